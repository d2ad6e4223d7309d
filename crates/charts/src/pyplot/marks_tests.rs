use crate::model::artist::{ArtistKind, PathCollection};
use crate::testing::{Plot, array, id, matrix, text, texts};
use canvas::{Returned, Value};
use wire::{Color, Op};

fn marks<'a>(plot: &'a Plot, returned: &Returned) -> &'a PathCollection {
    match &plot.charts.artists[id(returned)].kind {
        ArtistKind::PathCollection(marks) => marks,
        other => panic!("{other:?}"),
    }
}

fn repeats(ops: &[Op]) -> Vec<&Op> {
    ops.iter().filter(|op| matches!(op, Op::Repeat { .. })).collect()
}

#[test]
fn numbers_are_colours_and_colours_are_colours() {
    let mut plot = Plot::new();
    let xy = || vec![array(&[1.0, 2.0, 3.0]), array(&[1.0, 4.0, 9.0])];
    let made = plot.call("scatter", xy(), &[("c", array(&[0.0, 1.0, 2.0])), ("alpha", Value::Float(0.5))]).unwrap();
    let mapped = marks(&plot, &made).mapped.as_ref().expect("mapped numbers");
    assert_eq!((mapped.mapping.vmin, mapped.mapping.vmax), (0.0, 2.0));
    assert_eq!(plot.charts.mappable, Some(id(&made)));
    let made = plot.call("scatter", xy(), &[("c", texts(&["red", "0.5", "C0"]))]).unwrap();
    assert_eq!(
        marks(&plot, &made).faces,
        [Color::opaque(255, 0, 0), Color::opaque(128, 128, 128), Color::opaque(0x1f, 0x77, 0xb4)]
    );
    let one = plot.call("scatter", vec![Value::Int(1), Value::Int(1)], &[("c", array(&[1.0, 0.0, 0.0]))]).unwrap();
    assert_eq!(marks(&plot, &one).faces, [Color::opaque(255, 0, 0)]);
    let fault = plot.fault("scatter", xy(), &[("c", array(&[0.0, 1.0]))]);
    assert!(fault.contains("inconsistent with 'x' and 'y' with size 3"), "{fault}");
    let fault = plot.fault("scatter", vec![array(&[1.0]), array(&[1.0, 2.0])], &[]);
    assert!(fault.contains("same size"), "{fault}");
}

#[test]
fn many_points_are_one_operation_with_sizes_and_colours() {
    let mut plot = Plot::new();
    let n = 50_000;
    let xs: Vec<f64> = (0..n).map(|i| f64::from(i).sin()).collect();
    let ys: Vec<f64> = (0..n).map(|i| if i == 7 { f64::NAN } else { f64::from(i).cos() }).collect();
    let sizes: Vec<f64> = (0..n).map(|i| f64::from(i % 10)).collect();
    plot.call("scatter", vec![array(&xs), array(&ys)], &[("s", array(&sizes)), ("c", array(&xs))]).unwrap();
    let ops = plot.ops();
    let repeats = repeats(&ops);
    let [Op::Repeat { at, sizes, colors, .. }] = repeats.as_slice() else { panic!("{} operations", repeats.len()) };
    assert_eq!((at.len(), sizes.len(), colors.len()), (49_999, 49_999, 49_999));
}

#[test]
fn hollow_marks_have_no_inside() {
    let mut plot = Plot::new();
    plot.call(
        "scatter",
        vec![array(&[1.0, 2.0]), array(&[1.0, 2.0])],
        &[("facecolors", text("none")), ("edgecolors", text("red"))],
    )
    .unwrap();
    let ops = plot.ops();
    let repeats = repeats(&ops);
    let [Op::Repeat { fill, colors, stroke, .. }] = repeats.as_slice() else { panic!("{ops:?}") };
    assert!(fill.is_none() && colors.is_empty() && stroke.is_some());
}

#[test]
fn hexagons_count_every_point() {
    let mut plot = Plot::new();
    let xs: Vec<f64> = (0..500).map(|i| f64::from(i).sin()).collect();
    let ys: Vec<f64> = (0..500).map(|i| f64::from(i * i).cos()).collect();
    let made = plot.call("hexbin", vec![array(&xs), array(&ys)], &[("gridsize", Value::Int(8))]).unwrap();
    let ArtistKind::QuadMesh(mesh) = &plot.charts.artists[id(&made)].kind else { panic!() };
    assert_eq!(mesh.mapped.values.iter().sum::<f64>(), 500.0);
    assert_eq!(plot.charts.mappable, Some(id(&made)));
    for gridsize in [Value::Int(0), Value::Float(1e12), Value::Float(-3.0), array(&[1.0, 2.0, 3.0])] {
        let fault = plot.fault("hexbin", vec![array(&xs), array(&ys)], &[("gridsize", gridsize)]);
        assert!(fault.contains("gridsize"), "{fault}");
    }
    plot.ops();
}

/// The bounds of everything that is filled, but the backgrounds.
fn filled(ops: &[Op]) -> Vec<[f32; 4]> {
    let bounds = |path: &wire::Path| {
        let mut bounds = [f32::INFINITY, f32::INFINITY, f32::NEG_INFINITY, f32::NEG_INFINITY];
        for element in path.elements() {
            if let wire::Element::Move([x, y]) | wire::Element::Line([x, y]) = element {
                bounds = [bounds[0].min(x), bounds[1].min(y), bounds[2].max(x), bounds[3].max(y)];
            }
        }
        bounds
    };
    ops.iter()
        .filter_map(|op| match op {
            Op::Fill { shape: wire::Shape::Path(path), .. } => Some(bounds(path)),
            _ => None,
        })
        .collect()
}

#[test]
fn arrows_in_data_units_end_where_the_data_say() {
    let mut plot = Plot::new();
    let named = [("angles", text("xy")), ("scale_units", text("xy")), ("scale", Value::Int(1))];
    plot.call("quiver", vec![Value::Int(0), Value::Int(0), Value::Int(1), Value::Int(0)], &named).unwrap();
    plot.call("xlim", vec![Value::Int(-1), Value::Int(1)], &[]).unwrap();
    plot.call("ylim", vec![Value::Int(-1), Value::Int(1)], &[]).unwrap();
    let ops = plot.ops();
    let arrows = filled(&ops);
    let [[left, top, right, bottom]] = arrows[..] else { panic!("{arrows:?}") };
    // From the middle of the chart to its right edge.
    assert!((left - 328.0).abs() < 1.0 && (right - 576.0).abs() < 1.0, "{arrows:?}");
    assert!((f32::midpoint(top, bottom) - 242.4).abs() < 1.0, "{arrows:?}");
}

#[test]
fn arrows_of_no_length_are_dots_and_of_no_number_are_nothing() {
    let mut plot = Plot::new();
    let uv = array(&[0.0, 1.0, f64::NAN, f64::INFINITY]);
    let at = array(&[0.0, 1.0, 2.0, 3.0]);
    plot.call("quiver", vec![at.clone(), at.clone(), uv.clone(), uv, at], &[]).unwrap();
    assert_eq!(filled(&plot.ops()).len(), 2);
    let mut plot = Plot::new();
    let fault = plot.fault("quiver", vec![array(&[1.0]); 4].into_iter().chain([array(&[1.0, 2.0])]).collect(), &[]);
    assert!(fault.contains("shape mismatch"), "{fault}");
    let fault = plot.fault("quiver", vec![array(&[1.0]); 2], &[("units", text("miles"))]);
    assert!(fault.contains("units"), "{fault}");
}

#[test]
fn streams_have_lines_and_arrows_in_the_colours_of_the_field() {
    let mut plot = Plot::new();
    let places = array(&[0.0, 1.0, 2.0, 3.0]);
    let rows: Vec<[f64; 4]> = (0..4).map(|row| [1.0, 2.0, 3.0, f64::from(row)]).collect();
    let field = matrix(&[&rows[0], &rows[1], &rows[2], &rows[3]]);
    let args = vec![places.clone(), places.clone(), field.clone(), field.clone()];
    let named = [("color", field.clone()), ("linewidth", field.clone()), ("density", Value::Float(0.4))];
    let made = plot.call("streamplot", args.clone(), &named).unwrap();
    let ArtistKind::Container(container) = &plot.charts.artists[id(&made)].kind else { panic!() };
    let [lines, arrows] = container.members()[..] else { panic!("{container:?}") };
    let (ArtistKind::LineCollection(own), ArtistKind::Quiver(heads)) =
        (&plot.charts.artists[lines].kind, &plot.charts.artists[arrows].kind)
    else {
        panic!()
    };
    assert_eq!(own.lines.len(), own.mapped.as_ref().unwrap().values.len());
    assert!(!heads.at.is_empty() && heads.mapped.is_some());
    assert_eq!(plot.charts.mappable, Some(lines));
    let fault = plot.fault("streamplot", args, &[("start_points", matrix(&[&[9.0, 9.0]]))]);
    assert!(fault.contains("outside of data boundaries"), "{fault}");
    let fault = plot.fault("streamplot", vec![places.clone(), places.clone(), field, matrix(&[&[1.0]])], &[]);
    assert!(fault.contains("must match the shape"), "{fault}");
    plot.ops();
}

#[test]
fn a_transform_that_is_none_is_refused() {
    let mut plot = Plot::new();
    let error = plot.call("scatter", vec![Value::Int(1), Value::Int(1)], &[("transform", Value::Int(5))]).unwrap_err();
    assert_eq!(error.message, "scatter() argument 'transform' must be a transform such as ax.transAxes, not int");
}
