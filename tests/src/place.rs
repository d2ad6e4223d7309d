//! Where things are: the built programs, and this crate's own files.

use std::env;
use std::path::{Path, PathBuf};

/// A program in the folder that this test was built into (`target/<profile>/`).
///
/// # Panics
/// When it isn't there: `cargo build` makes it, with the same profile as the tests'.
#[must_use]
pub fn program(name: &str) -> PathBuf {
    let exe = env::current_exe().expect("a test knows its own file");
    // A test lies in target/<profile>/deps/, a program in target/<profile>/.
    let folder = exe.ancestors().skip(1).find(|folder| !folder.ends_with("deps")).expect("a file lies in a folder");
    let program = folder.join(name);
    assert!(
        program.is_file(),
        "{} is missing: build the workspace first (cargo build, with the profile of the tests)",
        program.display()
    );
    program
}

/// A path below `tests/`.
#[must_use]
pub fn here(path: &str) -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join(path)
}
