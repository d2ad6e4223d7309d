//! Arcs, and boxes around shapes.

use crate::path::Outline;
use crate::transform::sin_cos;
use kurbo::Rect;
use wire::{Element, Shape};

/// The largest coordinate that can be drawn, px.
pub(crate) const MAX_COORDINATE: f64 = 1e7;
/// The most points that [`add_arc`] adds: a line to the start and eight curves.
pub(crate) const ARC_POINTS: usize = 1 + 8 * 3;

/// The angle from `start` to `stop`, degrees clockwise, at most 360.
pub(crate) fn sweep(start: f64, stop: f64) -> f64 {
    let sweep = stop - start;
    if sweep >= 360.0 {
        360.0
    } else if sweep >= 0.0 {
        sweep
    } else {
        sweep.rem_euclid(360.0)
    }
}

/// Adds an arc of `sweep` degrees (counterclockwise if negative), after a line to where it starts; on an empty
/// outline it starts there.
///
/// A cubic over an eighth of a turn is off by less than 1/200,000 of the radius (Riškus 2006).
pub(crate) fn add_arc(outline: &mut Outline, [x, y]: [f64; 2], [rx, ry]: [f64; 2], start: f64, sweep: f64) {
    let parts = (sweep.abs() / 45.0).ceil().clamp(1.0, 8.0);
    let step = sweep / parts;
    let reach = 4.0 / 3.0 * (step.to_radians() / 4.0).tan();
    let on = |(sin, cos): (f64, f64)| [x + rx * cos, y + ry * sin];
    let mut from = sin_cos(start);
    let first = on(from);
    if outline.last().is_none() {
        outline.move_to(first);
    } else if outline.last() != Some(first) {
        outline.line_to(first);
    }
    for i in 1..=parts as u32 {
        let to = sin_cos(start + step * f64::from(i));
        let ((sin0, cos0), (sin1, cos1)) = (from, to);
        let control1 = [x + rx * (cos0 - reach * sin0), y + ry * (sin0 + reach * cos0)];
        let control2 = [x + rx * (cos1 + reach * sin1), y + ry * (sin1 - reach * cos1)];
        outline.cubic_to(control1, control2, on(to));
        from = to;
    }
}

/// The box around a shape and its control points.
pub(crate) fn bounds(shape: &Shape) -> Rect {
    match shape {
        Shape::Path(path) | Shape::Snapped { path, .. } => {
            let mut all = Bounds::default();
            for element in path.elements() {
                match element {
                    Element::Move(p) | Element::Line(p) => all.add(&[p]),
                    Element::Quad(c, p) => all.add(&[c, p]),
                    Element::Cubic(c1, c2, p) => all.add(&[c1, c2, p]),
                    Element::Close => {}
                }
            }
            all.rect()
        }
        Shape::Rect { x, y, w, h, .. } => {
            let [x, y, w, h] = [x, y, w, h].map(|n| f64::from(*n));
            Rect::new(x, y, x + w, y + h)
        }
        Shape::Ellipse { x, y, rx, ry } => {
            let [x, y, rx, ry] = [x, y, rx, ry].map(|n| f64::from(*n));
            Rect::new(x - rx, y - ry, x + rx, y + ry)
        }
    }
}

/// A box that grows.
#[derive(Default)]
pub(crate) struct Bounds(Option<[f32; 4]>);

impl Bounds {
    pub(crate) fn add(&mut self, points: &[[f32; 2]]) {
        for [x, y] in points {
            // What is too large for a scene must stay in the box, so that it is refused.
            let [x, y] = [x, y].map(|n| if n.is_nan() { f32::INFINITY } else { *n });
            let [x0, y0, x1, y1] = self.0.unwrap_or([x, y, x, y]);
            self.0 = Some([x0.min(x), y0.min(y), x1.max(x), y1.max(y)]);
        }
    }

    pub(crate) fn rect(&self) -> Rect {
        let [x0, y0, x1, y1] = self.0.unwrap_or_default().map(f64::from);
        Rect { x0, y0, x1, y1 }
    }
}
