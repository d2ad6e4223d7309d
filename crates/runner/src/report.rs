//! Converts our Python's description of an exception to the report that is sent to the pool.

use pyo3::prelude::*;
use wire::{CallFrame, ErrorReport, Finish, LimitKind};

/// Line, column, line of the end, column of the end.
type Place = (Option<u32>, Option<u32>, Option<u32>, Option<u32>);
/// A function and where it was.
type Frame = (String, u32, Option<u32>, Option<u32>, Option<u32>);
type Described = (String, String, Place, Vec<Frame>, Option<String>);

/// The result of `paintbox_program.run` for a program that failed.
pub(crate) fn finish(returned: &Bound<'_, PyAny>) -> PyResult<Finish> {
    let (kind, described, needs): (Option<String>, Described, Option<String>) = returned.extract()?;
    let (exception, message, (line, column, end_line, end_column), frames, hint) = described;
    let frame =
        |(function, line, column, end_line, end_column)| CallFrame { function, line, column, end_line, end_column };
    let frames = frames.into_iter().map(frame).collect();
    let report = ErrorReport { exception, message, line, column, end_line, end_column, frames, hint };
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
