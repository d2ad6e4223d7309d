//! JSON: a list of objects (rows) or an object of lists (columns), read as a stream into columns so that a hostile file costs
//! no more memory than its values.

use super::cell::{Kind, Tally, push};
use super::{DataError, Read, check_cells, check_heading, notes};
use serde::Deserializer as _;
use serde::de::{self, DeserializeSeed, MapAccess, SeqAccess, Visitor};
use std::collections::HashMap;
use std::fmt;
use wire::{Column, DataSet, MAX_COLUMNS, Values};

/// One value as JSON has it.
#[derive(Debug, Clone, PartialEq)]
enum Cell {
    Missing,
    Boolean(bool),
    Integer(i64),
    Number(f64),
    Text(Box<str>),
}

/// Columns while they are filled.
#[derive(Default)]
struct Table {
    names: Vec<String>,
    places: HashMap<String, usize>,
    columns: Vec<Vec<Cell>>,
    rows: usize,
    /// The complaint that ended the reading; serde's own error can't carry it.
    wrong: Option<DataError>,
}

pub(super) fn parse(text: &str) -> Result<Read, DataError> {
    let mut table = Table::default();
    let mut reader = serde_json::Deserializer::from_str(text);
    let read = reader.deserialize_any(Outer(&mut table)).and_then(|()| reader.end());
    match (table.wrong, read) {
        (Some(wrong), _) => return Err(wrong),
        (None, Err(e)) => return Err(DataError::Syntax { format: "JSON", why: e.to_string() }),
        (None, Ok(())) => {}
    }
    check_heading(table.names.iter().map(String::as_str))?;
    let tallies: Vec<Tally> = table.columns.iter().map(|cells| tally(cells)).collect();
    let notes = notes::of(&table.names, &tallies, table.columns.first().map_or(0, Vec::len));
    let columns = table.names.into_iter().zip(table.columns).zip(&tallies);
    let columns = columns.map(|((name, cells), tally)| Column { name, values: values(&cells, tally.kind()) });
    Ok(Read { data: DataSet { columns: columns.collect() }, notes })
}

impl Table {
    /// The column's place; a new column starts with a missing value for every row so far.
    fn place(&mut self, name: &str) -> Result<usize, DataError> {
        if let Some(&place) = self.places.get(name) {
            return Ok(place);
        }
        let columns = self.columns.len() + 1;
        if columns > MAX_COLUMNS {
            return Err(DataError::TooLarge {
                found: format!("more than {MAX_COLUMNS} columns"),
                most: MAX_COLUMNS.to_string(),
            });
        }
        check_cells(columns * self.rows)?;
        self.places.insert(name.to_owned(), columns - 1);
        self.names.push(name.to_owned());
        self.columns.push(vec![Cell::Missing; self.rows]);
        Ok(columns - 1)
    }

    /// Records a complaint and ends the reading.
    fn refuse<E: de::Error>(&mut self, wrong: DataError) -> E {
        let error = E::custom(&wrong);
        self.wrong.get_or_insert(wrong);
        error
    }

    /// A column's name, as complaints show it.
    fn shown(&self, place: usize) -> String {
        wire::clean(&self.names[place], 80)
    }
}

/// The whole file.
struct Outer<'a>(&'a mut Table);

impl<'de> Visitor<'de> for Outer<'_> {
    type Value = ();

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("a list of objects or an object of lists")
    }

    fn visit_seq<A: SeqAccess<'de>>(self, mut rows: A) -> Result<(), A::Error> {
        while rows.next_element_seed(Row(&mut *self.0))?.is_some() {}
        Ok(())
    }

    fn visit_map<A: MapAccess<'de>>(self, mut columns: A) -> Result<(), A::Error> {
        let mut expected = None;
        while let Some(name) = columns.next_key::<String>()? {
            if let Some(&place) = self.0.places.get(&name) {
                let (first, second) = (place + 1, self.0.names.len() + 1);
                return Err(self.0.refuse(DataError::TwoOf { name: wire::clean(&name, 80), first, second }));
            }
            let place = self.0.place(&name).map_err(|wrong| self.0.refuse(wrong))?;
            columns.next_value_seed(Whole { table: &mut *self.0, place })?;
            let found = self.0.columns[place].len();
            let expected = *expected.get_or_insert(found);
            if found != expected {
                let column = self.0.shown(place);
                return Err(self.0.refuse(DataError::Lengths { column, found, expected }));
            }
        }
        Ok(())
    }
}

/// One object of a list.
struct Row<'a>(&'a mut Table);

impl<'de> DeserializeSeed<'de> for Row<'_> {
    type Value = ();

    fn deserialize<D: serde::Deserializer<'de>>(self, deserializer: D) -> Result<(), D::Error> {
        deserializer.deserialize_any(self)
    }
}

impl<'de> Visitor<'de> for Row<'_> {
    type Value = ();

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "an object as row {}", self.0.rows + 1)
    }

    fn visit_map<A: MapAccess<'de>>(self, mut fields: A) -> Result<(), A::Error> {
        let table = self.0;
        let row = table.rows;
        while let Some(name) = fields.next_key::<String>()? {
            let place = table.place(&name).map_err(|wrong| table.refuse(wrong))?;
            if table.columns[place].len() > row {
                return Err(table.refuse(DataError::Twice { row: row + 1, column: wire::clean(&name, 80) }));
            }
            let cell = fields.next_value_seed(OneCell { table: &mut *table, row: row + 1, place })?;
            table.columns[place].push(cell);
        }
        table.rows += 1;
        let rows = table.rows;
        table.columns.iter_mut().for_each(|column| column.resize(rows, Cell::Missing));
        check_cells((rows * table.columns.len()).max(rows)).map_err(|wrong| table.refuse(wrong))
    }
}

/// One list of an object.
struct Whole<'a> {
    table: &'a mut Table,
    place: usize,
}

impl<'de> DeserializeSeed<'de> for Whole<'_> {
    type Value = ();

    fn deserialize<D: serde::Deserializer<'de>>(self, deserializer: D) -> Result<(), D::Error> {
        deserializer.deserialize_any(self)
    }
}

impl<'de> Visitor<'de> for Whole<'_> {
    type Value = ();

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "a list as column {:?}", self.table.shown(self.place))
    }

    fn visit_seq<A: SeqAccess<'de>>(self, mut cells: A) -> Result<(), A::Error> {
        let (table, place) = (self.table, self.place);
        for row in 1.. {
            let Some(cell) = cells.next_element_seed(OneCell { table: &mut *table, row, place })? else { break };
            table.columns[place].push(cell);
            check_cells(row * (place + 1)).map_err(|wrong| table.refuse(wrong))?;
        }
        Ok(())
    }
}

/// One value of a known row and column.
struct OneCell<'a> {
    table: &'a mut Table,
    row: usize,
    place: usize,
}

impl OneCell<'_> {
    fn refuse<E: de::Error>(self, found: &'static str) -> E {
        let column = self.table.shown(self.place);
        self.table.refuse(DataError::Value { row: self.row, column, found })
    }
}

impl<'de> DeserializeSeed<'de> for OneCell<'_> {
    type Value = Cell;

    fn deserialize<D: serde::Deserializer<'de>>(self, deserializer: D) -> Result<Cell, D::Error> {
        deserializer.deserialize_any(self)
    }
}

impl<'de> Visitor<'de> for OneCell<'_> {
    type Value = Cell;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("a value")
    }

    fn visit_unit<E>(self) -> Result<Cell, E> {
        Ok(Cell::Missing)
    }

    fn visit_bool<E>(self, value: bool) -> Result<Cell, E> {
        Ok(Cell::Boolean(value))
    }

    fn visit_i64<E>(self, value: i64) -> Result<Cell, E> {
        Ok(Cell::Integer(value))
    }

    fn visit_u64<E>(self, value: u64) -> Result<Cell, E> {
        Ok(i64::try_from(value).map_or(Cell::Number(value as f64), Cell::Integer))
    }

    fn visit_f64<E>(self, value: f64) -> Result<Cell, E> {
        Ok(Cell::Number(value))
    }

    fn visit_str<E>(self, value: &str) -> Result<Cell, E> {
        Ok(Cell::Text(value.into()))
    }

    fn visit_seq<A: SeqAccess<'de>>(self, _: A) -> Result<Cell, A::Error> {
        Err(self.refuse("a list"))
    }

    fn visit_map<A: MapAccess<'de>>(self, _: A) -> Result<Cell, A::Error> {
        Err(self.refuse("an object"))
    }
}

/// What a column's values have in common. Text that says a date is one; text that says a number stays text.
fn tally(cells: &[Cell]) -> Tally {
    let mut tally = Tally::default();
    for (i, cell) in cells.iter().enumerate() {
        match cell {
            Cell::Missing => tally.missing(),
            Cell::Boolean(value) => tally.count(i + 1, Kind::Booleans, if *value { "true" } else { "false" }),
            Cell::Integer(n) => tally.count_number(i + 1, Kind::Integers, n),
            Cell::Number(n) => tally.count_number(i + 1, Kind::Numbers, n),
            Cell::Text(text) => tally.see_text(i + 1, text),
        }
    }
    tally
}

/// A column of this kind, which was inferred from the same values. One of text holds its other values as JSON writes them.
fn values(cells: &[Cell], kind: Kind) -> Values {
    let mut values = kind.column(cells.len());
    for cell in cells {
        match (&mut values, cell) {
            (Values::Integers(v), Cell::Integer(n)) => v.push(*n),
            (Values::Numbers(v), Cell::Integer(n)) => v.push(*n as f64),
            (Values::Numbers(v), Cell::Number(n)) => v.push(*n),
            (Values::Booleans(v), Cell::Boolean(value)) => v.push(*value),
            (Values::NullableBooleans(v), Cell::Boolean(value)) => v.push(Some(*value)),
            (values, Cell::Missing) => push(values, ""),
            (values, Cell::Boolean(value)) => push(values, if *value { "true" } else { "false" }),
            (values, Cell::Integer(n)) => push(values, &n.to_string()),
            (values, Cell::Number(n)) => push(values, &n.to_string()),
            (values, Cell::Text(text)) => push(values, text),
        }
    }
    values
}

#[cfg(test)]
mod tests {
    use super::*;

    fn complaint(text: &str) -> String {
        super::parse(text).expect_err("refused").to_string()
    }

    fn parse(text: &str) -> Result<DataSet, DataError> {
        super::parse(text).map(|read| read.data)
    }

    #[test]
    fn rows_like_the_cars() {
        let data = parse(
            r#"[{"Name":"buick","Miles":18,"Power":130,"Good":true},
                {"Name":"ford","Miles":15.5,"Power":null,"Good":false},
                {"Name":"fiat","Miles":1}]"#,
        )
        .expect("good");
        assert_eq!(data.columns[0].values, Values::Text(vec!["buick", "ford", "fiat"].into()));
        assert_eq!(data.columns[1].values, Values::Numbers(vec![18.0, 15.5, 1.0]));
        assert!(
            matches!(&data.columns[2].values, Values::Numbers(v) if v[0].to_string() == "130" && v[1].is_nan() && v[2].is_nan())
        );
        assert_eq!(data.columns[3].values, Values::NullableBooleans(vec![Some(true), Some(false), None]));
    }

    #[test]
    fn columns_come_as_lists_too() {
        let data = parse(r#"{"a": [1, 2], "b": [true, false], "c": ["x", 7]}"#).expect("good");
        assert_eq!(data.columns[0].values, Values::Integers(vec![1, 2]));
        assert_eq!(data.columns[1].values, Values::Booleans(vec![true, false]));
        assert_eq!(data.columns[2].values, Values::Text(vec!["x", "7"].into()));
    }

    #[test]
    fn texts_that_say_dates_are_dates() {
        let data =
            parse(r#"{"d": ["1970-01-02", null], "at": ["1970-01-01T00:00:01Z", "1970-01-02"], "n": ["1", "2"]}"#)
                .expect("good");
        assert_eq!(data.columns[0].values, Values::Dates(vec![1, wire::NO_DATE]));
        assert_eq!(data.columns[1].values, Values::Moments(vec![1_000_000, 86_400_000_000]));
        assert_eq!(data.columns[2].values, Values::Text(vec!["1", "2"].into()));
        assert_eq!(parse(r#"{"d": ["1970-01-02", 3]}"#).expect("good").columns[0].values.len(), 2);
    }

    #[test]
    fn what_looks_like_a_slip_is_said() {
        let notes = |text: &str| super::parse(text).expect("good").notes;
        assert_eq!(
            notes(r#"{"n": [1, 2, 3.5, 4, "n.a.", null]}"#),
            ["Column \"n\" is text because of row 5: \"n.a.\" is no number, as its other values are."]
        );
        assert!(notes(r#"{"n": ["1", "2"]}"#)[0].contains("is in quotes"));
        assert!(notes(r#"[{"n": 1, "name": "x"}]"#).is_empty());
    }

    #[test]
    fn a_column_that_comes_late_is_missing_before() {
        let data = parse(r#"[{"a":1},{"a":2,"b":"x"}]"#).expect("good");
        assert_eq!(data.columns[1].values, Values::Text(vec!["", "x"].into()));
    }

    #[test]
    fn complaints_name_row_and_column() {
        assert_eq!(
            complaint(r#"[{"a":1},{"a":[1]}]"#),
            "Row 2, column \"a\": a value is text, a number, true, false or null, not a list."
        );
        assert_eq!(complaint(r#"{"a":[1,2],"b":[1]}"#), "Column \"b\" has 1 values where the first column has 2.");
        assert_eq!(complaint(r#"[{"a":1,"a":2}]"#), "Row 1 has two values named \"a\".");
        assert_eq!(complaint(r#"{"a":[],"b":[],"a":[]}"#), "Two columns are named \"a\": column 1 and column 3.");
        assert_eq!(complaint(r#"[{"":1}]"#), "Column 1 has no name in the heading.");
        assert!(complaint("[1]").contains("an object as row 1"));
        assert!(complaint("{\"a\":7}").contains("a list as column \"a\""));
        assert!(complaint("7").contains("a list of objects or an object of lists"));
        assert!(complaint("[{\"a\":1},\n}").contains("line 2"));
        assert!(complaint("[] x").contains("JSON"));
    }

    #[test]
    fn rows_that_each_bring_a_column_are_bounded() {
        let rows: Vec<String> = (0..1001).map(|i| format!("{{\"k{i}\":1}}")).collect();
        assert!(complaint(&format!("[{}]", rows.join(","))).contains("more than 1000 columns"));
    }
}
