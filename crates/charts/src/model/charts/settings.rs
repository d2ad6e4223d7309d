//! Reads settings as numbers, colours, fonts and styles.

use crate::model::axes::{Direction, Label, MinorTicks, Ticks};
use crate::model::charts::Charts;
use crate::model::style;
use crate::model::style::{HorizontalAlign, LineStyle, TextStyle, VerticalAlign};
use crate::{color_spec, marker};
use std::collections::{BTreeMap, BTreeSet};
use wire::Color;

impl Charts {
    pub(crate) fn rc_number(&self, key: &str) -> f64 {
        self.rc.number(key).unwrap_or_default()
    }

    pub(crate) fn rc_flag(&self, key: &str) -> bool {
        self.rc.flag(key)
    }

    pub(crate) fn rc_text(&self, key: &str) -> &str {
        self.rc.text(key).unwrap_or_default()
    }

    pub(crate) fn rc_color(&self, key: &str) -> Option<Color> {
        color_spec::parse(self.rc_text(key), &self.color_cycle()).flatten()
    }

    /// The colour of areas that have none of their own.
    pub(crate) fn patch_color(&self) -> Option<Color> {
        self.rc_color("patch.facecolor").or_else(|| self.color_cycle().first().copied())
    }

    /// A font size of the settings, pt.
    pub(crate) fn rc_size(&self, key: &str) -> f64 {
        self.rc.font_size(key)
    }

    /// A font size by its name, pt.
    pub(crate) fn named_size(&self, word: &str) -> Option<f64> {
        self.rc.named_size(word)
    }

    /// The colours that lines cycle through.
    pub(crate) fn color_cycle(&self) -> Vec<Color> {
        let names = self.rc.texts("axes.prop_cycle");
        let parsed: Vec<Color> = names.into_iter().filter_map(|name| color_spec::parse(name, &[]).flatten()).collect();
        if parsed.is_empty() { vec![Color::BLACK] } else { parsed }
    }

    pub(crate) fn font(&self, size: f64) -> TextStyle {
        let family = self.rc.texts("font.family").into_iter().find_map(family);
        TextStyle {
            size,
            color: self.rc_color("text.color").unwrap_or(Color::BLACK),
            family: family.unwrap_or(fonts::FAMILIES[0]),
            bold: is_bold(self.rc_text("font.weight")),
            italic: matches!(self.rc_text("font.style"), "italic" | "oblique"),
            rotation: 0.0,
            halign: HorizontalAlign::Left,
            valign: VerticalAlign::Baseline,
            spacing: None,
            lines: None,
            anchor_first: false,
            frame: None,
            line: self.line,
        }
    }

    pub(crate) fn grid_pen(&self) -> LineStyle {
        let color = self.rc_color("grid.color").unwrap_or(Color::opaque(0xb0, 0xb0, 0xb0));
        let mut pen =
            LineStyle::solid(style::faded(color, self.rc_number("grid.alpha")), self.rc_number("grid.linewidth"));
        self.set_line_style(&mut pen, self.rc_text("grid.linestyle"));
        // Square ends would close the gaps between thin dashes.
        pen.cap = if pen.dashes.is_empty() { wire::Cap::Square } else { wire::Cap::Butt };
        pen
    }

    /// Gives a pen the dashes of a style's name; `false` if there is no such style.
    pub(crate) fn set_line_style(&self, pen: &mut LineStyle, name: &str) -> bool {
        let Some(dashes) = marker::line_style(name) else { return false };
        let factor = if self.rc_flag("lines.scale_dashes") { pen.width } else { 1.0 };
        pen.dashes = dashes.pattern.iter().map(|n| n * factor).collect();
        pen.dash_offset = 0.0;
        true
    }

    pub(crate) fn ticks_look(&self, axis: usize, grid: Option<LineStyle>) -> Ticks {
        let [name, first, second] = if axis == 0 { ["xtick", "bottom", "top"] } else { ["ytick", "left", "right"] };
        let key = |rest: &str| format!("{name}.{rest}");
        let color = self.rc_color(&key("color")).unwrap_or(Color::BLACK);
        let label_color = match self.rc_text(&key("labelcolor")) {
            "inherit" => Some(color),
            _ => self.rc_color(&key("labelcolor")),
        };
        let mut font = self.font(self.rc_size(&key("labelsize")));
        font.color = label_color.unwrap_or(color);
        Ticks {
            ticks: [self.rc_flag(&key(first)), self.rc_flag(&key(second))],
            labels: [self.rc_flag(&key(&format!("label{first}"))), self.rc_flag(&key(&format!("label{second}")))],
            length: self.rc_number(&key("major.size")),
            width: self.rc_number(&key("major.width")),
            pad: self.rc_number(&key("major.pad")),
            color,
            direction: match self.rc_text(&key("direction")) {
                "in" => Direction::In,
                "inout" => Direction::InOut,
                _ => Direction::Out,
            },
            room_size: font.size,
            font,
            turned: false,
            grid,
            minor_grid: None,
            minor_length: self.rc_number(&key("minor.size")),
            minor_width: self.rc_number(&key("minor.width")),
            minor: MinorTicks::default(),
            locator: None,
            formatter: None,
            label_second: false,
            visible: true,
            hidden: BTreeSet::new(),
            colors: BTreeMap::new(),
        }
    }

    pub(crate) fn label(&self, text: String, size: f64) -> Label {
        Label { text, font: self.font(size), pad: None, along: 0.5 }
    }
}

/// The embedded font family for a name.
pub(crate) fn family(name: &str) -> Option<&'static str> {
    let lower = name.to_lowercase();
    Some(match lower.as_str() {
        "sans-serif" | "sans" | "dejavu sans" | "arial" | "helvetica" | "verdana" | "cursive" | "fantasy" => "sans",
        "serif" | "dejavu serif" | "times new roman" | "times" | "georgia" | "palatino" => "serif",
        "monospace" | "mono" | "dejavu sans mono" | "courier new" | "courier" | "consolas" | "monaco" => "mono",
        _ => return None,
    })
}

/// Whether a weight, by name or number, is bold.
pub(crate) fn is_bold(weight: &str) -> bool {
    matches!(weight, "bold" | "heavy" | "extra bold" | "black" | "semibold" | "demibold" | "demi")
        || weight.parse::<f64>().is_ok_and(|n| n >= 600.0)
}
