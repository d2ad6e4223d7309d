//! The functions of the table that are about the whole picture.

use super::Canvas;
use crate::args::Args;
use crate::error::{grouped, number};
use crate::{CallError, Returned};
use wire::{FillRule, MAX_FRAME_MS, Op, Shape, Transform};

/// Longest title or description, bytes.
const MAX_WORDS: usize = 64 * 1024;

type Done = Result<Returned, CallError>;

pub(crate) fn size(canvas: &mut Canvas, args: &mut Args) -> Done {
    let [width, height] = args.lead();
    canvas.set_size(width, height).map(|()| Returned::None)
}

pub(crate) fn width(canvas: &mut Canvas, _: &mut Args) -> Done {
    Ok(Returned::Integer(canvas.width.into()))
}

pub(crate) fn height(canvas: &mut Canvas, _: &mut Args) -> Done {
    Ok(Returned::Integer(canvas.height.into()))
}

/// Paints the whole canvas, whatever the transform and the opacity are.
pub(crate) fn background(canvas: &mut Canvas, args: &mut Args) -> Done {
    canvas.mark();
    let Some(paint) = args.paint("color") else { return Ok(Returned::None) };
    canvas.make_room(1, 0, paint.bytes())?;
    if let Some(paint) = paint.lowered(1.0) {
        let (w, h) = (canvas.width as f32, canvas.height as f32);
        canvas.add(Op::Fill {
            shape: Shape::Rect { x: 0.0, y: 0.0, w, h, radius: 0.0 },
            rule: FillRule::NonZero,
            paint,
            transform: Transform::IDENTITY,
        })?;
    }
    Ok(Returned::None)
}

pub(crate) fn frame(canvas: &mut Canvas, args: &mut Args) -> Done {
    let ms = args.number("ms").round();
    if !(1.0..=f64::from(MAX_FRAME_MS)).contains(&ms) {
        let most = grouped(MAX_FRAME_MS.into());
        let message = format!("frame() argument 'ms' must be from 1 to {most}, but is {}", number(ms));
        return Err(CallError::value_error(message).hint("1000 ms are a second"));
    }
    if canvas.layers > 0 {
        let error = CallError::value_error("frame() can't end a frame inside of a clip or a layer");
        return Err(error.hint("call canvas.frame() after the `with` block, at its own indentation"));
    }
    canvas.end_frame(ms as u32)?;
    Ok(Returned::None)
}

fn words(canvas: &mut Canvas, args: &Args, name: &str, before: usize) -> Result<String, CallError> {
    let text = args.text(name).unwrap_or_default();
    if text.len() > MAX_WORDS {
        let message = format!("{}() takes at most {} bytes of text", args.function(), grouped(MAX_WORDS as u64));
        return Err(CallError::value_error(message));
    }
    let text = wire::clean(text, MAX_WORDS);
    canvas.bytes -= before;
    canvas.make_room(0, 0, text.len()).inspect_err(|_| canvas.bytes += before)?;
    canvas.bytes += text.len();
    Ok(text)
}

pub(crate) fn title(canvas: &mut Canvas, args: &mut Args) -> Done {
    canvas.title = words(canvas, args, "text", canvas.title.len())?;
    Ok(Returned::None)
}

pub(crate) fn describe(canvas: &mut Canvas, args: &mut Args) -> Done {
    canvas.description = words(canvas, args, "alt", canvas.description.len())?;
    Ok(Returned::None)
}
