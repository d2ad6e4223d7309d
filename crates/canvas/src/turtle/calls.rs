//! The functions of the turtle's table.

use super::{Filling, Walk, plus, toward};
use crate::args::Args;
use crate::path::{Outline, closed};
use crate::{CANVAS, CallError, Returned, Value, call};
use wire::{FillRule, Shape};

type Done = Result<Returned, CallError>;

pub(crate) fn forward(walk: &mut Walk, args: &mut Args) -> Done {
    straight(walk, args, 1.0)
}

pub(crate) fn back(walk: &mut Walk, args: &mut Args) -> Done {
    straight(walk, args, -1.0)
}

fn straight(walk: &mut Walk, args: &mut Args, by: f64) -> Done {
    let to = plus(walk.turtle.at, by * args.number("distance"), toward(walk.turtle.heading));
    walk.walk_to(args, to)?;
    Ok(Returned::None)
}

fn face(walk: &mut Walk, degrees: f64) -> Done {
    walk.turtle.heading = degrees.rem_euclid(360.0);
    Ok(Returned::None)
}

pub(crate) fn left(walk: &mut Walk, args: &mut Args) -> Done {
    face(walk, walk.turtle.heading + args.number("angle"))
}

pub(crate) fn right(walk: &mut Walk, args: &mut Args) -> Done {
    face(walk, walk.turtle.heading - args.number("angle"))
}

pub(crate) fn set_heading(walk: &mut Walk, args: &mut Args) -> Done {
    face(walk, args.number("angle"))
}

pub(crate) fn heading(walk: &mut Walk, _: &mut Args) -> Done {
    Ok(Returned::Number(walk.turtle.heading))
}

pub(crate) fn goto(walk: &mut Walk, args: &mut Args) -> Done {
    let to = args.lead();
    walk.walk_to(args, to)?;
    Ok(Returned::None)
}

pub(crate) fn set_x(walk: &mut Walk, args: &mut Args) -> Done {
    let to = [args.number("x"), walk.turtle.at[1]];
    walk.walk_to(args, to)?;
    Ok(Returned::None)
}

pub(crate) fn set_y(walk: &mut Walk, args: &mut Args) -> Done {
    let to = [walk.turtle.at[0], args.number("y")];
    walk.walk_to(args, to)?;
    Ok(Returned::None)
}

pub(crate) fn home(walk: &mut Walk, args: &mut Args) -> Done {
    walk.walk_to(args, [0.0; 2])?;
    face(walk, 0.0)
}

pub(crate) fn x(walk: &mut Walk, _: &mut Args) -> Done {
    Ok(Returned::Number(walk.turtle.at[0]))
}

pub(crate) fn y(walk: &mut Walk, _: &mut Args) -> Done {
    Ok(Returned::Number(walk.turtle.at[1]))
}

pub(crate) fn position(walk: &mut Walk, _: &mut Args) -> Done {
    let [x, y] = walk.turtle.at;
    Ok(Returned::Pair(x, y))
}

/// From the turtle to a place.
fn way(walk: &Walk, args: &Args) -> [f64; 2] {
    let [x, y]: [f64; 2] = args.lead();
    plus([x, y], -1.0, walk.turtle.at)
}

pub(crate) fn distance(walk: &mut Walk, args: &mut Args) -> Done {
    let [dx, dy] = way(walk, args);
    Ok(Returned::Number(dx.hypot(dy)))
}

pub(crate) fn towards(walk: &mut Walk, args: &mut Args) -> Done {
    let [dx, dy] = way(walk, args);
    Ok(Returned::Number(dy.atan2(dx).to_degrees().rem_euclid(360.0)))
}

pub(crate) fn pen_up(walk: &mut Walk, _: &mut Args) -> Done {
    walk.turtle.down = false;
    Ok(Returned::None)
}

pub(crate) fn pen_down(walk: &mut Walk, _: &mut Args) -> Done {
    walk.turtle.down = true;
    Ok(Returned::None)
}

pub(crate) fn is_down(walk: &mut Walk, _: &mut Args) -> Done {
    Ok(Returned::Flag(walk.turtle.down))
}

pub(crate) fn color(walk: &mut Walk, args: &mut Args) -> Done {
    walk.turtle.color = args.paint("color");
    walk.turtle.fill = args.ink("fill").or(args.paint("color").as_ref());
    Ok(Returned::None)
}

pub(crate) fn pen_color(walk: &mut Walk, args: &mut Args) -> Done {
    walk.turtle.color = args.paint("color");
    Ok(Returned::None)
}

pub(crate) fn fill_color(walk: &mut Walk, args: &mut Args) -> Done {
    walk.turtle.fill = args.paint("color");
    Ok(Returned::None)
}

pub(crate) fn width(walk: &mut Walk, args: &mut Args) -> Done {
    walk.turtle.width = args.number("width");
    Ok(Returned::None)
}

pub(crate) fn begin_fill(walk: &mut Walk, _: &mut Args) -> Done {
    let mut outline = Outline::default();
    outline.move_to(walk.on_canvas(walk.turtle.at));
    walk.turtle.filling = Some(Filling { outline, place: walk.canvas.place() });
    Ok(Returned::None)
}

/// Fills as Tk does: what the way goes round twice is outside again.
pub(crate) fn end_fill(walk: &mut Walk, args: &mut Args) -> Done {
    let Some(Filling { mut outline, place }) = walk.turtle.filling.take() else {
        let error = CallError::value_error("end_fill() without a begin_fill() before it");
        return Err(error.hint("begin_fill() goes before the turtle walks around what is to be filled"));
    };
    outline.close();
    let (shape, fill) = (Shape::Path(outline.done()), walk.turtle.fill.clone());
    walk.canvas.below(place, |canvas| canvas.paint(args, shape, FillRule::EvenOdd, fill.as_ref(), None).map(drop))?;
    Ok(Returned::None)
}

pub(crate) fn circle(walk: &mut Walk, args: &mut Args) -> Done {
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
                walk.walk_to(args, to)?;
            }
        }
        None => walk.walk_around(args, center, r, start, sweep)?,
    }
    face(walk, heading + sweep)
}

pub(crate) fn dot(walk: &mut Walk, args: &mut Args) -> Done {
    let width = walk.turtle.width;
    let r = args.maybe_number("size").unwrap_or((width + 4.0).max(2.0 * width)) / 2.0;
    let paint = args.ink("color").or(walk.turtle.color.as_ref());
    let [x, y] = walk.on_canvas(walk.turtle.at).map(|n| n as f32);
    let shape = Shape::Ellipse { x, y, rx: r as f32, ry: r as f32 };
    walk.canvas.paint(args, shape, FillRule::NonZero, paint.as_ref(), None)
}

pub(crate) fn stamp(walk: &mut Walk, args: &mut Args) -> Done {
    let size = args.number("size");
    let [dx, dy] = toward(walk.turtle.heading);
    let tip = plus(walk.turtle.at, size / 2.0, [dx, dy]);
    let tail = plus(walk.turtle.at, -size / 2.0, [dx, dy]);
    let half = size * 0.4;
    let corners = [tip, plus(tail, half, [-dy, dx]), plus(tail, -half, [-dy, dx])].map(|at| walk.on_canvas(at));
    let (fill, stroke) = (walk.turtle.fill.clone(), walk.turtle.color.clone());
    args.style.width = Some(1.0);
    walk.round(|canvas| {
        canvas.paint(args, Shape::Path(closed(corners)), FillRule::NonZero, fill.as_ref(), stroke.as_ref())
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

/// Writes with the canvas's own `text`. The font is a name, or as in Python a tuple of name, size and style.
pub(crate) fn write(walk: &mut Walk, args: &mut Args) -> Done {
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
    let function = CANVAS.iter().find(|f| f.name == "text");
    match function {
        Some(function) => call(&mut walk.canvas, function, vec![text, Value::Float(x), Value::Float(y)], keywords),
        None => Ok(Returned::None),
    }
}

/// What would show the turtle itself; a picture has none.
pub(crate) fn nothing(_: &mut Walk, _: &mut Args) -> Done {
    Ok(Returned::None)
}
