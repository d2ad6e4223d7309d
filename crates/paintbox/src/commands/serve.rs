//! `paintbox serve`: the service.

use crate::place;
use anyhow::Result;
use server::{Config, Overrides};
use std::path::PathBuf;
use std::process::ExitCode;

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

pub(crate) fn run(_args: &Args) -> Result<ExitCode> {
    todo!("{:?} {:?}", Overrides::default(), place::pool_settings(&Config::default())?)
}
