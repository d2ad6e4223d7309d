//! `machine`: what a hostile program could do once it has a memory bug in its hand, as a module that Python can import.
//!
//! The shipped `paintbox-runner` has nothing of it. The two programs of this package are that runner with the module
//! built in: `machine-runner` in the ordinary jail, `unfiltered-runner` in all of it but the system call filter.
//! On x86-64 only: the hostile corpus is written in that machine's numbers and instructions.

#[cfg(target_arch = "x86_64")]
mod instructions;
#[cfg(target_arch = "x86_64")]
mod module;

use std::process::ExitCode;

/// Runs a zygote that knows the module, in this jail.
#[cfg(target_arch = "x86_64")]
#[must_use]
pub fn main(jail: &runner::Jail) -> ExitCode {
    module::register();
    runner::main(jail)
}

/// Says that there is no such zygote on this machine.
#[cfg(not(target_arch = "x86_64"))]
#[must_use]
pub fn main(_: &runner::Jail) -> ExitCode {
    eprintln!("the module `machine` is written for x86-64");
    ExitCode::FAILURE
}
