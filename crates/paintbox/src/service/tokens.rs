//! The stored tokens: a file that only the user can read.

use anyhow::{Context, Result, bail};
use std::collections::BTreeMap;
use std::env;
use std::fs::{self, DirBuilder, OpenOptions};
use std::io::{ErrorKind, Write as _};
use std::os::unix::fs::{DirBuilderExt as _, OpenOptionsExt as _, PermissionsExt as _};
use std::path::PathBuf;

/// The token of each service, by URL.
#[derive(Default)]
pub(crate) struct Tokens {
    last: Option<String>,
    by_address: BTreeMap<String, String>,
}

impl Tokens {
    /// Reads the stored tokens; empty if there was no login yet.
    pub(crate) fn read() -> Result<Self> {
        let file = place()?;
        let opened = match OpenOptions::new().read(true).open(&file) {
            Err(error) if error.kind() == ErrorKind::NotFound => return Ok(Self::default()),
            opened => opened.with_context(|| format!("can't read {}", file.display()))?,
        };
        let mode = opened.metadata()?.permissions().mode();
        if mode & 0o077 != 0 {
            bail!("other users can read your tokens; restrict the permissions of {} with chmod 600", file.display());
        }
        let text = std::io::read_to_string(opened)?;
        let table: toml::Table =
            text.parse().map_err(|_| anyhow::anyhow!("{} isn't a valid file of tokens", file.display()))?;
        let last = table.get("last").and_then(toml::Value::as_str).map(str::to_owned);
        let tokens = table.get("tokens").and_then(toml::Value::as_table).into_iter().flatten();
        let by_address = tokens.filter_map(|(address, token)| Some((address.clone(), token.as_str()?.to_owned())));
        Ok(Self { last, by_address: by_address.collect() })
    }

    /// The service of the last login.
    pub(crate) fn last(&self) -> Option<&str> {
        self.last.as_deref()
    }

    /// The token for a service.
    pub(crate) fn for_address(&self, address: &str) -> Option<&str> {
        self.by_address.get(address).map(String::as_str)
    }

    /// Stores a token. The file is replaced as a whole, so that others can never read it.
    pub(crate) fn save(mut self, address: &str, token: &str) -> Result<PathBuf> {
        self.by_address.insert(address.to_owned(), token.to_owned());
        let mut table = toml::Table::new();
        table.insert("last".to_owned(), address.into());
        let tokens = self.by_address.into_iter().map(|(address, token)| (address, token.into()));
        table.insert("tokens".to_owned(), toml::Value::Table(tokens.collect()));
        let file = place()?;
        let folder = file.parent().context("a file lies in a folder")?;
        DirBuilder::new().recursive(true).mode(0o700).create(folder)?;
        let new = file.with_extension("new");
        // A leftover of an interrupted login.
        let _ = fs::remove_file(&new);
        let mut written = OpenOptions::new().write(true).create_new(true).mode(0o600).open(&new)?;
        written.write_all(table.to_string().as_bytes())?;
        written.sync_all()?;
        fs::rename(&new, &file)?;
        Ok(file)
    }
}

/// `paintbox/tokens.toml` in the user's configuration folder (XDG base directory specification).
fn place() -> Result<PathBuf> {
    let absolute = |name: &str| env::var_os(name).map(PathBuf::from).filter(|path| path.is_absolute());
    let folder = absolute("XDG_CONFIG_HOME").or_else(|| absolute("HOME").map(|home| home.join(".config")));
    Ok(folder.context("there is no home folder for the tokens (HOME isn't set)")?.join("paintbox/tokens.toml"))
}
