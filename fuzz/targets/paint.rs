//! Any scene as a picture: a PNG of the promised size and a clean SVG, or refused; the same from a painter that has
//! painted others before.

#![no_main]

use fuzz::Bytes;
use libfuzzer_sys::fuzz_target;
use paint::Painter;
use std::cell::RefCell;
use std::collections::HashSet;
use std::io::Cursor;
use std::sync::LazyLock;
use wire::{Format, Lines, MAX_LINE, PaintError, PaintJob, PainterLimits, PictureLimits, Product, Scene, SceneLimits};

/// What a painter may take beyond its idle self, and write: past these its pool stops it, and a scene of few operations
/// should never get there.
static LIMITS: LazyLock<PainterLimits> = LazyLock::new(PainterLimits::default);

thread_local! {
    static WARM: RefCell<Painter> = RefCell::new(Painter::new());
}

fuzz_target!(|bytes: &[u8]| {
    let mut bytes = Bytes::new(bytes);
    let scale = f32::from(bytes.any::<u8>()) / 64.0;
    let scene = fuzz::scene(&mut bytes);
    let encoded = scene.encode();
    for format in Format::ALL {
        let job = PaintJob {
            product: Product::File,
            format,
            scale,
            text: false,
            scene: SceneLimits::default(),
            picture: PictureLimits::default(),
            file_bytes: u32::MAX,
        };
        let (painted, file) = fuzz::within(LIMITS.memory_bytes as usize, || Painter::new().paint(&job, &encoded));
        match &painted.result {
            Ok(()) => drawn(&scene, scale, format, &file),
            Err(PaintError::Size) => {
                // Half a pixel is a pixel.
                assert!(f64::from(scene.width.min(scene.height)) * f64::from(scale) < 0.5, "{scale}");
            }
            Err(PaintError::Malformed) => assert!(!known(&scene), "{scene:?}"),
            Err(PaintError::Scene | PaintError::Work) => {}
            Err(PaintError::File) => panic!("a file of four gigabytes"),
        }
        assert!(painted.result.is_ok() || file.is_empty());
        let again = WARM.with_borrow_mut(|warm| warm.paint(&job, &encoded));
        assert_eq!(again.0.result, painted.result, "a warm painter says otherwise");
        assert!(again.1 == file, "a warm painter draws otherwise");
    }
    line_map(&scene, &mut bytes);
});

/// The map of the scene's lines is refused as its picture is, or every pixel of it is of one of these lines.
fn line_map(scene: &Scene, bytes: &mut Bytes) {
    let of: Vec<u32> = scene.ops.iter().map(|_| bytes.any::<u32>() % (2 * MAX_LINE)).collect();
    let mut lines: Lines = of.iter().copied().collect();
    let mut seen: HashSet<u32> = of.into_iter().filter(|line| *line <= MAX_LINE).chain([0]).collect();
    for at in 0..scene.ops.len() as u32 {
        for _ in 0..bytes.below(3) {
            let line = bytes.any::<u32>() % MAX_LINE;
            lines.split(at, 1 + bytes.any::<u32>() / 2, line);
            seen.insert(line);
        }
    }
    let encoded = scene.encode_with(Some(&lines), usize::MAX);
    for product in [Product::LineMap, Product::Frames, Product::File] {
        let job = PaintJob {
            product,
            format: Format::Png,
            scale: 1.0,
            text: false,
            scene: SceneLimits::default(),
            picture: PictureLimits::default(),
            file_bytes: u32::MAX,
        };
        let (painted, file) = fuzz::within(LIMITS.memory_bytes as usize, || Painter::new().paint(&job, &encoded));
        let whole: usize = painted.frames.iter().map(|frame| frame.bytes as usize).sum();
        match product {
            Product::File => assert!(painted.frames.is_empty()),
            Product::Frames => assert!(painted.result.is_err() || whole == file.len()),
            Product::LineMap if file.is_empty() => {}
            Product::LineMap => map_of(&file, &seen),
        }
    }
}

fn map_of(file: &[u8], seen: &HashSet<u32>) {
    let mut decoder = png::Decoder::new(Cursor::new(file));
    decoder.set_transformations(png::Transformations::EXPAND | png::Transformations::ALPHA);
    let mut reader = decoder.read_info().expect("a PNG file");
    let mut pixels = vec![0; reader.output_buffer_size().expect("a size")];
    let info = reader.next_frame(&mut pixels).expect("its pixels");
    let rgba = info.color_type == png::ColorType::Rgba;
    for pixel in pixels[..info.buffer_size()].chunks(if rgba { 4 } else { 2 }) {
        let (line, alpha) = match *pixel {
            [r, g, b, a] => (u32::from_be_bytes([0, r, g, b]), a),
            [v, a] => (u32::from_be_bytes([0, v, v, v]), a),
            ref other => panic!("{other:?}"),
        };
        assert!(alpha == 0 || (alpha == 255 && seen.contains(&line)), "{pixel:?} is of no line");
    }
}

/// Whether everything in a scene is sound and there; the generator now and then asks for a face or glyph that isn't.
fn known(scene: &Scene) -> bool {
    let text = scene.ops.iter().any(|op| matches!(op, wire::Op::Text { .. }));
    scene.check(SceneLimits::default()).is_ok() && !text
}

fn drawn(scene: &Scene, scale: f32, format: Format, file: &[u8]) {
    assert!(scene.check(SceneLimits::default()).is_ok(), "{scene:?}");
    assert!(file.len() < LIMITS.file_bytes as usize, "{} bytes", file.len());
    match format {
        Format::Svg => fuzz::check_svg(file),
        Format::Pdf => assert!(file.starts_with(b"%PDF-")),
        Format::Webp => assert!(file.starts_with(b"RIFF")),
        Format::Jpg => assert!(file.starts_with(b"\xff\xd8")),
        Format::Gif => assert!(file.starts_with(b"GIF89a")),
        Format::Png | Format::Apng => {
            let mut reader = png::Decoder::new(Cursor::new(file)).read_info().expect("a PNG file");
            let mut pixels = vec![0; reader.output_buffer_size().expect("a size")];
            let info = reader.next_frame(&mut pixels).expect("its pixels");
            let side = |canvas: u32| (f64::from(canvas) * f64::from(scale)).round() as u32;
            assert_eq!((info.width, info.height), (side(scene.width), side(scene.height)));
        }
    }
}
