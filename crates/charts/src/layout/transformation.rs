//! Transforms where everything has its place: their steps as functions of px.

use crate::layout::frame::{AxisTransform, Frame};
use crate::model::artist::Artist;
use crate::model::axes::Axes;
use crate::model::charts::Charts;
use crate::model::coords::Coords;
use crate::model::id::Id;
use crate::model::transformation::{Step, System, Transformation};
use kurbo::{Affine, Point, Rect};
use std::collections::BTreeMap;

/// A step that knows where everything is: px from the lower left corner, y upwards.
#[derive(Debug, Clone)]
pub(crate) enum Placed {
    Affine(Affine),
    /// From data to 0–1 of the axes.
    Parts(Box<[AxisTransform; 2]>),
    /// From 0–1 of the axes to data.
    Values(Box<[AxisTransform; 2]>),
    Blend(Vec<Placed>, Vec<Placed>),
}

/// The transforms that artists of a figure use.
pub(crate) type Transforms = BTreeMap<Id<Transformation>, Vec<Placed>>;

/// Where axes are, px from the lower left corner with y upwards, and their limits.
pub(crate) struct AxesNow {
    pub(crate) rect: Rect,
    pub(crate) along: [AxisTransform; 2],
}

impl AxesNow {
    pub(crate) fn of(frame: &Frame) -> Self {
        let (rect, whole) = (frame.rect, frame.figure);
        let rect = Rect::new(rect.x0 - whole.x0, whole.y1 - rect.y1, rect.x1 - whole.x0, whole.y1 - rect.y0);
        Self { rect, along: [frame.x.clone(), frame.y.clone()] }
    }
}

/// The map from 0–1 to a rectangle.
fn fraction_of(rect: Rect) -> Affine {
    Affine::new([rect.width(), 0.0, 0.0, rect.height(), rect.x0, rect.y0])
}

/// What is known of a figure: its size and its resolution, px.
#[derive(Debug, Clone, Copy)]
pub(crate) struct FigureNow {
    pub(crate) size: [f64; 2],
    pub(crate) dpi: f64,
}

/// The steps with everything in its place; `None` if a step is about axes that aren't there.
pub(crate) fn placed(
    steps: &[Step],
    figure: FigureNow,
    axes: &mut impl FnMut(Id<Axes>) -> Option<AxesNow>,
) -> Option<Vec<Placed>> {
    let mut all = Vec::with_capacity(steps.len() + 1);
    for step in steps {
        match step {
            Step::Affine(affine) => all.push(Placed::Affine(*affine)),
            Step::From(system) | Step::To(system) => {
                let (parts, fraction) = match system {
                    System::Data(of) => {
                        let AxesNow { rect, along } = axes(*of)?;
                        (Some(Box::new(along)), fraction_of(rect))
                    }
                    System::Axes(of) => (None, fraction_of(axes(*of)?.rect)),
                    System::Figure(_) => {
                        let [width, height] = figure.size;
                        (None, fraction_of(Rect::new(0.0, 0.0, width, height)))
                    }
                    System::Inches(_) => (None, Affine::scale(figure.dpi)),
                };
                if matches!(step, Step::From(_)) {
                    all.extend(parts.map(Placed::Parts));
                    all.push(Placed::Affine(fraction));
                } else {
                    all.push(Placed::Affine(fraction.inverse()));
                    all.extend(parts.map(Placed::Values));
                }
            }
            Step::Shift([x, y], steps, back) => {
                let by = through(&placed(steps, figure, axes)?, Point::new(*x, *y)).to_vec2();
                all.push(Placed::Affine(Affine::translate(if *back { -by } else { by })));
            }
            Step::Blend(x, y) => all.push(Placed::Blend(placed(x, figure, axes)?, placed(y, figure, axes)?)),
        }
    }
    Some(all)
}

/// Where a place goes by these steps.
pub(crate) fn through(steps: &[Placed], mut at: Point) -> Point {
    for step in steps {
        at = match step {
            Placed::Affine(affine) => *affine * at,
            Placed::Parts(along) => Point::new(along[0].part(at.x), along[1].part(at.y)),
            Placed::Values(along) => Point::new(along[0].at(at.x), along[1].at(at.y)),
            Placed::Blend(x, y) => Point::new(through(x, at).x, through(y, at).y),
        };
    }
    at
}

impl Charts {
    /// The transforms that artists use, when these axes are laid out.
    pub(crate) fn transforms_for(&self, frames: &[(Id<Axes>, &Frame)], figure: FigureNow) -> Transforms {
        let mut all = Transforms::new();
        for coords in self.artists.iter().filter(|item| item.is_shown()).flat_map(Artist::all_coords) {
            let Coords::By(id) = coords else { continue };
            let id = id.cast();
            if all.contains_key(&id) {
                continue;
            }
            let mut axes =
                |wanted: Id<Axes>| frames.iter().find(|(axes, _)| *axes == wanted).map(|(_, frame)| AxesNow::of(frame));
            if let Some(steps) = placed(&self.transforms[id].steps, figure, &mut axes) {
                all.insert(id, steps);
            }
        }
        all
    }
}
