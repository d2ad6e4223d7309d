//! What `PostgreSQL` sends, as its `typsend` functions write it (`src/backend/utils/adt`).

use crate::sources::calendar::{self, clock, fraction_text};
use crate::sources::cell::{Cell, CellError, short, text};
use crate::sources::columns::Type;
use crate::sources::decimal;
use std::fmt::Write as _;
use wire::DAY_US;

/// Reads the bytes of one type.
pub(super) type Reader = fn(&[u8]) -> Result<Cell, CellError>;

/// Days from 1970 to 2000, where `PostgreSQL` begins to count.
const EPOCH: i64 = 10_957;

/// How a type of this name is read.
pub(super) fn simple(name: &str) -> Option<(Type, Reader)> {
    Some(match name.to_ascii_uppercase().as_str() {
        "INT2" => (Type::Integer, |b| Ok(Cell::Integer(i16::from_be_bytes(whole(b)?).into()))),
        "INT4" => (Type::Integer, |b| Ok(Cell::Integer(i32::from_be_bytes(whole(b)?).into()))),
        "INT8" => (Type::Integer, |b| Ok(Cell::Integer(i64::from_be_bytes(whole(b)?)))),
        "OID" => (Type::Integer, |b| Ok(Cell::Integer(u32::from_be_bytes(whole(b)?).into()))),
        "FLOAT4" => (Type::Number, |b| Ok(short(f32::from_be_bytes(whole(b)?)))),
        "FLOAT8" => (Type::Number, |b| Ok(Cell::Number(f64::from_be_bytes(whole(b)?)))),
        "NUMERIC" => (Type::Number, numeric),
        "BOOL" => (Type::Boolean, |b| Ok(Cell::Boolean(whole::<1>(b)? != [0]))),
        "TEXT" | "VARCHAR" | "CHAR" | "NAME" | "UNKNOWN" | "JSON" | "XML" | "CITEXT" => (Type::Text, text),
        "\"CHAR\"" => (Type::Text, |b| text(b.strip_suffix(b"\0").unwrap_or(b))),
        // A version stands before the text.
        "JSONB" => (Type::Text, |b| text(b.strip_prefix(b"\x01").ok_or(CellError::Broken)?)),
        "UUID" => (Type::Text, uuid),
        "BIT" | "VARBIT" => (Type::Text, bits),
        "DATE" => (Type::Day, date),
        "TIMESTAMP" | "TIMESTAMPTZ" => (Type::Moment, moment),
        "TIME" => (Type::Text, |b| Ok(Cell::Text(clock(i64::from_be_bytes(whole(b)?))))),
        "TIMETZ" => (Type::Text, clock_with_zone),
        "INTERVAL" => (Type::Text, interval),
        _ => return None,
    })
}

fn whole<const N: usize>(bytes: &[u8]) -> Result<[u8; N], CellError> {
    bytes.try_into().map_err(|_| CellError::Broken)
}

/// So many bytes from the front.
fn take<const N: usize>(bytes: &mut &[u8]) -> Result<[u8; N], CellError> {
    let (front, rest) = bytes.split_first_chunk().ok_or(CellError::Broken)?;
    *bytes = rest;
    Ok(*front)
}

/// A decimal: digits of base 10,000, of which the first stands at 10,000^weight.
fn numeric(mut bytes: &[u8]) -> Result<Cell, CellError> {
    let count = u16::from_be_bytes(take(&mut bytes)?);
    let weight = i16::from_be_bytes(take(&mut bytes)?);
    let sign = u16::from_be_bytes(take(&mut bytes)?);
    take::<2>(&mut bytes)?;
    let mut digits = match sign {
        0x0000 => "0".to_owned(),
        0x4000 => "-0".to_owned(),
        0xC000 => return Ok(Cell::Number(f64::NAN)),
        0xD000 => return Ok(Cell::Number(f64::INFINITY)),
        0xF000 => return Ok(Cell::Number(f64::NEG_INFINITY)),
        _ => return Err(CellError::Broken),
    };
    for _ in 0..count {
        let digit = u16::from_be_bytes(take(&mut bytes)?);
        if digit > 9_999 {
            return Err(CellError::Broken);
        }
        // A string takes all.
        let _ = write!(digits, "{digit:04}");
    }
    decimal::nearest(&digits, 4 * (i64::from(weight) + 1 - i64::from(count)))
}

fn uuid(bytes: &[u8]) -> Result<Cell, CellError> {
    let hex = format!("{:032x}", u128::from_be_bytes(whole(bytes)?));
    Ok(Cell::Text([&hex[..8], &hex[8..12], &hex[12..16], &hex[16..20], &hex[20..]].join("-")))
}

fn bits(mut bytes: &[u8]) -> Result<Cell, CellError> {
    let count = usize::try_from(i32::from_be_bytes(take(&mut bytes)?)).map_err(|_| CellError::Broken)?;
    if bytes.len() != count.div_ceil(8) {
        return Err(CellError::Broken);
    }
    let bit = |at: usize| if bytes[at / 8] << (at % 8) & 0x80 == 0 { '0' } else { '1' };
    Ok(Cell::Text((0..count).map(bit).collect()))
}

fn date(bytes: &[u8]) -> Result<Cell, CellError> {
    match i32::from_be_bytes(whole(bytes)?) {
        i32::MAX => Ok(Cell::NoDate("infinity")),
        i32::MIN => Ok(Cell::NoDate("-infinity")),
        days => calendar::day(i64::from(days) + EPOCH),
    }
}

fn moment(bytes: &[u8]) -> Result<Cell, CellError> {
    match i64::from_be_bytes(whole(bytes)?) {
        i64::MAX => Ok(Cell::NoDate("infinity")),
        i64::MIN => Ok(Cell::NoDate("-infinity")),
        micros => match micros.checked_add(EPOCH * DAY_US) {
            Some(micros) => calendar::moment(micros),
            None => Err(CellError::Date("a moment after the year 294246".to_owned())),
        },
    }
}

/// A time of day, and how many seconds west of UTC it is.
fn clock_with_zone(mut bytes: &[u8]) -> Result<Cell, CellError> {
    let micros = i64::from_be_bytes(take(&mut bytes)?);
    let east = -i64::from(i32::from_be_bytes(whole(bytes)?));
    let (sign, seconds) = (if east < 0 { '-' } else { '+' }, east.abs());
    let text = format!("{}{sign}{:02}:{:02}", clock(micros), seconds / 3_600, seconds / 60 % 60);
    Ok(Cell::Text(text))
}

/// A length of time as ISO 8601 writes it: `P1Y2M3DT4H5M6.5S`. Each part has its own sign.
fn interval(mut bytes: &[u8]) -> Result<Cell, CellError> {
    let micros = i64::from_be_bytes(take(&mut bytes)?);
    let days = i32::from_be_bytes(take(&mut bytes)?);
    let months = i32::from_be_bytes(whole(bytes)?);
    match (micros, days, months) {
        (i64::MAX, i32::MAX, i32::MAX) => return Ok(Cell::Text("infinity".to_owned())),
        (i64::MIN, i32::MIN, i32::MIN) => return Ok(Cell::Text("-infinity".to_owned())),
        _ => {}
    }
    let part = |count: i64, mark: char| if count == 0 { String::new() } else { format!("{count}{mark}") };
    let (seconds, fraction) = (micros / 1_000_000, micros % 1_000_000);
    let mut time = part(seconds / 3_600, 'H') + &part(seconds / 60 % 60, 'M');
    if (seconds % 60, fraction) != (0, 0) {
        let sign = if micros < 0 { "-" } else { "" };
        let _ = write!(time, "{sign}{}{}S", (seconds % 60).abs(), fraction_text(fraction.abs()));
    }
    let date = part((months / 12).into(), 'Y') + &part((months % 12).into(), 'M') + &part(days.into(), 'D');
    Ok(Cell::Text(match (date.is_empty(), time.is_empty()) {
        (true, true) => "PT0S".to_owned(),
        (_, true) => format!("P{date}"),
        _ => format!("P{date}T{time}"),
    }))
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn lengths_of_time_are_iso_8601() {
        let sent = |months: i32, days: i32, micros: i64| {
            let bytes = [&micros.to_be_bytes()[..], &days.to_be_bytes(), &months.to_be_bytes()].concat();
            interval(&bytes).expect("a length of time")
        };
        for (expected, cell) in [
            ("PT0S", sent(0, 0, 0)),
            ("P1Y2M3DT4H5M6.5S", sent(14, 3, 14_706_500_000)),
            ("P-1Y-1M", sent(-13, 0, 0)),
            ("P1DT-0.000001S", sent(0, 1, -1)),
            ("PT-2562047788H-54.775808S", sent(0, 0, i64::MIN)),
        ] {
            assert_eq!(cell, Cell::Text(expected.into()));
        }
    }

    proptest! {
        #[test]
        fn any_bytes_are_a_value_or_none(bytes in prop::collection::vec(any::<u8>(), 0..40), eight in any::<[u8; 8]>()) {
            for name in ["INT2", "INT4", "INT8", "OID", "FLOAT4", "FLOAT8", "NUMERIC", "BOOL", "TEXT", "\"CHAR\"", "JSONB",
                "UUID", "BIT", "DATE", "TIMESTAMP", "TIME", "TIMETZ", "INTERVAL"]
            {
                let (_, read) = simple(name).expect("a known type");
                let _ = read(&bytes);
                let _ = read(&eight);
                let _ = read(&eight[..4]);
                let _ = read(&[&[0, 3, 0xff, 0, 0x40, 0, 0, 0], &eight[..6]].concat());
            }
        }
    }
}
