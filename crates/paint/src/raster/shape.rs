//! Shapes, filled, stroked and repeated.

use super::accumulator;
use super::grid::{self, Grid};
use super::work::{CROSSING, DENSE_PIXEL, STROKED};
use super::{Canvas, Picture, fill_rule};
use crate::geometry::{self, max_scale};
use crate::view::Visibility;
use kurbo::{Affine, BezPath, Rect, Shape as _};
use vello_cpu::Mask;
use vello_cpu::peniko::Fill;
use wire::{Color, FillRule, Paint, PaintError, Shape, Stroke, Transform};

/// From this number of lines on, what their stroke would cost is estimated before it is made.
const MANY_LINES: usize = 100_000;

/// A [`Repeat`](wire::Op::Repeat) but for its transform.
#[derive(Clone, Copy)]
pub(super) struct Markers<'a> {
    pub(super) shape: &'a Shape,
    pub(super) at: &'a [[f32; 2]],
    pub(super) sizes: &'a [f32],
    pub(super) colors: &'a [Color],
    pub(super) fill: Option<&'a Paint>,
    pub(super) stroke: Option<&'a (Stroke, Paint)>,
}

impl Markers<'_> {
    /// The grid that they stand on, if they do: those of one size.
    pub(super) fn grid(&self, map: Affine) -> Option<Grid> {
        let snapped = matches!(self.shape, Shape::Snapped { .. }) && self.sizes.is_empty();
        if snapped { Grid::new(map) } else { None }
    }
}

impl Picture<'_> {
    pub(super) fn stroke(
        &mut self,
        shape: &Shape,
        stroke: &Stroke,
        paint: &Paint,
        transform: &Transform,
    ) -> Result<(), PaintError> {
        let map = self.canvas.map(transform);
        let path = grid::path(shape, map);
        self.line(&path, stroke, map, Some((paint, map)))
    }

    /// Strokes a path with a paint and the paint's own map, or with the current paint.
    fn line(
        &mut self,
        path: &BezPath,
        stroke: &Stroke,
        map: Affine,
        paint: Option<(&Paint, Affine)>,
    ) -> Result<(), PaintError> {
        let elements = path.elements().len();
        self.canvas.raster.work.spend(elements as f64 * STROKED);
        // The outline of so many lines takes long in itself. It has two sides.
        if elements > MANY_LINES
            && 2.0 * accumulator::rows(path, map, self.canvas.surface.view) > self.canvas.raster.work.affords(CROSSING)
        {
            return Err(PaintError::Work);
        }
        if let Some(stroked) = self.stroker.stroke(path, stroke, map, self.canvas.surface.view)?
            && paint.is_none_or(|(paint, map)| self.canvas.set_paint(paint, map))
        {
            self.canvas.area(stroked.outline, stroked.outline.control_box(), Fill::NonZero, stroked.map);
        }
        Ok(())
    }

    pub(super) fn repeat(&mut self, marks: Markers, transform: &Transform) -> Result<(), PaintError> {
        let map = self.canvas.map(transform);
        if self.stamp(marks, map)? {
            return Ok(());
        }
        let Markers { shape, at, sizes, colors, fill, stroke } = marks;
        let most = sizes.iter().copied().fold(if sizes.is_empty() { 1.0 } else { 0.0 }, f32::max);
        let grid = marks.grid(map);
        let path = match grid {
            Some(_) => grid::path(shape, grid::linear(map)),
            None => geometry::path(shape, max_scale(map) * f64::from(most)),
        };
        let (bounds, rect) = (geometry::bounds(shape), sharp_rect(shape));
        let mut paint_is_set = false;
        for (i, place) in at.iter().enumerate() {
            let size = Affine::scale(sizes.get(i).copied().map_or(1.0, f64::from));
            let place = geometry::point(*place);
            let to = Affine::translate(grid.as_ref().map_or(place, |grid| grid.place(place)).to_vec2());
            let shows = match (colors.get(i), fill) {
                (Some(color), _) => self.canvas.set_color(*color),
                (None, Some(fill)) => {
                    paint_is_set = paint_is_set || self.canvas.set_paint(fill, map);
                    paint_is_set
                }
                (None, None) => false,
            };
            if shows {
                match rect {
                    Some(rect) => self.canvas.rect(rect, map * to * size),
                    None => self.canvas.area(&path, bounds, Fill::NonZero, map * to * size),
                }
            }
            if let Some((stroke, paint)) = stroke {
                self.line(&(size * &path), stroke, map * to, Some((paint, map)))?;
                paint_is_set = false;
            }
            self.canvas.raster.work.check()?;
            if self.canvas.flush_if_full() {
                paint_is_set = false;
            }
        }
        Ok(())
    }
}

impl Canvas<'_> {
    pub(super) fn fill(&mut self, shape: &Shape, rule: FillRule, paint: &Paint, transform: &Transform) {
        let map = self.map(transform);
        if self.set_paint(paint, map) {
            self.shape(shape, fill_rule(rule), map);
        }
    }

    /// Transforms the current paint for drawing through `map`.
    fn set_paint_transform_for(&mut self, map: Affine) {
        match self.surface.paint_map {
            Some(paint_map) => {
                let back = geometry::inverse(map).unwrap_or(Affine::IDENTITY);
                self.surface.context.set_paint_transform(back * paint_map);
            }
            None => self.surface.context.reset_paint_transform(),
        }
    }

    fn shape(&mut self, shape: &Shape, rule: Fill, map: Affine) {
        match sharp_rect(shape) {
            Some(rect) => self.rect(rect, map),
            None => self.area(&grid::path(shape, map), geometry::bounds(shape), rule, map),
        }
    }

    fn rect(&mut self, rect: Rect, map: Affine) {
        if self.surface.view.visibility(rect, map) == Visibility::Near {
            self.near_rect(rect, map);
        } else {
            self.area(&rect.to_path(1.0), rect, Fill::NonZero, map);
        }
    }

    fn near_rect(&mut self, rect: Rect, map: Affine) {
        let seen = self.record(5, map.transform_rect_bbox(rect));
        self.raster.work.spend_area(5, 0.0, seen.area(), self.surface.price);
        self.set_paint_transform_for(map);
        let context = &mut self.surface.context;
        context.set_transform(map);
        context.set_fill_rule(Fill::NonZero);
        context.fill_rect(&rect);
    }

    /// Fills an area with the current paint. `bounds` is a box around the path.
    pub(super) fn area(&mut self, path: &BezPath, bounds: Rect, rule: Fill, map: Affine) {
        let cut;
        let (path, map) = match self.surface.view.visibility(bounds, map) {
            Visibility::Hidden => return,
            // The stroke of a level or upright line, or a bar: vello needs a tenth of the time if it knows.
            Visibility::Near => match geometry::as_rect(path) {
                Some(rect) => return self.near_rect(rect, map),
                None => (path, map),
            },
            Visibility::Far => {
                cut = self.surface.view.cut(path.iter(), map);
                (&cut, Affine::IDENTITY)
            }
        };
        let device = map.transform_rect_bbox(bounds);
        let seen = device.intersect(self.surface.seen());
        let elements = path.elements().len();
        let mut outline = seen.width() + seen.height();
        // Small areas and those of simple paths aren't worth a closer look.
        if elements > 32 && seen.area() > 1_000.0 {
            outline = outline.max(accumulator::outline(path, map, seen));
            if accumulator::is_dense(elements, outline, seen, self.surface.view) {
                return self.dense_area(path, rule, map, seen);
            }
        }
        let mut painted = 0.0;
        if seen.area() > 10_000.0 {
            let whole = (path.area() * map.determinant()).abs();
            painted = (whole * seen.area() / device.area()).min(seen.area());
        }
        self.raster.work.spend_area(elements, outline, painted, self.surface.price);
        self.record(elements, device);
        self.set_paint_transform_for(map);
        let context = &mut self.surface.context;
        context.set_transform(map);
        context.set_fill_rule(rule);
        context.fill_path(path);
    }

    /// As [`area`](Self::area), for a path with very many edges, of which only what is in `seen` shows.
    fn dense_area(&mut self, path: &BezPath, rule: Fill, map: Affine, seen: Rect) {
        let most = self.raster.work.affords(CROSSING);
        let Ok(edges) = accumulator::Edges::new(path, map, seen, most) else { return self.raster.work.exhaust() };
        self.raster.work.spend(edges.crossings() * CROSSING + seen.area() * (DENSE_PIXEL + self.surface.price));
        if self.raster.work.check().is_err() {
            return;
        }
        let (width, height) = (self.surface.width, self.surface.height);
        let mut mask = vec![0; usize::from(width) * usize::from(height)];
        let seen = edges.coverage(rule, usize::from(width), &mut mask);
        if let Some(least) = self.raster.aliased {
            for pixel in &mut mask {
                *pixel = if *pixel >= least { 255 } else { 0 };
            }
        }
        self.surface.recorded += mask.len();
        self.set_paint_transform_for(Affine::IDENTITY);
        let context = &mut self.surface.context;
        context.reset_transform();
        context.set_mask(Mask::from_parts(mask, width, height));
        context.fill_rect(&seen);
        context.reset_mask();
    }

    /// A clip's path in device px.
    pub(super) fn clip_path(&self, shape: &Shape, transform: &Transform) -> BezPath {
        let map = self.map(transform);
        let path = grid::path(shape, map);
        match self.surface.view.visibility(geometry::bounds(shape), map) {
            Visibility::Hidden => BezPath::new(),
            Visibility::Near => map * path,
            Visibility::Far => self.surface.view.cut(&path, map),
        }
    }

    /// Adds to the estimated size of the recording: strips along the outline, and their bookkeeping.
    /// Returns the visible part of its box.
    pub(super) fn record(&mut self, elements: usize, device: Rect) -> Rect {
        let seen = device.intersect(self.surface.view.0);
        self.surface.recorded += 256 + elements * 64 + (seen.width() + seen.height()) as usize * 16;
        device.intersect(self.surface.seen())
    }
}

fn sharp_rect(shape: &Shape) -> Option<Rect> {
    match *shape {
        Shape::Rect { x, y, w, h, radius: 0.0 } => Some(geometry::rect(x, y, w, h)),
        _ => None,
    }
}
