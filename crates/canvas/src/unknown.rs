//! Errors for names that don't exist, with the name that was probably meant.

use crate::CallError;
use crate::error::shown;
use crate::function::Function;
use crate::suggest::{did_you_mean, nearest};
use crate::table::CANVAS;

/// Names of functions in other libraries (p5, Pillow, the HTML canvas, turtle), each with its name here.
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
    ("newpage", "size"),
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

/// Functions of other libraries that this one doesn't have: the object, the names, and what to do instead.
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
        "leave it out: the picture is finished when the program ends",
    ),
    (
        "canvas",
        &["textsize", "fontsize", "textfont"],
        "canvas.font(name, size) sets it for all text, size= of canvas.text(…) for one",
    ),
    ("canvas", &["textalign"], "use align= of canvas.text(…): \"left\", \"center\" or \"right\""),
    ("canvas", &["screen", "getscreen"], "use the canvas itself: canvas.size(width, height), canvas.background(color)"),
    ("turtle", &["bgcolor", "bgpic"], "use canvas.background(color), before the turtle draws"),
    ("turtle", &["screen", "getscreen"], "use the canvas: canvas.size(width, height), canvas.background(color)"),
    ("turtle", &["setup", "screensize"], "use canvas.size(width, height), before the turtle draws"),
    ("turtle", &["title"], "use canvas.title(text)"),
    (
        "turtle",
        &["clear", "clearscreen", "reset", "undo", "clearstamps"],
        "a drawing can't be undone; canvas.background(color) covers it, and home() moves back to the middle",
    ),
    ("turtle", &["tracer", "shapesize", "turtlesize"], "leave it out: only the turtle's lines are drawn"),
    ("turtle", &["colormode"], "leave it out: a colour is a name, \"#ff8800\" or (255, 136, 0)"),
    (
        "turtle",
        &["onclick", "onkey", "onkeypress", "listen", "ontimer"],
        "a program can't react to events: it runs once and draws one picture",
    ),
    (
        "turtle",
        &["textinput", "numinput"],
        "a program can't ask questions; declare parameters: params.text(\"name\"), params.number(\"name\")",
    ),
];

/// A name without case and underscores: `noFill` is `no_fill`.
fn squeezed(name: &str) -> String {
    name.chars().filter(|c| *c != '_').flat_map(char::to_lowercase).collect()
}

/// The function of the canvas for a name in camel case from another library, such as `strokeWeight`.
#[must_use]
pub fn camel_case(name: &str) -> Option<&'static str> {
    let camel = name.starts_with(char::is_lowercase) && name.contains(char::is_uppercase);
    let known = FUNCTIONS.iter().find(|(k, _)| squeezed(k) == squeezed(name)).map_or(name, |(_, is)| is);
    let function = CANVAS.iter().find(|f| camel && squeezed(f.name) == squeezed(known));
    function.map(|f| f.name)
}

/// The error for a name that `object` (`"canvas"`, `"path"`) doesn't have, with the nearest name as its hint.
#[must_use]
pub fn unknown_name<T>(object: &str, table: &'static [Function<T>], name: &str) -> CallError {
    let same = |a: &str, b: &str| squeezed(a) == squeezed(b);
    let called = |f: &Function<T>, name: &str| same(f.name, name) || f.aliases.iter().any(|alias| same(alias, name));
    let error = CallError::attribute_error(format!("'{object}' object has no attribute '{}'", shown(name)));
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
    use crate::{PATH, TURTLE};

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
        assert!(turtle("clear").is_some_and(|hint| hint.contains("undone")));
        let error = unknown_name("canvas", CANVAS, "circel");
        assert_eq!(error.message, "'canvas' object has no attribute 'circel'");
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
