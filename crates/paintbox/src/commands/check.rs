//! `paintbox check`: starts a real jail and reports each of its layers; with `--attack`, also the result of attacks.

use super::attack::{self, Row};
use crate::paths;
use anyhow::Result;
use pool::{Engine, Pool, Settings, Starts};
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
    /// Also run a few hostile programs, and report whether the jail held
    #[arg(long)]
    attack: bool,
    /// The configuration file [default: paintbox.toml, if it exists]
    #[arg(long, env = "PAINTBOX_CONFIG", value_name = "FILE")]
    config: Option<PathBuf>,
}

/// The results of one engine.
struct Found {
    engine: String,
    versions: String,
    layers: Vec<Layer>,
    attacks: Option<Vec<Row>>,
}

pub(crate) fn run(args: &Args) -> Result<ExitCode> {
    let config = Config::load(args.config.as_deref(), &Overrides::default())?;
    let mut settings = paths::pool_settings(&config)?;
    (settings.renders, settings.spare, settings.painters, settings.readers) = (1, 0, 1, 1);
    let missing = config.engines.keys().filter(|name| !settings.engines.iter().any(|engine| *engine.name == ***name));
    let missing: Vec<&str> = missing.map(String::as_str).collect();
    let runtime = tokio::runtime::Runtime::new()?;
    let mut found = Vec::new();
    for engine in std::mem::take(&mut settings.engines) {
        let one =
            Settings { engines: vec![Engine { ready: 1, starts: Starts::WithPool, ..engine }], ..settings.clone() };
        found.push(runtime.block_on(look(one, args.attack))?);
    }
    if args.json {
        println!("{:#}", as_json(&found, &missing));
    } else {
        found.iter().for_each(print);
        for name in missing {
            println!("The engine {name} isn't installed.");
        }
    }
    let stands = found.iter().flat_map(|one| &one.layers).all(|layer| layer.is_on() || !layer.required);
    let held = found.iter().flat_map(|one| one.attacks.iter().flatten()).all(|row| row.held);
    Ok(if stands && held { ExitCode::SUCCESS } else { ExitCode::FAILURE })
}

async fn look(settings: Settings, attack: bool) -> Result<Found> {
    let pool = Pool::start(settings.clone()).await?;
    let engine = settings.engines[0].name.to_string();
    let probed = pool.probe(&engine).await;
    let versions = pool.versions(&engine).to_string();
    pool.shutdown().await;
    let (mut layers, attempts) = probed?;
    layers.extend(attempts.into_iter().map(attempt));
    let attacks = if attack { Some(attack::run(settings).await?) } else { None };
    Ok(Found { engine, versions, layers, attacks })
}

/// A row for an attempt of a locked child, which must have been refused.
fn attempt((what, refused): (String, bool)) -> Layer {
    let state = if refused { State::On("refused".to_owned()) } else { State::Off("it was allowed".to_owned()) };
    Layer { name: format!("can't {what}"), required: true, state }
}

fn print(found: &Found) {
    println!("Engine {}: {}", found.engine, found.versions);
    for layer in &found.layers {
        let (on, why) = standing(layer);
        let (need, on) = (if layer.required { "required" } else { "optional" }, if on { "on" } else { "OFF" });
        println!("{}", format!("{:<28} {need}  {on:<4} {why}", layer.name).trim_end());
    }
    let Some(attacks) = &found.attacks else { return };
    println!();
    for Row { title, expected, got, held } in attacks {
        if *held {
            println!("{title:<62} held  {got}");
        } else {
            println!("{title:<62} NOT HELD  {got}, expected {expected}");
        }
    }
    let held = attacks.iter().filter(|row| row.held).count();
    println!("{held} of {} attacks held; after each, an ordinary picture was drawn and compared", attacks.len());
}

fn as_json(found: &[Found], missing: &[&str]) -> serde_json::Value {
    let engines: Vec<_> = found.iter().map(engine_as_json).collect();
    json!({ "engines": engines, "not_installed": missing })
}

fn engine_as_json(found: &Found) -> serde_json::Value {
    let layer = |layer: &Layer| {
        let (on, why) = standing(layer);
        json!({ "name": layer.name, "required": layer.required, "on": on, "why": why })
    };
    let layers: Vec<_> = found.layers.iter().map(layer).collect();
    let mut json = json!({ "engine": found.engine, "versions": found.versions, "layers": layers });
    if let Some(attacks) = &found.attacks {
        let attack =
            |row: &Row| json!({ "title": row.title, "expected": row.expected, "got": row.got, "held": row.held });
        json["attacks"] = attacks.iter().map(attack).collect();
    }
    json
}

fn standing(layer: &Layer) -> (bool, &str) {
    match &layer.state {
        State::On(how) => (true, how),
        State::Off(why) => (false, why),
    }
}
