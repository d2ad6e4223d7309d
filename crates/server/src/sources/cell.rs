//! One value of a row, as its database's own reader gives it: [`Cell`], or [`CellError`] with the reason why it can't be one.
//!
//! Every reader takes any bytes and never panics: what a database holds is nobody's promise.

use wire::When;

/// A value of a row.
#[derive(Debug, Clone, PartialEq)]
pub(super) enum Cell {
    /// NULL.
    Missing,
    /// A date that is none, as the database writes it: `infinity`, `0000-00-00`.
    NoDate(&'static str),
    /// A whole number.
    Integer(i64),
    /// Any other number.
    Number(f64),
    /// The number nearest to one that none is equal to, and how the database writes that.
    Rounded(f64, String),
    /// True or false.
    Boolean(bool),
    /// Text.
    Text(String),
    /// A day or a moment.
    When(When),
}

/// Why a value can't be a program's.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum CellError {
    /// It isn't what its type promises.
    Broken,
    /// Bytes, and no text.
    Bytes,
    /// Text that isn't UTF-8.
    NotUtf8,
    /// A date that no calendar has, or that Python's doesn't.
    Date(String),
    /// A number past the largest.
    TooLarge(String),
}

impl CellError {
    /// What is wrong, to follow a column's name and row.
    pub(super) fn sentence(&self) -> String {
        match self {
            Self::Broken => "there is an unreadable value: cast it in the query".to_owned(),
            Self::Bytes => "there are bytes: cast them in the query".to_owned(),
            Self::NotUtf8 => "there is text that isn't UTF-8".to_owned(),
            Self::Date(text) => {
                format!("there is {text}, which is not a date in the years 1 to 9999: cast it in the query")
            }
            Self::TooLarge(text) => {
                format!("there is {text}, which is larger than the largest number: cast it in the query")
            }
        }
    }
}

/// Text, if it is UTF-8.
pub(super) fn text(bytes: &[u8]) -> Result<Cell, CellError> {
    std::str::from_utf8(bytes).map(|text| Cell::Text(text.to_owned())).map_err(|_| CellError::NotUtf8)
}

/// A float of 32 bits as people write it: 0.1, not what it is in 64 bits.
pub(super) fn short(number: f32) -> Cell {
    Cell::Number(number.to_string().parse().unwrap_or_else(|_| number.into()))
}

/// A whole number that has no sign.
pub(super) fn unsigned(number: u64) -> Cell {
    i64::try_from(number)
        .map_or_else(|_| super::decimal::nearest(&number.to_string(), 0).unwrap_or(Cell::Missing), Cell::Integer)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_are_what_people_write() {
        assert_eq!(short(0.1), Cell::Number(0.1));
        assert_eq!(short(f32::INFINITY), Cell::Number(f64::INFINITY));
        assert_eq!(unsigned(7), Cell::Integer(7));
        assert_eq!(unsigned(1 << 63), Cell::Number(9_223_372_036_854_775_808.0), "a power of two is a number");
        let most = u64::MAX;
        assert_eq!(unsigned(most), Cell::Rounded(18_446_744_073_709_551_616.0, most.to_string()));
    }

    #[test]
    fn bytes_that_are_no_text_are_refused() {
        assert_eq!(text("é".as_bytes()), Ok(Cell::Text("é".into())));
        assert_eq!(text(b"\xff"), Err(CellError::NotUtf8));
    }
}
