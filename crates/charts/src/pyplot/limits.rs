//! Limits and margins.

use crate::args::axes::range;
use crate::args::call::{Call, Done};
use crate::args::keywords::Group;
use crate::args::rows;
use crate::entry::{AX, BOTH, Entry, PLT};
use crate::model::axes::Axes;
use crate::model::charts::Charts;
use crate::model::id::Id;
use crate::scale::Scale;
use canvas::{CallError, Canvas, Param, Returned, Returns, Type, Value};

const LEFT: Param =
    Param::new("left", Type::OneOf(&[Type::Coordinate, Type::Limits]), "left limit, data units; or a pair of both")
        .or_none();
const RIGHT: Param = Param::new("right", Type::Coordinate, "right limit, data units").or_none();
const AUTO: Param = Param::unhonoured("auto", Type::Flag).or_flag(false).named();
const BOTTOM: Param =
    Param::new("bottom", Type::OneOf(&[Type::Coordinate, Type::Limits]), "lower limit, data units; or a pair of both")
        .or_none();
const TOP: Param = Param::new("top", Type::Coordinate, "upper limit, data units").or_none();

fn limits_of(charts: &Charts, axes: Id<Axes>, axis: usize) -> Returned {
    let (low, high) = charts.limits(range(charts, axes, axis));
    Returned::Pair(low, high)
}

fn lim(charts: &mut Charts, canvas: &mut Canvas, call: &mut Call, axis: usize) -> Done {
    let axes = charts.axes_of(call, canvas)?;
    let names = if axis == 0 { [["left", "xmin"], ["right", "xmax"]] } else { [["bottom", "ymin"], ["top", "ymax"]] };
    let given = |names: [&str; 2]| {
        let alias = call.styled(if axis == 0 { "xlim" } else { "ylim" }).cloned();
        names.iter().find_map(|name| call.get(name).cloned()).or(alias)
    };
    let (mut low, mut high) = (given(names[0]), given(names[1]));
    if let Some(pair) = low.clone().filter(Value::is_sequence) {
        let ends = pair.items().unwrap_or_default();
        let [a, b] = ends.as_slice() else { return Err(call.bad("limits must be a pair of numbers")) };
        (low, high) = (Some(a.clone()), Some(b.clone()));
    }
    set_limits(charts, call, axes, axis, low.as_ref(), high.as_ref())?;
    Ok(limits_of(charts, axes, axis))
}

pub(crate) fn set_limits(
    charts: &mut Charts,
    call: &Call,
    axes: Id<Axes>,
    axis: usize,
    low: Option<&Value>,
    high: Option<&Value>,
) -> Result<(), CallError> {
    let mut ends = [None, None];
    for (end, value) in ends.iter_mut().zip([low, high]) {
        if let Some(value) = value.filter(|value| **value != Value::None) {
            let n = charts.along_one(call, "limits", value, axes, axis)?;
            if !n.is_finite() {
                return Err(call.bad("Axis limits cannot be NaN or Inf"));
            }
            *end = Some(n);
        }
    }
    let number = range(charts, axes, axis);
    if matches!(charts.ranges[number].scale, Scale::Log { .. }) && ends.iter().flatten().any(|n| *n <= 0.0) {
        charts.notes.push("Attempt to set non-positive limits on a log-scaled axis will be ignored.\n".into());
        for end in &mut ends {
            *end = end.filter(|n| *n > 0.0);
        }
    }
    let range = &mut charts.ranges[number];
    if let Some(([least, most], _)) = &mut range.widened {
        // What is set now is said later than the ticks were.
        *least = if ends[0].is_some() { f64::INFINITY } else { *least };
        *most = if ends[1].is_some() { f64::NEG_INFINITY } else { *most };
    }
    if let [Some(a), Some(b)] = ends {
        range.inverted = a > b;
        (range.low, range.high) = (Some(a.min(b)), Some(a.max(b)));
    } else {
        // With the axis turned round, its left end is the high one.
        let [a, b] = if range.inverted { [ends[1], ends[0]] } else { ends };
        range.low = a.or(range.low);
        range.high = b.or(range.high);
        if range.radial && ends != [None, None] {
            // The other end stays where it is, whatever is drawn later.
            let (low, high) = charts.limits(number);
            let range = &mut charts.ranges[number];
            (range.low, range.high) = (Some(range.low.unwrap_or(low)), Some(range.high.unwrap_or(high)));
        }
        let range = &mut charts.ranges[number];
        if let (Some(low), Some(high)) = (range.low, range.high)
            && low > high
        {
            range.inverted = !range.inverted;
            (range.low, range.high) = (Some(high), Some(low));
        }
    }
    if ends != [None, None] {
        charts.ranges[number].held = None;
    }
    Ok(())
}

pub(crate) static XLIM: Entry = Entry::new(
    "xlim",
    PLT,
    &[
        LEFT,
        RIGHT,
        Param::new("xmin", Type::Coordinate, "another name of `left`").or_none().named(),
        Param::new("xmax", Type::Coordinate, "another name of `right`").or_none().named(),
    ],
    xlim,
    "Sets or returns the limits of the x axis.",
    include_str!("examples/plt.xlim.py"),
)
.keywords(Group::Set)
.returns(Returns::Pair);

pub(crate) static SET_XLIM: Entry = Entry::new(
    "set_xlim",
    AX,
    &[
        LEFT,
        RIGHT,
        rows::EMIT,
        AUTO,
        Param::new("xmin", Type::Coordinate, "another name of `left`").or_none().named(),
        Param::new("xmax", Type::Coordinate, "another name of `right`").or_none().named(),
    ],
    xlim,
    "Sets the limits of the x axis.",
    include_str!("examples/ax.set_xlim.py"),
)
.returns(Returns::Pair);

fn xlim(charts: &mut Charts, canvas: &mut Canvas, call: &mut Call) -> Done {
    lim(charts, canvas, call, 0)
}

pub(crate) static YLIM: Entry = Entry::new(
    "ylim",
    PLT,
    &[
        BOTTOM,
        TOP,
        Param::new("ymin", Type::Coordinate, "another name of `bottom`").or_none().named(),
        Param::new("ymax", Type::Coordinate, "another name of `top`").or_none().named(),
    ],
    ylim,
    "Sets or returns the limits of the y axis.",
    include_str!("examples/plt.ylim.py"),
)
.keywords(Group::Set)
.returns(Returns::Pair);

pub(crate) static SET_YLIM: Entry = Entry::new(
    "set_ylim",
    AX,
    &[
        BOTTOM,
        TOP,
        rows::EMIT,
        AUTO,
        Param::new("ymin", Type::Coordinate, "another name of `bottom`").or_none().named(),
        Param::new("ymax", Type::Coordinate, "another name of `top`").or_none().named(),
    ],
    ylim,
    "Sets the limits of the y axis.",
    include_str!("examples/ax.set_ylim.py"),
)
.returns(Returns::Pair);

fn ylim(charts: &mut Charts, canvas: &mut Canvas, call: &mut Call) -> Done {
    lim(charts, canvas, call, 1)
}

fn bound(charts: &mut Charts, call: &mut Call, axis: usize) -> Done {
    let (low, high) = (call.get("lower").cloned(), call.get("upper").cloned());
    set_limits(charts, call, call.on_axes()?, axis, low.as_ref(), high.as_ref())?;
    Ok(Returned::None)
}

const SET_XBOUND_PARAMS: &[Param] = &[
    Param::new("lower", Type::Coordinate, "lower limit, data units").or_none(),
    Param::new("upper", Type::Coordinate, "upper limit, data units").or_none(),
];

pub(crate) static SET_XBOUND: Entry = Entry::new(
    "set_xbound",
    AX,
    SET_XBOUND_PARAMS,
    xlim_bound,
    "Sets the limits of the x axis without changing its direction.",
    include_str!("examples/ax.set_xbound.py"),
);

fn xlim_bound(charts: &mut Charts, _: &mut Canvas, call: &mut Call) -> Done {
    bound(charts, call, 0)
}

pub(crate) static SET_YBOUND: Entry = Entry::new(
    "set_ybound",
    AX,
    SET_XBOUND_PARAMS,
    ylim_bound,
    "Sets the limits of the y axis without changing its direction.",
    include_str!("examples/ax.set_ybound.py"),
);

fn ylim_bound(charts: &mut Charts, _: &mut Canvas, call: &mut Call) -> Done {
    bound(charts, call, 1)
}

pub(crate) static GET_XLIM: Entry = Entry::new(
    "get_xlim",
    AX,
    &[],
    get_xlim,
    "Returns the limits of the x axis.",
    include_str!("examples/ax.get_xlim.py"),
)
.returns(Returns::Pair);

fn get_xlim(charts: &mut Charts, _: &mut Canvas, call: &mut Call) -> Done {
    Ok(limits_of(charts, call.on_axes()?, 0))
}

pub(crate) static GET_YLIM: Entry = Entry::new(
    "get_ylim",
    AX,
    &[],
    get_ylim,
    "Returns the limits of the y axis.",
    include_str!("examples/ax.get_ylim.py"),
)
.returns(Returns::Pair);

fn get_ylim(charts: &mut Charts, _: &mut Canvas, call: &mut Call) -> Done {
    Ok(limits_of(charts, call.on_axes()?, 1))
}

pub(crate) static INVERT_XAXIS: Entry = Entry::new(
    "invert_xaxis",
    AX,
    &[],
    invert_xaxis,
    "Inverts the x axis.",
    include_str!("examples/ax.invert_xaxis.py"),
);

fn invert_xaxis(charts: &mut Charts, _: &mut Canvas, call: &mut Call) -> Done {
    let number = range(charts, call.on_axes()?, 0);
    charts.ranges[number].inverted ^= true;
    Ok(Returned::None)
}

pub(crate) static INVERT_YAXIS: Entry = Entry::new(
    "invert_yaxis",
    AX,
    &[],
    invert_yaxis,
    "Inverts the y axis.",
    include_str!("examples/ax.invert_yaxis.py"),
);

fn invert_yaxis(charts: &mut Charts, _: &mut Canvas, call: &mut Call) -> Done {
    let number = range(charts, call.on_axes()?, 1);
    charts.ranges[number].inverted ^= true;
    Ok(Returned::None)
}

/// Limits that follow the data again, and the aspect that a word asks for.
fn fit(charts: &mut Charts, axes: Id<Axes>, word: &str) {
    for axis in [0, 1] {
        let number = range(charts, axes, axis);
        let range = &mut charts.ranges[number];
        (range.low, range.high) = (None, None);
        range.tight = matches!(word, "tight" | "image");
    }
    let own = &mut charts.axes[axes];
    own.aspect = matches!(word, "equal" | "scaled" | "image" | "square").then_some(1.0);
    own.adjust_data = word == "equal";
    if word == "square" {
        // The shorter axis goes on as far as the longer one.
        let limits = [0, 1].map(|axis| charts.limits(range(charts, axes, axis)));
        let edge = limits.iter().map(|(a, b)| b - a).fold(f64::NEG_INFINITY, f64::max);
        for (axis, (start, _)) in limits.into_iter().enumerate() {
            let number = range(charts, axes, axis);
            (charts.ranges[number].low, charts.ranges[number].high) = (Some(start), Some(start + edge));
        }
    }
}

pub(crate) static AXIS: Entry = Entry::new(
    "axis",
    BOTH,
    &[
        Param::new(
            "arg",
            Type::OneOf(&[
                Type::Flag,
                Type::Choice(&["on", "off", "equal", "scaled", "tight", "auto", "image", "square"]),
                Type::Four,
            ]),
            "[xmin, xmax, ymin, ymax], data units; whether to show the axes; or a word such as 'off' or 'equal'",
        )
        .or_none(),
        Param::new("xmin", Type::Coordinate, "left limit, data units").or_none().named(),
        Param::new("xmax", Type::Coordinate, "right limit, data units").or_none().named(),
        Param::new("ymin", Type::Coordinate, "lower limit, data units").or_none().named(),
        Param::new("ymax", Type::Coordinate, "upper limit, data units").or_none().named(),
        rows::EMIT,
    ],
    axis,
    "Sets the limits and other properties of both axes. Returns the limits.",
    include_str!("examples/plt.axis.py"),
)
.returns(Returns::Tuple(&[Returns::Number, Returns::Number, Returns::Number, Returns::Number]));

fn axis(charts: &mut Charts, canvas: &mut Canvas, call: &mut Call) -> Done {
    let axes = charts.axes_of(call, canvas)?;
    match call.get("arg").cloned() {
        None => {
            for (axis, names) in [["xmin", "xmax"], ["ymin", "ymax"]].into_iter().enumerate() {
                let (low, high) = (call.get(names[0]).cloned(), call.get(names[1]).cloned());
                set_limits(charts, call, axes, axis, low.as_ref(), high.as_ref())?;
            }
        }
        Some(Value::Bool(on)) => charts.axes[axes].axis_on = on,
        Some(Value::Text(word)) => match word.as_str() {
            "equal" | "scaled" | "tight" | "auto" | "image" | "square" => {
                call.not_on_polar(charts, axes, &word)?;
                for number in charts.axes[axes].ranges {
                    charts.ranges[number].asked = true;
                }
                fit(charts, axes, &word);
            }
            "on" => charts.axes[axes].axis_on = true,
            "off" => charts.axes[axes].axis_on = false,
            other => {
                let words = ["on", "off", "equal", "scaled", "tight", "auto", "image", "square"];
                let error =
                    call.bad(format_args!("Unrecognized string '{}' to axis; try 'on' or 'off'", canvas::shown(other)));
                return Err(error.maybe_hint(canvas::suggest::nearest(other, words).map(canvas::suggest::did_you_mean)));
            }
        },
        Some(limits) => match limits.items().unwrap_or_default().as_slice() {
            [a, b, c, d] => {
                set_limits(charts, call, axes, 0, Some(a), Some(b))?;
                set_limits(charts, call, axes, 1, Some(c), Some(d))?;
            }
            _ => return Err(call.bad("limits must be four numbers: [xmin, xmax, ymin, ymax]")),
        },
    }
    let (x, y) = (charts.limits(range(charts, axes, 0)), charts.limits(range(charts, axes, 1)));
    Ok(Returned::Tuple([x.0, x.1, y.0, y.1].map(Returned::Number).to_vec()))
}

pub(crate) static MARGINS: Entry = Entry::new(
    "margins",
    BOTH,
    &[
        Param::new(
            "args",
            Type::Number,
            "margin beyond the data, fraction of the data's range: one number, or one for x and one for y",
        )
        .variadic(),
        Param::new("x", Type::Number, "margin beyond the data along x, fraction of the data's range").or_none().named(),
        Param::new("y", Type::Number, "margin beyond the data along y, fraction of the data's range").or_none().named(),
        Param::unhonoured("tight", Type::Flag).or_flag(true).named(),
    ],
    margins,
    "Sets the margins between the data and the frame.",
    include_str!("examples/plt.margins.py"),
);

fn margins(charts: &mut Charts, canvas: &mut Canvas, call: &mut Call) -> Done {
    let axes = charts.axes_of(call, canvas)?;
    let places: Vec<f64> = call.rest.iter().map(|value| call.as_number("margins", value)).collect::<Result<_, _>>()?;
    let both = match places.as_slice() {
        [] => [None, None],
        [one] => [Some(*one), Some(*one)],
        [x, y, ..] => [Some(*x), Some(*y)],
    };
    for (axis, name) in ["x", "y"].into_iter().enumerate() {
        if let Some(margin) = call.maybe_number(name)?.or(both[axis]) {
            if !(-0.5..=100.0).contains(&margin) {
                return Err(call.bad("margin must be greater than -0.5"));
            }
            let number = range(charts, axes, axis);
            charts.ranges[number].margin = Some(margin);
            charts.ranges[number].asked = true;
        }
    }
    Ok(Returned::None)
}
