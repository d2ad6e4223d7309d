//! Path objects and SVG path text.

use crate::args::Args;
use crate::function::Function;
use crate::functions::{Done, RULE};
use crate::signature::{Param, Styled, Type};
use crate::{Canvas, Returned, svg_path};
use wire::Shape;

pub(super) const DRAW: Function = Function::new(
    "draw",
    draw,
    &[Param::new("path", Type::Path, "a path made with canvas.path()"), RULE],
    "Draws a path.",
    include_str!("../examples/canvas/draw.py"),
)
.styled(Styled::Shape);

fn draw(canvas: &mut Canvas, args: &mut Args) -> Done {
    let rule = args.rule();
    match args.path("path") {
        Some(path) => {
            canvas.make_room(1, path.outline().len(), 0)?;
            canvas.area(&mut args.style, Shape::Path(path.outline().clone()), rule)?;
            Ok(Returned::None)
        }
        None => Ok(Returned::None),
    }
}

pub(super) const SVG_PATH: Function = Function::new(
    "svg_path",
    svg_path,
    &[Param::new("d", Type::Text, "path data, as in the attribute `d` of an SVG path"), RULE],
    "Draws the path data of an SVG path.",
    include_str!("../examples/canvas/svg_path.py"),
)
.styled(Styled::Shape);

fn svg_path(canvas: &mut Canvas, args: &mut Args) -> Done {
    let rule = args.rule();
    let path = svg_path::parse(args.function(), args.text("d").unwrap_or_default())?;
    canvas.area(&mut args.style, Shape::Path(path), rule)?;
    Ok(Returned::None)
}
