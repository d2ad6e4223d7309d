//! `canvas.turtle()`, and what the turtle does, under the names of Python's turtle too.

use super::{Done, text};
use crate::args::Args;
use crate::function::{Function, call};
use crate::path::{Outline, closed};
use crate::signature::{Param, Returns, Type};
use crate::turtle::{Filling, Turtle, Walk, plus, toward};
use crate::{CallError, Canvas, Returned, Value};
use std::mem;
use wire::{FillRule, PictureLimits, SceneLimits, Shape};

const TO_X: Param = Param::new("x", Type::X, "px to the right of the middle; or a pair (x, y)");
const TO_Y: Param = Param::new("y", Type::Y, "px above the middle");
const LENGTH: Param = Param::new("distance", Type::Number, "px");
const ANGLE: Param = Param::new("angle", Type::Number, "degrees");
const TO_COLOR: Param = Param::new("color", Type::Paint, "a colour or a paint, or None");

/// Its functions, in the order of the reference.
pub(crate) const FUNCTIONS: &[Function<Walk>] = &[
    FORWARD,
    BACK,
    LEFT,
    RIGHT,
    GOTO,
    SET_X,
    SET_Y,
    HOME,
    CIRCLE,
    SET_HEADING,
    HEADING,
    POSITION,
    X,
    Y,
    XCOR,
    YCOR,
    DISTANCE,
    TOWARDS,
    PEN_UP,
    PEN_DOWN,
    IS_DOWN,
    COLOR,
    PEN_COLOR,
    FILL_COLOR,
    WIDTH,
    BEGIN_FILL,
    END_FILL,
    DOT,
    STAMP,
    WRITE,
    HIDE,
    SHOW,
    SPEED,
];

pub(super) const TURTLE: Function = Function::new(
    "turtle",
    new,
    &[],
    "Makes a turtle that starts in the middle of the canvas, looks to the right and draws where it walks.",
    include_str!("examples/canvas/turtle.py"),
)
.returns(Returns::Turtle);

fn new(_: &mut Canvas, _: &mut Args) -> Done {
    Ok(Returned::Turtle(Turtle::default()))
}

pub(super) const FORWARD: Function<Walk> = Function::new(
    "forward",
    forward,
    &[LENGTH],
    "Walks forward, and draws a line if the pen is down.",
    include_str!("examples/turtle/forward.py"),
)
.also(&["fd"]);

fn forward(walk: &mut Walk, args: &mut Args) -> Done {
    straight(walk, args, 1.0)
}

pub(super) const BACK: Function<Walk> = Function::new(
    "back",
    back,
    &[LENGTH],
    "Walks backward without turning round.",
    include_str!("examples/turtle/back.py"),
)
.also(&["bk", "backward"]);

fn back(walk: &mut Walk, args: &mut Args) -> Done {
    straight(walk, args, -1.0)
}

fn straight(walk: &mut Walk, args: &mut Args, by: f64) -> Done {
    let to = plus(walk.turtle.at, by * args.number("distance"), toward(walk.turtle.heading));
    walk.walk_to(&mut args.style, to)?;
    Ok(Returned::None)
}

fn face(walk: &mut Walk, degrees: f64) -> Done {
    walk.turtle.heading = degrees.rem_euclid(360.0);
    Ok(Returned::None)
}

pub(super) const LEFT: Function<Walk> =
    Function::new("left", left, &[ANGLE], "Turns to the left.", include_str!("examples/turtle/left.py")).also(&["lt"]);

fn left(walk: &mut Walk, args: &mut Args) -> Done {
    face(walk, walk.turtle.heading + args.number("angle"))
}

pub(super) const RIGHT: Function<Walk> =
    Function::new("right", right, &[ANGLE], "Turns to the right.", include_str!("examples/turtle/right.py"))
        .also(&["rt"]);

fn right(walk: &mut Walk, args: &mut Args) -> Done {
    face(walk, walk.turtle.heading - args.number("angle"))
}

pub(super) const SET_HEADING: Function<Walk> = Function::new(
    "set_heading",
    set_heading,
    &[Param::new("angle", Type::Number, "degrees counterclockwise: 0 right, 90 up, 180 left, 270 down")],
    "Turns so that it looks in a direction.",
    include_str!("examples/turtle/set_heading.py"),
)
.also(&["setheading", "seth"]);

fn set_heading(walk: &mut Walk, args: &mut Args) -> Done {
    face(walk, args.number("angle"))
}

pub(super) const HEADING: Function<Walk> = Function::new(
    "heading",
    heading,
    &[],
    "Says in which direction it looks, degrees counterclockwise from the right.",
    include_str!("examples/turtle/heading.py"),
)
.returns(Returns::Number);

fn heading(walk: &mut Walk, _: &mut Args) -> Done {
    Ok(Returned::Number(walk.turtle.heading))
}

pub(super) const GOTO: Function<Walk> = Function::new(
    "goto",
    goto,
    &[TO_X, TO_Y],
    "Walks straight to a place: (0, 0) is the middle of the canvas, and y grows upwards.",
    include_str!("examples/turtle/goto.py"),
)
.also(&["setpos", "setposition", "go_to"]);

fn goto(walk: &mut Walk, args: &mut Args) -> Done {
    let to = args.lead();
    walk.walk_to(&mut args.style, to)?;
    Ok(Returned::None)
}

pub(super) const SET_X: Function<Walk> = Function::new(
    "set_x",
    set_x,
    &[Param::new("x", Type::Number, "px to the right of the middle")],
    "Walks sideways to a place.",
    include_str!("examples/turtle/set_x.py"),
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
    &[Param::new("y", Type::Number, "px above the middle")],
    "Walks up or down to a place.",
    include_str!("examples/turtle/set_y.py"),
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
    "Walks to the middle of the canvas and looks to the right.",
    include_str!("examples/turtle/home.py"),
);

fn home(walk: &mut Walk, args: &mut Args) -> Done {
    walk.walk_to(&mut args.style, [0.0; 2])?;
    face(walk, 0.0)
}

pub(super) const X: Function<Walk> =
    Function::new("x", x, &[], "How far to the right of the middle it is, px.", include_str!("examples/turtle/x.py"))
        .property()
        .returns(Returns::Number);

pub(super) const XCOR: Function<Walk> = Function::new(
    "xcor",
    x,
    &[],
    "Says how far to the right of the middle it is, px.",
    include_str!("examples/turtle/xcor.py"),
)
.returns(Returns::Number);

fn x(walk: &mut Walk, _: &mut Args) -> Done {
    Ok(Returned::Number(walk.turtle.at[0]))
}

pub(super) const Y: Function<Walk> =
    Function::new("y", y, &[], "How far above the middle it is, px.", include_str!("examples/turtle/y.py"))
        .property()
        .returns(Returns::Number);

pub(super) const YCOR: Function<Walk> =
    Function::new("ycor", y, &[], "Says how far above the middle it is, px.", include_str!("examples/turtle/ycor.py"))
        .returns(Returns::Number);

fn y(walk: &mut Walk, _: &mut Args) -> Done {
    Ok(Returned::Number(walk.turtle.at[1]))
}

pub(super) const POSITION: Function<Walk> = Function::new(
    "position",
    position,
    &[],
    "Says where it is: (x, y), px from the middle of the canvas, y upwards.",
    include_str!("examples/turtle/position.py"),
)
.also(&["pos"])
.returns(Returns::Pair);

fn position(walk: &mut Walk, _: &mut Args) -> Done {
    let [x, y] = walk.turtle.at;
    Ok(Returned::Pair(x, y))
}

/// From the turtle to a place.
fn way(walk: &Walk, args: &Args) -> [f64; 2] {
    let [x, y]: [f64; 2] = args.lead();
    plus([x, y], -1.0, walk.turtle.at)
}

pub(super) const DISTANCE: Function<Walk> = Function::new(
    "distance",
    distance,
    &[TO_X, TO_Y],
    "Says how far it is to a place, px.",
    include_str!("examples/turtle/distance.py"),
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
    "Says in which direction a place is, degrees counterclockwise from the right.",
    include_str!("examples/turtle/towards.py"),
)
.returns(Returns::Number);

fn towards(walk: &mut Walk, args: &mut Args) -> Done {
    let [dx, dy] = way(walk, args);
    Ok(Returned::Number(dy.atan2(dx).to_degrees().rem_euclid(360.0)))
}

pub(super) const PEN_UP: Function<Walk> = Function::new(
    "pen_up",
    pen_up,
    &[],
    "Lifts the pen: what it walks from now on isn't drawn.",
    include_str!("examples/turtle/pen_up.py"),
)
.also(&["penup", "pu", "up"]);

fn pen_up(walk: &mut Walk, _: &mut Args) -> Done {
    walk.turtle.down = false;
    Ok(Returned::None)
}

pub(super) const PEN_DOWN: Function<Walk> = Function::new(
    "pen_down",
    pen_down,
    &[],
    "Puts the pen down: what it walks from now on is drawn.",
    include_str!("examples/turtle/pen_down.py"),
)
.also(&["pendown", "pd", "down"]);

fn pen_down(walk: &mut Walk, _: &mut Args) -> Done {
    walk.turtle.down = true;
    Ok(Returned::None)
}

pub(super) const IS_DOWN: Function<Walk> =
    Function::new("is_down", is_down, &[], "Says whether the pen is down.", include_str!("examples/turtle/is_down.py"))
        .also(&["isdown"])
        .returns(Returns::Flag);

fn is_down(walk: &mut Walk, _: &mut Args) -> Done {
    Ok(Returned::Flag(walk.turtle.down))
}

pub(super) const COLOR: Function<Walk> = Function::new(
    "color",
    color,
    &[TO_COLOR, Param::new("fill", Type::Paint, "the colour for filling, if it is another").or_none()],
    "Sets the colour of its lines, and that for filling; black at first.",
    include_str!("examples/turtle/color.py"),
);

fn color(walk: &mut Walk, args: &mut Args) -> Done {
    walk.turtle.color = args.paint("color");
    walk.turtle.fill = args.maybe_paint("fill").or(args.paint("color").as_ref());
    Ok(Returned::None)
}

pub(super) const PEN_COLOR: Function<Walk> = Function::new(
    "pen_color",
    pen_color,
    &[TO_COLOR],
    "Sets the colour of its lines.",
    include_str!("examples/turtle/pen_color.py"),
)
.also(&["pencolor"]);

fn pen_color(walk: &mut Walk, args: &mut Args) -> Done {
    walk.turtle.color = args.paint("color");
    Ok(Returned::None)
}

pub(super) const FILL_COLOR: Function<Walk> = Function::new(
    "fill_color",
    fill_color,
    &[TO_COLOR],
    "Sets the colour for filling.",
    include_str!("examples/turtle/fill_color.py"),
)
.also(&["fillcolor"]);

fn fill_color(walk: &mut Walk, args: &mut Args) -> Done {
    walk.turtle.fill = args.paint("color");
    Ok(Returned::None)
}

pub(super) const WIDTH: Function<Walk> = Function::new(
    "width",
    width,
    &[Param::new("width", Type::Length, "px")],
    "Sets how wide its lines are; 1 px at first.",
    include_str!("examples/turtle/width.py"),
)
.also(&["pensize", "pen_size"]);

fn width(walk: &mut Walk, args: &mut Args) -> Done {
    walk.turtle.width = args.number("width");
    Ok(Returned::None)
}

pub(super) const BEGIN_FILL: Function<Walk> = Function::new(
    "begin_fill",
    begin_fill,
    &[],
    "Begins an area: it is what the turtle walks around until `end_fill`.",
    include_str!("examples/turtle/begin_fill.py"),
);

fn begin_fill(walk: &mut Walk, _: &mut Args) -> Done {
    let mut outline = Outline::default();
    outline.move_to(walk.on_canvas(walk.turtle.at));
    walk.turtle.filling = Some(Filling { outline, place: walk.canvas.place() });
    Ok(Returned::None)
}

pub(super) const END_FILL: Function<Walk> = Function::new(
    "end_fill",
    end_fill,
    &[],
    "Fills the area that the turtle has walked around, below its lines.",
    include_str!("examples/turtle/end_fill.py"),
);

/// Fills as Tk does: what the way goes round twice is outside again.
fn end_fill(walk: &mut Walk, args: &mut Args) -> Done {
    let Some(Filling { mut outline, place }) = walk.turtle.filling.take() else {
        let error = CallError::value_error("end_fill() without a begin_fill() before it");
        return Err(error.hint("begin_fill() goes before the turtle walks around what is to be filled"));
    };
    outline.close();
    let (shape, fill) = (Shape::Path(outline.done()), walk.turtle.fill.clone());
    walk.canvas.below(place, |canvas| {
        canvas.paint(&mut args.style, shape, FillRule::EvenOdd, fill.as_ref(), None).map(drop)
    })?;
    Ok(Returned::None)
}

pub(super) const CIRCLE: Function<Walk> = Function::new(
    "circle",
    circle,
    &[
        Param::new("radius", Type::Number, "px; the centre is to the left, or to the right if below 0"),
        Param::new("extent", Type::Number, "how far around, degrees; all of it when not given").or_none(),
        Param::new("steps", Type::Whole, "how many straight sides to walk instead").or_none(),
    ],
    "Walks in a circle, or in a part of one.",
    include_str!("examples/turtle/circle.py"),
);

fn circle(walk: &mut Walk, args: &mut Args) -> Done {
    let radius = args.number("radius");
    let extent = args.maybe_number("extent").unwrap_or(360.0);
    let (side, r) = (if radius < 0.0 { -1.0 } else { 1.0 }, radius.abs());
    let heading = walk.turtle.heading;
    let center = plus(walk.turtle.at, r, toward(heading + 90.0 * side));
    let (start, sweep) = (heading - 90.0 * side, extent * side);
    match args.maybe_number("steps") {
        Some(steps) if steps < 1.0 => {
            return Err(CallError::value_error("circle() argument 'steps' must be at least 1"));
        }
        Some(steps) => {
            walk.canvas.make_room(steps.min(1e9) as usize, 0, 0)?;
            for i in 1..=steps as u32 {
                let to = plus(center, r, toward(start + sweep * f64::from(i) / steps));
                walk.walk_to(&mut args.style, to)?;
            }
        }
        None => walk.walk_around(&mut args.style, center, r, start, sweep)?,
    }
    face(walk, heading + sweep)
}

pub(super) const DOT: Function<Walk> = Function::new(
    "dot",
    dot,
    &[
        Param::new("size", Type::Length, "diameter, px; some more than the pen when not given").or_none(),
        Param::new("color", Type::Paint, "the pen's when not given").or_none(),
    ],
    "Draws a dot where it is.",
    include_str!("examples/turtle/dot.py"),
);

fn dot(walk: &mut Walk, args: &mut Args) -> Done {
    let width = walk.turtle.width;
    let r = args.maybe_number("size").unwrap_or((width + 4.0).max(2.0 * width)) / 2.0;
    let paint = args.maybe_paint("color").or(walk.turtle.color.as_ref());
    let [x, y] = walk.on_canvas(walk.turtle.at).map(|n| n as f32);
    let shape = Shape::Ellipse { x, y, rx: r as f32, ry: r as f32 };
    walk.canvas.paint(&mut args.style, shape, FillRule::NonZero, paint.as_ref(), None)?;
    Ok(Returned::None)
}

pub(super) const STAMP: Function<Walk> = Function::new(
    "stamp",
    stamp,
    &[Param::new("size", Type::Length, "length, px").or_number(10.0)],
    "Draws a small triangle that shows where it is and looks.",
    include_str!("examples/turtle/stamp.py"),
);

fn stamp(walk: &mut Walk, args: &mut Args) -> Done {
    let size = args.number("size");
    let [dx, dy] = toward(walk.turtle.heading);
    let tip = plus(walk.turtle.at, size / 2.0, [dx, dy]);
    let tail = plus(walk.turtle.at, -size / 2.0, [dx, dy]);
    let half = size * 0.4;
    let corners = [tip, plus(tail, half, [-dy, dx]), plus(tail, -half, [-dy, dx])].map(|at| walk.on_canvas(at));
    let (fill, stroke) = (walk.turtle.fill.clone(), walk.turtle.color.clone());
    args.style.width = Some(1.0);
    walk.round(|canvas| {
        canvas.paint(&mut args.style, Shape::Path(closed(corners)), FillRule::NonZero, fill.as_ref(), stroke.as_ref())
    })?;
    Ok(Returned::None)
}

/// What the fonts that people name for a turtle come nearest to here.
fn family(name: &str) -> &'static str {
    let name = name.to_lowercase();
    let has = |words: &[&str]| words.iter().any(|word| name.contains(word));
    if has(&["mono", "courier", "consol", "menlo", "terminal"]) {
        "mono"
    } else if has(&["times", "georgia", "garamond", "palatino", "roman"]) || name == "serif" {
        "serif"
    } else {
        "sans"
    }
}

pub(super) const WRITE: Function<Walk> = Function::new(
    "write",
    write,
    &[
        Param::new("s", Type::Label, "what to write"),
        Param::new("move", Type::Flag, "as in Python; the turtle stays where it is").or_flag(false),
        Param::new("align", Type::Choice(&["left", "center", "right"]), "\"left\", \"center\" or \"right\"")
            .or_text("left"),
        Param::new("font", Type::Any, "a name, or (name, size, style) such as (\"Arial\", 16, \"bold\")").or_none(),
        Param::new("size", Type::Positive, "font size, px; as set with canvas.font() when not given").or_none(),
    ],
    "Writes text where it is.",
    include_str!("examples/turtle/write.py"),
);

/// Writes with the canvas's own `text`. The font is a name, or as in Python a tuple of name, size and style.
fn write(walk: &mut Walk, args: &mut Args) -> Done {
    let [x, y] = walk.on_canvas(walk.turtle.at);
    let text = Value::Text(args.text("s").unwrap_or_default().to_owned());
    let fill = walk.turtle.color.clone().map_or(Value::None, Value::Paint);
    let mut size = args.maybe_number("size");
    let mut keywords =
        vec![("fill".to_owned(), fill), ("align".to_owned(), Value::Text(args.word("align").to_owned()))];
    let parts = match args.raw("font") {
        Value::Seq(parts) => parts,
        Value::None => Vec::new(),
        other => vec![other],
    };
    for (i, part) in parts.iter().enumerate() {
        match part {
            Value::Text(name) if i == 0 => {
                keywords.push(("font".to_owned(), Value::Text(family(name).to_owned())));
            }
            Value::Text(style) => {
                for word in ["bold", "italic"] {
                    if style.to_lowercase().contains(word) {
                        keywords.retain(|(name, _)| name != word);
                        keywords.push((word.to_owned(), Value::Bool(true)));
                    }
                }
            }
            other => {
                let Some(n) = other.number().filter(|n| n.is_finite() && *n > 0.0) else {
                    let error = CallError::type_error("write() argument 'font' must be a name, or (name, size, style)");
                    return Err(error.hint("such as font=(\"Arial\", 16, \"bold\")"));
                };
                size = size.or(Some(n));
            }
        }
    }
    if let Some(size) = size {
        keywords.push(("size".to_owned(), Value::Float(size)));
    }
    let positional = vec![text, Value::Float(x), Value::Float(y)];
    call(&mut walk.canvas, &text::TEXT, positional, keywords)
}

pub(super) const HIDE: Function<Walk> = Function::new(
    "hide",
    nothing,
    &[],
    "Does nothing: a picture never shows the turtle itself.",
    include_str!("examples/turtle/hide.py"),
)
.also(&["hideturtle", "ht"]);

pub(super) const SHOW: Function<Walk> = Function::new(
    "show",
    nothing,
    &[],
    "Does nothing: `stamp` draws where it is.",
    include_str!("examples/turtle/show.py"),
)
.also(&["showturtle", "st"]);

pub(super) const SPEED: Function<Walk> = Function::new(
    "speed",
    nothing,
    &[Param::new("speed", Type::Any, "anything").or_none()],
    "Does nothing: the picture shows where it has been.",
    include_str!("examples/turtle/speed.py"),
)
.also(&["shape", "delay", "update", "done", "mainloop", "exitonclick"]);

/// What would show the turtle itself; a picture has none.
fn nothing(_: &mut Walk, _: &mut Args) -> Done {
    Ok(Returned::None)
}

/// Calls a turtle's function.
///
/// # Errors
/// As [`call`].
pub fn call_turtle(
    canvas: &mut Canvas,
    turtle: &mut Turtle,
    function: &Function<Walk>,
    positional: Vec<Value>,
    keywords: Vec<(String, Value)>,
) -> Result<Returned, CallError> {
    let aside = Canvas::new(1, 1, SceneLimits::default(), PictureLimits::default());
    let mut walk = Walk { canvas: mem::replace(canvas, aside), turtle: mem::take(turtle) };
    let done = call(&mut walk, function, positional, keywords);
    (*canvas, *turtle) = (walk.canvas, walk.turtle);
    done
}

#[cfg(test)]
mod tests;
