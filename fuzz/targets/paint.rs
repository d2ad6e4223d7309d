//! Any scene as a picture: a PNG of the promised size and a clean SVG, or refused; the same from a painter that has
//! painted others before.

#![no_main]

use fuzz::Bytes;
use libfuzzer_sys::fuzz_target;
use paint::Painter;
use std::cell::RefCell;
use std::io::Cursor;
use std::sync::LazyLock;
use wire::{Format, PaintError, PaintJob, PainterLimits, PictureLimits, Scene, SceneLimits};

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
            Err(PaintError::Scene) => {}
            Err(PaintError::File) => panic!("a file of four gigabytes"),
        }
        assert!(painted.result.is_ok() || file.is_empty());
        let again = WARM.with_borrow_mut(|warm| warm.paint(&job, &encoded));
        assert_eq!(again.0.result, painted.result, "a warm painter says otherwise");
        assert!(again.1 == file, "a warm painter draws otherwise");
    }
});

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
