//! Which walls stand around the programs of a test.

use crate::place::program;
use std::path::Path;
use std::process::Command;

/// The layers of the jail that a test runs with.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Walls {
    /// All that this machine has.
    All,
    /// The required ones only: the process runs in a simulated container that forbids namespaces, Landlock, changing
    /// the user and dropping capabilities, so `seccomp`, `no_new_privs` and resource limits stand alone.
    RequiredOnly,
}

impl Walls {
    /// Both.
    pub const BOTH: [Self; 2] = [Self::All, Self::RequiredOnly];

    /// In words.
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            Self::All => "all walls",
            Self::RequiredOnly => "required only",
        }
    }

    /// A command that runs `program` within these walls and dies with the thread that starts it.
    #[must_use]
    pub fn command(self, program_file: &Path) -> Command {
        let mut command = Command::new(program("contain"));
        if self == Self::RequiredOnly {
            command.arg("--required-only");
        }
        command.arg(program_file);
        command
    }
}
