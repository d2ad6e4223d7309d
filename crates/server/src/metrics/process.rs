//! What the system says of the server's own process, under the names that Prometheus's clients share, and what it is.

use prometheus_client::collector::Collector;
use prometheus_client::encoding::{DescriptorEncoder, EncodeMetric};
use prometheus_client::metrics::counter::ConstCounter;
use prometheus_client::metrics::gauge::ConstGauge;
use prometheus_client::metrics::info::Info;
use prometheus_client::registry::{Registry, Unit};
use rustix::process::{Resource, getrlimit};
use rustix::time::{ClockId, clock_gettime};
use std::collections::HashMap;
use std::time::{SystemTime, UNIX_EPOCH};

/// Registers the process's facts.
pub(super) fn register(registry: &mut Registry) {
    let build = Info::new(vec![("version", env!("CARGO_PKG_VERSION"))]);
    registry.register("paintbox_build", "The version of Paintbox", build);
    let started = SystemTime::now().duration_since(UNIX_EPOCH).map_or(0.0, |since| since.as_secs_f64());
    registry.register_collector(Box::new(Process { started }));
}

/// Looked at when somebody asks.
#[derive(Debug)]
struct Process {
    /// Seconds since 1970.
    started: f64,
}

impl Collector for Process {
    fn encode(&self, mut encoder: DescriptorEncoder<'_>) -> Result<(), std::fmt::Error> {
        let cpu = clock_gettime(ClockId::ProcessCPUTime);
        let cpu = ConstCounter::new(cpu.tv_sec as f64 + cpu.tv_nsec as f64 / 1e9);
        let help = "CPU time of the server, without its jails";
        cpu.encode(encoder.encode_descriptor("process_cpu", help, Some(&Unit::Seconds), cpu.metric_type())?)?;
        let start = ConstGauge::new(self.started);
        let help = "When the process started, since 1970";
        start.encode(encoder.encode_descriptor(
            "process_start_time",
            help,
            Some(&Unit::Seconds),
            start.metric_type(),
        )?)?;
        let open = std::fs::read_dir("/proc/self/fd").map_or(0, Iterator::count);
        let most = getrlimit(Resource::Nofile).current.and_then(|most| i64::try_from(most).ok()).unwrap_or(i64::MAX);
        let descriptors = [
            ("process_open_fds", "Open file descriptors", open as i64),
            ("process_max_fds", "Most file descriptors that can be open", most),
        ];
        for (name, help, count) in descriptors {
            let gauge = ConstGauge::new(count);
            gauge.encode(encoder.encode_descriptor(name, help, None, gauge.metric_type())?)?;
        }
        Ok(())
    }
}

/// What of this process is in memory, bytes.
pub(super) fn resident_bytes() -> Option<i64> {
    i64::try_from(resident_of(std::process::id())?).ok()
}

/// Memory of processes of one kind.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct ProcessMemory {
    /// The kind, in words.
    pub what: &'static str,
    /// How many there are.
    pub processes: u64,
    /// Their resident memory, bytes; what they share is counted for each.
    pub bytes: u64,
}

/// The memory of this process and of its jails, by kind: reads `/proc` of every process that descends from this one.
pub(crate) fn memory() -> Vec<ProcessMemory> {
    let processes = std::fs::read_dir("/proc").into_iter().flatten().filter_map(|entry| {
        let pid: u32 = entry.ok()?.file_name().to_str()?.parse().ok()?;
        Some((pid, parent_of(pid)?))
    });
    let parents: HashMap<u32, u32> = processes.collect();
    let own = std::process::id();
    let descends = |pid: u32| {
        let mut at = pid;
        // A chain of parents is never this long.
        (0..64).any(|_| match parents.get(&at) {
            Some(parent) => {
                at = *parent;
                at == own
            }
            None => false,
        })
    };
    let mut kinds = KINDS.map(|what| ProcessMemory { what, processes: 0, bytes: 0 });
    let mut add = |kind: usize, pid: u32| {
        kinds[kind].processes += 1;
        kinds[kind].bytes += resident_of(pid).unwrap_or_default();
    };
    add(0, own);
    for pid in parents.keys().copied().filter(|pid| descends(*pid)) {
        add(kind_of(pid), pid);
    }
    kinds.into_iter().filter(|kind| kind.processes > 0).collect()
}

const KINDS: [&str; 4] = ["server", "zygotes and children", "painters", "readers"];

fn kind_of(pid: u32) -> usize {
    let line = std::fs::read(format!("/proc/{pid}/cmdline")).unwrap_or_default();
    match line.split(|byte| *byte == 0).nth(1) {
        Some(b"painter") => 2,
        Some(b"reader") => 3,
        _ => 1,
    }
}

fn parent_of(pid: u32) -> Option<u32> {
    let stat = std::fs::read_to_string(format!("/proc/{pid}/stat")).ok()?;
    // The name before it is in brackets and may hold anything.
    stat.rsplit_once(')')?.1.split_ascii_whitespace().nth(1)?.parse().ok()
}

fn resident_of(pid: u32) -> Option<u64> {
    let status = std::fs::read_to_string(format!("/proc/{pid}/status")).ok()?;
    let kib = status.lines().find_map(|line| line.strip_prefix("VmRSS:"))?.trim().strip_suffix(" kB")?;
    Some(kib.trim().parse::<u64>().ok()? * 1024)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn this_process_and_what_it_started_are_counted() {
        let before = memory();
        assert_eq!((before[0].what, before[0].processes), ("server", 1));
        assert!(before[0].bytes > 1 << 20, "{before:?}");
        let mut child = std::process::Command::new("sleep").arg("60").spawn().expect("a child");
        let others = |memory: &[ProcessMemory]| memory.iter().skip(1).map(|kind| kind.processes).sum::<u64>();
        let with_child = memory();
        child.kill().expect("it ends");
        child.wait().expect("it ended");
        assert!(others(&with_child) >= 1, "{with_child:?}");
    }
}
