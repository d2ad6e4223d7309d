//! The current style, and the style of one call.
//!
//! By default, shapes are filled black and have no outline, and lines are black and 1 px wide.

use crate::error::number;
use crate::{CallError, Paint};
use wire::{Blend, Cap, Join, Shadow};

/// A property that inherits its value until it is set.
#[derive(Debug, Clone, PartialEq, Default)]
pub(crate) enum Inherit<T> {
    /// Never set.
    #[default]
    Unset,
    /// Set to nothing.
    Nothing,
    /// Set.
    Set(T),
}

impl<T> From<Option<T>> for Inherit<T> {
    fn from(value: Option<T>) -> Self {
        value.map_or(Self::Nothing, Self::Set)
    }
}

impl<T: Clone> Inherit<T> {
    /// The value, with `inherited` when it was never set.
    pub(crate) fn or(&self, inherited: Option<&T>) -> Option<T> {
        match self {
            Self::Unset => inherited.cloned(),
            Self::Nothing => None,
            Self::Set(value) => Some(value.clone()),
        }
    }

    /// This property, or else the other if this one was never set.
    pub(crate) fn or_else<'a>(&'a self, other: &'a Self) -> &'a Self {
        if matches!(self, Self::Unset) { other } else { self }
    }
}

/// The style of one call: the function, and the style keywords that it was given.
#[derive(Debug)]
pub(crate) struct CallStyle {
    /// The function's name, for errors.
    pub(crate) function: &'static str,
    pub(crate) fill: Inherit<Paint>,
    pub(crate) stroke: Inherit<Paint>,
    pub(crate) width: Option<f64>,
    pub(crate) dash: Option<Vec<f32>>,
    pub(crate) opacity: Option<f64>,
}

impl CallStyle {
    /// A style without any keyword.
    pub(crate) fn new(function: &'static str) -> Self {
        let (fill, stroke) = (Inherit::Unset, Inherit::Unset);
        Self { function, fill, stroke, width: None, dash: None, opacity: None }
    }
}

/// The current style.
#[derive(Debug, Clone)]
pub(crate) struct Style {
    pub(crate) fill: Option<Paint>,
    pub(crate) stroke: Inherit<Paint>,
    pub(crate) width: f64,
    pub(crate) cap: Cap,
    pub(crate) join: Join,
    pub(crate) dashes: Vec<f32>,
    pub(crate) dash_offset: f32,
    pub(crate) opacity: f64,
    pub(crate) blend: Blend,
    pub(crate) shadow: Option<Shadow>,
    /// One of `fonts::FAMILIES`.
    pub(crate) family: &'static str,
    pub(crate) size: f64,
}

impl Default for Style {
    fn default() -> Self {
        Self {
            fill: Some(Paint::BLACK),
            stroke: Inherit::Unset,
            width: 1.0,
            cap: Cap::Butt,
            join: Join::Miter,
            dashes: Vec::new(),
            dash_offset: 0.0,
            opacity: 1.0,
            blend: Blend::Normal,
            shadow: None,
            family: fonts::FAMILIES[0],
            size: 16.0,
        }
    }
}

/// The blend modes by their names in CSS, with `_` for `-`; [`blend_mode`] knows them.
pub(crate) const BLENDS: &[&str] = &[
    "normal",
    "multiply",
    "screen",
    "overlay",
    "darken",
    "lighten",
    "color_dodge",
    "color_burn",
    "hard_light",
    "soft_light",
    "difference",
    "exclusion",
    "hue",
    "saturation",
    "color",
    "luminosity",
];

pub(crate) fn blend_mode(word: &str) -> Blend {
    match word {
        "multiply" => Blend::Multiply,
        "screen" => Blend::Screen,
        "overlay" => Blend::Overlay,
        "darken" => Blend::Darken,
        "lighten" => Blend::Lighten,
        "color_dodge" => Blend::ColorDodge,
        "color_burn" => Blend::ColorBurn,
        "hard_light" => Blend::HardLight,
        "soft_light" => Blend::SoftLight,
        "difference" => Blend::Difference,
        "exclusion" => Blend::Exclusion,
        "hue" => Blend::Hue,
        "saturation" => Blend::Saturation,
        "color" => Blend::Color,
        "luminosity" => Blend::Luminosity,
        _ => Blend::Normal,
    }
}

/// Dash lengths as a scene takes them.
pub(crate) fn dashes(function: &str, lengths: &[f64]) -> Result<Vec<f32>, CallError> {
    if lengths.len() > 32 {
        return Err(CallError::value_error(format!("{function}() takes at most 32 dash lengths")));
    }
    if let Some(n) = lengths.iter().find(|n| !(0.0..=1e6).contains(*n)) {
        return Err(CallError::value_error(format!("dash lengths must be from 0 to 1,000,000, not {}", number(*n))));
    }
    let dashes: Vec<f32> = lengths.iter().map(|n| *n as f32).collect();
    let full = dashes.iter().sum::<f32>() == 0.0;
    Ok(if full { Vec::new() } else { dashes })
}
