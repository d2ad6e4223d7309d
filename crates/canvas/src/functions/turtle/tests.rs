use super::*;
use crate::testing::{canvas, points, values};
use crate::{ErrorKind, TURTLE};
use wire::{Cap, Color, Op, Shape};

struct Test {
    canvas: Canvas,
    turtle: Turtle,
}

impl Test {
    /// On a canvas of 200×100 px.
    fn new() -> Self {
        Self { canvas: canvas(), turtle: Turtle::default() }
    }

    fn try_do(&mut self, name: &str, positional: Vec<Value>) -> Result<Returned, CallError> {
        let function = TURTLE.iter().find(|f| f.is_called(name)).unwrap_or_else(|| panic!("no {name}"));
        call_turtle(&mut self.canvas, &mut self.turtle, function, positional, vec![])
    }

    fn at(&mut self, steps: &[(&str, Vec<Value>)]) -> [f64; 2] {
        for (name, positional) in steps {
            self.try_do(name, positional.clone()).unwrap_or_else(|e| panic!("{name}: {e}"));
        }
        match self.try_do("position", values![]) {
            Ok(Returned::Pair(x, y)) => [x, y].map(|n| (n * 1e6).round() / 1e6 + 0.0),
            other => panic!("{other:?}"),
        }
    }
}

fn line(op: &Op) -> Vec<[f32; 2]> {
    match op {
        Op::Fill { shape: Shape::Path(path), .. } | Op::Stroke { shape: Shape::Path(path), .. } => points(path),
        other => panic!("{other:?}"),
    }
}

#[test]
fn it_starts_in_the_middle_and_turns_left_as_seen() {
    let mut test = Test::new();
    let at = test.at(&[("forward", values![40]), ("left", values![90]), ("fd", values![30])]);
    assert_eq!(at, [40.0, 30.0]);
    let ops = test.canvas.ops();
    assert_eq!(line(&ops[0]), [[100.0, 50.0], [140.0, 50.0]]);
    // Up on the screen.
    assert_eq!(line(&ops[1]), [[140.0, 50.0], [140.0, 20.0]]);
    assert!(matches!(&ops[0], Op::Stroke { stroke, .. } if stroke.cap == Cap::Round && stroke.width == 1.0));
}

#[test]
fn pythons_names_do_the_same() {
    let at = |steps: &[(&str, Vec<Value>)]| Test::new().at(steps);
    assert_eq!(at(&[("bk", values![10]), ("rt", values![90]), ("backward", values![5])]), [-10.0, 5.0]);
    assert_eq!(at(&[("setpos", values![values![3, 4]]), ("setx", values![7])]), [7.0, 4.0]);
    assert_eq!(at(&[("seth", values![180]), ("fd", values![5]), ("sety", values![-2])]), [-5.0, -2.0]);
    assert_eq!(
        at(&[("goto", values![9, 9]), ("lt", values![45]), ("home", values![]), ("fd", values![1])]),
        [1.0, 0.0]
    );
    let mut test = Test::new();
    test.at(&[("goto", values![3, 4])]);
    assert_eq!(test.try_do("distance", values![0, 0]), Ok(Returned::Number(5.0)));
    assert_eq!(test.try_do("towards", values![3, 10]), Ok(Returned::Number(90.0)));
    assert_eq!(test.try_do("xcor", values![]), Ok(Returned::Number(3.0)));
    assert_eq!(test.try_do("isdown", values![]), Ok(Returned::Bool(true)));
}

#[test]
fn nothing_is_drawn_with_the_pen_up() {
    let mut test = Test::new();
    test.at(&[("penup", values![]), ("forward", values![10]), ("pendown", values![]), ("forward", values![0])]);
    assert!(test.canvas.ops().is_empty());
}

#[test]
fn a_filled_area_lies_below_its_outline() {
    let mut test = Test::new();
    test.at(&[("color", values!["red", "gold"]), ("pensize", values![3]), ("begin_fill", values![])]);
    for _ in 0..3 {
        test.at(&[("forward", values![30]), ("left", values![120])]);
    }
    test.at(&[("end_fill", values![])]);
    let ops = test.canvas.ops();
    assert!(matches!(&ops[0], Op::Fill { paint: wire::Paint::Solid(Color { r: 255, g: 215, b: 0, .. }), .. }));
    assert_eq!(line(&ops[0]).len(), 4);
    assert_eq!(ops.len(), 4);
    let error = Test::new().try_do("end_fill", values![]).unwrap_err();
    assert_eq!(error.message, "end_fill() without a matching begin_fill()");
}

#[test]
fn a_fill_across_frames_and_clips_leaves_a_sound_scene() {
    let mut test = Test::new();
    test.at(&[("begin_fill", values![]), ("circle", values![20])]);
    test.canvas.draw("frame", values![], vec![]);
    test.at(&[("end_fill", values![]), ("begin_fill", values![]), ("circle", values![20])]);
    let Returned::Scope(clip) = test.canvas.draw("clip", values![values![0, 0, 9, 9]], vec![]) else { panic!() };
    test.canvas.enter(&clip).unwrap();
    test.at(&[("end_fill", values![])]);
    test.canvas.leave(&clip).unwrap();
    test.canvas.draw("blend", values!["multiply"], vec![]);
    test.at(&[("begin_fill", values![]), ("circle", values![20]), ("end_fill", values![])]);
    let ops = test.canvas.ops();
    assert!(matches!(
        ops[ops.len() - 7..],
        [Op::Push { .. }, Op::Fill { .. }, Op::Pop, Op::Push { .. }, Op::Stroke { .. }, Op::Pop, Op::Frame { .. }]
    ));
}

#[test]
fn circles_go_round_to_the_left() {
    let mut test = Test::new();
    assert_eq!(test.at(&[("circle", values![20])]), [0.0, 0.0]);
    assert_eq!(test.at(&[("circle", values![20, 90])]), [20.0, 20.0]);
    assert_eq!(test.try_do("heading", values![]), Ok(Returned::Number(90.0)));
    assert_eq!(test.at(&[("circle", values![-20, 90])]), [40.0, 40.0]);
    assert_eq!(test.try_do("heading", values![]), Ok(Returned::Number(0.0)));
    let ops = test.canvas.ops();
    // The centre lies above, on the screen.
    assert!(line(&ops[0]).iter().all(|[_, y]| (9.9..=50.1).contains(y)));
    let mut test = Test::new();
    assert_eq!(test.at(&[("circle", values![20, 360, 6])]), [0.0, 0.0]);
    assert_eq!(test.canvas.ops().len(), 6);
    let error = Test::new().try_do("circle", values![20, 360, 1e15]).unwrap_err();
    assert!(matches!(error.kind, ErrorKind::Limit(_)), "{error}");
}

#[test]
fn it_writes_stamps_and_dots_where_it_is() {
    let mut test = Test::new();
    let font = values!["Courier New", 20, "bold italic"];
    test.at(&[("color", values!["navy"]), ("write", values!["hi", false, "center", font]), ("dot", values![8, "red"])]);
    test.at(&[("stamp", values![])]);
    let ops = test.canvas.ops();
    let Op::Text { face, size, .. } = &ops[0] else { panic!("{ops:?}") };
    assert_eq!((Some(*face), *size), (fonts::find("mono", true, true), 20.0));
    assert!(matches!(&ops[1], Op::Fill { shape: Shape::Ellipse { x: 100.0, y: 50.0, rx: 4.0, .. }, .. }));
    assert_eq!(line(&ops[2]), [[105.0, 50.0], [95.0, 46.0], [95.0, 54.0]]);
}

#[test]
fn it_never_goes_too_far() {
    let mut test = Test::new();
    for (name, positional) in [("forward", values![1e300]), ("goto", values![0, 1e8]), ("circle", values![1e9])] {
        let error = test.try_do(name, positional).unwrap_err();
        assert!(error.message.contains("the limit is 10,000,000 px"), "{error}");
    }
    assert_eq!(test.at(&[("circle", values![5, 1e18]), ("home", values![])]), [0.0, 0.0]);
    assert_eq!(crate::unknown_name("turtle", TURTLE, "foward").hint.as_deref(), Some("did you mean `forward`?"));
}
