//! The turtle that schools teach: it walks over the canvas and draws its way.
//!
//! Its places and angles are those of Python's turtle, so that programs written for that draw the same here: (0, 0) is
//! the middle of the canvas, y grows upwards, and angles go counterclockwise from the right. Everything else on the
//! canvas has y down; [`Walk::on_canvas`] is the only place that turns it over.

pub(crate) mod calls;

use crate::args::Args;
use crate::draw::FAR;
use crate::error::number;
use crate::path::{Outline, open};
use crate::shapes::arcs;
use crate::{CallError, Canvas, Function, Paint, Returned, Value, call};
use std::mem;
use wire::{Cap, FillRule, Join, PictureLimits, SceneLimits, Shape};

/// Where a turtle is, and what it draws with.
#[derive(Debug, Clone, PartialEq)]
pub struct Turtle {
    at: [f64; 2],
    /// Degrees counterclockwise from the right.
    heading: f64,
    down: bool,
    width: f64,
    color: Option<Paint>,
    fill: Option<Paint>,
    filling: Option<Filling>,
}

/// An area that is being walked around.
#[derive(Debug, Clone, PartialEq)]
struct Filling {
    outline: Outline,
    /// Where it goes: below the lines around it.
    place: (usize, (u32, usize)),
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
        }
    }
}

/// A turtle on its canvas.
#[derive(Debug)]
pub struct Walk {
    canvas: Canvas,
    turtle: Turtle,
}

/// Calls a turtle's function.
///
/// # Errors
/// As [`call`].
pub fn call_turtle(
    canvas: &mut Canvas,
    turtle: &mut Turtle,
    function: &Function<Walk>,
    positional: Vec<Value>,
    keywords: Vec<(String, Value)>,
) -> Result<Returned, CallError> {
    let aside = Canvas::new(1, 1, SceneLimits::default(), PictureLimits::default());
    let mut walk = Walk { canvas: mem::replace(canvas, aside), turtle: mem::take(turtle) };
    let done = call(&mut walk, function, positional, keywords);
    (*canvas, *turtle) = (walk.canvas, walk.turtle);
    done
}

/// The direction of an angle, y up.
fn toward(degrees: f64) -> [f64; 2] {
    let (sin, cos) = crate::transform::sin_cos(degrees);
    [cos, sin]
}

fn plus([x, y]: [f64; 2], by: f64, [dx, dy]: [f64; 2]) -> [f64; 2] {
    [x + by * dx, y + by * dy]
}

impl Walk {
    /// A turtle's place as the canvas has it, px.
    fn on_canvas(&self, [x, y]: [f64; 2]) -> [f64; 2] {
        [f64::from(self.canvas.width()) / 2.0 + x, f64::from(self.canvas.height()) / 2.0 - y]
    }

    fn check(function: &str, to: [f64; 2]) -> Result<(), CallError> {
        match to.iter().find(|n| n.is_nan() || n.abs() > FAR) {
            None => Ok(()),
            Some(n) => {
                let message = format!(
                    "{function}() would take the turtle to {} px, and nothing is drawn past 10,000,000",
                    number(n.round())
                );
                Err(CallError::value_error(message))
            }
        }
    }

    /// Walks straight to a place.
    fn walk_to(&mut self, args: &mut Args, to: [f64; 2]) -> Result<(), CallError> {
        Self::check(args.function(), to)?;
        let (from, there) = (self.on_canvas(self.turtle.at), self.on_canvas(to));
        if let Some(filling) = &mut self.turtle.filling {
            self.canvas.make_room(1, filling.outline.len() + 1, 0)?;
            filling.outline.line_to(there);
        }
        if (there[0] - from[0]).hypot(there[1] - from[1]) > 0.0 {
            self.draw_line(args, Shape::Path(open([from, there])))?;
        }
        self.turtle.at = to;
        Ok(())
    }

    /// Walks in an arc of `sweep` degrees, counterclockwise if above 0, about a place.
    fn walk_around(
        &mut self,
        args: &mut Args,
        center: [f64; 2],
        r: f64,
        start: f64,
        sweep: f64,
    ) -> Result<(), CallError> {
        let end = plus(center, r, toward(start + sweep));
        Self::check(args.function(), plus(center, r, [1.0, 1.0]))?;
        let middle = self.on_canvas(center);
        let drawn = -sweep.clamp(-360.0, 360.0);
        let trace = |outline: &mut Outline| arcs::trace(outline, middle, [r, r], -start, drawn);
        if let Some(filling) = &mut self.turtle.filling {
            self.canvas.make_room(1, filling.outline.len() + arcs::MOST_POINTS, 0)?;
            trace(&mut filling.outline);
        }
        let mut outline = Outline::default();
        trace(&mut outline);
        if sweep.abs() >= 360.0 {
            outline.close();
        }
        self.draw_line(args, Shape::Path(outline.done()))?;
        if sweep % 360.0 != 0.0 {
            self.turtle.at = end;
        }
        Ok(())
    }

    /// Draws along a line, if the pen is down.
    fn draw_line(&mut self, args: &mut Args, line: Shape) -> Result<(), CallError> {
        if !self.turtle.down {
            return Ok(());
        }
        args.style.width = Some(self.turtle.width);
        let paint = self.turtle.color.clone();
        self.round(|canvas| canvas.paint(args, line, FillRule::NonZero, None, paint.as_ref()))
    }

    /// Has lines end and meet round, so that each step joins the one before.
    fn round(&mut self, draw: impl FnOnce(&mut Canvas) -> Result<Returned, CallError>) -> Result<(), CallError> {
        let style = &mut self.canvas.style;
        let (cap, join) = (mem::replace(&mut style.cap, Cap::Round), mem::replace(&mut style.join, Join::Round));
        let done = draw(&mut self.canvas);
        (self.canvas.style.cap, self.canvas.style.join) = (cap, join);
        done.map(drop)
    }
}

pub(crate) fn new(_: &mut Canvas, _: &mut Args) -> Result<Returned, CallError> {
    Ok(Returned::Turtle(Turtle::default()))
}

#[cfg(test)]
mod tests;
