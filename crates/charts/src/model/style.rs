//! The styles of artists.

use crate::numeric::box_style::BoxStyle;
use wire::{Cap, Color, Join};

/// The style of a line.
#[derive(Debug, Clone, PartialEq)]
pub(crate) struct LineStyle {
    pub(crate) color: Color,
    /// Width, pt.
    pub(crate) width: f64,
    /// Lengths of dashes and gaps, pt; empty for a solid line.
    pub(crate) dashes: Vec<f64>,
    pub(crate) dash_offset: f64,
    pub(crate) cap: Cap,
    pub(crate) join: Join,
    /// The steps between points, if the line isn't straight.
    pub(crate) steps: Option<Steps>,
}

/// The position of the steps between points.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Steps {
    /// The step is before the point: first vertical, then horizontal.
    Pre,
    /// The step is after the point: first horizontal, then vertical.
    Post,
    /// The step is halfway between the points.
    Mid,
}

impl Steps {
    /// The points of a line that goes through `places` in steps.
    pub(crate) fn through(self, places: &[[f64; 2]]) -> Vec<[f64; 2]> {
        let mut out = Vec::with_capacity(places.len() * 2);
        for (i, [x, y]) in places.iter().enumerate() {
            if i > 0 {
                let [before_x, before_y] = places[i - 1];
                match self {
                    Steps::Pre => out.push([before_x, *y]),
                    Steps::Post => out.push([*x, before_y]),
                    Steps::Mid => {
                        let middle = f64::midpoint(before_x, *x);
                        out.extend([[middle, before_y], [middle, *y]]);
                    }
                }
            }
            if self != Steps::Mid || i == 0 || i + 1 == places.len() {
                out.push([*x, *y]);
            }
        }
        out
    }
}

impl LineStyle {
    /// A solid line.
    pub(crate) fn solid(color: Color, width: f64) -> Self {
        Self { color, width, dashes: Vec::new(), dash_offset: 0.0, cap: Cap::Butt, join: Join::Miter, steps: None }
    }

    /// How far the line can extend beyond its points, in line widths: a half, and more at square caps and mitred corners.
    pub(crate) fn reach(&self) -> f64 {
        match (self.cap, self.join) {
            (_, Join::Miter) => 2.0,
            (Cap::Square, _) => std::f64::consts::FRAC_1_SQRT_2,
            _ => 0.5,
        }
    }

    /// Gives it the dashes of another, made for a width of 1, in its own width if they are to follow it. Ends of
    /// dashes are cut, those of full lines are not, unless they were already of that kind.
    pub(crate) fn dash_as(&mut self, other: &Self, scaled: bool) {
        let factor = if scaled { self.width } else { 1.0 };
        if self.dashes.is_empty() != other.dashes.is_empty() {
            self.cap = if other.dashes.is_empty() { Cap::Square } else { Cap::Butt };
        }
        self.dashes = other.dashes.iter().map(|n| n * factor).collect();
        self.dash_offset = other.dash_offset * factor;
    }
}

/// The style of an area.
#[derive(Debug, Clone, PartialEq)]
pub(crate) struct PatchStyle {
    pub(crate) face: Option<Color>,
    pub(crate) edge: Option<LineStyle>,
    pub(crate) hatch: Option<String>,
}

/// The style of a text.
#[derive(Debug, Clone, PartialEq)]
pub(crate) struct TextStyle {
    /// In pt.
    pub(crate) size: f64,
    pub(crate) color: Color,
    /// One of `fonts::FAMILIES`.
    pub(crate) family: &'static str,
    pub(crate) bold: bool,
    pub(crate) italic: bool,
    /// Degrees counter-clockwise.
    pub(crate) rotation: f64,
    pub(crate) halign: HorizontalAlign,
    pub(crate) valign: VerticalAlign,
    /// The distance between lines, in font sizes; `None`: as far as they need.
    pub(crate) spacing: Option<f64>,
    /// The alignment of several lines.
    pub(crate) lines: Option<HorizontalAlign>,
    /// Whether the text is aligned before it is rotated.
    pub(crate) anchor_first: bool,
    pub(crate) frame: Option<TextBox>,
    /// The line of the program that set the text, from 1; 0 if lines aren't kept.
    pub(crate) line: u32,
}

/// Which part of the text is at its position.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum HorizontalAlign {
    Left,
    Center,
    Right,
}

/// Which part of the text is at its position.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum VerticalAlign {
    Top,
    Center,
    Bottom,
    Baseline,
    CenterBaseline,
}

/// A frame around a text.
#[derive(Debug, Clone, PartialEq)]
pub(crate) struct TextBox {
    /// Its outline, in font sizes.
    pub(crate) style: BoxStyle,
    pub(crate) area: PatchStyle,
}

/// A colour with this opacity, 0 to 1.
pub(crate) fn with_alpha(color: Color, alpha: f64) -> Color {
    Color { a: (alpha.clamp(0.0, 1.0) * 255.0).round() as u8, ..color }
}

/// `color` with its alpha multiplied.
pub(crate) fn faded(color: Color, alpha: f64) -> Color {
    Color { a: (f64::from(color.a) * alpha).round() as u8, ..color }
}

#[cfg(test)]
mod tests {
    use super::Steps;

    #[test]
    fn steps_in_the_middle_touch_only_the_first_and_the_last_point() {
        let places = [[0.0, 1.0], [2.0, 3.0], [1.0, 5.0]];
        let steps = [[0.0, 1.0], [1.0, 1.0], [1.0, 3.0], [1.5, 3.0], [1.5, 5.0], [1.0, 5.0]];
        assert_eq!(Steps::Mid.through(&places), steps);
        assert_eq!(Steps::Pre.through(&places[..2]), [[0.0, 1.0], [0.0, 3.0], [2.0, 3.0]]);
    }
}
