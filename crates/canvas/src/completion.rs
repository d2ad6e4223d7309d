//! The table of functions for editors' completion: JSON that a browser loads. The canvas's functions are made here, and
//! charts write theirs in the same words.

use crate::reference::{called, picture_name, quoted};
use crate::signature::{Form, Param, ParamKind, Returns, Signature, Styled, Type, listed};
use crate::table::{PATH, SECTIONS, TURTLE};

/// A JSON object of the fields that have a value.
#[must_use]
pub fn object(fields: &[(&str, Option<String>)]) -> String {
    let of = |(name, value): &(&str, Option<String>)| value.as_ref().map(|value| format!("{}: {value}", quoted(name)));
    format!("{{{}}}", fields.iter().filter_map(of).collect::<Vec<_>>().join(", "))
}

/// A JSON list of these values; nothing if there are none.
#[must_use]
pub fn array(values: impl IntoIterator<Item = String>) -> Option<String> {
    let values: Vec<String> = values.into_iter().collect();
    (!values.is_empty()).then(|| format!("[{}]", values.join(", ")))
}

/// A parameter, with the short forms of its name.
#[must_use]
pub fn completed_param<'a>(param: &Param, also: impl IntoIterator<Item = &'a str>) -> String {
    let kind = match param.kind {
        ParamKind::PositionalOrKeyword => None,
        ParamKind::KeywordOnly => Some("keyword"),
        ParamKind::VarPositional => Some("variadic"),
    };
    let mut choices = Vec::new();
    words(param.ty, &mut choices);
    object(&[
        ("name", Some(quoted(param.name))),
        ("kind", kind.map(quoted)),
        ("takes", Some(quoted(&param.ty.words()))),
        ("default", param.default.source().map(|source| quoted(&source))),
        ("choices", array(choices.into_iter().map(quoted))),
        ("color", takes_color(param.ty).then(|| "true".into())),
        ("also", array(also.into_iter().map(quoted))),
        ("doc", Some(quoted(param.doc))),
    ])
}

/// The words that a value can be.
fn words(ty: Type, found: &mut Vec<&'static str>) {
    match ty {
        Type::Choice(words) => found.extend(words),
        Type::OneOf(types) => types.iter().for_each(|ty| words(*ty, found)),
        _ => {}
    }
}

fn takes_color(ty: Type) -> bool {
    match ty {
        Type::Color | Type::Paint => true,
        Type::OneOf(types) => types.iter().any(|ty| takes_color(*ty)),
        _ => false,
    }
}

/// What a call returns, where `itself` is the class of the object that is called.
#[must_use]
pub fn completed_returns(returns: Returns, itself: &str) -> String {
    let all = |of: &[Returns]| of.iter().map(|of| completed_returns(*of, itself)).collect::<Vec<_>>().join(", ");
    let word = match returns {
        Returns::OneOf(of) => return format!("{{\"any\": [{}]}}", all(of)),
        Returns::Tuple(of) => return format!("{{\"tuple\": [{}]}}", all(of)),
        Returns::List(of) | Returns::Several(of) => return format!("{{\"list\": {}}}", completed_returns(*of, itself)),
        Returns::Dict(of) => return format!("{{\"dict\": {}}}", completed_returns(*of, itself)),
        Returns::Texts => return "{\"list\": \"text\"}".into(),
        Returns::Pair => return "{\"tuple\": [\"number\", \"number\"]}".into(),
        Returns::Nothing => return "null".into(),
        Returns::Itself => itself,
        Returns::Integer => "integer",
        Returns::Number => "number",
        Returns::Flag => "boolean",
        Returns::Text => "text",
        Returns::Color => "colour",
        Returns::Path => "Path",
        Returns::Paint => "Paint",
        Returns::Turtle => "Turtle",
        Returns::Scope => "context manager",
        Returns::Array => "array",
        Returns::Object(class) => class,
        Returns::Any => "anything",
    };
    quoted(word)
}

/// The style keywords, as parameters of every function that takes them.
const STYLE: &[(&str, &str, bool, &str)] = &[
    ("fill", "colour, gradient, pattern or None", true, "what the shape is filled with; `None` for nothing"),
    ("stroke", "colour, gradient, pattern or None", true, "what the outline is drawn with; `None` for nothing"),
    ("width", "number, 0 or more", false, "width of the outline, px"),
    ("dash", "numbers or None", false, "lengths of dashes and gaps in turn, px; `None` for a solid line"),
    ("opacity", "number from 0 to 1", false, "0 is invisible, 1 is opaque"),
];

/// The groups of style keywords, each a field of a JSON object.
#[must_use]
pub fn completed_keywords() -> Vec<String> {
    let groups = [
        (Styled::Shape, "The style of one shape."),
        (Styled::Text, "The style of one text."),
        (Styled::Image, "The style of one image."),
    ];
    let group = |(styled, about): (Styled, &str)| {
        let taken = STYLE.iter().filter(|(name, ..)| styled.keywords().contains(name));
        let params = taken.map(|(name, takes, color, doc)| {
            object(&[
                ("name", Some(quoted(name))),
                ("kind", Some(quoted("keyword"))),
                ("takes", Some(quoted(takes))),
                ("color", color.then(|| "true".into())),
                ("doc", Some(quoted(doc))),
            ])
        });
        let fields = [("about", Some(quoted(about))), ("params", array(params))];
        format!("{}: {}", quoted(group_name(styled).unwrap_or_default()), object(&fields))
    };
    groups.into_iter().map(group).collect()
}

fn group_name(styled: Styled) -> Option<&'static str> {
    match styled {
        Styled::No => None,
        Styled::Shape => Some("shape style"),
        Styled::Text => Some("text style"),
        Styled::Image => Some("image style"),
    }
}

/// The functions of the canvas, of paths and of turtles.
#[must_use]
pub fn completed_functions() -> Vec<String> {
    let canvas = SECTIONS.iter().flat_map(|(heading, parts)| {
        parts.iter().copied().flatten().map(move |f| function("canvas", "Canvas", heading, f))
    });
    let path = PATH.iter().map(|f| function("path", "Path", "Paths", f));
    let turtle = TURTLE.iter().map(|f| function("turtle", "Turtle", "Turtles", f));
    canvas.chain(path).chain(turtle).collect()
}

fn function(object_name: &str, class: &str, section: &str, signature: &Signature) -> String {
    let is_property = signature.form == Form::Property;
    let example = (!signature.is_idle()).then(|| picture_name(object_name, signature));
    let keywords = signature.styled.keywords().iter().map(|name| format!("{name}=…"));
    let parts = listed(signature.params, keywords, Param::written);
    object(&[
        ("name", Some(quoted(signature.name))),
        ("shown", Some(quoted(&called(object_name, signature)))),
        ("kind", Some(quoted(if is_property { "property" } else { "function" }))),
        ("on", array([quoted(class)])),
        ("aliases", array(signature.aliases.iter().map(|alias| quoted(alias)))),
        ("signature", Some(quoted(&if is_property { String::new() } else { format!("({})", parts.join(", ")) }))),
        (
            "params",
            array(signature.params.iter().map(|param| completed_param(param, []))).or_else(|| Some("[]".into())),
        ),
        ("keywords", group_name(signature.styled).map(quoted)),
        ("returns", Some(completed_returns(signature.returns, class))),
        ("summary", Some(quoted(signature.summary))),
        ("section", Some(quoted(section))),
        ("example", example.map(|name| quoted(&format!("canvas/{name}")))),
        ("docs", Some(quoted(&format!("/docs/canvas#{}", picture_name(object_name, signature))))),
    ])
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::CANVAS;

    #[test]
    fn every_function_is_completed_with_all_that_is_known_of_it() {
        let functions = completed_functions();
        assert_eq!(functions.len(), CANVAS.len() + PATH.len() + TURTLE.len());
        let of = |shown: &str| {
            let found = functions.iter().find(|f| f.contains(&format!("\"shown\": \"{shown}\"")));
            found.unwrap_or_else(|| panic!("{shown}")).clone()
        };
        assert!(of("canvas.path").contains(r#""returns": "Path""#));
        assert!(of("path.move").contains(r#""returns": "Path""#), "calls can be chained");
        assert!(of("canvas.line_cap").contains(r#""choices": ["butt", "round", "square"]"#));
        assert!(of("canvas.background").contains(r#""color": true"#));
        assert!(of("canvas.circle").contains(r#""keywords": "shape style""#));
        assert!(of("turtle.forward").contains(r#""aliases": ["fd"]"#));
        assert!(of("canvas.width").contains(r#""kind": "property""#));
    }

    #[test]
    fn every_style_keyword_is_explained() {
        let groups = completed_keywords().join("\n");
        for name in Styled::Shape.keywords() {
            assert!(groups.contains(&format!("{{\"name\": \"{name}\"")), "{name}");
        }
    }
}
