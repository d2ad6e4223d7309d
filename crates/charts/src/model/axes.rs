//! A figure, and the axes on it.

use crate::model::artist::Artist;
use crate::model::axis::{Axis, Formatter, Locator};
use crate::model::divider::Divider;
use crate::model::id::Id;
use crate::model::places::{Anchored, BarPlace, Cells, Grid, Layout, Margins};
use crate::model::projection::Projection;
use crate::model::prop_cycle::PropCycle;
use crate::model::style::{LineStyle, PatchStyle, TextStyle, faded};
use std::collections::{BTreeMap, BTreeSet};
use wire::Color;

/// A figure: the canvas's whole area.
#[derive(Debug, Clone)]
pub struct Figure {
    /// Its number, and its name if it has one.
    pub(crate) number: i64,
    pub(crate) name: Option<String>,
    /// Its width and height, inches.
    pub(crate) size: [f64; 2],
    pub(crate) face: Option<Color>,
    pub(crate) background: Background,
    pub(crate) dpi: f64,
    pub(crate) axes: Vec<Id<Axes>>,
    pub(crate) current: Option<Id<Axes>>,
    pub(crate) suptitle: Option<Label>,
    pub(crate) supxlabel: Option<Label>,
    pub(crate) supylabel: Option<Label>,
    pub(crate) legend: Option<Legend>,
    pub(crate) margins: Margins,
    pub(crate) layout: Layout,
    /// Whether the labels of x and of y axes stand on one line.
    pub(crate) aligned: [bool; 2],
    /// The position on the canvas at which the figure was started. Everything drawn before is below the figure.
    pub(crate) anchor: usize,
    /// The number of artists that were added to the figure.
    pub(crate) used: bool,
    /// The line of the program that made it, from 1; 0 if lines aren't kept.
    pub(crate) line: u32,
}

/// What is said of a background, the rectangle behind a figure or behind axes, beside its colour.
#[derive(Debug, Clone, PartialEq)]
pub(crate) struct Background {
    pub(crate) visible: bool,
    pub(crate) alpha: Option<f64>,
    pub(crate) edge: Option<Color>,
    /// Width of the edge, pt.
    pub(crate) width: f64,
}

impl Background {
    /// One without an edge.
    pub(crate) fn plain(edge: Option<Color>) -> Self {
        Self { visible: true, alpha: None, edge, width: 0.0 }
    }

    /// How it is drawn in this colour; `None`: not at all.
    pub(crate) fn style(&self, face: Option<Color>) -> Option<PatchStyle> {
        let shade = |color: Color| self.alpha.map_or(color, |alpha| faded(Color { a: 255, ..color }, alpha));
        let edge = self.edge.filter(|_| self.width > 0.0).map(|color| LineStyle::solid(shade(color), self.width));
        let face = face.map(shade);
        (self.visible && (face.is_some() || edge.is_some())).then_some(PatchStyle { face, edge, hatch: None })
    }
}

/// Where one of the titles of axes stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum TitlePlace {
    /// At the left.
    Left,
    /// In the middle.
    Center,
    /// At the right.
    Right,
}

/// A title or an axis label.
#[derive(Debug, Clone, PartialEq)]
pub(crate) struct Label {
    pub(crate) text: String,
    pub(crate) font: TextStyle,
    /// Distance, pt, if it was set.
    pub(crate) pad: Option<f64>,
    /// Position along the edge, 0 to 1.
    pub(crate) along: f64,
}

/// The position of axes.
#[derive(Debug, Clone)]
pub(crate) enum Place {
    /// In a grid.
    Grid(Id<Grid>, Cells),
    /// Left, bottom, width, height, 0–1 of the figure.
    Fixed([f64; 4]),
    /// At the position of other axes, such as a twin.
    Over(Id<Axes>),
    /// In other axes: left, bottom, width, height, 0–1 of these.
    Inset(Id<Axes>, [f64; 4]),
    /// A colour bar beside these axes.
    Beside(Vec<Id<Axes>>, BarPlace),
    /// At a side of axes that give room to others, columns to the right and rows up from these.
    Divided(Id<Axes>, Id<Divider>, [i64; 2]),
    /// In a corner of other axes.
    Anchored(Id<Axes>, Anchored),
}

/// Which of the two axes of a chart.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum AxisName {
    /// The glyphs, from left to right.
    X,
    /// From bottom to top.
    Y,
}

impl AxisName {
    /// The axis that is at this place in pairs of both.
    pub(crate) fn at(index: usize) -> Self {
        if index == 0 { Self::X } else { Self::Y }
    }

    /// Its place in pairs of both.
    pub(crate) fn index(self) -> usize {
        self as usize
    }
}

/// A spine.
#[derive(Debug, Clone, PartialEq)]
pub(crate) struct Spine {
    pub(crate) visible: bool,
    pub(crate) pen: LineStyle,
    pub(crate) at: SpineAt,
    pub(crate) bounds: Option<(f64, f64)>,
}

/// The position of a spine.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(crate) enum SpineAt {
    Edge,
    /// This many pt outside the axes.
    Outward(f64),
    /// At a position in data units.
    Data(f64),
    /// At a fraction of the axes.
    Axes(f64),
}

/// The appearance of an axis's ticks.
#[derive(Debug, Clone)]
pub(crate) struct Ticks {
    /// Whether there are ticks, and labels, on the first side (left, bottom) and the second side (right, top).
    pub(crate) ticks: [bool; 2],
    pub(crate) labels: [bool; 2],
    /// In pt.
    pub(crate) length: f64,
    pub(crate) width: f64,
    pub(crate) pad: f64,
    pub(crate) color: Color,
    pub(crate) direction: Direction,
    pub(crate) font: TextStyle,
    /// The font size, pt, by which ticks have room: that of the settings or of `tick_params`, not one set on labels.
    pub(crate) room_size: f64,
    /// Whether the rotation was chosen by the program.
    pub(crate) turned: bool,
    pub(crate) grid: Option<LineStyle>,
    pub(crate) minor_grid: Option<LineStyle>,
    pub(crate) minor_length: f64,
    pub(crate) minor_width: f64,
    pub(crate) minor: MinorTicks,
    /// Ticks of this axes alone, such as a colour bar's.
    pub(crate) locator: Option<Locator>,
    pub(crate) formatter: Option<Formatter>,
    /// Which side the axis's label is on.
    pub(crate) label_second: bool,
    pub(crate) visible: bool,
    /// The labels that aren't shown, and those with a colour of their own, by their number.
    pub(crate) hidden: BTreeSet<usize>,
    pub(crate) colors: BTreeMap<usize, Color>,
}

/// The properties that were set only for the minor ticks.
#[derive(Debug, Clone, Default)]
pub(crate) struct MinorTicks {
    pub(crate) ticks: [Option<bool>; 2],
    pub(crate) labels: [Option<bool>; 2],
    pub(crate) pad: Option<f64>,
    pub(crate) color: Option<Color>,
    pub(crate) direction: Option<Direction>,
    /// Font size of the minor labels, pt.
    pub(crate) size: Option<f64>,
    pub(crate) label_color: Option<Color>,
}

/// Which way ticks point.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Direction {
    Out,
    In,
    InOut,
}

/// A legend.
#[derive(Debug, Clone)]
pub(crate) struct Legend {
    /// Artists and their labels.
    pub(crate) entries: Vec<(Id<Artist>, String)>,
    pub(crate) place: LegendPlace,
    /// The box to which the location refers, as fractions of the axes; `None` for the axes themselves.
    pub(crate) anchor: Option<[f64; 4]>,
    pub(crate) columns: usize,
    pub(crate) font: TextStyle,
    /// Text colours of entries that differ from the font's.
    pub(crate) own_fonts: BTreeMap<usize, TextStyle>,
    pub(crate) title: Option<(String, TextStyle)>,
    pub(crate) frame: Option<LegendFrame>,
    /// Line width of the frame, pt.
    pub(crate) frame_width: f64,
    pub(crate) round: bool,
    pub(crate) shadow: bool,
    pub(crate) marker_first: bool,
    pub(crate) points: usize,
    pub(crate) spacing: LegendSpacing,
    pub(crate) marker_scale: f64,
}

/// The colours of a legend's frame.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(crate) struct LegendFrame {
    pub(crate) face: Option<Color>,
    pub(crate) edge: Option<Color>,
}

/// Room in a legend, in font sizes.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(crate) struct LegendSpacing {
    /// Between rows.
    pub(crate) label_spacing: f64,
    /// How long the lines beside the texts are.
    pub(crate) handle_length: f64,
    /// Between line and text.
    pub(crate) handle_text_pad: f64,
    /// Between columns.
    pub(crate) column_spacing: f64,
    /// Inside the frame.
    pub(crate) border_pad: f64,
    /// Between frame and axes.
    pub(crate) border_axes_pad: f64,
}

impl LegendSpacing {
    /// The same, in the unit of `em`.
    pub(crate) fn scaled(self, em: f64) -> Self {
        Self {
            label_spacing: self.label_spacing * em,
            handle_length: self.handle_length * em,
            handle_text_pad: self.handle_text_pad * em,
            column_spacing: self.column_spacing * em,
            border_pad: self.border_pad * em,
            border_axes_pad: self.border_axes_pad * em,
        }
    }
}

impl Legend {
    /// The font of an entry.
    pub(crate) fn font_of(&self, entry: usize) -> &TextStyle {
        self.own_fonts.get(&entry).unwrap_or(&self.font)
    }
}

/// The location of a legend.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(crate) enum LegendPlace {
    /// Where it covers the least data.
    Best,
    /// At an anchor of the box: 0, 0.5 or 1 along x and y.
    At(f64, f64),
    /// Its lower left corner, 0–1 of the axes.
    Corner(f64, f64),
}

/// Axes.
#[derive(Debug, Clone)]
pub struct Axes {
    pub(crate) figure: Id<Figure>,
    pub(crate) place: Place,
    pub(crate) projection: Projection,
    /// What gives room to others at its sides.
    pub(crate) divider: Option<Id<Divider>>,
    /// Its ranges: x, y.
    pub(crate) ranges: [Id<Axis>; 2],
    /// The titles: left, centre, right.
    pub(crate) titles: [Option<Label>; 3],
    pub(crate) title_pad: f64,
    /// Where the titles stand, 0 to 1 up the axes, if that was said.
    pub(crate) title_up: [Option<f64>; 3],
    /// For x and y.
    pub(crate) labels: [Option<Label>; 2],
    pub(crate) ticks: [Ticks; 2],
    pub(crate) spines: [Spine; 4],
    pub(crate) face: Option<Color>,
    pub(crate) background: Background,
    pub(crate) frame: bool,
    pub(crate) axis_on: bool,
    pub(crate) aspect: Option<f64>,
    /// Whether an aspect changes the data's limits rather than the box.
    pub(crate) adjust_data: bool,
    pub(crate) box_aspect: Option<f64>,
    pub(crate) legend: Option<Legend>,
    /// Legends that were added for good, so that the next one doesn't take their place.
    pub(crate) kept_legends: Vec<Legend>,
    /// The number of colours of the cycle that lines and areas have used.
    pub(crate) cycle: [usize; 2],
    /// The property cycle, if it was set for these axes.
    pub(crate) prop_cycle: Option<PropCycle>,
    pub(crate) below: GridOrder,
    /// The colour bar's artist, if this is one.
    pub(crate) bar: Option<Id<Artist>>,
    pub(crate) removed: bool,
    pub(crate) visible: bool,
    pub(crate) label: Option<String>,
    /// The line of the program that made them, from 1; 0 if lines aren't kept.
    pub(crate) line: u32,
    pub(crate) zorder: f64,
}

/// The position of the grid in the drawing order.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum GridOrder {
    /// Below everything.
    Below,
    /// Above areas, below lines.
    Line,
    /// Above everything.
    Above,
}
