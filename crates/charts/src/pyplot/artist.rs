//! The methods that all artists have: visibility, label and drawing order.

use crate::args::call::{Call, Done, truth};
use crate::entry::{ANY, ANY_AND_LABELS, ARTIST, Entry};
use crate::model::artist::{Artist, ArtistKind};
use crate::model::charts::Charts;
use crate::model::handle::{Class, Handle};
use crate::model::id::Id;
use canvas::{Canvas, Param, Returned, Returns, Type};

/// The artist that is meant and all of its parts.
fn parts(charts: &Charts, id: Id<Artist>) -> Vec<Id<Artist>> {
    let mut all = vec![id];
    if let Some(ArtistKind::Container(container)) = charts.artists.get(id).map(|item| &item.kind) {
        all.extend(container.members());
    }
    all
}

/// Whether the artist or a part of it is of a kind.
pub(crate) fn is_of(charts: &Charts, call: &Call, kind: impl Fn(&ArtistKind) -> bool) -> bool {
    let Handle::Artist(own) = call.on else { return false };
    parts(charts, own).into_iter().filter_map(|id| charts.artists.get(id)).any(|item| kind(&item.kind))
}

pub(crate) fn each(charts: &mut Charts, call: &Call, mut change: impl FnMut(&mut Artist)) {
    let Handle::Artist(own) = call.on else { return };
    for id in parts(charts, own) {
        if let Some(item) = charts.artists.get_mut(id) {
            change(item);
        }
    }
}

pub(crate) static SET_VISIBLE: Entry = Entry::new(
    "set_visible",
    ANY_AND_LABELS,
    &[Param::new("b", Type::Flag, "whether the artist is shown")],
    set_visible,
    "Shows or hides the artist.",
    include_str!("examples/artist.set_visible.py"),
);

fn set_visible(charts: &mut Charts, _: &mut Canvas, call: &mut Call) -> Done {
    let shown = call.get("b").is_some_and(truth);
    match call.on {
        Handle::Artist(_) => each(charts, call, |item| item.visible = shown),
        Handle::Axes(axes) => charts.axes[axes].visible = shown,
        Handle::Spines(axes, sides) => {
            for side in sides.iter() {
                charts.axes[axes].spines[side as usize].visible = shown;
            }
        }
        Handle::Axis(axes, axis) => charts.axes[axes].ticks[axis.index()].labels = [shown, false],
        Handle::TickLabel { axes, axis, index } => {
            let hidden = &mut charts.axes[axes].ticks[axis.index()].hidden;
            if shown {
                hidden.remove(&index)
            } else {
                hidden.insert(index)
            };
        }
        Handle::Legend(axes) if !shown => charts.axes[axes].legend = None,
        Handle::Text(_) if !shown => erase(charts, call),
        _ => {}
    }
    Ok(Returned::None)
}

pub(crate) static REMOVE: Entry =
    Entry::new("remove", ANY, &[], remove, "Removes the artist.", include_str!("examples/artist.remove.py"));

fn remove(charts: &mut Charts, _: &mut Canvas, call: &mut Call) -> Done {
    match call.on {
        Handle::Artist(_) => each(charts, call, |item| item.removed = true),
        Handle::Axes(axes) => charts.axes[axes].removed = true,
        Handle::Legend(axes) => charts.axes[axes].legend = None,
        Handle::Text(_) => erase(charts, call),
        _ => return Err(call.not_of_this()),
    }
    Ok(Returned::None)
}

fn erase(charts: &mut Charts, call: &Call) {
    if let Some((text, _)) = charts.text_part(call.on) {
        text.clear();
    }
}

pub(crate) static SET_LABEL: Entry = Entry::new(
    "set_label",
    ARTIST,
    &[Param::new("s", Type::Label, "label for the legend")],
    set_label,
    "Sets the artist's label for the legend.",
    include_str!("examples/artist.set_label.py"),
);

fn set_label(charts: &mut Charts, _: &mut Canvas, call: &mut Call) -> Done {
    charts.artists[call.on_artist()?].label = call.label("s");
    Ok(Returned::None)
}

pub(crate) static GET_LABEL: Entry = Entry::new(
    "get_label",
    ARTIST,
    &[],
    get_label,
    "Returns the artist's label for the legend.",
    include_str!("examples/artist.get_label.py"),
)
.returns(Returns::Text);

fn get_label(charts: &mut Charts, _: &mut Canvas, call: &mut Call) -> Done {
    Ok(Returned::Text(charts.artists[call.on_artist()?].label.clone().unwrap_or_default()))
}

pub(crate) static GET_ZORDER: Entry = Entry::new(
    "get_zorder",
    &[Class::Artist, Class::Axes],
    &[],
    get_zorder,
    "Returns the drawing order. Artists with higher values are drawn later.",
    include_str!("examples/artist.get_zorder.py"),
)
.returns(Returns::Number);

fn get_zorder(charts: &mut Charts, _: &mut Canvas, call: &mut Call) -> Done {
    Ok(Returned::Number(match call.on {
        Handle::Axes(axes) => charts.axes[axes].zorder,
        _ => charts.artists[call.on_artist()?].zorder,
    }))
}

pub(crate) static SET_ZORDER: Entry = Entry::new(
    "set_zorder",
    &[Class::Artist, Class::Axes],
    &[Param::new("level", Type::Number, "drawing order; artists with higher values are drawn later")],
    set_zorder,
    "Sets the drawing order. Artists with higher values are drawn later.",
    include_str!("examples/artist.set_zorder.py"),
);

fn set_zorder(charts: &mut Charts, _: &mut Canvas, call: &mut Call) -> Done {
    let level = call.number("level", 0.0)?;
    if let Handle::Axes(axes) = call.on {
        charts.axes[axes].zorder = level;
        return Ok(Returned::None);
    }
    each(charts, call, |item| item.zorder = level);
    Ok(Returned::None)
}
