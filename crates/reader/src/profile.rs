//! What the values of a column have in common, value by value.

use super::cell::Cell;
use super::dates::{Said, said};
use super::gap;
use super::number::{self, Unit};
use wire::{DateOrder as Order, When};

/// With this many texts, and at least half of all values, the column is text and the rest isn't examined.
const SETTLED: usize = 64;

/// Values of one kind.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(crate) struct Seen {
    pub(crate) count: usize,
    /// The first value, and its row from 1.
    pub(crate) first: Option<(usize, Box<str>)>,
}

impl Seen {
    pub(crate) fn see(&mut self, row: usize, text: &str) {
        self.count += 1;
        if self.first.is_none() {
            self.first = Some((row, wire::clean(text, 40).into()));
        }
    }

    pub(crate) fn any(&self) -> bool {
        self.count > 0
    }
}

/// How many values there are of each kind. Every value that isn't missing is in one of the groups.
#[derive(Debug, Clone, Default)]
pub(crate) struct Profile {
    pub(crate) gaps: usize,
    /// Numbers in every notation.
    pub(crate) numbers: Seen,
    /// True and false, and words for them.
    pub(crate) booleans: Seen,
    /// Dates, moments, months.
    pub(crate) dates: Seen,
    /// Times of day.
    pub(crate) times: Seen,
    /// Digits with leading zeros, as in codes.
    pub(crate) codes: Seen,
    /// Numbers in quotes, in files in which numbers aren't quoted.
    pub(crate) quoted: Seen,
    /// Lists and objects.
    pub(crate) structures: Seen,
    /// Everything else.
    pub(crate) texts: Seen,
    pub(crate) number: Numbers,
    pub(crate) date: Dates,
    pub(crate) word: Words,
}

/// What is known of a column's numbers.
#[derive(Debug, Clone, Default)]
pub(crate) struct Numbers {
    /// Plain whole numbers of 64 bits.
    pub(crate) whole: usize,
    /// Whole numbers beyond 64 bits.
    pub(crate) big: Seen,
    /// Numbers that aren't plain.
    pub(crate) unplain: Seen,
    /// Numbers that certainly have a decimal comma.
    pub(crate) comma: Seen,
    /// Numbers that certainly have a decimal point.
    pub(crate) point: Seen,
    /// Such as `1,234`.
    pub(crate) either_comma: Seen,
    /// Such as `1.234`.
    pub(crate) either_point: Seen,
    pub(crate) percents: Seen,
    pub(crate) currencies: Seen,
    /// Two currencies, or percents and currencies.
    pub(crate) units_differ: bool,
    pub(crate) infinite: usize,
    /// The smallest and the largest whole number.
    pub(crate) range: Option<(i64, i64)>,
    /// Whether a number has a fraction, if read with a point and if read with a comma.
    pub(crate) fraction: [bool; 2],
    currency: Option<&'static str>,
}

/// What is known of a column's dates.
#[derive(Debug, Clone, Default)]
pub(crate) struct Dates {
    pub(crate) months: Seen,
    pub(crate) moments: usize,
    pub(crate) short_years: Seen,
    /// Three numbers, the last of which is the year.
    pub(crate) numbers: Seen,
    /// Texts that are dates only with the day first.
    pub(crate) day_first: Seen,
    /// Texts that are dates only with the month first.
    pub(crate) month_first: Seen,
    /// Texts that are different dates with the day first and with the month first.
    pub(crate) either: Seen,
    /// Texts that are dates only with the year first.
    pub(crate) year_first: Seen,
    pub(crate) mark: Option<u8>,
}

/// What is known of a column's words for true and false.
#[derive(Debug, Clone, Default)]
pub(crate) struct Words {
    /// Yes and no.
    pub(crate) yes_no: Seen,
    /// Y, N, T and F.
    pub(crate) letters: Seen,
    /// Whether there is one for true and one for false among the letters.
    pub(crate) letter: [bool; 2],
}

impl Profile {
    /// How many values there are.
    pub(crate) fn present(&self) -> usize {
        let all = [
            &self.numbers,
            &self.booleans,
            &self.dates,
            &self.times,
            &self.codes,
            &self.quoted,
            &self.structures,
            &self.texts,
        ];
        all.iter().map(|seen| seen.count).sum()
    }

    /// Whether it has so many texts that it must be text.
    pub(crate) fn is_settled(&self) -> bool {
        self.texts.count > SETTLED && self.texts.count * 2 > self.present()
    }

    /// Counts a value.
    pub(crate) fn see_cell(&mut self, row: usize, cell: &Cell<'_>) {
        match cell {
            Cell::Missing => self.gaps += 1,
            Cell::Boolean(value) => self.booleans.see(row, if *value { "true" } else { "false" }),
            Cell::Number(number) => self.see(row, number),
            Cell::Text(text) => self.see_text(row, text),
            Cell::Structure(text) => self.structures.see(row, text),
        }
    }

    /// Counts a text of a file that also has numbers and booleans.
    fn see_text(&mut self, row: usize, text: &str) {
        if self.is_settled() {
            return;
        }
        let text = text.trim();
        if gap::recognise(text).is_some() {
            self.gaps += 1;
        } else if number::number(text.as_bytes()).is_some() || number::look(text).is_some() {
            self.quoted.see(row, text);
        } else if !self.see_date(row, text) {
            self.texts.see(row, text);
        }
    }

    /// Counts a value of a text file.
    pub(crate) fn see(&mut self, row: usize, text: &str) {
        if self.is_settled() {
            return;
        }
        let text = text.trim();
        if gap::recognise(text).is_some() {
            self.gaps += 1;
        } else if !(self.see_number(row, text) || self.see_boolean(row, text) || self.see_date(row, text)) {
            let group = if number::has_leading_zeros(text) { &mut self.codes } else { &mut self.texts };
            group.see(row, text);
        }
    }

    fn see_number(&mut self, row: usize, text: &str) -> bool {
        let about = &mut self.number;
        if let Some(whole) = number::integer(text.as_bytes()) {
            about.whole += 1;
            let (least, most) = about.range.unwrap_or((whole, whole));
            about.range = Some((least.min(whole), most.max(whole)));
        } else if number::number(text.as_bytes()).is_some() {
            about.fraction[0] = true;
            if number::is_whole(text.as_bytes()) {
                about.big.see(row, text);
            } else {
                match number::look(text) {
                    Some(look) if look.comma.is_some() => about.either_point.see(row, text),
                    _ => about.point.see(row, text),
                }
            }
        } else if number::infinite(text).is_some() {
            about.infinite += 1;
        } else if let Some(look) = number::look(text) {
            about.unplain.see(row, text);
            match (look.point, look.comma) {
                (Some(_), None) => about.point.see(row, text),
                (None, Some(_)) => about.comma.see(row, text),
                (Some(point), Some(comma)) if point.to_bits() != comma.to_bits() => {
                    let group = if text.contains('.') { &mut about.either_point } else { &mut about.either_comma };
                    group.see(row, text);
                }
                _ => {}
            }
            for (fraction, value) in about.fraction.iter_mut().zip([look.point, look.comma]) {
                *fraction |= value.is_some_and(|value| value.fract() != 0.0 || value.abs() > number::EXACT as f64);
            }
            match look.unit {
                Some(Unit::Percent) => about.percents.see(row, text),
                Some(Unit::Currency(sign)) => {
                    about.currencies.see(row, text);
                    about.units_differ |= *about.currency.get_or_insert(sign) != sign;
                }
                None => {}
            }
            about.units_differ |= about.percents.any() && about.currencies.any();
        } else {
            return false;
        }
        self.numbers.see(row, text);
        true
    }

    fn see_boolean(&mut self, row: usize, text: &str) -> bool {
        let Some((value, word)) = boolean(text) else { return false };
        match word {
            Word::TrueFalse => {}
            Word::YesNo => self.word.yes_no.see(row, text),
            Word::Letter => {
                self.word.letters.see(row, text);
                self.word.letter[usize::from(value)] = true;
            }
        }
        self.booleans.see(row, text);
        true
    }

    fn see_date(&mut self, row: usize, text: &str) -> bool {
        let Some(said) = said(text) else { return false };
        let about = &mut self.date;
        match said {
            Said::Time(_) => {
                self.times.see(row, text);
                return true;
            }
            Said::Month(_) => about.months.see(row, text),
            Said::When(when, short) => {
                about.moments += usize::from(matches!(when, When::Moment(_)));
                if short {
                    about.short_years.see(row, text);
                }
            }
            Said::Numbers(numbers) => {
                about.numbers.see(row, text);
                about.mark.get_or_insert(numbers.mark);
                if numbers.short {
                    about.short_years.see(row, text);
                }
                about.moments += usize::from(numbers.has_time());
                match (numbers.read(Order::Dmy), numbers.read(Order::Mdy)) {
                    (Some(_), None) => about.day_first.see(row, text),
                    (None, Some(_)) => about.month_first.see(row, text),
                    (Some(a), Some(b)) if a != b => about.either.see(row, text),
                    (None, None) => about.year_first.see(row, text),
                    _ => {}
                }
            }
        }
        self.dates.see(row, text);
        true
    }
}

/// How a boolean is written.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Word {
    TrueFalse,
    YesNo,
    Letter,
}

/// A boolean, and the kind of word.
pub(crate) fn boolean(text: &str) -> Option<(bool, Word)> {
    let words = [
        ("true", true, Word::TrueFalse),
        ("false", false, Word::TrueFalse),
        ("yes", true, Word::YesNo),
        ("no", false, Word::YesNo),
        ("y", true, Word::Letter),
        ("n", false, Word::Letter),
        ("t", true, Word::Letter),
        ("f", false, Word::Letter),
    ];
    if text.len() > 5 {
        return None;
    }
    words.iter().find(|(word, ..)| word.eq_ignore_ascii_case(text)).map(|(_, value, word)| (*value, *word))
}
