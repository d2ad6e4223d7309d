//! Where tables stand.

/// Where a table stands.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(crate) enum TablePlace {
    /// The cells fill this box: left, bottom, width and height, 0–1 of the axes.
    Box([f64; 4]),
    /// Along x and along y.
    At([TableSide; 2]),
}

/// Where a table stands along x or y.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum TableSide {
    /// Outside of the axes, left or below.
    Before,
    /// Inside at their left or bottom edge.
    Start,
    Middle,
    /// Inside at their right or top edge.
    End,
    /// Outside of the axes, right or above.
    After,
}

impl TablePlace {
    /// The place that matplotlib calls so.
    pub(crate) fn named(name: &str) -> Option<Self> {
        use TableSide::{After, Before, End, Middle, Start};
        Some(Self::At(match name {
            "best" | "upper right" => [End, End],
            "upper left" => [Start, End],
            "lower left" => [Start, Start],
            "lower right" => [End, Start],
            "center left" => [Start, Middle],
            "center right" => [End, Middle],
            "lower center" => [Middle, Start],
            "upper center" => [Middle, End],
            "center" => [Middle, Middle],
            "top right" => [After, After],
            "top left" => [Before, After],
            "bottom left" => [Before, Before],
            "bottom right" => [After, Before],
            "right" => [After, Middle],
            "left" => [Before, Middle],
            "top" => [Middle, After],
            "bottom" => [Middle, Before],
            _ => return None,
        }))
    }
}
