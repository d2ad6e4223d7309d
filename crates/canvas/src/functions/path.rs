//! `canvas.path()` and the methods of paths.

use super::{Done, POINTS, R, START, STOP, X, Y, YS};
use crate::args::Args;
use crate::function::Function;
use crate::geometry::{ARC_POINTS, add_arc, sweep};
use crate::path::trace;
use crate::signature::{Param, Returns, Type};
use crate::{Canvas, Path, Returned};

const CX: Param = Param::new("cx", Type::X, "x of the control point, px; or a pair (x, y)");
const CY: Param = Param::new("cy", Type::Y, "y of the control point, px");

/// Its functions, in the order of the reference.
pub(crate) const FUNCTIONS: &[Function<Path>] = &[MOVE, LINE, CURVE, QUAD, ARC, CLOSE, RECT, CIRCLE, ELLIPSE, POLYGON];

pub(super) const PATH: Function = Function::new(
    "path",
    new,
    &[],
    "Makes an empty path. Its methods add to it, and `draw` draws it.",
    include_str!("examples/canvas/path.py"),
)
.returns(Returns::Path);

fn new(canvas: &mut Canvas, _: &mut Args) -> Done {
    Ok(Returned::Path(Path::new(canvas.most_points())))
}

pub(super) const MOVE: Function<Path> =
    Function::new("move", move_to, &[X, Y], "Starts a new part of the path.", include_str!("examples/path/move.py"))
        .returns(Returns::Itself);

fn move_to(path: &mut Path, args: &mut Args) -> Done {
    path.grow(1)?.move_to(args.leading_numbers());
    Ok(Returned::Itself)
}

pub(super) const LINE: Function<Path> =
    Function::new("line", line, &[X, Y], "Adds a straight line.", include_str!("examples/path/line.py"))
        .returns(Returns::Itself);

fn line(path: &mut Path, args: &mut Args) -> Done {
    path.go_on("line", 1)?.line_to(args.leading_numbers());
    Ok(Returned::Itself)
}

pub(super) const CURVE: Function<Path> = Function::new(
    "curve",
    curve,
    &[
        Param::new("cx1", Type::X, "x of the first control point, px; or a pair (x, y)"),
        Param::new("cy1", Type::Y, "y of the first control point, px"),
        Param::new("cx2", Type::X, "x of the second control point, px; or a pair (x, y)"),
        Param::new("cy2", Type::Y, "y of the second control point, px"),
        X,
        Y,
    ],
    "Adds a cubic Bézier curve.",
    include_str!("examples/path/curve.py"),
)
.returns(Returns::Itself);

fn curve(path: &mut Path, args: &mut Args) -> Done {
    let [cx1, cy1, cx2, cy2, x, y] = args.leading_numbers();
    path.go_on("curve", 3)?.cubic_to([cx1, cy1], [cx2, cy2], [x, y]);
    Ok(Returned::Itself)
}

pub(super) const QUAD: Function<Path> = Function::new(
    "quad",
    quad,
    &[CX, CY, X, Y],
    "Adds a quadratic Bézier curve.",
    include_str!("examples/path/quad.py"),
)
.returns(Returns::Itself);

fn quad(path: &mut Path, args: &mut Args) -> Done {
    let [cx, cy, x, y] = args.leading_numbers();
    path.go_on("quad", 2)?.quad_to([cx, cy], [x, y]);
    Ok(Returned::Itself)
}

pub(super) const ARC: Function<Path> = Function::new(
    "arc",
    arc,
    &[
        Param::new("x", Type::X, "x of the centre, px; or a pair (x, y)"),
        Param::new("y", Type::Y, "y of the centre, px"),
        R,
        START,
        STOP,
    ],
    "Adds a straight line to the start of an arc, and the arc, clockwise.",
    include_str!("examples/path/arc.py"),
)
.returns(Returns::Itself);

fn arc(path: &mut Path, args: &mut Args) -> Done {
    let [x, y, r, start, stop] = args.leading_numbers();
    let outline = path.grow(ARC_POINTS)?;
    add_arc(outline, [x, y], [r, r], start, sweep(start, stop));
    Ok(Returned::Itself)
}

pub(super) const CLOSE: Function<Path> = Function::new(
    "close",
    close,
    &[],
    "Closes the current part with a straight line to its start.",
    include_str!("examples/path/close.py"),
)
.returns(Returns::Itself);

fn close(path: &mut Path, _: &mut Args) -> Done {
    path.grow(0)?.close();
    Ok(Returned::Itself)
}

pub(super) const RECT: Function<Path> = Function::new(
    "rect",
    rect,
    &[
        Param::new("x", Type::X, "left edge, px; or a pair (x, y)"),
        Param::new("y", Type::Y, "top edge, px"),
        Param::new("w", Type::Number, "width, px"),
        Param::new("h", Type::Number, "height, px"),
    ],
    "Adds a rectangle.",
    include_str!("examples/path/rect.py"),
)
.returns(Returns::Itself);

fn rect(path: &mut Path, args: &mut Args) -> Done {
    let [x, y, w, h] = args.leading_numbers();
    let outline = path.grow(4)?;
    outline.move_to([x, y]);
    for corner in [[x + w, y], [x + w, y + h], [x, y + h]] {
        outline.line_to(corner);
    }
    outline.close();
    Ok(Returned::Itself)
}

pub(super) const CIRCLE: Function<Path> =
    Function::new("circle", circle, &[X, Y, R], "Adds a circle.", include_str!("examples/path/circle.py"))
        .returns(Returns::Itself);

fn circle(path: &mut Path, args: &mut Args) -> Done {
    let [x, y, r] = args.leading_numbers();
    round(path, x, y, r, r)
}

pub(super) const ELLIPSE: Function<Path> = Function::new(
    "ellipse",
    ellipse,
    &[
        X,
        Y,
        Param::new("rx", Type::Length, "horizontal radius, px"),
        Param::new("ry", Type::Length, "vertical radius, px"),
    ],
    "Adds an ellipse.",
    include_str!("examples/path/ellipse.py"),
)
.returns(Returns::Itself);

fn ellipse(path: &mut Path, args: &mut Args) -> Done {
    let [x, y, rx, ry] = args.leading_numbers();
    round(path, x, y, rx, ry)
}

pub(super) const POLYGON: Function<Path> =
    Function::new("polygon", polygon, &[POINTS, YS], "Adds a polygon.", include_str!("examples/path/polygon.py"))
        .returns(Returns::Itself);

fn polygon(path: &mut Path, args: &mut Args) -> Done {
    let points = args.points("points");
    let outline = path.grow(points.len())?;
    if !points.is_empty() {
        trace(outline, points);
        outline.close();
    }
    Ok(Returned::Itself)
}

fn round(path: &mut Path, x: f64, y: f64, rx: f64, ry: f64) -> Done {
    let outline = path.grow(ARC_POINTS)?;
    outline.move_to([x + rx, y]);
    add_arc(outline, [x, y], [rx, ry], 0.0, 360.0);
    outline.close();
    Ok(Returned::Itself)
}

#[cfg(test)]
mod tests {
    use crate::testing::{canvas, limited, named, path, values};
    use crate::{ErrorKind, Value};
    use wire::{Element, FillRule, LimitKind, Op, SceneLimits, Shape};

    #[test]
    fn a_path_is_built_step_by_step() {
        let mut canvas = canvas();
        let path = path(&mut canvas)
            .step("move", values![1, 2])
            .step("line", values![values![3, 4]])
            .step("quad", values![5, 6, 7, 8])
            .step("curve", values![values![1, 1], values![2, 2], values![3, 3]])
            .step("close", values![])
            .step("line", values![9, 9]);
        canvas.draw("draw", vec![Value::Path(path)], named![rule = "evenodd"]);
        let ops = canvas.ops();
        let [Op::Fill { shape: Shape::Path(path), rule: FillRule::EvenOdd, .. }] = ops.as_slice() else {
            panic!("{ops:?}")
        };
        assert_eq!(
            path.elements().collect::<Vec<_>>(),
            [
                Element::Move([1.0, 2.0]),
                Element::Line([3.0, 4.0]),
                Element::Quad([5.0, 6.0], [7.0, 8.0]),
                Element::Cubic([1.0, 1.0], [2.0, 2.0], [3.0, 3.0]),
                Element::Close,
                // It goes on where the closed part started.
                Element::Move([1.0, 2.0]),
                Element::Line([9.0, 9.0]),
            ]
        );
    }

    #[test]
    fn whole_shapes_can_be_added() {
        let mut canvas = canvas();
        let path = path(&mut canvas)
            .step("rect", values![0, 0, 10, 10])
            .step("circle", values![5, 5, 2])
            .step("ellipse", values![5, 5, 2, 1])
            .step("polygon", values![values![values![0, 0], values![1, 0], values![0, 1]]])
            .step("polygon", values![values![]])
            .step("arc", values![0, 0, 5, 0, 90]);
        let closed = path.outline().elements().filter(|e| matches!(e, Element::Close)).count();
        assert_eq!(closed, 4);
        assert!(path.outline().is_sound());
    }

    #[test]
    fn a_clone_keeps_its_shape() {
        let mut canvas = canvas();
        let first = path(&mut canvas).step("move", values![1, 2]);
        let second = first.clone().step("line", values![3, 4]);
        assert_eq!((first.outline().len(), second.outline().len()), (1, 2));
    }

    #[test]
    fn a_path_needs_a_start() {
        let mut path = path(&mut canvas());
        for (name, values) in [("line", values![1, 2]), ("quad", values![1, 2, 3, 4])] {
            let error = path.try_step(name, values).unwrap_err();
            assert_eq!(error.message, format!("{name}() needs a starting point, but the path is empty"));
            assert_eq!(error.hint.as_deref(), Some("start with move(x, y)"));
        }
        assert!(path.try_step("close", values![]).is_ok());
        assert!(path.try_step("arc", values![0, 0, 5, 0, 90]).is_ok());
        let error = path.try_step("line", values![1]).unwrap_err();
        assert_eq!(error.message, "line() missing 1 required positional argument: 'y'");
    }

    #[test]
    fn a_path_is_no_longer_than_a_scene() {
        let mut canvas = limited(SceneLimits { points: 30, ..SceneLimits::default() });
        let mut path = path(&mut canvas).step("move", values![0, 0]);
        let error = (0..100).find_map(|_| path.try_step("line", values![1, 1]).err()).expect("a limit");
        assert_eq!(error.kind, ErrorKind::Limit(LimitKind::Scene));
        assert!(path.outline().len() <= 30);
    }
}
