//! Hints for arguments that don't fit.

use crate::bind::usage;
use crate::error::shown;
use crate::signature::{Signature, Type};
use crate::suggest::{did_you_mean, nearest};
use crate::{Value, color};

/// Names of keywords in other libraries, each with its names here, the best first.
const KEYWORDS: &[(&str, &[&str])] = &[
    ("color", &["fill", "stroke", "color"]),
    ("colour", &["fill", "stroke", "color"]),
    ("c", &["fill", "stroke", "color"]),
    ("fillcolor", &["fill"]),
    ("background", &["fill"]),
    ("outline", &["stroke"]),
    ("border", &["stroke"]),
    ("edgecolor", &["stroke"]),
    ("line_color", &["stroke"]),
    ("radius", &["r", "outer", "rx", "radius"]),
    ("r", &["radius", "outer", "rx"]),
    ("diameter", &["size", "r"]),
    ("thickness", &["width"]),
    ("linewidth", &["width"]),
    ("line_width", &["width"]),
    ("lw", &["width"]),
    ("stroke_width", &["width"]),
    ("weight", &["width", "bold"]),
    ("w", &["w", "s", "width"]),
    ("height", &["h"]),
    ("side", &["s"]),
    ("side_length", &["s"]),
    ("alpha", &["opacity", "a"]),
    ("transparency", &["opacity"]),
    ("linestyle", &["dash"]),
    ("dashes", &["dash"]),
    ("fontsize", &["size"]),
    ("font_size", &["size"]),
    ("textsize", &["size"]),
    ("fontname", &["font"]),
    ("family", &["font"]),
    ("text", &["s", "alt"]),
    ("content", &["s"]),
    ("string", &["s"]),
    ("label", &["s"]),
    ("rotation", &["angle", "turn", "deg"]),
    ("rotate", &["angle", "turn", "deg"]),
    ("angle", &["deg", "turn", "start"]),
    ("degrees", &["deg", "angle", "turn"]),
    ("anchor", &["align"]),
    ("ha", &["align"]),
    ("halign", &["align"]),
    ("va", &["valign", "baseline"]),
    ("valign", &["baseline"]),
    ("end", &["stop"]),
    ("begin", &["start"]),
    ("n", &["sides", "points"]),
    ("xy", &["points"]),
    ("coords", &["points"]),
    ("close", &["closed"]),
    ("interiors", &["holes"]),
    ("inner_radius", &["inner"]),
    ("outer_radius", &["outer"]),
    ("cx", &["x"]),
    ("cy", &["y"]),
    ("x0", &["x1", "x"]),
    ("y0", &["y1", "y"]),
    ("left", &["x"]),
    ("top", &["y"]),
    ("corner_radius", &["radius"]),
    ("border_radius", &["radius"]),
    ("corner", &["radius"]),
    ("rounded", &["radius"]),
    ("rx", &["radius", "r"]),
];

/// The hint for a colour in the wrong place: its keyword.
pub(crate) fn color_keyword(signature: &Signature, value: &Value) -> Option<String> {
    let keyword = if signature.strokes { "stroke" } else { "fill" };
    match value {
        Value::Text(text) if signature.styled.keywords().contains(&keyword) && color::parse(text).is_ok() => {
            Some(format!("pass the colour by keyword: {keyword}=\"{}\"", shown(text)))
        }
        _ => None,
    }
}

/// The hint for text in place of a number.
pub(crate) fn no_number(signature: &Signature, value: &Value) -> Option<String> {
    let Value::Text(text) = value else { return None };
    if text.len() < 30 && text.trim().parse::<f64>().is_ok() {
        return Some(format!("it is text; float(\"{text}\") converts it to a number"));
    }
    color_keyword(signature, value).or_else(|| {
        let text_first = signature.params.first().is_some_and(|p| p.ty == Type::Label);
        text_first.then(|| format!("the text is the first argument: {}", usage(signature.name, signature.params)))
    })
}

/// The hint for a keyword that `signature` doesn't have: the one that was probably meant.
pub(crate) fn keyword(signature: &Signature, name: &str) -> Option<String> {
    let offered: Vec<&str> =
        signature.params.iter().map(|p| p.name).chain(signature.styled.keywords().iter().copied()).collect();
    let known = KEYWORDS.iter().find(|(k, _)| k.eq_ignore_ascii_case(name)).map_or(&[][..], |(_, is)| is);
    // Drawn along a line, a colour is the stroke's.
    let line_like = signature.strokes && known.starts_with(&["fill"]) && !name.contains("fill");
    let mut meant = known.iter().copied().filter(|k| !(line_like && *k == "fill"));
    meant.find(|k| offered.contains(k)).or_else(|| nearest(name, offered.iter().copied())).map(did_you_mean)
}
