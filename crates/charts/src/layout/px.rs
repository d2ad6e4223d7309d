//! Converts points to pixels.

/// Pixels per point.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Px(pub(crate) f64);

impl Px {
    /// Converts pt to px.
    pub(crate) fn pt(self, pt: f64) -> f64 {
        pt * self.0
    }
}
