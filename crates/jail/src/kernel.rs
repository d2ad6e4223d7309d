//! System calls and their errors.

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

/// Turns a system call's return value into a result.
pub(crate) fn check(step: &'static str, returned: i64) -> Result<i64, Error> {
    if returned < 0 { Err(Error { step, source: io::Error::last_os_error() }) } else { Ok(returned) }
}

/// Makes the kernel kill the calling process when its parent ends.
pub(crate) fn die_with_parent() -> Result<i64, Error> {
    prctl("PDEATHSIG", libc::PR_SET_PDEATHSIG, [libc::SIGKILL as u64, 0, 0, 0])
}

/// `prctl` with up to four numeric arguments.
pub(crate) fn prctl(step: &'static str, option: i32, args: [u64; 4]) -> Result<i64, Error> {
    // SAFETY: only options that take plain numbers are used in this crate, so no pointer is passed.
    check(step, i64::from(unsafe { libc::prctl(option, args[0], args[1], args[2], args[3]) }))
}
