//! Whole pictures, in every format.

mod dense;
mod formats;
mod hostile;
mod line_map;
mod pixels;
mod speed;
mod worst;
mod xml;

use crate::Painter;
use wire::{
    Blend, Cap, Color, Element, FillRule, Format, Glyph, Gradient, GradientKind, Join, Op, Paint, PaintError, PaintJob,
    Path, Pattern, PictureLimits, Pixels, Product, Scene, SceneLimits, Shadow, Shape, Stop, Stroke, Transform,
};

const RED: Paint = Paint::Solid(Color::opaque(255, 0, 0));
const BLUE: Paint = Paint::Solid(Color::opaque(0, 0, 255));
const BLACK: Paint = Paint::Solid(Color::BLACK);
const HALF_RED: Paint = Paint::Solid(Color { r: 255, g: 0, b: 0, a: 128 });
const STILL: Transform = Transform::IDENTITY;

fn job(format: Format, scale: f32) -> PaintJob {
    let (scene, picture) = (SceneLimits::default(), PictureLimits::default());
    PaintJob { product: Product::File, format, scale, text: false, scene, picture, file_bytes: u32::MAX }
}

fn scene(width: u32, height: u32, ops: Vec<Op>) -> Scene {
    Scene { width, height, title: String::new(), description: String::new(), ops }
}

fn paint(scene: &Scene, format: Format, scale: f32) -> Result<Vec<u8>, PaintError> {
    let (painted, file) = Painter::new().paint(&job(format, scale), &scene.encode());
    painted.result.map(|()| file)
}

fn svg(scene: &Scene) -> String {
    String::from_utf8(paint(scene, Format::Svg, 1.0).expect("a picture")).expect("UTF-8")
}

/// A decoded PNG: straight RGBA.
struct Png {
    width: usize,
    bytes: Vec<u8>,
}

impl Png {
    fn paint(scene: &Scene, scale: f32) -> Self {
        Self::read(&paint(scene, Format::Png, scale).expect("a picture"))
    }

    fn read(file: &[u8]) -> Self {
        let mut decoder = png::Decoder::new(std::io::Cursor::new(file));
        decoder.set_transformations(png::Transformations::EXPAND | png::Transformations::ALPHA);
        let mut reader = decoder.read_info().expect("a PNG file");
        let mut bytes = vec![0; reader.output_buffer_size().expect("a size")];
        let info = reader.next_frame(&mut bytes).expect("its pixels");
        bytes.truncate(info.buffer_size());
        let bytes = match info.color_type {
            png::ColorType::Rgba => bytes,
            png::ColorType::GrayscaleAlpha => bytes.chunks(2).flat_map(|p| [p[0], p[0], p[0], p[1]]).collect(),
            other => panic!("{other:?}"),
        };
        Self { width: info.width as usize, bytes }
    }

    fn at(&self, x: usize, y: usize) -> [u8; 4] {
        self.bytes[(y * self.width + x) * 4..][..4].try_into().expect("four")
    }
}

fn rect(x: f32, y: f32, w: f32, h: f32) -> Shape {
    Shape::Rect { x, y, w, h, radius: 0.0 }
}

fn fill(shape: Shape, paint: Paint) -> Op {
    Op::Fill { shape, rule: FillRule::NonZero, paint, transform: STILL }
}

fn path(elements: &[Element]) -> Shape {
    let mut path = Path::new();
    for element in elements {
        path.push(*element);
    }
    Shape::Path(path)
}

/// A path that is put on the grid of pixels.
fn snapped(shape: Shape, line: f32) -> Shape {
    let Shape::Path(path) = shape else { panic!("not a path: {shape:?}") };
    Shape::Snapped { path, line }
}

fn line(points: &[[f32; 2]]) -> Shape {
    let first = points.iter().take(1).map(|p| Element::Move(*p));
    path(&first.chain(points.iter().skip(1).map(|p| Element::Line(*p))).collect::<Vec<_>>())
}

fn stroker(width: f32) -> Stroke {
    Stroke { width, cap: Cap::Butt, join: Join::Miter, dashes: Vec::new(), dash_offset: 0.0 }
}

fn stroke(shape: Shape, stroke: Stroke, paint: Paint) -> Op {
    Op::Stroke { shape, stroke, paint, transform: STILL }
}

/// Glyphs of DejaVu Sans for ASCII text, set as wide as they roughly are.
fn text(metadata: &str, x: f32, y: f32, size: f32, paint: Paint) -> Op {
    let glyphs = metadata.bytes().zip(0_u16..).map(|(byte, i)| Glyph {
        id: u16::from(byte) - 29,
        x: x + f32::from(i) * size * 0.62,
        y,
    });
    Op::Text { face: 0, size, glyphs: glyphs.collect(), text: metadata.to_owned(), paint, transform: STILL }
}

fn image(pixels: Pixels, [x, y, w, h]: [f32; 4], smooth: bool) -> Op {
    Op::Image { pixels, x, y, w, h, smooth, snapped: false, opacity: 1.0, transform: STILL }
}

fn push(clip: Option<Shape>, opacity: f32) -> Op {
    let clip = clip.map(|shape| (shape, FillRule::NonZero, STILL));
    Op::Push { clip, opacity, blend: Blend::Normal, shadow: None }
}

fn repeat(shape: Shape, at: Vec<[f32; 2]>, fill: Paint, transform: Transform) -> Op {
    Op::Repeat { shape, at, sizes: vec![], colors: vec![], fill: Some(fill), stroke: None, transform }
}
