use crate::testing::{canvas, drawn, named, one, refused, values, words};
use crate::{Canvas, Returned, Value};
use wire::{Color, Glyph, Op, Paint};

/// Position, size, text and glyphs of a run.
fn run(op: &Op) -> ([f32; 2], f32, &str, &[Glyph]) {
    match op {
        Op::Text { size, text, glyphs, .. } => ([glyphs[0].x, glyphs[0].y], *size, text, glyphs),
        other => panic!("{other:?}"),
    }
}

fn at(keywords: crate::testing::Keywords) -> [f32; 2] {
    run(&one("text", values!["Hi", 100, 50], keywords)).0
}

fn measure(canvas: &mut Canvas, text: &str) -> (f64, f64) {
    match canvas.draw("text_size", values![text], named![]) {
        Returned::Pair(w, h) => (w, h),
        other => panic!("{other:?}"),
    }
}

#[test]
fn text_is_black_sans_of_16_px() {
    let op = one("text", values!["Hello", 100, 50], named![]);
    let (start, size, text, glyphs) = run(&op);
    assert_eq!((start, size, text, glyphs.len()), ([100.0, 50.0], 16.0, "Hello", 5));
    assert!(glyphs.is_sorted_by(|a, b| a.x < b.x) && glyphs.iter().all(|g| g.id != 0));
    assert!(matches!(op, Op::Text { face: 0, paint: Paint::Solid(Color::BLACK), .. }));
}

#[test]
fn text_takes_the_fill_but_no_stroke() {
    let mut canvas = canvas();
    canvas.draw("fill", values!["red"], named![]);
    canvas.draw("stroke", values!["blue"], named![]);
    canvas.draw("text", values!["a", 0, 0], named![]);
    canvas.draw("text", values!["a", 0, 0], named![fill = "white"]);
    canvas.draw("text", values!["a", 0, 0], named![fill = Value::None]);
    let paint = |op: &Op| match op {
        Op::Text { paint: Paint::Solid(color), .. } => *color,
        other => panic!("{other:?}"),
    };
    assert_eq!(canvas.ops().iter().map(paint).collect::<Vec<_>>(), [Color::opaque(255, 0, 0), Color::WHITE]);
    assert!(
        words("text", values!["a", 0, 0], named![stroke = "red"]).starts_with("TypeError: text() got an unexpected")
    );
}

#[test]
fn text_is_placed_about_its_point() {
    let (w, h) = measure(&mut canvas(), "Hi");
    let close =
        |a: [f32; 2], b: [f64; 2]| (f64::from(a[0]) - b[0]).abs() < 1e-3 && (f64::from(a[1]) - b[1]).abs() < 1e-3;
    assert_eq!(at(named![]), [100.0, 50.0]);
    assert!(close(at(named![align = "center"]), [100.0 - w / 2.0, 50.0]));
    assert!(close(at(named![align = "centre"]), [100.0 - w / 2.0, 50.0]));
    assert!(close(at(named![align = "right"]), [100.0 - w, 50.0]));
    let [_, top] = at(named![baseline = "top"]);
    let [_, middle] = at(named![baseline = "middle"]);
    let [_, bottom] = at(named![baseline = "bottom"]);
    assert!(top > middle && middle > bottom && bottom < 50.0);
    assert!((f64::from(top - bottom) - h).abs() < 1e-3);
    assert!((f64::from(top - middle) - h / 2.0).abs() < 1e-3);
}

#[test]
fn lines_go_down_by_the_line_height() {
    let ops = drawn("text", values!["one\n\nthree", 10, 20], named![align = "center"]);
    let (_, h) = measure(&mut canvas(), "x");
    let ([_, first], [_, third]) = (run(&ops[0]).0, run(&ops[1]).0);
    assert_eq!(ops.len(), 2);
    assert!((f64::from(third - first) - 2.0 * h).abs() < 1e-3);
    assert!((measure(&mut canvas(), "one\n\nthree").1 - 3.0 * h).abs() < 1e-9);
}

#[test]
fn angled_text_turns_about_its_point() {
    let op = one("text", values!["Hi", 100, 50], named![angle = 90]);
    let Op::Text { transform, .. } = &op else { panic!("{op:?}") };
    assert_eq!(transform.0, [0.0, 1.0, -1.0, 0.0, 150.0, -50.0]);
    let after = drawn("circle", values![0, 0, 1], named![]);
    let mut canvas = canvas();
    canvas.draw("text", values!["Hi", 100, 50], named![angle = 90]);
    canvas.draw("circle", values![0, 0, 1], named![]);
    assert_eq!(canvas.ops()[1..], after[..], "the transform is as before");
}

#[test]
fn fonts_are_chosen_by_name_weight_and_slant() {
    let face = |keywords| match one("text", values!["a", 0, 0], keywords) {
        Op::Text { face, .. } => face,
        other => panic!("{other:?}"),
    };
    assert_eq!(Some(face(named![font = "serif"])), fonts::find("serif", false, false));
    assert_eq!(Some(face(named![font = "monospace", bold = true])), fonts::find("mono", true, false));
    assert_eq!(Some(face(named![font = "DejaVu Serif", italic = true])), fonts::find("serif", false, true));
    let mut canvas = canvas();
    canvas.draw("font", values!["mono", 30], named![]);
    canvas.draw("text", values!["a", 0, 0], named![]);
    let mono = fonts::find("mono", false, false).unwrap();
    assert!(matches!(canvas.ops()[0], Op::Text { face, size: 30.0, .. } if face == mono));
    assert_eq!(
        words("font", values!["serfi"], named![]),
        "ValueError: there is no font 'serfi' (did you mean `serif`?)"
    );
    assert_eq!(
        words("font", values!["Comic Sans MS"], named![]),
        "ValueError: there is no font 'Comic Sans MS' (the fonts are sans, serif, mono)"
    );
    assert_eq!(drawn("fonts", values![], named![]), []);
}

#[test]
fn sizes_scale() {
    let mut canvas = canvas();
    let (w, h) = measure(&mut canvas, "Hello");
    let twice = canvas.draw("text_size", values!["Hello"], named![size = 32]);
    let Returned::Pair(w2, h2) = twice else { panic!() };
    assert!((w2 - 2.0 * w).abs() < 1e-9 && (h2 - 2.0 * h).abs() < 1e-9);
    assert_eq!(measure(&mut canvas, ""), (0.0, h));
    // A font's size is the height of its lines, roughly.
    assert!(h > 16.0 && h < 20.0 && w > 30.0 && w < 50.0, "{w} {h}");
    assert_eq!(
        words("text", values!["a", 0, 0], named![size = 0]),
        "ValueError: text() argument 'size' must be above 0, but is 0"
    );
    assert!(refused("text", values!["a", 0, 0], named![size = 20_000]).message.contains("at most 10,000"));
}

#[test]
fn numbers_are_written_as_python_does() {
    for (value, text) in [(Value::Int(42), "42"), (Value::Float(2.0), "2.0"), (Value::Bool(true), "True")] {
        let op = one("text", vec![value, 0.0.into(), 0.0.into()], named![]);
        assert_eq!(run(&op).2, text);
    }
}

#[test]
fn what_no_font_has_is_counted() {
    let mut canvas = canvas();
    canvas.draw("text", values!["a漢字b", 0, 20], named![]);
    canvas.draw("text_size", values!["漢字"], named![]);
    assert_eq!(canvas.missing_glyphs(), 2);
}

#[test]
fn a_box_wraps_aligns_and_fits() {
    let story = "The quick brown fox jumps over the lazy dog";
    let lines = |keywords| drawn("text_box", values![story, 10, 20, 100, 80], keywords);
    let plain = lines(named![]);
    assert!(plain.len() > 2, "{}", plain.len());
    for op in &plain {
        let (_, _, text, glyphs) = run(op);
        assert!(glyphs.iter().all(|g| g.x >= 10.0 && g.x < 110.0), "{text}");
        assert!(!text.starts_with(' ') && !text.ends_with(' '));
    }
    let joined: Vec<&str> = plain.iter().map(|op| run(op).2).collect();
    assert_eq!(joined.join(" "), story);
    let first = |ops: &[Op]| run(&ops[0]).0;
    assert!(first(&lines(named![align = "right"]))[0] > first(&plain)[0]);
    let [_, y] = first(&lines(named![valign = "bottom"]));
    let [_, middle] = first(&lines(named![valign = "middle"]));
    assert!(y > middle && middle > first(&plain)[1]);
    let big = lines(named![size = 60]);
    let fitted = lines(named![size = 60, fit = true]);
    assert!(run(&big[0]).1 > run(&fitted[0]).1);
    let Op::Text { size, .. } = fitted[0] else { panic!() };
    let height = f64::from(size) * fitted.len() as f64 * 1.164;
    assert!(height <= 80.1 && height > 50.0, "{height}");
    assert!((run(&lines(named![fit = true])[0]).1 - 16.0).abs() < 1e-6, "what fits stays as it is");
}

#[test]
fn long_text_is_refused_or_bounded() {
    assert!(refused("text", values!["x".repeat(70_000).as_str(), 0, 0], named![]).message.contains("65,536 bytes"));
    let text = "word ".repeat(13_000);
    let mut canvas = canvas();
    canvas.draw("text_box", values![text.as_str(), 0, 0, 50, 50], named![fit = true]);
    canvas.draw("text_box", values!["x".repeat(60_000).as_str(), 0, 0, 50, 50], named![size = 8]);
    canvas.scene();
}

#[test]
fn text_too_far_out_is_refused() {
    assert!(refused("text", values!["a", 1e8, 0], named![]).message.starts_with("text() would reach"));
}
