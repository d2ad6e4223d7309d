//! All charts of one program: figures, axes, ranges and artists, each in one list, by number.

use super::axes::{
    Axes, Direction, Figure, Grid, GridOrder, Label, Layout, Margins, Place, Side, Spine, SpineAt, Ticks,
};
use super::call::Call;
use super::colormap::Colormap;
use super::handle::Class;
use super::item::{Artist, Coords, Item};
use super::look::{Across, Font, Pen, Up};
use super::norm::Norm;
use super::range::{Formatter, Locator, Range, Span, Units};
use super::style::{Rc, RcValue};
use super::value::Value;
use crate::{CallError, Canvas};
use wire::Color;

/// Most figures, axes and artists of a program.
const MOST_FIGURES: usize = 200;
const MOST_AXES: usize = 2_000;
const MOST_ARTISTS: usize = 100_000;

/// Everything that a program has drawn with `plt`.
#[derive(Debug)]
pub struct Charts {
    pub(super) figures: Vec<Figure>,
    pub(super) axes: Vec<Axes>,
    pub(super) grids: Vec<Grid>,
    pub(super) ranges: Vec<Range>,
    pub(super) items: Vec<Item>,
    pub(super) colormaps: Vec<Colormap>,
    /// Those that artists took by their names.
    pub(super) named_maps: std::collections::HashMap<String, usize>,
    pub(super) norms: Vec<(Norm, Option<f64>, Option<f64>)>,
    pub(super) tickers: Vec<Ticker>,
    pub(super) rc: Rc,
    pub(super) rc_saved: Vec<Rc>,
    pub(super) current: Option<usize>,
    /// What `plt.colorbar()` is about.
    pub(super) mappable: Option<usize>,
    /// Numbers that all artists hold.
    pub(super) held: usize,
    most_held: usize,
    /// What the author should know, for the console.
    pub(super) notes: Vec<String>,
}

/// A tick's place or text, made ahead of the axis that uses it.
#[derive(Debug, Clone)]
pub(super) enum Ticker {
    Places(Locator),
    Texts(Formatter),
}

impl Charts {
    /// No chart yet; artists may hold at most `most_points` points.
    #[must_use]
    pub fn new(most_points: u32) -> Self {
        Self {
            figures: Vec::new(),
            axes: Vec::new(),
            grids: Vec::new(),
            ranges: Vec::new(),
            items: Vec::new(),
            colormaps: Vec::new(),
            named_maps: std::collections::HashMap::new(),
            norms: Vec::new(),
            tickers: Vec::new(),
            rc: super::style::defaults(),
            rc_saved: Vec::new(),
            current: None,
            mappable: None,
            held: 0,
            most_held: most_points as usize * 4,
            notes: Vec::new(),
        }
    }

    /// What the author should know that is no error.
    #[must_use]
    pub fn take_notes(&mut self) -> Vec<String> {
        std::mem::take(&mut self.notes)
    }

    /// Whether anything was drawn.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.figures.is_empty()
    }

    // ---- settings -------------------------------------------------------------------------------------

    pub(super) fn rc_number(&self, key: &str) -> f64 {
        self.rc.number(key).unwrap_or_default()
    }

    pub(super) fn rc_flag(&self, key: &str) -> bool {
        self.rc.flag(key)
    }

    pub(super) fn rc_text(&self, key: &str) -> &str {
        self.rc.text(key).unwrap_or_default()
    }

    pub(super) fn rc_color(&self, key: &str) -> Option<Color> {
        super::cycle::parse(self.rc_text(key), &self.color_cycle()).flatten()
    }

    /// A font size of the settings, pt.
    pub(super) fn rc_size(&self, key: &str) -> f64 {
        self.rc.font_size(key)
    }

    /// A font size by its name, pt.
    pub(super) fn named_size(&self, word: &str) -> Option<f64> {
        self.rc.named_size(word)
    }

    /// The colours that lines take in turn.
    pub(super) fn color_cycle(&self) -> Vec<Color> {
        let names = self.rc.texts("axes.prop_cycle");
        let parsed: Vec<Color> =
            names.into_iter().filter_map(|name| super::cycle::parse(name, &[]).flatten()).collect();
        if parsed.is_empty() { vec![Color::BLACK] } else { parsed }
    }

    pub(super) fn font(&self, size: f64) -> Font {
        let family = self.rc.texts("font.family").into_iter().find_map(family);
        Font {
            size,
            color: self.rc_color("text.color").unwrap_or(Color::BLACK),
            family: family.unwrap_or(fonts::FAMILIES[0]),
            bold: is_bold(self.rc_text("font.weight")),
            italic: matches!(self.rc_text("font.style"), "italic" | "oblique"),
            rotation: 0.0,
            across: Across::Left,
            up: Up::Baseline,
            spacing: 1.2,
            lines: None,
            anchor_first: false,
            frame: None,
        }
    }

    // ---- figures and axes -----------------------------------------------------------------------------

    /// A new figure, which is the current one from now on.
    pub(super) fn add_figure(&mut self, canvas: &Canvas) -> Result<usize, CallError> {
        if self.figures.len() >= MOST_FIGURES {
            return Err(CallError::value_error(format!("a program can make at most {MOST_FIGURES} figures")));
        }
        let margin = |key: &str| self.rc_number(&format!("figure.subplot.{key}"));
        self.figures.push(Figure {
            face: self.rc_color("figure.facecolor"),
            dpi: self.rc_number("figure.dpi"),
            axes: Vec::new(),
            current: None,
            suptitle: None,
            supxlabel: None,
            supylabel: None,
            legend: None,
            margins: Margins {
                left: margin("left"),
                right: margin("right"),
                bottom: margin("bottom"),
                top: margin("top"),
                wspace: margin("wspace"),
                hspace: margin("hspace"),
                chosen: false,
            },
            layout: if self.rc_flag("figure.autolayout") || self.rc_flag("figure.constrained_layout.use") {
                Layout::Tight(1.08)
            } else {
                Layout::Margins
            },
            anchor: canvas.operations(),
            used: false,
        });
        self.current = Some(self.figures.len() - 1);
        Ok(self.figures.len() - 1)
    }

    /// The current figure, made if there is none.
    pub(super) fn figure(&mut self, canvas: &Canvas) -> Result<usize, CallError> {
        self.current.map_or_else(|| self.add_figure(canvas), Ok)
    }

    /// The current axes, made if there are none.
    pub(super) fn current_axes(&mut self, canvas: &Canvas) -> Result<usize, CallError> {
        let figure = self.figure(canvas)?;
        if let Some(axes) = self.figures[figure].current {
            return Ok(axes);
        }
        let grid = self.add_grid(1, 1)?;
        self.add_axes(figure, Place::Grid(grid, [0, 0, 0, 0]), [None, None])
    }

    /// The axes that a call is about.
    pub(super) fn axes_of(&mut self, call: &Call, canvas: &Canvas) -> Result<usize, CallError> {
        call.axes().map_or_else(|| self.current_axes(canvas), Ok)
    }

    /// The figure that a call is about.
    pub(super) fn figure_of(&mut self, call: &Call, canvas: &Canvas) -> Result<usize, CallError> {
        match call.on.class {
            Class::Figure => Ok(call.on.id),
            Class::Axes => Ok(self.axes[call.on.id].figure),
            _ => self.figure(canvas),
        }
    }

    pub(super) fn add_grid(&mut self, rows: usize, columns: usize) -> Result<usize, CallError> {
        if rows == 0 || columns == 0 || rows.saturating_mul(columns) > MOST_AXES {
            return Err(CallError::value_error(format!(
                "a grid of {rows}×{columns} charts can't be drawn; from 1 to {MOST_AXES} in all"
            )));
        }
        if self.grids.len() >= MOST_AXES {
            return Err(CallError::value_error(format!("a program can make at most {MOST_AXES} grids")));
        }
        let (widths, heights) = (vec![1.0; columns], vec![1.0; rows]);
        self.grids.push(Grid { rows, columns, widths, heights, wspace: None, hspace: None });
        Ok(self.grids.len() - 1)
    }

    /// New axes on a figure, current from now on; they share the ranges that are given.
    pub(super) fn add_axes(
        &mut self,
        figure: usize,
        place: Place,
        shared: [Option<usize>; 2],
    ) -> Result<usize, CallError> {
        if self.axes.len() >= MOST_AXES {
            return Err(CallError::value_error(format!("a program can make at most {MOST_AXES} charts")));
        }
        let ranges = [0, 1].map(|i| {
            shared[i].unwrap_or_else(|| {
                self.ranges.push(Range::default());
                self.ranges.len() - 1
            })
        });
        let axes = self.axes.len();
        let edge = self.rc_color("axes.edgecolor").unwrap_or(Color::BLACK);
        let width = self.rc_number("axes.linewidth");
        let spines = Side::ALL.map(|side| {
            let key = match side {
                Side::Left => "axes.spines.left",
                Side::Right => "axes.spines.right",
                Side::Bottom => "axes.spines.bottom",
                Side::Top => "axes.spines.top",
            };
            let pen = Pen { cap: wire::Cap::Square, ..Pen::solid(edge, width) };
            Spine { visible: self.rc_flag(key), pen, at: SpineAt::Edge, bounds: None }
        });
        let grid = self.rc_flag("axes.grid").then(|| self.grid_pen());
        let which = self.rc_text("axes.grid.axis").to_owned();
        self.axes.push(Axes {
            figure,
            place,
            ranges,
            titles: [None, None, None],
            title_pad: self.rc_number("axes.titlepad"),
            labels: [None, None],
            ticks: [
                self.ticks_look(0, grid.clone().filter(|_| which != "y")),
                self.ticks_look(1, grid.filter(|_| which != "x")),
            ],
            spines,
            face: self.rc_color("axes.facecolor"),
            frame: true,
            axis_on: true,
            aspect: None,
            adjust_data: false,
            box_aspect: None,
            legend: None,
            cycle: [0, 0],
            below: match self.rc.get("axes.axisbelow") {
                Some(RcValue::Flag(true)) => GridOrder::Below,
                Some(RcValue::Flag(false)) => GridOrder::Above,
                _ => GridOrder::Line,
            },
            bar: None,
            removed: false,
            visible: true,
            label: None,
            zorder: 0.0,
        });
        self.figures[figure].axes.push(axes);
        self.figures[figure].current = Some(axes);
        Ok(axes)
    }

    pub(super) fn grid_pen(&self) -> Pen {
        let color = self.rc_color("grid.color").unwrap_or(Color::opaque(0xb0, 0xb0, 0xb0));
        let mut pen =
            Pen::solid(super::look::faded(color, self.rc_number("grid.alpha")), self.rc_number("grid.linewidth"));
        pen.cap = wire::Cap::Square;
        self.set_line_style(&mut pen, self.rc_text("grid.linestyle"));
        pen
    }

    /// Gives a pen the dashes of a style's name; `false` if there is no such style.
    pub(super) fn set_line_style(&self, pen: &mut Pen, name: &str) -> bool {
        let Some(dashes) = super::markers::line_style(name) else { return false };
        let factor = if self.rc_flag("lines.scale_dashes") { pen.width } else { 1.0 };
        pen.dashes = dashes.pattern.iter().map(|n| n * factor).collect();
        pen.dash_offset = 0.0;
        true
    }

    fn ticks_look(&self, axis: usize, grid: Option<Pen>) -> Ticks {
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
            font,
            turned: false,
            grid,
            minor_grid: None,
            minor_length: self.rc_number(&key("minor.size")),
            minor_width: self.rc_number(&key("minor.width")),
            locator: None,
            formatter: None,
            label_second: false,
            visible: true,
        }
    }

    pub(super) fn label(&self, text: String, size: f64) -> Label {
        Label { text, font: self.font(size), pad: None, along: 0.5 }
    }

    // ---- artists --------------------------------------------------------------------------------------

    /// Keeps an artist, if there is room for `numbers` more.
    pub(super) fn add_item(&mut self, item: Item, numbers: usize) -> Result<usize, CallError> {
        if self.items.len() >= MOST_ARTISTS {
            return Err(CallError::scene_limit(format!("the charts have more than {MOST_ARTISTS} parts")));
        }
        self.hold(numbers)?;
        if let Some(axes) = item.axes {
            self.figures[self.axes[axes].figure].used = true;
        }
        self.items.push(item);
        Ok(self.items.len() - 1)
    }

    /// Counts numbers that are about to be kept.
    pub(super) fn hold(&mut self, numbers: usize) -> Result<(), CallError> {
        self.held = self.held.saturating_add(numbers);
        if self.held > self.most_held {
            return Err(CallError::scene_limit("the charts hold more data than a picture may have"));
        }
        Ok(())
    }

    /// An artist on axes, in data coordinates, shown, clipped and without a label.
    pub(super) fn item(&self, axes: usize, artist: Artist, zorder: f64) -> Item {
        Item {
            axes: Some(axes),
            figure: self.axes[axes].figure,
            artist,
            coords: Coords::Data,
            zorder,
            visible: true,
            removed: false,
            clip: true,
            label: None,
            x: Span::default(),
            y: Span::default(),
        }
    }

    /// The next colour of the axes' cycle, for lines (0) or areas (1).
    pub(super) fn next_color(&mut self, axes: usize, which: usize) -> Color {
        let cycle = self.color_cycle();
        let at = &mut self.axes[axes].cycle[which];
        let color = cycle[*at % cycle.len()];
        *at += 1;
        color
    }

    // ---- values ---------------------------------------------------------------------------------------

    /// A colour; `None` for "none".
    pub(super) fn color(&self, call: &Call, name: &str, value: &Value) -> Result<Option<Color>, CallError> {
        let bad = |what: &str| call.bad(format_args!("{what} is not a valid value for {name}"));
        match value {
            Value::Text(text) => super::cycle::parse(text, &self.color_cycle()).ok_or_else(|| {
                let error = bad(&format!("'{}'", crate::call::shown(text)));
                error.maybe_hint(crate::color::parse(text).err().and_then(|error| error.hint))
            }),
            Value::Numbers { data, .. } if matches!(data.len(), 3 | 4) => rgba(data).map(Some).ok_or_else(|| {
                bad("a colour of numbers outside of 0–1")
                    .hint("in charts, colours of numbers go from 0 to 1: (255, 99, 71) is (1, 0.39, 0.28)")
            }),
            Value::Seq(items) => match items.as_slice() {
                [color, alpha] if alpha.number().is_some() => {
                    let alpha = alpha.number().unwrap_or(1.0).clamp(0.0, 1.0);
                    let color = self.color(call, name, color)?;
                    Ok(color.map(|color| Color { a: (alpha * 255.0).round() as u8, ..color }))
                }
                _ => Err(bad("this sequence")),
            },
            other => Err(call.wrong(name, "a colour", other)),
        }
    }

    /// Colours: one, or a sequence of them.
    pub(super) fn colors(&self, call: &Call, name: &str, value: &Value) -> Result<Vec<Option<Color>>, CallError> {
        match value {
            Value::Numbers { shape, data, .. } if shape.len() == 2 && matches!(shape[1], 3 | 4) => {
                data.chunks(shape[1]).map(|one| Ok(rgba(one))).collect()
            }
            Value::Seq(items) if !(items.len() == 2 && items[1].number().is_some() && items[0].number().is_none()) => {
                items.iter().map(|item| self.color(call, name, item)).collect()
            }
            one => Ok(vec![self.color(call, name, one)?]),
        }
    }

    /// Numbers along an axis of the axes, in its units: numbers, dates or names.
    pub(super) fn along(
        &mut self,
        call: &Call,
        name: &str,
        value: &Value,
        axes: usize,
        axis: usize,
    ) -> Result<Vec<f64>, CallError> {
        self.along_taken(call, name, value.clone(), axes, axis)
    }

    /// The same, of a value that isn't needed any more: a million numbers aren't copied.
    pub(super) fn along_taken(
        &mut self,
        call: &Call,
        name: &str,
        value: Value,
        axes: usize,
        axis: usize,
    ) -> Result<Vec<f64>, CallError> {
        let range = &mut self.ranges[self.axes[axes].ranges[axis]];
        match value {
            Value::Numbers { data, .. } => {
                if matches!(range.units, Units::Unset) {
                    range.units = Units::Numbers;
                }
                Ok(data)
            }
            Value::Dates { data, .. } => {
                range.units = Units::Dates;
                Ok(data)
            }
            Value::Date(day) => {
                range.units = Units::Dates;
                Ok(vec![day])
            }
            Value::Bytes { data, .. } => Ok(data.iter().map(|n| f64::from(*n)).collect()),
            Value::Text(text) => Self::name_places(range, &[text]),
            Value::Seq(items) if !items.is_empty() && items.iter().all(|item| matches!(item, Value::Text(_))) => {
                let names: Vec<String> = items.iter().filter_map(|item| item.text().map(str::to_owned)).collect();
                Self::name_places(range, &names)
            }
            Value::Seq(items) => items
                .iter()
                .map(|item| match item {
                    Value::None => Ok(f64::NAN),
                    Value::Text(text) if matches!(range.units, Units::Names(_)) => {
                        Self::name_places(range, std::slice::from_ref(text)).map(|places| places[0])
                    }
                    item => item.number().ok_or_else(|| call.wrong(name, "a sequence of numbers", item)),
                })
                .collect(),
            other => match other.number() {
                Some(n) => Ok(vec![n]),
                None => Err(call.wrong(name, "a sequence of numbers", &other)),
            },
        }
    }

    fn name_places(range: &mut Range, names: &[String]) -> Result<Vec<f64>, CallError> {
        if let Units::Dates = range.units {
            let parsed: Option<Vec<f64>> = names.iter().map(|name| super::dates::parse(name)).collect();
            return parsed.ok_or_else(|| CallError::value_error("this axis has dates, and the text isn't one"));
        }
        if !matches!(range.units, Units::Names(_)) {
            range.units = Units::Names(super::units::Categories::default());
        }
        match &mut range.units {
            Units::Names(known) => Ok(names.iter().map(|name| known.place(name)).collect()),
            _ => Ok(Vec::new()),
        }
    }

    /// One place along an axis.
    pub(super) fn along_one(
        &mut self,
        call: &Call,
        name: &str,
        value: &Value,
        axes: usize,
        axis: usize,
    ) -> Result<f64, CallError> {
        let all = self.along(call, name, value, axes, axis)?;
        match all.as_slice() {
            [one] => Ok(*one),
            _ => Err(call.wrong(name, "a number", value)),
        }
    }

    /// The limits of a range as they are now.
    pub(super) fn limits(&self, range: usize) -> (f64, f64) {
        let mut span = Span::default();
        let mut tight = false;
        for item in self.items.iter().filter(|item| item.is_shown()) {
            let Some(axes) = item.axes.map(|axes| &self.axes[axes]) else { continue };
            if axes.removed {
                continue;
            }
            if axes.ranges[0] == range {
                span.join(&item.x);
            } else if axes.ranges[1] == range {
                span.join(&item.y);
            }
            tight |= matches!(item.artist, Artist::Image(_));
        }
        let is_x = self.axes.iter().any(|axes| axes.ranges[0] == range);
        let margin = self.rc_number(if is_x { "axes.xmargin" } else { "axes.ymargin" });
        let _ = tight;
        self.ranges[range].limits(&span, margin)
    }
}

fn rgba(parts: &[f64]) -> Option<Color> {
    let channel = |n: f64| ((0.0..=1.0).contains(&n)).then(|| (n * 255.0).round() as u8);
    match parts {
        [r, g, b] => Some(Color { r: channel(*r)?, g: channel(*g)?, b: channel(*b)?, a: 255 }),
        [r, g, b, a] => Some(Color { r: channel(*r)?, g: channel(*g)?, b: channel(*b)?, a: channel(*a)? }),
        _ => None,
    }
}

/// The family of our fonts that a name means.
pub(super) fn family(name: &str) -> Option<&'static str> {
    let lower = name.to_lowercase();
    Some(match lower.as_str() {
        "sans-serif" | "sans" | "dejavu sans" | "arial" | "helvetica" | "verdana" | "cursive" | "fantasy" => "sans",
        "serif" | "dejavu serif" | "times new roman" | "times" | "georgia" | "palatino" => "serif",
        "monospace" | "mono" | "dejavu sans mono" | "courier new" | "courier" | "consolas" | "monaco" => "mono",
        _ => return None,
    })
}

/// Whether a weight, by name or number, is bold.
pub(super) fn is_bold(weight: &str) -> bool {
    matches!(weight, "bold" | "heavy" | "extra bold" | "black" | "semibold" | "demibold" | "demi")
        || weight.parse::<f64>().is_ok_and(|n| n >= 600.0)
}
