//! A text of separated values, record by record: the start and end of each value, without copying.

use std::borrow::Cow;

const LOW: u64 = 0x0101_0101_0101_0101;
const HIGH: u64 = 0x8080_8080_8080_8080;

/// The place of a value in the text.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Field {
    start: usize,
    end: usize,
    /// Whether it is quoted.
    pub(crate) quoted: bool,
    /// Whether it contains quotes that aren't part of its value.
    escaped: bool,
}

impl Field {
    /// Its raw text.
    #[inline]
    pub(crate) fn raw<'a>(&self, text: &'a str) -> &'a str {
        text.get(self.start..self.end).unwrap_or_default()
    }

    /// Its value.
    #[inline]
    pub(crate) fn value<'a>(&self, text: &'a str) -> Cow<'a, str> {
        if self.escaped { Cow::Owned(unescape(self.raw(text))) } else { Cow::Borrowed(self.raw(text)) }
    }
}

/// A quoted value, from its opening quote: two quotes become one, and text after the closing quote is part of the value.
fn unescape(raw: &str) -> String {
    let mut value = String::with_capacity(raw.len());
    let mut rest = raw.strip_prefix('"').unwrap_or(raw);
    while let Some((before, after)) = rest.split_once('"') {
        value.push_str(before);
        if let Some(after) = after.strip_prefix('"') {
            value.push('"');
            rest = after;
        } else {
            value.push_str(after);
            return value;
        }
    }
    value.push_str(rest);
    value
}

/// Reads records one by one.
#[derive(Debug, Clone)]
pub(crate) struct Records<'a> {
    text: &'a str,
    delimiter: u8,
    at: usize,
    /// The start of the last record.
    pub(crate) start: usize,
    /// The place of a quote that is never closed.
    pub(crate) open: Option<usize>,
}

impl<'a> Records<'a> {
    pub(crate) fn new(text: &'a str, delimiter: u8) -> Self {
        Self { text, delimiter, at: 0, start: 0, open: None }
    }

    /// The start of the next record.
    pub(crate) fn at(&self) -> usize {
        self.at
    }

    /// Continues at this place.
    pub(crate) fn seek(&mut self, at: usize) {
        self.at = at;
    }

    /// Reads the next record's values and skips empty lines. Returns false at the end.
    #[inline]
    pub(crate) fn read(&mut self, fields: &mut Vec<Field>) -> bool {
        fields.clear();
        let bytes = self.text.as_bytes();
        loop {
            match bytes.get(self.at) {
                None => return false,
                Some(b'\n') => self.at += 1,
                Some(b'\r') if matches!(bytes.get(self.at + 1), Some(b'\n') | None) => self.at += 1,
                Some(_) => break,
            }
        }
        self.start = self.at;
        loop {
            let start = self.at;
            let (end, quoted) = match bytes.get(start) {
                Some(b'"') => self.quoted(start, fields),
                _ => (find(bytes, start, self.delimiter), false),
            };
            let more = bytes.get(end) == Some(&self.delimiter);
            self.at = if end < bytes.len() { end + 1 } else { end };
            if !quoted {
                let end = if !more && end > start && bytes[end - 1] == b'\r' { end - 1 } else { end };
                fields.push(Field { start, end, quoted: false, escaped: false });
            }
            if !more {
                return true;
            }
            if self.at >= bytes.len() {
                // The text ends with a delimiter, so an empty value follows.
                fields.push(Field { start: self.at, end: self.at, quoted: false, escaped: false });
                return true;
            }
        }
    }

    /// Reads a value that begins with a quote and returns its end.
    fn quoted(&mut self, start: usize, fields: &mut Vec<Field>) -> (usize, bool) {
        let bytes = self.text.as_bytes();
        let mut at = start + 1;
        let mut doubled = false;
        let close = loop {
            let Some(found) = memchr::memchr(b'"', &bytes[at..]) else {
                self.open.get_or_insert(start);
                let end = bytes.len();
                fields.push(Field { start: start + 1, end, quoted: true, escaped: false });
                return (end, true);
            };
            at += found + 1;
            if bytes.get(at) == Some(&b'"') {
                doubled = true;
                at += 1;
            } else {
                break at - 1;
            }
        };
        let mut end = find(bytes, close + 1, self.delimiter);
        let next = end;
        if bytes.get(next) != Some(&self.delimiter) && end > close + 1 && bytes[end - 1] == b'\r' {
            end -= 1;
        }
        if doubled || end > close + 1 {
            fields.push(Field { start, end, quoted: true, escaped: true });
        } else {
            fields.push(Field { start: start + 1, end: close, quoted: true, escaped: false });
        }
        (next, true)
    }
}

/// The place of the next delimiter or line ending, or the end of the text. Examines eight bytes at a time: subtracting the byte
/// that is looked for leaves zero, which borrows from the byte above (Mycroft's test; the lowest hit is always correct).
#[inline]
fn find(bytes: &[u8], from: usize, delimiter: u8) -> usize {
    let delimiters = LOW.wrapping_mul(u64::from(delimiter));
    let lines = LOW.wrapping_mul(u64::from(b'\n'));
    let mut at = from;
    while let Some(eight) = bytes.get(at..at + 8).and_then(|eight| <[u8; 8]>::try_from(eight).ok()) {
        let word = u64::from_le_bytes(eight);
        let (a, b) = (word ^ delimiters, word ^ lines);
        let hits = (a.wrapping_sub(LOW) & !a | b.wrapping_sub(LOW) & !b) & HIGH;
        if hits != 0 {
            return at + (hits.trailing_zeros() / 8) as usize;
        }
        at += 8;
    }
    let rest = bytes.get(at..).unwrap_or_default();
    at + rest.iter().position(|byte| *byte == delimiter || *byte == b'\n').unwrap_or(rest.len())
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn records(text: &str, delimiter: u8) -> Vec<Vec<String>> {
        let mut reader = Records::new(text, delimiter);
        let mut fields = Vec::new();
        let mut all = Vec::new();
        while reader.read(&mut fields) {
            all.push(fields.iter().map(|field| field.value(text).into_owned()).collect());
        }
        all
    }

    #[test]
    fn values_are_found() {
        assert_eq!(records("a,b\r\n1,2\r\n", b','), [["a", "b"], ["1", "2"]]);
        assert_eq!(records("a,\n\n,b", b','), [["a", ""], ["", "b"]]);
        assert_eq!(records("a,", b','), [["a", ""]]);
        assert_eq!(records("\"a,b\";\"x\"\"y\"\n\"\";5\" pipe", b';'), [["a,b", "x\"y"], ["", "5\" pipe"]]);
        assert_eq!(records("\"a\nb\",\"c\"d\r\n", b','), [["a\nb", "cd"]]);
        assert_eq!(records("\"\"\"a\"\"\"\n", b','), [["\"a\""]]);
        assert_eq!(
            records("long long long,longer than that\n1,2", b','),
            [["long long long", "longer than that"], ["1", "2"]]
        );
        assert_eq!(records("\n\r\n", b','), Vec::<Vec<String>>::new());
    }

    #[test]
    fn a_quote_that_is_never_closed_is_known() {
        let text = "a,b\n1,\"x\n";
        let mut reader = Records::new(text, b',');
        let mut fields = Vec::new();
        while reader.read(&mut fields) {}
        assert_eq!(reader.open, Some(6));
    }

    proptest! {
        #[test]
        fn what_is_quoted_is_read(rows in proptest::collection::vec(proptest::collection::vec("[a-z,;\"\n\ré ]{0,12}", 2..4), 1..5)) {
            let quote = |value: &String| format!("\"{}\"", value.replace('"', "\"\""));
            let text: String = rows.iter().map(|row| row.iter().map(quote).collect::<Vec<_>>().join(",") + "\r\n").collect();
            prop_assert_eq!(records(&text, b','), rows);
        }

        #[test]
        fn any_text_is_read(text in "[a,\"\n\ré]{0,40}|\\PC{0,40}") {
            let _ = records(&text, b',');
        }
    }
}
