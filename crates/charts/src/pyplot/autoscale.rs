//! Limits that follow the data.

use crate::args::axes::{range, which_axes};
use crate::args::call::{Call, Done};
use crate::args::rows;
use crate::entry::{AX, BOTH, Entry};
use crate::model::artist::InLimits;
use crate::model::charts::Charts;
use canvas::{Canvas, Default, Param, Returned, Type};

pub(crate) static AUTOSCALE: Entry = Entry::new(
    "autoscale",
    BOTH,
    &[
        Param::new("enable", Type::Flag, "whether the limits follow the data").or_flag(true),
        rows::AXIS,
        Param::new("tight", Type::Flag, "whether the limits have no margins").or_none(),
    ],
    autoscale,
    "Makes the limits follow the data.",
    include_str!("examples/plt.autoscale.py"),
);

fn autoscale(charts: &mut Charts, canvas: &mut Canvas, call: &mut Call) -> Done {
    let axes = charts.axes_of(call, canvas)?;
    for axis in which_axes(call, "axis")? {
        let number = range(charts, axes, axis);
        let (a, b) = charts.limits(number);
        let range = &mut charts.ranges[number];
        if call.flag("enable", true) {
            (range.low, range.high, range.widened) = (None, None, None);
            range.asked = true;
        } else if call.has("enable") && call.get("enable").is_some() {
            (range.low, range.high) = (Some(a.min(b)), Some(a.max(b)));
        }
        range.tight |= call.flag("tight", false);
    }
    Ok(Returned::None)
}

pub(crate) static RELIM: Entry = Entry::new(
    "relim",
    AX,
    &[Param::unhonoured("visible_only", Type::Flag).or_flag(false)],
    relim,
    "Makes the limits follow data that was changed or removed.",
    include_str!("examples/ax.relim.py"),
);

fn relim(charts: &mut Charts, _: &mut Canvas, call: &mut Call) -> Done {
    let axes = call.on_axes()?;
    for item in charts.artists.iter_mut().filter(|item| item.axes == Some(axes)) {
        if item.removed {
            item.in_limits = InLimits::Ignored;
            continue;
        }
        if let Some([x, y]) = item.moved.take() {
            (item.x, item.y) = (x, y);
        }
    }
    Ok(Returned::None)
}

pub(crate) static AUTOSCALE_VIEW: Entry = Entry::new(
    "autoscale_view",
    AX,
    &[
        Param::unhonoured("tight", Type::Flag).same_as(&[Default::Flag(false)]).or_none(),
        Param::new("scalex", Type::Flag, "whether to do it along x").or_flag(true),
        Param::new("scaley", Type::Flag, "whether to do it along y").or_flag(true),
    ],
    autoscale_view,
    "Makes the limits follow the data, also that of patches.",
    include_str!("examples/ax.autoscale_view.py"),
);

fn autoscale_view(charts: &mut Charts, _: &mut Canvas, call: &mut Call) -> Done {
    let ranges = charts.axes[call.on_axes()?].ranges;
    for (number, name) in ranges.into_iter().zip(["scalex", "scaley"]) {
        charts.ranges[number].asked |= call.flag(name, true);
    }
    Ok(Returned::None)
}

#[cfg(test)]
mod tests {
    use crate::testing::{Plot, array};
    use canvas::{Returned, Value};

    /// Axes with a square patch from 3 to 5, and their limits.
    fn patched(also: impl FnOnce(&mut Plot, &Returned), add: &str) -> (Returned, Returned) {
        let mut plot = Plot::new();
        let axes = plot.call("gca", Vec::new(), &[]).unwrap();
        let corner = Value::Seq(vec![Value::Int(3), Value::Int(3)]);
        let patch = plot.call("Rectangle", vec![corner, Value::Int(2), Value::Int(2)], &[]).unwrap();
        let patch = crate::testing::handle(&patch).into();
        plot.method(&axes, add, vec![patch]);
        also(&mut plot, &axes);
        (plot.method(&axes, "get_xlim", Vec::new()), plot.method(&axes, "get_ylim", Vec::new()))
    }

    #[test]
    fn limits_follow_changed_data_at_relim() {
        let limits = |plot: &mut Plot, axes: &Returned| match plot.method(axes, "get_ylim", Vec::new()) {
            Returned::Pair(a, b) => [a, b].map(|n| (n * 1e6).round() / 1e6),
            other => panic!("{other:?}"),
        };
        let mut plot = Plot::new();
        let lines = plot.call("plot", vec![array(&[1.0, 2.0, 3.0])], &[]).unwrap();
        let Returned::List(lines) = lines else { panic!("no lines") };
        let axes = plot.call("gca", Vec::new(), &[]).unwrap();
        // All numbers are matplotlib 3.11's.
        plot.method(&lines[0], "set_ydata", vec![array(&[10.0, 20.0, 30.0])]);
        assert_eq!(limits(&mut plot, &axes), [0.9, 3.1]);
        plot.call("plot", vec![array(&[5.0, 6.0])], &[]).unwrap();
        assert_eq!(limits(&mut plot, &axes), [0.75, 6.25]);
        plot.method(&axes, "relim", Vec::new());
        plot.method(&axes, "autoscale_view", Vec::new());
        assert_eq!(limits(&mut plot, &axes), [3.75, 31.25]);
        plot.method(&lines[0], "remove", Vec::new());
        assert_eq!(limits(&mut plot, &axes), [3.75, 31.25]);
        plot.method(&axes, "relim", Vec::new());
        assert_eq!(limits(&mut plot, &axes), [4.95, 6.05]);
        // What is hidden counts.
        let hidden = ("visible", Value::Bool(false));
        plot.call("plot", vec![array(&[0.0, 10.0])], &[hidden]).unwrap();
        assert_eq!(limits(&mut plot, &axes), [-0.5, 10.5]);
    }

    #[test]
    fn a_patch_on_its_own_counts_for_the_limits_once_they_follow_the_data() {
        let near = |limits: (Returned, Returned), low: f64, high: f64| {
            for limits in [limits.0, limits.1] {
                let Returned::Pair(a, b) = limits else { panic!("{limits:?}") };
                assert!((a - low).abs() < 1e-9 && (b - high).abs() < 1e-9, "{a} to {b}, not {low} to {high}");
            }
        };
        near(patched(|_, _| {}, "add_patch"), 0.0, 1.0);
        let drawn = |plot: &mut Plot, _: &Returned| {
            plot.call("plot", vec![array(&[4.0, 7.0]), array(&[4.0, 7.0])], &[]).unwrap();
        };
        near(patched(drawn, "add_patch"), 2.8, 7.2);
        near(patched(drawn, "add_artist"), 3.85, 7.15);
        let asked = |plot: &mut Plot, axes: &Returned| {
            plot.method(axes, "autoscale_view", Vec::new());
        };
        near(patched(asked, "add_patch"), 2.9, 5.1);
    }
}
