//! Converts our Python's description of an exception to the report that is sent to the pool.

use pyo3::prelude::*;
use wire::{CallFrame, ErrorReport, Finish, LimitKind};

type Described = (String, String, Option<u32>, Option<u32>, Option<u32>, Vec<(String, u32)>, Option<String>);

/// The result of `paintbox_program.run` for a program that failed.
pub(crate) fn finish(returned: &Bound<'_, PyAny>) -> PyResult<Finish> {
    let (limit, (exception, message, line, column, end_column, frames, hint)): (Option<String>, Described) =
        returned.extract()?;
    let frames = frames.into_iter().map(|(function, line)| CallFrame { function, line }).collect();
    let report = ErrorReport { exception, message, line, column, end_column, frames, hint };
    Ok(match limit.as_deref().and_then(kind) {
        Some(kind) => Finish::Limit(kind, report),
        None => Finish::Raised(report),
    })
}

fn kind(word: &str) -> Option<LimitKind> {
    [LimitKind::Time, LimitKind::Cpu, LimitKind::Memory, LimitKind::Scene, LimitKind::Size]
        .into_iter()
        .find(|kind| kind.word() == word)
}
