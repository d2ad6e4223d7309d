//! Shapes and stroke styles.

use crate::Path;
use serde::{Deserialize, Serialize};

/// Most dash lengths of one stroke.
const MAX_DASHES: usize = 32;

/// An affine map: x' = a·x + c·y + e, y' = b·x + d·y + f, stored as `[a, b, c, d, e, f]`.
#[derive(Debug, Clone, Copy, PartialEq, Serialize, Deserialize)]
pub struct Transform(pub [f32; 6]);

impl Transform {
    /// The map that changes nothing.
    pub const IDENTITY: Self = Self([1.0, 0.0, 0.0, 1.0, 0.0, 0.0]);
}

/// An area or an outline, px.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub enum Shape {
    /// Any outline.
    Path(Path),
    /// A rectangle with rounded corners (radius 0: sharp). Width, height and radius are not negative.
    Rect {
        /// Left edge.
        x: f32,
        /// Top edge.
        y: f32,
        /// Width.
        w: f32,
        /// Height.
        h: f32,
        /// Corner radius, at most half the shorter side.
        radius: f32,
    },
    /// An ellipse. Radii are not negative.
    Ellipse {
        /// Centre.
        x: f32,
        /// Centre.
        y: f32,
        /// Horizontal radius.
        rx: f32,
        /// Vertical radius.
        ry: f32,
    },
    /// An outline that becomes sharp where it is painted as pixels: each of its points is put on the grid of the device's
    /// pixels, at whatever scale. Vector formats have it as it is.
    Snapped {
        /// The outline.
        path: Path,
        /// Width of the line that is drawn along it, px; 0 if only its inside is painted. Points of a line that is an odd
        /// number of pixels wide go to the middle of a pixel, others between two.
        line: f32,
    },
}

/// Which points are inside a path that crosses itself.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub enum FillRule {
    /// Points with a non-zero winding number.
    NonZero,
    /// Points with an odd winding number.
    EvenOdd,
}

/// How a line ends.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub enum Cap {
    /// At its end point.
    Butt,
    /// With a half disc.
    Round,
    /// With half a square.
    Square,
}

/// How the corners of a line are joined.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub enum Join {
    /// With a point (miter limit 4).
    Miter,
    /// With an arc.
    Round,
    /// Cut off.
    Bevel,
}

/// How an outline is drawn.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Stroke {
    /// Line width, px, above 0.
    pub width: f32,
    /// Line ends.
    pub cap: Cap,
    /// Corners.
    pub join: Join,
    /// Alternating lengths of dashes and gaps, px, each at least 0 and their sum above 0; empty for a solid line.
    pub dashes: Vec<f32>,
    /// The offset into the dashes at which the line starts, px.
    pub dash_offset: f32,
}

impl Shape {
    pub(super) fn points(&self) -> usize {
        match self {
            Self::Path(path) | Self::Snapped { path, .. } => path.len(),
            Self::Rect { .. } | Self::Ellipse { .. } => 4,
        }
    }

    pub(super) fn is_sound(&self) -> bool {
        match self {
            Self::Path(path) => path.is_sound(),
            Self::Snapped { path, line } => path.is_sound() && line.is_finite() && *line >= 0.0,
            Self::Rect { x, y, w, h, radius } => {
                [x, y, w, h, radius].iter().all(|n| n.is_finite()) && *w >= 0.0 && *h >= 0.0 && *radius >= 0.0
            }
            Self::Ellipse { x, y, rx, ry } => [x, y, rx, ry].iter().all(|n| n.is_finite()) && *rx >= 0.0 && *ry >= 0.0,
        }
    }
}

impl Stroke {
    pub(super) fn is_sound(&self) -> bool {
        let dashes = &self.dashes;
        let sum: f32 = dashes.iter().sum();
        self.width.is_finite()
            && self.width > 0.0
            && self.dash_offset.is_finite()
            && dashes.len() <= MAX_DASHES
            && dashes.iter().all(|n| n.is_finite() && *n >= 0.0)
            && (dashes.is_empty() || (sum.is_finite() && sum > 0.0))
    }
}

impl Transform {
    pub(super) fn is_sound(&self) -> bool {
        self.0.iter().all(|n| n.is_finite())
    }
}
