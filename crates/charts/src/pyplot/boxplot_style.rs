//! The styles of the parts of a box plot.

use crate::args::call::Call;
use crate::args::keywords::Group;
use crate::model::artist::MarkerStyle;
use crate::model::charts::Charts;
use crate::model::style::{LineStyle, PatchStyle};
use canvas::{CallError, Value};
use wire::Color;

/// The styles of the parts of a box plot.
pub(crate) struct Dress {
    pub(crate) boxes: Option<PatchStyle>,
    pub(crate) whiskers: Option<LineStyle>,
    pub(crate) caps: Option<LineStyle>,
    pub(crate) median: Option<LineStyle>,
    pub(crate) mean: Mean,
    pub(crate) fliers: Option<MarkerStyle>,
}

/// The style of a mean: a marker or a line.
pub(crate) enum Mean {
    Line(Option<LineStyle>),
    MarkerStyle(Option<MarkerStyle>),
}

impl Dress {
    pub(crate) fn read(charts: &Charts, call: &Call, areas: bool) -> Result<Self, CallError> {
        let second = charts.color_cycle().get(1).copied().unwrap_or(Color::BLACK);
        let third = charts.color_cycle().get(2).copied().unwrap_or(Color::BLACK);
        let ink = |name: &str| charts.rc_color(&format!("boxplot.{name}.color")).unwrap_or(Color::BLACK);
        let line = |name: &str, color: Color, style: &str| {
            let mut inner = call.within(name, Group::Line);
            inner.preset("linestyle", Value::Text(style.into()));
            charts.pen(&inner, color, 1.0)
        };
        let mark = |name: &str, marker: &str, face: Color, edge: Color| {
            let mut inner = call.within(name, Group::Line);
            inner.preset("marker", Value::Text(marker.into()));
            let color = charts.styled_color(&inner, "color")?.flatten();
            charts.mark(&inner, color.unwrap_or(edge)).map(|mark| {
                mark.map(|mark| MarkerStyle {
                    face: if inner.styled("markerfacecolor").is_some() {
                        mark.face
                    } else {
                        (face.a > 0).then_some(face)
                    },
                    edge: if inner.styled("markeredgecolor").is_some() {
                        mark.edge
                    } else {
                        Some(color.unwrap_or(edge))
                    },
                    ..mark
                })
            })
        };
        let boxes = if areas {
            let inner = call.within("boxprops", Group::Patch);
            charts.area(&inner, charts.patch_color(), Some(ink("boxprops")), 1.0)?
        } else {
            PatchStyle { face: None, edge: line("boxprops", ink("boxprops"), "-")?, hatch: None }
        };
        let whiskers = line("whiskerprops", ink("whiskerprops"), "-")?;
        let clear = Color { a: 0, ..Color::BLACK };
        let mut fliers = mark("flierprops", "o", clear, ink("flierprops"))?;
        if let Some(text) = call.text("sym")? {
            fliers = symbol(charts, &text, fliers)?;
        }
        Ok(Self {
            boxes: Some(boxes),
            whiskers,
            caps: line("capprops", ink("capprops"), "-")?,
            median: line("medianprops", second, "-")?,
            mean: if call.flag("meanline", false) {
                Mean::Line(line("meanprops", third, "--")?)
            } else {
                Mean::MarkerStyle(mark("meanprops", "^", third, third)?)
            },
            fliers,
        })
    }
}

/// The mark of outliers by a format such as `"r+"`; none for an empty one.
fn symbol(charts: &Charts, text: &str, mark: Option<MarkerStyle>) -> Result<Option<MarkerStyle>, CallError> {
    if text.is_empty() {
        return Ok(None);
    }
    let format = crate::color_spec::format_string(text).map_err(CallError::value_error)?;
    let color =
        format.color.as_deref().and_then(|text| crate::color_spec::parse(text, &charts.color_cycle()).flatten());
    Ok(mark.map(|mut mark| {
        if let Some(letter) = format.marker {
            mark.name = letter.to_string();
        }
        if let Some(color) = color {
            (mark.face, mark.edge) = (Some(color), Some(color));
        }
        mark
    }))
}
