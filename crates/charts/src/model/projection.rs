//! The projection of axes: how the numbers of x and y become places on the page.

use std::f64::consts::PI;

/// The projection of axes, with its settings.
#[derive(Debug, Clone, PartialEq)]
pub(crate) enum Projection {
    /// x across, y up.
    Rectilinear,
    /// x is an angle, y a radius.
    Polar(Polar),
}

/// The settings of polar axes.
#[derive(Debug, Clone, PartialEq)]
pub(crate) struct Polar {
    /// Where the angle 0 is, radians counter-clockwise from the right.
    pub(crate) offset: f64,
    /// 1 for angles that grow counter-clockwise, −1 for clockwise.
    pub(crate) direction: f64,
    /// The angle of the labels of the radii, radians.
    pub(crate) label_angle: f64,
    /// The radius at the centre, if it isn't the lower limit.
    pub(crate) origin: Option<f64>,
}

impl Default for Polar {
    fn default() -> Self {
        Self { offset: 0.0, direction: 1.0, label_angle: 22.5 / 180.0 * PI, origin: None }
    }
}

impl Projection {
    /// The settings of polar axes.
    pub(crate) fn polar(&self) -> Option<&Polar> {
        match self {
            Self::Polar(polar) => Some(polar),
            Self::Rectilinear => None,
        }
    }

    /// The settings of polar axes, to be changed.
    pub(crate) fn polar_mut(&mut self) -> Option<&mut Polar> {
        match self {
            Self::Polar(polar) => Some(polar),
            Self::Rectilinear => None,
        }
    }
}
