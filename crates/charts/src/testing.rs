//! Short ways to call pyplot's functions in tests, and to look at what they draw.

use crate::Value;
use crate::model::artist::Artist;
use crate::model::charts::Charts;
use crate::model::handle::{Class, Handle};
use crate::model::id::Id;
use crate::table::find;
use canvas::{CallError, Canvas, Returned};
use wire::{Op, PictureLimits, SceneLimits};

/// Charts with a canvas of 640×480 px.
pub(crate) struct Plot {
    pub(crate) charts: Charts,
    pub(crate) canvas: Canvas,
}

/// Numbers as a program's array.
pub(crate) fn array(data: &[f64]) -> Value {
    Value::Numbers { shape: vec![data.len()], data: data.to_vec(), whole: data.iter().all(|n| n.fract() == 0.0) }
}

/// Rows of numbers as a program's array.
pub(crate) fn matrix(rows: &[&[f64]]) -> Value {
    let columns = rows.first().map_or(0, |row| row.len());
    Value::Numbers { shape: vec![rows.len(), columns], data: rows.concat(), whole: false }
}

pub(crate) fn text(text: &str) -> Value {
    Value::Text(text.to_owned())
}

pub(crate) fn texts(all: &[&str]) -> Value {
    Value::Seq(all.iter().map(|one| text(one)).collect())
}

impl Plot {
    pub(crate) fn new() -> Self {
        let canvas = Canvas::new(640, 480, SceneLimits::default(), PictureLimits::default());
        Self { charts: Charts::new(2_000_000), canvas }
    }

    /// Calls a function of `plt`.
    pub(crate) fn call(
        &mut self,
        name: &str,
        args: Vec<Value>,
        named: &[(&str, Value)],
    ) -> Result<Returned, CallError> {
        let entry = find(Class::Pyplot, name).unwrap_or_else(|| panic!("plt has no {name}"));
        let named = named.iter().map(|(name, value)| ((*name).to_owned(), value.clone())).collect();
        self.charts.call(&mut self.canvas, Handle::Pyplot, entry, args, named)
    }

    /// Calls a function of what another returned.
    pub(crate) fn method(&mut self, on: &Returned, name: &str, args: Vec<Value>) -> Returned {
        self.try_method(on, name, args).unwrap()
    }

    /// The same for one that may fail.
    pub(crate) fn try_method(&mut self, on: &Returned, name: &str, args: Vec<Value>) -> Result<Returned, CallError> {
        let on = handle(on);
        let entry = find(on.class(), name).unwrap_or_else(|| panic!("{:?} has no {name}", on.class()));
        self.charts.call(&mut self.canvas, on, entry, args, Vec::new())
    }

    /// The message of a call that fails.
    pub(crate) fn fault(&mut self, name: &str, args: Vec<Value>, named: &[(&str, Value)]) -> String {
        match self.call(name, args, named) {
            Ok(returned) => panic!("{name} returned {returned:?}"),
            Err(error) => error.message,
        }
    }

    /// Everything that is drawn.
    pub(crate) fn ops(mut self) -> Vec<Op> {
        self.charts.draw(&mut self.canvas, None).unwrap();
        self.canvas.finish().unwrap().ops
    }
}

/// The object that a call returned.
pub(crate) fn handle(returned: &Returned) -> Handle {
    Handle::from_returned(returned).unwrap_or_else(|| panic!("{returned:?} is no handle"))
}

/// The artist that a call returned.
pub(crate) fn id(returned: &Returned) -> Id<Artist> {
    match handle(returned) {
        Handle::Artist(id) => id,
        other => panic!("{other:?} is no artist"),
    }
}

/// The texts of a picture.
pub(crate) fn words(ops: &[Op]) -> Vec<&str> {
    ops.iter().filter_map(|op| if let Op::Text { text, .. } = op { Some(text.as_str()) } else { None }).collect()
}
