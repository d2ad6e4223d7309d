//! Text that authors wrote, on pages: plain, short, and set apart from what the page itself says. Nothing in it becomes a
//! link, and it can't reorder or hide what stands around it.

use maud::{Markup, html};

/// One line of an author's text, with at most so many characters.
pub(crate) fn line(text: &str, most: usize) -> String {
    let cleaned = wire::clean_line(text, usize::MAX);
    let words: Vec<&str> = cleaned.split_whitespace().collect();
    let text = words.join(" ");
    if text.chars().count() <= most {
        return text;
    }
    let mut short: String = text.chars().take(most.saturating_sub(1)).collect();
    short.truncate(short.trim_end().len());
    short.push('…');
    short
}

/// One line of an author's text, isolated from the text around it.
pub(crate) fn isolated(text: &str, most: usize) -> Markup {
    html! { bdi { (line(text, most)) } }
}

/// An author's paragraphs, isolated, with at most so many lines.
pub(crate) fn paragraphs(text: &str, most_lines: usize) -> Markup {
    let cleaned = wire::clean(text, usize::MAX);
    let lines = cleaned.lines().map(str::trim).filter(|line| !line.is_empty());
    html! { @for line in lines.take(most_lines) { p { bdi { (line) } } } }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_line_stays_one_and_short() {
        assert_eq!(line(" a\n b\t c ", 99), "a b c");
        assert_eq!(line("abcdef", 6), "abcdef");
        assert_eq!(line("abc defg", 5), "abc…");
        assert_eq!(line("a\u{202E}b\u{200B}c", 99), "a\u{FFFD}b\u{FFFD}c");
    }

    #[test]
    fn markup_is_text_and_directions_stay_inside() {
        assert_eq!(isolated("<b>", 9).into_string(), "<bdi>&lt;b&gt;</bdi>");
        assert_eq!(paragraphs("a\n\n\n b\nc", 2).into_string(), "<p><bdi>a</bdi></p><p><bdi>b</bdi></p>");
    }
}
