//! The address of a viewer behind a proxy: believed only from the proxies that the operator names.

use crate::app::App;
use crate::guarded_body::GuardedBody;
use crate::peer::Peer;
use crate::problem::{Kind, Problem};
use axum::body::Body;
use axum::extract::{Request, State};
use axum::http::{HeaderMap, HeaderName};
use axum::middleware::Next;
use axum::response::{IntoResponse as _, Response};
use std::collections::HashMap;
use std::net::IpAddr;
use std::str::FromStr;
use std::sync::{Arc, Mutex, PoisonError};
use std::time::Duration;

const X_FORWARDED_FOR: HeaderName = HeaderName::from_static("x-forwarded-for");

/// An address, or a network as CIDR writes it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Network {
    address: IpAddr,
    bits: u8,
}

impl FromStr for Network {
    type Err = ();

    fn from_str(text: &str) -> Result<Self, ()> {
        let (address, bits) = match text.split_once('/') {
            Some((address, bits)) => (address, Some(bits.parse::<u8>().map_err(|_| ())?)),
            None => (text, None),
        };
        let address: IpAddr = address.parse().map_err(|_| ())?;
        let most = if address.is_ipv4() { 32 } else { 128 };
        let bits = bits.unwrap_or(most);
        if bits > most { Err(()) } else { Ok(Self { address, bits }) }
    }
}

impl Network {
    fn contains(self, address: IpAddr) -> bool {
        match (self.address, address.to_canonical()) {
            (IpAddr::V4(network), IpAddr::V4(address)) => {
                let shift = 32 - u32::from(self.bits);
                network.to_bits().checked_shr(shift).unwrap_or(0) == address.to_bits().checked_shr(shift).unwrap_or(0)
            }
            (IpAddr::V6(network), IpAddr::V6(address)) => {
                let shift = 128 - u32::from(self.bits);
                network.to_bits().checked_shr(shift).unwrap_or(0) == address.to_bits().checked_shr(shift).unwrap_or(0)
            }
            _ => false,
        }
    }
}

/// Gives a request that came through a known proxy the address of whom it came from.
pub(crate) async fn trust_proxy(State(app): State<Arc<App>>, mut request: Request, next: Next) -> Response {
    let Some(peer) = request.extensions().get::<Peer>().copied() else { return next.run(request).await };
    let config = app.config();
    let Some(client) = client(peer.address(), request.headers(), &config.proxies) else {
        return next.run(request).await;
    };
    let client = Peer::at(client);
    request.extensions_mut().insert(client);
    // A proxy's connections are everybody's: what counts for each of its clients is how much they ask for at once.
    let Some(place) = app.in_flight.take(client, config.http.connections_per_client) else {
        app.metrics.requests_refused.inc();
        let message = "Too many of your requests are under way; please wait for some of them.";
        let problem = Problem { pause: Some(AGAIN), ..Problem::new(Kind::TooMany, message) };
        return problem.into_response();
    };
    next.run(request).await.map(|body| Body::new(GuardedBody::new(body, place)))
}

/// After how long a client may ask again that asked for too much at once.
const AGAIN: Duration = Duration::from_secs(2);

/// Whether an address is a known proxy's.
pub(crate) fn is_proxy(address: IpAddr, proxies: &[Network]) -> bool {
    proxies.iter().any(|proxy| proxy.contains(address))
}

/// Requests under way of each client behind a proxy.
#[derive(Debug, Default)]
pub(crate) struct InFlightRequests(Arc<Mutex<HashMap<IpAddr, usize>>>);

impl InFlightRequests {
    /// A place for one more, until it is dropped; none past so many.
    fn take(&self, client: Peer, most: usize) -> Option<InFlightRequest> {
        let mut known = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        let count = known.entry(client.network()).or_default();
        if *count >= most {
            return None;
        }
        *count += 1;
        Some(InFlightRequest { client: client.network(), known: Arc::clone(&self.0) })
    }
}

/// One request under way.
struct InFlightRequest {
    client: IpAddr,
    known: Arc<Mutex<HashMap<IpAddr, usize>>>,
}

impl Drop for InFlightRequest {
    fn drop(&mut self) {
        let mut known = self.known.lock().unwrap_or_else(PoisonError::into_inner);
        if let Some(count) = known.get_mut(&self.client) {
            *count -= 1;
            if *count == 0 {
                known.remove(&self.client);
            }
        }
    }
}

/// The last address in the list that is no proxy's: everything ahead of it is only what that client says.
fn client(peer: IpAddr, headers: &HeaderMap, proxies: &[Network]) -> Option<IpAddr> {
    let known = |address: IpAddr| is_proxy(address, proxies);
    if !known(peer) {
        return None;
    }
    let values: Vec<&str> = headers.get_all(X_FORWARDED_FOR).iter().filter_map(|value| value.to_str().ok()).collect();
    let mut last = None;
    for text in values.iter().rev().flat_map(|value| value.rsplit(',')) {
        // What can't be read was not written by a proxy of ours.
        let Ok(address) = text.trim().parse::<IpAddr>() else { break };
        last = Some(address.to_canonical());
        if !known(address) {
            break;
        }
    }
    last
}

#[cfg(test)]
mod tests {
    use super::*;

    fn seen(peer: &str, forwarded: &[&str], proxies: &[&str]) -> Option<String> {
        let mut headers = HeaderMap::new();
        for value in forwarded {
            headers.append(X_FORWARDED_FOR, value.parse().expect("a header"));
        }
        let proxies: Vec<Network> = proxies.iter().map(|text| text.parse().expect("a network")).collect();
        client(peer.parse().expect("an address"), &headers, &proxies).map(|address| address.to_string())
    }

    #[test]
    fn only_known_proxies_are_believed_and_only_for_what_they_saw() {
        assert_eq!(seen("192.0.2.9", &["203.0.113.1"], &[]), None);
        assert_eq!(seen("192.0.2.9", &["203.0.113.1"], &["10.0.0.0/8"]), None);
        let proxies = ["10.0.0.0/8", "::1"];
        assert_eq!(seen("10.1.2.3", &["203.0.113.1"], &proxies).as_deref(), Some("203.0.113.1"));
        // A client that writes the header itself is still seen for what it is.
        assert_eq!(seen("10.1.2.3", &["1.1.1.1, 203.0.113.1"], &proxies).as_deref(), Some("203.0.113.1"));
        assert_eq!(seen("10.1.2.3", &["1.1.1.1", "203.0.113.1, 10.9.9.9"], &proxies).as_deref(), Some("203.0.113.1"));
        assert_eq!(seen("::1", &["2001:db8::7"], &proxies).as_deref(), Some("2001:db8::7"));
        assert_eq!(seen("::1", &["nonsense"], &proxies), None);
        assert_eq!(seen("::1", &[], &proxies), None);
        assert_eq!(seen("::ffff:10.1.1.1", &["192.0.2.1"], &proxies).as_deref(), Some("192.0.2.1"));
    }

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
        assert!(in_flight.0.lock().expect("a lock").is_empty(), "nothing is kept of clients that are gone");
    }

    #[test]
    fn networks_are_read_as_cidr() {
        for good in ["127.0.0.1", "10.0.0.0/8", "0.0.0.0/0", "::/0", "fd00::/8"] {
            assert!(good.parse::<Network>().is_ok(), "{good}");
        }
        for bad in ["", "10.0.0.0/33", "10.0.0/8", "::/129", "proxy.example", "1.2.3.4/x"] {
            assert!(bad.parse::<Network>().is_err(), "{bad}");
        }
        assert!("0.0.0.0/0".parse::<Network>().expect("good").contains([9, 9, 9, 9].into()));
    }
}
