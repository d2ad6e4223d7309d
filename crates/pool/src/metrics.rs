//! What the pool counts, for Prometheus. Every label has a fixed, small set of values: none is an author's to choose.

use crate::{Failed, Failure, Inner, Status, fate};
use prometheus_client::collector::Collector;
use prometheus_client::encoding::{DescriptorEncoder, EncodeLabelSet, EncodeMetric};
use prometheus_client::metrics::counter::{ConstCounter, Counter};
use prometheus_client::metrics::family::Family;
use prometheus_client::metrics::gauge::ConstGauge;
use prometheus_client::metrics::histogram::Histogram;
use prometheus_client::registry::{Registry, Unit};
use std::sync::Weak;
use std::sync::atomic::AtomicU64;
use std::time::Duration;
use wire::LimitKind;

/// Upper bounds of times, s.
const TIMES: [f64; 12] = [0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1.0, 2.5, 5.0];
/// Upper bounds of the time that a file takes, s.
const READS: [f64; 9] = [0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1.0, 2.5, 10.0];
/// Upper bounds of lateness, s; 20 ms is what is promised.
const LATENESS: [f64; 9] = [0.001, 0.002, 0.005, 0.01, 0.02, 0.05, 0.1, 0.5, 2.0];
/// A refused call's number is a label below this; what is higher has none.
const NUMBERS: u32 = 1024;

/// The counters. Cheap to clone; all clones count together.
#[derive(Clone)]
pub(crate) struct Metrics {
    renders: Family<Outcome, Counter>,
    refused: Family<Refusal, Counter>,
    kills: Family<Kill, Counter>,
    replaced: Family<Replacement, Counter>,
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

/// Which kind of process.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum What {
    Zygote,
    Child,
    Painter,
    Reader,
}

impl What {
    pub(crate) fn word(self) -> &'static str {
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
pub(crate) enum Replaced {
    /// It ended.
    Ended,
    /// It didn't answer any more.
    Wedged,
    /// It had forked its share of children.
    Share,
    /// It had forked for long enough.
    Age,
    /// It took too long over a scene or a file.
    Late,
    /// Whoever waited for its answer went away.
    Abandoned,
    /// It had read its file.
    Used,
}

impl Replaced {
    const ALL: [Self; 6] = [Self::Ended, Self::Wedged, Self::Share, Self::Age, Self::Late, Self::Abandoned];

    pub(crate) fn word(self) -> &'static str {
        match self {
            Self::Ended => "ended",
            Self::Wedged => "wedged",
            Self::Share => "share",
            Self::Age => "age",
            Self::Late => "late",
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

    /// Begins every count whose labels are known ahead at 0: a rate is of what was there before, so an event that brings its
    /// own series along is in none.
    fn begin(&self) {
        for outcome in ["drawn", "raised", "refused", "crashed", "lost", "busy"] {
            let _ = self.renders.get_or_create(&Outcome { outcome, limit: "" });
        }
        for kind in LimitKind::ALL {
            let _ = self.renders.get_or_create(&Outcome { outcome: "limit", limit: kind.word() });
        }
        for cause in fate::CAUSES {
            let _ = self.kills.get_or_create(&Kill { cause });
        }
        for what in [What::Zygote, What::Child, What::Painter].map(What::word) {
            for why in Replaced::ALL.map(Replaced::word) {
                let _ = self.replaced.get_or_create(&Replacement { what, why });
            }
        }
    }

    /// One render's end, and how long it took.
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

    /// A turn's end.
    pub(crate) fn turn_ended(&self, took: Duration) {
        self.turns.inc_by(took.as_secs_f64());
    }

    /// A call that was refused with an error number, so many times.
    pub(crate) fn refused_softly(&self, process: What, number: u32, times: u32) {
        self.refused.get_or_create(&call(process, Some(number), "error")).inc_by(u64::from(times));
    }

    /// A call that a process died for; without its number when that is not known.
    pub(crate) fn refused_deadly(&self, process: What, number: Option<u32>) {
        self.refused.get_or_create(&call(process, number, "death")).inc();
    }

    /// A child's end.
    pub(crate) fn killed(&self, cause: &'static str) {
        self.kills.get_or_create(&Kill { cause }).inc();
    }

    /// How a file's reading ended, and how long a reader had it, if one did.
    pub(crate) fn read(&self, outcome: &'static str, took: Option<Duration>) {
        self.reads.get_or_create(&FileEnd { outcome }).inc();
        if let Some(took) = took {
            self.read_time.observe(took.as_secs_f64());
        }
    }

    pub(crate) fn replaced(&self, what: What, why: Replaced) {
        self.replaced.get_or_create(&Replacement { what: what.word(), why: why.word() }).inc();
    }

    /// How long after its hard deadline a child was killed: its program runs no instruction more.
    pub(crate) fn overshot(&self, by: Duration) {
        self.overshoot.observe(by.as_secs_f64());
    }

    /// How long the kernel then took to take the process apart, and the zygote to say so.
    pub(crate) fn torn_down(&self, took: Duration) {
        self.teardown.observe(took.as_secs_f64());
    }

    pub(crate) fn register(&self, registry: &mut Registry, pool: Weak<Inner>) {
        let registry = registry.sub_registry_with_prefix("paintbox");
        registry.register("renders", "Renders, by how they ended", self.renders.clone());
        registry.register(
            "refused_calls",
            "System calls that a jail refused, by number and by whether an error or death was the answer",
            self.refused.clone(),
        );
        registry.register("child_ends", "Children, by what ended them", self.kills.clone());
        registry.register("replacements", "Processes that were replaced, and why", self.replaced.clone());
        registry.register("reads", "Files of data, by how reading them ended", self.reads.clone());
        let seconds = || Unit::Seconds;
        registry.register_with_unit("turn", "What all turns of renders took together", seconds(), self.turns.clone());
        registry.register_with_unit("read", "A reader's time with one file", seconds(), self.read_time.clone());
        registry.register_with_unit("queue_wait", "Waiting for a turn", seconds(), self.queue_wait.clone());
        registry.register_with_unit("render", "From request to picture or error", seconds(), self.total.clone());
        registry.register_with_unit(
            "deadline_overshoot",
            "From a child's hard deadline until it was killed",
            seconds(),
            self.overshoot.clone(),
        );
        registry.register_with_unit(
            "deadline_teardown",
            "From that kill until the kernel had taken the child apart",
            seconds(),
            self.teardown.clone(),
        );
        registry.register_collector(Box::new(Gauges(pool)));
    }
}

fn call(process: What, number: Option<u32>, answer: &'static str) -> Refusal {
    let call = match number {
        Some(number) if number < NUMBERS => number.to_string(),
        Some(_) => "other".to_owned(),
        None => "unknown".to_owned(),
    };
    Refusal { process: process.word(), call, answer }
}

/// How the pool stands when somebody looks.
#[derive(Debug)]
struct Gauges(Weak<Inner>);

impl Collector for Gauges {
    fn encode(&self, mut encoder: DescriptorEncoder<'_>) -> Result<(), std::fmt::Error> {
        let Some(inner) = self.0.upgrade() else { return Ok(()) };
        let Status {
            ready,
            running,
            queued,
            painters,
            readers,
            zygotes_started,
            painters_started,
            readers_started,
            children_started,
        } = inner.status();
        for (name, help, now) in [
            ("ready_children", "Children waiting for a job", ready),
            ("running_renders", "Renders under way", running),
            ("queued_renders", "Renders waiting for a turn", queued),
            ("idle_painters", "Painters waiting for a scene", painters),
            ("idle_readers", "Readers waiting for a file", readers),
        ] {
            let gauge = ConstGauge::new(now as i64);
            gauge.encode(encoder.encode_descriptor(name, help, None, gauge.metric_type())?)?;
        }
        for (name, help, so_far) in [
            ("zygotes_started", "Zygotes started", zygotes_started),
            ("painters_started", "Painters started", painters_started),
            ("readers_started", "Readers started", readers_started),
            ("children_started", "Children forked", children_started),
        ] {
            let counter = ConstCounter::new(so_far);
            counter.encode(encoder.encode_descriptor(name, help, None, counter.metric_type())?)?;
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
            metrics.refused_deadly(What::Child, Some(number));
        }
        metrics.refused_deadly(What::Child, None);
        metrics.refused_softly(What::Child, 41, 3);
        let mut registry = Registry::default();
        metrics.register(&mut registry, Weak::new());
        let mut text = String::new();
        encode(&mut text, &registry).unwrap();
        let series = text.lines().filter(|line| line.starts_with("paintbox_refused_calls_total{")).count();
        assert_eq!(series, NUMBERS as usize + 3);
        assert!(text.contains(r#"paintbox_refused_calls_total{process="child",call="41",answer="error"} 3"#), "{text}");
    }
}
