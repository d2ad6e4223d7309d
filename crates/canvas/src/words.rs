//! What a parameter takes and a function returns, in words.

use crate::signature::{Returns, Type};

impl Type {
    /// What it takes, in a few words.
    #[must_use]
    pub fn words(self) -> String {
        match self {
            Self::Number | Self::X | Self::Y => "number".into(),
            Self::Length => "number, not below 0".into(),
            Self::Positive => "number above 0".into(),
            Self::Unit => "number 0–1".into(),
            Self::Whole => "whole number".into(),
            Self::Points => "points".into(),
            Self::Areas => "one or several lists of points".into(),
            Self::Ys => "numbers".into(),
            Self::Numbers | Self::Lengths => "number or numbers".into(),
            Self::Color => "colour".into(),
            Self::Paint => "colour, gradient or pattern".into(),
            Self::Colors => "colours".into(),
            Self::Stops => "colours of a gradient".into(),
            Self::Any => "anything".into(),
            Self::Channel => "whole number 0–255 or fraction 0–1".into(),
            Self::Text => "text".into(),
            Self::Label => "anything, shown as text".into(),
            Self::Flag => "True or False".into(),
            Self::Choice(words) => either(words.iter().map(|word| format!("\"{word}\""))),
            Self::Path => "path".into(),
            Self::Region => "area".into(),
            Self::Pixels => "image".into(),
            Self::Data => "numbers, dates or names".into(),
            Self::DataSets => "one or several lists of numbers or dates".into(),
            Self::Coordinate => "number, date or name".into(),
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
            Self::List(kind) => format!("list of: {}", kind.words()),
            Self::Tuple(kinds) => format!("({})", kinds.iter().map(|kind| kind.words()).collect::<Vec<_>>().join(", ")),
            Self::Several(kind) => format!("tuple of: {}", kind.words()),
            Self::Dict(kind) => format!("dict of: {}", kind.words()),
        }
    }
}

impl Returns {
    /// What it is, in a few words.
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
            Self::List(of) => format!("list of: {}", of.words()),
            Self::Tuple(of) => format!("({})", of.iter().map(|of| of.words()).collect::<Vec<_>>().join(", ")),
            Self::Several(of) => format!("tuple of: {}", of.words()),
            Self::Dict(of) => format!("dict of: {}", of.words()),
            Self::Any => "anything".into(),
        }
    }
}

fn either(of: impl Iterator<Item = String>) -> String {
    let of: Vec<String> = of.collect();
    match of.split_last() {
        Some((last, most)) if !most.is_empty() => format!("{} or {last}", most.join(", ")),
        _ => of.concat(),
    }
}
