//! Decides how the values of a column are read, from its profile and the options, and writes the notes about it.

use super::dates::{self, Said};
use super::number::{self, Mark};
use super::profile::{Profile, Seen};
use wire::{DAY_US, MOMENTS, When};
use wire::{DataOptions as Options, DateOrder as Order, Epoch, ReadAs as As};

/// How a column is read.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Plan {
    Text,
    /// Plain whole numbers.
    Integers,
    /// Plain numbers.
    Numbers,
    /// Numbers as people write them, and whether all are whole.
    Written {
        mark: Mark,
        whole: bool,
    },
    /// True and false, and whether other words for them count too.
    Booleans {
        words: bool,
    },
    Days(Dated),
    Moments(Dated),
}

/// Which dates are read.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Dated {
    /// The order of three numbers. Without one, only unambiguous dates are read.
    pub(crate) order: Option<Order>,
    /// Numbers that count from 1970.
    pub(crate) epoch: Option<Epoch>,
    /// Whether an option asks for dates, so that times of day and eight digits are dates too.
    pub(crate) asked: bool,
}

impl Dated {
    const PLAIN: Self = Self { order: None, epoch: None, asked: false };

    /// The day or moment in a text.
    pub(crate) fn read(self, text: &str) -> Option<When> {
        match dates::said(text) {
            Some(Said::When(when, short)) => return (self.order.is_some() || !short).then_some(when),
            Some(Said::Month(day)) => return self.order.map(|_| When::Day(day)),
            Some(Said::Numbers(numbers)) => return self.order.and_then(|order| numbers.read(order)),
            Some(Said::Time(clock)) => return self.asked.then(|| When::Moment(clock.micros())),
            None => {}
        }
        if let Some(epoch) = self.epoch {
            let micros = number::number(text.as_bytes())? * if epoch == Epoch::Seconds { 1e6 } else { 1e3 };
            let micros = micros.round() as i64;
            return MOMENTS.contains(&micros).then_some(When::Moment(micros));
        }
        if self.asked { dates::compact(text).map(When::Day) } else { None }
    }
}

/// What is known in addition to a column's own values.
#[derive(Debug, Clone, Copy, Default)]
pub(crate) struct Hints {
    /// Whether other numbers of the file have decimal commas.
    pub(crate) comma: bool,
    /// Whether the delimiter is a semicolon. Commas are mostly decimal then.
    pub(crate) semicolon: bool,
}

/// How a column is read, and the notes about it.
#[derive(Debug, Clone)]
pub(crate) struct Decision {
    pub(crate) plan: Plan,
    pub(crate) notes: Vec<String>,
}

impl Plan {
    /// The plan from a column's first values, if it is plain. Later values that don't fit are noticed.
    pub(crate) fn at_start(profile: &Profile, hints: Hints) -> Option<Self> {
        let present = profile.present();
        if profile.is_settled() {
            return Some(Self::Text);
        }
        let numbers = &profile.number;
        if present == 0 || numbers.unplain.any() || numbers.big.any() || profile.date.numbers.any() {
            return None;
        }
        if profile.numbers.count == present {
            if numbers.whole == present {
                return Some(Self::Integers);
            }
            let sure = numbers.point.any() || !hints.comma;
            return sure.then_some(Self::Numbers);
        }
        if profile.booleans.count == present && !profile.word.yes_no.any() && !profile.word.letters.any() {
            return Some(Self::Booleans { words: false });
        }
        if profile.dates.count == present && !profile.date.months.any() && !profile.date.short_years.any() {
            return Some(if profile.date.moments > 0 { Self::Moments(Dated::PLAIN) } else { Self::Days(Dated::PLAIN) });
        }
        None
    }
}

impl Decision {
    fn plain(plan: Plan) -> Self {
        Self { plan, notes: Vec::new() }
    }

    fn text(note: String) -> Self {
        Self { plan: Plan::Text, notes: vec![note] }
    }

    /// The decision about a column from all of its values.
    pub(crate) fn new(name: &str, profile: &Profile, options: &Options, hints: Hints) -> Self {
        let shown = wire::clean(name, 80);
        let asked = options.types.iter().rev().find(|(column, _)| column == name).map(|(_, kind)| *kind);
        if let Some(kind) = asked {
            return Self::asked(&shown, kind, profile, options, hints);
        }
        let present = profile.present();
        if present == 0 || profile.is_settled() {
            return Self::plain(Plan::Text);
        }
        if let Some(epoch) = counted(profile, options) {
            let dated = Dated { order: None, epoch: Some(epoch), asked: false };
            return Self::plain(Plan::Moments(dated));
        }
        if profile.numbers.count == present {
            numbers(&shown, profile, options, hints)
        } else if profile.dates.count == present {
            Self::dates(&shown, profile, options)
        } else if profile.booleans.count == present {
            booleans(&shown, profile)
        } else {
            mixed(&shown, profile)
        }
    }

    /// The decision about a column whose kind an option sets.
    fn asked(name: &str, kind: As, profile: &Profile, options: &Options, hints: Hints) -> Self {
        let numbers = &profile.number;
        let comma = numbers.comma.any() && !numbers.point.any() || (hints.comma && !numbers.point.any());
        let mark = Mark::asked(options).unwrap_or(if comma { Mark::Comma } else { Mark::Point });
        match kind {
            As::Text => Self::plain(Plan::Text),
            As::Integer => Self::plain(Plan::Written { mark, whole: true }),
            As::Number => Self::plain(Plan::Written { mark, whole: false }),
            As::Boolean => Self::plain(Plan::Booleans { words: true }),
            As::Date | As::Datetime => {
                let mut decision = Self::dates(name, profile, options);
                let order = match decision.plan {
                    Plan::Days(dated) | Plan::Moments(dated) => dated.order,
                    _ => None,
                };
                let order = order.or(options.dates).or(Some(Order::Mdy));
                let epoch = options.epoch.or_else(|| guessed_epoch(profile));
                if options.epoch.is_none()
                    && let Some(epoch) = epoch
                {
                    let (unit, word) = if epoch == Epoch::Seconds { ("s", "seconds") } else { ("ms", "milliseconds") };
                    decision.notes.push(format!("Column {name:?} was read as {word} since 1970 (epoch={unit})."));
                }
                let dated = Dated { order, epoch, asked: true };
                decision.plan = if kind == As::Date { Plan::Days(dated) } else { Plan::Moments(dated) };
                decision
            }
        }
    }

    fn dates(name: &str, profile: &Profile, options: &Options) -> Self {
        let about = &profile.date;
        let mut notes = Vec::new();
        let order = match options.dates {
            Some(order) => order,
            None if about.day_first.any() && about.month_first.any() => {
                let ((row, day), (other, month)) = (first(&about.day_first), first(&about.month_first));
                return Self::text(format!(
                    "Column {name:?} is text: in row {row}, {day:?} has the day first, and in row {other}, {month:?} has the \
                     month first. types=…:date with dates=dmy or dates=mdy reads one form; the other counts as missing."
                ));
            }
            None if about.day_first.any() => Order::Dmy,
            None if about.month_first.any() => Order::Mdy,
            None if about.year_first.any() => Order::Ymd,
            None => {
                // With dots and dashes, the day usually comes first.
                let order = if about.mark == Some(b'/') { Order::Mdy } else { Order::Dmy };
                if about.either.any() {
                    let (row, date) = first(&about.either);
                    let (how, other) = if order == Order::Mdy { ("month", "dmy") } else { ("day", "mdy") };
                    notes.push(format!(
                        "Column {name:?}: it isn't clear whether the day or the month comes first; it was read with the {how} \
                         first, as in row {row}, {date:?}. dates={other} reads it the other way."
                    ));
                }
                order
            }
        };
        if about.months.any() {
            let (row, month) = first(&about.months);
            notes.push(format!(
                "Column {name:?} has months, as in row {row}, {month:?}; each was read as its first day."
            ));
        }
        if about.short_years.any() {
            let (row, date) = first(&about.short_years);
            notes.push(format!(
                "Column {name:?} has years of two digits, as in row {row}, {date:?}: they were read as 1969 to 2068."
            ));
        }
        let plain = !about.numbers.any() && notes.is_empty();
        let dated = if plain { Dated::PLAIN } else { Dated { order: Some(order), epoch: None, asked: false } };
        Self { plan: if about.moments > 0 { Plan::Moments(dated) } else { Plan::Days(dated) }, notes }
    }
}

/// Whether whole numbers count from 1970, if an option says so without naming a column.
fn counted(profile: &Profile, options: &Options) -> Option<Epoch> {
    let named = options.types.iter().any(|(_, kind)| matches!(kind, As::Date | As::Datetime));
    let epoch = options.epoch.filter(|_| !named && profile.number.whole == profile.present())?;
    let (least, most) = profile.number.range?;
    let unit = if epoch == Epoch::Seconds { 1 } else { 1_000 };
    // From 1973 to 2128: other numbers are rarely that large.
    (least >= 100_000_000 * unit && most < 5_000_000_000 * unit).then_some(epoch)
}

/// Seconds or milliseconds, from the size of a column's whole numbers. None for eight digits.
fn guessed_epoch(profile: &Profile) -> Option<Epoch> {
    if profile.numbers.count == 0 || profile.numbers.count < profile.present() {
        return None;
    }
    let (least, most) = profile.number.range?;
    if least >= 10_000_000 && most <= 99_991_231 {
        return None;
    }
    Some(if most.unsigned_abs().max(least.unsigned_abs()) >= 100_000_000_000 {
        Epoch::Milliseconds
    } else {
        Epoch::Seconds
    })
}

fn first(seen: &Seen) -> (usize, &str) {
    seen.first.as_ref().map_or((0, ""), |(row, text)| (*row, text))
}

fn numbers(name: &str, profile: &Profile, options: &Options, hints: Hints) -> Decision {
    let about = &profile.number;
    let mut notes = Vec::new();
    if about.units_differ || (about.percents.any() && about.percents.count < profile.numbers.count) {
        let (row, unit) = if about.percents.any() { first(&about.percents) } else { first(&about.currencies) };
        return Decision::text(format!(
            "Column {name:?} is text: in row {row}, {unit:?} has another unit than the other values. types={name}:number reads \
             only the numbers."
        ));
    }
    let mark = match Mark::asked(options) {
        Some(mark) => mark,
        None if about.comma.any() && about.point.any() => {
            let ((row, comma), (other, point)) = (first(&about.comma), first(&about.point));
            return Decision::text(format!(
                "Column {name:?} is text: in row {row}, {comma:?} has a decimal comma, and in row {other}, {point:?} has a \
                 decimal point. types={name}:number with decimal=, or decimal=. reads one form; the other counts as missing."
            ));
        }
        None if about.comma.any() => {
            let (row, comma) = first(&about.comma);
            notes.push(format!("Column {name:?} has decimal commas, as in row {row}, {comma:?}."));
            Mark::Comma
        }
        None if about.point.any() => Mark::Point,
        None if about.either_comma.any() || (hints.comma && about.either_point.any()) => {
            let unsure = if about.either_comma.any() { &about.either_comma } else { &about.either_point };
            let (row, text) = first(unsure);
            let comma = hints.comma || (hints.semicolon && about.either_comma.any());
            let mark = if comma { Mark::Comma } else { Mark::Point };
            let look = number::look(text);
            let value =
                look.and_then(|look| if mark == Mark::Comma { look.comma } else { look.point }).unwrap_or_default();
            let other = if mark == Mark::Comma { "." } else { "," };
            notes.push(format!(
                "Column {name:?}: it isn't clear what the mark in {text:?} (row {row}) means; it was read as {value}. decimal={other} \
                 reads it the other way."
            ));
            mark
        }
        None => Mark::Point,
    };
    for (units, what) in [(&about.percents, "a percent sign"), (&about.currencies, "a currency")] {
        if units.any() {
            let (row, text) = first(units);
            notes.push(format!("Column {name:?} has {what}, as in row {row}, {text:?}: only the number was read."));
        }
    }
    let plain = mark == Mark::Point && !about.unplain.any();
    let fraction = about.fraction[usize::from(mark == Mark::Comma)] || about.infinite > 0 || about.big.any();
    let plan = match (plain, about.whole == profile.numbers.count) {
        (_, true) => Plan::Integers,
        (true, _) => Plan::Numbers,
        (false, _) => Plan::Written { mark, whole: !fraction },
    };
    Decision { plan, notes }
}

fn booleans(name: &str, profile: &Profile) -> Decision {
    let word = &profile.word;
    let only_letters = word.letters.count == profile.booleans.count;
    if only_letters && word.letter != [true, true] {
        return Decision::plain(Plan::Text);
    }
    let words = if word.yes_no.any() { &word.yes_no } else { &word.letters };
    let notes = words.first.as_ref().map(|(row, text)| {
        format!(
            "Column {name:?} was read as true and false, as in row {row}, {text:?}. types={name}:text keeps it as written."
        )
    });
    Decision { plan: Plan::Booleans { words: words.any() }, notes: notes.into_iter().collect() }
}

/// A column with several kinds of values is text. If most are of one kind, a note names the first value that isn't.
fn mixed(name: &str, profile: &Profile) -> Decision {
    let Profile { numbers, booleans, dates, times, codes, quoted, structures, texts, .. } = profile;
    let present = profile.present();
    let note = |seen: &Seen, why: &str| {
        let (row, text) = first(seen);
        Some(format!("Column {name:?} is text: in row {row}, {text:?} {why}."))
    };
    if structures.any() {
        let (row, text) = first(structures);
        return Decision::text(format!(
            "Column {name:?} holds lists or objects, as in row {row}, {text:?}; each was read as JSON text."
        ));
    }
    if codes.any() && codes.count + numbers.count == present {
        let why = format!("has leading zeros, as codes have. types={name}:integer reads numbers");
        return Decision { plan: Plan::Text, notes: note(codes, &why).into_iter().collect() };
    }
    if quoted.any() && quoted.count + numbers.count == present {
        let why = format!("is in quotes, unlike a number. types={name}:number reads it as a number");
        return Decision { plan: Plan::Text, notes: note(quoted, &why).into_iter().collect() };
    }
    if times.count == present {
        let why = format!("is a time without a date. types={name}:datetime reads it as a time on 1 January 1970");
        return Decision { plan: Plan::Text, notes: note(times, &why).into_iter().collect() };
    }
    // Single letters among other words rarely mean true and false.
    let none = Seen::default();
    let booleans = if profile.word.letters.any() { &none } else { booleans };
    let groups = [(numbers, "number"), (dates, "date"), (booleans, "boolean")];
    let most = groups.into_iter().find(|(seen, _)| seen.any() && seen.count * 2 >= present);
    let Some((most, what)) = most else { return Decision::plain(Plan::Text) };
    let odd = present - most.count;
    let others =
        [numbers, dates, booleans, times, codes, quoted, texts].into_iter().filter(|seen| !std::ptr::eq(*seen, most));
    let Some((row, value)) = others.filter_map(|seen| seen.first.as_ref()).min_by_key(|(row, _)| *row) else {
        return Decision::plain(Plan::Text);
    };
    let more = match odd {
        0 | 1 => String::new(),
        2 => " and one other row".to_owned(),
        odd => format!(" and {} other rows", odd - 1),
    };
    Decision::text(format!(
        "Column {name:?} is text because of row {row}{more}: {value:?} isn't a {what}, unlike the other values. \
         With types={name}:{what}, such values count as missing."
    ))
}

/// The day of a moment.
pub(crate) fn day_of(when: When) -> i64 {
    match when {
        When::Day(day) => day,
        When::Moment(micros) => micros.div_euclid(DAY_US),
    }
}
