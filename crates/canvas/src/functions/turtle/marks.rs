//! Dots, stamps and text, and functions that have no effect.

use crate::args::Args;
use crate::function::{Function, call};
use crate::functions::{Done, text};
use crate::path::closed;
use crate::signature::{NO_EXAMPLE, Param, Type};
use crate::turtle::{Walk, add_scaled, direction};
use crate::{CallError, Returned, Value};
use wire::{FillRule, Shape};

pub(super) const DOT: Function<Walk> = Function::new(
    "dot",
    dot,
    &[
        Param::new("size", Type::Length, "diameter, px; if not given, a little more than the pen's width").or_none(),
        Param::new("color", Type::Paint, "colour of the dot; if not given, the pen's").or_none(),
    ],
    "Draws a dot at the turtle's position.",
    include_str!("../examples/turtle/dot.py"),
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
    "Draws a small triangle at the turtle's position that points in its direction.",
    include_str!("../examples/turtle/stamp.py"),
);

fn stamp(walk: &mut Walk, args: &mut Args) -> Done {
    let size = args.number("size");
    let [dx, dy] = direction(walk.turtle.heading);
    let tip = add_scaled(walk.turtle.at, size / 2.0, [dx, dy]);
    let tail = add_scaled(walk.turtle.at, -size / 2.0, [dx, dy]);
    let half = size * 0.4;
    let corners =
        [tip, add_scaled(tail, half, [-dy, dx]), add_scaled(tail, -half, [-dy, dx])].map(|at| walk.on_canvas(at));
    let (fill, stroke) = (walk.turtle.fill.clone(), walk.turtle.color.clone());
    args.style.width = Some(1.0);
    walk.round(|canvas| {
        canvas.paint(&mut args.style, Shape::Path(closed(corners)), FillRule::NonZero, fill.as_ref(), stroke.as_ref())
    })?;
    Ok(Returned::None)
}

/// The family that is nearest to a font's name.
#[must_use]
pub fn nearest_family(name: &str) -> &'static str {
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
        Param::new("s", Type::Label, "the text"),
        Param::new("move", Type::Flag, "accepted for compatibility; the turtle stays where it is").or_flag(false),
        Param::new("align", Type::Choice(&["left", "center", "right"]), "\"left\", \"center\" or \"right\"")
            .or_text("left"),
        Param::new("font", Type::Any, "a font's name, or (name, size, style) such as (\"Arial\", 16, \"bold\")")
            .or_none(),
        Param::new("size", Type::Positive, "font size, px; if not given, as set with canvas.font()").or_none(),
    ],
    "Draws text at the turtle's position.",
    include_str!("../examples/turtle/write.py"),
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
                keywords.push(("font".to_owned(), Value::Text(nearest_family(name).to_owned())));
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

pub(super) const HIDE: Function<Walk> =
    Function::new("hide", nothing, &[], "Does nothing: the turtle itself is never drawn.", NO_EXAMPLE)
        .also(&["hideturtle", "ht"]);

pub(super) const SHOW: Function<Walk> = Function::new(
    "show",
    nothing,
    &[],
    "Does nothing: the turtle itself is never drawn. Use `stamp` to mark its position.",
    NO_EXAMPLE,
)
.also(&["showturtle", "st"]);

pub(super) const SPEED: Function<Walk> = Function::new(
    "speed",
    nothing,
    &[Param::new("speed", Type::Any, "accepted for compatibility; has no effect").or_none()],
    "Does nothing: drawing takes no time.",
    NO_EXAMPLE,
)
.also(&["shape", "delay", "update", "done", "mainloop", "exitonclick"]);

/// Does nothing: a picture doesn't show the turtle itself.
fn nothing(_: &mut Walk, _: &mut Args) -> Done {
    Ok(Returned::None)
}
