//! The marks of ticks, large and small, on either side of an axis.

use crate::model::axes::{Direction, Ticks};
use wire::Color;

/// The ticks on one side of an axis.
#[derive(Debug, Clone, Copy)]
pub(crate) struct TickMarks {
    pub(crate) shown: bool,
    /// In pt.
    pub(crate) length: f64,
    pub(crate) width: f64,
    pub(crate) color: Color,
    pub(crate) direction: Direction,
}

impl TickMarks {
    /// The large ones, at the first side or the second.
    pub(crate) fn major(tick_style: &Ticks, which: usize) -> Self {
        Self {
            shown: tick_style.ticks[which],
            length: tick_style.length,
            width: tick_style.width,
            color: tick_style.color,
            direction: tick_style.direction,
        }
    }

    /// The small ones.
    pub(crate) fn minor(tick_style: &Ticks, which: usize) -> Self {
        Self {
            shown: tick_style.minor.ticks[which].unwrap_or(tick_style.ticks[which]),
            length: tick_style.minor_length,
            width: tick_style.minor_width,
            color: tick_style.minor.color.unwrap_or(tick_style.color),
            direction: tick_style.minor.direction.unwrap_or(tick_style.direction),
        }
    }

    /// The lengths of the ticks inward and outward, pt.
    pub(crate) fn ends(&self) -> (f64, f64) {
        match self.direction {
            Direction::Out => (0.0, self.length),
            Direction::In => (self.length, 0.0),
            Direction::InOut => (self.length / 2.0, self.length / 2.0),
        }
    }

    /// How far the ticks extend beyond the frame, pt.
    pub(crate) fn reach(&self) -> f64 {
        if self.shown { self.ends().1 } else { 0.0 }
    }
}
