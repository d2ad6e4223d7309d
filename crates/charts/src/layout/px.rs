//! From pt to px.

/// px to one pt.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Px(pub(crate) f64);

impl Px {
    /// So many pt in px.
    pub(crate) fn pt(self, pt: f64) -> f64 {
        pt * self.0
    }
}
