//! The reference: the tables as a page of Markdown and as JSON.

use crate::signature::{Form, Param, Signature, listed};
use crate::table::{PATH, SECTIONS, TURTLE};
use std::fmt::Write;

const HEAD: &str = "\
# The canvas

This page lists every function of the canvas, of paths and of turtles. Each has an example and the picture that it draws on
200×150 px, except for those that do nothing, which are in a table at the end. The page is generated from the table of functions.

- **Coordinates and lengths** are in pixels (px). The origin is the top left corner, and y points down. An x and the y after it
  can be given as one pair.
- **Angles** are in degrees, clockwise.
- **Colours** are CSS text (`\"tomato\"`, `\"#ff8800\"`, `\"hsl(30 90% 60%)\"`), or `(r, g, b)` or `(r, g, b, a)` in whole numbers from
  0 to 255 or fractions from 0 to 1. Alpha is always from 0 to 1. `None` means no paint. A gradient or a pattern can be used in place of
  a colour.
- **Style keywords:** shapes take `fill=`, `stroke=`, `width=`, `dash=` and `opacity=`, which apply to one call. Without them, a shape has the
  style that was set last.
";

/// An example of a function, and the name of the picture that it draws.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Picture {
    /// The picture's name, without its extension.
    pub name: String,
    /// The whole program: the example, on a white background unless it sets one.
    pub program: String,
}

/// The section of functions that do nothing.
const IDLE: &str = "Functions without effect";

/// A heading, what its functions are called on, and the functions.
struct Part {
    heading: &'static str,
    object: &'static str,
    about: &'static str,
    functions: Vec<&'static Signature>,
}

fn parts() -> Vec<Part> {
    let canvas = SECTIONS.iter().map(|(heading, functions)| Part {
        heading,
        object: "canvas",
        about: "",
        functions: functions.iter().copied().flatten().map(|f| &**f).collect(),
    });
    let path = Part {
        heading: "Paths",
        object: "path",
        about: "The methods of a path from `canvas.path()`. Each returns the path, so that calls can be chained.",
        functions: PATH.iter().map(|f| &**f).collect(),
    };
    let turtle = Part {
        heading: "Turtles",
        object: "turtle",
        about: "The methods of a turtle from `canvas.turtle()`. As in Python's turtle, (0, 0) is the middle of the canvas, y grows upwards and angles are counterclockwise.",
        functions: TURTLE.iter().map(|f| &**f).filter(|f| !f.is_idle()).collect(),
    };
    let idle = Part {
        heading: IDLE,
        object: "turtle",
        about: "",
        functions: TURTLE.iter().map(|f| &**f).filter(|f| f.is_idle()).collect(),
    };
    canvas.chain([path, turtle, idle]).collect()
}

/// The name of a function's picture: the canvas's by their own names, the others after their object's.
pub(crate) fn picture_name(object: &str, signature: &Signature) -> String {
    if object == "canvas" { signature.name.to_owned() } else { format!("{object}.{}", signature.name) }
}

fn picture(object: &str, signature: &Signature) -> Picture {
    let example = signature.example;
    if signature.is_idle() {
        return Picture { name: String::new(), program: String::new() };
    }
    let own = ["canvas.background(", "canvas.size("].iter().any(|call| example.contains(call));
    let program = if own { example.to_owned() } else { format!("canvas.background(\"white\")\n{example}") };
    Picture { name: picture_name(object, signature), program }
}

/// Every example's picture, in the reference's order.
#[must_use]
pub fn pictures() -> Vec<Picture> {
    let each = |part: &Part| {
        part.functions.iter().filter(|f| !f.is_idle()).map(|f| picture(part.object, f)).collect::<Vec<_>>()
    };
    parts().iter().flat_map(each).collect()
}

/// The reference as a page of Markdown; its pictures are in the folder `canvas/` beside it.
#[must_use]
pub fn reference() -> String {
    let mut out = String::from(HEAD);
    for part in parts() {
        if part.heading == IDLE {
            let names = |f: &Signature| [&[&*written(part.object, f)], f.aliases].concat().join(", ");
            let rows = part.functions.iter().map(|f| (names(f), f.summary));
            out.push_str(&idle_table(IDLE, rows));
            continue;
        }
        let _ = write!(out, "\n## {}\n", part.heading);
        if !part.about.is_empty() {
            let _ = write!(out, "\n{}\n", part.about);
        }
        for signature in &part.functions {
            entry(&mut out, part.object, signature);
        }
    }
    out
}

/// A section with a table of functions that do nothing: how each is written, and why.
#[must_use]
pub fn idle_table(heading: &str, rows: impl Iterator<Item = (String, &'static str)>) -> String {
    let mut out = format!("\n## {heading}\n\n| function | why it does nothing |\n| --- | --- |\n");
    for (written, summary) in rows {
        let why = summary.strip_prefix("Does nothing: ").unwrap_or(summary);
        let _ = writeln!(out, "| `{written}` | {why} |");
    }
    out
}

fn entry(out: &mut String, object: &str, signature: &Signature) {
    let name = picture_name(object, signature);
    let _ = write!(out, "\n### {name}\n\n`{}`\n\n{}", written(object, signature), signature.summary);
    if !signature.aliases.is_empty() {
        let names: Vec<String> = signature.aliases.iter().map(|alias| format!("`{alias}`")).collect();
        let _ = write!(out, " Also called {}.", names.join(", "));
    }
    out.push_str("\n\n");
    for p in signature.params {
        let _ = writeln!(out, "- `{}`: {}", p.name, p.doc);
    }
    if !signature.params.is_empty() {
        out.push('\n');
    }
    let _ = write!(out, "```python\n{}\n```\n\n![{name}](canvas/{name}.png)\n", signature.example);
}

/// How programs name the function.
pub(crate) fn called(object: &str, signature: &Signature) -> String {
    format!("{object}.{}", signature.name)
}

/// The signature with its defaults, as Python writes it.
fn written(object: &str, signature: &Signature) -> String {
    if signature.form == Form::Property {
        return called(object, signature);
    }
    let keywords = signature.styled.keywords().iter().map(|name| format!("{name}=…"));
    let parts = listed(signature.params, keywords, Param::written);
    format!("{}({})", called(object, signature), parts.join(", "))
}

/// The reference as JSON: sections of functions, each with all that is known of it, its picture's name and the program
/// that draws that.
#[must_use]
pub fn reference_json() -> String {
    let sections: Vec<String> = parts().iter().map(section).collect();
    format!("{{\"sections\": [\n{}\n]}}\n", sections.join(",\n"))
}

fn section(part: &Part) -> String {
    let functions: Vec<String> = part.functions.iter().map(|f| function(part.object, f)).collect();
    format!(
        "{{\"heading\": {}, \"object\": {}, \"about\": {}, \"functions\": [\n{}\n]}}",
        quoted(part.heading),
        quoted(part.object),
        quoted(part.about),
        functions.join(",\n")
    )
}

fn function(object: &str, signature: &Signature) -> String {
    let params: Vec<String> = signature
        .params
        .iter()
        .map(|p| {
            let default = p.default.source().map_or_else(|| "null".to_owned(), |source| quoted(&source));
            format!("{{\"name\": {}, \"default\": {default}, \"doc\": {}}}", quoted(p.name), quoted(p.doc))
        })
        .collect();
    let words = |words: &[&str]| words.iter().map(|word| quoted(word)).collect::<Vec<_>>().join(", ");
    let Picture { name, program } = picture(object, signature);
    let fields = [
        ("name", quoted(signature.name)),
        ("aliases", format!("[{}]", words(signature.aliases))),
        ("signature", quoted(&written(object, signature))),
        ("summary", quoted(signature.summary)),
        ("params", format!("[{}]", params.join(", "))),
        ("style", format!("[{}]", words(signature.styled.keywords()))),
        ("example", quoted(signature.example)),
        ("picture", quoted(&name)),
        ("program", quoted(&program)),
    ];
    let fields: Vec<String> = fields.iter().map(|(name, value)| format!("\"{name}\": {value}")).collect();
    format!("  {{{}}}", fields.join(", "))
}

/// Text as a JSON string.
#[must_use]
pub fn quoted(text: &str) -> String {
    let mut out = String::from("\"");
    for c in text.chars() {
        match c {
            '"' | '\\' => out.extend(['\\', c]),
            '\n' => out.push_str("\\n"),
            c if c.is_control() => {
                let _ = write!(out, "\\u{:04x}", u32::from(c));
            }
            c => out.push(c),
        }
    }
    out.push('"');
    out
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::CANVAS;
    use std::collections::HashSet;

    #[test]
    fn every_function_is_in_the_reference_with_a_picture() {
        let (page, data, pictures) = (reference(), reference_json(), pictures());
        let idle = TURTLE.iter().filter(|f| f.is_idle()).count();
        assert_eq!(pictures.len(), CANVAS.len() + PATH.len() + TURTLE.len() - idle);
        assert_eq!(pictures.iter().map(|p| &p.name).collect::<HashSet<_>>().len(), pictures.len());
        for picture in &pictures {
            assert!(page.contains(&format!("(canvas/{}.png)", picture.name)), "{}", picture.name);
            assert!(data.contains(&quoted(&picture.program)), "{}", picture.name);
        }
        assert!(page.contains("`canvas.rect(x, y, w, h, radius=0, *, fill=…, stroke=…, width=…, dash=…, opacity=…)`"));
        assert!(page.contains("`canvas.dash(*lengths, offset=0)`"));
        assert!(page.contains("Also called `fd`."));
        assert!(page.contains("| `turtle.hide(), hideturtle, ht` | the turtle itself is never drawn. |"));
        assert_eq!(data.matches('{').count(), data.matches('}').count());
    }
}
