//! The scenes within the limits that take longest, one of each kind. Run one or all, alone:
//! `WORST=random-line cargo test --release -p paintbox-paint worst -- --ignored --nocapture`.

use super::*;

/// Numbers from 0 to 1, the same each time.
struct Random(u32);

impl Random {
    fn next(&mut self) -> f32 {
        self.0 = self.0.wrapping_mul(1_664_525).wrapping_add(1_013_904_223);
        (self.0 >> 8) as f32 / 16_777_216.0
    }

    fn point(&mut self, [width, height]: [f32; 2]) -> [f32; 2] {
        [self.next() * width, self.next() * height]
    }

    fn points(&mut self, count: usize, size: [f32; 2]) -> Vec<[f32; 2]> {
        (0..count).map(|_| self.point(size)).collect()
    }
}

fn closed(points: &[[f32; 2]]) -> Shape {
    let first = points.iter().take(1).map(|p| Element::Move(*p));
    let rest = points.iter().skip(1).map(|p| Element::Line(*p));
    path(&first.chain(rest).chain([Element::Close]).collect::<Vec<_>>())
}

fn curves(points: &[[f32; 2]]) -> Shape {
    let first = points.iter().take(1).map(|p| Element::Move(*p));
    let rest = points[1..].as_chunks::<3>().0.iter().map(|[a, b, c]| Element::Cubic(*a, *b, *c));
    path(&first.chain(rest).collect::<Vec<_>>())
}

fn solid(r: u8, g: u8, b: u8, a: u8) -> Paint {
    Paint::Solid(Color { r, g, b, a })
}

fn fading() -> Paint {
    let stop = |at, color| Stop { at, color };
    let kind = GradientKind::Linear { from: [0.0, 0.0], to: [640.0, 480.0] };
    let stops = vec![stop(0.0, Color::opaque(255, 0, 0)), stop(1.0, Color::opaque(0, 0, 255))];
    Paint::Gradient(Box::new(Gradient { kind, stops }))
}

fn checked(smooth: bool) -> Paint {
    let pixels = Pixels { width: 4, height: 4, channels: 4, bytes: (0..64).map(|i| i * 4).collect() };
    Paint::Pattern(Box::new(Pattern { pixels, x: 0.0, y: 0.0, w: 7.0, h: 7.0, smooth, opacity: 0.5 }))
}

fn round(width: f32) -> Stroke {
    Stroke { join: Join::Round, cap: Cap::Round, ..stroker(width) }
}

fn dashed(width: f32, dashes: &[f32]) -> Stroke {
    Stroke { dashes: dashes.to_vec(), ..stroker(width) }
}

fn circle([x, y]: [f32; 2], r: f32) -> Shape {
    Shape::Ellipse { x, y, rx: r, ry: r }
}

const SIZE: [f32; 2] = [640.0, 480.0];
const LARGE: [f32; 2] = [4096.0, 4096.0];

/// The scenes: a name, the scale and the operations; the canvas's size is that of the coordinates.
#[expect(clippy::too_many_lines, reason = "a table")]
fn scenes() -> Vec<(&'static str, f32, [f32; 2], Vec<Op>)> {
    let mut random = Random(1);
    let mut scenes = Vec::new();
    let mut add = |name, scale, size, ops| scenes.push((name, scale, size, ops));
    let points = random.points(100_000, SIZE);
    let wide = random.points(100_000, LARGE);
    add("random-line", 1.0, SIZE, vec![stroke(line(&points), stroker(1.5), BLUE)]);
    add("random-line-round", 1.0, SIZE, vec![stroke(line(&points), round(1.5), HALF_RED)]);
    add("random-line-scale-4", 4.0, SIZE, vec![stroke(line(&points), stroker(1.5), BLUE)]);
    add("random-line-large", 1.0, LARGE, vec![stroke(line(&wide), stroker(1.5), BLUE)]);
    add("random-line-largest", 2.0, LARGE, vec![stroke(line(&wide), stroker(1.5), BLUE)]);
    add("random-line-wide", 1.0, SIZE, vec![stroke(line(&points), stroker(40.0), BLUE)]);
    add("random-line-gradient", 1.0, SIZE, vec![stroke(line(&points), stroker(1.5), fading())]);
    let most = random.points(1_500_000, SIZE);
    add("random-line-most", 1.0, SIZE, vec![stroke(line(&most), stroker(1.0), BLUE)]);
    add("random-polygon", 1.0, SIZE, vec![fill(closed(&points), BLUE)]);
    let odd = |shape| Op::Fill { shape, rule: FillRule::EvenOdd, paint: BLUE, transform: STILL };
    add("random-polygon-odd", 1.0, SIZE, vec![odd(closed(&points))]);
    add("random-polygon-most", 1.0, SIZE, vec![fill(closed(&most), BLUE)]);
    add("random-curves", 1.0, SIZE, vec![stroke(curves(&points), stroker(1.5), BLUE)]);
    add("dashes", 1.0, SIZE, vec![stroke(line(&points[..1500]), dashed(1.5, &[1.0, 1.0]), BLUE)]);
    let pair = |p: &[[f32; 2]; 2], paint: &Paint| stroke(line(p), stroker(1.5), paint.clone());
    let pairs = random.points(200_000, SIZE).as_chunks::<2>().0.to_vec();
    let half = solid(0, 0, 255, 128);
    let lines = |paint: &Paint| -> Vec<Op> { pairs.iter().map(|p| pair(p, paint)).collect() };
    add("lines", 1.0, SIZE, lines(&half));
    add("lines-opaque", 1.0, SIZE, lines(&BLUE));
    add("lines-gradient", 1.0, SIZE, lines(&fading()));
    add("lines-scale-4", 4.0, SIZE, lines(&half));
    let far = random.points(200_000, LARGE).as_chunks::<2>().0.to_vec();
    add("lines-large", 1.0, LARGE, far.iter().map(|p| pair(p, &half)).collect());
    let circles = |count, r: f32, paint: &Paint| -> Vec<Op> {
        points.iter().take(count).map(|p| fill(circle(*p, r), paint.clone())).collect()
    };
    add("circles", 1.0, SIZE, circles(100_000, 20.0, &half));
    add("circles-large", 1.0, SIZE, circles(100_000, 200.0, &half));
    add("circles-opaque", 1.0, SIZE, circles(100_000, 200.0, &BLUE));
    add("circles-gradient", 1.0, SIZE, circles(20_000, 200.0, &fading()));
    let rects = |count, paint: &Paint| -> Vec<Op> {
        (0..count).map(|_| fill(rect(0.0, 0.0, SIZE[0], SIZE[1]), paint.clone())).collect()
    };
    add("rects", 1.0, SIZE, rects(100_000, &half));
    add("rects-opaque", 1.0, SIZE, rects(100_000, &BLUE));
    add("rects-gradient", 1.0, SIZE, rects(10_000, &fading()));
    add("rects-pattern", 1.0, SIZE, rects(10_000, &checked(false)));
    add("rects-pattern-smooth", 1.0, SIZE, rects(10_000, &checked(true)));
    let whole = |count, paint: &Paint| -> Vec<Op> {
        (0..count).map(|_| fill(rect(0.0, 0.0, LARGE[0], LARGE[1]), paint.clone())).collect()
    };
    add("rects-large", 1.0, LARGE, whole(1_000, &half));
    let clip = |shape, inner: Vec<Op>| -> Vec<Op> {
        [push(Some(shape), 1.0)].into_iter().chain(inner).chain([Op::Pop]).collect()
    };
    let clipped = |p: &[f32; 2]| clip(circle(*p, 150.0), vec![fill(rect(0.0, 0.0, 640.0, 480.0), half.clone())]);
    add("clips", 1.0, SIZE, points.iter().take(50_000).flat_map(clipped).collect());
    let group = |p: &[f32; 2]| vec![push(None, 0.5), fill(circle(*p, 150.0), BLUE), Op::Pop];
    add("groups", 1.0, SIZE, points.iter().take(20_000).flat_map(group).collect());
    let blended = |blend: Blend, r: f32| {
        move |p: &[f32; 2]| {
            let push = Op::Push { clip: None, opacity: 1.0, blend, shadow: None };
            vec![push, fill(circle(*p, r), BLUE), Op::Pop]
        }
    };
    let some = |count: usize| points.iter().take(count);
    add("blends", 1.0, SIZE, some(5_000).flat_map(blended(Blend::Luminosity, 150.0)).collect());
    add("blends-multiply", 1.0, SIZE, some(5_000).flat_map(blended(Blend::Multiply, 150.0)).collect());
    add("blends-small", 1.0, SIZE, some(60_000).flat_map(blended(Blend::Luminosity, 5.0)).collect());
    let shaded = |p: &[f32; 2]| {
        let shadow = Shadow { dx: 3.0, dy: 3.0, blur: 8.0, color: Color::BLACK };
        vec![
            Op::Push { clip: None, opacity: 1.0, blend: Blend::Normal, shadow: Some(shadow) },
            fill(circle(*p, 20.0), BLUE),
            Op::Pop,
        ]
    };
    add("shadows", 1.0, SIZE, points.iter().take(3_000).flat_map(shaded).collect());
    let words = |p: &[f32; 2]| text("The quick brown fox jumps over it", p[0], p[1], 12.0, BLACK);
    add("texts", 1.0, SIZE, points.iter().take(20_000).map(words).collect());
    let large = |p: &[f32; 2]| text("Quick brown", p[0] - 300.0, p[1], 200.0, half.clone());
    add("texts-large", 1.0, SIZE, points.iter().take(5_000).map(large).collect());
    let picture = |smooth| {
        let pixels = Pixels { width: 10, height: 10, channels: 3, bytes: (0..=255).chain(0..44).collect() };
        move |p: &[f32; 2]| image(pixels.clone(), [p[0], p[1], 200.0, 200.0], smooth)
    };
    add("images", 1.0, SIZE, points.iter().take(20_000).map(picture(false)).collect());
    add("images-smooth", 1.0, SIZE, points.iter().take(20_000).map(picture(true)).collect());
    let full = |smooth| {
        let pixels = Pixels { width: 10, height: 10, channels: 3, bytes: (0..=255).chain(0..44).collect() };
        move |_: &[f32; 2]| image(pixels.clone(), [0.0, 0.0, SIZE[0], SIZE[1]], smooth)
    };
    add("images-full", 1.0, SIZE, some(5_000).map(full(false)).collect());
    add("images-full-smooth", 1.0, SIZE, some(5_000).map(full(true)).collect());
    let spun = |p: &[f32; 2]| match full(true)(p) {
        Op::Image { pixels, x, y, w, h, smooth, snapped, opacity, .. } => {
            let transform = Transform([0.7, 0.7, -0.7, 0.7, 100.0, -100.0]);
            Op::Image { pixels, x, y, w, h, smooth, snapped, opacity, transform }
        }
        op => op,
    };
    add("images-spun", 1.0, SIZE, some(5_000).map(spun).collect());
    let marks = repeat(circle([0.0, 0.0], 100.0), points.clone(), half.clone(), STILL);
    add("markers-large", 1.0, SIZE, vec![marks]);
    add("markers", 1.0, SIZE, vec![repeat(circle([0.0, 0.0], 5.0), most, half.clone(), STILL)]);
    scenes
}

#[test]
#[ignore = "measures, and proves nothing"]
fn worst() {
    let chosen = std::env::var("WORST").ok();
    for (name, scale, [width, height], ops) in scenes() {
        if chosen.as_ref().is_some_and(|chosen| chosen != name) {
            continue;
        }
        let bytes = scene(width as u32, height as u32, ops).encode();
        let (painted, file) = Painter::new().paint(&job(Format::Png, scale), &bytes);
        let (paint, encode) = (painted.paint_us / 1000, painted.encode_us / 1000);
        println!("{name}: {paint} ms, encoded in {encode} ms, {} bytes: {:?}", file.len(), painted.result);
    }
}
