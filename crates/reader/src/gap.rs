//! The forms of missing values in columns of numbers, dates or booleans. Text is missing only if it is empty: `NA` is
//! Namibia's code, and `None` an answer.

/// How clear a missing value is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Gap {
    /// An empty cell, or a text that programs write for missing values.
    Plain,
    /// A text that could mean something else, so that a note reports it.
    Odd,
}

/// Texts that programs write, in lower case.
const PLAIN: [&str; 11] = ["na", "n/a", "nan", "-nan", "null", "none", "nil", "<na>", "#n/a", "#na", "\\n"];
/// Texts that people write, and the error values of spreadsheets.
const ODD: [&str; 21] = [
    "-", "--", "---", "–", "—", "−", "?", "??", ".", "..", "...", "…", "*", "n.a.", "n.a", "missing", "#div/0!",
    "#value!", "#ref!", "#num!", "#name?",
];
const MAX_LENGTH: usize = 8;

/// Whether a trimmed text is a missing value, and how clear it is.
pub(crate) fn recognise(text: &str) -> Option<Gap> {
    if text.is_empty() {
        return Some(Gap::Plain);
    }
    if text.len() > MAX_LENGTH {
        return None;
    }
    let same = |known: &&str| known.eq_ignore_ascii_case(text);
    if PLAIN.iter().any(same) {
        Some(Gap::Plain)
    } else if ODD.iter().any(same) {
        Some(Gap::Odd)
    } else {
        None
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn gaps_are_known() {
        for text in ["", "NA", "n/a", "NULL", "None", "NaN", "#N/A", "<NA>", "\\N"] {
            assert_eq!(recognise(text), Some(Gap::Plain), "{text}");
        }
        for text in ["-", "—", "?", "..", "n.a.", "#DIV/0!", "Missing"] {
            assert_eq!(recognise(text), Some(Gap::Odd), "{text}");
        }
        for text in ["0", "x", "no", "nano", "unknown"] {
            assert_eq!(recognise(text), None, "{text}");
        }
    }
}
