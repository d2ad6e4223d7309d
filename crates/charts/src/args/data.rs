//! Reads colours and positions along an axis.

use crate::args::call::Call;
use crate::categories::Categories;
use crate::model::axes::Axes;
use crate::model::axis::{Axis, Units};
use crate::model::charts::Charts;
use crate::model::id::Id;
use crate::{color_spec, dates};
use canvas::{CallError, Value};
use wire::Color;

impl Charts {
    /// A colour; `None` for "none".
    pub(crate) fn color(&self, call: &Call, name: &str, value: &Value) -> Result<Option<Color>, CallError> {
        let bad = |what: &str| call.bad(format_args!("{what} is not a valid value for {name}"));
        match value {
            Value::Text(text) => color_spec::parse(text, &self.color_cycle()).ok_or_else(|| {
                let error = bad(&format!("'{}'", canvas::shown(text)));
                error.maybe_hint(canvas::parse_color(text).err().and_then(|error| error.hint))
            }),
            Value::Numbers { data, .. } if matches!(data.len(), 3 | 4) => rgba(data).map(Some).ok_or_else(|| {
                bad("a colour with numbers outside 0–1")
                    .hint("in charts, a colour's numbers are from 0 to 1: (255, 99, 71) is (1, 0.39, 0.28)")
            }),
            Value::Seq(items) => match items.as_slice() {
                [color, alpha] if alpha.number().is_some() => {
                    let alpha = alpha.number().unwrap_or(1.0).clamp(0.0, 1.0);
                    let color = self.color(call, name, color)?;
                    Ok(color.map(|color| Color { a: (alpha * 255.0).round() as u8, ..color }))
                }
                _ => Err(bad("the sequence")),
            },
            other => Err(call.wrong(name, "a colour", other)),
        }
    }

    /// Colours: one, or a sequence of them.
    pub(crate) fn colors(&self, call: &Call, name: &str, value: &Value) -> Result<Vec<Option<Color>>, CallError> {
        match value {
            Value::Numbers { shape, data, .. } if shape.len() == 2 && matches!(shape[1], 3 | 4) => {
                data.chunks(shape[1]).map(|one| Ok(rgba(one))).collect()
            }
            Value::Seq(items) if !(items.len() == 2 && items[1].number().is_some() && items[0].number().is_none()) => {
                items.iter().map(|item| self.color(call, name, item)).collect()
            }
            one => Ok(vec![self.color(call, name, one)?]),
        }
    }

    /// Numbers along an axis of the axes, in its units: numbers, dates or names.
    pub(crate) fn along(
        &mut self,
        call: &Call,
        name: &str,
        value: &Value,
        axes: Id<Axes>,
        axis: usize,
    ) -> Result<Vec<f64>, CallError> {
        self.along_taken(call, name, value.clone(), axes, axis)
    }

    /// The same, of a value that isn't needed any more: a million numbers aren't copied.
    pub(crate) fn along_taken(
        &mut self,
        call: &Call,
        name: &str,
        value: Value,
        axes: Id<Axes>,
        axis: usize,
    ) -> Result<Vec<f64>, CallError> {
        let range = &mut self.ranges[self.axes[axes].ranges[axis]];
        match value {
            Value::Numbers { data, .. } => {
                if matches!(range.units, Units::Unset) {
                    range.units = Units::Numbers;
                }
                Ok(data)
            }
            Value::Dates { data, .. } => Self::moments(range, data),
            Value::Date(day) => Self::moments(range, vec![day]),
            Value::Pixels { data, .. } => Ok(data.iter().map(|n| f64::from(*n)).collect()),
            Value::Text(text) => Self::name_places(range, &[text]),
            Value::Seq(items) if !items.is_empty() && items.iter().all(|item| matches!(item, Value::Text(_))) => {
                let names: Vec<String> = items.iter().filter_map(|item| item.text().map(str::to_owned)).collect();
                if let Some(note) = numbers_as_names(&names).filter(|note| !self.notes.contains(note)) {
                    self.notes.push(note);
                }
                Self::name_places(range, &names)
            }
            Value::Seq(items) => items
                .iter()
                .map(|item| match item {
                    Value::None => Ok(f64::NAN),
                    Value::Text(text) if matches!(range.units, Units::Names(_)) => {
                        Self::name_places(range, std::slice::from_ref(text)).map(|places| places[0])
                    }
                    item => item.number().ok_or_else(|| call.wrong(name, "a sequence of numbers", item)),
                })
                .collect(),
            other => match other.number() {
                Some(n) => Ok(vec![n]),
                None => Err(call.wrong(name, "a sequence of numbers", &other)),
            },
        }
    }

    /// Dates, or their periods on an axis that counts these.
    fn moments(range: &mut Axis, days: Vec<f64>) -> Result<Vec<f64>, CallError> {
        if let Units::Periods(period) = range.units {
            let unknown = || CallError::not_implemented("dates on an axis of these periods aren't available here");
            return days.into_iter().map(|day| period.of(day).ok_or_else(unknown)).collect();
        }
        range.units = Units::Dates;
        Ok(days)
    }

    fn name_places(range: &mut Axis, names: &[String]) -> Result<Vec<f64>, CallError> {
        if let Units::Dates | Units::Periods(_) = range.units {
            let parsed: Option<Vec<f64>> = names.iter().map(|name| dates::parse(name)).collect();
            let days =
                parsed.ok_or_else(|| CallError::value_error("this axis has dates, and the text is not a date"))?;
            return Self::moments(range, days);
        }
        if !matches!(range.units, Units::Names(_)) {
            range.units = Units::Names(Categories::default());
        }
        match &mut range.units {
            Units::Names(known) => Ok(names.iter().map(|name| known.place(name)).collect()),
            _ => Ok(Vec::new()),
        }
    }

    /// One position along an axis.
    pub(crate) fn along_one(
        &mut self,
        call: &Call,
        name: &str,
        value: &Value,
        axes: Id<Axes>,
        axis: usize,
    ) -> Result<f64, CallError> {
        let all = self.along(call, name, value, axes, axis)?;
        match all.as_slice() {
            [one] => Ok(*one),
            _ => Err(call.wrong(name, "a number", value)),
        }
    }
}

fn rgba(parts: &[f64]) -> Option<Color> {
    let channel = |n: f64| ((0.0..=1.0).contains(&n)).then(|| (n * 255.0).round() as u8);
    match parts {
        [r, g, b] => Some(Color { r: channel(*r)?, g: channel(*g)?, b: channel(*b)?, a: 255 }),
        [r, g, b, a] => Some(Color { r: channel(*r)?, g: channel(*g)?, b: channel(*b)?, a: channel(*a)? }),
        _ => None,
    }
}

/// A note on texts that are all numbers, and out of order as such: an axis of names has them in the order in which they come.
fn numbers_as_names(names: &[String]) -> Option<String> {
    let numbers: Option<Vec<f64>> = names.iter().map(|name| name.trim().parse().ok()).collect();
    numbers.filter(|numbers| !numbers.is_sorted()).map(|_| {
        "Text that reads as numbers stands on the axis as names, in the order in which it comes: convert it with float(x).\n"
            .to_owned()
    })
}
