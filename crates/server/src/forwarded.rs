//! The address of a client behind a proxy, which is accepted only from the proxies in `http.proxies`.

use crate::app::App;
use crate::guarded_body::GuardedBody;
use crate::peer::Peer;
use crate::problem::{Kind, Problem};
use axum::body::Body;
use axum::extract::Request;
use axum::http::{HeaderMap, HeaderName};
use axum::response::{IntoResponse as _, Response};
use ipnet::IpNet;
use std::net::IpAddr;
use std::time::Duration;

const X_FORWARDED_FOR: HeaderName = HeaderName::from_static("x-forwarded-for");

/// The middleware. Gives a request from a configured proxy the address of the client behind it.
pub(crate) async fn trust_proxy<F>(app: &App, mut request: Request, next: impl FnOnce(Request) -> F) -> Response
where
    F: Future<Output = Response>,
{
    let Some(peer) = request.extensions().get::<Peer>().copied() else { return next(request).await };
    let config = app.config();
    let Some(client) = client(peer.address(), request.headers(), &config.proxies) else {
        return next(request).await;
    };
    let client = Peer::at(client);
    request.extensions_mut().insert(client);
    // A proxy's connections are shared by its clients, so each client is limited by its requests in progress.
    let Some(place) = app.in_flight.take(client, config.http.connections_per_client) else {
        app.metrics.requests_refused.inc();
        let message = "You have too many requests in progress; please wait for some of them.";
        let problem = Problem { pause: Some(AGAIN), ..Problem::new(Kind::TooMany, message) };
        return problem.into_response();
    };
    next(request).await.map(|body| Body::new(GuardedBody::new(body, place)))
}

/// When a client with too many requests in progress can try again.
const AGAIN: Duration = Duration::from_secs(2);

/// Whether an address is a known proxy's.
pub(crate) fn is_proxy(address: IpAddr, proxies: &[IpNet]) -> bool {
    {
        let address = address.to_canonical();
        proxies.iter().any(|proxy| proxy.contains(&address))
    }
}

/// The last address in the list that isn't a proxy's. Everything before it comes from that client, and can be forged.
fn client(peer: IpAddr, headers: &HeaderMap, proxies: &[IpNet]) -> Option<IpAddr> {
    let known = |address: IpAddr| is_proxy(address, proxies);
    if !known(peer) {
        return None;
    }
    let values: Vec<&str> = headers.get_all(X_FORWARDED_FOR).iter().filter_map(|value| value.to_str().ok()).collect();
    let mut last = None;
    for text in values.iter().rev().flat_map(|value| value.rsplit(',')) {
        // An invalid entry was not written by one of our proxies.
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
    use crate::config::parse_network;

    fn seen(peer: &str, forwarded: &[&str], proxies: &[&str]) -> Option<String> {
        let mut headers = HeaderMap::new();
        for value in forwarded {
            headers.append(X_FORWARDED_FOR, value.parse().expect("a header"));
        }
        let proxies: Vec<IpNet> = proxies.iter().map(|text| parse_network(text).expect("a network")).collect();
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
}
