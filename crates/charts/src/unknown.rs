//! Errors for names that don't exist: the alternative, or the name that was probably meant.

use crate::model::handle::Class;
use crate::not_offered::nearest;
use crate::table::{entries, find};
use canvas::{CallError, suggest};

/// The error for a name that isn't supported or doesn't exist.
#[must_use]
pub fn unknown(class: Class, name: &str) -> CallError {
    let name = canvas::shown(name);
    let owner = class.name();
    if let Some(instead) = nearest(&name) {
        return CallError::not_implemented(format!("{owner}.{name} isn't available here; alternative: {instead}"));
    }
    // pyplot's `title` is the axes' `set_title`, and the other way round.
    let twin = match class {
        Class::Axes => Some(format!("set_{name}")),
        Class::Pyplot => name.strip_prefix("set_").map(str::to_owned),
        _ => None,
    };
    let twin = twin.filter(|twin| find(class, twin).is_some());
    let names = entries().filter(|entry| entry.on.contains(&class)).map(|entry| entry.name);
    let near = || suggest::nearest(&name, names).map(str::to_owned);
    let meant = twin.or_else(near);
    let message = match class {
        Class::Pyplot => format!("module 'matplotlib.pyplot' has no attribute '{name}'"),
        _ => format!("'{owner}' object has no attribute '{name}'"),
    };
    CallError::attribute_error(message).maybe_hint(meant.as_deref().map(suggest::did_you_mean))
}

#[cfg(test)]
mod tests {
    use super::*;
    use canvas::ErrorKind;

    #[test]
    fn what_is_not_offered_says_what_is() {
        let error = unknown(Class::Pyplot, "barbs");
        assert_eq!(error.kind, ErrorKind::NotImplemented);
        assert!(error.message.starts_with("plt.barbs isn't available here; alternative: "), "{error}");
        let error = unknown(Class::Pyplot, "plott");
        assert_eq!((error.kind, error.hint.as_deref()), (ErrorKind::Attribute, Some("did you mean `plot`?")));
    }

    #[test]
    fn what_is_offered_is_not_on_the_page() {
        for entry in entries() {
            if entry.on.iter().any(|class| matches!(class, Class::Pyplot | Class::Axes | Class::Figure)) {
                assert_eq!(nearest(entry.name), None, "{}", entry.name);
            }
        }
    }
}
