//! What `MySQL` and `MariaDB` send, as rows of prepared statements have it (`MySQL` internals, "Binary Protocol Value").

use crate::sources::calendar::{self, clock, fraction_text};
use crate::sources::cell::{Cell, CellError, short, text, unsigned};
use crate::sources::columns::Type;
use crate::sources::decimal;
use sqlx::mysql::MySqlTypeInfo;
use sqlx::{MySql, TypeInfo as _};
use wire::DAY_US;

/// Reads the bytes of one type.
pub(super) type Reader = fn(&[u8]) -> Result<Cell, CellError>;

/// How a type is read.
pub(super) fn reader_for(info: &MySqlTypeInfo) -> Option<(Type, Reader)> {
    Some(match info.name() {
        // TINYINT(1), whose sign its name hides.
        "BOOLEAN" if *info == <u8 as sqlx::Type<MySql>>::type_info() => (Type::Boolean, |b| natural(b)),
        "BOOLEAN" => (Type::Boolean, integer),
        "TINYINT" | "SMALLINT" | "MEDIUMINT" | "INT" | "BIGINT" => (Type::Integer, integer),
        "TINYINT UNSIGNED" | "SMALLINT UNSIGNED" | "MEDIUMINT UNSIGNED" | "INT UNSIGNED" | "BIGINT UNSIGNED"
        | "YEAR" => (Type::Integer, natural),
        "BIT" => (Type::Integer, bits),
        "FLOAT" => (Type::Number, |b| Ok(short(f32::from_le_bytes(b.try_into().map_err(|_| CellError::Broken)?)))),
        "DOUBLE" => {
            (Type::Number, |b| Ok(Cell::Number(f64::from_le_bytes(b.try_into().map_err(|_| CellError::Broken)?))))
        }
        "DECIMAL" => (Type::Number, decimal::read),
        "DATE" => (Type::Day, date),
        "DATETIME" | "TIMESTAMP" => (Type::Moment, moment),
        "TIME" => (Type::Text, time),
        "NULL" | "JSON" | "ENUM" | "SET" => (Type::Text, text),
        // Texts of a collation that compares bytes are named as bytes are; only bytes have the character set `binary`.
        _ if <str as sqlx::Type<MySql>>::compatible(info) => (Type::Text, text),
        _ => return None,
    })
}

/// Least byte first.
fn integer(bytes: &[u8]) -> Result<Cell, CellError> {
    let last = *bytes.last().ok_or(CellError::Broken)?;
    let mut whole = if last < 0x80 { [0; 8] } else { [0xff; 8] };
    whole.get_mut(..bytes.len()).ok_or(CellError::Broken)?.copy_from_slice(bytes);
    Ok(Cell::Integer(i64::from_le_bytes(whole)))
}

/// The same without a sign.
fn natural(bytes: &[u8]) -> Result<Cell, CellError> {
    let mut whole = [0; 8];
    whole.get_mut(..bytes.len()).ok_or(CellError::Broken)?.copy_from_slice(bytes);
    Ok(unsigned(u64::from_le_bytes(whole)))
}

/// Greatest byte first.
fn bits(bytes: &[u8]) -> Result<Cell, CellError> {
    if bytes.len() > 8 {
        return Err(CellError::Broken);
    }
    Ok(unsigned(bytes.iter().fold(0, |number, byte| number << 8 | u64::from(*byte))))
}

/// Year, month and day; nothing for a date of zeros.
type Ymd = (u16, u8, u8);

/// A length comes first; what is zero at the end is left out.
fn date_and_time(bytes: &[u8]) -> Result<(Ymd, i64), CellError> {
    let (length, bytes) = bytes.split_first().ok_or(CellError::Broken)?;
    if usize::from(*length) != bytes.len() {
        return Err(CellError::Broken);
    }
    let ymd = |bytes: [u8; 4]| (u16::from_le_bytes([bytes[0], bytes[1]]), bytes[2], bytes[3]);
    match bytes {
        [] => Ok(((0, 0, 0), 0)),
        [a, b, c, d] => Ok((ymd([*a, *b, *c, *d]), 0)),
        [a, b, c, d, time @ ..] => Ok((ymd([*a, *b, *c, *d]), time_of_day(time)?)),
        _ => Err(CellError::Broken),
    }
}

/// Hours, minutes, seconds, and microseconds if there are any.
fn time_of_day(bytes: &[u8]) -> Result<i64, CellError> {
    let micros = match bytes {
        [_, _, _] => 0,
        [_, _, _, micros @ ..] => i64::from(u32::from_le_bytes(micros.try_into().map_err(|_| CellError::Broken)?)),
        _ => return Err(CellError::Broken),
    };
    let seconds = i64::from(bytes[0]) * 3_600 + i64::from(bytes[1]) * 60 + i64::from(bytes[2]);
    Ok(seconds * 1_000_000 + micros)
}

fn date(bytes: &[u8]) -> Result<Cell, CellError> {
    let (ymd, _) = date_and_time(bytes)?;
    if ymd == (0, 0, 0) {
        return Ok(Cell::NoDate("0000-00-00"));
    }
    let (year, month, day) = ymd;
    let written = || CellError::Date(format!("{year:04}-{month:02}-{day:02}"));
    calendar::day(calendar::date(year, month, day).ok_or_else(written)?).map_err(|_| written())
}

fn moment(bytes: &[u8]) -> Result<Cell, CellError> {
    let (ymd, micros) = date_and_time(bytes)?;
    if ymd == (0, 0, 0) {
        return Ok(Cell::NoDate("0000-00-00"));
    }
    let (year, month, day) = ymd;
    let written = || CellError::Date(format!("{year:04}-{month:02}-{day:02} {}", clock(micros)));
    let days = calendar::date(year, month, day).ok_or_else(written)?;
    calendar::moment(days * DAY_US + micros).map_err(|_| written())
}

/// A length of time: `-838:59:59`.
fn time(bytes: &[u8]) -> Result<Cell, CellError> {
    let (length, bytes) = bytes.split_first().ok_or(CellError::Broken)?;
    if usize::from(*length) != bytes.len() {
        return Err(CellError::Broken);
    }
    let (negative, days, micros) = match bytes {
        [] => (0, 0, 0),
        [negative, a, b, c, d, time @ ..] => {
            (*negative, i64::from(u32::from_le_bytes([*a, *b, *c, *d])), time_of_day(time)?)
        }
        _ => return Err(CellError::Broken),
    };
    let (seconds, fraction) = (days * 86_400 + micros / 1_000_000, micros % 1_000_000);
    let sign = if negative == 0 { "" } else { "-" };
    let (hours, minutes, seconds) = (seconds / 3_600, seconds / 60 % 60, seconds % 60);
    Ok(Cell::Text(format!("{sign}{hours:02}:{minutes:02}:{seconds:02}{}", fraction_text(fraction))))
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn whole_numbers_at_both_ends() {
        assert_eq!(integer(&[0x80]), Ok(Cell::Integer(-128)));
        assert_eq!(natural(&[0xff]), Ok(Cell::Integer(255)));
        assert_eq!(natural(&3_000_000_000_u32.to_le_bytes()), Ok(Cell::Integer(3_000_000_000)));
        assert_eq!(integer(&i64::MIN.to_le_bytes()), Ok(Cell::Integer(i64::MIN)));
        assert_eq!(bits(&[1, 0]), Ok(Cell::Integer(256)));
    }

    proptest! {
        #[test]
        fn any_bytes_are_a_value_or_none(mut bytes in prop::collection::vec(any::<u8>(), 0..16), fits in any::<bool>()) {
            if fits && !bytes.is_empty() {
                bytes[0] = u8::try_from(bytes.len() - 1).expect("it is short");
            }
            for read in [integer, natural, bits, date, moment, time, text, decimal::read] {
                let _ = read(&bytes);
            }
        }
    }
}
