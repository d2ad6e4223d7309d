//! `bar_label`.

use crate::args::call::{Call, Done, label_of};
use crate::args::keywords::Group;
use crate::args::types;
use crate::args::values::artists;
use crate::entry::{BOTH, Entry};
use crate::model::artist::{Arrow, Artist, ArtistKind, PatchShape, Text};
use crate::model::axes::Axes;
use crate::model::charts::Charts;
use crate::model::container::{BarContainer, Container};
use crate::model::coords::Coords;
use crate::model::handle::Handle;
use crate::model::id::Id;
use crate::model::style::{HorizontalAlign, VerticalAlign};
use crate::ticker::formatter::format_python;
use canvas::{CallError, Canvas, Param, Returns, Type, Value};

/// The geometry of a bar.
struct BarParts {
    /// Corners: low and high in x, low and high in y, as they were given.
    from: [f64; 2],
    to: [f64; 2],
    upright: bool,
}

impl BarParts {
    /// The end of the bar, which is below its start if its length is negative.
    fn span(&self) -> (f64, f64) {
        let axis = usize::from(self.upright);
        (self.from[axis], self.to[axis])
    }
}

pub(crate) static BAR_LABEL: Entry = Entry::new(
    "bar_label",
    BOTH,
    &[
        Param::new("container", types::ARTIST, "the return value of bar() or barh()"),
        Param::new("labels", Type::Texts, "the texts, one for each bar; if not given, the bars' values").or_none(),
        Param::new("fmt", Type::Text, "format of the values: '%.1f' or '{:,.0f}'").or_text("%g").named(),
        Param::new(
            "label_type",
            Type::Choice(&["edge", "center"]),
            "whether the labels are at the bars' ends or in their middles",
        )
        .or_text("edge")
        .named(),
        Param::new("padding", Type::Numbers, "distance from the bars' ends, pt: one number, or one for each bar")
            .or_number(0.0)
            .named(),
    ],
    bar_label,
    "Labels each bar with its value or another text.",
    include_str!("examples/plt.bar_label.py"),
)
.keywords(Group::Text)
.returns(Returns::List(&Returns::Object("Artist")));

pub(crate) fn bar_label(charts: &mut Charts, canvas: &mut Canvas, call: &mut Call) -> Done {
    let current = charts.axes_of(call, canvas)?;
    let container = call.take("container");
    let item = match Handle::from_value(&container) {
        Some(Handle::Artist(id)) => charts.artists.get(id),
        _ => None,
    };
    let Some(Artist { kind: ArtistKind::Container(Container::Bar(own)), axes, .. }) = item else {
        return Err(call.wrong("container", "the return value of bar()", &container));
    };
    let (axes, upright) = (axes.unwrap_or(current), own.upright);
    let bars: Vec<BarParts> = own
        .bars
        .iter()
        .filter_map(|part| match &charts.artists[*part].kind {
            ArtistKind::Patch(patch) => match patch.shape {
                PatchShape::Rect([x, y, w, h]) => Some(BarParts { from: [x, y], to: [x + w, y + h], upright }),
                _ => None,
            },
            _ => None,
        })
        .collect();
    let reach = reach_of(charts, own, usize::from(upright));
    let centered = call.word("label_type", &["edge", "center"], "edge")? == "center";
    let padding = call.numbers("padding")?.unwrap_or_else(|| vec![0.0]);
    if padding.len() != 1 && padding.len() != bars.len() {
        return Err(call.bad(format_args!("padding must be of length {} when passed as a sequence", bars.len())));
    }
    let labels = call.get("labels").and_then(Value::items);
    let spec = match call.get("fmt") {
        None => "%g".to_owned(),
        Some(Value::Text(spec)) => spec.clone(),
        Some(other) => {
            return Err(call
                .wrong("fmt", "a format such as '%.1f' or '{:,.0f}'", other)
                .hint("labels=[…] sets the texts themselves"));
        }
    };
    let base = charts.font_of(call, charts.font(charts.rc_size("font.size")))?;
    let range = &charts.ranges[charts.axes[axes].ranges[usize::from(upright)]];
    let inverted = range.inverted || matches!((range.low, range.high), (Some(low), Some(high)) if low > high);
    let mut made = Vec::with_capacity(bars.len());
    for (i, bar) in bars.iter().enumerate() {
        let (foot, tip) = bar.span();
        let length = tip - foot;
        let up = length >= 0.0;
        let text = match labels.as_ref().and_then(|labels| labels.get(i)) {
            Some(Value::None) | None if length.is_nan() => String::new(),
            Some(label) if *label != Value::None => label_of(label),
            _ => {
                let value = if centered { length } else { tip };
                format_python(&spec, value)
                    .ok_or_else(|| call.bad(format_args!("'{}' is not a number format", canvas::shown(&spec))))?
            }
        };
        let mut end = tip;
        for [low, high] in reach.iter().filter_map(|ends| ends.get(i)) {
            end = if up { end.max(*high) } else { end.min(*low) };
        }
        let along = if centered { f64::midpoint(foot, tip) } else { end };
        let middle = f64::midpoint(bar.from[usize::from(!upright)], bar.to[usize::from(!upright)]);
        let at = if upright { [middle, along] } else { [along, middle] };
        // Away from the foot, on the picture.
        let away = if up == inverted { -1.0 } else { 1.0 };
        let pad = padding[i % padding.len()] * away;
        let mut font = base.clone();
        (font.halign, font.valign) = (HorizontalAlign::Center, VerticalAlign::Center);
        if !centered {
            if upright {
                font.valign = if away > 0.0 { VerticalAlign::Bottom } else { VerticalAlign::Top };
            } else {
                font.halign = if away > 0.0 { HorizontalAlign::Left } else { HorizontalAlign::Right };
            }
        }
        let offset = if upright { [0.0, pad] } else { [pad, 0.0] };
        made.push(add_words(charts, call, axes, at, offset, text, font)?);
    }
    Ok(artists(&made))
}

fn add_words(
    charts: &mut Charts,
    call: &Call,
    axes: Id<Axes>,
    at: [f64; 2],
    offset: [f64; 2],
    text: String,
    font: crate::model::style::TextStyle,
) -> Result<Id<Artist>, CallError> {
    let place =
        Arrow { to: at, to_coords: Coords::Data, offset_pt: Some(offset), look: None, from: [0.5; 2], plain: None };
    let numbers = text.len() / 8;
    let mut item = charts.artist(axes, ArtistKind::Text(Text { at, text, font, arrow: Some(place) }), 3.0);
    item.clip = false;
    charts.finish(call, &mut item)?;
    charts.add_artist(item, numbers)
}

/// How far the error bars of bars reach, for each of them, along one axis.
fn reach_of(charts: &Charts, container: &BarContainer, axis: usize) -> Option<Vec<[f64; 2]>> {
    container.errors.iter().find_map(|lines| match &charts.artists[lines.bars].kind {
        ArtistKind::LineCollection(own) if own.lines.len() == container.bars.len() => {
            let ends: Option<Vec<[f64; 2]>> =
                own.lines.iter().map(|line| Some([line.first()?[axis], line.get(1)?[axis]])).collect();
            ends.filter(|ends| ends.iter().any(|[low, high]| low < high))
        }
        _ => None,
    })
}
