//! How each source is: what its last query came to.

use parking_lot::Mutex;
use std::collections::BTreeMap;
use std::time::{SystemTime, UNIX_EPOCH};

/// How a source is.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(crate) struct SourceState {
    /// Its name.
    pub name: String,
    /// Queries that were sent to its database.
    pub queries: u64,
    /// Those without a result.
    pub failed: u64,
    /// When the last one ended, ms since 1970.
    pub last: Option<i64>,
    /// Why the last one failed, in a word, if it did.
    pub failure: Option<&'static str>,
}

/// The states of the sources that were asked. The operator's configuration bounds their number.
#[derive(Debug, Default)]
pub(super) struct States(Mutex<BTreeMap<String, SourceState>>);

impl States {
    /// A query of this source ended, with this failure or with an answer.
    pub(super) fn note(&self, name: &str, failure: Option<&'static str>) {
        let now = SystemTime::now().duration_since(UNIX_EPOCH).map_or(0, |since| since.as_millis() as i64);
        let mut known = self.0.lock();
        let state = known.entry(name.to_owned()).or_default();
        state.queries += 1;
        state.failed += u64::from(failure.is_some());
        (state.last, state.failure) = (Some(now), failure);
    }

    /// How this source is.
    pub(super) fn of(&self, name: &str) -> SourceState {
        let known = self.0.lock().get(name).cloned().unwrap_or_default();
        SourceState { name: name.to_owned(), ..known }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_source_is_as_its_last_query_left_it() {
        let states = States::default();
        assert_eq!(states.of("cats"), SourceState { name: "cats".into(), ..SourceState::default() });
        states.note("cats", Some("away"));
        states.note("cats", Some("slow"));
        let failing = states.of("cats");
        assert_eq!((failing.queries, failing.failed, failing.failure), (2, 2, Some("slow")));
        states.note("cats", None);
        assert_eq!((states.of("cats").failed, states.of("cats").failure), (2, None));
        assert_eq!(states.of("dogs").queries, 0);
    }
}
