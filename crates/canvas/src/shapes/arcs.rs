//! Parts of circles.

use super::Done;
use crate::Canvas;
use crate::args::Args;
use crate::path::Outline;
use crate::transform::sin_cos;
use wire::{FillRule, Shape};

/// The most points that [`trace`] adds: a line to the start and eight curves.
pub(crate) const MOST_POINTS: usize = 1 + 8 * 3;

/// How many degrees, clockwise, from `start` to `stop`: 360 at most.
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
pub(crate) fn trace(outline: &mut Outline, [x, y]: [f64; 2], [rx, ry]: [f64; 2], start: f64, sweep: f64) {
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

pub(crate) fn arc(canvas: &mut Canvas, args: &mut Args) -> Done {
    let [x, y, r, start, stop] = args.lead();
    let mut outline = Outline::default();
    let sweep = sweep(start, stop);
    trace(&mut outline, [x, y], [r, r], start, sweep);
    if sweep >= 360.0 {
        outline.close();
    }
    canvas.line_like(args, Shape::Path(outline.done()))
}

pub(crate) fn wedge(canvas: &mut Canvas, args: &mut Args) -> Done {
    let [x, y, r, start, stop, inner] = args.lead();
    let sweep = sweep(start, stop);
    let stop = start + sweep;
    let full = sweep >= 360.0;
    let mut outline = Outline::default();
    trace(&mut outline, [x, y], [r, r], start, sweep);
    if full {
        outline.close();
    }
    if inner > 0.0 {
        if full {
            let (sin, cos) = sin_cos(stop);
            outline.move_to([x + inner * cos, y + inner * sin]);
        }
        // Backwards, so that the middle of a ring is outside.
        trace(&mut outline, [x, y], [inner, inner], stop, -sweep);
    } else if !full {
        outline.line_to([x, y]);
    }
    outline.close();
    canvas.area(args, Shape::Path(outline.done()), FillRule::NonZero)
}

#[cfg(test)]
mod tests {
    use crate::testing::{named, one, points, values};
    use wire::{Element, Op, Shape};

    fn path(op: Op) -> wire::Path {
        match op {
            Op::Fill { shape: Shape::Path(path), .. } | Op::Stroke { shape: Shape::Path(path), .. } => path,
            other => panic!("{other:?}"),
        }
    }

    fn ends(path: &wire::Path) -> ([f32; 2], [f32; 2]) {
        let points = points(path);
        (points[0], *points.last().unwrap())
    }

    #[test]
    fn an_arc_goes_clockwise_from_three_oclock() {
        let arc = |start: f64, stop: f64| path(one("arc", values![0, 0, 10, start, stop], named![]));
        // y is down: a quarter clockwise from the right is at the bottom.
        assert_eq!(ends(&arc(0.0, 90.0)), ([10.0, 0.0], [0.0, 10.0]));
        assert_eq!(ends(&arc(270.0, 90.0)), ([0.0, -10.0], [0.0, 10.0]));
        assert_eq!(points(&arc(270.0, 90.0)).len(), 1 + 4 * 3);
        assert_eq!(points(&arc(0.0, 720.0)).len(), 1 + 8 * 3);
        assert!(matches!(arc(0.0, 360.0).elements().last(), Some(Element::Close)));
        assert_eq!(points(&arc(-90.0, 0.0)).len(), 1 + 2 * 3);
    }

    #[test]
    fn an_arc_stays_on_its_circle() {
        let arc = path(one("arc", values![0, 0, 1000, 13, 200], named![]));
        let mut from = [0.0_f64; 2];
        for element in arc.elements() {
            let wide = |p: [f32; 2]| p.map(f64::from);
            match element {
                Element::Cubic(c1, c2, p) => {
                    let [c1, c2, to] = [c1, c2, p].map(wide);
                    let middle = |i: usize| (from[i] + 3.0 * c1[i] + 3.0 * c2[i] + to[i]) / 8.0;
                    let r = middle(0).hypot(middle(1));
                    assert!((r - 1000.0).abs() < 0.01, "{r}");
                    from = to;
                }
                Element::Move(p) => from = wide(p),
                other => panic!("{other:?}"),
            }
        }
    }

    #[test]
    fn a_wedge_ends_in_the_middle_and_a_ring_has_a_hole() {
        let slice = path(one("wedge", values![5, 5, 10, 0, 90], named![]));
        assert_eq!(ends(&slice), ([15.0, 5.0], [5.0, 5.0]));
        let part = path(one("wedge", values![0, 0, 10, 0, 90, 4], named![]));
        assert_eq!(ends(&part), ([10.0, 0.0], [4.0, 0.0]));
        let ring = path(one("wedge", values![0, 0, 10, 0, 360, 4], named![]));
        assert_eq!(ring.elements().filter(|e| matches!(e, Element::Close)).count(), 2);
        let disc = path(one("wedge", values![0, 0, 10, 0, 360], named![]));
        assert_eq!(ends(&disc), ([10.0, 0.0], [10.0, 0.0]));
    }
}
