//! Scenes from bytes: every operation with every kind of shape, paint, stroke, clip and image, nearly always sound.

use crate::Bytes;
use wire::{
    Blend, Cap, Color, Element, FillRule, Glyph, Gradient, GradientKind, Join, Op, Paint, Path, Pattern, Pixels, Scene,
    Shadow, Shape, Stop, Stroke, Transform,
};

/// Most operations of a scene, but for those that close its layers.
const OPERATIONS: usize = 12;
/// The longest side, px.
const SIDE: u32 = 96;

/// A small scene.
pub fn scene(bytes: &mut Bytes) -> Scene {
    let (width, height) = (1 + bytes.any::<u32>() % SIDE, 1 + bytes.any::<u32>() % SIDE);
    let (title, description) = (bytes.text(8), bytes.text(8));
    let mut ops = Vec::new();
    let mut depth = 0;
    while ops.len() < OPERATIONS && !bytes.is_empty() {
        let op = operation(bytes, depth > 0);
        match op {
            Op::Push { .. } => depth += 1,
            Op::Pop => depth -= 1,
            _ => {}
        }
        ops.push(op);
    }
    ops.extend((0..depth).map(|_| Op::Pop));
    Scene { width, height, title, description, ops }
}

fn operation(bytes: &mut Bytes, open: bool) -> Op {
    let transform = transform(bytes);
    let paint = paint(bytes);
    match bytes.below(8) {
        0 => Op::Fill { shape: shape(bytes), rule: rule(bytes), paint, transform },
        1 | 2 => Op::Stroke { shape: shape(bytes), stroke: stroke(bytes), paint, transform },
        3 => {
            let at = bytes.list(8, point);
            let sizes = if bytes.any() { at.iter().map(|_| length(bytes)).collect() } else { Vec::new() };
            let colors = if bytes.any() { at.iter().map(|_| color(bytes)).collect() } else { Vec::new() };
            let stroke = bytes.any::<bool>().then(|| (stroke(bytes), self::paint(bytes)));
            Op::Repeat { shape: shape(bytes), at, sizes, colors, fill: Some(paint), stroke, transform }
        }
        4 => {
            // One number more than there are: it must be refused.
            let face = bytes.below(fonts::FACES.len() + 1) as u8;
            let size = length(bytes).min(10_000.0);
            let glyph =
                |bytes: &mut Bytes| Glyph { id: bytes.any::<u16>() % 6_300, x: bytes.small(), y: bytes.small() };
            Op::Text { face, size, glyphs: bytes.list(6, glyph), text: bytes.text(6), paint, transform }
        }
        5 => Op::Image {
            pixels: pixels(bytes),
            x: bytes.small(),
            y: bytes.small(),
            w: length(bytes),
            h: length(bytes),
            smooth: bytes.any(),
            snapped: bytes.any(),
            opacity: opacity(bytes),
            transform,
        },
        6 if open => Op::Pop,
        _ => {
            let clip = bytes.any::<bool>().then(|| (shape(bytes), rule(bytes), transform));
            let shadow = bytes.any::<bool>().then(|| Shadow {
                dx: bytes.small(),
                dy: bytes.small(),
                blur: f32::from(bytes.any::<u8>()) / 8.0,
                color: color(bytes),
            });
            let blend = bytes.one(&[Blend::Normal, Blend::Multiply, Blend::ColorDodge, Blend::SoftLight, Blend::Hue]);
            Op::Push { clip, opacity: opacity(bytes), blend, shadow }
        }
    }
}

fn point(bytes: &mut Bytes) -> [f32; 2] {
    [bytes.small(), bytes.small()]
}

fn length(bytes: &mut Bytes) -> f32 {
    bytes.small().abs().max(f32::MIN_POSITIVE)
}

fn opacity(bytes: &mut Bytes) -> f32 {
    f32::from(bytes.any::<u8>()) / 255.0
}

fn rule(bytes: &mut Bytes) -> FillRule {
    bytes.one(&[FillRule::NonZero, FillRule::EvenOdd])
}

fn paint(bytes: &mut Bytes) -> Paint {
    match bytes.below(6) {
        0 => {
            let kind = match bytes.below(3) {
                0 => GradientKind::Linear { from: point(bytes), to: point(bytes) },
                1 => GradientKind::Radial { center: point(bytes), radius: length(bytes) },
                _ => GradientKind::Conic { center: point(bytes), start: bytes.small() },
            };
            let mut places: Vec<u8> = bytes.list(4, Bytes::any);
            places.push(255);
            places.sort_unstable();
            let stop = |at: u8| Stop { at: f32::from(at) / 255.0, color: color(bytes) };
            Paint::Gradient(Box::new(Gradient { kind, stops: places.into_iter().map(stop).collect() }))
        }
        1 => Paint::Pattern(Box::new(Pattern {
            pixels: pixels(bytes),
            x: bytes.small(),
            y: bytes.small(),
            w: length(bytes),
            h: length(bytes),
            smooth: bytes.any(),
            opacity: opacity(bytes),
        })),
        _ => Paint::Solid(color(bytes)),
    }
}

fn color(bytes: &mut Bytes) -> Color {
    let [r, g, b, a] = bytes.any();
    Color { r, g, b, a }
}

fn transform(bytes: &mut Bytes) -> Transform {
    match bytes.any::<u8>() {
        0..=119 => Transform::IDENTITY,
        120..=223 => {
            let (a, b) = (f32::from(bytes.any::<i8>()) / 32.0, f32::from(bytes.any::<i8>()) / 32.0);
            Transform([a, b, -b, a, bytes.small(), bytes.small()])
        }
        _ => Transform(std::array::from_fn(|_| bytes.small())),
    }
}

fn shape(bytes: &mut Bytes) -> Shape {
    let side = |bytes: &mut Bytes| bytes.small().abs();
    match bytes.below(6) {
        0 => {
            let [x, y] = point(bytes);
            Shape::Rect { x, y, w: side(bytes), h: side(bytes), radius: if bytes.any() { side(bytes) } else { 0.0 } }
        }
        1 => {
            let [x, y] = point(bytes);
            Shape::Ellipse { x, y, rx: side(bytes), ry: side(bytes) }
        }
        2 => Shape::Snapped { path: path(bytes), line: side(bytes) },
        _ => Shape::Path(path(bytes)),
    }
}

fn path(bytes: &mut Bytes) -> Path {
    let mut path = Path::new();
    let mut open = false;
    for kind in bytes.list(16, |bytes| bytes.any::<u8>() % 8) {
        path.push(match kind {
            1..=3 if open => Element::Line(point(bytes)),
            4 if open => Element::Quad(point(bytes), point(bytes)),
            5 | 6 if open => Element::Cubic(point(bytes), point(bytes), point(bytes)),
            7 if open => Element::Close,
            _ => Element::Move(point(bytes)),
        });
        open = !(open && kind == 7);
    }
    path
}

fn stroke(bytes: &mut Bytes) -> Stroke {
    // Dashes too fine to be seen are refused after much work (paint's own tests do that); here they'd only be slow.
    let dashes = bytes.list(5, |bytes| f32::from(bytes.any::<u8>()));
    let sum: f32 = dashes.iter().sum();
    Stroke {
        width: length(bytes),
        cap: bytes.one(&[Cap::Butt, Cap::Round, Cap::Square]),
        join: bytes.one(&[Join::Miter, Join::Round, Join::Bevel]),
        dashes: if sum > 0.0 { dashes } else { Vec::new() },
        dash_offset: bytes.small(),
    }
}

fn pixels(bytes: &mut Bytes) -> Pixels {
    let (width, height) = (1 + bytes.any::<u32>() % 6, 1 + bytes.any::<u32>() % 6);
    let channels = bytes.one(&[1_u8, 3, 4]);
    let count = width * height * u32::from(channels);
    Pixels { width, height, channels, bytes: (0..count).map(|_| bytes.any()).collect() }
}
