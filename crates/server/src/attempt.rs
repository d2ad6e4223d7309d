//! What engines contribute to pictures and their keys.

use crate::config::AUTOMATIC;
use pool::{Attempt, Pool};

/// The attempt of the default engine, for programs of the service itself.
pub(crate) fn on_default_engine(limits: wire::Limits) -> Vec<Attempt> {
    vec![Attempt { engine: AUTOMATIC[0].into(), limits }]
}

/// What the engines that try a program contribute to its picture's key.
pub(crate) fn versions(pool: &Pool, attempts: &[Attempt]) -> String {
    let mut all = String::with_capacity(128);
    for Attempt { engine, .. } in attempts {
        let between = if all.is_empty() { "" } else { ", " };
        all.extend([between, engine, " ", &pool.versions(engine)]);
    }
    all
}
