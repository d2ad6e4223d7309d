//! What all artists have: whether they are shown, a label, an order.

use crate::args::call::{Call, Done, truth};
use crate::entry::{ANY, ANY_AND_LABELS, ARTIST, Entry};
use crate::model::artist::{Artist, ArtistKind};
use crate::model::charts::Charts;
use crate::model::handle::Class;
use crate::pyplot::spines::chosen;
use crate::returned::Returned;
use canvas::{Canvas, Param, Returns, Type};

/// The artist that is meant and all of its parts.
fn parts(charts: &Charts, id: usize) -> Vec<usize> {
    let mut all = vec![id];
    if let Some(ArtistKind::Group(_, inner)) = charts.artists.get(id).map(|item| &item.kind) {
        all.extend(inner);
    }
    all
}

pub(crate) fn each(charts: &mut Charts, call: &Call, mut change: impl FnMut(&mut Artist)) {
    for id in parts(charts, call.on.id) {
        if let Some(item) = charts.artists.get_mut(id) {
            change(item);
        }
    }
}

pub(crate) static SET_VISIBLE: Entry = Entry::new(
    "set_visible",
    ANY_AND_LABELS,
    &[Param::new("b", Type::Flag, "whether it is shown")],
    set_visible,
    "Shows or hides it.",
    include_str!("examples/artist.set_visible.py"),
);

fn set_visible(charts: &mut Charts, _: &mut Canvas, call: &mut Call) -> Done {
    let shown = call.get("b").is_some_and(truth);
    match call.on.class {
        Class::Artist => each(charts, call, |item| item.visible = shown),
        Class::Axes => charts.axes[call.on.id].visible = shown,
        Class::Spines | Class::Spine => {
            let (axes, sides) = chosen(call);
            for side in sides {
                charts.axes[axes].spines[side].visible = shown;
            }
        }
        Class::XAxis => charts.axes[call.on.id].ticks[0].labels = [shown, false],
        Class::YAxis => charts.axes[call.on.id].ticks[1].labels = [shown, false],
        Class::TickLabel => {
            if let Some((axes, axis, which)) = call.on.as_tick_label() {
                let hidden = &mut charts.axes[axes].ticks[axis].hidden;
                if shown {
                    hidden.remove(&which)
                } else {
                    hidden.insert(which)
                };
            }
        }
        Class::Legend if !shown => charts.axes[call.on.id].legend = None,
        Class::Text if !shown => erase(charts, call),
        _ => {}
    }
    Ok(Returned::None)
}

pub(crate) static REMOVE: Entry =
    Entry::new("remove", ANY, &[], remove, "Takes it away.", include_str!("examples/artist.remove.py"));

fn remove(charts: &mut Charts, _: &mut Canvas, call: &mut Call) -> Done {
    match call.on.class {
        Class::Artist => each(charts, call, |item| item.removed = true),
        Class::Axes => charts.axes[call.on.id].removed = true,
        Class::Legend => charts.axes[call.on.id].legend = None,
        Class::Text => erase(charts, call),
        _ => {}
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
    &[Param::new("s", Type::Label, "what a legend says")],
    set_label,
    "Sets what the legend says of it.",
    include_str!("examples/artist.set_label.py"),
);

fn set_label(charts: &mut Charts, _: &mut Canvas, call: &mut Call) -> Done {
    charts.artists[call.on.id].label = call.label("s");
    Ok(Returned::None)
}

pub(crate) static GET_LABEL: Entry = Entry::new(
    "get_label",
    ARTIST,
    &[],
    get_label,
    "What the legend says of it.",
    include_str!("examples/artist.get_label.py"),
)
.returns(Returns::Text);

fn get_label(charts: &mut Charts, _: &mut Canvas, call: &mut Call) -> Done {
    Ok(Returned::Text(charts.artists[call.on.id].label.clone().unwrap_or_default()))
}

pub(crate) static GET_ZORDER: Entry = Entry::new(
    "get_zorder",
    &[Class::Artist, Class::Axes],
    &[],
    get_zorder,
    "What lies above what: the higher number.",
    include_str!("examples/artist.get_zorder.py"),
)
.returns(Returns::Number);

fn get_zorder(charts: &mut Charts, _: &mut Canvas, call: &mut Call) -> Done {
    Ok(Returned::Number(match call.on.class {
        Class::Axes => charts.axes[call.on.id].zorder,
        _ => charts.artists[call.on.id].zorder,
    }))
}

pub(crate) static SET_ZORDER: Entry = Entry::new(
    "set_zorder",
    &[Class::Artist, Class::Axes],
    &[Param::new("level", Type::Number, "its place in the order of drawing; higher is drawn later")],
    set_zorder,
    "Sets what lies above what.",
    include_str!("examples/artist.set_zorder.py"),
);

fn set_zorder(charts: &mut Charts, _: &mut Canvas, call: &mut Call) -> Done {
    let level = call.number("level", 0.0)?;
    if call.on.class == Class::Axes {
        charts.axes[call.on.id].zorder = level;
        return Ok(Returned::None);
    }
    each(charts, call, |item| item.zorder = level);
    Ok(Returned::None)
}
