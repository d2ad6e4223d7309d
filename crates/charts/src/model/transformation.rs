//! Transforms: chains of steps from the coordinates of a program to the picture's.
//!
//! Between steps, the picture is measured as matplotlib does it: px from its lower left corner, with y upwards.

use crate::model::axes::{Axes, Figure};
use crate::model::id::Id;
use kurbo::{Affine, Point};

/// A coordinate system that a step comes from.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub(crate) enum System {
    /// The data of axes.
    Data(Id<Axes>),
    /// 0–1 across and up axes.
    Axes(Id<Axes>),
    /// 0–1 across and up a figure.
    Figure(Id<Figure>),
    /// Inches from the lower left corner of a figure.
    Inches(Id<Figure>),
}

/// One step of a transform.
#[derive(Debug, Clone, PartialEq)]
pub(crate) enum Step {
    /// A linear map and a shift.
    Affine(Affine),
    /// From a coordinate system to px.
    From(System),
    /// From px to a coordinate system.
    To(System),
    /// A shift by a place in the coordinates of other steps; back, if it says so.
    Shift([f64; 2], Vec<Step>, bool),
    /// x as the first steps have it, and y as the others have it.
    Blend(Vec<Step>, Vec<Step>),
}

impl Step {
    /// How many steps there are, with those in steps.
    pub(crate) fn count(steps: &[Self]) -> usize {
        let count = |step: &Self| match step {
            Self::Shift(_, steps, _) => 1 + Self::count(steps),
            Self::Blend(x, y) => 1 + Self::count(x) + Self::count(y),
            _ => 1,
        };
        steps.iter().map(count).sum()
    }

    /// The steps back.
    pub(crate) fn inverted(steps: &[Self]) -> Vec<Self> {
        let back = |step: &Self| match step {
            Self::Affine(affine) => Self::Affine(affine.inverse()),
            Self::From(system) => Self::To(*system),
            Self::To(system) => Self::From(*system),
            Self::Shift(by, steps, back) => Self::Shift(*by, steps.clone(), !back),
            Self::Blend(x, y) => Self::Blend(Self::inverted(x), Self::inverted(y)),
        };
        steps.iter().rev().map(back).collect()
    }

    /// Every coordinate system in the steps.
    pub(crate) fn systems(steps: &[Self], found: &mut impl FnMut(System)) {
        for step in steps {
            match step {
                Self::Affine(_) => {}
                Self::From(system) | Self::To(system) => found(*system),
                Self::Shift(_, steps, _) => Self::systems(steps, found),
                Self::Blend(x, y) => {
                    Self::systems(x, found);
                    Self::systems(y, found);
                }
            }
        }
    }

    /// Where a place is in the data of axes, x and y each if the steps end there, as matplotlib looks at them for limits.
    /// `Err` if that can't be said before everything is laid out.
    pub(crate) fn in_data(steps: &[Self], axes: Id<Axes>, mut at: Point) -> Result<[Option<f64>; 2], ()> {
        let Some((last, before)) = steps.split_last() else { return Ok([None; 2]) };
        let ends = |steps: &[Self]| matches!(steps.last(), Some(Self::From(System::Data(of))) if *of == axes);
        let wanted = match last {
            Self::From(System::Data(of)) => *of == axes,
            Self::Blend(x, y) => ends(x) || ends(y),
            _ => false,
        };
        if !wanted {
            return Ok([None; 2]);
        }
        for step in before {
            let Self::Affine(affine) = step else { return Err(()) };
            at = *affine * at;
        }
        match last {
            Self::Blend(x, y) => Ok([Self::in_data(x, axes, at)?[0], Self::in_data(y, axes, at)?[1]]),
            _ => Ok([Some(at.x), Some(at.y)]),
        }
    }
}

/// A transform.
#[derive(Debug, Clone)]
pub struct Transformation {
    pub(crate) steps: Vec<Step>,
    /// Whether its methods change it: it is an `Affine2D`.
    pub(crate) changeable: bool,
    /// Whether something was made with it, which would have to change too.
    pub(crate) used: bool,
}
