//! Moves and turns, and the turtle's position.

use crate::args::Args;
use crate::function::Function;
use crate::functions::Done;
use crate::signature::{Param, Returns, Type};
use crate::turtle::{Walk, add_scaled, direction};
use crate::{CallError, Returned};

const TO_X: Param = Param::new("x", Type::X, "x, px to the right of the middle; or a pair (x, y)");
const TO_Y: Param = Param::new("y", Type::Y, "y, px above the middle");
const LENGTH: Param = Param::new("distance", Type::Number, "distance, px");
const ANGLE: Param = Param::new("angle", Type::Number, "angle, degrees");

pub(super) const FORWARD: Function<Walk> = Function::new(
    "forward",
    forward,
    &[LENGTH],
    "Moves forward, and draws a line if the pen is down.",
    include_str!("../examples/turtle/forward.py"),
)
.also(&["fd"]);

fn forward(walk: &mut Walk, args: &mut Args) -> Done {
    straight(walk, args, 1.0)
}

pub(super) const BACK: Function<Walk> = Function::new(
    "back",
    back,
    &[LENGTH],
    "Moves backward without turning.",
    include_str!("../examples/turtle/back.py"),
)
.also(&["bk", "backward"]);

fn back(walk: &mut Walk, args: &mut Args) -> Done {
    straight(walk, args, -1.0)
}

fn straight(walk: &mut Walk, args: &mut Args, by: f64) -> Done {
    let to = add_scaled(walk.turtle.at, by * args.number("distance"), direction(walk.turtle.heading));
    walk.walk_to(&mut args.style, to)?;
    Ok(Returned::None)
}

fn face(walk: &mut Walk, degrees: f64) -> Done {
    walk.turtle.heading = degrees.rem_euclid(360.0);
    Ok(Returned::None)
}

pub(super) const LEFT: Function<Walk> =
    Function::new("left", left, &[ANGLE], "Turns left.", include_str!("../examples/turtle/left.py")).also(&["lt"]);

fn left(walk: &mut Walk, args: &mut Args) -> Done {
    face(walk, walk.turtle.heading + args.number("angle"))
}

pub(super) const RIGHT: Function<Walk> =
    Function::new("right", right, &[ANGLE], "Turns right.", include_str!("../examples/turtle/right.py")).also(&["rt"]);

fn right(walk: &mut Walk, args: &mut Args) -> Done {
    face(walk, walk.turtle.heading - args.number("angle"))
}

pub(super) const SET_HEADING: Function<Walk> = Function::new(
    "set_heading",
    set_heading,
    &[Param::new("angle", Type::Number, "direction, degrees counterclockwise: 0 is right, 90 is up")],
    "Turns to a direction.",
    include_str!("../examples/turtle/set_heading.py"),
)
.also(&["setheading", "seth"]);

fn set_heading(walk: &mut Walk, args: &mut Args) -> Done {
    face(walk, args.number("angle"))
}

pub(super) const HEADING: Function<Walk> = Function::new(
    "heading",
    heading,
    &[],
    "Returns the turtle's direction, degrees counterclockwise from the right.",
    include_str!("../examples/turtle/heading.py"),
)
.returns(Returns::Number);

fn heading(walk: &mut Walk, _: &mut Args) -> Done {
    Ok(Returned::Number(walk.turtle.heading))
}

pub(super) const GOTO: Function<Walk> = Function::new(
    "goto",
    goto,
    &[TO_X, TO_Y],
    "Moves to a position: (0, 0) is the middle of the canvas, and y grows upwards.",
    include_str!("../examples/turtle/goto.py"),
)
.also(&["setpos", "setposition", "go_to"]);

fn goto(walk: &mut Walk, args: &mut Args) -> Done {
    let to = args.leading_numbers();
    walk.walk_to(&mut args.style, to)?;
    Ok(Returned::None)
}

pub(super) const SET_X: Function<Walk> = Function::new(
    "set_x",
    set_x,
    &[Param::new("x", Type::Number, "x, px to the right of the middle")],
    "Moves horizontally to an x coordinate.",
    include_str!("../examples/turtle/set_x.py"),
)
.also(&["setx"]);

fn set_x(walk: &mut Walk, args: &mut Args) -> Done {
    let to = [args.number("x"), walk.turtle.at[1]];
    walk.walk_to(&mut args.style, to)?;
    Ok(Returned::None)
}

pub(super) const SET_Y: Function<Walk> = Function::new(
    "set_y",
    set_y,
    &[Param::new("y", Type::Number, "y, px above the middle")],
    "Moves vertically to a y coordinate.",
    include_str!("../examples/turtle/set_y.py"),
)
.also(&["sety"]);

fn set_y(walk: &mut Walk, args: &mut Args) -> Done {
    let to = [walk.turtle.at[0], args.number("y")];
    walk.walk_to(&mut args.style, to)?;
    Ok(Returned::None)
}

pub(super) const HOME: Function<Walk> = Function::new(
    "home",
    home,
    &[],
    "Moves to the middle of the canvas and turns to the right.",
    include_str!("../examples/turtle/home.py"),
);

fn home(walk: &mut Walk, args: &mut Args) -> Done {
    walk.walk_to(&mut args.style, [0.0; 2])?;
    face(walk, 0.0)
}

pub(super) const X: Function<Walk> = Function::new(
    "x",
    x,
    &[],
    "The turtle's x coordinate, px to the right of the middle.",
    include_str!("../examples/turtle/x.py"),
)
.property()
.returns(Returns::Number);

pub(super) const XCOR: Function<Walk> = Function::new(
    "xcor",
    x,
    &[],
    "Returns the turtle's x coordinate, px to the right of the middle.",
    include_str!("../examples/turtle/xcor.py"),
)
.returns(Returns::Number);

fn x(walk: &mut Walk, _: &mut Args) -> Done {
    Ok(Returned::Number(walk.turtle.at[0]))
}

pub(super) const Y: Function<Walk> = Function::new(
    "y",
    y,
    &[],
    "The turtle's y coordinate, px above the middle.",
    include_str!("../examples/turtle/y.py"),
)
.property()
.returns(Returns::Number);

pub(super) const YCOR: Function<Walk> = Function::new(
    "ycor",
    y,
    &[],
    "Returns the turtle's y coordinate, px above the middle.",
    include_str!("../examples/turtle/ycor.py"),
)
.returns(Returns::Number);

fn y(walk: &mut Walk, _: &mut Args) -> Done {
    Ok(Returned::Number(walk.turtle.at[1]))
}

pub(super) const POSITION: Function<Walk> = Function::new(
    "position",
    position,
    &[],
    "Returns the turtle's position (x, y), px from the middle of the canvas, with y upwards.",
    include_str!("../examples/turtle/position.py"),
)
.also(&["pos"])
.returns(Returns::Pair);

fn position(walk: &mut Walk, _: &mut Args) -> Done {
    let [x, y] = walk.turtle.at;
    Ok(Returned::Pair(x, y))
}

/// The vector from the turtle to a position.
fn way(walk: &Walk, args: &Args) -> [f64; 2] {
    let [x, y]: [f64; 2] = args.leading_numbers();
    add_scaled([x, y], -1.0, walk.turtle.at)
}

pub(super) const DISTANCE: Function<Walk> = Function::new(
    "distance",
    distance,
    &[TO_X, TO_Y],
    "Returns the distance to a position, px.",
    include_str!("../examples/turtle/distance.py"),
)
.returns(Returns::Number);

fn distance(walk: &mut Walk, args: &mut Args) -> Done {
    let [dx, dy] = way(walk, args);
    Ok(Returned::Number(dx.hypot(dy)))
}

pub(super) const TOWARDS: Function<Walk> = Function::new(
    "towards",
    towards,
    &[TO_X, TO_Y],
    "Returns the direction to a position, degrees counterclockwise from the right.",
    include_str!("../examples/turtle/towards.py"),
)
.returns(Returns::Number);

fn towards(walk: &mut Walk, args: &mut Args) -> Done {
    let [dx, dy] = way(walk, args);
    Ok(Returned::Number(dy.atan2(dx).to_degrees().rem_euclid(360.0)))
}

pub(super) const CIRCLE: Function<Walk> = Function::new(
    "circle",
    circle,
    &[
        Param::new("radius", Type::Number, "radius, px; the centre is to the left, or to the right if negative"),
        Param::new("extent", Type::Number, "angle of the arc, degrees; if not given, a whole circle").or_none(),
        Param::new("steps", Type::Whole, "number of straight sides to draw instead of a curve").or_none(),
    ],
    "Moves along a circle or an arc.",
    include_str!("../examples/turtle/circle.py"),
);

fn circle(walk: &mut Walk, args: &mut Args) -> Done {
    let radius = args.number("radius");
    let extent = args.maybe_number("extent").unwrap_or(360.0);
    let (side, r) = (if radius < 0.0 { -1.0 } else { 1.0 }, radius.abs());
    let heading = walk.turtle.heading;
    let center = add_scaled(walk.turtle.at, r, direction(heading + 90.0 * side));
    let (start, sweep) = (heading - 90.0 * side, extent * side);
    match args.maybe_number("steps") {
        Some(steps) if steps < 1.0 => {
            return Err(CallError::value_error("circle() argument 'steps' must be at least 1"));
        }
        Some(steps) => {
            walk.canvas.make_room(steps.min(1e9) as usize, 0, 0)?;
            for i in 1..=steps as u32 {
                let to = add_scaled(center, r, direction(start + sweep * f64::from(i) / steps));
                walk.walk_to(&mut args.style, to)?;
            }
        }
        None => walk.walk_around(&mut args.style, center, r, start, sweep)?,
    }
    face(walk, heading + sweep)
}
