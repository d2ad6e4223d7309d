//! Texts and their fonts.

use crate::args::call::{Call, Done};
use crate::args::rows;
use crate::args::text;
use crate::args::text::checked;
use crate::args::types;
use crate::args::values::artist;
use crate::entry::{ANY, Entry};
use crate::model::artist::{ArtistKind, ArtistMeta};
use crate::model::axes::Axes;
use crate::model::axis::{Formatter, Locator};
use crate::model::charts::Charts;
use crate::model::charts::settings::is_bold;
use crate::model::handle::{Class, Handle};
use crate::model::id::Id;
use crate::model::style::TextStyle;
use crate::pyplot::artist::{each, is_of};
use crate::pyplot::ticks;
use canvas::{CallError, Canvas, Param, Returned, Returns, Type, Value};

pub(crate) static SET_TEXT: Entry = Entry::new(
    "set_text",
    &[Class::Artist, Class::Text, Class::TickLabel],
    &[rows::S],
    set_text,
    "Sets the text.",
    include_str!("examples/artist.set_text.py"),
);

fn set_text(charts: &mut Charts, _: &mut Canvas, call: &mut Call) -> Done {
    let text = call.label("s").unwrap_or_default();
    match call.on {
        Handle::TickLabel { axes, axis, index } => {
            return set_tick_text(charts, axes, axis.index(), index, checked(call, text)?);
        }
        Handle::Text(_) => {
            let text = checked(call, text)?;
            if let Some((own, _)) = charts.text_part(call.on) {
                *own = text;
            }
        }
        _ => {
            if let ArtistKind::Text(words) = &mut charts.artists[call.on_artist()?].kind {
                words.text = text;
            }
        }
    }
    Ok(Returned::None)
}

/// Changes the label of one tick. The other labels stay as they are now.
fn set_tick_text(charts: &mut Charts, axes: Id<Axes>, axis: usize, which: usize, text: String) -> Done {
    let (places, mut texts): (Vec<f64>, Vec<String>) = ticks::ticked_now(charts, axes, axis).all.into_iter().unzip();
    if let Some(own) = texts.get_mut(which) {
        *own = text;
        let range = charts.axes[axes].ranges[axis];
        charts.ranges[range].locator = Locator::Fixed(places);
        charts.ranges[range].formatter = Formatter::Fixed(texts);
    }
    Ok(Returned::None)
}

pub(crate) static GET_TEXT: Entry = Entry::new(
    "get_text",
    &[Class::Artist, Class::Text, Class::TickLabel],
    &[],
    get_text,
    "Returns the text; of a table's cell, the text's artist.",
    include_str!("examples/artist.get_text.py"),
)
.returns(Returns::OneOf(&[Returns::Text, Returns::Object("Artist")]));

fn get_text(charts: &mut Charts, _: &mut Canvas, call: &mut Call) -> Done {
    Ok(Returned::Text(match call.on {
        Handle::TickLabel { axes, axis, index } => {
            let mut all = ticks::ticked_now(charts, axes, axis.index()).all;
            all.get_mut(index).map(|(_, text)| std::mem::take(text)).unwrap_or_default()
        }
        Handle::Text(_) => charts.text_part(call.on).map(|(text, _)| text.clone()).unwrap_or_default(),
        _ => match &charts.artists[call.on_artist()?].kind {
            ArtistKind::Text(words) => words.text.clone(),
            _ => match charts.artists[call.on_artist()?].meta {
                ArtistMeta::Cell(text) => return Ok(artist(text)),
                _ => return Err(call.not_of_this()),
            },
        },
    }))
}

/// Changes the fonts of what a call is about.
pub(crate) fn fonts(charts: &mut Charts, call: &Call, mut change: impl FnMut(&mut TextStyle)) -> Result<(), CallError> {
    match call.on {
        // A table's texts, or the one of its cell.
        Handle::Artist(own) if !charts.cell_texts(own).is_empty() => {
            for text in charts.cell_texts(own) {
                if let ArtistKind::Text(words) = &mut charts.artists[text].kind {
                    change(&mut words.font);
                }
            }
        }
        Handle::Artist(_) if !is_of(charts, call, |kind| matches!(kind, ArtistKind::Text(_))) => {
            return Err(call.not_of_this());
        }
        Handle::Artist(_) => each(charts, call, |item| {
            if let ArtistKind::Text(words) = &mut item.kind {
                change(&mut words.font);
            }
        }),
        Handle::Text(_) => {
            if let Some((_, font)) = charts.text_part(call.on) {
                change(font);
            }
        }
        Handle::Axis(axes, axis) => change(&mut charts.axes[axes].ticks[axis.index()].font),
        Handle::Legend(axes) => {
            if let Some(legend) = &mut charts.axes[axes].legend {
                change(&mut legend.font);
            }
        }
        _ => return Err(call.not_of_this()),
    }
    Ok(())
}

const SET_FONTSIZE_PARAMS: &[Param] =
    &[Param::new("size", types::FONT_SIZE, "font size, pt; or a name such as 'small'")];

pub(crate) static SET_FONTSIZE: Entry = Entry::new(
    "set_fontsize",
    ANY,
    SET_FONTSIZE_PARAMS,
    set_fontsize,
    "Sets the font size.",
    include_str!("examples/artist.set_fontsize.py"),
);

pub(crate) static SET_SIZE: Entry = Entry::new(
    "set_size",
    ANY,
    SET_FONTSIZE_PARAMS,
    set_fontsize,
    "Sets the font size.",
    include_str!("examples/artist.set_size.py"),
);

fn set_fontsize(charts: &mut Charts, _: &mut Canvas, call: &mut Call) -> Done {
    let value = call.take("size");
    let size = charts.size_of(call, &value)?;
    fonts(charts, call, |font| font.size = size)?;
    Ok(Returned::None)
}

pub(crate) static SET_FONTWEIGHT: Entry = Entry::new(
    "set_fontweight",
    ANY,
    &[Param::new(
        "weight",
        Type::OneOf(&[Type::Text, Type::Number]),
        "'bold', 'normal' or a number; 600 and above is bold",
    )],
    set_fontweight,
    "Sets the font weight.",
    include_str!("examples/artist.set_fontweight.py"),
);

fn set_fontweight(charts: &mut Charts, _: &mut Canvas, call: &mut Call) -> Done {
    let weight = call.label("weight").unwrap_or_default();
    fonts(charts, call, |font| font.bold = is_bold(&weight))?;
    Ok(Returned::None)
}

pub(crate) static SET_ROTATION: Entry = Entry::new(
    "set_rotation",
    ANY,
    &[Param::new(
        "angle",
        Type::OneOf(&[Type::Number, Type::Choice(&["vertical"])]),
        "rotation, degrees counterclockwise",
    )],
    set_rotation,
    "Sets the rotation of the text.",
    include_str!("examples/artist.set_rotation.py"),
);

fn set_rotation(charts: &mut Charts, _: &mut Canvas, call: &mut Call) -> Done {
    let angle = match call.get("angle") {
        Some(Value::Text(word)) if word == "vertical" => 90.0,
        _ => call.number("angle", 0.0)?,
    };
    match call.on {
        Handle::Axis(axes, axis) => ticks::turn_labels(&mut charts.axes[axes].ticks[axis.index()], angle),
        _ => fonts(charts, call, |font| font.rotation = angle)?,
    }
    Ok(Returned::None)
}

pub(crate) static SET_ROTATION_MODE: Entry = Entry::new(
    "set_rotation_mode",
    ANY,
    &[Param::new(
        "m",
        Type::Choice(&["default", "anchor"]),
        "'default' aligns the rotated text; 'anchor' rotates the aligned text about its position",
    )],
    set_rotation_mode,
    "Sets whether the text is rotated before or after it is aligned.",
    include_str!("examples/artist.set_rotation_mode.py"),
);

fn set_rotation_mode(charts: &mut Charts, _: &mut Canvas, call: &mut Call) -> Done {
    let anchor = call.text("m")?.as_deref() == Some("anchor");
    fonts(charts, call, |font| font.anchor_first = anchor)?;
    Ok(Returned::None)
}

const SET_HORIZONTALALIGNMENT_PARAMS: &[Param] =
    &[Param::new("align", Type::Choice(&["left", "center", "right"]), "which part of the text is at its position")];

pub(crate) static SET_HORIZONTALALIGNMENT: Entry = Entry::new(
    "set_horizontalalignment",
    ANY,
    SET_HORIZONTALALIGNMENT_PARAMS,
    set_ha,
    "Sets the alignment of the text.",
    include_str!("examples/artist.set_horizontalalignment.py"),
);

pub(crate) static SET_HA: Entry = Entry::new(
    "set_ha",
    ANY,
    SET_HORIZONTALALIGNMENT_PARAMS,
    set_ha,
    "Sets the alignment of the text.",
    include_str!("examples/artist.set_ha.py"),
);

fn set_ha(charts: &mut Charts, _: &mut Canvas, call: &mut Call) -> Done {
    let value = call.take("align");
    let mut inner = Call::for_style(call.function, call.on);
    inner.put("horizontalalignment", value);
    let across = charts.font_of(&inner, text::plain_font(charts))?.halign;
    fonts(charts, call, |font| font.halign = across)?;
    if let Handle::Axis(axes, axis) = call.on {
        charts.axes[axes].ticks[axis.index()].turned = true;
    }
    Ok(Returned::None)
}
