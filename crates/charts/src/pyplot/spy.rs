//! `spy`: which entries of a matrix are not 0.

use crate::args::call::{Call, Done};
use crate::args::grid::matrix;
use crate::args::keywords::Group;
use crate::args::types;
use crate::entry::{BOTH, Entry};
use crate::model::axes::Axes;
use crate::model::axis::Locator;
use crate::model::charts::Charts;
use crate::model::handle::Handle;
use crate::model::id::Id;
use crate::pyplot::{frame, imshow, plot};
use canvas::{Canvas, Param, Returned, Returns, Type, Value, colormap::Colormap};
use wire::Color;

pub(crate) static SPY: Entry = Entry::new(
    "spy",
    BOTH,
    &[
        Param::new("Z", Type::Grid, "the matrix, N×M"),
        Param::new("precision", Type::Number, "entries up to this size count as 0").or_number(0.0).named(),
        Param::new("marker", types::MARKER, "shape of the markers; if given, markers are drawn and no image")
            .or_none()
            .named(),
        Param::new("markersize", Type::Length, "size of the markers, pt; if given, markers are drawn and no image")
            .or_none()
            .named(),
        Param::new("aspect", Type::OneOf(&[Type::Choice(&["equal", "auto"]), Type::Number]), "as for imshow")
            .or_text("equal")
            .named(),
        Param::new("origin", Type::Choice(&["upper", "lower"]), "position of the first row").or_text("upper").named(),
    ],
    spy,
    "Shows where a matrix isn't 0, as black squares or as markers.",
    include_str!("examples/plt.spy.py"),
)
.keywords(Group::Line)
.returns(Returns::Object("Artist"));

fn spy(charts: &mut Charts, canvas: &mut Canvas, call: &mut Call) -> Done {
    let axes = charts.axes_of(call, canvas)?;
    let value = call.take("Z");
    let (rows, columns, data) = matrix(call, "Z", &value)?;
    let precision = call.number("precision", 0.0)?;
    let upper = call.word("origin", &["upper", "lower"], "upper")? == "upper";
    let aspect = call.get("aspect").cloned().unwrap_or_else(|| Value::Text("equal".to_owned()));
    let on = Handle::Axes(axes);
    let is_set = |n: &f64| n.abs() > precision;
    let made = if call.get("marker").is_none() && call.get("markersize").is_none() {
        let map = Colormap::from_colors("binary", &[Color::WHITE, Color::BLACK], true, 2);
        let map = Handle::Colormap(charts.add_colormap(map)?);
        let data = data.iter().map(|n| f64::from(u8::from(is_set(n)))).collect();
        let mask = Value::Numbers { shape: vec![rows, columns], data, whole: true };
        let origin = if upper { "upper" } else { "lower" };
        let keywords = [
            ("cmap", map.into()),
            ("vmin", Value::Int(0)),
            ("vmax", Value::Int(1)),
            ("interpolation", Value::Text("nearest".to_owned())),
            ("origin", Value::Text(origin.to_owned())),
            ("aspect", aspect),
        ];
        let keywords = keywords.map(|(name, value)| (name.to_owned(), value)).to_vec();
        imshow::IMSHOW.call(charts, canvas, on, vec![mask], keywords)?
    } else {
        let marks = data.iter().enumerate().filter(|(_, n)| is_set(n)).map(|(at, _)| at);
        let (ys, xs): (Vec<f64>, Vec<f64>) = marks.map(|at| ((at / columns) as f64, (at % columns) as f64)).unzip();
        let [xs, ys] = [xs, ys].map(|data| Value::Numbers { shape: vec![data.len()], data, whole: true });
        let mut keywords = call.entries();
        if !keywords.iter().any(|(name, _)| name == "color") {
            // The colour of lines that aren't of the cycle.
            keywords.push(("color".to_owned(), Value::Text("C0".to_owned())));
        }
        keywords.extend([
            ("linestyle".to_owned(), Value::Text("None".to_owned())),
            ("marker".to_owned(), call.get("marker").cloned().unwrap_or_else(|| Value::Text("s".to_owned()))),
            ("markersize".to_owned(), call.get("markersize").cloned().unwrap_or(Value::Int(10))),
        ]);
        let lines = plot::PLOT.call(charts, canvas, on, vec![xs, ys], keywords)?;
        let ends = [columns, rows].map(|n| n as f64 - 0.5);
        for axis in [0, 1] {
            let range = charts.axes[axes].ranges[axis];
            let range = &mut charts.ranges[range];
            (range.low, range.high, range.inverted) = (Some(-0.5), Some(ends[axis]), axis == 1 && upper);
        }
        frame::SET_ASPECT.call(charts, canvas, on, vec![aspect], Vec::new())?;
        match lines {
            Returned::List(mut lines) if !lines.is_empty() => lines.remove(0),
            other => other,
        }
    };
    mark_entries(charts, axes, upper);
    Ok(made)
}

/// Ticks at whole numbers, along x on both sides, with the numbers where the first row is.
fn mark_entries(charts: &mut Charts, axes: Id<Axes>, upper: bool) {
    let ticks = &mut charts.axes[axes].ticks[0];
    ticks.ticks = [true, true];
    ticks.labels = [!upper, upper];
    for axis in [0, 1] {
        let range = charts.axes[axes].ranges[axis];
        charts.ranges[range].locator =
            Locator::Most { bins: 9, integer: true, steps: vec![1.0, 2.0, 5.0, 10.0], prune: [false; 2] };
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::artist::{ArtistKind, Source};
    use crate::testing::{Plot, id, matrix, text};

    #[test]
    fn small_entries_count_as_nothing() {
        let mut plot = Plot::new();
        let z = matrix(&[&[0.0, -0.2, 3.0], &[f64::NAN, 1.0, 0.1]]);
        let made = plot.call("spy", vec![z.clone()], &[("precision", Value::Float(0.15))]).unwrap();
        let ArtistKind::Image(image) = &plot.charts.artists[id(&made)].kind else { panic!("no image") };
        let Source::ScalarMappable(mapped) = &image.source else { panic!("no numbers") };
        assert_eq!(mapped.values, [0.0, 1.0, 1.0, 0.0, 1.0, 0.0]);
        assert_eq!(image.extent, [-0.5, 2.5, 1.5, -0.5]);
        let made = plot.call("spy", vec![z], &[("marker", text("o"))]).unwrap();
        let ArtistKind::Line(line) = &plot.charts.artists[id(&made)].kind else { panic!("no markers") };
        assert_eq!(
            (line.xs.as_slice(), line.ys.as_slice()),
            ([1.0, 2.0, 1.0, 2.0].as_slice(), [0.0, 0.0, 1.0, 1.0].as_slice())
        );
    }

    #[test]
    fn what_an_image_cannot_honour_is_refused() {
        let fault = Plot::new().fault("spy", vec![matrix(&[&[1.0]])], &[("color", text("red"))]);
        assert_eq!(fault, "spy(): color='red' isn't available here");
    }
}
