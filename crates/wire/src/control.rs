//! The messages between the pool and a zygote. Jobs are not among them: a job goes straight from the server to one
//! child, so that no zygote ever holds an author's data.

use crate::{ChildLimits, Layer};
use serde::{Deserialize, Serialize};

/// The zygote's configuration, sent once, before it confines itself.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct ZygoteConfig {
    /// The virtual environment whose packages are offered (numpy's among them).
    pub environment: String,
    /// Top-level modules that programs may import.
    pub modules: Vec<String>,
    /// Whether it takes the time to place what its children will write to side by side. The pool decides.
    pub places: bool,
}

/// A fork request. The child's two pipe ends are passed with it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct Spawn {
    /// The pool's number for the child.
    pub id: u64,
    /// The limits that the kernel enforces on the child.
    pub limits: ChildLimits,
}

/// From the pool to a zygote.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub enum ToZygote {
    /// The first message.
    Configure(ZygoteConfig),
    /// Fork a child. Passes two descriptors: the job pipe's reading end and the result pipe's writing end.
    Spawn(Spawn),
}

/// How a child ended, as the kernel reported it to the zygote.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct Exited {
    /// The pool's number for the child.
    pub id: u64,
    /// The wait status, as `waitpid` gives it.
    pub status: i32,
    /// CPU time used, µs.
    pub cpu_us: u64,
    /// Peak resident memory beyond the zygote's own, bytes.
    pub peak_bytes: u64,
}

/// From a zygote to the pool.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub enum FromZygote {
    /// It is warm, confined and ready to fork.
    Ready {
        /// Every layer of the jail, as applied.
        layers: Vec<Layer>,
        /// The interpreter and numpy, for logs and `check`.
        versions: String,
    },
    /// It could not start; it exits after this.
    Failed {
        /// For the operator: what happened and what to do.
        why: String,
    },
    /// A child was forked. Passes one descriptor: the child's pidfd.
    Spawned {
        /// The pool's number for the child.
        id: u64,
    },
    /// A child could not be forked.
    NotSpawned {
        /// The pool's number for the child.
        id: u64,
        /// The kernel's error number.
        errno: i32,
    },
    /// A child has ended and was reaped.
    Exited(Exited),
}

/// The exit status of a child whose memory ran out where it couldn't raise `MemoryError`.
pub const EXIT_OUT_OF_MEMORY: i32 = 97;
