//! Processes, descriptors and memory, counted through `/proc`.

use rustix::process::{Pid, Signal, kill_process};
use std::collections::BTreeSet;
use std::fs;
use std::os::unix::fs::FileExt;
use std::path::Path;
use std::time::{Duration, Instant};

/// Between two looks at a condition.
const LOOK_AGAIN: Duration = Duration::from_millis(3);
/// How often a condition is looked at, at the least: a machine that stands still for a while, or whose clock jumps, has
/// not shown by that that the condition won't hold.
const MIN_LOOKS: usize = 100;

/// A process, as it stood a moment ago. Two are equal when they are the same process, whatever it does at the time.
#[derive(Debug, Clone)]
pub struct Process {
    /// Its number.
    pub pid: u32,
    /// Its parent's.
    pub parent: u32,
    /// Its name, at most 15 bytes.
    pub name: String,
    /// `R`, `S`, `Z` … as in proc(5).
    pub state: char,
    /// When it started, in the kernel's ticks: with the number, this names it for ever.
    pub started: u64,
}

impl PartialEq for Process {
    fn eq(&self, other: &Self) -> bool {
        (self.pid, self.started) == (other.pid, other.started)
    }
}

impl Process {
    fn read(pid: u32) -> Option<Self> {
        let stat = fs::read_to_string(format!("/proc/{pid}/stat")).ok()?;
        // The name is in brackets and may hold anything.
        let (before, after) = stat.rsplit_once(')')?;
        let name = before.split_once('(')?.1.to_owned();
        let mut fields = after.split_ascii_whitespace();
        let state = fields.next()?.chars().next()?;
        let parent = fields.next()?.parse().ok()?;
        let started = fields.nth(17)?.parse().ok()?;
        Some(Self { pid, parent, name, state, started })
    }

    /// Whether it still runs, or waits for a parent of ours to reap it. What the machine's own init takes its time to
    /// reap is gone.
    #[must_use]
    pub fn is_there(&self) -> bool {
        let left = |now: &Self| now.state == 'Z' && now.parent == 1;
        Self::read(self.pid).is_some_and(|now| now == *self && !left(&now))
    }
}

/// What a process does: `R` runs, `S` waits … as in proc(5); nothing when it is gone.
#[must_use]
pub fn state(pid: u32) -> Option<char> {
    Process::read(pid).map(|process| process.state)
}

/// Every process.
#[must_use]
pub fn everyone() -> Vec<Process> {
    let entries = fs::read_dir("/proc").expect("/proc is there");
    let numbers = entries.filter_map(|entry| entry.ok()?.file_name().to_str()?.parse().ok());
    numbers.filter_map(Process::read).collect()
}

/// The children of a process, their children, and so on; zombies too.
#[must_use]
pub fn descendants(ancestor: u32) -> Vec<Process> {
    let everyone = everyone();
    let mut family = BTreeSet::from([ancestor]);
    loop {
        let before = family.len();
        family.extend(
            everyone.iter().filter(|process| family.contains(&process.parent)).map(|p| p.pid).collect::<Vec<_>>(),
        );
        if family.len() == before {
            break;
        }
    }
    family.remove(&ancestor);
    everyone.into_iter().filter(|process| family.contains(&process.pid)).collect()
}

/// Those that have ended and were not reaped.
#[must_use]
pub fn zombies(processes: &[Process]) -> Vec<&Process> {
    processes.iter().filter(|process| process.state == 'Z').collect()
}

/// Waits until none of these is there any more. Ends those that stay.
///
/// # Errors
/// Which ones stayed.
pub fn all_gone(processes: &[Process]) -> Result<(), String> {
    let left = || -> Vec<&Process> { processes.iter().filter(|process| process.is_there()).collect() };
    let gone = within(Duration::from_secs(8), || match left() {
        left if left.is_empty() => Ok(()),
        left => Err(format!("processes are left over: {left:?}")),
    });
    for pid in left().into_iter().filter_map(|process| Pid::from_raw(process.pid as i32)) {
        // It may end by itself meanwhile.
        let _ = kill_process(pid, Signal::KILL);
    }
    gone
}

/// How many descriptors a process has open, beside its store's: that opens more when it is asked by several at once, and
/// keeps them.
#[must_use]
pub fn descriptors(pid: u32) -> usize {
    let of_store = |link: &Path| link.to_string_lossy().contains("/paintbox.db");
    let open = fs::read_dir(format!("/proc/{pid}/fd")).into_iter().flatten().flatten();
    open.filter(|entry| !fs::read_link(entry.path()).is_ok_and(|link| of_store(&link))).count()
}

/// A process's resident memory, KiB.
#[must_use]
pub fn resident_kib(pid: u32) -> u64 {
    let status = fs::read_to_string(format!("/proc/{pid}/status")).unwrap_or_default();
    let line = status.lines().find_map(|line| line.strip_prefix("VmRSS:")).unwrap_or("0 kB");
    line.trim().trim_end_matches(" kB").parse().unwrap_or(0)
}

/// Memory that a process has to itself, KiB: pages that it has written to and shares with none.
///
/// # Errors
/// When the kernel doesn't let this user look.
pub fn own_kib(pid: u32) -> std::io::Result<u64> {
    let memory = fs::read_to_string(format!("/proc/{pid}/smaps_rollup"))?;
    let line = memory.lines().find_map(|line| line.strip_prefix("Private_Dirty:"));
    let kib = line.and_then(|line| line.trim().trim_end_matches(" kB").parse().ok());
    kib.ok_or_else(|| std::io::ErrorKind::InvalidData.into())
}

/// The files that a process has mapped.
///
/// # Errors
/// When the kernel doesn't let this user look.
pub fn mapped_files(pid: u32) -> std::io::Result<BTreeSet<String>> {
    let maps = fs::read_to_string(format!("/proc/{pid}/maps"))?;
    Ok(maps.lines().filter_map(|line| line.find('/').map(|at| line[at..].to_owned())).collect())
}

/// Whether these bytes are anywhere in the memory that a process has of its own.
///
/// # Errors
/// When the kernel doesn't let this user look.
pub fn memory_has(pid: u32, wanted: &[u8]) -> std::io::Result<bool> {
    let maps = fs::read_to_string(format!("/proc/{pid}/maps"))?;
    let memory = fs::File::open(format!("/proc/{pid}/mem"))?;
    let writable = maps.lines().filter(|line| line.split(' ').nth(1).is_some_and(|flags| flags.starts_with("rw")));
    for line in writable {
        let range = line.split(' ').next().and_then(|range| range.split_once('-'));
        let Some((from, to)) = range else { continue };
        let address = |text: &str| u64::from_str_radix(text, 16).map_err(std::io::Error::other);
        let (from, to) = (address(from)?, address(to)?);
        let mut bytes = vec![0; (to - from) as usize];
        // Some of it can't be read by anybody.
        let read = memory.read_at(&mut bytes, from).unwrap_or(0);
        if memmem(&bytes[..read], wanted) {
            return Ok(true);
        }
    }
    Ok(false)
}

/// Whether the bytes are in there.
fn memmem(bytes: &[u8], wanted: &[u8]) -> bool {
    let starts = bytes.iter().enumerate().filter(|(_, byte)| Some(*byte) == wanted.first());
    starts.map(|(at, _)| at).any(|at| bytes[at..].starts_with(wanted))
}

/// Waits until `check` finds nothing wrong, and not longer than `patience`.
///
/// # Panics
/// With the last thing that was wrong.
pub fn eventually(patience: Duration, what: &str, check: impl FnMut() -> Result<(), String>) {
    if let Err(wrong) = within(patience, check) {
        panic!("{what}: not within {patience:?}: {wrong}");
    }
}

/// Processor time that a process has used, in the kernel's ticks; none when it is gone.
#[must_use]
pub fn cpu_ticks(pid: u32) -> u64 {
    sum_of_fields(pid, 11, 2)
}

/// Processor time that a process has taken, µs; 0 if it is gone.
#[must_use]
pub fn processor_us(pid: u32) -> u64 {
    let text = std::fs::read_to_string(format!("/proc/{pid}/schedstat")).unwrap_or_default();
    text.split_ascii_whitespace().next().and_then(|ns| ns.parse::<u64>().ok()).unwrap_or_default() / 1000
}

/// How often the kernel provided or copied a page for a process; never when it is gone.
#[must_use]
pub fn page_faults(pid: u32) -> u64 {
    sum_of_fields(pid, 7, 1)
}

/// Of `/proc/<pid>/stat`, without number and name.
fn sum_of_fields(pid: u32, first: usize, count: usize) -> u64 {
    let stat = fs::read_to_string(format!("/proc/{pid}/stat")).unwrap_or_default();
    let after = stat.rsplit_once(')').map_or("", |(_, after)| after);
    after.split_ascii_whitespace().skip(first).take(count).filter_map(|field| field.parse::<u64>().ok()).sum()
}

/// Waits until `check` finds nothing wrong; the last thing that was wrong when `patience` has ended and it was looked at
/// often enough.
///
/// # Errors
/// What `check` said last.
pub fn within(patience: Duration, mut check: impl FnMut() -> Result<(), String>) -> Result<(), String> {
    let end = Instant::now() + patience;
    let mut looks = 0;
    loop {
        looks += 1;
        match check() {
            Ok(()) => return Ok(()),
            Err(wrong) if looks >= MIN_LOOKS && Instant::now() >= end => return Err(wrong),
            Err(_) => std::thread::sleep(LOOK_AGAIN),
        }
    }
}
