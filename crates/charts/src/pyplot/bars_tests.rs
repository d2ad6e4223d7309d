//! Numbers of the right-hand sides are matplotlib's (3.11).

use crate::model::artist::{Artist, ArtistKind, PatchShape};
use crate::model::id::Id;
use crate::testing::{Plot, array, handle, id, text, texts, words};
use canvas::{Returned, Value};

fn limits(plot: &Plot) -> [f64; 4] {
    let axes = plot.charts.axes.iter().last().unwrap();
    let [x, y] = axes.ranges.map(|range| plot.charts.limits(range));
    [x.0, x.1, y.0, y.1]
}

fn near(found: &[f64], wanted: &[f64]) {
    let same = found.len() == wanted.len()
        && found.iter().zip(wanted).all(|(a, b)| (a - b).abs() < 1e-9 || (a.is_nan() && b.is_nan()));
    assert!(same, "{found:?} isn't {wanted:?}");
}

/// The rectangles of a group of bars.
fn rects(plot: &Plot, group: Id<Artist>) -> Vec<[f64; 4]> {
    let ArtistKind::Container(container) = &plot.charts.artists[group].kind else { panic!("no container") };
    let rect = |part: Id<Artist>| match &plot.charts.artists[part].kind {
        ArtistKind::Patch(patch) => match patch.shape {
            PatchShape::Rect(rect) => rect,
            _ => panic!("no rectangle"),
        },
        other => panic!("{other:?}"),
    };
    container.members().into_iter().map(rect).collect()
}

fn numbers(returned: &Returned) -> &[f64] {
    match returned {
        Returned::Array { data, .. } => data,
        other => panic!("{other:?} is no array"),
    }
}

fn parts(returned: Returned) -> Vec<Returned> {
    match returned {
        Returned::Tuple(parts) | Returned::List(parts) => parts,
        other => panic!("{other:?} has no parts"),
    }
}

fn line(plot: &Plot, returned: &Returned) -> (Vec<f64>, Vec<f64>) {
    match &plot.charts.artists[id(returned)].kind {
        ArtistKind::Line(line) => (line.xs.clone(), line.ys.clone()),
        other => panic!("{other:?}"),
    }
}

#[test]
fn bars_stand_on_the_axis_without_margin() {
    let mut plot = Plot::new();
    plot.call("bar", vec![texts(&["a", "b", "c"]), array(&[3.0, 1.0, 2.0])], &[]).unwrap();
    near(&limits(&plot), &[-0.54, 2.54, 0.0, 3.15]);
    let mut plot = Plot::new();
    plot.call("bar", vec![texts(&["a", "b", "c"]), array(&[3.0, -1.0, 2.0])], &[]).unwrap();
    near(&limits(&plot), &[-0.54, 2.54, -1.2, 3.2]);
    assert!(words(&plot.ops()).contains(&"b"));
}

#[test]
fn bars_have_widths_feet_and_colours_of_their_own() {
    let mut plot = Plot::new();
    let named = [
        ("width", array(&[0.5, 1.0])),
        ("left", array(&[1.0, 2.0])),
        ("color", texts(&["red", "none"])),
        ("align", text("edge")),
    ];
    let made = plot.call("barh", vec![array(&[0.0, 4.0]), Value::Int(3)], &named[1..]).unwrap();
    assert_eq!(rects(&plot, id(&made)), [[1.0, 0.0, 3.0, 0.8], [2.0, 4.0, 3.0, 0.8]]);
    let ArtistKind::Container(container) = &plot.charts.artists[id(&made)].kind else { panic!() };
    let faces = container.members().into_iter().map(|part| match &plot.charts.artists[part].kind {
        ArtistKind::Patch(patch) => patch.area.face.is_some(),
        _ => panic!(),
    });
    assert_eq!(faces.collect::<Vec<_>>(), [true, false]);
    let fault = plot.fault("bar", vec![array(&[1.0, 2.0, 3.0]), array(&[1.0, 2.0])], &[]);
    assert!(fault.contains("shape mismatch"), "{fault}");
}

#[test]
fn labels_are_written_beyond_bars_and_their_errors() {
    let mut plot = Plot::new();
    let bars =
        plot.call("bar", vec![array(&[1.0, 2.0]), array(&[3.5, -2.0])], &[("yerr", array(&[1.0, 0.5]))]).unwrap();
    let named = [("fmt", text("{:.1f}!")), ("padding", Value::Int(3))];
    let made = parts(plot.call("bar_label", vec![Value::from(handle(&bars))], &named).unwrap());
    let at = made.iter().map(|one| match &plot.charts.artists[id(one)].kind {
        ArtistKind::Text(words) => (words.text.clone(), words.at),
        _ => panic!(),
    });
    assert_eq!(at.collect::<Vec<_>>(), [("3.5!".to_owned(), [1.0, 4.5]), ("-2.0!".to_owned(), [2.0, -2.5])]);
    let fault = plot.fault("bar_label", vec![Value::Int(3)], &[]);
    assert!(fault.contains("the return value of bar()"), "{fault}");
    assert!(words(&plot.ops()).contains(&"3.5!"));
}

const A: &[f64] = &[1.0, 2.0, 2.0, 3.0, 3.0, 3.0, 9.0];
const B: &[f64] = &[2.0, 4.0, 4.0];

fn both() -> Value {
    Value::Seq(vec![array(A), array(B)])
}

#[test]
fn stacked_densities_have_an_area_of_one() {
    let mut plot = Plot::new();
    let named = [
        ("bins", Value::Int(4)),
        ("range", array(&[0.0, 10.0])),
        ("stacked", Value::Bool(true)),
        ("density", Value::Bool(true)),
    ];
    let made = parts(plot.call("hist", vec![both()], &named).unwrap());
    let counts = parts(made[0].clone());
    near(numbers(&counts[0]), &[0.12, 0.12, 0.0, 0.04]);
    near(numbers(&counts[1]), &[0.16, 0.2, 0.0, 0.04]);
    near(numbers(&made[1]), &[0.0, 2.5, 5.0, 7.5, 10.0]);
    let groups = parts(made[2].clone());
    near(&rects(&plot, id(&groups[1]))[0], &[0.0, 0.12, 2.5, 0.04]);
}

#[test]
fn histograms_stand_side_by_side_or_add_up() {
    let mut plot = Plot::new();
    let made = parts(plot.call("hist", vec![both()], &[("bins", Value::Int(2))]).unwrap());
    let groups = parts(made[2].clone());
    let found: Vec<[f64; 4]> = groups.iter().flat_map(|group| rects(&plot, id(group))).collect();
    near(&found.concat(), &[1.4, 0.0, 1.6, 6.0, 5.4, 0.0, 1.6, 1.0, 3.0, 0.0, 1.6, 3.0, 7.0, 0.0, 1.6, 0.0]);
    near(&limits(&plot), &[1.04, 8.96, 0.0, 6.3]);
    let mut plot = Plot::new();
    let named = [("bins", Value::Int(3)), ("cumulative", Value::Int(-1)), ("density", Value::Bool(true))];
    let made = parts(plot.call("hist", vec![array(A)], &named).unwrap());
    near(numbers(&made[0]), &[1.0, 1.0 / 7.0, 1.0 / 7.0]);
    let mut plot = Plot::new();
    let named = [
        ("bins", Value::Int(2)),
        ("align", text("left")),
        ("rwidth", Value::Float(0.5)),
        ("orientation", text("horizontal")),
    ];
    let made = parts(plot.call("hist", vec![array(A)], &named).unwrap());
    near(&rects(&plot, id(&made[2])).concat(), &[0.0, 0.0, 6.0, 2.0, 0.0, 4.0, 1.0, 2.0]);
}

#[test]
fn hostile_bins_are_refused_in_words() {
    let mut plot = Plot::new();
    for (bins, words) in [
        (Value::Int(0), "positive"),
        (Value::Float(1e18), "at most"),
        (array(&[3.0, 1.0]), "increase monotonically"),
        (text("best"), "not a valid estimator"),
        (array(&[]), "edges"),
    ] {
        let fault = plot.fault("hist", vec![array(A)], &[("bins", bins)]);
        assert!(fault.contains(words), "{fault}");
    }
    plot.call("hist", vec![array(&[])], &[]).unwrap();
    plot.call("hist", vec![array(&[f64::NAN, 1.0, f64::INFINITY])], &[("histtype", text("step"))]).unwrap();
    plot.ops();
}

#[test]
fn logarithmic_steps_are_drawn_without_a_hole() {
    let mut plot = Plot::new();
    plot.call(
        "hist",
        vec![array(A)],
        &[("histtype", text("stepfilled")), ("log", Value::Bool(true)), ("label", text("a"))],
    )
    .unwrap();
    let ops = plot.ops();
    let filled = ops
        .iter()
        .any(|op| matches!(op, wire::Op::Fill { shape: wire::Shape::Snapped { path, .. }, .. } if path.elements().count() > 20));
    assert!(filled, "{ops:?}");
}

#[test]
fn grids_are_counted_along_x_first() {
    let mut plot = Plot::new();
    let named = [("bins", Value::Int(2)), ("cmin", Value::Int(1))];
    let made =
        parts(plot.call("hist2d", vec![array(&[1.0, 2.0, 3.0, 3.0]), array(&[1.0, 1.0, 2.0, 3.0])], &named).unwrap());
    near(numbers(&made[0]), &[1.0, f64::NAN, 1.0, 2.0]);
    near(&limits(&plot), &[1.0, 3.0, 1.0, 3.0]);
    assert_eq!(plot.charts.mappable, Some(id(&made[3])));
}

#[test]
fn boxes_have_their_parts_where_tukey_puts_them() {
    let mut plot = Plot::new();
    let data = Value::Seq(vec![array(&[1.0, 2.0, 3.0, 4.0, 5.0, 20.0]), array(&[2.0, 2.0, 3.0])]);
    let Returned::Dict(lists) = plot.call("boxplot", vec![data], &[]).unwrap() else { panic!() };
    near(&limits(&plot), &[0.5, 2.5, 0.05, 20.95]);
    let list = |name: &str| {
        let (_, handles) = lists.iter().find(|(known, _)| known == name).unwrap();
        parts(handles.clone()).iter().map(|one| line(&plot, one)).collect::<Vec<_>>()
    };
    assert_eq!(list("whiskers")[..2], [(vec![1.0, 1.0], vec![2.25, 1.0]), (vec![1.0, 1.0], vec![4.75, 5.0])]);
    near(&list("caps")[0].0, &[0.9625, 1.0375]);
    near(&list("medians")[0].0, &[0.925, 1.075]);
    assert_eq!(list("fliers")[0].1, [20.0]);
    assert_eq!(list("boxes").len(), 2);
    assert_eq!(list("means").len(), 0);
    assert!(words(&plot.ops()).contains(&"2"));
}

#[test]
fn boxes_of_nothing_are_nothing() {
    let mut plot = Plot::new();
    let data = Value::Seq(vec![array(&[]), array(&[f64::NAN])]);
    plot.call("boxplot", vec![data.clone()], &[("patch_artist", Value::Bool(true)), ("notch", Value::Bool(true))])
        .unwrap();
    plot.call("violinplot", vec![data], &[("showmeans", Value::Bool(true)), ("showmedians", Value::Bool(true))])
        .unwrap();
    plot.ops();
}

#[test]
fn violins_are_widest_where_data_are_densest() {
    let mut plot = Plot::new();
    let Returned::Dict(lists) =
        plot.call("violinplot", vec![array(&[1.0, 2.0, 3.0, 4.0, 5.0])], &[("points", Value::Int(5))]).unwrap()
    else {
        panic!()
    };
    assert_eq!(lists.iter().map(|(name, _)| name.as_str()).collect::<Vec<_>>(), ["bodies", "cmaxes", "cmins", "cbars"]);
    near(&limits(&plot), &[0.725, 1.275, 0.8, 5.2]);
    let bodies = parts(lists[0].1.clone());
    let ArtistKind::Patch(patch) = &plot.charts.artists[id(&bodies[0])].kind else { panic!() };
    let PatchShape::Polygons(outline) = &patch.shape else { panic!() };
    near(&outline[0][..2].concat(), &[0.827_302_511_237_402_7, 1.0, 0.766_552_271_512_085_6, 2.0]);
}

#[test]
fn events_have_a_row_for_each_list() {
    let mut plot = Plot::new();
    plot.call("eventplot", vec![Value::Seq(vec![array(&[1.0, 2.0]), array(&[3.0, 4.0, 5.0])])], &[]).unwrap();
    near(&limits(&plot), &[0.8, 5.2, -1.15, 2.15]);
    let fault = plot.fault("eventplot", vec![array(&[1.0])], &[("colors", Value::Seq(vec![]))]);
    assert!(fault.contains("colors"), "{fault}");
}

#[test]
fn pies_are_labelled_and_round() {
    let mut plot = Plot::new();
    let named = [("labels", texts(&["a", "b"])), ("autopct", text("%1.1f%%")), ("explode", array(&[0.1, 0.0]))];
    let made = parts(plot.call("pie", vec![array(&[1.0, 3.0])], &named).unwrap());
    assert_eq!(made.len(), 3);
    let outer = parts(made[1].clone());
    let places = outer.iter().flat_map(|one| match &plot.charts.artists[id(one)].kind {
        ArtistKind::Text(words) => words.at,
        _ => panic!(),
    });
    near(
        &places.collect::<Vec<_>>(),
        &[0.848_528_137_423_857_1, 0.848_528_137_423_857, -0.777_817_459_305_202_5, -0.777_817_459_305_202_3],
    );
    near(&limits(&plot), &[-1.25, 1.25, -1.25, 1.25]);
    let ops = plot.ops();
    let words = words(&ops);
    assert!(["a", "b", "25.0%", "75.0%"].iter().all(|text| words.contains(text)), "{words:?}");
}

#[test]
fn pies_of_nothing_are_refused() {
    let mut plot = Plot::new();
    for (x, words) in [(&[-1.0, 2.0][..], "non negative"), (&[0.0, 0.0], "zero"), (&[f64::NAN, 1.0], "finite")] {
        let fault = plot.fault("pie", vec![array(x)], &[]);
        assert!(fault.contains(words), "{fault}");
    }
    let fault = plot.fault("pie", vec![array(&[1.0])], &[("labels", texts(&["a", "b"]))]);
    assert!(fault.contains("length"), "{fault}");
}

#[test]
fn a_stack_of_counts_has_room_above() {
    let mut plot = Plot::new();
    let sets = Value::Seq(vec![array(&[1.0, 1.0, 1.0]), array(&[2.0, 2.0])]);
    let named = [("bins", array(&[0.5, 1.5, 2.5])), ("stacked", Value::Bool(true))];
    plot.call("hist", vec![sets], &named).unwrap();
    near(&limits(&plot), &[0.4, 2.6, 0.0, 3.15]);
}

#[test]
fn an_equal_pie_follows_its_slices_and_numbers_are_its_labels() {
    let mut plot = Plot::new();
    plot.call("pie", vec![array(&[1.0, 2.0, 4.0])], &[("labels", array(&[0.0, 1.0, 2.0]))]).unwrap();
    near(&limits(&plot), &[-1.25, 1.25, -1.25, 1.25]);
    plot.call("axis", vec![text("equal")], &[]).unwrap();
    near(&limits(&plot), &[-1.1, 1.1, -1.1, 1.1]);
    let ops = plot.ops();
    assert!(words(&ops).contains(&"2"), "{:?}", words(&ops));
}

#[test]
fn an_edge_keeps_the_width_that_was_said_before_its_colour() {
    let mut plot = Plot::new();
    let made = plot.call("bar", vec![texts(&["a"]), array(&[1.0])], &[("linewidth", Value::Float(4.0))]).unwrap();
    let ArtistKind::Container(container) = &plot.charts.artists[id(&made)].kind else { panic!("no container") };
    let bar = container.members()[0];
    let edge = |plot: &Plot| match &plot.charts.artists[bar].kind {
        ArtistKind::Patch(patch) => patch.area.edge.as_ref().map(|pen| (pen.width, pen.color.a)),
        other => panic!("{other:?}"),
    };
    assert_eq!(edge(&plot), Some((4.0, 0)));
    plot.method(&made, "set_alpha", vec![Value::Float(1.0)]);
    assert_eq!(edge(&plot), Some((4.0, 0)));
    plot.method(&made, "set_edgecolor", vec![text("red")]);
    assert_eq!(edge(&plot), Some((4.0, 255)));
}
