//! Separated values. The text is read as few times as possible: a column's kind is inferred from the first rows, and its values
//! are read again only if a later value doesn't fit. No value is stored as text in between.

use super::bounds::{check_cells, check_types, check_width};
use super::column::Filling;
use super::fields::{Field, Records};
use super::layout::{self, Layout};
use super::names;
use super::outcome::{DataError, Read};
use super::plan::{Decision, Hints, Plan};
use super::profile::{Profile, Seen};
use std::borrow::Cow;
use wire::DataOptions as Options;
use wire::{Column, DataSet, Values};

/// Rows from which the kinds of columns are inferred first.
const SAMPLE: usize = 1_000;

/// The state of a column.
enum State {
    /// All of its values are examined.
    Profiled(Box<Profile>),
    /// It is filled. `true` if all of its values decided its kind, so that it isn't examined again.
    Filled(Filling, bool),
    Done(Values),
}

/// Rows that aren't longer than the heading.
struct Rows<'a> {
    text: &'a str,
    layout: Layout,
    /// How many columns there are.
    width: usize,
}

/// Findings of the first pass, in addition to the values.
#[derive(Default)]
struct Met {
    rows: usize,
    short: Seen,
    long: Seen,
    comments: usize,
}

pub(crate) fn parse(text: &str, options: &Options, notes: Vec<String>) -> Result<Read, DataError> {
    read(text, options, notes, false)
}

/// The same for a text whose rows end with their last value, like those of a sheet. Short rows don't need a note then.
pub(crate) fn parse_padded(text: &str, options: &Options, notes: Vec<String>) -> Result<Read, DataError> {
    read(text, options, notes, true)
}

fn read(text: &str, options: &Options, mut notes: Vec<String>, padded: bool) -> Result<Read, DataError> {
    // Line endings of the classic Mac OS.
    let lines = if text.contains('\r') && !text.contains('\n') {
        Cow::Owned(text.replace('\r', "\n"))
    } else {
        Cow::Borrowed(text)
    };
    let text = lines.as_ref();
    let layout = layout::find(text, options, &mut notes)?.ok_or(DataError::Empty)?;
    let mut heading = layout.heading.clone().unwrap_or_else(|| vec![String::new(); layout.width]);
    let mut rows = Rows { text, width: heading.len(), layout };
    if rows.first_is_unnamed() {
        heading.insert(0, String::new());
        rows.width += 1;
    }
    check_width(rows.width)?;

    let (profiles, estimate) = rows.sample();
    let semicolon = rows.layout.delimiter == b';';
    let hints = Hints { comma: comma_hint(&profiles, options), semicolon };
    let complete = estimate.complete;
    let mut states: Vec<State> = Vec::with_capacity(rows.width);
    for (profile, bytes) in profiles.into_iter().zip(&estimate.bytes) {
        let plan = if complete || !options.types.is_empty() || options.epoch.is_some() {
            None
        } else {
            Plan::at_start(&profile, hints)
        };
        states.push(match plan {
            Some(plan) => State::Filled(Filling::new(plan, false, estimate.rows, *bytes), false),
            None => State::Profiled(Box::default()),
        });
    }

    let met = rows.read_first(&mut states, &heading)?;
    // Longer rows add columns without names.
    heading.resize(rows.width, String::new());
    let names = names::finish(&heading);
    check_types(&names, options)?;

    let mut said: Vec<Vec<String>> = vec![Vec::new(); rows.width];
    let bytes = estimate.bytes.iter().copied().chain(std::iter::repeat(0));
    loop {
        for (((state, name), said), bytes) in states.iter_mut().zip(&names).zip(&mut said).zip(bytes.clone()) {
            advance(state, name, options, hints, met.rows, bytes, said);
        }
        if states.iter().all(|state| matches!(state, State::Done(_))) {
            break;
        }
        rows.read_again(&mut states);
    }
    // Delimiters at the ends of lines make empty columns.
    let kept: Vec<bool> =
        states.iter().zip(&heading).map(|(state, name)| !name.is_empty() || !state.is_blank()).collect();
    names::say(&heading, &names, &kept, &mut notes);
    let left_out = kept.iter().filter(|kept| !**kept).count();
    if left_out > 0 {
        let columns = layout::count(left_out, "column");
        notes.push(format!(
            "{columns} with neither a name nor values {} left out.",
            if left_out == 1 { "was" } else { "were" }
        ));
    }
    met.say(padded, &mut notes);
    notes.extend(said.into_iter().flatten());
    let columns = names.into_iter().zip(states).zip(kept).filter(|(_, kept)| *kept);
    let columns = columns.filter_map(|((name, state), _)| match state {
        State::Done(values) => Some(Column { name, values }),
        _ => None,
    });
    Ok(Read { data: DataSet { columns: columns.collect() }, notes })
}

impl State {
    /// Whether it has only empty texts.
    fn is_blank(&self) -> bool {
        matches!(self, Self::Done(Values::Text(texts)) if texts.iter().all(|text| text.trim().is_empty()))
    }

    #[inline]
    fn take(&mut self, row: usize, field: Option<&Field>, text: &str) {
        match (self, field) {
            (Self::Filled(filling, _), Some(field)) if filling.misfit => {
                let _ = field;
            }
            (Self::Filled(filling, _), Some(field)) => filling.push(row, &field.value(text)),
            (Self::Filled(filling, _), None) => filling.push_gap(),
            (Self::Profiled(profile), Some(field)) => profile.see(row, &field.value(text)),
            (Self::Profiled(profile), None) => profile.gaps += 1,
            (Self::Done(_), _) => {}
        }
    }
}

/// Advances a column's state after its values were read.
fn advance(
    state: &mut State,
    name: &str,
    options: &Options,
    hints: Hints,
    rows: usize,
    bytes: usize,
    said: &mut Vec<String>,
) {
    let asked = options.types.iter().any(|(column, _)| column == name);
    let next = match std::mem::replace(state, State::Done(Values::Integers(Vec::new()))) {
        State::Profiled(profile) => {
            let decision = Decision::new(name, &profile, options, hints);
            *said = decision.notes;
            State::Filled(Filling::new(decision.plan, asked, rows, bytes), true)
        }
        State::Filled(filling, false) if filling.misfit => State::Profiled(Box::default()),
        State::Filled(filling, true) if filling.misfit => {
            State::Filled(Filling::new(Plan::Text, false, rows, bytes), true)
        }
        State::Filled(filling, _) => State::Done(filling.finish(name, said)),
        done @ State::Done(_) => done,
    };
    *state = next;
}

/// What the sample says about the whole text.
struct Estimate {
    rows: usize,
    /// Bytes of text, column by column.
    bytes: Vec<usize>,
    /// Whether there are no more rows than the sample has.
    complete: bool,
}

impl Rows<'_> {
    /// Iterates over all rows: the number from 1, the values, and the start. Returns the number of comments between them.
    #[inline]
    fn each(&self, mut take: impl FnMut(usize, &[Field], usize) -> Result<(), DataError>) -> Result<Each, DataError> {
        let mut records = Records::new(self.text, self.layout.delimiter);
        records.seek(self.layout.body);
        let mut fields = Vec::with_capacity(self.width + 1);
        let (mut row, mut comments, mut last) = (0, 0, (0, 0));
        while records.read(&mut fields) {
            last = (records.start, fields.len());
            if fields.len() == 1 && self.layout.width > 1 || self.layout.comments {
                let bytes = self.text.as_bytes();
                if bytes.get(records.start) == Some(&b'#') {
                    comments += 1;
                    continue;
                }
                if fields.len() == 1 && !fields[0].quoted && fields[0].raw(self.text).trim().is_empty() {
                    continue;
                }
            }
            row += 1;
            take(row, &fields, records.start)?;
        }
        Ok(Each { rows: row, comments, open: records.open, last })
    }

    /// Whether the rows have one value more than the heading has names, as R writes them. The first column has no name then.
    fn first_is_unnamed(&self) -> bool {
        let (mut more, mut all) = (0, 0);
        let mut records = Records::new(self.text, self.layout.delimiter);
        records.seek(self.layout.body);
        let mut fields = Vec::new();
        while all < 100 && records.read(&mut fields) {
            all += 1;
            let present = fields.last().is_some_and(|field| !field.raw(self.text).trim().is_empty());
            more += usize::from(fields.len() == self.width + 1 && present);
        }
        self.layout.heading.is_some() && self.width >= 2 && more > 0 && more * 10 >= all * 9
    }

    /// Profiles of the first rows.
    fn sample(&self) -> (Vec<Profile>, Estimate) {
        let mut profiles = vec![Profile::default(); self.width];
        let mut bytes = vec![0; self.width];
        let mut records = Records::new(self.text, self.layout.delimiter);
        records.seek(self.layout.body);
        let mut fields = Vec::new();
        let mut rows = 0;
        while rows < SAMPLE && records.read(&mut fields) {
            rows += 1;
            for ((profile, bytes), field) in profiles.iter_mut().zip(&mut bytes).zip(&fields) {
                profile.see(rows, &field.value(self.text));
                *bytes += field.raw(self.text).len();
            }
        }
        let complete = records.at() >= self.text.len();
        let seen = (records.at() - self.layout.body).max(1);
        let times = |count: usize| {
            (count as u128 * (self.text.len() - self.layout.body) as u128 * 21 / 20 / seen as u128) as usize
        };
        let bytes = bytes.into_iter().map(|count| times(count).min(self.text.len())).collect();
        (
            profiles,
            Estimate { rows: (times(rows) + 16).min(super::bounds::CELLS / self.width.max(1) + 1), bytes, complete },
        )
    }

    /// The first pass, in which rows that are too long add columns.
    fn read_first(&mut self, states: &mut Vec<State>, heading: &[String]) -> Result<Met, DataError> {
        let usual = self.width;
        let text = self.text;
        let mut met = Met::default();
        let mut cells = Cells { columns: usual, most: super::bounds::CELLS / usual.max(1) };
        let line = |start: usize| layout::line_of(text, start).to_string();
        let each = self.each(|row, fields, start| {
            if fields.len() != usual {
                if fields.len() < usual {
                    if met.short.any() {
                        met.short.count += 1;
                    } else {
                        met.short.see(row, &line(start));
                    }
                } else if let Some(last) = fields.iter().rposition(|field| !field.raw(text).trim().is_empty())
                    && last >= usual
                {
                    if met.long.any() {
                        met.long.count += 1;
                    } else {
                        met.long.see(row, &line(start));
                    }
                    if last >= states.len() {
                        check_width(last + 1)?;
                        states.resize_with(last + 1, || State::Profiled(Box::default()));
                        cells = Cells { columns: states.len(), most: super::bounds::CELLS / states.len() };
                    }
                }
            }
            if row > cells.most {
                check_cells(row * cells.columns)?;
            }
            for (i, state) in states.iter_mut().enumerate() {
                state.take(row, fields.get(i), text);
            }
            Ok(())
        })?;
        if let Some(open) = each.open {
            let (start, fields) = each.last;
            let in_row = start <= open && fields > 0;
            let column = heading.get(fields.saturating_sub(1)).filter(|name| !name.is_empty());
            let column = column.map_or_else(|| fields.max(1).to_string(), |name| wire::clean(name, 80));
            let (row, line) = (if in_row { each.rows } else { 0 }, layout::line_of(text, open));
            return Err(DataError::Quote { row, line, column });
        }
        self.width = states.len();
        met.rows = each.rows;
        met.comments = each.comments;
        Ok(met)
    }

    /// Reads the rows again for the columns that aren't done.
    fn read_again(&self, states: &mut [State]) {
        let mut open: Vec<(usize, &mut State)> =
            states.iter_mut().enumerate().filter(|(_, state)| !matches!(state, State::Done(_))).collect();
        let read = self.each(|row, fields, _| {
            for (i, state) in &mut open {
                state.take(row, fields.get(*i), self.text);
            }
            Ok(())
        });
        debug_assert!(read.is_ok(), "nothing is refused here");
    }
}

/// Bounds of the rows.
struct Cells {
    columns: usize,
    most: usize,
}

/// Findings of a pass.
struct Each {
    rows: usize,
    comments: usize,
    /// The place of a quote that is never closed.
    open: Option<usize>,
    /// The start of the last record, and its number of values.
    last: (usize, usize),
}

impl Met {
    fn say(&self, padded: bool, notes: &mut Vec<String>) {
        if self.rows == 0 {
            notes.push("The file has a heading, but no rows.".to_owned());
        }
        for (rows, what) in [
            (&self.short, "fewer values than the heading has names; the others count as missing"),
            (&self.long, "more values than the heading has names; the additional values are in additional columns"),
        ] {
            if let Some((row, line)) = rows.first.as_ref().filter(|_| !padded) {
                let who = match rows.count {
                    1 => format!("Row {row} (line {line}) has"),
                    count => format!("{count} rows, the first of them row {row} (line {line}), have"),
                };
                notes.push(format!("{who} {what}."));
            }
        }
        if self.comments > 0 {
            let lines = layout::count(self.comments, "line");
            let begin = if self.comments == 1 { "begins with # was" } else { "begin with # were" };
            notes.push(format!("{lines} among the rows that {begin} left out."));
        }
    }
}

/// Whether the sample has numbers with decimal commas.
fn comma_hint(profiles: &[Profile], options: &Options) -> bool {
    let comma = profiles.iter().any(|profile| profile.number.comma.any() && !profile.number.point.any());
    let point = profiles.iter().any(|profile| profile.number.point.any());
    match options.decimal_comma {
        Some(comma) => comma,
        None => comma && !point,
    }
}
