//! Axes that show another axis's limits in other units.

use crate::args::call::{Call, Done};
use crate::args::keywords::Group;
use crate::entry::{AX, Entry};
use crate::model::axes::{Place, SpineAt};
use crate::model::axis::Units;
use crate::model::charts::Charts;
use crate::model::handle::Handle;
use crate::model::side::Side;
use crate::pyplot::axes_set;
use canvas::{Canvas, Param, Returns, Type, Value};

const FUNCTIONS: Param = Param::new(
    "functions",
    Type::Tuple(&[Type::Function, Type::Function]),
    "a function of the axis's numbers that gives this one's, and its inverse; here the first must be a straight line, such as one of units",
)
.or_none()
.named();
const TRANSFORM: Param = Param::unhonoured("transform", Type::Any).or_none().named();

pub(crate) static SECONDARY_XAXIS: Entry = Entry::new(
    "secondary_xaxis",
    AX,
    &[
        Param::new(
            "location",
            Type::OneOf(&[Type::Choice(&["top", "bottom"]), Type::Number]),
            "where it is: a side, or a fraction of the axes' height",
        ),
        FUNCTIONS,
        TRANSFORM,
    ],
    secondary_xaxis,
    "Adds a second x axis, which shows the same limits, in other units if `functions` are given.",
    include_str!("examples/ax.secondary_xaxis.py"),
)
.keywords(Group::Set)
.returns(Returns::Object("Axes"));

pub(crate) static SECONDARY_YAXIS: Entry = Entry::new(
    "secondary_yaxis",
    AX,
    &[
        Param::new(
            "location",
            Type::OneOf(&[Type::Choice(&["left", "right"]), Type::Number]),
            "where it is: a side, or a fraction of the axes' width",
        ),
        FUNCTIONS,
        TRANSFORM,
    ],
    secondary_yaxis,
    "Adds a second y axis, which shows the same limits, in other units if `functions` are given.",
    include_str!("examples/ax.secondary_yaxis.py"),
)
.keywords(Group::Set)
.returns(Returns::Object("Axes"));

fn secondary_xaxis(charts: &mut Charts, _: &mut Canvas, call: &mut Call) -> Done {
    secondary(charts, call, 0)
}

fn secondary_yaxis(charts: &mut Charts, _: &mut Canvas, call: &mut Call) -> Done {
    secondary(charts, call, 1)
}

fn secondary(charts: &mut Charts, call: &mut Call, axis: usize) -> Done {
    let parent = call.on_axes()?;
    let [first, second] = if axis == 0 { [Side::Bottom, Side::Top] } else { [Side::Left, Side::Right] };
    let at = match call.get("location") {
        Some(Value::Text(name)) if matches!(name.as_str(), "top" | "right") => 1.0,
        Some(Value::Text(_)) | None => 0.0,
        Some(value) => call.as_number("location", value)?,
    };
    let other = charts.axes[parent].ranges[axis];
    let line = match call.get("functions") {
        None => [1.0, 0.0],
        Some(value) => match value.numbers().as_deref() {
            Some([factor, offset]) => [*factor, *offset],
            _ => return Err(call.not_honoured("functions", value)),
        },
    };
    if charts.ranges[other].follows.is_some() || charts.axes[parent].divider.is_some() {
        return Err(call.not_of_this());
    }
    let figure = charts.axes[parent].figure;
    let before = charts.figures[figure].current;
    let axes = charts.add_axes(figure, Place::Over(parent), [None, None])?;
    charts.figures[figure].current = before;
    let range = charts.axes[axes].ranges[axis];
    let own = &mut charts.ranges[range];
    (own.follows, own.units) = (Some((other, line)), Units::Numbers);
    let is_second = at >= 0.5;
    let side = if is_second { second } else { first };
    let new = &mut charts.axes[axes];
    new.face = None;
    new.ticks[1 - axis].visible = false;
    for ticks in &mut new.ticks {
        (ticks.grid, ticks.minor_grid) = (None, None);
    }
    new.ticks[axis].ticks = [!is_second, is_second];
    new.ticks[axis].labels = [!is_second, is_second];
    new.ticks[axis].label_second = is_second;
    for spine in &mut new.spines {
        spine.visible = false;
    }
    let spine = &mut new.spines[side as usize];
    spine.visible = true;
    spine.at = if at == 0.0 || at == 1.0 { SpineAt::Edge } else { SpineAt::Axes(at) };
    axes_set::apply_style(charts, call, axes)?;
    Ok(Handle::Axes(axes).into())
}

#[cfg(test)]
mod tests {
    use crate::model::id::Id;
    use crate::testing::{Plot, array, handle, text, words};
    use canvas::{Canvas, Returned, Value};

    fn second(plot: &mut Plot, functions: Value) -> Result<Returned, canvas::CallError> {
        let axes = plot.call("gca", vec![], &[]).unwrap();
        let on = handle(&axes);
        let entry = crate::table::find(on.class(), "secondary_xaxis").unwrap();
        let named = vec![("functions".to_owned(), functions)];
        let canvas: &mut Canvas = &mut plot.canvas;
        plot.charts.call(canvas, on, entry, vec![text("top")], named)
    }

    #[test]
    fn a_second_axis_shows_the_same_limits_in_other_units() {
        let mut plot = Plot::new();
        second(&mut plot, array(&[1.8, 32.0])).unwrap();
        // What is drawn later counts too.
        plot.call("plot", vec![array(&[0.0, 100.0]), array(&[1.0, 2.0])], &[]).unwrap();
        let range = plot.charts.axes[Id::new(1)].ranges[0];
        let (low, high) = plot.charts.limits(range);
        assert!((low - 23.0).abs() < 1e-9 && (high - 221.0).abs() < 1e-9, "{low} {high}");
        let ops = plot.ops();
        // Fahrenheit above, Celsius below.
        assert!(words(&ops).contains(&"200") && words(&ops).contains(&"80"), "{:?}", words(&ops));
    }

    #[test]
    fn what_is_no_straight_line_is_refused() {
        let mut plot = Plot::new();
        let error = second(&mut plot, text("functions")).unwrap_err();
        assert_eq!(error.kind, canvas::ErrorKind::NotImplemented);
        second(&mut plot, array(&[2.0, 0.0])).unwrap();
        plot.call("xscale", vec![text("log")], &[]).unwrap();
        let error = plot.charts.draw(&mut plot.canvas, None).unwrap_err();
        assert_eq!(error.kind, canvas::ErrorKind::NotImplemented);
    }
}
