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
    /// All but the system call filter, in a zygote of the tests' own: the second wall stands alone.
    SecondOnly,
}

impl Walls {
    /// With and without what needs privilege; the filter stands in both.
    pub const BOTH: [Self; 2] = [Self::All, Self::RequiredOnly];

    /// The same, and the second wall alone.
    pub const EVERY: [Self; 3] = [Self::All, Self::RequiredOnly, Self::SecondOnly];

    /// In words.
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            Self::All => "all walls",
            Self::RequiredOnly => "required only",
            Self::SecondOnly => "seccomp off",
        }
    }

    /// A command that runs `program` within these walls and dies with the thread that starts it.
    #[must_use]
    pub fn command(self, program_file: &Path) -> Command {
        self.command_with(&[], program_file)
    }

    /// The same with further options for `contain`, which make other things scarce.
    #[must_use]
    pub fn command_with(self, scarce: &[String], program_file: &Path) -> Command {
        let mut command = Command::new(program("contain"));
        command.args(scarce);
        if self == Self::RequiredOnly {
            command.arg("--required-only");
        }
        command.arg(program_file);
        command
    }
}
