//! `paintbox images`: lists the images of a service.

use crate::service::{At, plain};
use anyhow::Result;
use serde_json::{Value, json};
use std::process::ExitCode;

#[derive(clap::Args)]
pub(crate) struct Args {
    /// Print JSON
    #[arg(long)]
    json: bool,
    #[command(flatten)]
    at: At,
}

pub(crate) fn run(args: &Args) -> Result<ExitCode> {
    let service = args.at.service()?;
    let mut all: Vec<Value> = Vec::new();
    let mut after = String::new();
    loop {
        let mut page = service.get(&format!("/api/v1/images?limit=200{after}"))?.json()?;
        if let Value::Array(images) = page["images"].take() {
            all.extend(images);
        }
        match page["next"].as_str() {
            Some(next) => after = format!("&after={}", super::push::escaped(next)),
            None => break,
        }
    }
    if args.json {
        println!("{:#}", json!(all));
        return Ok(ExitCode::SUCCESS);
    }
    println!("{:32} {:>7} {:>11}  {:16} URL", "IMAGE", "VERSION", "SIZE", "OWNER");
    for image in &all {
        let text = |name: &str| plain(image[name].as_str().unwrap_or("-"));
        let size = format!("{}×{}", image["width"], image["height"]);
        println!("{:32} {:>7} {size:>11}  {:16} {}", text("name"), image["version"], text("owner"), text("url"));
    }
    Ok(ExitCode::SUCCESS)
}
