//! Describes and validates an encoded data set in one pass over its bytes, without decoding it into memory.

use crate::{DAYS, DecodeError, MOMENTS, NO_DATE, clean, day_text, moment_text};
use serde::Deserialize;
use std::collections::HashSet;

/// Most columns of a data set.
pub const MAX_COLUMNS: usize = 1_000;
/// Longest name of a column, bytes.
pub const MAX_NAME: usize = 1_000;
/// How many of a column's values are shown.
const FIRST: usize = 3;
/// Longest text that is shown in full, bytes.
const TEXT_BYTES: usize = 40;

/// The type of a column's values.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum ColumnKind {
    /// Whole numbers.
    Integer,
    /// Numbers.
    Number,
    /// True or false.
    Boolean,
    /// Text.
    Text,
    /// Calendar days.
    Date,
    /// Moments.
    Moment,
    /// True or false, some missing.
    NullableBoolean,
}

/// One value of an encoded data set.
#[derive(Debug, Clone, Copy, PartialEq)]
pub enum Cell<'a> {
    /// A missing value in a column of numbers, dates or booleans.
    Missing,
    /// A whole number.
    Integer(i64),
    /// Any other number.
    Number(f64),
    /// True or false.
    Boolean(bool),
    /// Text.
    Text(&'a str),
    /// Days since 1970.
    Date(i64),
    /// Microseconds since 1970.
    Moment(i64),
}

/// One value, as it is shown to people.
#[derive(Debug, Clone, PartialEq)]
pub enum Shown {
    /// A missing value.
    Missing,
    /// A whole number.
    Integer(i64),
    /// Any other number.
    Number(f64),
    /// True or false.
    Boolean(bool),
    /// Shortened text, or a day or a moment in ISO 8601.
    Text(String),
}

/// One column.
#[derive(Debug, Clone, PartialEq)]
pub struct ColumnOutline {
    /// The name in the file's heading.
    pub name: String,
    /// The type of its values.
    pub kind: ColumnKind,
    /// How many values are missing.
    pub missing: usize,
    /// The first values.
    pub first: Vec<Shown>,
    /// Where its values start, bytes.
    start: usize,
}

/// A description of an encoded data set.
#[derive(Debug, Clone, PartialEq)]
pub struct Outline {
    /// In the data set's order.
    pub columns: Vec<ColumnOutline>,
    /// The length of each column.
    pub rows: usize,
}

/// A position in a column.
#[derive(Debug, Clone, Copy)]
pub struct Cursor {
    kind: ColumnKind,
    at: usize,
}

/// Validates and describes an encoded data set.
///
/// # Errors
/// [`DecodeError`] when the bytes are not a valid data set: columns of different lengths or of the same name, too many
/// columns, text that is not UTF-8, dates outside of the calendar.
pub fn outline(encoded: &[u8]) -> Result<Outline, DecodeError> {
    let mut rest = encoded;
    let count: usize = take(&mut rest)?;
    if count > MAX_COLUMNS {
        return Err(WRONG);
    }
    let mut columns: Vec<ColumnOutline> = Vec::with_capacity(count);
    let mut names = HashSet::with_capacity(count);
    let mut rows = None;
    for _ in 0..count {
        let name: &str = take(&mut rest)?;
        let kind = ColumnKind::from_variant(take(&mut rest)?)?;
        let length: usize = take(&mut rest)?;
        if *rows.get_or_insert(length) != length || !names.insert(name) {
            return Err(WRONG);
        }
        let start = encoded.len() - rest.len();
        let (mut missing, mut first) = (0, Vec::new());
        for row in 0..length {
            let cell = kind.take(&mut rest)?;
            missing += usize::from(matches!(cell, Cell::Missing | Cell::Text("")));
            if row < FIRST {
                first.push(shown(cell));
            }
        }
        columns.push(ColumnOutline { name: name.to_owned(), kind, missing, first, start });
    }
    if rest.is_empty() { Ok(Outline { columns, rows: rows.unwrap_or_default() }) } else { Err(WRONG) }
}

const WRONG: DecodeError = DecodeError { what: "data set" };

fn take<'a, T: Deserialize<'a>>(rest: &mut &'a [u8]) -> Result<T, DecodeError> {
    let (value, after) = postcard::take_from_bytes(rest).map_err(|_| WRONG)?;
    *rest = after;
    Ok(value)
}

impl ColumnOutline {
    /// A cursor before its first value.
    #[must_use]
    pub fn cursor(&self) -> Cursor {
        Cursor { kind: self.kind, at: self.start }
    }
}

impl Cursor {
    /// The number of bytes before it.
    #[must_use]
    pub fn at(&self) -> usize {
        self.at
    }

    /// Returns the value here and moves on. To be called once for each row.
    ///
    /// # Errors
    /// [`DecodeError`] when the bytes aren't those of the described data set.
    pub fn next<'a>(&mut self, encoded: &'a [u8]) -> Result<Cell<'a>, DecodeError> {
        let mut rest = encoded.get(self.at..).ok_or(WRONG)?;
        let cell = self.kind.take(&mut rest)?;
        self.at = encoded.len() - rest.len();
        Ok(cell)
    }
}

impl ColumnKind {
    /// From the index of the variant in `Values`.
    fn from_variant(variant: u32) -> Result<Self, DecodeError> {
        Ok(match variant {
            0 => Self::Integer,
            1 => Self::Number,
            2 => Self::Boolean,
            3 => Self::Text,
            4 => Self::Date,
            5 => Self::Moment,
            6 => Self::NullableBoolean,
            _ => return Err(WRONG),
        })
    }

    fn take<'a>(self, rest: &mut &'a [u8]) -> Result<Cell<'a>, DecodeError> {
        Ok(match self {
            Self::Integer => Cell::Integer(take(rest)?),
            Self::Number => {
                let number: f64 = take(rest)?;
                if number.is_nan() { Cell::Missing } else { Cell::Number(number) }
            }
            Self::Boolean => Cell::Boolean(take(rest)?),
            Self::NullableBoolean => take::<Option<bool>>(rest)?.map_or(Cell::Missing, Cell::Boolean),
            Self::Text => Cell::Text(take(rest)?),
            Self::Date | Self::Moment => match (self, take(rest)?) {
                (_, NO_DATE) => Cell::Missing,
                (Self::Date, days) if DAYS.contains(&days) => Cell::Date(days),
                (Self::Moment, micros) if MOMENTS.contains(&micros) => Cell::Moment(micros),
                _ => return Err(WRONG),
            },
        })
    }
}

fn shown(cell: Cell<'_>) -> Shown {
    let date = |text: Option<String>| text.map_or(Shown::Missing, Shown::Text);
    match cell {
        Cell::Missing => Shown::Missing,
        Cell::Integer(n) => Shown::Integer(n),
        Cell::Number(n) => Shown::Number(n),
        Cell::Boolean(value) => Shown::Boolean(value),
        Cell::Text(text) if text.len() > TEXT_BYTES => Shown::Text(format!("{}…", clean(text, TEXT_BYTES))),
        Cell::Text(text) => Shown::Text(text.to_owned()),
        Cell::Date(days) => date(day_text(days)),
        Cell::Moment(micros) => date(moment_text(micros)),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{Column, DataSet, Values, decode, encode};
    use proptest::prelude::*;

    fn data(columns: Vec<(&str, Values)>) -> DataSet {
        let columns = columns.into_iter().map(|(name, values)| Column { name: name.to_owned(), values });
        DataSet { columns: columns.collect() }
    }

    fn mixed() -> DataSet {
        data(vec![
            ("n", Values::Integers(vec![1, -2, i64::MIN, i64::MAX])),
            ("x", Values::Numbers(vec![f64::NAN, 2.5, -0.0, f64::MAX])),
            ("ok", Values::Booleans(vec![true, false, true, true])),
            ("word", Values::Text(vec!["é".repeat(30).as_str(), "", "a", "b"].into())),
            ("day", Values::Dates(vec![16_101, NO_DATE, 0, -1])),
            ("at", Values::Moments(vec![0, 1, NO_DATE, NO_DATE])),
            ("sure", Values::NullableBooleans(vec![None, Some(true), Some(false), None])),
        ])
    }

    #[test]
    fn each_column_has_a_kind_what_is_missing_and_its_first_values() {
        let found = outline(&encode(&mixed())).expect("good");
        let text = |text: &str| Shown::Text(text.to_owned());
        let expected = [
            ("n", ColumnKind::Integer, 0, [Shown::Integer(1), Shown::Integer(-2), Shown::Integer(i64::MIN)]),
            ("x", ColumnKind::Number, 1, [Shown::Missing, Shown::Number(2.5), Shown::Number(-0.0)]),
            ("ok", ColumnKind::Boolean, 0, [Shown::Boolean(true), Shown::Boolean(false), Shown::Boolean(true)]),
            ("word", ColumnKind::Text, 1, [text(&format!("{}…", "é".repeat(20))), text(""), text("a")]),
            ("day", ColumnKind::Date, 1, [text("2014-01-31"), Shown::Missing, text("1970-01-01")]),
            (
                "at",
                ColumnKind::Moment,
                2,
                [text("1970-01-01T00:00:00"), text("1970-01-01T00:00:00.000001"), Shown::Missing],
            ),
            ("sure", ColumnKind::NullableBoolean, 2, [Shown::Missing, Shown::Boolean(true), Shown::Boolean(false)]),
        ];
        assert_eq!(found.rows, 4);
        for (column, (name, kind, missing, first)) in found.columns.iter().zip(expected) {
            assert_eq!((column.name.as_str(), column.kind, column.missing), (name, kind, missing));
            assert_eq!(column.first, first, "{name}");
        }
    }

    #[test]
    fn a_cursor_finds_every_value() {
        let encoded = encode(&mixed());
        let found = outline(&encoded).expect("good");
        let of = |column: usize| -> Vec<Cell<'_>> {
            let mut cursor = found.columns[column].cursor();
            (0..found.rows).map(|_| cursor.next(&encoded).expect("a value")).collect()
        };
        assert_eq!(of(0), [1, -2, i64::MIN, i64::MAX].map(Cell::Integer));
        assert_eq!(of(1)[..2], [Cell::Missing, Cell::Number(2.5)]);
        assert_eq!(of(3)[1..], ["", "a", "b"].map(Cell::Text));
        assert_eq!(of(6)[..2], [Cell::Missing, Cell::Boolean(true)]);
        assert_eq!(of(5), [Cell::Moment(0), Cell::Moment(1), Cell::Missing, Cell::Missing]);
    }

    #[test]
    fn what_is_no_data_set_is_refused() {
        let refused = |data: DataSet| outline(&encode(&data)).expect_err("refused");
        refused(data(vec![("a", Values::Integers(vec![1])), ("b", Values::Integers(vec![1, 2]))]));
        refused(data(vec![("a", Values::Integers(vec![1])), ("a", Values::Integers(vec![1]))]));
        refused(data(vec![("d", Values::Dates(vec![*DAYS.end() + 1]))]));
        refused(data(vec![("d", Values::Moments(vec![NO_DATE + 1]))]));
        let names: Vec<String> = (0..=MAX_COLUMNS).map(|i| i.to_string()).collect();
        refused(data(names.iter().map(|name| (name.as_str(), Values::Integers(vec![]))).collect()));
        // An unknown kind of column, a boolean that is neither, a length that nothing follows, a trailing byte.
        for bytes in [&[1, 1, b'a', 7, 0][..], &[1, 1, b'a', 2, 1, 2], &[1, 1, b'a', 3, 0xff, 0xff, 3], &[0, 0], &[]] {
            assert_eq!(outline(bytes), Err(WRONG), "{bytes:?}");
        }
    }

    proptest! {
            #[test]
            fn it_takes_what_decoding_takes(bytes in proptest::collection::vec(any::<u8>(), 0..40), at in 0..200_usize, by: u8) {
                let mut spoilt = encode(&mixed());
                let at = at % spoilt.len();
                spoilt[at] ^= by;
                for bytes in [&bytes, &spoilt] {
                    match (outline(bytes), decode::<DataSet>(bytes, "data set")) {
                        (Ok(found), Ok(data)) => {
                            prop_assert_eq!(found.rows, data.rows());
                            prop_assert_eq!(found.columns.len(), data.columns.len());
                        }
                        (Ok(_), Err(_)) => prop_assert!(false, "only the walk takes {bytes:?}"),
    // Decoding doesn't check names and lengths.
                        (Err(_), _) => {}
                    }
                }
            }
        }
}
