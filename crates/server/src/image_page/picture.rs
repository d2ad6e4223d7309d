//! The picture of an image's page: its address with parameters, and its sizes.

use crate::base_url;
use crate::bounds::MIN_SCALE;
use crate::options::Query;
use crate::store::Image;
use maud::{Markup, html};
use wire::{Format, PictureLimits};

/// A picture's address, but for its format.
#[derive(Debug, Clone)]
pub(crate) struct PictureLink {
    /// The image's name.
    pub name: String,
    /// Its width, px.
    pub width: u32,
    /// Its height, px.
    pub height: u32,
    /// The query: parameters that aren't their defaults, and options.
    query: Vec<(String, String)>,
    /// Whether it can be drawn at twice its size.
    twice: bool,
}

impl PictureLink {
    /// The picture that an address asks for, with parameters that were checked. Those with their default are left out.
    pub(crate) fn new(image: &Image, query: &Query, params: Vec<(String, String)>, limits: &PictureLimits) -> Self {
        let is_default = |(name, value): &(String, String)| {
            let declared = image.version.declared.iter().find(|declared| declared.name == *name);
            declared.and_then(|declared| declared.default.as_ref()).is_some_and(|default| default == value)
        };
        let mut kept: Vec<_> = params.into_iter().filter(|param| !is_default(param)).collect();
        let number = |key: &str, value: Option<u32>| value.map(|value| (key.to_owned(), value.to_string()));
        kept.extend(number("_w", query.width));
        kept.extend(number("_h", query.height));
        kept.extend(number("_v", query.version));
        let version = &image.version;
        // With another size in the address, the program may draw another size, too.
        let drawn = version.drawn.filter(|_| query.width.is_none() && query.height.is_none());
        let (width, height) =
            drawn.unwrap_or_else(|| (query.width.unwrap_or(version.width), query.height.unwrap_or(version.height)));
        let twice = limits.scale >= 2 && 4 * u64::from(width) * u64::from(height) <= u64::from(limits.pixels);
        Self { name: image.head.name.clone(), width, height, query: kept, twice }
    }

    fn with(&self, path: &str, more: &[(&str, &str)]) -> String {
        let mut query = form_urlencoded::Serializer::new(String::new());
        query.extend_pairs(&self.query);
        query.extend_pairs(more);
        let query = query.finish();
        if query.is_empty() { path.to_owned() } else { format!("{path}?{query}") }
    }

    /// The picture's path in this format.
    pub(crate) fn path(&self, format: Format) -> String {
        self.with(&format!("/{}.{}", self.name, format.extension()), &[])
    }

    /// The picture's address in this format.
    pub(crate) fn address(&self, format: Format) -> String {
        base_url::absolute(&self.path(format))
    }

    /// The PNG's path at this scale.
    pub(crate) fn scaled(&self, scale: &str) -> String {
        self.with(&format!("/{}.png", self.name), &[("_scale", scale)])
    }

    /// The path of the PNG at twice its size, if there can be one.
    pub(crate) fn double(&self) -> Option<String> {
        self.twice.then(|| self.scaled("2"))
    }

    /// The path of the image's page with these parameters.
    pub(crate) fn page(&self) -> String {
        self.with(&format!("/{}", self.name), &[])
    }

    /// Options of the address that a form must keep.
    pub(super) fn options(&self) -> impl Iterator<Item = &(String, String)> {
        self.query.iter().filter(|(name, _)| name.starts_with('_'))
    }

    pub(super) fn img(&self, about: &str) -> Markup {
        let sources = self.double().map(|double| format!("{} 1x, {double} 2x", self.path(Format::Png)));
        html! {
            img #picture src=(self.path(Format::Png)) srcset=[sources] alt=(about) width=(self.width) height=(self.height) decoding="async";
        }
    }
}

/// The largest scale, at most 1, at which a picture fits in this frame, and its size then, px. `None` if it would be too
/// small to draw.
pub(crate) fn scale_within(
    (width, height): (u32, u32),
    (most_width, most_height): (Option<u32>, Option<u32>),
) -> Option<(f64, u32, u32)> {
    let part = |most: Option<u32>, side: u32| most.map_or(1.0, |most| f64::from(most) / f64::from(side.max(1)));
    let scale = part(most_width, width).min(part(most_height, height)).min(1.0);
    // Rounded down, so that no side is rounded up beyond its bound.
    let scale = (scale * 10_000.0).floor() / 10_000.0;
    let side = |side: u32| ((f64::from(side) * scale).round() as u32).max(1);
    (scale >= f64::from(MIN_SCALE)).then(|| (scale, side(width), side(height)))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_picture_is_made_smaller_and_never_larger() {
        assert_eq!(scale_within((800, 600), (None, None)), Some((1.0, 800, 600)));
        assert_eq!(scale_within((800, 600), (Some(400), None)), Some((0.5, 400, 300)));
        assert_eq!(scale_within((800, 600), (Some(4000), Some(150))), Some((0.25, 200, 150)));
        assert_eq!(scale_within((800, 600), (Some(10), None)), None);
        for most in 100..900 {
            let (_, width, height) = scale_within((811, 607), (Some(most), Some(most))).expect("a size");
            assert!(width <= most.min(811) && height <= most, "{most}: {width}×{height}");
        }
    }
}
