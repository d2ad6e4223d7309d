//! The operations.

use super::layer::{Blend, Shadow};
use super::paint::{Color, Paint, Pixels};
use super::shape::{FillRule, Shape, Stroke, Transform};
use super::{MAX_TEXT, is_opacity};
use serde::{Deserialize, Serialize};

/// The longest that a frame of an animation stands, ms.
pub const MAX_FRAME_MS: u32 = 60_000;

/// A glyph at its place on the run's baseline, px.
#[derive(Debug, Clone, Copy, PartialEq, Serialize, Deserialize)]
pub struct Glyph {
    /// The glyph's number in its face.
    pub id: u16,
    /// Position.
    pub x: f32,
    /// Position.
    pub y: f32,
}

/// One drawing operation.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub enum Op {
    /// Paint the inside of a shape.
    Fill {
        /// The shape.
        shape: Shape,
        /// What is inside.
        rule: FillRule,
        /// With what.
        paint: Paint,
        /// Where.
        transform: Transform,
    },
    /// Paint along an outline.
    Stroke {
        /// The outline.
        shape: Shape,
        /// How.
        stroke: Stroke,
        /// With what.
        paint: Paint,
        /// Where (the stroke is transformed too).
        transform: Transform,
    },
    /// Paint the same shape at many places, one after the other.
    Repeat {
        /// The shape, around the origin.
        shape: Shape,
        /// Where its origin goes, px.
        #[serde(with = "super::places")]
        at: Vec<[f32; 2]>,
        /// How many times larger each is, or nothing: all as they are.
        sizes: Vec<f32>,
        /// What is inside each, or nothing: all are filled with `fill`.
        colors: Vec<Color>,
        /// What is inside of all, when they have no colours of their own.
        fill: Option<Paint>,
        /// The outline of all (its width doesn't grow with the size).
        stroke: Option<(Stroke, Paint)>,
        /// Where.
        transform: Transform,
    },
    /// Paint a run of glyphs of one face.
    Text {
        /// The face's number in the table of faces.
        face: u8,
        /// Font size, px.
        size: f32,
        /// The glyphs.
        glyphs: Vec<Glyph>,
        /// The text they stand for.
        text: String,
        /// With what.
        paint: Paint,
        /// Where.
        transform: Transform,
    },
    /// Draw pixels into a rectangle.
    Image {
        /// The pixels.
        pixels: Pixels,
        /// Left edge of the rectangle.
        x: f32,
        /// Top edge.
        y: f32,
        /// Width, above 0.
        w: f32,
        /// Height, above 0.
        h: f32,
        /// Whether to smooth between pixels, rather than show them as squares.
        smooth: bool,
        /// 0–1.
        opacity: f32,
        /// Where.
        transform: Transform,
    },
    /// Everything up to the matching `Pop` is drawn aside, cut to the clip, then laid on what is below.
    Push {
        /// What is kept, if not all.
        clip: Option<(Shape, FillRule, Transform)>,
        /// 0–1.
        opacity: f32,
        /// How it is laid on.
        blend: Blend,
        /// What lies under it.
        shadow: Option<Shadow>,
    },
    /// Ends the innermost `Push`.
    Pop,
    /// Ends a frame of an animation, outside of every `Push`. The next one is painted over it.
    Frame {
        /// For how long it stands, ms, 1 to [`MAX_FRAME_MS`].
        ms: u32,
    },
}

impl Op {
    /// What the operation counts against the limit of points.
    #[must_use]
    pub fn points(&self) -> usize {
        match self {
            Self::Fill { shape, .. } | Self::Stroke { shape, .. } | Self::Push { clip: Some((shape, ..)), .. } => {
                shape.points()
            }
            // A small shape is painted as a stamp, whatever its outline is.
            Self::Repeat { shape, at, .. } => shape.points().div_ceil(16).saturating_mul(at.len()),
            Self::Text { glyphs, .. } => glyphs.len(),
            Self::Image { .. } | Self::Push { .. } | Self::Pop | Self::Frame { .. } => 0,
        }
    }

    pub(super) fn is_sound(&self) -> bool {
        match self {
            Self::Fill { shape, paint, transform, .. } => shape.is_sound() && paint.is_sound() && transform.is_sound(),
            Self::Stroke { shape, stroke, paint, transform } => {
                shape.is_sound() && stroke.is_sound() && paint.is_sound() && transform.is_sound()
            }
            Self::Repeat { shape, at, sizes, colors, fill, stroke, transform } => {
                shape.is_sound()
                    // Without branches several numbers are looked at at once.
                    && at.iter().flatten().fold(0, |bad, n| bad | u8::from(!n.is_finite())) == 0
                    && (sizes.is_empty() || sizes.len() == at.len())
                    && sizes.iter().all(|n| n.is_finite() && *n >= 0.0)
                    && (colors.is_empty() || colors.len() == at.len())
                    && fill.as_ref().is_none_or(Paint::is_sound)
                    && stroke.as_ref().is_none_or(|(stroke, paint)| stroke.is_sound() && paint.is_sound())
                    && transform.is_sound()
            }
            Self::Text { size, glyphs, text, paint, transform, .. } => {
                paint.is_sound()
                    && size.is_finite()
                    && *size > 0.0
                    && *size <= 10_000.0
                    && text.len() <= MAX_TEXT
                    && glyphs.iter().all(|g| g.x.is_finite() && g.y.is_finite())
                    && transform.is_sound()
            }
            Self::Image { pixels, x, y, w, h, opacity, transform, .. } => {
                pixels.is_sound()
                    && [x, y, w, h].iter().all(|n| n.is_finite())
                    && *w > 0.0
                    && *h > 0.0
                    && is_opacity(*opacity)
                    && transform.is_sound()
            }
            Self::Push { clip, opacity, shadow, .. } => {
                is_opacity(*opacity)
                    && shadow.as_ref().is_none_or(Shadow::is_sound)
                    && clip.as_ref().is_none_or(|(shape, _, transform)| shape.is_sound() && transform.is_sound())
            }
            Self::Pop => true,
            Self::Frame { ms } => (1..=MAX_FRAME_MS).contains(ms),
        }
    }
}
