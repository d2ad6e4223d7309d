//! Colours and format strings as plotting programs write them: `C1`, `k`, `tab:blue`, `0.75`, `r--o`.

use crate::marker::is_marker;
use wire::Color;

/// The colours that lines take in turn unless a style says otherwise.
pub(crate) const TAB10: [Color; 10] = [
    Color::opaque(0x1f, 0x77, 0xb4),
    Color::opaque(0xff, 0x7f, 0x0e),
    Color::opaque(0x2c, 0xa0, 0x2c),
    Color::opaque(0xd6, 0x27, 0x28),
    Color::opaque(0x94, 0x67, 0xbd),
    Color::opaque(0x8c, 0x56, 0x4b),
    Color::opaque(0xe3, 0x77, 0xc2),
    Color::opaque(0x7f, 0x7f, 0x7f),
    Color::opaque(0xbc, 0xbd, 0x22),
    Color::opaque(0x17, 0xbe, 0xcf),
];
const TAB_NAMES: [&str; 10] = ["blue", "orange", "green", "red", "purple", "brown", "pink", "gray", "olive", "cyan"];

/// The colours of one letter; half as bright as pure ones where that is too bright on white.
const LETTERS: [(char, Color); 8] = [
    ('b', Color::opaque(0, 0, 255)),
    ('g', Color::opaque(0, 128, 0)),
    ('r', Color::opaque(255, 0, 0)),
    ('c', Color::opaque(0, 191, 191)),
    ('m', Color::opaque(191, 0, 191)),
    ('y', Color::opaque(191, 191, 0)),
    ('k', Color::BLACK),
    ('w', Color::WHITE),
];

/// The best known names of the XKCD colour survey (Munroe 2010, CC0).
const XKCD: [(&str, Color); 48] = [
    ("purple", Color::opaque(0x7e, 0x1e, 0x9c)),
    ("green", Color::opaque(0x15, 0xb0, 0x1a)),
    ("blue", Color::opaque(0x03, 0x43, 0xdf)),
    ("pink", Color::opaque(0xff, 0x81, 0xc0)),
    ("brown", Color::opaque(0x65, 0x37, 0x00)),
    ("red", Color::opaque(0xe5, 0x00, 0x00)),
    ("light blue", Color::opaque(0x95, 0xd0, 0xfc)),
    ("teal", Color::opaque(0x02, 0x93, 0x86)),
    ("orange", Color::opaque(0xf9, 0x73, 0x06)),
    ("light green", Color::opaque(0x96, 0xf9, 0x7b)),
    ("magenta", Color::opaque(0xc2, 0x00, 0x78)),
    ("yellow", Color::opaque(0xff, 0xff, 0x14)),
    ("sky blue", Color::opaque(0x75, 0xbb, 0xfd)),
    ("grey", Color::opaque(0x92, 0x95, 0x91)),
    ("lime green", Color::opaque(0x89, 0xfe, 0x05)),
    ("light purple", Color::opaque(0xbf, 0x77, 0xf6)),
    ("violet", Color::opaque(0x9a, 0x0e, 0xea)),
    ("dark green", Color::opaque(0x03, 0x35, 0x00)),
    ("turquoise", Color::opaque(0x06, 0xc2, 0xac)),
    ("lavender", Color::opaque(0xc7, 0x9f, 0xef)),
    ("dark blue", Color::opaque(0x00, 0x03, 0x5b)),
    ("tan", Color::opaque(0xd1, 0xb2, 0x6f)),
    ("cyan", Color::opaque(0x00, 0xff, 0xff)),
    ("aqua", Color::opaque(0x13, 0xea, 0xc9)),
    ("forest green", Color::opaque(0x06, 0x47, 0x0c)),
    ("mauve", Color::opaque(0xae, 0x71, 0x81)),
    ("dark purple", Color::opaque(0x35, 0x06, 0x3e)),
    ("bright green", Color::opaque(0x01, 0xff, 0x07)),
    ("maroon", Color::opaque(0x65, 0x00, 0x21)),
    ("olive", Color::opaque(0x6e, 0x75, 0x0e)),
    ("salmon", Color::opaque(0xff, 0x79, 0x6c)),
    ("beige", Color::opaque(0xe6, 0xda, 0xa6)),
    ("royal blue", Color::opaque(0x05, 0x04, 0xaa)),
    ("navy blue", Color::opaque(0x00, 0x11, 0x46)),
    ("lilac", Color::opaque(0xce, 0xa2, 0xfd)),
    ("black", Color::opaque(0x00, 0x00, 0x00)),
    ("hot pink", Color::opaque(0xff, 0x02, 0x8d)),
    ("light brown", Color::opaque(0xad, 0x81, 0x50)),
    ("pale green", Color::opaque(0xc7, 0xfd, 0xb5)),
    ("peach", Color::opaque(0xff, 0xb0, 0x7c)),
    ("olive green", Color::opaque(0x67, 0x7a, 0x04)),
    ("dark pink", Color::opaque(0xcb, 0x41, 0x6b)),
    ("periwinkle", Color::opaque(0x8e, 0x82, 0xfe)),
    ("sea green", Color::opaque(0x53, 0xfc, 0xa1)),
    ("lime", Color::opaque(0xaa, 0xff, 0x32)),
    ("indigo", Color::opaque(0x38, 0x02, 0x82)),
    ("mustard", Color::opaque(0xce, 0xb3, 0x01)),
    ("white", Color::opaque(0xff, 0xff, 0xff)),
];

/// The colour that text names: `Some(None)` for `none`, `None` if it names no colour.
#[expect(clippy::option_option, reason = "no such colour, and the colour that is none")]
pub(crate) fn parse(text: &str, cycle: &[Color]) -> Option<Option<Color>> {
    if text.eq_ignore_ascii_case("none") {
        return Some(None);
    }
    if let Some(digits) = text.strip_prefix('C').filter(|d| is_digits(d)) {
        let cycle = if cycle.is_empty() { &TAB10[..] } else { cycle };
        // A number of any length, taken round the cycle.
        let index = digits.bytes().fold(0, |n, b| (n * 10 + usize::from(b - b'0')) % cycle.len());
        return Some(Some(cycle[index]));
    }
    let mut letters = text.chars();
    if let (Some(letter), None) = (letters.next(), letters.next())
        && let Some((_, color)) = LETTERS.iter().find(|(l, _)| *l == letter)
    {
        return Some(Some(*color));
    }
    let lower = || text.to_ascii_lowercase();
    if text.len() > 200 {
        return None;
    }
    if let Some(name) = lower().strip_prefix("tab:") {
        let name = if name == "grey" { "gray" } else { name };
        return TAB_NAMES.iter().position(|n| *n == name).map(|i| Some(TAB10[i]));
    }
    if let Some(name) = lower().strip_prefix("xkcd:") {
        let name = name.replace("gray", "grey");
        return XKCD.iter().find(|(n, _)| *n == name).map(|(_, color)| Some(*color));
    }
    if text.starts_with(|c: char| c.is_ascii_digit() || c == '.') {
        let grey: f64 = text.parse().ok()?;
        let byte = (0.0..=1.0).contains(&grey).then(|| (grey * 255.0).round() as u8)?;
        return Some(Some(Color::opaque(byte, byte, byte)));
    }
    canvas::parse_color(text).ok().map(Some)
}

fn is_digits(text: &str) -> bool {
    !text.is_empty() && text.bytes().all(|b| b.is_ascii_digit())
}

/// A parsed format string, such as `r--o`.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct FormatString {
    /// The colour's text, for [`parse`].
    pub color: Option<String>,
    /// `-`, `--`, `-.` or `:`; `None` if it says nothing of a line (with a marker that means no line).
    pub line: Option<&'static str>,
    /// The marker's letter.
    pub marker: Option<char>,
}

/// Takes a format string apart.
///
/// # Errors
/// Matplotlib's message for an invalid one.
pub(crate) fn format_string(fmt: &str) -> Result<FormatString, String> {
    let mut found = FormatString { color: None, line: None, marker: None };
    let shown: String = fmt.chars().take(80).collect();
    let wrong = |reason: &str| format!("'{shown}' is not a valid format string ({reason})");
    // The whole string may be a colour; but "1" is a marker and no grey, as a float would be.
    let could_be_marker = fmt.chars().count() == 1 && fmt.chars().all(is_marker);
    if !fmt.is_empty()
        && !could_be_marker
        && fmt.parse::<f64>().is_err()
        && !fmt.eq_ignore_ascii_case("none")
        && parse(fmt, &TAB10).is_some()
    {
        found.color = Some(fmt.to_owned());
        return Ok(found);
    }
    let mut rest = fmt;
    while let Some(c) = rest.chars().next() {
        if let Some(line) = ["--", "-.", "-", ":"].into_iter().find(|line| rest.starts_with(line)) {
            if found.line.replace(line).is_some() {
                return Err(wrong("two linestyle symbols"));
            }
            rest = &rest[line.len()..];
        } else if rest.starts_with(' ') {
            rest = &rest[1..];
        } else if is_marker(c) {
            if found.marker.replace(c).is_some() {
                return Err(wrong("two marker symbols"));
            }
            rest = &rest[c.len_utf8()..];
        } else if LETTERS.iter().any(|(letter, _)| *letter == c) {
            if found.color.replace(c.to_string()).is_some() {
                return Err(wrong("two color symbols"));
            }
            rest = &rest[1..];
        } else if c == 'C' {
            let digits = rest[1..].bytes().take_while(u8::is_ascii_digit).count();
            if digits == 0 {
                return Err(wrong("'C' must be followed by a number"));
            }
            if found.color.replace(rest[..=digits].to_owned()).is_some() {
                return Err(wrong("two color symbols"));
            }
            rest = &rest[1 + digits..];
        } else {
            return Err(wrong(&format!("unrecognized character '{c}'")));
        }
    }
    Ok(found)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn hex(text: &str) -> Option<String> {
        parse(text, &TAB10)?.map(canvas::color_text)
    }

    #[test]
    fn colours_by_every_name() {
        for (text, want) in [
            ("C0", "#1f77b4"),
            ("C12", "#2ca02c"),
            ("r", "#ff0000"),
            ("k", "#000000"),
            ("c", "#00bfbf"),
            ("tab:blue", "#1f77b4"),
            ("tab:grey", "#7f7f7f"),
            ("xkcd:sky blue", "#75bbfd"),
            ("0.75", "#bfbfbf"),
            ("0", "#000000"),
            ("tomato", "#ff6347"),
            ("#abc", "#aabbcc"),
            ("#1f77b480", "#1f77b480"),
        ] {
            assert_eq!(hex(text).as_deref(), Some(want), "{text}");
        }
        assert_eq!(parse("none", &TAB10), Some(None));
        assert_eq!(parse("C99999999999999999999999", &TAB10[..3]), Some(Some(TAB10[0])));
        for text in ["", "C", "1.5", "nan", "tab:mauve", "xkcd:", "C-1", "zz"] {
            assert_eq!(parse(text, &[]), None, "{text}");
        }
    }

    fn parts(fmt: &str) -> (Option<String>, Option<&'static str>, Option<char>) {
        let f = format_string(fmt).unwrap();
        (f.color, f.line, f.marker)
    }

    #[test]
    fn format_strings() {
        let color = |c: &str| Some(c.to_owned());
        assert_eq!(parts("r--o"), (color("r"), Some("--"), Some('o')));
        assert_eq!(parts("C1:"), (color("C1"), Some(":"), None));
        assert_eq!(parts("ks-"), (color("k"), Some("-"), Some('s')));
        assert_eq!(parts("o-.C12"), (color("C12"), Some("-."), Some('o')));
        assert_eq!(parts("green"), (color("green"), None, None));
        assert_eq!(parts("1"), (None, None, Some('1')));
        assert_eq!(parts("."), (None, None, Some('.')));
        assert_eq!(parts(""), (None, None, None));
        let error = |fmt: &str| format_string(fmt).unwrap_err();
        assert_eq!(error("--:"), "'--:' is not a valid format string (two linestyle symbols)");
        assert_eq!(error("os"), "'os' is not a valid format string (two marker symbols)");
        assert_eq!(error("rb"), "'rb' is not a valid format string (two color symbols)");
        assert_eq!(error("C"), "'C' is not a valid format string ('C' must be followed by a number)");
        assert_eq!(error("rz"), "'rz' is not a valid format string (unrecognized character 'z')");
    }
}
