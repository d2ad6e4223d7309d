//! `paintbox serve`: the service, until it is asked to stop.

use crate::place;
use anyhow::{Context, Result};
use pool::Pool;
use server::{Config, Opened, Overrides};
use std::io::Write;
use std::path::PathBuf;
use std::process::ExitCode;
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
    server::init_logs(&config.log)?;
    server::share_out_descriptors(&mut config)?;
    tokio::runtime::Runtime::new()?.block_on(serve(config))?;
    Ok(ExitCode::SUCCESS)
}

async fn serve(config: Config) -> Result<()> {
    let listener =
        TcpListener::bind(&config.listen).await.with_context(|| format!("can't listen on {}", config.listen))?;
    let address = listener.local_addr()?;
    let mut interrupt = signal(SignalKind::interrupt())?;
    let mut terminate = signal(SignalKind::terminate())?;
    let pool = Pool::start(place::pool_settings(&config)?).await?;
    let served = async {
        let Opened { app, new_token, sign_in, examples } = server::open(config, pool.clone()).await?;
        let sign_in = sign_in.map(|path| format!("http://{address}{path}"));
        let new = new_token.as_deref().zip(sign_in.as_deref());
        announce(&format!("Paintbox serves http://{address}/"), examples, new)?;
        let stop = async {
            tokio::select! {
                _ = interrupt.recv() => {}
                _ = terminate.recv() => {}
            }
        };
        anyhow::Ok(server::serve(app, listener, stop).await?)
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
