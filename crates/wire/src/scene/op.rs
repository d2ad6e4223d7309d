//! The operations.

use super::layer::{Blend, Shadow};
use super::paint::{Color, Paint, Pixels, is_opacity};
use super::shape::{FillRule, Shape, Stroke, Transform};
use serde::{Deserialize, Serialize};

/// Longest title, description or run of text, bytes.
pub(super) const MAX_TEXT: usize = 64 * 1024;

/// Longest duration of an animation's frame, ms.
pub const MAX_FRAME_MS: u32 = 60_000;

/// A positioned glyph of a run.
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
        /// The fill rule.
        rule: FillRule,
        /// The paint.
        paint: Paint,
        /// From the operation's coordinates to the canvas.
        transform: Transform,
    },
    /// Paint along an outline.
    Stroke {
        /// The outline.
        shape: Shape,
        /// The line's style.
        stroke: Stroke,
        /// The paint.
        paint: Paint,
        /// From the operation's coordinates to the canvas; it transforms the stroke too.
        transform: Transform,
    },
    /// Paint the same shape at many positions, in order.
    Repeat {
        /// The shape, around the origin.
        shape: Shape,
        /// The positions of its origin, px.
        #[serde(with = "super::places")]
        at: Vec<[f32; 2]>,
        /// The scale of each, or empty: 1 for all.
        sizes: Vec<f32>,
        /// The fill colour of each, or empty: `fill` for all.
        colors: Vec<Color>,
        /// The fill of all, if `colors` is empty.
        fill: Option<Paint>,
        /// The stroke of all. Its width doesn't scale with `sizes`.
        stroke: Option<(Stroke, Paint)>,
        /// From the operation's coordinates to the canvas.
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
        /// The paint.
        paint: Paint,
        /// From the operation's coordinates to the canvas.
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
        /// Whether the rectangle's edges are put on the grid of the device's pixels, where it is painted as pixels.
        snapped: bool,
        /// 0–1.
        opacity: f32,
        /// From the operation's coordinates to the canvas.
        transform: Transform,
    },
    /// Begins a layer: everything up to the matching `Pop` is drawn apart, clipped, and then composited.
    Push {
        /// The clip, if any.
        clip: Option<(Shape, FillRule, Transform)>,
        /// 0–1.
        opacity: f32,
        /// The blend mode.
        blend: Blend,
        /// The layer's shadow, if any.
        shadow: Option<Shadow>,
    },
    /// Ends the innermost `Push`.
    Pop,
    /// Ends a frame of an animation, outside of all layers. The next frame is painted over it.
    Frame {
        /// How long it is shown, ms, 1 to [`MAX_FRAME_MS`].
        ms: u32,
    },
    /// The same for a page: documents have it as a page of its own, with what was drawn since the page before.
    Page {
        /// How long it is shown in a format with frames, ms, 1 to [`MAX_FRAME_MS`].
        ms: u32,
    },
}

impl Op {
    /// How long the frame or page is shown that this ends, ms.
    #[must_use]
    pub fn frame_ms(&self) -> Option<u32> {
        match self {
            Self::Frame { ms } | Self::Page { ms } => Some(*ms),
            _ => None,
        }
    }

    /// How many points the operation counts against the limit.
    #[must_use]
    pub fn points(&self) -> usize {
        match self {
            Self::Fill { shape, .. } | Self::Stroke { shape, .. } | Self::Push { clip: Some((shape, ..)), .. } => {
                shape.points()
            }
            // A small shape is painted as a stamp, whatever its outline is.
            Self::Repeat { shape, at, .. } => shape.points().div_ceil(16).saturating_mul(at.len()),
            Self::Text { glyphs, .. } => glyphs.len(),
            Self::Image { .. } | Self::Push { .. } | Self::Pop | Self::Frame { .. } | Self::Page { .. } => 0,
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
// Without branches, so that it is vectorised.
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
            Self::Frame { ms } | Self::Page { ms } => (1..=MAX_FRAME_MS).contains(ms),
        }
    }
}
