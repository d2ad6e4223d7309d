//! How a render can fail. One policy: the kernel and the pool's own timer decide the kind; the child's words only
//! say where and why.

use crate::Report;
use wire::{ErrorReport, LimitKind};

/// What happened to a render.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum Failure {
    /// The program raised an exception. The author mends it.
    #[error("{}: {}", .0.exception, .0.message)]
    Raised(ErrorReport),
    /// A limit was reached; with the place in the program when it is known.
    #[error("the limit of {} was reached", .0.word())]
    Limit(LimitKind, Option<ErrorReport>),
    /// The kernel killed the child for a forbidden call; with the call's number when it is known.
    #[error("the program made a call that isn't allowed and was stopped")]
    Refused(Option<u32>),
    /// The child died of a signal, or its answer made no sense.
    #[error("the program crashed")]
    Crashed,
    /// The zygote, the painter or the machine failed, not the program. Asking again is reasonable.
    #[error("Paintbox lost this render: {0}")]
    Lost(String),
    /// Too many renders wait already, or this one waited too long. Asking again later is reasonable.
    #[error("too many renders are waiting")]
    Busy,
}

/// A render that failed, with what is known of it.
#[derive(Debug, Clone, thiserror::Error)]
#[error("{failure}")]
pub struct Failed {
    /// What happened.
    pub failure: Failure,
    /// What the program printed and declared until then, and what it cost.
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
    /// A zygote said why it can't work: a layer of the jail that is required is off, or Python doesn't start.
    #[error("{0}")]
    Zygote(String),
    /// A painter or a reader ended before it could work.
    #[error("{0}")]
    Worker(String),
}
