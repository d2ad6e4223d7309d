//! Repeated shapes.

use super::OWN;
use super::Picture;
use super::image::push_image;
use super::number::{decimals, push_attribute, push_count, push_path, push_transform};
use super::paint::{PaintRef, push_alpha, push_color, push_fill, push_line, shows};
use super::shape::moved;
use crate::encode::png;
use crate::geometry::{self, affine, inverse, max_scale};
use crate::markers;
use crate::view::Visibility;
use kurbo::{Affine, Rect};
use wire::{Color, FillRule, Op, PaintError, Shape};

impl Picture<'_> {
    /// Draws a [`Op::Repeat`]: each marker as an element or, if they are too many for a viewer, all as one image.
    pub(super) fn repeat(&mut self, op: &Op) -> Result<(), PaintError> {
        let Op::Repeat { shape, at, sizes, colors, fill, stroke, transform } = op else { return Ok(()) };
        let map = affine(transform);
        let fill = fill.as_ref().filter(|fill| shows(fill));
        let stroke = stroke.as_ref().filter(|(_, paint)| shows(paint));
        if inverse(map).is_none() || at.is_empty() || (fill.is_none() && colors.is_empty() && stroke.is_none()) {
            return Ok(());
        }
        if !markers::drawn_separately(op) {
            if let Some((pixmap, rect)) = markers::raster(op, self.view.0, self.raster, self.faces, self.stroker)? {
                let bitmap = crate::bitmap::Bitmap::from_pixmap(pixmap);
                let file = png::still(&bitmap, &[]);
                push_image(&mut self.body, &file, rect, 3, true, 1.0, Affine::IDENTITY);
            }
            return Ok(());
        }
        let (zoom, bounds) = (max_scale(map), geometry::bounds(shape));
        let all = crate::group::bounds(op, self.faces).unwrap_or_default();
        let all = map.inverse().transform_rect_bbox(all);
        let fill_ref = match fill {
            Some(fill) if colors.is_empty() => self.paint_ref(fill, Affine::IDENTITY, all, zoom),
            _ => PaintRef::Color(Color::BLACK),
        };
        let stroke_ref = stroke.map(|(stroke, paint)| (stroke, self.paint_ref(paint, Affine::IDENTITY, all, zoom)));
        self.body.push_str("<g");
        if fill.is_none() && colors.is_empty() {
            self.body.push_str(" fill=\"none\"");
        } else {
            push_fill(&mut self.body, fill_ref, FillRule::NonZero);
        }
        if let Some((stroke, paint_ref)) = &stroke_ref {
            push_line(&mut self.body, *paint_ref, stroke);
        }
        push_transform(&mut self.body, map);
        self.body.push_str(">\n");
        // `<use>` would move a gradient's coordinates with the shape.
        let plain = matches!(fill_ref, PaintRef::Color(_))
            && stroke_ref.is_none_or(|(_, paint_ref)| matches!(paint_ref, PaintRef::Color(_)));
        let around = stroke.map_or(0.0, |(stroke, _)| 2.0 * f64::from(stroke.width));
        let mut defined = None;
        for (i, place) in at.iter().enumerate() {
            let size = sizes.get(i).copied().map_or(1.0, f64::from);
            let bounds = Affine::scale(size).transform_rect_bbox(bounds).inflate(around, around);
            let same = plain && size.to_bits() == 1.0_f64.to_bits();
            self.mark(shape, *place, size, (bounds, map), same, &mut defined);
            if let Some(color) = colors.get(i)
                && self.body.ends_with('"')
            {
                push_color(&mut self.body, "fill", *color);
                push_alpha(&mut self.body, "fill-opacity", *color);
            }
            if self.body.ends_with('"') {
                self.body.push_str("/>\n");
            }
        }
        self.body.push_str("</g>\n");
        Ok(())
    }

    /// Starts a marker's element; returns whether it is visible.
    fn mark(
        &mut self,
        shape: &Shape,
        place: [f32; 2],
        size: f64,
        (bounds, map): (Rect, Affine),
        same: bool,
        defined: &mut Option<usize>,
    ) {
        let zoom = max_scale(map);
        let to = geometry::point(place).to_vec2();
        let path = || Affine::scale(size) * geometry::path(shape, zoom * size.max(1e-6));
        match self.view.visibility(bounds + to, map) {
            Visibility::Hidden => {}
            Visibility::Near => {
                if let Some((name, geometry)) = moved(shape, size, place, zoom) {
                    self.body.push_str(name);
                    self.body.push_str(&geometry);
                } else if same {
                    let id = *defined.get_or_insert_with(|| {
                        self.shapes += 1;
                        self.defs.push_str("<path id=\"");
                        self.defs.push_str(OWN);
                        self.defs.push('s');
                        push_count(&mut self.defs, self.shapes);
                        self.defs.push('"');
                        push_path(&mut self.defs, &path(), decimals(zoom));
                        self.defs.push_str("/>\n");
                        self.shapes
                    });
                    self.body.push_str("<use href=\"#");
                    self.body.push_str(OWN);
                    self.body.push('s');
                    push_count(&mut self.body, id);
                    self.body.push('"');
                    push_attribute(&mut self.body, "x", to.x, decimals(zoom));
                    push_attribute(&mut self.body, "y", to.y, decimals(zoom));
                } else {
                    self.body.push_str("<path");
                    push_path(&mut self.body, &(Affine::translate(to) * path()), decimals(zoom));
                }
            }
            Visibility::Far => {
                // In the group's own coordinates, as far as those go.
                let cut = self.view.cut(path(), map * Affine::translate(to));
                self.body.push_str("<path");
                push_path(&mut self.body, &(map.inverse() * cut), decimals(zoom));
            }
        }
    }
}
