//! The `paintbox` command line.

use crate::place::program;
use crate::spawn::spawn;
use crate::walls::Walls;
use std::io::{Read, Write};
use std::path::Path;
use std::process::Stdio;

/// How a command ended.
#[derive(Debug, Clone)]
pub struct Ended {
    /// Its exit code; nothing when a signal ended it.
    pub code: Option<i32>,
    /// What it wrote to standard output.
    pub stdout: Vec<u8>,
    /// What it wrote to standard error.
    pub stderr: String,
}

/// Runs `paintbox` with these arguments in `folder`, with `input` on its standard input, and waits for its end.
#[must_use]
pub fn paintbox(walls: Walls, folder: &Path, arguments: &[&str], input: &str) -> Ended {
    paintbox_with(walls, folder, &[], arguments, input)
}

/// The same with more variables in its environment.
#[must_use]
pub fn paintbox_with(
    walls: Walls,
    folder: &Path,
    environment: &[(&str, &str)],
    arguments: &[&str],
    input: &str,
) -> Ended {
    let _ = program("paintbox-runner");
    let mut command = walls.command(&program("paintbox"));
    command.env("PAINTBOX_ENGINES_PANDAS_ENABLED", "false").env("PAINTBOX_ENGINES_SCIENCE_ENABLED", "false");
    command.envs(environment.iter().copied());
    command.args(arguments).current_dir(folder).stdin(Stdio::piped()).stdout(Stdio::piped()).stderr(Stdio::piped());
    let mut child = spawn(command).expect("paintbox can be started");
    let mut stdin = child.stdin.take().expect("standard input is a pipe");
    let mut stderr = child.stderr.take().expect("standard error is a pipe");
    let mut stdout = child.stdout.take().expect("standard output is a pipe");
    std::thread::scope(|scope| {
        // A command that reads nothing closes the pipe; that is its right.
        scope.spawn(move || drop(stdin.write_all(input.as_bytes())));
        let errors = scope.spawn(move || {
            let mut bytes = Vec::new();
            stderr.read_to_end(&mut bytes).expect("standard error can be read");
            String::from_utf8_lossy(&bytes).into_owned()
        });
        let mut out = Vec::new();
        stdout.read_to_end(&mut out).expect("standard output can be read");
        let status = child.wait().expect("the command ends");
        Ended { code: status.code(), stdout: out, stderr: errors.join().expect("its reader ends") }
    })
}

/// Runs `paintbox render -` on a program, with these further arguments; the picture comes on standard output.
#[must_use]
pub fn render(source: &str, arguments: &[&str]) -> Ended {
    let folder = tempfile::tempdir().expect("a folder can be made");
    let all: Vec<&str> = ["render", "-"].iter().chain(arguments).copied().collect();
    paintbox(Walls::All, folder.path(), &all, source)
}
