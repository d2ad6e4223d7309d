//! Turtle graphics: a turtle moves over the canvas and draws lines.
//!
//! Its places and angles are those of Python's turtle, so that programs written for that draw the same here: (0, 0) is
//! the middle of the canvas, y grows upwards, and angles go counterclockwise from the right. Everything else on the
//! canvas has y down; [`Walk::on_canvas`] is the only place that turns it over.

use crate::error::number;
use crate::geometry::{ARC_POINTS, MAX_COORDINATE, add_arc};
use crate::path::{Outline, open};
use crate::style::CallStyle;
use crate::transform::sin_cos;
use crate::{CallError, Canvas, Paint};
use std::mem;
use wire::{Cap, FillRule, Join, Shape};

/// The state of a turtle: its position, its direction and its pen.
#[derive(Debug, Clone, PartialEq)]
pub struct Turtle {
    pub(crate) at: [f64; 2],
    /// Degrees counterclockwise from the right.
    pub(crate) heading: f64,
    pub(crate) down: bool,
    pub(crate) width: f64,
    pub(crate) color: Option<Paint>,
    pub(crate) fill: Option<Paint>,
    pub(crate) filling: Option<Filling>,
    /// Whether it draws step by step.
    pub(crate) animate: bool,
}

/// The area between `begin_fill` and `end_fill`.
#[derive(Debug, Clone, PartialEq)]
pub(crate) struct Filling {
    pub(crate) outline: Outline,
    /// The position in the scene at which the area is drawn, below its outline.
    pub(crate) place: (usize, (u32, usize)),
}

impl Default for Turtle {
    fn default() -> Self {
        Self {
            at: [0.0; 2],
            heading: 0.0,
            down: true,
            width: 1.0,
            color: Some(Paint::BLACK),
            fill: Some(Paint::BLACK),
            filling: None,
            animate: false,
        }
    }
}

/// A turtle on its canvas.
#[derive(Debug)]
pub struct Walk {
    pub(crate) canvas: Canvas,
    pub(crate) turtle: Turtle,
}

/// The direction of an angle, y up.
pub(crate) fn direction(degrees: f64) -> [f64; 2] {
    let (sin, cos) = sin_cos(degrees);
    [cos, sin]
}

pub(crate) fn add_scaled([x, y]: [f64; 2], by: f64, [dx, dy]: [f64; 2]) -> [f64; 2] {
    [x + by * dx, y + by * dy]
}

impl Walk {
    /// The turtle's position in the canvas's coordinates, px.
    pub(crate) fn on_canvas(&self, [x, y]: [f64; 2]) -> [f64; 2] {
        [f64::from(self.canvas.width()) / 2.0 + x, f64::from(self.canvas.height()) / 2.0 - y]
    }

    fn check(function: &str, to: [f64; 2]) -> Result<(), CallError> {
        match to.iter().find(|n| n.is_nan() || n.abs() > MAX_COORDINATE) {
            None => Ok(()),
            Some(n) => {
                let message = format!(
                    "{function}() would move the turtle to {} px, but the limit is 10,000,000 px",
                    number(n.round())
                );
                Err(CallError::value_error(message))
            }
        }
    }

    /// Moves in a straight line to a position.
    pub(crate) fn walk_to(&mut self, call: &mut CallStyle, to: [f64; 2]) -> Result<(), CallError> {
        Self::check(call.function, to)?;
        let (from, there) = (self.on_canvas(self.turtle.at), self.on_canvas(to));
        if let Some(filling) = &mut self.turtle.filling {
            self.canvas.make_room(1, filling.outline.len() + 1, 0)?;
            filling.outline.line_to(there);
        }
        if (there[0] - from[0]).hypot(there[1] - from[1]) > 0.0 {
            self.draw_line(call, Shape::Path(open([from, there])))?;
        }
        self.turtle.at = to;
        Ok(())
    }

    /// Moves along an arc of `sweep` degrees about a point, counterclockwise if `sweep` is positive.
    pub(crate) fn walk_around(
        &mut self,
        call: &mut CallStyle,
        center: [f64; 2],
        r: f64,
        start: f64,
        sweep: f64,
    ) -> Result<(), CallError> {
        let end = add_scaled(center, r, direction(start + sweep));
        Self::check(call.function, add_scaled(center, r, [1.0, 1.0]))?;
        let middle = self.on_canvas(center);
        let drawn = -sweep.clamp(-360.0, 360.0);
        let trace = |outline: &mut Outline| add_arc(outline, middle, [r, r], -start, drawn);
        if let Some(filling) = &mut self.turtle.filling {
            self.canvas.make_room(1, filling.outline.len() + ARC_POINTS, 0)?;
            trace(&mut filling.outline);
        }
        let mut outline = Outline::default();
        trace(&mut outline);
        if sweep.abs() >= 360.0 {
            outline.close();
        }
        self.draw_line(call, Shape::Path(outline.into_path()))?;
        if sweep % 360.0 != 0.0 {
            self.turtle.at = end;
        }
        Ok(())
    }

    /// Draws along a line, if the pen is down.
    fn draw_line(&mut self, call: &mut CallStyle, line: Shape) -> Result<(), CallError> {
        if !self.turtle.down {
            return Ok(());
        }
        call.width = Some(self.turtle.width);
        let paint = self.turtle.color.clone();
        self.round(|canvas| canvas.paint(call, line, FillRule::NonZero, None, paint.as_ref()))
    }

    /// Sets round caps and joins, so that each step connects to the one before.
    pub(crate) fn round(&mut self, draw: impl FnOnce(&mut Canvas) -> Result<(), CallError>) -> Result<(), CallError> {
        let style = &mut self.canvas.style;
        let (cap, join) = (mem::replace(&mut style.cap, Cap::Round), mem::replace(&mut style.join, Join::Round));
        let done = draw(&mut self.canvas);
        (self.canvas.style.cap, self.canvas.style.join) = (cap, join);
        done
    }
}
