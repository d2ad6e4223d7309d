//! Notes with arrows, and arrows alone.

use crate::args::call::{Call, Done};
use crate::args::keywords::Group;
use crate::args::text::checked;
use crate::args::types;
use crate::args::values::artist;
use crate::entry::{BOTH, Entry};
use crate::model::artist::{Arrow, ArrowLook, ArtistKind, Patch, PatchShape, Text};
use crate::model::axes::Axes;
use crate::model::axis::Span;
use crate::model::charts::Charts;
use crate::model::coords::Coords;
use crate::model::handle::Handle;
use crate::model::id::Id;
use crate::numeric::arrow_style::ArrowStyle;
use crate::numeric::connection::Connection;
use crate::pyplot::patches::edged_style;
use canvas::{CallError, Canvas, Param, Returns, Type, Value};
use wire::{Cap, Color, Join};

fn coords(
    charts: &mut Charts,
    call: &Call,
    axes: Id<Axes>,
    name: &str,
    preset: Coords,
) -> Result<(Coords, bool), CallError> {
    Ok(match call.get(name) {
        None => (preset, false),
        Some(Value::Text(word)) => match word.as_str() {
            "data" => (Coords::Data, false),
            "axes fraction" => (Coords::Axes, false),
            "figure fraction" => (Coords::Figure, false),
            "offset points" if name == "textcoords" => (preset, true),
            other => {
                return Err(CallError::not_implemented(format!(
                    "{name}='{}' isn't available here; supported values are 'data', 'axes fraction', 'figure fraction' and 'offset points'",
                    canvas::shown(other)
                )));
            }
        },
        Some(value) if let Some(Handle::Transform(id)) = Handle::from_value(value) => {
            (charts.coords_by(id, Some(axes)), false)
        }
        Some(other) => return Err(call.wrong(name, "text", other)),
    })
}

pub(crate) static ANNOTATE: Entry = Entry::new(
    "annotate",
    BOTH,
    &[
        Param::new("text", Type::Label, "the text"),
        Param::new(
            "xy",
            Type::OneOf(&[Type::Tuple(&[Type::Coordinate, Type::Coordinate]), Type::Pair]),
            "the point that the text describes, in `xycoords`",
        ),
        Param::new(
            "xytext",
            Type::OneOf(&[Type::Tuple(&[Type::Coordinate, Type::Coordinate]), Type::Pair]),
            "position of the text, in `textcoords`; if not given, the same as `xy`",
        )
        .or_none(),
        Param::new(
            "xycoords",
            Type::OneOf(&[Type::Choice(&["data", "axes fraction", "figure fraction"]), types::TRANSFORM]),
            "units of `xy`: 'data', or fractions of the axes or the figure",
        )
        .or_text("data"),
        Param::new(
            "textcoords",
            Type::OneOf(&[
                Type::Choice(&["data", "axes fraction", "figure fraction", "offset points"]),
                types::TRANSFORM,
            ]),
            "units of `xytext`: those of `xy`, or 'offset points' for pt from `xy`",
        )
        .or_none(),
        Param::new(
            "arrowprops",
            Type::Props,
            "arrowstyle, connectionstyle, shrinkA, shrinkB, relpos, mutation_scale, and keywords for a patch; or, without a style, width, headwidth, headlength and shrink",
        )
        .or_none(),
        Param::unhonoured("annotation_clip", Type::Flag).or_none(),
    ],
    annotate,
    "Adds text with an arrow to the point that it describes.",
    include_str!("examples/plt.annotate.py"),
)
.keywords(Group::Text)
.returns(Returns::Object("Artist"));

pub(crate) fn annotate(charts: &mut Charts, canvas: &mut Canvas, call: &mut Call) -> Done {
    let axes = charts.axes_of(call, canvas)?;
    let content = checked(call, call.label("text").unwrap_or_default())?;
    let (to_coords, _) = coords(charts, call, axes, "xycoords", Coords::Data)?;
    let (at_coords, offset) = coords(charts, call, axes, "textcoords", to_coords)?;
    let point = |charts: &mut Charts, name: &str, value: &Value, coords: Coords| -> Result<[f64; 2], CallError> {
        let items = value.items().unwrap_or_default();
        let [x, y] = items.as_slice() else { return Err(call.bad(format_args!("'{name}' must be a pair (x, y)"))) };
        if coords == Coords::Data {
            Ok([charts.along_one(call, name, x, axes, 0)?, charts.along_one(call, name, y, axes, 1)?])
        } else {
            Ok([call.as_number(name, x)?, call.as_number(name, y)?])
        }
    };
    let xy = call.get("xy").cloned().unwrap_or(Value::None);
    let to = point(charts, "xy", &xy, to_coords)?;
    let (mut at, mut offset_pt) = (to, None);
    if let Some(value) = call.get("xytext").cloned() {
        if offset {
            offset_pt = Some(point(charts, "xytext", &value, Coords::Axes)?);
        } else {
            at = point(charts, "xytext", &value, at_coords)?;
        }
    }
    let font = charts.font_of(call, charts.font(charts.rc_number("font.size")))?;
    let mut arrow = Arrow { to, to_coords, offset_pt, look: None, from: [0.5; 2], plain: None };
    if call.get("arrowprops").is_some() {
        arrow_of(charts, call, &mut arrow, font.size)?;
    }
    let mut item = charts.artist(axes, ArtistKind::Text(Text { at, text: content, font, arrow: Some(arrow) }), 3.0);
    item.coords = if offset { to_coords } else { at_coords };
    item.clip = false;
    charts.finish(call, &mut item)?;
    item.label = None;
    Ok(artist(charts.add_artist(item, 8)?))
}

/// The arrow of a text of this size, pt, as `arrowprops` says.
fn arrow_of(charts: &Charts, call: &Call, arrow: &mut Arrow, size: f64) -> Result<(), CallError> {
    let inner = call.within("arrowprops", Group::Patch);
    let number = |name: &str, preset: f64| -> Result<f64, CallError> {
        inner.loose(name).map_or(Ok(preset), |value| inner.as_number(name, value))
    };
    let mut look = arrow_look(charts, &inner, number("mutation_scale", size)?)?;
    if inner.loose("arrowstyle").is_some() {
        look.shrink = [number("shrinkA", 2.0)?, number("shrinkB", 2.0)?];
        if let Some(value) = inner.loose("relpos") {
            match value.numbers().as_deref() {
                Some([x, y]) => arrow.from = [*x, *y],
                _ => return Err(inner.wrong("relpos", "a pair of numbers", value)),
            }
        }
    } else {
        let scale = look.scale.max(0.1);
        let sizes = [number("headlength", 12.0)?, number("headwidth", 12.0)?, number("width", 4.0)?];
        look.style = ArrowStyle::Simple(sizes.map(|n| n / scale));
        // The plain arrow knows only a part of its length.
        arrow.plain = Some(number("shrink", 0.0)?);
        look.shrink = [0.0; 2];
    }
    arrow.look = Some(look);
    Ok(())
}

/// The shape and the colours of an arrow, whose lengths are in units of `scale` pt.
pub(crate) fn arrow_look(charts: &Charts, call: &Call, scale: f64) -> Result<ArrowLook, CallError> {
    let given = |name: &str| call.loose(name).or_else(|| call.get(name));
    let mut area = edged_style(charts, call)?;
    if let Some(pen) = &mut area.edge {
        (pen.cap, pen.join) = (Cap::Round, Join::Round);
    }
    let simple = Value::Text("simple".to_owned());
    let value = given("arrowstyle").unwrap_or(&simple);
    let refused = || call.not_honoured("arrowstyle", value);
    let text = value.text().ok_or_else(refused)?;
    let name = text.split(',').next().unwrap_or_default().trim();
    if ArrowStyle::parse(name).is_none() {
        let error = call.bad(format_args!("Unknown style: '{}'", canvas::shown(name)));
        return Err(error.hint("supported values are '->', '-|>', '<->', '-', 'fancy', 'simple', 'wedge'"));
    }
    let style = ArrowStyle::parse(text).ok_or_else(refused)?;
    let connection = match given("connectionstyle") {
        None => Connection::STRAIGHT,
        Some(value) => {
            let made = value.text().and_then(Connection::parse);
            made.ok_or_else(|| call.not_honoured("connectionstyle", value))?
        }
    };
    Ok(ArrowLook { style, connection, area, shrink: [2.0; 2], scale: scale.clamp(0.0, 10_000.0) })
}

pub(crate) const ARROW_PARAMS: &[Param] = &[
    Param::new("x", Type::Coordinate, "start of the arrow, data units"),
    Param::new("y", Type::Coordinate, "start of the arrow, data units"),
    Param::new("dx", Type::Number, "length of the arrow along x, data units"),
    Param::new("dy", Type::Number, "length of the arrow along y, data units"),
    Param::new("width", Type::Length, "width of the shaft, data units").or_number(0.001).named(),
    Param::new(
        "head_width",
        Type::Length,
        "width of the head, data units; if not given, three times the shaft's width",
    )
    .or_none()
    .named(),
    Param::new("head_length", Type::Length, "length of the head, data units; if not given, 1.5 times its width")
        .or_none()
        .named(),
    Param::new("length_includes_head", Type::Flag, "whether the length includes the head").or_flag(false).named(),
    Param::new("shape", Type::Choice(&["full", "left", "right"]), "whether to draw all of the arrow or one half")
        .or_text("full")
        .named(),
    Param::new("overhang", Type::Number, "how far the head is swept back, fraction of its length")
        .or_number(0.0)
        .named(),
    Param::new("head_starts_at_zero", Type::Flag, "whether the head starts at the start of the arrow")
        .or_flag(false)
        .named(),
];

pub(crate) static ARROW: Entry = Entry::new(
    "arrow",
    BOTH,
    ARROW_PARAMS,
    arrow,
    "Draws an arrow from (x, y) to (x + dx, y + dy).",
    include_str!("examples/plt.arrow.py"),
)
.keywords(Group::Patch)
.returns(Returns::Object("Artist"));

pub(crate) fn arrow(charts: &mut Charts, canvas: &mut Canvas, call: &mut Call) -> Done {
    let axes = charts.axes_of(call, canvas)?;
    let [x, y, dx, dy] = ["x", "y", "dx", "dy"].map(|name| call.take(name));
    let (x, y) = (charts.along_one(call, "x", &x, axes, 0)?, charts.along_one(call, "y", &y, axes, 1)?);
    let (dx, dy) = (call.as_number("dx", &dx)?, call.as_number("dy", &dy)?);
    let points = arrow_points(call, [x, y], [dx, dy])?;
    let face = charts.color_cycle()[0];
    let patch_style = charts.area(call, Some(face), Some(Color::BLACK), charts.rc_number("patch.linewidth"))?;
    let (xs, ys): (Vec<f64>, Vec<f64>) = points.iter().map(|[x, y]| (*x, *y)).unzip();
    let shape = PatchShape::Polygons(vec![points]);
    let mut item = charts.artist(axes, ArtistKind::Patch(Patch { shape, area: patch_style }), 1.0);
    (item.x, item.y) = (Span::covering(&xs), Span::covering(&ys));
    charts.finish(call, &mut item)?;
    Ok(artist(charts.add_artist(item, 14)?))
}

/// The corners of a filled arrow, data units, as matplotlib's `FancyArrow` has them.
pub(crate) fn arrow_points(call: &Call, [x, y]: [f64; 2], [dx, dy]: [f64; 2]) -> Result<Vec<[f64; 2]>, CallError> {
    let width = call.number("width", 0.001)?;
    let head = call.number("head_width", 3.0 * width)?;
    let long = call.number("head_length", 1.5 * head)?;
    let (overhang, from_zero) = (call.number("overhang", 0.0)?, call.flag("head_starts_at_zero", false));
    let shape = call.word("shape", &["full", "left", "right"], "full")?;
    let distance = dx.hypot(dy);
    let length = if call.flag("length_includes_head", false) { distance } else { distance + long };
    if length == 0.0 {
        return Ok(Vec::new());
    }
    let beyond = if call.flag("length_includes_head", false) { 0.0 } else { long };
    let shift = beyond + if from_zero { long / 2.0 } else { 0.0 };
    // The left half, with its end at 0.
    let left: Vec<[f64; 2]> = [
        [0.0, 0.0],
        [-long, -head / 2.0],
        [-long * (1.0 - overhang), -width / 2.0],
        [-length, -width / 2.0],
        [-length, 0.0],
    ]
    .map(|[x, y]| [x + shift, y])
    .to_vec();
    let right: Vec<[f64; 2]> = left.iter().map(|[x, y]| [*x, -y]).collect();
    let points = match shape {
        "left" => left,
        "right" => right,
        _ => left[..4].iter().chain(right[..4].iter().rev()).copied().collect(),
    };
    let (ux, uy) = if distance > 0.0 { (dx / distance, dy / distance) } else { (0.0, 1.0) };
    Ok(points.into_iter().map(|[a, b]| [x + dx + ux * a - uy * b, y + dy + uy * a + ux * b]).collect())
}

#[cfg(test)]
mod tests {
    use crate::model::artist::{ArtistKind, PatchShape};
    use crate::testing::{Plot, id, text};
    use canvas::Value;

    #[test]
    fn filled_arrows_are_those_of_matplotlib() {
        // Corners of FancyArrow(1, 1, 3, 4, width=1, head_width=4, head_length=2, …) of matplotlib 3.11.
        let corners = |named: &[(&str, Value)]| {
            let mut plot = Plot::new();
            let mut all = vec![("width", Value::Int(1)), ("head_width", Value::Int(4)), ("head_length", Value::Int(2))];
            all.extend(named.iter().cloned());
            let made = plot.call("FancyArrow", [1, 1, 3, 4].map(Value::Int).to_vec(), &all).unwrap();
            let ArtistKind::Patch(patch) = &plot.charts.artists[id(&made)].kind else { panic!() };
            let PatchShape::Polygons(polygons) = &patch.shape else { panic!() };
            polygons[0].iter().map(|point| point.map(|n| (n * 100.0).round() / 100.0)).collect::<Vec<_>>()
        };
        assert_eq!(corners(&[])[..3], [[5.2, 6.6], [5.6, 3.8], [4.4, 4.7]]);
        assert_eq!(corners(&[("shape", text("left"))]).len(), 5);
        let named = [("head_starts_at_zero", Value::Bool(true)), ("overhang", Value::Float(0.5))];
        assert_eq!(corners(&named)[..3], [[5.8, 7.4], [6.2, 4.6], [5.6, 6.3]]);
        assert_eq!(corners(&[("length_includes_head", Value::Bool(true))])[0], [4.0, 5.0]);
    }
}
