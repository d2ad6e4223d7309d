//! The sides of a frame.

/// A side of a frame.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Side {
    Left,
    Right,
    Bottom,
    Top,
}

impl Side {
    pub(crate) const ALL: [Self; 4] = [Self::Left, Self::Right, Self::Bottom, Self::Top];

    pub(crate) fn named(name: &str) -> Option<Self> {
        Some(match name {
            "left" => Self::Left,
            "right" => Self::Right,
            "bottom" => Self::Bottom,
            "top" => Self::Top,
            _ => return None,
        })
    }
}

impl Side {
    /// The side in whose place a spine of polar axes is kept, as in matplotlib.
    pub(crate) fn named_of_polar(name: &str) -> Option<Self> {
        Some(match name {
            "polar" => Self::Top,
            "inner" => Self::Bottom,
            "start" => Self::Left,
            "end" => Self::Right,
            _ => return None,
        })
    }
}

/// Some of the sides of a frame.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub struct Sides([bool; 4]);

impl Sides {
    pub(crate) const ALL: Self = Self([true; 4]);
    pub(crate) const NONE: Self = Self([false; 4]);

    pub(crate) fn with(mut self, side: Side) -> Self {
        self.0[side as usize] = true;
        self
    }

    pub(crate) fn iter(self) -> impl Iterator<Item = Side> {
        Side::ALL.into_iter().filter(move |side| self.0[*side as usize])
    }
}
