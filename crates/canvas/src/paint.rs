//! What things are painted with: a colour, a gradient or a pattern.

use crate::args::Args;
use crate::draw::FAR;
use crate::error::number;
use crate::{CallError, Canvas, Returned, Value, color, image};
use std::sync::Arc;
use wire::{Color, Course, Gradient, MAX_STOPS, Pattern, Stop};

/// A colour, a gradient or a pattern. Cloning it is cheap.
#[derive(Debug, Clone, PartialEq)]
pub struct Paint(Of);

#[derive(Debug, Clone, PartialEq)]
enum Of {
    Color(Color),
    Gradient(Arc<Gradient>),
    Pattern(Arc<Pattern>),
}

impl From<Color> for Paint {
    fn from(color: Color) -> Self {
        Self(Of::Color(color))
    }
}

impl Paint {
    pub(crate) const BLACK: Self = Self(Of::Color(Color::BLACK));

    /// What it is, for people.
    #[must_use]
    pub fn name(&self) -> &'static str {
        match &self.0 {
            Of::Color(_) => "a colour",
            Of::Gradient(gradient) => match gradient.course {
                Course::Linear { .. } => "a linear gradient",
                Course::Radial { .. } => "a radial gradient",
                Course::Conic { .. } => "a conic gradient",
            },
            Of::Pattern(_) => "a pattern",
        }
    }

    /// About how many bytes it takes in each operation that uses it.
    pub(crate) fn bytes(&self) -> usize {
        match &self.0 {
            Of::Color(_) => 4,
            Of::Gradient(gradient) => 8 * gradient.stops.len(),
            Of::Pattern(pattern) => pattern.pixels.bytes.len(),
        }
    }

    /// What a scene has for it under an opacity, unless nothing of it would be seen.
    pub(crate) fn lowered(&self, opacity: f64) -> Option<wire::Paint> {
        let faded = |color: Color| Color { a: (f64::from(color.a) * opacity).round() as u8, ..color };
        match &self.0 {
            Of::Color(color) => Some(faded(*color)).filter(|color| color.a > 0).map(wire::Paint::Solid),
            Of::Gradient(gradient) => {
                let faded = |stop: &Stop| Stop { at: stop.at, color: faded(stop.color) };
                let stops: Vec<Stop> = gradient.stops.iter().map(faded).collect();
                let seen = stops.iter().any(|stop| stop.color.a > 0);
                seen.then(|| wire::Paint::Gradient(Box::new(Gradient { course: gradient.course, stops })))
            }
            Of::Pattern(pattern) => (opacity as f32 > 0.0).then(|| {
                let mut pattern = Pattern::clone(pattern);
                pattern.opacity = opacity as f32;
                wire::Paint::Pattern(Box::new(pattern))
            }),
        }
    }
}

/// The paint that a value is, or `None` for no paint.
pub(crate) fn of(value: &Value, function: &str, name: &str) -> Result<Option<Paint>, CallError> {
    match value {
        Value::Paint(paint) => Ok(Some(paint.clone())),
        other => Ok(color::of(other, function, name)?.map(Paint::from)),
    }
}

/// A gradient's colours: evenly spaced, or each with its place.
pub(crate) fn stops(value: &Value, function: &str, name: &str) -> Result<Vec<Stop>, CallError> {
    const HINT: &str = "stops are colours, [\"red\", \"gold\"], or places and colours, [(0, \"red\"), (0.7, \"gold\")]";
    let wrong = |what: &str| {
        CallError::type_error(format!("{function}() argument '{name}' must be a list of colours, not {what}"))
    };
    let rows;
    let items = match value {
        Value::Seq(items) => items.as_slice(),
        Value::Numbers { shape, data, .. } if matches!(shape.as_slice(), [_, 3 | 4]) => {
            let each = |row: &[f64]| Value::Numbers { shape: vec![row.len()], data: row.to_vec(), whole: false };
            rows = data.chunks(shape[1]).take(MAX_STOPS + 1).map(each).collect::<Vec<_>>();
            &rows
        }
        other => return Err(wrong(other.type_name()).hint(HINT)),
    };
    if items.is_empty() {
        return Err(CallError::value_error(format!("{function}() needs at least one colour")).hint(HINT));
    }
    if items.len() > MAX_STOPS {
        return Err(CallError::value_error(format!("{function}() takes at most {MAX_STOPS} colours")));
    }
    let color = |value: &Value| -> Result<Color, CallError> {
        Ok(color::of(value, function, name)?.unwrap_or(Color { r: 0, g: 0, b: 0, a: 0 }))
    };
    let placed = |item: &Value| match item {
        Value::Seq(pair) => match pair.as_slice() {
            [at, of] => at.number().map(|at| (at, of.clone())),
            _ => None,
        },
        _ => None,
    };
    let last = (items.len() - 1).max(1) as f32;
    let mut stops = Vec::with_capacity(items.len());
    let all_placed = items.iter().all(|item| placed(item).is_some());
    for (i, item) in items.iter().enumerate() {
        match placed(item) {
            Some((at, of)) if all_placed => {
                if !(0.0..=1.0).contains(&at) {
                    let message = format!("{function}(): a colour's place must be from 0 to 1, but is {}", number(at));
                    return Err(CallError::value_error(message).hint("0 is where the gradient begins, 1 where it ends"));
                }
                stops.push(Stop { at: at as f32, color: color(&of)? });
            }
            Some(_) => {
                return Err(CallError::value_error(format!("{function}() has places for some colours only")).hint(HINT));
            }
            None => stops.push(Stop { at: i as f32 / last, color: color(item)? }),
        }
    }
    stops.sort_by(|a, b| a.at.total_cmp(&b.at));
    Ok(stops)
}

/// Refuses places that a painter's arithmetic can't take.
fn near(function: &str, numbers: &[f64]) -> Result<(), CallError> {
    match numbers.iter().find(|n| n.abs() > FAR) {
        Some(n) => {
            let message =
                format!("{function}() would reach to {} px, and nothing is drawn past 10,000,000", number(*n));
            Err(CallError::value_error(message))
        }
        None => Ok(()),
    }
}

type Done = Result<Returned, CallError>;

fn gradient(args: &mut Args, course: Course, numbers: &[f64]) -> Done {
    near(args.function(), numbers)?;
    let stops = args.stops("stops");
    let nowhere = matches!(course, Course::Linear { from: [x1, y1], to: [x2, y2] } if (x2 - x1).hypot(y2 - y1) == 0.0);
    let paint = match stops.last() {
        // As SVG has it: a line without a length is all in the last colour.
        Some(last) if nowhere || stops.len() == 1 => Of::Color(last.color),
        _ => Of::Gradient(Arc::new(Gradient { course, stops })),
    };
    Ok(Returned::Paint(Paint(paint)))
}

pub(crate) fn linear_gradient(_: &mut Canvas, args: &mut Args) -> Done {
    let numbers: [f64; 4] = args.lead();
    let [x1, y1, x2, y2] = numbers.map(|n| n as f32);
    gradient(args, Course::Linear { from: [x1, y1], to: [x2, y2] }, &numbers)
}

pub(crate) fn radial_gradient(_: &mut Canvas, args: &mut Args) -> Done {
    let numbers: [f64; 3] = args.lead();
    let [x, y, r] = numbers.map(|n| n as f32);
    gradient(args, Course::Radial { center: [x, y], radius: r.max(1e-6) }, &numbers)
}

pub(crate) fn conic_gradient(_: &mut Canvas, args: &mut Args) -> Done {
    let numbers: [f64; 2] = args.lead();
    let [x, y] = numbers.map(|n| n as f32);
    let start = args.number("start").rem_euclid(360.0) as f32;
    gradient(args, Course::Conic { center: [x, y], start }, &numbers)
}

pub(crate) fn pattern(canvas: &mut Canvas, args: &mut Args) -> Done {
    let pixels = image::read(canvas, args)?;
    let [w, h] = image::size(args, &pixels);
    let (x, y) = (args.number("x"), args.number("y"));
    near("pattern", &[x, y, w, h])?;
    let [w, h] = [w, h].map(|n| (n as f32).max(1e-6));
    let (smooth, opacity) = (args.flag("smooth"), 1.0);
    let pattern = Pattern { pixels, x: x as f32, y: y as f32, w, h, smooth, opacity };
    Ok(Returned::Paint(Paint(Of::Pattern(Arc::new(pattern)))))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::ErrorKind;
    use crate::testing::{canvas, limited, named, refused, values, words};
    use wire::{LimitKind, Op, SceneLimits};

    fn made(canvas: &mut Canvas, name: &str, positional: Vec<Value>) -> Paint {
        match canvas.draw(name, positional, named![]) {
            Returned::Paint(paint) => paint,
            other => panic!("{other:?}"),
        }
    }

    fn places(canvas: &mut Canvas, colors: Value) -> Vec<f32> {
        let paint = made(canvas, "linear_gradient", vec![0.into(), 0.into(), 9.into(), 9.into(), colors]);
        match paint.lowered(1.0) {
            Some(wire::Paint::Gradient(gradient)) => gradient.stops.iter().map(|stop| stop.at).collect(),
            other => panic!("{other:?}"),
        }
    }

    #[test]
    fn stops_are_spread_or_placed() {
        let mut canvas = canvas();
        assert_eq!(places(&mut canvas, values!["red", "gold", values![0, 0, 255]].into()), [0.0, 0.5, 1.0]);
        assert_eq!(
            places(&mut canvas, values![values![0.7, "gold"], values![0, "red"], values![0.7, "blue"]].into()),
            [0.0, 0.7, 0.7]
        );
        let array = Value::Numbers { shape: vec![2, 3], data: vec![1.0, 0.0, 0.0, 0.0, 0.5, 1.0], whole: false };
        assert_eq!(places(&mut canvas, array), [0.0, 1.0]);
    }

    #[test]
    fn a_gradient_is_a_paint_like_a_colour() {
        let mut canvas = canvas();
        let paint = made(&mut canvas, "conic_gradient", values![50, 50, values!["red", "#0000ff80"], -90]);
        assert_eq!(paint.name(), "a conic gradient");
        canvas.draw("background", vec![Value::Paint(paint.clone())], named![]);
        canvas.draw("fill", vec![Value::Paint(paint.clone())], named![]);
        canvas.draw("circle", values![50, 50, 9], named![opacity = 0.5]);
        canvas.draw("text", values!["x", 0, 9], named![]);
        canvas.draw("line", values![0, 0, 9, 9], vec![("stroke".into(), Value::Paint(paint))]);
        let alphas: Vec<Vec<u8>> = canvas
            .ops()
            .iter()
            .map(|op| match op {
                Op::Fill { paint, .. } | Op::Stroke { paint, .. } | Op::Text { paint, .. } => match paint {
                    wire::Paint::Gradient(gradient) => gradient.stops.iter().map(|stop| stop.color.a).collect(),
                    other => panic!("{other:?}"),
                },
                other => panic!("{other:?}"),
            })
            .collect();
        assert_eq!(alphas, [[255, 128], [128, 64], [255, 128], [255, 128]]);
    }

    #[test]
    fn a_line_without_length_is_its_last_colour() {
        let paint = made(&mut canvas(), "linear_gradient", values![5, 5, 5, 5, values!["red", "blue"]]);
        assert_eq!(paint.lowered(1.0), Some(wire::Paint::Solid(Color::opaque(0, 0, 255))));
        assert_eq!(paint.lowered(0.0), None);
    }

    #[test]
    fn senseless_gradients_are_explained() {
        let linear =
            |stops: Value| words("linear_gradient", vec![0.into(), 0.into(), 9.into(), 9.into(), stops], named![]);
        assert!(
            linear("red".into())
                .starts_with("TypeError: linear_gradient() argument 'stops' must be a list of colours, not str")
        );
        assert!(linear(values![].into()).starts_with("ValueError: linear_gradient() needs at least one colour"));
        assert!(linear(values![values![2, "red"]].into()).contains("must be from 0 to 1, but is 2"));
        assert!(linear(values![values![0, "red"], "blue"].into()).contains("places for some colours only"));
        assert!(linear(values!["rde"].into()).contains("did you mean `red`?"));
        assert!(linear(vec![Value::from("red"); 257].into()).contains("at most 256 colours"));
        assert!(
            words("radial_gradient", values![1e9, 0, 5, values!["red"]], named![]).contains("nothing is drawn past")
        );
        let mut canvas = canvas();
        let paint = made(&mut canvas, "radial_gradient", values![5, 5, 5, values!["red", "blue"]]);
        let error = canvas.try_do("mix", vec![Value::Paint(paint), "red".into(), 0.5.into()], named![]).unwrap_err();
        assert_eq!(error.message, "mix() argument 'c1' must be a colour, not a radial gradient");
    }

    #[test]
    fn a_pattern_is_counted_wherever_it_is_used() {
        let mut canvas = limited(SceneLimits { bytes: 20_000, ..SceneLimits::default() });
        let tile = Value::Pixels { shape: vec![50, 50, 3], data: vec![200; 7_500] };
        let paint = made(&mut canvas, "pattern", vec![tile]);
        canvas.draw("fill", vec![Value::Paint(paint)], named![]);
        canvas.draw("circle", values![5, 5, 5], named![]);
        canvas.draw("circle", values![5, 5, 5], named![opacity = 0.5]);
        let error = canvas.try_do("circle", values![5, 5, 5], named![]).unwrap_err();
        assert_eq!(error.kind, ErrorKind::Limit(LimitKind::Scene));
        let ops = canvas.ops();
        let Op::Fill { paint: wire::Paint::Pattern(pattern), .. } = &ops[1] else { panic!("{ops:?}") };
        assert_eq!((pattern.w, pattern.h, pattern.opacity, pattern.smooth), (50.0, 50.0, 0.5, true));
        let huge = Value::Numbers { shape: vec![5_000, 5_000], data: vec![0.0; 25_000_000], whole: false };
        assert_eq!(refused("pattern", vec![huge], named![]).kind, ErrorKind::Limit(LimitKind::Scene));
    }
}
