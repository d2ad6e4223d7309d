//! Methods that change the markers of lines.

use crate::args::call::{Call, Done};
use crate::args::types;
use crate::entry::{ARTIST, Entry};
use crate::model::artist::ArtistKind;
use crate::model::charts::Charts;
use crate::pyplot::artist::{each, is_of};
use crate::pyplot::artist_data::line_color;
use canvas::{Canvas, Param, Returned, Type, Value};
use wire::Color;

pub(crate) static SET_MARKER: Entry = Entry::new(
    "set_marker",
    ARTIST,
    &[Param::new("marker", types::MARKER, "shape of the markers")],
    set_marker,
    "Sets the shape of the markers.",
    include_str!("examples/artist.set_marker.py"),
);

fn set_marker(charts: &mut Charts, _: &mut Canvas, call: &mut Call) -> Done {
    if !is_of(charts, call, |kind| matches!(kind, ArtistKind::Line(_))) {
        return Err(call.not_of_this());
    }
    let name = call.label("marker").unwrap_or_default();
    let mut inner = Call::for_style(call.function, call.on);
    inner.put("marker", Value::Text(name));
    let color = line_color(charts, call.on_artist()?).unwrap_or(Color::BLACK);
    let mark = charts.mark(&inner, color)?;
    if let Some(ArtistKind::Line(line)) = charts.artists.get_mut(call.on_artist()?).map(|item| &mut item.kind) {
        line.marker = mark;
    }
    Ok(Returned::None)
}

pub(crate) static SET_MARKERSIZE: Entry = Entry::new(
    "set_markersize",
    ARTIST,
    &[Param::new("sz", Type::Length, "size of the markers, pt")],
    set_markersize,
    "Sets the size of the markers.",
    include_str!("examples/artist.set_markersize.py"),
);

fn set_markersize(charts: &mut Charts, _: &mut Canvas, call: &mut Call) -> Done {
    if !is_of(charts, call, |kind| matches!(kind, ArtistKind::Line(_))) {
        return Err(call.not_of_this());
    }
    let size = call.number("sz", 6.0)?.clamp(0.0, 5_000.0);
    each(charts, call, |item| {
        if let ArtistKind::Line(line) = &mut item.kind
            && let Some(mark) = &mut line.marker
        {
            mark.size = size;
        }
    });
    Ok(Returned::None)
}

fn marks(charts: &mut Charts, call: &mut Call, face: bool) -> Done {
    if !is_of(charts, call, |kind| matches!(kind, ArtistKind::Line(_))) {
        return Err(call.not_of_this());
    }
    let value = call.take("color");
    let color = charts.color(call, "color", &value)?;
    each(charts, call, |item| {
        if let ArtistKind::Line(line) = &mut item.kind
            && let Some(mark) = &mut line.marker
        {
            if face { mark.face = color } else { mark.edge = color }
        }
    });
    Ok(Returned::None)
}

pub(crate) static SET_MARKERFACECOLOR: Entry = Entry::new(
    "set_markerfacecolor",
    ARTIST,
    &[Param::new("color", Type::Color, "fill colour of the markers; 'none' for no fill")],
    set_mark_face,
    "Sets the fill colour of the markers.",
    include_str!("examples/artist.set_markerfacecolor.py"),
);

fn set_mark_face(charts: &mut Charts, _: &mut Canvas, call: &mut Call) -> Done {
    marks(charts, call, true)
}

pub(crate) static SET_MARKEREDGECOLOR: Entry = Entry::new(
    "set_markeredgecolor",
    ARTIST,
    &[Param::new("color", Type::Color, "edge colour of the markers; 'none' for no edge")],
    set_mark_edge,
    "Sets the edge colour of the markers.",
    include_str!("examples/artist.set_markeredgecolor.py"),
);

fn set_mark_edge(charts: &mut Charts, _: &mut Canvas, call: &mut Call) -> Done {
    marks(charts, call, false)
}
