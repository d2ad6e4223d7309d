//! `paintbox config`: prints the effective configuration in the form of a configuration file.

use anyhow::Result;
use server::{Config, Overrides};
use std::path::PathBuf;
use std::process::ExitCode;

#[derive(clap::Args)]
pub(crate) struct Args {
    /// The configuration file [default: paintbox.toml, if it exists]
    #[arg(long, env = "PAINTBOX_CONFIG", value_name = "FILE")]
    config: Option<PathBuf>,
}

pub(crate) fn run(args: &Args) -> Result<ExitCode> {
    let config = Config::load(args.config.as_deref(), &Overrides::default())?;
    print!("{}", toml::to_string(&config)?);
    Ok(ExitCode::SUCCESS)
}
