//! Data sets: typed columns of equal length.

use crate::Texts;
use serde::{Deserialize, Deserializer, Serialize, de};
use std::ops::RangeInclusive;

/// A missing day or moment: numpy's "not a time".
pub const NO_DATE: i64 = i64::MIN;
/// Days since 1970 that a date may be: from 0001-01-01 to 9999-12-31, as Python's are.
pub const DAYS: RangeInclusive<i64> = -719_162..=2_932_896;
/// Microseconds since 1970 that a moment may be: those of [`DAYS`].
pub const MOMENTS: RangeInclusive<i64> = -719_162 * DAY_US..=2_932_897 * DAY_US - 1;
/// Microseconds of a day.
pub const DAY_US: i64 = 86_400_000_000;

/// The values of one column. Data sets are stored in this encoding, so a new kind must come last.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub enum Values {
    /// Whole numbers, no value missing.
    Integers(Vec<i64>),
    /// Numbers; a missing value is NaN.
    Numbers(Vec<f64>),
    /// True or false, no value missing.
    Booleans(Vec<bool>),
    /// Text; a missing value is empty.
    Text(Texts),
    /// Calendar days as days since 1970, within [`DAYS`]; a missing one is [`NO_DATE`].
    Dates(#[serde(deserialize_with = "days")] Vec<i64>),
    /// Moments in UTC, or in no time zone, as microseconds since 1970, within [`MOMENTS`]; a missing one is [`NO_DATE`].
    Moments(#[serde(deserialize_with = "moments")] Vec<i64>),
    /// True or false, some missing.
    NullableBooleans(Vec<Option<bool>>),
}

fn days<'de, D: Deserializer<'de>>(from: D) -> Result<Vec<i64>, D::Error> {
    within(from, &DAYS)
}

fn moments<'de, D: Deserializer<'de>>(from: D) -> Result<Vec<i64>, D::Error> {
    within(from, &MOMENTS)
}

/// Refuses dates outside of the calendar.
fn within<'de, D: Deserializer<'de>>(from: D, range: &RangeInclusive<i64>) -> Result<Vec<i64>, D::Error> {
    let values = Vec::<i64>::deserialize(from)?;
    if values.iter().all(|value| *value == NO_DATE || range.contains(value)) {
        Ok(values)
    } else {
        Err(de::Error::custom("a date outside of the calendar"))
    }
}

impl Values {
    /// How many rows.
    #[must_use]
    pub fn len(&self) -> usize {
        match self {
            Self::Integers(v) | Self::Dates(v) | Self::Moments(v) => v.len(),
            Self::Numbers(v) => v.len(),
            Self::Booleans(v) => v.len(),
            Self::Text(v) => v.len(),
            Self::NullableBooleans(v) => v.len(),
        }
    }

    /// Whether there are no rows.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.len() == 0
    }
}

/// One named column.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Column {
    /// The name in the file's heading.
    pub name: String,
    /// Its values, from the first row to the last.
    pub values: Values,
}

/// A table that a program can read.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize)]
pub struct DataSet {
    /// In the file's order; names differ, lengths are equal.
    pub columns: Vec<Column>,
}

impl DataSet {
    /// How many rows.
    #[must_use]
    pub fn rows(&self) -> usize {
        self.columns.first().map_or(0, |c| c.values.len())
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{decode, encode};

    fn sent(values: Values) -> Result<DataSet, crate::DecodeError> {
        decode(&encode(&DataSet { columns: vec![Column { name: "d".into(), values }] }), "data")
    }

    #[test]
    fn dates_come_as_they_went_and_impossible_ones_are_refused() {
        let good = vec![*DAYS.start(), -1, 0, *DAYS.end(), NO_DATE];
        assert_eq!(sent(Values::Dates(good.clone())).expect("good").columns[0].values, Values::Dates(good));
        let good = vec![*MOMENTS.start(), *MOMENTS.end(), NO_DATE];
        assert_eq!(sent(Values::Moments(good.clone())).expect("good").columns[0].values, Values::Moments(good));
        for bad in [*DAYS.start() - 1, *DAYS.end() + 1, i64::MAX, NO_DATE + 1] {
            sent(Values::Dates(vec![0, bad])).expect_err("no calendar has it");
        }
        for bad in [*MOMENTS.start() - 1, *MOMENTS.end() + 1, i64::MAX, NO_DATE + 1] {
            sent(Values::Moments(vec![bad])).expect_err("no calendar has it");
        }
    }

    #[test]
    fn booleans_with_gaps_come_as_they_went() {
        let values = Values::NullableBooleans(vec![Some(true), None, Some(false)]);
        assert_eq!(sent(values.clone()).expect("good").columns[0].values, values);
        assert_eq!(values.len(), 3);
    }

    #[test]
    fn what_was_stored_before_there_were_dates_is_still_read() {
        // {"a": [1, -1], "t": ["x"]} as the first version wrote it.
        let stored = [2, 1, b'a', 0, 2, 2, 1, 1, b't', 3, 1, 1, b'x'];
        let data: DataSet = decode(&stored, "data").expect("readable");
        assert_eq!(data.columns[0].values, Values::Integers(vec![1, -1]));
        assert_eq!(data.columns[1].values, Values::Text(vec!["x"].into()));
    }
}
