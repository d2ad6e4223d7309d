//! Instructions of painter and encoder, counted by Valgrind.

use crate::results::folder;
use std::process::{Command, Stdio};

/// Pictures of which the number is the mean: those after the first one, which fills caches.
const PICTURES: u64 = 4;

/// Instructions for one picture of a program whose scene is kept; `None` where Valgrind can't run this program.
pub(super) fn instructions(program: &str, format: &str) -> Option<u64> {
    let count = |times: u64| {
        let out = folder().join("callgrind.out");
        let status = Command::new("valgrind")
            .args(["--tool=callgrind", &format!("--callgrind-out-file={}", out.display())])
            .arg(std::env::current_exe().expect("this program"))
            .args(["paint", program, format, &times.to_string()])
            .stderr(Stdio::null())
            .status();
        if !status.ok()?.success() {
            return None;
        }
        let text = std::fs::read_to_string(out).ok()?;
        let totals = text.lines().find_map(|line| line.strip_prefix("summary:").or(line.strip_prefix("totals:")))?;
        totals.trim().parse::<u64>().ok()
    };
    Some((count(1 + PICTURES)? - count(1)?) / PICTURES)
}
