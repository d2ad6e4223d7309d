//! Polar axes as a whole, by matplotlib's own numbers.

use crate::layout::axes::AxesLayout;
use crate::model::handle::Handle;
use crate::testing::{Plot, array, handle, text, texts, words};
use canvas::{ErrorKind, Returned, Value};
use kurbo::Rect;
use wire::Op;

/// A program's polar axes with a line of these radii at the angles 0, 1, 2 …
fn polar(radii: &[f64]) -> (Plot, Returned) {
    let mut plot = Plot::new();
    let axes = plot.call("subplot", vec![], &[("projection", text("polar"))]).unwrap();
    if !radii.is_empty() {
        let angles: Vec<f64> = (0..radii.len()).map(|i| i as f64).collect();
        plot.method(&axes, "plot", vec![array(&angles), array(radii)]);
    }
    (plot, axes)
}

fn laid(plot: &Plot) -> AxesLayout {
    let figure = plot.charts.current.unwrap();
    let area = Rect::new(0.0, 0.0, 640.0, 480.0);
    let laid = plot.charts.lay_out(figure, area, plot.charts.px(figure));
    laid.into_iter().next().unwrap()
}

fn numbers(values: &[f64]) -> Vec<Value> {
    values.iter().map(|n| Value::Float(*n)).collect()
}

fn radii(plot: &Plot, axes: &Returned) -> (f64, f64) {
    let Handle::Axes(axes) = handle(axes) else { panic!("no axes") };
    plot.charts.limits(plot.charts.axes[axes].ranges[1])
}

#[test]
fn angles_and_radii_are_labelled_as_in_matplotlib() {
    let (plot, _) = polar(&[1.0, 2.0, 3.0]);
    let laid = laid(&plot);
    let texts = |axis: usize| laid.tick_labels[axis].iter().map(|label| label.text.as_str()).collect::<Vec<_>>();
    assert_eq!(texts(0), ["0°", "45°", "90°", "135°", "180°", "225°", "270°", "315°"]);
    assert_eq!(texts(1), ["0.5", "1.0", "1.5", "2.0", "2.5", "3.0"]);
    // The middle of the box is at 328, 242.4; it is 369.6 px wide. Angles' labels are 14 pt beyond.
    let [x, y] = laid.tick_labels[0][2].at;
    assert!((x - 328.0).abs() < 1e-6 && (y - (242.4 - 184.8 - 14.0 / 72.0 * 100.0)).abs() < 1e-6, "{x} {y}");
    let [x, y] = laid.tick_labels[1][1].at;
    let (sin, cos) = 22.5_f64.to_radians().sin_cos();
    let radius = 184.8 / 3.1;
    assert!((x - (328.0 + radius * cos)).abs() < 1e-6 && (y - (242.4 - radius * sin)).abs() < 1e-6, "{x} {y}");
}

#[test]
fn limits_that_are_set_stay_as_long_as_in_matplotlib() {
    let near = |(low, high): (f64, f64), expected: (f64, f64)| {
        assert!((low - expected.0).abs() < 1e-9 && (high - expected.1).abs() < 1e-9, "{low} {high}, not {expected:?}");
    };
    let (mut plot, axes) = polar(&[1.0, 2.0]);
    plot.method(&axes, "set_rmax", numbers(&[5.0]));
    near(radii(&plot, &axes), (0.0, 5.0));
    plot.method(&axes, "set_rticks", vec![array(&[1.0, 2.0, 9.0])]);
    near(radii(&plot, &axes), (0.0, 9.0));
    plot.method(&axes, "plot", vec![array(&[0.0, 1.0]), array(&[1.0, 2.0])]);
    near(radii(&plot, &axes), (0.0, 2.05));
    plot.method(&axes, "set_rlim", numbers(&[1.0]));
    plot.method(&axes, "plot", vec![array(&[0.0, 1.0]), array(&[1.0, 7.0])]);
    near(radii(&plot, &axes), (1.0, 2.05));
    plot.method(&axes, "set_rlim", numbers(&[3.0, 1.0]));
    near(radii(&plot, &axes), (3.0, 1.0));
    let (mut plot, axes) = polar(&[1.0, 2.0]);
    plot.method(&axes, "axvline", numbers(&[1.0]));
    near(radii(&plot, &axes), (0.0, 2.05));
    plot.method(&axes, "axhline", numbers(&[3.0]));
    near(radii(&plot, &axes), (0.0, 3.1));
}

#[test]
fn circles_are_where_they_are_asked_for() {
    let (mut plot, axes) = polar(&[1.0, 2.0]);
    plot.method(&axes, "set_rgrids", vec![array(&[0.0, 1.0, 2.0]), texts(&["a", "b", "c"]), Value::Int(90)]);
    plot.method(&axes, "set_thetagrids", vec![array(&[0.0, 180.0])]);
    let laid = laid(&plot);
    let labels = |axis: usize| laid.tick_labels[axis].iter().map(|label| label.text.clone()).collect::<Vec<_>>();
    // The one in the centre is left out, and labels are counted without it.
    assert_eq!(
        (labels(0), labels(1)),
        (vec!["0°".to_owned(), "180°".to_owned()], vec!["a".to_owned(), "b".to_owned()])
    );
    assert!((laid.tick_labels[1][0].at[0] - 328.0).abs() < 1e-6);
}

#[test]
fn labels_without_places_are_counted_from_the_first_tick() {
    let (mut plot, axes) = polar(&[1.0, 2.0, 3.0]);
    plot.method(&axes, "set_xticklabels", vec![texts(&["E", "NE", "N"])]);
    plot.method(&axes, "set_yticklabels", vec![texts(&["half", "one"])]);
    let laid = laid(&plot);
    let labels = |axis: usize| laid.tick_labels[axis].iter().map(|label| label.text.as_str()).collect::<Vec<_>>();
    assert_eq!(labels(0), ["E", "NE", "N", "", "", "", "", ""]);
    assert_eq!(labels(1), ["half", "one", "", "", "", ""]);
    plot.method(&axes, "set_thetamax", numbers(&[90.0]));
    let error = plot.charts.draw(&mut plot.canvas, None).unwrap_err();
    assert_eq!(error.kind, ErrorKind::NotImplemented, "{error}");
}

#[test]
fn bars_are_cut_out_of_rings_and_lines_are_straight() {
    let (mut plot, axes) = polar(&[]);
    plot.method(&axes, "bar", vec![array(&[0.0]), array(&[2.0])]);
    plot.method(&axes, "plot", vec![array(&[0.0, 1.0]), array(&[1.0, 1.0])]);
    plot.method(&axes, "axhline", numbers(&[1.5]));
    let ops = plot.ops();
    let shapes = ops.iter().filter_map(|op| match op {
        Op::Fill { shape: wire::Shape::Path(path), .. } | Op::Stroke { shape: wire::Shape::Path(path), .. } => {
            Some(path)
        }
        _ => None,
    });
    let curved = shapes
        .map(|path| path.elements().any(|element| matches!(element, wire::Element::Cubic(..))))
        .collect::<Vec<_>>();
    assert!(curved.iter().filter(|curved| **curved).count() >= 10, "{curved:?}");
    assert!(curved.contains(&false), "the line is straight");
}

#[test]
fn slices_have_the_ticks_of_matplotlib() {
    let (mut plot, axes) = polar(&[1.0, 2.0]);
    plot.method(&axes, "set_thetamax", numbers(&[90.0]));
    let laid = laid(&plot);
    let labels = laid.tick_labels[0].iter().map(|label| label.text.as_str()).collect::<Vec<_>>();
    assert_eq!(labels, ["0°", "15°", "30°", "45°", "60°", "75°", "90°"]);
}

#[test]
fn what_polar_axes_do_not_honour_is_refused() {
    for (name, args) in [
        ("imshow", vec![crate::testing::matrix(&[&[1.0]])]),
        ("set_yscale", vec![text("log")]),
        ("set_aspect", vec![text("auto")]),
        ("twinx", vec![]),
        ("invert_yaxis", vec![]),
    ] {
        let (mut plot, axes) = polar(&[1.0]);
        let error = plot.try_method(&axes, name, args).unwrap_err();
        assert_eq!(error.kind, ErrorKind::NotImplemented, "{name}: {error}");
    }
    // Methods of polar axes on others.
    let mut plot = Plot::new();
    let axes = plot.call("gca", vec![], &[]).unwrap();
    let error = plot.try_method(&axes, "set_rmax", numbers(&[1.0])).unwrap_err();
    assert_eq!(error.kind, ErrorKind::NotImplemented);
}

#[test]
fn what_is_known_only_in_the_end_is_refused_then() {
    let refused = |change: &dyn Fn(&mut Plot, &Returned)| {
        let (mut plot, axes) = polar(&[1.0, 2.0]);
        change(&mut plot, &axes);
        let error = plot.charts.draw(&mut plot.canvas, None).unwrap_err();
        assert_eq!(error.kind, ErrorKind::NotImplemented, "{error}");
    };
    refused(&|plot, axes| drop(plot.method(axes, "set_xlim", numbers(&[0.0, 7.0]))));
    refused(&|plot, axes| drop(plot.method(axes, "set_rorigin", numbers(&[2.05]))));
    refused(&|plot, axes| drop(plot.method(axes, "plot", vec![texts(&["a", "b"]), array(&[1.0, 2.0])])));
    refused(&|plot, _| drop(plot.call("tick_params", vec![], &[("rotation", Value::Int(30))]).unwrap()));
    refused(&|plot, axes| {
        plot.method(axes, "set_rlim", numbers(&[1.0, 2.0]));
        plot.method(axes, "bar", vec![array(&[0.0]), array(&[2.0])]);
    });
}

#[test]
fn the_title_is_above_the_labels_of_the_angles() {
    let (mut plot, axes) = polar(&[1.0, 2.0]);
    plot.method(&axes, "set_title", vec![text("above")]);
    let laid = laid(&plot);
    let (word, _, at) = &laid.words[0];
    assert_eq!(word, "above");
    // ax.title.get_position()[1] is 1.0714 in matplotlib, 6 pt below the text.
    let expected = 427.2 - 1.071_399 * 369.6 - 6.0 / 72.0 * 100.0;
    assert!((at[1] - expected).abs() < 1.0, "{} and {expected}", at[1]);
    assert!(words(&plot.ops()).contains(&"90°"));
}
