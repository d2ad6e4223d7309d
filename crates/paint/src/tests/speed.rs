//! How long large things take. Run alone: `cargo test --release -p paintbox-paint speed -- --ignored --nocapture`.

use super::*;
use std::time::Instant;

fn chart() -> Scene {
    let mut ops = vec![fill(rect(0.0, 0.0, 800.0, 600.0), Paint::Solid(Color::WHITE))];
    for i in 0_u8..8 {
        let y = 60.0 + 60.0 * f32::from(i);
        ops.push(stroke(line(&[[80.0, y], [760.0, y]]), stroker(0.8), Paint::Solid(Color::opaque(210, 210, 210))));
        ops.push(text("0123", 30.0, y, 12.0, BLACK));
    }
    for (i, color) in [Color::opaque(31, 119, 180), Color::opaque(255, 127, 14)].into_iter().enumerate() {
        let wave = |x: u16| [80.0 + 3.4 * f32::from(x), 300.0 + 150.0 * (f32::from(x) / 19.0 + i as f32).sin()];
        let points: Vec<[f32; 2]> = (0..200).map(wave).collect();
        ops.push(stroke(line(&points), Stroke { join: Join::Round, ..stroker(2.0) }, Paint::Solid(color)));
    }
    ops.push(text("A chart of two waves", 280.0, 40.0, 20.0, BLACK));
    scene(800, 600, ops)
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
