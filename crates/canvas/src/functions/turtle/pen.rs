//! The pen: whether it draws, its colours, its width, and filled areas.

use crate::args::Args;
use crate::function::Function;
use crate::functions::Done;
use crate::path::Outline;
use crate::signature::{Param, Returns, Type};
use crate::turtle::{Filling, Walk};
use crate::{CallError, Canvas, Returned};
use wire::{FillRule, Shape};

const TO_COLOR: Param = Param::new("color", Type::Paint, "a colour, a gradient, a pattern or None");

pub(super) const PEN_UP: Function<Walk> = Function::new(
    "pen_up",
    pen_up,
    &[],
    "Lifts the pen, so that movements draw nothing.",
    include_str!("../examples/turtle/pen_up.py"),
)
.also(&["penup", "pu", "up"]);

fn pen_up(walk: &mut Walk, _: &mut Args) -> Done {
    walk.turtle.down = false;
    Ok(Returned::None)
}

pub(super) const PEN_DOWN: Function<Walk> = Function::new(
    "pen_down",
    pen_down,
    &[],
    "Puts the pen down, so that movements draw lines.",
    include_str!("../examples/turtle/pen_down.py"),
)
.also(&["pendown", "pd", "down"]);

fn pen_down(walk: &mut Walk, _: &mut Args) -> Done {
    walk.turtle.down = true;
    Ok(Returned::None)
}

pub(super) const IS_DOWN: Function<Walk> = Function::new(
    "is_down",
    is_down,
    &[],
    "Returns whether the pen is down.",
    include_str!("../examples/turtle/is_down.py"),
)
.also(&["isdown"])
.returns(Returns::Flag);

fn is_down(walk: &mut Walk, _: &mut Args) -> Done {
    Ok(Returned::Bool(walk.turtle.down))
}

pub(super) const COLOR: Function<Walk> = Function::new(
    "color",
    color,
    &[TO_COLOR, Param::new("fill", Type::Paint, "fill colour, if it differs").or_none()],
    "Sets the pen colour and the fill colour. The default is black.",
    include_str!("../examples/turtle/color.py"),
);

fn color(walk: &mut Walk, args: &mut Args) -> Done {
    walk.turtle.color = args.paint("color");
    walk.turtle.fill = args.maybe_paint("fill").or(args.paint("color").as_ref());
    Ok(Returned::None)
}

pub(super) const PEN_COLOR: Function<Walk> = Function::new(
    "pen_color",
    pen_color,
    &[TO_COLOR],
    "Sets the pen colour.",
    include_str!("../examples/turtle/pen_color.py"),
)
.also(&["pencolor"]);

fn pen_color(walk: &mut Walk, args: &mut Args) -> Done {
    walk.turtle.color = args.paint("color");
    Ok(Returned::None)
}

pub(super) const FILL_COLOR: Function<Walk> = Function::new(
    "fill_color",
    fill_color,
    &[TO_COLOR],
    "Sets the fill colour.",
    include_str!("../examples/turtle/fill_color.py"),
)
.also(&["fillcolor"]);

fn fill_color(walk: &mut Walk, args: &mut Args) -> Done {
    walk.turtle.fill = args.paint("color");
    Ok(Returned::None)
}

pub(super) const WIDTH: Function<Walk> = Function::new(
    "width",
    width,
    &[Param::new("width", Type::Length, "line width, px")],
    "Sets the width of the pen. The default is 1 px.",
    include_str!("../examples/turtle/width.py"),
)
.also(&["pensize", "pen_size"]);

fn width(walk: &mut Walk, args: &mut Args) -> Done {
    walk.turtle.width = args.number("width");
    Ok(Returned::None)
}

pub(super) const BEGIN_FILL: Function<Walk> = Function::new(
    "begin_fill",
    begin_fill,
    &[],
    "Starts the outline of an area, which `end_fill` fills.",
    include_str!("../examples/turtle/begin_fill.py"),
);

fn begin_fill(walk: &mut Walk, _: &mut Args) -> Done {
    let mut outline = Outline::default();
    outline.move_to(walk.on_canvas(walk.turtle.at));
    walk.turtle.filling = Some(Filling { outline, place: walk.canvas.place() });
    Ok(Returned::None)
}

pub(super) const END_FILL: Function<Walk> = Function::new(
    "end_fill",
    end_fill,
    &[],
    "Fills the area that the turtle has moved around since `begin_fill`, below its lines.",
    include_str!("../examples/turtle/end_fill.py"),
);

/// Fills with the even-odd rule, as Tk does.
fn end_fill(walk: &mut Walk, args: &mut Args) -> Done {
    let Some(Filling { mut outline, place }) = walk.turtle.filling.take() else {
        let error = CallError::value_error("end_fill() without a matching begin_fill()");
        return Err(error.hint("call begin_fill() before the turtle draws the outline"));
    };
    outline.close();
    let (shape, fill) = (Shape::Path(outline.into_path()), walk.turtle.fill.clone());
    let paint =
        |canvas: &mut Canvas| canvas.paint(&mut args.style, shape, FillRule::EvenOdd, fill.as_ref(), None).map(drop);
    if walk.turtle.animate { walk.canvas.under(place, paint) } else { walk.canvas.below(place, paint) }?;
    Ok(Returned::None)
}
