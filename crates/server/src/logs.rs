//! The log: one line a request, at most 1 KB, with nothing in it that a viewer or a program could forge a line with.

use crate::config::{Log, LogFormat};
use axum::extract::Request;
use axum::http::{HeaderName, HeaderValue, header};
use axum::middleware::Next;
use axum::response::Response;
use std::sync::LazyLock;
use std::sync::atomic::AtomicU64;
use std::sync::atomic::Ordering::Relaxed;
use std::time::Instant;
use tracing_subscriber::EnvFilter;

/// Longest path in a log line, bytes.
const PATH_BYTES: usize = 300;
/// Longest method in a log line, bytes: HTTP sets none.
const METHOD_BYTES: usize = 20;

tokio::task_local! {
    /// The id of the request that this task answers.
    static REQUEST: String;
}

/// What a handler adds to its request's log line.
#[derive(Debug, Clone, Default)]
pub(crate) struct Note {
    /// The problem's kind, or `drawn`.
    pub kind: &'static str,
    /// What went wrong, in one short, clean line.
    pub error: String,
}

/// The log can't be set up.
#[derive(Debug, thiserror::Error)]
#[error("the log can't be set up: {0}")]
pub struct LogError(String);

/// What is logged, to be changed while the log is written.
pub struct LogFilter(Box<dyn Fn(EnvFilter) -> Result<(), LogError> + Send>);

impl LogFilter {
    /// Logs what this filter lets through from now on.
    ///
    /// # Errors
    /// [`LogError`] when it can't be read.
    pub fn set(&self, filter: &str) -> Result<(), LogError> {
        self.0(EnvFilter::try_new(filter).map_err(failed)?)
    }
}

/// Sends the log of this process to standard error. Once per process.
///
/// # Errors
/// [`LogError`] when there is a log already.
pub fn init(log: &Log) -> Result<LogFilter, LogError> {
    let filter = EnvFilter::try_new(&log.filter).map_err(failed)?;
    let builder = tracing_subscriber::fmt().with_env_filter(filter).with_writer(std::io::stderr).with_target(false);
    // The two are of different types.
    macro_rules! start {
        ($builder:expr) => {{
            let builder = $builder.with_filter_reloading();
            let handle = builder.reload_handle();
            builder.try_init().map_err(failed)?;
            Ok(LogFilter(Box::new(move |filter| handle.reload(filter).map_err(failed))))
        }};
    }
    match log.format {
        LogFormat::Text => start!(builder.with_ansi(false)),
        LogFormat::Json => start!(builder.json().flatten_event(true)),
    }
}

fn failed(error: impl std::fmt::Display) -> LogError {
    LogError(error.to_string())
}

/// Whether a filter can be read.
pub(crate) fn is_filter(filter: &str) -> bool {
    EnvFilter::try_new(filter).is_ok()
}

/// The id of the request that this task answers; empty outside of one.
pub(crate) fn request_id() -> String {
    REQUEST.try_with(Clone::clone).unwrap_or_default()
}

/// Gives the request its id, and writes its line when it is answered.
pub(crate) async fn request(request: Request, next: Next) -> Response {
    let id = new_id();
    let started = Instant::now();
    let method = wire::clean(request.method().as_str(), METHOD_BYTES);
    let path = wire::clean(request.uri().path(), PATH_BYTES);
    let mut response = REQUEST.scope(id.clone(), next.run(request)).await;
    let headers = response.headers_mut();
    headers.insert(header::X_CONTENT_TYPE_OPTIONS, HeaderValue::from_static("nosniff"));
    if let Ok(id) = HeaderValue::from_str(&id) {
        headers.insert(HeaderName::from_static("x-request-id"), id);
    }
    let status = response.status().as_u16();
    let ms = started.elapsed().as_micros() as f64 / 1000.0;
    let note = response.extensions_mut().remove::<Note>().unwrap_or_default();
    if note.error.is_empty() {
        tracing::info!(%id, %method, %path, status, ms, kind = (!note.kind.is_empty()).then_some(note.kind), "request");
    } else {
        tracing::info!(%id, %method, %path, status, ms, kind = (!note.kind.is_empty()).then_some(note.kind), error = %note.error, "request");
    }
    response
}

/// Unique enough to find a line by; not a secret: a count from a random start, spread out.
fn new_id() -> String {
    static NEXT: LazyLock<AtomicU64> = LazyLock::new(|| {
        let mut bytes = [0; 8];
        // Without randomness the count begins at 0 and still names nothing twice.
        let _ = getrandom::fill(&mut bytes);
        AtomicU64::new(u64::from_le_bytes(bytes))
    });
    const SPREAD: u64 = 0x9E37_79B9_7F4A_7C15;
    let id = NEXT.fetch_add(SPREAD, Relaxed) >> 16;
    format!("{id:012x}")
}
