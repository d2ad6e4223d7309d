//! `paintbox pull`: writes an image's program and its data to files.

use super::push::escaped;
use crate::service::{At, plain};
use anyhow::{Context, Result, bail};
use std::fs;
use std::path::{Path, PathBuf};
use std::process::ExitCode;

#[derive(clap::Args)]
pub(crate) struct Args {
    /// The image's name
    name: String,
    /// The file for the program [default: NAME.py]
    #[arg(short, long, value_name = "FILE")]
    output: Option<PathBuf>,
    /// The file for the data, as CSV
    #[arg(long, value_name = "FILE.csv")]
    data: Option<PathBuf>,
    /// Overwrite a file that differs
    #[arg(long)]
    force: bool,
    #[command(flatten)]
    at: At,
}

pub(crate) fn run(args: &Args) -> Result<ExitCode> {
    let service = args.at.service()?;
    let path = format!("/api/v1/images/{}", escaped(&args.name));
    let image = service.get(&path)?.json()?;
    let program = image["program"].as_str().context("you have no permission to read its program")?;
    let file = match &args.output {
        Some(file) => file.clone(),
        // The name from the service, which must not be a path.
        None => image["name"]
            .as_str()
            .filter(|name| is_name(name))
            .map(|name| PathBuf::from(format!("{name}.py")))
            .context("it has no name")?,
    };
    write(&file, program.as_bytes(), args.force)?;
    println!("{} is version {} of {}", file.display(), image["version"], plain(&args.name));
    if let Some(file) = &args.data {
        let data = service.send("GET", &format!("{path}/data"), &[("Accept", "text/csv")], &[])?;
        if !data.status.is_success() {
            data.json()?;
        }
        write(file, &data.body, args.force)?;
        println!("{} is its data", file.display());
    }
    Ok(ExitCode::SUCCESS)
}

/// Whether this is an image's name, and not a path.
fn is_name(name: &str) -> bool {
    !name.is_empty() && name.chars().all(|c| c.is_ascii_alphanumeric() || c == '-' || c == '_')
}

fn write(file: &Path, content: &[u8], force: bool) -> Result<()> {
    if !force && fs::read(file).is_ok_and(|there| there != content) {
        bail!("{} exists and differs; overwrite it with --force", file.display());
    }
    fs::write(file, content).with_context(|| format!("can't write {}", file.display()))
}
