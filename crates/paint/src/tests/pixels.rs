//! What each operation leaves in the pixels, and on what a size is refused.

use super::*;
use proptest::prelude::*;

const CLEAR: [u8; 4] = [0; 4];
const RED_PX: [u8; 4] = [255, 0, 0, 255];
const BLUE_PX: [u8; 4] = [0, 0, 255, 255];

#[test]
fn an_empty_scene_is_clear() {
    let png = Png::paint(&scene(3, 2, vec![]), 1.0);
    assert_eq!((png.width, png.at(2, 1)), (3, CLEAR));
}

#[test]
fn an_opaque_picture_has_no_alpha_channel() {
    for scale in [0.3, 1.0, 1.5, 2.0] {
        let png = Png::paint(&scene(33, 33, vec![fill(rect(0.0, 0.0, 33.0, 33.0), RED)]), scale);
        assert_eq!(png.at(0, 0), RED_PX, "{scale}");
    }
}

#[test]
fn fills_keep_their_rule_and_scale() {
    let square = |a: f32, b: f32| {
        [Element::Move([a, a]), Element::Line([b, a]), Element::Line([b, b]), Element::Line([a, b]), Element::Close]
    };
    let frame = path(&[square(1.0, 9.0), square(3.0, 7.0)].concat());
    for (rule, middle) in [(FillRule::NonZero, RED_PX), (FillRule::EvenOdd, CLEAR)] {
        let op = Op::Fill { shape: frame.clone(), rule, paint: RED, transform: STILL };
        for scale in [1_u8, 3] {
            let png = Png::paint(&scene(10, 10, vec![op.clone()]), f32::from(scale));
            let scale = usize::from(scale);
            assert_eq!(png.at(2 * scale, 2 * scale), RED_PX);
            assert_eq!(png.at(5 * scale, 5 * scale), middle);
            assert_eq!(png.at(0, 0), CLEAR);
        }
    }
}

#[test]
fn transparent_colours_come_out_straight() {
    let png = Png::paint(&scene(4, 4, vec![fill(rect(0.0, 0.0, 2.0, 4.0), HALF_RED)]), 1.0);
    assert_eq!((png.at(1, 1), png.at(3, 1)), ([255, 0, 0, 128], CLEAR));
}

#[test]
fn round_shapes_are_round() {
    let ellipse = Shape::Ellipse { x: 10.0, y: 10.0, rx: 9.0, ry: 5.0 };
    let corner = Shape::Rect { x: 0.0, y: 0.0, w: 20.0, h: 20.0, radius: 8.0 };
    let png = Png::paint(&scene(20, 20, vec![fill(corner, BLUE), fill(ellipse, RED)]), 1.0);
    assert_eq!((png.at(10, 10), png.at(2, 10), png.at(10, 6)), (RED_PX, RED_PX, RED_PX));
    assert_eq!((png.at(10, 2), png.at(2, 6)), (BLUE_PX, BLUE_PX));
    assert_eq!((png.at(0, 0), png.at(19, 19)), (CLEAR, CLEAR));
}

#[test]
fn strokes_are_transformed_with_their_op() {
    let op = Op::Stroke {
        shape: line(&[[1.0, 1.0], [4.0, 1.0]]),
        stroke: stroker(1.0),
        paint: RED,
        transform: Transform([0.0, 4.0, -4.0, 0.0, 10.0, 0.0]),
    };
    let png = Png::paint(&scene(20, 20, vec![op]), 1.0);
    assert_eq!((png.at(4, 4), png.at(7, 15), png.at(3, 8), png.at(8, 8)), (RED_PX, RED_PX, CLEAR, CLEAR));
}

/// How much ink each pixel of a row has.
fn row(png: &Png, y: usize) -> Vec<u8> {
    (0..png.width).map(|x| png.at(x, y)[3]).collect()
}

#[test]
fn a_snapped_line_is_sharp_at_every_scale() {
    let upright = || line(&[[3.1, 1.0], [3.1, 9.0]]);
    let pen = || stroker(1.0);
    let plain = Png::paint(&scene(8, 10, vec![stroke(upright(), pen(), RED)]), 1.0);
    assert!(row(&plain, 5).iter().filter(|ink| **ink > 0).count() == 2, "it lies across two pixels");
    let sharp = |scale: f32| Png::paint(&scene(8, 10, vec![stroke(snapped(upright(), 1.0), pen(), RED)]), scale);
    assert_eq!(row(&sharp(1.0), 5), [0, 0, 0, 255, 0, 0, 0, 0]);
    // An even number of pixels lies between two, an odd one in the middle of one.
    assert_eq!(row(&sharp(2.0), 10)[4..9], [0, 255, 255, 0, 0]);
    assert_eq!(row(&sharp(3.0), 15)[7..12], [0, 255, 255, 255, 0]);
}

#[test]
fn a_snapped_area_has_sharp_edges_and_no_hair_beside_its_neighbour() {
    let bar = |x0: f32, x1: f32| snapped(line(&[[x0, 2.2], [x1, 2.2], [x1, 7.7], [x0, 7.7]]), 0.0);
    for (scale, edges) in [(1.0, [1, 4, 7]), (2.0, [3, 8, 13])] {
        let ops = vec![fill(bar(1.3, 3.8), HALF_RED), fill(bar(3.8, 6.6), HALF_RED)];
        let png = Png::paint(&scene(8, 10, ops), scale);
        let row = row(&png, (5.0 * scale) as usize);
        assert!((0..row.len()).all(|x| row[x] == if (edges[0]..edges[2]).contains(&x) { 128 } else { 0 }), "{row:?}");
    }
}

#[test]
fn a_snapped_marker_is_the_same_everywhere_few_or_many() {
    let square = || snapped(line(&[[-1.6, -1.6], [1.6, -1.6], [1.6, 1.6], [-1.6, 1.6]]), 0.0);
    for count in [2, 500] {
        let mut at = vec![[4.3, 4.4], [11.6, 4.1]];
        at.resize(count, [300.0, 4.0]);
        let png = Png::paint(&scene(16, 10, vec![repeat(square(), at, RED, STILL)]), 1.0);
        let drawn = row(&png, 4);
        let expected: Vec<u8> =
            (0..16).map(|x| if (2..6).contains(&x) || (10..14).contains(&x) { 255 } else { 0 }).collect();
        assert_eq!(drawn, expected, "{count}");
    }
}

#[test]
fn a_snapped_image_has_sharp_edges() {
    let grey = Pixels { width: 1, height: 1, channels: 1, bytes: vec![77] };
    let Op::Image { pixels, x, y, w, h, .. } = image(grey, [2.4, 2.4, 3.0, 4.0], false) else { panic!("an image") };
    let op = Op::Image { pixels, x, y, w, h, smooth: false, snapped: true, opacity: 1.0, transform: STILL };
    let drawn = |scale: f32| row(&Png::paint(&scene(8, 10, vec![op.clone()]), scale), (5.0 * scale) as usize);
    assert_eq!(drawn(1.0), [0, 0, 255, 255, 255, 0, 0, 0]);
    assert_eq!(drawn(2.0)[4..12], [0, 255, 255, 255, 255, 255, 255, 0]);
}

#[test]
fn what_is_turned_is_not_snapped() {
    let turn = Transform([0.8, 0.6, -0.6, 0.8, 3.0, 0.0]);
    let draw = |shape: Shape| Op::Stroke { shape, stroke: stroker(1.0), paint: RED, transform: turn };
    let upright = || line(&[[3.1, 1.0], [3.1, 5.0]]);
    let (plain, sharp) = (draw(upright()), draw(snapped(upright(), 1.0)));
    assert_eq!(Png::paint(&scene(9, 9, vec![plain]), 1.0).bytes, Png::paint(&scene(9, 9, vec![sharp]), 1.0).bytes);
}

#[test]
fn vector_formats_have_the_outline_as_it_is() {
    let upright = || line(&[[3.1, 1.0], [3.1, 9.0]]);
    let drawn = |shape| svg(&scene(8, 10, vec![stroke(shape, stroker(1.0), RED)]));
    assert_eq!(drawn(snapped(upright(), 1.0)), drawn(upright()));
}

#[test]
fn caps_and_dashes_reach_as_far_as_they_should() {
    let across = || line(&[[5.0, 5.0], [15.0, 5.0]]);
    for (cap, end) in [(Cap::Butt, 0), (Cap::Square, 255), (Cap::Round, 255)] {
        let png = Png::paint(&scene(20, 10, vec![stroke(across(), Stroke { cap, ..stroker(6.0) }, RED)]), 1.0);
        assert_eq!(png.at(3, 5)[3], end, "{cap:?}");
        assert_eq!(png.at(16, 4)[3], end, "{cap:?}");
    }
    let dashed = Stroke { dashes: vec![2.0, 3.0], dash_offset: 0.0, ..stroker(2.0) };
    let png = Png::paint(&scene(20, 10, vec![stroke(across(), dashed, RED)]), 1.0);
    let row: Vec<bool> = (5..15).map(|x| png.at(x, 5) == RED_PX).collect();
    assert_eq!(row, [true, true, false, false, false, true, true, false, false, false]);
}

#[test]
fn every_copy_of_a_repeat_is_a_fill_of_its_own() {
    for shape in [rect(-2.0, -2.0, 4.0, 4.0), Shape::Ellipse { x: 0.0, y: 0.0, rx: 2.5, ry: 2.5 }] {
        let at = vec![[5.0, 5.0], [5.0, 5.0], [14.0, 5.0], [500.0, 5.0]];
        let op = repeat(shape, at, HALF_RED, STILL);
        let png = Png::paint(&scene(20, 10, vec![op]), 1.0);
        assert_eq!(png.at(14, 5), [255, 0, 0, 128]);
        assert!((190..=193).contains(&png.at(5, 5)[3]), "{:?}", png.at(5, 5));
        assert_eq!(png.at(9, 5), CLEAR);
    }
}

#[test]
fn text_leaves_ink_where_its_glyphs_are() {
    let png = Png::paint(&scene(40, 20, vec![text("HI", 2.0, 17.0, 20.0, RED)]), 1.0);
    // H: two stems and a bar.
    assert_eq!(png.at(4, 10)[0], 255);
    assert!(png.at(5, 5)[3] > 100 && png.at(8, 5)[3] < 30, "{:?} {:?}", png.at(5, 5), png.at(8, 5));
    assert_eq!(png.at(1, 19), CLEAR);
}

#[test]
fn faces_and_glyphs_that_are_not_there_are_malformed() {
    for (face, id) in [(12, 36), (255, 36), (0, u16::MAX), (0, 6_500)] {
        let glyphs = vec![Glyph { id, x: 0.0, y: 10.0 }];
        let op = Op::Text { face, size: 10.0, glyphs, text: String::new(), paint: RED, transform: STILL };
        for format in Format::ALL {
            assert_eq!(paint(&scene(10, 10, vec![op.clone()]), format, 1.0), Err(PaintError::Malformed));
        }
    }
}

#[test]
fn images_are_squares_unless_smooth() {
    let checks = || Pixels { width: 2, height: 1, channels: 3, bytes: vec![255, 0, 0, 0, 0, 255] };
    let png = Png::paint(&scene(20, 10, vec![image(checks(), [0.0, 0.0, 20.0, 10.0], false)]), 2.0);
    assert_eq!((png.at(0, 0), png.at(19, 10), png.at(20, 10), png.at(39, 19)), (RED_PX, RED_PX, BLUE_PX, BLUE_PX));
    let png = Png::paint(&scene(20, 10, vec![image(checks(), [0.0, 0.0, 20.0, 10.0], true)]), 1.0);
    let [r, _, b, _] = png.at(10, 5);
    assert!((90..=165).contains(&r) && (90..=165).contains(&b), "{r} {b}");
    assert_eq!((png.at(1, 5), png.at(18, 5)), (RED_PX, BLUE_PX));
}

#[test]
fn images_come_in_grey_and_with_alpha_and_opacity() {
    let grey = Pixels { width: 1, height: 1, channels: 1, bytes: vec![77] };
    let clear = Pixels { width: 1, height: 1, channels: 4, bytes: vec![255, 0, 0, 128] };
    let faint = Op::Image {
        pixels: grey.clone(),
        x: 20.0,
        y: 0.0,
        w: 10.0,
        h: 10.0,
        smooth: true,
        snapped: false,
        opacity: 0.5,
        transform: STILL,
    };
    let ops = vec![image(grey, [0.0, 0.0, 10.0, 10.0], false), image(clear, [10.0, 0.0, 10.0, 10.0], true), faint];
    let png = Png::paint(&scene(40, 10, ops), 1.0);
    assert_eq!((png.at(5, 5), png.at(15, 5)), ([77, 77, 77, 255], [255, 0, 0, 128]));
    assert!((127..=128).contains(&png.at(25, 5)[3]) && png.at(25, 5)[0].abs_diff(77) < 2, "{:?}", png.at(25, 5));
}

#[test]
fn a_large_smooth_image_is_averaged_when_it_is_made_small() {
    let stripes = (0..400 * 400).flat_map(|i| if i % 2 == 0 { [0; 3] } else { [255; 3] }).collect();
    let pixels = Pixels { width: 400, height: 400, channels: 3, bytes: stripes };
    let png = Png::paint(&scene(10, 10, vec![image(pixels, [0.0, 0.0, 10.0, 10.0], true)]), 1.0);
    assert!((126..=129).contains(&png.at(5, 5)[0]), "{:?}", png.at(5, 5));
}

#[test]
fn layers_are_cut_and_made_faint_as_a_whole() {
    let ops = vec![
        push(Some(rect(2.0, 2.0, 6.0, 6.0)), 0.5),
        fill(rect(0.0, 0.0, 10.0, 10.0), BLUE),
        fill(rect(0.0, 0.0, 10.0, 10.0), RED),
        Op::Pop,
    ];
    let png = Png::paint(&scene(10, 10, ops), 1.0);
    assert!((127..=128).contains(&png.at(5, 5)[3]), "{:?}", png.at(5, 5));
    assert_eq!((png.at(5, 5)[2], png.at(1, 5)), (0, CLEAR));
}

#[test]
fn clips_nest_and_end() {
    let ops = vec![
        push(Some(rect(2.0, 0.0, 8.0, 10.0)), 1.0),
        push(None, 1.0),
        push(Some(Shape::Ellipse { x: 2.0, y: 5.0, rx: 4.0, ry: 4.0 }), 1.0),
        fill(rect(0.0, 0.0, 10.0, 10.0), RED),
        Op::Pop,
        Op::Pop,
        fill(rect(0.0, 9.0, 10.0, 1.0), BLUE),
        Op::Pop,
        fill(rect(0.0, 0.0, 1.0, 1.0), BLUE),
    ];
    let png = Png::paint(&scene(10, 10, ops), 1.0);
    assert_eq!((png.at(3, 5), png.at(1, 5), png.at(8, 5)), (RED_PX, CLEAR, CLEAR));
    assert_eq!((png.at(5, 9), png.at(1, 9), png.at(0, 0)), (BLUE_PX, CLEAR, BLUE_PX));
}

#[test]
fn a_clip_without_area_leaves_nothing() {
    for (clip, transform) in [
        (rect(2.0, 2.0, 0.0, 0.0), STILL),
        (path(&[]), STILL),
        (rect(50.0, 50.0, 5.0, 5.0), STILL),
        (rect(0.0, 0.0, 10.0, 10.0), Transform([0.0; 6])),
    ] {
        for opacity in [1.0, 0.5] {
            let clip = Some((clip.clone(), FillRule::NonZero, transform));
            let push = Op::Push { clip, opacity, blend: Blend::Normal, shadow: None };
            let png = Png::paint(&scene(10, 10, vec![push, fill(rect(0.0, 0.0, 10.0, 10.0), RED), Op::Pop]), 1.0);
            assert!(png.bytes.iter().all(|b| *b == 0), "{transform:?} {opacity}");
        }
    }
}

#[test]
fn a_picture_drawn_in_parts_is_the_same() {
    // Enough to be rendered several times, under a clip and over what is there.
    let spots = |n: u16| (0..n).map(|i| [f32::from(i % 97), f32::from(i % 89)]).collect::<Vec<_>>();
    let shape = Shape::Ellipse { x: 0.0, y: 0.0, rx: 2.0, ry: 2.0 };
    let many = |n, paint| repeat(shape.clone(), spots(n), paint, STILL);
    let clip = || push(Some(Shape::Ellipse { x: 50.0, y: 50.0, rx: 45.0, ry: 45.0 }), 1.0);
    let base = || vec![fill(rect(0.0, 0.0, 100.0, 100.0), BLUE), clip()];
    let whole = [base(), vec![many(8_633, RED), Op::Pop]].concat();
    let parts = [base(), vec![many(65_000, BLACK); 4], vec![many(8_633, RED), Op::Pop]].concat();
    let (whole, parts) = (Png::paint(&scene(100, 100, whole), 1.0), Png::paint(&scene(100, 100, parts), 1.0));
    assert_eq!((whole.at(2, 2), parts.at(2, 2), parts.at(50, 50)), (BLUE_PX, BLUE_PX, RED_PX));
    for (x, y) in [(50, 10), (20, 70), (80, 40), (3, 50)] {
        assert_eq!(whole.at(x, y), parts.at(x, y), "{x} {y}");
    }
}

#[test]
fn words_travel_in_the_file() {
    let metadata = Scene { title: "Sales\0".into(), description: "Up & up ☂".into(), ..scene(1, 1, vec![]) };
    let file = paint(&metadata, Format::Png, 1.0).unwrap();
    let reader = png::Decoder::new(std::io::Cursor::new(&file)).read_info().unwrap();
    let found: Vec<_> = reader.info().utf8_text.iter().map(|t| (t.keyword.clone(), t.get_text().unwrap())).collect();
    assert_eq!(found, [("Title".into(), "Sales\u{FFFD}".into()), ("Description".into(), "Up & up ☂".into())]);
    assert!(reader.info().srgb.is_some());
    let plain = paint(&scene(1, 1, vec![]), Format::Png, 1.0).unwrap();
    assert!(!plain.windows(4).any(|w| w == b"iTXt"));
}

#[test]
fn a_picture_too_large_is_refused_before_it_is_allocated() {
    for (width, height, scale) in [(u32::MAX, u32::MAX, 1.0), (4_097, 1, 1.0), (0, 5, 1.0), (5, 5, 5.0), (5, 5, 0.01)] {
        for format in Format::ALL {
            assert_eq!(paint(&scene(width, height, vec![]), format, scale), Err(PaintError::Size));
        }
    }
}

#[test]
fn a_painter_forgets_the_picture_before() {
    let mut painter = Painter::new();
    let mut file = |scene: &Scene| painter.paint(&job(Format::Png, 1.0), &scene.encode());
    let small = scene(8, 8, vec![push(None, 0.5), text("a", 1.0, 7.0, 8.0, RED), Op::Pop]);
    let (_, first) = file(&small);
    let dashes = Stroke { dashes: vec![1e-9], ..stroker(1.0) };
    let refused = scene(
        60,
        9,
        vec![push(Some(rect(0.0, 0.0, 2.0, 2.0)), 0.5), stroke(rect(0.0, 0.0, 9.0, 9.0), dashes, RED), Op::Pop],
    );
    assert_eq!(file(&refused).0.result, Err(PaintError::Scene));
    assert_eq!(file(&scene(1, 1, vec![Op::Pop])).0.result, Err(PaintError::Malformed));
    let (painted, second) = file(&small);
    assert!(painted.result.is_ok());
    assert!(first == second);
}

#[test]
fn marks_look_alike_stamped_or_not() {
    let at: Vec<[f32; 2]> =
        (0_u16..600).map(|i| [f32::from(i * 37 % 397) * 0.5, f32::from(i * 53 % 251) * 0.4]).collect();
    let marks = |from: usize, to: usize, fill: Option<Paint>| Op::Repeat {
        shape: Shape::Ellipse { x: 0.0, y: 0.0, rx: 4.0, ry: 3.0 },
        at: at[from..to].to_vec(),
        sizes: (from..to).map(|i| 0.5 + (i % 7) as f32 / 4.0).collect(),
        colors: if fill.is_some() {
            vec![]
        } else {
            (from..to).map(|i| Color { r: (i % 256) as u8, g: 120, b: 40, a: 90 }).collect()
        },
        fill,
        stroke: Some((stroker(1.0), HALF_RED)),
        transform: Transform([1.1, 0.1, -0.1, 0.9, 3.0, 2.0]),
    };
    for fill in [None, Some(BLUE)] {
        let stamped = Png::paint(&scene(220, 120, vec![marks(0, 600, fill.clone())]), 1.0);
        let each: Vec<Op> = (0..6).map(|i| marks(i * 100, i * 100 + 100, fill.clone())).collect();
        let each = Png::paint(&scene(220, 120, each), 1.0);
        let (mut sum, mut count) = (0_u64, 0_u64);
        for (a, b) in stamped.bytes.iter().zip(&each.bytes) {
            sum += u64::from(a.abs_diff(*b));
            count += u64::from(a.abs_diff(*b) > 70);
        }
        // Places are rounded to a quarter of a pixel.
        let mean = sum as f64 / stamped.bytes.len() as f64;
        assert!(mean < 6.0 && count < stamped.bytes.len() as u64 / 50, "{mean} {count}");
    }
}

#[test]
fn gradients_go_where_they_should() {
    let stops =
        vec![Stop { at: 0.0, color: Color::opaque(255, 0, 0) }, Stop { at: 1.0, color: Color::opaque(0, 0, 255) }];
    let gradient = |kind| Paint::Gradient(Box::new(Gradient { kind, stops: stops.clone() }));
    let of = |kind| Png::paint(&scene(100, 100, vec![fill(rect(0.0, 0.0, 100.0, 100.0), gradient(kind))]), 1.0);
    let near = |a: [u8; 4], b: [u8; 4]| a.iter().zip(b).all(|(a, b)| a.abs_diff(b) <= 6);
    let linear = of(GradientKind::Linear { from: [20.0, 0.0], to: [80.0, 0.0] });
    assert!(near(linear.at(5, 50), RED_PX) && near(linear.at(95, 5), BLUE_PX), "{:?}", linear.at(5, 50));
    assert!(near(linear.at(50, 9), [128, 0, 128, 255]), "{:?}", linear.at(50, 9));
    let radial = of(GradientKind::Radial { center: [50.0, 50.0], radius: 40.0 });
    assert!(near(radial.at(50, 50), [252, 0, 3, 255]) && near(radial.at(2, 2), BLUE_PX), "{:?}", radial.at(50, 50));
    // From 3 o'clock, clockwise: a quarter is at the bottom.
    let conic = of(GradientKind::Conic { center: [50.0, 50.0], start: 0.0 });
    assert!(near(conic.at(50, 95), [191, 0, 64, 255]), "{:?}", conic.at(50, 95));
    assert!(near(conic.at(5, 50), [128, 0, 128, 255]), "{:?}", conic.at(5, 50));
    let turned = of(GradientKind::Conic { center: [50.0, 50.0], start: 90.0 });
    assert!(near(turned.at(5, 50), [191, 0, 64, 255]), "{:?}", turned.at(5, 50));
}

#[test]
fn blends_meet_what_is_below_and_no_more_than_that() {
    let layer = |blend| Op::Push { clip: None, opacity: 1.0, blend, shadow: None };
    let yellow = Paint::Solid(Color::opaque(255, 255, 0));
    let area = || rect(0.0, 0.0, 10.0, 10.0);
    let multiply = vec![
        fill(area(), yellow.clone()),
        layer(Blend::Multiply),
        fill(area(), Paint::Solid(Color::opaque(0, 255, 255))),
        Op::Pop,
    ];
    assert_eq!(Png::paint(&scene(10, 10, multiply), 1.0).at(5, 5), [0, 255, 0, 255]);
    // A group ends what its inner groups blend with.
    let apart =
        vec![fill(area(), yellow), layer(Blend::Normal), layer(Blend::Multiply), fill(area(), BLUE), Op::Pop, Op::Pop];
    assert_eq!(Png::paint(&scene(10, 10, apart), 1.0).at(5, 5), BLUE_PX);
}

#[test]
fn a_shadow_lies_beside_and_below() {
    let shadow = |blur| Some(Shadow { dx: 10.0, dy: 0.0, blur, color: Color::opaque(0, 0, 255) });
    let of = |blur, clip| {
        let group = Op::Push { clip, opacity: 1.0, blend: Blend::Normal, shadow: shadow(blur) };
        Png::paint(&scene(60, 40, vec![group, fill(rect(10.0, 10.0, 20.0, 20.0), RED), Op::Pop]), 1.0)
    };
    let hard = of(0.0, None);
    assert_eq!((hard.at(20, 20), hard.at(35, 20), hard.at(45, 20)), (RED_PX, BLUE_PX, CLEAR));
    let soft = of(4.0, None);
    assert!((110..=145).contains(&soft.at(39, 20)[3]) && soft.at(46, 20)[3] > 3, "{:?}", soft.at(39, 20));
    // A clip cuts the group, and its shadow is that of what is left.
    let cut = of(0.0, Some((rect(0.0, 0.0, 20.0, 40.0), FillRule::NonZero, STILL)));
    assert_eq!((cut.at(15, 20), cut.at(25, 20), cut.at(35, 20)), (RED_PX, BLUE_PX, CLEAR));
}

/// A rectangle as a path, and the same one with another point on its upper side, which hides what it is.
fn plain_and_hidden([x0, y0, x1, y1]: [f32; 4]) -> [Shape; 2] {
    let corners = [[x1, y0], [x1, y1], [x0, y1]].map(Element::Line);
    let middle = Element::Line([x0.midpoint(x1), y0]);
    let start = Element::Move([x0, y0]);
    [vec![start], vec![start, middle]].map(|start| path(&[&start[..], &corners, &[Element::Close]].concat()))
}

proptest! {
    #[test]
    fn rectangles_are_painted_as_other_paths_are(
        corners in prop::array::uniform4(prop_oneof![-5.0..70.0_f32, (-5.0..70.0_f32).prop_map(f32::round)]),
        clip in prop::array::uniform4(prop_oneof![-5.0..70.0_f32, (-5.0..70.0_f32).prop_map(f32::round)]),
        opaque: bool,
    ) {
        let paint = if opaque { BLUE } else { HALF_RED };
        let [plain, hidden] = [0, 1].map(|i| {
            let (shape, clip) = (plain_and_hidden(corners)[i].clone(), plain_and_hidden(clip)[i].clone());
            let [free, clipped] = [RED, paint.clone()].map(|paint| fill(shape.clone(), paint));
            let background = fill(rect(0.0, 0.0, 64.0, 64.0), Paint::Solid(Color::opaque(255, 255, 255)));
            Png::paint(&scene(64, 64, vec![background, free, push(Some(clip), 1.0), clipped, Op::Pop]), 1.0)
        });
        let farthest = plain.bytes.iter().zip(&hidden.bytes).map(|(a, b)| a.abs_diff(*b)).max();
        prop_assert!(farthest <= Some(1), "{farthest:?}");
    }
}
