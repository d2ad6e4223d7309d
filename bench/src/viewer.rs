//! A viewer that keeps its connection open, like a browser.

use e2e::{Server, TOKEN};
use serde_json::Value;
use std::io::{BufRead, BufReader, Read, Write};
use std::net::TcpStream;
use std::time::{Duration, Instant};

/// One connection, and the request that is repeated on it.
pub(crate) struct Viewer {
    stream: BufReader<TcpStream>,
    request: Vec<u8>,
}

impl Viewer {
    pub(crate) fn new(server: &Server, body: &Value) -> Self {
        let stream = TcpStream::connect(server.address().trim_start_matches("http://").trim_end_matches('/'))
            .expect("the server listens");
        stream.set_nodelay(true).expect("a socket");
        let body = body.to_string();
        let request = format!(
            "POST /api/v1/render HTTP/1.1\r\nHost: localhost\r\nAccept: image/png\r\nAuthorization: Bearer {TOKEN}\r\n\
             Content-Type: application/json\r\nContent-Length: {}\r\n\r\n{body}",
            body.len()
        );
        Self { stream: BufReader::new(stream), request: request.into_bytes() }
    }

    /// The time until the picture arrived.
    pub(crate) fn draw(&mut self) -> Duration {
        let started = Instant::now();
        self.stream.get_mut().write_all(&self.request).expect("the server listens");
        let mut length = 0;
        for number in 0.. {
            let mut line = String::new();
            self.stream.read_line(&mut line).expect("the server answers");
            assert!(number > 0 || line.starts_with("HTTP/1.1 200"), "{line}");
            if let Some(value) = line.strip_prefix("content-length: ") {
                length = value.trim().parse().expect("a length");
            }
            if line == "\r\n" {
                break;
            }
        }
        let mut picture = vec![0; length];
        self.stream.read_exact(&mut picture).expect("the whole picture");
        assert!(picture.starts_with(b"\x89PNG"));
        started.elapsed()
    }
}
