//! System calls and their errors.

use rustix::process::{Signal, set_parent_process_death_signal};
use std::io;

/// A step of confinement that the kernel refused.
#[derive(Debug, thiserror::Error)]
#[error("{step}: {source}")]
pub struct Error {
    /// The step that failed.
    pub step: &'static str,
    /// The kernel's error.
    pub source: io::Error,
}

impl Error {
    /// For `map_err`: names the step whose call by rustix failed.
    pub(crate) fn at(step: &'static str) -> impl FnOnce(rustix::io::Errno) -> Self {
        move |errno| Self { step, source: errno.into() }
    }
}

/// Turns the return value of a call by libc into a result.
pub(crate) fn check(step: &'static str, returned: i64) -> Result<i64, Error> {
    if returned < 0 { Err(Error { step, source: io::Error::last_os_error() }) } else { Ok(returned) }
}

/// Makes the kernel kill the calling process when its parent ends.
pub(crate) fn die_with_parent() -> Result<(), Error> {
    set_parent_process_death_signal(Some(Signal::KILL)).map_err(Error::at("PDEATHSIG"))
}
