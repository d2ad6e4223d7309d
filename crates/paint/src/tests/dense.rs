//! Lines that cross themselves a thousand times, and scenes that would take too long.

use super::*;

/// A line from side to side between these x, over and over, which covers `rows` whole: 1,200 points.
fn scribble(from: f32, to: f32, rows: std::ops::Range<f32>) -> Shape {
    let height = rows.end - rows.start;
    let point = |i: u16| {
        let x = if i.is_multiple_of(2) { from } else { to };
        [x, rows.start + height * f32::from(i * 7 % 1_200) / 1_200.0]
    };
    line(&(0..1_200).map(point).collect::<Vec<_>>())
}

fn fading(from: Color, to: Color) -> Paint {
    let kind = GradientKind::Linear { from: [0.0, 0.0], to: [100.0, 0.0] };
    let stops = vec![Stop { at: 0.0, color: from }, Stop { at: 1.0, color: to }];
    Paint::Gradient(Box::new(Gradient { kind, stops }))
}

#[test]
fn a_translucent_line_covers_a_pixel_once() {
    let picture =
        Png::paint(&scene(100, 80, vec![stroke(scribble(10.0, 90.0, 20.0..60.0), stroker(3.0), HALF_RED)]), 1.0);
    for (x, y) in [(12, 30), (50, 21), (50, 40), (87, 58)] {
        assert_eq!(picture.at(x, y), [255, 0, 0, 128], "{x} {y}");
    }
    for (x, y) in [(5, 40), (95, 40), (50, 10), (50, 70)] {
        assert_eq!(picture.at(x, y)[3], 0, "{x} {y}");
    }
}

#[test]
fn a_dense_line_is_clipped_and_has_its_gradient() {
    let paint = fading(Color::BLACK, Color::WHITE);
    let whole = stroke(scribble(-500.0, 600.0, -20.0..100.0), stroker(3.0), paint.clone());
    let clip = push(Some(rect(30.0, 20.0, 40.0, 30.0)), 1.0);
    let picture = Png::paint(&scene(100, 80, vec![clip, whole, Op::Pop]), 1.0);
    let clip = push(Some(rect(30.0, 20.0, 40.0, 30.0)), 1.0);
    let filled = Png::paint(&scene(100, 80, vec![clip, fill(rect(0.0, 0.0, 100.0, 80.0), paint), Op::Pop]), 1.0);
    for (i, (is, should)) in picture.bytes.iter().zip(&filled.bytes).enumerate() {
        assert!(is.abs_diff(*should) <= 2, "byte {i}: {is}, not {should}");
    }
    assert_eq!((picture.at(50, 30)[3], picture.at(29, 30)[3], picture.at(50, 50)[3]), (255, 0, 0));
}

#[test]
fn a_dense_line_of_a_map_has_one_colour() {
    let ops = vec![stroke(scribble(10.3, 90.7, 20.2..60.9), stroker(3.0), HALF_RED)];
    let scene = Scene { ops, ..scene(100, 80, Vec::new()) };
    let lines: wire::Lines = [7].into_iter().collect();
    let bytes = scene.encode_with(Some(&lines), usize::MAX);
    let job = PaintJob { product: Product::LineMap, ..job(Format::Png, 1.0) };
    let (painted, file) = Painter::new().paint(&job, &bytes);
    assert_eq!(painted.result, Ok(()));
    let map = Png::read(&file);
    let colors: std::collections::BTreeSet<&[u8]> = map.bytes.chunks(4).collect();
    assert_eq!(colors.into_iter().collect::<Vec<_>>(), [&[0, 0, 0, 0][..], &[0, 0, 7, 255]]);
}

#[test]
fn a_hundred_thousand_points_are_no_matter() {
    let mut state = 1_u32;
    let mut random = |most: f32| {
        state = state.wrapping_mul(1_664_525).wrapping_add(1_013_904_223);
        most * (state >> 8) as f32 / 16_777_216.0
    };
    let points: Vec<[f32; 2]> = (0..100_000).map(|_| [random(640.0), random(480.0)]).collect();
    for (width, paint) in [(1.5, BLUE), (0.001, BLUE), (1e6, fading(Color::BLACK, Color::WHITE))] {
        let ops = vec![stroke(line(&points), stroker(width), paint)];
        let picture = Png::paint(&scene(640, 480, ops), 1.0);
        assert!(width < 1.0 || picture.at(320, 240)[3] == 255, "{width}");
    }
}

#[test]
fn what_would_take_too_long_is_refused() {
    let whole = |paint: &Paint| fill(rect(0.0, 0.0, 4_096.0, 4_096.0), paint.clone());
    let refused = |ops: Vec<Op>| {
        assert_eq!(paint(&scene(4_096, 4_096, ops), Format::Png, 1.0), Err(PaintError::Work));
    };
    refused(vec![whole(&HALF_RED); 1_000]);
    refused(vec![whole(&fading(Color::BLACK, Color::WHITE)); 1_000]);
    let blended = Op::Push { clip: None, opacity: 1.0, blend: Blend::Hue, shadow: None };
    refused((0..20).flat_map(|_| [blended.clone(), whole(&RED), Op::Pop]).collect());
    let pixels = Pixels { width: 1, height: 1, channels: 1, bytes: vec![9] };
    refused(vec![image(pixels, [0.0, 0.0, 4_096.0, 4_096.0], true); 1_000]);
    // Where little of it is seen, it takes little.
    let clipped = |_| [push(Some(rect(8.0, 8.0, 8.0, 8.0)), 1.0), whole(&HALF_RED), Op::Pop];
    let picture = paint(&scene(4_096, 4_096, (0..1_000).flat_map(clipped).collect()), Format::Png, 1.0);
    assert!(picture.is_ok(), "{picture:?}");
}

#[test]
fn a_translucent_group_is_whole_at_its_edges() {
    let circle = |x, y| fill(Shape::Ellipse { x, y, rx: 9.3, ry: 9.3 }, RED);
    for (x, y) in [(9.5, 9.5), (50.2, 40.7), (0.0, 0.0), (100.0, 80.0)] {
        let group = Png::paint(&scene(100, 80, vec![push(None, 0.5), circle(x, y), Op::Pop]), 1.0);
        let single = Png::paint(&scene(100, 80, vec![circle(x, y)]), 1.0);
        for (i, (is, should)) in group.bytes.chunks(4).zip(single.bytes.chunks(4)).enumerate() {
            let half = f32::from(should[3]) / 2.0;
            assert!((f32::from(is[3]) - half).abs() <= 1.0, "pixel {i}: {is:?}, half of {should:?}");
        }
    }
}
