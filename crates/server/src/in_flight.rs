//! Requests in progress of each client behind a proxy. A proxy's connections are shared by its clients, so each client is
//! limited by its requests instead.

use crate::peer::Peer;
use parking_lot::Mutex;
use std::collections::HashMap;
use std::net::IpAddr;
use std::sync::Arc;

/// Requests in progress of each client behind a proxy.
#[derive(Debug, Default)]
pub(crate) struct InFlightRequests(Arc<Mutex<HashMap<IpAddr, usize>>>);

impl InFlightRequests {
    /// Counts one more request until the result is dropped; `None` if the client already has `most`.
    pub(crate) fn take(&self, client: Peer, most: usize) -> Option<InFlightRequest> {
        let mut known = self.0.lock();
        let count = known.entry(client.network()).or_default();
        if *count >= most {
            return None;
        }
        *count += 1;
        Some(InFlightRequest { client: client.network(), known: Arc::clone(&self.0) })
    }
}

/// One request in progress.
pub(crate) struct InFlightRequest {
    client: IpAddr,
    known: Arc<Mutex<HashMap<IpAddr, usize>>>,
}

impl Drop for InFlightRequest {
    fn drop(&mut self) {
        let mut known = self.known.lock();
        if let Some(count) = known.get_mut(&self.client) {
            *count -= 1;
            if *count == 0 {
                known.remove(&self.client);
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_client_behind_a_proxy_has_so_many_requests_at_once() {
        let in_flight = InFlightRequests::default();
        let peer = |text: &str| Peer::at(text.parse().expect("an address"));
        let two = [in_flight.take(peer("192.0.2.1"), 2), in_flight.take(peer("192.0.2.1"), 2)];
        assert!(two.iter().all(Option::is_some));
        assert!(in_flight.take(peer("192.0.2.1"), 2).is_none());
        assert!(in_flight.take(peer("192.0.2.2"), 2).is_some(), "another client's are its own");
        drop(two);
        assert!(in_flight.take(peer("192.0.2.1"), 2).is_some());
        assert!(in_flight.0.lock().is_empty(), "nothing is kept of clients that are gone");
    }
}
