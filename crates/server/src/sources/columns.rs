//! A query's answer as the columns of a data set.

use super::SourceError;
use wire::{Column, DAYS, DataSet, MOMENTS, NO_DATE, Values, When, read_date};

/// A value of a row.
#[derive(Debug, Clone, PartialEq)]
pub(super) enum Cell {
    /// NULL.
    Missing,
    /// A whole number.
    Integer(i64),
    /// Any other number.
    Number(f64),
    /// True or false.
    Boolean(bool),
    /// Text.
    Text(String),
    /// A day or a moment.
    When(When),
}

/// What a column's values are, as far as the database says.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Type {
    /// Whole numbers.
    Integer,
    /// Numbers.
    Number,
    /// True or false.
    Boolean,
    /// Text.
    Text,
    /// Days.
    Day,
    /// Moments.
    Moment,
    /// Whatever each value is; texts that are all dates are dates.
    Any,
    /// What no program could read.
    Other,
}

/// The rows that have come, column by column.
pub(super) struct Table {
    columns: Vec<(String, Type, Vec<Cell>)>,
    rows: usize,
    most_rows: usize,
    bytes: u64,
    most_bytes: u64,
}

impl Table {
    /// An empty table of these columns.
    ///
    /// # Errors
    /// When a column's name comes twice, or its type is none that a program could read.
    pub(super) fn new(
        columns: Vec<(String, Type, String)>,
        most_rows: usize,
        most_bytes: u64,
    ) -> Result<Self, SourceError> {
        let mut kept: Vec<(String, Type, Vec<Cell>)> = Vec::with_capacity(columns.len());
        for (name, kind, word) in columns {
            if kind == Type::Other {
                return Err(SourceError::Column(format!(
                    "the column {name:?} is of the type {word}, which no program could read: cast it in the query"
                )));
            }
            if kept.iter().any(|(other, ..)| *other == name) {
                return Err(SourceError::Column(format!("two columns are named {name:?}: name one of them otherwise")));
            }
            kept.push((name, kind, Vec::new()));
        }
        Ok(Self { columns: kept, rows: 0, most_rows, bytes: 0, most_bytes })
    }

    /// Adds a row.
    ///
    /// # Errors
    /// When it is one too many.
    pub(super) fn push(&mut self, row: Vec<Cell>) -> Result<(), SourceError> {
        self.rows += 1;
        if self.rows > self.most_rows {
            return Err(SourceError::TooMany { rows: self.most_rows });
        }
        for ((name, _, values), cell) in self.columns.iter_mut().zip(row) {
            if !is_in_calendar(&cell) {
                return Err(SourceError::Column(format!(
                    "the column {name:?} has a date before the year 1 or after 9999"
                )));
            }
            self.bytes += 8 + if let Cell::Text(text) = &cell { text.len() as u64 } else { 0 };
            values.push(cell);
        }
        if self.bytes > self.most_bytes { Err(SourceError::TooLarge { bytes: self.most_bytes }) } else { Ok(()) }
    }

    /// The data set.
    pub(super) fn finish(self) -> DataSet {
        let columns = self.columns.into_iter();
        DataSet { columns: columns.map(|(name, kind, cells)| Column { name, values: values(kind, cells) }).collect() }
    }
}

fn is_in_calendar(cell: &Cell) -> bool {
    match cell {
        Cell::When(When::Day(day)) => DAYS.contains(day),
        Cell::When(When::Moment(moment)) => MOMENTS.contains(moment),
        _ => true,
    }
}

/// The narrowest kind that holds all values; a missing number is NaN, a missing date is none, a missing text is empty.
fn values(declared: Type, cells: Vec<Cell>) -> Values {
    let whole = |cell: &Cell| matches!(cell, Cell::Integer(_));
    let numeric = |cell: &Cell| matches!(cell, Cell::Integer(_) | Cell::Number(_) | Cell::Missing);
    let present = |cell: &Cell| *cell != Cell::Missing;
    let declared = match declared {
        // Nothing to go by: as a file's empty column.
        Type::Any if !cells.iter().any(present) => Type::Text,
        other => other,
    };
    if matches!(declared, Type::Any | Type::Integer) && cells.iter().all(whole) {
        return Values::Integers(cells.iter().map(|cell| if let Cell::Integer(n) = cell { *n } else { 0 }).collect());
    }
    if declared == Type::Any
        && let Some(dates) = dates(&cells)
    {
        return dates;
    }
    let whens = |of: fn(When) -> i64| cells.iter().map(|cell| when(cell).map_or(NO_DATE, of)).collect();
    match declared {
        Type::Day => return Values::Dates(whens(When::days)),
        Type::Moment => return Values::Moments(whens(When::micros)),
        _ => {}
    }
    if declared != Type::Text && declared != Type::Boolean && cells.iter().all(numeric) {
        return Values::Numbers(cells.iter().map(number).collect());
    }
    if matches!(declared, Type::Any | Type::Boolean) && cells.iter().all(|cell| matches!(cell, Cell::Boolean(_))) {
        return Values::Booleans(cells.iter().map(|cell| *cell == Cell::Boolean(true)).collect());
    }
    Values::Text(cells.into_iter().map(text).collect())
}

fn when(cell: &Cell) -> Option<When> {
    match cell {
        Cell::When(when) => Some(*when),
        Cell::Text(text) => read_date(text),
        _ => None,
    }
}

/// Texts of a database that has no dates, if they all are.
fn dates(cells: &[Cell]) -> Option<Values> {
    let read: Vec<Option<When>> = cells.iter().map(when).collect();
    let fits = cells.iter().zip(&read).all(|(cell, when)| *cell == Cell::Missing || when.is_some());
    if !fits || read.iter().all(Option::is_none) {
        return None;
    }
    let days = read.iter().flatten().all(|when| matches!(when, When::Day(_)));
    let values = |of: fn(When) -> i64| read.iter().map(|when| when.map_or(NO_DATE, of)).collect();
    Some(if days { Values::Dates(values(When::days)) } else { Values::Moments(values(When::micros)) })
}

fn number(cell: &Cell) -> f64 {
    match cell {
        Cell::Integer(n) => *n as f64,
        Cell::Number(n) => *n,
        _ => f64::NAN,
    }
}

fn text(cell: Cell) -> String {
    match cell {
        Cell::Missing | Cell::When(_) => String::new(),
        Cell::Integer(n) => n.to_string(),
        Cell::Number(n) => n.to_string(),
        Cell::Boolean(true) => "true".to_owned(),
        Cell::Boolean(false) => "false".to_owned(),
        Cell::Text(text) => text,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_column_is_the_narrowest_kind_that_holds_it() {
        use Cell::{Boolean, Integer, Missing, Number, Text};
        let of = |declared, cells: &[Cell]| values(declared, cells.to_vec());
        assert_eq!(of(Type::Any, &[Integer(1), Integer(2)]), Values::Integers(vec![1, 2]));
        assert_eq!(of(Type::Any, &[Integer(1), Number(2.5)]), Values::Numbers(vec![1.0, 2.5]));
        assert!(matches!(of(Type::Integer, &[Integer(1), Missing]), Values::Numbers(n) if n[1].is_nan()));
        assert!(matches!(of(Type::Number, &[Missing]), Values::Numbers(n) if n[0].is_nan()));
        assert_eq!(of(Type::Number, &[]), Values::Numbers(vec![]));
        assert_eq!(of(Type::Integer, &[]), Values::Integers(vec![]));
        assert_eq!(of(Type::Any, &[]), Values::Text(wire::Texts::default()));
        assert_eq!(of(Type::Any, &[Missing]), Values::Text(vec![""].into()));
        assert_eq!(of(Type::Boolean, &[Boolean(true)]), Values::Booleans(vec![true]));
        assert_eq!(of(Type::Boolean, &[Boolean(true), Missing]), Values::Text(vec!["true", ""].into()));
        let texts = |texts: [&str; 2]| texts.map(|text| Text(text.into()));
        assert_eq!(of(Type::Any, &texts(["1970-01-02", "1970-01-03"])), Values::Dates(vec![1, 2]));
        assert_eq!(
            of(Type::Any, &texts(["1970-01-02", "1970-01-01 00:00:01"])),
            Values::Moments(vec![86_400_000_000, 1_000_000])
        );
        assert!(matches!(of(Type::Any, &texts(["1970-01-02", "soon"])), Values::Text(_)));
        assert!(matches!(of(Type::Text, &texts(["1970-01-02", "1970-01-03"])), Values::Text(_)));
        assert_eq!(of(Type::Day, &[Cell::When(When::Day(3)), Missing]), Values::Dates(vec![3, NO_DATE]));
        assert_eq!(of(Type::Moment, &[]), Values::Moments(vec![]));
        assert_eq!(of(Type::Any, &[Integer(1), Text("x".into())]), Values::Text(vec!["1", "x"].into()));
    }

    #[test]
    fn a_table_has_its_bounds() {
        let table =
            |rows, bytes| Table::new(vec![("a".into(), Type::Text, "TEXT".into())], rows, bytes).expect("a good table");
        let row = || vec![Cell::Text("0123456789".into())];
        let mut short = table(1, 1_000);
        short.push(row()).expect("room");
        assert!(matches!(short.push(row()), Err(SourceError::TooMany { rows: 1 })));
        assert!(matches!(table(9, 10).push(row()), Err(SourceError::TooLarge { bytes: 10 })));
        let twice = ["a", "a"].map(|name| (name.to_owned(), Type::Any, String::new()));
        assert!(matches!(Table::new(twice.into(), 1, 1), Err(SourceError::Column(why)) if why.contains("two columns")));
        let other = vec![("a".to_owned(), Type::Other, "JSONB".to_owned())];
        assert!(matches!(Table::new(other, 1, 1), Err(SourceError::Column(why)) if why.contains("JSONB")));
    }
}
