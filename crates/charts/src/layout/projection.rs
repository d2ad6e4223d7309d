//! From data to the page: what axes do with places, by their projection.

use crate::layout::frame::Frame;
use crate::layout::polar::transform::PolarTransform;
use crate::model::coords::Coords;
use kurbo::{BezPath, Point, Rect, Shape as _};

/// The projection of axes as they are drawn.
#[derive(Debug, Clone)]
pub(crate) enum Transform {
    /// x across, y up.
    Rectilinear,
    /// Angles and radii.
    Polar(PolarTransform),
}

impl Frame {
    /// How polar axes are drawn.
    pub(crate) fn polar(&self) -> Option<&PolarTransform> {
        match &self.projection {
            Transform::Polar(polar) => Some(polar),
            Transform::Rectilinear => None,
        }
    }

    /// The position in data units of one of which one part is a fraction of the limits.
    pub(in crate::layout) fn within_limits(&self, coords: Coords, [x, y]: [f64; 2]) -> [f64; 2] {
        match coords {
            Coords::AxesY => [x, self.y.from + y * (self.y.to - self.y.from)],
            Coords::AxesX => [self.x.from + x * (self.x.to - self.x.from), y],
            _ => [x, y],
        }
    }

    /// A line through positions that follows the axes: along a circle where its radius stays the same.
    pub(crate) fn bent(&self, coords: Coords, points: &[[f64; 2]], closed: bool) -> Option<BezPath> {
        let polar = self.polar().filter(|_| matches!(coords, Coords::Data | Coords::AxesX | Coords::AxesY))?;
        let points = points.iter().map(|point| self.within_limits(coords, *point));
        let scaled: Vec<[f64; 2]> = points.map(|[angle, radius]| [angle, self.y.scale.forward(radius)]).collect();
        Some(polar.bent(self.rect, &scaled, closed))
    }

    /// The outline of the axes' area, px.
    pub(crate) fn outline(&self) -> BezPath {
        match &self.projection {
            Transform::Rectilinear => self.rect.to_path(0.1),
            Transform::Polar(polar) => polar.outline(self.rect),
        }
    }

    /// Whether something with these bounds, px, surely is within the axes' area.
    pub(crate) fn holds(&self, bounds: Rect) -> bool {
        match &self.projection {
            Transform::Rectilinear => {
                let rect = self.rect.inflate(0.5, 0.5);
                rect.union(bounds) == rect
            }
            Transform::Polar(polar) => polar.holds(self.rect, bounds),
        }
    }

    /// Whether a point, px, is in the axes' area or at most a px outside.
    pub(crate) fn contains(&self, point: Point) -> bool {
        match &self.projection {
            Transform::Rectilinear => self.rect.inflate(1.0, 1.0).contains(point),
            Transform::Polar(polar) => polar.contains(self.rect, point, 1.0),
        }
    }
}
