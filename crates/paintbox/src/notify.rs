//! Notifies the service manager (`sd_notify(3)`) that the service is ready, reloads its configuration or stops: with one datagram
//! each to the manager's socket. Without a socket it does nothing.

use rustix::time::{ClockId, clock_gettime};
use std::os::linux::net::SocketAddrExt as _;
use std::os::unix::ffi::OsStrExt as _;
use std::os::unix::net::{SocketAddr, UnixDatagram};

/// The service manager, if one has started this process.
pub(crate) struct Manager(Option<(UnixDatagram, SocketAddr)>);

impl Manager {
    /// The manager that `NOTIFY_SOCKET` names.
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

    /// The service is ready, with the configuration that was read last.
    pub(crate) fn ready(&self) {
        self.say(&format!(
            "READY=1\nSTATUS=Paintbox {} serves\nMAINPID={}",
            env!("CARGO_PKG_VERSION"),
            std::process::id()
        ));
    }

    /// The service reloads its configuration; `ready` follows.
    pub(crate) fn reloading(&self) {
        let now = clock_gettime(ClockId::Monotonic);
        let us = now.tv_sec * 1_000_000 + now.tv_nsec / 1_000;
        self.say(&format!("RELOADING=1\nMONOTONIC_USEC={us}"));
    }

    /// The service ends when the requests in progress are done.
    pub(crate) fn stopping(&self) {
        self.say("STOPPING=1\nSTATUS=finishing requests in progress");
    }

    fn say(&self, what: &str) {
        let Some((socket, manager)) = &self.0 else { return };
        if let Err(error) = socket.send_to_addr(what.as_bytes(), manager) {
            tracing::warn!(%error, "can't notify the service manager");
        }
    }
}
