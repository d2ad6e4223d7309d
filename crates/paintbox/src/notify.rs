//! What the service manager is told (`sd_notify(3)`): that the service is ready, reads its configuration, or ends. One datagram
//! each to the socket that the manager names; without one there is nobody to tell.

use rustix::time::{ClockId, clock_gettime};
use std::os::linux::net::SocketAddrExt as _;
use std::os::unix::ffi::OsStrExt as _;
use std::os::unix::net::{SocketAddr, UnixDatagram};

/// The service manager, if one has started this.
pub(crate) struct Manager(Option<(UnixDatagram, SocketAddr)>);

impl Manager {
    /// The one that `NOTIFY_SOCKET` names.
    pub(crate) fn from_environment() -> Self {
        let socket = std::env::var_os("NOTIFY_SOCKET").and_then(|name| {
            let address = match name.as_bytes() {
                [b'@', abstract_name @ ..] => SocketAddr::from_abstract_name(abstract_name),
                _ => SocketAddr::from_pathname(&name),
            };
            Some((UnixDatagram::unbound().ok()?, address.ok()?))
        });
        Self(socket)
    }

    /// The service answers, with the configuration as it was read last.
    pub(crate) fn ready(&self) {
        self.say(&format!(
            "READY=1\nSTATUS=Paintbox {} serves\nMAINPID={}",
            env!("CARGO_PKG_VERSION"),
            std::process::id()
        ));
    }

    /// It reads its configuration; `ready` follows.
    pub(crate) fn reloading(&self) {
        let now = clock_gettime(ClockId::Monotonic);
        let us = now.tv_sec * 1_000_000 + now.tv_nsec / 1_000;
        self.say(&format!("RELOADING=1\nMONOTONIC_USEC={us}"));
    }

    /// It ends as soon as what is under way is done.
    pub(crate) fn stopping(&self) {
        self.say("STOPPING=1\nSTATUS=requests under way are finished");
    }

    fn say(&self, what: &str) {
        let Some((socket, manager)) = &self.0 else { return };
        if let Err(error) = socket.send_to_addr(what.as_bytes(), manager) {
            tracing::warn!(%error, "the service manager can't be told");
        }
    }
}
