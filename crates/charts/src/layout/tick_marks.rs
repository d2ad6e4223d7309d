//! The marks of ticks, large and small, on either side of an axis.

use crate::model::axes::{Direction, Ticks};
use wire::Color;

/// How ticks of a kind are marked on one side.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Marks {
    pub(crate) shown: bool,
    /// pt.
    pub(crate) length: f64,
    pub(crate) width: f64,
    pub(crate) color: Color,
    pub(crate) direction: Direction,
}

impl Marks {
    /// The large ones, at the first side or the second.
    pub(crate) fn major(look: &Ticks, which: usize) -> Self {
        Self {
            shown: look.ticks[which],
            length: look.length,
            width: look.width,
            color: look.color,
            direction: look.direction,
        }
    }

    /// The small ones.
    pub(crate) fn minor(look: &Ticks, which: usize) -> Self {
        Self {
            shown: look.minor.ticks[which].unwrap_or(look.ticks[which]),
            length: look.minor_length,
            width: look.minor_width,
            color: look.minor.color.unwrap_or(look.color),
            direction: look.minor.direction.unwrap_or(look.direction),
        }
    }

    /// How far they reach inward and outward, pt.
    pub(crate) fn ends(&self) -> (f64, f64) {
        match self.direction {
            Direction::Out => (0.0, self.length),
            Direction::In => (self.length, 0.0),
            Direction::InOut => (self.length / 2.0, self.length / 2.0),
        }
    }

    /// How far they reach beyond the frame, pt.
    pub(crate) fn reach(&self) -> f64 {
        if self.shown { self.ends().1 } else { 0.0 }
    }
}
