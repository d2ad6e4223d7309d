//! Programs that failed a moment ago. Their viewers get the same problem at once, and the program isn't run again until its
//! pause is over; each time that it reaches a limit again, the pause is twice as long.

use crate::key::Key;
use crate::logs;
use crate::problem::{Kind, Problem};
use crate::within::Allowed;
use std::collections::HashMap;
use std::sync::{Mutex, PoisonError};
use std::time::{Duration, Instant};

/// How long an exception is kept.
const MOMENT: Duration = Duration::from_secs(3);
/// The longest pause.
const LONGEST: Duration = Duration::from_mins(10);
/// How long after its pause a program's past is remembered.
const REMEMBERED: Duration = Duration::from_mins(10);
/// Most failures that are kept.
const MOST: usize = 20_000;

#[derive(Debug)]
struct Failure {
    problem: Problem,
    until: Instant,
    /// How often in a row it was a limit, a forbidden call or a crash.
    strikes: u32,
}

/// A picture, and what its render may use: with other limits it may be drawn.
pub(super) type Tried = (Key, Allowed);

/// The failures of late.
#[derive(Debug, Default)]
pub(super) struct Failures(Mutex<HashMap<Tried, Failure>>);

impl Failures {
    /// The problem that this picture had a moment ago.
    pub(super) fn known(&self, key: Tried) -> Option<Problem> {
        let known = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        let failure = known.get(&key)?;
        let left = failure.until.checked_duration_since(Instant::now())?;
        let mut problem = failure.problem.clone();
        problem.pause = (failure.strikes > 1).then_some(left);
        Some(problem)
    }

    /// Keeps a program's own failure; gives the problem back, with its pause.
    pub(super) fn failed(&self, key: Tried, mut problem: Problem) -> Problem {
        if !problem.is_the_programs() {
            return problem;
        }
        let now = Instant::now();
        let mut known = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        if known.len() >= MOST {
            known.retain(|_, failure| failure.until > now);
        }
        if known.len() >= MOST && !known.contains_key(&key) {
            return problem;
        }
        let before = known.get(&key).filter(|failure| failure.until + REMEMBERED > now).map_or(0, |f| f.strikes);
        let strikes = if problem.kind == Kind::Raised { 0 } else { before + 1 };
        let pause = MOMENT.saturating_mul(1 << strikes.saturating_sub(1).min(10)).min(LONGEST);
        problem.pause = (strikes > 1).then_some(pause);
        problem.kept = Some(logs::request_id());
        known.insert(key, Failure { problem: problem.clone(), until: now + pause, strikes });
        problem
    }

    /// All may be different now.
    pub(super) fn forget_all(&self) {
        self.0.lock().unwrap_or_else(PoisonError::into_inner).clear();
    }

    /// It was drawn.
    pub(super) fn forget(&self, key: Tried) {
        self.0.lock().unwrap_or_else(PoisonError::into_inner).remove(&key);
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use wire::LimitKind;

    fn key(n: u32) -> Tried {
        let picture = crate::key::Picture { program: "p", params: &[], data: None, width: n, height: 1 };
        (picture.key(wire::Format::Png, 1.0, false, ""), Allowed::of(&wire::Limits::default()))
    }

    fn limit() -> Problem {
        Problem { limit: Some(LimitKind::Time), ..Problem::new(Kind::Limit, "late") }
    }

    #[test]
    fn the_pause_grows_with_every_limit_and_ends_with_a_picture() {
        let failures = Failures::default();
        let pauses: Vec<Option<u64>> =
            (0..12).map(|_| failures.failed(key(1), limit()).pause.map(|pause| pause.as_secs())).collect();
        assert_eq!(pauses[..4], [None, Some(6), Some(12), Some(24)]);
        assert_eq!(pauses[11], Some(600));
        assert!(failures.known(key(1)).is_some_and(|problem| problem.pause.is_some()));
        assert!(failures.known(key(2)).is_none(), "another picture is not paused");
        failures.forget(key(1));
        assert!(failures.known(key(1)).is_none());
        assert_eq!(failures.failed(key(1), limit()).pause, None);
    }

    #[test]
    fn other_limits_are_another_try() {
        let failures = Failures::default();
        failures.failed(key(1), limit());
        failures.failed(key(1), limit());
        let more = Allowed::of(&wire::Limits { cpu_ms: 9_000, ..wire::Limits::default() });
        assert!(failures.known(key(1)).is_some() && failures.known((key(1).0, more)).is_none());
    }

    #[test]
    fn exceptions_are_kept_for_a_moment_and_our_own_failures_not_at_all() {
        let failures = Failures::default();
        for _ in 0..5 {
            assert_eq!(failures.failed(key(1), Problem::new(Kind::Raised, "no")).pause, None);
        }
        assert!(failures.known(key(1)).is_some());
        failures.failed(key(2), Problem::new(Kind::Busy, "later"));
        assert!(failures.known(key(2)).is_none());
    }
}
