//! A viewer that keeps its connection open, like a browser.

use e2e::{Server, TOKEN};
use serde_json::{Value, json};
use std::io::{self, BufRead, BufReader, Read, Write};
use std::net::TcpStream;
use std::time::{Duration, Instant};
use wire::Format;

/// One connection, and the request that is repeated on it.
pub(crate) struct Viewer {
    address: String,
    stream: BufReader<TcpStream>,
    request: Vec<u8>,
    line: Vec<u8>,
    body: Vec<u8>,
}

/// What the server answered.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Answered {
    pub(crate) status: u16,
    pub(crate) took: Duration,
}

fn connect(address: &str) -> io::Result<BufReader<TcpStream>> {
    let stream = TcpStream::connect(address)?;
    stream.set_nodelay(true)?;
    Ok(BufReader::with_capacity(1 << 16, stream))
}

/// A draft as the API takes it.
pub(crate) fn draft(program: &str, (width, height): (u32, u32), format: &str, engine: &str) -> Value {
    json!({ "program": program, "width": width, "height": height, "format": format, "engine": engine })
}

impl Viewer {
    /// Draws a draft.
    pub(crate) fn new(server: &Server, draft: &Value) -> Self {
        let format = draft["format"].as_str().and_then(Format::from_extension).expect("a format");
        let body = draft.to_string();
        let request = format!(
            "POST /api/v1/render HTTP/1.1\r\nHost: localhost\r\nAccept: {}\r\nAuthorization: Bearer {TOKEN}\r\n\
             Content-Type: application/json\r\nContent-Length: {}\r\n\r\n{body}",
            format.media_type(),
            body.len()
        );
        Self::with_request(server.address(), request)
    }

    /// Gets a path, with further header lines, each of which ends in CRLF.
    pub(crate) fn getting(address: &str, path: &str, headers: &str) -> Self {
        Self::with_request(address, format!("GET {path} HTTP/1.1\r\nHost: localhost\r\n{headers}\r\n"))
    }

    fn with_request(address: &str, request: String) -> Self {
        let address = address.trim_start_matches("http://").trim_end_matches('/').to_owned();
        let stream = connect(&address).expect("the server listens");
        Self { address, stream, request: request.into_bytes(), line: Vec::new(), body: Vec::new() }
    }

    /// The time until the picture arrived.
    pub(crate) fn draw(&mut self) -> Duration {
        let answered = self.ask();
        assert_eq!(
            answered.status,
            200,
            "{} bytes: {}",
            self.body.len(),
            self.body[..self.body.len().min(500)].escape_ascii()
        );
        assert!(self.body.len() > 1000, "{} bytes", self.body.len());
        answered.took
    }

    /// Sends the request once and reads the whole answer.
    pub(crate) fn ask(&mut self) -> Answered {
        self.try_ask().expect("the server answers")
    }

    /// The same with a server that may close the connection; the next request then has a new one.
    pub(crate) fn try_ask(&mut self) -> io::Result<Answered> {
        let started = Instant::now();
        match self.exchange() {
            Ok(status) => Ok(Answered { status, took: started.elapsed() }),
            Err(error) => {
                self.stream = connect(&self.address)?;
                Err(error)
            }
        }
    }

    fn exchange(&mut self) -> io::Result<u16> {
        self.stream.get_mut().write_all(&self.request)?;
        let (mut status, mut length) = (0, 0);
        for number in 0.. {
            self.line.clear();
            if self.stream.read_until(b'\n', &mut self.line)? == 0 {
                return Err(io::ErrorKind::UnexpectedEof.into());
            }
            let line = std::str::from_utf8(&self.line).map_err(io::Error::other)?.trim_end();
            if number == 0 {
                let code = line.split(' ').nth(1).and_then(|code| code.parse().ok());
                status = code.ok_or(io::ErrorKind::InvalidData)?;
            } else if line.is_empty() {
                break;
            } else if let Some((name, value)) = line.split_once(':')
                && name.eq_ignore_ascii_case("content-length")
            {
                length = value.trim().parse().map_err(io::Error::other)?;
            }
        }
        if status == 304 {
            length = 0;
        }
        self.body.resize(length, 0);
        self.stream.read_exact(&mut self.body)?;
        Ok(status)
    }

    /// The body of the last answer.
    pub(crate) fn body(&self) -> &[u8] {
        &self.body
    }
}
