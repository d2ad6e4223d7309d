//! The functions of the table, a file for each section.

pub(super) mod axes;
pub(super) mod bars;
pub(super) mod colorbar;
pub(super) mod colors;
pub(super) mod fields;
pub(super) mod figure;
pub(super) mod lines;
pub(super) mod marks;
pub(super) mod norms;
pub(super) mod objects;
pub(super) mod patches;
mod sections;
pub(super) mod settings;
pub(super) mod words;

use super::call::{Call, Done};
use super::charts::Charts;
use super::handle::{Class, Handle};
use super::returned::Returned;
use canvas::Value;
use canvas::{CallError, hint};

/// What pyplot has and this doesn't, with the nearest thing that is: the page that people read.
const NOT_OFFERED: &str = include_str!("../../../../NOT_OFFERED.md");

/// The nearest thing to a name that isn't offered, as the page says it.
fn nearest(name: &str) -> Option<&'static str> {
    let quoted = format!("`{name}`");
    NOT_OFFERED.lines().find_map(|line| {
        let (names, instead) = line.strip_prefix("| ")?.strip_suffix(" |")?.split_once(" | ")?;
        names.contains(&quoted).then_some(instead)
    })
}

/// The error for a name that isn't offered, or that nobody has.
pub(super) fn not_offered(class: Class, name: &str) -> CallError {
    let name = canvas::shown(name);
    let owner = class.name();
    if let Some(instead) = nearest(&name) {
        return CallError::not_implemented(format!("{owner}.{name} isn't offered here; instead: {instead}."));
    }
    // pyplot's `title` is the axes' `set_title`, and the other way round.
    let twin = match class {
        Class::Axes => Some(format!("set_{name}")),
        Class::Pyplot => name.strip_prefix("set_").map(str::to_owned),
        _ => None,
    };
    let twin = twin.filter(|twin| super::table::find(class, twin).is_some());
    let names = super::table::entries().filter(|entry| entry.on.contains(&class)).map(|entry| entry.name);
    let near = || hint::nearest(&name, names).map(str::to_owned);
    let meant = twin.or_else(near);
    CallError::attribute_error(format!("{owner} has no '{name}'")).maybe_hint(meant.as_deref().map(hint::did_you_mean))
}

/// Does nothing, quietly, so that pasted code runs.
pub(super) fn nothing(_: &mut Charts, _: &mut canvas::Canvas, _: &mut Call) -> Done {
    Ok(Returned::None)
}

pub(super) fn artist(id: usize) -> Returned {
    Returned::Handle(Handle::new(Class::Artist, id))
}

/// `true` for a mask's entries that hold.
pub(super) fn mask(value: &Value) -> Option<Vec<bool>> {
    value.numbers().map(|numbers| numbers.into_iter().map(|n| n != 0.0).collect())
}

/// Takes a value to as many as `n` by repeating one; an error when there are others.
pub(super) fn spread(call: &Call, name: &str, mut numbers: Vec<f64>, n: usize) -> Result<Vec<f64>, CallError> {
    if numbers.len() == 1 && n != 1 {
        numbers.resize(n, numbers[0]);
    }
    if numbers.len() == n {
        return Ok(numbers);
    }
    Err(call.bad(format_args!("shape mismatch: there are {n} values, but '{name}' has {}", numbers.len())))
}

#[cfg(test)]
mod tests {
    use super::*;
    use canvas::ErrorKind;

    #[test]
    fn what_is_not_offered_says_what_is() {
        let error = not_offered(Class::Pyplot, "polar");
        assert_eq!(error.kind, ErrorKind::NotImplemented);
        assert!(error.message.starts_with("plt.polar isn't offered here; instead: "), "{error}");
        let error = not_offered(Class::Pyplot, "plott");
        assert_eq!((error.kind, error.hint.as_deref()), (ErrorKind::Attribute, Some("did you mean `plot`?")));
    }

    #[test]
    fn what_is_offered_is_not_on_the_page() {
        for entry in super::super::table::entries() {
            if entry.on.iter().any(|class| matches!(class, Class::Pyplot | Class::Axes | Class::Figure)) {
                assert_eq!(nearest(entry.name), None, "{}", entry.name);
            }
        }
    }
}
