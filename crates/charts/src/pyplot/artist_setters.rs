//! Setters that artists have besides their colours and lines: edges of markers, sides of bars, places and fonts of texts.

use crate::args::call::{Call, Done, truth};
use crate::args::text::plain_font;
use crate::entry::{ARTIST, Entry, TEXTS};
use crate::model::artist::{ArtistKind, PatchShape};
use crate::model::axis::Span;
use crate::model::charts::Charts;
use crate::model::style::TextStyle;
use crate::pyplot::artist::each;
use crate::pyplot::text_methods::fonts;
use canvas::{CallError, Param, Returned, Type};

/// Sets what a keyword of text says on the fonts that a call is about.
fn restyle(
    charts: &mut Charts,
    call: &mut Call,
    keyword: &'static str,
    set: impl Fn(&mut TextStyle, TextStyle),
) -> Done {
    let value = call.take("value");
    let mut inner = Call::for_style(call.function, call.on);
    inner.put(keyword, value);
    let made = charts.font_of(&inner, plain_font(charts))?;
    fonts(charts, call, |font| set(font, made.clone()))?;
    Ok(Returned::None)
}

pub(crate) static SET_VERTICALALIGNMENT: Entry = Entry::new(
    "set_verticalalignment",
    TEXTS,
    &[Param::new(
        "value",
        Type::Choice(&["top", "center", "bottom", "baseline", "center_baseline"]),
        "which part of the text is at its position",
    )],
    |charts, _, call| restyle(charts, call, "verticalalignment", |font, made| font.valign = made.valign),
    "Sets the vertical alignment of the text.",
    include_str!("examples/artist.set_verticalalignment.py"),
);

pub(crate) static SET_FONTSTYLE: Entry = Entry::new(
    "set_fontstyle",
    TEXTS,
    &[Param::new("value", Type::Choice(&["normal", "italic", "oblique"]), "whether the text is upright or italic")],
    |charts, _, call| restyle(charts, call, "fontstyle", |font, made| font.italic = made.italic),
    "Sets whether the text is italic.",
    include_str!("examples/artist.set_fontstyle.py"),
);

pub(crate) static SET_FONTFAMILY: Entry = Entry::new(
    "set_fontfamily",
    TEXTS,
    &[Param::new("value", Type::OneOf(&[Type::Text, Type::Texts]), "name of a font")],
    |charts, _, call| restyle(charts, call, "fontfamily", |font, made| font.family = made.family),
    "Sets the font.",
    include_str!("examples/artist.set_fontfamily.py"),
);

pub(crate) static SET_BACKGROUNDCOLOR: Entry = Entry::new(
    "set_backgroundcolor",
    TEXTS,
    &[Param::new("value", Type::Color, "background colour of the text")],
    |charts, _, call| restyle(charts, call, "backgroundcolor", |font, made| font.frame = made.frame),
    "Sets the background colour of the text.",
    include_str!("examples/artist.set_backgroundcolor.py"),
);

pub(crate) static SET_BBOX: Entry = Entry::new(
    "set_bbox",
    TEXTS,
    &[Param::new("value", Type::Props, "box around the text: keywords for a patch, boxstyle and pad")],
    |charts, _, call| restyle(charts, call, "bbox", |font, made| font.frame = made.frame),
    "Sets the box around the text.",
    include_str!("examples/artist.set_bbox.py"),
);

/// Moves a text.
fn move_to(charts: &mut Charts, call: &Call, x: Option<f64>, y: Option<f64>) -> Done {
    let item = &mut charts.artists[call.on_artist()?];
    let ArtistKind::Text(words) = &mut item.kind else { return Err(call.not_of_this()) };
    words.at = [x.unwrap_or(words.at[0]), y.unwrap_or(words.at[1])];
    Ok(Returned::None)
}

/// Changes one side of a bar: x, y, width, height.
fn side(charts: &mut Charts, call: &Call, which: usize, value: f64) -> Done {
    let item = &mut charts.artists[call.on_artist()?];
    let ArtistKind::Patch(patch) = &mut item.kind else { return Err(call.not_of_this()) };
    let PatchShape::Rect(sides) = &mut patch.shape else { return Err(call.not_of_this()) };
    sides[which] = value;
    let [x, y, w, h] = *sides;
    item.moved =
        Some([Span::covering(&[x, x + w]).stick(&item.x.sticky), Span::covering(&[y, y + h]).stick(&item.y.sticky)]);
    Ok(Returned::None)
}

fn is_text(charts: &Charts, call: &Call) -> Result<bool, CallError> {
    Ok(matches!(charts.artists[call.on_artist()?].kind, ArtistKind::Text(_)))
}

pub(crate) static SET_POSITION: Entry = Entry::new(
    "set_position",
    ARTIST,
    &[Param::new("xy", Type::Pair, "the position")],
    |charts, _, call| {
        let (x, y) = call.pair("xy")?.unwrap_or_default();
        move_to(charts, call, Some(x), Some(y))
    },
    "Sets the position of the text.",
    include_str!("examples/artist.set_position.py"),
);

pub(crate) static SET_X: Entry = Entry::new(
    "set_x",
    ARTIST,
    &[Param::new("x", Type::Number, "x of the text, or left edge of the bar")],
    |charts, _, call| {
        let x = call.number("x", 0.0)?;
        if is_text(charts, call)? { move_to(charts, call, Some(x), None) } else { side(charts, call, 0, x) }
    },
    "Sets the x of the text, or the left edge of the bar.",
    include_str!("examples/artist.set_x.py"),
);

pub(crate) static SET_Y: Entry = Entry::new(
    "set_y",
    ARTIST,
    &[Param::new("y", Type::Number, "y of the text, or lower edge of the bar")],
    |charts, _, call| {
        let y = call.number("y", 0.0)?;
        if is_text(charts, call)? { move_to(charts, call, None, Some(y)) } else { side(charts, call, 1, y) }
    },
    "Sets the y of the text, or the lower edge of the bar.",
    include_str!("examples/artist.set_y.py"),
);

pub(crate) static SET_WIDTH: Entry = Entry::new(
    "set_width",
    ARTIST,
    &[Param::new("w", Type::Number, "width, data units")],
    |charts, _, call| side(charts, call, 2, call.number("w", 0.0)?),
    "Sets the width of the bar.",
    include_str!("examples/artist.set_width.py"),
);

pub(crate) static SET_HEIGHT: Entry = Entry::new(
    "set_height",
    ARTIST,
    &[Param::new("h", Type::Number, "height, data units")],
    |charts, _, call| side(charts, call, 3, call.number("h", 0.0)?),
    "Sets the height of the bar.",
    include_str!("examples/artist.set_height.py"),
);

pub(crate) static SET_XY: Entry = Entry::new(
    "set_xy",
    ARTIST,
    &[Param::new("xy", Type::Pair, "lower left corner of the bar, data units")],
    |charts, _, call| {
        let (x, y) = call.pair("xy")?.unwrap_or_default();
        side(charts, call, 0, x)?;
        side(charts, call, 1, y)
    },
    "Sets the lower left corner of the bar.",
    include_str!("examples/artist.set_xy.py"),
);

pub(crate) static SET_MARKEREDGEWIDTH: Entry = Entry::new(
    "set_markeredgewidth",
    ARTIST,
    &[Param::new("ew", Type::Length, "edge width of the markers, pt")],
    |charts, _, call| {
        let width = call.number("ew", 1.0)?.clamp(0.0, 1_000.0);
        let item = &mut charts.artists[call.on_artist()?];
        let ArtistKind::Line(line) = &mut item.kind else { return Err(call.not_of_this()) };
        if let Some(mark) = &mut line.marker {
            mark.edge_width = width;
        }
        Ok(Returned::None)
    },
    "Sets the edge width of the markers.",
    include_str!("examples/artist.set_markeredgewidth.py"),
);

pub(crate) static SET_CLIP_ON: Entry = Entry::new(
    "set_clip_on",
    ARTIST,
    &[Param::new("b", Type::Flag, "whether the artist is clipped to the axes")],
    |charts, _, call| {
        let clip = call.get("b").is_some_and(truth);
        each(charts, call, |item| item.clip = clip);
        Ok(Returned::None)
    },
    "Sets whether the artist is clipped to the axes.",
    include_str!("examples/artist.set_clip_on.py"),
);

pub(crate) static SET_SIZES: Entry = Entry::new(
    "set_sizes",
    ARTIST,
    &[Param::new("sizes", Type::Numbers, "areas of the markers, pt², one or as many as markers")],
    |charts, _, call| {
        let sizes = call.numbers("sizes")?.unwrap_or_default();
        charts.hold(sizes.len())?;
        let item = &mut charts.artists[call.on_artist()?];
        let ArtistKind::PathCollection(marks) = &mut item.kind else { return Err(call.not_of_this()) };
        if !sizes.is_empty() {
            marks.sizes = sizes;
        }
        Ok(Returned::None)
    },
    "Sets the areas of the markers.",
    include_str!("examples/artist.set_sizes.py"),
);

#[cfg(test)]
mod tests {
    use crate::testing::{Plot, array, handle, id};
    use canvas::Value;

    #[test]
    fn a_bar_that_grows_takes_the_limits_with_it_at_relim() {
        let mut plot = Plot::new();
        let bars = plot.call("bar", vec![array(&[0.0, 1.0]), array(&[3.0, 4.0])], &[]).unwrap();
        let bar = plot.charts.members(handle(&bars)).unwrap()[1].into();
        plot.method(&bar, "set_height", vec![Value::Int(10)]);
        let axes = plot.call("gca", vec![], &[]).unwrap();
        // What matplotlib 3.11 has.
        assert_eq!(plot.method(&axes, "get_ylim", vec![]), canvas::Returned::Pair(0.0, 4.2));
        plot.method(&axes, "relim", vec![]);
        assert_eq!(plot.method(&axes, "get_ylim", vec![]), canvas::Returned::Pair(0.0, 10.5));
        let item = &plot.charts.artists[id(&bar)];
        assert_eq!((item.y.low, item.y.high, item.y.sticky.as_slice()), (0.0, 10.0, &[0.0][..]));
        assert_eq!(plot.method(&bar, "get_height", vec![]), canvas::Returned::Integer(10));
    }
}
