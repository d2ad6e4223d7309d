//! The nearest thing that would have worked.

use crate::bind::usage;
use crate::error::shown;
use crate::signature::Type;
use crate::{CallError, Function, Signature, Value, color};

/// Names that people know from elsewhere, and what they are called here, best first.
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

/// Functions that people know from elsewhere (p5, Pillow, the HTML canvas, turtle), and what they are here.
const FUNCTIONS: &[(&str, &str)] = &[
    ("strokeweight", "stroke_width"),
    ("line_width", "stroke_width"),
    ("thickness", "stroke_width"),
    ("fillstyle", "fill"),
    ("color", "fill"),
    ("colour", "fill"),
    ("strokestyle", "stroke"),
    ("outline", "stroke"),
    ("alpha", "opacity"),
    ("globalalpha", "opacity"),
    ("clear", "background"),
    ("bg", "background"),
    ("bgcolor", "background"),
    ("resize", "size"),
    ("createcanvas", "size"),
    ("rectangle", "rect"),
    ("fillrect", "rect"),
    ("strokerect", "rect"),
    ("rounded_rectangle", "rect"),
    ("box", "rect"),
    ("disc", "circle"),
    ("disk", "circle"),
    ("dot", "point"),
    ("pixel", "point"),
    ("set_pixel", "point"),
    ("oval", "ellipse"),
    ("scatter", "points"),
    ("lines", "polyline"),
    ("poly", "polygon"),
    ("hexagon", "regular"),
    ("pie", "wedge"),
    ("pieslice", "wedge"),
    ("sector", "wedge"),
    ("ring", "wedge"),
    ("chord", "arc"),
    ("spline", "curve"),
    ("catmull_rom", "curve"),
    ("quad", "polygon"),
    ("beginshape", "path"),
    ("moveto", "move"),
    ("lineto", "line"),
    ("curveto", "curve"),
    ("bezier_curve_to", "curve"),
    ("beziercurveto", "curve"),
    ("quadraticcurveto", "quad"),
    ("closepath", "close"),
    ("write", "text"),
    ("label", "text"),
    ("draw_text", "text"),
    ("filltext", "text"),
    ("text_width", "text_size"),
    ("measuretext", "text_size"),
    ("measure", "text_size"),
    ("paste", "image"),
    ("drawimage", "image"),
    ("imshow", "image"),
    ("restore", "pop"),
    ("resetmatrix", "reset"),
    ("alt", "describe"),
    ("lerp_color", "mix"),
    ("lerpcolor", "mix"),
    ("blend_colors", "mix"),
    ("lineargradient", "linear_gradient"),
    ("createlineargradient", "linear_gradient"),
    ("gradient", "linear_gradient"),
    ("createradialgradient", "radial_gradient"),
    ("createconicgradient", "conic_gradient"),
    ("createpattern", "pattern"),
    ("texture", "pattern"),
    ("blendmode", "blend"),
    ("globalcompositeoperation", "blend"),
    ("dropshadow", "shadow"),
    ("shadowblur", "shadow"),
    ("group", "layer"),
    ("nextframe", "frame"),
    ("save_frame", "frame"),
    ("animate", "frame"),
    ("forward", "turtle"),
    ("fd", "turtle"),
    ("penup", "turtle"),
    ("pendown", "turtle"),
    ("clone", "stamp"),
];

/// What isn't here under any name: whose name it is, the names, and what to do.
const ABSENT: &[(&str, &[&str], &str)] = &[
    (
        "canvas",
        &[
            "show",
            "display",
            "save",
            "savefig",
            "export",
            "render",
            "update",
            "flip",
            "mainloop",
            "done",
            "exitonclick",
        ],
        "leave it out: what was drawn when the program ends is the picture",
    ),
    (
        "canvas",
        &["textsize", "fontsize", "textfont"],
        "canvas.font(name, size) sets it, or size= of one canvas.text(…)",
    ),
    ("canvas", &["textalign"], "align= of canvas.text(…) is \"left\", \"center\" or \"right\""),
    (
        "canvas",
        &["screen", "getscreen"],
        "the canvas is the screen: canvas.size(width, height), canvas.background(color)",
    ),
    ("turtle", &["bgcolor", "bgpic"], "the canvas has the background: canvas.background(color), before the first step"),
    (
        "turtle",
        &["screen", "getscreen"],
        "the canvas is its screen: canvas.size(width, height), canvas.background(color)",
    ),
    ("turtle", &["setup", "screensize"], "the canvas has the size: canvas.size(width, height), before the first step"),
    ("turtle", &["title"], "the canvas has the title: canvas.title(text)"),
    (
        "turtle",
        &["clear", "clearscreen", "reset", "undo", "clearstamps"],
        "what was drawn stays; canvas.background(color) covers it, and home() goes back to the middle",
    ),
    ("turtle", &["tracer", "shapesize", "turtlesize"], "leave it out: the picture shows where the turtle has been"),
    ("turtle", &["colormode"], "leave it out: a colour is a name, \"#ff8800\" or (255, 136, 0)"),
    (
        "turtle",
        &["onclick", "onkey", "onkeypress", "listen", "ontimer"],
        "nobody is there to click: a picture is drawn once",
    ),
    ("turtle", &["textinput", "numinput"], "nobody is there to answer: params.text(\"name\"), params.number(\"name\")"),
];

/// How many single changes (insert, delete, replace, swap two neighbours) make `a` into `b`, ignoring case:
/// the optimal string alignment distance (Damerau 1964). Given up, as `None`, past `most`.
fn distance(a: &str, b: &str, most: usize) -> Option<usize> {
    let a: Vec<char> = a.chars().flat_map(char::to_lowercase).collect();
    let b: Vec<char> = b.chars().flat_map(char::to_lowercase).collect();
    if a.len().abs_diff(b.len()) > most {
        return None;
    }
    let mut before: Vec<usize> = Vec::new();
    let mut above: Vec<usize> = (0..=b.len()).collect();
    for i in 1..=a.len() {
        let mut row = vec![i; b.len() + 1];
        for j in 1..=b.len() {
            let same = usize::from(a[i - 1] != b[j - 1]);
            let mut best = (above[j] + 1).min(row[j - 1] + 1).min(above[j - 1] + same);
            if i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1] {
                best = best.min(before[j - 2] + 1);
            }
            row[j] = best;
        }
        before = std::mem::replace(&mut above, row);
    }
    above.last().copied().filter(|d| *d <= most)
}

/// The candidate that `name` was probably meant to be, if any is near: at most one change in three
/// characters, three in all, ignoring case.
pub fn nearest<'a>(name: &str, candidates: impl IntoIterator<Item = &'a str>) -> Option<&'a str> {
    nearest_within(name, candidates, name.chars().count().div_ceil(3).min(3))
}

/// As [`nearest`], with at most `most` changes.
pub fn nearest_within<'a>(name: &str, candidates: impl IntoIterator<Item = &'a str>, most: usize) -> Option<&'a str> {
    if name.chars().count() > 64 {
        return None;
    }
    candidates
        .into_iter()
        .filter_map(|c| Some((distance(name, c, most.min(c.chars().count().div_ceil(2)))?, c)))
        .min_by_key(|(d, _)| *d)
        .map(|(_, c)| c)
}

/// "did you mean `name`?"
#[must_use]
pub fn did_you_mean(name: &str) -> String {
    format!("did you mean `{name}`?")
}

/// For a colour that was given where there is no place for one: the keyword it goes by.
pub(crate) fn color_keyword(signature: &Signature, value: &Value) -> Option<String> {
    let keyword = if signature.strokes { "stroke" } else { "fill" };
    match value {
        Value::Text(text) if signature.styled.keywords().contains(&keyword) && color::parse(text).is_ok() => {
            Some(format!("a colour goes by its name: {keyword}=\"{}\"", shown(text)))
        }
        _ => None,
    }
}

/// For text that was given where a number is due.
pub(crate) fn no_number(signature: &Signature, value: &Value) -> Option<String> {
    let Value::Text(text) = value else { return None };
    if text.len() < 30 && text.trim().parse::<f64>().is_ok() {
        return Some(format!("it is text; float(\"{text}\") makes a number of it"));
    }
    color_keyword(signature, value).or_else(|| {
        let text_first = signature.params.first().is_some_and(|p| p.ty == Type::Label);
        text_first.then(|| format!("the text comes first: {}", usage(signature.name, signature.params)))
    })
}

/// What a keyword that `signature` doesn't have was probably meant to be.
pub(crate) fn keyword(signature: &Signature, name: &str) -> Option<String> {
    let offered: Vec<&str> =
        signature.params.iter().map(|p| p.name).chain(signature.styled.keywords().iter().copied()).collect();
    let known = KEYWORDS.iter().find(|(k, _)| k.eq_ignore_ascii_case(name)).map_or(&[][..], |(_, is)| is);
    // Drawn along a line, a colour is the stroke's.
    let line_like = signature.strokes && known.starts_with(&["fill"]) && !name.contains("fill");
    let mut meant = known.iter().copied().filter(|k| !(line_like && *k == "fill"));
    meant.find(|k| offered.contains(k)).or_else(|| nearest(name, offered.iter().copied())).map(did_you_mean)
}

/// A name without case and underscores: `noFill` is `no_fill`.
fn squeezed(name: &str) -> String {
    name.chars().filter(|c| *c != '_').flat_map(char::to_lowercase).collect()
}

/// The function of the canvas that people know from elsewhere by a name in camel case, as `strokeWeight`.
#[must_use]
pub fn camel_case(name: &str) -> Option<&'static str> {
    let camel = name.starts_with(char::is_lowercase) && name.contains(char::is_uppercase);
    let known = FUNCTIONS.iter().find(|(k, _)| squeezed(k) == squeezed(name)).map_or(name, |(_, is)| is);
    let function = crate::CANVAS.iter().find(|f| camel && squeezed(f.name) == squeezed(known));
    function.map(|f| f.name)
}

/// The error for a name that `object` (`"canvas"`, `"path"`) doesn't have, with the nearest it has.
#[must_use]
pub fn unknown_name<T>(object: &str, table: &'static [Function<T>], name: &str) -> CallError {
    let same = |a: &str, b: &str| squeezed(a) == squeezed(b);
    let called = |f: &Function<T>, name: &str| same(f.name, name) || f.aliases.iter().any(|alias| same(alias, name));
    let error = CallError::attribute_error(format!("{object} has no '{}'", shown(name)));
    if let Some((.., hint)) =
        ABSENT.iter().find(|(whose, names, _)| *whose == object && names.iter().any(|k| same(k, name)))
    {
        return error.hint(*hint);
    }
    let has = |name: &str| table.iter().find(|f| called(f, name)).map(|f| f.name);
    let lower = name.to_ascii_lowercase();
    let plain = ["draw", "set", "get"].iter().find_map(|prefix| lower.strip_prefix(prefix)).unwrap_or(&lower);
    let meant = FUNCTIONS
        .iter()
        .find(|(k, _)| same(k, name))
        .and_then(|(_, is)| has(is))
        .or_else(|| has(name))
        .or_else(|| has(plain))
        .or_else(|| nearest(name, table.iter().map(|f| f.name)))
        .or_else(|| nearest(plain, table.iter().map(|f| f.name)));
    error.maybe_hint(meant.map(did_you_mean))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{CANVAS, PATH, TURTLE};

    #[test]
    fn near_names_are_found_and_far_ones_are_not() {
        let names = ["circle", "ellipse", "rect", "text", "no_fill"];
        assert_eq!(nearest("circel", names), Some("circle"));
        assert_eq!(nearest("cirlce", names), Some("circle"));
        assert_eq!(nearest("Rect", names), Some("rect"));
        assert_eq!(nearest("noFill", names), Some("no_fill"));
        assert_eq!(nearest("elipse", names), Some("ellipse"));
        assert_eq!(nearest("potato", names), None);
        assert_eq!(nearest("", names), None);
        assert_eq!(nearest(&"x".repeat(10_000), names), None);
    }

    #[test]
    fn names_from_elsewhere_are_known() {
        let hint = |name| unknown_name("canvas", CANVAS, name).hint;
        assert_eq!(hint("strokeWeight").as_deref(), Some("did you mean `stroke_width`?"));
        assert_eq!(hint("rectangle").as_deref(), Some("did you mean `rect`?"));
        assert_eq!(hint("draw_circle").as_deref(), Some("did you mean `circle`?"));
        assert_eq!(hint("drawCircle").as_deref(), Some("did you mean `circle`?"));
        assert_eq!(hint("drawCircel").as_deref(), Some("did you mean `circle`?"));
        assert_eq!(hint("setFill").as_deref(), Some("did you mean `fill`?"));
        assert_eq!(hint("banana"), None);
        assert!(hint("save").is_some_and(|hint| hint.contains("leave it out")));
        assert!(hint("textSize").is_some_and(|hint| hint.contains("canvas.font(name, size)")));
        assert!(hint("Screen").is_some_and(|hint| hint.contains("canvas.size(")));
        let turtle = |name| unknown_name("turtle", TURTLE, name).hint;
        assert!(turtle("bgcolor").is_some_and(|hint| hint.contains("canvas.background(")));
        assert!(turtle("clear").is_some_and(|hint| hint.contains("stays")));
        let error = unknown_name("canvas", CANVAS, "circel");
        assert_eq!(error.message, "canvas has no 'circel'");
        assert_eq!(error.kind, crate::ErrorKind::Attribute);
        assert_eq!(unknown_name("path", PATH, "lineTo").hint.as_deref(), Some("did you mean `line`?"));
    }

    #[test]
    fn names_in_camel_case_are_known_without_their_canvas() {
        let found =
            ["noStroke", "strokeWeight", "createCanvas", "lineTo", "circle", "lines", "myCircle"].map(camel_case);
        assert_eq!(found, [Some("no_stroke"), Some("stroke_width"), Some("size"), Some("line"), None, None, None]);
    }

    #[test]
    fn what_is_absent_is_nowhere_in_the_tables() {
        for (whose, names, _) in ABSENT {
            for name in *names {
                let canvas = CANVAS.iter().any(|f| squeezed(f.name) == *name);
                assert!(
                    if *whose == "canvas" {
                        !canvas || *name == "textsize"
                    } else {
                        !TURTLE.iter().any(|f| f.is_called(name))
                    },
                    "{whose}.{name}"
                );
            }
        }
    }

    #[test]
    fn what_is_named_as_the_right_thing_is_offered_somewhere() {
        for (_, is) in FUNCTIONS {
            assert!(
                CANVAS.iter().any(|f| f.name == *is)
                    || PATH.iter().any(|f| f.name == *is)
                    || TURTLE.iter().any(|f| f.name == *is),
                "{is}"
            );
        }
    }
}
