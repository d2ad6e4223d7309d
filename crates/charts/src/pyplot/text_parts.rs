//! The parts of axes: x and y axis, spines and artists.

use crate::args::call::{Call, Done};
use crate::args::values::artists;
use crate::entry::{AX, AXIS, Entry};
use crate::model::artist::{Artist, ArtistKind};
use crate::model::axes::{Axes, AxisName, Sides, TitlePlace};
use crate::model::charts::Charts;
use crate::model::handle::Handle;
use crate::model::id::Id;
use crate::model::text_part::TextPart;
use canvas::{Canvas, Returned, Returns};

pub(crate) static LABEL: Entry =
    Entry::new("label", AXIS, &[], label, "The label of the axis.", include_str!("examples/axis.label.py"))
        .returns(Returns::Object("Text"))
        .read();

fn label(_: &mut Charts, _: &mut Canvas, call: &mut Call) -> Done {
    let (axes, axis) = call.on_axis()?;
    Ok(Handle::Text(TextPart::AxisLabel(axes, axis)).into())
}

pub(crate) static TITLE: Entry =
    Entry::new("title", AX, &[], title, "The centre title.", include_str!("examples/ax.title.py"))
        .returns(Returns::Object("Text"))
        .read();

fn title(_: &mut Charts, _: &mut Canvas, call: &mut Call) -> Done {
    Ok(Handle::Text(TextPart::Title(call.on_axes()?, TitlePlace::Center)).into())
}

pub(crate) static XAXIS: Entry =
    Entry::new("xaxis", AX, &[], xaxis, "The x axis.", include_str!("examples/ax.xaxis.py"))
        .returns(Returns::Object("XAxis"))
        .read();

pub(crate) static GET_XAXIS: Entry =
    Entry::new("get_xaxis", AX, &[], xaxis, "The x axis.", include_str!("examples/ax.get_xaxis.py"))
        .returns(Returns::Object("XAxis"));

fn xaxis(_: &mut Charts, _: &mut Canvas, call: &mut Call) -> Done {
    Ok(Handle::Axis(call.on_axes()?, AxisName::X).into())
}

pub(crate) static YAXIS: Entry =
    Entry::new("yaxis", AX, &[], yaxis, "The y axis.", include_str!("examples/ax.yaxis.py"))
        .returns(Returns::Object("YAxis"))
        .read();

pub(crate) static GET_YAXIS: Entry =
    Entry::new("get_yaxis", AX, &[], yaxis, "The y axis.", include_str!("examples/ax.get_yaxis.py"))
        .returns(Returns::Object("YAxis"));

fn yaxis(_: &mut Charts, _: &mut Canvas, call: &mut Call) -> Done {
    Ok(Handle::Axis(call.on_axes()?, AxisName::Y).into())
}

pub(crate) static SPINES: Entry =
    Entry::new("spines", AX, &[], spines, "The spines: the sides of the frame.", include_str!("examples/ax.spines.py"))
        .returns(Returns::Object("Spines"))
        .read();

fn spines(_: &mut Charts, _: &mut Canvas, call: &mut Call) -> Done {
    Ok(Handle::Spines(call.on_axes()?, Sides::ALL).into())
}

pub(crate) static FIGURE: Entry =
    Entry::new("figure", AX, &[], own_figure, "The figure of the axes.", include_str!("examples/ax.figure.py"))
        .returns(Returns::Object("Figure"))
        .read();

pub(crate) static GET_FIGURE: Entry =
    Entry::new("get_figure", AX, &[], own_figure, "The figure of the axes.", include_str!("examples/ax.get_figure.py"))
        .returns(Returns::Object("Figure"));

fn own_figure(charts: &mut Charts, _: &mut Canvas, call: &mut Call) -> Done {
    Ok(Handle::Figure(charts.axes[call.on_axes()?].figure).into())
}

pub(crate) fn of_axes(charts: &Charts, axes: Id<Axes>, holds: impl Fn(&ArtistKind) -> bool) -> Returned {
    let found =
        charts.artists.pairs().filter(|(_, item)| item.axes == Some(axes) && !item.removed && holds(&item.kind));
    let ids: Vec<Id<Artist>> = found.map(|(id, _)| id).collect();
    artists(&ids)
}

pub(crate) static LINES: Entry =
    Entry::new("lines", AX, &[], own_lines, "The lines of the axes.", include_str!("examples/ax.lines.py"))
        .returns(Returns::List(&Returns::Object("Artist")))
        .read();

pub(crate) static GET_LINES: Entry =
    Entry::new("get_lines", AX, &[], own_lines, "The lines of the axes.", include_str!("examples/ax.get_lines.py"))
        .returns(Returns::List(&Returns::Object("Artist")));

fn own_lines(charts: &mut Charts, _: &mut Canvas, call: &mut Call) -> Done {
    Ok(of_axes(charts, call.on_axes()?, |artist| matches!(artist, ArtistKind::Line(_))))
}

pub(crate) static PATCHES: Entry = Entry::new(
    "patches",
    AX,
    &[],
    own_patches,
    "The patches of the axes, such as bars.",
    include_str!("examples/ax.patches.py"),
)
.returns(Returns::List(&Returns::Object("Artist")))
.read();

fn own_patches(charts: &mut Charts, _: &mut Canvas, call: &mut Call) -> Done {
    Ok(of_axes(charts, call.on_axes()?, |artist| matches!(artist, ArtistKind::Patch(_))))
}

pub(crate) static CONTAINERS: Entry = Entry::new(
    "containers",
    AX,
    &[],
    own_groups,
    "The containers of the axes, such as groups of bars.",
    include_str!("examples/ax.containers.py"),
)
.returns(Returns::List(&Returns::Object("Artist")))
.read();

fn own_groups(charts: &mut Charts, _: &mut Canvas, call: &mut Call) -> Done {
    Ok(of_axes(
        charts,
        call.on_axes()?,
        |artist| matches!(artist, ArtistKind::Container(container) if container.is_listed()),
    ))
}
