//! `pie`.

use crate::args::call::{Call, Done, label_of};
use crate::args::keywords::Group;
use crate::args::patch_styles::PatchStyles;
use crate::args::rows;
use crate::args::types;
use crate::args::values::artists;
use crate::entry::{BOTH, Entry};
use crate::model::artist::{Artist, ArtistKind, ArtistMeta, Patch, PatchShape, Text};
use crate::model::axes::Axes;
use crate::model::axis::Span;
use crate::model::charts::Charts;
use crate::model::id::Id;
use crate::model::style::{HorizontalAlign, LineStyle, PatchStyle, TextStyle, VerticalAlign, faded};
use crate::ticker::formatter::format_python;
use canvas::{CallError, Canvas, Param, Returned, Returns, Type, Value};
use kurbo::{Affine, Arc, BezPath, Point, Shape as _, Vec2};
use std::f64::consts::TAU;
use wire::Color;

/// Most slices of a pie.
const MAX_SLICES: usize = 2_000;

/// The geometry of a slice, in radians: its middle and its extent.
struct Slice {
    center: Point,
    from: f64,
    sweep: f64,
}

impl Slice {
    /// The outline of the slice: a sector of a ring if `width` is less than the radius.
    fn outline(&self, radius: f64, width: Option<f64>) -> BezPath {
        let near = radius * 1e-4;
        let arc = |radius: f64, from: f64, sweep: f64| {
            Arc::new(self.center, Vec2::new(radius, radius), from, sweep, 0.0).to_path(near)
        };
        let mut path = arc(radius, self.from, self.sweep);
        match width.map(|width| radius - width).filter(|inner| *inner > 0.0) {
            Some(inner) => {
                for (i, element) in arc(inner, self.from + self.sweep, -self.sweep).elements().iter().enumerate() {
                    match element {
                        kurbo::PathEl::MoveTo(p) if i == 0 => path.line_to(*p),
                        other => path.push(*other),
                    }
                }
            }
            None => path.line_to(self.center),
        }
        path.close_path();
        path
    }

    /// The places that it reaches furthest at: its ends, and where its arc is level or upright.
    fn reach(&self, radius: f64) -> [Vec<f64>; 2] {
        let (low, high) = (self.from.min(self.from + self.sweep), self.from.max(self.from + self.sweep));
        let quarter = TAU / 4.0;
        let prop_cycle = ((low / quarter).ceil() as i64..).map(|i| i as f64 * quarter).take_while(|turn| *turn <= high);
        let ends = [low, high].into_iter().chain(prop_cycle.take(8));
        let mut all: Vec<Point> = ends.map(|angle| self.center + Vec2::from_angle(angle) * radius).collect();
        all.push(self.center);
        [all.iter().map(|point| point.x).collect(), all.iter().map(|point| point.y).collect()]
    }

    fn middle(&self) -> f64 {
        self.from + self.sweep / 2.0
    }

    /// A place on its middle line, and that line's direction.
    fn at(&self, distance: f64) -> Point {
        self.center + Vec2::from_angle(self.middle()) * distance
    }
}

pub(crate) static PIE: Entry = Entry::new(
    "pie",
    BOTH,
    &[
        Param::new("x", Type::Numbers, "sizes of the slices, length N, not negative").column(),
        Param::new("explode", Type::Numbers, "distance by which each slice is moved outwards, data units, length N")
            .or_none(),
        Param::new("labels", Type::Texts, "labels of the slices, length N").or_none(),
        Param::new("colors", types::COLORS, "colours of the slices, a list to cycle through").or_none(),
        Param::new(
            "autopct",
            Type::OneOf(&[Type::Text, Type::Function, Type::Texts]),
            "texts on the slices: a format such as '%1.1f%%', a function of the percentage, or N texts",
        )
        .or_none(),
        Param::new(
            "pctdistance",
            Type::Number,
            "distance of the texts of `autopct` from the centre, fraction of the radius",
        )
        .or_number(0.6),
        Param::new("shadow", Type::Flag, "whether the slices have shadows").or_flag(false),
        Param::new(
            "labeldistance",
            Type::OneOf(&[Type::Number, Type::None]),
            "distance of the labels from the centre, fraction of the radius; None for no labels",
        )
        .or_number(1.1),
        Param::new(
            "startangle",
            Type::Number,
            "start angle of the first slice, degrees counterclockwise from the right",
        )
        .or_number(0.0),
        Param::new("radius", Type::Positive, "radius, data units").or_number(1.0),
        Param::new("counterclock", Type::Flag, "whether the slices are counterclockwise").or_flag(true),
        Param::new("wedgeprops", Type::Props, "keywords for the slices; `width` (data units) makes a ring").or_none(),
        Param::new("textprops", Type::Props, "keywords for the texts").or_none(),
        Param::new("center", Type::Pair, "the centre, data units").or_none(),
        Param::new("frame", Type::Flag, "whether the axes are shown").or_flag(false),
        Param::new("rotatelabels", Type::Flag, "whether labels are rotated to the angle of their slices")
            .or_flag(false),
        Param::new(
            "normalize",
            Type::Flag,
            "whether the sizes are scaled to a full circle; if False, they are fractions of it",
        )
        .or_flag(true)
        .named(),
        Param::new(
            "hatch",
            Type::OneOf(&[Type::Text, Type::Texts]),
            "hatch patterns of the slices, a list to cycle through",
        )
        .or_none()
        .named(),
        rows::DATA,
    ],
    pie,
    "Draws a pie chart.",
    include_str!("examples/plt.pie.py"),
)
.returns(Returns::Several(&Returns::List(&Returns::Object("Artist"))));

pub(crate) fn pie(charts: &mut Charts, canvas: &mut Canvas, call: &mut Call) -> Done {
    let axes = charts.axes_of(call, canvas)?;
    let x = call.numbers("x")?.unwrap_or_default();
    if x.len() > MAX_SLICES {
        return Err(call.bad(format_args!("a pie can have at most {MAX_SLICES} slices")));
    }
    if x.iter().any(|n| *n < 0.0) {
        return Err(call.bad("Wedge sizes 'x' must be non negative values"));
    }
    let sum: f64 = x.iter().sum();
    if !sum.is_finite() {
        return Err(call
            .bad("Wedge sizes 'x' must be finite numbers")
            .hint("remove missing values: x[np.isfinite(x)]"));
    }
    let whole = if call.flag("normalize", true) { sum } else { 1.0 };
    if whole == 0.0 {
        return Err(call.bad("All wedge sizes are zero"));
    }
    if sum / whole > 1.0 + 1e-9 {
        return Err(call.bad("Cannot plot an unnormalized pie with sum(x) > 1"));
    }
    let n = x.len();
    let texts = match call.get("labels") {
        Some(value) => value.items().ok_or_else(|| call.wrong("labels", "a list of texts", value))?,
        None => Vec::new(),
    };
    if !texts.is_empty() && texts.len() != n {
        return Err(call.bad(format_args!("'labels' must be of length 'x', not {}", texts.len())));
    }
    let explode = call.numbers("explode")?.unwrap_or_else(|| vec![0.0; n]);
    if explode.len() != n {
        return Err(call.bad(format_args!("'explode' must be of length 'x', not {}", explode.len())));
    }
    let radius = call.number("radius", 1.0)?;
    if !(1e-9..=1e9).contains(&radius) {
        return Err(call.bad("'radius' must be a positive number, and not too large"));
    }
    let center = call.pair("center")?.unwrap_or((0.0, 0.0));
    let turn = if call.flag("counterclock", true) { 1.0 } else { -1.0 };
    let mut angle = call.number("startangle", 0.0)?.to_radians() % TAU;
    let mut slices = Vec::with_capacity(n);
    for (part, out) in x.iter().zip(&explode) {
        let sweep = turn * part / whole * TAU;
        let center = Point::new(center.0, center.1) + Vec2::from_angle(angle + sweep / 2.0) * *out;
        slices.push(Slice { center, from: angle, sweep });
        angle += sweep;
    }
    let patches = wedges(charts, call, axes, &slices, &texts, radius)?;
    let outer = match call.get("labeldistance") {
        None if call.has("labeldistance") => Vec::new(),
        _ => {
            let distance = call.number("labeldistance", 1.1)? * radius;
            let words: Vec<String> = (0..n).map(|i| texts.get(i).map(label_of).unwrap_or_default()).collect();
            outer_texts(charts, call, axes, &slices, &words, distance)?
        }
    };
    let mut returned = vec![artists(&patches), artists(&outer)];
    if let Some(value) = call.get("autopct") {
        let shares: Vec<String> = match value {
            Value::Text(spec) => {
                let bad = || call.bad(format_args!("'{}' is not a number format", canvas::shown(spec)));
                x.iter()
                    .map(|part| format_python(spec, part / whole * 100.0).ok_or_else(bad))
                    .collect::<Result<_, _>>()?
            }
            // Texts that were made before, one for each slice.
            Value::Seq(texts) if texts.len() == n => texts.iter().map(label_of).collect(),
            other => return Err(call.wrong("autopct", "a format such as '%1.1f%%' or a list of texts", other)),
        };
        let distance = call.number("pctdistance", 0.6)? * radius;
        returned.push(artists(&inner_texts(charts, call, axes, &slices, &shares, distance)?));
    }
    if !call.flag("frame", false) {
        charts.axes[axes].axis_on = false;
        for (axis, at) in [center.0, center.1].into_iter().enumerate() {
            let range = charts.axes[axes].ranges[axis];
            (charts.ranges[range].low, charts.ranges[range].high) = (Some(at - 1.25), Some(at + 1.25));
        }
    }
    charts.axes[axes].aspect = Some(1.0);
    Ok(Returned::Tuple(returned))
}

fn wedges(
    charts: &mut Charts,
    call: &Call,
    axes: Id<Axes>,
    slices: &[Slice],
    texts: &[Value],
    radius: f64,
) -> Result<Vec<Id<Artist>>, CallError> {
    let mut inner = call.within("wedgeprops", Group::Patch);
    let width = inner.loose("width").and_then(Value::number).filter(|width| *width > 0.0);
    if let Some(hatch) = call.get("hatch") {
        inner.preset("hatch", hatch.clone());
    }
    let colors = match call.get("colors") {
        Some(value) => charts.colors(call, "colors", value)?,
        None => Vec::new(),
    };
    let both = charts.styled_color(&inner, "color")?;
    if let (Some(_), Some(value)) = (both, inner.styled("color").cloned()) {
        inner.preset("edgecolor", value);
    }
    let styles = PatchStyles::read(charts, &inner, |_| Color::BLACK)?;
    let given = inner.styled("facecolor").or_else(|| inner.styled("color")).is_some();
    let alpha = charts.alpha(&inner)?;
    let shadow = match call.get("shadow") {
        Some(Value::Map(_)) => {
            return Err(CallError::not_implemented("pie(): shadow=… with a dict isn't available here"));
        }
        _ => call.flag("shadow", false),
    };
    let mut made = Vec::with_capacity(slices.len());
    for (i, slice) in slices.iter().enumerate() {
        let next = if colors.is_empty() { Some(charts.next_color(axes, 1)) } else { colors[i % colors.len()] };
        let mut area = styles.at(i);
        if !given {
            area.face = next.map(|color| faded(color, alpha));
        }
        let path = slice.outline(radius, width);
        if shadow {
            let shade = area.face.map(|color| Color {
                r: color.r / 10 * 3,
                g: color.g / 10 * 3,
                b: color.b / 10 * 3,
                a: color.a / 2,
            });
            let edge = area.edge.as_ref().zip(shade).map(|(pen, color)| LineStyle { color, ..pen.clone() });
            // matplotlib moves the shadow by so many px, taken for data.
            let off = -0.02 * charts.figures[charts.axes[axes].figure].dpi / 72.0;
            let shade = Patch {
                shape: PatchShape::Path(Affine::translate((off, off)) * &path),
                area: PatchStyle { face: shade, edge, hatch: None },
            };
            let mut item = charts.artist(axes, ArtistKind::Patch(shade), 0.9);
            item.clip = false;
            charts.add_artist(item, path.elements().len() * 6)?;
        }
        let numbers = path.elements().len() * 6;
        let mut item = charts.artist(axes, ArtistKind::Patch(Patch { shape: PatchShape::Path(path), area }), 1.0);
        item.clip = call.flag("frame", false);
        let [xs, ys] = slice.reach(radius);
        (item.x, item.y) = (Span::covering(&xs), Span::covering(&ys));
        charts.finish(&inner, &mut item)?;
        let mut angles = [slice.from, slice.from + slice.sweep].map(f64::to_degrees);
        // Slices that go round with the clock are told the other way round, as matplotlib does.
        angles.sort_by(f64::total_cmp);
        item.meta = ArtistMeta::Slice { center: [slice.center.x, slice.center.y], radius, angles };
        item.label = texts.get(i).filter(|text| **text != Value::None).map(label_of);
        made.push(charts.add_artist(item, numbers)?);
    }
    Ok(made)
}

fn outer_texts(
    charts: &mut Charts,
    call: &Call,
    axes: Id<Axes>,
    slices: &[Slice],
    texts: &[String],
    distance: f64,
) -> Result<Vec<Id<Artist>>, CallError> {
    let turned = call.flag("rotatelabels", false);
    let size = charts.rc_size("xtick.labelsize");
    let style = call.within("textprops", Group::Text);
    let mut made = Vec::with_capacity(slices.len());
    for (slice, text) in slices.iter().zip(texts) {
        let at = slice.at(distance);
        let right = at.x > slice.center.x;
        let mut font = charts.font(size);
        font.halign = if right { HorizontalAlign::Left } else { HorizontalAlign::Right };
        font.valign = VerticalAlign::Center;
        if turned {
            font.rotation = slice.middle().to_degrees() + if right { 0.0 } else { 180.0 };
            font.valign = if at.y > slice.center.y { VerticalAlign::Bottom } else { VerticalAlign::Top };
        }
        let font = charts.font_of(&style, font)?;
        made.push(add_text(charts, &style, axes, at, text.clone(), font)?);
    }
    Ok(made)
}

fn inner_texts(
    charts: &mut Charts,
    call: &Call,
    axes: Id<Axes>,
    slices: &[Slice],
    texts: &[String],
    distance: f64,
) -> Result<Vec<Id<Artist>>, CallError> {
    let style = call.within("textprops", Group::Text);
    let mut made = Vec::with_capacity(slices.len());
    for (slice, text) in slices.iter().zip(texts) {
        let mut font = charts.font(charts.rc_size("font.size"));
        (font.halign, font.valign) = (HorizontalAlign::Center, VerticalAlign::Center);
        let font = charts.font_of(&style, font)?;
        made.push(add_text(charts, &style, axes, slice.at(distance), text.clone(), font)?);
    }
    Ok(made)
}

fn add_text(
    charts: &mut Charts,
    style: &Call,
    axes: Id<Axes>,
    at: Point,
    text: String,
    font: TextStyle,
) -> Result<Id<Artist>, CallError> {
    let numbers = text.len() / 8;
    let mut item = charts.artist(axes, ArtistKind::Text(Text { at: [at.x, at.y], text, font, arrow: None }), 3.0);
    item.clip = false;
    charts.finish(style, &mut item)?;
    charts.add_artist(item, numbers)
}
