//! What all artists have: whether they are shown, a label, an order.

use super::spines::chosen;
use crate::call::{Call, Done, truth};
use crate::charts::Charts;
use crate::handle::Class;
use crate::item::{Artist, Item};
use crate::returned::Returned;
use crate::table::Entry;
use canvas::Canvas;

pub(super) const TABLE: &[Entry] = &[
    Entry::new(
        "set_visible",
        ANY_AND_LABELS,
        "b",
        set_visible,
        "Shows or hides it.",
        "lines = plt.plot(np.linspace(0, 6), np.sin(np.linspace(0, 6) + np.arange(4)[:, None]).T, lw=3)\nlines[1].set_visible(False)\nplt.title(\"four lines, one is hidden\")",
    ),
    Entry::new(
        "remove",
        ANY,
        "",
        remove,
        "Takes it away.",
        "bars = plt.bar([\"a\", \"b\", \"c\", \"d\"], [4, 7, 3, 6], color=\"C4\")\nbars[2].remove()\nplt.title(\"c is gone\")",
    ),
    Entry::new(
        "set_label",
        ART,
        "s",
        set_label,
        "Sets what the legend says of it.",
        "line, = plt.plot([14, 17, 21, 19], \"o-\", color=\"C1\")\nline.set_label(\"Lisbon (°C)\")\nplt.legend()",
    ),
    Entry::new(
        "get_label",
        ART,
        "",
        get_label,
        "What the legend says of it.",
        "line, = plt.plot([3, 9, 27, 81], color=\"C0\", lw=3, label=\"powers of three\")\nplt.title(\"This line shows \" + line.get_label())",
    ),
    Entry::new(
        "get_zorder",
        &[Class::Artist, Class::Axes],
        "",
        get_zorder,
        "What lies above what: the higher number.",
        "fig, ax = plt.subplots()\nline, = ax.plot([1, 3, 2], lw=12, color=\"C0\")\nax.bar([0, 1, 2], [2, 1, 3], color=\"C1\", zorder=line.get_zorder() + 1)",
    ),
    Entry::new(
        "set_zorder",
        &[Class::Artist, Class::Axes],
        "level",
        set_zorder,
        "Sets what lies above what.",
        "low = plt.scatter([1, 2], [1, 2], s=9000, color=\"C0\")\nhigh = plt.scatter([1.5, 2.5], [1.5, 1], s=9000, color=\"C1\")\nlow.set_zorder(5)\nplt.axis([0, 3.5, 0, 3])\nplt.title(\"the blue one is above\")",
    ),
];

pub(super) const ART: &[Class] = &[Class::Artist];

/// With the labels of ticks, each by itself.
pub(super) const ANY_AND_LABELS: &[Class] = &[
    Class::Artist,
    Class::Text,
    Class::XAxis,
    Class::YAxis,
    Class::Axes,
    Class::Spine,
    Class::Spines,
    Class::Legend,
    Class::TickLabel,
];
pub(super) const ANY: &[Class] =
    &[Class::Artist, Class::Text, Class::XAxis, Class::YAxis, Class::Axes, Class::Spine, Class::Spines, Class::Legend];

/// The artist that is meant and all of its parts.
fn parts(charts: &Charts, id: usize) -> Vec<usize> {
    let mut all = vec![id];
    if let Some(Artist::Group(_, inner)) = charts.items.get(id).map(|item| &item.artist) {
        all.extend(inner);
    }
    all
}

pub(super) fn each(charts: &mut Charts, call: &Call, mut change: impl FnMut(&mut Item)) {
    for id in parts(charts, call.on.id) {
        if let Some(item) = charts.items.get_mut(id) {
            change(item);
        }
    }
}

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

fn set_label(charts: &mut Charts, _: &mut Canvas, call: &mut Call) -> Done {
    charts.items[call.on.id].label = call.label("s");
    Ok(Returned::None)
}

fn get_label(charts: &mut Charts, _: &mut Canvas, call: &mut Call) -> Done {
    Ok(Returned::Text(charts.items[call.on.id].label.clone().unwrap_or_default()))
}

fn get_zorder(charts: &mut Charts, _: &mut Canvas, call: &mut Call) -> Done {
    Ok(Returned::Number(match call.on.class {
        Class::Axes => charts.axes[call.on.id].zorder,
        _ => charts.items[call.on.id].zorder,
    }))
}

fn set_zorder(charts: &mut Charts, _: &mut Canvas, call: &mut Call) -> Done {
    let level = call.number("level", 0.0)?;
    if call.on.class == Class::Axes {
        charts.axes[call.on.id].zorder = level;
        return Ok(Returned::None);
    }
    each(charts, call, |item| item.zorder = level);
    Ok(Returned::None)
}
