//! `paintbox migrate` and `paintbox backup`: the store itself, whether or not a server has it open.

use anyhow::{Context as _, Result};
use server::{Config, Overrides, Store};
use std::path::PathBuf;
use std::process::ExitCode;

#[derive(clap::Args)]
pub(crate) struct Where {
    /// The database
    #[arg(long, value_name = "URL", global = true)]
    store: Option<String>,
    /// The configuration file; paintbox.toml if it is there
    #[arg(long, env = "PAINTBOX_CONFIG", value_name = "FILE", global = true)]
    config: Option<PathBuf>,
}

#[derive(clap::Args)]
pub(crate) struct Backup {
    /// The file to write; it must not be there yet
    file: PathBuf,
    #[command(flatten)]
    place: Where,
}

impl Where {
    /// The store that is meant.
    pub(super) fn url(&self) -> Result<String> {
        let overrides = Overrides { listen: None, store: self.store.clone() };
        Ok(Config::load(self.config.as_deref(), &overrides)?.store_url())
    }
}

/// Brings the store's schema up to date, as a server does at its start.
pub(crate) fn migrate(place: &Where) -> Result<ExitCode> {
    let url = place.url()?;
    tokio::runtime::Runtime::new()?.block_on(async {
        let store = Store::open(&url).await?;
        let schema = store.schema().await?;
        store.close().await;
        let address = store.address();
        println!("The store {address} has schema {schema}, which is this Paintbox's.");
        anyhow::Ok(())
    })?;
    Ok(ExitCode::SUCCESS)
}

/// Writes a copy of the store as it is at one moment.
pub(crate) fn backup(args: &Backup) -> Result<ExitCode> {
    let url = args.place.url()?;
    tokio::runtime::Runtime::new()?.block_on(async {
        let store = Store::open(&url).await?;
        let written = store.backup(&args.file).await;
        store.close().await;
        written.with_context(|| format!("can't write the backup {}", args.file.display()))
    })?;
    Ok(ExitCode::SUCCESS)
}
