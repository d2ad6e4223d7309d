//! The outlines of boxes around texts and of boxes in the data, as matplotlib's `BoxStyle`, with y up.

use crate::numeric::style_text::StyleText;
use kurbo::{Affine, BezPath, Point, Rect, Shape as _};

/// A style of boxes and its numbers, in the unit that its outline is made with.
#[derive(Debug, Clone, PartialEq)]
pub(crate) struct BoxStyle {
    kind: Kind,
    /// Padding around what is in the box.
    pub(crate) pad: f64,
    /// The size of round corners or teeth.
    size: Option<f64>,
    /// Of the head of an arrow: its width in widths of the shaft, and the angle at its tip, degrees.
    head: [f64; 2],
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Kind {
    Square,
    Circle,
    Ellipse,
    RightArrow,
    LeftArrow,
    DoubleArrow,
    Round,
    Round4,
    Sawtooth,
    Roundtooth,
}

/// Most teeth along a side.
const MAX_TEETH: f64 = 2_000.0;

impl BoxStyle {
    /// A square box.
    pub(crate) fn square(pad: f64) -> Self {
        Self { kind: Kind::Square, pad, size: None, head: [1.5, 90.0] }
    }

    /// Reads a style; `pad` is its padding unless it says one. `None` where there is no such style.
    pub(crate) fn parse(text: &str, pad: f64) -> Option<Self> {
        let style = StyleText::parse(text)?;
        let (kind, more): (Kind, &[&str]) = match style.name.as_str() {
            "square" => (Kind::Square, &[]),
            "circle" => (Kind::Circle, &[]),
            "ellipse" => (Kind::Ellipse, &[]),
            "rarrow" => (Kind::RightArrow, &["head_width", "head_angle"]),
            "larrow" => (Kind::LeftArrow, &["head_width", "head_angle"]),
            "darrow" => (Kind::DoubleArrow, &["head_width", "head_angle"]),
            "round" => (Kind::Round, &["rounding_size"]),
            "round4" => (Kind::Round4, &["rounding_size"]),
            "sawtooth" => (Kind::Sawtooth, &["tooth_size"]),
            "roundtooth" => (Kind::Roundtooth, &["tooth_size"]),
            _ => return None,
        };
        let names: Vec<&str> = more.iter().copied().chain(["pad"]).collect();
        let head = [style.number("head_width", 1.5), style.number("head_angle", 90.0)];
        let sound = head[0] >= 0.0 && head[1].rem_euclid(360.0) > 0.0 && head[1].rem_euclid(360.0) < 180.0;
        let size = style.get("rounding_size").or(style.get("tooth_size"));
        (style.has_only(&names) && sound).then(|| Self { kind, pad: style.number("pad", pad), size, head })
    }

    /// The outline around a rectangle. Lengths of the style are in units of `scale`.
    pub(crate) fn outline(&self, inner: Rect, scale: f64) -> BezPath {
        let pad = self.pad * scale;
        let rect = Rect::new(inner.x0 - pad, inner.y0 - pad, inner.x1 + pad, inner.y1 + pad);
        let size = self.size.filter(|size| *size > 0.0).map(|size| size * scale);
        match self.kind {
            Kind::Square => rect.to_path(0.1),
            Kind::Circle => oval(rect.center(), [rect.width().max(rect.height()) / 2.0; 2]),
            Kind::Ellipse => oval(rect.center(), [rect.width(), rect.height()].map(|n| n / std::f64::consts::SQRT_2)),
            Kind::RightArrow => self.arrow(rect),
            Kind::LeftArrow => Affine::new([-1.0, 0.0, 0.0, 1.0, inner.x0 + inner.x1, 0.0]) * self.arrow(rect),
            Kind::DoubleArrow => self.double_arrow(rect),
            Kind::Round => round(rect, size.unwrap_or(pad)),
            Kind::Round4 => round4(rect, size.unwrap_or(pad / 2.0)),
            Kind::Sawtooth | Kind::Roundtooth => teeth(rect, size.unwrap_or(pad / 2.0), self.kind == Kind::Roundtooth),
        }
    }

    /// The tip's distance from the box, half the head's height, and its slope.
    fn head_of(&self, rect: Rect) -> (f64, f64, f64) {
        let [width, angle] = self.head;
        let slope = 1.0 / (angle / 2.0).to_radians().tan();
        let head = width * rect.height();
        (slope * rect.height().min(head) / 2.0, head / 2.0, slope)
    }

    fn arrow(&self, Rect { x0, y0, x1, y1 }: Rect) -> BezPath {
        let (beyond, half, slope) = self.head_of(Rect::new(x0, y0, x1, y1));
        let (middle, tip) = (f64::midpoint(y0, y1), x1 + beyond);
        let neck = tip - slope * half;
        closed([
            (x0, y0),
            (neck, y0),
            (neck, middle - half),
            (tip, middle),
            (neck, middle + half),
            (neck, y1),
            (x0, y1),
        ])
    }

    fn double_arrow(&self, Rect { x0, y0, x1, y1 }: Rect) -> BezPath {
        let (beyond, half, slope) = self.head_of(Rect::new(x0, y0, x1, y1));
        let (middle, left, right) = (f64::midpoint(y0, y1), x0 - beyond, x1 + beyond);
        let (from, to) = (left + slope * half, right - slope * half);
        closed([
            (from, y1),
            (from, middle + half),
            (left, middle),
            (from, middle - half),
            (from, y0),
            (to, y0),
            (to, middle - half),
            (right, middle),
            (to, middle + half),
            (to, y1),
        ])
    }
}

fn oval(center: Point, [rx, ry]: [f64; 2]) -> BezPath {
    let unit = kurbo::Circle::new(Point::ZERO, 1.0).to_path(1e-4);
    Affine::translate(center.to_vec2()) * Affine::scale_non_uniform(rx, ry) * unit
}

/// A polygon with these corners.
pub(crate) fn closed(points: impl IntoIterator<Item = (f64, f64)>) -> BezPath {
    let mut path = BezPath::new();
    for (i, point) in points.into_iter().enumerate() {
        if i == 0 { path.move_to(point) } else { path.line_to(point) }
    }
    path.close_path();
    path
}

/// A box with corners of quadratic curves.
fn round(Rect { x0, y0, x1, y1 }: Rect, r: f64) -> BezPath {
    let mut path = BezPath::new();
    path.move_to((x0 + r, y0));
    path.line_to((x1 - r, y0));
    path.quad_to((x1, y0), (x1, y0 + r));
    path.line_to((x1, y1 - r));
    path.quad_to((x1, y1), (x1 - r, y1));
    path.line_to((x0 + r, y1));
    path.quad_to((x0, y1), (x0, y1 - r));
    path.line_to((x0, y0 + r));
    path.quad_to((x0, y0), (x0 + r, y0));
    path.close_path();
    path
}

/// A box with bowed sides.
fn round4(rect: Rect, r: f64) -> BezPath {
    let Rect { x0, y0, x1, y1 } = rect.inset(-r);
    let mut path = BezPath::new();
    path.move_to((x0, y0));
    path.curve_to((x0 + r, y0 - r), (x1 - r, y0 - r), (x1, y0));
    path.curve_to((x1 + r, y0 + r), (x1 + r, y1 - r), (x1, y1));
    path.curve_to((x1 - r, y1 + r), (x0 + r, y1 + r), (x0, y1));
    path.curve_to((x0 - r, y1 - r), (x0 - r, y0 + r), (x0, y0));
    path.close_path();
    path
}

/// A box with teeth, sharp or round.
fn teeth(rect: Rect, tooth: f64, rounded: bool) -> BezPath {
    let half = tooth / 2.0;
    let Rect { x0, y0, x1, y1 } = rect.inset(-half);
    if tooth.is_nan() || tooth <= 0.0 {
        return rect.to_path(0.1);
    }
    let count = |length: f64| ((length - tooth) / (tooth * 2.0)).round_ties_even().clamp(0.0, MAX_TEETH) as usize * 2;
    let (across, up) = (count(x1 - x0), count(y1 - y0));
    // Along a side the teeth are evenly spaced; across it they go out and in again.
    let even = |from: f64, to: f64, n: usize| -> Vec<f64> {
        (0..=2 * n).map(|i| if n == 0 { from } else { from + (to - from) * i as f64 / (2 * n) as f64 }).collect()
    };
    let wave = |at: f64, out: f64, n: usize| -> Vec<f64> {
        let all = [at, at + out, at, at - out].into_iter().cycle().take(4 * n);
        all.take(2 * n + 2).collect()
    };
    let join = |first: f64, rest: Vec<f64>| std::iter::once(first).chain(rest);
    let xs = join(x0, even(x0 + half, x1 - half, across))
        .chain(wave(x1, half, up))
        .chain(join(x1, even(x1 - half, x0 + half, across)))
        .chain(wave(x0, -half, up));
    let ys = wave(y0, -half, across)
        .into_iter()
        .chain(join(y0, even(y0 + half, y1 - half, up)))
        .chain(wave(y1, half, across))
        .chain(join(y1, even(y1 - half, y0 + half, up)));
    let points: Vec<(f64, f64)> = xs.zip(ys).collect();
    let Some(first) = points.first().copied() else { return rect.to_path(0.1) };
    if !rounded {
        return closed(points);
    }
    let mut path = BezPath::new();
    path.move_to(first);
    let mut rest = points[1..].iter().copied().chain([first, first]);
    while let (Some(control), Some(end)) = (rest.next(), rest.next()) {
        path.quad_to(control, end);
    }
    path.close_path();
    path
}

#[cfg(test)]
mod tests {
    use super::*;

    fn bounds(style: &str) -> [f64; 4] {
        let path = BoxStyle::parse(style, 0.3).unwrap().outline(Rect::new(0.0, 0.0, 10.0, 4.0), 1.0);
        let Rect { x0, y0, x1, y1 } = if style == "circle" { path.bounding_box() } else { path.control_box() };
        [x0, y0, x1, y1].map(|n| (n * 1000.0).round() / 1000.0)
    }

    #[test]
    fn outlines_reach_as_far_as_those_of_matplotlib() {
        // The boxes of the vertices that BoxStyle of matplotlib 3.11 makes.
        assert_eq!(bounds("square"), [-0.3, -0.3, 10.3, 4.3]);
        assert_eq!(bounds("round,pad=0.5,rounding_size=1"), [-0.5, -0.5, 10.5, 4.5]);
        assert_eq!(bounds("round4,pad=1"), [-1.0, -1.0, 11.0, 5.0]);
        assert_eq!(bounds("rarrow"), [-0.3, -1.45, 12.6, 5.45]);
        assert_eq!(bounds("larrow"), [-2.6, -1.45, 10.3, 5.45]);
        assert_eq!(bounds("darrow"), [-2.6, -1.45, 12.6, 5.45]);
        assert_eq!(bounds("sawtooth,pad=1"), [-1.0, -1.0, 11.0, 5.0]);
        assert_eq!(bounds("circle"), [-0.3, -3.3, 10.3, 7.3]);
    }

    #[test]
    fn what_is_no_style_is_none() {
        for text in ["oval", "round,pad", "round,tooth_size=1", "square,pad=x", "rarrow,head_angle=0", ""] {
            assert_eq!(BoxStyle::parse(text, 0.3), None, "{text}");
        }
    }
}
