//! Limits guessing: counts wrong tokens by client. A valid token always works, even from an address that sends wrong ones.

use parking_lot::Mutex;
use std::collections::HashMap;
use std::net::IpAddr;
use std::time::{Duration, Instant};

/// Wrong tokens that one client may send in a [`WINDOW`].
const MAX_FAILURES: u32 = 60;
const WINDOW: Duration = Duration::from_mins(1);
/// Most clients that are remembered.
const MAX_CLIENTS: usize = 10_000;

/// Recent wrong tokens.
#[derive(Debug, Default)]
pub(crate) struct LoginThrottle(Mutex<HashMap<IpAddr, (Instant, u32)>>);

impl LoginThrottle {
    /// Counts a wrong token. Returns whether the client has sent too many.
    pub(crate) fn record_failure(&self, client: IpAddr) -> bool {
        let mut known = self.0.lock();
        if known.len() >= MAX_CLIENTS {
            known.retain(|_, (since, _)| since.elapsed() < WINDOW);
        }
        if known.len() >= MAX_CLIENTS && !known.contains_key(&client) {
            return true;
        }
        let entry = known.entry(client).or_insert((Instant::now(), 0));
        if entry.0.elapsed() >= WINDOW {
            *entry = (Instant::now(), 0);
        }
        entry.1 = entry.1.saturating_add(1);
        entry.1 > MAX_FAILURES
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn who_guesses_too_often_is_not_heard_any_more() {
        let login_throttle = LoginThrottle::default();
        let [one, other] = ["192.0.2.1", "192.0.2.2"].map(|address| address.parse().expect("an address"));
        for _ in 0..MAX_FAILURES {
            assert!(!login_throttle.record_failure(one));
        }
        assert!(login_throttle.record_failure(one) && !login_throttle.record_failure(other));
    }
}
