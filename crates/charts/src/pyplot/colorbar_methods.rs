//! The methods of colorbars.

use crate::args::call::{Call, Done, label_of};
use crate::args::keywords::Group;
use crate::args::rows;
use crate::args::types;
use crate::args::values::artist;
use crate::entry::{COLORBAR, Entry};
use crate::model::axes::Axes;
use crate::model::axis::{Formatter, Locator};
use crate::model::charts::Charts;
use crate::model::handle::Handle;
use crate::model::id::Id;
use crate::model::side::Sides;
use crate::pyplot::colorbar::locator;
use canvas::{CallError, Canvas, Param, Returned, Returns, Type};

fn own(charts: &Charts, call: &Call) -> Result<Id<Axes>, CallError> {
    charts.bar(call.on_colorbar()?).map(|(number, _)| number).ok_or_else(|| call.bad("this colorbar was removed"))
}

pub(crate) static SET_LABEL: Entry = Entry::new(
    "set_label",
    COLORBAR,
    &[
        Param::new("label", Type::Label, "label of the colorbar"),
        Param::new(
            "loc",
            Type::Choice(&["left", "center", "right", "bottom", "top"]),
            "position of the label along the colorbar",
        )
        .or_none()
        .named(),
        Param::new("labelpad", Type::Number, "distance from the tick labels, pt").or_none().named(),
    ],
    set_label,
    "Sets the label of the colorbar.",
    include_str!("examples/colorbar.set_label.py"),
)
.keywords(Group::Text);

pub(crate) fn set_label(charts: &mut Charts, _: &mut Canvas, call: &mut Call) -> Done {
    own(charts, call)?;
    let text = call.label("label").unwrap_or_default();
    let along = match call.text("loc")?.as_deref() {
        Some("bottom" | "left") => 0.0,
        Some("top" | "right") => 1.0,
        _ => 0.5,
    };
    charts.label_bar(call, call.on_colorbar()?, text, along)?;
    Ok(Returned::None)
}

fn texts(call: &Call, name: &str) -> Option<Vec<String>> {
    let value = call.get(name)?;
    Some(value.items()?.iter().map(label_of).collect())
}

/// The style of the tick labels.
fn style(charts: &mut Charts, call: &Call, number: Id<Axes>) -> Result<(), CallError> {
    if call.style().is_empty() {
        return Ok(());
    }
    for axis in [0, 1] {
        let font = charts.axes[number].ticks[axis].font.clone();
        charts.axes[number].ticks[axis].font = charts.font_of(call, font)?;
    }
    Ok(())
}

pub(crate) static SET_TICKS: Entry = Entry::new(
    "set_ticks",
    COLORBAR,
    &[
        Param::new("ticks", Type::OneOf(&[Type::Numbers, types::LOCATOR]), "tick positions or a locator"),
        Param::new("labels", Type::Texts, "tick labels").or_none().named(),
        rows::MINOR,
    ],
    set_ticks,
    "Sets the tick positions and labels of the colorbar.",
    include_str!("examples/colorbar.set_ticks.py"),
)
.keywords(Group::Text);

pub(crate) fn set_ticks(charts: &mut Charts, _: &mut Canvas, call: &mut Call) -> Done {
    let number = own(charts, call)?;
    let value = call.take("ticks");
    let places = locator(charts, call, &value)?;
    let texts = texts(call, "labels");
    if call.flag("minor", false) {
        let upright = charts.bar(call.on_colorbar()?).is_some_and(|(_, bar)| bar.upright);
        let range = charts.axes[number].ranges[usize::from(upright)];
        charts.ranges[range].minor_locator = Some(places);
        return Ok(Returned::None);
    }
    if let (Some(texts), Locator::Fixed(places)) = (&texts, &places)
        && texts.len() != places.len()
    {
        let message = format_args!(
            "The number of FixedLocator locations ({}), usually from a call to set_ticks, does not match the number of labels ({}).",
            places.len(),
            texts.len()
        );
        return Err(call.bad(message));
    }
    if let Some(bar) = charts.bar_mut(call.on_colorbar()?) {
        bar.ticks = Some(places);
        if let Some(texts) = texts {
            bar.format = Some(Formatter::Fixed(texts));
        }
    }
    style(charts, call, number)?;
    charts.refresh_bar(call.on_colorbar()?);
    Ok(Returned::None)
}

pub(crate) static SET_TICKLABELS: Entry = Entry::new(
    "set_ticklabels",
    COLORBAR,
    &[
        Param::new("ticklabels", Type::Texts, "tick labels"),
        Param::unhonoured("minor", Type::Flag).or_flag(false).named(),
    ],
    set_ticklabels,
    "Sets the tick labels of the colorbar.",
    include_str!("examples/colorbar.set_ticklabels.py"),
)
.keywords(Group::Text);

pub(crate) fn set_ticklabels(charts: &mut Charts, _: &mut Canvas, call: &mut Call) -> Done {
    let number = own(charts, call)?;
    let texts = texts(call, "ticklabels").unwrap_or_default();
    if let Some(bar) = charts.bar_mut(call.on_colorbar()?) {
        bar.format = Some(Formatter::Fixed(texts));
    }
    style(charts, call, number)?;
    charts.refresh_bar(call.on_colorbar()?);
    Ok(Returned::None)
}

pub(crate) static AX: Entry =
    Entry::new("ax", COLORBAR, &[], axes, "The axes of the colorbar.", include_str!("examples/colorbar.ax.py"))
        .returns(Returns::Object("Axes"))
        .read();

pub(crate) fn axes(charts: &mut Charts, _: &mut Canvas, call: &mut Call) -> Done {
    Ok(Handle::Axes(own(charts, call)?).into())
}

pub(crate) static OUTLINE: Entry = Entry::new(
    "outline",
    COLORBAR,
    &[],
    outline,
    "The outline of the colorbar.",
    include_str!("examples/colorbar.outline.py"),
)
.returns(Returns::Object("Spines"))
.read();

pub(crate) fn outline(charts: &mut Charts, _: &mut Canvas, call: &mut Call) -> Done {
    Ok(Handle::Spines(own(charts, call)?, Sides::ALL).into())
}

pub(crate) static MAPPABLE: Entry = Entry::new(
    "mappable",
    COLORBAR,
    &[],
    mappable,
    "The artist whose colours the colorbar shows.",
    include_str!("examples/colorbar.mappable.py"),
)
.returns(Returns::Object("Artist"))
.read();

pub(crate) fn mappable(charts: &mut Charts, _: &mut Canvas, call: &mut Call) -> Done {
    let (_, bar) = charts.bar(call.on_colorbar()?).ok_or_else(|| call.bad("this colorbar was removed"))?;
    Ok(artist(bar.of))
}

fn minor(charts: &mut Charts, call: &Call, locator: Locator) -> Done {
    let number = own(charts, call)?;
    let upright = charts.bar(call.on_colorbar()?).is_some_and(|(_, bar)| bar.upright);
    let range = charts.axes[number].ranges[usize::from(upright)];
    charts.ranges[range].minor_locator = Some(locator);
    Ok(Returned::None)
}

pub(crate) static MINORTICKS_ON: Entry = Entry::new(
    "minorticks_on",
    COLORBAR,
    &[],
    minorticks_on,
    "Shows minor ticks on the colorbar.",
    include_str!("examples/colorbar.minorticks_on.py"),
);

pub(crate) fn minorticks_on(charts: &mut Charts, _: &mut Canvas, call: &mut Call) -> Done {
    minor(charts, call, Locator::Between(0))
}

pub(crate) static MINORTICKS_OFF: Entry = Entry::new(
    "minorticks_off",
    COLORBAR,
    &[],
    minorticks_off,
    "Removes the minor ticks of the colorbar.",
    include_str!("examples/colorbar.minorticks_off.py"),
);

pub(crate) fn minorticks_off(charts: &mut Charts, _: &mut Canvas, call: &mut Call) -> Done {
    minor(charts, call, Locator::Nowhere)
}

pub(crate) static REMOVE: Entry =
    Entry::new("remove", COLORBAR, &[], remove, "Removes the colorbar.", include_str!("examples/colorbar.remove.py"));

pub(crate) fn remove(charts: &mut Charts, _: &mut Canvas, call: &mut Call) -> Done {
    let number = own(charts, call)?;
    charts.axes[number].removed = true;
    charts.artists[call.on_colorbar()?].removed = true;
    Ok(Returned::None)
}
