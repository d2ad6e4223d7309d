//! The marks of ticks, large and small, on either side of an axis.

use crate::draw::axis::{Laid, edge, sides};
use crate::draw::pen::line;
use crate::model::axes::{Axes, Direction, Side, Ticks};
use crate::model::style::Pen;
use canvas::{CallError, Canvas};
use wire::Color;

/// How ticks of a kind are marked on one side.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Marks {
    shown: bool,
    /// pt.
    length: f64,
    width: f64,
    color: Color,
    direction: Direction,
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
    fn minor(look: &Ticks, which: usize) -> Self {
        Self {
            shown: look.minor.ticks[which].unwrap_or(look.ticks[which]),
            length: look.minor_length,
            width: look.minor_width,
            color: look.minor.color.unwrap_or(look.color),
            direction: look.minor.direction.unwrap_or(look.direction),
        }
    }

    /// How far they reach inward and outward, pt.
    fn ends(&self) -> (f64, f64) {
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

/// Draws the marks of both axes.
pub(crate) fn draw(axes: &Axes, laid: &Laid, canvas: &mut Canvas) -> Result<(), CallError> {
    let px = laid.frame.px;
    for axis in [0, 1] {
        let look = &axes.ticks[axis];
        if !look.visible {
            continue;
        }
        for (which, side) in sides(axis).into_iter().enumerate() {
            let at = edge(axes.spines[side as usize].at, side, &laid.frame);
            let sign = if matches!(side, Side::Left | Side::Top) { -1.0 } else { 1.0 };
            let ticked = &laid.ticked[axis];
            for (places, marks) in
                [(&ticked.minor, Marks::minor(look, which)), (&ticked.major, Marks::major(look, which))]
            {
                if !marks.shown {
                    continue;
                }
                let (inward, outward) = marks.ends();
                let (from, to) = (at - sign * px.of(inward), at + sign * px.of(outward));
                let pen = Pen::solid(marks.color, marks.width);
                for place in places {
                    let along = if axis == 0 { laid.frame.x_px(*place) } else { laid.frame.y_px(*place) };
                    if !along.is_finite() {
                        continue;
                    }
                    if axis == 0 {
                        line(canvas, [along, from], [along, to], &pen, px)?;
                    } else {
                        line(canvas, [from, along], [to, along], &pen, px)?;
                    }
                }
            }
        }
    }
    Ok(())
}
