//! Marks of lines that are drawn already.

use super::artists::{ART, each};
use super::data::line_color;
use crate::Canvas;
use crate::plt::call::{Call, Done};
use crate::plt::charts::Charts;
use crate::plt::item::Artist;
use crate::plt::table::Entry;
use crate::plt::value::{Returned, Value};
use wire::Color;

pub(super) const TABLE: &[Entry] = &[
    Entry::new(
        "set_marker",
        ART,
        "marker",
        set_marker,
        "Sets the marks on its points.",
        "line, = plt.plot([1, 3, 2])\nline.set_marker(\"o\")",
    ),
    Entry::new(
        "set_markersize",
        ART,
        "sz",
        set_markersize,
        "Sets its marks' size, points.",
        "line, = plt.plot([1, 3, 2], \"o\")\nline.set_markersize(12)",
    ),
    Entry::new(
        "set_markerfacecolor",
        ART,
        "color",
        set_mark_face,
        "Sets what its marks are filled with.",
        "line, = plt.plot([1, 3, 2], \"o-\")\nline.set_markerfacecolor(\"white\")",
    ),
    Entry::new(
        "set_markeredgecolor",
        ART,
        "color",
        set_mark_edge,
        "Sets the colour of its marks' edges.",
        "line, = plt.plot([1, 3, 2], \"o-\")\nline.set_markeredgecolor(\"black\")",
    ),
];

fn set_marker(charts: &mut Charts, _: &mut Canvas, call: &mut Call) -> Done {
    let name = call.label("marker").unwrap_or_default();
    let mut inner = Call::for_style(call.function, call.on);
    inner.style.push(("marker", Value::Text(name)));
    let color = line_color(charts, call.on.id).unwrap_or(Color::BLACK);
    let mark = charts.mark(&inner, color)?;
    if let Some(Artist::Line(line)) = charts.items.get_mut(call.on.id).map(|item| &mut item.artist) {
        line.marker = mark;
    }
    Ok(Returned::None)
}

fn set_markersize(charts: &mut Charts, _: &mut Canvas, call: &mut Call) -> Done {
    let size = call.number("sz", 6.0)?.clamp(0.0, 5_000.0);
    each(charts, call, |item| {
        if let Artist::Line(line) = &mut item.artist
            && let Some(mark) = &mut line.marker
        {
            mark.size = size;
        }
    });
    Ok(Returned::None)
}

fn marks(charts: &mut Charts, call: &mut Call, face: bool) -> Done {
    let value = call.take("color");
    let color = charts.color(call, "color", &value)?;
    each(charts, call, |item| {
        if let Artist::Line(line) = &mut item.artist
            && let Some(mark) = &mut line.marker
        {
            if face { mark.face = color } else { mark.edge = color }
        }
    });
    Ok(Returned::None)
}

fn set_mark_face(charts: &mut Charts, _: &mut Canvas, call: &mut Call) -> Done {
    marks(charts, call, true)
}

fn set_mark_edge(charts: &mut Charts, _: &mut Canvas, call: &mut Call) -> Done {
    marks(charts, call, false)
}
