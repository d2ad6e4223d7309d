//! What looks like a slip in data that can be read, in plain sentences.

use super::cell::{Kind, Look, Seen, Tally, is_value};

/// Most sentences about one data set.
const MOST: usize = 20;
/// So many times as many numbers or dates as other values make those others slips.
const MANY: usize = 4;

/// About a data set of so many rows.
pub(super) fn of(names: &[String], tallies: &[Tally], rows: usize) -> Vec<String> {
    let heading = !names.is_empty() && names.iter().all(|name| is_value(name));
    let heading = heading.then(|| {
        let first: Vec<String> = names.iter().take(3).map(|name| format!("{:?}", wire::clean(name, 40))).collect();
        format!("The first row was taken for the heading ({}). Does the file have one?", first.join(", "))
    });
    let empty = (rows == 0).then(|| "There is a heading, and there are no rows.".to_owned());
    let columns = names.iter().zip(tallies).filter_map(|(name, tally)| column(&wire::clean(name, 80), tally));
    heading.into_iter().chain(empty).chain(columns).take(MOST).collect()
}

fn column(name: &str, tally: &Tally) -> Option<String> {
    if tally.kind() != Kind::Text {
        return None;
    }
    if tally.is_settled() {
        return looks(name, tally);
    }
    let Tally { numbers, dates, booleans, texts, .. } = tally;
    slips(name, numbers, &[dates, booleans, texts], "number")
        .or_else(|| slips(name, dates, &[numbers, booleans, texts], "date"))
        .or_else(|| looks(name, tally))
}

/// A column of numbers or dates except for a few values.
fn slips(name: &str, most: &Seen, others: &[&Seen], what: &str) -> Option<String> {
    let odd: usize = others.iter().map(|seen| seen.count).sum();
    if odd == 0 || most.count < MANY * odd {
        return None;
    }
    let (row, value) = others.iter().filter_map(|seen| seen.first.as_ref()).min_by_key(|(row, _)| *row)?;
    let more = match odd {
        1 => String::new(),
        2 => " and of another one".to_owned(),
        odd => format!(" and of {} others", odd - 1),
    };
    Some(format!(
        "Column {name:?} is text because of row {row}{more}: {value:?} is no {what}, as its other values are."
    ))
}

/// A column of texts that all look like something else.
fn looks(name: &str, tally: &Tally) -> Option<String> {
    let (row, value) = tally.texts.first.as_ref()?;
    let why = match tally.look? {
        Look::Quoted => "is in quotes. A number has none",
        Look::Comma => "has a comma. A number has a point before its fraction, and nothing else between its digits",
        Look::DayOrMonth => {
            "doesn't say whether the day or the month comes first. Dates are understood as in 2014-01-31"
        }
        Look::Other => return None,
    };
    Some(format!("Column {name:?} is text: in row {row}, {value:?} {why}."))
}
