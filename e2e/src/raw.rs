//! A TCP connection that speaks HTTP as badly as a test wants.

use crate::Server;
use rustix::net::{AddressFamily, SocketType, bind, connect, socket, sockopt};
use std::io::{self, Read, Write};
use std::net::{Ipv4Addr, Shutdown, SocketAddr, SocketAddrV4, TcpStream};
use std::time::Duration;

/// The longest that anything may take.
const PATIENCE: Duration = Duration::from_mins(1);
/// Somebody on this machine, as most clients of the tests are.
pub const SOMEBODY: Ipv4Addr = Ipv4Addr::LOCALHOST;
/// Somebody else: for the server another client.
pub const SOMEBODY_ELSE: Ipv4Addr = Ipv4Addr::new(127, 0, 0, 2);

/// A connection.
#[derive(Debug)]
pub struct Raw(TcpStream);

/// One answer as it came.
#[derive(Debug)]
pub struct RawAnswer {
    /// The status.
    pub status: u16,
    /// The head, with its line ends.
    pub head: String,
    /// The body.
    pub body: Vec<u8>,
}

impl Raw {
    /// Connects from this machine's usual address.
    #[must_use]
    pub fn connect(server: &Server) -> Self {
        Self::try_from_address(server, SOMEBODY).expect("the server listens")
    }

    /// Connects from one of this machine's addresses.
    ///
    /// # Errors
    /// What the system says when nobody listens.
    pub fn try_from_address(server: &Server, address: Ipv4Addr) -> io::Result<Self> {
        let port = server.address().trim_end_matches('/').rsplit_once(':').and_then(|(_, port)| port.parse().ok());
        let to = SocketAddrV4::new(SOMEBODY, port.expect("the address has a port"));
        let socket = socket(AddressFamily::INET, SocketType::STREAM, None)?;
        bind(&socket, &SocketAddr::V4(SocketAddrV4::new(address, 0)))?;
        connect(&socket, &SocketAddr::V4(to))?;
        let stream = TcpStream::from(socket);
        stream.set_read_timeout(Some(PATIENCE))?;
        stream.set_write_timeout(Some(PATIENCE))?;
        stream.set_nodelay(true)?;
        Ok(Self(stream))
    }

    /// Takes in as little as possible before it is read.
    ///
    /// # Panics
    /// When the system doesn't allow it.
    pub fn narrow(&self) {
        sockopt::set_socket_recv_buffer_size(&self.0, 1).expect("a buffer can be small");
    }

    /// Sends bytes.
    ///
    /// # Errors
    /// When the server has closed the connection.
    pub fn send(&mut self, bytes: impl AsRef<[u8]>) -> io::Result<()> {
        self.0.write_all(bytes.as_ref())
    }

    /// Sends a `GET`.
    ///
    /// # Errors
    /// When the server has closed the connection.
    pub fn get(&mut self, path: &str) -> io::Result<()> {
        self.send(format!("GET {path} HTTP/1.1\r\nHost: test\r\n\r\n"))
    }

    /// Says that nothing more will be sent.
    ///
    /// # Panics
    /// When the connection is gone.
    pub fn half_close(&self) {
        self.0.shutdown(Shutdown::Write).expect("the connection is open");
    }

    /// Vanishes without a farewell: the server gets a reset.
    ///
    /// # Panics
    /// When the system doesn't allow it.
    pub fn reset(self) {
        sockopt::set_socket_linger(&self.0, Some(Duration::ZERO)).expect("a connection can be reset");
    }

    /// Reads some bytes; none at the end, however it ended.
    #[must_use]
    pub fn some(&mut self, most: usize) -> Vec<u8> {
        let mut bytes = vec![0; most];
        match self.0.read(&mut bytes) {
            Ok(read) => bytes.truncate(read),
            Err(error) if matches!(error.kind(), io::ErrorKind::WouldBlock | io::ErrorKind::TimedOut) => {
                panic!("the server neither answers nor closes the connection")
            }
            Err(_) => bytes.clear(),
        }
        bytes
    }

    /// Reads to the end.
    #[must_use]
    pub fn rest(&mut self) -> Vec<u8> {
        let mut all = Vec::new();
        loop {
            let some = self.some(64 * 1024);
            if some.is_empty() {
                return all;
            }
            all.extend(some);
        }
    }

    /// Reads one answer with its length; nothing when the connection ends first.
    #[must_use]
    pub fn answer(&mut self) -> Option<RawAnswer> {
        let mut head = Vec::new();
        while !head.ends_with(b"\r\n\r\n") {
            head.push(*self.some(1).first()?);
        }
        let head = String::from_utf8_lossy(&head).into_owned();
        let status = head.split(' ').nth(1).and_then(|status| status.parse().ok()).expect("an answer has a status");
        let length = head.lines().find_map(|line| {
            let (name, value) = line.split_once(':')?;
            name.eq_ignore_ascii_case("content-length").then(|| value.trim().parse().expect("a length is a number"))
        });
        let mut body = Vec::new();
        let length: usize = length.unwrap_or(0);
        while body.len() < length {
            let some = self.some(length - body.len());
            if some.is_empty() {
                return None;
            }
            body.extend(some);
        }
        Some(RawAnswer { status, head, body })
    }
}
