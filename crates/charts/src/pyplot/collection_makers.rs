//! Collections that are made on their own and added to axes: lines, polygons and patches.

use crate::args::call::{Call, Done, truth};
use crate::args::keywords::Group;
use crate::args::types;
use crate::args::values::artist;
use crate::entry::{AX, Entry, PLT};
use crate::model::artist::{ArtistKind, Edges, InLimits, LineCollection, Patch, PatchShape, PolyCollection};
use crate::model::axis::Span;
use crate::model::charts::Charts;
use crate::model::handle::Handle;
use crate::model::style::{LineStyle, faded};
use crate::norm::Norm;
use crate::pyplot::patches::loose;
use canvas::{CallError, Canvas, Param, Returns, Type, Value};
use kurbo::{BezPath, Shape as _};
use wire::Color;

const CLOSED: Param =
    Param::new("closed", Type::Flag, "whether the last corner is connected to the first").or_flag(true).named();

/// What numbers become colours by, kept for `set_array`.
const MAPPED: [&str; 4] = ["cmap", "norm", "vmin", "vmax"];

/// Lists of points: a list of N×2 arrays, or an array of three axes.
fn point_lists(call: &Call, name: &str, value: &Value) -> Result<Vec<Vec<[f64; 2]>>, CallError> {
    let pairs = |data: &[f64]| data.chunks(2).map(|pair| [pair[0], pair[1]]).collect::<Vec<_>>();
    let wrong = || call.wrong(name, "a list of N×2 arrays", value);
    match value {
        Value::Numbers { shape, data, .. } if shape.len() == 3 && shape[2] == 2 => {
            Ok(data.chunks((shape[1] * 2).max(1)).map(pairs).collect())
        }
        Value::Numbers { data, .. } if data.is_empty() => Ok(Vec::new()),
        Value::Seq(items) => items
            .iter()
            .map(|item| match item {
                Value::Numbers { shape, data, .. } if shape.len() == 2 && shape[1] == 2 => Ok(pairs(data)),
                _ => Err(wrong()),
            })
            .collect(),
        _ => Err(wrong()),
    }
}

/// One number or one for each.
fn widths(call: &Call, preset: f64) -> Result<Vec<f64>, CallError> {
    let given = call.styled("linewidth");
    let numbers = given.map(|value| value.numbers().ok_or_else(|| call.wrong("linewidths", "numbers", value)));
    Ok(numbers.transpose()?.filter(|numbers| !numbers.is_empty()).unwrap_or_else(|| vec![preset]))
}

/// Line styles: one, or one for each.
fn styles(call: &Call) -> Vec<Option<Value>> {
    match call.styled("linestyle") {
        Some(Value::Seq(items))
            if items.iter().all(|item| {
                item.text().is_some() || item.items().is_some_and(|parts| parts.len() == 2 && parts[1].is_sequence())
            }) =>
        {
            items.iter().cloned().map(Some).collect()
        }
        other => vec![other.cloned()],
    }
}

/// Pens of these colours, widths and styles, each taken in turn; `None` for one without a colour.
fn pens(
    charts: &Charts,
    call: &Call,
    colors: &[Option<Color>],
    preset: f64,
) -> Result<Vec<Option<LineStyle>>, CallError> {
    let (widths, styles) = (widths(call, preset)?, styles(call));
    let count = colors.len().max(widths.len()).max(styles.len());
    if colors.is_empty() || count > 1 << 20 {
        return Ok(Vec::new());
    }
    let made = (0..count).map(|i| {
        let Some(color) = colors[i % colors.len()] else { return Ok(None) };
        let mut pen = LineStyle::solid(color, widths[i % widths.len()].max(0.0));
        let shown = match &styles[i % styles.len().max(1)] {
            Some(style) => charts.line_style(call, &mut pen, style)?,
            None => true,
        };
        Ok((shown && pen.width > 0.0).then_some(pen))
    });
    made.collect()
}

/// Keeps what numbers given later become colours by, and maps those that are given now.
fn mapped(
    charts: &mut Charts,
    call: &Call,
    id: crate::model::id::Id<crate::model::artist::Artist>,
) -> Result<(), CallError> {
    let by: Vec<(&'static str, Value)> =
        MAPPED.iter().map(|name| (*name, call.styled(name).cloned().unwrap_or(Value::None))).collect();
    let given = call.get("array").cloned();
    let made = match &given {
        None => None,
        Some(value) => {
            let values = value.numbers().ok_or_else(|| call.wrong("array", "numbers", value))?;
            charts.hold(values.len())?;
            Some(charts.mapped_by(call, values, Norm::Linear)?)
        }
    };
    let item = &mut charts.artists[id];
    item.colors_by = by;
    match &mut item.kind {
        ArtistKind::LineCollection(lines) => lines.mapped = made,
        ArtistKind::PolyCollection(areas) => areas.mapped = made,
        _ => {}
    }
    Ok(())
}

const ARRAY: Param = Param::new("array", Type::Numbers, "values that are drawn as colours").or_none().named();

pub(crate) static LINE_COLLECTION: Entry = Entry::new(
    "LineCollection",
    PLT,
    &[
        Param::new(
            "segments",
            Type::OneOf(&[Type::List(&Type::Grid), Type::Array]),
            "the points of each line, data units: a list of N×2 arrays",
        ),
        ARRAY,
    ],
    line_collection,
    "Makes many lines for ax.add_collection.",
    include_str!("examples/plt.LineCollection.py"),
)
.keywords(Group::Collection)
.returns(Returns::Object("Artist"));

fn line_collection(charts: &mut Charts, _: &mut Canvas, call: &mut Call) -> Done {
    let value = call.take("segments");
    let lines = point_lists(call, "segments", &value)?;
    let alpha = charts.alpha(call)?;
    let given = call.styled("color").or_else(|| call.styled("edgecolor")).cloned();
    let colors = match given {
        Some(value) => charts.colors(call, "colors", &value)?,
        None => vec![Some(charts.rc_color("lines.color").unwrap_or_else(|| charts.color_cycle()[0]))],
    };
    if call.styled("facecolor").is_some_and(|value| value.text() != Some("none")) {
        return Err(CallError::not_implemented("LineCollection(): facecolor isn't available here"));
    }
    let colors: Vec<Option<Color>> = colors.into_iter().map(|color| color.map(|color| faded(color, alpha))).collect();
    let clear = LineStyle::solid(Color { a: 0, ..Color::BLACK }, 0.0);
    let pens = pens(charts, call, &colors, charts.rc_number("lines.linewidth"))?;
    let pens = pens.into_iter().map(|pen| pen.unwrap_or_else(|| clear.clone())).collect();
    let (xs, ys): (Vec<f64>, Vec<f64>) = lines.iter().flatten().map(|[x, y]| (*x, *y)).unzip();
    let (spans, numbers) = ([Span::covering(&xs), Span::covering(&ys)], xs.len() * 2);
    let kind = ArtistKind::LineCollection(LineCollection { lines, pens, mapped: None });
    made(charts, call, kind, 2.0, spans, numbers)
}

/// A collection that belongs to nothing yet.
fn made(charts: &mut Charts, call: &Call, kind: ArtistKind, zorder: f64, spans: [Span; 2], numbers: usize) -> Done {
    let made = loose(charts, call, kind, zorder, spans, numbers)?;
    if let Some(Handle::Artist(id)) = Handle::from_returned(&made) {
        mapped(charts, call, id)?;
    }
    Ok(made)
}

/// Areas with the colours that a call asks for.
fn areas(charts: &mut Charts, call: &Call, paths: Vec<BezPath>) -> Done {
    let alpha = charts.alpha(call)?;
    let read = |value: Option<&Value>| value.map(|value| charts.colors(call, "colors", value)).transpose();
    call.idle(&["color", "facecolor", "edgecolor", "linewidth", "linestyle"]);
    let both = read(call.styled("color"))?;
    let faces = read(call.styled("facecolor"))?.or_else(|| both.clone()).unwrap_or_else(|| vec![charts.patch_color()]);
    let fade = |colors: Vec<Option<Color>>| -> Vec<Option<Color>> {
        colors.into_iter().map(|color| color.map(|color| faded(color, alpha))).collect()
    };
    let width = charts.rc_number("patch.linewidth");
    let edges = match call.styled("edgecolor") {
        Some(Value::Text(word)) if word == "face" => {
            let pen = pens(charts, call, &[Some(Color::BLACK)], width)?.into_iter().next().flatten();
            pen.map_or(Edges::Pens(Vec::new()), Edges::AsFaces)
        }
        given => {
            let hollow = faces.iter().all(Option::is_none);
            let colors =
                read(given)?.or(both).unwrap_or_else(|| if hollow { vec![Some(Color::BLACK)] } else { Vec::new() });
            Edges::Pens(pens(charts, call, &fade(colors), width)?)
        }
    };
    let (spans, numbers) = spans_of(&paths);
    let kind = ArtistKind::PolyCollection(PolyCollection { paths, faces: fade(faces), edges, mapped: None, alpha });
    made(charts, call, kind, 1.0, spans, numbers)
}

fn spans_of(paths: &[BezPath]) -> ([Span; 2], usize) {
    let bounds: Vec<kurbo::Rect> =
        paths.iter().filter(|path| !path.elements().is_empty()).map(BezPath::bounding_box).collect();
    let xs: Vec<f64> = bounds.iter().flat_map(|rect| [rect.x0, rect.x1]).collect();
    let ys: Vec<f64> = bounds.iter().flat_map(|rect| [rect.y0, rect.y1]).collect();
    ([Span::covering(&xs), Span::covering(&ys)], paths.iter().map(|path| path.elements().len() * 4).sum())
}

/// The outline of corners; those that are no numbers are left out.
fn outline(points: &[[f64; 2]], closed: bool) -> BezPath {
    let mut path = BezPath::new();
    for [x, y] in points.iter().filter(|point| point.iter().all(|n| n.is_finite())) {
        if path.elements().is_empty() { path.move_to((*x, *y)) } else { path.line_to((*x, *y)) }
    }
    if closed && !path.elements().is_empty() {
        path.close_path();
    }
    path
}

pub(crate) static POLY_COLLECTION: Entry = Entry::new(
    "PolyCollection",
    PLT,
    &[
        Param::new(
            "verts",
            Type::OneOf(&[Type::List(&Type::Grid), Type::Array]),
            "the corners of each polygon, data units: a list of N×2 arrays",
        ),
        Param::unhonoured("sizes", Type::Any).or_none(),
        CLOSED,
        ARRAY,
    ],
    |charts, _, call| {
        let value = call.take("verts");
        let closed = call.flag("closed", true);
        let paths = point_lists(call, "verts", &value)?.iter().map(|points| outline(points, closed)).collect();
        areas(charts, call, paths)
    },
    "Makes many polygons for ax.add_collection.",
    include_str!("examples/plt.PolyCollection.py"),
)
.keywords(Group::Collection)
.returns(Returns::Object("Artist"));

/// The outline of a patch, data units.
fn path_of(patch: &Patch) -> BezPath {
    match &patch.shape {
        PatchShape::Rect([x, y, w, h]) => kurbo::Rect { x0: *x, y0: *y, x1: x + w, y1: y + h }.to_path(0.1),
        PatchShape::Path(path) => path.clone(),
        PatchShape::Polygons(all) => all.iter().flat_map(|points| outline(points, true)).collect(),
    }
}

pub(crate) static PATCH_COLLECTION: Entry = Entry::new(
    "PatchCollection",
    PLT,
    &[
        Param::new("patches", Type::List(&types::ARTIST), "patches such as plt.Circle((0, 0), 1)"),
        Param::new("match_original", Type::Flag, "whether the patches keep their own colours and lines")
            .or_flag(false)
            .named(),
        ARRAY,
    ],
    patch_collection,
    "Makes one artist of many patches for ax.add_collection.",
    include_str!("examples/plt.PatchCollection.py"),
)
.keywords(Group::Collection)
.returns(Returns::Object("Artist"));

fn patch_collection(charts: &mut Charts, _: &mut Canvas, call: &mut Call) -> Done {
    let value = call.take("patches");
    let mut own = Vec::new();
    for item in value.items().unwrap_or_default() {
        match Handle::from_value(&item) {
            Some(Handle::Artist(id)) if let ArtistKind::Patch(patch) = &charts.artists[id].kind => {
                own.push(patch.clone());
            }
            _ => return Err(call.not_honoured("patches", &item)),
        }
    }
    let paths = own.iter().map(path_of).collect();
    if !call.flag("match_original", false) {
        return areas(charts, call, paths);
    }
    if own.iter().any(|patch| patch.area.hatch.is_some()) {
        return Err(CallError::not_implemented("PatchCollection(): hatches aren't available here"));
    }
    let faces = own.iter().map(|patch| patch.area.face).collect();
    let edges = Edges::Pens(own.iter().map(|patch| patch.area.edge.clone()).collect());
    let (spans, numbers) = spans_of(&paths);
    let alpha = charts.alpha(call)?;
    let kind = ArtistKind::PolyCollection(PolyCollection { paths, faces, edges, mapped: None, alpha });
    made(charts, call, kind, 1.0, spans, numbers)
}

pub(crate) static ADD_COLLECTION: Entry = Entry::new(
    "add_collection",
    AX,
    &[
        Param::new("collection", types::ARTIST, "a collection such as plt.LineCollection(lines)"),
        Param::new("autolim", Type::Flag, "whether the limits include the collection").or_flag(true),
    ],
    add_collection,
    "Adds a collection to the axes.",
    include_str!("examples/ax.add_collection.py"),
)
.returns(Returns::Object("Artist"));

fn add_collection(charts: &mut Charts, _: &mut Canvas, call: &mut Call) -> Done {
    let value = call.take("collection");
    let axes = call.on_axes()?;
    let Some(Handle::Artist(id)) = Handle::from_value(&value) else {
        return Err(call.wrong("collection", "a collection such as plt.LineCollection(lines)", &value));
    };
    if !matches!(
        charts.artists[id].kind,
        ArtistKind::LineCollection(_) | ArtistKind::PolyCollection(_) | ArtistKind::PathCollection(_)
    ) {
        return Err(call.wrong("collection", "a collection such as plt.LineCollection(lines)", &value));
    }
    let figure = charts.axes[axes].figure;
    let counted = !call.has("autolim") || call.get("autolim").is_some_and(truth);
    let item = &mut charts.artists[id];
    (item.axes, item.figure) = (Some(axes), Some(figure));
    item.in_limits = if counted { InLimits::Asked } else { InLimits::Ignored };
    charts.figures[figure].used = true;
    charts.settle(id)?;
    Ok(artist(id))
}

#[cfg(test)]
mod tests {
    use crate::testing::{Plot, array, handle, text};
    use canvas::Value;
    use wire::{Color, Op, Paint};

    fn segments() -> Value {
        Value::Numbers { shape: vec![2, 2, 2], data: vec![0.0, 0.0, 1.0, 1.0, 1.0, 1.0, 2.0, 0.0], whole: true }
    }

    fn strokes(ops: &[Op]) -> Vec<Color> {
        let stroke = |op: &Op| match op {
            Op::Stroke { paint: Paint::Solid(color), .. } => Some(*color),
            _ => None,
        };
        ops.iter().filter_map(stroke).collect()
    }

    #[test]
    fn lines_take_their_colours_in_turn_or_from_numbers() {
        let mut plot = Plot::new();
        let axes = plot.call("gca", vec![], &[]).unwrap();
        let named = [("colors", Value::Seq(vec![text("red"), text("blue")]))];
        let lines = plot.call("LineCollection", vec![segments()], &named).unwrap();
        plot.method(&axes, "add_collection", vec![handle(&lines).into()]);
        let drawn = strokes(&plot.ops());
        assert!(drawn.contains(&Color::opaque(255, 0, 0)) && drawn.contains(&Color::opaque(0, 0, 255)), "{drawn:?}");

        let mut plot = Plot::new();
        let axes = plot.call("gca", vec![], &[]).unwrap();
        let lines = plot.call("LineCollection", vec![segments()], &[("cmap", text("gray"))]).unwrap();
        plot.method(&lines, "set_array", vec![array(&[0.0, 4.0])]);
        plot.method(&axes, "add_collection", vec![handle(&lines).into()]);
        assert!(strokes(&plot.ops()).contains(&Color::opaque(255, 255, 255)));
    }

    #[test]
    fn patches_of_a_collection_keep_their_colours_if_they_are_to() {
        for (own, color) in [(false, Color::opaque(31, 119, 180)), (true, Color::opaque(255, 0, 0))] {
            let mut plot = Plot::new();
            let axes = plot.call("gca", vec![], &[]).unwrap();
            let corner = vec![array(&[2.0, 2.0]), Value::Int(4), Value::Int(4)];
            let rectangle = plot.call("Rectangle", corner, &[("facecolor", text("red"))]).unwrap();
            let patches = Value::Seq(vec![handle(&rectangle).into()]);
            let made = plot.call("PatchCollection", vec![patches], &[("match_original", Value::Bool(own))]).unwrap();
            plot.method(&axes, "add_collection", vec![handle(&made).into()]);
            let ops = plot.ops();
            let filled = |op: &Op| matches!(op, Op::Fill { paint: Paint::Solid(own), .. } if *own == color);
            assert!(ops.iter().any(filled), "{own}");
        }
    }
}
