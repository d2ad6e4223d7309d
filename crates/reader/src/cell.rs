//! What a value is, and what a column of such values becomes.

use wire::{NO_DATE, Values, When, read_date};

/// How a number or a date may be missing in a file of text.
const MISSING: [&str; 8] = ["", "NA", "N/A", "NaN", "nan", "null", "NULL", "None"];
/// More texts than this in a column are no slips: it is one of text, and its values aren't looked at any more.
const FEW: usize = 5;

/// What a column is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Kind {
    Integers,
    Numbers,
    Booleans,
    NullableBooleans,
    Dates,
    Moments,
    Text,
}

/// What a text that is no number and no date looks like.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Look {
    /// A number in quotes.
    Quoted,
    /// A number with a comma in it.
    Comma,
    /// A date of which nobody knows whether the day or the month comes first.
    DayOrMonth,
    Other,
}

/// Values of one sort.
#[derive(Debug, Clone, Default)]
pub(super) struct Seen {
    pub(super) count: usize,
    /// The first one, and its row from 1.
    pub(super) first: Option<(usize, Box<str>)>,
}

/// What the values of a column have in common, value by value.
#[derive(Debug, Clone, Default)]
pub(super) struct Tally {
    /// The narrowest kind of all present values; none so far, no kind.
    kind: Option<Kind>,
    missing: bool,
    pub(super) numbers: Seen,
    pub(super) dates: Seen,
    pub(super) booleans: Seen,
    pub(super) texts: Seen,
    /// What all texts looked at look like.
    pub(super) look: Option<Look>,
}

impl Tally {
    /// Takes a value of a file of text into account.
    pub(super) fn see(&mut self, row: usize, text: &str) {
        let text = text.trim();
        if MISSING.contains(&text) {
            self.missing();
        } else if !self.is_settled() {
            self.count(row, Kind::of(text), text);
        }
    }

    /// Takes a missing value into account.
    pub(super) fn missing(&mut self) {
        self.missing = true;
    }

    /// Takes a text of a file that has numbers, too, into account.
    pub(super) fn see_text(&mut self, row: usize, text: &str) {
        if !self.is_settled() {
            self.count(row, Kind::of_text(text), text);
        }
    }

    /// Takes a number into account, which is written only if it is shown.
    pub(super) fn count_number(&mut self, row: usize, kind: Kind, number: &impl ToString) {
        let shown = if self.numbers.first.is_none() { number.to_string() } else { String::new() };
        self.count(row, kind, &shown);
    }

    /// Takes a value of a known kind into account.
    pub(super) fn count(&mut self, row: usize, kind: Kind, shown: &str) {
        self.kind = Some(self.kind.map_or(kind, |before| before.and(kind)));
        let seen = match kind {
            Kind::Integers | Kind::Numbers => &mut self.numbers,
            Kind::Dates | Kind::Moments => &mut self.dates,
            Kind::Booleans | Kind::NullableBooleans => &mut self.booleans,
            Kind::Text => {
                let look = Look::of(shown);
                self.look = if self.texts.count == 0 || self.look == Some(look) { Some(look) } else { None };
                &mut self.texts
            }
        };
        seen.count += 1;
        seen.first.get_or_insert_with(|| (row, wire::clean(shown, 40).into()));
    }

    /// Whether it has too many texts for anything else to be meant.
    pub(super) fn is_settled(&self) -> bool {
        self.texts.count > FEW
    }

    /// What the column is, all values seen.
    pub(super) fn kind(&self) -> Kind {
        match (self.kind, self.missing) {
            (Some(Kind::Integers), true) => Kind::Numbers,
            (Some(Kind::Booleans), true) => Kind::NullableBooleans,
            (None, _) => Kind::Text,
            (Some(kind), _) => kind,
        }
    }
}

impl Kind {
    /// What one value of a file of text is.
    fn of(text: &str) -> Self {
        if integer(text).is_some() {
            Self::Integers
        } else if number(text).is_some() {
            Self::Numbers
        } else if boolean(text).is_some() {
            Self::Booleans
        } else {
            Self::of_text(text)
        }
    }

    /// What a text is where numbers are no text.
    fn of_text(text: &str) -> Self {
        match read_date(text) {
            Some(When::Day(_)) => Self::Dates,
            Some(When::Moment(_)) => Self::Moments,
            None => Self::Text,
        }
    }

    /// The narrowest kind that holds both.
    fn and(self, other: Self) -> Self {
        match (self, other) {
            (a, b) if a == b => a,
            (Self::Integers | Self::Numbers, Self::Integers | Self::Numbers) => Self::Numbers,
            (Self::Dates | Self::Moments, Self::Dates | Self::Moments) => Self::Moments,
            _ => Self::Text,
        }
    }

    /// A column of this kind without values yet.
    pub(super) fn column(self, rows: usize) -> Values {
        match self {
            Self::Integers => Values::Integers(Vec::with_capacity(rows)),
            Self::Numbers => Values::Numbers(Vec::with_capacity(rows)),
            Self::Booleans => Values::Booleans(Vec::with_capacity(rows)),
            Self::NullableBooleans => Values::NullableBooleans(Vec::with_capacity(rows)),
            Self::Dates => Values::Dates(Vec::with_capacity(rows)),
            Self::Moments => Values::Moments(Vec::with_capacity(rows)),
            Self::Text => Values::Text(wire::Texts::with_capacity(rows, 0)),
        }
    }
}

impl Look {
    fn of(text: &str) -> Self {
        let digits = |part: &str| !part.is_empty() && part.bytes().all(|b| b.is_ascii_digit());
        let parts: Vec<&str> = text.split(['/', '.', '-']).take(4).collect();
        if number(text).is_some() {
            Self::Quoted
        } else if text.trim_start_matches(['-', '+']).split_once(',').is_some_and(|(a, b)| digits(a) && digits(b)) {
            Self::Comma
        } else if parts.len() == 3
            && parts.iter().all(|part| digits(part))
            && parts[..2].iter().all(|part| part.len() <= 2)
            && matches!(parts[2].len(), 2 | 4)
        {
            Self::DayOrMonth
        } else {
            Self::Other
        }
    }
}

/// Adds a value of a file of text to a column whose kind was inferred from the same text.
pub(super) fn push(values: &mut Values, text: &str) {
    let trimmed = text.trim();
    match values {
        Values::Integers(v) => v.push(integer(trimmed).unwrap_or_default()),
        Values::Numbers(v) => v.push(number(trimmed).unwrap_or(f64::NAN)),
        Values::Booleans(v) => v.push(boolean(trimmed).unwrap_or_default()),
        Values::NullableBooleans(v) => v.push(boolean(trimmed)),
        Values::Dates(v) => v.push(read_date(trimmed).map_or(NO_DATE, When::days)),
        Values::Moments(v) => v.push(read_date(trimmed).map_or(NO_DATE, When::micros)),
        Values::Text(v) => v.push(text),
    }
}

/// Whether it is a value rather than a heading.
pub(super) fn is_value(text: &str) -> bool {
    number(text).is_some() || read_date(text).is_some()
}

/// A whole number of 64 bits, written without leading zeros: `00501` is a postal code.
fn integer(text: &str) -> Option<i64> {
    plain_digits(text).then(|| text.parse().ok())?
}

/// A finite number as people and programs write it; no `inf`, no hexadecimal, no leading zeros.
fn number(text: &str) -> Option<f64> {
    let whole = text.split(['.', 'e', 'E']).next().unwrap_or(text);
    let shaped = plain_digits(whole) || (text.contains('.') && matches!(whole, "" | "-" | "+"));
    shaped.then(|| text.parse().ok()).flatten().filter(|n: &f64| n.is_finite())
}

fn plain_digits(text: &str) -> bool {
    let digits = text.strip_prefix(['-', '+']).unwrap_or(text);
    !digits.is_empty() && digits.bytes().all(|b| b.is_ascii_digit()) && (digits.len() == 1 || !digits.starts_with('0'))
}

fn boolean(text: &str) -> Option<bool> {
    if text.eq_ignore_ascii_case("true") {
        Some(true)
    } else if text.eq_ignore_ascii_case("false") {
        Some(false)
    } else {
        None
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn kind(values: &[&str]) -> Kind {
        let mut tally = Tally::default();
        for (i, value) in values.iter().enumerate() {
            tally.see(i + 1, value);
        }
        tally.kind()
    }

    #[test]
    fn columns_are_what_all_their_values_are() {
        assert_eq!(kind(&["1", "-2", " 3 "]), Kind::Integers);
        assert_eq!(kind(&["1", "", "3"]), Kind::Numbers);
        assert_eq!(kind(&["1", "2.5", "1e-3", ".5", "-.5", "5."]), Kind::Numbers);
        assert_eq!(kind(&["1", "9223372036854775808"]), Kind::Numbers);
        assert_eq!(kind(&["true", "False", "TRUE"]), Kind::Booleans);
        assert_eq!(kind(&["true", ""]), Kind::NullableBooleans);
        assert_eq!(kind(&["true", "1"]), Kind::Text);
        assert_eq!(kind(&["", "NA"]), Kind::Text);
        assert_eq!(kind(&[]), Kind::Text);
    }

    #[test]
    fn dates_are_days_unless_one_has_a_time() {
        assert_eq!(kind(&["2014-01-31", " 2014/02/01 ", "", "NA"]), Kind::Dates);
        assert_eq!(kind(&["Jan 1 2000", "2 Feb 2000"]), Kind::Dates);
        assert_eq!(kind(&["2014-01-31", "2014-01-31T12:00"]), Kind::Moments);
        assert_eq!(kind(&["2014-01-31", "2014"]), Kind::Text);
        assert_eq!(kind(&["2014-01-31", "01/02/2014"]), Kind::Text);
        assert_eq!(kind(&["2014-01-31", "true"]), Kind::Text);
    }

    #[test]
    fn what_only_looks_like_a_number_stays_text() {
        for value in ["00501", "0x10", "inf", "1_000", "1,5", "12:30", "2012/01/01", "1e999", "-", ".", "e5", "٣"] {
            assert_eq!(kind(&["1", value]), Kind::Text, "{value}");
        }
    }

    #[test]
    fn a_text_after_many_is_one_still() {
        let words = ["a", "b", "c", "d", "e", "f", "1", "2014-01-31"];
        assert_eq!(kind(&words), Kind::Text);
    }
}
