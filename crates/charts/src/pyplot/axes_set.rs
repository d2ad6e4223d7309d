//! `Axes.set`, which sets several properties at once.

use crate::args::axes::range;
use crate::args::call::{Call, Done, label_of, truth};
use crate::args::given::Given;
use crate::args::keywords::Group;
use crate::args::projection::SETTABLE;
use crate::entry::{AX, Entry};
use crate::model::axes::{Axes, GridOrder, TitlePlace};
use crate::model::charts::Charts;
use crate::model::id::Id;
use crate::pyplot::frame::aspect_to;
use crate::pyplot::limits::set_limits;
use crate::pyplot::ticks::ticks_to;
use crate::pyplot::titles;
use crate::scale::Scale;
use canvas::{CallError, Canvas, Returned, Value};

/// Sets what `Axes.set` takes.
pub(crate) fn apply(
    charts: &mut Charts,
    call: &Call,
    axes: Id<Axes>,
    entries: &[(String, Value)],
) -> Result<(), CallError> {
    for (name, value) in entries {
        let ends = || value.items().filter(|ends| ends.len() == 2).ok_or_else(|| call.wrong(name, "a pair", value));
        let axis = usize::from(name.starts_with('y'));
        if !SETTABLE.contains(&name.as_str()) {
            call.not_on_polar(charts, axes, name)?;
        }
        match name.as_str() {
            "title" => titles::title_to(charts, axes, &label_of(value), TitlePlace::Center),
            "xlabel" | "ylabel" => titles::label_to(charts, axes, axis, label_of(value)),
            "xlim" | "ylim" => {
                let ends = ends()?;
                set_limits(charts, call, axes, axis, Some(&ends[0]), Some(&ends[1]))?;
            }
            "xticks" | "yticks" | "xticklabels" | "yticklabels" => {
                let mut own = Call::for_style(call.function, call.on);
                own.give(if name.ends_with("labels") { "labels" } else { "ticks" }, value.clone());
                ticks_to(charts, &mut own, axes, axis)?;
            }
            "xscale" | "yscale" => {
                let found = value
                    .text()
                    .and_then(Scale::from_name)
                    .ok_or_else(|| call.bad("a scale must be 'linear', 'log', 'symlog' or 'logit'"))?;
                let number = range(charts, axes, axis);
                charts.ranges[number].scale = found;
            }
            "aspect" => aspect_to(&mut charts.axes[axes], call, value)?,
            "box_aspect" => charts.axes[axes].box_aspect = value.number().filter(|n| *n > 0.0),
            "facecolor" => charts.axes[axes].face = charts.color(call, name, value)?,
            "frame_on" => charts.axes[axes].frame = truth(value),
            "axisbelow" => charts.axes[axes].below = if truth(value) { GridOrder::Below } else { GridOrder::Above },
            "xmargin" | "ymargin" => {
                let number = range(charts, axes, axis);
                charts.ranges[number].margin = value.number();
            }
            "visible" => charts.axes[axes].visible = truth(value),
            "label" => charts.axes[axes].label = Some(label_of(value)),
            "zorder" => charts.axes[axes].zorder = value.number().unwrap_or(0.0),
            _ if Group::Set.full_name(name).is_none() => {
                let message = format!("Axes.set() got an unexpected keyword argument '{}'", canvas::shown(name));
                return Err(CallError::type_error(message));
            }
            "adjustable" => charts.axes[axes].adjust_data = value.text() == Some("datalim"),
            name => {
                let given = Given::default();
                given.take(call.function, "", Group::Set.param(name), name, value);
                given.verdict(call.function)?;
            }
        }
    }
    Ok(())
}

/// Applies the keywords of `Axes.set` that a call has besides its own parameters.
pub(crate) fn apply_style(charts: &mut Charts, call: &Call, axes: Id<Axes>) -> Result<(), CallError> {
    apply(charts, call, axes, &call.entries())
}

pub(crate) static SET: Entry = Entry::new(
    "set",
    AX,
    &[],
    set,
    "Sets several properties at once, such as title, xlabel, xlim and xscale.",
    include_str!("examples/ax.set.py"),
)
.keywords(Group::Set);

fn set(charts: &mut Charts, _: &mut Canvas, call: &mut Call) -> Done {
    apply_style(charts, call, call.on_axes()?)?;
    Ok(Returned::None)
}
