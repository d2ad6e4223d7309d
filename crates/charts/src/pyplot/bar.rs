//! `bar` and `barh`.

use crate::args::call::{Call, Done, label_of};
use crate::args::keywords::Group;
use crate::args::patch_styles::PatchStyles;
use crate::args::rows;
use crate::args::types;
use crate::args::values::{artist, spread};
use crate::entry::{BOTH, Entry};
use crate::model::artist::{Artist, ArtistKind, ArtistMeta, Line, LineCollection, MarkerStyle, Patch, PatchShape};
use crate::model::axes::Axes;
use crate::model::axis::{Formatter, Locator, Span};
use crate::model::charts::Charts;
use crate::model::container::{BarContainer, Container, ErrorLines};
use crate::model::id::Id;
use crate::model::style::LineStyle;
use crate::pyplot::errorbar;
use crate::scale::Scale;
use canvas::{CallError, Canvas, Param, Returns, Type, Value};
use wire::Color;

const ALIGN: Param = Param::new(
    "align",
    Type::Choice(&["center", "edge"]),
    "whether `x` (or `y`) is the middle of a bar or its first edge",
)
.or_text("center")
.named();
const TICK_LABEL: Param =
    Param::new("tick_label", Type::OneOf(&[Type::Texts, Type::Text]), "tick labels of the bars, length N")
        .or_none()
        .named();
const YERR: Param = Param::new(
    "yerr",
    types::ERRORS,
    "lengths of the error bars down and up, data units: one number, N numbers, or 2×N",
)
.column()
.or_none()
.named();
const XERR: Param = Param::new(
    "xerr",
    types::ERRORS,
    "lengths of the error bars to the left and right, data units: one number, N numbers, or 2×N",
)
.column()
.or_none()
.named();
const ECOLOR: Param = Param::new("ecolor", Type::Color, "colour of the error bars").or_none().named();
const CAPSIZE: Param =
    Param::new("capsize", Type::Length, "length of the error bars' caps on each side, pt").or_none().named();
const ERROR_KW: Param =
    Param::new("error_kw", Type::Props, "keywords for the error bars: ecolor, elinewidth, capsize, capthick")
        .or_none()
        .named();
const LOG: Param = Param::new("log", Type::Flag, "whether the value axis is logarithmic").or_flag(false).named();

pub(crate) static BAR: Entry = Entry::new(
    "bar",
    BOTH,
    &[
        Param::new("x", Type::Data, "positions of the bars, length N").column(),
        Param::new("height", Type::Data, "heights of the bars, data units: length N, or one for all").column(),
        Param::new("width", Type::Numbers, "widths of the bars, data units (days for dates): one number, or N")
            .column()
            .or_number(0.8),
        Param::new("bottom", Type::Data, "start of the bars, data units: one number, or N").column().or_none(),
        ALIGN,
        TICK_LABEL,
        YERR,
        XERR,
        ECOLOR,
        CAPSIZE,
        ERROR_KW,
        LOG,
        rows::DATA,
    ],
    bar,
    "Draws vertical bars at positions or categories.",
    include_str!("examples/plt.bar.py"),
)
.keywords(Group::Patch)
.returns(Returns::Object("Artist"));

pub(crate) fn bar(charts: &mut Charts, canvas: &mut Canvas, call: &mut Call) -> Done {
    draw(charts, canvas, call, true, ["x", "height", "width", "bottom"])
}

pub(crate) static BARH: Entry = Entry::new(
    "barh",
    BOTH,
    &[
        Param::new("y", Type::Data, "positions of the bars, length N").column(),
        Param::new("width", Type::Data, "lengths of the bars, data units: length N, or one for all").column(),
        Param::new("height", Type::Numbers, "thicknesses of the bars, data units (days for dates): one number, or N")
            .column()
            .or_number(0.8),
        Param::new("left", Type::Data, "start of the bars, data units: one number, or N").column().or_none(),
        ALIGN,
        TICK_LABEL,
        YERR,
        XERR,
        ECOLOR,
        CAPSIZE,
        ERROR_KW,
        LOG,
        rows::DATA,
    ],
    barh,
    "Draws horizontal bars at positions or categories.",
    include_str!("examples/plt.barh.py"),
)
.keywords(Group::Patch)
.returns(Returns::Object("Artist"));

pub(crate) fn barh(charts: &mut Charts, canvas: &mut Canvas, call: &mut Call) -> Done {
    draw(charts, canvas, call, false, ["y", "width", "height", "left"])
}

/// The bars of a call: each one's lower position along the axis, its thickness, its start and its length.
pub(crate) struct Bars {
    pub(crate) upright: bool,
    pub(crate) starts: Vec<f64>,
    pub(crate) widths: Vec<f64>,
    pub(crate) feet: Vec<f64>,
    pub(crate) lengths: Vec<f64>,
    /// Whether the lengths were given as whole numbers.
    pub(crate) whole: bool,
}

impl Bars {
    /// Puts the bars on axes and returns the container that holds them.
    pub(crate) fn add(
        &self,
        charts: &mut Charts,
        call: &Call,
        axes: Id<Axes>,
        styles: &PatchStyles,
        label: Option<&Value>,
    ) -> Result<Id<Artist>, CallError> {
        let parts = self.rects(charts, call, axes, styles, label)?;
        self.contain(charts, axes, (parts, Vec::new()), label)
    }

    fn rects(
        &self,
        charts: &mut Charts,
        call: &Call,
        axes: Id<Axes>,
        styles: &PatchStyles,
        label: Option<&Value>,
    ) -> Result<Vec<Id<Artist>>, CallError> {
        let n = self.starts.len();
        let names = label.filter(|label| label.is_sequence()).and_then(Value::items);
        if let Some(names) = &names
            && names.len() != n
        {
            return Err(
                call.bad(format_args!("number of labels ({}) does not match number of bars ({n}).", names.len()))
            );
        }
        let mut parts = Vec::with_capacity(n);
        for i in 0..n {
            let (start, width, foot, length) = (self.starts[i], self.widths[i], self.feet[i], self.lengths[i]);
            let rect = if self.upright { [start, foot, width, length] } else { [foot, start, length, width] };
            let mut item = charts.artist(
                axes,
                ArtistKind::Patch(Patch { shape: PatchShape::Rect(rect), area: styles.at(i) }),
                1.0,
            );
            let along = Span::covering(&[start, start + width]);
            let across = Span::covering(&[foot, foot + length]).stick(&[foot]);
            (item.x, item.y) = if self.upright { (along, across) } else { (across, along) };
            charts.finish(call, &mut item)?;
            if self.whole {
                item.meta = ArtistMeta::Whole;
            }
            item.label = names.as_ref().and_then(|names| names.get(i)).map(label_of);
            parts.push(charts.add_artist(item, 4)?);
        }
        Ok(parts)
    }

    fn contain(
        &self,
        charts: &mut Charts,
        axes: Id<Axes>,
        (bars, errors): (Vec<Id<Artist>>, Vec<ErrorLines>),
        label: Option<&Value>,
    ) -> Result<Id<Artist>, CallError> {
        let container = Container::Bar(BarContainer { bars, upright: self.upright, errors });
        let mut item = charts.artist(axes, ArtistKind::Container(container), 1.0);
        item.label = label.filter(|label| !label.is_sequence() && **label != Value::None).map(label_of);
        charts.add_artist(item, 0)
    }
}

fn draw(charts: &mut Charts, canvas: &mut Canvas, call: &mut Call, upright: bool, names: [&'static str; 4]) -> Done {
    let axes = charts.axes_of(call, canvas)?;
    let along = usize::from(!upright);
    let [place, length, width, foot] = names.map(|name| call.take(name));
    let feet = if foot == Value::None { vec![0.0] } else { charts.along(call, names[3], &foot, axes, 1 - along)? };
    let places = charts.along(call, names[0], &place, axes, along)?;
    let lengths = charts.along(call, names[1], &length, axes, 1 - along)?;
    let whole = matches!(&length, Value::Int(_) | Value::Numbers { whole: true, .. } | Value::Pixels { .. });
    let widths = match &width {
        Value::None => vec![0.8],
        value => value.numbers().ok_or_else(|| call.wrong(names[2], "a number or a list of numbers", value))?,
    };
    let all = [places.len(), lengths.len(), widths.len(), feet.len()];
    let n = if all.contains(&0) { 0 } else { all.into_iter().max().unwrap_or(0) };
    let places = spread_to(call, names[0], places, n)?;
    let lengths = spread_to(call, names[1], lengths, n)?;
    let widths = spread_to(call, names[2], widths, n)?;
    let feet = spread_to(call, names[3], feet, n)?;
    let centered = call.word("align", &["center", "edge"], "center")? == "center";
    let starts: Vec<f64> = if centered {
        places.iter().zip(&widths).map(|(place, width)| place - width / 2.0).collect()
    } else {
        places.clone()
    };
    let range = charts.axes[axes].ranges[along];
    if let Some(texts) = call.get("tick_label") {
        let texts = texts.items().unwrap_or_else(|| vec![texts.clone()]);
        if texts.len() != n && texts.len() != 1 {
            return Err(call.bad(format_args!("there are {n} bars, but 'tick_label' has {}", texts.len())));
        }
        charts.ranges[range].locator = Locator::Fixed(places.clone());
        charts.ranges[range].formatter = Formatter::Fixed((0..n).map(|i| label_of(&texts[i % texts.len()])).collect());
    }
    if call.flag("log", false) {
        let range = charts.axes[axes].ranges[1 - along];
        charts.ranges[range].scale = Scale::Log { base: 10.0 };
    }
    let label = call.take_styled("label");
    let styles = PatchStyles::read(charts, call, |charts| charts.next_color(axes, 1))?;
    let bars = Bars { upright, starts, widths, feet, lengths, whole };
    let centers: Vec<f64> = bars.starts.iter().zip(&bars.widths).map(|(start, width)| start + width / 2.0).collect();
    let tips: Vec<f64> = bars.feet.iter().zip(&bars.lengths).map(|(foot, length)| foot + length).collect();
    let parts = bars.rects(charts, call, axes, &styles, label.as_ref())?;
    let errors = draw_errors(charts, call, axes, if upright { [&centers, &tips] } else { [&tips, &centers] })?;
    Ok(artist(bars.contain(charts, axes, (parts, errors), label.as_ref())?))
}

fn draw_errors(
    charts: &mut Charts,
    call: &Call,
    axes: Id<Axes>,
    at: [&[f64]; 2],
) -> Result<Vec<ErrorLines>, CallError> {
    let look = call.within("error_kw", Group::Line);
    let of = |name: &str| look.loose(name).or_else(|| look.styled(name)).cloned();
    let number = |name: &str| of(name).map(|value| call.as_number(name, &value)).transpose();
    let color = match of("ecolor").or_else(|| call.get("ecolor").cloned()) {
        Some(value) => charts.color(call, "ecolor", &value)?.unwrap_or(Color { a: 0, ..Color::BLACK }),
        None => Color::BLACK,
    };
    let cap = match number("capsize")? {
        Some(cap) => cap,
        None => call.number("capsize", charts.rc_number("errorbar.capsize"))?,
    };
    let width = number("elinewidth")?.or(number("linewidth")?).unwrap_or_else(|| charts.rc_number("lines.linewidth"));
    let thick = number("capthick")?.unwrap_or_else(|| charts.rc_number("lines.markeredgewidth"));
    // They are of error bars, which there may not be.
    call.idle(&["ecolor", "capsize"]);
    let mut errors = Vec::new();
    for (name, axis) in [("xerr", 0), ("yerr", 1)] {
        let Some((low, high)) = errorbar::errors(call, name, at[0].len())? else { continue };
        if axis == 0 {
            // Bars along angles are bent.
            call.not_on_polar(charts, axes, name)?;
        }
        let ends: Vec<[f64; 2]> = (0..at[0].len())
            .flat_map(|i| {
                [-low[i], high[i]]
                    .map(|reach| if axis == 0 { [at[0][i] + reach, at[1][i]] } else { [at[0][i], at[1][i] + reach] })
            })
            .collect();
        let (xs, ys): (Vec<f64>, Vec<f64>) = ends.iter().map(|[x, y]| (*x, *y)).unzip();
        let [x_span, y_span] = Span::of_points(&xs, &ys);
        let segments = ends.chunks(2).map(<[_]>::to_vec).collect();
        let bars = LineCollection { lines: segments, pens: vec![LineStyle::solid(color, width)], mapped: None };
        let mut item = charts.artist(axes, ArtistKind::LineCollection(bars), 2.0);
        (item.x, item.y) = (x_span.clone(), y_span.clone());
        let bars = charts.add_artist(item, ends.len() * 2)?;
        let mut lines = ErrorLines { bars, caps: None };
        if cap > 0.0 {
            call.not_on_polar(charts, axes, "caps")?;
            let name = if axis == 0 { "|" } else { "_" };
            let mark =
                MarkerStyle { name: name.into(), size: 2.0 * cap, face: None, edge: Some(color), edge_width: thick };
            let caps = Line { xs, ys, pen: None, marker: Some(mark), every: (0, 1) };
            let mut item = charts.artist(axes, ArtistKind::Line(caps), 2.0);
            (item.x, item.y) = (x_span, y_span);
            lines.caps = Some(charts.add_artist(item, ends.len() * 2)?);
        }
        errors.push(lines);
    }
    Ok(errors)
}

/// As `spread`, but an empty list is allowed if there are no bars.
fn spread_to(call: &Call, name: &str, mut numbers: Vec<f64>, n: usize) -> Result<Vec<f64>, CallError> {
    if n == 0 {
        numbers.clear();
        return Ok(numbers);
    }
    spread(call, name, numbers, n)
}
