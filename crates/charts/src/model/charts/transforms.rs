//! Keeps transforms, and says what they are to artists.

use crate::model::axes::Axes;
use crate::model::charts::Charts;
use crate::model::coords::Coords;
use crate::model::id::Id;
use crate::model::transformation::{Step, System, Transformation};
use canvas::CallError;

/// Most steps of one transform, and most transforms of a program.
const MAX_STEPS: usize = 64;
const MAX_TRANSFORMS: usize = 10_000;

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
        let Some(axes) = axes else { return Coords::By(id.cast()) };
        let figure = self.axes[axes].figure;
        let from = |steps: &[Step]| if let [Step::From(system)] = steps { Some(*system) } else { None };
        let (data, own) = (Some(System::Data(axes)), Some(System::Axes(axes)));
        match steps.as_slice() {
            [Step::From(System::Data(of))] if *of == axes => Coords::Data,
            [Step::From(System::Axes(of))] if *of == axes => Coords::Axes,
            [Step::From(System::Figure(of))] if *of == figure => Coords::Figure,
            [Step::Blend(x, y)] if from(x) == data && from(y) == own => Coords::AxesY,
            [Step::Blend(x, y)] if from(x) == own && from(y) == data => Coords::AxesX,
            _ => Coords::By(id.cast()),
        }
    }
}
