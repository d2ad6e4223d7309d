//! Converts data to px: the box of axes with its x and y axis as they are drawn.

use crate::layout::projection::Transform;
use crate::layout::transformation::{Transforms, through};
use crate::model::coords::Coords;
use crate::scale::Scale;
use kurbo::{Point, Rect};
use std::rc::Rc;

/// One axis as it is drawn.
#[derive(Debug, Clone)]
pub(crate) struct AxisTransform {
    pub(crate) scale: Scale,
    /// Limits, from the left or bottom to the right or top.
    pub(crate) from: f64,
    pub(crate) to: f64,
    start: f64,
    per: f64,
}

impl AxisTransform {
    pub(crate) fn from_limits(scale: Scale, limits: (f64, f64)) -> Self {
        Self::new(scale, limits)
    }

    pub(crate) fn new(scale: Scale, (from, to): (f64, f64)) -> Self {
        let start = scale.forward(from);
        let end = scale.forward(to);
        let per = if end == start { 0.0 } else { 1.0 / (end - start) };
        Self { scale, from, to, start, per }
    }

    /// The position between the limits, 0 to 1; NaN for a value that the scale doesn't have.
    pub(crate) fn part(&self, value: f64) -> f64 {
        (self.scale.forward(value) - self.start) * self.per
    }

    /// The value at a fraction of the axis.
    pub(crate) fn at(&self, part: f64) -> f64 {
        if self.per == 0.0 { self.from } else { self.scale.inverse(self.start + part / self.per) }
    }

    pub(crate) fn low(&self) -> f64 {
        self.from.min(self.to)
    }

    pub(crate) fn high(&self) -> f64 {
        self.from.max(self.to)
    }
}

/// An axes' box, px of the canvas, with its axes.
#[derive(Debug, Clone)]
pub(crate) struct Frame {
    pub(crate) rect: Rect,
    pub(crate) figure: Rect,
    pub(crate) x: AxisTransform,
    pub(crate) y: AxisTransform,
    pub(crate) px: crate::layout::px::Px,
    pub(crate) projection: Transform,
    /// The transforms that artists use.
    pub(crate) transforms: Rc<Transforms>,
}

impl Frame {
    pub(crate) fn x_px(&self, x: f64) -> f64 {
        self.rect.x0 + self.x.part(x) * self.rect.width()
    }

    pub(crate) fn y_px(&self, y: f64) -> f64 {
        self.rect.y1 - self.y.part(y) * self.rect.height()
    }

    /// Converts a position in data units to px.
    pub(crate) fn data(&self, [x, y]: [f64; 2]) -> [f64; 2] {
        match &self.projection {
            Transform::Rectilinear => [self.x_px(x), self.y_px(y)],
            Transform::Polar(polar) => polar.place(self.rect, x, self.y.scale.forward(y)),
        }
    }

    /// Converts a position in any coordinate system to px.
    pub(crate) fn place(&self, coords: Coords, [x, y]: [f64; 2]) -> [f64; 2] {
        let (rect, figure) = (self.rect, self.figure);
        match coords {
            Coords::Data => self.data([x, y]),
            Coords::Axes => [rect.x0 + x * rect.width(), rect.y1 - y * rect.height()],
            Coords::Figure => [figure.x0 + x * figure.width(), figure.y1 - y * figure.height()],
            Coords::AxesY | Coords::AxesX if self.polar().is_some() => self.data(self.within_limits(coords, [x, y])),
            Coords::AxesY => [self.x_px(x), rect.y1 - y * rect.height()],
            Coords::AxesX => [rect.x0 + x * rect.width(), self.y_px(y)],
            // One about axes that aren't drawn leads nowhere.
            Coords::By(id) => self.transforms.get(&id.cast()).map_or([f64::NAN; 2], |steps| {
                let at = through(steps, Point::new(x, y));
                [figure.x0 + at.x, figure.y1 - at.y]
            }),
        }
    }

    /// The short way from data to px where both axes are linear: for artists of a million points.
    pub(crate) fn linear(&self, coords: Coords) -> Option<impl Fn([f64; 2]) -> [f64; 2] + Copy> {
        let (left, bottom) = (self.rect.x0, self.rect.y1);
        let (x_start, x_per) = (self.x.start, self.x.per * self.rect.width());
        let (y_start, y_per) = (self.y.start, self.y.per * self.rect.height());
        (coords == Coords::Data && self.is_linear())
            .then_some(move |[x, y]: [f64; 2]| [left + (x - x_start) * x_per, bottom - (y - y_start) * y_per])
    }

    /// Whether straight lines of the data stay straight.
    pub(crate) fn is_linear(&self) -> bool {
        self.polar().is_none() && matches!((&self.x.scale, &self.y.scale), (Scale::Linear, Scale::Linear))
    }
}
