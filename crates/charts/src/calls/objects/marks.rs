//! Marks of lines that are drawn already.

use super::artists::{ART, each};
use super::data::line_color;
use crate::call::{Call, Done};
use crate::charts::Charts;
use crate::item::Artist;
use crate::returned::Returned;
use crate::table::Entry;
use canvas::Canvas;
use canvas::Value;
use wire::Color;

pub(super) const TABLE: &[Entry] = &[
    Entry::new(
        "set_marker",
        ART,
        "marker",
        set_marker,
        "Sets the marks on its points.",
        "for i, marker in enumerate(\"os^vD*P\"):\n    line, = plt.plot([0, 1, 2], [i, i, i], color=f\"C{i}\", ms=10)\n    line.set_marker(marker)\nplt.yticks(range(7), list(\"os^vD*P\"))",
    ),
    Entry::new(
        "set_markersize",
        ART,
        "sz",
        set_markersize,
        "Sets its marks' size, points.",
        "for size in (4, 8, 12, 16, 20):\n    dot, = plt.plot(size, size ** 2, \"o\", color=\"C3\")\n    dot.set_markersize(size)\nplt.xlabel(\"size (pt)\")\nplt.ylabel(\"area (pt²)\")",
    ),
    Entry::new(
        "set_markerfacecolor",
        ART,
        "color",
        set_mark_face,
        "Sets what its marks are filled with.",
        "line, = plt.plot([2, 6, 4, 8, 5], \"o-\", color=\"C0\", ms=14, mew=3)\nline.set_markerfacecolor(\"white\")\nplt.title(\"rings on a line\")",
    ),
    Entry::new(
        "set_markeredgecolor",
        ART,
        "color",
        set_mark_edge,
        "Sets the colour of its marks' edges.",
        "line, = plt.plot([3, 1, 4, 1, 5], \"s--\", color=\"gold\", ms=14, mew=3)\nline.set_markeredgecolor(\"darkred\")",
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
