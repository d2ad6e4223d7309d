//! A column while it is filled.

use super::cell::Cell;
use super::dates;
use super::gap::{self, Gap};
use super::number::{self, Mark};
use super::plan::{Plan, day_of};
use super::profile::{Seen, Word, boolean};
use wire::{NO_DATE, Texts, Values, When};

/// A column, and what was found while it was filled.
#[derive(Debug)]
pub(crate) struct Filling {
    plan: Plan,
    /// Whether a value that doesn't fit counts as missing, because an option set the kind.
    asked: bool,
    values: Values,
    /// Whether a value didn't fit and doesn't count as missing. No more values are added then.
    pub(crate) misfit: bool,
    unfit: Seen,
    odd_gaps: Seen,
    /// Whole numbers that lost digits.
    lossy: Seen,
}

impl Filling {
    /// An empty column with room for this many rows and bytes of text.
    pub(crate) fn new(plan: Plan, asked: bool, rows: usize, bytes: usize) -> Self {
        let values = match plan {
            Plan::Text => Values::Text(Texts::with_capacity(rows, bytes)),
            Plan::Integers | Plan::Written { whole: true, .. } => Values::Integers(Vec::with_capacity(rows)),
            Plan::Numbers | Plan::Written { whole: false, .. } => Values::Numbers(Vec::with_capacity(rows)),
            Plan::Booleans { .. } => Values::NullableBooleans(Vec::with_capacity(rows)),
            Plan::Days(_) => Values::Dates(Vec::with_capacity(rows)),
            Plan::Moments(_) => Values::Moments(Vec::with_capacity(rows)),
        };
        let (unfit, odd_gaps, lossy) = (Seen::default(), Seen::default(), Seen::default());
        Self { plan, asked, values, misfit: false, unfit, odd_gaps, lossy }
    }

    /// Adds a value of a text file.
    #[inline]
    pub(crate) fn push(&mut self, row: usize, text: &str) {
        match (&mut self.values, self.plan) {
            (Values::Text(texts), _) => {
                texts.try_push(text);
                return;
            }
            (Values::Integers(values), Plan::Integers) => {
                if let Some(value) = number::integer(text.as_bytes()) {
                    values.push(value);
                    return;
                }
            }
            (Values::Numbers(values), Plan::Numbers | Plan::Integers) => {
                if let Some(value) = number::number(text.as_bytes())
                    && value.abs() < number::EXACT as f64
                {
                    values.push(value);
                    return;
                }
            }
            (Values::Moments(values), _) => {
                if let Some(moment) = dates::iso_moment(text.as_bytes()) {
                    values.push(moment);
                    return;
                }
            }
            (Values::Dates(values), _) => {
                if let Some(day) = dates::iso_day(text.as_bytes()) {
                    values.push(day);
                    return;
                }
            }
            _ => {}
        }
        self.push_any(row, text);
    }

    /// Adds a value of a file that distinguishes numbers from texts.
    pub(crate) fn push_cell(&mut self, row: usize, cell: &Cell<'_>) {
        match (cell, &mut self.values) {
            (Cell::Missing, _) => self.push_gap(),
            (Cell::Boolean(value), Values::NullableBooleans(values)) => values.push(Some(*value)),
            (Cell::Boolean(value), _) => self.push(row, if *value { "true" } else { "false" }),
            (Cell::Number(text) | Cell::Text(text), _) => self.push(row, text),
            (Cell::Structure(text), _) => self.push(row, text),
        }
    }

    fn push_any(&mut self, row: usize, text: &str) {
        if self.misfit {
            return;
        }
        let text = text.trim();
        if let Some(gap) = gap::recognise(text) {
            if gap == Gap::Odd {
                self.odd_gaps.see(row, text);
            }
            self.push_gap();
        } else if !self.push_value(row, text) {
            if self.asked {
                self.unfit.see(row, text);
                self.push_gap();
            } else {
                self.misfit = true;
            }
        }
    }

    /// Adds a value that isn't missing, if it fits.
    fn push_value(&mut self, row: usize, text: &str) -> bool {
        match self.plan {
            Plan::Integers | Plan::Numbers => self.push_number(row, text, None),
            Plan::Written { mark, whole } => {
                // Codes lose their leading zeros when they are read as numbers.
                let zeros = if number::has_leading_zeros(text) && self.asked {
                    text.trim_start_matches(['0', '+'])
                } else {
                    text
                };
                let text = if zeros.is_empty() { "0" } else { zeros };
                let look =
                    number::look(text).and_then(|look| if mark == Mark::Comma { look.comma } else { look.point });
                if whole && look.is_some_and(|value| value.fract() != 0.0) {
                    return false;
                }
                self.push_number(row, text, look)
            }
            Plan::Booleans { words } => {
                let asked = match text {
                    "1" if self.asked => Some(true),
                    "0" if self.asked => Some(false),
                    _ => None,
                };
                let known = boolean(text).filter(|(_, word)| words || *word == Word::TrueFalse).map(|(value, _)| value);
                match (&mut self.values, asked.or(known)) {
                    (Values::NullableBooleans(values), Some(value)) => values.push(Some(value)),
                    _ => return false,
                }
                true
            }
            Plan::Days(dated) | Plan::Moments(dated) => match (&mut self.values, dated.read(text)) {
                (Values::Dates(values), Some(When::Moment(_))) if !self.asked => {
                    // A column of days turns out to be one of moments.
                    let days = std::mem::take(values).into_iter();
                    let moments = days.map(|day| if day == NO_DATE { day } else { When::Day(day).micros() });
                    self.values = Values::Moments(moments.collect());
                    self.plan = Plan::Moments(dated);
                    self.push_value(row, text)
                }
                (Values::Dates(values), Some(when)) => {
                    values.push(day_of(when));
                    true
                }
                (Values::Moments(values), Some(when)) => {
                    values.push(when.micros());
                    true
                }
                _ => false,
            },
            Plan::Text => false,
        }
    }

    /// Adds a number, written plainly or read already.
    fn push_number(&mut self, row: usize, text: &str, look: Option<f64>) -> bool {
        if let (Values::Integers(values), Some(whole)) = (&mut self.values, number::integer(text.as_bytes())) {
            values.push(whole);
            return true;
        }
        let plain =
            if matches!(self.plan, Plan::Written { mark: Mark::Comma, .. }) && !number::is_whole(text.as_bytes()) {
                None
            } else {
                number::number(text.as_bytes())
            };
        let Some(value) = plain.or(look).or_else(|| number::infinite(text)) else { return false };
        if let Values::Integers(values) = &mut self.values
            && value.fract() == 0.0
            && value.abs() < number::EXACT as f64
        {
            values.push(value as i64);
            return true;
        }
        self.make_numbers();
        let exact = || text.parse::<i128>().ok().is_some_and(|whole| whole == value as i128);
        if value.abs() >= number::EXACT as f64 && number::is_whole(text.as_bytes()) && !exact() {
            self.lossy.see(row, text);
        }
        if let Values::Numbers(values) = &mut self.values {
            values.push(value);
        }
        true
    }

    /// Adds a missing value.
    pub(crate) fn push_gap(&mut self) {
        self.make_numbers();
        match &mut self.values {
            Values::Text(texts) => {
                texts.try_push("");
            }
            Values::Numbers(values) => values.push(f64::NAN),
            Values::NullableBooleans(values) => values.push(None),
            Values::Dates(values) | Values::Moments(values) => values.push(NO_DATE),
            Values::Integers(_) | Values::Booleans(_) => {}
        }
    }

    /// Whole numbers become numbers that can be missing or have fractions.
    fn make_numbers(&mut self) {
        let Values::Integers(values) = &mut self.values else { return };
        let values = std::mem::take(values);
        for (i, whole) in values.iter().enumerate() {
            if whole.unsigned_abs() > number::EXACT && (*whole as f64) as i128 != i128::from(*whole) {
                self.lossy.see(i + 1, &whole.to_string());
            }
        }
        let mut numbers: Vec<f64> = Vec::with_capacity(values.capacity());
        numbers.extend(values.into_iter().map(|whole| whole as f64));
        self.values = Values::Numbers(numbers);
    }

    /// The values. Adds what was found to the notes.
    pub(crate) fn finish(self, name: &str, notes: &mut Vec<String>) -> Values {
        let shown = wire::clean(name, 80);
        if let Some((row, text)) = &self.odd_gaps.first {
            let (one, they) = if self.odd_gaps.count == 1 {
                ("one value", "counts as missing")
            } else {
                ("values", "count as missing")
            };
            let count = if self.odd_gaps.count == 1 { String::new() } else { format!("{} ", self.odd_gaps.count) };
            notes.push(format!(
                "Column {shown:?}: {count}{one} such as {text:?} (row {row}) {they}. types={shown}:text keeps what is written."
            ));
        }
        if let Some((row, text)) = &self.unfit.first {
            let what = match self.plan {
                Plan::Booleans { .. } => "boolean",
                Plan::Days(_) | Plan::Moments(_) => "date",
                Plan::Written { whole: true, .. } => "whole number",
                _ => "number",
            };
            let others = match self.unfit.count {
                1 => "it counts as missing".to_owned(),
                2 => "it and one other value count as missing".to_owned(),
                count => format!("it and {} other values count as missing", count - 1),
            };
            notes.push(format!("Column {shown:?}: in row {row}, {text:?} isn't a {what}; {others}."));
        }
        if let Some((row, text)) = &self.lossy.first {
            notes.push(format!(
                "Column {shown:?}: in row {row}, {text} has more digits than a number can hold in a column with missing \
                 values, fractions or numbers beyond 64 bits; it lost its last digits. types={shown}:text keeps them."
            ));
        }
        match self.values {
            Values::NullableBooleans(values) if values.iter().all(Option::is_some) => {
                Values::Booleans(values.into_iter().flatten().collect())
            }
            values => values,
        }
    }
}
