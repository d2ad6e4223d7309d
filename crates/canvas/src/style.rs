//! What shapes and text are drawn with until told otherwise.
//!
//! At first shapes are filled black and have no outline, and lines are black and 1 px wide.

use crate::args::Args;
use crate::convert::dashes;
use crate::error::number;
use crate::{CallError, Canvas, Paint, Returned};
use wire::{Blend, Cap, Join, MAX_BLUR, Shadow};

/// A paint that may be left to its default.
#[derive(Debug, Clone, PartialEq, Default)]
pub(crate) enum Ink {
    /// Never set.
    #[default]
    Unset,
    /// Set to no paint.
    Nothing,
    /// A paint.
    Of(Paint),
}

impl From<Option<Paint>> for Ink {
    fn from(paint: Option<Paint>) -> Self {
        paint.map_or(Self::Nothing, Self::Of)
    }
}

impl Ink {
    /// The paint, with `default` when never set.
    pub(crate) fn or(&self, default: Option<&Paint>) -> Option<Paint> {
        match self {
            Self::Unset => default.cloned(),
            Self::Nothing => None,
            Self::Of(paint) => Some(paint.clone()),
        }
    }

    /// This one, unless it was never set.
    pub(crate) fn or_else<'a>(&'a self, other: &'a Self) -> &'a Self {
        if *self == Self::Unset { other } else { self }
    }
}

/// The current style.
#[derive(Debug, Clone)]
pub(crate) struct Style {
    pub(crate) fill: Option<Paint>,
    pub(crate) stroke: Ink,
    pub(crate) width: f64,
    pub(crate) cap: Cap,
    pub(crate) join: Join,
    pub(crate) dashes: Vec<f32>,
    pub(crate) dash_offset: f32,
    pub(crate) opacity: f64,
    pub(crate) blend: Blend,
    pub(crate) shadow: Option<Shadow>,
    /// One of `fonts::FAMILIES`.
    pub(crate) family: &'static str,
    pub(crate) size: f64,
}

impl Default for Style {
    fn default() -> Self {
        Self {
            fill: Some(Paint::BLACK),
            stroke: Ink::Unset,
            width: 1.0,
            cap: Cap::Butt,
            join: Join::Miter,
            dashes: Vec::new(),
            dash_offset: 0.0,
            opacity: 1.0,
            blend: Blend::Normal,
            shadow: None,
            family: fonts::FAMILIES[0],
            size: 16.0,
        }
    }
}

type Done = Result<Returned, CallError>;

pub(crate) fn fill(canvas: &mut Canvas, args: &mut Args) -> Done {
    canvas.style.fill = args.paint("color");
    Ok(Returned::None)
}

pub(crate) fn no_fill(canvas: &mut Canvas, _: &mut Args) -> Done {
    canvas.style.fill = None;
    Ok(Returned::None)
}

pub(crate) fn stroke(canvas: &mut Canvas, args: &mut Args) -> Done {
    canvas.style.stroke = args.paint("color").into();
    Ok(Returned::None)
}

pub(crate) fn no_stroke(canvas: &mut Canvas, _: &mut Args) -> Done {
    canvas.style.stroke = Ink::Nothing;
    Ok(Returned::None)
}

pub(crate) fn stroke_width(canvas: &mut Canvas, args: &mut Args) -> Done {
    canvas.style.width = args.number("width");
    Ok(Returned::None)
}

pub(crate) fn line_cap(canvas: &mut Canvas, args: &mut Args) -> Done {
    canvas.style.cap = match args.word("cap") {
        "round" => Cap::Round,
        "square" => Cap::Square,
        _ => Cap::Butt,
    };
    Ok(Returned::None)
}

pub(crate) fn line_join(canvas: &mut Canvas, args: &mut Args) -> Done {
    canvas.style.join = match args.word("join") {
        "round" => Join::Round,
        "bevel" => Join::Bevel,
        _ => Join::Miter,
    };
    Ok(Returned::None)
}

pub(crate) fn dash(canvas: &mut Canvas, args: &mut Args) -> Done {
    let lengths = args.rest();
    let offset = args.number("offset");
    if offset.abs() > 1e6 {
        return Err(CallError::value_error(format!("dash() argument 'offset' is too large: {}", number(offset))));
    }
    canvas.style.dashes = dashes(args.function(), &lengths)?;
    canvas.style.dash_offset = offset as f32;
    Ok(Returned::None)
}

pub(crate) fn opacity(canvas: &mut Canvas, args: &mut Args) -> Done {
    canvas.style.opacity = args.number("a");
    Ok(Returned::None)
}

/// The blend modes by their names in CSS, with `_` for `-`; [`blend_of`] knows them.
pub(crate) const BLENDS: &[&str] = &[
    "normal",
    "multiply",
    "screen",
    "overlay",
    "darken",
    "lighten",
    "color_dodge",
    "color_burn",
    "hard_light",
    "soft_light",
    "difference",
    "exclusion",
    "hue",
    "saturation",
    "color",
    "luminosity",
];

pub(crate) fn blend_of(word: &str) -> Blend {
    match word {
        "multiply" => Blend::Multiply,
        "screen" => Blend::Screen,
        "overlay" => Blend::Overlay,
        "darken" => Blend::Darken,
        "lighten" => Blend::Lighten,
        "color_dodge" => Blend::ColorDodge,
        "color_burn" => Blend::ColorBurn,
        "hard_light" => Blend::HardLight,
        "soft_light" => Blend::SoftLight,
        "difference" => Blend::Difference,
        "exclusion" => Blend::Exclusion,
        "hue" => Blend::Hue,
        "saturation" => Blend::Saturation,
        "color" => Blend::Color,
        "luminosity" => Blend::Luminosity,
        _ => Blend::Normal,
    }
}

pub(crate) fn blend(canvas: &mut Canvas, args: &mut Args) -> Done {
    canvas.style.blend = blend_of(args.word("mode"));
    Ok(Returned::None)
}

/// The blur is as the HTML canvas has it: twice the standard deviation of the Gaussian.
pub(crate) fn shadow(canvas: &mut Canvas, args: &mut Args) -> Done {
    let [dx, dy, blur]: [f64; 3] = args.lead();
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

pub(crate) fn no_shadow(canvas: &mut Canvas, _: &mut Args) -> Done {
    canvas.style.shadow = None;
    Ok(Returned::None)
}

#[cfg(test)]
mod tests {
    use super::{BLENDS, blend_of};
    use crate::testing::{canvas, named, refused, values};
    use wire::{Blend, Cap, Color, Join, Op, Paint, Shadow, Stroke};

    #[test]
    fn every_blend_mode_is_its_own() {
        for (i, name) in BLENDS.iter().enumerate() {
            assert_eq!(BLENDS.iter().position(|n| blend_of(n) == blend_of(name)), Some(i));
        }
    }

    #[test]
    fn each_thing_is_laid_on_with_the_blend_and_the_shadow() {
        let mut canvas = canvas();
        canvas.draw("blend", values!["multiply"], named![]);
        canvas.draw("shadow", values![2, 3, 8, "#00000080"], named![]);
        canvas.draw("circle", values![9, 9, 5], named![fill = "red", stroke = "blue"]);
        canvas.draw("circle", values![9, 9, 5], vec![("fill".into(), crate::Value::None)]);
        canvas.draw("arrow", values![0, 0, 50, 0], named![]);
        canvas.draw("background", values!["white"], named![]);
        canvas.draw("blend", values!["normal"], named![]);
        canvas.draw("no_shadow", values![], named![]);
        canvas.draw("circle", values![9, 9, 5], named![]);
        let ops = canvas.ops();
        let shadow = Shadow { dx: 2.0, dy: 3.0, blur: 4.0, color: Color { r: 0, g: 0, b: 0, a: 128 } };
        let push = Op::Push { clip: None, opacity: 1.0, blend: Blend::Multiply, shadow: Some(shadow) };
        assert_eq!(ops.len(), 4 + 4 + 1 + 1, "{ops:?}");
        assert_eq!((&ops[0], &ops[3]), (&push, &Op::Pop));
        assert_eq!((&ops[4], &ops[7]), (&push, &Op::Pop));
        assert!(matches!(ops[8..], [Op::Fill { .. }, Op::Fill { .. }]));
        assert!(refused("shadow", values![0, 0, 401], named![]).message.contains("at most 400"));
        assert!(refused("shadow", values![1e9, 0], named![]).message.contains("too large"));
    }

    #[test]
    fn a_thing_that_doesnt_fit_leaves_no_open_layer() {
        let limits = wire::SceneLimits { operations: 3, ..wire::SceneLimits::default() };
        let mut canvas = crate::testing::limited(limits);
        canvas.draw("blend", values!["screen"], named![]);
        assert!(canvas.try_do("circle", values![9, 9, 5], named![stroke = "red"]).is_err());
        assert_eq!(canvas.ops().len(), 3);
    }

    #[test]
    fn styles_hold_for_all_that_follows() {
        let mut canvas = canvas();
        canvas.draw("fill", values![values![255, 0, 0]], named![]);
        canvas.draw("stroke", values!["#0000ff80"], named![]);
        canvas.draw("stroke_width", values![3], named![]);
        canvas.draw("line_cap", values!["round"], named![]);
        canvas.draw("line_join", values!["bevel"], named![]);
        canvas.draw("dash", values![4, 2], named![offset = 1]);
        canvas.draw("opacity", values![0.5], named![]);
        canvas.draw("circle", values![9, 9, 5], named![]);
        canvas.draw("no_fill", values![], named![]);
        canvas.draw("circle", values![9, 9, 5], named![opacity = 1, dash = crate::Value::None]);
        canvas.draw("no_stroke", values![], named![]);
        canvas.draw("circle", values![9, 9, 5], named![]);
        let ops = canvas.ops();
        let pen = Stroke { width: 3.0, cap: Cap::Round, join: Join::Bevel, dashes: vec![4.0, 2.0], dash_offset: 1.0 };
        let full = Stroke { dashes: vec![], ..pen.clone() };
        let blue = |a| Paint::Solid(Color { r: 0, g: 0, b: 255, a });
        let red = Paint::Solid(Color { r: 255, g: 0, b: 0, a: 128 });
        assert_eq!(ops.len(), 3);
        assert!(matches!(&ops[0], Op::Fill { paint, .. } if *paint == red));
        assert!(matches!(&ops[1], Op::Stroke { stroke, paint, .. } if *stroke == pen && *paint == blue(64)));
        assert!(matches!(&ops[2], Op::Stroke { stroke, paint, .. } if *stroke == full && *paint == blue(128)));
    }

    #[test]
    fn dashes_come_as_numbers_or_lists() {
        let mut canvas = canvas();
        for (dash, expected) in [
            (values![5], vec![5.0]),
            (values![values![5, 1.5]], vec![5.0, 1.5]),
            (values![], vec![]),
            (values![0, 0], vec![]),
        ] {
            canvas.draw("dash", dash, named![]);
            assert_eq!(canvas.style.dashes, expected);
        }
        assert_eq!(refused("dash", values![-1], named![]).message, "dash lengths must be from 0 to 1,000,000, not -1");
        assert_eq!(refused("dash", vec![1.0.into(); 33], named![]).message, "dash() takes at most 32 dash lengths");
        assert_eq!(
            refused("dash", values!["--"], named![]).message,
            "dash() argument 'lengths' must be a number or a sequence of numbers, not str"
        );
    }

    #[test]
    fn made_colours_are_text() {
        let mut canvas = canvas();
        let mut text = |name: &str, positional| match canvas.draw(name, positional, named![]) {
            crate::Returned::Text(text) => text,
            other => panic!("{other:?}"),
        };
        assert_eq!(text("rgb", values![255, 99, 71]), "#ff6347");
        assert_eq!(text("rgb", values![1.0, 0.5, 0, 0.5]), "#ff800080");
        assert_eq!(text("hsl", values![120, 100, 50]), "#00ff00");
        assert_eq!(text("hsl", values![-240, 1.0, 0.5]), "#00ff00");
        assert_eq!(text("mix", values!["black", "white", 0.5]), "#808080");
        assert_eq!(text("mix", values!["black", "white", 7]), "#ffffff");
        assert!(refused("rgb", values![256, 0, 0], named![]).message.contains("from 0 to 255"));
        assert!(refused("hsl", values![0, 101, 0], named![]).message.contains("'s' must be from 0 to 100"));
    }
}
