//! What a text means as a date.

use super::clock::Clock;
use super::iso::days;
use wire::{DAY_US, DAYS, DateOrder as Order, MOMENTS, When};

/// The meaning of a text.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Said {
    /// It is unambiguous. `true` if its year has only two digits.
    When(When, bool),
    /// A month or a quarter, as its first day.
    Month(i64),
    /// Three numbers.
    Numbers(Numbers),
    /// A time of day without a date.
    Time(Clock),
}

/// Three numbers that can be a date.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Numbers {
    pub(super) parts: [u32; 3],
    /// Whether the last number has only two digits.
    pub(crate) short: bool,
    /// The separator.
    pub(crate) mark: u8,
    pub(super) time: Option<Clock>,
}

impl Numbers {
    pub(crate) fn has_time(&self) -> bool {
        self.time.is_some()
    }

    /// The date in this order, if there is one.
    pub(crate) fn read(&self, order: Order) -> Option<When> {
        let [a, b, c] = self.parts;
        let (year, month, day) = match order {
            Order::Dmy => (c, b, a),
            Order::Mdy => (c, a, b),
            Order::Ymd if self.short => (a, b, c),
            Order::Ymd => return None,
        };
        let year = if self.short { long_year(year) } else { year };
        at(days(year, month, day)?, self.time)
    }
}

/// 69 is 1969 and 68 is 2068, as in POSIX.
pub(super) fn long_year(short: u32) -> u32 {
    if short < 69 { 2000 + short } else { 1900 + short }
}

pub(super) fn at(day: i64, time: Option<Clock>) -> Option<When> {
    let Some(clock) = time else { return DAYS.contains(&day).then_some(When::Day(day)) };
    let micros = day * DAY_US + clock.micros();
    MOMENTS.contains(&micros).then_some(When::Moment(micros))
}
