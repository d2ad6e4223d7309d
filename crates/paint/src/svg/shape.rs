//! Shapes, filled, stroked, repeated, and as clips.

use super::OWN;
use super::Picture;
use super::number::{decimals, push_attribute, push_count, push_path, push_transform};
use super::paint::{PaintRef, push_fill, push_stroke, shows};
use crate::geometry::{self, affine, inverse, max_scale};
use crate::stroker::{MITER_LIMIT, add_dots};
use crate::view::Visibility;
use kurbo::{Affine, BezPath};
use wire::{Cap, FillRule, Paint, PaintError, Shape, Stroke, Transform};

impl Picture<'_> {
    pub(super) fn fill(&mut self, shape: &Shape, rule: FillRule, paint: &Paint, transform: &Transform) {
        let map = affine(transform);
        if !shows(paint) || inverse(map).is_none() {
            return;
        }
        match self.view.visibility(geometry::bounds(shape), map) {
            Visibility::Hidden => {}
            Visibility::Near => {
                let (name, geometry) = element(shape, max_scale(map));
                let paint_ref = self.paint_ref(paint, Affine::IDENTITY, geometry::bounds(shape), max_scale(map));
                self.body.push_str(name);
                self.body.push_str(&geometry);
                push_fill(&mut self.body, paint_ref, rule);
                push_transform(&mut self.body, map);
                self.body.push_str("/>\n");
            }
            Visibility::Far => {
                let cut = self.view.cut(geometry::path(shape, max_scale(map)), map);
                let paint_ref = self.paint_ref(paint, map, geometry::bounds(shape), max_scale(map));
                self.area(&cut, paint_ref, rule);
            }
        }
    }

    pub(super) fn stroke(
        &mut self,
        shape: &Shape,
        stroke: &Stroke,
        paint: &Paint,
        transform: &Transform,
    ) -> Result<(), PaintError> {
        let map = affine(transform);
        let around = MITER_LIMIT / 2.0 * f64::from(stroke.width);
        let bounds = geometry::bounds(shape).inflate(around, around);
        let place = self.view.visibility(bounds, map);
        if !shows(paint) || inverse(map).is_none() || place == Visibility::Hidden {
            return Ok(());
        }
        if place == Visibility::Far || !stroke.dashes.is_empty() {
            // The raster's limit on dashes holds here too, to protect viewers.
            let path = geometry::path(shape, max_scale(map));
            let Some(stroked) = self.stroker.stroke(&path, stroke, map, self.view)? else { return Ok(()) };
            if place == Visibility::Far {
                let cut = match self.view.visibility(stroked.outline.control_box(), stroked.map) {
                    Visibility::Hidden => return Ok(()),
                    Visibility::Near => stroked.map * stroked.outline,
                    Visibility::Far => self.view.cut(stroked.outline, stroked.map),
                };
                let paint_ref = self.paint_ref(paint, map, bounds, max_scale(map));
                self.area(&cut, paint_ref, FillRule::NonZero);
                return Ok(());
            }
        }
        let paint_ref = self.paint_ref(paint, Affine::IDENTITY, bounds, max_scale(map));
        match shape {
            Shape::Path(_) | Shape::Snapped { .. } if stroke.cap != Cap::Butt => {
                // Some viewers don't draw the caps of a line without length.
                let mut path = geometry::path(shape, 1.0);
                add_dots(&mut path);
                self.body.push_str("<path");
                push_path(&mut self.body, &path, decimals(max_scale(map)));
            }
            _ => {
                let (name, geometry) = element(shape, max_scale(map));
                self.body.push_str(name);
                self.body.push_str(&geometry);
            }
        }
        push_stroke(&mut self.body, paint_ref, stroke);
        push_transform(&mut self.body, map);
        self.body.push_str("/>\n");
        Ok(())
    }

    /// Defines a clip; its number.
    pub(super) fn define_clip(&mut self, shape: &Shape, rule: FillRule, transform: &Transform) -> usize {
        self.clips += 1;
        self.defs.push_str("<clipPath id=\"");
        self.defs.push_str(OWN);
        self.defs.push('c');
        push_count(&mut self.defs, self.clips);
        self.defs.push_str("\">");
        let map = affine(transform);
        let place = self.view.visibility(geometry::bounds(shape), map);
        if inverse(map).is_some() && place != Visibility::Hidden {
            if place == Visibility::Near {
                let (name, geometry) = element(shape, max_scale(map));
                self.defs.push_str(name);
                self.defs.push_str(&geometry);
                push_transform(&mut self.defs, map);
            } else {
                self.defs.push_str("<path");
                push_path(&mut self.defs, &self.view.cut(geometry::path(shape, max_scale(map)), map), decimals(1.0));
            }
            if rule == FillRule::EvenOdd {
                self.defs.push_str(" clip-rule=\"evenodd\"");
            }
            self.defs.push_str("/>");
        }
        self.defs.push_str("</clipPath>\n");
        self.clips
    }

    /// An area in px of the canvas.
    pub(super) fn area(&mut self, path: &BezPath, paint_ref: PaintRef, rule: FillRule) {
        self.body.push_str("<path");
        push_path(&mut self.body, path, decimals(1.0));
        push_fill(&mut self.body, paint_ref, rule);
        self.body.push_str("/>\n");
    }
}

/// A shape's tag, open, and its geometry.
fn element(shape: &Shape, max_scale: f64) -> (&'static str, String) {
    moved(shape, 1.0, [0.0, 0.0], max_scale).unwrap_or_else(|| {
        let mut geometry = String::new();
        push_path(&mut geometry, &geometry::path(shape, max_scale), decimals(max_scale));
        ("<path", geometry)
    })
}

/// A basic shape's tag and geometry, sized and with its origin moved. SVG doesn't draw those without an area, not even
/// their outlines, so they are paths.
pub(super) fn moved(
    shape: &Shape,
    size: f64,
    [right, down]: [f32; 2],
    max_scale: f64,
) -> Option<(&'static str, String)> {
    let mut geometry = String::new();
    let mut put = |name, number: f64| push_attribute(&mut geometry, name, number, decimals(max_scale));
    let name = match *shape {
        Shape::Rect { x, y, w, h, radius } if w > 0.0 && h > 0.0 => {
            put("x", f64::from(x) * size + f64::from(right));
            put("y", f64::from(y) * size + f64::from(down));
            put("width", f64::from(w) * size);
            put("height", f64::from(h) * size);
            if radius > 0.0 {
                put("rx", f64::from(radius.min(w / 2.0).min(h / 2.0)) * size);
            }
            "<rect"
        }
        Shape::Ellipse { x, y, rx, ry } if rx > 0.0 && ry > 0.0 => {
            put("cx", f64::from(x) * size + f64::from(right));
            put("cy", f64::from(y) * size + f64::from(down));
            if rx.to_bits() == ry.to_bits() {
                put("r", f64::from(rx) * size);
                "<circle"
            } else {
                put("rx", f64::from(rx) * size);
                put("ry", f64::from(ry) * size);
                "<ellipse"
            }
        }
        _ => return None,
    };
    Some((name, geometry))
}
