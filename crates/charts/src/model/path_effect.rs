//! Path effects: how an artist is drawn, once for each.

use wire::Color;

/// One drawing of an artist.
#[derive(Debug, Clone, PartialEq)]
pub(crate) enum PathEffect {
    /// As it is.
    Normal,
    /// With another stroke.
    Stroke {
        /// Right and up, pt.
        offset: [f64; 2],
        /// pt; `None`: its own.
        width: Option<f64>,
        color: Option<Color>,
        alpha: Option<f64>,
    },
    /// Its area alone, as a shadow.
    PatchShadow {
        /// Right and up, pt.
        offset: [f64; 2],
        /// `None`: its own, darkened.
        color: Option<Color>,
        alpha: f64,
        /// What its own colour is darkened to.
        rho: f64,
    },
    /// Its line alone, as a shadow.
    LineShadow {
        /// Right and up, pt.
        offset: [f64; 2],
        /// `None`: its own, darkened.
        color: Option<Color>,
        alpha: f64,
        /// What its own colour is darkened to.
        rho: f64,
    },
}

impl PathEffect {
    /// How far it is drawn from the artist, pt right and up.
    pub(crate) fn offset(&self) -> [f64; 2] {
        match self {
            Self::Normal => [0.0; 2],
            Self::Stroke { offset, .. } | Self::PatchShadow { offset, .. } | Self::LineShadow { offset, .. } => *offset,
        }
    }
}

/// Path effects that a program made with one call.
#[derive(Debug, Clone)]
pub struct StoredEffects(pub(crate) Vec<PathEffect>);
