//! How long large things take. Run alone: `cargo test --release -p paintbox-paint speed -- --ignored --nocapture`.

use super::*;
use std::time::Instant;

fn chart() -> Scene {
    let gray = Paint::Solid(Color::opaque(210, 210, 210));
    let mut ops = vec![fill(rect(0.0, 0.0, 800.0, 600.0), Paint::Solid(Color::WHITE))];
    ops.push(fill(
        snapped(closed([[80.0, 60.0], [760.0, 60.0], [760.0, 520.0], [80.0, 520.0]]), 0.0),
        Paint::Solid(Color::WHITE),
    ));
    let wave = |phase: f32, x: u16| [80.0 + 3.4 * f32::from(x), 300.0 + 150.0 * (f32::from(x) / 19.0 + phase).sin()];
    let points =
        |phase: f32, dy: f32| -> Vec<[f32; 2]> { (0..200).map(|x| wave(phase, x)).map(|[x, y]| [x, y + dy]).collect() };
    ops.push(push(Some(rect(80.0, 60.0, 680.0, 460.0)), 1.0));
    let band: Vec<[f32; 2]> = points(0.0, -15.0).into_iter().chain(points(0.0, 15.0).into_iter().rev()).collect();
    ops.push(fill(line(&band), Paint::Solid(Color { r: 31, g: 119, b: 180, a: 51 })));
    for i in 0_u8..8 {
        let (x, y) = (80.0 + 97.0 * f32::from(i), 60.0 + 60.0 * f32::from(i));
        ops.push(stroke(snapped(line(&[[80.0, y], [760.0, y]]), 0.8), stroker(0.8), gray.clone()));
        ops.push(stroke(snapped(line(&[[x, 60.0], [x, 520.0]]), 0.8), stroker(0.8), gray.clone()));
    }
    for (i, color) in [Color::opaque(31, 119, 180), Color::opaque(255, 127, 14)].into_iter().enumerate() {
        let dashes = if i == 1 { vec![5.5, 2.4] } else { Vec::new() };
        let style = Stroke { join: Join::Round, dashes, ..stroker(2.0) };
        ops.push(stroke(line(&points(i as f32, 0.0)), style, Paint::Solid(color)));
    }
    ops.push(Op::Pop);
    for i in 0_u8..8 {
        let (x, y) = (80.0 + 97.0 * f32::from(i), 60.0 + 60.0 * f32::from(i));
        ops.push(stroke(snapped(line(&[[76.0, y], [80.0, y]]), 0.8), stroker(0.8), BLACK));
        ops.push(stroke(snapped(line(&[[x, 520.0], [x, 524.0]]), 0.8), stroker(0.8), BLACK));
        ops.push(text("-0.25", 40.0, y, 12.0, BLACK));
        ops.push(text("10", x, 540.0, 12.0, BLACK));
    }
    for [from, to] in [[[80.0, 60.0], [760.0, 60.0]], [[760.0, 60.0], [760.0, 520.0]], [[80.0, 520.0], [760.0, 520.0]]]
    {
        ops.push(stroke(snapped(line(&[from, to]), 0.8), Stroke { cap: Cap::Square, ..stroker(0.8) }, BLACK));
    }
    ops.push(fill(
        Shape::Rect { x: 660.0, y: 70.0, w: 90.0, h: 50.0, radius: 3.0 },
        Paint::Solid(Color { r: 255, g: 255, b: 255, a: 204 }),
    ));
    ops.push(stroke(Shape::Rect { x: 660.0, y: 70.0, w: 90.0, h: 50.0, radius: 3.0 }, stroker(1.0), gray));
    ops.push(text("sine", 700.0, 88.0, 12.0, BLACK));
    ops.push(text("cosine", 700.0, 106.0, 12.0, BLACK));
    ops.push(text("time (s)", 400.0, 560.0, 13.0, BLACK));
    ops.push(text("height (m)", 20.0, 300.0, 13.0, BLACK));
    ops.push(text("Two waves", 380.0, 40.0, 16.0, BLACK));
    scene(800, 600, ops)
}

fn closed(points: [[f32; 2]; 4]) -> Shape {
    let [first, rest @ ..] = points;
    let rest = rest.into_iter().map(Element::Line);
    path(&[Element::Move(first)].into_iter().chain(rest).chain([Element::Close]).collect::<Vec<_>>())
}

/// A chart over and over, as a painter does it all day.
#[test]
#[ignore = "measures, and proves nothing"]
fn charts() {
    let mut painter = Painter::new();
    let bytes = chart().encode();
    let rounds = std::env::var("ROUNDS").ok().and_then(|n| n.parse().ok()).unwrap_or(1_000);
    let mut times: Vec<u64> = (0..rounds).map(|_| painter.paint(&job(Format::Png, 1.0), &bytes).0.paint_us).collect();
    times.sort_unstable();
    println!("chart: paint {} µs, at best {} µs", times[times.len() / 2], times[0]);
}

#[test]
#[ignore = "measures, and proves nothing"]
fn speed() {
    let mut painter = Painter::new();
    for format in Format::ALL {
        let bytes = chart().encode();
        let mut times: Vec<(u64, u64, usize)> = (0..15)
            .map(|_| {
                let (painted, file) = painter.paint(&job(format, 1.0), &bytes);
                (painted.encode_us, painted.paint_us, file.len())
            })
            .collect();
        times.sort_unstable();
        println!("chart {format:?}: encode {} µs, paint {} µs, {} bytes", times[7].0, times[7].1, times[7].2);
    }
    let mut state = 1_u32;
    let mut random = || {
        state = state.wrapping_mul(1_664_525).wrapping_add(1_013_904_223);
        (state >> 8) as f32 / 16_777_216.0
    };
    let at: Vec<[f32; 2]> = (0..1_000_000).map(|_| [40.0 + 720.0 * random(), 40.0 + 520.0 * random()]).collect();
    for paint in [BLUE, HALF_RED] {
        let marks = repeat(Shape::Ellipse { x: 0.0, y: 0.0, rx: 3.0, ry: 3.0 }, at.clone(), paint, STILL);
        let bytes = scene(800, 600, vec![marks]).encode();
        let limits = SceneLimits { bytes: u32::MAX, ..SceneLimits::default() };
        for _ in 0..3 {
            let started = Instant::now();
            let (painted, _) = painter.paint(&PaintJob { scene: limits, ..job(Format::Png, 1.0) }, &bytes);
            println!("a million marks: {} µs of {:?}", painted.paint_us, started.elapsed());
        }
    }
}
