//! A contour plot's levels, and their labels on its lines.

use crate::args::call::{Call, Done, label_of, truth};
use crate::entry::{ARTIST, BOTH, Entry};
use crate::model::artist::{Artist, ArtistKind, ContourSet, LevelLabels};
use crate::model::charts::Charts;
use crate::model::handle::Handle;
use crate::model::id::Id;
use crate::pyplot::contour_params as params;
use crate::ticker::formatter;
use canvas::{CallError, Canvas, Returned, Returns, Value};

/// The contour plot that a call is about.
fn own(charts: &mut Charts, id: Id<Artist>) -> Option<&mut ContourSet> {
    match charts.artists.get_mut(id).map(|item| &mut item.kind) {
        Some(ArtistKind::ContourSet(contours)) => Some(contours),
        _ => None,
    }
}

pub(crate) static LEVELS: Entry = Entry::new(
    "levels",
    ARTIST,
    &[],
    levels,
    "The levels of the contour plot.",
    include_str!("examples/artist.levels.py"),
)
.returns(Returns::Array)
.read();

pub(crate) fn levels(charts: &mut Charts, _: &mut Canvas, call: &mut Call) -> Done {
    let contours = own(charts, call.on_artist()?)
        .ok_or_else(|| CallError::attribute_error("'Artist' object has no attribute 'levels'"))?;
    Ok(Returned::array(contours.levels.clone()))
}

pub(crate) static CLABEL: Entry = Entry::new(
    "clabel",
    BOTH,
    params::CLABEL,
    clabel,
    "Labels the lines of a contour plot with their levels.",
    include_str!("examples/plt.clabel.py"),
)
.returns(Returns::List(&Returns::Object("Artist")));

pub(crate) fn clabel(charts: &mut Charts, _: &mut Canvas, call: &mut Call) -> Done {
    charts.approximate("the place of a level's label")?;
    let value = call.take("CS");
    let id = match &value {
        value if let Some(Handle::Artist(id)) = Handle::from_value(value) => id,
        other => return Err(call.wrong("CS", "the return value of plt.contour", other)),
    };
    let size = match call.get("fontsize") {
        Some(value) => charts.size_of(call, value)?,
        None => charts.rc_size("font.size"),
    };
    let color = match call.get("colors") {
        Some(value) => {
            let colors = charts.colors(call, "colors", value)?;
            if colors.len() > 1 {
                return Err(call.not_honoured("colors", value));
            }
            colors.first().copied().flatten()
        }
        None => None,
    };
    let font = charts.font(size);
    let wanted = call.numbers("levels")?;
    let format = call.get("fmt").cloned();
    if let Some(value) = &format
        && !matches!(value, Value::Text(_) | Value::Map(_))
    {
        return Err(call.not_honoured("fmt", value));
    }
    let inline = call.get("inline").is_none_or(truth);
    let gap = call.number("inline_spacing", 5.0)?.clamp(0.0, 100.0);
    let contours = own(charts, id).ok_or_else(|| call.wrong("CS", "the return value of plt.contour", &value))?;
    if contours.filled {
        // Nothing to write on: the lines are those of another call.
        return Ok(Returned::List(Vec::new()));
    }
    let levels = contours.levels.clone();
    let (low, high) = (levels.first().copied().unwrap_or(0.0), levels.last().copied().unwrap_or(1.0));
    let plain = formatter::scalar(&levels, low, high).texts;
    let named = |level: f64| match &format {
        Some(Value::Map(entries)) => entries
            .iter()
            .find(|(key, _)| key.parse::<f64>().is_ok_and(|key| (key - level).abs() <= 1e-9 * level.abs()))
            .map(|(_, text)| label_of(text)),
        Some(Value::Text(spec)) => formatter::format_python(spec, level),
        _ => None,
    };
    let asked = |level: f64| {
        wanted.as_ref().is_none_or(|wanted| wanted.iter().any(|one| (one - level).abs() <= 1e-9 * level.abs()))
    };
    let texts = levels.iter().zip(plain).map(|(level, plain)| {
        let text = named(*level).unwrap_or(plain);
        if asked(*level) { text.chars().take(100).collect() } else { String::new() }
    });
    let texts = texts.collect();
    contours.labels = Some(LevelLabels { texts, font, color, inline, gap });
    Ok(Returned::List(Vec::new()))
}
