//! Which line of the program drew what: a table beside a scene, which only its author asks for.

use super::MAX_OPERATIONS;
use super::bounded::bounded;
use serde::{Deserialize, Serialize};

/// The highest line: a map of lines writes each as a colour of 24 bits.
pub const MAX_LINE: u32 = (1 << 24) - 1;

/// The line of each operation of a scene, in runs of operations of the same line.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Lines {
    #[serde(deserialize_with = "bounded::<_, _, MAX_OPERATIONS>")]
    runs: Vec<Run>,
    /// Strokes that several lines drew, by the indices of their operations.
    #[serde(deserialize_with = "bounded::<_, _, MAX_OPERATIONS>")]
    parts: Vec<Part>,
}

/// Operations one after the other that a line drew.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
struct Run {
    operations: u32,
    line: u32,
}

/// A part of a stroke that goes from point to point.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
struct Part {
    /// The index of the stroke's operation.
    operation: u32,
    segments: u32,
    line: u32,
}

impl Lines {
    /// Adds an operation, and its line, from 1, or 0 if none of the program's drew it.
    pub fn push(&mut self, line: u32) {
        let line = shown(line);
        match self.runs.last_mut() {
            Some(run) if run.line == line && run.operations < u32::MAX => run.operations += 1,
            _ => self.runs.push(Run { operations: 1, line }),
        }
    }

    /// Says that the next segments of a stroke are of this line, after those of which it was said before. The stroke is the
    /// operation with this index, which is at least the last one's.
    pub fn split(&mut self, operation: u32, segments: u32, line: u32) {
        self.parts.push(Part { operation, segments, line: shown(line) });
    }

    /// Whether this is a table for so many operations: the runs' lengths add up to it, no run and no part is empty, and parts are in
    /// order.
    pub(super) fn fits(&self, operations: usize) -> bool {
        let sum: u64 = self.runs.iter().map(|run| u64::from(run.operations)).sum();
        sum == operations as u64
            && self.runs.iter().all(|run| run.operations > 0 && run.line <= MAX_LINE)
            && self.parts.iter().all(|part| part.segments > 0 && part.line <= MAX_LINE)
            && self.parts.is_sorted_by_key(|part| part.operation)
            && self.parts.last().is_none_or(|part| (part.operation as usize) < operations)
    }

    /// The line of each operation, from 1; 0 if none of the program's drew it.
    pub fn iter(&self) -> impl Iterator<Item = u32> {
        self.runs.iter().flat_map(|run| std::iter::repeat_n(run.line, run.operations as usize))
    }

    /// The parts of an operation: how many segments each has, and its line.
    pub fn parts(&self, operation: usize) -> impl Iterator<Item = (u32, u32)> {
        let from = self.parts.partition_point(|part| (part.operation as usize) < operation);
        let parts = self.parts[from..].iter().take_while(move |part| part.operation as usize == operation);
        parts.map(|part| (part.segments, part.line))
    }
}

/// A line as the table has it: none if a map can't show it.
fn shown(line: u32) -> u32 {
    if line <= MAX_LINE { line } else { 0 }
}

impl FromIterator<u32> for Lines {
    fn from_iter<T: IntoIterator<Item = u32>>(lines: T) -> Self {
        let mut table = Self::default();
        lines.into_iter().for_each(|line| table.push(line));
        table
    }
}
