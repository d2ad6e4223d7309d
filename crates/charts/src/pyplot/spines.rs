//! Spines: the lines of the frame.

use crate::args::call::{Call, Done, label_of};
use crate::entry::{Entry, SPINES};
use crate::model::axes::SpineAt;
use crate::model::charts::Charts;
use crate::model::handle::Handle;
use crate::model::side::{Side, Sides};
use canvas::{CallError, Canvas, Param, Returned, Returns, Type, Value};

pub(crate) static SELECT: Entry = Entry::new(
    "select",
    SPINES,
    &[Param::new("which", Type::OneOf(&[Type::Text, Type::Texts]), "name of a spine, or a list of names")],
    spine_select,
    "Returns one or several spines. Called with square brackets: ax.spines[\"top\"].",
    include_str!("examples/spines.select.py"),
)
.returns(Returns::Object("Spines"));

fn spine_select(charts: &mut Charts, _: &mut Canvas, call: &mut Call) -> Done {
    let value = call.take("which");
    let (axes, _) = call.on_spines()?;
    let names: Vec<String> = match &value {
        Value::Text(name) => vec![name.clone()],
        Value::Seq(items) => items.iter().map(label_of).collect(),
        _ => return Ok(Handle::Spines(axes, Sides::ALL).into()),
    };
    let mut sides = Sides::NONE;
    let round = charts.polar(axes).is_some();
    for name in &names {
        let Some(side) = (if round { Side::named_of_polar(name) } else { Side::named(name) }) else {
            let error = CallError { kind: canvas::ErrorKind::Key, message: canvas::shown(name), hint: None };
            return Err(error.hint(if round {
                "the spines are 'polar', 'start', 'end' and 'inner'"
            } else {
                "the spines are 'left', 'right', 'bottom' and 'top'"
            }));
        };
        sides = sides.with(side);
    }
    Ok(Handle::Spines(axes, sides).into())
}

pub(crate) static SET_POSITION: Entry = Entry::new(
    "set_position",
    SPINES,
    &[Param::new(
        "position",
        Type::OneOf(&[
            Type::Choice(&["zero", "center"]),
            Type::Tuple(&[Type::Choice(&["data", "axes", "outward"]), Type::Number]),
        ]),
        "'zero', 'center', or a pair: ('data', value), ('axes', fraction) or ('outward', pt)",
    )],
    spine_position,
    "Sets the position of the spine.",
    include_str!("examples/spines.set_position.py"),
);

fn spine_position(charts: &mut Charts, _: &mut Canvas, call: &mut Call) -> Done {
    let value = call.take("position");
    let at = match &value {
        Value::Text(word) if word == "zero" => SpineAt::Data(0.0),
        Value::Text(word) if word == "center" => SpineAt::Axes(0.5),
        Value::Seq(parts) => match parts.as_slice() {
            [Value::Text(kind), n] => {
                let n = call.as_number("position", n)?;
                match kind.as_str() {
                    "data" => SpineAt::Data(n),
                    "axes" => SpineAt::Axes(n),
                    "outward" => SpineAt::Outward(n),
                    _ => return Err(call.bad("a position must be ('data' | 'axes' | 'outward', number)")),
                }
            }
            _ => return Err(call.bad("a position must be ('data' | 'axes' | 'outward', number)")),
        },
        other => return Err(call.wrong("position", "\"zero\", \"center\" or (kind, number)", other)),
    };
    let (axes, sides) = call.on_spines()?;
    for side in sides.iter() {
        charts.axes[axes].spines[side as usize].at = at;
    }
    Ok(Returned::None)
}

pub(crate) static SET_BOUNDS: Entry = Entry::new(
    "set_bounds",
    SPINES,
    &[
        Param::new(
            "low",
            Type::OneOf(&[Type::Number, Type::Pair]),
            "lower end of the line, data units; or a pair of both ends",
        )
        .or_none(),
        Param::new("high", Type::Number, "upper end of the line, data units").or_none(),
    ],
    spine_bounds,
    "Sets the ends of the spine.",
    include_str!("examples/spines.set_bounds.py"),
);

fn spine_bounds(charts: &mut Charts, _: &mut Canvas, call: &mut Call) -> Done {
    let ends = match call.pair("low") {
        Ok(Some(ends)) => ends,
        _ => (call.number("low", 0.0)?, call.number("high", 1.0)?),
    };
    let (axes, sides) = call.on_spines()?;
    for side in sides.iter() {
        charts.axes[axes].spines[side as usize].bounds = Some(ends);
    }
    Ok(Returned::None)
}
