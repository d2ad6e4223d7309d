//! Budgets of render time per minute: for one author's pictures, for that author's own drafts and saves, for one viewer's
//! address, and for one viewer of one author's pictures. Time is reserved before a render and settled after it, however it
//! ends: with a picture, at a limit, or because no client waits any more.
//!
//! Each budget is a token bucket in milliseconds, which holds one minute's budget and refills evenly. The time that a render
//! really used is known only afterwards, so a bucket can go into debt, by one minute at most.

use crate::config::BudgetConfig;
use crate::problem::{Kind, Problem};
use parking_lot::Mutex;
use pool::{Failed, Meter, Pool, Rendered, Request};
use prometheus_client::encoding::EncodeLabelSet;
use prometheus_client::metrics::counter::Counter;
use prometheus_client::metrics::family::Family;
use prometheus_client::registry::{Registry, Unit};
use serde::Serialize;
use std::collections::HashMap;
use std::sync::Arc;
use std::sync::atomic::{AtomicU32, AtomicU64, Ordering::Relaxed};
use std::time::{Duration, Instant};
use utoipa::ToSchema;

/// Time that is reserved for a render, ms: most renders use less.
const RESERVED: f64 = 250.0;
/// Most buckets in memory; full ones are dropped first.
const MAX_BUCKETS: usize = 50_000;

/// Whose budget pays for a render.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub(crate) enum Payer {
    /// An author's own drafts, saves and looks, which viewers can't use up.
    Own(String),
    /// The author whose picture it is.
    Author(String),
    /// The viewer's network.
    Viewer(String),
    /// One viewer's share of one author's budget.
    Share {
        /// Whose pictures.
        author: String,
        /// The viewer.
        viewer: String,
    },
    /// Nobody: the service itself, which draws little, and one picture at a time.
    Service,
}

impl Payer {
    const WORDS: [&str; 5] = ["own", "author", "viewer", "share", "service"];

    fn word(&self) -> &'static str {
        match self {
            Self::Own(_) => "own",
            Self::Author(_) => "author",
            Self::Viewer(_) => "viewer",
            Self::Share { .. } => "share",
            Self::Service => "service",
        }
    }
}

#[derive(Debug)]
struct Bucket {
    /// Milliseconds that are left; below 0 it is debt.
    left: f64,
    since: Instant,
}

/// What an author has left to draw with.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, ToSchema)]
#[schema(as = Budget)]
pub(crate) struct BudgetLeft {
    /// Computing time that is left now, ms.
    pub(crate) left_ms: u32,
    /// How much comes back in a minute, evenly, which is also the most that there can be, ms.
    pub(crate) per_minute_ms: u32,
}

/// Everybody's budgets.
#[derive(Debug)]
pub(crate) struct Budgets {
    own: AtomicU32,
    author: AtomicU32,
    viewer: AtomicU32,
    share: AtomicU32,
    buckets: Arc<Mutex<HashMap<Payer, Bucket>>>,
    refused: Family<PayerLabel, Counter>,
    charged: Charged,
}

/// Seconds that were charged, by whom.
type Charged = Family<PayerLabel, Counter<f64, AtomicU64>>;

#[derive(Debug, Clone, PartialEq, Eq, Hash, EncodeLabelSet)]
struct PayerLabel {
    payer: &'static str,
}

/// Time that is reserved for a render. Dropping it settles the time that the meter has measured.
#[derive(Debug)]
pub(crate) struct Reservation {
    /// Adds up what is used.
    pub meter: Meter,
    payers: Vec<(Payer, f64)>,
    buckets: Arc<Mutex<HashMap<Payer, Bucket>>>,
    charged: Charged,
}

impl Budgets {
    /// Milliseconds per minute for each kind of payer; 0 means no limit.
    pub(crate) fn new(config: &BudgetConfig) -> Self {
        Self {
            own: config.draft_ms.into(),
            author: config.author_ms.into(),
            viewer: config.viewer_ms.into(),
            share: config.share_ms.into(),
            buckets: Arc::default(),
            refused: Family::default(),
            charged: Family::default(),
        }
    }

    /// Registers its count.
    pub(crate) fn register(&self, registry: &mut Registry) {
        let help = "Renders refused because a budget was used up, by the budget's kind";
        // The counters start at 0: a rate would miss the first event of a series that starts with it.
        for payer in Payer::WORDS {
            let _ =
                (self.refused.get_or_create(&PayerLabel { payer }), self.charged.get_or_create(&PayerLabel { payer }));
        }
        registry.register("paintbox_budget_refused", help, self.refused.clone());
        let help = "Render time charged to budgets, by the budget's kind";
        registry.register_with_unit("paintbox_budget_charged", help, Unit::Seconds, self.charged.clone());
    }

    /// Changes the budgets. Time that is already used stays used.
    pub(crate) fn set(&self, config: &BudgetConfig) {
        self.own.store(config.draft_ms, Relaxed);
        self.author.store(config.author_ms, Relaxed);
        self.viewer.store(config.viewer_ms, Relaxed);
        self.share.store(config.share_ms, Relaxed);
    }

    fn limit_for(&self, payer: &Payer) -> f64 {
        let ms = match payer {
            Payer::Own(_) => &self.own,
            Payer::Author(_) => &self.author,
            Payer::Viewer(_) => &self.viewer,
            Payer::Share { .. } => &self.share,
            Payer::Service => return 0.0,
        };
        ms.load(Relaxed).into()
    }

    /// What is left of the budget that runs out first of those of these payers; `None` if none is limited.
    pub(crate) fn left(&self, payers: &[Payer]) -> Option<BudgetLeft> {
        let now = Instant::now();
        let buckets = self.buckets.lock();
        let limited = payers.iter().map(|payer| (payer, self.limit_for(payer))).filter(|(_, most)| *most > 0.0);
        let left = limited.map(|(payer, most)| {
            let left = buckets.get(payer).map_or(most, |bucket| refilled(bucket, most, now));
            BudgetLeft { left_ms: left.max(0.0) as u32, per_minute_ms: most as u32 }
        });
        left.min_by_key(|budget| budget.left_ms)
    }

    /// Runs a render and settles the time that it used. Refuses it if a budget is used up.
    pub(crate) async fn run(
        &self,
        pool: &Pool,
        request: Request,
        payers: Vec<Payer>,
    ) -> Result<Result<Rendered, Failed>, Problem> {
        self.run_on(pool, request, payers, std::future::ready(Ok(None))).await
    }

    /// The same with data that is fetched only when it is the render's turn: many renders can wait, and data is large.
    pub(crate) async fn run_on(
        &self,
        pool: &Pool,
        mut request: Request,
        payers: Vec<Payer>,
        data: impl Future<Output = Result<Option<Arc<[u8]>>, Problem>>,
    ) -> Result<Result<Rendered, Failed>, Problem> {
        let reservation = self.reserve(payers)?;
        let turn = match pool.turn(&request.client, &reservation.meter).await {
            Ok(turn) => turn,
            Err(failed) => return Ok(Err(failed)),
        };
        if let Some(data) = data.await? {
            request.data = Some(data);
        }
        Ok(pool.render_in(turn, request).await)
    }

    /// Reserves time in the budgets of all of these payers, or of none of them.
    pub(crate) fn reserve(&self, payers: Vec<Payer>) -> Result<Reservation, Problem> {
        let now = Instant::now();
        let payers: Vec<(Payer, f64)> =
            payers.into_iter().map(|payer| (self.limit_for(&payer), payer)).map(|(m, p)| (p, m)).collect();
        let mut buckets = self.buckets.lock();
        if buckets.len() >= MAX_BUCKETS {
            buckets.retain(|payer, bucket| refilled(bucket, self.limit_for(payer), now) < self.limit_for(payer));
        }
        let bounded = || payers.iter().filter(|(_, most)| *most > 0.0);
        for (payer, most) in bounded() {
            let left = buckets.get(payer).map_or(*most, |bucket| refilled(bucket, *most, now));
            // A payer with any time left can render, so that no budget is too small for one.
            if left < RESERVED.min(*most) {
                let wait = Duration::from_secs_f64((RESERVED.min(*most) - left) / most * 60.0);
                self.refused.get_or_create(&PayerLabel { payer: payer.word() }).inc();
                return Err(refusal(payer, wait));
            }
        }
        for (payer, most) in bounded() {
            let bucket = buckets.entry(payer.clone()).or_insert(Bucket { left: *most, since: now });
            *bucket = Bucket { left: refilled(bucket, *most, now) - RESERVED, since: now };
        }
        let (buckets, charged) = (Arc::clone(&self.buckets), self.charged.clone());
        Ok(Reservation { meter: Meter::default(), payers, buckets, charged })
    }
}

impl Drop for Reservation {
    fn drop(&mut self) {
        let seconds = self.meter.used().as_secs_f64();
        let used = seconds * 1000.0;
        for (payer, _) in &self.payers {
            self.charged.get_or_create(&PayerLabel { payer: payer.word() }).inc_by(seconds);
        }
        let mut buckets = self.buckets.lock();
        for (payer, most) in self.payers.iter().filter(|(_, most)| *most > 0.0) {
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
        Payer::Own(_) => "Your drafts and saves have used up their computing time for now.",
        Payer::Share { .. } => "Your requests have used up their share of this author's computing time for now.",
        Payer::Service | Payer::Author(_) => "The author's pictures have used up their computing time for now.",
        Payer::Viewer(_) => "Your requests have used up their computing time for now.",
    };
    Problem { pause: Some(wait), ..Problem::new(Kind::Budget, message) }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn budgets(author_ms: u32, viewer_ms: u32) -> Budgets {
        Budgets::new(&BudgetConfig { author_ms, viewer_ms, draft_ms: 1000, share_ms: 500 })
    }

    fn ann() -> Vec<Payer> {
        vec![Payer::Author("ann".into())]
    }

    fn use_up(reservation: Reservation, used: Duration) {
        reservation.meter.add(used);
        drop(reservation);
    }

    #[test]
    fn what_is_used_up_is_refused_and_others_are_not() {
        let budgets = budgets(1000, 0);
        for _ in 0..3 {
            use_up(budgets.reserve(ann()).expect("enough"), Duration::from_millis(300));
        }
        let refused = budgets.reserve(ann()).expect_err("used up");
        assert_eq!(refused.kind, Kind::Budget);
        assert!(refused.pause.is_some_and(|wait| wait <= Duration::from_mins(1)));
        budgets.reserve(vec![Payer::Author("bob".into())]).expect("his own");
        budgets.reserve(vec![Payer::Viewer("192.0.2.1".into())]).expect("no bound");
    }

    #[test]
    fn a_render_that_was_quick_costs_little_and_one_that_was_slow_all_of_it() {
        let budgets = budgets(1000, 0);
        for _ in 0..100 {
            use_up(budgets.reserve(ann()).expect("enough"), Duration::from_millis(1));
        }
        use_up(budgets.reserve(ann()).expect("enough"), Duration::from_secs(100));
        let wait = budgets.reserve(ann()).expect_err("in debt").pause.expect("a time");
        assert!((60..=80).contains(&wait.as_secs()), "a minute of debt at most: {wait:?}");
    }

    #[test]
    fn what_is_left_is_that_of_the_budget_that_runs_out_first() {
        let budgets = budgets(1000, 300);
        let left = |payers: &[Payer]| budgets.left(payers).map(|left| (left.left_ms, left.per_minute_ms));
        let both = || vec![Payer::Author("ann".into()), Payer::Viewer("192.0.2.1".into())];
        assert_eq!(left(&both()), Some((300, 300)));
        use_up(budgets.reserve(ann()).expect("enough"), Duration::from_millis(900));
        let now = left(&both()).expect("limited");
        assert!((100..200).contains(&now.0) && now.1 == 1000, "it refills: {now:?}");
        use_up(budgets.reserve(vec![Payer::Own("ann".into())]).expect("enough"), Duration::from_secs(9));
        assert_eq!(left(&[Payer::Own("ann".into())]), Some((0, 1000)), "debt isn't told");
        assert_eq!((left(&[]), left(&[Payer::Service])), (None, None));
    }

    #[test]
    fn of_two_payers_neither_pays_when_one_cannot() {
        let budgets = budgets(1000, 300);
        let both = || vec![Payer::Author("ann".into()), Payer::Viewer("192.0.2.1".into())];
        use_up(budgets.reserve(both()).expect("enough"), Duration::from_millis(250));
        for _ in 0..9 {
            budgets.reserve(both()).expect_err("the viewer's is used up");
        }
        budgets.reserve(ann()).expect("the author has paid once");
    }

    #[test]
    fn a_viewer_uses_up_a_share_of_an_authors_time_and_none_of_what_is_for_drafts() {
        let budgets = budgets(2000, 0);
        let seen_by = |viewer: &str| {
            let share = Payer::Share { author: "ann".into(), viewer: viewer.into() };
            vec![Payer::Author("ann".into()), share]
        };
        use_up(budgets.reserve(seen_by("192.0.2.1")).expect("enough"), Duration::from_secs(1));
        budgets.reserve(seen_by("192.0.2.1")).expect_err("the share is used up");
        use_up(budgets.reserve(seen_by("192.0.2.2")).expect("another's share"), Duration::from_secs(1));
        budgets.reserve(seen_by("192.0.2.3")).expect_err("all the author's time is used up");
        budgets.reserve(vec![Payer::Own("ann".into())]).expect("drafts have a budget of their own");
    }
}
