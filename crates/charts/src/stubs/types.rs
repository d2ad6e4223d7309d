//! The types of parameters and return values as Python type hints.

use canvas::{Returns, Type};

/// The type of a parameter.
pub(super) fn python(of: Type) -> String {
    match of {
        Type::Number | Type::Length | Type::Positive | Type::Unit => "Number".into(),
        Type::Whole => "Whole".into(),
        Type::Text => "str".into(),
        Type::Label | Type::Any => "object".into(),
        Type::Flag => "bool".into(),
        // A word that comes from a list or a loop is `str` to a checker; editors offer the words all the same.
        Type::Choice(words) => {
            let quoted: Vec<String> = words.iter().map(|word| format!("\"{word}\"")).collect();
            format!("Literal[{}] | str", quoted.join(", "))
        }
        Type::Color => "ChartColor".into(),
        Type::Colors => "Sequence[ChartColor] | Array".into(),
        Type::Numbers => "Numbers".into(),
        Type::Data => "Values".into(),
        Type::DataSets => "DataSets".into(),
        Type::Coordinate => "Coordinate".into(),
        Type::Limits => "Limits".into(),
        Type::Grid => "Grid".into(),
        // numpy says of some functions that they may give one number in place of an array.
        Type::Image => "Grid | Sequence[Grid] | np.floating[Any]".into(),
        Type::Pair => "Pair".into(),
        Type::Four => "FourNumbers".into(),
        Type::Texts => "Iterable[object]".into(),
        Type::Props => "Keywords".into(),
        Type::Columns => "Mapping[str, Any]".into(),
        Type::Function => "Callable[..., object]".into(),
        Type::Array => "Array".into(),
        Type::None => "None".into(),
        Type::Object("Normalize") => "Norm".into(),
        Type::Object("GridSpec") => "GridCells".into(),
        Type::Object(class) => class.into(),
        Type::OneOf(of) => union(of.iter().map(|of| python(*of))),
        Type::List(of) => format!("Sequence[{}]", python(*of)),
        Type::Tuple(of) => format!("tuple[{}]", of.iter().map(|of| python(*of)).collect::<Vec<_>>().join(", ")),
        Type::Several(of) => format!("tuple[{}, ...]", python(*of)),
        Type::Dict(of) => format!("Mapping[str, {}]", python(*of)),
        // The canvas's own.
        _ => "Any".into(),
    }
}

/// The type of what a function gives back.
pub(super) fn returned(of: Returns) -> String {
    match of {
        Returns::Nothing => "None".into(),
        Returns::Integer => "int".into(),
        Returns::Number => "float".into(),
        Returns::Flag => "bool".into(),
        Returns::Text | Returns::Color => "str".into(),
        Returns::Texts => "list[str]".into(),
        Returns::Pair => "tuple[float, float]".into(),
        Returns::Array => "Array".into(),
        Returns::Object("Normalize") => "Norm".into(),
        Returns::Object("GridSpec") => "GridCells".into(),
        Returns::Object(class) => class.into(),
        Returns::OneOf(of) => union(of.iter().map(|of| returned(*of))),
        Returns::List(of) => format!("list[{}]", returned(*of)),
        Returns::Tuple(of) => format!("tuple[{}]", of.iter().map(|of| returned(*of)).collect::<Vec<_>>().join(", ")),
        Returns::Several(of) => format!("tuple[{}, ...]", returned(*of)),
        Returns::Dict(of) => format!("dict[str, {}]", returned(*of)),
        // What a setting holds, and the canvas's own.
        _ => "Any".into(),
    }
}

/// Several types; each is there once.
fn union(of: impl Iterator<Item = String>) -> String {
    let mut parts: Vec<String> = Vec::new();
    for part in of.flat_map(|part| alternatives(&part)) {
        if !parts.contains(&part) {
            parts.push(part);
        }
    }
    parts.join(" | ")
}

/// The parts of a union, cut where no bracket is open.
fn alternatives(of: &str) -> Vec<String> {
    let (mut depth, mut parts) = (0_usize, vec![String::new()]);
    for word in of.split(" | ") {
        if depth > 0 {
            if let Some(last) = parts.last_mut() {
                last.push_str(" | ");
                last.push_str(word);
            }
        } else {
            parts.push(word.to_owned());
        }
        depth += word.matches('[').count();
        depth -= word.matches(']').count();
    }
    parts.retain(|part| !part.is_empty());
    parts
}
