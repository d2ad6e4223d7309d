//! What a call was given, and what of it was looked at. Whatever nothing looked at can't have been honoured: then the call
//! isn't what the program asked for, and it fails, so that an engine with the whole of matplotlib can draw it.

use canvas::{CallError, Effect, Param, Type, Value, number, shown};
use std::cell::RefCell;

/// One argument, or one entry of a dict of keywords.
#[derive(Debug)]
struct Argument {
    /// The dict that it is in; empty for the call's own.
    inside: String,
    name: String,
    shown: String,
    read: bool,
}

/// The arguments of one call and of the dicts of keywords in it.
#[derive(Debug, Default)]
pub(crate) struct Given {
    arguments: RefCell<Vec<Argument>>,
    /// The error for the first value that isn't honoured.
    refused: RefCell<Option<CallError>>,
}

impl Given {
    /// Takes an argument, or an entry of a dict, with its parameter if there is one.
    pub(crate) fn take(&self, function: &str, inside: &str, param: Option<&Param>, name: &str, value: &Value) {
        match param.map_or(Effect::Honoured, |param| param.effect) {
            _ if *value == Value::None => {}
            Effect::Harmless => {}
            Effect::Unhonoured(others) => {
                let same = param.is_some_and(|param| param.default.is(value)) || others.iter().any(|one| one.is(value));
                if !same {
                    self.refuse(not_honoured(function, inside, name, &written(value)));
                }
            }
            Effect::Honoured => {
                if param.zip(value.text()).is_some_and(|(param, word)| is_listed(param.ty, word) == Some(false)) {
                    self.refuse(not_honoured(function, inside, name, &written(value)));
                }
                if !is_usual(name, value) {
                    self.note(inside, name, value);
                }
            }
        }
    }

    fn refuse(&self, error: CallError) {
        self.refused.borrow_mut().get_or_insert(error);
    }

    fn note(&self, inside: &str, name: &str, value: &Value) {
        let (inside, name) = (inside.to_owned(), name.to_owned());
        self.arguments.borrow_mut().push(Argument { inside, name, shown: written(value), read: false });
    }

    /// Whether the entries of a dict have been noted.
    pub(crate) fn knows(&self, inside: &str) -> bool {
        self.arguments.borrow().iter().any(|argument| argument.inside == inside)
    }

    /// Notes that an argument was looked at.
    pub(crate) fn read(&self, inside: &str, name: &str) {
        for argument in self.arguments.borrow_mut().iter_mut() {
            if !argument.read && argument.name == name && argument.inside == inside {
                argument.read = true;
            }
        }
    }

    /// The error for the first argument that isn't honoured: its value was refused, or nothing looked at it.
    pub(crate) fn verdict(&self, function: &str) -> Result<(), CallError> {
        if let Some(error) = self.refused.borrow_mut().take() {
            return Err(error);
        }
        let arguments = self.arguments.borrow();
        let unread = arguments.iter().find(|argument| !argument.read);
        unread.map_or(Ok(()), |one| Err(not_honoured(function, &one.inside, &one.name, &one.shown)))
    }
}

/// Whether a keyword of an artist is given the value that it has anyway.
fn is_usual(name: &str, value: &Value) -> bool {
    match name {
        "visible" | "clip_on" => *value == Value::Bool(true),
        "alpha" => value.number() == Some(1.0),
        _ => false,
    }
}

/// The error for an argument that the charts don't honour.
fn not_honoured(function: &str, inside: &str, name: &str, value: &str) -> CallError {
    let of = if inside.is_empty() { String::new() } else { format!(" in {inside}") };
    CallError::not_implemented(format!("{function}(): {}={value}{of} isn't available here", shown(name)))
}

/// The error for a value that the charts don't honour.
pub(crate) fn refused(function: &str, name: &str, value: &Value) -> CallError {
    not_honoured(function, "", name, &written(value))
}

/// A value in an error: itself if it is short.
fn written(value: &Value) -> String {
    match value {
        Value::Text(text) => format!("'{}'", shown(text)),
        Value::Bool(flag) => if *flag { "True" } else { "False" }.to_owned(),
        value => match value.number() {
            Some(n) => number(n),
            None => format!("({})", value.type_name()),
        },
    }
}

/// Whether a word is one of those that a type lists; nothing if it lists none or takes any text.
fn is_listed(ty: Type, word: &str) -> Option<bool> {
    match ty {
        Type::Choice(words) => Some(words.contains(&word)),
        Type::OneOf(types) => {
            let mut listed = None;
            for one in types {
                match one {
                    Type::Choice(_) | Type::OneOf(_) => {
                        listed = Some(listed == Some(true) || is_listed(*one, word)?);
                    }
                    // What isn't text is the function's to refuse, which knows numbers that are written as text.
                    Type::Number
                    | Type::Length
                    | Type::Positive
                    | Type::Unit
                    | Type::Whole
                    | Type::Flag
                    | Type::Numbers
                    | Type::Pair
                    | Type::Four
                    | Type::Props
                    | Type::Tuple(_)
                    | Type::Object(_) => {}
                    _ => return None,
                }
            }
            listed
        }
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use canvas::Default;

    fn verdict(given: &Given) -> Option<String> {
        given.verdict("text").err().map(|error| error.message)
    }

    #[test]
    fn what_nothing_looked_at_is_told() {
        let given = Given::default();
        given.take("text", "", None, "color", &Value::Text("red".into()));
        given.take("text", "bbox", None, "zorder", &Value::Int(3));
        given.take("text", "", None, "rotation", &Value::None);
        assert_eq!(verdict(&given).unwrap(), "text(): color='red' isn't available here");
        given.read("", "color");
        given.read("", "zorder");
        assert_eq!(verdict(&given).unwrap(), "text(): zorder=3 in bbox isn't available here");
        given.read("bbox", "zorder");
        assert_eq!(verdict(&given), None);
    }

    #[test]
    fn of_some_parameters_only_the_default_is_available() {
        const WRAP: Param = Param::unhonoured("wrap", Type::Flag).or_none().same_as(&[Default::Flag(false)]);
        for (value, message) in [
            (Value::None, None),
            (Value::Bool(false), None),
            (Value::Int(0), None),
            (Value::Bool(true), Some("text(): wrap=True isn't available here".to_owned())),
        ] {
            let given = Given::default();
            given.take("text", "", Some(&WRAP), "wrap", &value);
            assert_eq!(verdict(&given), message, "{value:?}");
        }
        let given = Given::default();
        given.take("text", "", Some(&Param::harmless("gid", Type::Any)), "gid", &Value::Int(3));
        assert_eq!(verdict(&given), None);
    }

    #[test]
    fn words_are_those_of_the_list_where_there_is_one() {
        const WORDS: Type = Type::Choice(&["a", "b"]);
        assert_eq!([is_listed(WORDS, "a"), is_listed(WORDS, "c")], [Some(true), Some(false)]);
        assert_eq!(is_listed(Type::OneOf(&[Type::Number, WORDS]), "c"), Some(false));
        assert_eq!(is_listed(Type::OneOf(&[Type::Color, WORDS]), "c"), None);
        assert_eq!(is_listed(Type::Text, "c"), None);
    }
}
