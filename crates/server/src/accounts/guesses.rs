//! Wrong tokens, counted by who sends them: nobody gets to guess for long. A good token is good whoever else guesses from
//! the same address.

use std::collections::HashMap;
use std::net::IpAddr;
use std::sync::{Mutex, PoisonError};
use std::time::{Duration, Instant};

/// Wrong tokens that one client may send in a [`WINDOW`].
const MOST: u32 = 60;
const WINDOW: Duration = Duration::from_mins(1);
/// Clients that are remembered at most.
const MOST_CLIENTS: usize = 10_000;

/// The wrong guesses of late.
#[derive(Debug, Default)]
pub(crate) struct Guesses(Mutex<HashMap<IpAddr, (Instant, u32)>>);

impl Guesses {
    /// Counts a wrong one; whether it was one too many.
    pub(crate) fn wrong(&self, client: IpAddr) -> bool {
        let mut known = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        if known.len() >= MOST_CLIENTS {
            known.retain(|_, (since, _)| since.elapsed() < WINDOW);
        }
        if known.len() >= MOST_CLIENTS && !known.contains_key(&client) {
            return true;
        }
        let entry = known.entry(client).or_insert((Instant::now(), 0));
        if entry.0.elapsed() >= WINDOW {
            *entry = (Instant::now(), 0);
        }
        entry.1 = entry.1.saturating_add(1);
        entry.1 > MOST
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn who_guesses_too_often_is_not_heard_any_more() {
        let guesses = Guesses::default();
        let [one, other] = ["192.0.2.1", "192.0.2.2"].map(|address| address.parse().expect("an address"));
        for _ in 0..MOST {
            assert!(!guesses.wrong(one));
        }
        assert!(guesses.wrong(one) && !guesses.wrong(other));
    }
}
