//! Writes each event as one line, whatever it contains: the text format writes fields unchanged, so a newline in one of them
//! could forge a line.

use std::io::{self, Write};
use tracing_subscriber::fmt::MakeWriter;

/// Lines on standard error.
pub(super) struct Lines;

/// One event's.
pub(super) struct Line;

impl MakeWriter<'_> for Lines {
    type Writer = Line;

    fn make_writer(&self) -> Line {
        Line
    }
}

impl Write for Line {
    /// Takes an event as a whole, as `tracing_subscriber` writes it.
    fn write(&mut self, event: &[u8]) -> io::Result<usize> {
        if is_plain_line(event) {
            io::stderr().lock().write_all(event)?;
        } else {
            io::stderr().lock().write_all(one(&String::from_utf8_lossy(event)).as_bytes())?;
        }
        Ok(event.len())
    }

    fn flush(&mut self) -> io::Result<()> {
        io::stderr().flush()
    }
}

/// Whether the event is one line of printable ASCII, as most are: [`one`] would change nothing.
fn is_plain_line(event: &[u8]) -> bool {
    event.strip_suffix(b"\n").is_some_and(|event| event.iter().all(|byte| matches!(byte, b' '..=b'~')))
}

/// The event with its control characters written out, and one new line at its end.
fn one(event: &str) -> String {
    let event = event.strip_suffix('\n').unwrap_or(event);
    let mut line = String::with_capacity(event.len() + 1);
    for c in event.chars() {
        if c.is_control() { line.extend(c.escape_default()) } else { line.push(c) }
    }
    let mut line = wire::clean(&line, usize::MAX);
    line.push('\n');
    line
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_plain_line_is_written_as_it_is() {
        for event in ["INFO request id=01\n", "INFO a\\n\"b\" ~\n", "\n"] {
            assert!(is_plain_line(event.as_bytes()) && one(event) == event, "{event:?}");
        }
        for event in ["no end", "two\nlines\n", "\x1b[31m\n", "tab\t\n", "\x7f\n", "ünï\n", "a\r\n", ""] {
            assert!(!is_plain_line(event.as_bytes()), "{event:?}");
        }
    }

    #[test]
    fn an_event_is_one_line_and_says_what_was_in_it() {
        assert_eq!(
            one("INFO request error=A\nINFO forged\x1b[31m\r\n"),
            "INFO request error=A\\nINFO forged\\u{1b}[31m\\r\n"
        );
        assert_eq!(one("plain — ünï\n"), "plain — ünï\n");
        assert_eq!(one("a\u{2028}b"), "a\u{FFFD}b\n");
    }
}
