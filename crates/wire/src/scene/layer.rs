//! How a layer is composited.

use super::paint::Color;
use serde::{Deserialize, Serialize};

/// The widest blur of a shadow, px.
pub const MAX_BLUR: f32 = 200.0;

/// How a layer is blended with what is below (CSS Compositing and Blending 1).
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[expect(missing_docs, reason = "the standard's own names")]
pub enum Blend {
    Normal,
    Multiply,
    Screen,
    Overlay,
    Darken,
    Lighten,
    ColorDodge,
    ColorBurn,
    HardLight,
    SoftLight,
    Difference,
    Exclusion,
    Hue,
    Saturation,
    Color,
    Luminosity,
}

/// The shadow of a layer.
#[derive(Debug, Clone, Copy, PartialEq, Serialize, Deserialize)]
pub struct Shadow {
    /// How far to the right, px of the canvas.
    pub dx: f32,
    /// How far down, px of the canvas.
    pub dy: f32,
    /// The blur's standard deviation, px of the canvas, 0 to [`MAX_BLUR`].
    pub blur: f32,
    /// The shadow's colour.
    pub color: Color,
}

impl Shadow {
    pub(super) fn is_sound(&self) -> bool {
        self.dx.is_finite() && self.dy.is_finite() && (0.0..=MAX_BLUR).contains(&self.blur)
    }
}
