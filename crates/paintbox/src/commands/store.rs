//! `paintbox migrate`, `paintbox backup` and `paintbox compact`: the store itself, whether or not a server has it open; and where it is, for
//! every command that uses it.

use anyhow::{Context as _, Result};
use server::{Authors, Config, Overrides, Store, StoreError};
use std::path::{Path, PathBuf};
use std::process::ExitCode;

/// The configuration file that is read where none is named.
const FILE: &str = "paintbox.toml";

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
    /// The configuration that is meant.
    pub(super) fn config(&self) -> Result<Config> {
        let overrides = Overrides { listen: None, store: self.store.clone() };
        Ok(Config::load(self.config.as_deref(), &overrides)?)
    }

    /// Opens the store that is meant, which must be there, and says where that was taken from when it isn't.
    pub(super) async fn open(&self) -> Result<Store> {
        let url = self.config()?.store_url();
        Store::open_existing(&url).await.map_err(|error| self.explained(error.into()))
    }

    /// Does something with the authors of the store that is meant.
    pub(super) fn with_authors(&self, act: impl AsyncFnOnce(&Authors) -> Result<()>) -> Result<ExitCode> {
        let url = self.config()?.store_url();
        tokio::runtime::Runtime::new()?.block_on(async {
            let authors = Authors::open(&url).await.map_err(|error| self.explained(error.into()))?;
            let done = act(&authors).await;
            authors.close().await;
            done
        })?;
        Ok(ExitCode::SUCCESS)
    }

    /// An error about a store that isn't there, with what named it.
    fn explained(&self, error: anyhow::Error) -> anyhow::Error {
        let is_missing = error.chain().any(|cause| {
            matches!(cause.downcast_ref(), Some(StoreError::NoStore { .. }))
                || matches!(cause.downcast_ref(), Some(server::AuthorError::Store(StoreError::NoStore { .. })))
        });
        if !is_missing {
            return error;
        }
        let named = if self.store.is_some() {
            "--store named it".to_owned()
        } else if std::env::var_os("PAINTBOX_STORE").is_some() {
            "PAINTBOX_STORE named it".to_owned()
        } else {
            let here = Path::new(FILE);
            match self.config.as_deref().or_else(|| here.exists().then_some(here)) {
                Some(file) => format!("the configuration was {}", file.display()),
                None => format!("no configuration was read, since there is no {FILE} in this folder"),
            }
        };
        anyhow::anyhow!("{error} ({named})")
    }
}

/// Brings the store's schema up to date, as a server does at its start.
pub(crate) fn migrate(place: &Where) -> Result<ExitCode> {
    tokio::runtime::Runtime::new()?.block_on(async {
        let store = place.open().await?;
        let schema = store.schema().await?;
        store.close().await;
        let address = store.address();
        println!("The store {address} has schema {schema}, which is this Paintbox's.");
        anyhow::Ok(())
    })?;
    Ok(ExitCode::SUCCESS)
}

/// Writes the store's file anew, without what was freed.
pub(crate) fn compact(place: &Where) -> Result<ExitCode> {
    tokio::runtime::Runtime::new()?.block_on(async {
        let store = place.open().await?;
        let done = store.compact().await;
        store.close().await;
        anyhow::Ok(done?)
    })?;
    Ok(ExitCode::SUCCESS)
}

/// Writes a copy of the store as it is at one moment.
pub(crate) fn backup(args: &Backup) -> Result<ExitCode> {
    tokio::runtime::Runtime::new()?.block_on(async {
        let store = args.place.open().await?;
        let written = store.backup(&args.file).await;
        store.close().await;
        written.with_context(|| format!("can't write the backup {}", args.file.display()))
    })?;
    Ok(ExitCode::SUCCESS)
}
