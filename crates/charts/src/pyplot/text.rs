//! Text at a place.

use crate::args::call::{Call, Done};
use crate::args::keywords::Group;
use crate::args::rows;
use crate::args::text::checked;
use crate::args::values::artist;
use crate::entry::{BOTH, Entry, FIG, PLT};
use crate::model::artist::{Artist, ArtistKind, Text};
use crate::model::charts::Charts;
use crate::model::coords::Coords;
use canvas::{Canvas, Param, Returns, Type};

pub(crate) static TEXT: Entry = Entry::new(
    "text",
    BOTH,
    &[
        Param::new("x", Type::Coordinate, "x, data units; or fraction of the axes' width with transform=ax.transAxes"),
        Param::new("y", Type::Coordinate, "y, data units; or fraction of the axes' height with transform=ax.transAxes"),
        rows::S,
        rows::FONTDICT,
    ],
    text,
    "Adds text at a position in data units.",
    include_str!("examples/plt.text.py"),
)
.keywords(Group::Text)
.returns(Returns::Object("Artist"));

pub(crate) fn text(charts: &mut Charts, canvas: &mut Canvas, call: &mut Call) -> Done {
    let axes = charts.axes_of(call, canvas)?;
    let content = checked(call, call.label("s").unwrap_or_default())?;
    let font = charts.font_of(call, charts.font(charts.rc_number("font.size")))?;
    // Its place is known when its coordinates are.
    let words = Text { at: [0.0; 2], text: content, font, arrow: None };
    let mut item = charts.artist(axes, ArtistKind::Text(words), 3.0);
    item.clip = false;
    charts.finish(call, &mut item)?;
    item.label = None;
    let (x, y) = (call.take("x"), call.take("y"));
    let at = match item.coords {
        Coords::Data => [charts.along_one(call, "x", &x, axes, 0)?, charts.along_one(call, "y", &y, axes, 1)?],
        Coords::AxesY => [charts.along_one(call, "x", &x, axes, 0)?, call.as_number("y", &y)?],
        Coords::AxesX => [call.as_number("x", &x)?, charts.along_one(call, "y", &y, axes, 1)?],
        _ => [call.as_number("x", &x)?, call.as_number("y", &y)?],
    };
    if let ArtistKind::Text(words) = &mut item.kind {
        words.at = at;
    }
    Ok(artist(charts.add_artist(item, 4)?))
}

const FIGTEXT_PARAMS: &[Param] = &[
    Param::new("x", Type::Number, "x, fraction of the figure's width"),
    Param::new("y", Type::Number, "y, fraction of the figure's height"),
    rows::S,
    rows::FONTDICT,
];

pub(crate) static FIGTEXT: Entry = Entry::new(
    "figtext",
    PLT,
    FIGTEXT_PARAMS,
    figtext,
    "Adds text at a position in the figure.",
    include_str!("examples/plt.figtext.py"),
)
.keywords(Group::Text)
.returns(Returns::Object("Artist"));

pub(crate) static FIGURE_TEXT: Entry = Entry::new(
    "text",
    FIG,
    FIGTEXT_PARAMS,
    figtext,
    "Adds text at a position in the figure.",
    include_str!("examples/fig.text.py"),
)
.keywords(Group::Text)
.returns(Returns::Object("Artist"));

pub(crate) fn figtext(charts: &mut Charts, canvas: &mut Canvas, call: &mut Call) -> Done {
    let figure = charts.figure_of(call, canvas)?;
    let content = checked(call, call.label("s").unwrap_or_default())?;
    let font = charts.font_of(call, charts.font(charts.rc_number("font.size")))?;
    let at = [call.number("x", 0.0)?, call.number("y", 0.0)?];
    let mut item =
        Artist::new(None, Some(figure), ArtistKind::Text(Text { at, text: content, font, arrow: None }), 3.0);
    (item.coords, item.clip) = (Coords::Figure, false);
    charts.finish(call, &mut item)?;
    item.label = None;
    charts.figures[figure].used = true;
    Ok(artist(charts.add_artist(item, 4)?))
}
