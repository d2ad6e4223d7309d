//! What areas and lines are painted with, as attributes and definitions.

use super::image::push_image;
use super::number::{decimals, push_attribute, push_count, push_length, push_number, push_transform};
use super::{OWN, Picture};
use crate::dash::DOT;
use crate::geometry::{self, max_scale};
use crate::gradient::{self, Plain};
use kurbo::{Affine, Rect};
use std::fmt::Write as _;
use wire::{Cap, Color, FillRule, GradientKind, Join, Paint, Pixels, Stop, Stroke};

/// A paint that can be referred to.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(super) enum PaintRef {
    Color(Color),
    /// The number of a definition.
    Defined(usize),
}

/// Whether a paint can be visible.
pub(super) fn shows(paint: &Paint) -> bool {
    match paint {
        Paint::Solid(color) => color.a > 0,
        Paint::Gradient(gradient) => gradient.stops.iter().any(|stop| stop.color.a > 0),
        Paint::Pattern(pattern) => pattern.opacity > 0.0,
    }
}

impl Picture<'_> {
    /// Prepares a paint. `local` maps its coordinates to the user space of what is painted, `bounds` is a box around that in the
    /// paint's coordinates, and `zoom` is the size of a device px in them.
    pub(super) fn paint_ref(&mut self, paint: &Paint, local: Affine, bounds: Rect, zoom: f64) -> PaintRef {
        match paint {
            Paint::Solid(color) => PaintRef::Color(*color),
            Paint::Gradient(gradient) => match gradient::plain(gradient) {
                Plain::Solid(color) => PaintRef::Color(color),
                Plain::Stops(stops) => match gradient.kind {
                    GradientKind::Conic { center, start } => {
                        let Some((pixels, bounds)) = gradient::bake(center, start, &stops, bounds, zoom) else {
                            return PaintRef::Color(stops[0].color);
                        };
                        self.define_pattern(&pixels, bounds, true, 1.0, local)
                    }
                    kind => self.define_gradient(kind, &stops, local),
                },
            },
            Paint::Pattern(pattern) => {
                let rect = geometry::rect(pattern.x, pattern.y, pattern.w, pattern.h);
                self.define_pattern(&pattern.pixels, rect, pattern.smooth, pattern.opacity, local)
            }
        }
    }

    fn define(&mut self, tag: &str) -> usize {
        self.paints += 1;
        self.defs.push('<');
        self.defs.push_str(tag);
        self.defs.push_str(" id=\"");
        self.defs.push_str(OWN);
        self.defs.push('p');
        push_count(&mut self.defs, self.paints);
        self.defs.push('"');
        self.paints
    }

    fn define_gradient(&mut self, kind: GradientKind, stops: &[Stop], local: Affine) -> PaintRef {
        let (tag, places) = match kind {
            GradientKind::Linear { from: [x1, y1], to: [x2, y2] } => {
                ("linearGradient", vec![("x1", x1), ("y1", y1), ("x2", x2), ("y2", y2)])
            }
            GradientKind::Radial { center: [cx, cy], radius } => {
                ("radialGradient", vec![("cx", cx), ("cy", cy), ("r", radius)])
            }
            GradientKind::Conic { .. } => return PaintRef::Color(stops[0].color),
        };
        let id = self.define(tag);
        let defs = &mut self.defs;
        defs.push_str(" gradientUnits=\"userSpaceOnUse\"");
        for (name, place) in places {
            push_attribute(defs, name, f64::from(place), 6);
        }
        push_map(defs, "gradientTransform", local);
        defs.push('>');
        for stop in stops {
            defs.push_str("<stop");
            push_attribute(defs, "offset", f64::from(stop.at), 5);
            push_color(defs, "stop-color", stop.color);
            push_alpha(defs, "stop-opacity", stop.color);
            defs.push_str("/>");
        }
        let _ = writeln!(defs, "</{tag}>");
        PaintRef::Defined(id)
    }

    fn define_pattern(&mut self, pixels: &Pixels, rect: Rect, smooth: bool, opacity: f32, local: Affine) -> PaintRef {
        let id = self.define("pattern");
        let defs = &mut self.defs;
        let decimals = decimals(max_scale(local)).max(6);
        defs.push_str(" patternUnits=\"userSpaceOnUse\"");
        push_attribute(defs, "x", rect.x0, decimals);
        push_attribute(defs, "y", rect.y0, decimals);
        push_attribute(defs, "width", rect.width(), decimals);
        push_attribute(defs, "height", rect.height(), decimals);
        push_map(defs, "patternTransform", local);
        defs.push('>');
        let tile = Rect::from_origin_size((0.0, 0.0), rect.size());
        push_image(defs, &crate::encode::png::image(pixels), tile, decimals, smooth, opacity, Affine::IDENTITY);
        defs.push_str("</pattern>\n");
        PaintRef::Defined(id)
    }
}

/// Adds the attributes of a fill.
pub(super) fn push_fill(out: &mut String, paint_ref: PaintRef, rule: FillRule) {
    match paint_ref {
        // Black is the default.
        PaintRef::Color(Color { r: 0, g: 0, b: 0, .. }) => {}
        paint_ref => push_ink(out, "fill", paint_ref),
    }
    if let PaintRef::Color(color) = paint_ref {
        push_alpha(out, "fill-opacity", color);
    }
    if rule == FillRule::EvenOdd {
        out.push_str(" fill-rule=\"evenodd\"");
    }
}

fn push_ink(out: &mut String, name: &str, paint_ref: PaintRef) {
    match paint_ref {
        PaintRef::Color(color) => push_color(out, name, color),
        PaintRef::Defined(id) => {
            let _ = write!(out, " {name}=\"url(#{OWN}p{id})\"");
        }
    }
}

/// Adds the attributes of a stroke without a fill.
pub(super) fn push_stroke(out: &mut String, paint_ref: PaintRef, stroke: &Stroke) {
    out.push_str(" fill=\"none\"");
    push_line(out, paint_ref, stroke);
}

/// Adds the attributes of a stroke.
pub(super) fn push_line(out: &mut String, paint_ref: PaintRef, stroke: &Stroke) {
    push_ink(out, "stroke", paint_ref);
    if let PaintRef::Color(color) = paint_ref {
        push_alpha(out, "stroke-opacity", color);
    }
    push_length(out, "stroke-width", f64::from(stroke.width));
    match stroke.cap {
        Cap::Butt => {}
        Cap::Round => out.push_str(" stroke-linecap=\"round\""),
        Cap::Square => out.push_str(" stroke-linecap=\"square\""),
    }
    match stroke.join {
        Join::Miter => {}
        Join::Round => out.push_str(" stroke-linejoin=\"round\""),
        Join::Bevel => out.push_str(" stroke-linejoin=\"bevel\""),
    }
    if !stroke.dashes.is_empty() {
        out.push_str(" stroke-dasharray=\"");
        for (i, length) in stroke.dashes.iter().enumerate() {
            if i > 0 {
                out.push(' ');
            }
            // Some viewers don't draw the caps of a dash without length.
            let dot = if stroke.cap == Cap::Butt { 0.0 } else { DOT };
            push_number(out, f64::from(*length).max(dot), 6);
        }
        out.push('"');
        if stroke.dash_offset != 0.0 {
            push_length(out, "stroke-dashoffset", f64::from(stroke.dash_offset));
        }
    }
}

/// Adds an opacity, 0–1.
pub(super) fn push_opacity(out: &mut String, name: &str, opacity: f64) {
    push_attribute(out, name, opacity, 4);
}

/// Adds a color's alpha, unless it is opaque.
pub(super) fn push_alpha(out: &mut String, name: &str, color: Color) {
    if color.a < 255 {
        push_opacity(out, name, f64::from(color.a) / 255.0);
    }
}

/// Adds a colour without its alpha.
pub(super) fn push_color(out: &mut String, name: &str, Color { r, g, b, .. }: Color) {
    let short = [r, g, b].iter().all(|n| n % 17 == 0);
    // Writing to a string can't fail.
    let _ = if short {
        write!(out, " {name}=\"#{:x}{:x}{:x}\"", r / 17, g / 17, b / 17)
    } else {
        write!(out, " {name}=\"#{r:02x}{g:02x}{b:02x}\"")
    };
}

fn push_map(out: &mut String, name: &str, map: Affine) {
    let mut transform = String::new();
    push_transform(&mut transform, map);
    if let Some(value) = transform.strip_prefix(" transform=") {
        let _ = write!(out, " {name}={value}");
    }
}
