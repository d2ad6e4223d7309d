//! What is counted of each source: queries, what they failed with, how long they took.
//!
//! The labels are the configured names; all of them are there from the start.

use super::error::{REASONS, SourceError};
use prometheus_client::encoding::EncodeLabelSet;
use prometheus_client::metrics::counter::Counter;
use prometheus_client::metrics::family::Family;
use prometheus_client::metrics::histogram::Histogram;
use prometheus_client::registry::{Registry, Unit};
use std::time::Duration;

/// Bounds of the durations, s.
const DURATIONS: [f64; 12] = [0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1.0, 5.0, 30.0];

#[derive(Debug, Clone, PartialEq, Eq, Hash, EncodeLabelSet)]
struct SourceLabel {
    source: String,
}

#[derive(Debug, Clone, PartialEq, Eq, Hash, EncodeLabelSet)]
struct FailureLabels {
    source: String,
    reason: &'static str,
}

/// The counts of all sources.
#[derive(Debug, Clone)]
pub(super) struct SourceMetrics {
    queries: Family<SourceLabel, Counter>,
    errors: Family<FailureLabels, Counter>,
    durations: Family<SourceLabel, Histogram, fn() -> Histogram>,
}

impl SourceMetrics {
    /// Counts of these sources, from zero.
    pub(super) fn new<'a>(names: impl Iterator<Item = &'a String>) -> Self {
        let durations = Family::new_with_constructor((|| Histogram::new(DURATIONS)) as fn() -> Histogram);
        let counts = Self { queries: Family::default(), errors: Family::default(), durations };
        for name in names {
            let named = SourceLabel { source: name.clone() };
            drop(counts.queries.get_or_create(&named));
            drop(counts.durations.get_or_create(&named));
            for reason in REASONS {
                drop(counts.errors.get_or_create(&FailureLabels { source: name.clone(), reason }));
            }
        }
        counts
    }

    /// Has them shown.
    pub(super) fn register(&self, registry: &mut Registry) {
        let registry = registry.sub_registry_with_prefix("paintbox_source");
        let help = "Queries sent to a source's database; cached results need none";
        registry.register("queries", help, self.queries.clone());
        registry.register("errors", "Queries without a result, by reason", self.errors.clone());
        let help = "Time from a query's start to its last row or its failure";
        registry.register_with_unit("query_duration", help, Unit::Seconds, self.durations.clone());
    }

    /// One query was answered, or wasn't.
    pub(super) fn add<T>(&self, name: &str, took: Duration, result: &Result<T, SourceError>) {
        let named = SourceLabel { source: name.to_owned() };
        self.queries.get_or_create(&named).inc();
        self.durations.get_or_create(&named).observe(took.as_secs_f64());
        if let Err(error) = result {
            self.errors.get_or_create(&FailureLabels { source: name.to_owned(), reason: error.reason() }).inc();
        }
    }
}
