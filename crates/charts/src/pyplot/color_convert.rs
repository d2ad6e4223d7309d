//! Colours in other forms.

use crate::args::call::{Call, Done};
use crate::args::rows;
use crate::entry::{Entry, PLT};
use crate::model::charts::Charts;
use canvas::{CallError, Canvas, Param, Returned, Returns, Type, Value};
use wire::Color;

pub(crate) fn parts(color: Color) -> [f64; 4] {
    [color.r, color.g, color.b, color.a].map(|n| f64::from(n) / 255.0)
}

fn one(charts: &Charts, call: &Call) -> Result<Color, CallError> {
    let value = call.get("c").cloned().unwrap_or(Value::None);
    Ok(charts.color(call, "c", &value)?.unwrap_or(Color { r: 0, g: 0, b: 0, a: 0 }))
}

pub(crate) static TO_RGBA: Entry = Entry::new(
    "to_rgba",
    PLT,
    &[rows::C, rows::ALPHA],
    to_rgba,
    "Converts a colour to red, green, blue and alpha, 0 to 1.",
    include_str!("examples/plt.to_rgba.py"),
)
.returns(Returns::Tuple(&[Returns::Number, Returns::Number, Returns::Number, Returns::Number]));

pub(crate) fn to_rgba(charts: &mut Charts, _: &mut Canvas, call: &mut Call) -> Done {
    let mut parts = parts(one(charts, call)?);
    if let Some(alpha) = call.maybe_number("alpha")? {
        parts[3] = alpha.clamp(0.0, 1.0);
    }
    Ok(Returned::Tuple(parts.map(Returned::Number).to_vec()))
}

pub(crate) static TO_RGB: Entry = Entry::new(
    "to_rgb",
    PLT,
    &[rows::C],
    to_rgb,
    "Converts a colour to red, green and blue, 0 to 1.",
    include_str!("examples/plt.to_rgb.py"),
)
.returns(Returns::Tuple(&[Returns::Number, Returns::Number, Returns::Number]));

pub(crate) fn to_rgb(charts: &mut Charts, _: &mut Canvas, call: &mut Call) -> Done {
    let [r, g, b, _] = parts(one(charts, call)?);
    Ok(Returned::Tuple([r, g, b].map(Returned::Number).to_vec()))
}

pub(crate) static TO_HEX: Entry = Entry::new(
    "to_hex",
    PLT,
    &[rows::C, Param::new("keep_alpha", Type::Flag, "whether to include the opacity").or_flag(false)],
    to_hex,
    "Converts a colour to text such as `#ff6347`.",
    include_str!("examples/plt.to_hex.py"),
)
.returns(Returns::Text);

pub(crate) fn to_hex(charts: &mut Charts, _: &mut Canvas, call: &mut Call) -> Done {
    let Color { r, g, b, a } = one(charts, call)?;
    let alpha = if call.flag("keep_alpha", false) { format!("{a:02x}") } else { String::new() };
    Ok(Returned::Text(format!("#{r:02x}{g:02x}{b:02x}{alpha}")))
}
