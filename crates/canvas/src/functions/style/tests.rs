use crate::style::{BLENDS, blend_mode};
use crate::testing::{canvas, named, refused, values};
use wire::{Blend, Cap, Color, Join, Op, Paint, Shadow, Stroke};

#[test]
fn every_blend_mode_is_its_own() {
    for (i, name) in BLENDS.iter().enumerate() {
        assert_eq!(BLENDS.iter().position(|n| blend_mode(n) == blend_mode(name)), Some(i));
    }
}

#[test]
fn each_thing_is_laid_on_with_the_blend_and_the_shadow() {
    let mut canvas = canvas();
    canvas.draw("blend", values!["multiply"], named![]);
    canvas.draw("shadow", values![2, 3, 8, "#00000080"], named![]);
    canvas.draw("circle", values![9, 9, 5], named![fill = "red", stroke = "blue"]);
    canvas.draw("circle", values![9, 9, 5], vec![("fill".into(), crate::Value::None)]);
    canvas.draw("arrow", values![0, 0, 50, 0], named![]);
    canvas.draw("background", values!["white"], named![]);
    canvas.draw("blend", values!["normal"], named![]);
    canvas.draw("no_shadow", values![], named![]);
    canvas.draw("circle", values![9, 9, 5], named![]);
    let ops = canvas.ops();
    let shadow = Shadow { dx: 2.0, dy: 3.0, blur: 4.0, color: Color { r: 0, g: 0, b: 0, a: 128 } };
    let push = Op::Push { clip: None, opacity: 1.0, blend: Blend::Multiply, shadow: Some(shadow) };
    assert_eq!(ops.len(), 4 + 4 + 1 + 1, "{ops:?}");
    assert_eq!((&ops[0], &ops[3]), (&push, &Op::Pop));
    assert_eq!((&ops[4], &ops[7]), (&push, &Op::Pop));
    assert!(matches!(ops[8..], [Op::Fill { .. }, Op::Fill { .. }]));
    assert!(refused("shadow", values![0, 0, 401], named![]).message.contains("at most 400"));
    assert!(refused("shadow", values![1e9, 0], named![]).message.contains("too large"));
}

#[test]
fn a_thing_that_doesnt_fit_leaves_no_open_layer() {
    let limits = wire::SceneLimits { operations: 3, ..wire::SceneLimits::default() };
    let mut canvas = crate::testing::limited(limits);
    canvas.draw("blend", values!["screen"], named![]);
    assert!(canvas.try_do("circle", values![9, 9, 5], named![stroke = "red"]).is_err());
    assert_eq!(canvas.ops().len(), 3);
}

#[test]
fn styles_hold_for_all_that_follows() {
    let mut canvas = canvas();
    canvas.draw("fill", values![values![255, 0, 0]], named![]);
    canvas.draw("stroke", values!["#0000ff80"], named![]);
    canvas.draw("stroke_width", values![3], named![]);
    canvas.draw("line_cap", values!["round"], named![]);
    canvas.draw("line_join", values!["bevel"], named![]);
    canvas.draw("dash", values![4, 2], named![offset = 1]);
    canvas.draw("opacity", values![0.5], named![]);
    canvas.draw("circle", values![9, 9, 5], named![]);
    canvas.draw("no_fill", values![], named![]);
    canvas.draw("circle", values![9, 9, 5], named![opacity = 1, dash = crate::Value::None]);
    canvas.draw("no_stroke", values![], named![]);
    canvas.draw("circle", values![9, 9, 5], named![]);
    let ops = canvas.ops();
    let pen = Stroke { width: 3.0, cap: Cap::Round, join: Join::Bevel, dashes: vec![4.0, 2.0], dash_offset: 1.0 };
    let full = Stroke { dashes: vec![], ..pen.clone() };
    let blue = |a| Paint::Solid(Color { r: 0, g: 0, b: 255, a });
    let red = Paint::Solid(Color { r: 255, g: 0, b: 0, a: 128 });
    assert_eq!(ops.len(), 3);
    assert!(matches!(&ops[0], Op::Fill { paint, .. } if *paint == red));
    assert!(matches!(&ops[1], Op::Stroke { stroke, paint, .. } if *stroke == pen && *paint == blue(64)));
    assert!(matches!(&ops[2], Op::Stroke { stroke, paint, .. } if *stroke == full && *paint == blue(128)));
}

#[test]
fn dashes_come_as_numbers_or_lists() {
    let mut canvas = canvas();
    for (dash, expected) in [
        (values![5], vec![5.0]),
        (values![values![5, 1.5]], vec![5.0, 1.5]),
        (values![], vec![]),
        (values![0, 0], vec![]),
    ] {
        canvas.draw("dash", dash, named![]);
        assert_eq!(canvas.style.dashes, expected);
    }
    assert_eq!(refused("dash", values![-1], named![]).message, "dash lengths must be from 0 to 1,000,000, not -1");
    assert_eq!(refused("dash", vec![1.0.into(); 33], named![]).message, "dash() takes at most 32 dash lengths");
    assert_eq!(
        refused("dash", values!["--"], named![]).message,
        "dash() argument 'lengths' must be a number or a sequence of numbers, not str"
    );
}

#[test]
fn made_colours_are_text() {
    let mut canvas = canvas();
    let mut text = |name: &str, positional| match canvas.draw(name, positional, named![]) {
        crate::Returned::Text(text) => text,
        other => panic!("{other:?}"),
    };
    assert_eq!(text("rgb", values![255, 99, 71]), "#ff6347");
    assert_eq!(text("rgb", values![1.0, 0.5, 0, 0.5]), "#ff800080");
    assert_eq!(text("hsl", values![120, 100, 50]), "#00ff00");
    assert_eq!(text("hsl", values![-240, 1.0, 0.5]), "#00ff00");
    assert_eq!(text("mix", values!["black", "white", 0.5]), "#808080");
    assert_eq!(text("mix", values!["black", "white", 7]), "#ffffff");
    assert!(refused("rgb", values![256, 0, 0], named![]).message.contains("from 0 to 255"));
    assert!(refused("hsl", values![0, 101, 0], named![]).message.contains("'s' must be from 0 to 100"));
}
