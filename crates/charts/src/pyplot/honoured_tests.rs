//! What isn't honoured is refused: another engine can draw it.

use crate::args::keywords::Group;
use crate::entry::Entry;
use crate::model::handle::Class;
use crate::table::entries;
use crate::testing::{Plot, array, matrix, text, texts};
use canvas::{Effect, ErrorKind, Param, Returned, Value};

/// A value that no parameter has as its default.
fn other() -> Value {
    Value::Text("something else".into())
}

fn unhonoured(param: &Param) -> bool {
    matches!(param.effect, Effect::Unhonoured(_))
}

fn dict(entries: &[(&str, Value)]) -> Value {
    Value::Map(entries.iter().map(|(name, value)| ((*name).to_owned(), value.clone())).collect())
}

/// The arguments that a function of `plt` can be called with.
fn ordinary(entry: &Entry) -> Option<Vec<Value>> {
    let line = || array(&[1.0, 2.0, 3.0]);
    let square = || matrix(&[&[1.0, 2.0], &[3.0, 4.0]]);
    Some(match entry.name {
        "plot" | "boxplot" | "hist" | "pie" | "stem" | "violinplot" | "eventplot" => vec![line()],
        "scatter" | "bar" | "barh" | "errorbar" | "step" | "fill_between" | "hexbin" | "semilogx" => {
            vec![line(), line()]
        }
        "imshow" | "contour" | "contourf" | "pcolormesh" => vec![square()],
        "title" | "xlabel" | "ylabel" | "suptitle" => vec![text("words")],
        "text" => vec![Value::Int(0), Value::Int(0), text("words")],
        "arrow" => [0, 0, 1, 1].map(Value::Int).to_vec(),
        "axhline" | "axvline" => vec![Value::Int(1)],
        "figure" | "subplots" | "margins" | "tick_params" | "locator_params" | "tight_layout" => vec![],
        _ => return None,
    })
}

#[test]
fn every_parameter_of_which_only_the_default_is_available_refuses_others() {
    let mut refused = 0;
    for entry in entries().filter(|entry| entry.on.contains(&Class::Pyplot)) {
        let Some(args) = ordinary(entry) else { continue };
        let own = entry.params.iter().filter(|param| unhonoured(param));
        let group = entry.keywords.into_iter().flat_map(Group::params);
        let group = group.filter(|keyword| entry.params.iter().all(|param| param.name != keyword.name));
        for param in own.chain(group.filter(|param| unhonoured(param))) {
            let named = [(param.name, other())];
            let error = Plot::new().call(entry.name, args.clone(), &named).expect_err(param.name);
            assert_eq!(error.kind, ErrorKind::NotImplemented, "{}({}): {error}", entry.name, param.name);
            assert!(error.message.contains(param.name) && error.message.contains(entry.name), "{error}");
            assert_eq!(Plot::new().call(entry.name, args.clone(), &[(param.name, Value::None)]).err(), None);
            refused += 1;
        }
    }
    assert!(refused > 150, "{refused}");
}

#[test]
fn what_a_function_does_not_look_at_is_refused() {
    let line = array(&[1.0, 2.0, 3.0]);
    for (function, args, name, value) in [
        ("scatter", vec![line.clone(), line.clone()], "linestyle", text("--")),
        ("scatter", vec![line.clone(), line.clone()], "linewidths", array(&[1.0, 2.0, 3.0])),
        ("scatter", vec![line.clone(), line.clone()], "edgecolors", texts(&["red", "blue", "red"])),
        ("plot", vec![line.clone()], "markevery", array(&[0.0, 2.0])),
        ("plot", vec![line.clone()], "markevery", Value::Float(0.1)),
        ("plot", vec![line.clone()], "fillstyle", text("left")),
        ("fill_between", vec![line.clone(), line.clone()], "step", text("after")),
        ("fill_between", vec![line.clone(), line.clone()], "hatch", texts(&["/", "x"])),
        ("tick_params", vec![], "direction", text("around")),
        ("xlabel", vec![text("x")], "loc", text("middle")),
        ("figure", vec![], "layout", text("loose")),
        ("pie", vec![line.clone()], "wedgeprops", dict(&[("boxstyle", text("round"))])),
        ("boxplot", vec![line.clone()], "boxprops", dict(&[("gapcolor", text("red"))])),
        ("bar", vec![line.clone(), line.clone()], "error_kw", dict(&[("barsabove", Value::Bool(true))])),
        ("title", vec![text("a")], "fontdict", dict(&[("wrap", Value::Bool(true))])),
        ("title", vec![text("a")], "bbox", dict(&[("boxstyle", text("cloud"))])),
        ("title", vec![text("a")], "bbox", dict(&[("boxstyle", text("round,tooth_size=1"))])),
        ("legend", vec![], "prop", dict(&[("fname", text("a.ttf"))])),
    ] {
        let error = Plot::new().call(function, args, &[(name, value)]).expect_err(name);
        assert_eq!(error.kind, ErrorKind::NotImplemented, "{function}({name}): {error}");
    }
}

#[test]
fn what_can_not_change_the_picture_is_taken() {
    let line = array(&[1.0, 2.0, 3.0]);
    for (function, args, name, value) in [
        ("plot", vec![line.clone()], "markersize", Value::Int(3)),
        ("plot", vec![line.clone()], "gid", text("curve")),
        ("plot", vec![line.clone()], "antialiased", Value::Bool(true)),
        ("plot", vec![line.clone()], "clip_on", Value::Bool(true)),
        ("plot", vec![line.clone()], "zorder", Value::Int(3)),
        ("scatter", vec![line.clone(), line.clone()], "cmap", text("viridis")),
        ("scatter", vec![line.clone(), line.clone()], "linewidths", Value::None),
        ("bar", vec![line.clone(), line.clone()], "capsize", Value::Int(3)),
        ("grid", vec![Value::Bool(true)], "zorder", Value::Int(0)),
        ("savefig", vec![text("a.png")], "dpi", Value::Int(300)),
        ("title", vec![text("a")], "fontdict", dict(&[("fontsize", Value::Int(20))])),
        ("title", vec![text("a")], "bbox", dict(&[("boxstyle", text("round,pad=0.5")), ("fc", text("w"))])),
    ] {
        assert_eq!(Plot::new().call(function, args, &[(name, value)]).err(), None, "{function}({name})");
    }
}

#[test]
fn a_call_that_is_refused_draws_nothing() {
    let mut plot = Plot::new();
    let line = array(&[1.0, 2.0]);
    plot.call("scatter", vec![line.clone(), line], &[("linestyle", text("--"))]).unwrap_err();
    assert!(plot.charts.artists.iter().all(|item| item.removed));
}

#[test]
fn ticks_widen_limits_until_more_is_drawn_or_limits_are_set() {
    let x = |plot: &mut Plot| match plot.call("xlim", vec![], &[]).unwrap() {
        Returned::Pair(low, high) => [low, high],
        other => panic!("{other:?}"),
    };
    let mut plot = Plot::new();
    plot.call("xticks", vec![array(&[0.0, 5.0])], &[]).unwrap();
    assert_eq!(x(&mut plot), [0.0, 5.0]);
    plot.call("plot", vec![array(&[0.0, 1.0]), array(&[0.0, 1.0])], &[]).unwrap();
    assert_eq!(x(&mut plot), [-0.05, 1.05]);
    plot.call("xticks", vec![array(&[-2.0, 1.0])], &[]).unwrap();
    assert_eq!(x(&mut plot), [-2.0, 1.05]);
    plot.call("xlim", vec![Value::Int(-1), Value::Int(3)], &[]).unwrap();
    assert_eq!(x(&mut plot), [-1.0, 3.0]);
}

#[test]
fn limits_that_are_not_automatic_any_more_stay() {
    let mut plot = Plot::new();
    plot.call("plot", vec![array(&[0.0, 1.0])], &[]).unwrap();
    plot.call("autoscale", vec![Value::Bool(false)], &[]).unwrap();
    plot.call("plot", vec![array(&[0.0, 100.0])], &[]).unwrap();
    assert_eq!(plot.call("ylim", vec![], &[]).unwrap(), Returned::Pair(-0.05, 1.05));
}

#[test]
fn a_cycle_takes_rows_of_colours() {
    let mut plot = Plot::new();
    let rows = matrix(&[&[1.0, 0.0, 0.0, 1.0], &[0.0, 0.0, 1.0, 0.5]]);
    plot.call("rc_set", vec![text("axes.prop_cycle"), dict(&[("color", rows)])], &[]).unwrap();
    let colors: Vec<_> = plot.charts.color_cycle().iter().map(|color| [color.r, color.g, color.b, color.a]).collect();
    assert_eq!(colors, [[255, 0, 0, 255], [0, 0, 255, 128]]);
}

#[test]
fn a_second_colorbar_on_the_same_side_is_refused() {
    let mut plot = Plot::new();
    plot.call("imshow", vec![matrix(&[&[1.0, 2.0]])], &[]).unwrap();
    plot.call("colorbar", vec![], &[]).unwrap();
    assert!(plot.fault("colorbar", vec![], &[]).contains("second colorbar"));
    plot.call("colorbar", vec![], &[("location", text("left"))]).unwrap();
}

#[test]
fn widths_and_sizes_may_be_text() {
    let mut plot = Plot::new();
    let made = plot.call("plot", vec![array(&[1.0, 2.0])], &[("linewidth", text("0.5"))]).unwrap();
    let canvas::Returned::List(lines) = made else { panic!() };
    assert_eq!(plot.method(&lines[0], "get_linewidth", vec![]), canvas::Returned::Number(0.5));
    assert!(plot.call("plot", vec![array(&[1.0])], &[("linewidth", text("thin"))]).is_err());
    let limits = plot.call("ylim", vec![], &[("ymin", Value::Int(-3))]).unwrap();
    assert!(matches!(limits, canvas::Returned::Pair(low, _) if low == -3.0), "{limits:?}");
}
