//! Paths that a program built or wrote.

use super::Done;
use crate::args::Args;
use crate::{Canvas, Returned, svg_path};
use wire::Shape;

pub(crate) fn draw(canvas: &mut Canvas, args: &mut Args) -> Done {
    let rule = args.rule();
    match args.path("path") {
        Some(path) => {
            canvas.make_room(1, path.outline().len(), 0)?;
            canvas.area(args, Shape::Path(path.outline().clone()), rule)
        }
        None => Ok(Returned::None),
    }
}

pub(crate) fn svg_path(canvas: &mut Canvas, args: &mut Args) -> Done {
    let rule = args.rule();
    let path = svg_path::parse(args.function(), args.text("d").unwrap_or_default())?;
    canvas.area(args, Shape::Path(path), rule)
}
