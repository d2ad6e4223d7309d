//! The columns while they are filled with values of JSON.

use super::super::bounds::{check_cells, check_width};
use super::super::cell::Cell;
use super::super::number;
use super::super::outcome::DataError;
use super::scan::{Scan, Start};
use std::borrow::Cow;
use std::collections::HashMap;

/// The columns by name.
#[derive(Debug, Default)]
pub(super) struct Table<'a> {
    names: Vec<String>,
    places: HashMap<String, usize>,
    columns: Vec<Vec<Cell<'a>>>,
    rows: usize,
    /// Whether rows are lists.
    lists: bool,
    /// Whether rows are single values.
    singles: bool,
    /// The number of geometries that aren't points.
    shapes: usize,
}

impl<'a> Table<'a> {
    /// The column's index. A new column starts with a missing value for every row so far.
    fn place(&mut self, name: &str) -> Result<usize, DataError> {
        if let Some(&place) = self.places.get(name) {
            return Ok(place);
        }
        let columns = self.columns.len() + 1;
        if columns > wire::MAX_COLUMNS {
            return Err(check_width(columns).err().unwrap_or(DataError::Empty));
        }
        check_cells(columns * self.rows)?;
        self.places.insert(name.to_owned(), columns - 1);
        self.names.push(name.to_owned());
        self.columns.push(vec![Cell::Missing; self.rows]);
        Ok(columns - 1)
    }

    /// The names of columns whose rows are lists.
    pub(super) fn name(&mut self, names: Vec<String>) {
        self.columns.resize_with(names.len(), Vec::new);
        self.names = names;
        self.lists = true;
    }

    /// Adds a value to the row that is being read.
    fn put(&mut self, name: &str, cell: Cell<'a>) -> Result<(), DataError> {
        let place = self.place(name)?;
        if self.columns[place].len() > self.rows {
            return Err(DataError::Twice { row: self.rows + 1, column: wire::clean(name, 80) });
        }
        self.columns[place].push(cell);
        Ok(())
    }

    fn end_row(&mut self) -> Result<(), DataError> {
        self.rows += 1;
        let rows = self.rows;
        self.columns.iter_mut().for_each(|column| column.resize(rows, Cell::Missing));
        check_cells((rows * self.columns.len()).max(rows))
    }

    /// A row: an object, a list, or a single value.
    pub(super) fn row(&mut self, scan: &mut Scan<'a>) -> Result<(), DataError> {
        let start = scan.start()?;
        let (lists, singles) = (start == Start::List, !matches!(start, Start::List | Start::Object));
        if self.rows == 0 && self.columns.is_empty() {
            (self.lists, self.singles) = (lists, singles);
        } else if lists != self.lists || (singles && !self.singles && start != Start::Null) {
            let what = if self.lists { "a list" } else { "an object" };
            return Err(scan.expected(&format!("{what} as row {}", self.rows + 1)));
        }
        match start {
            Start::Object => self.fields(scan, "")?,
            Start::List => {
                let mut at = 0;
                scan.list(|scan| {
                    let cell = cell(scan)?;
                    if at >= self.columns.len() {
                        check_width(at + 1)?;
                        check_cells((at + 1) * (self.rows + 1))?;
                        self.columns.push(vec![Cell::Missing; self.rows]);
                        self.names.push(String::new());
                    }
                    self.columns[at].push(cell);
                    at += 1;
                    Ok(())
                })?;
            }
            Start::Null if !self.singles => drop(scan.skip()?),
            _ => {
                let cell = cell(scan)?;
                self.put("value", cell)?;
            }
        }
        self.end_row()
    }

    /// A named row.
    pub(super) fn named_row(&mut self, name: &str, scan: &mut Scan<'a>) -> Result<(), DataError> {
        self.put("name", Cell::Text(Cow::Owned(name.to_owned())))?;
        self.fields(scan, "")?;
        self.end_row()
    }

    /// An object's values. The names of a nested object's values begin with the object's name and a dot.
    fn fields(&mut self, scan: &mut Scan<'a>, before: &str) -> Result<(), DataError> {
        scan.object(|scan, name| {
            let name = if before.is_empty() { name } else { Cow::Owned(format!("{before}.{name}")) };
            if scan.start()? == Start::Object {
                return self.fields(scan, &name);
            }
            let cell = cell(scan)?;
            self.put(&name, cell)
        })
    }

    /// A feature of `GeoJSON`: its properties and a point's coordinates are values.
    pub(super) fn feature(&mut self, scan: &mut Scan<'a>) -> Result<(), DataError> {
        scan.object(|scan, name| match (name.as_ref(), scan.start()?) {
            ("properties", Start::Object) => self.fields(scan, ""),
            ("geometry", Start::Object) => self.geometry(scan),
            ("type" | "bbox" | "properties" | "geometry", _) => scan.skip().map(drop),
            (_, Start::Object) => self.fields(scan, &name),
            _ => {
                let cell = cell(scan)?;
                // A property of the same name is the feature's own.
                let taken = self.places.get(name.as_ref()).is_some_and(|place| self.columns[*place].len() > self.rows);
                let name = if taken { Cow::Owned(format!("feature.{name}")) } else { name };
                self.put(&name, cell)
            }
        })?;
        self.end_row()
    }

    fn geometry(&mut self, scan: &mut Scan<'a>) -> Result<(), DataError> {
        let start = scan.at;
        let (mut point, mut kind, mut coordinates) = (false, None, None);
        scan.object(|scan, name| {
            match name.as_ref() {
                "type" if scan.start()? == Start::Text => {
                    let said = scan.text()?;
                    point = said == "Point";
                    kind = Some(said);
                }
                "coordinates" => {
                    coordinates = Some(scan.clone());
                    scan.skip()?;
                }
                _ => drop(scan.skip()?),
            }
            Ok(())
        })?;
        let whole = scan.between(start, scan.at);
        let listed = match &mut coordinates {
            Some(coordinates) => coordinates.start()? == Start::List,
            None => false,
        };
        match coordinates {
            Some(mut coordinates) if point && listed => {
                let names = ["longitude", "latitude", "elevation"];
                let mut at = 0;
                coordinates.list(|scan| {
                    let cell = cell(scan)?;
                    if let Some(name) = names.get(at) {
                        self.put(name, cell)?;
                    }
                    at += 1;
                    Ok(())
                })
            }
            coordinates => {
                self.shapes += 1;
                let written = match coordinates {
                    Some(mut coordinates) => coordinates.skip()?,
                    None => whole,
                };
                if let Some(kind) = kind {
                    self.put("geometry.type", Cell::Text(kind))?;
                }
                self.put("geometry", Cell::Text(Cow::Borrowed(written)))
            }
        }
    }

    /// A column: a list, or an object by the rows' numbers.
    pub(super) fn column(&mut self, name: &str, scan: &mut Scan<'a>) -> Result<(), DataError> {
        let (first, second) = (self.places.get(name).copied(), self.names.len());
        if let Some(first) = first {
            return Err(DataError::TwoOf { name: wire::clean(name, 80), first: first + 1, second: second + 1 });
        }
        let before = std::mem::take(&mut self.rows);
        let place = self.place(name)?;
        let mut column = Vec::new();
        let mut push = |scan: &mut Scan<'a>| {
            column.push(cell(scan)?);
            check_cells(column.len() * (place + 1))
        };
        if scan.start()? == Start::List {
            scan.list(&mut push)?;
        } else {
            scan.object(|scan, _| push(scan))?;
        }
        if place > 0 && column.len() != before {
            return Err(DataError::Lengths { column: wire::clean(name, 80), found: column.len(), expected: before });
        }
        self.rows = column.len();
        self.columns[place] = column;
        Ok(())
    }

    /// Makes the first row of a list of lists the heading, if it has only texts and other rows have other values.
    pub(super) fn headed(&mut self, notes: &mut Vec<String>) {
        if !self.lists || self.rows < 2 || self.names.iter().any(|name| !name.is_empty()) {
            return;
        }
        let text = |cell: &Cell<'_>| matches!(cell, Cell::Text(text) if number::number(text.as_bytes()).is_none());
        let names = self.columns.iter().all(|column| column.first().is_some_and(text));
        let others =
            self.columns.iter().any(|column| column[1..].iter().any(|cell| !text(cell) && *cell != Cell::Missing));
        if !names {
            return;
        }
        if !others {
            notes.push("The first list was read as the names of the columns.".to_owned());
        }
        for (name, column) in self.names.iter_mut().zip(&mut self.columns) {
            if let Cell::Text(text) = column.remove(0) {
                *name = text.into_owned();
            }
        }
        self.rows -= 1;
    }

    /// The names and the columns.
    pub(super) fn finish(self, notes: &mut Vec<String>) -> (Vec<String>, Vec<Vec<Cell<'a>>>) {
        if self.shapes > 0 {
            notes.push(format!(
                "{}; their coordinates are in \"geometry\" as JSON.",
                if self.shapes == 1 {
                    "One geometry isn't a point".to_owned()
                } else {
                    format!("{} geometries aren't points", self.shapes)
                }
            ));
        }
        (self.names, self.columns)
    }
}

/// A value. Lists and objects are kept as JSON text.
fn cell<'a>(scan: &mut Scan<'a>) -> Result<Cell<'a>, DataError> {
    let start = scan.start()?;
    Ok(match start {
        Start::Text => Cell::Text(scan.text()?),
        Start::Number => Cell::Number(Cow::Borrowed(scan.number()?)),
        Start::Object | Start::List => Cell::Structure(scan.skip()?),
        _ => {
            scan.literal(start)?;
            match start {
                Start::True => Cell::Boolean(true),
                Start::False => Cell::Boolean(false),
                _ => Cell::Missing,
            }
        }
    })
}
