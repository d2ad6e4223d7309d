//! `canvas.turtle()` and the turtle's functions, with the names of Python's turtle.

mod marks;
mod movement;
mod pen;

use super::Done;
use crate::args::Args;
use crate::function::{Function, call};
use crate::signature::{Param, Returns, Type};
use crate::turtle::{Turtle, Walk};
use crate::{CallError, Canvas, Returned, Value};
pub use marks::nearest_family;
use std::mem;
use wire::{PictureLimits, SceneLimits};

/// Its functions, in the order of the reference.
pub(crate) const FUNCTIONS: &[Function<Walk>] = &[
    movement::FORWARD,
    movement::BACK,
    movement::LEFT,
    movement::RIGHT,
    movement::GOTO,
    movement::SET_X,
    movement::SET_Y,
    movement::HOME,
    movement::CIRCLE,
    movement::SET_HEADING,
    movement::HEADING,
    movement::POSITION,
    movement::X,
    movement::Y,
    movement::XCOR,
    movement::YCOR,
    movement::DISTANCE,
    movement::TOWARDS,
    pen::PEN_UP,
    pen::PEN_DOWN,
    pen::IS_DOWN,
    pen::COLOR,
    pen::PEN_COLOR,
    pen::FILL_COLOR,
    pen::WIDTH,
    pen::BEGIN_FILL,
    pen::END_FILL,
    marks::DOT,
    marks::STAMP,
    marks::WRITE,
    marks::HIDE,
    marks::SHOW,
    marks::SPEED,
];

pub(super) const TURTLE: Function = Function::new(
    "turtle",
    new,
    &[Param::new(
        "animate",
        Type::Flag,
        "whether its steps are the frames of an animation; WebP, GIF and APNG have frames",
    )
    .or_flag(false)
    .named()],
    "Makes a turtle that starts in the middle of the canvas, faces right and draws a line as it moves.",
    include_str!("examples/canvas/turtle.py"),
)
.returns(Returns::Turtle);

fn new(canvas: &mut Canvas, args: &mut Args) -> Done {
    let animate = canvas.draws_steps(args.flag("animate"));
    Ok(Returned::Turtle(Turtle { animate, ..Turtle::default() }))
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
    if walk.turtle.animate {
        walk.canvas.end_step();
    }
    (*canvas, *turtle) = (walk.canvas, walk.turtle);
    done
}

#[cfg(test)]
mod tests;
