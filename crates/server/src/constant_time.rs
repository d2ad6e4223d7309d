//! A missing image and a private one get the same answer. Here they also take the same time: their look-ups differ by
//! microseconds, which a client could measure, so both answers wait for the same moment.

use std::time::Duration;
use tokio::time::{Instant, sleep_until};

/// How long after its request such an answer is sent: longer than the store's look-up takes.
const AFTER: Duration = Duration::from_millis(25);

/// Waits until the time reveals nothing. `since` is the start of the look-up.
pub(crate) async fn delay_not_found(since: Instant) {
    sleep_until(since + AFTER).await;
}
