//! What a picture may cost. Time differs from machine to machine, so each operation's is estimated from its size: the same picture
//! is painted or refused everywhere. Estimates are ns on a machine of 2024, and rather low.

use wire::{Blend, PaintError};

/// Most work for a picture.
const MAX_WORK: f64 = 1.25e9;
/// Most work for an animation, whose frames are also encoded one by one.
const MAX_ANIMATION_WORK: f64 = 5e9;

/// An operation, however small.
const OPERATION: f64 = 300.0;
/// An element of a path.
const ELEMENT: f64 = 10.0;
/// An element of a path that is stroked.
pub(super) const STROKED: f64 = 100.0;
/// A px of an area's outline.
const OUTLINE: f64 = 25.0;
/// A row of pixels that an edge of a [dense](super::accumulator) area crosses.
pub(super) const CROSSING: f64 = 6.0;
/// A pixel of a dense area's box.
pub(super) const DENSE_PIXEL: f64 = 3.0;

/// A pixel of what is painted.
pub(super) const OPAQUE: f64 = 0.03;
pub(super) const TRANSLUCENT: f64 = 0.2;
pub(super) const GRADIENT: f64 = 0.3;
pub(super) const PATTERN: f64 = 2.0;
pub(super) const SMOOTH_PATTERN: f64 = 6.0;
pub(super) const IMAGE: f64 = 0.2;
pub(super) const SMOOTH_IMAGE: f64 = 0.5;

/// A pixel of a layer that is composited in this way.
pub(super) fn layer(blend: Blend) -> f64 {
    match blend {
        Blend::Normal => 0.4,
        Blend::Hue | Blend::Saturation | Blend::Color | Blend::Luminosity => 10.0,
        _ => 3.0,
    }
}

/// What is left of a picture's work.
pub(super) struct Work(f64);

impl Work {
    pub(super) fn new(frames: u64) -> Self {
        Self(if frames > 1 { MAX_ANIMATION_WORK } else { MAX_WORK })
    }

    /// Spends some of it.
    pub(super) fn spend(&mut self, work: f64) {
        self.0 -= work;
    }

    /// How often something at this price can be paid for.
    pub(super) fn affords(&self, price: f64) -> f64 {
        self.0 / price
    }

    /// Leaves nothing of it.
    pub(super) fn exhaust(&mut self) {
        self.0 = f64::NEG_INFINITY;
    }

    /// Refuses the picture if nothing is left, or if what is left isn't a number.
    pub(super) fn check(&self) -> Result<(), PaintError> {
        if self.0 >= 0.0 { Ok(()) } else { Err(PaintError::Work) }
    }

    /// Spends the work on an area with an outline of this length, and so many pixels painted at this price each.
    pub(super) fn spend_area(&mut self, elements: usize, outline: f64, pixels: f64, price: f64) {
        self.spend(OPERATION + elements as f64 * ELEMENT + outline * OUTLINE + pixels * price);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn work_ends() {
        let after = |frames, spent: f64| {
            let mut work = Work::new(frames);
            work.spend(spent);
            work.check()
        };
        assert_eq!(after(1, MAX_WORK), Ok(()));
        assert_eq!(after(2, MAX_WORK + 1.0), Ok(()));
        for spent in [MAX_WORK + 1.0, f64::NAN, f64::INFINITY] {
            assert_eq!(after(1, spent), Err(PaintError::Work), "{spent}");
        }
    }
}
