//! The log: one line for each event, in which no viewer and no program can forge a line. [`context`] has what is known of a
//! request; [`access`] decides which requests are logged.

mod access;
mod context;
mod line;

pub(crate) use access::{Access, RequestClass};
pub(crate) use context::{Note, RequestId, in_request, request_id, set_caller, set_subject};

use crate::config::{Log, LogFormat};
use line::Lines;
use tracing_subscriber::EnvFilter;

/// The log can't be set up.
#[derive(Debug, thiserror::Error)]
#[error("the log can't be set up: {0}")]
pub struct LogError(String);

/// The log filter, which can be changed while the service runs.
pub struct LogFilter(Box<dyn Fn(EnvFilter) -> Result<(), LogError> + Send>);

impl LogFilter {
    /// Changes the filter.
    ///
    /// # Errors
    /// [`LogError`] when it can't be read.
    pub fn set(&self, filter: &str) -> Result<(), LogError> {
        self.0(EnvFilter::try_new(filter).map_err(failed)?)
    }
}

/// Sends the log of this process to standard error, and its panics with it. Once per process.
///
/// # Errors
/// [`LogError`] when there is a log already.
pub fn init(log: &Log) -> Result<LogFilter, LogError> {
    let filter = EnvFilter::try_new(&log.filter).map_err(failed)?;
    let builder = tracing_subscriber::fmt().with_env_filter(filter).with_writer(Lines).with_target(false);
    // The two are of different types.
    macro_rules! start {
        ($builder:expr) => {{
            let builder = $builder.with_filter_reloading();
            let handle = builder.reload_handle();
            builder.try_init().map_err(failed)?;
            LogFilter(Box::new(move |filter| handle.reload(filter).map_err(failed)))
        }};
    }
    let filter = match log.format {
        LogFormat::Text => start!(builder.with_ansi(false)),
        LogFormat::Json => start!(builder.json().flatten_event(true)),
    };
    std::panic::set_hook(Box::new(|panic| {
        let place = panic.location().map(ToString::to_string);
        let said = panic.payload_as_str().unwrap_or_default();
        tracing::error!(place, said, id = request_id(), "a task of the server panicked");
    }));
    Ok(filter)
}

/// The moment as the log writes it (RFC 3339).
#[must_use]
pub fn timestamp() -> String {
    humantime::format_rfc3339_micros(std::time::SystemTime::now()).to_string()
}

fn failed(error: impl std::fmt::Display) -> LogError {
    LogError(error.to_string())
}
