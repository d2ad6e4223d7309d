//! Finds the table in a text: its delimiter, the lines before it, and whether it has a heading.

use super::dates::{Said, said};
use super::fields::{Field, Records};
use super::gap;
use super::number;
use super::outcome::DataError;
use wire::DataOptions as Options;

/// The size of the sample at the start of the table, in bytes.
const SAMPLE: usize = 64 * 1024;
/// The maximum number of records in the sample.
const RECORDS: usize = 100;
/// The delimiters, the most likely first.
const DELIMITERS: [u8; 4] = [b'\t', b';', b'|', b','];

/// The place and shape of a table.
#[derive(Debug)]
pub(crate) struct Layout {
    pub(crate) delimiter: u8,
    /// The start of the first row of values.
    pub(crate) body: usize,
    /// The heading's names; none for a file without a heading.
    pub(crate) heading: Option<Vec<String>>,
    /// The number of values in most rows.
    pub(crate) width: usize,
    /// Whether lines that begin with `#` are comments.
    pub(crate) comments: bool,
}

/// A record of the sample.
struct Sample {
    start: usize,
    end: usize,
    fields: Vec<Field>,
    /// The place of a quote in it that is never closed.
    open: Option<usize>,
}

/// Finds the table. Returns `None` for a text without records, and an error for a heading whose quote is never
/// closed. Adds guesses to the notes.
pub(crate) fn find(text: &str, options: &Options, notes: &mut Vec<String>) -> Result<Option<Layout>, DataError> {
    let mut start = after_lines(text, 0, options.skip as usize);
    let mut delimiter = options.delimiter;
    let (line, next) = line(text, start);
    if let Some(said) = separator_line(line) {
        delimiter = delimiter.or(Some(said));
        start = next;
    }
    let comments = delimiter != Some(b'#') && options.heading != Some(1) && line_at(text, start).starts_with('#');
    let mut last_comment = None;
    let table = start;
    while comments && line_at(text, start).starts_with('#') {
        last_comment = Some(start);
        start = self::line(text, start).1;
    }
    let delimiter = delimiter.unwrap_or_else(|| choose(text, start));
    let records = sample(text, start, delimiter, comments);
    let Some(first) = records.first() else {
        // There are only comments: the last one is the heading.
        return Ok(last_comment.map(|at| commented(text, at, delimiter, text.len())));
    };
    let width = usual(records.iter().map(|record| record.fields.len()));
    if let Some(at) = last_comment
        && options.heading.is_none()
    {
        let heading = commented(text, at, delimiter, first.start);
        let names = heading.heading.as_ref().map_or(0, Vec::len);
        if names >= 2 && names == width && !looks_like_heading(text, &records) {
            return Ok(Some(Layout { width, ..heading }));
        }
    }
    if comments {
        let lines = text[table..start].lines().count();
        notes.push(format!("{} that begin with # at the start were left out.", count(lines, "line")));
    }
    let headless = |body| Layout { delimiter, body, heading: None, width, comments };
    let at = match options.heading {
        Some(0) => return Ok(Some(headless(first.start))),
        Some(line) => {
            let from = after_lines(text, table, line as usize - 1);
            let mut records = Records::new(text, delimiter);
            records.seek(from);
            let mut fields = Vec::new();
            if !records.read(&mut fields) {
                return Ok(None);
            }
            let heading = values(text, &fields);
            let width = if heading.len() * 2 > width { width } else { heading.len() };
            return Ok(Some(Layout { delimiter, body: records.at(), heading: Some(heading), width, comments }));
        }
        None => preamble(text, &records, width),
    };
    if let Some(before) = at.checked_sub(1).and_then(|_| records.first()) {
        let shown = wire::clean(text[before.start..before.end].trim(), 40);
        notes.push(format!(
            "{} before the table {} left out ({shown:?}). skip=… or heading=… sets where it begins.",
            count(at, "line"),
            if at == 1 { "was" } else { "were" }
        ));
    }
    let records = &records[at..];
    let Some(record) = records.first() else { return Ok(None) };
    if let Some(open) = record.open {
        let line = line_of(text, open);
        return Err(DataError::Quote { row: 0, line, column: record.fields.len().to_string() });
    }
    match verdict(text, records) {
        Verdict::Heading => {}
        Verdict::Unsure => notes.push(format!(
            "The first row was read as the heading ({}). If the file has no heading, use heading=none.",
            shown(text, &record.fields)
        )),
        Verdict::Row => {
            notes.push(format!(
                "The file has no heading: its first row has the same kinds of values as the others ({}). heading=1 reads them as names.",
                shown(text, &record.fields)
            ));
            return Ok(Some(headless(record.start)));
        }
    }
    Ok(Some(Layout { delimiter, body: record.end, heading: Some(values(text, &record.fields)), width, comments }))
}

/// The number of the line at a place, from 1.
pub(crate) fn line_of(text: &str, at: usize) -> u64 {
    memchr::memchr_iter(b'\n', &text.as_bytes()[..at.min(text.len())]).count() as u64 + 1
}

pub(crate) fn count(number: usize, what: &str) -> String {
    if number == 1 { format!("One {what}") } else { format!("{number} {what}s") }
}

fn values(text: &str, fields: &[Field]) -> Vec<String> {
    fields.iter().map(|field| field.value(text).trim().to_owned()).collect()
}

fn shown(text: &str, fields: &[Field]) -> String {
    let first = fields.iter().take(3).map(|field| format!("{:?}", wire::clean(&field.value(text), 40)));
    first.collect::<Vec<_>>().join(", ")
}

/// A line without its line ending, and the start of the next line.
fn line(text: &str, start: usize) -> (&str, usize) {
    let rest = text.get(start..).unwrap_or_default();
    match rest.split_once('\n') {
        Some((line, _)) => (line.strip_suffix('\r').unwrap_or(line), start + line.len() + 1),
        None => (rest, text.len()),
    }
}

fn line_at(text: &str, start: usize) -> &str {
    line(text, start).0
}

fn after_lines(text: &str, start: usize, lines: usize) -> usize {
    (0..lines).fold(start, |at, _| line(text, at).1)
}

/// The delimiter in the first line of Excel's files: `sep=;`.
fn separator_line(line: &str) -> Option<u8> {
    let line = line.trim_matches('"');
    let (start, said) = line.split_at_checked(4)?;
    match said.as_bytes() {
        [byte] if start.eq_ignore_ascii_case("sep=") && byte.is_ascii() => Some(*byte),
        _ => None,
    }
}

/// A heading that is a comment: `# date,price`.
fn commented(text: &str, at: usize, delimiter: u8, body: usize) -> Layout {
    let heading = line_at(text, at).trim_start_matches('#').trim_start();
    let mut fields = Vec::new();
    Records::new(heading, delimiter).read(&mut fields);
    let heading = values(heading, &fields);
    Layout { delimiter, body, width: heading.len(), heading: Some(heading), comments: true }
}

/// The table's first records, without a record that the end of the sample cuts off.
fn sample(text: &str, start: usize, delimiter: u8, comments: bool) -> Vec<Sample> {
    let mut records = Records::new(text, delimiter);
    records.seek(start);
    let mut found: Vec<Sample> = Vec::new();
    let mut fields = Vec::new();
    while found.len() < RECORDS && records.at() < start + SAMPLE && records.read(&mut fields) {
        let blank = fields.len() == 1 && fields[0].raw(text).trim().is_empty() && !fields[0].quoted;
        let comment = comments && text[records.start..].starts_with('#');
        if !blank && !comment {
            found.push(Sample { start: records.start, end: records.at(), fields: fields.clone(), open: records.open });
        }
    }
    found
}

/// The most frequent value, and the largest of several.
fn usual(counts: impl Iterator<Item = usize>) -> usize {
    let mut seen = std::collections::BTreeMap::new();
    counts.for_each(|count| *seen.entry(count).or_insert(0_usize) += 1);
    seen.into_iter().max_by_key(|(_, times)| *times).map_or(0, |(count, _)| count)
}

/// The delimiter that makes a table: one that occurs in most rows as often as in the heading.
fn choose(text: &str, start: usize) -> u8 {
    let mut best: Option<(usize, u8)> = None;
    let mut heading = (1, b',');
    for delimiter in DELIMITERS {
        let records = sample(text, start, delimiter, true);
        let width = usual(records.iter().map(|record| record.fields.len()));
        let first =
            records.iter().find(|record| record.fields.len() * 2 > width).map_or(0, |record| record.fields.len());
        let same = records.iter().filter(|record| record.fields.len() == width).count();
        let share = (same * 20).checked_div(records.len()).unwrap_or(0);
        if width >= 2
            && share >= 10
            && (first == width || first + 1 == width)
            && best.is_none_or(|(most, _)| share > most)
        {
            best = Some((share, delimiter));
        }
        let first = records.first().map_or(0, |record| record.fields.len());
        if first >= heading.0 && first > 1 {
            heading = (first, delimiter);
        }
    }
    best.map_or(heading.1, |(_, delimiter)| delimiter)
}

/// The number of records before the table: those with at most half as many values as the rows, and those that a
/// spreadsheet has padded with empty cells.
fn preamble(text: &str, records: &[Sample], width: usize) -> usize {
    let present = |record: &Sample| record.fields.iter().filter(|field| !field.raw(text).trim().is_empty()).count();
    let is_heading = |record: &Sample| {
        present(record) == record.fields.len() && record.fields.iter().all(|field| !is_value(&field.value(text)))
    };
    let mut at = 0;
    while at + 1 < records.len() {
        let record = &records[at];
        let few = record.fields.len() * 2 <= width;
        // A title or an empty record above a heading without empty cells.
        let padded = width >= 3 && present(record) <= 1 && {
            let below = records[at + 1..].iter().find(|below| present(below) > 1);
            below.is_some_and(is_heading)
        };
        if !few && !padded {
            break;
        }
        at += 1;
    }
    at
}

enum Verdict {
    Heading,
    Unsure,
    Row,
}

/// Whether a text is a value and not a name.
fn is_value(text: &str) -> bool {
    let text = text.trim();
    is_measured(text) || number::integer(text.as_bytes()).is_some()
}

/// Whether a text is a number with a fraction, or a date, which are hardly ever names.
fn is_measured(text: &str) -> bool {
    let fraction = number::number(text.as_bytes()).is_some() && number::integer(text.as_bytes()).is_none();
    let date = matches!(said(text), Some(Said::When(..) | Said::Numbers(_)));
    fraction || date || number::look(text).is_some_and(|look| look.unit.is_some())
}

/// Whether the first record has only names.
fn looks_like_heading(text: &str, records: &[Sample]) -> bool {
    records.first().is_some_and(|record| record.fields.iter().all(|field| !is_value(&field.value(text))))
}

/// Whether the first record is a heading, compared with the values in the other records.
fn verdict(text: &str, records: &[Sample]) -> Verdict {
    let Some((first, rest)) = records.split_first() else { return Verdict::Heading };
    let names = values(text, &first.fields);
    let valued: Vec<usize> = (0..names.len()).filter(|at| is_value(&names[*at])).collect();
    if valued.is_empty() || rest.is_empty() {
        let all = !names.is_empty() && valued.len() == names.len();
        return if all { Verdict::Unsure } else { Verdict::Heading };
    }
    // The rest of a column has the same kind as its first value.
    let agrees = |at: usize| {
        let present = rest.iter().filter_map(|record| record.fields.get(at)).map(|field| field.value(text));
        let mut present = present.filter(|value| gap::recognise(value.trim()).is_none()).peekable();
        present.peek().is_some() && present.all(|value| is_value(&value))
    };
    if valued.iter().any(|at| is_measured(&names[*at]) && agrees(*at)) {
        return Verdict::Row;
    }
    let whole: Vec<i64> = valued.iter().filter_map(|at| number::integer(names[*at].as_bytes())).collect();
    let counted = whole.windows(2).all(|pair| pair[0].checked_add(1) == Some(pair[1]));
    let named = match whole.as_slice() {
        // 0, 1, 2 … or 1, 2, 3 …, which programs write for unnamed columns, and years.
        [0 | 1, _, ..] => counted,
        years => {
            years.iter().all(|year| (1500..=2200).contains(year)) && {
                let mut sorted = years.to_vec();
                sorted.sort_unstable();
                sorted.dedup();
                sorted.len() == years.len()
            }
        }
    };
    let all = valued.len() == names.len();
    if named {
        return if all { Verdict::Unsure } else { Verdict::Heading };
    }
    if all || (whole.len() >= 2 && valued.iter().all(|at| agrees(*at))) { Verdict::Row } else { Verdict::Unsure }
}
