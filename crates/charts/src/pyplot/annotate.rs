//! Notes with arrows, and arrows alone.

use crate::args::call::{Call, Done};
use crate::args::keywords::Group;
use crate::args::text::checked;
use crate::args::types;
use crate::args::values::artist;
use crate::entry::{BOTH, Entry};
use crate::model::artist::{Arrow, ArrowWidths, ArtistKind, Patch, PatchShape, Text};
use crate::model::axis::Span;
use crate::model::charts::Charts;
use crate::model::coords::Coords;
use crate::model::handle::Handle;
use crate::model::style::LineStyle;
use canvas::{CallError, Canvas, Param, Returns, Type, Value};
use wire::Color;

/// The styles of arrows.
const ARROWS: [&str; 14] =
    ["-", "->", "<-", "<->", "-|>", "<|-", "<|-|>", "fancy", "simple", "wedge", "|-|", "]-[", "-[", "]-"];

fn coords(call: &Call, name: &str, preset: Coords) -> Result<(Coords, bool), CallError> {
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
        Some(value) if let Some(Handle::Transform(coords)) = Handle::from_value(value) => (coords, false),
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
            "arrowstyle, connectionstyle, shrinkA, shrinkB, and keywords for a patch",
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
    let (to_coords, _) = coords(call, "xycoords", Coords::Data)?;
    let (at_coords, offset) = coords(call, "textcoords", to_coords)?;
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
    let mut arrow = Arrow {
        to,
        to_coords,
        offset_pt,
        style: None,
        pen: LineStyle::solid(Color::BLACK, 1.0),
        face: None,
        shrink: [2.0, 2.0],
        shorter: 0.0,
        bow: 0.0,
        widths: ArrowWidths::default(),
    };
    if call.get("arrowprops").is_some() {
        arrow_look(charts, call, &mut arrow)?;
    }
    let mut item = charts.artist(axes, ArtistKind::Text(Text { at, text: content, font, arrow: Some(arrow) }), 3.0);
    item.coords = if offset { to_coords } else { at_coords };
    item.clip = false;
    charts.finish(call, &mut item)?;
    item.label = None;
    Ok(artist(charts.add_artist(item, 8)?))
}

fn arrow_look(charts: &Charts, call: &Call, arrow: &mut Arrow) -> Result<(), CallError> {
    let inner = call.within("arrowprops", Group::Patch);
    let value = |name: &str| inner.loose(name);
    let first = charts.rc_color("patch.facecolor").unwrap_or(Color::BLACK);
    let styled = value("arrowstyle").is_some();
    let area = charts.area(&inner, Some(if styled { Color::BLACK } else { first }), Some(Color::BLACK), 1.0)?;
    arrow.face = area.face;
    if let Some(pen) = area.edge {
        arrow.pen = pen;
    }
    if let Some(Value::Text(style)) = value("arrowstyle") {
        let name = style.split(',').next().unwrap_or("->").trim();
        if ARROWS.contains(&name) && style.contains(',') {
            return Err(inner.not_honoured("arrowstyle", &Value::Text(style.clone())));
        }
        if !ARROWS.contains(&name) {
            let error = call.bad(format_args!("Unknown style: '{}'", canvas::shown(name)));
            return Err(error.hint("supported values are '->', '-|>', '<->', '-', 'fancy', 'simple', 'wedge'"));
        }
        arrow.style = Some(name.to_owned());
        arrow.face = arrow.face.or(Some(arrow.pen.color));
        if inner.styled("facecolor").is_none() {
            arrow.face = Some(arrow.pen.color);
        }
    } else {
        let n = |name: &str, preset: f64| value(name).and_then(Value::number).unwrap_or(preset).clamp(0.0, 1_000.0);
        arrow.widths =
            ArrowWidths { body: n("width", 4.0), head: n("headwidth", 12.0), head_length: n("headlength", 12.0) };
    }
    let n = |name: &str, preset: f64| value(name).and_then(Value::number).unwrap_or(preset);
    if styled {
        arrow.shrink = [n("shrinkA", 2.0).clamp(0.0, 500.0), n("shrinkB", 2.0).clamp(0.0, 500.0)];
    } else {
        // The plain arrow knows only a part of its length, as in pyplot.
        (arrow.shrink, arrow.shorter) = ([0.0; 2], n("shrink", 0.0).clamp(0.0, 0.5));
    }
    if let Some(value) = value("connectionstyle") {
        let style = value.text().unwrap_or_default();
        let bow = match style.split_once(',').map_or((style, ""), |(name, rest)| (name.trim(), rest.trim())) {
            ("arc3", "") => Some(0.0),
            ("arc3", rest) => rest.strip_prefix("rad=").and_then(|n| n.trim().parse::<f64>().ok()),
            _ => None,
        };
        arrow.bow = bow.ok_or_else(|| inner.not_honoured("connectionstyle", value))?.clamp(-5.0, 5.0);
    }
    Ok(())
}

pub(crate) static ARROW: Entry = Entry::new(
    "arrow",
    BOTH,
    &[
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
        Param::unhonoured("shape", Type::Choice(&["full", "left", "right"])).or_text("full").named(),
        Param::unhonoured("overhang", Type::Number).or_number(0.0).named(),
        Param::unhonoured("head_starts_at_zero", Type::Flag).or_flag(false).named(),
    ],
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
    let width = call.number("width", 0.001)?;
    let head = call.number("head_width", 3.0 * width)?;
    let long = call.number("head_length", 1.5 * head)?;
    let length = dx.hypot(dy);
    let (ux, uy) = if length > 0.0 { (dx / length, dy / length) } else { (1.0, 0.0) };
    let neck = if call.flag("length_includes_head", false) { (length - long).max(0.0) } else { length };
    let tip = neck + long;
    let place = |along: f64, across: f64| [x + ux * along - uy * across, y + uy * along + ux * across];
    let points = vec![
        place(0.0, width / 2.0),
        place(neck, width / 2.0),
        place(neck, head / 2.0),
        place(tip, 0.0),
        place(neck, -head / 2.0),
        place(neck, -width / 2.0),
        place(0.0, -width / 2.0),
    ];
    let face = charts.color_cycle()[0];
    let patch_style = charts.area(call, Some(face), Some(Color::BLACK), charts.rc_number("patch.linewidth"))?;
    let (xs, ys): (Vec<f64>, Vec<f64>) = points.iter().map(|[x, y]| (*x, *y)).unzip();
    let shape = PatchShape::Polygons(vec![points]);
    let mut item = charts.artist(axes, ArtistKind::Patch(Patch { shape, area: patch_style }), 1.0);
    (item.x, item.y) = (Span::covering(&xs), Span::covering(&ys));
    charts.finish(call, &mut item)?;
    Ok(artist(charts.add_artist(item, 14)?))
}
