//! Patches besides the plain ones: boxes and arrows of many styles, arcs, regular polygons, rings and paths.

use crate::args::call::{Call, Done};
use crate::args::keywords::Group;
use crate::args::types;
use crate::entry::{Entry, PLT};
use crate::model::artist::{ArtistKind, FancyArrow, Patch, PatchShape};
use crate::model::axis::Span;
use crate::model::charts::Charts;
use crate::numeric::box_style::{BoxStyle, closed};
use crate::pyplot::annotate::{arrow_look, arrow_points};
use crate::pyplot::patches::{centre, edged_style, loose, oval, shaped};
use crate::pyplot::path_value::path_of;
use canvas::{CallError, Canvas, Param, Returns, Type, Value};
use kurbo::{Affine, BezPath, Point, Rect, Shape as _, Vec2};
use std::f64::consts::TAU;
use wire::Color;

const MUTATION_ASPECT: Param = Param::unhonoured("mutation_aspect", Type::Number).or_number(1.0).named();
const ANGLE: Param = Param::new("angle", Type::Number, "rotation, degrees counterclockwise").or_number(0.0);

pub(crate) static FANCY_BBOX_PATCH: Entry = Entry::new(
    "FancyBboxPatch",
    PLT,
    &[
        Param::new("xy", Type::Pair, "lower left corner, data units"),
        Param::new("width", Type::Number, "width, data units"),
        Param::new("height", Type::Number, "height, data units"),
        Param::new("boxstyle", Type::Text, "style of the box, such as 'round,pad=0.1'").or_text("round"),
        Param::new("mutation_scale", Type::Number, "unit of the style's numbers, data units").or_number(1.0).named(),
        MUTATION_ASPECT,
    ],
    fancy_box,
    "Makes a box with a style for ax.add_patch.",
    include_str!("examples/plt.FancyBboxPatch.py"),
)
.keywords(Group::Patch)
.returns(Returns::Object("Artist"));

fn fancy_box(charts: &mut Charts, _: &mut Canvas, call: &mut Call) -> Done {
    let corner = centre(call, "xy")?;
    let (w, h, scale) = (call.number("width", 1.0)?, call.number("height", 1.0)?, call.number("mutation_scale", 1.0)?);
    let text = call.text("boxstyle")?.unwrap_or_else(|| "round".to_owned());
    let style = BoxStyle::parse(&text, 0.3).ok_or_else(|| call.not_honoured("boxstyle", &Value::Text(text)))?;
    let inner = Rect { x0: corner.x, y0: corner.y, x1: corner.x + w, y1: corner.y + h };
    let area = edged_style(charts, call)?;
    shaped_as(charts, call, style.outline(inner, scale), area)
}

/// A patch of this look.
fn shaped_as(charts: &mut Charts, call: &Call, path: BezPath, area: crate::model::style::PatchStyle) -> Done {
    let bounds = path.bounding_box();
    let spans = [Span::covering(&[bounds.x0, bounds.x1]), Span::covering(&[bounds.y0, bounds.y1])];
    let numbers = path.elements().len() * 4;
    loose(charts, call, ArtistKind::Patch(Patch { shape: PatchShape::Path(path), area }), 1.0, spans, numbers)
}

pub(crate) static FANCY_ARROW_PATCH: Entry = Entry::new(
    "FancyArrowPatch",
    PLT,
    &[
        Param::new("posA", Type::Pair, "start of the arrow, data units").or_none(),
        Param::new("posB", Type::Pair, "end of the arrow, data units").or_none(),
        Param::new("path", types::MPL_PATH, "a path along which the arrow is drawn").or_none().named(),
        Param::new("arrowstyle", Type::Text, "style of the arrow, such as '-|>' or 'simple,head_width=8'")
            .or_text("simple")
            .named(),
        Param::new("connectionstyle", Type::Text, "how the ends are connected, such as 'arc3,rad=0.2'")
            .or_text("arc3")
            .named(),
        Param::unhonoured("patchA", Type::Any).or_none().named(),
        Param::unhonoured("patchB", Type::Any).or_none().named(),
        Param::new("shrinkA", Type::Number, "room at the start, pt").or_number(2.0).named(),
        Param::new("shrinkB", Type::Number, "room at the end, pt").or_number(2.0).named(),
        Param::new("mutation_scale", Type::Number, "unit of the style's numbers, pt").or_number(1.0).named(),
        MUTATION_ASPECT,
    ],
    fancy_arrow,
    "Makes an arrow with a style for ax.add_patch.",
    include_str!("examples/plt.FancyArrowPatch.py"),
)
.keywords(Group::Patch)
.returns(Returns::Object("Artist"));

fn fancy_arrow(charts: &mut Charts, _: &mut Canvas, call: &mut Call) -> Done {
    let scale = call.number("mutation_scale", 1.0)?;
    let mut look = arrow_look(charts, call, scale)?;
    look.shrink = [call.number("shrinkA", 2.0)?, call.number("shrinkB", 2.0)?];
    let path = call.get("path").map(|value| path_of(call, "path", value)).transpose()?;
    let ends = match (&path, call.pair("posA")?, call.pair("posB")?) {
        (None, Some(a), Some(b)) => [a.into(), b.into()],
        (Some(_), None, None) => [[0.0; 2]; 2],
        _ => return Err(call.bad("either posA and posB, or path need to be provided")),
    };
    let bounds = path.as_ref().map_or(
        Rect::from_points(Point::from((ends[0][0], ends[0][1])), Point::from((ends[1][0], ends[1][1]))),
        BezPath::bounding_box,
    );
    let spans = [Span::covering(&[bounds.x0, bounds.x1]), Span::covering(&[bounds.y0, bounds.y1])];
    let numbers = path.as_ref().map_or(4, |path| path.elements().len() * 4);
    loose(charts, call, ArtistKind::FancyArrow(FancyArrow { ends, path, look, connected: None }), 1.0, spans, numbers)
}

pub(crate) static ARC: Entry = Entry::new(
    "Arc",
    PLT,
    &[
        Param::new("xy", Type::Pair, "the centre, data units"),
        Param::new("width", Type::Number, "width of the ellipse, data units"),
        Param::new("height", Type::Number, "height of the ellipse, data units"),
        ANGLE.named(),
        Param::new("theta1", Type::Number, "start angle, degrees counterclockwise from `angle`").or_number(0.0).named(),
        Param::new("theta2", Type::Number, "end angle, degrees counterclockwise from `angle`").or_number(360.0).named(),
    ],
    arc,
    "Makes a part of an ellipse's line for ax.add_patch.",
    include_str!("examples/plt.Arc.py"),
)
.keywords(Group::Patch)
.returns(Returns::Object("Artist"));

fn arc(charts: &mut Charts, _: &mut Canvas, call: &mut Call) -> Done {
    let (center, w, h) = (centre(call, "xy")?, call.number("width", 1.0)?, call.number("height", 1.0)?);
    let angle = call.number("angle", 0.0)?.to_radians();
    let (mut from, mut to) = (call.number("theta1", 0.0)?, call.number("theta2", 360.0)?);
    if call.styled("fill").is_some_and(crate::args::call::truth) {
        return Err(call.bad("Arc objects cannot be filled"));
    }
    // Angles are those that are seen, on the ellipse, and not those of the circle that it is made of.
    if w != h && (to - from).rem_euclid(360.0) != 0.0 {
        let stretched = |theta: f64| {
            let (sin, cos) = theta.to_radians().sin_cos();
            (w * sin).atan2(h * cos).to_degrees().rem_euclid(360.0)
        };
        (from, to) = (stretched(from), stretched(to));
    }
    let mut sweep = to - 360.0 * ((to - from) / 360.0).floor() - from;
    if to != from && sweep <= 0.0 {
        sweep += 360.0;
    }
    let arc = kurbo::Arc {
        center: Point::ZERO,
        radii: Vec2::new(1.0, 1.0),
        start_angle: from.to_radians(),
        sweep_angle: sweep.to_radians(),
        x_rotation: 0.0,
    };
    let placed =
        Affine::translate(center.to_vec2()) * Affine::rotate(angle) * Affine::scale_non_uniform(w / 2.0, h / 2.0);
    let path = placed * arc.to_path(1e-5);
    call.preset("fill", Value::Bool(false));
    let area = charts.area(call, None, Some(Color::BLACK), charts.rc_number("patch.linewidth"))?;
    shaped_as(charts, call, path, area)
}

/// The corners of a regular polygon, the first at the top, turned by an angle.
fn regular(center: Point, corners: usize, radius: f64, turned: f64) -> BezPath {
    let angle = |i: usize| TAU * i as f64 / corners as f64 + TAU / 4.0 + turned;
    closed((0..corners).map(|i| (center + Vec2::from_angle(angle(i)) * radius).into()))
}

fn corners(call: &Call, name: &str, preset: f64) -> Result<usize, CallError> {
    let count = call.number(name, preset)?;
    if (3.0..=1000.0).contains(&count) { Ok(count as usize) } else { Err(call.bad("a polygon has 3 to 1,000 corners")) }
}

pub(crate) static REGULAR_POLYGON: Entry = Entry::new(
    "RegularPolygon",
    PLT,
    &[
        Param::new("xy", Type::Pair, "the centre, data units"),
        Param::new("numVertices", Type::Whole, "number of corners"),
        Param::new("radius", Type::Number, "distance of the corners from the centre, data units")
            .or_number(5.0)
            .named(),
        Param::new("orientation", Type::Number, "rotation, radians counterclockwise").or_number(0.0).named(),
    ],
    regular_polygon,
    "Makes a polygon with equal sides for ax.add_patch.",
    include_str!("examples/plt.RegularPolygon.py"),
)
.keywords(Group::Patch)
.returns(Returns::Object("Artist"));

fn regular_polygon(charts: &mut Charts, _: &mut Canvas, call: &mut Call) -> Done {
    let (center, count) = (centre(call, "xy")?, corners(call, "numVertices", 3.0)?);
    let path = regular(center, count, call.number("radius", 5.0)?, call.number("orientation", 0.0)?);
    shaped(charts, call, path)
}

pub(crate) static CIRCLE_POLYGON: Entry = Entry::new(
    "CirclePolygon",
    PLT,
    &[
        Param::new("xy", Type::Pair, "the centre, data units"),
        Param::new("radius", Type::Number, "radius, data units").or_number(5.0),
        Param::new("resolution", Type::Whole, "number of corners").or_number(20.0).named(),
    ],
    circle_polygon,
    "Makes a circle of straight lines for ax.add_patch.",
    include_str!("examples/plt.CirclePolygon.py"),
)
.keywords(Group::Patch)
.returns(Returns::Object("Artist"));

fn circle_polygon(charts: &mut Charts, _: &mut Canvas, call: &mut Call) -> Done {
    let (center, count) = (centre(call, "xy")?, corners(call, "resolution", 20.0)?);
    let path = regular(center, count, call.number("radius", 5.0)?, 0.0);
    shaped(charts, call, path)
}

pub(crate) static ANNULUS: Entry = Entry::new(
    "Annulus",
    PLT,
    &[
        Param::new("xy", Type::Pair, "the centre, data units"),
        Param::new("r", Type::Numbers, "outer radius, data units; or a pair of radii"),
        Param::new("width", Type::Number, "width of the ring, data units"),
        ANGLE,
    ],
    annulus,
    "Makes a ring for ax.add_patch.",
    include_str!("examples/plt.Annulus.py"),
)
.keywords(Group::Patch)
.returns(Returns::Object("Artist"));

fn annulus(charts: &mut Charts, _: &mut Canvas, call: &mut Call) -> Done {
    let (center, width, angle) =
        (centre(call, "xy")?, call.number("width", 1.0)?, call.number("angle", 0.0)?.to_radians());
    let (a, b) = match call.numbers("r")?.as_deref() {
        Some([r]) => (*r, *r),
        Some([a, b]) => (*a, *b),
        _ => return Err(call.bad("'r' must be one or two numbers")),
    };
    if !(a.is_finite() && b.is_finite()) || width >= a.min(b) {
        return Err(call.bad("Width of annulus must be less than or equal to semi-minor axis"));
    }
    let mut path = oval(center, a, b, angle);
    path.extend(oval(center, a - width, b - width, angle).reverse_subpaths());
    shaped(charts, call, path)
}

pub(crate) static ARROW: Entry = Entry::new(
    "Arrow",
    PLT,
    &[
        Param::new("x", Type::Number, "start of the arrow, data units"),
        Param::new("y", Type::Number, "start of the arrow, data units"),
        Param::new("dx", Type::Number, "length of the arrow along x, data units"),
        Param::new("dy", Type::Number, "length of the arrow along y, data units"),
        Param::new("width", Type::Number, "scale of the widths: the tail's is 0.2, the head's 0.6, data units")
            .or_number(1.0)
            .named(),
    ],
    plain_arrow,
    "Makes an arrow for ax.add_patch.",
    include_str!("examples/plt.Arrow.py"),
)
.keywords(Group::Patch)
.returns(Returns::Object("Artist"));

fn plain_arrow(charts: &mut Charts, _: &mut Canvas, call: &mut Call) -> Done {
    let (x, y, width) = (call.number("x", 0.0)?, call.number("y", 0.0)?, call.number("width", 1.0)?);
    let way = Vec2::new(call.number("dx", 0.0)?, call.number("dy", 0.0)?);
    let placed =
        Affine::translate((x, y)) * Affine::rotate(way.atan2()) * Affine::scale_non_uniform(way.hypot(), width);
    let path = closed([(0.0, 0.1), (0.0, -0.1), (0.8, -0.1), (0.8, -0.3), (1.0, 0.0), (0.8, 0.3), (0.8, 0.1)]);
    shaped(charts, call, placed * path)
}

pub(crate) static FANCY_ARROW: Entry = Entry::new(
    "FancyArrow",
    PLT,
    crate::pyplot::annotate::ARROW_PARAMS,
    filled_arrow,
    "Makes an arrow for ax.add_patch.",
    include_str!("examples/plt.FancyArrow.py"),
)
.keywords(Group::Patch)
.returns(Returns::Object("Artist"));

fn filled_arrow(charts: &mut Charts, _: &mut Canvas, call: &mut Call) -> Done {
    let [x, y, dx, dy] = ["x", "y", "dx", "dy"].map(|name| call.take(name));
    let start = [call.as_number("x", &x)?, call.as_number("y", &y)?];
    let points = arrow_points(call, start, [call.as_number("dx", &dx)?, call.as_number("dy", &dy)?])?;
    let area = edged_style(charts, call)?;
    let (xs, ys): (Vec<f64>, Vec<f64>) = points.iter().map(|[x, y]| (*x, *y)).unzip();
    let spans = [Span::covering(&xs), Span::covering(&ys)];
    loose(charts, call, ArtistKind::Patch(Patch { shape: PatchShape::Polygons(vec![points]), area }), 1.0, spans, 14)
}

pub(crate) static PATH_PATCH: Entry = Entry::new(
    "PathPatch",
    PLT,
    &[Param::new("path", types::MPL_PATH, "a matplotlib.path.Path, data units")],
    path_patch,
    "Makes a patch with the outline of a path for ax.add_patch.",
    include_str!("examples/plt.PathPatch.py"),
)
.keywords(Group::Patch)
.returns(Returns::Object("Artist"));

fn path_patch(charts: &mut Charts, _: &mut Canvas, call: &mut Call) -> Done {
    let value = call.take("path");
    let path = path_of(call, "path", &value)?;
    let area = edged_style(charts, call)?;
    charts.hold(path.elements().len() * 4)?;
    shaped_as(charts, call, path, area)
}
