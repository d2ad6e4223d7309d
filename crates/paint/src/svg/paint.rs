//! What areas and lines are painted with, as attributes.

use super::number::{push_attribute, push_length, push_number};
use crate::dash::DOT;
use std::fmt::Write as _;
use wire::{Cap, Color, FillRule, Join, Paint, Stroke};

/// Whether a paint can leave a mark.
pub(super) fn shows(paint: Paint) -> bool {
    match paint {
        Paint::Solid(color) => color.a > 0,
    }
}

/// Adds what fills a shape.
pub(super) fn push_fill(out: &mut String, paint: Paint, rule: FillRule) {
    let Paint::Solid(color) = paint;
    // Black is what there is without a word.
    if (color.r, color.g, color.b) != (0, 0, 0) {
        push_color(out, "fill", color);
    }
    push_alpha(out, "fill-opacity", color);
    if rule == FillRule::EvenOdd {
        out.push_str(" fill-rule=\"evenodd\"");
    }
}

/// Adds what draws an outline.
pub(super) fn push_stroke(out: &mut String, paint: Paint, stroke: &Stroke) {
    let Paint::Solid(color) = paint;
    out.push_str(" fill=\"none\"");
    push_color(out, "stroke", color);
    push_alpha(out, "stroke-opacity", color);
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
            // Not every viewer draws the caps of a dash without length.
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

fn push_alpha(out: &mut String, name: &str, color: Color) {
    if color.a < 255 {
        push_opacity(out, name, f64::from(color.a) / 255.0);
    }
}

fn push_color(out: &mut String, name: &str, Color { r, g, b, .. }: Color) {
    let short = [r, g, b].iter().all(|n| n % 17 == 0);
    // Writing to a string can't fail.
    let _ = if short {
        write!(out, " {name}=\"#{:x}{:x}{:x}\"", r / 17, g / 17, b / 17)
    } else {
        write!(out, " {name}=\"#{r:02x}{g:02x}{b:02x}\"")
    };
}
