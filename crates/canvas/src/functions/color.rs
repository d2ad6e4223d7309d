//! Functions that make colours.

use super::Done;
use crate::args::Args;
use crate::color::{Channel, from_channels, from_hsl, map, to_text};
use crate::error::{number, shown};
use crate::function::Function;
use crate::signature::{Param, Returns, Type};
use crate::suggest::{did_you_mean, nearest};
use crate::{CallError, Canvas, Returned};
use wire::Color;

const A: Param = Param::new("a", Type::Unit, "opacity, 0 (transparent) to 1 (opaque)").or_number(1.0);

/// Its functions, in the order of the reference.
pub(crate) const FUNCTIONS: &[Function] = &[RGB, HSL, MIX, COLORMAP];

pub(super) const RGB: Function = Function::new(
    "rgb",
    rgb,
    &[
        Param::new("r", Type::Channel, "red, a whole number from 0 to 255 or a fraction from 0 to 1"),
        Param::new("g", Type::Channel, "green, as for red"),
        Param::new("b", Type::Channel, "blue, as for red"),
        A,
    ],
    "Makes a colour from red, green and blue.",
    include_str!("examples/canvas/rgb.py"),
)
.returns(Returns::Color);

fn rgb(_: &mut Canvas, args: &mut Args) -> Done {
    let channels = [args.channel("r"), args.channel("g"), args.channel("b"), Channel::Part(args.number("a"))];
    from_channels(&channels).map(|color| Returned::Text(to_text(color)))
}

pub(super) const HSL: Function = Function::new(
    "hsl",
    hsl,
    &[
        Param::new("h", Type::Number, "hue, degrees: 0 is red, 120 is green, 240 is blue"),
        Param::new("s", Type::Number, "saturation, 0 to 100; or 0 to 1 if `l` is too"),
        Param::new("l", Type::Number, "lightness, 0 to 100; or 0 to 1 if `s` is too"),
        A,
    ],
    "Makes a colour from hue, saturation and lightness.",
    include_str!("examples/canvas/hsl.py"),
)
.returns(Returns::Color);

fn hsl(_: &mut Canvas, args: &mut Args) -> Done {
    let [h, mut s, mut l] = args.leading_numbers();
    for (name, n) in [("s", s), ("l", l)] {
        if !(0.0..=100.0).contains(&n) {
            return Err(CallError::value_error(format!(
                "hsl() argument '{name}' must be from 0 to 100, but is {}",
                number(n)
            )));
        }
    }
    if s <= 1.0 && l <= 1.0 {
        // Fractions: as percentages these would all be the same near-black.
        (s, l) = (s * 100.0, l * 100.0);
    }
    Ok(Returned::Text(to_text(from_hsl(h, s, l, args.number("a")))))
}

pub(super) const MIX: Function = Function::new(
    "mix",
    mix,
    &[
        Param::new("c1", Type::Color, "the colour at 0"),
        Param::new("c2", Type::Color, "the colour at 1"),
        Param::new("t", Type::Number, "position between the two colours, 0 to 1"),
    ],
    "Mixes two colours.",
    include_str!("examples/canvas/mix.py"),
)
.returns(Returns::Color);

fn mix(_: &mut Canvas, args: &mut Args) -> Done {
    let t = args.number("t").clamp(0.0, 1.0);
    let (Some(from), Some(to)) = (args.color("c1"), args.color("c2")) else {
        return Err(CallError::value_error("mix() needs two colours, but one is None"));
    };
    let between = |a: u8, b: u8| (f64::from(a) + (f64::from(b) - f64::from(a)) * t).round() as u8;
    let color = Color {
        r: between(from.r, to.r),
        g: between(from.g, to.g),
        b: between(from.b, to.b),
        a: between(from.a, to.a),
    };
    Ok(Returned::Text(to_text(color)))
}

pub(super) const COLORMAP: Function = Function::new(
    "colormap",
    colormap,
    &[
        Param::new("name", Type::Text, "name of a pyplot colormap, such as \"viridis\""),
        Param::new("t", Type::Number, "position in the colormap, 0 to 1"),
    ],
    "Returns a colour of a colormap.",
    include_str!("examples/canvas/colormap.py"),
)
.returns(Returns::Color);

fn colormap(_: &mut Canvas, args: &mut Args) -> Done {
    let name = args.text("name").unwrap_or_default();
    if let Some(map) = map::by_name(name) {
        Ok(Returned::Text(to_text(map.at(args.number("t").clamp(0.0, 1.0)))))
    } else {
        let error = CallError::value_error(format!("'{}' is not a known colormap name", shown(name)));
        let names = map::names();
        Err(error.maybe_hint(nearest(name, names.iter().map(String::as_str)).map(did_you_mean)))
    }
}
