//! What pyplot calls rcParams: the settings that a chart starts from, by key, and the style sheets.
//!
//! `styles/defaults.txt` has a line for each key, sorted: the key, what its values are, and its default.
//! `styles/sheets.txt` has the sheets, each a `[name]` and the keys that it sets. The values are matplotlib's.

use crate::model::prop_cycle::Properties;
use canvas::suggest::{did_you_mean, nearest};
use std::collections::BTreeMap;

const DEFAULTS: &str = include_str!("styles/defaults.txt");
const SHEETS: &str = include_str!("styles/sheets.txt");

/// Keys of matplotlib that have no effect here.
const IDLE: [&str; 22] = [
    "agg.",
    "animation.",
    "axes3d.",
    "backend",
    "figure.hooks",
    "figure.max_open_warning",
    "figure.raise_window",
    "interactive",
    "keymap.",
    "macosx.",
    "path.simplify",
    "path.snap",
    "pdf.",
    "pgf.",
    "polaraxes.",
    "ps.",
    "savefig.",
    "svg.",
    "timezone",
    "tk.",
    "toolbar",
    "webagg.",
];

/// A setting's value.
#[derive(Debug, Clone, PartialEq)]
pub(crate) enum RcValue {
    /// A number.
    Number(f64),
    /// A boolean.
    Flag(bool),
    /// Text, colours' names among it.
    Text(String),
    /// A list.
    List(Vec<RcValue>),
    /// None.
    Nothing,
}

/// The type of a key's values.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Kind {
    Number,
    Flag,
    Text,
    Color,
    /// Points, or a word such as `large`.
    Size,
    /// Two or more numbers, or a tuple of them.
    Numbers,
    /// Colours that are taken in turn.
    Colors,
    /// Names in order of preference, or one.
    Texts,
    Any,
}

/// The font sizes that have names, of `font.size`.
const SIZES: [(&str, f64); 10] = [
    ("xx-small", 0.579),
    ("x-small", 0.694),
    ("small", 0.833),
    ("smaller", 0.833),
    ("medium", 1.0),
    ("large", 1.2),
    ("larger", 1.2),
    ("x-large", 1.44),
    ("xx-large", 1.728),
    ("None", 1.0),
];

/// All settings.
#[derive(Debug, Clone, PartialEq)]
pub(crate) struct Rc {
    values: BTreeMap<&'static str, RcValue>,
    /// The properties of the cycle besides the colours of `axes.prop_cycle`.
    pub(crate) properties: Properties,
    /// Whether the size of figures was set: otherwise it is the image's.
    sized: bool,
}

fn lines() -> impl Iterator<Item = (&'static str, Kind, &'static str)> {
    DEFAULTS.lines().filter_map(|line| {
        let (key, rest) = line.split_once(' ')?;
        let (kind, value) = rest.split_once(' ').unwrap_or((rest, ""));
        let kind = match kind {
            "number" => Kind::Number,
            "flag" => Kind::Flag,
            "text" => Kind::Text,
            "color" => Kind::Color,
            "size" => Kind::Size,
            "numbers" => Kind::Numbers,
            "colors" => Kind::Colors,
            "texts" => Kind::Texts,
            _ => Kind::Any,
        };
        Some((key, kind, value))
    })
}

/// A value as a style sheet writes it.
fn read(kind: Kind, text: &str) -> RcValue {
    let one = |text: &str| match (kind, text) {
        (Kind::Text | Kind::Texts | Kind::Color | Kind::Colors, _) => RcValue::Text(text.to_owned()),
        (_, "None") => RcValue::Nothing,
        (_, "True") => RcValue::Flag(true),
        (_, "False") => RcValue::Flag(false),
        _ => text.parse().map_or_else(|_| RcValue::Text(text.to_owned()), RcValue::Number),
    };
    if matches!(kind, Kind::Numbers | Kind::Colors | Kind::Texts) {
        RcValue::List(text.split(", ").map(one).collect())
    } else {
        one(text)
    }
}

/// The settings that a program starts with.
pub(crate) fn defaults() -> Rc {
    let values = lines().map(|(key, kind, text)| (key, read(kind, text))).collect();
    Rc { values, properties: Properties::new(), sized: false }
}

/// The settings of a style sheet; `None` if no sheet has this name.
pub(crate) fn sheet(name: &str) -> Option<Vec<(&'static str, RcValue)>> {
    if name == "default" {
        return Some(defaults().values.into_iter().collect());
    }
    // The older names of seaborn's sheets.
    let newer =
        name.strip_prefix("seaborn").filter(|rest| !rest.starts_with("-v0_8")).map(|r| format!("seaborn-v0_8{r}"));
    let name = newer.as_deref().unwrap_or(name);
    let is_name = |line: &str| line.strip_prefix('[').and_then(|l| l.strip_suffix(']')) == Some(name);
    let mut body = SHEETS.lines().skip_while(|line| !is_name(line));
    body.next()?;
    let kinds: BTreeMap<&str, (&'static str, Kind)> = lines().map(|(key, kind, _)| (key, (key, kind))).collect();
    let pair = |line: &str| {
        let (key, text) = line.split_once(' ')?;
        let (key, kind) = kinds.get(key)?;
        Some((*key, read(*kind, text)))
    };
    Some(body.take_while(|line| !line.starts_with('[')).filter_map(pair).collect())
}

/// The style that isn't matplotlib's: a line for each setting, its key and its value.
#[must_use]
pub fn paintbox_style() -> String {
    let body =
        SHEETS.lines().skip_while(|line| *line != "[paintbox]").skip(1).take_while(|line| !line.starts_with('['));
    body.collect::<Vec<_>>().join("\n")
}

/// The names of all style sheets.
pub(crate) fn sheets() -> Vec<&'static str> {
    let named = SHEETS.lines().filter_map(|line| line.strip_prefix('[')?.strip_suffix(']'));
    std::iter::once("default").chain(named).collect()
}

/// Settings of which only the default is available: beginnings of keys.
const UNHONOURED: [&str; 49] = [
    "axes.autolimit_mode",
    "axes.formatter.",
    "axes.grid.which",
    "axes.unicode_minus",
    "boxplot.boxprops.line",
    "boxplot.capprops.line",
    "boxplot.flierprops.l",
    "boxplot.flierprops.m",
    "boxplot.meanline",
    "boxplot.meanprops.",
    "boxplot.medianprops.",
    "boxplot.show",
    "boxplot.vertical",
    "boxplot.whiskerprops.line",
    "boxplot.whiskers",
    "contour.corner_mask",
    "errorbar.capthick",
    "errorbar.elinewidth",
    "figure.frameon",
    "font.stretch",
    "font.variant",
    "hatch.",
    "hist.bins",
    "image.interpolation_stage",
    "image.resample",
    "legend.handleheight",
    "legend.labelcolor",
    "legend.linewidth",
    "legend.numpoints",
    "legend.scatterpoints",
    "legend.shadow",
    "lines.antialiased",
    "lines.dash_joinstyle",
    "lines.dashdot_pattern",
    "lines.dashed_pattern",
    "lines.dotted_pattern",
    "lines.markeredgecolor",
    "lines.markerfacecolor",
    "lines.solid_joinstyle",
    "mathtext.",
    "patch.antialiased",
    "pcolor.shading",
    "text.antialiased",
    "text.usetex",
    "xaxis.labellocation",
    "xtick.alignment",
    "yaxis.labellocation",
    "ytick.alignment",
    "figure.constrained_layout.h",
];

/// The rest of those: each for both axes' ticks.
const UNHONOURED_TICKS: [&str; 8] = [
    "major.bottom",
    "major.top",
    "major.left",
    "major.right",
    "minor.ndivs",
    "minor.pad",
    "minor.visible",
    "minor.bottom",
];

fn is_unhonoured(key: &str) -> bool {
    let ticks = key.strip_prefix("xtick.").or_else(|| key.strip_prefix("ytick."));
    UNHONOURED.iter().any(|start| key.starts_with(start)) || ticks.is_some_and(|rest| UNHONOURED_TICKS.contains(&rest))
}

/// The key of the size of figures.
const FIGSIZE: &str = "figure.figsize";

impl Rc {
    /// The size of figures, inches, if it was set.
    pub(crate) fn figsize(&self) -> Option<[f64; 2]> {
        match self.get(FIGSIZE)? {
            RcValue::List(ends) if self.sized => match ends.as_slice() {
                [RcValue::Number(w), RcValue::Number(h)] if *w > 0.0 && *h > 0.0 => Some([*w, *h]),
                _ => None,
            },
            _ => None,
        }
    }

    /// The value of a key.
    pub(crate) fn get(&self, key: &str) -> Option<&RcValue> {
        self.values.get(key)
    }

    /// The value of a key, if it is a number.
    pub(crate) fn number(&self, key: &str) -> Option<f64> {
        match self.get(key)? {
            RcValue::Number(n) => Some(*n),
            _ => None,
        }
    }

    /// Whether the key's value is true.
    pub(crate) fn flag(&self, key: &str) -> bool {
        self.get(key) == Some(&RcValue::Flag(true))
    }

    /// The value of a key, if it is text.
    pub(crate) fn text(&self, key: &str) -> Option<&str> {
        match self.get(key)? {
            RcValue::Text(text) => Some(text),
            _ => None,
        }
    }

    /// The texts of a key's list (`axes.prop_cycle`, `font.family`).
    pub(crate) fn texts(&self, key: &str) -> Vec<&str> {
        fn text(value: &RcValue) -> Option<&str> {
            if let RcValue::Text(text) = value { Some(text) } else { None }
        }
        match self.get(key) {
            Some(RcValue::List(items)) => items.iter().filter_map(text).collect(),
            Some(value) => text(value).into_iter().collect(),
            None => Vec::new(),
        }
    }

    /// The font size that a key gives, points: a number, or a name and so a share of `font.size`.
    pub(crate) fn font_size(&self, key: &str) -> f64 {
        match self.get(key) {
            Some(RcValue::Number(n)) => *n,
            Some(RcValue::Text(name)) => self.named_size(name).unwrap_or_else(|| self.base_size()),
            _ => self.base_size(),
        }
    }

    /// The size that a name such as `large` stands for, points.
    pub(crate) fn named_size(&self, name: &str) -> Option<f64> {
        SIZES.iter().find(|(n, _)| *n == name).map(|(_, share)| share * self.base_size())
    }

    fn base_size(&self) -> f64 {
        self.number("font.size").unwrap_or(10.0)
    }

    /// Sets a key.
    ///
    /// # Errors
    /// There is no such key (with the nearest one), or its values are of another type.
    pub(crate) fn set(&mut self, key: &str, value: RcValue) -> Result<(), RcError> {
        let Some((name, kind, _)) = lines().find(|(name, ..)| *name == key) else {
            if IDLE.iter().any(|idle| key.starts_with(idle)) {
                return Ok(());
            }
            let shown: String = key.chars().take(80).collect();
            let message =
                format!("{shown} is not a valid rc parameter (see rcParams.keys() for a list of valid parameters)");
            let hint = nearest(key, lines().map(|(name, ..)| name)).map(did_you_mean);
            return Err(RcError { unknown: true, message, hint });
        };
        let value = fitting(kind, value).map_err(|want| {
            let message = format!("Key {name}: could not convert the value: it must be {want}");
            RcError { unknown: false, message, hint: None }
        })?;
        if is_unhonoured(name) && defaults().get(name) != Some(&value) {
            let message = format!("the setting {name} isn't available here");
            return Err(RcError { unknown: false, message, hint: None });
        }
        self.sized |= name == FIGSIZE;
        self.values.insert(name, value);
        Ok(())
    }

    /// Sets all that a style sheet does.
    ///
    /// # Errors
    /// There is no such sheet.
    pub(crate) fn apply(&mut self, name: &str) -> Result<(), RcError> {
        let Some(set) = sheet(name) else {
            let shown: String = name.chars().take(80).collect();
            let message = format!(
                "'{shown}' is not a valid package style, path of style file, URL of style file, or library style name (library styles are listed in `style.available`)"
            );
            return Err(RcError { unknown: true, message, hint: nearest(name, sheets()).map(did_you_mean) });
        };
        self.sized = name != "default" && (self.sized || set.iter().any(|(key, _)| *key == FIGSIZE));
        self.values.extend(set);
        Ok(())
    }

    /// All keys and their values, sorted.
    pub(crate) fn iter(&self) -> impl Iterator<Item = (&'static str, &RcValue)> {
        self.values.iter().map(|(key, value)| (*key, value))
    }
}

/// Why a setting can't be changed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct RcError {
    /// Whether there is no such key or sheet (a `KeyError` or `OSError`), rather than a wrong value.
    pub unknown: bool,
    /// The message.
    pub message: String,
    /// The hint: a near key, or the values that are allowed.
    pub hint: Option<String>,
}

/// The value as its key keeps it, or what it must be.
fn fitting(kind: Kind, value: RcValue) -> Result<RcValue, &'static str> {
    use RcValue::{Flag, List, Nothing, Number, Text};
    let finite = |n: f64| n.is_finite();
    match (kind, value) {
        (Kind::Any, value) => Ok(value),
        (Kind::Number | Kind::Size, Number(n)) if finite(n) => Ok(Number(n)),
        (Kind::Number, Text(text)) => match text.trim().parse() {
            Ok(n) if finite(n) => Ok(Number(n)),
            _ => Err("a number"),
        },
        (Kind::Number, _) => Err("a number"),
        (Kind::Size, Text(text)) => {
            let number = text.parse().ok().filter(|n| finite(*n)).map(Number);
            let named = SIZES.iter().any(|(name, _)| *name == text).then_some(Text(text));
            number.or(named).ok_or("a number of points, or small, medium, large …")
        }
        (Kind::Size, _) => Err("a number of points, or small, medium, large …"),
        (Kind::Flag, Flag(flag)) => Ok(Flag(flag)),
        (Kind::Flag, Number(n)) if matches!(n, 0.0 | 1.0) => Ok(Flag(n > 0.0)),
        (Kind::Flag, Text(text)) => match text.to_ascii_lowercase().as_str() {
            "t" | "y" | "yes" | "on" | "true" | "1" => Ok(Flag(true)),
            "f" | "n" | "no" | "off" | "false" | "0" => Ok(Flag(false)),
            _ => Err("True or False"),
        },
        (Kind::Flag, _) => Err("True or False"),
        (Kind::Text | Kind::Color, Text(text)) => Ok(Text(text)),
        (Kind::Text, Nothing) => Ok(Text("None".into())),
        (Kind::Text, Number(n)) if n.fract() == 0.0 => Ok(Text(n.to_string())),
        // A line style or a place may be a tuple.
        (Kind::Text, List(items)) => Ok(List(items)),
        (Kind::Text, _) => Err("text"),
        (Kind::Color, Nothing) => Ok(Text("none".into())),
        (Kind::Color, Number(n)) if (0.0..=1.0).contains(&n) => Ok(Text(n.to_string())),
        (Kind::Color, List(items)) if matches!(items.len(), 3 | 4) => hex(&items).map(Text).ok_or("a colour"),
        (Kind::Color, _) => Err("a colour"),
        (Kind::Numbers, List(items)) if items.iter().all(|v| matches!(v, Number(n) if finite(*n))) => Ok(List(items)),
        (Kind::Numbers, _) => Err("a list of numbers"),
        (Kind::Texts, Text(text)) => Ok(List(text.split(',').map(|t| Text(t.trim().to_owned())).collect())),
        (Kind::Texts, List(items)) if items.iter().all(|v| matches!(v, Text(_))) => Ok(List(items)),
        (Kind::Texts, _) => Err("a list of names"),
        (Kind::Colors, List(items)) if !items.is_empty() => {
            let color = |item| fitting(Kind::Color, item);
            items.into_iter().map(color).collect::<Result<_, _>>().map(List).map_err(|_| "a list of colours")
        }
        (Kind::Colors, _) => Err("a list of colours"),
    }
}

/// Red, green, blue and perhaps alpha from 0 to 1, as text.
fn hex(items: &[RcValue]) -> Option<String> {
    let byte = |value: &RcValue| match value {
        RcValue::Number(n) if (0.0..=1.0).contains(n) => Some(format!("{:02x}", (n * 255.0).round() as u8)),
        _ => None,
    };
    let bytes: Option<Vec<String>> = items.iter().map(byte).collect();
    Some(format!("#{}", bytes?.concat()))
}

#[cfg(test)]
mod tests;
