//! Render time that one author's pictures, and one viewer's address, may use in a minute: reserved before a render, settled
//! on what it used.
//!
//! A token bucket each, in milliseconds: it holds a minute's budget, and refills evenly. What a render really used is known
//! only afterwards, so a bucket may run into debt, of a minute at most.

use crate::problem::{Kind, Problem};
use pool::{Failed, Pool, Rendered, Request};
use prometheus_client::encoding::EncodeLabelSet;
use prometheus_client::metrics::counter::Counter;
use prometheus_client::metrics::family::Family;
use prometheus_client::registry::Registry;
use std::collections::HashMap;
use std::sync::atomic::{AtomicU32, Ordering::Relaxed};
use std::sync::{Arc, Mutex, PoisonError};
use std::time::{Duration, Instant};

/// What is reserved for a render, ms: what most of them use at most.
const RESERVED: f64 = 250.0;
/// Buckets that are kept at most; full ones are forgotten first.
const MOST: usize = 50_000;

/// Whose time it is.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub(crate) enum Payer {
    /// The author whose picture it is.
    Author(String),
    /// The viewer's network.
    Viewer(String),
}

impl Payer {
    fn word(&self) -> &'static str {
        match self {
            Self::Author(_) => "author",
            Self::Viewer(_) => "viewer",
        }
    }
}

#[derive(Debug)]
struct Bucket {
    /// Milliseconds that are left; below 0 it is debt.
    left: f64,
    since: Instant,
}

/// Everybody's budgets.
#[derive(Debug)]
pub(crate) struct Budgets {
    author: AtomicU32,
    viewer: AtomicU32,
    buckets: Arc<Mutex<HashMap<Payer, Bucket>>>,
    refused: Family<Whose, Counter>,
}

#[derive(Debug, Clone, PartialEq, Eq, Hash, EncodeLabelSet)]
struct Whose {
    payer: &'static str,
}

/// Time set aside for a render. What isn't settled stays paid.
#[derive(Debug)]
pub(crate) struct Reservation {
    payers: Vec<(Payer, f64)>,
    buckets: Arc<Mutex<HashMap<Payer, Bucket>>>,
}

impl Budgets {
    /// Milliseconds a minute for an author and for a viewer; 0 is no bound.
    pub(crate) fn new(author_ms: u32, viewer_ms: u32) -> Self {
        Self { author: author_ms.into(), viewer: viewer_ms.into(), buckets: Arc::default(), refused: Family::default() }
    }

    /// Registers its count.
    pub(crate) fn register(&self, registry: &mut Registry) {
        let help = "Renders that were refused because a budget was used up, by whose";
        registry.register("paintbox_budget_refused", help, self.refused.clone());
    }

    /// Other budgets from now on; what was used stays used.
    pub(crate) fn set(&self, author_ms: u32, viewer_ms: u32) {
        self.author.store(author_ms, Relaxed);
        self.viewer.store(viewer_ms, Relaxed);
    }

    fn of(&self, payer: &Payer) -> f64 {
        let ms = match payer {
            Payer::Author(_) => &self.author,
            Payer::Viewer(_) => &self.viewer,
        };
        ms.load(Relaxed).into()
    }

    /// Runs a render and settles what it used; refuses it when nothing is left.
    pub(crate) async fn run(
        &self,
        pool: &Pool,
        request: Request,
        payers: Vec<Payer>,
    ) -> Result<Result<Rendered, Failed>, Problem> {
        let reservation = self.reserve(payers)?;
        let done = pool.render(request).await;
        let usage = match &done {
            Ok(rendered) => rendered.report.usage,
            Err(failed) => failed.report.usage,
        };
        reservation.settle(Duration::from_micros(usage.program_us + usage.paint_us + usage.encode_us));
        Ok(done)
    }

    /// Sets time aside for all of these payers, or for none of them.
    pub(crate) fn reserve(&self, payers: Vec<Payer>) -> Result<Reservation, Problem> {
        let now = Instant::now();
        let payers: Vec<(Payer, f64)> = payers
            .into_iter()
            .map(|payer| (self.of(&payer), payer))
            .filter(|(most, _)| *most > 0.0)
            .map(|(m, p)| (p, m))
            .collect();
        let mut buckets = self.buckets.lock().unwrap_or_else(PoisonError::into_inner);
        if buckets.len() >= MOST {
            buckets.retain(|payer, bucket| refilled(bucket, self.of(payer), now) < self.of(payer));
        }
        for (payer, most) in &payers {
            let left = buckets.get(payer).map_or(*most, |bucket| refilled(bucket, *most, now));
            // Whoever has anything left gets it, so that no budget is too small for a render.
            if left < RESERVED.min(*most) {
                let wait = Duration::from_secs_f64((RESERVED.min(*most) - left) / most * 60.0);
                self.refused.get_or_create(&Whose { payer: payer.word() }).inc();
                return Err(refusal(payer, wait));
            }
        }
        for (payer, most) in &payers {
            let bucket = buckets.entry(payer.clone()).or_insert(Bucket { left: *most, since: now });
            *bucket = Bucket { left: refilled(bucket, *most, now) - RESERVED, since: now };
        }
        Ok(Reservation { payers, buckets: Arc::clone(&self.buckets) })
    }
}

impl Reservation {
    /// Says what was used.
    pub(crate) fn settle(self, used: Duration) {
        let used = used.as_secs_f64() * 1000.0;
        let mut buckets = self.buckets.lock().unwrap_or_else(PoisonError::into_inner);
        for (payer, most) in &self.payers {
            if let Some(bucket) = buckets.get_mut(payer) {
                bucket.left = (bucket.left + RESERVED - used).clamp(-most, *most);
            }
        }
    }
}

fn refilled(bucket: &Bucket, most: f64, now: Instant) -> f64 {
    let passed = now.saturating_duration_since(bucket.since).as_secs_f64();
    (bucket.left + passed / 60.0 * most).min(most)
}

fn refusal(payer: &Payer, wait: Duration) -> Problem {
    let message = match payer {
        Payer::Author(_) => "The author's pictures have used up their computing time for now.",
        Payer::Viewer(_) => "Your requests have used up their computing time for now.",
    };
    Problem { pause: Some(wait), ..Problem::new(Kind::Budget, message) }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn ann() -> Vec<Payer> {
        vec![Payer::Author("ann".into())]
    }

    #[test]
    fn what_is_used_up_is_refused_and_others_are_not() {
        let budgets = Budgets::new(1000, 0);
        for _ in 0..3 {
            budgets.reserve(ann()).expect("enough").settle(Duration::from_millis(300));
        }
        let refused = budgets.reserve(ann()).expect_err("used up");
        assert_eq!(refused.kind, Kind::Budget);
        assert!(refused.pause.is_some_and(|wait| wait <= Duration::from_mins(1)));
        budgets.reserve(vec![Payer::Author("bob".into())]).expect("his own");
        budgets.reserve(vec![Payer::Viewer("192.0.2.1".into())]).expect("no bound");
    }

    #[test]
    fn a_render_that_was_quick_costs_little_and_one_that_was_slow_all_of_it() {
        let budgets = Budgets::new(1000, 0);
        for _ in 0..100 {
            budgets.reserve(ann()).expect("enough").settle(Duration::from_millis(1));
        }
        budgets.reserve(ann()).expect("enough").settle(Duration::from_secs(100));
        let wait = budgets.reserve(ann()).expect_err("in debt").pause.expect("a time");
        assert!((60..=80).contains(&wait.as_secs()), "a minute of debt at most: {wait:?}");
    }

    #[test]
    fn of_two_payers_neither_pays_when_one_cannot() {
        let budgets = Budgets::new(1000, 300);
        let both = || vec![Payer::Author("ann".into()), Payer::Viewer("192.0.2.1".into())];
        drop(budgets.reserve(both()).expect("enough"));
        for _ in 0..9 {
            budgets.reserve(both()).expect_err("the viewer's is used up");
        }
        budgets.reserve(ann()).expect("the author has paid once");
    }
}
