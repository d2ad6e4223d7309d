//! A query's answer as the columns of a data set, and what is worth knowing about it.

use super::SourceError;
use super::cell::{Cell, CellError};
use wire::{Column, DataSet, NO_DATE, Values, When, read_date};

/// Most notes about one result.
const MAX_NOTES: usize = 20;
/// Longest value in a sentence, bytes.
const MAX_SHOWN_BYTES: usize = 80;

/// What a column's values are, as far as the database says.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Type {
    /// Whole numbers.
    Integer,
    /// Numbers.
    Number,
    /// True or false; 1 or 0.
    Boolean,
    /// Text.
    Text,
    /// Days.
    Day,
    /// Moments.
    Moment,
    /// Whatever each value is; texts that are all dates are dates.
    Any,
}

/// What a query answered.
#[derive(Debug)]
pub(super) struct QueryResult {
    /// The rows.
    pub data: DataSet,
    /// Notes on values that a program gets differently from the database's, in sentences.
    pub notes: Vec<String>,
}

/// The rows that have come, column by column.
pub(super) struct Table {
    columns: Vec<ColumnBuilder>,
    rows: usize,
    most_rows: usize,
    bytes: u64,
    most_bytes: u64,
}

/// A column's values that have come.
struct ColumnBuilder {
    name: String,
    kind: Type,
    cells: Vec<Cell>,
    /// Dates that are none, and numbers that were rounded.
    no_dates: Tally,
    rounded: Tally,
}

/// Values of one sort: how many, and the first with its row.
#[derive(Default)]
struct Tally {
    count: usize,
    first: Option<(usize, String)>,
}

impl Tally {
    fn add(&mut self, row: usize, value: impl FnOnce() -> String) {
        self.count += 1;
        self.first.get_or_insert_with(|| (row, value()));
    }

    /// Place and value of the first, and how many there are beside it.
    fn said(&self) -> Option<(usize, String, String)> {
        let (row, value) = self.first.as_ref()?;
        let more = match self.count {
            0 | 1 => String::new(),
            2 => " (and another one)".to_owned(),
            count => format!(" (and {} others)", count - 1),
        };
        Some((*row, wire::clean(value, MAX_SHOWN_BYTES), more))
    }
}

impl Table {
    /// An empty table of these columns.
    ///
    /// # Errors
    /// When a column's name comes twice.
    pub(super) fn new(columns: Vec<(String, Type)>, most_rows: usize, most_bytes: u64) -> Result<Self, SourceError> {
        let mut kept: Vec<ColumnBuilder> = Vec::with_capacity(columns.len());
        for (name, kind) in columns {
            if kept.iter().any(|other| other.name == name) {
                return Err(SourceError::Column(format!(
                    "two columns are named {name:?}: rename one of them in the query"
                )));
            }
            kept.push(ColumnBuilder {
                name,
                kind,
                cells: Vec::new(),
                no_dates: Tally::default(),
                rounded: Tally::default(),
            });
        }
        Ok(Self { columns: kept, rows: 0, most_rows, bytes: 0, most_bytes })
    }

    /// Adds a row.
    ///
    /// # Errors
    /// When it is one too many, or a value can't be a program's.
    pub(super) fn push(&mut self, row: impl Iterator<Item = Result<Cell, CellError>>) -> Result<(), SourceError> {
        self.rows += 1;
        if self.rows > self.most_rows {
            return Err(SourceError::TooMany { rows: self.most_rows });
        }
        for (column, cell) in self.columns.iter_mut().zip(row) {
            let cell = cell.map_err(|odd| {
                let (name, row) = (&column.name, self.rows);
                SourceError::Column(format!("in the column {name:?}, row {row}, {}", odd.sentence()))
            })?;
            let cell = match cell {
                Cell::NoDate(text) => {
                    column.no_dates.add(self.rows, || text.to_owned());
                    Cell::Missing
                }
                Cell::Rounded(number, text) => {
                    column.rounded.add(self.rows, || text);
                    Cell::Number(number)
                }
                other => other,
            };
            self.bytes += 8 + if let Cell::Text(text) = &cell { text.len() as u64 } else { 0 };
            column.cells.push(cell);
        }
        if self.bytes > self.most_bytes { Err(SourceError::TooLarge { bytes: self.most_bytes }) } else { Ok(()) }
    }

    /// The data set.
    pub(super) fn finish(self) -> QueryResult {
        let mut answered = QueryResult { data: DataSet::default(), notes: Vec::new() };
        for column in self.columns {
            let (column, notes) = column.finish();
            answered.data.columns.push(column);
            answered.notes.extend(notes);
        }
        answered.notes.truncate(MAX_NOTES);
        answered
    }
}

impl ColumnBuilder {
    fn finish(mut self) -> (Column, Vec<String>) {
        let name = wire::clean(&self.name, MAX_SHOWN_BYTES);
        let values = self.values();
        if matches!(values, Values::Numbers(_)) {
            for (row, cell) in self.cells.iter().enumerate() {
                if let Cell::Integer(n) = cell
                    && *n as f64 as i128 != i128::from(*n)
                {
                    self.rounded.add(row + 1, || n.to_string());
                }
            }
        }
        let rounded = self.rounded.said().map(|(row, value, more)| {
            format!(
                "Column {name:?} is rounded: {value} in row {row}{more} has more digits than a number can hold. Cast it to text in the query if every digit matters."
            )
        });
        let no_dates = self.no_dates.said().map(|(row, value, more)| {
            format!(
                "Column {name:?} has {value} in row {row}{more}, which isn't a date: the program gets a missing value."
            )
        });
        let mixed = matches!(values, Values::Text(_)).then(|| mixed(&name, &self.cells)).flatten();
        (Column { name: self.name, values }, [rounded, no_dates, mixed].into_iter().flatten().collect())
    }

    /// The narrowest kind that holds all values; a missing number is NaN, a missing date is none, a missing text is empty.
    fn values(&mut self) -> Values {
        let cells = &self.cells;
        let whole = |cell: &Cell| matches!(cell, Cell::Integer(_));
        let numeric = |cell: &Cell| matches!(cell, Cell::Integer(_) | Cell::Number(_) | Cell::Missing);
        let kind = match self.kind {
            // Nothing to go by: as a file's empty column.
            Type::Any if cells.iter().all(|cell| *cell == Cell::Missing) => Type::Text,
            Type::Boolean => match booleans(cells) {
                Some(booleans) => return booleans,
                None => Type::Any,
            },
            other => other,
        };
        let whens = |of: fn(When) -> i64| cells.iter().map(|cell| when(cell).map_or(NO_DATE, of)).collect();
        match kind {
            Type::Day => return Values::Dates(whens(When::days)),
            Type::Moment => return Values::Moments(whens(When::micros)),
            Type::Any | Type::Integer if cells.iter().all(whole) => {
                return Values::Integers(
                    cells.iter().map(|cell| if let Cell::Integer(n) = cell { *n } else { 0 }).collect(),
                );
            }
            Type::Any | Type::Integer | Type::Number | Type::Boolean if cells.iter().all(numeric) => {
                return Values::Numbers(cells.iter().map(number).collect());
            }
            Type::Any => {
                if let Some(dates) = dates(cells) {
                    return dates;
                }
            }
            _ => {}
        }
        Values::Text(cells.iter().map(text).collect())
    }
}

/// Truth values, if all are: true and false, or 1 and 0.
fn booleans(cells: &[Cell]) -> Option<Values> {
    let one = |cell: &Cell| match cell {
        Cell::Missing => Some(None),
        Cell::Boolean(value) => Some(Some(*value)),
        Cell::Integer(0) => Some(Some(false)),
        Cell::Integer(1) => Some(Some(true)),
        _ => None,
    };
    let values: Vec<Option<bool>> = cells.iter().map(one).collect::<Option<_>>()?;
    let whole: Option<Vec<bool>> = values.iter().copied().collect();
    Some(whole.map_or_else(|| Values::NullableBooleans(values), Values::Booleans))
}

/// Numbers beside texts, which only a database without types of columns has.
fn mixed(name: &str, cells: &[Cell]) -> Option<String> {
    let is_number = |cell: &Cell| matches!(cell, Cell::Integer(_) | Cell::Number(_));
    let numbers = cells.iter().filter(|cell| is_number(cell)).count();
    let mut texts = Tally::default();
    for (row, cell) in cells.iter().enumerate() {
        if let Cell::Text(text) = cell {
            texts.add(row + 1, || text.clone());
        }
    }
    let (row, value, more) = texts.said().filter(|_| numbers > 0)?;
    Some(format!("Column {name:?} is text because of row {row}{more}: {value:?} isn't a number, unlike other values."))
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

fn text(cell: &Cell) -> String {
    match cell {
        Cell::Integer(n) => n.to_string(),
        // With a point, as the database shows it beside whole numbers.
        Cell::Number(n) | Cell::Rounded(n, _) => format!("{n:?}"),
        Cell::Boolean(true) => "true".to_owned(),
        Cell::Boolean(false) => "false".to_owned(),
        Cell::Text(text) => text.clone(),
        Cell::Missing | Cell::NoDate(_) | Cell::When(_) => String::new(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use Cell::{Boolean, Integer, Missing, Number, Text};
    use wire::Texts;

    fn finished(kind: Type, cells: &[Cell]) -> (Values, Vec<String>) {
        let mut table = Table::new(vec![("a".into(), kind)], 100, 10_000).expect("a good table");
        for cell in cells {
            table.push([Ok(cell.clone())].into_iter()).expect("room");
        }
        let mut answered = table.finish();
        (answered.data.columns.remove(0).values, answered.notes)
    }

    fn of(kind: Type, cells: &[Cell]) -> Values {
        finished(kind, cells).0
    }

    #[test]
    fn a_column_is_the_narrowest_kind_that_holds_it() {
        assert_eq!(of(Type::Any, &[Integer(1), Integer(2)]), Values::Integers(vec![1, 2]));
        assert_eq!(of(Type::Any, &[Integer(1), Number(2.5)]), Values::Numbers(vec![1.0, 2.5]));
        assert!(matches!(of(Type::Integer, &[Integer(1), Missing]), Values::Numbers(n) if n[1].is_nan()));
        assert!(matches!(of(Type::Number, &[Missing]), Values::Numbers(n) if n[0].is_nan()));
        assert_eq!(of(Type::Number, &[]), Values::Numbers(vec![]));
        assert_eq!(of(Type::Integer, &[]), Values::Integers(vec![]));
        assert_eq!(of(Type::Any, &[]), Values::Text(Texts::default()));
        assert_eq!(of(Type::Any, &[Missing]), Values::Text(vec![""].into()));
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
    }

    #[test]
    fn truth_values_are_truth_values_with_gaps_and_as_numbers() {
        assert_eq!(of(Type::Boolean, &[Boolean(true)]), Values::Booleans(vec![true]));
        assert_eq!(of(Type::Boolean, &[Integer(0), Integer(1)]), Values::Booleans(vec![false, true]));
        assert_eq!(of(Type::Boolean, &[]), Values::Booleans(vec![]));
        assert_eq!(of(Type::Boolean, &[Boolean(false), Missing]), Values::NullableBooleans(vec![Some(false), None]));
        assert_eq!(of(Type::Boolean, &[Integer(1), Integer(5)]), Values::Integers(vec![1, 5]), "five isn't true");
    }

    #[test]
    fn what_is_not_as_the_database_has_it_is_said() {
        let large = 9_007_199_254_740_993;
        let (values, notes) = finished(Type::Integer, &[Integer(large), Integer(i64::MAX)]);
        assert_eq!((values, notes.len()), (Values::Integers(vec![large, i64::MAX]), 0));
        let (_, notes) = finished(Type::Integer, &[Integer(large), Integer(i64::MAX), Missing]);
        assert!(notes[0].contains("9007199254740993 in row 1 (and another one) has more digits"), "{notes:?}");
        let (_, notes) = finished(Type::Number, &[Number(1.0), Cell::Rounded(1.0, "1.00000000000000000001".into())]);
        assert!(notes[0].contains("1.00000000000000000001 in row 2 has more"), "{notes:?}");
        let (values, notes) = finished(Type::Day, &[Cell::NoDate("infinity")]);
        assert_eq!(values, Values::Dates(vec![NO_DATE]));
        assert!(notes[0].contains("infinity in row 1, which isn't a date"), "{notes:?}");
        let (values, notes) = finished(Type::Any, &[Integer(1), Number(2.0), Text("x".into()), Missing]);
        assert_eq!(values, Values::Text(vec!["1", "2.0", "x", ""].into()));
        assert!(notes[0].contains("because of row 3: \"x\" isn't a number"), "{notes:?}");
        let (_, notes) = finished(Type::Number, &[Integer(1), Missing, Number(0.1)]);
        assert_eq!(notes.len(), 0, "nothing is said of what is as it was");
    }

    #[test]
    fn a_table_has_its_bounds() {
        let table = |rows, bytes| Table::new(vec![("a".into(), Type::Text)], rows, bytes).expect("a good table");
        let row = || [Ok(Text("0123456789".into()))].into_iter();
        let mut short = table(1, 1_000);
        short.push(row()).expect("room");
        assert!(matches!(short.push(row()), Err(SourceError::TooMany { rows: 1 })));
        assert!(matches!(table(9, 10).push(row()), Err(SourceError::TooLarge { bytes: 10 })));
        let odd = table(9, 10).push([Err(CellError::Date("0044-03-15 BC".into()))].into_iter());
        assert!(
            matches!(odd, Err(SourceError::Column(why)) if why.contains("the column \"a\", row 1, there is 0044-03-15 BC"))
        );
        let twice = ["a", "a"].map(|name| (name.to_owned(), Type::Any));
        assert!(matches!(Table::new(twice.into(), 1, 1), Err(SourceError::Column(why)) if why.contains("two columns")));
    }
}
