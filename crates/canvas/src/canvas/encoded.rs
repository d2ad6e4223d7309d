//! The encoded size of operations.

use wire::{Op, Paint, Pixels, Shape, Stroke};

/// An upper bound of the bytes that an operation takes in an encoded scene.
pub(super) fn encoded(op: &Op) -> usize {
    const TAG: usize = 1;
    const LENGTH: usize = 5;
    const TRANSFORM: usize = 24;
    let pixels = |pixels: &Pixels| 3 * LENGTH + 1 + pixels.bytes.len();
    let ink = |paint: &Paint| {
        TAG + match paint {
            Paint::Solid(_) => 4,
            Paint::Gradient(gradient) => TAG + 16 + LENGTH + 8 * gradient.stops.len(),
            Paint::Pattern(pattern) => pixels(&pattern.pixels) + 16 + 1 + 4,
        }
    };
    let pen = |stroke: &Stroke| 4 + 2 + LENGTH + 4 * stroke.dashes.len() + 4;
    let shape = |shape: &Shape| match shape {
        // As many `Close`s as `Move`s at most, so at most two verbs a point.
        Shape::Path(path) => 1 + 2 * LENGTH + 10 * path.len(),
        Shape::Snapped { path, .. } => 1 + 2 * LENGTH + 10 * path.len() + 4,
        Shape::Rect { .. } => 1 + 20,
        Shape::Ellipse { .. } => 1 + 16,
    };
    TAG + match op {
        Op::Fill { shape: of, paint, .. } => shape(of) + 1 + ink(paint) + TRANSFORM,
        Op::Stroke { shape: of, stroke, paint, .. } => shape(of) + pen(stroke) + ink(paint) + TRANSFORM,
        Op::Repeat { shape: of, at, sizes, colors, fill, stroke, .. } => {
            let stroke = stroke.as_ref().map_or(0, |(stroke, paint)| pen(stroke) + ink(paint));
            let each = 8 * at.len() + 4 * sizes.len() + 4 * colors.len();
            shape(of) + 3 * LENGTH + each + 2 + fill.as_ref().map_or(0, ink) + stroke + TRANSFORM
        }
        Op::Text { glyphs, text, paint, .. } => {
            1 + 4 + LENGTH + 11 * glyphs.len() + LENGTH + text.len() + ink(paint) + TRANSFORM
        }
        Op::Image { pixels: of, .. } => pixels(of) + 16 + 2 + 4 + TRANSFORM,
        Op::Push { clip, .. } => 1 + clip.as_ref().map_or(0, |(of, ..)| shape(of) + 1 + TRANSFORM) + 4 + 1 + 1 + 16,
        Op::Frame { .. } | Op::Page { .. } => LENGTH,
        Op::Pop => 0,
    }
}
