//! The types of parameters and of return values, in words.

use crate::signature::{Returns, Type};

impl Type {
    /// The type in a few words.
    #[must_use]
    pub fn words(self) -> String {
        match self {
            Self::Number | Self::X | Self::Y => "number".into(),
            Self::Length => "number, 0 or more".into(),
            Self::Positive => "number above 0".into(),
            Self::Unit => "number from 0 to 1".into(),
            Self::Whole => "whole number".into(),
            Self::Points => "points".into(),
            Self::Areas => "one or several lists of points".into(),
            Self::Ys => "numbers".into(),
            Self::Numbers | Self::Lengths => "number or numbers".into(),
            Self::Color => "colour".into(),
            Self::Paint => "colour, gradient or pattern".into(),
            Self::Colors => "colours".into(),
            Self::Stops => "colours, or pairs of an offset and a colour".into(),
            Self::Any => "anything".into(),
            Self::Channel => "whole number from 0 to 255, or fraction from 0 to 1".into(),
            Self::Text => "text".into(),
            Self::Label => "any value, shown as text".into(),
            Self::Flag => "True or False".into(),
            Self::Choice(words) => either(words.iter().map(|word| format!("\"{word}\""))),
            Self::Path => "path".into(),
            Self::Region => "area".into(),
            Self::Pixels => "image".into(),
            Self::Data => "numbers, dates or categories".into(),
            Self::DataSets => "one or several lists of numbers or dates".into(),
            Self::Coordinate => "number, date or category".into(),
            Self::Limits => "pair of limits".into(),
            Self::Grid => "2-D array of numbers".into(),
            Self::Image => "2-D array of numbers or colours".into(),
            Self::Pair => "pair of numbers".into(),
            Self::Four => "four numbers".into(),
            Self::Texts => "texts".into(),
            Self::Props => "dict of keywords".into(),
            Self::Columns => "dict of columns".into(),
            Self::Function => "function".into(),
            Self::Array => "array".into(),
            Self::None => "None".into(),
            Self::Object(class) => class.into(),
            Self::OneOf([Self::Color, Self::Colors]) => "colour or colours".into(),
            Self::OneOf(kinds) => either(kinds.iter().map(|kind| kind.words())),
            Self::List(kind) => format!("list of {}", grouped(kind.words())),
            Self::Tuple(kinds) => format!("({})", kinds.iter().map(|kind| kind.words()).collect::<Vec<_>>().join(", ")),
            Self::Several(kind) => format!("tuple of {}", grouped(kind.words())),
            Self::Dict(kind) => format!("dict of {}", grouped(kind.words())),
        }
    }
}

impl Returns {
    /// The return type in a few words.
    #[must_use]
    pub fn words(self) -> String {
        match self {
            Self::Nothing => "None".into(),
            Self::Itself => "itself".into(),
            Self::Integer => "whole number".into(),
            Self::Number => "number".into(),
            Self::Flag => "True or False".into(),
            Self::Text => "text".into(),
            Self::Texts => "texts".into(),
            Self::Color => "colour".into(),
            Self::Pair => "pair of numbers".into(),
            Self::Path => "path".into(),
            Self::Paint => "gradient or pattern".into(),
            Self::Turtle => "turtle".into(),
            Self::Scope => "context manager".into(),
            Self::Array => "array".into(),
            Self::Object(class) => class.into(),
            Self::OneOf(of) => either(of.iter().map(|of| of.words())),
            Self::List(of) => format!("list of {}", grouped(of.words())),
            Self::Tuple(of) => format!("({})", of.iter().map(|of| of.words()).collect::<Vec<_>>().join(", ")),
            Self::Several(of) => format!("tuple of {}", grouped(of.words())),
            Self::Dict(of) => format!("dict of {}", grouped(of.words())),
            Self::Any => "anything".into(),
        }
    }
}

/// A type in brackets, if its words have more than one part.
fn grouped(words: String) -> String {
    let is_one = !words.contains([',', ' ']) || words.starts_with('(') && !words.contains(") or ");
    if is_one { words } else { format!("({words})") }
}

fn either(of: impl Iterator<Item = String>) -> String {
    let of: Vec<String> = of.collect();
    match of.split_last() {
        Some((last, most)) if !most.is_empty() => format!("{} or {last}", most.join(", ")),
        _ => of.concat(),
    }
}
