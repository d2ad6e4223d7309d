//! Decides which requests are logged. Cached pictures and monitoring would otherwise fill most of the log.

use crate::config::AccessLog;
use parking_lot::Mutex;
use std::time::{Duration, Instant};

/// How many routine requests are logged each second, if they are sampled.
const EACH_SECOND: u32 = 10;

/// What has been written in this second.
#[derive(Debug, Default)]
pub(crate) struct Access(Mutex<Second>);

#[derive(Debug, Default)]
struct Second {
    began: Option<Instant>,
    written: u32,
    left_out: u64,
}

/// The class of a request, for the log.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum RequestClass {
    /// A cached picture or a request by monitoring: one of many.
    Routine,
    /// A request that caused work.
    Work,
    /// An error.
    Failed,
}

impl Access {
    /// Whether this request is logged, and how many requests were left out since the last sampled one.
    pub(crate) fn line(&self, rule: AccessLog, class: RequestClass) -> Option<u64> {
        match (rule, class) {
            (AccessLog::None, _) | (AccessLog::Errors, RequestClass::Routine | RequestClass::Work) => None,
            (AccessLog::Sampled, RequestClass::Routine) => self.sample(Instant::now()),
            _ => Some(0),
        }
    }

    fn sample(&self, now: Instant) -> Option<u64> {
        let mut second = self.0.lock();
        if second.began.is_none_or(|began| now.duration_since(began) >= Duration::from_secs(1)) {
            (second.began, second.written) = (Some(now), 0);
        }
        if second.written >= EACH_SECOND {
            second.left_out += 1;
            return None;
        }
        second.written += 1;
        Some(std::mem::take(&mut second.left_out))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn of_the_usual_some_are_written_and_the_others_counted() {
        let (access, start) = (Access::default(), Instant::now());
        let first: Vec<_> = (0..100).map(|_| access.sample(start)).collect();
        assert!(first[..10].iter().all(|line| *line == Some(0)) && first[10..].iter().all(Option::is_none));
        assert_eq!(access.sample(start + Duration::from_secs(1)), Some(90));
        assert_eq!(access.sample(start + Duration::from_secs(1)), Some(0));
    }

    #[test]
    fn the_rule_says_who_has_a_line() {
        let access = Access::default();
        let lines = |rule| {
            [RequestClass::Routine, RequestClass::Work, RequestClass::Failed].map(|a| access.line(rule, a).is_some())
        };
        assert_eq!(lines(AccessLog::All), [true, true, true]);
        assert_eq!(lines(AccessLog::Sampled), [true, true, true]);
        assert_eq!(lines(AccessLog::Errors), [false, false, true]);
        assert_eq!(lines(AccessLog::None), [false, false, false]);
    }
}
