//! `paintbox serve`: runs the service until it gets a signal.

use super::FAILED;
use crate::notify::Manager;
use crate::paths;
use anyhow::{Context, Result};
use pool::Pool;
use serde_json::json;
use server::{Config, ConfigError, LogFormat, Opened, Overrides, Reloader};
use std::io::Write;
use std::os::unix::process::CommandExt as _;
use std::path::PathBuf;
use std::process::{Command, ExitCode};
use std::sync::Arc;
use tokio::net::TcpListener;
use tokio::signal::unix::{SignalKind, signal};

#[derive(clap::Args)]
pub(crate) struct Args {
    /// The address and port to listen on
    #[arg(long, value_name = "HOST:PORT")]
    listen: Option<String>,
    /// The store: an SQLite file (sqlite:FILE) or a PostgreSQL database (`postgres://…`)
    #[arg(long, value_name = "URL")]
    store: Option<String>,
    /// The configuration file [default: paintbox.toml, if it exists]
    #[arg(long, env = "PAINTBOX_CONFIG", value_name = "FILE")]
    config: Option<PathBuf>,
}

/// Settings that make the C library's allocator return memory: larger allocations are mappings of their own, which are unmapped
/// when freed, and free memory at the end of a heap is returned. Without them, the largest past answer decides how much memory
/// the process keeps.
const ALLOCATOR: [(&str, &str); 2] = [("MALLOC_MMAP_THRESHOLD_", "131072"), ("MALLOC_TRIM_THRESHOLD_", "131072")];

/// Executes this program again with the allocator's settings, which glibc reads at the start. Settings of the operator's win.
fn settle_allocator() {
    if ALLOCATOR.iter().any(|(name, _)| std::env::var_os(name).is_some()) {
        return;
    }
    let Ok(program) = std::env::current_exe() else { return };
    let error = Command::new(program).args(std::env::args_os().skip(1)).envs(ALLOCATOR).exec();
    // The service also runs without them, and uses more memory.
    let _ = writeln!(std::io::stderr(), "paintbox: the allocator's settings can't be applied: {error}");
}

pub(crate) fn run(args: &Args) -> Result<ExitCode> {
    settle_allocator();
    let overrides = Overrides { listen: args.listen.clone(), store: args.store.clone() };
    let config = Config::load(args.config.as_deref(), &overrides)?;
    let filter = server::init_logs(&config.log)?;
    let store = server::without_password(&config.store);
    tracing::info!(version = env!("CARGO_PKG_VERSION"), pid = std::process::id(), %store, "Paintbox starts");
    let format = config.log.format;
    let reloader = Reloader::new(filter, config.clone());
    let read = || Config::load(args.config.as_deref(), &overrides);
    match start(config, reloader, read) {
        // With a log for machines, the error is a line of it too.
        Err(error) if format == LogFormat::Json => {
            tracing::error!(error = super::said(&error), "Paintbox can't serve");
            Ok(ExitCode::from(FAILED))
        }
        other => other.map(|()| ExitCode::SUCCESS),
    }
}

fn start(mut config: Config, reloader: Reloader, read: impl Fn() -> Result<Config, ConfigError>) -> Result<()> {
    server::share_out_descriptors(&mut config)?;
    tokio::runtime::Runtime::new()?.block_on(serve(config, reloader, read))
}

async fn serve(config: Config, mut reloader: Reloader, read: impl Fn() -> Result<Config, ConfigError>) -> Result<()> {
    let manager = Manager::from_environment();
    let listener =
        TcpListener::bind(&config.listen).await.with_context(|| format!("can't listen on {}", config.listen))?;
    let address = listener.local_addr()?;
    let mut interrupt = signal(SignalKind::interrupt())?;
    let mut terminate = signal(SignalKind::terminate())?;
    // From here on SIGHUP doesn't end the process. One that arrives before the service is open is handled afterwards.
    let mut hang_up = signal(SignalKind::hangup())?;
    let pool = Pool::start(paths::pool_settings(&config)?).await?;
    let served = async {
        let format = config.log.format;
        let Opened { app, new_token, sign_in, examples } = server::open(config, pool.clone()).await?;
        let sign_in = sign_in.map(|path| format!("http://{address}{path}"));
        let new = new_token.as_deref().zip(sign_in.as_deref());
        announce(format, &format!("http://{address}/"), examples, new)?;
        manager.ready();
        let stop = async {
            let signal = loop {
                tokio::select! {
                    _ = interrupt.recv() => break "SIGINT",
                    _ = terminate.recv() => break "SIGTERM",
                    _ = hang_up.recv() => {
                        manager.reloading();
                        reloader.apply(&app, read());
                        manager.ready();
                    }
                }
            };
            tracing::info!(signal, "stopping: requests in progress are finished first");
            manager.stopping();
        };
        anyhow::Ok(server::serve(Arc::clone(&app), listener, stop).await?)
    }
    .await;
    pool.shutdown().await;
    if served.is_ok() {
        tracing::info!("Paintbox has stopped");
    }
    served
}

/// Prints to standard output that the service is ready. The form of the first line never changes: programs wait for it.
fn announce(format: LogFormat, url: &str, examples: usize, new: Option<(&str, &str)>) -> Result<()> {
    let mut out = std::io::stdout().lock();
    let mut say = |text: String, machines: serde_json::Value| match format {
        LogFormat::Text => writeln!(out, "{text}"),
        LogFormat::Json => writeln!(out, "{machines}"),
    };
    let line = |message: &str| json!({"timestamp": server::timestamp(), "level": "INFO", "message": message});
    let with = |message: &str, key: &str, value: serde_json::Value| {
        let mut line = line(message);
        line[key] = value;
        line
    };
    say(format!("Paintbox serves {url}"), with("Paintbox serves", "url", url.into()))?;
    if examples > 0 {
        let message = "example images were loaded into the empty store";
        say(format!("{examples} {message}."), with(message, "examples", examples.into()))?;
    }
    if let Some((token, sign_in)) = new {
        let message = "The operator's token, shown only once";
        say(format!("{message}: {token}"), with(message, "token", token.into()))?;
        let message = "Sign in once, within 15 minutes";
        say(format!("{message}: {sign_in}"), with(message, "url", sign_in.into()))?;
    }
    Ok(out.flush()?)
}
