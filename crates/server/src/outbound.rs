//! Requests to other services: over https with the system's certificates, without following redirects.

mod tls;

use std::time::Duration;
use ureq::Agent;
use ureq::config::Config;
use ureq::unversioned::resolver::DefaultResolver;
use ureq::unversioned::transport::{Connector as _, TcpConnector};

/// An agent that returns answers of every status, and never follows a redirect with a secret. A request takes at most
/// `patience`.
#[must_use]
pub fn agent(patience: Duration) -> Agent {
    let config = Config::builder()
        .timeout_global(Some(patience))
        .http_status_as_error(false)
        .max_redirects(0)
        .max_redirects_will_error(false)
        .user_agent(concat!("paintbox/", env!("CARGO_PKG_VERSION")))
        .build();
    let connector = ().chain(TcpConnector::default()).chain(tls::Tls::default());
    Agent::with_parts(config, connector, DefaultResolver::default())
}
