//! A process's pages, as `/proc` shows them.

use e2e::{Server, census};
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;
use std::fs::{self, File};
use std::io;
use std::os::unix::fs::FileExt;

const PAGE: u64 = 4096;
/// Bits of an entry of `/proc/PID/pagemap`, as in proc(5).
const PRESENT: u64 = 1 << 63;
const OF_FILE: u64 = 1 << 61;
const EXCLUSIVE: u64 = 1 << 56;

/// Why a process took its page faults.
#[derive(Debug, Clone, Copy, Serialize, Deserialize)]
pub(crate) struct Pages {
    /// Copied from its parent, because one of the two wrote to it.
    pub(crate) copied: u64,
    /// New and empty.
    pub(crate) fresh: u64,
    /// All other faults: pages of files that were mapped, and pages that are gone again.
    pub(crate) mapped: u64,
}

impl Pages {
    /// Of a child of `parent` that has taken `faults`.
    pub(super) fn of(pid: u32, parent: u32, faults: u64) -> io::Result<Self> {
        let (ours, theirs) =
            (File::open(format!("/proc/{pid}/pagemap"))?, File::open(format!("/proc/{parent}/pagemap"))?);
        let (mut copied, mut fresh) = (0, 0);
        for (start, end) in ranges(pid)? {
            for page in start / PAGE..end / PAGE {
                let entry = entry(&ours, page)?;
                if entry & PRESENT == 0 || entry & OF_FILE != 0 || entry & EXCLUSIVE == 0 {
                    continue;
                }
                // A child that writes first takes the copy, and the page stays its parent's.
                let had = self::entry(&theirs, page)? & PRESENT != 0;
                *if had { &mut copied } else { &mut fresh } += 1;
            }
        }
        Ok(Self { copied, fresh, mapped: faults.saturating_sub(copied + fresh) })
    }
}

fn entry(pagemap: &File, page: u64) -> io::Result<u64> {
    let mut bytes = [0; 8];
    // Beyond the last mapping there is nothing to read.
    let read = pagemap.read_at(&mut bytes, page * 8)?;
    Ok(if read == bytes.len() { u64::from_le_bytes(bytes) } else { 0 })
}

/// The address ranges that it has mapped and can write to or read.
fn ranges(pid: u32) -> io::Result<Vec<(u64, u64)>> {
    let maps = fs::read_to_string(format!("/proc/{pid}/maps"))?;
    let range = |line: &str| {
        let (start, end) = line.split_once(' ')?.0.split_once('-')?;
        let number = |text| u64::from_str_radix(text, 16).ok();
        Some((number(start)?, number(end)?)).filter(|(start, _)| *start < 1 << 47)
    };
    Ok(maps.lines().filter_map(range).collect())
}

/// A process's memory.
#[derive(Debug, Serialize, Deserialize)]
pub(crate) struct Process {
    pub(crate) what: String,
    /// KiB that it has in memory, shared pages too.
    pub(crate) resident_kib: u64,
    /// KiB that it has to itself; `None` where the kernel doesn't let this user look.
    pub(crate) own_kib: Option<u64>,
}

/// The server and one of each kind of its processes.
pub(super) fn of_processes(server: &Server) -> Vec<Process> {
    let family = server.descendants();
    let ready = e2e::life::settled_children(server);
    let kind = |process: &census::Process| {
        let command = fs::read(format!("/proc/{}/cmdline", process.pid)).unwrap_or_default();
        let says = |word: &str| command.split(|byte| *byte == 0).any(|argument| argument == word.as_bytes());
        match process.name.as_str() {
            "paintbox-runner" if ready.contains(process) => Some("ready child"),
            "paintbox-runner" if ready.iter().any(|child| child.parent == process.pid) => Some("zygote"),
            "paintbox-runner" => None,
            _ if says("painter") => Some("painter"),
            _ if says("reader") => Some("reader"),
            _ => None,
        }
    };
    let memory = |what: &str, pid: u32| Process {
        what: what.to_owned(),
        resident_kib: census::resident_kib(pid),
        own_kib: census::own_kib(pid).ok(),
    };
    // Of each kind the one with the most memory of its own: one that has just been started has hardly any.
    let mut most: BTreeMap<&str, Process> = BTreeMap::from([("server", memory("server", server.pid()))]);
    for process in &family {
        let Some(kind) = kind(process) else { continue };
        let found = memory(kind, process.pid);
        if most.get(kind).is_none_or(|most| most.own_kib < found.own_kib) {
            most.insert(kind, found);
        }
    }
    most.into_values().collect()
}

/// KiB that a process has to itself, by mapping, the largest first.
pub(super) fn own_by_mapping(pid: u32) -> io::Result<Vec<(String, u64)>> {
    let smaps = fs::read_to_string(format!("/proc/{pid}/smaps"))?;
    let mut by_name: BTreeMap<String, u64> = BTreeMap::new();
    let mut name = String::new();
    for line in smaps.lines() {
        let words: Vec<&str> = line.split_ascii_whitespace().collect();
        match words.as_slice() {
            [range, _, _, _, _, path @ ..] if range.contains('-') && !range.ends_with(':') => {
                let file = path.join(" ");
                let file = file.rsplit('/').next().unwrap_or_default();
                name = if file.is_empty() { "anonymous".to_owned() } else { file.to_owned() };
            }
            ["Private_Dirty:", kib, ..] => *by_name.entry(name.clone()).or_default() += kib.parse().unwrap_or(0),
            _ => {}
        }
    }
    let mut all: Vec<(String, u64)> = by_name.into_iter().filter(|(_, kib)| *kib > 0).collect();
    all.sort_by_key(|(_, kib)| std::cmp::Reverse(*kib));
    Ok(all)
}
