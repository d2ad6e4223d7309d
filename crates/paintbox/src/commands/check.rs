//! `paintbox check`: starts a real jail and says, layer by layer, how it stands.

use crate::place;
use anyhow::Result;
use pool::Pool;
use serde_json::json;
use server::{Config, Overrides};
use std::path::PathBuf;
use std::process::ExitCode;
use wire::{Layer, State};

#[derive(clap::Args)]
pub(crate) struct Args {
    /// Print JSON
    #[arg(long)]
    json: bool,
    /// The configuration file; paintbox.toml if it is there
    #[arg(long, env = "PAINTBOX_CONFIG", value_name = "FILE")]
    config: Option<PathBuf>,
}

pub(crate) fn run(args: &Args) -> Result<ExitCode> {
    let config = Config::load(args.config.as_deref(), &Overrides::default())?;
    let mut settings = place::pool_settings(&config)?;
    (settings.renders, settings.painters) = (1, 1);
    let (layers, versions) = tokio::runtime::Runtime::new()?.block_on(async {
        let pool = Pool::start(settings).await?;
        let probed = pool.probe().await;
        let versions = pool.versions();
        pool.shutdown().await;
        let (mut layers, attempts) = probed?;
        layers.extend(attempts.into_iter().map(attempt));
        anyhow::Ok((layers, versions))
    })?;
    if args.json {
        let rows: Vec<_> = layers.iter().map(as_json).collect();
        println!("{:#}", json!({ "versions": versions, "layers": rows }));
    } else {
        println!("{versions}");
        for layer in &layers {
            println!("{}", row(layer));
        }
    }
    let broken = layers.iter().any(|layer| layer.required && !layer.is_on());
    Ok(if broken { ExitCode::FAILURE } else { ExitCode::SUCCESS })
}

/// What a locked child tried is a row too: it must have been refused.
fn attempt((what, refused): (String, bool)) -> Layer {
    let state = if refused { State::On("refused".to_owned()) } else { State::Off("it was allowed".to_owned()) };
    Layer { name: format!("can't {what}"), required: true, state }
}

fn as_json(layer: &Layer) -> serde_json::Value {
    let (on, why) = standing(layer);
    json!({ "name": layer.name, "required": layer.required, "on": on, "why": why })
}

fn row(layer: &Layer) -> String {
    let (on, why) = standing(layer);
    let need = if layer.required { "required" } else { "optional" };
    format!("{:<28} {need}  {:<4} {why}", layer.name, if on { "on" } else { "OFF" }).trim_end().to_owned()
}

fn standing(layer: &Layer) -> (bool, &str) {
    match &layer.state {
        State::On(how) => (true, how),
        State::Off(why) => (false, why),
    }
}
