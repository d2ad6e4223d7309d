//! Recent failures of programs. Clients get the same problem at once, and the program isn't run again until its pause is
//! over. Each time that it reaches a limit again, the pause doubles.

use crate::image_limits::RenderLimits;
use crate::key::Key;
use crate::logs;
use crate::problem::{Kind, Problem};
use parking_lot::{Mutex, MutexGuard};
use std::collections::{BTreeMap, HashMap};
use std::time::{Duration, Instant};

/// How long an exception is cached.
const FIRST_PAUSE: Duration = Duration::from_secs(3);
/// The longest pause.
const MAX_PAUSE: Duration = Duration::from_mins(10);
/// How long after its pause a program's past is remembered.
const REMEMBERED: Duration = Duration::from_mins(10);
/// Memory for failures, bytes; beyond it, the oldest ones are dropped.
pub(crate) const MAX_MEMORY: usize = 16 << 20;
/// Bytes that a failure takes beside its texts.
const ENTRY_OVERHEAD: usize = 1_024;

#[derive(Debug)]
struct Failure {
    /// Without the program's source, which later requests have anyway.
    problem: Problem,
    until: Instant,
    /// How often in a row it failed by a limit, a forbidden call or a crash.
    strikes: u32,
    bytes: usize,
    /// When it was kept, as a number.
    turn: u64,
}

/// A picture and the limits of its render: with other limits it may succeed.
pub(super) type Tried = (Key, RenderLimits);

/// Recent failures.
#[derive(Debug, Default)]
pub(super) struct Failures(Mutex<Kept>);

#[derive(Debug, Default)]
struct Kept {
    failures: HashMap<Tried, Failure>,
    /// The oldest first.
    order: BTreeMap<u64, Tried>,
    bytes: usize,
    turns: u64,
}

impl Failures {
    fn kept(&self) -> MutexGuard<'_, Kept> {
        self.0.lock()
    }

    /// The cached problem of this picture.
    pub(super) fn known(&self, tried: Tried) -> Option<Problem> {
        let kept = self.kept();
        let failure = kept.failures.get(&tried)?;
        let left = failure.until.checked_duration_since(Instant::now())?;
        let mut problem = failure.problem.clone();
        problem.pause = (failure.strikes > 1).then_some(left);
        Some(problem)
    }

    /// Caches a program's own failure. Returns the problem with its pause.
    pub(super) fn failed(&self, tried: Tried, mut problem: Problem) -> Problem {
        if !problem.is_program_failure() {
            return problem;
        }
        let now = Instant::now();
        let mut kept = self.kept();
        let before = kept.failures.get(&tried).filter(|failure| failure.until + REMEMBERED > now);
        let before = before.map_or(0, |failure| failure.strikes);
        let strikes = if problem.kind == Kind::Raised { 0 } else { before + 1 };
        let pause = FIRST_PAUSE.saturating_mul(1 << strikes.saturating_sub(1).min(10)).min(MAX_PAUSE);
        problem.pause = (strikes > 1).then_some(pause);
        problem.kept = Some(logs::request_id());
        kept.forget(&tried);
        kept.add(tried, &problem, now + pause, strikes);
        problem
    }

    /// Forgets all failures.
    pub(super) fn forget_all(&self) {
        *self.kept() = Kept::default();
    }

    /// It was drawn.
    pub(super) fn forget(&self, tried: Tried) {
        self.kept().forget(&tried);
    }

    /// What they take, bytes.
    pub(super) fn bytes(&self) -> usize {
        self.kept().bytes
    }
}

impl Kept {
    fn add(&mut self, tried: Tried, problem: &Problem, until: Instant, strikes: u32) {
        let problem = Problem { program: "".into(), ..problem.clone() };
        let bytes = ENTRY_OVERHEAD + problem.text_bytes();
        self.turns += 1;
        self.bytes += bytes;
        self.order.insert(self.turns, tried);
        self.failures.insert(tried, Failure { problem, until, strikes, bytes, turn: self.turns });
        while self.bytes > MAX_MEMORY
            && let Some((_, oldest)) = self.order.first_key_value()
        {
            let oldest = *oldest;
            self.forget(&oldest);
        }
    }

    fn forget(&mut self, tried: &Tried) {
        if let Some(gone) = self.failures.remove(tried) {
            self.order.remove(&gone.turn);
            self.bytes -= gone.bytes;
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::cache::tests::key;
    use crate::problem::Details;
    use std::sync::Arc;
    use wire::{Console, LimitKind};

    fn tried(n: u32) -> Tried {
        (key(&n.to_string()), RenderLimits::from(&wire::Limits::default()))
    }

    fn limit() -> Problem {
        Problem { limit: Some(LimitKind::Time), ..Problem::new(Kind::Limit, "late") }
    }

    #[test]
    fn the_pause_grows_with_every_limit_and_ends_with_a_picture() {
        let failures = Failures::default();
        let pauses: Vec<Option<u64>> =
            (0..12).map(|_| failures.failed(tried(1), limit()).pause.map(|pause| pause.as_secs())).collect();
        assert_eq!(pauses[..4], [None, Some(6), Some(12), Some(24)]);
        assert_eq!(pauses[11], Some(600));
        assert!(failures.known(tried(1)).is_some_and(|problem| problem.pause.is_some()));
        assert!(failures.known(tried(2)).is_none(), "another picture is not paused");
        failures.forget(tried(1));
        assert!(failures.known(tried(1)).is_none() && failures.bytes() == 0);
        assert_eq!(failures.failed(tried(1), limit()).pause, None);
    }

    #[test]
    fn other_limits_are_another_try() {
        let failures = Failures::default();
        failures.failed(tried(1), limit());
        failures.failed(tried(1), limit());
        let more = RenderLimits::from(&wire::Limits { cpu_ms: 9_000, ..wire::Limits::default() });
        assert!(failures.known(tried(1)).is_some() && failures.known((tried(1).0, more)).is_none());
    }

    #[test]
    fn exceptions_are_kept_for_a_moment_and_our_own_failures_not_at_all() {
        let failures = Failures::default();
        for _ in 0..5 {
            assert_eq!(failures.failed(tried(1), Problem::new(Kind::Raised, "no")).pause, None);
        }
        assert!(failures.known(tried(1)).is_some());
        failures.failed(tried(2), Problem::new(Kind::Busy, "later"));
        assert!(failures.known(tried(2)).is_none());
    }

    #[test]
    fn failures_are_bounded_by_bytes_and_the_oldest_go_first() {
        let failures = Failures::default();
        let chatty = || {
            let console = Console { text: "x".repeat(64 << 10), cut: true, ..Console::default() };
            let details = Some(Arc::new(Details { report: None, console }));
            Problem { details, program: "p".repeat(256 << 10).into(), ..limit() }
        };
        for n in 0..1_000 {
            failures.failed(tried(n), chatty());
            assert!(failures.bytes() <= MAX_MEMORY);
        }
        assert!(failures.known(tried(0)).is_none() && failures.known(tried(999)).is_some());
        let kept = failures.kept();
        // As many as fit with their consoles alone: the program is not kept with each of them.
        assert!(kept.failures.len() > 200 && kept.failures.len() == kept.order.len(), "{}", kept.failures.len());
        assert!(kept.failures.values().all(|failure| failure.problem.program.is_empty()));
    }
}
