//! The client of a request, for limits: more connections don't make more clients.

use std::net::{IpAddr, Ipv6Addr, SocketAddr};

/// The address of a connection's other end.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Peer(IpAddr);

impl Peer {
    pub(crate) fn new(address: SocketAddr) -> Self {
        // A listener on [::] sees IPv4 clients as ::ffff:192.0.2.1.
        Self(address.ip().to_canonical())
    }

    /// The address that a configured proxy gives.
    pub(crate) fn at(address: IpAddr) -> Self {
        Self(address.to_canonical())
    }

    pub(crate) fn address(self) -> IpAddr {
        self.0
    }

    /// Whether it is this machine.
    pub(crate) fn is_local(self) -> bool {
        self.0.is_loopback()
    }

    /// The network that limits count as one client: an IPv4 address, or the /64 of an IPv6 address, because every household
    /// has one.
    pub(crate) fn network(self) -> IpAddr {
        match self.0 {
            IpAddr::V6(address) => {
                let [a, b, c, d, ..] = address.segments();
                Ipv6Addr::new(a, b, c, d, 0, 0, 0, 0).into()
            }
            address @ IpAddr::V4(_) => address,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn peer(address: &str) -> Peer {
        Peer::new(SocketAddr::new(address.parse().expect("an address"), 80))
    }

    #[test]
    fn a_household_is_one_client() {
        assert_eq!(peer("2001:db8:1:2:3:4:5:6").network(), peer("2001:db8:1:2::9").network());
        assert_ne!(peer("2001:db8:1:2::9").network(), peer("2001:db8:1:3::9").network());
        assert_ne!(peer("192.0.2.1").network(), peer("192.0.2.2").network());
        assert_eq!(peer("::ffff:192.0.2.1").network(), peer("192.0.2.1").network());
    }

    #[test]
    fn only_this_machine_is_local() {
        for (address, local) in [
            ("127.0.0.1", true),
            ("127.8.0.1", true),
            ("::1", true),
            ("::ffff:127.0.0.1", true),
            ("192.0.2.1", false),
            ("10.0.0.1", false),
            ("::", false),
            ("fe80::1", false),
            ("2001:db8::1", false),
        ] {
            assert_eq!(peer(address).is_local(), local, "{address}");
        }
    }
}
