//! Parts of circles.

use crate::args::Args;
use crate::function::Function;
use crate::functions::{Done, R, START, STOP, X, Y};
use crate::geometry::{add_arc, sweep};
use crate::path::Outline;
use crate::signature::{Param, Styled, Type};
use crate::transform::sin_cos;
use crate::{Canvas, Returned};
use wire::{FillRule, Shape};

pub(super) const ARC: Function = Function::new(
    "arc",
    arc,
    &[X, Y, R, START, STOP],
    "Draws an arc of a circle, clockwise from start to stop.",
    include_str!("../examples/canvas/arc.py"),
)
.strokes();

fn arc(canvas: &mut Canvas, args: &mut Args) -> Done {
    let [x, y, r, start, stop] = args.leading_numbers();
    let mut outline = Outline::default();
    let sweep = sweep(start, stop);
    add_arc(&mut outline, [x, y], [r, r], start, sweep);
    if sweep >= 360.0 {
        outline.close();
    }
    canvas.line_like(&mut args.style, Shape::Path(outline.into_path()))?;
    Ok(Returned::None)
}

pub(super) const WEDGE: Function = Function::new(
    "wedge",
    wedge,
    &[X, Y, R, START, STOP, Param::new("inner", Type::Length, "radius of the hole of a ring, px").or_number(0.0)],
    "Draws a sector of a circle or of a ring, clockwise from start to stop.",
    include_str!("../examples/canvas/wedge.py"),
)
.styled(Styled::Shape);

fn wedge(canvas: &mut Canvas, args: &mut Args) -> Done {
    let [x, y, r, start, stop, inner] = args.leading_numbers();
    let sweep = sweep(start, stop);
    let stop = start + sweep;
    let full = sweep >= 360.0;
    let mut outline = Outline::default();
    add_arc(&mut outline, [x, y], [r, r], start, sweep);
    if full {
        outline.close();
    }
    if inner > 0.0 {
        if full {
            let (sin, cos) = sin_cos(stop);
            outline.move_to([x + inner * cos, y + inner * sin]);
        }
        // Backwards, so that the middle of a ring is outside.
        add_arc(&mut outline, [x, y], [inner, inner], stop, -sweep);
    } else if !full {
        outline.line_to([x, y]);
    }
    outline.close();
    canvas.area(&mut args.style, Shape::Path(outline.into_path()), FillRule::NonZero)?;
    Ok(Returned::None)
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
