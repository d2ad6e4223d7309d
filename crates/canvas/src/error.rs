//! Errors of calls, as authors read them.
//!
//! A message says what happened in plain words; a hint, if there is one, says what to do. The exception
//! is the one that Python itself would raise.

use wire::LimitKind;

/// The exception that an error becomes.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum ErrorKind {
    /// Python's `TypeError`: an argument of the wrong type, too many, too few or unknown.
    Type,
    /// Python's `ValueError`: an argument of the right type that makes no sense.
    Value,
    /// Python's `AttributeError`: no such function.
    Attribute,
    /// Python's `NotImplementedError`: pyplot has it, Paintbox doesn't.
    NotImplemented,
    /// Python's `KeyError`: no such key.
    Key,
    /// Python's `IndexError`: an index out of range.
    Index,
    /// A limit of the render; the picture can't be finished.
    Limit(LimitKind),
}

/// A call that failed. It drew nothing, unless a limit ended it in the middle.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("{message}")]
pub struct CallError {
    /// The exception that Python raises.
    pub kind: ErrorKind,
    /// The message, one sentence.
    pub message: String,
    /// What the author can do about it.
    pub hint: Option<String>,
}

impl CallError {
    fn new(kind: ErrorKind, message: impl Into<String>) -> Self {
        Self { kind, message: message.into(), hint: None }
    }

    /// A `TypeError`.
    #[must_use]
    pub fn type_error(message: impl Into<String>) -> Self {
        Self::new(ErrorKind::Type, message)
    }

    /// A `ValueError`.
    #[must_use]
    pub fn value_error(message: impl Into<String>) -> Self {
        Self::new(ErrorKind::Value, message)
    }

    /// An `AttributeError`.
    #[must_use]
    pub fn attribute_error(message: impl Into<String>) -> Self {
        Self::new(ErrorKind::Attribute, message)
    }

    /// A `NotImplementedError`.
    #[must_use]
    pub fn not_implemented(message: impl Into<String>) -> Self {
        Self::new(ErrorKind::NotImplemented, message)
    }

    /// The picture has too many operations, points or bytes.
    #[must_use]
    pub fn scene_limit(message: impl Into<String>) -> Self {
        Self::new(ErrorKind::Limit(LimitKind::Scene), message)
    }

    /// The picture is too large.
    #[must_use]
    pub fn size_limit(message: impl Into<String>) -> Self {
        Self::new(ErrorKind::Limit(LimitKind::Size), message)
    }

    /// The error with a hint.
    #[must_use]
    pub fn hint(mut self, hint: impl Into<String>) -> Self {
        self.hint = Some(hint.into());
        self
    }

    /// The error with a hint, if there is one.
    #[must_use]
    pub fn maybe_hint(mut self, hint: Option<String>) -> Self {
        self.hint = hint;
        self
    }
}

/// A whole number with commas between the thousands, as people read it.
pub(crate) fn grouped(n: u64) -> String {
    let digits = n.to_string();
    let mut text = String::with_capacity(digits.len() + digits.len() / 3);
    for (i, digit) in digits.chars().enumerate() {
        if i > 0 && (digits.len() - i).is_multiple_of(3) {
            text.push(',');
        }
        text.push(digit);
    }
    text
}

/// A number as people read it, short however large it is.
#[must_use]
pub fn number(n: f64) -> String {
    if n.is_finite() && n != 0.0 && !(1e-5..1e15).contains(&n.abs()) {
        format!("{n:e}")
    } else if n.is_nan() {
        "nan".into()
    } else {
        n.to_string()
    }
}

/// `text`, cut so that an error stays readable.
#[must_use]
pub fn shown(text: &str) -> String {
    match text.char_indices().nth(60) {
        Some((end, _)) => format!("{}…", &text[..end]),
        None => text.to_owned(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn thousands_are_grouped() {
        assert_eq!([0, 999, 1000, 1_234_567].map(grouped), ["0", "999", "1,000", "1,234,567"]);
    }

    #[test]
    fn numbers_stay_short() {
        assert_eq!([-5.0, 0.0, 2.5, 1e300, -1e-9].map(number), ["-5", "0", "2.5", "1e300", "-1e-9"]);
        assert_eq!(number(f64::NAN), "nan");
    }
}
