//! JSON token by token, with common extensions: `NaN`, `Infinity`, and several values in a row.

use super::super::outcome::DataError;
use std::borrow::Cow;

/// The maximum nesting of lists and objects.
const DEPTH: usize = 64;

/// The kind of a value, from its first character.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Start {
    Object,
    List,
    Text,
    Number,
    True,
    False,
    Null,
}

/// A place in a text.
#[derive(Debug, Clone)]
pub(super) struct Scan<'a> {
    text: &'a str,
    pub(super) at: usize,
    depth: usize,
}

impl<'a> Scan<'a> {
    pub(super) fn new(text: &'a str) -> Self {
        Self { text, at: 0, depth: 0 }
    }

    /// The text between two places.
    pub(super) fn between(&self, start: usize, end: usize) -> &'a str {
        self.text.get(start..end).unwrap_or_default()
    }

    fn rest(&self) -> &'a [u8] {
        self.text.as_bytes().get(self.at..).unwrap_or_default()
    }

    pub(super) fn space(&mut self) {
        let spaces = self.rest().iter().take_while(|byte| matches!(byte, b' ' | b'\t' | b'\n' | b'\r')).count();
        self.at += spaces;
    }

    /// Whether only whitespace follows.
    pub(super) fn is_at_end(&mut self) -> bool {
        self.space();
        self.rest().is_empty()
    }

    /// The error that something else was expected here.
    pub(super) fn expected(&self, what: &str) -> DataError {
        let at = self.at.min(self.text.len());
        let before = &self.text.as_bytes()[..at];
        let line = memchr::memchr_iter(b'\n', before).count() + 1;
        let start = before.iter().rposition(|byte| *byte == b'\n').map_or(0, |at| at + 1);
        let column = self.text.get(start..at).map_or(0, |text| text.chars().count()) + 1;
        let found = match self.text.get(at..).and_then(|rest| rest.chars().next()) {
            Some(found) => format!("found {found:?} instead of {what}"),
            None => format!("expected {what}, but the text ends"),
        };
        DataError::Syntax { format: "JSON", why: format!("{found}, at line {line} column {column}") }
    }

    /// The kind of the value that begins here.
    pub(super) fn start(&mut self) -> Result<Start, DataError> {
        self.space();
        Ok(match self.rest() {
            [b'{', ..] => Start::Object,
            [b'[', ..] => Start::List,
            [b'"', ..] => Start::Text,
            [b't', b'r', ..] => Start::True,
            [b'f', ..] => Start::False,
            [b'n', b'u', ..] => Start::Null,
            [b'-' | b'+' | b'0'..=b'9' | b'N' | b'I' | b'n', ..] => Start::Number,
            _ => return Err(self.expected("a value")),
        })
    }

    fn take(&mut self, byte: u8) -> bool {
        self.space();
        let found = self.rest().first() == Some(&byte);
        self.at += usize::from(found);
        found
    }

    fn word(&mut self, word: &str) -> Result<(), DataError> {
        let found = self.rest().starts_with(word.as_bytes());
        let ends = !self.rest().get(word.len()).is_some_and(u8::is_ascii_alphanumeric);
        if !found || !ends {
            return Err(self.expected("a value"));
        }
        self.at += word.len();
        Ok(())
    }

    pub(super) fn literal(&mut self, start: Start) -> Result<(), DataError> {
        self.word(match start {
            Start::True => "true",
            Start::False => "false",
            _ => "null",
        })
    }

    /// A number as text, including `NaN` and the infinities.
    pub(super) fn number(&mut self) -> Result<&'a str, DataError> {
        let start = self.at;
        let length =
            self.rest().iter().take_while(|byte| matches!(byte, b'-' | b'+' | b'.') || byte.is_ascii_alphanumeric());
        let length = length.count();
        let text = self.between(start, start + length);
        let known = matches!(text.trim_start_matches(['-', '+']), "NaN" | "nan" | "Infinity" | "inf");
        if !known && !(is_number(text)) {
            return Err(self.expected("a number"));
        }
        self.at += length;
        Ok(text)
    }

    /// A text.
    pub(super) fn text(&mut self) -> Result<Cow<'a, str>, DataError> {
        if !self.take(b'"') {
            return Err(self.expected("a name in quotes"));
        }
        let start = self.at;
        let mut owned: Option<String> = None;
        let mut done = start;
        loop {
            let Some(found) = memchr::memchr2(b'"', b'\\', self.rest()) else {
                self.at = self.text.len();
                return Err(self.expected("a quote"));
            };
            let end = self.at + found;
            if self.text.as_bytes()[end] == b'"' {
                self.at = end + 1;
                let last = self.between(done, end);
                return Ok(match owned {
                    None => Cow::Borrowed(last),
                    Some(mut text) => {
                        text.push_str(last);
                        Cow::Owned(text)
                    }
                });
            }
            let text = owned.get_or_insert_default();
            text.push_str(self.text.get(done..end).unwrap_or_default());
            self.at = end;
            let escaped = self.escape()?;
            owned.get_or_insert_default().push(escaped);
            done = self.at;
        }
    }

    /// The character of an escape.
    fn escape(&mut self) -> Result<char, DataError> {
        let plain = match self.rest().get(1) {
            Some(b'n') => '\n',
            Some(b't') => '\t',
            Some(b'r') => '\r',
            Some(b'b') => '\u{8}',
            Some(b'f') => '\u{c}',
            Some(byte @ (b'"' | b'\\' | b'/')) => char::from(*byte),
            Some(b'u') => {
                let unit = |at: usize| {
                    let digits =
                        self.text.get(at..at + 4).filter(|digits| digits.bytes().all(|b| b.is_ascii_hexdigit()))?;
                    u16::from_str_radix(digits, 16).ok()
                };
                let Some(first) = unit(self.at + 2) else { return Err(self.expected("an escape")) };
                self.at += 6;
                let pair = match self.rest() {
                    [b'\\', b'u', ..] if (0xD800..0xDC00).contains(&first) => {
                        unit(self.at + 2).map(|second| [first, second])
                    }
                    _ => None,
                };
                if let Some(Ok(both)) = pair.and_then(|pair| char::decode_utf16(pair).next()) {
                    self.at += 6;
                    return Ok(both);
                }
                return Ok(char::from_u32(first.into()).unwrap_or(char::REPLACEMENT_CHARACTER));
            }
            _ => return Err(self.expected("an escape")),
        };
        self.at += 2;
        Ok(plain)
    }

    /// Iterates over an object. `each` reads the value after each name.
    pub(super) fn object(
        &mut self,
        mut each: impl FnMut(&mut Self, Cow<'a, str>) -> Result<(), DataError>,
    ) -> Result<(), DataError> {
        self.enter(b'{')?;
        if !self.take(b'}') {
            loop {
                self.space();
                let name = self.text()?;
                if !self.take(b':') {
                    return Err(self.expected("a colon"));
                }
                each(self, name)?;
                if self.take(b'}') {
                    break;
                }
                if !self.take(b',') {
                    return Err(self.expected("a comma or }"));
                }
            }
        }
        self.depth -= 1;
        Ok(())
    }

    /// Iterates over a list. `each` reads each value.
    pub(super) fn list(&mut self, mut each: impl FnMut(&mut Self) -> Result<(), DataError>) -> Result<(), DataError> {
        self.enter(b'[')?;
        if !self.take(b']') {
            loop {
                each(self)?;
                if self.take(b']') {
                    break;
                }
                if !self.take(b',') {
                    return Err(self.expected("a comma or ]"));
                }
            }
        }
        self.depth -= 1;
        Ok(())
    }

    fn enter(&mut self, open: u8) -> Result<(), DataError> {
        if !self.take(open) {
            return Err(self.expected(if open == b'{' { "an object" } else { "a list" }));
        }
        self.depth += 1;
        if self.depth > DEPTH {
            return Err(DataError::Syntax {
                format: "JSON",
                why: format!("it is nested more than {DEPTH} levels deep"),
            });
        }
        Ok(())
    }

    /// Skips a value and returns its text.
    pub(super) fn skip(&mut self) -> Result<&'a str, DataError> {
        let kind = self.start()?;
        let start = self.at;
        match kind {
            Start::Object => self.object(|scan, _| scan.skip().map(drop))?,
            Start::List => self.list(|scan| scan.skip().map(drop))?,
            Start::Text => drop(self.text()?),
            Start::Number => drop(self.number()?),
            literal => self.literal(literal)?,
        }
        Ok(self.between(start, self.at))
    }
}

/// A number of JSON, or one with leading zeros or a plus sign, which programs also write.
fn is_number(text: &str) -> bool {
    text.bytes().any(|byte| byte.is_ascii_digit())
        && text.bytes().all(|byte| byte.is_ascii_digit() || matches!(byte, b'-' | b'+' | b'.' | b'e' | b'E'))
        && text.parse::<f64>().is_ok()
}
