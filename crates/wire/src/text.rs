//! Cleans text from a jail for logs, terminals and pages.

/// Cleans `text`: control characters other than newline and tab, and the characters that reorder or hide
/// text (bidirectional controls, zero-width marks, byte-order marks), become `U+FFFD`; at most `max_bytes` are kept.
#[must_use]
pub fn clean(text: &str, max_bytes: usize) -> String {
    if text.len() <= max_bytes && text.bytes().all(|byte| matches!(byte, b' '..=b'~' | b'\n' | b'\t')) {
        return text.to_owned();
    }
    let mut cleaned = String::with_capacity(text.len().min(max_bytes));
    for c in text.chars() {
        let c = if is_disruptive(c) { '\u{FFFD}' } else { c };
        if cleaned.len() + c.len_utf8() > max_bytes {
            break;
        }
        cleaned.push(c);
    }
    cleaned
}

/// Cleans `text` that is to stay on one line, such as a name: new lines and tabs become spaces, too.
#[must_use]
pub fn clean_line(text: &str, max_bytes: usize) -> String {
    let cleaned = clean(text, max_bytes);
    if cleaned.contains(['\n', '\t']) { cleaned.replace(['\n', '\t'], " ") } else { cleaned }
}

fn is_disruptive(c: char) -> bool {
    (c.is_control() && c != '\n' && c != '\t')
        || matches!(c,
            '\u{061C}' | '\u{200B}' | '\u{200E}' | '\u{200F}' | '\u{2028}'..='\u{202E}' | '\u{2060}'..='\u{2069}' | '\u{FEFF}' | '\u{FFF9}'..='\u{FFFB}')
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn escapes_and_reordering_marks_are_taken_out() {
        assert_eq!(clean("a\x1b[31mb\u{202E}c\0d\ne\tf", 100), "a\u{FFFD}[31mb\u{FFFD}c\u{FFFD}d\ne\tf");
    }

    #[test]
    fn a_name_stays_on_its_line() {
        assert_eq!(clean_line("A\nINFO forged\tline\r", 100), "A INFO forged line\u{FFFD}");
    }

    #[test]
    fn the_cut_falls_between_characters() {
        assert_eq!(clean("ééé", 5), "éé");
    }
}
