//! What a value is, and what a column of such values becomes.

use wire::Values;

/// How a number may be missing in a file of text.
const MISSING: [&str; 8] = ["", "NA", "N/A", "NaN", "nan", "null", "NULL", "None"];

/// What the values of a column have in common, value by value.
#[derive(Debug, Clone, Copy, Default)]
pub(super) struct Possible {
    /// The narrowest kind of all present values; none so far, no kind.
    kind: Option<Kind>,
    missing: bool,
}

/// What a column is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Kind {
    Integers,
    Numbers,
    Booleans,
    Text,
}

impl Possible {
    /// Takes a value of a file of text into account.
    pub(super) fn see(&mut self, text: &str) {
        let text = text.trim();
        if MISSING.contains(&text) {
            self.missing = true;
        } else if self.kind != Some(Kind::Text) {
            let kind = Kind::of(text);
            self.kind = Some(self.kind.map_or(kind, |before| before.and(kind)));
        }
    }

    /// What the column is, all values seen.
    pub(super) fn kind(self) -> Kind {
        match (self.kind, self.missing) {
            (Some(Kind::Integers), true) => Kind::Numbers,
            (Some(Kind::Booleans), true) | (None, _) => Kind::Text,
            (Some(kind), _) => kind,
        }
    }
}

impl Kind {
    /// What one value is.
    fn of(text: &str) -> Self {
        if integer(text).is_some() {
            Self::Integers
        } else if number(text).is_some() {
            Self::Numbers
        } else if boolean(text).is_some() {
            Self::Booleans
        } else {
            Self::Text
        }
    }

    /// The narrowest kind that holds both.
    fn and(self, other: Self) -> Self {
        match (self, other) {
            (a, b) if a == b => a,
            (Self::Integers | Self::Numbers, Self::Integers | Self::Numbers) => Self::Numbers,
            _ => Self::Text,
        }
    }

    /// A column of this kind without values yet.
    pub(super) fn column(self, rows: usize) -> Values {
        match self {
            Self::Integers => Values::Integers(Vec::with_capacity(rows)),
            Self::Numbers => Values::Numbers(Vec::with_capacity(rows)),
            Self::Booleans => Values::Booleans(Vec::with_capacity(rows)),
            Self::Text => Values::Text(Vec::with_capacity(rows)),
        }
    }
}

/// Adds a value of a file of text to a column whose kind was inferred from the same text.
pub(super) fn push(values: &mut Values, text: &str) {
    let trimmed = text.trim();
    match values {
        Values::Integers(v) => v.push(integer(trimmed).unwrap_or_default()),
        Values::Numbers(v) => v.push(number(trimmed).unwrap_or(f64::NAN)),
        Values::Booleans(v) => v.push(boolean(trimmed).unwrap_or_default()),
        Values::Text(v) => v.push(text.to_owned()),
    }
}

/// A whole number of 64 bits, written without leading zeros: `00501` is a postal code.
fn integer(text: &str) -> Option<i64> {
    plain_digits(text).then(|| text.parse().ok())?
}

/// A finite number as people and programs write it; no `inf`, no hexadecimal, no leading zeros.
fn number(text: &str) -> Option<f64> {
    let whole = text.split(['.', 'e', 'E']).next().unwrap_or(text);
    let shaped = plain_digits(whole) || (text.contains('.') && matches!(whole, "" | "-" | "+"));
    shaped.then(|| text.parse().ok()).flatten().filter(|n: &f64| n.is_finite())
}

fn plain_digits(text: &str) -> bool {
    let digits = text.strip_prefix(['-', '+']).unwrap_or(text);
    !digits.is_empty() && digits.bytes().all(|b| b.is_ascii_digit()) && (digits.len() == 1 || !digits.starts_with('0'))
}

fn boolean(text: &str) -> Option<bool> {
    if text.eq_ignore_ascii_case("true") {
        Some(true)
    } else if text.eq_ignore_ascii_case("false") {
        Some(false)
    } else {
        None
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn kind(values: &[&str]) -> Kind {
        let mut possible = Possible::default();
        for value in values {
            possible.see(value);
        }
        possible.kind()
    }

    #[test]
    fn columns_are_what_all_their_values_are() {
        assert_eq!(kind(&["1", "-2", " 3 "]), Kind::Integers);
        assert_eq!(kind(&["1", "", "3"]), Kind::Numbers);
        assert_eq!(kind(&["1", "2.5", "1e-3", ".5", "-.5", "5."]), Kind::Numbers);
        assert_eq!(kind(&["1", "9223372036854775808"]), Kind::Numbers);
        assert_eq!(kind(&["true", "False", "TRUE"]), Kind::Booleans);
        assert_eq!(kind(&["true", ""]), Kind::Text);
        assert_eq!(kind(&["true", "1"]), Kind::Text);
        assert_eq!(kind(&["", "NA"]), Kind::Text);
        assert_eq!(kind(&[]), Kind::Text);
    }

    #[test]
    fn what_only_looks_like_a_number_stays_text() {
        for value in ["00501", "0x10", "inf", "1_000", "1,5", "12:30", "2012/01/01", "1e999", "-", ".", "e5", "٣"] {
            assert_eq!(kind(&["1", value]), Kind::Text, "{value}");
        }
    }
}
