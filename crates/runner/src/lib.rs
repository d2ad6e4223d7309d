//! The zygote and its children: the only code that links CPython. It is a program of its own, so that the server's
//! process has no interpreter in it at all.
//!
//! A zygote starts warm, locks itself ([`jail::confine`]), and forks a child whenever the pool asks. A child locks
//! itself further ([`jail::lock`]), reads one job, runs one program and answers once.

mod allocator;
mod binding;
mod charts;
mod child;
mod control;
mod convert;
mod data;
mod errors;
mod interpreter;
mod method;
mod native;
mod params;
mod report;
mod value;
mod zygote;

pub use zygote::main;

/// How children are locked: [`jail::lock`] and [`jail::probe`] in the program that is shipped.
#[derive(Debug, Clone, Copy)]
pub struct Jail {
    /// Locks the calling child for good.
    pub lock: fn(jail::Lock<'_>) -> Result<jail::Locked, jail::Error>,
    /// Tries what a locked child must not be able to do, and says of each whether it was refused.
    pub probe: fn() -> Vec<(String, bool)>,
}

#[global_allocator]
static ALLOCATOR: allocator::Allocator = allocator::Allocator;
