//! The style that holds for everything drawn after it.

use super::{Done, PAINT};
use crate::args::Args;
use crate::error::number;
use crate::function::Function;
use crate::signature::{Param, Type};
use crate::style::{BLENDS, Inherit, blend_mode, dashes};
use crate::{CallError, Canvas, Returned};
use wire::{Cap, Join, MAX_BLUR, Shadow};

/// Its functions, in the order of the reference.
pub(crate) const FUNCTIONS: &[Function] =
    &[FILL, NO_FILL, STROKE, NO_STROKE, STROKE_WIDTH, LINE_CAP, LINE_JOIN, DASH, OPACITY, BLEND, SHADOW, NO_SHADOW];

pub(super) const FILL: Function = Function::new(
    "fill",
    fill,
    &[PAINT],
    "Sets the fill colour of shapes and the colour of text. The default is black.",
    include_str!("examples/canvas/fill.py"),
);

fn fill(canvas: &mut Canvas, args: &mut Args) -> Done {
    canvas.style.fill = args.paint("color");
    Ok(Returned::None)
}

pub(super) const NO_FILL: Function =
    Function::new("no_fill", no_fill, &[], "Turns off the fill of shapes.", include_str!("examples/canvas/no_fill.py"));

fn no_fill(canvas: &mut Canvas, _: &mut Args) -> Done {
    canvas.style.fill = None;
    Ok(Returned::None)
}

pub(super) const STROKE: Function = Function::new(
    "stroke",
    stroke,
    &[PAINT],
    "Sets the colour of outlines and lines. By default, shapes have no outline and lines are black.",
    include_str!("examples/canvas/stroke.py"),
);

fn stroke(canvas: &mut Canvas, args: &mut Args) -> Done {
    canvas.style.stroke = args.paint("color").into();
    Ok(Returned::None)
}

pub(super) const NO_STROKE: Function = Function::new(
    "no_stroke",
    no_stroke,
    &[],
    "Turns off outlines and lines.",
    include_str!("examples/canvas/no_stroke.py"),
);

fn no_stroke(canvas: &mut Canvas, _: &mut Args) -> Done {
    canvas.style.stroke = Inherit::Nothing;
    Ok(Returned::None)
}

pub(super) const STROKE_WIDTH: Function = Function::new(
    "stroke_width",
    stroke_width,
    &[Param::new("width", Type::Length, "line width, px")],
    "Sets the width of outlines and lines. The default is 1 px.",
    include_str!("examples/canvas/stroke_width.py"),
);

fn stroke_width(canvas: &mut Canvas, args: &mut Args) -> Done {
    canvas.style.width = args.number("width");
    Ok(Returned::None)
}

pub(super) const LINE_CAP: Function = Function::new(
    "line_cap",
    line_cap,
    &[Param::new("cap", Type::Choice(&["butt", "round", "square"]), "\"butt\", \"round\" or \"square\"")],
    "Sets the shape of the ends of lines. The default is \"butt\".",
    include_str!("examples/canvas/line_cap.py"),
);

fn line_cap(canvas: &mut Canvas, args: &mut Args) -> Done {
    canvas.style.cap = match args.word("cap") {
        "round" => Cap::Round,
        "square" => Cap::Square,
        _ => Cap::Butt,
    };
    Ok(Returned::None)
}

pub(super) const LINE_JOIN: Function = Function::new(
    "line_join",
    line_join,
    &[Param::new("join", Type::Choice(&["miter", "round", "bevel"]), "\"miter\", \"round\" or \"bevel\"")],
    "Sets the shape of the corners of lines. The default is \"miter\".",
    include_str!("examples/canvas/line_join.py"),
);

fn line_join(canvas: &mut Canvas, args: &mut Args) -> Done {
    canvas.style.join = match args.word("join") {
        "round" => Join::Round,
        "bevel" => Join::Bevel,
        _ => Join::Miter,
    };
    Ok(Returned::None)
}

pub(super) const DASH: Function = Function::new(
    "dash",
    dash,
    &[
        Param::new("lengths", Type::Numbers, "lengths of dashes and gaps in turn, px; none for solid lines").variadic(),
        Param::new("offset", Type::Number, "distance into the dash pattern at which a line starts, px")
            .or_number(0.0)
            .named(),
    ],
    "Sets the dash pattern of outlines and lines.",
    include_str!("examples/canvas/dash.py"),
);

fn dash(canvas: &mut Canvas, args: &mut Args) -> Done {
    let lengths = args.rest();
    let offset = args.number("offset");
    if offset.abs() > 1e6 {
        return Err(CallError::value_error(format!("dash() argument 'offset' is too large: {}", number(offset))));
    }
    canvas.style.dashes = dashes(args.function(), &lengths)?;
    canvas.style.dash_offset = offset as f32;
    Ok(Returned::None)
}

pub(super) const OPACITY: Function = Function::new(
    "opacity",
    opacity,
    &[Param::new("a", Type::Unit, "opacity, 0 (transparent) to 1 (opaque)")],
    "Sets the opacity of everything drawn after it.",
    include_str!("examples/canvas/opacity.py"),
);

fn opacity(canvas: &mut Canvas, args: &mut Args) -> Done {
    canvas.style.opacity = args.number("a");
    Ok(Returned::None)
}

pub(super) const BLEND: Function = Function::new(
    "blend",
    blend,
    &[Param::new("mode", Type::Choice(BLENDS), "a blend mode of CSS, such as \"multiply\", \"screen\" or \"overlay\"")],
    "Sets the blend mode of everything drawn after it. The default is \"normal\".",
    include_str!("examples/canvas/blend.py"),
);

fn blend(canvas: &mut Canvas, args: &mut Args) -> Done {
    canvas.style.blend = blend_mode(args.word("mode"));
    Ok(Returned::None)
}

pub(super) const SHADOW: Function = Function::new(
    "shadow",
    shadow,
    &[
        Param::new("dx", Type::Number, "distance to the right, px"),
        Param::new("dy", Type::Number, "distance down, px"),
        Param::new("blur", Type::Length, "blur radius, px; 0 for a sharp shadow").or_number(0.0),
        Param::new("color", Type::Color, "colour of the shadow; None for no shadow").or_text("rgb(0 0 0 / 50%)"),
    ],
    "Adds a shadow to everything drawn after it.",
    include_str!("examples/canvas/shadow.py"),
);

/// The blur is as the HTML canvas has it: twice the standard deviation of the Gaussian.
fn shadow(canvas: &mut Canvas, args: &mut Args) -> Done {
    let [dx, dy, blur]: [f64; 3] = args.leading_numbers();
    let most = f64::from(MAX_BLUR) * 2.0;
    if blur > most {
        let message = format!("shadow() argument 'blur' must be at most {}, but is {}", number(most), number(blur));
        return Err(CallError::value_error(message));
    }
    if let Some((name, n)) = [("dx", dx), ("dy", dy)].into_iter().find(|(_, n)| n.abs() > 1e6) {
        return Err(CallError::value_error(format!("shadow() argument '{name}' is too large: {}", number(n))));
    }
    let [dx, dy, blur] = [dx, dy, blur / 2.0].map(|n| n as f32);
    let color = args.color("color").filter(|color| color.a > 0);
    canvas.style.shadow = color.map(|color| Shadow { dx, dy, blur, color });
    Ok(Returned::None)
}

pub(super) const NO_SHADOW: Function =
    Function::new("no_shadow", no_shadow, &[], "Turns off the shadow.", include_str!("examples/canvas/no_shadow.py"));

fn no_shadow(canvas: &mut Canvas, _: &mut Args) -> Done {
    canvas.style.shadow = None;
    Ok(Returned::None)
}

#[cfg(test)]
mod tests;
