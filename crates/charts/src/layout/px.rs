//! From pt to px.

/// px to one pt.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Px(pub(crate) f64);

impl Px {
    /// So many pt in px.
    #[expect(clippy::wrong_self_convention, reason = "this is the size of a pt in px, which pt are converted by")]
    pub(crate) fn pt(self, pt: f64) -> f64 {
        pt * self.0
    }
}
