//! The map of lines, and the frames of animations as files.

use super::formats::everything;
use super::*;
use std::collections::HashSet;
use wire::{LINE_MAP_PIXELS, Lines, MAX_LINE};

/// The map of a scene whose operations are drawn by these lines; `None` if it has no pixel.
fn map_of(scene: &Scene, lines: impl IntoIterator<Item = u32>, job: &PaintJob) -> Option<Png> {
    let lines: Lines = lines.into_iter().collect();
    let job = PaintJob { product: Product::LineMap, ..job.clone() };
    let (painted, file) = Painter::new().paint(&job, &scene.encode_with(Some(&lines), usize::MAX));
    assert_eq!(painted.result, Ok(()));
    (!file.is_empty()).then(|| Png::read(&file))
}

fn map(scene: &Scene, lines: impl IntoIterator<Item = u32>) -> Png {
    map_of(scene, lines, &job(Format::Png, 1.0)).expect("something is there")
}

impl Png {
    /// The line of a pixel; 0 where there is none.
    fn line(&self, x: usize, y: usize) -> u32 {
        match self.at(x, y) {
            [0, 0, 0, 0] => 0,
            [r, g, b, 255] => u32::from_be_bytes([0, r, g, b]),
            other => panic!("{other:?} at {x}, {y} is between two lines"),
        }
    }

    fn height(&self) -> usize {
        self.bytes.len() / 4 / self.width
    }

    fn lines(&self) -> HashSet<u32> {
        (0..self.height()).flat_map(|y| (0..self.width).map(move |x| self.line(x, y))).collect()
    }
}

#[test]
fn each_pixel_is_of_the_line_that_is_seen_there() {
    let turned = Op::Fill {
        shape: rect(-10.0, -10.0, 20.0, 20.0),
        rule: FillRule::NonZero,
        paint: HALF_RED,
        transform: Transform([0.7, 0.7, -0.7, 0.7, 30.0, 30.0]),
    };
    let ops = vec![
        fill(rect(0.0, 0.0, 60.0, 60.0), BLUE),
        turned,
        stroke(line(&[[0.0, 50.5], [60.0, 50.5]]), stroker(0.4), RED),
        push(Some(rect(0.0, 0.0, 5.0, 60.0)), 1.0),
        fill(rect(0.0, 0.0, 60.0, 5.0), RED),
        Op::Pop,
    ];
    let map = map(&scene(60, 60, ops), [3, 500, MAX_LINE, 9, 9, 9]);
    assert_eq!((map.line(30, 30), map.line(30, 17), map.line(18, 18)), (500, 500, 3), "a turned square");
    assert_eq!(map.line(40, 50), MAX_LINE, "a thin line");
    assert_eq!((map.line(2, 2), map.line(6, 2)), (9, 3), "what is clipped");
    assert_eq!(map.lines(), [3, 500, MAX_LINE, 9].into());
}

#[test]
fn what_cannot_be_seen_is_not_there() {
    let unseen = Color { a: 0, ..Color::BLACK };
    let clear = Pixels { width: 1, height: 1, channels: 4, bytes: vec![1, 2, 3, 0] };
    let whole = || rect(0.0, 0.0, 8.0, 8.0);
    let hidden = vec![
        fill(whole(), Paint::Solid(unseen)),
        push(None, 0.0),
        push(None, 1.0),
        fill(whole(), RED),
        Op::Pop,
        Op::Pop,
        image(clear, [0.0, 0.0, 8.0, 8.0], true),
    ];
    let lines = vec![1; hidden.len()];
    let mut seen = scene(8, 8, hidden);
    assert!(map_of(&seen, lines.clone(), &job(Format::Png, 1.0)).is_none());
    seen.ops.push(fill(rect(2.0, 2.0, 2.0, 2.0), RED));
    let found = map(&seen, lines.iter().copied().chain([2]));
    assert_eq!((found.line(3, 3), found.line(5, 5)), (2, 0));
    assert!(map_of(&seen, vec![0; 8], &job(Format::Png, 1.0)).is_none(), "of no line");
    let job = PaintJob { product: Product::LineMap, ..job(Format::Png, 1.0) };
    let (painted, file) = Painter::new().paint(&job, &seen.encode());
    assert_eq!((painted.result, file.len()), (Ok(()), 0), "no table, no map");
}

#[test]
fn a_stroke_can_be_of_several_lines() {
    let corners = line(&[[2.5, 2.5], [20.5, 2.5], [20.5, 20.5], [2.5, 20.5]]);
    let scene = scene(24, 24, vec![stroke(corners, stroker(1.0), RED)]);
    let of = |parts: &[(u32, u32)]| {
        let mut lines: Lines = [5].into_iter().collect();
        for (segments, line) in parts {
            lines.split(0, *segments, *line);
        }
        let job = PaintJob { product: Product::LineMap, ..job(Format::Png, 1.0) };
        let (painted, file) = Painter::new().paint(&job, &scene.encode_with(Some(&lines), usize::MAX));
        assert_eq!(painted.result, Ok(()));
        let map = Png::read(&file);
        [(10, 2), (20, 10), (10, 20)].map(|(x, y)| map.line(x, y))
    };
    assert_eq!(of(&[]), [5, 5, 5]);
    assert_eq!(of(&[(1, 7), (1, 8), (1, 9)]), [7, 8, 9]);
    assert_eq!(of(&[(2, 7), (u32::MAX, 8)]), [7, 7, 8], "more segments than there are");
    assert_eq!(of(&[(1, 0), (2, 8), (1, 9)]), [0, 8, 8]);
}

#[test]
fn no_pixel_is_between_two_lines_whatever_is_drawn_and_whatever_the_file_is() {
    let mut all = everything();
    let dots = |sizes: bool, colors: bool, stroke| Op::Repeat {
        shape: Shape::Ellipse { x: 0.0, y: 0.0, rx: 2.3, ry: 2.3 },
        at: (0..2_000_u16).map(|i| [f32::from(i % 50) * 4.7 + 0.3, f32::from(i / 50) * 4.9]).collect(),
        sizes: if sizes { vec![0.8; 2_000] } else { vec![] },
        colors: if colors { vec![Color { a: 90, ..Color::BLACK }; 2_000] } else { vec![] },
        fill: Some(HALF_RED),
        stroke,
        transform: STILL,
    };
    all.ops.extend([dots(false, false, None), dots(true, true, None), dots(true, false, Some((stroker(0.7), BLUE)))]);
    let count = all.ops.len() as u32;
    for format in [Format::Png, Format::Svg, Format::Pdf] {
        let map = map_of(&all, (1..=count).map(|i| i * 1_003), &job(format, 2.0)).expect("a map");
        assert_eq!((map.width, map.height()), (240, 200), "{format:?}: the scale of the picture is none of the map's");
        let lines = map.lines();
        assert!(lines.iter().all(|line| line % 1_003 == 0), "{lines:?}");
        assert!(lines.contains(&(count * 1_003)), "the last is over all others");
    }
    let picture = paint(&all, Format::Png, 1.0);
    let mut painter = Painter::new();
    let lines: Lines = (1..=count).collect();
    painter.paint(
        &PaintJob { product: Product::LineMap, ..job(Format::Png, 1.0) },
        &all.encode_with(Some(&lines), 1 << 30),
    );
    let after = painter.paint(&job(Format::Png, 1.0), &all.encode_with(Some(&lines), 1 << 30));
    assert!(picture == after.0.result.map(|()| after.1), "a map changes no picture after it, and a table none at all");
}

#[test]
fn large_pictures_have_smaller_maps() {
    let wide = scene(4_000, 3_000, vec![fill(rect(2_000.0, 0.0, 2_000.0, 3_000.0), RED)]);
    let map = map(&wide, [7]);
    let pixels = map.width * map.height();
    assert!((900_000..=LINE_MAP_PIXELS as usize).contains(&pixels), "{pixels}");
    let at = |x: usize| map.line(x * map.width / 4_000, 10);
    assert_eq!((at(1_990), at(2_010)), (0, 7));
}

fn animation() -> Scene {
    let square = |x: f32| fill(rect(x, 0.0, 2.0, 2.0), RED);
    let (first, second) = (Op::Frame { ms: 40 }, Op::Frame { ms: 90 });
    scene(6, 2, vec![square(0.0), first, square(2.0), second, square(4.0), Op::Frame { ms: 10 }])
}

#[test]
fn an_animation_has_the_map_of_its_first_frame() {
    let map = map(&animation(), 1..=6);
    assert_eq!(map.lines(), [0, 1].into());
}

fn frames(scene: &Scene, job: &PaintJob) -> Result<Vec<(u32, Png)>, PaintError> {
    let (painted, files) = Painter::new().paint(&PaintJob { product: Product::Frames, ..job.clone() }, &scene.encode());
    painted.result?;
    let mut rest = files.as_slice();
    let mut frame = |bytes: u32| {
        let (file, after) = rest.split_at(bytes as usize);
        rest = after;
        Png::read(file)
    };
    let found = painted.frames.iter().map(|one| (one.ms, frame(one.bytes))).collect();
    assert!(rest.is_empty(), "lengths add up");
    Ok(found)
}

#[test]
fn each_frame_is_a_file_of_what_is_seen_then() {
    let found = frames(&animation(), &job(Format::Png, 2.0)).expect("frames");
    assert_eq!(found.iter().map(|(ms, _)| *ms).collect::<Vec<_>>(), [40, 90, 10]);
    for (number, (_, png)) in found.iter().enumerate() {
        assert_eq!(png.width, 12);
        let painted: Vec<bool> = [1, 5, 9].iter().map(|x| png.at(*x, 1)[3] == 255).collect();
        assert_eq!(painted, [true, number >= 1, number >= 2]);
    }
    let still = frames(&scene(3, 2, vec![fill(rect(0.0, 0.0, 3.0, 2.0), RED)]), &job(Format::Png, 1.0)).expect("one");
    assert_eq!(still.iter().map(|(ms, _)| *ms).collect::<Vec<_>>(), [0]);
}

#[test]
fn frames_keep_to_the_limits_of_the_file_and_of_the_picture() {
    let most = PaintJob { file_bytes: 200, ..job(Format::Png, 1.0) };
    assert_eq!(frames(&animation(), &most).err(), Some(PaintError::File));
    let few = PictureLimits { frames: 2, ..PictureLimits::default() };
    assert_eq!(frames(&animation(), &PaintJob { picture: few, ..job(Format::Png, 1.0) }).err(), Some(PaintError::Size));
}
