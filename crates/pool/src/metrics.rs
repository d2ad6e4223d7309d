//! The pool's Prometheus metrics. Every label has a small, fixed set of values; a program can't add one.

use crate::failure::{Failed, Failure};
use crate::status::{Counts, EngineStatus, Status};
use crate::verdict;
use prometheus_client::collector::Collector;
use prometheus_client::encoding::{DescriptorEncoder, EncodeLabelSet, EncodeMetric};
use prometheus_client::metrics::MetricType;
use prometheus_client::metrics::counter::{ConstCounter, Counter};
use prometheus_client::metrics::family::Family;
use prometheus_client::metrics::gauge::ConstGauge;
use prometheus_client::metrics::histogram::Histogram;
use prometheus_client::registry::{Registry, Unit};
use std::sync::atomic::AtomicU64;
use std::time::Duration;
use wire::LimitKind;

/// Histogram buckets of durations, s.
const TIMES: [f64; 12] = [0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1.0, 2.5, 5.0];
/// Histogram buckets of the time to read a file, s.
const READS: [f64; 9] = [0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1.0, 2.5, 10.0];
/// Histogram buckets of lateness, s; the promise is 20 ms.
const LATENESS: [f64; 9] = [0.001, 0.002, 0.005, 0.01, 0.02, 0.05, 0.1, 0.5, 2.0];
/// Refused calls have their number as a label below this, and `other` above it.
const NUMBERS: u32 = 1024;

/// The counters. Cheap to clone; clones share them.
#[derive(Clone)]
pub(crate) struct Metrics {
    renders: Family<Outcome, Counter>,
    refused: Family<Refusal, Counter>,
    kills: Family<Kill, Counter>,
    replaced: Family<Replacement, Counter>,
    handed_over: Family<HandOver, Counter>,
    turns: Counter<f64, AtomicU64>,
    reads: Family<FileEnd, Counter>,
    read_time: Histogram,
    queue_wait: Histogram,
    total: Histogram,
    overshoot: Histogram,
    teardown: Histogram,
}

#[derive(Debug, Clone, PartialEq, Eq, Hash, EncodeLabelSet)]
struct Outcome {
    outcome: &'static str,
    limit: &'static str,
}

#[derive(Debug, Clone, PartialEq, Eq, Hash, EncodeLabelSet)]
struct Refusal {
    process: &'static str,
    call: String,
    answer: &'static str,
}

#[derive(Debug, Clone, PartialEq, Eq, Hash, EncodeLabelSet)]
struct Kill {
    cause: &'static str,
}

#[derive(Debug, Clone, PartialEq, Eq, Hash, EncodeLabelSet)]
struct FileEnd {
    outcome: &'static str,
}

#[derive(Debug, Clone, PartialEq, Eq, Hash, EncodeLabelSet)]
struct Replacement {
    what: &'static str,
    why: &'static str,
}

#[derive(Debug, Clone, PartialEq, Eq, Hash, EncodeLabelSet)]
struct HandOver {
    from: String,
    to: String,
}

#[derive(Debug, Clone, PartialEq, Eq, Hash, EncodeLabelSet)]
struct EngineLabel {
    engine: String,
}

/// Which kind of process.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum ProcessKind {
    Zygote,
    Child,
    Painter,
    Reader,
}

impl ProcessKind {
    pub(crate) fn as_str(self) -> &'static str {
        match self {
            Self::Zygote => "zygote",
            Self::Child => "child",
            Self::Painter => "painter",
            Self::Reader => "reader",
        }
    }
}

/// Why a process is replaced.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum ReplaceReason {
    /// It exited.
    Exited,
    /// It stopped answering.
    Unresponsive,
    /// It had forked as many children as the settings allow.
    RenderCount,
    /// It had started quickly, and is worth a successor that has placed its memory.
    Placement,
    /// It had reached its maximum age.
    Age,
    /// It took too long over a scene or a file.
    TimedOut,
    /// The caller that waited for its answer went away.
    Abandoned,
    /// It had read its file.
    Used,
}

impl ReplaceReason {
    const ALL: [Self; 7] = [
        Self::Exited,
        Self::Unresponsive,
        Self::RenderCount,
        Self::Placement,
        Self::Age,
        Self::TimedOut,
        Self::Abandoned,
    ];

    pub(crate) fn as_str(self) -> &'static str {
        match self {
            Self::Exited => "ended",
            Self::Unresponsive => "wedged",
            Self::RenderCount => "share",
            Self::Placement => "placement",
            Self::Age => "age",
            Self::TimedOut => "late",
            Self::Abandoned => "abandoned",
            Self::Used => "used",
        }
    }
}

impl Metrics {
    pub(crate) fn new() -> Self {
        let metrics = Self {
            renders: Family::default(),
            refused: Family::default(),
            kills: Family::default(),
            replaced: Family::default(),
            handed_over: Family::default(),
            turns: Counter::default(),
            reads: Family::default(),
            read_time: Histogram::new(READS),
            queue_wait: Histogram::new(TIMES),
            total: Histogram::new(TIMES),
            overshoot: Histogram::new(LATENESS),
            teardown: Histogram::new(LATENESS),
        };
        metrics.begin();
        metrics
    }

    /// Starts every series whose labels are known in advance at 0: Prometheus computes a rate from earlier samples, so it
    /// would miss the event that creates a series.
    fn begin(&self) {
        for outcome in ["drawn", "raised", "refused", "crashed", "lost", "busy"] {
            let _ = self.renders.get_or_create(&Outcome { outcome, limit: "" });
        }
        for kind in LimitKind::ALL {
            let _ = self.renders.get_or_create(&Outcome { outcome: "limit", limit: kind.word() });
        }
        for cause in verdict::CAUSES {
            let _ = self.kills.get_or_create(&Kill { cause });
        }
        for what in [ProcessKind::Zygote, ProcessKind::Child, ProcessKind::Painter].map(ProcessKind::as_str) {
            for why in ReplaceReason::ALL.map(ReplaceReason::as_str) {
                let _ = self.replaced.get_or_create(&Replacement { what, why });
            }
        }
    }

    /// Records how a render ended and how long it took.
    pub(crate) fn ended<T>(&self, result: Result<&T, &Failed>, queue_us: u64, total_us: u64) {
        let (outcome, limit) = match result {
            Ok(_) => ("drawn", ""),
            Err(failed) => match &failed.failure {
                Failure::Raised(_) => ("raised", ""),
                Failure::Limit(kind, _) => ("limit", kind.word()),
                Failure::Refused(_) => ("refused", ""),
                Failure::Crashed => ("crashed", ""),
                Failure::Lost(_) => ("lost", ""),
                Failure::Busy => ("busy", ""),
            },
        };
        self.renders.get_or_create(&Outcome { outcome, limit }).inc();
        self.queue_wait.observe(Duration::from_micros(queue_us).as_secs_f64());
        self.total.observe(Duration::from_micros(total_us).as_secs_f64());
    }

    /// What was counted so far.
    pub(crate) fn counts(&self) -> Counts {
        let renders = |outcome, limit| self.renders.get_or_create(&Outcome { outcome, limit }).get();
        let end = |cause| (cause, self.kills.get_or_create(&Kill { cause }).get());
        Counts {
            drawn: renders("drawn", ""),
            raised: renders("raised", ""),
            limited: LimitKind::ALL.into_iter().map(|kind| renders("limit", kind.word())).sum(),
            refused: renders("refused", ""),
            crashed: renders("crashed", ""),
            lost: renders("lost", ""),
            busy: renders("busy", ""),
            ends: verdict::CAUSES.into_iter().map(end).collect(),
        }
    }

    /// Records how long a turn took.
    pub(crate) fn turn_ended(&self, took: Duration) {
        self.turns.inc_by(took.as_secs_f64());
    }

    /// Counts calls that were refused with an error number.
    pub(crate) fn refused_softly(&self, process: ProcessKind, number: u32, times: u32) {
        self.refused.get_or_create(&call(process, Some(number), "error")).inc_by(u64::from(times));
    }

    /// Counts a call that killed its process; `None` if its number is unknown.
    pub(crate) fn refused_deadly(&self, process: ProcessKind, number: Option<u32>) {
        self.refused.get_or_create(&call(process, number, "death")).inc();
    }

    /// Records how a child ended.
    pub(crate) fn killed(&self, cause: &'static str) {
        self.kills.get_or_create(&Kill { cause }).inc();
    }

    /// Records how reading a file ended, and how long a reader had it, if one did.
    pub(crate) fn read(&self, outcome: &'static str, took: Option<Duration>) {
        self.reads.get_or_create(&FileEnd { outcome }).inc();
        if let Some(took) = took {
            self.read_time.observe(took.as_secs_f64());
        }
    }

    pub(crate) fn replaced(&self, kind: ProcessKind, reason: ReplaceReason) {
        self.replaced.get_or_create(&Replacement { what: kind.as_str(), why: reason.as_str() }).inc();
    }

    /// Records that one engine handed a program over to another.
    pub(crate) fn handed_over(&self, from: &str, to: &str) {
        self.handed_over.get_or_create(&HandOver { from: from.to_owned(), to: to.to_owned() }).inc();
    }

    /// Records how long after its hard deadline a child was killed. From then on its program runs no instruction.
    pub(crate) fn overshot(&self, by: Duration) {
        self.overshoot.observe(by.as_secs_f64());
    }

    /// Records how long the kernel then took to tear the process down, and the zygote to report it.
    pub(crate) fn torn_down(&self, took: Duration) {
        self.teardown.observe(took.as_secs_f64());
    }

    /// Registers everything. `status` is asked on every scrape; `None` when the pool is gone.
    pub(crate) fn register(
        &self,
        registry: &mut Registry,
        status: impl Fn() -> Option<Status> + Send + Sync + 'static,
    ) {
        let registry = registry.sub_registry_with_prefix("paintbox");
        registry.register("renders", "Renders, by how they ended", self.renders.clone());
        registry.register(
            "refused_calls",
            "System calls that a jail refused, by number and by whether the call failed or killed the process",
            self.refused.clone(),
        );
        registry.register("child_ends", "Children, by what ended them", self.kills.clone());
        registry.register("replacements", "Replaced processes, by reason", self.replaced.clone());
        let help = "Programs that one engine handed over to another, because it doesn't offer what they need";
        registry.register("handovers", help, self.handed_over.clone());
        registry.register("reads", "Data files, by how reading them ended", self.reads.clone());
        let seconds = || Unit::Seconds;
        registry.register_with_unit("turn", "Total duration of all turns", seconds(), self.turns.clone());
        registry.register_with_unit("read", "Time that a reader takes for one file", seconds(), self.read_time.clone());
        registry.register_with_unit(
            "queue_wait",
            "Time that a render waits for a turn",
            seconds(),
            self.queue_wait.clone(),
        );
        registry.register_with_unit("render", "From request to picture or error", seconds(), self.total.clone());
        registry.register_with_unit(
            "deadline_overshoot",
            "From a child's hard deadline until it was killed",
            seconds(),
            self.overshoot.clone(),
        );
        registry.register_with_unit(
            "deadline_teardown",
            "From that kill until the kernel has torn the child down",
            seconds(),
            self.teardown.clone(),
        );
        registry.register_collector(Box::new(Gauges(status)));
    }
}

fn call(process: ProcessKind, number: Option<u32>, answer: &'static str) -> Refusal {
    let call = match number {
        Some(number) if number < NUMBERS => number.to_string(),
        Some(_) => "other".to_owned(),
        None => "unknown".to_owned(),
    };
    Refusal { process: process.as_str(), call, answer }
}

/// Gauges that are read when Prometheus scrapes.
struct Gauges<F>(F);

impl<F> std::fmt::Debug for Gauges<F> {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("Gauges")
    }
}

impl<F: Fn() -> Option<Status> + Send + Sync + 'static> Collector for Gauges<F> {
    fn encode(&self, mut encoder: DescriptorEncoder<'_>) -> Result<(), std::fmt::Error> {
        let Some(status) = (self.0)() else { return Ok(()) };
        for (name, help, now) in [
            ("ready_children", "Children waiting for a job", status.ready),
            ("running_renders", "Renders under way", status.running),
            ("queued_renders", "Renders waiting for a turn", status.queued),
            ("idle_painters", "Painters waiting for a scene", status.painters),
            ("idle_readers", "Readers waiting for a file", status.readers),
        ] {
            let gauge = ConstGauge::new(now as i64);
            gauge.encode(encoder.encode_descriptor(name, help, None, gauge.metric_type())?)?;
        }
        for (name, help, so_far) in [
            ("zygotes_started", "Zygotes started", status.zygotes_started),
            ("painters_started", "Painters started", status.painters_started),
            ("readers_started", "Readers started", status.readers_started),
            ("children_started", "Children forked", status.children_started),
        ] {
            let counter = ConstCounter::new(so_far);
            counter.encode(encoder.encode_descriptor(name, help, None, counter.metric_type())?)?;
        }
        let by_engine = |value: fn(&EngineStatus) -> u64| {
            let engines = status.engines.iter();
            engines.map(move |engine| (EngineLabel { engine: engine.name.to_string() }, value(engine)))
        };
        let (name, help) = ("engine_ready_children", "Children waiting for a job, by engine");
        let mut family = encoder.encode_descriptor(name, help, None, MetricType::Gauge)?;
        for (label, now) in by_engine(|engine| engine.ready as u64) {
            ConstGauge::new(now as i64).encode(family.encode_family(&label)?)?;
        }
        let zygotes: fn(&EngineStatus) -> u64 = |engine| engine.zygotes_started;
        for (name, help, value) in [
            ("engine_zygotes_started", "Zygotes started, by engine", zygotes),
            ("engine_children_started", "Children forked, by engine", |engine| engine.children_started),
        ] {
            let mut family = encoder.encode_descriptor(name, help, None, MetricType::Counter)?;
            for (label, so_far) in by_engine(value) {
                ConstCounter::new(so_far).encode(family.encode_family(&label)?)?;
            }
        }
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use prometheus_client::encoding::text::encode;

    #[test]
    fn a_programs_numbers_make_no_labels_without_bound() {
        let metrics = Metrics::new();
        for number in 0..100_000 {
            metrics.refused_deadly(ProcessKind::Child, Some(number));
        }
        metrics.refused_deadly(ProcessKind::Child, None);
        metrics.refused_softly(ProcessKind::Child, 41, 3);
        let mut registry = Registry::default();
        metrics.register(&mut registry, || None);
        let mut text = String::new();
        encode(&mut text, &registry).unwrap();
        let series = text.lines().filter(|line| line.starts_with("paintbox_refused_calls_total{")).count();
        assert_eq!(series, NUMBERS as usize + 3);
        assert!(text.contains(r#"paintbox_refused_calls_total{process="child",call="41",answer="error"} 3"#), "{text}");
    }
}
