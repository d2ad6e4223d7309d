//! Methods that read how artists look.

use crate::args::call::{Call, Done};
use crate::entry::{ANY, ARTIST, Entry, TEXTS};
use crate::model::artist::ArtistKind;
use crate::model::charts::Charts;
use crate::model::handle::{Class, Handle};
use crate::model::style::{LineStyle, TextStyle};
use crate::pyplot::artist_data::{GET_XDATA_PARAMS, given_as_numbers};
use crate::pyplot::backgrounds::{RGBA, rgba};
use canvas::{CallError, Returned, Returns};
use wire::Color;

const LINES: &[Class] = &[Class::Artist, Class::Spines];

pub(crate) static GET_VISIBLE: Entry = Entry::new(
    "get_visible",
    ANY,
    &[],
    get_visible,
    "Returns whether the artist is shown.",
    include_str!("examples/artist.get_visible.py"),
)
.returns(Returns::Flag);

fn get_visible(charts: &mut Charts, _: &mut canvas::Canvas, call: &mut Call) -> Done {
    Ok(Returned::Bool(match call.on {
        Handle::Artist(id) => charts.artists[id].visible,
        Handle::Axes(axes) => charts.axes[axes].visible,
        Handle::Spines(axes, sides) => sides.iter().all(|side| charts.axes[axes].spines[side as usize].visible),
        Handle::Axis(axes, axis) => charts.axes[axes].ticks[axis.index()].visible,
        Handle::Legend(axes) => charts.axes[axes].legend.is_some(),
        Handle::Text(_) => charts.text_part(call.on).is_some(),
        _ => return Err(call.not_of_this()),
    }))
}

pub(crate) static GET_ALPHA: Entry = Entry::new(
    "get_alpha",
    ARTIST,
    &[],
    |charts, _, call| {
        let alpha = charts.artists[call.on_artist()?].alpha;
        Ok(alpha.map_or(Returned::None, Returned::Number))
    },
    "Returns the artist's opacity, or None if it wasn't set.",
    include_str!("examples/artist.get_alpha.py"),
)
.returns(Returns::OneOf(&[Returns::Number, Returns::Nothing]));

/// The pen of what a call is about: a line's, an edge's, or the first of several.
fn pen<'a>(charts: &'a Charts, call: &Call) -> Option<&'a LineStyle> {
    match call.on {
        Handle::Spines(axes, sides) => Some(&charts.axes[axes].spines[sides.iter().next()? as usize].pen),
        Handle::Artist(id) => match &charts.artists.get(id)?.kind {
            ArtistKind::Line(line) => line.pen.as_ref(),
            ArtistKind::Patch(patch) => patch.area.edge.as_ref(),
            ArtistKind::LineCollection(lines) => lines.pens.first(),
            _ => None,
        },
        _ => None,
    }
}

pub(crate) static GET_LINEWIDTH: Entry = Entry::new(
    "get_linewidth",
    LINES,
    &[],
    |charts, _, call| match pen(charts, call) {
        Some(pen) => Ok(Returned::Number(pen.width)),
        None => Err(call.not_of_this()),
    },
    "Returns the line width, pt.",
    include_str!("examples/artist.get_linewidth.py"),
)
.returns(Returns::Number);

pub(crate) static GET_LINESTYLE: Entry = Entry::new(
    "get_linestyle",
    LINES,
    &[],
    get_linestyle,
    "Returns the line style: '-', '--', '-.', ':' or 'None'.",
    include_str!("examples/artist.get_linestyle.py"),
)
.returns(Returns::Text);

fn get_linestyle(charts: &mut Charts, _: &mut canvas::Canvas, call: &mut Call) -> Done {
    let own = match pen(charts, call) {
        Some(own) => own,
        None if is_line(charts, call) => return Ok(Returned::Text("None".to_owned())),
        None => return Err(call.not_of_this()),
    };
    let named = ["-", "--", "-.", ":"].into_iter().find(|name| {
        let mut pen = LineStyle::solid(Color::BLACK, own.width);
        charts.set_line_style(&mut pen, name) && pen.dashes == own.dashes
    });
    named.map(|name| Returned::Text(name.to_owned())).ok_or_else(|| call.not_of_this())
}

fn is_line(charts: &Charts, call: &Call) -> bool {
    matches!(call.on, Handle::Artist(id) if matches!(charts.artists[id].kind, ArtistKind::Line(_)))
}

pub(crate) static GET_MARKER: Entry = Entry::new(
    "get_marker",
    ARTIST,
    &[],
    |charts, _, call| match &charts.artists[call.on_artist()?].kind {
        ArtistKind::Line(line) => {
            Ok(Returned::Text(line.marker.as_ref().map_or("None", |marker| &marker.name).to_owned()))
        }
        _ => Err(call.not_of_this()),
    },
    "Returns the shape of the line's markers.",
    include_str!("examples/artist.get_marker.py"),
)
.returns(Returns::Text);

pub(crate) static GET_MARKERSIZE: Entry = Entry::new(
    "get_markersize",
    ARTIST,
    &[],
    |charts, _, call| match &charts.artists[call.on_artist()?].kind {
        ArtistKind::Line(line) if let Some(marker) = &line.marker => Ok(Returned::Number(marker.size)),
        _ => Err(call.not_of_this()),
    },
    "Returns the size of the line's markers, pt.",
    include_str!("examples/artist.get_markersize.py"),
)
.returns(Returns::Number);

pub(crate) static GET_EDGECOLOR: Entry = Entry::new(
    "get_edgecolor",
    LINES,
    &[],
    |charts, _, call| match pen(charts, call) {
        Some(pen) => Ok(rgba(Some(pen.color))),
        None if let Handle::Artist(id) = call.on => match &charts.artists[id].kind {
            ArtistKind::Patch(_) => Ok(rgba(None)),
            _ => Err(call.not_of_this()),
        },
        None => Err(call.not_of_this()),
    },
    "Returns the edge colour: red, green, blue and alpha, 0 to 1.",
    include_str!("examples/artist.get_edgecolor.py"),
)
.returns(RGBA);

pub(crate) static GET_DATA: Entry = Entry::new(
    "get_data",
    ARTIST,
    GET_XDATA_PARAMS,
    |charts, _, call| match &charts.artists[call.on_artist()?].kind {
        ArtistKind::Line(line) => {
            for axis in [0, 1] {
                given_as_numbers(charts, call, axis)?;
            }
            Ok(Returned::Tuple(vec![Returned::array(line.xs.clone()), Returned::array(line.ys.clone())]))
        }
        _ => Err(call.not_of_this()),
    },
    "Returns the xs and ys of the line's points.",
    include_str!("examples/artist.get_data.py"),
)
.returns(Returns::Tuple(&[Returns::Array, Returns::Array]));

/// The font of a text.
fn font<'a>(charts: &'a mut Charts, call: &Call) -> Result<&'a TextStyle, CallError> {
    let found = match call.on {
        Handle::Artist(id) => match &charts.artists[id].kind {
            ArtistKind::Text(words) => Some(&words.font),
            _ => None,
        },
        _ => charts.text_part(call.on).map(|(_, font)| &*font),
    };
    found.ok_or_else(|| call.not_of_this())
}

pub(crate) static GET_FONTSIZE: Entry = Entry::new(
    "get_fontsize",
    TEXTS,
    &[],
    |charts, _, call| Ok(Returned::Number(font(charts, call)?.size)),
    "Returns the font size, pt.",
    include_str!("examples/artist.get_fontsize.py"),
)
.returns(Returns::Number);

pub(crate) static GET_ROTATION: Entry = Entry::new(
    "get_rotation",
    TEXTS,
    &[],
    |charts, _, call| Ok(Returned::Number(font(charts, call)?.rotation.rem_euclid(360.0))),
    "Returns the rotation of the text, degrees counterclockwise.",
    include_str!("examples/artist.get_rotation.py"),
)
.returns(Returns::Number);

pub(crate) static GET_POSITION: Entry = Entry::new(
    "get_position",
    ARTIST,
    &[],
    |charts, _, call| match &charts.artists[call.on_artist()?].kind {
        ArtistKind::Text(words) => Ok(Returned::Tuple(words.at.map(Returned::Number).to_vec())),
        _ => Err(call.not_of_this()),
    },
    "Returns the position of the text.",
    include_str!("examples/artist.get_position.py"),
)
.returns(Returns::Tuple(&[Returns::Number, Returns::Number]));

pub(crate) static GET_OFFSETS: Entry = Entry::new(
    "get_offsets",
    ARTIST,
    &[],
    |charts, _, call| match &charts.artists[call.on_artist()?].kind {
        ArtistKind::PathCollection(marks) => Ok(Returned::Array {
            shape: vec![marks.xs.len().min(marks.ys.len()), 2],
            data: marks.xs.iter().zip(&marks.ys).flat_map(|(x, y)| [*x, *y]).collect(),
        }),
        _ => Err(call.not_of_this()),
    },
    "Returns the positions of the markers, N×2.",
    include_str!("examples/artist.get_offsets.py"),
)
.returns(Returns::Array);

pub(crate) static GET_SIZES: Entry = Entry::new(
    "get_sizes",
    ARTIST,
    &[],
    |charts, _, call| match &charts.artists[call.on_artist()?].kind {
        ArtistKind::PathCollection(marks) => Ok(Returned::array(marks.sizes.clone())),
        _ => Err(call.not_of_this()),
    },
    "Returns the areas of the markers, pt².",
    include_str!("examples/artist.get_sizes.py"),
)
.returns(Returns::Array);

#[cfg(test)]
mod tests {
    use crate::testing::{Plot, array, text};
    use canvas::{Returned, Value};

    #[test]
    fn a_line_tells_how_it_looks() {
        let mut plot = Plot::new();
        let named = [("lw", Value::Float(3.0)), ("ls", text("--")), ("marker", text("s")), ("ms", Value::Int(7))];
        let made = plot.call("plot", vec![array(&[1.0, 2.0])], &named).unwrap();
        let Returned::List(lines) = made else { panic!("{made:?}") };
        let said = |plot: &mut Plot, name: &str| plot.method(&lines[0], name, vec![]);
        assert_eq!(said(&mut plot, "get_linewidth"), Returned::Number(3.0));
        assert_eq!(said(&mut plot, "get_linestyle"), Returned::Text("--".to_owned()));
        assert_eq!(said(&mut plot, "get_marker"), Returned::Text("s".to_owned()));
        assert_eq!(said(&mut plot, "get_markersize"), Returned::Number(7.0));
        assert_eq!(said(&mut plot, "get_alpha"), Returned::None);
        assert_eq!(said(&mut plot, "get_visible"), Returned::Bool(true));
    }
}
