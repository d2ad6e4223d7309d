//! Images, as embedded PNG files.

use super::Picture;
use super::number::{decimals, push_attribute, push_transform};
use super::paint::push_opacity;
use crate::encode::png;
use crate::geometry::{affine, inverse, max_scale};
use crate::view::Visibility;
use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use kurbo::{Affine, Rect};
use wire::{Pixels, Transform};

impl Picture<'_> {
    pub(super) fn image(&mut self, pixels: &Pixels, rect: Rect, smooth: bool, opacity: f32, transform: &Transform) {
        let map = affine(transform);
        if opacity <= 0.0 || inverse(map).is_none() || self.view.visibility(rect, map) == Visibility::Hidden {
            return;
        }
        let decimals = decimals(max_scale(map));
        push_image(&mut self.body, &png::image(pixels), rect, decimals, smooth, opacity, map);
    }
}

/// Adds an image, given as a PNG file.
pub(super) fn push_image(
    out: &mut String,
    file: &[u8],
    rect: Rect,
    decimals: i32,
    smooth: bool,
    opacity: f32,
    map: Affine,
) {
    out.push_str("<image");
    push_attribute(out, "x", rect.x0, decimals);
    push_attribute(out, "y", rect.y0, decimals);
    push_attribute(out, "width", rect.width(), decimals);
    push_attribute(out, "height", rect.height(), decimals);
    out.push_str(" preserveAspectRatio=\"none\"");
    if !smooth {
        out.push_str(" style=\"image-rendering:pixelated\"");
    }
    if opacity < 1.0 {
        push_opacity(out, "opacity", f64::from(opacity));
    }
    push_transform(out, map);
    out.push_str(" href=\"data:image/png;base64,");
    STANDARD.encode_string(file, out);
    out.push_str("\"/>\n");
}
