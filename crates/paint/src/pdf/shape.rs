//! Shapes, filled and stroked.

use super::{Picture, map as to_krilla};
use crate::geometry::{self, affine, inverse, max_scale};
use crate::stroker::{MITER_LIMIT, add_dots};
use crate::view::Visibility;
use krilla::geom::{Path, PathBuilder};
use krilla::paint::{Fill, FillRule as Rule};
use kurbo::{Affine, BezPath, PathEl, Rect};
use wire::{Cap, FillRule, Paint, PaintError, Shape, Stroke, Transform};

impl Picture<'_> {
    pub(super) fn fill(&mut self, shape: &Shape, rule: FillRule, paint: &Paint, transform: &Transform) {
        let map = affine(transform);
        let path = geometry::path(shape, max_scale(map));
        self.area(&path, geometry::bounds(shape), rule, paint, map, map);
    }

    /// Fills an area that `map` maps to the canvas, with a paint that `paint_map` maps there.
    pub(super) fn area(
        &mut self,
        path: &BezPath,
        bounds: Rect,
        rule: FillRule,
        paint: &Paint,
        map: Affine,
        paint_map: Affine,
    ) {
        if inverse(map).is_none() {
            return;
        }
        let path = match self.view.visibility(bounds, map) {
            Visibility::Hidden => return,
            Visibility::Near => map * path,
            Visibility::Far => self.view.cut(path, map),
        };
        let Some(flat) = self::path(&path) else { return };
        let seen = map.transform_rect_bbox(bounds).intersect(self.view.0);
        let Some((paint, opacity)) = self.paint(paint, paint_map, seen) else { return };
        self.surface.set_stroke(None);
        self.surface.set_fill(Some(Fill { paint, opacity, rule: fill_rule(rule) }));
        self.surface.draw_path(&flat);
    }

    pub(super) fn stroke(
        &mut self,
        shape: &Shape,
        stroke: &Stroke,
        paint: &Paint,
        map: Affine,
    ) -> Result<(), PaintError> {
        let mut path = geometry::path(shape, max_scale(map));
        self.line(&mut path, geometry::bounds(shape), stroke, paint, map, map)
    }

    pub(super) fn line(
        &mut self,
        path: &mut BezPath,
        bounds: Rect,
        stroke: &Stroke,
        paint: &Paint,
        map: Affine,
        paint_map: Affine,
    ) -> Result<(), PaintError> {
        let around = MITER_LIMIT / 2.0 * f64::from(stroke.width);
        let bounds = bounds.inflate(around, around);
        let place = self.view.visibility(bounds, map);
        if inverse(map).is_none() || place == Visibility::Hidden {
            return Ok(());
        }
        let [a, b, c, d, ..] = map.as_coeffs();
        let zoom = max_scale(map);
        // A stroke stays a stroke in the file, unless its map distorts it or it is very thin: then it becomes its outline.
        let even = (a * d - b * c).abs() > 1e-3 * zoom * zoom && (1e-4..1e4).contains(&zoom);
        let thick = (1e-3..1e5).contains(&(f64::from(stroke.width) * zoom));
        // The raster's limit on dashes holds here too, to protect viewers.
        if !(place == Visibility::Near && even && thick && stroke.dashes.is_empty()) {
            let Some(stroked) = self.stroker.stroke(path, stroke, map, self.view)? else { return Ok(()) };
            let (outline, to) = (stroked.outline.clone(), stroked.map);
            self.area(&outline, outline.control_box(), FillRule::NonZero, paint, to, paint_map);
            return Ok(());
        }
        if stroke.cap != Cap::Butt {
            add_dots(path);
        }
        let Some(flat) = self::path(path) else { return Ok(()) };
        let back = map.inverse();
        let seen = map.transform_rect_bbox(bounds).intersect(self.view.0);
        self.surface.push_transform(&to_krilla(map));
        if let Some((paint, opacity)) = self.paint(paint, back * paint_map, back.transform_rect_bbox(seen)) {
            self.surface.set_fill(None);
            self.surface.set_stroke(Some(super::paint::stroke(stroke, paint, opacity)));
            self.surface.draw_path(&flat);
        }
        self.surface.pop();
        Ok(())
    }
}

/// A path for krilla, unless it is empty.
pub(super) fn path(path: &BezPath) -> Option<Path> {
    let mut builder = PathBuilder::new();
    for element in path.elements() {
        match element {
            PathEl::MoveTo(p) => builder.move_to(p.x as f32, p.y as f32),
            PathEl::LineTo(p) => builder.line_to(p.x as f32, p.y as f32),
            PathEl::QuadTo(c, p) => builder.quad_to(c.x as f32, c.y as f32, p.x as f32, p.y as f32),
            PathEl::CurveTo(c, d, p) => {
                builder.cubic_to(c.x as f32, c.y as f32, d.x as f32, d.y as f32, p.x as f32, p.y as f32);
            }
            PathEl::ClosePath => builder.close(),
        }
    }
    builder.finish()
}

pub(super) fn fill_rule(rule: FillRule) -> Rule {
    match rule {
        FillRule::NonZero => Rule::NonZero,
        FillRule::EvenOdd => Rule::EvenOdd,
    }
}
