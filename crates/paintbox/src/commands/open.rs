//! `paintbox open`: opens an image's page in the browser.

use super::push::escaped;
use crate::service::At;
use anyhow::Result;
use std::process::{Command, ExitCode, Stdio};

#[derive(clap::Args)]
pub(crate) struct Args {
    /// The image's name
    name: String,
    /// Only print the URL
    #[arg(long)]
    print: bool,
    #[command(flatten)]
    at: At,
}

pub(crate) fn run(args: &Args) -> Result<ExitCode> {
    let service = args.at.service()?;
    service.get(&format!("/api/v1/images/{}", escaped(&args.name)))?.json()?;
    let address = format!("{}/{}", service.base(), escaped(&args.name));
    println!("{address}");
    if !args.print {
        show(&address);
    }
    Ok(ExitCode::SUCCESS)
}

/// Opens a file or URL with the desktop's program for it. Without a desktop, the printed URL must do.
pub(super) fn show(what: &str) {
    let quiet = Stdio::null;
    let _ = Command::new("xdg-open").arg(what).stdin(quiet()).stdout(quiet()).stderr(quiet()).status();
}
