//! `paintbox migrate`, `paintbox backup` and `paintbox compact`: work on the store, whether or not a server has it open. Also the options
//! of every command that opens a store.

use anyhow::{Context as _, Result};
use server::{Authors, Config, Overrides, Store, StoreError};
use std::path::{Path, PathBuf};
use std::process::ExitCode;

/// The configuration file that is read by default.
const FILE: &str = "paintbox.toml";

#[derive(clap::Args)]
pub(crate) struct Where {
    /// The store: an SQLite file (sqlite:FILE) or a PostgreSQL database (`postgres://…`)
    #[arg(long, value_name = "URL", global = true)]
    store: Option<String>,
    /// The configuration file [default: paintbox.toml, if it exists]
    #[arg(long, env = "PAINTBOX_CONFIG", value_name = "FILE", global = true)]
    config: Option<PathBuf>,
}

#[derive(clap::Args)]
pub(crate) struct Backup {
    /// The file to write, which must not exist
    file: PathBuf,
    #[command(flatten)]
    place: Where,
}

impl Where {
    /// The configuration that these options select.
    pub(super) fn config(&self) -> Result<Config> {
        let overrides = Overrides { listen: None, store: self.store.clone() };
        Ok(Config::load(self.config.as_deref(), &overrides)?)
    }

    /// Where browsers reach the service, for links.
    pub(super) fn base_url(&self) -> Result<String> {
        let config = self.config()?;
        Ok(match config.http.public_url.as_str() {
            "" => format!("http://{}", config.listen),
            public => public.to_owned(),
        })
    }

    /// Opens the store that these options select. If it doesn't exist, the error says which option or file named it.
    pub(super) async fn open(&self) -> Result<Store> {
        let url = self.config()?.store_url();
        Store::open_existing(&url).await.map_err(|error| self.explained(error.into()))
    }

    /// Opens the store's authors and passes them to `act`.
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

    /// Adds to an error about a missing store what named the store.
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
                Some(file) => format!("the configuration file is {}", file.display()),
                None => format!("no configuration was read, because there is no {FILE} in this folder"),
            }
        };
        anyhow::anyhow!("{error} ({named})")
    }
}

/// Updates the store's schema, as a server does at its start.
pub(crate) fn migrate(place: &Where) -> Result<ExitCode> {
    tokio::runtime::Runtime::new()?.block_on(async {
        let store = place.open().await?;
        let schema = store.schema().await?;
        store.close().await;
        let address = store.address();
        println!("The store {address} has schema {schema}, the one of this version of Paintbox.");
        anyhow::Ok(())
    })?;
    Ok(ExitCode::SUCCESS)
}

/// Rewrites the store's file without its unused space.
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
