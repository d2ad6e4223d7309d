//! Gives the signals of faults their default action: to end the process.

use crate::kernel::{Error, check};

/// Resets every fault's signal to its default action; Rust's runtime has installed handlers for some.
pub(crate) fn reset() -> Result<(), Error> {
    for signal in [libc::SIGSEGV, libc::SIGBUS, libc::SIGILL, libc::SIGFPE, libc::SIGABRT, libc::SIGTRAP] {
        // SAFETY: an all-zero `sigaction` is a valid one: the default action, no flags, an empty mask.
        let action: libc::sigaction = unsafe { std::mem::zeroed() };
        // SAFETY: the structure lives through the call; no old one is asked for.
        let returned = unsafe { libc::sigaction(signal, &raw const action, std::ptr::null_mut()) };
        check("reset signals", i64::from(returned))?;
    }
    Ok(())
}
