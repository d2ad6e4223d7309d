//! Linux confinement: the policy is plain data, and one ordered function applies each half of the jail.
//!
//! A long-lived process (a zygote, a painter, a reader) calls [`confine`] once, after it has loaded everything it needs.
//! Each process that will see an author's bytes calls [`lock`] before it reads the first of them. The required layers need
//! no privilege and work everywhere; the optional ones are a second wall wherever the kernel and the container allow
//! them. Both functions report every layer, so that none is off without notice.
//!
//! Layers of the code, top to bottom, where a file uses only files below it or beside it:
//! `confine`, `lock`, `probe` → `layers`, `namespaces`, `root`, `privileges`, `landlock`, `resources`, `signals`,
//! `refusal`, `filter` → `policy` → `descriptors`, `footprint`, `rule` → `kernel`. `malloc` and `wipe` stand alone.

mod confine;
mod descriptors;
mod filter;
mod footprint;
mod kernel;
mod landlock;
mod layers;
mod lock;
mod malloc;
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
pub use descriptors::{JOB_FD, RESULT_FD};
pub use filter::{Instruction, answer, compile};
pub use footprint::Footprint;
pub use kernel::Error;
pub use lock::{Lock, Locked, lock, lock_without_filter};
pub use malloc::{MallocSettings, tune_malloc};
pub use policy::{POLICY, verdict};
pub use probe::probe;
pub use refusal::refusals;
pub use resources::lower_priority;
pub use rule::{ARCH, Arg, Compare, Rule, SYSCALL_LIMIT, Verdict, Width};
pub use wipe::{WipeOnFree, enable_wipe_on_free, wipe_stack};
