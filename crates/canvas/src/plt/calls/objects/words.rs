//! Texts and their fonts.

use super::artists::{ANY, ART, each};
use crate::Canvas;
use crate::plt::call::{Call, Done};
use crate::plt::calls::axes::ticks;
use crate::plt::calls::words;
use crate::plt::charts::Charts;
use crate::plt::charts::settings::is_bold;
use crate::plt::handle::Class;
use crate::plt::item::Artist;
use crate::plt::look::Font;
use crate::plt::table::Entry;
use crate::plt::value::{Returned, Value};

pub(super) const TABLE: &[Entry] = &[
    Entry::new(
        "set_text",
        ART,
        "s",
        set_text,
        "Sets what the text says.",
        "t = plt.text(0.5, 0.5, \"a\")\nt.set_text(\"b\")",
    ),
    Entry::new(
        "get_text",
        ART,
        "",
        get_text,
        "What the text says.",
        "t = plt.text(0.5, 0.5, \"a\")\nprint(t.get_text())",
    ),
    Entry::new(
        "set_fontsize",
        ANY,
        "size",
        set_fontsize,
        "Sets the text's size, points.",
        "t = plt.text(0.5, 0.5, \"a\")\nt.set_fontsize(20)",
    ),
    Entry::new(
        "set_size",
        ANY,
        "size",
        set_fontsize,
        "Sets the text's size, points.",
        "t = plt.text(0.5, 0.5, \"a\")\nt.set_size(20)",
    ),
    Entry::new(
        "set_fontweight",
        ANY,
        "weight",
        set_fontweight,
        "Sets the text's weight.",
        "t = plt.text(0.5, 0.5, \"a\")\nt.set_fontweight(\"bold\")",
    ),
    Entry::new(
        "set_rotation",
        ANY,
        "angle",
        set_rotation,
        "Turns the text.",
        "fig, ax = plt.subplots()\nfor label in ax.get_xticklabels():\n    label.set_rotation(45)",
    ),
    Entry::new(
        "set_rotation_mode",
        ANY,
        "m",
        set_rotation_mode,
        "Sets whether the text is aligned before it is turned (\"anchor\") or after.",
        "t = plt.text(0.5, 0.5, \"a\", rotation=45)\nt.set_rotation_mode(\"anchor\")",
    ),
    Entry::new(
        "set_horizontalalignment",
        ANY,
        "align",
        set_ha,
        "Sets which part of the text is at its place.",
        "fig, ax = plt.subplots()\nfor label in ax.get_xticklabels():\n    label.set_horizontalalignment(\"right\")",
    ),
    Entry::new(
        "set_ha",
        ANY,
        "align",
        set_ha,
        "Sets which part of the text is at its place.",
        "fig, ax = plt.subplots()\nfor label in ax.get_xticklabels():\n    label.set_ha(\"right\")",
    ),
];

fn set_text(charts: &mut Charts, _: &mut Canvas, call: &mut Call) -> Done {
    let text = call.label("s").unwrap_or_default();
    if let Artist::Words(words) = &mut charts.items[call.on.id].artist {
        words.text = text;
    }
    Ok(Returned::None)
}

fn get_text(charts: &mut Charts, _: &mut Canvas, call: &mut Call) -> Done {
    Ok(match &charts.items[call.on.id].artist {
        Artist::Words(words) => Returned::Text(words.text.clone()),
        _ => Returned::Text(String::new()),
    })
}

/// Changes the fonts of what a call is about.
fn fonts(charts: &mut Charts, call: &Call, mut change: impl FnMut(&mut Font)) {
    match call.on.class {
        Class::Artist => each(charts, call, |item| {
            if let Artist::Words(words) = &mut item.artist {
                change(&mut words.font);
            }
        }),
        Class::XAxis => change(&mut charts.axes[call.on.id].ticks[0].font),
        Class::YAxis => change(&mut charts.axes[call.on.id].ticks[1].font),
        Class::Legend => {
            if let Some(legend) = &mut charts.axes[call.on.id].legend {
                change(&mut legend.font);
            }
        }
        _ => {}
    }
}

fn set_fontsize(charts: &mut Charts, _: &mut Canvas, call: &mut Call) -> Done {
    let value = call.take("size");
    let size = charts.size_of(call, &value)?;
    fonts(charts, call, |font| font.size = size);
    Ok(Returned::None)
}

fn set_fontweight(charts: &mut Charts, _: &mut Canvas, call: &mut Call) -> Done {
    let weight = call.label("weight").unwrap_or_default();
    fonts(charts, call, |font| font.bold = is_bold(&weight));
    Ok(Returned::None)
}

fn set_rotation(charts: &mut Charts, _: &mut Canvas, call: &mut Call) -> Done {
    let angle = match call.get("angle") {
        Some(Value::Text(word)) if word == "vertical" => 90.0,
        _ => call.number("angle", 0.0)?,
    };
    match call.on.class {
        Class::XAxis => ticks::turn_labels(&mut charts.axes[call.on.id].ticks[0], angle),
        Class::YAxis => ticks::turn_labels(&mut charts.axes[call.on.id].ticks[1], angle),
        _ => fonts(charts, call, |font| font.rotation = angle),
    }
    Ok(Returned::None)
}

fn set_rotation_mode(charts: &mut Charts, _: &mut Canvas, call: &mut Call) -> Done {
    let anchor = call.text("m")?.as_deref() == Some("anchor");
    fonts(charts, call, |font| font.anchor_first = anchor);
    Ok(Returned::None)
}

fn set_ha(charts: &mut Charts, _: &mut Canvas, call: &mut Call) -> Done {
    let value = call.take("align");
    let mut inner = Call::for_style(call.function, call.on);
    inner.style.push(("horizontalalignment", value));
    let across = charts.font_of(&inner, words::plain_font(charts))?.across;
    fonts(charts, call, |font| font.across = across);
    match call.on.class {
        Class::XAxis => charts.axes[call.on.id].ticks[0].turned = true,
        Class::YAxis => charts.axes[call.on.id].ticks[1].turned = true,
        _ => {}
    }
    Ok(Returned::None)
}
