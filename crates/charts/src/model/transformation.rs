//! Transforms: chains of steps from the coordinates of a program to the picture's.
//!
//! Between steps, the picture is measured as matplotlib does it: px from its lower left corner, with y upwards.

use crate::model::axes::{Axes, Figure};
use crate::model::charts::Charts;
use crate::model::coords::Coords;
use crate::model::id::Id;
use canvas::CallError;
use kurbo::{Affine, Point};

/// Most steps of one transform, and most transforms of a program.
const MAX_STEPS: usize = 64;
const MAX_TRANSFORMS: usize = 10_000;

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
    fn count(steps: &[Self]) -> usize {
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

impl Charts {
    /// Keeps a transform.
    pub(crate) fn add_transform(&mut self, steps: Vec<Step>) -> Result<Id<Transformation>, CallError> {
        if Step::count(&steps) > MAX_STEPS {
            return Err(CallError::not_implemented(format!("a transform of more than {MAX_STEPS} steps")));
        }
        if self.transforms.len() >= MAX_TRANSFORMS {
            return Err(CallError::value_error(format!("a program can make at most {MAX_TRANSFORMS} transforms")));
        }
        Ok(self.transforms.add(Transformation { steps, changeable: false, used: false }))
    }

    /// The transform from a coordinate system for x and one for y; it is always the same one.
    pub(crate) fn transform_of(&mut self, systems: [System; 2]) -> Result<Id<Transformation>, CallError> {
        if let Some(known) = self.known_transforms.get(&systems) {
            return Ok(*known);
        }
        let steps = match systems {
            [x, y] if x == y => Step::From(x),
            [x, y] => Step::Blend(vec![Step::From(x)], vec![Step::From(y)]),
        };
        let id = self.add_transform(vec![steps])?;
        self.known_transforms.insert(systems, id);
        Ok(id)
    }

    /// The steps of a transform that something is made with.
    pub(crate) fn use_transform(&mut self, id: Id<Transformation>) -> Vec<Step> {
        let transform = &mut self.transforms[id];
        transform.used = true;
        transform.steps.clone()
    }

    /// What a transform is to an artist of these axes.
    pub(crate) fn coords_by(&mut self, id: Id<Transformation>, axes: Option<Id<Axes>>) -> Coords {
        let steps = self.use_transform(id);
        let Some(axes) = axes else { return Coords::By(id) };
        let figure = self.axes[axes].figure;
        let from = |steps: &[Step]| if let [Step::From(system)] = steps { Some(*system) } else { None };
        let (data, own) = (Some(System::Data(axes)), Some(System::Axes(axes)));
        match steps.as_slice() {
            [Step::From(System::Data(of))] if *of == axes => Coords::Data,
            [Step::From(System::Axes(of))] if *of == axes => Coords::Axes,
            [Step::From(System::Figure(of))] if *of == figure => Coords::Figure,
            [Step::Blend(x, y)] if from(x) == data && from(y) == own => Coords::AxesY,
            [Step::Blend(x, y)] if from(x) == own && from(y) == data => Coords::AxesX,
            _ => Coords::By(id),
        }
    }
}
