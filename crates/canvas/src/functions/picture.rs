//! The picture itself: its size, background, texts and frames.

use super::{Done, PAINT};
use crate::args::Args;
use crate::error::{grouped, number};
use crate::function::Function;
use crate::signature::{Param, Returns, Type};
use crate::{CallError, Canvas, Returned};
use wire::{FillRule, MAX_FRAME_MS, Op, Shape, Transform};

/// Longest title or description, bytes.
const MAX_TEXT: usize = 64 * 1024;

/// Its functions, in the order of the reference.
pub(crate) const FUNCTIONS: &[Function] =
    &[SIZE, WIDTH, HEIGHT, BACKGROUND, TITLE, DESCRIBE, FRAME, super::turtle::TURTLE];

pub(super) const SIZE: Function = Function::new(
    "size",
    size,
    &[
        Param::new("width", Type::Whole, "the canvas's width, px"),
        Param::new("height", Type::Whole, "the canvas's height, px"),
    ],
    "Sets the size of the canvas. Call it before anything is drawn.",
    include_str!("examples/canvas/size.py"),
);

fn size(canvas: &mut Canvas, args: &mut Args) -> Done {
    let [width, height] = args.leading_numbers();
    canvas.set_size(width, height).map(|()| Returned::None)
}

pub(super) const WIDTH: Function =
    Function::new("width", width, &[], "The width of the canvas, px.", include_str!("examples/canvas/width.py"))
        .property()
        .returns(Returns::Integer);

fn width(canvas: &mut Canvas, _: &mut Args) -> Done {
    Ok(Returned::Integer(canvas.width().into()))
}

pub(super) const HEIGHT: Function =
    Function::new("height", height, &[], "The height of the canvas, px.", include_str!("examples/canvas/height.py"))
        .property()
        .returns(Returns::Integer);

fn height(canvas: &mut Canvas, _: &mut Args) -> Done {
    Ok(Returned::Integer(canvas.height().into()))
}

pub(super) const BACKGROUND: Function = Function::new(
    "background",
    background,
    &[PAINT],
    "Fills the whole canvas with one colour.",
    include_str!("examples/canvas/background.py"),
);

/// Ignores the transform and the opacity.
fn background(canvas: &mut Canvas, args: &mut Args) -> Done {
    canvas.mark();
    let Some(paint) = args.paint("color") else { return Ok(Returned::None) };
    canvas.make_room(1, 0, paint.bytes())?;
    if let Some(paint) = paint.lowered(1.0) {
        let (w, h) = (canvas.width() as f32, canvas.height() as f32);
        canvas.add(Op::Fill {
            shape: Shape::Rect { x: 0.0, y: 0.0, w, h, radius: 0.0 },
            rule: FillRule::NonZero,
            paint,
            transform: Transform::IDENTITY,
        })?;
    }
    Ok(Returned::None)
}

pub(super) const TITLE: Function = Function::new(
    "title",
    title,
    &[Param::new("text", Type::Label, "the title, a few words")],
    "Sets the picture's title, which lists of pictures show.",
    include_str!("examples/canvas/title.py"),
);

fn title(canvas: &mut Canvas, args: &mut Args) -> Done {
    canvas.set_title(cleaned(args, "text")?)?;
    Ok(Returned::None)
}

pub(super) const DESCRIBE: Function = Function::new(
    "describe",
    describe,
    &[Param::new("alt", Type::Label, "the description, one or two sentences")],
    "Sets the picture's description for people who can't see it.",
    include_str!("examples/canvas/describe.py"),
);

fn describe(canvas: &mut Canvas, args: &mut Args) -> Done {
    canvas.set_description(cleaned(args, "alt")?)?;
    Ok(Returned::None)
}

pub(super) const FRAME: Function = Function::new(
    "frame",
    frame,
    &[Param::new("ms", Type::Number, "duration of the frame, ms").or_number(100.0)],
    "Ends a frame of an animation. The next frame is drawn over it. Formats without animation show the first frame.",
    include_str!("examples/canvas/frame.py"),
);

fn frame(canvas: &mut Canvas, args: &mut Args) -> Done {
    let ms = args.number("ms").round();
    if !(1.0..=f64::from(MAX_FRAME_MS)).contains(&ms) {
        let most = grouped(MAX_FRAME_MS.into());
        let message = format!("frame() argument 'ms' must be from 1 to {most}, but is {}", number(ms));
        return Err(CallError::value_error(message).hint("1000 ms is one second"));
    }
    if canvas.layers > 0 {
        let error = CallError::value_error("frame() can't end a frame inside a clip or a layer");
        return Err(error.hint("call canvas.frame() after the `with` block, at its own indentation"));
    }
    canvas.end_frame(ms as u32)?;
    Ok(Returned::None)
}

fn cleaned(args: &Args, name: &str) -> Result<String, CallError> {
    let text = args.text(name).unwrap_or_default();
    if text.len() > MAX_TEXT {
        let message = format!("{}() takes at most {} bytes of text", args.function(), grouped(MAX_TEXT as u64));
        return Err(CallError::value_error(message));
    }
    Ok(wire::clean(text, MAX_TEXT))
}
