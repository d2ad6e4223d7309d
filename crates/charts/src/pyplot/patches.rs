//! Patches and lines that are made on their own and added to axes or a legend later.

use crate::args::call::{Call, Done};
use crate::args::keywords::Group;
use crate::args::types;
use crate::args::values::artist;
use crate::entry::{AX, Entry, FIG, PLT};
use crate::model::artist::{Artist, ArtistKind, ArtistMeta, InLimits, Line, Patch, PatchShape, corners_of};
use crate::model::axis::Span;
use crate::model::charts::Charts;
use crate::model::coords::Coords;
use crate::model::handle::Handle;
use crate::model::style::PatchStyle;
use canvas::{CallError, Canvas, Param, Returned, Returns, Type, Value};
use kurbo::{Affine, BezPath, PathEl, Point, Shape as _};
use wire::Color;

/// An artist that belongs to nothing yet.
pub(crate) fn loose(
    charts: &mut Charts,
    call: &Call,
    artist_of: ArtistKind,
    zorder: f64,
    spans: [Span; 2],
    numbers: usize,
) -> Done {
    let mut item = Artist::loose(artist_of, zorder);
    [item.x, item.y] = spans;
    charts.finish(call, &mut item)?;
    Ok(artist(charts.add_artist(item, numbers)?))
}

pub(crate) fn patch_style(charts: &Charts, call: &Call) -> Result<PatchStyle, CallError> {
    charts.area(
        call,
        charts.patch_color(),
        Some(Color::BLACK).filter(|_| call.styled("fill").is_some()),
        charts.rc_number("patch.linewidth"),
    )
}

/// The colours of a patch that has an edge without being asked for one.
pub(crate) fn edged_style(charts: &Charts, call: &Call) -> Result<PatchStyle, CallError> {
    charts.area(call, charts.patch_color(), Some(Color::BLACK), charts.rc_number("patch.linewidth"))
}

pub(crate) fn shaped(charts: &mut Charts, call: &Call, path: BezPath) -> Done {
    let area = patch_style(charts, call)?;
    let (xs, ys): (Vec<f64>, Vec<f64>) = corners_of(&path).into_iter().map(<(f64, f64)>::from).unzip();
    let spans = [Span::covering(&xs), Span::covering(&ys)];
    loose(charts, call, ArtistKind::Patch(Patch { shape: PatchShape::Path(path), area }), 1.0, spans, 32)
}

pub(crate) fn centre(call: &Call, name: &str) -> Result<Point, CallError> {
    call.pair(name)?.map(Point::from).ok_or_else(|| call.bad(format_args!("'{name}' must be a pair of numbers")))
}

pub(crate) static RECTANGLE: Entry = Entry::new(
    "Rectangle",
    PLT,
    &[
        Param::new("xy", Type::Pair, "lower left corner, data units"),
        Param::new("width", Type::Number, "width, data units"),
        Param::new("height", Type::Number, "height, data units"),
        Param::new("angle", Type::Number, "rotation about `xy`, degrees counterclockwise").or_number(0.0).named(),
    ],
    rectangle,
    "Makes a rectangle for ax.add_patch.",
    include_str!("examples/plt.Rectangle.py"),
)
.keywords(Group::Patch)
.returns(Returns::Object("Artist"));

fn rectangle(charts: &mut Charts, _: &mut Canvas, call: &mut Call) -> Done {
    let corner = call.get("xy").and_then(Value::items).unwrap_or_default();
    let [x, y] = corner.as_slice() else { return Err(call.bad("'xy' must be a pair of numbers")) };
    let (x, y) = (call.as_number("xy", x)?, call.as_number("xy", y)?);
    let (w, h, angle) = (call.number("width", 1.0)?, call.number("height", 1.0)?, call.number("angle", 0.0)?);
    if angle == 0.0 {
        let area = patch_style(charts, call)?;
        let spans = [Span::covering(&[x, x + w]), Span::covering(&[y, y + h])];
        return loose(
            charts,
            call,
            ArtistKind::Patch(Patch { shape: PatchShape::Rect([x, y, w, h]), area }),
            1.0,
            spans,
            4,
        );
    }
    let turn = Affine::rotate_about(angle.to_radians(), Point::new(x, y));
    shaped(charts, call, turn * kurbo::Rect::new(x, y, x + w, y + h).to_path(0.1))
}

/// An ellipse's outline: eight curves, as matplotlib has them (L. Lancaster's "Approximating a circle with Bézier curves").
pub(crate) fn oval(center: Point, rx: f64, ry: f64, angle: f64) -> BezPath {
    const TANGENT: f64 = 0.265_203_1;
    let at = |i: i32| kurbo::Vec2::from_angle((f64::from(i) * 45.0 - 90.0).to_radians());
    let mut unit = BezPath::new();
    unit.move_to(at(0).to_point());
    for i in 0..8 {
        let (from, to) = (at(i), at(i + 1));
        let ahead = |from: kurbo::Vec2, by: f64| (from + kurbo::Vec2::new(-from.y, from.x) * by).to_point();
        unit.curve_to(ahead(from, TANGENT), ahead(to, -TANGENT), to.to_point());
    }
    unit.close_path();
    Affine::translate(center.to_vec2()) * Affine::rotate(angle) * Affine::scale_non_uniform(rx, ry) * unit
}

pub(crate) static CIRCLE: Entry = Entry::new(
    "Circle",
    PLT,
    &[
        Param::new("xy", Type::Pair, "the centre, data units"),
        Param::new("radius", Type::Number, "radius, data units").or_number(5.0),
    ],
    circle,
    "Makes a circle for ax.add_patch.",
    include_str!("examples/plt.Circle.py"),
)
.keywords(Group::Patch)
.returns(Returns::Object("Artist"));

fn circle(charts: &mut Charts, _: &mut Canvas, call: &mut Call) -> Done {
    let (center, r) = (centre(call, "xy")?, call.number("radius", 5.0)?);
    shaped(charts, call, oval(center, r, r, 0.0))
}

pub(crate) static ELLIPSE: Entry = Entry::new(
    "Ellipse",
    PLT,
    &[
        Param::new("xy", Type::Pair, "the centre, data units"),
        Param::new("width", Type::Number, "width, data units"),
        Param::new("height", Type::Number, "height, data units"),
        Param::new("angle", Type::Number, "rotation, degrees counterclockwise").or_number(0.0).named(),
    ],
    ellipse,
    "Makes an ellipse for ax.add_patch.",
    include_str!("examples/plt.Ellipse.py"),
)
.keywords(Group::Patch)
.returns(Returns::Object("Artist"));

fn ellipse(charts: &mut Charts, _: &mut Canvas, call: &mut Call) -> Done {
    let (w, h) = (call.number("width", 1.0)?, call.number("height", 1.0)?);
    let angle = call.number("angle", 0.0)?.to_radians();
    let center = centre(call, "xy")?;
    shaped(charts, call, oval(center, w / 2.0, h / 2.0, angle))
}

pub(crate) static POLYGON: Entry = Entry::new(
    "Polygon",
    PLT,
    &[
        Param::new("xy", Type::Grid, "the corners, data units, N×2"),
        Param::new("closed", Type::Flag, "whether the last corner is connected to the first").or_flag(true).named(),
    ],
    polygon,
    "Makes a polygon for ax.add_patch.",
    include_str!("examples/plt.Polygon.py"),
)
.keywords(Group::Patch)
.returns(Returns::Object("Artist"));

fn polygon(charts: &mut Charts, _: &mut Canvas, call: &mut Call) -> Done {
    let value = call.take("xy");
    let points: Option<Vec<Point>> = value
        .items()
        .unwrap_or_default()
        .iter()
        .map(|point| match point.numbers().as_deref() {
            Some([x, y]) if x.is_finite() && y.is_finite() => Some(Point::new(*x, *y)),
            _ => None,
        })
        .collect();
    let points = points
        .filter(|points| points.len() > 1)
        .ok_or_else(|| call.bad("'xy' must be at least two pairs of numbers"))?;
    let mut path = BezPath::new();
    for (i, point) in points.iter().enumerate() {
        path.push(if i == 0 { PathEl::MoveTo(*point) } else { PathEl::LineTo(*point) });
    }
    if call.flag("closed", true) {
        path.close_path();
    }
    charts.hold(points.len() * 2)?;
    shaped(charts, call, path)
}

pub(crate) static WEDGE: Entry = Entry::new(
    "Wedge",
    PLT,
    &[
        Param::new("center", Type::Pair, "the centre, data units"),
        Param::new("r", Type::Number, "radius, data units"),
        Param::new("theta1", Type::Number, "start angle, degrees counterclockwise from the right"),
        Param::new("theta2", Type::Number, "end angle, degrees counterclockwise from the right"),
        Param::new(
            "width",
            Type::Number,
            "thickness of a sector of a ring, data units; if not given, a sector of a circle",
        )
        .or_none()
        .named(),
    ],
    wedge,
    "Makes a sector of a circle for ax.add_patch.",
    include_str!("examples/plt.Wedge.py"),
)
.keywords(Group::Patch)
.returns(Returns::Object("Artist"));

fn wedge(charts: &mut Charts, _: &mut Canvas, call: &mut Call) -> Done {
    let (center, r) = (centre(call, "center")?, call.number("r", 1.0)?);
    let (from, to) = (call.number("theta1", 0.0)?, call.number("theta2", 360.0)?);
    let inner = call.maybe_number("width")?.map_or(0.0, |width| (r - width).max(0.0));
    let sweep = if to - from == 360.0 { 360.0 } else { (to - from).rem_euclid(360.0) };
    let at = |degrees: f64, r: f64| center + kurbo::Vec2::from_angle(degrees.to_radians()) * r;
    let steps = 72;
    let mut path = BezPath::new();
    for i in 0..=steps {
        let point = at(from + sweep * f64::from(i) / f64::from(steps), r);
        path.push(if i == 0 { PathEl::MoveTo(point) } else { PathEl::LineTo(point) });
    }
    for i in (0..=steps).rev() {
        path.line_to(at(from + sweep * f64::from(i) / f64::from(steps), inner));
    }
    path.close_path();
    let made = shaped(charts, call, path)?;
    if let Some(Handle::Artist(id)) = Handle::from_returned(&made) {
        charts.artists[id].meta = ArtistMeta::Slice { center: [center.x, center.y], radius: r, angles: [from, to] };
    }
    Ok(made)
}

pub(crate) static PATCH: Entry = Entry::new(
    "Patch",
    PLT,
    &[],
    patch,
    "Makes a patch without a shape, for a legend.",
    include_str!("examples/plt.Patch.py"),
)
.keywords(Group::Patch)
.returns(Returns::Object("Artist"));

fn patch(charts: &mut Charts, _: &mut Canvas, call: &mut Call) -> Done {
    let area = patch_style(charts, call)?;
    loose(
        charts,
        call,
        ArtistKind::Patch(Patch { shape: PatchShape::Polygons(Vec::new()), area }),
        1.0,
        Default::default(),
        0,
    )
}

pub(crate) static LINE2D: Entry = Entry::new(
    "Line2D",
    PLT,
    &[
        Param::new("xdata", Type::Numbers, "xs of the points, data units, length N"),
        Param::new("ydata", Type::Numbers, "ys of the points, data units, length N"),
    ],
    line,
    "Makes a line for a legend or for ax.add_line.",
    include_str!("examples/plt.Line2D.py"),
)
.keywords(Group::Line)
.returns(Returns::Object("Artist"));

fn line(charts: &mut Charts, _: &mut Canvas, call: &mut Call) -> Done {
    let (xs, ys) = (call.numbers("xdata")?.unwrap_or_default(), call.numbers("ydata")?.unwrap_or_default());
    if xs.len() != ys.len() {
        return Err(call.bad(format_args!(
            "x and y must have the same length, but have {} and {}",
            xs.len(),
            ys.len()
        )));
    }
    let color = charts.color_cycle()[0];
    let pen = charts.pen(call, color, charts.rc_number("lines.linewidth"))?;
    let shade = match charts.styled_color(call, "color")? {
        Some(color) => color.unwrap_or(Color::BLACK),
        None => color,
    };
    let marker = charts.mark(call, shade)?;
    let (spans, numbers) = ([Span::covering(&xs), Span::covering(&ys)], xs.len() * 2);
    loose(charts, call, ArtistKind::Line(Line { xs, ys, pen, marker, every: (0, 1) }), 2.0, spans, numbers)
}

pub(crate) static ADD_PATCH: Entry = Entry::new(
    "add_patch",
    AX,
    &[Param::new("p", types::ARTIST, "a patch such as plt.Circle((0, 0), 1)")],
    add,
    "Adds a patch to the axes. The limits don't follow a patch on its own: set them, or call autoscale_view.",
    include_str!("examples/ax.add_patch.py"),
)
.returns(Returns::Object("Artist"));

pub(crate) static ADD_LINE: Entry = Entry::new(
    "add_line",
    AX,
    &[Param::new("line", types::ARTIST, "a line such as plt.Line2D([0, 1], [0, 1])")],
    add,
    "Adds a line to the axes. The limits don't follow a line on its own: set them, or call autoscale_view.",
    include_str!("examples/ax.add_line.py"),
)
.returns(Returns::Object("Artist"));

pub(crate) static ADD_ARTIST: Entry = Entry::new(
    "add_artist",
    AX,
    &[Param::new("a", Type::OneOf(&[types::ARTIST, types::LEGEND]), "the patch, line or legend")],
    add,
    "Adds a patch, a line or a legend to the axes. The limits don't follow it.",
    include_str!("examples/ax.add_artist.py"),
)
.returns(Returns::OneOf(&[Returns::Object("Artist"), Returns::Object("Legend")]));

fn add(charts: &mut Charts, _: &mut Canvas, call: &mut Call) -> Done {
    let given = ["p", "line", "a"].iter().find_map(|name| call.get(name).cloned());
    match given {
        Some(value) if let Some(Handle::Artist(id)) = Handle::from_value(&value) => {
            let axes = call.on_axes()?;
            let figure = charts.axes[axes].figure;
            let item = &mut charts.artists[id];
            (item.axes, item.figure) = (Some(axes), Some(figure));
            item.in_limits = if call.function == "add_artist" { InLimits::Ignored } else { InLimits::Counted };
            charts.figures[figure].used = true;
            charts.settle(id)?;
            Ok(artist(id))
        }
        Some(value) if let Some(handle) = Handle::from_value(&value) => {
            if let Handle::Legend(axes) = handle {
                let axes = &mut charts.axes[axes];
                axes.kept_legends.extend(axes.legend.take());
            }
            Ok(handle.into())
        }
        Some(other) => Err(call.wrong("artist", "a patch such as plt.Circle((0, 0), 1)", &other)),
        None => Ok(Returned::None),
    }
}

pub(crate) static FIGURE_ADD_ARTIST: Entry = Entry::new(
    "add_artist",
    FIG,
    &[
        Param::new("artist", types::ARTIST, "the patch or line, in fractions of the figure unless it has a transform"),
        Param::unhonoured("clip", Type::Flag).or_flag(false),
    ],
    add_to_figure,
    "Adds a patch or a line to the figure.",
    include_str!("examples/fig.add_artist.py"),
)
.returns(Returns::Object("Artist"));

fn add_to_figure(charts: &mut Charts, _: &mut Canvas, call: &mut Call) -> Done {
    let value = call.get("artist").cloned().unwrap_or(Value::None);
    let figure = call.on_figure()?;
    let Some(Handle::Artist(id)) = Handle::from_value(&value) else {
        return Err(call.wrong("artist", "a patch such as plt.Circle((0, 0), 1)", &value));
    };
    let item = &mut charts.artists[id];
    let known = matches!(item.kind, ArtistKind::Line(_) | ArtistKind::Patch(_) | ArtistKind::FancyArrow(_));
    if item.axes.is_some() || item.figure.is_some() || !known {
        return Err(call.not_honoured("artist", &value));
    }
    item.figure = Some(figure);
    if item.coords == Coords::Data {
        item.coords = Coords::Figure;
    }
    charts.figures[figure].used = true;
    Ok(artist(id))
}

#[cfg(test)]
mod tests {
    use crate::model::artist::{ArtistKind, PatchShape};
    use crate::model::handle::Handle;
    use crate::testing::{Plot, array, handle};
    use canvas::{Returned, Value};
    use kurbo::Shape as _;

    fn limits(plot: &Plot, axes: &Returned) -> (f64, f64) {
        let Handle::Axes(axes) = handle(axes) else { panic!() };
        let (low, high) = plot.charts.limits(plot.charts.axes[axes].ranges[0]);
        let round = |n: f64| (n * 1e6).round() / 1e6;
        (round(low), round(high))
    }

    #[test]
    fn patches_alone_leave_the_limits_until_they_are_asked_for() {
        let mut plot = Plot::new();
        let axes = plot.call("gca", vec![], &[]).unwrap();
        let corner = array(&[2.0, 2.0]);
        let rectangle = plot.call("Rectangle", vec![corner, Value::Int(4), Value::Int(4)], &[]).unwrap();
        plot.method(&axes, "add_patch", vec![handle(&rectangle).into()]);
        assert_eq!(limits(&plot, &axes), (0.0, 1.0));
        plot.method(&axes, "autoscale_view", vec![]);
        assert_eq!(limits(&plot, &axes), (1.8, 6.2));
        plot.method(&axes, "add_artist", vec![handle(&rectangle).into()]);
        plot.call("plot", vec![array(&[0.0, 1.0]), array(&[0.0, 1.0])], &[]).unwrap();
        assert_eq!(limits(&plot, &axes), (-0.05, 1.05));
        // Not even `relim` counts what `add_artist` added.
        plot.method(&axes, "relim", vec![]);
        assert_eq!(limits(&plot, &axes), (-0.05, 1.05));
    }

    #[test]
    fn a_wedge_goes_counterclockwise_from_its_first_angle() {
        // The angles, and the extents of matplotlib's `Path.wedge` (3.11).
        for (angles, [x0, y0, x1, y1]) in [
            ([60.0, 300.0], [-1.0, -1.0, 0.5, 1.0]),
            ([300.0, 60.0], [0.0, -0.866_025, 1.0, 0.866_025]),
            ([0.0, 360.0], [-1.0, -1.0, 1.0, 1.0]),
            ([0.0, 450.0], [0.0, 0.0, 1.0, 1.0]),
            ([-30.0, 30.0], [0.0, -0.5, 1.0, 0.5]),
        ] {
            let mut plot = Plot::new();
            let args = vec![array(&[0.0, 0.0]), Value::Float(1.0), Value::Float(angles[0]), Value::Float(angles[1])];
            let made = plot.call("Wedge", args, &[]).unwrap();
            let Handle::Artist(id) = handle(&made) else { panic!("no artist") };
            let ArtistKind::Patch(patch) = &plot.charts.artists[id].kind else { panic!("no patch") };
            let PatchShape::Path(path) = &patch.shape else { panic!("another shape") };
            let found = path.bounding_box();
            let near = |a: f64, b: f64| (a - b).abs() < 1e-3;
            assert!(
                near(found.x0, x0) && near(found.x1, x1) && near(found.y0, y0) && near(found.y1, y1),
                "{angles:?} {found:?}"
            );
        }
    }
}
