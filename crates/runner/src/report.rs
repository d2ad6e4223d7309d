//! Converts our Python's description of an exception to the report that is sent to the pool.

use pyo3::prelude::*;
use wire::{CallFrame, ErrorReport, Finish, LimitKind};

type Described = (String, String, Option<u32>, Option<u32>, Option<u32>, Vec<(String, u32)>, Option<String>);

/// The result of `paintbox_program.run` for a program that failed.
pub(crate) fn finish(returned: &Bound<'_, PyAny>) -> PyResult<Finish> {
    let (kind, described, needs): (Option<String>, Described, Option<String>) = returned.extract()?;
    let (exception, message, line, column, end_column, frames, hint) = described;
    let frames = frames.into_iter().map(|(function, line)| CallFrame { function, line }).collect();
    let report = ErrorReport { exception, message, line, column, end_column, frames, hint };
    Ok(match kind.as_deref() {
        Some("not offered") => Finish::NotOffered { report, needs: needs.unwrap_or_default() },
        Some(word) => limit(word).map_or(Finish::Raised(report.clone()), |limit| Finish::Limit(limit, report)),
        None => Finish::Raised(report),
    })
}

fn limit(word: &str) -> Option<LimitKind> {
    [LimitKind::Time, LimitKind::Cpu, LimitKind::Memory, LimitKind::Scene, LimitKind::Size]
        .into_iter()
        .find(|kind| kind.word() == word)
}
