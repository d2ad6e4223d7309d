//! `paintbox login`: stores a token, for the commands that use a service.

use crate::service::{At, Service, Tokens};
use anyhow::{Context, Result, bail};
use std::io::{self, BufRead as _, IsTerminal as _};
use std::process::{Command, ExitCode};

#[derive(clap::Args)]
pub(crate) struct Args {
    #[command(flatten)]
    at: At,
}

pub(crate) fn run(args: &Args) -> Result<ExitCode> {
    let tokens = Tokens::read()?;
    let address = args.at.address(&tokens)?;
    let token = ask(&address)?;
    if token.is_empty() || !token.bytes().all(|byte| byte.is_ascii_graphic()) {
        bail!("this isn't a token: a token has only ASCII characters and no spaces");
    }
    let me = Service::new(&address, Some(token.clone())).get("/api/v1/me")?.json()?;
    let name = match (me["role"].as_str(), me["name"].as_str()) {
        (Some("operator"), None) => "the operator",
        (Some("operator" | "author"), Some(name)) => name,
        _ => bail!("{address} doesn't know this token"),
    };
    let file = tokens.save(&address, &token)?;
    println!("You are {name} at {address}; the token is stored in {}.", file.display());
    Ok(ExitCode::SUCCESS)
}

/// Asks for the token. It is never an argument, because every process of the machine can read arguments.
fn ask(address: &str) -> Result<String> {
    let terminal = io::stdin().is_terminal();
    if terminal {
        eprint!("Your token for {address}: ");
    }
    let echo = |how: &str| terminal && Command::new("stty").arg(how).status().is_ok_and(|status| status.success());
    let hidden = echo("-echo");
    let mut line = String::new();
    let read = io::stdin().lock().read_line(&mut line);
    if hidden {
        echo("echo");
        eprintln!();
    }
    read.context("can't read the token from standard input")?;
    Ok(line.trim().to_owned())
}
