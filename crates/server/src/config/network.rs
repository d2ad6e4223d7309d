//! Networks, as `http.proxies` names them.

use ipnet::IpNet;
use std::net::IpAddr;

/// An address, or a network as CIDR writes it.
pub(crate) fn parse_network(text: &str) -> Option<IpNet> {
    text.parse().ok().or_else(|| text.parse().ok().map(|address: IpAddr| address.into()))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn networks_are_read_as_cidr() {
        for good in ["127.0.0.1", "10.0.0.0/8", "0.0.0.0/0", "::/0", "fd00::/8"] {
            assert!(parse_network(good).is_some(), "{good}");
        }
        for bad in ["", "10.0.0.0/33", "10.0.0/8", "::/129", "proxy.example", "1.2.3.4/x"] {
            assert!(parse_network(bad).is_none(), "{bad}");
        }
        assert!(
            parse_network("10.1.2.3/8").is_some_and(|network| network.contains(&std::net::IpAddr::from([10, 9, 9, 9])))
        );
    }
}
