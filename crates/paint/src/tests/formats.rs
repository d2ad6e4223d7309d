//! The same scene in every format: decoded again, and compared with the PNG.

use super::*;

/// Something of everything on white.
pub(super) fn everything() -> Scene {
    let stops = || {
        vec![
            Stop { at: 0.0, color: Color::opaque(255, 80, 0) },
            Stop { at: 0.5, color: Color::opaque(255, 255, 120) },
            Stop { at: 1.0, color: Color::opaque(0, 60, 200) },
        ]
    };
    let gradient = |kind| Paint::Gradient(Box::new(Gradient { kind, stops: stops() }));
    let checks =
        Pixels { width: 2, height: 2, channels: 3, bytes: vec![255, 0, 0, 255, 255, 255, 255, 255, 255, 0, 0, 90] };
    let tiles = Pattern { pixels: checks.clone(), x: 3.0, y: 2.0, w: 12.0, h: 12.0, smooth: false, opacity: 1.0 };
    let shadow = Some(Shadow { dx: 4.0, dy: 5.0, blur: 3.0, color: Color { r: 0, g: 0, b: 0, a: 160 } });
    let dot = || Shape::Ellipse { x: 0.0, y: 0.0, rx: 3.0, ry: 3.0 };
    let places = |n: u16, y: f32| {
        (0..n).map(|i| [8.0 + 7.0 * f32::from(i), y + 4.0 * (f32::from(i) * 0.7).sin()]).collect::<Vec<_>>()
    };
    let mut ops = vec![
        fill(rect(0.0, 0.0, 240.0, 200.0), Paint::Solid(Color::WHITE)),
        fill(rect(10.0, 10.0, 60.0, 40.0), gradient(GradientKind::Linear { from: [10.0, 10.0], to: [70.0, 50.0] })),
        fill(
            Shape::Ellipse { x: 110.0, y: 30.0, rx: 30.0, ry: 22.0 },
            gradient(GradientKind::Radial { center: [110.0, 30.0], radius: 30.0 }),
        ),
        fill(
            Shape::Rect { x: 150.0, y: 8.0, w: 50.0, h: 44.0, radius: 9.0 },
            gradient(GradientKind::Conic { center: [175.0, 30.0], start: 30.0 }),
        ),
        fill(rect(206.0, 8.0, 30.0, 44.0), Paint::Pattern(Box::new(tiles))),
        Op::Push { clip: None, opacity: 1.0, blend: Blend::Normal, shadow },
        fill(Shape::Rect { x: 14.0, y: 62.0, w: 50.0, h: 30.0, radius: 6.0 }, BLUE),
        Op::Pop,
        fill(rect(80.0, 60.0, 60.0, 36.0), gradient(GradientKind::Linear { from: [80.0, 0.0], to: [140.0, 0.0] })),
    ];
    for (i, blend) in [Blend::Multiply, Blend::Screen, Blend::Difference, Blend::Overlay].into_iter().enumerate() {
        ops.push(Op::Push { clip: None, opacity: 1.0, blend, shadow: None });
        ops.push(fill(rect(82.0 + 14.0 * i as f32, 64.0, 12.0, 28.0), Paint::Solid(Color::opaque(200, 120, 60))));
        ops.push(Op::Pop);
    }
    ops.extend([
        push(Some(Shape::Ellipse { x: 180.0, y: 78.0, rx: 26.0, ry: 18.0 }), 0.5),
        fill(rect(150.0, 60.0, 60.0, 40.0), RED),
        fill(rect(170.0, 60.0, 60.0, 40.0), BLUE),
        Op::Pop,
        repeat(dot(), places(30, 112.0), HALF_RED, STILL),
        Op::Repeat {
            shape: dot(),
            at: places(30, 128.0),
            sizes: (0_u16..30).map(|i| 0.4 + f32::from(i) * 0.04).collect(),
            colors: (0_u8..30).map(|i| Color { r: i * 8, g: 90, b: 255 - i * 8, a: 200 }).collect(),
            fill: None,
            stroke: Some((stroker(1.0), BLACK)),
            transform: STILL,
        },
        text("Paintbox & 42", 10.0, 160.0, 18.0, BLACK),
        stroke(
            line(&[[10.0, 190.0], [60.0, 170.0], [110.0, 192.0]]),
            Stroke { cap: Cap::Round, join: Join::Round, ..stroker(3.0) },
            Paint::Solid(Color::opaque(20, 120, 40)),
        ),
        stroke(line(&[[120.0, 190.0], [230.0, 172.0]]), Stroke { dashes: vec![8.0, 5.0], ..stroker(2.0) }, RED),
        image(checks, [190.0, 140.0, 24.0, 24.0], false),
    ]);
    scene(240, 200, ops)
}

/// The mean and the share of pixels that differ much, of straight RGBA.
fn difference(a: &[u8], b: &[u8]) -> (f64, f64) {
    assert_eq!(a.len(), b.len());
    let sum: u64 = a.iter().zip(b).map(|(a, b)| u64::from(a.abs_diff(*b))).sum();
    let far = a.as_chunks::<4>().0.iter().zip(b.as_chunks::<4>().0);
    let far = far.filter(|(a, b)| a.iter().zip(*b).any(|(a, b)| a.abs_diff(*b) > 64)).count();
    (sum as f64 / a.len() as f64, far as f64 / (a.len() / 4) as f64)
}

/// Where pictures are put that differ too much.
fn keep(name: &str, file: &[u8]) {
    if let Some(folder) = std::env::var_os("PAINTBOX_TEST_PICTURES") {
        std::fs::write(std::path::Path::new(&folder).join(name), file).expect("a folder to write to");
    }
}

fn rgba(rgb: &[u8]) -> Vec<u8> {
    rgb.as_chunks::<3>().0.iter().flat_map(|[r, g, b]| [*r, *g, *b, 255]).collect()
}

#[test]
fn an_svg_looks_as_the_png_does() {
    let file = svg(&everything());
    xml::check(&file);
    keep("everything.svg", file.as_bytes());
    let tree = resvg::usvg::Tree::from_str(&file, &resvg::usvg::Options::default()).expect("an SVG");
    let mut pixmap = resvg::tiny_skia::Pixmap::new(240, 200).expect("a size");
    resvg::render(&tree, resvg::tiny_skia::Transform::identity(), &mut pixmap.as_mut());
    keep("svg.png", &pixmap.encode_png().expect("a PNG"));
    let png = paint(&everything(), Format::Png, 1.0).expect("a picture");
    keep("png.png", &png);
    // All is opaque, so that premultiplied is as good as straight.
    let (mean, far) = difference(&Png::read(&png).bytes, pixmap.data());
    assert!(mean < 1.0 && far < 0.005, "{mean} {far}");
}

#[test]
fn a_gradient_over_words_stays_where_it_is_in_an_svg() {
    let stops =
        vec![Stop { at: 0.0, color: Color::opaque(255, 0, 0) }, Stop { at: 1.0, color: Color::opaque(0, 0, 255) }];
    let kind = GradientKind::Linear { from: [10.0, 0.0], to: [230.0, 0.0] };
    let metadata = text("MMMMMM", 10.0, 60.0, 58.0, Paint::Gradient(Box::new(Gradient { kind, stops })));
    let scene = scene(240, 80, vec![fill(rect(0.0, 0.0, 240.0, 80.0), Paint::Solid(Color::WHITE)), metadata]);
    let tree = resvg::usvg::Tree::from_str(&svg(&scene), &resvg::usvg::Options::default()).expect("an SVG");
    let mut pixmap = resvg::tiny_skia::Pixmap::new(240, 80).expect("a size");
    resvg::render(&tree, resvg::tiny_skia::Transform::identity(), &mut pixmap.as_mut());
    let (mean, far) = difference(&Png::paint(&scene, 1.0).bytes, pixmap.data());
    assert!(mean < 1.0 && far < 0.005, "{mean} {far}");
}

#[test]
fn a_pdf_looks_as_the_png_does() {
    let file = paint(&everything(), Format::Pdf, 1.0).expect("a picture");
    keep("everything.pdf", &file);
    let folder = std::env::temp_dir().join(format!("paintbox-pdf-{}", std::process::id()));
    std::fs::create_dir_all(&folder).expect("a folder");
    let pdf = folder.join("picture.pdf");
    std::fs::write(&pdf, &file).expect("a file");
    let status = std::process::Command::new("pdftoppm")
        .args(["-r", "96", "-png", "-singlefile"])
        .args([&pdf, &folder.join("picture")])
        .status()
        .expect("pdftoppm, of Debian's package poppler-utils");
    assert!(status.success());
    let drawn = std::fs::read(folder.join("picture.png")).expect("its picture");
    std::fs::remove_dir_all(&folder).expect("it is there");
    keep("pdf.png", &drawn);
    let (mean, far) = difference(&Png::paint(&everything(), 1.0).bytes, &Png::read(&drawn).bytes);
    assert!(mean < 2.5 && far < 0.02, "{mean} {far}");
}

#[test]
fn a_webp_is_the_png() {
    let file = paint(&everything(), Format::Webp, 1.0).expect("a picture");
    let mut decoder = image_webp::WebPDecoder::new(std::io::Cursor::new(&file)).expect("a WebP");
    let mut bytes = vec![0; decoder.output_buffer_size().expect("a size")];
    decoder.read_image(&mut bytes).expect("its pixels");
    let bytes = if decoder.has_alpha() { bytes } else { rgba(&bytes) };
    assert!(Png::paint(&everything(), 1.0).bytes == bytes);
}

#[test]
fn a_jpeg_is_nearly_the_png() {
    let file = paint(&everything(), Format::Jpg, 1.0).expect("a picture");
    keep("jpg.jpg", &file);
    let mut decoder = zune_jpeg::JpegDecoder::new(zune_jpeg::zune_core::bytestream::ZCursor::new(&file[..]));
    let bytes = decoder.decode().expect("its pixels");
    let (mean, far) = difference(&Png::paint(&everything(), 1.0).bytes, &rgba(&bytes));
    assert!(mean < 3.0 && far < 0.01, "{mean} {far}");
}

#[test]
fn a_gif_has_colours_near_the_pngs() {
    let file = paint(&everything(), Format::Gif, 1.0).expect("a picture");
    keep("gif.gif", &file);
    let mut options = gif::DecodeOptions::new();
    options.set_color_output(gif::ColorOutput::RGBA);
    let mut decoder = options.read_info(&file[..]).expect("a GIF");
    let frame = decoder.read_next_frame().expect("a frame").expect("one");
    let (mean, far) = difference(&Png::paint(&everything(), 1.0).bytes, &frame.buffer);
    assert!(mean < 4.0 && far < 0.001, "{mean} {far}");
}

fn moving() -> Scene {
    let mut ops = vec![fill(rect(0.0, 0.0, 40.0, 30.0), Paint::Solid(Color::WHITE))];
    for i in 0_u8..3 {
        ops.push(fill(rect(5.0 + 10.0 * f32::from(i), 11.0, 6.0, 6.0), if i == 1 { BLUE } else { RED }));
        ops.push(Op::Frame { ms: 100 * (u32::from(i) + 1) });
    }
    scene(40, 30, ops)
}

#[test]
fn pages_are_frames() {
    let page = |paint| [fill(rect(0.0, 0.0, 40.0, 30.0), paint), Op::Page { ms: 500 }];
    let pages = scene(40, 30, [page(RED), page(BLUE)].concat());
    let file = paint(&pages, Format::Gif, 1.0).expect("a picture");
    let mut decoder = gif::DecodeOptions::new().read_info(&file[..]).expect("a GIF");
    let mut delays = Vec::new();
    while let Some(frame) = decoder.read_next_frame().expect("a frame") {
        delays.push(frame.delay);
    }
    assert_eq!(delays, [50, 50]);
}

/// What the frames look like: the first `n` squares are there.
fn check_frame(n: usize, rgba: &[u8]) {
    let colors = [[255, 0, 0, 255], [0, 0, 255, 255], [255, 0, 0, 255]];
    for (i, color) in colors.into_iter().enumerate() {
        let at = (13 * 40 + 7 + 10 * i) * 4;
        assert_eq!(rgba[at..at + 4], if i < n { color } else { [255; 4] }, "square {i} of frame {n}");
    }
}

#[test]
fn animations_have_their_frames_and_times() {
    let file = paint(&moving(), Format::Gif, 1.0).expect("a picture");
    let mut options = gif::DecodeOptions::new();
    options.set_color_output(gif::ColorOutput::RGBA);
    let mut decoder = options.read_info(&file[..]).expect("a GIF");
    let mut canvas = vec![0; 40 * 30 * 4];
    for n in 1..=3 {
        let frame = decoder.read_next_frame().expect("a frame").expect("one");
        for y in 0..usize::from(frame.height) {
            let to = ((usize::from(frame.top) + y) * 40 + usize::from(frame.left)) * 4;
            let width = usize::from(frame.width) * 4;
            canvas[to..to + width].copy_from_slice(&frame.buffer[y * width..][..width]);
        }
        assert_eq!(frame.delay, 10 * n as u16);
        check_frame(n, &canvas);
    }
    assert!(decoder.read_next_frame().expect("an end").is_none());
    assert_eq!(decoder.repeat(), gif::Repeat::Infinite);

    let file = paint(&moving(), Format::Webp, 1.0).expect("a picture");
    let mut decoder = image_webp::WebPDecoder::new(std::io::Cursor::new(&file)).expect("a WebP");
    assert_eq!((decoder.num_frames(), decoder.dimensions()), (3, (40, 30)));
    for n in 1..=3 {
        let mut bytes = vec![0; decoder.output_buffer_size().expect("a size")];
        assert_eq!(decoder.read_frame(&mut bytes).expect("a frame"), 100 * n as u32);
        let straight = if decoder.has_alpha() { bytes } else { rgba(&bytes) };
        check_frame(n, &straight);
    }

    let file = paint(&moving(), Format::Apng, 1.0).expect("a picture");
    let mut reader = png::Decoder::new(std::io::Cursor::new(&file)).read_info().expect("a PNG");
    let animation = *reader.info().animation_control().expect("an animation");
    assert_eq!((animation.num_frames, animation.num_plays), (3, 0));
    let mut canvas = vec![0; 40 * 30 * 4];
    for n in 1..=3 {
        let mut bytes = vec![0; reader.output_buffer_size().expect("a size")];
        reader.next_frame(&mut bytes).expect("a frame");
        let frame = *reader.info().frame_control().expect("its place");
        for y in 0..frame.height as usize {
            let to = ((frame.y_offset as usize + y) * 40 + frame.x_offset as usize) * 4;
            let width = frame.width as usize * 4;
            canvas[to..to + width].copy_from_slice(&bytes[y * width..][..width]);
        }
        assert_eq!((frame.delay_num, frame.delay_den), (100 * n as u16, 1000));
        check_frame(n, &canvas);
    }
}

#[test]
fn still_formats_show_the_first_frame() {
    check_frame(1, &Png::paint(&moving(), 1.0).bytes);
    let first = svg(&moving());
    assert!(first.matches("<rect").count() == 2 && !first.contains("#00f"), "{first}");
}

#[test]
fn what_follows_the_last_frame_is_one_more() {
    let mut scene = moving();
    scene.ops.push(fill(rect(0.0, 0.0, 2.0, 2.0), BLACK));
    let file = paint(&scene, Format::Webp, 1.0).expect("a picture");
    let decoder = image_webp::WebPDecoder::new(std::io::Cursor::new(&file)).expect("a WebP");
    assert_eq!(decoder.num_frames(), 4);
}

#[test]
fn too_many_frames_are_refused() {
    let frames = |n: usize, side: u32| scene(side, side, vec![Op::Frame { ms: 20 }; n]);
    for format in Format::ALL {
        assert!(paint(&frames(200, 8), format, 1.0).is_ok(), "{format:?}");
        assert_eq!(paint(&frames(201, 8), format, 1.0), Err(PaintError::Size));
        assert_eq!(paint(&frames(17, 2_000), format, 1.0), Err(PaintError::Size));
    }
}

#[test]
fn words_travel_in_every_format() {
    let metadata = Scene { title: "Sales & more".into(), description: "Upwards".into(), ..scene(9, 9, vec![]) };
    for format in Format::ALL {
        let file = paint(&metadata, format, 1.0).expect("a picture");
        let has = |text: &str| file.windows(text.len()).any(|part| part == text.as_bytes());
        assert!(has("Sales &") && has("Upwards"), "{format:?}");
    }
}

#[test]
fn every_format_is_the_same_file_again() {
    let mut painter = Painter::new();
    for format in Format::ALL {
        let mut file = || painter.paint(&job(format, 1.0), &everything().encode()).1;
        let (first, second) = (file(), file());
        assert!(!first.is_empty() && first == second, "{format:?}");
    }
}

#[test]
fn text_stays_text_where_it_is_asked_for() {
    let scene = everything();
    let (painted, file) = Painter::new().paint(&PaintJob { text: true, ..job(Format::Svg, 1.0) }, &scene.encode());
    painted.result.expect("a picture");
    let file = String::from_utf8(file).expect("UTF-8");
    xml::check(&file);
    assert!(file.contains(">Paintbox &amp; 42</text>") && !file.contains("<path id="), "{file}");
}
