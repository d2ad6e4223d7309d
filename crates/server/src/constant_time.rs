//! An image that isn't there, and one that is private, are answered alike; here they take alike, too. What is looked up for
//! either differs by microseconds that can be measured from elsewhere, so both wait for the same moment.

use std::time::Duration;
use tokio::time::{Instant, sleep_until};

/// How long after its request such an answer is given: longer than the store takes to look for a name.
const AFTER: Duration = Duration::from_millis(25);

/// Waits until nobody can tell why there is nothing. `since` is when the name was known.
pub(crate) async fn delay_not_found(since: Instant) {
    sleep_until(since + AFTER).await;
}
