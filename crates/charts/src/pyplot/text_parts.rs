//! The parts of axes: x and y axis, spines and artists.

use crate::args::call::{Call, Done};
use crate::args::values::artists;
use crate::entry::{AX, AXIS, Entry};
use crate::model::artist::{Artist, ArtistKind, ArtistMeta};
use crate::model::axes::{AxisName, TitlePlace};
use crate::model::charts::Charts;
use crate::model::container::{BarContainer, Container, ErrorLines, ErrorbarContainer};
use crate::model::handle::Handle;
use crate::model::id::Id;
use crate::model::side::Sides;
use crate::model::text_part::TextPart;
use canvas::{Canvas, Returns};

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

/// The lists of axes, as pyplot has them.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum List {
    Lines,
    Patches,
    Collections,
    Texts,
    Images,
    Containers,
}

impl List {
    /// The list that an artist is in.
    fn of(item: &Artist) -> Option<Self> {
        match item.meta {
            ArtistMeta::Member => return None,
            ArtistMeta::Collection => return Some(Self::Collections),
            _ => {}
        }
        Some(match &item.kind {
            ArtistKind::Line(_) => Self::Lines,
            ArtistKind::Patch(_) | ArtistKind::FancyArrow(_) => Self::Patches,
            ArtistKind::PathCollection(_)
            | ArtistKind::LineCollection(_)
            | ArtistKind::PolyCollection(_)
            | ArtistKind::QuadMesh(_)
            | ArtistKind::ContourSet(_)
            | ArtistKind::Quiver(_)
            | ArtistKind::Container(Container::BrokenBarh(_)) => Self::Collections,
            ArtistKind::Text(_) => Self::Texts,
            ArtistKind::Image(_) => Self::Images,
            ArtistKind::Container(container) if container.is_listed() => Self::Containers,
            ArtistKind::Container(_)
            | ArtistKind::Colorbar(_)
            | ArtistKind::InsetIndicator(_)
            | ArtistKind::QuiverKey(_)
            | ArtistKind::Table(_) => return None,
        })
    }
}

/// A list of the axes, in the order in which its artists were made.
pub(crate) fn of_axes(charts: &Charts, call: &Call, list: List) -> Done {
    let axes = call.on_axes()?;
    let own = || charts.artists.pairs().filter(|(_, item)| item.axes == Some(axes) && !item.removed);
    for (_, item) in own() {
        let ArtistKind::Container(container) = &item.kind else { continue };
        let capped = |errors: &[ErrorLines]| errors.iter().any(|lines| lines.caps.is_some());
        // What is made of fewer artists here than in matplotlib.
        match (list, container) {
            (List::Lines, Container::Bar(BarContainer { errors, .. })) if capped(errors) => {
                charts.approximate("the caps of error bars in 'lines'")?;
            }
            (List::Lines, Container::Errorbar(ErrorbarContainer { errors, .. })) if capped(errors) => {
                charts.approximate("the caps of error bars in 'lines'")?;
            }
            (List::Containers, Container::Bar(BarContainer { errors, .. })) if !errors.is_empty() => {
                charts.approximate("the error bars of bars in 'containers'")?;
            }
            (List::Patches | List::Collections, Container::Streamplot(_)) => {
                charts.approximate("the arrows of streamlines in 'patches'")?;
            }
            _ => {}
        }
    }
    let ids: Vec<Id<Artist>> = own().filter(|(_, item)| List::of(item) == Some(list)).map(|(id, _)| id).collect();
    Ok(artists(&ids))
}

pub(crate) static LINES: Entry =
    Entry::new("lines", AX, &[], own_lines, "The lines of the axes.", include_str!("examples/ax.lines.py"))
        .returns(Returns::List(&Returns::Object("Artist")))
        .read();

pub(crate) static GET_LINES: Entry =
    Entry::new("get_lines", AX, &[], own_lines, "The lines of the axes.", include_str!("examples/ax.get_lines.py"))
        .returns(Returns::List(&Returns::Object("Artist")));

fn own_lines(charts: &mut Charts, _: &mut Canvas, call: &mut Call) -> Done {
    of_axes(charts, call, List::Lines)
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
    of_axes(charts, call, List::Patches)
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
    of_axes(charts, call, List::Containers)
}
