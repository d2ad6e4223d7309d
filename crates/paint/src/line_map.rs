//! The map of lines: a scene in which each operation is painted in one opaque colour, the number of the program's line that drew it.
//!
//! What is hidden in the picture is hidden in the map too, so that a pixel's colour is the line of what is seen there. Opacity,
//! blending, shadows and smooth edges would mix colours, so there are none.

use crate::raster::ALIASED_FROM;
use wire::{Blend, Color, Element, LINE_MAP_PIXELS, Lines, Op, Paint, Path, Pixels, Scene, Shape};

/// The map's scale: a pixel for each px of the canvas, unless these are too many.
pub(crate) fn scale(scene: &Scene) -> f32 {
    let pixels = f64::from(scene.width) * f64::from(scene.height);
    // Sides are rounded, so a little less.
    ((f64::from(LINE_MAP_PIXELS) / pixels).sqrt() * 0.999).min(1.0) as f32
}

/// The first frame of a scene, in the colours of its lines. What no line drew and what can't be seen is left out.
pub(crate) fn recolored(scene: Scene, lines: &Lines) -> Scene {
    // The number of open layers that are fully transparent, and of those inside them.
    let mut hidden = 0_usize;
    let mut recolored = Vec::with_capacity(scene.ops.len());
    for ((at, op), line) in scene.ops.into_iter().enumerate().zip(lines.iter()) {
        match op {
            op if op.frame_ms().is_some() => break,
            Op::Push { opacity, .. } if hidden > 0 || opacity <= 0.0 => hidden += 1,
            Op::Pop if hidden > 0 => hidden -= 1,
            Op::Push { clip, .. } => {
                recolored.push(Op::Push { clip, opacity: 1.0, blend: Blend::Normal, shadow: None });
            }
            Op::Pop => recolored.push(Op::Pop),
            _ if hidden > 0 => {}
            op => match split(&op, lines.parts(at)) {
                Some(parts) => recolored.extend(parts),
                None if line > 0 => recolored.extend(inked(op, color_of(line))),
                None => {}
            },
        }
    }
    Scene { ops: recolored, ..scene }
}

/// A stroke from point to point whose segments are of different lines, as a stroke of each; `None` if it isn't one.
fn split(op: &Op, parts: impl Iterator<Item = (u32, u32)>) -> Option<Vec<Op>> {
    let mut parts = parts.peekable();
    parts.peek()?;
    let Op::Stroke { shape: Shape::Path(path), stroke, paint, transform } = op else { return None };
    if !shows(paint) {
        return Some(Vec::new());
    }
    let mut elements = path.elements();
    let Some(Element::Move(mut from)) = elements.next() else { return None };
    let mut strokes = Vec::new();
    for (segments, line) in parts {
        let mut part = Path::new();
        part.push(Element::Move(from));
        for element in elements.by_ref().take(segments as usize) {
            let Element::Line(to) = element else { return None };
            part.push(Element::Line(to));
            from = to;
        }
        if line > 0 && part.len() > 1 {
            let (shape, stroke, transform) = (Shape::Path(part), stroke.clone(), *transform);
            strokes.push(Op::Stroke { shape, stroke, paint: Paint::Solid(color_of(line)), transform });
        }
    }
    Some(strokes)
}

/// A line's number as a colour.
fn color_of(line: u32) -> Color {
    let [_, r, g, b] = line.to_be_bytes();
    Color::opaque(r, g, b)
}

/// The operation in one colour; `None` if nothing of it can be seen.
fn inked(op: Op, ink: Color) -> Option<Op> {
    match op {
        Op::Fill { shape, rule, paint, transform } => {
            shows(&paint).then_some(Op::Fill { shape, rule, paint: Paint::Solid(ink), transform })
        }
        Op::Stroke { shape, stroke, paint, transform } => {
            shows(&paint).then_some(Op::Stroke { shape, stroke, paint: Paint::Solid(ink), transform })
        }
        Op::Text { face, size, glyphs, text, paint, transform } => {
            shows(&paint).then_some(Op::Text { face, size, glyphs, text, paint: Paint::Solid(ink), transform })
        }
        Op::Repeat { shape, at, sizes, mut colors, fill, stroke, transform } => {
            for color in &mut colors {
                *color = if color.a > 0 { ink } else { Color { a: 0, ..ink } };
            }
            let fill = fill.filter(shows).map(|_| Paint::Solid(ink));
            let stroke = stroke.filter(|(_, paint)| shows(paint)).map(|(stroke, _)| (stroke, Paint::Solid(ink)));
            Some(Op::Repeat { shape, at, sizes, colors, fill, stroke, transform })
        }
        Op::Image { pixels, x, y, w, h, smooth: _, snapped, opacity, transform } => {
            let pixels = inked_pixels(pixels, ink);
            (opacity > 0.0).then_some(Op::Image { pixels, x, y, w, h, smooth: false, snapped, opacity: 1.0, transform })
        }
        Op::Push { .. } | Op::Pop | Op::Frame { .. } | Op::Page { .. } => Some(op),
    }
}

/// An image of the same size whose pixels have this colour where they can be seen.
fn inked_pixels(pixels: Pixels, Color { r, g, b, .. }: Color) -> Pixels {
    if pixels.channels != 4 {
        return Pixels { width: 1, height: 1, channels: 3, bytes: vec![r, g, b] };
    }
    let mut bytes = pixels.bytes;
    for pixel in bytes.as_chunks_mut::<4>().0 {
        *pixel = if pixel[3] >= ALIASED_FROM { [r, g, b, 255] } else { [0; 4] };
    }
    Pixels { bytes, ..pixels }
}

/// Whether a paint can be seen anywhere.
fn shows(paint: &Paint) -> bool {
    match paint {
        Paint::Solid(color) => color.a > 0,
        Paint::Gradient(gradient) => gradient.stops.iter().any(|stop| stop.color.a > 0),
        Paint::Pattern(pattern) => pattern.opacity > 0.0,
    }
}
