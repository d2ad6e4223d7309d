//! Sizes, limits, frames and titles, by calls as programs make them.

use super::Canvas;
use crate::testing::{canvas, limited, named, values, words};
use crate::{CallError, ErrorKind, Returned, Value};
use wire::{Animation, Color, FillRule, LimitKind, Op, Paint, PictureLimits, SceneLimits, Shape, Transform};

const SCENE: ErrorKind = ErrorKind::Limit(LimitKind::Scene);

/// Draws until a limit stops it.
fn full(limits: SceneLimits, name: &str, positional: &[Value]) -> (Canvas, CallError) {
    let mut canvas = limited(limits);
    for _ in 0..100_000 {
        if let Err(error) = canvas.try_do(name, positional.to_vec(), named![fill = "red"]) {
            return (canvas, error);
        }
    }
    panic!("{name} was never stopped");
}

#[test]
fn the_size_is_set_before_anything_is_drawn() {
    let mut canvas = canvas();
    canvas.draw("fill", values!["red"], named![]);
    canvas.draw("size", values![400, 300.0], named![]);
    assert_eq!(canvas.draw("width", values![], named![]), Returned::Integer(400));
    assert_eq!(canvas.draw("height", values![], named![]), Returned::Integer(300));
    canvas.draw("background", values![Value::None], named![]);
    let error = canvas.try_do("size", values![10, 10], named![]).unwrap_err();
    assert_eq!(error.message, "size() must be called before anything is drawn");
    let scene = canvas.scene();
    assert_eq!((scene.width, scene.height), (400, 300));
}

#[test]
fn a_picture_too_large_is_refused_first_of_all() {
    let mut canvas = canvas();
    canvas.draw("background", values!["red"], named![]);
    for (w, h) in [(4097.0, 10.0), (1e300, 1.0), (4e9, 4e9)] {
        let error = canvas.try_do("size", values![w, h], named![]).unwrap_err();
        assert_eq!(error.kind, ErrorKind::Limit(LimitKind::Size), "{error}");
    }
    assert_eq!(
        words("size", values![5000, 100], named![]),
        "Limit: 5000×100 px is too large: the limit is 4,096 px per side and 16,777,216 px in total (the limit is 4,096 × 4,096 px, and 16,777,216 px in total)"
    );
    assert_eq!(
        words("size", values![0, 100], named![]),
        "ValueError: size() argument 'width' must be at least 1, but is 0"
    );
}

#[test]
fn a_background_covers_the_canvas_whatever_the_transform_is() {
    let mut canvas = canvas();
    canvas.draw("translate", values![50, 50], named![]);
    canvas.draw("opacity", values![0.5], named![]);
    canvas.draw("background", values!["white"], named![]);
    let covered = Op::Fill {
        shape: Shape::Rect { x: 0.0, y: 0.0, w: 200.0, h: 100.0, radius: 0.0 },
        rule: FillRule::NonZero,
        paint: Paint::Solid(Color::WHITE),
        transform: Transform::IDENTITY,
    };
    assert_eq!(canvas.ops(), [covered]);
}

#[test]
fn operations_points_and_bytes_are_limited() {
    let limits = SceneLimits::default();
    let circle = values![10, 10, 5];
    let (canvas, error) = full(SceneLimits { operations: 9, ..limits }, "circle", &circle);
    assert_eq!((error.kind, canvas.ops.len()), (SCENE, 9));
    assert_eq!(error.message, "the picture has more than 9 drawing operations");
    let (canvas, error) = full(SceneLimits { points: 41, ..limits }, "circle", &circle);
    assert_eq!((error.kind, canvas.ops.len()), (SCENE, 10));
    let text: [Value; 3] = ["hello".into(), 10.into(), 10.into()];
    let (canvas, error) = full(SceneLimits { bytes: 10_000, ..limits }, "text", &text);
    assert_eq!(error.kind, SCENE, "{error}");
    let encoded = canvas.scene().encode().len();
    assert!((8_000..=10_000).contains(&encoded), "{encoded}");
}

#[test]
fn clips_are_paid_for_with_their_end() {
    let mut canvas = limited(SceneLimits { operations: 3, ..SceneLimits::default() });
    let Returned::Scope(clip) = canvas.draw("clip", values![values![0, 0, 5, 5]], named![]) else { panic!() };
    canvas.enter(&clip).unwrap();
    canvas.draw("circle", values![10, 10, 5], named![]);
    assert_eq!(canvas.try_do("circle", values![10, 10, 5], named![]).unwrap_err().kind, SCENE);
    assert_eq!(canvas.enter(&clip).unwrap_err().kind, SCENE);
    assert_eq!(canvas.ops().len(), 3);
}

#[test]
fn a_frame_ends_where_it_is_called_and_the_rest_is_one_more() {
    let mut canvas = canvas();
    canvas.draw("circle", values![10, 10, 5], named![]);
    canvas.draw("frame", values![], named![]);
    canvas.draw("circle", values![10, 10, 5], named![]);
    canvas.draw("frame", values![250], named![]);
    canvas.draw("circle", values![10, 10, 5], named![]);
    let shown = |ops: Vec<Op>| -> Vec<u32> {
        ops.iter().filter_map(|op| if let Op::Frame { ms } = op { Some(*ms) } else { None }).collect()
    };
    assert_eq!(shown(canvas.ops()), [100, 250, 250]);
    let mut canvas = crate::testing::canvas();
    canvas.draw("circle", values![10, 10, 5], named![]);
    canvas.draw("frame", values![], named![ms = 40]);
    assert_eq!(shown(canvas.ops()), [40], "nothing was drawn after it");
}

#[test]
fn frames_are_limited_and_stay_outside_of_layers() {
    let limits = PictureLimits { frames: 3, ..PictureLimits::default() };
    let mut canvas = Canvas::new(100, 100, SceneLimits::default(), limits);
    for _ in 0..3 {
        canvas.draw("circle", values![10, 10, 5], named![]);
        canvas.draw("frame", values![], named![]);
    }
    let size = ErrorKind::Limit(LimitKind::Size);
    let error = canvas.try_do("frame", values![], named![]).unwrap_err();
    assert_eq!((error.kind, error.message.as_str()), (size, "the animation has more than 3 frames"));
    assert_eq!(error.hint.as_deref(), Some("draw fewer frames, further apart"));
    canvas.draw("circle", values![10, 10, 5], named![]);
    assert_eq!(canvas.finish().unwrap_err().kind, size);
    let limits = PictureLimits { frame_pixels: 25_000, ..PictureLimits::default() };
    let mut canvas = Canvas::new(100, 100, SceneLimits::default(), limits);
    assert_eq!((0..9).filter(|_| canvas.try_do("frame", values![], named![]).is_ok()).count(), 2);
    let mut canvas = crate::testing::canvas();
    let Returned::Scope(layer) = canvas.draw("layer", values![0.5], named![]) else { panic!() };
    canvas.enter(&layer).unwrap();
    let error = canvas.try_do("frame", values![], named![]).unwrap_err();
    assert_eq!(error.message, "frame() can't end a frame inside a clip or a layer");
    canvas.leave(&layer).unwrap();
    canvas.draw("frame", values![], named![]);
    assert!(words("frame", values![0], named![]).contains("must be from 1 to 60,000, but is 0"));
}

#[test]
fn a_title_is_cleaned_and_counted() {
    let mut canvas = limited(SceneLimits { bytes: 1_000, ..SceneLimits::default() });
    canvas.draw("title", values!["Sun\u{202E}rise"], named![]);
    canvas.draw("describe", values!["A red sun"], named![]);
    for _ in 0..100 {
        canvas.draw("title", values!["Sunset ".repeat(100).as_str()], named![]);
    }
    assert_eq!(canvas.try_do("title", values!["x".repeat(2_000).as_str()], named![]).unwrap_err().kind, SCENE);
    assert!(matches!(
        canvas.try_do("title", values!["x".repeat(100_000).as_str()], named![]).unwrap_err().kind,
        ErrorKind::Value
    ));
    canvas.draw("title", values!["Sun\u{202E}rise"], named![]);
    let scene = canvas.scene();
    assert_eq!((scene.title.as_str(), scene.description.as_str()), ("Sun\u{FFFD}rise", "A red sun"));
}

/// The lines of the operations, and of the parts of those that have some.
fn lines_of(canvas: Canvas) -> (Vec<u32>, Vec<Vec<(u32, u32)>>) {
    let (scene, lines) = canvas.finish_with_lines().expect("within the limits");
    let lines = lines.expect("they are kept");
    let parts = (0..scene.ops.len()).map(|at| lines.parts(at).collect()).collect();
    (lines.iter().collect(), parts)
}

fn dots(canvas: &mut Canvas, lines: &[u32]) {
    for line in lines {
        canvas.set_line(*line);
        canvas.draw("circle", values![f64::from(*line), 0, 1], named![]);
    }
}

#[test]
fn operations_keep_their_lines_wherever_they_are_moved() {
    let mut canvas = canvas().with_lines();
    assert!(canvas.keeps_lines());
    dots(&mut canvas, &[1, 2, 3]);
    let place = canvas.place();
    dots(&mut canvas, &[4, 5]);
    canvas
        .below(place, |canvas| {
            dots(canvas, &[6, 7]);
            Ok(())
        })
        .expect("drawn");
    let after = canvas.take_after(1);
    dots(&mut canvas, &[8]);
    canvas.put_back(after);
    canvas.set_line(9);
    canvas
        .add_layer(Op::Push { clip: None, opacity: 0.5, blend: wire::Blend::Normal, shadow: None }, |_| Ok(()))
        .expect("none");
    canvas.end_frame(10).expect("a frame");
    assert_eq!(lines_of(canvas).0, [1, 8, 2, 3, 6, 7, 4, 5, 9]);
    let plain = limited(SceneLimits::default());
    assert!(!plain.keeps_lines() && plain.finish_with_lines().expect("empty").1.is_none());
}

#[test]
fn a_stroke_of_several_lines_keeps_each_and_a_fill_the_first() {
    let mut canvas = canvas().with_lines();
    canvas.set_parts(&[(2, 7), (1, 8)]);
    canvas.draw("polyline", values![values![0, 5, 5, 9], values![0, 0, 5, 5]], named![]);
    canvas.draw("circle", values![0, 0, 1], named![]);
    canvas.set_parts(&[(1, 3)]);
    canvas.draw("polyline", values![values![0, 5], values![0, 0]], named![]);
    let (lines, parts) = lines_of(canvas);
    assert_eq!(lines, [7, 7, 3]);
    assert_eq!(parts, [vec![(2, 7), (1, 8)], vec![], vec![]]);
}

#[test]
fn frames_of_steps_leave_lines_where_they_were() {
    let mut canvas = canvas().with_lines().animated(Animation::Turtles);
    for line in 1..=3 {
        dots(&mut canvas, &[line]);
        canvas.end_step();
    }
    let (lines, _) = lines_of(canvas);
    assert_eq!(lines.iter().step_by(2).collect::<Vec<_>>(), [&1, &2, &3]);
}
