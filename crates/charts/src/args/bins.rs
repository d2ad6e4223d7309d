//! The `bins` and `range` of a histogram, as programs give them.

use crate::args::call::Call;
use crate::numeric::histogram::{Bins, MAX_BINS, bin_edges};
use canvas::{CallError, Value};

/// The edges of bins for data: `bins` is a number of them, their edges, or the name of a rule.
pub(crate) fn edges(
    call: &Call,
    bins: Option<&Value>,
    range: Option<(f64, f64)>,
    data: &[f64],
    whole: bool,
) -> Result<Vec<f64>, CallError> {
    let bins = match bins {
        None => Bins::Count(10),
        Some(Value::Text(rule)) => Bins::Rule(canvas::shown(rule)),
        Some(value) if value.is_sequence() => Bins::Edges(
            value
                .numbers()
                .ok_or_else(|| call.wrong("bins", "a number, a list of edges or the name of a rule", value))?,
        ),
        Some(value) => {
            let count = call.as_number("bins", value)?;
            Bins::Count(if count > MAX_BINS as f64 { MAX_BINS + 1 } else { count as usize })
        }
    };
    bin_edges(data, &bins, range.map(|(low, high)| [low, high]), whole).map_err(|words| {
        let error = call.bad(words);
        match bins {
            Bins::Rule(_) => {
                error.hint("supported values are 'auto', 'fd', 'doane', 'scott', 'rice', 'sturges' and 'sqrt'")
            }
            Bins::Edges(_) => error.hint("edges must rise; n bins have n + 1 edges"),
            Bins::Count(_) => error,
        }
    })
}
