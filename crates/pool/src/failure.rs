//! How a render can fail. One policy: the kernel and the pool's own timer decide the kind; what the child reports
//! only adds where and why.

use crate::request::Report;
use wire::{ErrorReport, LimitKind};

/// What happened to a render.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum Failure {
    /// The program raised an exception, which its author can fix.
    #[error("{}: {}", .0.exception, .0.message)]
    Raised(ErrorReport),
    /// A limit was reached, with the place in the program if known.
    #[error("the limit of {} was reached", .0.word())]
    Limit(LimitKind, Option<ErrorReport>),
    /// The kernel killed the child for a forbidden call, with the call's number if known.
    #[error("the program made a call that isn't allowed and was stopped")]
    Refused(Option<u32>),
    /// The child died of a signal, or its answer was malformed.
    #[error("the program crashed")]
    Crashed,
    /// The zygote, the painter or the machine failed, not the program. The caller may retry.
    #[error("Paintbox lost this render: {0}")]
    Lost(String),
    /// Too many renders are waiting, or this one waited too long. The caller may retry later.
    #[error("too many renders are waiting")]
    Busy,
}

/// A failed render, with what is known about it.
#[derive(Debug, Clone, thiserror::Error)]
#[error("{failure}")]
pub struct Failed {
    /// What happened.
    pub failure: Failure,
    /// What the program had printed and declared by then, and what it cost.
    pub report: Box<Report>,
}

/// The pool could not start.
#[derive(Debug, thiserror::Error)]
pub enum StartError {
    /// A program couldn't be executed.
    #[error("can't start {program}: {source}")]
    Spawn {
        /// The file.
        program: String,
        /// What the system said.
        source: std::io::Error,
    },
    /// A zygote can't work, and says why: a required layer of the jail is off, or Python doesn't start.
    #[error("{0}")]
    Zygote(String),
    /// A painter or a reader exited before it was ready.
    #[error("{0}")]
    Worker(String),
}

impl StartError {
    /// The same error, with the engine that it is about.
    pub(crate) fn of_engine(self, name: &str) -> Self {
        match self {
            Self::Zygote(what) => Self::Zygote(format!("the engine {name}: {what}")),
            other => other,
        }
    }
}
