//! Shapes, filled, stroked and repeated.

use super::{Canvas, Picture, fill_rule};
use crate::outline::{self, stretch};
use crate::reach::Place;
use kurbo::{Affine, BezPath, Rect, Shape as _};
use vello_cpu::peniko::Fill;
use wire::{FillRule, Paint, PaintError, Shape, Stroke, Transform};

impl Picture<'_> {
    pub(super) fn stroke(
        &mut self,
        shape: &Shape,
        stroke: &Stroke,
        paint: Paint,
        transform: &Transform,
    ) -> Result<(), PaintError> {
        let map = self.canvas.map(transform);
        let path = outline::path(shape, stretch(map));
        if let Some(stroked) = self.pen.stroke(&path, stroke, map, self.canvas.view)?
            && self.canvas.take(paint)
        {
            self.canvas.area(stroked.outline, stroked.outline.control_box(), Fill::NonZero, stroked.map);
        }
        Ok(())
    }
}

impl Canvas<'_> {
    pub(super) fn fill(&mut self, shape: &Shape, rule: FillRule, paint: Paint, transform: &Transform) {
        if self.take(paint) {
            let map = self.map(transform);
            self.shape(shape, fill_rule(rule), map);
        }
    }

    pub(super) fn repeat(&mut self, shape: &Shape, at: &[[f32; 2]], paint: Paint, transform: &Transform) {
        if !self.take(paint) {
            return;
        }
        let map = self.map(transform);
        let path = outline::path(shape, stretch(map));
        let bounds = outline::bounds(shape);
        let rect = sharp_rect(shape);
        for place in at {
            let to = outline::point(*place).to_vec2();
            match rect {
                Some(rect) => self.rect(rect + to, map),
                None => self.area(&path, bounds, Fill::NonZero, map * Affine::translate(to)),
            }
            self.make_room(paint);
        }
    }

    fn shape(&mut self, shape: &Shape, rule: Fill, map: Affine) {
        match sharp_rect(shape) {
            Some(rect) => self.rect(rect, map),
            None => self.area(&outline::path(shape, stretch(map)), outline::bounds(shape), rule, map),
        }
    }

    fn rect(&mut self, rect: Rect, map: Affine) {
        if self.view.place(rect, map) == Place::Near {
            self.record(5, map.transform_rect_bbox(rect));
            let context = &mut self.raster.context;
            context.set_transform(map);
            context.set_fill_rule(Fill::NonZero);
            context.fill_rect(&rect);
        } else {
            self.area(&rect.to_path(1.0), rect, Fill::NonZero, map);
        }
    }

    /// Fills an area with the paint in hand. `bounds` is a box around the path.
    pub(super) fn area(&mut self, path: &BezPath, bounds: Rect, rule: Fill, map: Affine) {
        let cut;
        let (path, map) = match self.view.place(bounds, map) {
            Place::Unseen => return,
            Place::Near => (path, map),
            Place::Far => {
                cut = self.view.cut(path.iter(), map);
                (&cut, Affine::IDENTITY)
            }
        };
        self.record(path.elements().len(), map.transform_rect_bbox(bounds));
        let context = &mut self.raster.context;
        context.set_transform(map);
        context.set_fill_rule(rule);
        context.fill_path(path);
    }

    /// A clip's area in device px.
    pub(super) fn clip_path(&self, shape: &Shape, transform: &Transform) -> BezPath {
        let map = self.map(transform);
        let path = outline::path(shape, stretch(map));
        match self.view.place(outline::bounds(shape), map) {
            Place::Unseen => BezPath::new(),
            Place::Near => map * path,
            Place::Far => self.view.cut(&path, map),
        }
    }

    /// Adds to the estimate of the recording: strips along the outline, and what keeps them together.
    pub(super) fn record(&mut self, elements: usize, device: Rect) {
        let seen = device.intersect(self.view.0);
        self.recorded += 256 + elements * 64 + (seen.width() + seen.height()) as usize * 16;
    }
}

fn sharp_rect(shape: &Shape) -> Option<Rect> {
    match *shape {
        Shape::Rect { x, y, w, h, radius: 0.0 } => Some(outline::rect(x, y, w, h)),
        _ => None,
    }
}
