//! What charts are made of: few kinds of artists, each with its data and its look.

use crate::model::axes::{Axes, Figure};
use crate::model::axis::{Formatter, Locator, Span};
use crate::model::container::{Container, Table};
use crate::model::coords::Coords;
use crate::model::id::Id;
use crate::model::path_effect::PathEffect;
use crate::model::style::{LineStyle, PatchStyle, TextStyle};
use crate::numeric::arrow_style::ArrowStyle;
use crate::numeric::connection::Connection;
use crate::numeric::kernel::Kernel;
use canvas::Value;
use canvas::colormap::Colormap;
use kurbo::{BezPath, ParamCurve as _, Point};
use wire::{Color, Pixels};

/// A line through points, with or without marks on them.
#[derive(Debug, Clone)]
pub(crate) struct Line {
    pub(crate) xs: Vec<f64>,
    pub(crate) ys: Vec<f64>,
    /// `None`: marks only.
    pub(crate) pen: Option<LineStyle>,
    pub(crate) marker: Option<MarkerStyle>,
    /// Every so many points have a mark, from the first of them on.
    pub(crate) every: (usize, usize),
}

/// A mark and how it looks.
#[derive(Debug, Clone, PartialEq)]
pub(crate) struct MarkerStyle {
    /// Its name, as `markers::marker` knows it.
    pub(crate) name: String,
    /// Its size, pt.
    pub(crate) size: f64,
    pub(crate) face: Option<Color>,
    pub(crate) edge: Option<Color>,
    /// Width of its edge, pt.
    pub(crate) edge_width: f64,
}

/// Many marks, each with its own size and colour.
#[derive(Debug, Clone)]
pub(crate) struct PathCollection {
    pub(crate) xs: Vec<f64>,
    pub(crate) ys: Vec<f64>,
    pub(crate) marker: String,
    /// Areas, pt², one or as many as points.
    pub(crate) sizes: Vec<f64>,
    /// One or as many as points.
    pub(crate) faces: Vec<Color>,
    /// `None`: as the faces.
    pub(crate) edge: Option<Option<Color>>,
    pub(crate) edge_width: f64,
    pub(crate) mapped: Option<ScalarMappable>,
}

/// Numbers shown as colours.
#[derive(Debug, Clone)]
pub(crate) struct ScalarMappable {
    pub(crate) map: Id<Colormap>,
    pub(crate) mapping: crate::norm::Normalize,
    pub(crate) values: Vec<f64>,
}

/// One area.
#[derive(Debug, Clone)]
pub(crate) struct Patch {
    pub(crate) shape: PatchShape,
    pub(crate) area: PatchStyle,
}

/// The outline of an area.
#[derive(Debug, Clone, PartialEq)]
pub(crate) enum PatchShape {
    /// A rectangle: x, y, width, height; either size may be negative.
    Rect([f64; 4]),
    /// Corners of an area, several of them one after the other.
    Polygons(Vec<Vec<[f64; 2]>>),
    /// An outline with curves.
    Path(BezPath),
}

/// Separate lines, each with its own pen or all with one.
#[derive(Debug, Clone)]
pub(crate) struct LineCollection {
    pub(crate) lines: Vec<Vec<[f64; 2]>>,
    /// One or as many as lines.
    pub(crate) pens: Vec<LineStyle>,
    pub(crate) mapped: Option<ScalarMappable>,
}

/// Separate areas, each with its colours, or all with the same.
#[derive(Debug, Clone)]
pub(crate) struct PolyCollection {
    pub(crate) paths: Vec<BezPath>,
    /// One or as many as areas; without any they are hollow.
    pub(crate) faces: Vec<Option<Color>>,
    pub(crate) edges: Edges,
    pub(crate) mapped: Option<ScalarMappable>,
    /// The opacity of mapped colours.
    pub(crate) alpha: f64,
}

/// The edges of separate areas.
#[derive(Debug, Clone, PartialEq)]
pub(crate) enum Edges {
    /// Each by its own pen, one or as many as areas; without any there are none.
    Pens(Vec<Option<LineStyle>>),
    /// In the colours of the areas, with this pen.
    AsFaces(LineStyle),
}

impl Edges {
    /// The pen of an area with this number and colour.
    pub(crate) fn pen(&self, number: usize, face: Option<Color>) -> Option<LineStyle> {
        match self {
            Self::Pens(pens) => pens.get(number % pens.len().max(1)).cloned().flatten(),
            Self::AsFaces(pen) => face.map(|color| LineStyle { color, ..pen.clone() }),
        }
    }
}

/// Areas without an edge of their own, each with its colour.
#[derive(Debug, Clone)]
pub(crate) struct QuadMesh {
    pub(crate) cells: Vec<Vec<[f64; 2]>>,
    pub(crate) mapped: ScalarMappable,
    /// A line around each cell.
    pub(crate) edge: Option<LineStyle>,
    pub(crate) alpha: f64,
}

/// Lines at levels, or the areas between them.
#[derive(Debug, Clone)]
pub(crate) struct ContourSet {
    /// As they were asked for, rising.
    pub(crate) levels: Vec<f64>,
    pub(crate) filled: bool,
    /// Each level's lines, or each layer's outlines, holes included; those below and above all levels too.
    pub(crate) parts: Vec<Vec<Vec<[f64; 2]>>>,
    /// One number for each part, unless colours were given.
    pub(crate) mapped: Option<ScalarMappable>,
    /// One for each part, unless they are mapped.
    pub(crate) colors: Vec<Color>,
    /// One for each part, if these are lines.
    pub(crate) pens: Vec<LineStyle>,
    /// Taken in turn.
    pub(crate) hatches: Vec<String>,
    pub(crate) alpha: f64,
    /// Whether there are layers below and above all levels.
    pub(crate) extend: [bool; 2],
    pub(crate) labels: Option<LevelLabels>,
}

/// Levels written on their lines.
#[derive(Debug, Clone)]
pub(crate) struct LevelLabels {
    /// One for each part; empty: none.
    pub(crate) texts: Vec<String>,
    pub(crate) font: TextStyle,
    /// `None`: the line's own.
    pub(crate) color: Option<Color>,
    /// Whether the line makes room for its label.
    pub(crate) inline: bool,
    /// Room beside the label, pt.
    pub(crate) gap: f64,
}

/// What a colour bar shows: the colours of another artist.
#[derive(Debug, Clone)]
pub(crate) struct Colorbar {
    /// The artist.
    pub(crate) of: Id<Artist>,
    pub(crate) upright: bool,
    /// Whether its lower and upper ends are pointed.
    pub(crate) extend: [bool; 2],
    /// How long a pointed end is, as a part of the bar.
    pub(crate) pointed: f64,
    /// Whether steps have lines between them.
    pub(crate) edges: bool,
    /// Whether steps are as long as they are in the data, not all equal.
    pub(crate) proportional: bool,
    /// Where ticks are, in the data, if it was said.
    pub(crate) ticks: Option<Locator>,
    /// How they are written, if it was said.
    pub(crate) format: Option<Formatter>,
}

/// How an image is drawn larger than it is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Sampling {
    /// Squares where it is enlarged much or evenly, else smooth.
    Auto,
    /// Squares; smooth only where they are shrunk.
    Cells,
    /// Squares.
    Nearest,
    /// What a kernel makes of the pixels around.
    Smooth(Kernel),
}

/// An array of colours in a rectangle of the data.
#[derive(Debug, Clone)]
pub(crate) struct Image {
    /// Left, right, bottom, top: where the first row's and column's outer edges are.
    pub(crate) extent: [f64; 4],
    /// Where columns and rows begin and end, where that isn't evenly.
    pub(crate) edges: Option<[Vec<f64>; 2]>,
    /// Whether the first row is at the top.
    pub(crate) upper: bool,
    pub(crate) rows: usize,
    pub(crate) columns: usize,
    pub(crate) source: Source,
    pub(crate) sampling: Sampling,
    pub(crate) alpha: f64,
}

/// What an image shows.
#[derive(Debug, Clone)]
pub(crate) enum Source {
    /// Numbers as colours.
    ScalarMappable(ScalarMappable),
    /// Colours.
    Pixels(Pixels),
}

/// Text at a place.
#[derive(Debug, Clone)]
pub(crate) struct Text {
    pub(crate) at: [f64; 2],
    pub(crate) text: String,
    pub(crate) font: TextStyle,
    pub(crate) arrow: Option<Arrow>,
}

/// An arrow from a text to what it is about.
#[derive(Debug, Clone)]
pub(crate) struct Arrow {
    pub(crate) to: [f64; 2],
    pub(crate) to_coords: Coords,
    /// Where the text is, beyond its place: px right and up, when it is given so.
    pub(crate) offset_pt: Option<[f64; 2]>,
    /// How it is drawn, if it is.
    pub(crate) look: Option<ArrowLook>,
    /// Where in the text's box it starts, 0 to 1 right and up.
    pub(crate) from: [f64; 2],
    /// Of the plain arrow, which starts at the corner that is nearest: the room at either end, as a part of its length.
    pub(crate) plain: Option<f64>,
}

/// How an arrow is drawn.
#[derive(Debug, Clone, PartialEq)]
pub(crate) struct ArrowLook {
    pub(crate) style: ArrowStyle,
    pub(crate) connection: Connection,
    pub(crate) area: PatchStyle,
    /// Room at either end, pt.
    pub(crate) shrink: [f64; 2],
    /// The unit of the style's lengths, pt.
    pub(crate) scale: f64,
}

/// An arrow between two places, or along a path.
#[derive(Debug, Clone)]
pub(crate) struct FancyArrow {
    pub(crate) ends: [[f64; 2]; 2],
    pub(crate) path: Option<BezPath>,
    pub(crate) look: ArrowLook,
    /// The coordinates of its ends, if they aren't the artist's.
    pub(crate) connected: Option<[Connected; 2]>,
}

/// One end of a line from axes to axes.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(crate) struct Connected {
    pub(crate) coords: Coords,
    /// Where it is in its axes, 0 to 1, if it is drawn only within them.
    pub(crate) within: Option<Coords>,
}

/// A frame around what inset axes show, with lines to these.
#[derive(Debug, Clone)]
pub(crate) struct InsetIndicator {
    /// x, y, width, height; `None`: the limits of the inset.
    pub(crate) bounds: Option<[f64; 4]>,
    /// The inset, and the coordinates from 0 to 1 across it.
    pub(crate) inset: Option<(Id<Axes>, Coords)>,
    pub(crate) area: PatchStyle,
}

/// Arrows of a field.
#[derive(Debug, Clone)]
pub(crate) struct Quiver {
    pub(crate) at: Vec<[f64; 2]>,
    pub(crate) vectors: Vec<[f64; 2]>,
    pub(crate) colors: Vec<Color>,
    pub(crate) mapped: Option<ScalarMappable>,
    /// Of the mapped colours.
    pub(crate) alpha: f64,
    pub(crate) angles: Angles,
    /// Data to one unit of length; `None`: so that arrows of the mean length have room.
    pub(crate) scale: Option<f64>,
    /// The unit of length; `None`: the arrows' own.
    pub(crate) scale_unit: Option<Unit>,
    /// The unit of `width`.
    pub(crate) unit: Unit,
    /// Which part of an arrow is at its place: 0 (tail), 0.5 (middle), 1 (tip).
    pub(crate) pivot: f64,
    /// The shaft's width.
    pub(crate) width: Option<f64>,
    pub(crate) head: ArrowHead,
    /// The length of shaft below which a head shrinks, in shaft widths.
    pub(crate) min_shaft: f64,
    /// The length of an arrow below which it is a dot, in shaft widths.
    pub(crate) min_length: f64,
}

/// An arrow that says how long those of a field are.
#[derive(Debug, Clone)]
pub(crate) struct QuiverKey {
    /// The field.
    pub(crate) of: Id<Artist>,
    pub(crate) at: [f64; 2],
    /// In the unit of the field.
    pub(crate) length: f64,
    /// Degrees counter-clockwise.
    pub(crate) angle: f64,
    /// Which part of it is at its place: 0 (tail), 0.5 (middle), 1 (tip).
    pub(crate) pivot: f64,
    /// `None`: the field's.
    pub(crate) color: Option<Color>,
    pub(crate) label: String,
    pub(crate) font: TextStyle,
    /// From its place to the text, inches right and up.
    pub(crate) shift: [f64; 2],
}

/// The head of a field's arrow, in shaft widths.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(crate) struct ArrowHead {
    pub(crate) width: f64,
    pub(crate) length: f64,
    /// Its length at the shaft.
    pub(crate) axis_length: f64,
}

/// Which way arrows point.
#[derive(Debug, Clone, PartialEq)]
pub(crate) enum Angles {
    /// As their parts say, on the picture.
    Screen,
    /// To a place in the data.
    Data,
    /// By these angles, degrees counter-clockwise.
    Degrees(Vec<f64>),
}

/// What arrows are measured in.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Unit {
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
    pub(crate) fn named(name: &str) -> Option<Self> {
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
pub(crate) enum ArtistKind {
    Line(Line),
    PathCollection(PathCollection),
    Patch(Patch),
    LineCollection(LineCollection),
    PolyCollection(PolyCollection),
    QuadMesh(QuadMesh),
    ContourSet(ContourSet),
    Colorbar(Colorbar),
    Image(Image),
    Text(Text),
    Table(Table),
    Quiver(Quiver),
    QuiverKey(QuiverKey),
    FancyArrow(FancyArrow),
    InsetIndicator(InsetIndicator),
    Container(Container),
}

/// What a program may ask of an artist that isn't seen in what is drawn.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(crate) enum ArtistMeta {
    /// Nothing more.
    Nothing,
    /// A bar's length was given as a whole number.
    Whole,
    /// A cell of a table, and its text.
    Cell(Id<Artist>),
    /// A patch is an outline alone, and a line in a legend.
    Outline,
    /// A patch is what pyplot calls a collection.
    Collection,
    /// A patch is a part of what pyplot calls a collection.
    Member,
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

/// What an artist is to the limits of its axes.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub(crate) enum InLimits {
    /// They are to be those of the data, and it is part of these.
    #[default]
    Asked,
    /// It is part of the data, if something else asks for limits: a patch that was added.
    Counted,
    /// Nothing.
    Ignored,
}

/// An artist with what all of them have.
#[derive(Debug, Clone)]
pub struct Artist {
    /// Its axes; `None`: it belongs to the figure.
    pub(crate) axes: Option<Id<Axes>>,
    /// Its figure; `None`: it is drawn nowhere, and only holds a colour map for a colour bar.
    pub(crate) figure: Option<Id<Figure>>,
    pub(crate) kind: ArtistKind,
    pub(crate) coords: Coords,
    pub(crate) zorder: f64,
    pub(crate) visible: bool,
    pub(crate) removed: bool,
    pub(crate) clip: bool,
    pub(crate) label: Option<String>,
    pub(crate) meta: ArtistMeta,
    /// What was said of its opacity: colours that are set later keep to it.
    pub(crate) alpha: Option<f64>,
    pub(crate) in_limits: InLimits,
    /// How often it is drawn, and how; empty: once, as it is.
    pub(crate) effects: Vec<PathEffect>,
    /// How numbers that it is given later become colours: `cmap`, `norm`, `vmin` and `vmax`.
    pub(crate) colors_by: Vec<(&'static str, Value)>,
    /// What it covers since a program changed its data: its axes' limits follow at `relim`.
    pub(crate) moved: Option<[Span; 2]>,
    /// What it covers of the axes, for their limits.
    pub(crate) x: Span,
    pub(crate) y: Span,
    /// The line of the program that made it, from 1; 0 if lines aren't kept.
    pub(crate) line: u32,
}

impl Artist {
    /// An artist in data coordinates, shown, clipped and without a label.
    pub(crate) fn new(axes: Option<Id<Axes>>, figure: Option<Id<Figure>>, kind: ArtistKind, zorder: f64) -> Self {
        Self {
            axes,
            figure,
            kind,
            coords: Coords::Data,
            zorder,
            visible: true,
            removed: false,
            clip: true,
            label: None,
            meta: ArtistMeta::Nothing,
            alpha: None,
            in_limits: InLimits::Asked,
            effects: Vec::new(),
            colors_by: Vec::new(),
            moved: None,
            x: Span::default(),
            y: Span::default(),
            line: 0,
        }
    }

    /// An artist that belongs to nothing yet.
    pub(crate) fn loose(kind: ArtistKind, zorder: f64) -> Self {
        Self::new(None, None, kind, zorder)
    }

    /// Whether it is drawn in any coordinates, not in the data's alone.
    pub(crate) fn takes_coords(&self) -> bool {
        matches!(
            self.kind,
            ArtistKind::Line(_)
                | ArtistKind::PathCollection(_)
                | ArtistKind::Patch(_)
                | ArtistKind::LineCollection(_)
                | ArtistKind::PolyCollection(_)
                | ArtistKind::Text(_)
                | ArtistKind::FancyArrow(_)
        )
    }

    /// The points whose places are those of the artist for the limits of its axes.
    pub(crate) fn corners(&self) -> Vec<Point> {
        let point = |at: &[f64; 2]| Point::new(at[0], at[1]);
        match &self.kind {
            ArtistKind::Line(Line { xs, ys, .. }) | ArtistKind::PathCollection(PathCollection { xs, ys, .. }) => {
                xs.iter().zip(ys).map(|(x, y)| Point::new(*x, *y)).collect()
            }
            ArtistKind::Patch(Patch { shape, .. }) => match shape {
                PatchShape::Rect([x, y, w, h]) => {
                    [[*x, *y], [x + w, *y], [x + w, y + h], [*x, y + h]].iter().map(point).collect()
                }
                PatchShape::Polygons(all) => all.iter().flatten().map(point).collect(),
                PatchShape::Path(path) => corners_of(path),
            },
            ArtistKind::LineCollection(lines) => lines.lines.iter().flatten().map(point).collect(),
            ArtistKind::PolyCollection(areas) => areas.paths.iter().flat_map(corners_of).collect(),
            _ => Vec::new(),
        }
    }

    /// The coordinates that it uses.
    pub(crate) fn all_coords(&self) -> Vec<Coords> {
        let mut all = vec![self.coords];
        match &self.kind {
            ArtistKind::Text(Text { arrow: Some(arrow), .. }) => all.push(arrow.to_coords),
            ArtistKind::FancyArrow(FancyArrow { connected: Some(ends), .. }) => {
                all.extend(ends.iter().flat_map(|end| [Some(end.coords), end.within]).flatten());
            }
            ArtistKind::InsetIndicator(InsetIndicator { inset: Some((_, coords)), .. }) => all.push(*coords),
            _ => {}
        }
        all
    }

    pub(crate) fn is_shown(&self) -> bool {
        self.visible && !self.removed
    }
}

/// The ends of a path's parts, and the places where its curves turn back. Of an ellipse matplotlib looks for these before it
/// turns it, where they are ends.
pub(crate) fn corners_of(path: &BezPath) -> Vec<Point> {
    use kurbo::ParamCurveExtrema as _;
    let curves = path.elements().iter().filter(|part| matches!(part, kurbo::PathEl::CurveTo(..))).count();
    let is_oval = curves == 8 && path.elements().len() == 10;
    let mut all = Vec::new();
    for part in path.segments() {
        all.extend([part.start(), part.end()]);
        if !is_oval {
            all.extend(part.extrema().into_iter().map(|t| part.eval(t)));
        }
    }
    all
}
