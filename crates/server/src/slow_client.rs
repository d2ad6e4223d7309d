//! A client's socket that limits how slow the client can be: it must read an answer at a minimal rate, and after it has
//! closed its side the server waits for a moment only.

use parking_lot::Mutex;
use std::io::{self, ErrorKind, IoSlice};
use std::pin::Pin;
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, AtomicU64, Ordering::Relaxed};
use std::task::{Context, Poll, ready};
use std::time::Duration;
use tokio::io::{AsyncRead, AsyncWrite, ReadBuf};
use tokio::net::TcpStream;
use tokio::sync::Notify;
use tokio::time::{Instant, Sleep, sleep_until};

/// The minimal rate at which a client must read an answer once the timeout is used up, bytes per second.
const PACE: f64 = 4096.0;
/// A large answer must be read within this many timeouts, however large it is, because it holds memory.
const WHOLE: f64 = 4.0;
/// The minimal rate for an answer of unknown length, bytes per second.
const OF_UNKNOWN_LENGTH: f64 = 65_536.0;
/// A client that closes its side after its request may still want the answer, or may be gone; the two look the same.
/// Ordinary answers come within this time; a longer render isn't worth its cost for a client that is probably gone.
const HALF_CLOSED: Duration = Duration::from_secs(1);

/// The state of a connection.
#[derive(Debug)]
pub(crate) struct ConnectionState {
    /// The answer's length, bytes; [`u64::MAX`] when it isn't known.
    length: AtomicU64,
    /// Whether the client isn't reading.
    stalled: AtomicBool,
    /// Since when the connection is idle; `None` during a request.
    idle: Mutex<Option<Instant>>,
    /// Ends the connection.
    pub(crate) cut: Notify,
}

impl Default for ConnectionState {
    fn default() -> Self {
        let idle = Mutex::new(Some(Instant::now()));
        Self { length: AtomicU64::new(0), stalled: AtomicBool::new(false), idle, cut: Notify::new() }
    }
}

impl ConnectionState {
    /// Notes that a request has come, or that its answer has been handed over.
    pub(crate) fn set_busy(&self, busy: bool) {
        *self.idle.lock() = (!busy).then(Instant::now);
    }

    /// Notes the length of the answer.
    pub(crate) fn answers(&self, length: Option<u64>) {
        self.length.store(length.unwrap_or(u64::MAX), Relaxed);
    }

    /// Since when the connection is idle.
    pub(crate) fn idle_since(&self) -> Option<Instant> {
        if self.stalled.load(Relaxed) { None } else { *self.idle.lock() }
    }

    /// The minimal rate at which the client must read the answer, bytes per second.
    fn pace(&self, patience: Duration) -> f64 {
        match self.length.load(Relaxed) {
            u64::MAX => OF_UNKNOWN_LENGTH,
            length => (length as f64 / (WHOLE * patience.as_secs_f64())).max(PACE),
        }
    }
}

/// The socket.
pub(crate) struct ClientStream {
    stream: TcpStream,
    state: Arc<ConnectionState>,
    /// The timeout: how long writes may stall in total, beyond what the minimal rate explains.
    patience: Duration,
    /// How much of the timeout is used up; progress pays it back.
    stood: Duration,
    /// Since when a write is stalled.
    still: Option<Instant>,
    /// Whether a request was read that isn't answered yet.
    owing: bool,
    /// When the client closed its side during a request.
    closed: Option<Instant>,
    alarm: Pin<Box<Sleep>>,
}

impl ClientStream {
    pub(crate) fn new(stream: TcpStream, patience: Duration, state: Arc<ConnectionState>) -> Self {
        let alarm = Box::pin(sleep_until(Instant::now()));
        Self { stream, state, patience, stood: Duration::ZERO, still: None, owing: false, closed: None, alarm }
    }

    /// Accounts for a write: counts its progress, or waits until the timeout is used up.
    fn pace(&mut self, cx: &mut Context<'_>, written: Poll<io::Result<usize>>) -> Poll<io::Result<usize>> {
        match written {
            Poll::Ready(Ok(bytes)) => {
                let stood = self.still.take().map_or(Duration::ZERO, |since| since.elapsed());
                let pace = self.state.pace(self.patience);
                self.stood = (self.stood + stood).saturating_sub(Duration::from_secs_f64(bytes as f64 / pace));
                self.state.stalled.store(false, Relaxed);
                self.owing = false;
                Poll::Ready(Ok(bytes))
            }
            Poll::Pending => {
                self.state.stalled.store(true, Relaxed);
                let since = *self.still.get_or_insert_with(Instant::now);
                ready!(self.wake_at(cx, since + self.patience.saturating_sub(self.stood)));
                // Also drops the kernel's buffer, which would otherwise stay for as long as the client likes.
                let _ = self.stream.set_zero_linger();
                Poll::Ready(Err(io::Error::new(ErrorKind::TimedOut, "the client didn't read the answer in time")))
            }
            failed @ Poll::Ready(Err(_)) => failed,
        }
    }

    fn wake_at(&mut self, cx: &mut Context<'_>, moment: Instant) -> Poll<()> {
        self.alarm.as_mut().reset(moment);
        self.alarm.as_mut().poll(cx)
    }
}

impl AsyncRead for ClientStream {
    fn poll_read(mut self: Pin<&mut Self>, cx: &mut Context<'_>, buffer: &mut ReadBuf<'_>) -> Poll<io::Result<()>> {
        let before = buffer.filled().len();
        ready!(Pin::new(&mut self.stream).poll_read(cx, buffer))?;
        if buffer.filled().len() > before || buffer.remaining() == 0 {
            self.owing = true;
        } else if self.owing {
            let since = *self.closed.get_or_insert_with(Instant::now);
            ready!(self.wake_at(cx, since + HALF_CLOSED));
        }
        Poll::Ready(Ok(()))
    }
}

impl AsyncWrite for ClientStream {
    fn poll_write(mut self: Pin<&mut Self>, cx: &mut Context<'_>, bytes: &[u8]) -> Poll<io::Result<usize>> {
        let written = Pin::new(&mut self.stream).poll_write(cx, bytes);
        self.pace(cx, written)
    }

    fn poll_write_vectored(
        mut self: Pin<&mut Self>,
        cx: &mut Context<'_>,
        slices: &[IoSlice<'_>],
    ) -> Poll<io::Result<usize>> {
        let written = Pin::new(&mut self.stream).poll_write_vectored(cx, slices);
        self.pace(cx, written)
    }

    fn is_write_vectored(&self) -> bool {
        self.stream.is_write_vectored()
    }

    fn poll_flush(mut self: Pin<&mut Self>, cx: &mut Context<'_>) -> Poll<io::Result<()>> {
        Pin::new(&mut self.stream).poll_flush(cx)
    }

    fn poll_shutdown(mut self: Pin<&mut Self>, cx: &mut Context<'_>) -> Poll<io::Result<()>> {
        Pin::new(&mut self.stream).poll_shutdown(cx)
    }
}
