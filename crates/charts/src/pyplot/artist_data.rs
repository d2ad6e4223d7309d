//! Methods that read and change the data of artists.

use crate::args::call::{Call, Done};
use crate::entry::{ARTIST, Entry};
use crate::model::artist::{Artist, ArtistKind, ArtistMeta, PatchShape};
use crate::model::axis::{Span, Units};
use crate::model::charts::Charts;
use crate::model::id::Id;
use crate::pyplot::mappable_data;
use canvas::{CallError, Canvas, Param, Returned, Returns, Type, Value};
use wire::Color;

fn replace_data(charts: &mut Charts, call: &Call, x: Option<&Value>, y: Option<&Value>) -> Done {
    let Some(axes) = charts.artists[call.on_artist()?].axes else { return Ok(Returned::None) };
    let xs = x.map(|value| charts.along(call, "x", value, axes, 0)).transpose()?;
    let ys = y.map(|value| charts.along(call, "y", value, axes, 1)).transpose()?;
    let item = &mut charts.artists[call.on_artist()?];
    let ArtistKind::Line(line) = &mut item.kind else { return Err(call.bad("only the points of a line can be set")) };
    let (xs, ys) = (xs.unwrap_or_else(|| line.xs.clone()), ys.unwrap_or_else(|| line.ys.clone()));
    if xs.len() != ys.len() {
        return Err(call.bad(format_args!(
            "x and y must have the same length, but have {} and {}",
            xs.len(),
            ys.len()
        )));
    }
    item.moved = Some(Span::of_points(&xs, &ys));
    let held = xs.len() * 2;
    (line.xs, line.ys) = (xs, ys);
    charts.hold(held)?;
    Ok(Returned::None)
}

pub(crate) static SET_DATA: Entry = Entry::new(
    "set_data",
    ARTIST,
    &[
        Param::new(
            "x",
            Type::OneOf(&[Type::Data, Type::Image]),
            "for a line: the xs, length N, or a pair of xs and ys; for an image: numbers or colours, N×M",
        ),
        Param::new("y", Type::Data, "ys, length N").or_none(),
    ],
    set_data,
    "Replaces a line's points or an image's values.",
    include_str!("examples/artist.set_data.py"),
);

fn set_data(charts: &mut Charts, _: &mut Canvas, call: &mut Call) -> Done {
    let (x, y) = (call.take("x"), call.take("y"));
    if charts.artists.get(call.on_artist()?).is_some_and(|item| matches!(item.kind, ArtistKind::Image(_))) {
        return mappable_data::replace(charts, call, call.on_artist()?, "A", &x);
    }
    if y == Value::None {
        let items = x.items().unwrap_or_default();
        let [x, y] = items.as_slice() else { return Err(call.bad("pass xs and ys")) };
        return replace_data(charts, call, Some(x), Some(y));
    }
    replace_data(charts, call, Some(&x), Some(&y))
}

pub(crate) static SET_YDATA: Entry = Entry::new(
    "set_ydata",
    ARTIST,
    &[Param::new("y", Type::Data, "ys, length N")],
    set_ydata,
    "Replaces the ys of the line's points.",
    include_str!("examples/artist.set_ydata.py"),
);

fn set_ydata(charts: &mut Charts, _: &mut Canvas, call: &mut Call) -> Done {
    let y = call.take("y");
    replace_data(charts, call, None, Some(&y))
}

pub(crate) static SET_XDATA: Entry = Entry::new(
    "set_xdata",
    ARTIST,
    &[Param::new("x", Type::Data, "xs, length N")],
    set_xdata,
    "Replaces the xs of the line's points.",
    include_str!("examples/artist.set_xdata.py"),
);

fn set_xdata(charts: &mut Charts, _: &mut Canvas, call: &mut Call) -> Done {
    let x = call.take("x");
    replace_data(charts, call, Some(&x), None)
}

pub(crate) const GET_XDATA_PARAMS: &[Param] =
    &[Param::new("orig", Type::Flag, "whether to return the data as it was given, not as numbers").or_flag(true)];

pub(crate) static GET_XDATA: Entry = Entry::new(
    "get_xdata",
    ARTIST,
    GET_XDATA_PARAMS,
    get_xdata,
    "Returns the xs of the line's points.",
    include_str!("examples/artist.get_xdata.py"),
)
.returns(Returns::Array);

/// Refuses data that was given as dates or names, of which only numbers are kept.
pub(crate) fn given_as_numbers(charts: &Charts, call: &Call, axis: usize) -> Result<(), CallError> {
    let Some(axes) = charts.artists[call.on_artist()?].axes else { return Ok(()) };
    if !call.flag("orig", true) {
        return Ok(());
    }
    let units = &charts.ranges[charts.axes[axes].ranges[axis]].units;
    if matches!(units, Units::Dates | Units::Periods(_) | Units::Names(_)) {
        return charts.approximate("data that was given as dates or names");
    }
    Ok(())
}

fn get_xdata(charts: &mut Charts, _: &mut Canvas, call: &mut Call) -> Done {
    given_as_numbers(charts, call, 0)?;
    Ok(match &charts.artists[call.on_artist()?].kind {
        ArtistKind::Line(line) => Returned::array(line.xs.clone()),
        _ => Returned::None,
    })
}

pub(crate) static GET_YDATA: Entry = Entry::new(
    "get_ydata",
    ARTIST,
    GET_XDATA_PARAMS,
    get_ydata,
    "Returns the ys of the line's points.",
    include_str!("examples/artist.get_ydata.py"),
)
.returns(Returns::Array);

fn get_ydata(charts: &mut Charts, _: &mut Canvas, call: &mut Call) -> Done {
    given_as_numbers(charts, call, 1)?;
    Ok(match &charts.artists[call.on_artist()?].kind {
        ArtistKind::Line(line) => Returned::array(line.ys.clone()),
        _ => Returned::None,
    })
}

pub(crate) fn line_color(charts: &Charts, id: Id<Artist>) -> Option<Color> {
    match &charts.artists.get(id)?.kind {
        ArtistKind::Line(line) => {
            line.pen.as_ref().map(|pen| pen.color).or(line.marker.as_ref().and_then(|mark| mark.face))
        }
        ArtistKind::Patch(patch) => patch.area.face,
        ArtistKind::PathCollection(marks) => marks.faces.first().copied(),
        ArtistKind::LineCollection(lines) => lines.pens.first().map(|pen| pen.color),
        ArtistKind::Text(words) => Some(words.font.color),
        ArtistKind::Container(container) => container.members().into_iter().find_map(|part| line_color(charts, part)),
        _ => None,
    }
}

pub(crate) static GET_COLOR: Entry = Entry::new(
    "get_color",
    ARTIST,
    &[],
    get_color,
    "Returns the artist's colour.",
    include_str!("examples/artist.get_color.py"),
)
.returns(Returns::Text);

fn get_color(charts: &mut Charts, _: &mut Canvas, call: &mut Call) -> Done {
    let id = call.on_artist()?;
    let Some(color) = line_color(charts, id) else { return Ok(Returned::Text("none".to_owned())) };
    let Color { r, g, b, a } = color;
    // The opacity of the whole artist isn't its colour's.
    let a = if charts.artists[id].alpha.is_some() { 255 } else { a };
    Ok(Returned::Text(if a == 255 {
        format!("#{r:02x}{g:02x}{b:02x}")
    } else {
        format!("#{r:02x}{g:02x}{b:02x}{a:02x}")
    }))
}

pub(crate) static GET_FACECOLOR: Entry = Entry::new(
    "get_facecolor",
    ARTIST,
    &[],
    get_face,
    "Returns the fill colour: red, green, blue and alpha, 0 to 1.",
    include_str!("examples/artist.get_facecolor.py"),
)
.returns(Returns::OneOf(&[
    Returns::Tuple(&[Returns::Number, Returns::Number, Returns::Number, Returns::Number]),
    Returns::Array,
]));

fn get_face(charts: &mut Charts, _: &mut Canvas, call: &mut Call) -> Done {
    let parts = |color: Color| [color.r, color.g, color.b, color.a].map(|n| f64::from(n) / 255.0);
    Ok(match &charts.artists[call.on_artist()?].kind {
        // A row for each colour.
        ArtistKind::PathCollection(marks) if marks.mapped.is_none() => Returned::Array {
            shape: vec![marks.faces.len(), 4],
            data: marks.faces.iter().flat_map(|color| parts(*color)).collect(),
        },
        _ => {
            let color = line_color(charts, call.on_artist()?).map_or([0.0; 4], parts);
            Returned::Tuple(color.map(Returned::Number).to_vec())
        }
    })
}

fn rect(charts: &Charts, call: &Call) -> Result<[f64; 4], CallError> {
    match &charts.artists[call.on_artist()?].kind {
        ArtistKind::Patch(patch) => match &patch.shape {
            PatchShape::Rect(rect) => Ok(*rect),
            _ => Err(call.bad("this artist is not a bar")),
        },
        _ => Err(call.bad("this artist is not a bar")),
    }
}

/// A bar's length as it was given: whole numbers stay so, for who writes them above their bars.
fn length(charts: &Charts, call: &Call, side: usize) -> Done {
    let n = rect(charts, call)?[side];
    let whole = charts.artists[call.on_artist()?].meta == ArtistMeta::Whole && n.fract() == 0.0 && n.abs() < 9e15;
    Ok(if whole { Returned::Integer(n as i64) } else { Returned::Number(n) })
}

pub(crate) static GET_HEIGHT: Entry = Entry::new(
    "get_height",
    ARTIST,
    &[],
    get_height,
    "Returns the bar's height.",
    include_str!("examples/artist.get_height.py"),
)
.returns(Returns::Number);

fn get_height(charts: &mut Charts, _: &mut Canvas, call: &mut Call) -> Done {
    length(charts, call, 3)
}

pub(crate) static GET_WIDTH: Entry = Entry::new(
    "get_width",
    ARTIST,
    &[],
    get_width,
    "Returns the bar's width.",
    include_str!("examples/artist.get_width.py"),
)
.returns(Returns::Number);

fn get_width(charts: &mut Charts, _: &mut Canvas, call: &mut Call) -> Done {
    length(charts, call, 2)
}

fn slice(charts: &Charts, call: &Call) -> Result<([f64; 2], f64, [f64; 2]), CallError> {
    match charts.artists[call.on_artist()?].meta {
        ArtistMeta::Slice { center, radius, angles } => Ok((center, radius, angles)),
        _ => Err(CallError::attribute_error(format!("'Artist' object has no attribute '{}'", call.function))
            .hint("only a slice of a pie has one")),
    }
}

pub(crate) static THETA1: Entry = Entry::new(
    "theta1",
    ARTIST,
    &[],
    theta1,
    "The start angle of a slice, degrees counterclockwise.",
    include_str!("examples/artist.theta1.py"),
)
.returns(Returns::Number)
.read();

fn theta1(charts: &mut Charts, _: &mut Canvas, call: &mut Call) -> Done {
    Ok(Returned::Number(slice(charts, call)?.2[0]))
}

pub(crate) static THETA2: Entry = Entry::new(
    "theta2",
    ARTIST,
    &[],
    theta2,
    "The end angle of a slice, degrees counterclockwise.",
    include_str!("examples/artist.theta2.py"),
)
.returns(Returns::Number)
.read();

fn theta2(charts: &mut Charts, _: &mut Canvas, call: &mut Call) -> Done {
    Ok(Returned::Number(slice(charts, call)?.2[1]))
}

pub(crate) static CENTER: Entry = Entry::new(
    "center",
    ARTIST,
    &[],
    center,
    "The centre of a slice's circle. An exploded slice has a different centre.",
    include_str!("examples/artist.center.py"),
)
.returns(Returns::Pair)
.read();

fn center(charts: &mut Charts, _: &mut Canvas, call: &mut Call) -> Done {
    let ([x, y], ..) = slice(charts, call)?;
    Ok(Returned::Pair(x, y))
}

pub(crate) static R: Entry =
    Entry::new("r", ARTIST, &[], radius, "The radius of a slice's circle.", include_str!("examples/artist.r.py"))
        .returns(Returns::Number)
        .read();

fn radius(charts: &mut Charts, _: &mut Canvas, call: &mut Call) -> Done {
    Ok(Returned::Number(slice(charts, call)?.1))
}

pub(crate) static GET_X: Entry =
    Entry::new("get_x", ARTIST, &[], get_x, "Returns the bar's left edge.", include_str!("examples/artist.get_x.py"))
        .returns(Returns::Number);

fn get_x(charts: &mut Charts, _: &mut Canvas, call: &mut Call) -> Done {
    Ok(Returned::Number(rect(charts, call)?[0]))
}

pub(crate) static GET_Y: Entry =
    Entry::new("get_y", ARTIST, &[], get_y, "Returns the bar's lower edge.", include_str!("examples/artist.get_y.py"))
        .returns(Returns::Number);

fn get_y(charts: &mut Charts, _: &mut Canvas, call: &mut Call) -> Done {
    Ok(Returned::Number(rect(charts, call)?[1]))
}

pub(crate) static GET_XY: Entry = Entry::new(
    "get_xy",
    ARTIST,
    &[],
    get_xy,
    "Returns the bar's lower left corner.",
    include_str!("examples/artist.get_xy.py"),
)
.returns(Returns::Pair);

fn get_xy(charts: &mut Charts, _: &mut Canvas, call: &mut Call) -> Done {
    let [x, y, ..] = rect(charts, call)?;
    Ok(Returned::Pair(x, y))
}

#[cfg(test)]
mod tests {
    use crate::testing::{Plot, array, handle};
    use canvas::{Returned, Value};

    /// The first part of what was drawn.
    fn first(plot: &Plot, returned: &Returned) -> Returned {
        plot.charts.members(handle(returned)).expect("it has parts")[0].into()
    }

    #[test]
    fn whole_bars_have_whole_heights() {
        let mut plot = Plot::new();
        for (heights, height) in [([3.0, 4.0], Returned::Integer(3)), ([2.5, 4.0], Returned::Number(2.5))] {
            let bars = plot.call("bar", vec![array(&[0.0, 1.0]), array(&heights)], &[]).unwrap();
            let bar = first(&plot, &bars);
            assert_eq!(plot.method(&bar, "get_height", vec![]), height);
        }
    }

    #[test]
    fn a_slice_knows_its_angles_and_a_bar_has_none() {
        let mut plot = Plot::new();
        let pie = plot.call("pie", vec![array(&[1.0, 3.0])], &[("startangle", Value::Int(90))]).unwrap();
        let Returned::Tuple(parts) = pie else { panic!() };
        let Returned::List(slices) = &parts[0] else { panic!() };
        let angle = |plot: &mut Plot, slice: &Returned, name: &str| match plot.method(slice, name, vec![]) {
            Returned::Number(n) => n.round(),
            other => panic!("{other:?}"),
        };
        assert_eq!([angle(&mut plot, &slices[0], "theta1"), angle(&mut plot, &slices[0], "theta2")], [90.0, 180.0]);
        assert_eq!(angle(&mut plot, &slices[1], "theta2"), 450.0);
    }
}
