//! File descriptors: as many as the system allows, divided so that connections leave enough for renders and the store.

use crate::config::Config;
use rustix::process::{Resource, Rlimit, getrlimit, setrlimit};

/// Descriptors besides those for connections and renders: listener, log, runtime, the store's connections with their files.
const ITSELF: u64 = 64;
/// What one render takes at most: its child's pipes and pidfd and those of the one that is being forked to follow it.
const RENDER: u64 = 10;
/// What a painter or a reader takes, and its successor while it is replaced.
const WORKER: u64 = 6;
/// The service doesn't start with fewer connections than this.
const FEWEST: u64 = 8;

/// The system gives this process too few descriptors.
#[derive(Debug, thiserror::Error)]
#[error(
    "this process can open {has} file descriptors, but it needs {needs} for {renders} concurrent renders. Raise the limit (ulimit -n, LimitNOFILE=)"
)]
pub struct TooFew {
    has: u64,
    needs: u64,
    renders: usize,
}

/// Raises the limit of descriptors as far as allowed, and lowers the number of connections to the descriptors that are left:
/// it is better for a client to wait for a connection than for a render to fail.
///
/// # Errors
/// [`TooFew`] when nothing would be left for connections.
pub fn share_out(config: &mut Config) -> Result<(), TooFew> {
    let limit = getrlimit(Resource::Nofile);
    // If this is forbidden, the current limit stays.
    let raised = setrlimit(Resource::Nofile, Rlimit { current: limit.maximum, maximum: limit.maximum }).is_ok();
    let has = if raised { limit.maximum } else { limit.current }.unwrap_or(u64::MAX);
    let (renders, workers) = (config.pool.renders + config.pool.spare, config.pool.painters + config.pool.readers);
    let reserved = ITSELF + RENDER * renders as u64 + WORKER * workers as u64;
    let left = has.saturating_sub(reserved);
    if left < FEWEST {
        return Err(TooFew { has, needs: reserved + FEWEST, renders });
    }
    let http = &mut config.http;
    let wanted = http.connections;
    let connections = usize::try_from(left).unwrap_or(usize::MAX).min(wanted);
    if connections < wanted {
        tracing::warn!(
            descriptors = has,
            connections,
            wanted,
            "fewer connections than configured, because the system allows too few file descriptors"
        );
        http.connections_per_client = (http.connections_per_client * connections / wanted).max(1);
        http.connections = connections;
    }
    Ok(())
}
