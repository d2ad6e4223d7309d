//! `set_prop_cycle`.

use crate::args::call::{Call, Done};
use crate::args::keywords::Group;
use crate::args::prop_cycle;
use crate::args::types;
use crate::entry::{AX, Entry};
use crate::model::charts::Charts;
use crate::model::prop_cycle::PropCycle;
use canvas::{Canvas, Param, Returned, Type, Value};
use wire::Color;

pub(crate) static SET_PROP_CYCLE: Entry = Entry::new(
    "set_prop_cycle",
    AX,
    &[Param::new(
        "args",
        Type::OneOf(&[types::CYCLER, Type::Text, Type::List(&Type::Any), Type::Array, Type::None]),
        "a cycler, or a keyword's name and its values; None for rcParams[\"axes.prop_cycle\"]",
    )
    .variadic()],
    set_prop_cycle,
    "Sets the colours and other properties that lines cycle through.",
    include_str!("examples/ax.set_prop_cycle.py"),
)
.keywords(Group::Cycle);

fn set_prop_cycle(charts: &mut Charts, _: &mut Canvas, call: &mut Call) -> Done {
    let axes = call.on_axes()?;
    let mut entries = call.entries();
    match std::mem::take(&mut call.rest).as_slice() {
        [] => {}
        [Value::None] => entries.clear(),
        [Value::Map(cycle)] => entries.extend(cycle.iter().cloned()),
        [Value::Text(name), values] => entries.push((name.clone(), values.clone())),
        [other, ..] => return Err(call.wrong("cycler", "a cycler, or a name and a list of values", other)),
    }
    charts.axes[axes].cycle = [0, 0];
    if entries.is_empty() {
        charts.axes[axes].prop_cycle = None;
        return Ok(Returned::None);
    }
    if let Some((name, _)) = entries.iter().find(|(_, values)| values.items().is_none_or(|values| values.is_empty())) {
        return Err(call.bad(format_args!("'{}' needs a list of values", canvas::shown(name))));
    }
    let named = || entries.iter().map(|(name, values)| (name.as_str(), values));
    let colors = match prop_cycle::colors(named()) {
        Some(values) => {
            let given = charts.colors(call, "color", values)?;
            given.into_iter().map(|color| color.unwrap_or(Color { a: 0, ..Color::BLACK })).collect()
        }
        None => vec![charts.color_cycle()[0]],
    };
    let properties = prop_cycle::properties(named());
    charts.axes[axes].prop_cycle = Some(PropCycle { colors, properties });
    Ok(Returned::None)
}
