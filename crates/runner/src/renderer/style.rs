//! Colours and pens.

use pyo3::prelude::*;
use wire::{Cap, Color, Join, Paint, Stroke};

/// Most lengths of a dash pattern.
const DASHES: usize = 32;

/// A colour of four parts from 0 to 1; `None` where it can't be seen.
pub(super) fn color(rgba: [f64; 4]) -> Option<Color> {
    let [r, g, b, a] = rgba.map(|part| (part.clamp(0.0, 1.0) * 255.0).round() as u8);
    (a > 0).then_some(Color { r, g, b, a })
}

/// A pen, px.
#[derive(Debug, Clone, FromPyObject)]
pub(super) struct Pen {
    #[pyo3(item)]
    pub(super) color: [f64; 4],
    #[pyo3(item)]
    pub(super) width: f64,
    #[pyo3(item)]
    cap: String,
    #[pyo3(item)]
    join: String,
    #[pyo3(item)]
    dashes: Vec<f32>,
    #[pyo3(item)]
    offset: f32,
}

impl Pen {
    /// How far its ink goes from its line at most.
    pub(super) fn reach(&self) -> f64 {
        // A miter is at most four times as long as the line is wide.
        self.width * 2.0
    }

    /// As a scene has it; `None` where it can't be seen.
    pub(super) fn stroke(&self) -> Option<(Stroke, Paint)> {
        let color = color(self.color)?;
        Some((stroke(self.width, &self.cap, &self.join, &self.dashes, self.offset)?, Paint::Solid(color)))
    }
}

/// A stroke; `None` without a width.
pub(super) fn stroke(width: f64, cap: &str, join: &str, dashes: &[f32], offset: f32) -> Option<Stroke> {
    let width = width as f32;
    if !(width > 0.0 && width.is_finite()) {
        return None;
    }
    let dashes: Vec<f32> = dashes.iter().take(DASHES).map(|length| length.max(0.0)).collect();
    let dashes = if dashes.iter().sum::<f32>() > 0.01 { dashes } else { Vec::new() };
    Some(Stroke {
        width,
        cap: match cap {
            "round" => Cap::Round,
            "projecting" => Cap::Square,
            _ => Cap::Butt,
        },
        join: match join {
            "round" => Join::Round,
            "bevel" => Join::Bevel,
            _ => Join::Miter,
        },
        dashes,
        dash_offset: if offset.is_finite() { offset } else { 0.0 },
    })
}
