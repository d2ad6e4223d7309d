//! `paintbox serve`: the service, until it is asked to stop.

use crate::place;
use anyhow::{Context, Result};
use pool::Pool;
use server::{Config, ConfigError, Opened, Overrides, Reloader};
use std::io::Write;
use std::path::PathBuf;
use std::process::ExitCode;
use std::sync::Arc;
use tokio::net::TcpListener;
use tokio::signal::unix::{SignalKind, signal};

#[derive(clap::Args)]
pub(crate) struct Args {
    /// Where to listen
    #[arg(long, value_name = "HOST:PORT")]
    listen: Option<String>,
    /// The database
    #[arg(long, value_name = "URL")]
    store: Option<String>,
    /// The configuration file; paintbox.toml if it is there
    #[arg(long, env = "PAINTBOX_CONFIG", value_name = "FILE")]
    config: Option<PathBuf>,
}

pub(crate) fn run(args: &Args) -> Result<ExitCode> {
    let overrides = Overrides { listen: args.listen.clone(), store: args.store.clone() };
    let mut config = Config::load(args.config.as_deref(), &overrides)?;
    let filter = server::init_logs(&config.log)?;
    let reloader = Reloader::new(filter, config.clone());
    server::share_out_descriptors(&mut config)?;
    let read = || Config::load(args.config.as_deref(), &overrides);
    tokio::runtime::Runtime::new()?.block_on(serve(config, reloader, read))?;
    Ok(ExitCode::SUCCESS)
}

async fn serve(config: Config, mut reloader: Reloader, read: impl Fn() -> Result<Config, ConfigError>) -> Result<()> {
    let listener =
        TcpListener::bind(&config.listen).await.with_context(|| format!("can't listen on {}", config.listen))?;
    let address = listener.local_addr()?;
    let mut interrupt = signal(SignalKind::interrupt())?;
    let mut terminate = signal(SignalKind::terminate())?;
    // From here on it ends nothing; what comes before the service is open is seen to when it is.
    let mut hang_up = signal(SignalKind::hangup())?;
    let pool = Pool::start(place::pool_settings(&config)?).await?;
    let served = async {
        let Opened { app, new_token, sign_in, examples } = server::open(config, pool.clone()).await?;
        let sign_in = sign_in.map(|path| format!("http://{address}{path}"));
        let new = new_token.as_deref().zip(sign_in.as_deref());
        announce(&format!("Paintbox serves http://{address}/"), examples, new)?;
        let stop = async {
            loop {
                tokio::select! {
                    _ = interrupt.recv() => return,
                    _ = terminate.recv() => return,
                    _ = hang_up.recv() => reloader.take_over(&app, read()),
                }
            }
        };
        anyhow::Ok(server::serve(Arc::clone(&app), listener, stop).await?)
    }
    .await;
    pool.shutdown().await;
    served
}

/// Says on standard output that the service is ready. The first line never changes its form: programs wait for it.
fn announce(ready: &str, examples: usize, new: Option<(&str, &str)>) -> Result<()> {
    let mut out = std::io::stdout().lock();
    writeln!(out, "{ready}")?;
    if examples > 0 {
        writeln!(out, "{examples} example images were loaded into the empty store.")?;
    }
    if let Some((token, sign_in)) = new {
        writeln!(out, "The operator's token, shown this once: {token}")?;
        writeln!(out, "Sign in once within a quarter of an hour: {sign_in}")?;
    }
    Ok(out.flush()?)
}
