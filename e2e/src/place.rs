//! Where things are: the built programs, and this crate's own files.

use crate::walls::Walls;
use std::path::{Path, PathBuf};
use std::{env, fs};
use tempfile::TempDir;

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

/// `paintbox`, with the `paintbox-runner` beside it that stands behind these walls: the shipped one, or in a folder of
/// their own one of the tests'.
pub(crate) fn programs(walls: Walls, machine: bool) -> (PathBuf, Option<TempDir>) {
    let (paintbox, shipped) = (program("paintbox"), program("paintbox-runner"));
    let runner = match (walls, machine) {
        (Walls::SecondOnly, _) => program("unfiltered-runner"),
        (_, true) => program("machine-runner"),
        (_, false) => return (paintbox, None),
    };
    let folder = tempfile::Builder::new().prefix("paintbox-programs-").tempdir().expect("a folder can be made");
    for (from, to) in [(&paintbox, &paintbox), (&runner, &shipped)] {
        let to = folder.path().join(to.file_name().expect("a program has a name"));
        // Another file system, or another user's file: a copy does as well.
        fs::hard_link(from, &to).or_else(|_| fs::copy(from, &to).map(drop)).expect("a program can be copied");
    }
    (folder.path().join("paintbox"), Some(folder))
}

/// The Python environment of this checkout.
pub(crate) fn environment() -> PathBuf {
    here("../.venv").canonicalize().expect("`make setup` has made the Python environment")
}

/// The Python environment of the science engine of this checkout.
///
/// # Panics
/// When it isn't installed: a test needs it.
#[must_use]
pub fn science() -> PathBuf {
    here("../.venv-science").canonicalize().expect("`make science` has installed the science engine")
}

/// A path below `e2e/`.
#[must_use]
pub fn here(path: &str) -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join(path)
}
