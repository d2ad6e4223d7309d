//! What charts are made of: few kinds of artists, each with its data and its look.

use super::look::{Area, Font, Pen};
use super::range::{Formatter, Locator, Span};
use kurbo::BezPath;
use wire::{Color, Pixels};

/// In which coordinates an artist is given.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub(super) enum Coords {
    /// The data's.
    #[default]
    Data,
    /// 0–1 across and up the axes.
    Axes,
    /// 0–1 across and up the figure.
    Figure,
    /// x in the data's, y in the axes'.
    AxesY,
    /// x in the axes', y in the data's.
    AxesX,
}

/// A line through points, with or without marks on them.
#[derive(Debug, Clone)]
pub(super) struct Line {
    pub(super) xs: Vec<f64>,
    pub(super) ys: Vec<f64>,
    /// `None`: marks only.
    pub(super) pen: Option<Pen>,
    pub(super) marker: Option<Mark>,
    /// Every so many points have a mark, from the first of them on.
    pub(super) every: (usize, usize),
}

/// A mark and how it looks.
#[derive(Debug, Clone, PartialEq)]
pub(super) struct Mark {
    /// Its name, as `markers::marker` knows it.
    pub(super) name: String,
    /// Its size, pt.
    pub(super) size: f64,
    pub(super) face: Option<Color>,
    pub(super) edge: Option<Color>,
    /// Width of its edge, pt.
    pub(super) edge_width: f64,
}

/// Many marks, each with its own size and colour.
#[derive(Debug, Clone)]
pub(super) struct Marks {
    pub(super) xs: Vec<f64>,
    pub(super) ys: Vec<f64>,
    pub(super) marker: String,
    /// Areas, pt², one or as many as points.
    pub(super) sizes: Vec<f64>,
    /// One or as many as points.
    pub(super) faces: Vec<Color>,
    /// `None`: as the faces.
    pub(super) edge: Option<Option<Color>>,
    pub(super) edge_width: f64,
    pub(super) mapped: Option<Mapped>,
}

/// Numbers shown as colours.
#[derive(Debug, Clone)]
pub(super) struct Mapped {
    pub(super) map: usize,
    pub(super) mapping: super::norm::Mapping,
    pub(super) values: Vec<f64>,
}

/// One area.
#[derive(Debug, Clone)]
pub(super) struct Patch {
    pub(super) shape: PatchShape,
    pub(super) area: Area,
}

/// The outline of an area.
#[derive(Debug, Clone, PartialEq)]
pub(super) enum PatchShape {
    /// A rectangle: x, y, width, height; either size may be negative.
    Rect([f64; 4]),
    /// Corners of an area, several of them one after the other.
    Polygons(Vec<Vec<[f64; 2]>>),
    /// An outline with curves.
    Path(BezPath),
}

/// Separate lines, each with its own pen or all with one.
#[derive(Debug, Clone)]
pub(super) struct Lines {
    pub(super) lines: Vec<Vec<[f64; 2]>>,
    /// One or as many as lines.
    pub(super) pens: Vec<Pen>,
    pub(super) mapped: Option<Mapped>,
}

/// Areas without an edge of their own, each with its colour.
#[derive(Debug, Clone)]
pub(super) struct Mesh {
    pub(super) cells: Vec<Vec<[f64; 2]>>,
    pub(super) mapped: Mapped,
    /// A line around each cell.
    pub(super) edge: Option<Pen>,
    pub(super) alpha: f64,
}

/// Lines at levels, or the areas between them.
#[derive(Debug, Clone)]
pub(super) struct Contours {
    /// As they were asked for, rising.
    pub(super) levels: Vec<f64>,
    pub(super) filled: bool,
    /// Each level's lines, or each layer's outlines, holes included; those below and above all levels too.
    pub(super) parts: Vec<Vec<Vec<[f64; 2]>>>,
    /// One number for each part, unless colours were given.
    pub(super) mapped: Option<Mapped>,
    /// One for each part, unless they are mapped.
    pub(super) colors: Vec<Color>,
    /// One for each part, if these are lines.
    pub(super) pens: Vec<Pen>,
    /// Taken in turn.
    pub(super) hatches: Vec<String>,
    pub(super) alpha: f64,
    /// Whether there are layers below and above all levels.
    pub(super) extend: [bool; 2],
    pub(super) labels: Option<LevelLabels>,
}

/// Levels written on their lines.
#[derive(Debug, Clone)]
pub(super) struct LevelLabels {
    /// One for each part; empty: none.
    pub(super) texts: Vec<String>,
    pub(super) font: Font,
    /// `None`: the line's own.
    pub(super) color: Option<Color>,
    /// Whether the line makes room for its label.
    pub(super) inline: bool,
    /// Room beside the label, pt.
    pub(super) gap: f64,
}

/// What a colour bar shows: the colours of another artist.
#[derive(Debug, Clone)]
pub(super) struct Bar {
    /// The artist's number.
    pub(super) of: usize,
    pub(super) upright: bool,
    /// Whether its lower and upper ends are pointed.
    pub(super) extend: [bool; 2],
    /// How long a pointed end is, as a part of the bar.
    pub(super) pointed: f64,
    /// Whether steps have lines between them.
    pub(super) edges: bool,
    /// Whether steps are as long as they are in the data, not all equal.
    pub(super) proportional: bool,
    /// Where ticks are, in the data, if it was said.
    pub(super) ticks: Option<Locator>,
    /// How they are written, if it was said.
    pub(super) format: Option<Formatter>,
}

/// How an image is drawn larger than it is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Sampling {
    /// Squares; smooth only where it is shrunk.
    Auto,
    /// Squares.
    Nearest,
    /// Straight from middle to middle.
    Linear,
    /// Curved through the middles.
    Cubic,
    /// Curved and softened.
    Spline,
}

/// An array of colours in a rectangle of the data.
#[derive(Debug, Clone)]
pub(super) struct Image {
    /// Left, right, bottom, top: where the first row's and column's outer edges are.
    pub(super) extent: [f64; 4],
    /// Where columns and rows begin and end, where that isn't evenly.
    pub(super) edges: Option<[Vec<f64>; 2]>,
    /// Whether the first row is at the top.
    pub(super) upper: bool,
    pub(super) rows: usize,
    pub(super) columns: usize,
    pub(super) source: Source,
    pub(super) sampling: Sampling,
    pub(super) alpha: f64,
}

/// What an image shows.
#[derive(Debug, Clone)]
pub(super) enum Source {
    /// Numbers as colours.
    Mapped(Mapped),
    /// Colours.
    Pixels(Pixels),
}

/// Text at a place.
#[derive(Debug, Clone)]
pub(super) struct Words {
    pub(super) at: [f64; 2],
    pub(super) text: String,
    pub(super) font: Font,
    pub(super) arrow: Option<Arrow>,
}

/// An arrow from a text to what it is about.
#[derive(Debug, Clone)]
pub(super) struct Arrow {
    pub(super) to: [f64; 2],
    pub(super) to_coords: Coords,
    /// Where the text is, beyond its place: px right and up, when it is given so.
    pub(super) offset_pt: Option<[f64; 2]>,
    /// Its style's name; `None`: no arrow.
    pub(super) style: Option<String>,
    pub(super) pen: Pen,
    pub(super) face: Option<Color>,
    /// Room at either end, pt.
    pub(super) shrink: [f64; 2],
    /// Room at either end, as a part of its length.
    pub(super) shorter: f64,
    /// How far it bows, as a part of its length.
    pub(super) bow: f64,
    /// Body and head widths and head length, pt (the plain, filled arrow).
    pub(super) widths: [f64; 3],
}

/// Arrows of a field.
#[derive(Debug, Clone)]
pub(super) struct Quiver {
    pub(super) at: Vec<[f64; 2]>,
    pub(super) vectors: Vec<[f64; 2]>,
    pub(super) colors: Vec<Color>,
    pub(super) mapped: Option<Mapped>,
    /// Of the mapped colours.
    pub(super) alpha: f64,
    pub(super) angles: Angles,
    /// Data to one unit of length; `None`: so that arrows of the mean length have room.
    pub(super) scale: Option<f64>,
    /// The unit of length; `None`: the arrows' own.
    pub(super) scale_unit: Option<Unit>,
    /// The unit of `width`.
    pub(super) unit: Unit,
    /// Which part of an arrow is at its place: 0 (tail), 0.5 (middle), 1 (tip).
    pub(super) pivot: f64,
    /// The shaft's width.
    pub(super) width: Option<f64>,
    /// The head's width, its length, and its length at the shaft, in shaft widths.
    pub(super) head: [f64; 3],
    /// In shaft widths: the length of shaft below which a head shrinks, and of an arrow below which it is a dot.
    pub(super) shortest: [f64; 2],
}

/// Which way arrows point.
#[derive(Debug, Clone, PartialEq)]
pub(super) enum Angles {
    /// As their parts say, on the picture.
    Screen,
    /// To a place in the data.
    Data,
    /// By these angles, degrees counter-clockwise.
    Degrees(Vec<f64>),
}

/// What arrows are measured in.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Unit {
    /// The axes' width.
    Width,
    /// The axes' height.
    Height,
    /// px.
    Dots,
    Inches,
    /// The data's, along x.
    X,
    /// The data's, along y.
    Y,
    /// The data's, along the arrow.
    Xy,
}

impl Unit {
    pub(super) fn named(name: &str) -> Option<Self> {
        Some(match name {
            "width" => Self::Width,
            "height" => Self::Height,
            "dots" => Self::Dots,
            "inches" => Self::Inches,
            "x" => Self::X,
            "y" => Self::Y,
            "xy" => Self::Xy,
            _ => return None,
        })
    }
}

/// An artist.
#[derive(Debug, Clone)]
pub(super) enum Artist {
    Line(Line),
    Marks(Marks),
    Patch(Patch),
    Lines(Lines),
    Mesh(Mesh),
    Contours(Contours),
    Bar(Bar),
    Image(Image),
    Words(Words),
    Quiver(Quiver),
    /// Artists that belong together; what kind, and which.
    Group(&'static str, Vec<usize>),
}

/// What a program may ask of an artist that isn't seen in what is drawn.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(super) enum Known {
    /// Nothing more.
    Nothing,
    /// A bar's length was given as a whole number.
    Whole,
    /// A slice of a circle: its centre, radius, first and last angle, degrees counter-clockwise.
    Slice {
        /// x and y.
        center: [f64; 2],
        /// In the data.
        radius: f64,
        /// From where to where.
        angles: [f64; 2],
    },
}

/// An artist with what all of them have.
#[derive(Debug, Clone)]
pub(super) struct Item {
    /// Its axes; `None`: it belongs to the figure.
    pub(super) axes: Option<usize>,
    pub(super) figure: usize,
    pub(super) artist: Artist,
    pub(super) coords: Coords,
    pub(super) zorder: f64,
    pub(super) visible: bool,
    pub(super) removed: bool,
    pub(super) clip: bool,
    pub(super) label: Option<String>,
    pub(super) known: Known,
    /// What was said of its opacity: colours that are set later keep to it.
    pub(super) alpha: Option<f64>,
    /// What it covers of the axes, for their limits.
    pub(super) x: Span,
    pub(super) y: Span,
}

impl Item {
    /// An artist in data coordinates, shown, clipped and without a label.
    pub(super) fn new(axes: Option<usize>, figure: usize, artist: Artist, zorder: f64) -> Self {
        Self {
            axes,
            figure,
            artist,
            coords: Coords::Data,
            zorder,
            visible: true,
            removed: false,
            clip: true,
            label: None,
            known: Known::Nothing,
            alpha: None,
            x: Span::default(),
            y: Span::default(),
        }
    }

    /// An artist that belongs to nothing yet.
    pub(super) fn loose(artist: Artist, zorder: f64) -> Self {
        Self::new(None, usize::MAX, artist, zorder)
    }

    pub(super) fn is_shown(&self) -> bool {
        self.visible && !self.removed
    }
}
