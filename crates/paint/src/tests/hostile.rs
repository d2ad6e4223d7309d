//! Scenes that mean harm: painted or refused, never a panic, never without bound.

use super::*;
use proptest::prelude::*;
use std::time::{Duration, Instant};

/// Everything, with numbers of any size.
fn hostile(n: f32, m: f32) -> Vec<Op> {
    let transforms = [
        STILL,
        Transform([n, m, m, n, n, m]),
        Transform([n, 0.0, 0.0, m, 0.0, 0.0]),
        Transform([1.0, n, 0.0, 1.0, m, 0.0]),
    ];
    let (size, width) = (n.abs().clamp(1e-30, 10_000.0), n.abs().max(f32::MIN_POSITIVE));
    let shapes = [
        rect(-n, m, n.abs(), m.abs()),
        Shape::Rect { x: n, y: n, w: n.abs(), h: m.abs(), radius: m.abs() },
        Shape::Ellipse { x: n, y: m, rx: n.abs(), ry: m.abs() },
        line(&[[n, m], [-n, 5.0], [m, -n], [0.0, 0.0], [0.0, 0.0]]),
        path(&[
            Element::Move([n, n]),
            Element::Quad([-n, m], [m, n]),
            Element::Cubic([n, -n], [m, -m], [n, m]),
            Element::Close,
        ]),
        path(&[Element::Move([n, m]), Element::Close]),
        snapped(line(&[[n, m], [n, -m], [0.5, -m]]), n.abs()),
    ];
    let mut ops = Vec::new();
    for transform in transforms {
        for shape in &shapes {
            let clip = Some((shape.clone(), FillRule::EvenOdd, transform));
            ops.push(Op::Push { clip, opacity: 1.0, blend: Blend::Normal, shadow: None });
            ops.push(Op::Fill { shape: shape.clone(), rule: FillRule::EvenOdd, paint: RED, transform });
            ops.push(Op::Pop);
            for (cap, join) in [(Cap::Butt, Join::Miter), (Cap::Round, Join::Round), (Cap::Square, Join::Bevel)] {
                for dashes in [vec![], vec![width.min(1e30); 2], vec![1e30, 0.0, 3.0]] {
                    let stroke = Stroke { width, cap, join, dashes, dash_offset: m };
                    ops.push(Op::Stroke { shape: shape.clone(), stroke, paint: HALF_RED, transform });
                }
            }
            let at = vec![[n, m], [-n, -m], [0.0, 0.0]];
            ops.push(repeat(shape.clone(), at, BLUE, transform));
        }
        let stops = vec![
            Stop { at: 0.0, color: Color::BLACK },
            Stop { at: 0.0, color: Color { a: 0, ..Color::WHITE } },
            Stop { at: 0.5, color: Color::WHITE },
        ];
        for kind in [
            GradientKind::Linear { from: [n, m], to: [m, -n] },
            GradientKind::Radial { center: [m, n], radius: width },
            GradientKind::Conic { center: [n, -m], start: m },
        ] {
            let paint = Paint::Gradient(Box::new(Gradient { kind, stops: stops.clone() }));
            ops.push(Op::Fill { shape: shapes[1].clone(), rule: FillRule::NonZero, paint: paint.clone(), transform });
            ops.push(Op::Stroke { shape: shapes[3].clone(), stroke: stroker(width), paint, transform });
        }
        let pixels = Pixels { width: 1, height: 2, channels: 4, bytes: vec![0, 90, 180, 255, 9, 9, 9, 9] };
        let pattern = Pattern { pixels, x: n, y: m, w: width, h: size, smooth: n > m, opacity: 0.5 };
        let paint = Paint::Pattern(Box::new(pattern));
        ops.push(Op::Fill { shape: shapes[0].clone(), rule: FillRule::NonZero, paint: paint.clone(), transform });
        let (at, sizes) = (vec![[n, m]; 400], vec![m.abs(); 400]);
        let stroke = Some((stroker(width), paint.clone()));
        ops.push(Op::Repeat {
            shape: shapes[2].clone(),
            at: at.clone(),
            sizes: sizes.clone(),
            colors: vec![Color::BLACK; 400],
            fill: None,
            stroke: Some((stroker(width), RED)),
            transform,
        });
        ops.push(Op::Repeat {
            shape: shapes[4].clone(),
            at: at[..3].to_vec(),
            sizes: sizes[..3].to_vec(),
            colors: vec![],
            fill: Some(paint),
            stroke,
            transform,
        });
        let shadow = Some(Shadow { dx: n, dy: -m, blur: size.min(200.0), color: Color::BLACK });
        ops.push(Op::Push { clip: None, opacity: 0.5, blend: Blend::Hue, shadow });
        let glyphs = vec![Glyph { id: 36, x: n, y: m }, Glyph { id: 37, x: 0.0, y: 10.0 }];
        ops.push(Op::Text { face: 3, size, glyphs, text: "AB".into(), paint: BLACK, transform });
        for smooth in [false, true] {
            let pixels = Pixels { width: 2, height: 2, channels: 1, bytes: vec![0, 90, 180, 255] };
            ops.push(Op::Image {
                pixels,
                x: n,
                y: -m,
                w: width,
                h: width,
                smooth,
                snapped: n < m,
                opacity: 0.5,
                transform,
            });
        }
    }
    ops
}

#[test]
fn numbers_of_every_size_are_painted_or_refused() {
    let numbers = [0.0, 1e-45, -1e-30, 1e-7, 7.0, 99.5, -3e4, 1e6, -1e9, 1e20, f32::MAX];
    let mut painter = Painter::new();
    for n in numbers {
        for m in numbers {
            for op in hostile(n, m) {
                let ops = match op {
                    Op::Push { .. } => vec![op, fill(rect(0.0, 0.0, 99.0, 99.0), RED), Op::Pop],
                    Op::Pop => continue,
                    op => vec![op],
                };
                let scene = scene(64, 48, ops);
                for format in [Format::Png, Format::Svg, Format::Pdf] {
                    let started = Instant::now();
                    let (painted, file) = painter.paint(&job(format, 1.0), &scene.encode());
                    let took = started.elapsed();
                    assert!(
                        painted.result.is_ok() || painted.result == Err(PaintError::Scene),
                        "{painted:?} {scene:?}"
                    );
                    assert!(took < Duration::from_secs(10), "{took:?} {format:?} {scene:?}");
                    assert!(file.len() < 4_000_000, "{} bytes {scene:?}", file.len());
                    if format == Format::Svg && painted.result.is_ok() {
                        xml::check(std::str::from_utf8(&file).expect("UTF-8"));
                    }
                }
            }
        }
    }
}

#[test]
fn nested_shadows_are_refused_before_they_take_much() {
    let shadow = Some(Shadow { dx: 1.0, dy: 1.0, blur: 200.0, color: Color::BLACK });
    let push = Op::Push { clip: None, opacity: 1.0, blend: Blend::Multiply, shadow };
    let mut ops = vec![push; 64];
    ops.push(fill(rect(0.0, 0.0, 4_096.0, 4_096.0), RED));
    ops.extend(vec![Op::Pop; 64]);
    let started = Instant::now();
    assert_eq!(paint(&scene(4_096, 4_096, ops.clone()), Format::Png, 1.0), Err(PaintError::Scene));
    assert_eq!(paint(&scene(4_096, 4_096, ops.clone()), Format::Pdf, 1.0), Err(PaintError::Scene));
    assert!(paint(&scene(4_096, 4_096, ops), Format::Svg, 1.0).is_ok());
    assert!(started.elapsed() < Duration::from_secs(20));
}

#[test]
fn a_line_from_far_away_goes_where_it_should() {
    // Both ends far out and off the picture; it crosses the middle at 45°.
    for far in [1e5, 1e6, 1e7] {
        let op = stroke(line(&[[50.0 - far, 50.0 - far], [50.0 + far, 50.0 + far]]), stroker(4.0), RED);
        let png = Png::paint(&scene(100, 100, vec![op.clone()]), 1.0);
        assert_eq!((png.at(50, 50)[3], png.at(10, 10)[3], png.at(89, 89)[3]), (255, 255, 255), "{far}");
        assert_eq!((png.at(50, 56)[3], png.at(10, 90)[3]), (0, 0), "{far}");
        xml::check(&svg(&scene(100, 100, vec![op])));
    }
    let half_plane = line(&[[-1e30, 50.0], [1e30, 50.0], [1e30, 1e30], [-1e30, 1e30]]);
    let png = Png::paint(&scene(100, 100, vec![fill(half_plane, RED)]), 1.0);
    assert_eq!((png.at(50, 49)[3], png.at(50, 50)[3], png.at(0, 99)[3]), (0, 255, 255));
}

#[test]
fn shapes_that_turn_often_beside_the_picture_are_filled() {
    // The rasteriser counts turns that lie left of the picture in 16 bits.
    for turns in [100, 20_000, 40_000] {
        let round = [Element::Move([-9.0, 1.0]), Element::Line([30.0, 1.0]), Element::Line([30.0, 19.0])];
        let round = [&round[..], &[Element::Line([-9.0, 19.0]), Element::Close]].concat();
        let png = Png::paint(&scene(20, 20, vec![fill(path(&round.repeat(turns)), RED)]), 1.0);
        assert_eq!(png.at(10, 10), [255, 0, 0, 255], "{turns} turns");
    }
}

#[test]
fn dashes_without_end_are_refused_and_far_ones_are_free() {
    let dashed = |length: f32| Stroke { dashes: vec![length], ..stroker(1.0) };
    let across = |length| scene(100, 10, vec![stroke(line(&[[-1e9, 5.0], [1e9, 5.0]]), dashed(length), RED)]);
    for format in Format::ALL {
        assert!(paint(&across(1.0), format, 1.0).is_ok());
        assert_eq!(paint(&across(1e-5), format, 1.0), Err(PaintError::Scene));
        assert_eq!(paint(&across(1e-38), format, 1.0), Err(PaintError::Scene));
        let many = scene(4_000, 10, vec![stroke(line(&[[0.0, 5.0], [4_000.0, 5.0]]), dashed(0.01), RED); 6]);
        assert_eq!(paint(&many, format, 1.0), Err(PaintError::Scene));
    }
}

fn number() -> impl Strategy<Value = f32> {
    prop_oneof![
        6 => -20.0_f32..120.0,
        1 => any::<f32>().prop_filter("finite", |n| n.is_finite()),
        1 => prop::sample::select(vec![0.0, 1.0, 64.0, -1e-20, 1e9]),
    ]
}

fn length() -> impl Strategy<Value = f32> {
    number().prop_map(f32::abs)
}

fn transform() -> impl Strategy<Value = Transform> {
    let near =
        (-2.0_f32..2.0, -2.0_f32..2.0, number(), number()).prop_map(|(a, b, e, f)| Transform([a, b, -b, a, e, f]));
    prop_oneof![3 => Just(STILL), 3 => near, 1 => [number(), number(), number(), number(), number(), number()].prop_map(Transform)]
}

fn shape() -> impl Strategy<Value = Shape> {
    let point = || [number(), number()];
    let element = prop_oneof![
        point().prop_map(Element::Line),
        (point(), point()).prop_map(|(a, b)| Element::Quad(a, b)),
        (point(), point(), point()).prop_map(|(a, b, c)| Element::Cubic(a, b, c)),
    ];
    let subpath = (point(), prop::collection::vec(element, 0..6), any::<bool>())
        .prop_map(|(start, rest, closed)| {
            let mut elements = vec![Element::Move(start)];
            elements.extend(rest);
            elements.extend(closed.then_some(Element::Close));
            elements
        })
        .boxed();
    prop_oneof![
        (number(), number(), length(), length(), length()).prop_map(|(x, y, w, h, radius)| Shape::Rect {
            x,
            y,
            w,
            h,
            radius
        }),
        (number(), number(), length(), length()).prop_map(|(x, y, rx, ry)| Shape::Ellipse { x, y, rx, ry }),
        prop::collection::vec(subpath.clone(), 0..4).prop_map(|subpaths| path(&subpaths.concat())),
        (prop::collection::vec(subpath, 0..4), length())
            .prop_map(|(subpaths, line)| snapped(path(&subpaths.concat()), line)),
    ]
}

fn pens() -> impl Strategy<Value = Stroke> {
    let cap = prop::sample::select(vec![Cap::Butt, Cap::Round, Cap::Square]);
    let join = prop::sample::select(vec![Join::Miter, Join::Round, Join::Bevel]);
    (length(), cap, join, prop::collection::vec(length(), 0..4), number()).prop_map(
        |(width, cap, join, dashes, offset)| {
            let sum: f32 = dashes.iter().sum();
            let dashes = if sum > 0.0 && sum.is_finite() { dashes } else { Vec::new() };
            Stroke { width: width.max(f32::MIN_POSITIVE), cap, join, dashes, dash_offset: offset }
        },
    )
}

fn colors() -> impl Strategy<Value = Color> {
    any::<[u8; 4]>().prop_map(|[r, g, b, a]| Color { r, g, b, a })
}

fn paints() -> impl Strategy<Value = Paint> {
    let point = || [number(), number()];
    let kind = prop_oneof![
        (point(), point()).prop_map(|(from, to)| GradientKind::Linear { from, to }),
        (point(), length()).prop_map(|(center, radius)| GradientKind::Radial { center, radius: radius.max(1e-30) }),
        (point(), number()).prop_map(|(center, start)| GradientKind::Conic { center, start }),
    ];
    let stops = prop::collection::vec((0.0_f32..=1.0, colors()), 1..5).prop_map(|mut stops| {
        stops.sort_by(|a, b| a.0.total_cmp(&b.0));
        stops.into_iter().map(|(at, color)| Stop { at, color }).collect::<Vec<_>>()
    });
    let gradient = (kind, stops).prop_map(|(kind, stops)| Paint::Gradient(Box::new(Gradient { kind, stops })));
    prop_oneof![3 => colors().prop_map(Paint::Solid), 1 => gradient]
}

fn op() -> impl Strategy<Value = Vec<Op>> {
    let rule = || prop::sample::select(vec![FillRule::NonZero, FillRule::EvenOdd]);
    let glyph = (0_u16..200, number(), number()).prop_map(|(id, x, y)| Glyph { id, x, y });
    let glyphs = prop::collection::vec(glyph, 0..6);
    let pixels = (1_u32..5, 1_u32..5, prop::sample::select(vec![1_u8, 3, 4]), any::<u8>()).prop_map(
        |(width, height, channels, v)| Pixels {
            width,
            height,
            channels,
            bytes: vec![v; (width * height * u32::from(channels)) as usize],
        },
    );
    let leaf = prop_oneof![
        (shape(), rule(), paints(), transform()).prop_map(|(shape, rule, paint, transform)| Op::Fill {
            shape,
            rule,
            paint,
            transform
        }),
        (shape(), pens(), paints(), transform()).prop_map(|(shape, stroke, paint, transform)| Op::Stroke {
            shape,
            stroke,
            paint,
            transform
        }),
        (shape(), prop::collection::vec([number(), number()], 0..6), paints(), transform())
            .prop_map(|(shape, at, paint, transform)| repeat(shape, at, paint, transform)),
        (0_u8..12, 0.1_f32..200.0, glyphs, ".{0,5}", paints(), transform()).prop_map(
            |(face, size, glyphs, text, paint, transform)| Op::Text { face, size, glyphs, text, paint, transform }
        ),
        (pixels, (number(), number(), length(), length()), any::<[bool; 2]>(), 0.0_f32..=1.0, transform()).prop_map(
            |(pixels, (x, y, w, h), [smooth, snapped], opacity, transform)| Op::Image {
                pixels,
                x,
                y,
                w: w.max(1e-30),
                h: h.max(1e-30),
                smooth,
                snapped,
                opacity,
                transform
            }
        ),
    ]
    .prop_map(|op| vec![op]);
    leaf.prop_recursive(3, 12, 4, move |inner| {
        let clip = prop::option::of((shape(), rule(), transform()));
        (clip, 0.0_f32..=1.0, any::<bool>(), prop::collection::vec(inner, 0..4)).prop_map(
            |(clip, faint, whole, inner)| {
                let mut ops = vec![Op::Push {
                    clip,
                    opacity: if whole { 1.0 } else { faint },
                    blend: Blend::Normal,
                    shadow: None,
                }];
                ops.extend(inner.concat());
                ops.push(Op::Pop);
                ops
            },
        )
    })
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 400, ..ProptestConfig::default() })]
    #[test]
    fn any_scene_is_painted_or_refused(
        ops in prop::collection::vec(op(), 0..8), width in 1_u32..80, height in 1_u32..80, scale in 0.1_f32..4.0,
    ) {
        let scene = scene(width, height, ops.concat());
        for format in Format::ALL {
            match paint(&scene, format, scale) {
                Ok(file) if format == Format::Svg => xml::check(std::str::from_utf8(&file).expect("UTF-8")),
                Ok(file) if format == Format::Png => {
                    let png = Png::read(&file);
                    prop_assert_eq!(png.width, (f64::from(width) * f64::from(scale)).round() as usize);
                }
                Ok(file) => prop_assert!(!file.is_empty()),
                Err(error) => prop_assert!(error == PaintError::Scene || error == PaintError::Size),
            }
        }
    }
}
