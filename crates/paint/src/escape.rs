//! Text from programs (title, description, labels) in files: only plain characters, never markup.

/// A character that files may contain: control characters, and characters that XML 1.0 forbids, become `U+FFFD`.
pub(crate) fn printable(c: char) -> char {
    let odd = (c.is_control() && c != '\n' && c != '\t') || matches!(c, '\u{FFFE}' | '\u{FFFF}');
    if odd { '\u{FFFD}' } else { c }
}

/// Appends text to XML, escaped for use between tags and in attributes.
pub(crate) fn push_escaped(out: &mut String, text: &str) {
    for c in text.chars().map(printable) {
        match c {
            '&' => out.push_str("&amp;"),
            '<' => out.push_str("&lt;"),
            '>' => out.push_str("&gt;"),
            '"' => out.push_str("&quot;"),
            '\'' => out.push_str("&#39;"),
            // In an attribute, an unescaped one would be read as a space.
            '\n' => out.push_str("&#10;"),
            '\t' => out.push_str("&#9;"),
            c => out.push(c),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn markup_and_control_characters_lose_their_meaning() {
        let mut out = String::new();
        push_escaped(&mut out, "<a b='\"'>&\0\u{1b}\u{FFFE}\n\té");
        assert_eq!(out, "&lt;a b=&#39;&quot;&#39;&gt;&amp;\u{FFFD}\u{FFFD}\u{FFFD}&#10;&#9;é");
    }
}
