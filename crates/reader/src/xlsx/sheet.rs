//! Turns a sheet's cells into separated values.

use super::super::bounds::{check_cells, check_width};
use super::super::number;
use super::super::outcome::DataError;
use super::xml::{Event, Xml, attribute};
use std::borrow::Cow;
use wire::{DAY_US, MOMENTS, Texts, day_text, moment_text};

/// Days from the end of 1899 (Excel's epoch) to 1970, and from 1904.
const DAYS: (f64, f64) = (25_569.0, 24_107.0);
/// Milliseconds of a day.
const DAY_MS: f64 = 86_400_000.0;
/// The maximum size of a sheet as text, in bytes.
const TEXT: usize = 256 << 20;

/// The meaning of a cell's number.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Meaning {
    Number,
    When,
    Duration,
}

/// The meaning of numbers, by the style of their cell.
pub(super) struct Formats(Vec<Meaning>);

impl Formats {
    pub(super) fn read(styles: &str) -> Self {
        let mut own: Vec<(u32, Meaning)> = Vec::new();
        let mut formats = Vec::new();
        let mut inside = false;
        let mut xml = Xml::new(styles);
        while let Some(event) = xml.next() {
            match event {
                Event::Start { name: "numFmt", attributes, .. } => {
                    let id = attribute(attributes, "numFmtId").and_then(|id| id.parse().ok());
                    if let (Some(id), Some(code)) = (id, attribute(attributes, "formatCode")) {
                        own.push((id, meaning(&code)));
                    }
                }
                Event::Start { name: "cellXfs", .. } => inside = true,
                Event::End("cellXfs") => inside = false,
                Event::Start { name: "xf", attributes, .. } if inside => {
                    let id = attribute(attributes, "numFmtId").and_then(|id| id.parse().ok()).unwrap_or(0);
                    let said = own.iter().find(|(known, _)| *known == id).map(|(_, meaning)| *meaning);
                    formats.push(said.unwrap_or_else(|| built_in(id)));
                }
                _ => {}
            }
        }
        Self(formats)
    }
}

/// The built-in formats (ECMA-376, 18.8.30, including the East Asian ones).
fn built_in(id: u32) -> Meaning {
    match id {
        14..=22 | 27..=36 | 45 | 47 | 50..=58 => Meaning::When,
        46 => Meaning::Duration,
        _ => Meaning::Number,
    }
}

/// The meaning of a number with a custom format: a date if the format has letters of dates outside quotes and brackets.
fn meaning(code: &str) -> Meaning {
    let mut rest = code.chars();
    let mut dated = false;
    while let Some(c) = rest.next() {
        match c {
            '"' => {
                rest.by_ref().find(|c| *c == '"');
            }
            '\\' | '_' | '*' => {
                rest.next();
            }
            '[' => {
                let inside: String = rest.by_ref().take_while(|c| *c != ']').collect();
                if !inside.is_empty() && inside.chars().all(|c| matches!(c.to_ascii_lowercase(), 'h' | 'm' | 's')) {
                    return Meaning::Duration;
                }
            }
            // `General` has none of these letters except `e`.
            'd' | 'm' | 'y' | 'h' | 's' | 'D' | 'M' | 'Y' | 'H' | 'S' => dated = true,
            ';' => break,
            _ => {}
        }
    }
    if dated { Meaning::When } else { Meaning::Number }
}

/// The shared texts, which cells refer to by number.
pub(super) fn shared_texts(xml: &str) -> Texts {
    let mut texts = Texts::default();
    let mut text = String::new();
    let mut xml = Xml::new(xml);
    let (mut inside, mut spoken) = (false, false);
    while let Some(event) = xml.next() {
        match event {
            Event::Start { name: "si", empty, .. } => {
                text.clear();
                if empty {
                    texts.try_push("");
                }
            }
            Event::End("si") => {
                texts.try_push(&text);
            }
            // Japanese texts can include their pronunciation, which isn't part of the value.
            Event::Start { name: "rPh", empty: false, .. } => spoken = true,
            Event::End("rPh") => spoken = false,
            Event::Start { name: "t", empty, .. } => inside = !empty && !spoken,
            Event::End("t") => inside = false,
            Event::Text(part) if inside => text.push_str(&part),
            _ => {}
        }
    }
    texts
}

/// The context for reading a sheet.
pub(super) struct Sheet<'a> {
    pub(super) texts: &'a Texts,
    pub(super) formats: &'a Formats,
    pub(super) from_1904: bool,
}

/// A cell while it is read.
#[derive(Default)]
struct Cell<'a> {
    column: usize,
    kind: Cow<'a, str>,
    style: usize,
    value: String,
}

impl Sheet<'_> {
    /// The sheet as comma-separated values.
    pub(super) fn written(&self, xml: &str) -> Result<String, DataError> {
        let mut out = String::new();
        // The end of the text, and the number of columns so far.
        let (mut row, mut at, mut width, mut count) = (0_usize, 0_usize, 0_usize, 0_usize);
        let (mut this_row, mut next) = (0_usize, 0_usize);
        let mut cell: Option<Cell<'_>> = None;
        let mut inside = false;
        let mut xml = Xml::new(xml);
        while let Some(event) = xml.next() {
            match event {
                Event::Start { name: "row", attributes, .. } => {
                    let number = attribute(attributes, "r").and_then(|number| number.parse::<usize>().ok());
                    this_row = number.map_or(this_row + 1, |number| number.max(this_row + 1));
                    next = 0;
                }
                Event::Start { name: "c", attributes, empty } => {
                    let column = attribute(attributes, "r").and_then(|place| column(&place)).unwrap_or(next);
                    next = column + 1;
                    let style = attribute(attributes, "s").and_then(|style| style.parse().ok()).unwrap_or(0);
                    let kind = attribute(attributes, "t").unwrap_or_default();
                    cell = (!empty).then(|| Cell { column, kind, style, value: String::new() });
                }
                Event::Start { name: "v" | "t", empty, .. } => inside = !empty && cell.is_some(),
                Event::End("v" | "t") => inside = false,
                Event::Text(part) if inside => {
                    if let Some(cell) = &mut cell {
                        cell.value.push_str(&part);
                    }
                }
                Event::End("c") => {
                    let Some(cell) = cell.take().filter(|cell| !cell.value.is_empty()) else { continue };
                    count += 1;
                    width = width.max(cell.column + 1);
                    check_width(width)?;
                    check_cells(count.max(this_row.saturating_mul(width)))?;
                    while row + 1 < this_row {
                        out.push('\n');
                        (row, at) = (row + 1, 0);
                    }
                    if cell.column < at {
                        // A second cell at the same place; Excel doesn't write any.
                        continue;
                    }
                    out.extend(std::iter::repeat_n(',', cell.column - at));
                    at = cell.column;
                    self.write(&cell, &mut out);
                    if out.len() > TEXT {
                        return Err(DataError::TooLarge {
                            found: "too much text".to_owned(),
                            most: format!("{TEXT} bytes"),
                        });
                    }
                }
                _ => {}
            }
        }
        Ok(out)
    }

    fn write(&self, cell: &Cell<'_>, out: &mut String) {
        match cell.kind.as_ref() {
            "s" => quote(cell.value.trim().parse().ok().and_then(|at| self.texts.get(at)).unwrap_or_default(), out),
            "b" => out.push_str(if cell.value.trim() == "1" { "true" } else { "false" }),
            "e" => out.push_str("#N/A"),
            "inlineStr" | "str" | "d" => quote(&cell.value, out),
            _ => {
                let meaning = self.formats.0.get(cell.style).copied().unwrap_or(Meaning::Number);
                match number::number(cell.value.trim().as_bytes()).filter(|_| meaning != Meaning::Number) {
                    Some(serial) => out.push_str(&self.when(serial, meaning).unwrap_or_else(|| cell.value.clone())),
                    None => quote(cell.value.trim(), out),
                }
            }
        }
    }

    /// A date, a moment or a time of day as text. Excel counts days, including 29 February 1900, which didn't exist.
    fn when(&self, serial: f64, meaning: Meaning) -> Option<String> {
        let time = (0.0..1.0).contains(&serial);
        if meaning == Meaning::Duration && !time {
            return None;
        }
        let since = match (self.from_1904, serial < 60.0) {
            (true, _) => serial - DAYS.1,
            (false, true) if !time => serial + 1.0 - DAYS.0,
            _ => serial - DAYS.0,
        };
        let micros = (since * DAY_MS).round() as i64 * 1_000;
        if !MOMENTS.contains(&micros) {
            return None;
        }
        let text = moment_text(micros)?;
        let (_, clock) = text.split_once('T')?;
        if time {
            return Some(clock.to_owned());
        }
        if clock == "00:00:00" { day_text(micros.div_euclid(DAY_US)) } else { Some(text) }
    }
}

/// The column of a cell's reference, from 0: `C7` is 2.
fn column(place: &str) -> Option<usize> {
    let letters = place.bytes().take_while(u8::is_ascii_alphabetic).take(4);
    let number = letters.fold(0, |number, letter| number * 26 + usize::from(letter.to_ascii_uppercase() - b'A') + 1);
    number.checked_sub(1)
}

fn quote(text: &str, out: &mut String) {
    if text.contains([',', '"', '\n', '\r', '#']) || text.trim() != text {
        out.push('"');
        out.push_str(&text.replace('"', "\"\""));
        out.push('"');
    } else {
        out.push_str(text);
    }
}
