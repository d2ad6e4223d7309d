//! A figure, and the axes on it.

use crate::model::artist::Artist;
use crate::model::axis::{Axis, Formatter, Locator};
use crate::model::id::Id;
use crate::model::prop_cycle::PropCycle;
use crate::model::style::{LineStyle, TextStyle};
use std::collections::{BTreeMap, BTreeSet};
use wire::Color;

/// A figure: the canvas's whole area.
#[derive(Debug, Clone)]
pub struct Figure {
    pub(crate) face: Option<Color>,
    pub(crate) dpi: f64,
    pub(crate) axes: Vec<Id<Axes>>,
    pub(crate) current: Option<Id<Axes>>,
    pub(crate) suptitle: Option<Label>,
    pub(crate) supxlabel: Option<Label>,
    pub(crate) supylabel: Option<Label>,
    pub(crate) legend: Option<Legend>,
    pub(crate) margins: Margins,
    pub(crate) layout: Layout,
    /// How many operations the canvas had when the figure was begun: what was drawn before lies under it.
    pub(crate) anchor: usize,
    /// How many things were put on it.
    pub(crate) used: bool,
}

/// How axes find their places.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(crate) enum Layout {
    /// By the margins, unless labels would be cut or overlap.
    Margins,
    /// So that all labels just fit, with this padding, as a part of the font's size.
    Tight(f64),
}

/// Where the grid of axes is: 0–1 of the figure, and the room between, as a part of an axes' mean size.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(crate) struct Margins {
    pub(crate) left: f64,
    pub(crate) right: f64,
    pub(crate) bottom: f64,
    pub(crate) top: f64,
    pub(crate) wspace: f64,
    pub(crate) hspace: f64,
    /// Whether a program chose them.
    pub(crate) chosen: bool,
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

/// Text at the edge of something.
#[derive(Debug, Clone, PartialEq)]
pub(crate) struct Label {
    pub(crate) text: String,
    pub(crate) font: TextStyle,
    /// Distance, pt, if it was set.
    pub(crate) pad: Option<f64>,
    /// 0–1 along the edge.
    pub(crate) along: f64,
}

/// A grid of places.
#[derive(Debug, Clone)]
pub struct Grid {
    pub(crate) rows: usize,
    pub(crate) columns: usize,
    pub(crate) widths: Vec<f64>,
    pub(crate) heights: Vec<f64>,
    /// Left, right, bottom and top, where they were set on the grid itself.
    pub(crate) sides: [Option<f64>; 4],
    /// The same of the room between.
    pub(crate) wspace: Option<f64>,
    pub(crate) hspace: Option<f64>,
}

/// Cells of a grid, one or more side by side, counted from 0.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub struct Cells {
    pub(crate) first_row: usize,
    pub(crate) last_row: usize,
    pub(crate) first_column: usize,
    pub(crate) last_column: usize,
}

impl Cells {
    /// A single cell.
    pub(crate) fn one(row: usize, column: usize) -> Self {
        Self { first_row: row, last_row: row, first_column: column, last_column: column }
    }
}

/// Where axes are.
#[derive(Debug, Clone)]
pub(crate) enum Place {
    /// In a grid.
    Grid(Id<Grid>, Cells),
    /// Left, bottom, width, height, 0–1 of the figure.
    Fixed([f64; 4]),
    /// Where other axes are.
    Over(Id<Axes>),
    /// In other axes: left, bottom, width, height, 0–1 of these.
    Inset(Id<Axes>, [f64; 4]),
    /// A colour bar beside these axes.
    Beside(Vec<Id<Axes>>, BarPlace),
}

/// Where a colour bar is.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(crate) struct BarPlace {
    pub(crate) side: Side,
    /// Which part of the axes' place it takes.
    pub(crate) fraction: f64,
    /// Room between, as a part of the axes' place.
    pub(crate) pad: f64,
    pub(crate) shrink: f64,
    /// Its length over its width.
    pub(crate) aspect: f64,
    /// How much of it is left, at its lower and upper end, for points beyond the box, as a part of the box.
    pub(crate) ends: [f64; 2],
}

/// A side of a frame.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Side {
    Left,
    Right,
    Bottom,
    Top,
}

impl Side {
    pub(crate) const ALL: [Self; 4] = [Self::Left, Self::Right, Self::Bottom, Self::Top];

    pub(crate) fn named(name: &str) -> Option<Self> {
        Some(match name {
            "left" => Self::Left,
            "right" => Self::Right,
            "bottom" => Self::Bottom,
            "top" => Self::Top,
            _ => return None,
        })
    }
}

/// Some of the sides of a frame.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub struct Sides([bool; 4]);

impl Sides {
    pub(crate) const ALL: Self = Self([true; 4]);
    pub(crate) const NONE: Self = Self([false; 4]);

    pub(crate) fn with(mut self, side: Side) -> Self {
        self.0[side as usize] = true;
        self
    }

    pub(crate) fn iter(self) -> impl Iterator<Item = Side> {
        Side::ALL.into_iter().filter(move |side| self.0[*side as usize])
    }
}

/// Which of the two axes of a chart.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum AxisName {
    /// From left to right.
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

/// A line of the frame.
#[derive(Debug, Clone, PartialEq)]
pub(crate) struct Spine {
    pub(crate) visible: bool,
    pub(crate) pen: LineStyle,
    pub(crate) at: SpineAt,
    pub(crate) bounds: Option<(f64, f64)>,
}

/// Where a line of the frame is.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(crate) enum SpineAt {
    Edge,
    /// So many pt outward.
    Outward(f64),
    /// At a place in the data.
    Data(f64),
    /// At a part of the axes.
    Axes(f64),
}

/// How the ticks of one axis look.
#[derive(Debug, Clone)]
pub(crate) struct Ticks {
    /// Ticks and labels at the first side (left, bottom) and the second (right, top).
    pub(crate) ticks: [bool; 2],
    pub(crate) labels: [bool; 2],
    /// pt.
    pub(crate) length: f64,
    pub(crate) width: f64,
    pub(crate) pad: f64,
    pub(crate) color: Color,
    pub(crate) direction: Direction,
    pub(crate) font: TextStyle,
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

/// What was said of the small ticks alone; else they are as the others.
#[derive(Debug, Clone, Default)]
pub(crate) struct MinorTicks {
    pub(crate) ticks: [Option<bool>; 2],
    pub(crate) labels: [Option<bool>; 2],
    pub(crate) pad: Option<f64>,
    pub(crate) color: Option<Color>,
    pub(crate) direction: Option<Direction>,
    /// Of their labels, pt.
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
    /// 0–1 of the axes: where the place is, when it isn't the axes' own corner.
    pub(crate) anchor: Option<[f64; 4]>,
    pub(crate) columns: usize,
    pub(crate) font: TextStyle,
    /// Of the entries that differ from the others.
    pub(crate) own_fonts: BTreeMap<usize, TextStyle>,
    pub(crate) title: Option<(String, TextStyle)>,
    pub(crate) frame: Option<(Option<Color>, Option<Color>)>,
    /// Of the frame's line, pt.
    pub(crate) frame_width: f64,
    pub(crate) round: bool,
    pub(crate) shadow: bool,
    pub(crate) marker_first: bool,
    pub(crate) points: usize,
    /// Parts of the font's size: label spacing, handle length, handle text pad, column spacing, border pad, border-axes pad.
    pub(crate) spacing: [f64; 6],
    pub(crate) marker_scale: f64,
}

impl Legend {
    /// The font of an entry.
    pub(crate) fn font_of(&self, entry: usize) -> &TextStyle {
        self.own_fonts.get(&entry).unwrap_or(&self.font)
    }
}

/// Where a legend is.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(crate) enum LegendPlace {
    /// Where it hides least.
    Best,
    /// 0, 0.5 or 1 across and up.
    At(f64, f64),
    /// Its lower left corner, 0–1 of the axes.
    Corner(f64, f64),
}

/// Axes.
#[derive(Debug, Clone)]
pub struct Axes {
    pub(crate) figure: Id<Figure>,
    pub(crate) place: Place,
    /// Its ranges: x, y.
    pub(crate) ranges: [Id<Axis>; 2],
    /// Left, centre, right.
    pub(crate) titles: [Option<Label>; 3],
    pub(crate) title_pad: f64,
    /// Of x and y.
    pub(crate) labels: [Option<Label>; 2],
    pub(crate) ticks: [Ticks; 2],
    pub(crate) spines: [Spine; 4],
    pub(crate) face: Option<Color>,
    pub(crate) frame: bool,
    pub(crate) axis_on: bool,
    pub(crate) aspect: Option<f64>,
    /// Whether an aspect changes the data's limits rather than the box.
    pub(crate) adjust_data: bool,
    pub(crate) box_aspect: Option<f64>,
    pub(crate) legend: Option<Legend>,
    /// Legends that were added for good, so that the next one doesn't take their place.
    pub(crate) kept_legends: Vec<Legend>,
    /// How many colours of the cycle lines and areas have taken.
    pub(crate) cycle: [usize; 2],
    /// What they take in turn, if that was set for these axes.
    pub(crate) prop_cycle: Option<PropCycle>,
    pub(crate) below: GridOrder,
    /// The colour bar's artist, if this is one.
    pub(crate) bar: Option<Id<Artist>>,
    pub(crate) removed: bool,
    pub(crate) visible: bool,
    pub(crate) label: Option<String>,
    pub(crate) zorder: f64,
}

/// Where the grid is among the artists.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum GridOrder {
    /// Below everything.
    Below,
    /// Above areas, below lines.
    Line,
    /// Above everything.
    Above,
}
