//! The styles of several areas, whose keywords can be lists.

use crate::args::call::{Call, truth};
use crate::model::charts::Charts;
use crate::model::style::{LineStyle, PatchStyle, faded};
use canvas::{CallError, Value};
use wire::Color;

/// The styles of areas, each list cycled through.
pub(crate) struct PatchStyles {
    faces: Vec<Option<Color>>,
    edges: Vec<Option<Color>>,
    pens: Vec<LineStyle>,
    hatches: Vec<Option<String>>,
    filled: bool,
    alpha: f64,
    /// Whether the edges' width was said: it is kept for edges that get a colour later.
    wide: bool,
}

/// Whether text is a hatch pattern rather than a list of them.
fn patterns(value: Option<&Value>) -> Vec<Option<String>> {
    let pattern =
        |value: &Value| value.text().filter(|text| !text.is_empty()).map(|text| text.chars().take(16).collect());
    match value {
        Some(Value::Seq(items)) => items.iter().map(pattern).collect(),
        Some(one) => vec![pattern(one)],
        None => Vec::new(),
    }
}

impl PatchStyles {
    /// Reads the keywords of areas. A `color` is the faces' only, as it is of bars; without any, `preset` gives one.
    pub(crate) fn read(
        charts: &mut Charts,
        call: &Call,
        preset: impl FnOnce(&mut Charts) -> Color,
    ) -> Result<Self, CallError> {
        let read =
            |charts: &Charts, name: &str| call.styled(name).map(|value| charts.colors(call, name, value)).transpose();
        let faces = match read(charts, "facecolor")? {
            Some(faces) => Some(faces),
            None => read(charts, "color")?,
        };
        let faces = match faces {
            Some(faces) if !faces.is_empty() => faces,
            _ => vec![Some(preset(charts))],
        };
        let filled = call.styled("fill").is_none_or(truth);
        let forced = charts.rc_flag("patch.force_edgecolor") || !filled;
        let edge = if forced { Some(charts.rc_color("patch.edgecolor").unwrap_or(Color::BLACK)) } else { None };
        let edges = read(charts, "edgecolor")?.filter(|edges| !edges.is_empty()).unwrap_or_else(|| vec![edge]);
        let widths = match call.styled("linewidth") {
            Some(value) => {
                value.numbers().ok_or_else(|| call.wrong("linewidth", "a number or a list of numbers", value))?
            }
            None => vec![charts.rc_number("patch.linewidth")],
        };
        let mut pens = Vec::with_capacity(widths.len());
        for width in widths {
            let mut pen = LineStyle::solid(Color::BLACK, width);
            if let Some(style) = call.styled("linestyle")
                && !charts.line_style(call, &mut pen, style)?
            {
                pen.width = 0.0;
            }
            pens.push(pen);
        }
        Ok(Self {
            faces,
            edges,
            pens,
            hatches: patterns(call.styled("hatch")),
            filled,
            alpha: charts.alpha(call)?,
            wide: call.styled("linewidth").is_some(),
        })
    }

    /// The look of area `i`.
    pub(crate) fn at(&self, i: usize) -> PatchStyle {
        let turn = |list: &[Option<Color>]| list.get(i % list.len().max(1)).copied().flatten();
        let pen = self.pens.get(i % self.pens.len().max(1));
        let unseen = self.wide.then_some(Color { a: 0, ..Color::BLACK });
        let edge = turn(&self.edges).or(unseen).zip(pen).filter(|(_, pen)| pen.width > 0.0);
        PatchStyle {
            face: turn(&self.faces).filter(|_| self.filled).map(|color| faded(color, self.alpha)),
            edge: edge.map(|(color, pen)| LineStyle { color: faded(color, self.alpha), ..pen.clone() }),
            hatch: self.hatches.get(i % self.hatches.len().max(1)).cloned().flatten(),
        }
    }
}
