//! How a value may be missing in a column of numbers, dates or booleans. Text is never missing unless it is empty: `NA` is
//! Namibia's code, and `None` an answer.

/// How plainly it says so.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Gap {
    /// Nothing is there, or what programs write for nothing.
    Plain,
    /// A mark that could mean something else; it is said that it was taken for a gap.
    Odd,
}

/// As programs write it, in small letters.
const PLAIN: [&str; 11] = ["na", "n/a", "nan", "-nan", "null", "none", "nil", "<na>", "#n/a", "#na", "\\n"];
/// As people write it, and spreadsheets' errors.
const ODD: [&str; 21] = [
    "-", "--", "---", "–", "—", "−", "?", "??", ".", "..", "...", "…", "*", "n.a.", "n.a", "missing", "#div/0!",
    "#value!", "#ref!", "#num!", "#name?",
];
const MAX_LENGTH: usize = 8;

/// Whether a text, without spaces round it, is a gap.
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
