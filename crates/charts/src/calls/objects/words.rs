//! Texts and their fonts.

use super::artists::{ANY, each};
use crate::call::{Call, Done};
use crate::calls::axes::ticks;
use crate::calls::words::{self, checked};
use crate::charts::Charts;
use crate::charts::settings::is_bold;
use crate::handle::Class;
use crate::item::Artist;
use crate::look::Font;
use crate::range::{Formatter, Locator};
use crate::returned::Returned;
use crate::table::Entry;
use canvas::Canvas;
use canvas::Value;

pub(super) const TABLE: &[Entry] = &[
    Entry::new(
        "set_text",
        TEXTS,
        "s",
        set_text,
        "Sets what the text says.",
        "plt.plot([1, 2, 4, 8, 16], \"o-\", color=\"C0\")\nnote = plt.text(0.2, 12, \"?\", fontsize=16)\nnote.set_text(\"it doubles\")",
    ),
    Entry::new(
        "get_text",
        TEXTS,
        "",
        get_text,
        "What the text says.",
        "plt.plot([5, 3, 4, 1], \"o-\", color=\"C5\")\nnote = plt.text(0, 1.2, \"frost\", fontsize=16)\nplt.title(f\"the note says “{note.get_text()}”\")",
    ),
    Entry::new(
        "set_fontsize",
        ANY,
        "size",
        set_fontsize,
        "Sets the text's size, points.",
        "for i, size in enumerate([8, 12, 18, 26]):\n    word = plt.text(0.05, 0.9 - 0.08 * i * (i + 1) / 2 - 0.1 * i, f\"{size} points\")\n    word.set_fontsize(size)\nplt.axis(\"off\")",
    ),
    Entry::new(
        "set_size",
        ANY,
        "size",
        set_fontsize,
        "Sets the text's size, points.",
        "plt.scatter([2, 5, 8], [3, 7, 4], s=[300, 900, 500], color=\"C0\", alpha=0.4)\nfor x, y, name, size in [(2, 3, \"Bern\", 10), (5, 7, \"Rome\", 18), (8, 4, \"Oslo\", 13)]:\n    plt.text(x, y, name, ha=\"center\", va=\"center\").set_size(size)\nplt.axis([0, 10, 0, 10])",
    ),
    Entry::new(
        "set_fontweight",
        ANY,
        "weight",
        set_fontweight,
        "Sets the text's weight.",
        "plt.plot([7, 9, 8, 12], color=\"C1\")\nnote = plt.text(2.8, 11.5, \"record\", ha=\"right\", fontsize=14)\nnote.set_fontweight(\"bold\")",
    ),
    Entry::new(
        "set_rotation",
        ANY,
        "angle",
        set_rotation,
        "Turns the text.",
        "names = [\"January\", \"February\", \"March\", \"April\", \"May\"]\nplt.bar(names, [31, 28, 31, 30, 31], color=\"C2\")\nfor label in plt.gca().get_xticklabels():\n    label.set_rotation(60)",
    ),
    Entry::new(
        "set_rotation_mode",
        ANY,
        "m",
        set_rotation_mode,
        "Sets whether the text is aligned before it is turned (\"anchor\") or after.",
        "for x, mode in [(0.3, \"default\"), (0.7, \"anchor\")]:\n    word = plt.text(x, 0.5, mode, rotation=45, fontsize=16)\n    word.set_rotation_mode(mode)\n    plt.plot(x, 0.5, \"ro\")\nplt.axis([0, 1, 0.2, 1])",
    ),
    Entry::new(
        "set_horizontalalignment",
        ANY,
        "align",
        set_ha,
        "Sets which part of the text is at its place.",
        "plt.axvline(0.5, color=\"lightgray\")\nfor y, side in enumerate([\"left\", \"center\", \"right\"]):\n    word = plt.text(0.5, y, side, fontsize=18)\n    word.set_horizontalalignment(side)\nplt.ylim(-0.5, 2.7)",
    ),
    Entry::new(
        "set_ha",
        ANY,
        "align",
        set_ha,
        "Sets which part of the text is at its place.",
        "plt.bar([\"North Island\", \"South Island\", \"Stewart Island\"], [113, 151, 1.7], color=\"seagreen\")\nfor label in plt.gca().get_xticklabels():\n    label.set_rotation(30)\n    label.set_ha(\"right\")\nplt.ylabel(\"1000 km²\")",
    ),
];

const TEXTS: &[Class] = &[Class::Artist, Class::Text, Class::TickLabel];

fn set_text(charts: &mut Charts, _: &mut Canvas, call: &mut Call) -> Done {
    let text = call.label("s").unwrap_or_default();
    if let Some((axes, axis, which)) = call.on.as_tick_label() {
        return set_tick_text(charts, axes, axis, which, checked(call, text)?);
    }
    if call.on.class == Class::Text {
        let text = checked(call, text)?;
        if let Some((own, _)) = charts.text_part(call.on) {
            *own = text;
        }
    } else if let Artist::Words(words) = &mut charts.items[call.on.id].artist {
        words.text = text;
    }
    Ok(Returned::None)
}

/// Says something else at one tick; the others stay as they are now.
fn set_tick_text(charts: &mut Charts, axes: usize, axis: usize, which: usize, text: String) -> Done {
    let mut ticked = ticks::ticked_now(charts, axes, axis);
    if let Some(own) = ticked.texts.get_mut(which) {
        *own = text;
        let range = charts.axes[axes].ranges[axis];
        charts.ranges[range].locator = Locator::Fixed(ticked.major);
        charts.ranges[range].formatter = Formatter::Fixed(ticked.texts);
    }
    Ok(Returned::None)
}

fn get_text(charts: &mut Charts, _: &mut Canvas, call: &mut Call) -> Done {
    if let Some((axes, axis, which)) = call.on.as_tick_label() {
        let mut texts = ticks::ticked_now(charts, axes, axis).texts;
        return Ok(Returned::Text(texts.get_mut(which).map(std::mem::take).unwrap_or_default()));
    }
    if call.on.class == Class::Text {
        return Ok(Returned::Text(charts.text_part(call.on).map(|(text, _)| text.clone()).unwrap_or_default()));
    }
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
        Class::Text => {
            if let Some((_, font)) = charts.text_part(call.on) {
                change(font);
            }
        }
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
