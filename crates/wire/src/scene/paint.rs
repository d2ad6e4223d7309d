//! Colours, gradients, patterns and pixels.

use serde::{Deserialize, Serialize};

/// Most colours of one gradient.
pub const MAX_STOPS: usize = 256;

pub(super) fn is_opacity(n: f32) -> bool {
    (0.0..=1.0).contains(&n)
}

/// A colour: straight (not premultiplied) sRGB.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub struct Color {
    /// Red, 0–255.
    pub r: u8,
    /// Green, 0–255.
    pub g: u8,
    /// Blue, 0–255.
    pub b: u8,
    /// Alpha, 0 (clear) to 255 (opaque).
    pub a: u8,
}

impl Color {
    /// Black.
    pub const BLACK: Self = Self::opaque(0, 0, 0);
    /// White.
    pub const WHITE: Self = Self::opaque(255, 255, 255);

    /// An opaque colour.
    #[must_use]
    pub const fn opaque(r: u8, g: u8, b: u8) -> Self {
        Self { r, g, b, a: 255 }
    }
}

/// What an area is painted with. Coordinates are px, before the operation's transform.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub enum Paint {
    /// One colour.
    Solid(Color),
    /// A gradient.
    Gradient(Box<Gradient>),
    /// A repeated image.
    Pattern(Box<Pattern>),
}

/// A gradient. Outside of its range the first and the last colour continue.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Gradient {
    /// Its kind and coordinates.
    pub kind: GradientKind,
    /// From 1 to [`MAX_STOPS`] stops, in ascending order.
    pub stops: Vec<Stop>,
}

/// The kind of a gradient, with its coordinates in px.
#[derive(Debug, Clone, Copy, PartialEq, Serialize, Deserialize)]
pub enum GradientKind {
    /// Along a line.
    Linear {
        /// Where the first colour is.
        from: [f32; 2],
        /// Where the last colour is.
        to: [f32; 2],
    },
    /// Along the radii of a circle.
    Radial {
        /// Where the first colour is.
        center: [f32; 2],
        /// The distance of the last colour, above 0.
        radius: f32,
    },
    /// Around a centre, clockwise.
    Conic {
        /// The centre.
        center: [f32; 2],
        /// Where the first colour is, degrees clockwise from 3 o'clock.
        start: f32,
    },
}

/// A colour stop of a gradient.
#[derive(Debug, Clone, Copy, PartialEq, Serialize, Deserialize)]
pub struct Stop {
    /// 0 (the beginning) to 1 (the end).
    pub at: f32,
    /// The colour there.
    pub color: Color,
}

/// An image that is repeated like tiles.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Pattern {
    /// The image.
    pub pixels: Pixels,
    /// Left edge of one tile, px.
    pub x: f32,
    /// Top edge of one tile, px.
    pub y: f32,
    /// Width of a tile, px, above 0.
    pub w: f32,
    /// Height of a tile, px, above 0.
    pub h: f32,
    /// Whether to smooth between pixels.
    pub smooth: bool,
    /// 0–1.
    pub opacity: f32,
}

/// Rows of pixels from the top, each from the left, 8 bits a channel.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Pixels {
    /// Columns.
    pub width: u32,
    /// Rows.
    pub height: u32,
    /// 1 (grey), 3 (RGB) or 4 (RGBA, straight alpha).
    pub channels: u8,
    /// `height × width × channels` bytes.
    #[serde(with = "serde_bytes")]
    pub bytes: Vec<u8>,
}

impl Paint {
    pub(super) fn is_sound(&self) -> bool {
        match self {
            Self::Solid(_) => true,
            Self::Gradient(gradient) => gradient.is_sound(),
            Self::Pattern(pattern) => pattern.is_sound(),
        }
    }
}

impl Gradient {
    pub(super) fn is_sound(&self) -> bool {
        let kind = match self.kind {
            GradientKind::Linear { from, to } => from.iter().chain(&to).all(|n| n.is_finite()),
            GradientKind::Radial { center, radius } => {
                center.iter().all(|n| n.is_finite()) && radius.is_finite() && radius > 0.0
            }
            GradientKind::Conic { center, start } => center.iter().all(|n| n.is_finite()) && start.is_finite(),
        };
        kind && (1..=MAX_STOPS).contains(&self.stops.len())
            && self.stops.iter().all(|stop| (0.0..=1.0).contains(&stop.at))
            && self.stops.is_sorted_by(|a, b| a.at <= b.at)
    }
}

impl Pattern {
    pub(super) fn is_sound(&self) -> bool {
        let Self { x, y, w, h, .. } = self;
        self.pixels.is_sound()
            && [x, y, w, h].iter().all(|n| n.is_finite())
            && *w > 0.0
            && *h > 0.0
            && is_opacity(self.opacity)
    }
}

impl Pixels {
    pub(super) fn is_sound(&self) -> bool {
        let wanted = u64::from(self.width) * u64::from(self.height) * u64::from(self.channels);
        matches!(self.channels, 1 | 3 | 4)
            && self.width > 0
            && self.height > 0
            && u16::try_from(self.width).is_ok()
            && u16::try_from(self.height).is_ok()
            && wanted == self.bytes.len() as u64
    }
}
