//! The operations so far, and the line of the program that drew each, if that is wanted.

use std::sync::Arc;
use wire::{Lines, Op};

/// Operations in their order.
#[derive(Debug, Default)]
pub struct Operations {
    ops: Vec<Op>,
    /// What drew each operation, if lines are kept.
    marks: Option<Vec<Mark>>,
    /// What draws the next operations.
    mark: Mark,
}

/// What drew an operation.
#[derive(Debug, Clone, Default)]
pub(super) struct Mark {
    line: u32,
    /// Of a stroke that several lines drew: how many segments are of which line.
    parts: Option<Arc<[(u32, u32)]>>,
}

impl Operations {
    /// An empty list that keeps lines.
    pub(super) fn with_lines() -> Self {
        Self { marks: Some(Vec::new()), ..Self::default() }
    }

    pub(super) fn keeps_lines(&self) -> bool {
        self.marks.is_some()
    }

    /// The line of the operations that are added from now on.
    pub(super) fn set_line(&mut self, line: u32) {
        self.mark = Mark { line, parts: None };
    }

    /// The lines of the segments of the strokes that are added from now on.
    pub(super) fn set_parts(&mut self, parts: &[(u32, u32)]) {
        let line = parts.first().map_or(0, |(_, line)| *line);
        self.mark = Mark { line, parts: Some(parts.into()).filter(|_| parts.len() > 1) };
    }

    pub(super) fn set_mark(&mut self, mark: Mark) {
        self.mark = mark;
    }

    pub(super) fn line(&self) -> u32 {
        self.mark.line
    }

    pub(super) fn len(&self) -> usize {
        self.ops.len()
    }

    pub(super) fn is_empty(&self) -> bool {
        self.ops.is_empty()
    }

    pub(super) fn push(&mut self, op: Op) {
        self.ops.push(op);
        if let Some(marks) = &mut self.marks {
            marks.push(self.mark.clone());
        }
    }

    pub(super) fn pop(&mut self) {
        self.ops.pop();
        if let Some(marks) = &mut self.marks {
            marks.pop();
        }
    }

    /// Removes those from `at` on.
    pub(super) fn split_off(&mut self, at: usize) -> Self {
        let at = at.min(self.ops.len());
        let marks = self.marks.as_mut().map(|marks| marks.split_off(at));
        Self { ops: self.ops.split_off(at), marks, mark: Mark::default() }
    }

    pub(super) fn append(&mut self, mut later: Self) {
        self.ops.append(&mut later.ops);
        if let (Some(marks), Some(later)) = (&mut self.marks, &mut later.marks) {
            marks.append(later);
        }
    }

    /// Moves the last `last` operations to `at`, if at least as many lie between; else they stay.
    pub(super) fn move_last(&mut self, last: usize, at: usize) {
        if let Some(since) = self.ops.get_mut(at..).filter(|since| since.len() >= last) {
            since.rotate_right(last);
            if let Some(since) = self.marks.as_mut().and_then(|marks| marks.get_mut(at..)) {
                since.rotate_right(last);
            }
        }
    }

    /// A copy of those from `at` on, each with its line.
    pub(super) fn copied_from(&self, at: usize) -> Vec<(Op, Mark)> {
        let ops = self.ops.get(at..).unwrap_or_default().iter().cloned();
        let mark = |i: usize| self.marks.as_ref().and_then(|marks| marks.get(at + i)).cloned().unwrap_or_default();
        ops.enumerate().map(|(i, op)| (op, mark(i))).collect()
    }

    /// Inserts up to `more` operations: what `after` makes for each number of operations before it.
    pub(super) fn insert(&mut self, more: usize, mut after: impl FnMut(usize) -> Option<Op>) {
        let ops = std::mem::take(&mut self.ops);
        self.ops.reserve_exact(ops.len() + more);
        let mut marks = self.marks.take().map(Vec::into_iter);
        self.marks = marks.as_ref().map(|_| Vec::new());
        for (i, op) in ops.into_iter().enumerate() {
            self.mark = marks.as_mut().and_then(Iterator::next).unwrap_or_default();
            self.push(op);
            if let Some(inserted) = after(i + 1) {
                self.push(inserted);
            }
        }
    }

    /// The operations, and the table of their lines if these were kept.
    pub(super) fn into_parts(self) -> (Vec<Op>, Option<Lines>) {
        let Self { ops, marks, .. } = self;
        let lines = marks.map(|marks| {
            let mut lines = Lines::default();
            for (at, mark) in marks.iter().enumerate() {
                lines.push(mark.line);
                let parts = mark.parts.iter().filter(|_| matches!(ops.get(at), Some(Op::Stroke { .. })));
                for (segments, line) in parts.flat_map(|parts| parts.iter()) {
                    lines.split(at as u32, *segments, *line);
                }
            }
            lines
        });
        (ops, lines)
    }
}
