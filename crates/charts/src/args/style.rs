//! Reads style keywords: lines, markers, areas and fonts.

use crate::args::call::{Call, truth};
use crate::args::keywords::Group;
use crate::model::artist::{Artist, MarkerStyle};
use crate::model::charts::Charts;
use crate::model::charts::settings::{family, is_bold};
use crate::model::coords::Coords;
use crate::model::handle::Handle;
use crate::model::style::{HorizontalAlign, LineStyle, PatchStyle, Steps, TextBox, TextStyle, VerticalAlign, faded};
use crate::numeric::box_style::BoxStyle;
use canvas::{CallError, Value};
use wire::{Cap, Color, Join};

impl Charts {
    /// The colour of a keyword: `None` if it isn't given, `Some(None)` for "none".
    pub(crate) fn styled_color(&self, call: &Call, name: &str) -> Result<Option<Option<Color>>, CallError> {
        call.styled(name).map(|value| self.color(call, name, value)).transpose()
    }

    pub(crate) fn alpha(&self, call: &Call) -> Result<f64, CallError> {
        match call.styled_number("alpha")? {
            None => Ok(1.0),
            Some(alpha) if (0.0..=1.0).contains(&alpha) => Ok(alpha),
            Some(alpha) => Err(call.bad(format_args!("alpha must be from 0 to 1, but is {alpha}"))),
        }
    }

    /// A line's pen, or `None` when the keywords ask for no line.
    pub(crate) fn pen(&self, call: &Call, color: Color, width: f64) -> Result<Option<LineStyle>, CallError> {
        // A line that isn't drawn has no look.
        call.idle(&["linewidth", "linestyle", "dashes", "dash_capstyle", "solid_capstyle", "solid_joinstyle"]);
        let color = match self.styled_color(call, "color")? {
            None => color,
            Some(Some(color)) => color,
            Some(None) => return Ok(None),
        };
        let width = call.styled_number("linewidth")?.unwrap_or(width);
        let mut pen = LineStyle::solid(faded(color, self.alpha(call)?), width);
        let shown = match call.styled("linestyle") {
            None => true,
            Some(style) => self.line_style(call, &mut pen, style)?,
        };
        if let Some(lengths) = call.styled("dashes").and_then(Value::numbers) {
            let factor = if self.rc_flag("lines.scale_dashes") { pen.width } else { 1.0 };
            pen.dashes = lengths.iter().map(|n| n.max(0.0) * factor).collect();
        }
        let word = |name: &str| call.styled(name).and_then(Value::text);
        let cap = if pen.dashes.is_empty() {
            word("solid_capstyle").or(Some(self.rc_text("lines.solid_capstyle")))
        } else {
            word("dash_capstyle")
        };
        pen.cap = match cap {
            Some("round") => Cap::Round,
            Some("projecting") => Cap::Square,
            _ => Cap::Butt,
        };
        pen.join = match word("solid_joinstyle").or(word("joinstyle")) {
            Some("miter") => Join::Miter,
            Some("bevel") => Join::Bevel,
            _ => Join::Round,
        };
        pen.steps = match word("drawstyle") {
            Some("steps" | "steps-pre") => Some(Steps::Pre),
            Some("steps-post") => Some(Steps::Post),
            Some("steps-mid") => Some(Steps::Mid),
            _ => None,
        };
        Ok(shown.then_some(pen))
    }

    /// Gives a pen its dashes; `false` when the style is no line at all.
    pub(crate) fn line_style(&self, call: &Call, pen: &mut LineStyle, style: &Value) -> Result<bool, CallError> {
        match style {
            Value::Text(name) if matches!(name.as_str(), "" | " " | "None" | "none") => Ok(false),
            Value::Text(name) => {
                if self.set_line_style(pen, name) {
                    return Ok(true);
                }
                let error = call.bad(format_args!("'{}' is not a valid value for linestyle", canvas::shown(name)));
                Err(error.hint("supported values are '-', '--', '-.', ':', 'None'"))
            }
            Value::Seq(parts) => match parts.as_slice() {
                [offset, lengths] => {
                    let offset = call.as_number("linestyle", offset)?;
                    let lengths = match lengths {
                        Value::None => Vec::new(),
                        lengths => {
                            lengths.numbers().ok_or_else(|| call.wrong("linestyle", "(offset, (on, off, …))", style))?
                        }
                    };
                    let factor = if self.rc_flag("lines.scale_dashes") { pen.width } else { 1.0 };
                    pen.dashes = lengths.iter().map(|n| n.max(0.0) * factor).collect();
                    pen.dash_offset = offset * factor;
                    Ok(true)
                }
                _ => Err(call.wrong("linestyle", "a name or (offset, (on, off, …))", style)),
            },
            other => Err(call.wrong("linestyle", "a name or (offset, (on, off, …))", other)),
        }
    }

    /// A line's mark; `color` is the line's.
    pub(crate) fn mark(&self, call: &Call, color: Color) -> Result<Option<MarkerStyle>, CallError> {
        let name = match call.styled("marker") {
            None => self.rc_text("lines.marker").to_owned(),
            Some(Value::Text(name)) => name.clone(),
            Some(Value::Int(number)) => number.to_string(),
            Some(other) => return Err(call.wrong("marker", "a marker's name", other)),
        };
        // A mark that isn't drawn has no look.
        call.idle(&["markersize", "markerfacecolor", "markeredgecolor", "markeredgewidth", "markevery", "fillstyle"]);
        if matches!(name.as_str(), "" | " " | "None" | "none") {
            return Ok(None);
        }
        self.check_marker(call, &name)?;
        let alpha = self.alpha(call)?;
        let shade = |given: Option<Option<Color>>, preset: Option<Color>| match given {
            None => preset,
            Some(color) => color.map(|color| faded(color, alpha)),
        };
        let hollow = call.styled("fillstyle").and_then(Value::text) == Some("none");
        let face = shade(self.styled_color(call, "markerfacecolor")?, Some(color)).filter(|_| !hollow);
        let edge = shade(self.styled_color(call, "markeredgecolor")?, Some(color));
        Ok(Some(MarkerStyle {
            name,
            size: call.styled_number("markersize")?.unwrap_or_else(|| self.rc_number("lines.markersize")),
            face,
            edge,
            edge_width: call
                .styled_number("markeredgewidth")?
                .unwrap_or_else(|| self.rc_number("lines.markeredgewidth")),
        }))
    }

    pub(crate) fn check_marker(&self, call: &Call, name: &str) -> Result<(), CallError> {
        if crate::marker::marker(name).is_some() {
            return Ok(());
        }
        let error = call.bad(format_args!("Unrecognized marker style '{}'", canvas::shown(name)));
        Err(error.hint("supported markers are . , o v ^ < > 1 2 3 4 8 s p P * h H + x X D d | _"))
    }

    /// The style of an area.
    pub(crate) fn area(
        &self,
        call: &Call,
        face: Option<Color>,
        edge: Option<Color>,
        width: f64,
    ) -> Result<PatchStyle, CallError> {
        let alpha = self.alpha(call)?;
        // They are of an edge, which there may not be.
        call.idle(&["linestyle", "color"]);
        let both = self.styled_color(call, "color")?;
        let face = self.styled_color(call, "facecolor")?.or(both).unwrap_or(face);
        let edge = self.styled_color(call, "edgecolor")?.or(both).unwrap_or(edge);
        let filled = call.styled("fill").is_none_or(truth);
        let hatch = match call.styled("hatch") {
            None => None,
            Some(Value::Text(pattern)) if pattern.is_empty() => None,
            Some(Value::Text(pattern)) => {
                if let Some(fault) = crate::hatch::fault(pattern) {
                    return Err(call.bad(fault));
                }
                Some(pattern.chars().take(16).collect())
            }
            Some(other) => return Err(call.not_honoured("hatch", other)),
        };
        let width = call.styled_number("linewidth")?.unwrap_or(width);
        let edge = match edge {
            Some(color) => Some(color),
            None if !filled || hatch.is_some() => Some(both.flatten().unwrap_or(Color::BLACK)),
            None => None,
        };
        if hatch.is_some() && width <= 0.0 && edge.is_some_and(|edge| edge != Color::BLACK) {
            self.approximate("the colour of a hatch without an edge")?;
        }
        let mut pen = edge.filter(|_| width > 0.0).map(|color| LineStyle::solid(faded(color, alpha), width));
        if let (Some(pen), Some(style)) = (&mut pen, call.styled("linestyle")) {
            self.line_style(call, pen, style)?;
        }
        Ok(PatchStyle { face: face.filter(|_| filled).map(|color| faded(color, alpha)), edge: pen, hatch })
    }

    /// A font with the keywords of text.
    pub(crate) fn font_of(&self, call: &Call, mut font: TextStyle) -> Result<TextStyle, CallError> {
        let inner = call.within("fontdict", Group::Text);
        if !inner.style().is_empty() {
            font = self.font_of(&inner, font)?;
        }
        if let Some(color) = self.styled_color(call, "color")? {
            font.color = color.unwrap_or(Color { a: 0, ..Color::BLACK });
        }
        font.color = faded(font.color, self.alpha(call)?);
        if let Some(size) = call.styled("fontsize") {
            font.size = self.size_of(call, size)?;
        }
        match call.styled("fontweight") {
            Some(Value::Text(weight)) => font.bold = is_bold(weight),
            Some(other) => font.bold = other.number().is_some_and(|n| n >= 600.0),
            None => {}
        }
        if let Some(style) = call.styled("fontstyle").and_then(Value::text) {
            font.italic = matches!(style, "italic" | "oblique");
        }
        let named = match call.styled("fontfamily") {
            Some(Value::Text(name)) => family(name),
            Some(Value::Seq(names)) => names.iter().find_map(|name| name.text().and_then(family)),
            _ => None,
        };
        font.family = named.unwrap_or(font.family);
        match call.styled("rotation") {
            Some(Value::Text(word)) if word == "vertical" => font.rotation = 90.0,
            Some(Value::Text(word)) if word == "horizontal" => font.rotation = 0.0,
            Some(value) => font.rotation = call.as_number("rotation", value)?,
            None => {}
        }
        if let Some(word) = call.styled("horizontalalignment").and_then(Value::text) {
            font.halign = across(word).ok_or_else(|| {
                call.bad(format_args!(
                    "'{}' is not a valid value for horizontalalignment; supported values are 'center', 'right', 'left'",
                    canvas::shown(word)
                ))
            })?;
        }
        if let Some(word) = call.styled("verticalalignment").and_then(Value::text) {
            font.valign = match word {
                "top" => VerticalAlign::Top,
                "center" => VerticalAlign::Center,
                "bottom" => VerticalAlign::Bottom,
                "baseline" => VerticalAlign::Baseline,
                "center_baseline" => VerticalAlign::CenterBaseline,
                _ => {
                    return Err(call.bad(format_args!(
                        "'{}' is not a valid value for verticalalignment; supported values are 'top', 'bottom', 'center', 'baseline', 'center_baseline'",
                        canvas::shown(word)
                    )));
                }
            };
        }
        font.lines = call.styled("multialignment").and_then(Value::text).and_then(across).or(font.lines);
        font.spacing = call.styled_number("linespacing")?.map(|spacing| spacing.clamp(0.1, 20.0)).or(font.spacing);
        call.idle(&["backgroundcolor"]);
        font.anchor_first |= call.styled("rotation_mode").and_then(Value::text) == Some("anchor");
        if call.styled("bbox").is_some() {
            font.frame = Some(self.text_frame(call, font.size)?);
        } else if let Some(Some(color)) = self.styled_color(call, "backgroundcolor")? {
            let area = PatchStyle { face: Some(color), edge: Some(LineStyle::solid(color, 1.0)), hatch: None };
            font.frame = Some(TextBox { style: BoxStyle::square(in_hundredths(4.0 / font.size.max(0.1))), area });
        }
        Ok(font)
    }

    /// A font's size, pt.
    pub(crate) fn size_of(&self, call: &Call, value: &Value) -> Result<f64, CallError> {
        let size = match value {
            Value::Text(word) => self
                .named_size(word)
                .or_else(|| word.parse().ok())
                .ok_or_else(|| call.bad(format_args!("'{}' is not a valid font size", canvas::shown(word))))?,
            value => call.as_number("fontsize", value)?,
        };
        if (0.0..=2_000.0).contains(&size) {
            Ok(size)
        } else {
            Err(call.bad("a font size must be from 0 to 2,000 points"))
        }
    }

    /// The box around a text of this size, pt: its style is a name and its numbers, such as `"round,pad=0.5"`.
    fn text_frame(&self, call: &Call, size: f64) -> Result<TextBox, CallError> {
        let inner = call.within("bbox", Group::Patch);
        let pad = inner.loose("pad").map(|value| inner.as_number("pad", value)).transpose()?;
        let style = match inner.loose("boxstyle") {
            // Without a style the padding is in pt, with one in font sizes.
            None => BoxStyle::square(in_hundredths(pad.unwrap_or(4.0) / size.max(0.1))),
            Some(value) => {
                let style = value.text().and_then(|text| BoxStyle::parse(text, in_hundredths(pad.unwrap_or(0.3))));
                style.ok_or_else(|| inner.not_honoured("boxstyle", value))?
            }
        };
        if style.pad.abs() > 50.0 {
            return Err(inner.bad("the padding of a box can be at most 50 font sizes"));
        }
        let area = self.area(&inner, self.patch_color(), Some(Color::BLACK), self.rc_number("patch.linewidth"))?;
        Ok(TextBox { style, area })
    }

    /// Applies the keywords that all artists take: label, drawing order, visibility and coordinates.
    pub(crate) fn finish(&mut self, call: &Call, item: &mut Artist) -> Result<(), CallError> {
        if let Some(label) = call.styled("label") {
            item.label = Some(crate::args::call::label_of(label));
        }
        if call.styled("alpha").is_some_and(|alpha| !alpha.is_sequence()) {
            item.alpha = Some(self.alpha(call)?);
        }
        if let Some(order) = call.styled_number("zorder")? {
            item.zorder = order;
        }
        if let Some(shown) = call.styled("visible") {
            item.visible = truth(shown);
        }
        if let Some(clip) = call.styled("clip_on") {
            item.clip = truth(clip);
        }
        if let Some(value) = call.styled("path_effects") {
            item.effects = self.effects_of(call, "path_effects", value)?;
            self.check_effects(call, item)?;
        }
        if let Some(value) = call.styled("transform") {
            let Some(Handle::Transform(id)) = Handle::from_value(value) else {
                return Err(call.wrong("transform", "a transform such as ax.transAxes", value));
            };
            item.coords = self.coords_by(id, item.axes);
            self.check_coords(call, item)?;
        }
        Ok(())
    }
}

impl Charts {
    /// Refuses other coordinates than the data's for what is drawn in these alone.
    fn check_coords(&self, call: &Call, item: &Artist) -> Result<(), CallError> {
        match call.styled("transform") {
            Some(value) if item.coords != Coords::Data && !item.takes_coords() => {
                Err(call.not_honoured("transform", value))
            }
            _ => Ok(()),
        }
    }
}

/// To two decimals: matplotlib writes the padding so.
fn in_hundredths(n: f64) -> f64 {
    (n * 100.0).round_ties_even() / 100.0
}

pub(crate) fn across(word: &str) -> Option<HorizontalAlign> {
    Some(match word {
        "left" => HorizontalAlign::Left,
        "center" => HorizontalAlign::Center,
        "right" => HorizontalAlign::Right,
        _ => return None,
    })
}
