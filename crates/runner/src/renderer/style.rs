//! Colours and pens.

use pyo3::prelude::*;
use wire::{Cap, Color, Join, Paint, Stroke};

/// Most lengths of a dash pattern.
const DASHES: usize = 32;
/// The miter limit of a scene's strokes.
pub(super) const MITER_LIMIT: f64 = 4.0;

/// A colour of four parts from 0 to 1; `None` where it can't be seen.
pub(super) fn color(rgba: [f64; 4]) -> Option<Color> {
    let [r, g, b, a] = rgba.map(|part| (part.clamp(0.0, 1.0) * 255.0).round() as u8);
    (a > 0).then_some(Color { r, g, b, a })
}

/// A pen, px.
#[derive(Debug, Clone)]
pub(super) struct Pen {
    pub(super) color: [f64; 4],
    pub(super) width: f64,
    cap: String,
    join: String,
    dashes: Vec<f32>,
    offset: f32,
}

impl<'py> FromPyObject<'_, 'py> for Pen {
    type Error = PyErr;

    /// From a tuple, which is quicker to make and to read than a dictionary: every line has a pen.
    fn extract(pen: Borrowed<'_, 'py, PyAny>) -> PyResult<Self> {
        let (color, width, cap, join, dashes, offset) = pen.extract()?;
        Ok(Self { color, width, cap, join, dashes, offset })
    }
}

impl Pen {
    /// How far its ink goes from its line at most.
    pub(super) fn reach(&self) -> f64 {
        self.width / 2.0 * self.miter_limit().max(MITER_LIMIT)
    }

    /// How long a corner's spike may be, in widths of the line: matplotlib gives Agg the line's width in px as the limit.
    pub(super) fn miter_limit(&self) -> f64 {
        if self.join == "miter" && self.dashes.is_empty() { self.width.min(100.0) } else { MITER_LIMIT }
    }

    /// With longer spikes than a scene's strokes have.
    pub(super) fn spiked(&self) -> kurbo::Stroke {
        let cap = match self.cap.as_str() {
            "round" => kurbo::Cap::Round,
            "projecting" => kurbo::Cap::Square,
            _ => kurbo::Cap::Butt,
        };
        let style = kurbo::Stroke::new(self.width).with_caps(cap).with_join(kurbo::Join::Miter);
        style.with_miter_limit(self.miter_limit())
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
    let sum: f32 = dashes.iter().sum();
    let dashes = if sum > 0.01 && sum.is_finite() { dashes } else { Vec::new() };
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
