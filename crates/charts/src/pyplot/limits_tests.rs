//! Limits, lists of artists and places of legends, with the numbers that matplotlib 3.11 has for the same calls.

use crate::model::artist::{Artist, ArtistKind};
use crate::testing::{Plot, array, handle, id, text};
use canvas::{Returned, Value};
use kurbo::Rect;

fn limits(plot: &mut Plot) -> [f64; 4] {
    let axes = plot.call("gca", Vec::new(), &[]).unwrap();
    let mut pair = |name: &str| match plot.method(&axes, name, Vec::new()) {
        Returned::Pair(a, b) => [a, b].map(|n| (n * 1e4).round() / 1e4),
        other => panic!("{other:?}"),
    };
    let ([a, b], [c, d]) = (pair("get_xlim"), pair("get_ylim"));
    [a, b, c, d]
}

fn count(plot: &mut Plot, list: &str) -> usize {
    let axes = plot.call("gca", Vec::new(), &[]).unwrap();
    match plot.method(&axes, list, Vec::new()) {
        Returned::List(found) => found.len(),
        other => panic!("{other:?}"),
    }
}

#[test]
fn lines_across_ask_for_limits_only_outside_of_them() {
    let mut plot = Plot::new();
    plot.call("axvline", vec![Value::Float(0.5)], &[]).unwrap();
    plot.call("axhline", vec![Value::Float(0.7)], &[]).unwrap();
    assert_eq!(limits(&mut plot), [0.0, 1.0, 0.0, 1.0]);
    plot.call("axvline", vec![Value::Int(3)], &[]).unwrap();
    assert_eq!(limits(&mut plot), [0.375, 3.125, 0.0, 1.0]);
}

#[test]
fn points_without_one_coordinate_are_no_part_of_the_limits() {
    let mut plot = Plot::new();
    let ys = array(&[f64::NAN, 1.0, 2.0, 3.0, f64::NAN]);
    plot.call("plot", vec![array(&[0.0, 1.0, 2.0, 3.0, 4.0]), ys], &[]).unwrap();
    plot.call("scatter", vec![array(&[9.0, 1.0]), array(&[f64::NAN, 2.0])], &[]).unwrap();
    assert_eq!(limits(&mut plot), [0.9, 3.1, 0.9, 3.1]);
}

#[test]
fn a_square_goes_on_as_far_along_both_axes() {
    let mut plot = Plot::new();
    plot.call("plot", vec![array(&[1.0, 2.0, 3.0]), array(&[1.0, 5.0, 2.0])], &[]).unwrap();
    plot.call("axis", vec![text("square")], &[]).unwrap();
    assert_eq!(limits(&mut plot), [0.9, 5.3, 0.8, 5.2]);
}

#[test]
fn a_pie_in_a_frame_has_margins_as_other_charts() {
    let mut plot = Plot::new();
    let center = Value::Seq(vec![Value::Int(1), Value::Int(1)]);
    let named = [("radius", Value::Float(0.8)), ("center", center), ("frame", Value::Bool(true))];
    plot.call("pie", vec![array(&[25.0, 75.0])], &named).unwrap();
    assert_eq!(limits(&mut plot), [0.12, 1.88, 0.12, 1.88]);
}

#[test]
fn lists_of_artists_have_what_matplotlibs_have() {
    type Case = (&'static str, Vec<Value>, [usize; 5]);
    let xs = || array(&[1.0, 2.0, 3.0]);
    let grid = || Value::Numbers { shape: vec![2, 3], data: vec![1.0, 2.0, 3.0, 4.0, 5.0, 7.0], whole: true };
    let pairs = Value::Seq(vec![array(&[1.0, 2.0]), array(&[4.0, 1.0])]);
    let cases: [Case; 12] = [
        ("fill_between", vec![xs(), xs()], [0, 0, 1, 0, 0]),
        ("stackplot", vec![xs(), xs(), xs()], [0, 0, 2, 0, 0]),
        ("violinplot", vec![xs()], [0, 0, 4, 0, 0]),
        ("broken_barh", vec![pairs, array(&[0.0, 1.0])], [0, 0, 1, 0, 0]),
        ("pcolormesh", vec![grid()], [0, 0, 1, 0, 0]),
        ("hist2d", vec![xs(), xs()], [0, 0, 1, 0, 0]),
        ("imshow", vec![grid()], [0, 0, 0, 1, 0]),
        ("hexbin", vec![xs(), xs()], [0, 0, 1, 0, 0]),
        ("bar", vec![xs(), xs()], [0, 3, 0, 0, 1]),
        ("hist", vec![xs()], [0, 10, 0, 0, 1]),
        ("stem", vec![xs()], [2, 0, 1, 0, 1]),
        ("boxplot", vec![xs()], [7, 0, 0, 0, 0]),
    ];
    for (name, args, expected) in cases {
        let mut plot = Plot::new();
        plot.call(name, args, &[]).unwrap();
        let lists = ["lines", "patches", "collections", "images", "containers"];
        assert_eq!(lists.map(|list| count(&mut plot, list)), expected, "{name}");
    }
}

#[test]
fn lists_that_differ_from_matplotlibs_are_refused_where_another_engine_has_them() {
    let mut plot = Plot::new();
    plot.charts.set_exact(true);
    let named = [("yerr", Value::Int(1)), ("capsize", Value::Int(2))];
    plot.call("errorbar", vec![array(&[1.0, 2.0]), array(&[1.0, 2.0])], &named).unwrap();
    let axes = plot.call("gca", Vec::new(), &[]).unwrap();
    let refused = |plot: &mut Plot, list: &str| plot.try_method(&axes, list, Vec::new()).unwrap_err().message;
    assert_eq!(refused(&mut plot, "lines"), "the caps of error bars in 'lines' is approximate here");
    plot.call("bar", vec![array(&[1.0, 2.0]), array(&[1.0, 2.0])], &named).unwrap();
    assert!(refused(&mut plot, "containers").contains("the error bars of bars"));
}

#[test]
fn an_outline_of_a_histogram_is_drawn_as_lines_are() {
    let mut plot = Plot::new();
    for (kind, zorder) in [("step", 2.0), ("stepfilled", 1.0)] {
        let made = plot.call("hist", vec![array(&[1.0, 2.0])], &[("histtype", text(kind))]).unwrap();
        let Returned::Tuple(parts) = made else { panic!("{made:?}") };
        let Returned::List(patches) = &parts[2] else {
            let patch = plot.charts.members(handle(&parts[2])).unwrap()[0].into();
            assert_eq!(plot.charts.artists[id(&patch)].zorder, zorder);
            continue;
        };
        assert_eq!(plot.charts.artists[id(&patches[0])].zorder, zorder);
    }
}

/// Where the legend of what is drawn stands, 0 to 1 right and up.
fn legend_place(draw: impl FnOnce(&mut Plot)) -> [f64; 2] {
    let mut plot = Plot::new();
    draw(&mut plot);
    plot.call("legend", Vec::new(), &[]).unwrap();
    let figure = plot.charts.current.unwrap();
    let laid = plot.charts.lay_out(figure, Rect::new(0.0, 0.0, 640.0, 480.0), plot.charts.px(figure));
    let (axes, frame) = (&plot.charts.axes[laid[0].axes], &laid[0].frame);
    let legend = axes.legend.as_ref().unwrap();
    let items: Vec<&Artist> = plot.charts.artists.iter().collect();
    let rect = plot.charts.legend_box(legend, &plot.charts.measure_legend(legend, frame.px), frame, &items);
    let room = [frame.rect.width() - rect.width(), frame.rect.height() - rect.height()];
    let place = [(rect.x0 - frame.rect.x0) / room[0], (frame.rect.y1 - rect.y1) / room[1]];
    place.map(|n| (n * 2.0).round() / 2.0)
}

#[test]
fn legends_stand_where_matplotlib_puts_them() {
    let label = |name: &str| [("label", text(name))];
    let count_to = |n: usize| (0..n).map(|i| i as f64).collect::<Vec<f64>>();
    let cycle = |n: usize, by: usize, up: usize| (0..n).map(|i| (i % by + up) as f64).collect::<Vec<f64>>();
    let lines = legend_place(|plot| {
        for i in 0..6 {
            let ys = array(&[f64::from(i), f64::from(i) + 0.5]);
            plot.call("plot", vec![array(&[0.0, 1.0]), ys], &label("a line")).unwrap();
        }
    });
    assert_eq!(lines, [0.5, 0.0]);
    // Steps count as the points that they were given.
    let steps = legend_place(|plot| {
        for (by, up, name) in [(4, 0, "mid"), (3, 4, "pre"), (2, 8, "post")] {
            plot.call("step", vec![array(&count_to(10)), array(&cycle(10, by, up))], &label(name)).unwrap();
        }
    });
    assert_eq!(steps, [1.0, 0.5]);
    let filled = legend_place(|plot| {
        let xs: Vec<f64> = (0..60).map(|i| f64::from(i) * 8.0 / 59.0).collect();
        let [sines, cosines] = [f64::sin, f64::cos].map(|f| xs.iter().map(|x| f(*x)).collect::<Vec<f64>>());
        plot.call("plot", vec![array(&xs), array(&sines)], &[]).unwrap();
        plot.call("plot", vec![array(&xs), array(&cosines)], &[]).unwrap();
        plot.call("fill_between", vec![array(&xs), array(&sines), array(&cosines)], &label("a b")).unwrap();
    });
    assert_eq!(filled, [0.0, 0.0]);
    let bars = legend_place(|plot| {
        let heights = || array(&[5.0, 3.0, 4.0, 2.0, 1.0, 6.0]);
        plot.call("bar", vec![array(&count_to(6)), heights()], &label("b")).unwrap();
        plot.call("plot", vec![array(&count_to(6)), heights()], &label("l")).unwrap();
    });
    assert_eq!(bars, [0.0, 1.0]);
    let markers = legend_place(|plot| {
        let [mut xs, mut ys]: [Vec<f64>; 2] = [cycle(49, 7, 0), (0..49).map(|i| f64::from(i / 7)).collect()];
        xs.extend([6.0; 9]);
        ys.extend([6.0; 9]);
        plot.call("scatter", vec![array(&xs), array(&ys)], &label("points")).unwrap();
    });
    assert_eq!(markers, [0.5, 0.0]);
    let texts = legend_place(|plot| {
        plot.call("plot", vec![array(&[0.0, 1.0]), array(&[0.0, 0.0])], &label("line")).unwrap();
        let words = vec![Value::Float(0.8), Value::Float(0.05), text("a text that is long")];
        plot.call("text", words, &[("ha", text("center"))]).unwrap();
        plot.call("axvspan", vec![Value::Int(0), Value::Float(0.3)], &[]).unwrap();
    });
    assert_eq!(texts, [1.0, 0.0]);
    // Collections of lines don't count.
    let collections = legend_place(|plot| {
        plot.call("plot", vec![array(&[0.0, 1.0]), array(&[0.0, 1.0])], &label("up")).unwrap();
        plot.call("vlines", vec![array(&[0.1, 0.2]), Value::Int(0), Value::Int(1)], &label("v")).unwrap();
    });
    assert_eq!(collections, [0.0, 1.0]);
}

#[test]
fn tick_labels_keep_their_distance_where_ticks_are_hidden() {
    let bottom = |hidden: bool| {
        let mut plot = Plot::new();
        if hidden {
            plot.call("tick_params", Vec::new(), &[("bottom", Value::Bool(false))]).unwrap();
        }
        plot.call("plot", vec![array(&[1.0, 2.0])], &[]).unwrap();
        let figure = plot.charts.current.unwrap();
        let laid = plot.charts.lay_out(figure, Rect::new(0.0, 0.0, 640.0, 480.0), plot.charts.px(figure));
        laid[0].words[0].2[1]
    };
    assert_eq!(bottom(true), bottom(false));
}

#[test]
fn all_titles_of_axes_have_the_distance_of_the_last_one() {
    let mut plot = Plot::new();
    plot.call("title", vec![text("left")], &[("loc", text("left"))]).unwrap();
    plot.call("title", vec![text("right")], &[("loc", text("right")), ("pad", Value::Int(20))]).unwrap();
    let figure = plot.charts.current.unwrap();
    let laid = plot.charts.lay_out(figure, Rect::new(0.0, 0.0, 640.0, 480.0), plot.charts.px(figure));
    let up = |word: &str| laid[0].words.iter().find(|(text, ..)| text == word).map(|(.., at)| at[1]).unwrap();
    assert_eq!(up("left"), up("right"));
}

#[test]
fn dates_make_room_at_the_bottom_and_only_the_last_row_has_them() {
    let mut plot = Plot::new();
    plot.call("subplots", vec![Value::Int(2), Value::Int(1)], &[]).unwrap();
    let figure = plot.call("gcf", Vec::new(), &[]).unwrap();
    plot.method(&figure, "autofmt_xdate", Vec::new());
    let labels = plot.charts.axes.iter().map(|axes| axes.ticks[0].labels[0]).collect::<Vec<bool>>();
    assert_eq!(labels, [false, true]);
    assert_eq!(plot.charts.figures[plot.charts.current.unwrap()].margins.bottom, 0.2);
}

#[test]
fn a_stem_in_a_legend_has_all_its_parts() {
    let mut plot = Plot::new();
    let made = plot.call("stem", vec![array(&[1.0, 2.0])], &[("label", text("s"))]).unwrap();
    plot.call("legend", Vec::new(), &[]).unwrap();
    let axes = &plot.charts.axes.iter().next().unwrap();
    let (item, label) = &axes.legend.as_ref().unwrap().entries[0];
    assert_eq!((*item, label.as_str()), (id(&made), "s"));
    assert!(matches!(plot.charts.artists[*item].kind, ArtistKind::Container(_)));
}

#[test]
fn a_hidden_line_has_its_text_in_the_legend() {
    let mut plot = Plot::new();
    let named = |name: &str, visible| [("label", text(name)), ("visible", Value::Bool(visible))];
    plot.call("plot", vec![array(&[1.0, 2.0])], &named("seen", true)).unwrap();
    plot.call("plot", vec![array(&[1.0, 2.0])], &named("hidden", false)).unwrap();
    plot.call("legend", Vec::new(), &[]).unwrap();
    let entries = &plot.charts.axes.iter().next().unwrap().legend.as_ref().unwrap().entries;
    assert_eq!(entries.iter().map(|(_, text)| text.as_str()).collect::<Vec<_>>(), ["seen", "hidden"]);
}

#[test]
fn dates_are_given_back_as_numbers_only_where_these_are_asked_for() {
    let mut plot = Plot::new();
    plot.charts.set_exact(true);
    let days = Value::Dates { shape: vec![2], data: vec![19_000.0, 19_001.0] };
    let Returned::List(lines) = plot.call("plot", vec![days, array(&[1.0, 2.0])], &[]).unwrap() else { panic!() };
    assert!(plot.try_method(&lines[0], "get_xdata", Vec::new()).is_err());
    assert_eq!(plot.method(&lines[0], "get_ydata", Vec::new()), Returned::array(vec![1.0, 2.0]));
    let numbers = plot.method(&lines[0], "get_xdata", vec![Value::Bool(false)]);
    assert_eq!(numbers, Returned::array(vec![19_000.0, 19_001.0]));
}
