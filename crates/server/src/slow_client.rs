//! A client's socket with a bound on its slowness: an answer must be taken at some pace, and a client that has closed
//! its side is waited for a moment only.

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

/// The slowest pace at which an answer may be taken once patience is spent, bytes a second.
const PACE: f64 = 4096.0;
/// A large answer must be taken within so many times the patience, however large it is: it holds memory meanwhile.
const WHOLE: f64 = 4.0;
/// The pace of an answer whose length isn't known ahead, bytes a second.
const OF_UNKNOWN_LENGTH: f64 = 65_536.0;
/// A client that closes its side after its request may want the answer still, or be gone: the two look alike. Ordinary
/// answers come within this time; a longer render isn't worth its cost to somebody who is probably gone.
const HALF_CLOSED: Duration = Duration::from_secs(1);

/// What is known of a connection by those who serve it.
#[derive(Debug)]
pub(crate) struct ConnectionState {
    /// The answer's length, bytes; [`u64::MAX`] when it isn't known.
    length: AtomicU64,
    /// Whether the client doesn't take what is there for it.
    stalled: AtomicBool,
    /// Since when no request is under way; nothing while one is.
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
    /// A request has come, or its answer has been handed over.
    pub(crate) fn set_busy(&self, busy: bool) {
        *self.idle.lock() = (!busy).then(Instant::now);
    }

    /// An answer of this length is there to be taken.
    pub(crate) fn answers(&self, length: Option<u64>) {
        self.length.store(length.unwrap_or(u64::MAX), Relaxed);
    }

    /// Since when the connection has nothing to do.
    pub(crate) fn idle_since(&self) -> Option<Instant> {
        if self.stalled.load(Relaxed) { None } else { *self.idle.lock() }
    }

    /// The slowest pace at which the answer may be taken, bytes a second.
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
    /// For how long, in all, writing may stand still beyond what the pace explains.
    patience: Duration,
    /// How much of that is used up; what is written pays it back.
    stood: Duration,
    /// Since when writing stands still.
    still: Option<Instant>,
    /// Whether something was read that nothing was written about yet.
    owing: bool,
    /// When the client closed its side while an answer was owed to it.
    closed: Option<Instant>,
    alarm: Pin<Box<Sleep>>,
}

impl ClientStream {
    pub(crate) fn new(stream: TcpStream, patience: Duration, state: Arc<ConnectionState>) -> Self {
        let alarm = Box::pin(sleep_until(Instant::now()));
        Self { stream, state, patience, stood: Duration::ZERO, still: None, owing: false, closed: None, alarm }
    }

    /// What became of a write: counts it, or waits for it as long as patience lasts.
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
                // What lies in the kernel's buffer is dropped too: it would stay there for as long as the client likes.
                let _ = self.stream.set_zero_linger();
                Poll::Ready(Err(io::Error::new(ErrorKind::TimedOut, "the answer was not taken")))
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
