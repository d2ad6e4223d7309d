//! Linux confinement: a policy that is plain data, and one ordered function for each half of the jail that applies it.
//!
//! [`confine`] is run once by a long-lived process (a zygote, a painter) when it has loaded everything it needs;
//! [`lock`] is run by each process that will see an author's bytes, before it reads the first of them.
//! The required layers need no privilege and hold everywhere; the optional ones are a second wall
//! wherever the kernel and the container allow them. Both report every layer, so nothing is off in silence.

mod confine;
mod descriptors;
mod filter;
mod footprint;
mod kernel;
mod landlock;
mod lock;
mod memory;
mod namespaces;
mod policy;
mod privileges;
mod probe;
mod refusal;
mod resources;
mod root;
mod rule;
mod signals;
mod wipe;

pub use confine::confine;
pub use filter::{Instruction, answer, compile};
pub use footprint::Footprint;
pub use kernel::Error;
pub use lock::{JOB_FD, Lock, Locked, RESULT_FD, lock, lock_without_filter};
pub use memory::{Keep, keep_pages};
pub use policy::{POLICY, verdict};
pub use probe::probe;
pub use refusal::refusals;
pub use rule::{ARCH, Arg, NUMBERS, Rule, Test, Verdict, Width};
pub use wipe::{Wiping, wipe_freed, wipe_stack};
