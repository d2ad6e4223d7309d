//! A figure, and the axes on it.

use super::look::{Font, Pen};
use super::range::{Formatter, Locator};
use super::turns::Turns;
use std::collections::{BTreeMap, BTreeSet};
use wire::Color;

/// A figure: the canvas's whole area.
#[derive(Debug, Clone)]
pub(super) struct Figure {
    pub(super) face: Option<Color>,
    pub(super) dpi: f64,
    pub(super) axes: Vec<usize>,
    pub(super) current: Option<usize>,
    pub(super) suptitle: Option<Label>,
    pub(super) supxlabel: Option<Label>,
    pub(super) supylabel: Option<Label>,
    pub(super) legend: Option<Legend>,
    pub(super) margins: Margins,
    pub(super) layout: Layout,
    /// How many operations the canvas had when the figure was begun: what was drawn before lies under it.
    pub(super) anchor: usize,
    /// How many things were put on it.
    pub(super) used: bool,
}

/// How axes find their places.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(super) enum Layout {
    /// By the margins, unless labels would be cut or overlap.
    Margins,
    /// So that all labels just fit, with this padding, as a part of the font's size.
    Tight(f64),
}

/// Where the grid of axes is: 0–1 of the figure, and the room between, as a part of an axes' mean size.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(super) struct Margins {
    pub(super) left: f64,
    pub(super) right: f64,
    pub(super) bottom: f64,
    pub(super) top: f64,
    pub(super) wspace: f64,
    pub(super) hspace: f64,
    /// Whether a program chose them.
    pub(super) chosen: bool,
}

/// Text at the edge of something.
#[derive(Debug, Clone, PartialEq)]
pub(super) struct Label {
    pub(super) text: String,
    pub(super) font: Font,
    /// Distance, pt, if it was set.
    pub(super) pad: Option<f64>,
    /// 0–1 along the edge.
    pub(super) along: f64,
}

/// A grid of places.
#[derive(Debug, Clone)]
pub(super) struct Grid {
    pub(super) rows: usize,
    pub(super) columns: usize,
    pub(super) widths: Vec<f64>,
    pub(super) heights: Vec<f64>,
    /// Left, right, bottom and top, where they were set on the grid itself.
    pub(super) sides: [Option<f64>; 4],
    /// The same of the room between.
    pub(super) wspace: Option<f64>,
    pub(super) hspace: Option<f64>,
}

/// Where axes are.
#[derive(Debug, Clone)]
pub(super) enum Place {
    /// In a grid: its number, first and last row, first and last column.
    Grid(usize, [usize; 4]),
    /// Left, bottom, width, height, 0–1 of the figure.
    Fixed([f64; 4]),
    /// Where other axes are.
    Over(usize),
    /// In other axes: left, bottom, width, height, 0–1 of these.
    Inset(usize, [f64; 4]),
    /// A colour bar beside these axes.
    Beside(Vec<usize>, BarPlace),
}

/// Where a colour bar is.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(super) struct BarPlace {
    pub(super) side: Side,
    /// Which part of the axes' place it takes.
    pub(super) fraction: f64,
    /// Room between, as a part of the axes' place.
    pub(super) pad: f64,
    pub(super) shrink: f64,
    /// Its length over its width.
    pub(super) aspect: f64,
    /// How much of it is left, at its lower and upper end, for points beyond the box, as a part of the box.
    pub(super) ends: [f64; 2],
}

/// A side of a frame.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Side {
    Left,
    Right,
    Bottom,
    Top,
}

impl Side {
    pub(super) const ALL: [Self; 4] = [Self::Left, Self::Right, Self::Bottom, Self::Top];

    pub(super) fn named(name: &str) -> Option<Self> {
        Some(match name {
            "left" => Self::Left,
            "right" => Self::Right,
            "bottom" => Self::Bottom,
            "top" => Self::Top,
            _ => return None,
        })
    }
}

/// A line of the frame.
#[derive(Debug, Clone, PartialEq)]
pub(super) struct Spine {
    pub(super) visible: bool,
    pub(super) pen: Pen,
    pub(super) at: SpineAt,
    pub(super) bounds: Option<(f64, f64)>,
}

/// Where a line of the frame is.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(super) enum SpineAt {
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
pub(super) struct Ticks {
    /// Ticks and labels at the first side (left, bottom) and the second (right, top).
    pub(super) ticks: [bool; 2],
    pub(super) labels: [bool; 2],
    /// pt.
    pub(super) length: f64,
    pub(super) width: f64,
    pub(super) pad: f64,
    pub(super) color: Color,
    pub(super) direction: Direction,
    pub(super) font: Font,
    /// Whether the rotation was chosen by the program.
    pub(super) turned: bool,
    pub(super) grid: Option<Pen>,
    pub(super) minor_grid: Option<Pen>,
    pub(super) minor_length: f64,
    pub(super) minor_width: f64,
    pub(super) minor: MinorTicks,
    /// Ticks of this axes alone, such as a colour bar's.
    pub(super) locator: Option<Locator>,
    pub(super) formatter: Option<Formatter>,
    /// Which side the axis's label is on.
    pub(super) label_second: bool,
    pub(super) visible: bool,
    /// The labels that aren't shown, and those with a colour of their own, by their number.
    pub(super) hidden: BTreeSet<usize>,
    pub(super) colors: BTreeMap<usize, Color>,
}

/// What was said of the small ticks alone; else they are as the others.
#[derive(Debug, Clone, Default)]
pub(super) struct MinorTicks {
    pub(super) ticks: [Option<bool>; 2],
    pub(super) labels: [Option<bool>; 2],
    pub(super) pad: Option<f64>,
    pub(super) color: Option<Color>,
    pub(super) direction: Option<Direction>,
    /// Of their labels, pt.
    pub(super) size: Option<f64>,
    pub(super) label_color: Option<Color>,
}

/// Which way ticks point.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Direction {
    Out,
    In,
    InOut,
}

/// A legend.
#[derive(Debug, Clone)]
pub(super) struct Legend {
    /// Artists and their labels.
    pub(super) entries: Vec<(usize, String)>,
    pub(super) place: LegendPlace,
    /// 0–1 of the axes: where the place is, when it isn't the axes' own corner.
    pub(super) anchor: Option<[f64; 4]>,
    pub(super) columns: usize,
    pub(super) font: Font,
    /// Of the entries that differ from the others.
    pub(super) own_fonts: BTreeMap<usize, Font>,
    pub(super) title: Option<(String, Font)>,
    pub(super) frame: Option<(Option<Color>, Option<Color>)>,
    /// Of the frame's line, pt.
    pub(super) frame_width: f64,
    pub(super) round: bool,
    pub(super) shadow: bool,
    pub(super) marker_first: bool,
    pub(super) points: usize,
    /// Parts of the font's size: label spacing, handle length, handle text pad, column spacing, border pad, border-axes pad.
    pub(super) spacing: [f64; 6],
    pub(super) marker_scale: f64,
}

impl Legend {
    /// The font of an entry.
    pub(super) fn font_of(&self, entry: usize) -> &Font {
        self.own_fonts.get(&entry).unwrap_or(&self.font)
    }
}

/// Where a legend is.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(super) enum LegendPlace {
    /// Where it hides least.
    Best,
    /// 0, 0.5 or 1 across and up.
    At(f64, f64),
    /// Its lower left corner, 0–1 of the axes.
    Corner(f64, f64),
}

/// Axes.
#[derive(Debug, Clone)]
pub(super) struct Axes {
    pub(super) figure: usize,
    pub(super) place: Place,
    /// The numbers of its ranges: x, y.
    pub(super) ranges: [usize; 2],
    /// Left, centre, right.
    pub(super) titles: [Option<Label>; 3],
    pub(super) title_pad: f64,
    /// Of x and y.
    pub(super) labels: [Option<Label>; 2],
    pub(super) ticks: [Ticks; 2],
    pub(super) spines: [Spine; 4],
    pub(super) face: Option<Color>,
    pub(super) frame: bool,
    pub(super) axis_on: bool,
    pub(super) aspect: Option<f64>,
    /// Whether an aspect changes the data's limits rather than the box.
    pub(super) adjust_data: bool,
    pub(super) box_aspect: Option<f64>,
    pub(super) legend: Option<Legend>,
    /// Legends that were added for good, so that the next one doesn't take their place.
    pub(super) kept_legends: Vec<Legend>,
    /// How many colours of the cycle lines and areas have taken.
    pub(super) cycle: [usize; 2],
    /// What they take in turn, if that was set for these axes.
    pub(super) turns: Option<Turns>,
    pub(super) below: GridOrder,
    /// The colour bar's artist, if this is one.
    pub(super) bar: Option<usize>,
    pub(super) removed: bool,
    pub(super) visible: bool,
    pub(super) label: Option<String>,
    pub(super) zorder: f64,
}

/// Where the grid is among the artists.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum GridOrder {
    /// Below everything.
    Below,
    /// Above areas, below lines.
    Line,
    /// Above everything.
    Above,
}
