//! `ecdf`: the part of the values up to each.

use crate::args::call::{Call, Done};
use crate::args::keywords::Group;
use crate::args::values::artist;
use crate::entry::{BOTH, Entry};
use crate::model::charts::Charts;
use crate::pyplot::plot::one_line;
use canvas::{Canvas, Param, Returns, Type, Value};

pub(crate) static ECDF: Entry = Entry::new(
    "ecdf",
    BOTH,
    &[
        Param::new("x", Type::Data, "the values, length N"),
        Param::new("weights", Type::Numbers, "weight of each value, length N").or_none(),
        Param::new(
            "complementary",
            Type::Flag,
            "whether it is the part of the values above each, which falls from 1 to 0",
        )
        .or_flag(false)
        .named(),
        Param::new("orientation", Type::Choice(&["vertical", "horizontal"]), "direction of the axis of parts")
            .or_text("vertical")
            .named(),
        Param::new("compress", Type::Flag, "whether equal values are one step of the line").or_flag(false).named(),
    ],
    ecdf,
    "Draws the empirical cumulative distribution: the part of the values that are at most as large, from 0 to 1.",
    include_str!("examples/plt.ecdf.py"),
)
.keywords(Group::Line)
.returns(Returns::Object("Artist"));

fn ecdf(charts: &mut Charts, canvas: &mut Canvas, call: &mut Call) -> Done {
    let axes = charts.axes_of(call, canvas)?;
    let upright = call.word("orientation", &["vertical", "horizontal"], "vertical")? == "vertical";
    if call.styled("drawstyle").is_some() {
        return Err(canvas::CallError::type_error("Cannot pass 'drawstyle' or 'ds' to ecdf()"));
    }
    let (falls, compress) = (call.flag("complementary", false), call.flag("compress", false));
    let x = call.take("x");
    let x = charts.along(call, "x", &x, axes, usize::from(!upright))?;
    if x.iter().any(|x| x.is_nan()) {
        return Err(call.bad("ecdf() does not support NaNs"));
    }
    if x.is_empty() {
        return Err(call.bad("'x' is empty"));
    }
    let weights = call.numbers("weights")?;
    if let Some(weights) = weights.as_ref().filter(|weights| weights.len() != x.len()) {
        return Err(call.bad(format_args!("there are {} values, but {} weights", x.len(), weights.len())));
    }
    let (mut places, mut parts) = steps(&x, weights.as_deref(), compress);
    if falls {
        places.push(places[places.len() - 1]);
        parts = std::iter::once(1.0).chain(parts.into_iter().map(|part| 1.0 - part)).collect();
    } else {
        places.insert(0, places[0]);
        parts.insert(0, 0.0);
    }
    let style = if upright == falls { "steps-pre" } else { "steps-post" };
    call.put("drawstyle", Value::Text(style.to_owned()));
    let (xs, ys) = if upright { (places, parts) } else { (parts, places) };
    let [xs, ys] = [xs, ys].map(|data| Value::Numbers { shape: vec![data.len()], data, whole: false });
    let label = call.take_styled("label");
    let line = one_line(charts, call, axes, (Some(xs), ys), "", label.as_ref())?;
    let item = &mut charts.artists[line];
    if upright {
        item.y.sticky = vec![0.0, 1.0];
    } else {
        item.x.sticky = vec![0.0, 1.0];
    }
    Ok(artist(line))
}

/// The values in order, and the part of all up to each.
fn steps(x: &[f64], weights: Option<&[f64]>, compress: bool) -> (Vec<f64>, Vec<f64>) {
    let (places, parts): (Vec<f64>, Vec<f64>) = match weights {
        None => {
            let mut places = x.to_vec();
            places.sort_unstable_by(f64::total_cmp);
            // So that it ends at exactly 1.
            (places, (1..=x.len()).map(|n| n as f64 / x.len() as f64).collect())
        }
        Some(weights) => {
            let mut weighted: Vec<(f64, f64)> = x.iter().copied().zip(weights.iter().copied()).collect();
            weighted.sort_by(|a, b| a.0.total_cmp(&b.0));
            let sum: f64 = weights.iter().sum();
            let mut so_far = 0.0;
            let part = |(place, weight)| {
                so_far += weight / sum;
                (place, so_far)
            };
            weighted.into_iter().map(part).unzip()
        }
    };
    if !compress {
        return (places, parts);
    }
    // As matplotlib does: of equal values it keeps the first.
    let kept = |at: &usize| *at == 0 || places[*at] != places[*at - 1];
    (0..places.len()).filter(kept).map(|at| (places[at], parts[at])).unzip()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::artist::ArtistKind;
    use crate::testing::{Plot, array, id, text};

    fn drawn(named: &[(&str, Value)]) -> (Vec<f64>, Vec<f64>) {
        let mut plot = Plot::new();
        let made = plot.call("ecdf", vec![array(&[3.0, 1.0, 2.0, 1.0])], named).unwrap();
        match &plot.charts.artists[id(&made)].kind {
            ArtistKind::Line(line) => (line.xs.clone(), line.ys.clone()),
            other => panic!("{other:?}"),
        }
    }

    /// The points that matplotlib's line has.
    #[test]
    fn the_line_is_that_of_matplotlib() {
        let quarters = vec![0.0, 0.25, 0.5, 0.75, 1.0];
        assert_eq!(drawn(&[]), (vec![1.0, 1.0, 1.0, 2.0, 3.0], quarters.clone()));
        let falling = quarters.iter().rev().copied().collect::<Vec<f64>>();
        assert_eq!(drawn(&[("complementary", Value::Bool(true))]), (vec![1.0, 1.0, 2.0, 3.0, 3.0], falling));
        assert_eq!(drawn(&[("orientation", text("horizontal"))]), (quarters, vec![1.0, 1.0, 1.0, 2.0, 3.0]));
        let weights = array(&[1.0, 2.0, 4.0, 1.0]);
        assert_eq!(drawn(&[("weights", weights)]).1, [0.0, 0.25, 0.375, 0.875, 1.0]);
        assert_eq!(drawn(&[("compress", Value::Bool(true))]), (vec![1.0, 1.0, 2.0, 3.0], vec![0.0, 0.25, 0.75, 1.0]));
    }

    #[test]
    fn what_is_no_number_is_refused() {
        let mut plot = Plot::new();
        assert_eq!(plot.fault("ecdf", vec![array(&[1.0, f64::NAN])], &[]), "ecdf(): ecdf() does not support NaNs");
    }
}
