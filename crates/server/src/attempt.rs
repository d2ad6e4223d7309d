//! What engines contribute to pictures and their keys.

use crate::config::AUTOMATIC;
use pool::{Attempt, Pool};

/// The attempt of the default engine, for programs of the service itself.
pub(crate) fn on_default_engine(limits: wire::Limits) -> Vec<Attempt> {
    vec![Attempt { engine: AUTOMATIC[0].into(), limits }]
}

/// What the engines that try a program contribute to its picture's key.
pub(crate) fn versions(pool: &Pool, attempts: &[Attempt]) -> String {
    let one = |attempt: &Attempt| format!("{} {}", attempt.engine, pool.versions(&attempt.engine));
    attempts.iter().map(one).collect::<Vec<_>>().join(", ")
}
