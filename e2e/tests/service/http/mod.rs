//! The service as a viewer, an author and an operator meet it over HTTP.

mod accounts;
mod admin;
mod assets;
mod cards;
mod changes;
mod commands;
mod common;
mod data;
mod data_history;
mod drafts;
mod errors;
mod form;
mod hostile_text;
mod html;
mod joining;
mod keeping;
mod limits;
mod memory;
mod origins;
mod pages;
mod pictures;
mod purge;
mod quota;
mod running;
mod saving;
mod saving_with_data;
mod sharing;
mod signing_in;
mod words;

use common::{IMG, JSON, PROBLEM, RAISES, SOON, YEARS, assert_says, etag, image, picture, save, shared, view};
use e2e::cli::{self, Ended};
use e2e::{Builder, Client, Server, Walls, census};
use keeping::some;
use std::path::Path;

/// What a browser asks for when somebody follows a link.
const NAVIGATION: &str = "text/html,application/xhtml+xml,application/xml;q=0.9,image/avif,image/webp,*/*;q=0.8";
/// Draws after a while.
const SLOW: &str = "for i in range(3 * 10**7): pass\ncanvas.background('white')";

/// A server as these sentences have it: its store is a file.
fn builder() -> Builder {
    Server::builder()
}

/// A server where much is too much.
fn narrow() -> Server {
    Server::builder()
        .config("[limits]\nwall_ms = 1000\nprogram_bytes = 200\nparams_bytes = 7\ndata_bytes = 1000")
        .start()
}

/// Waits until one program runs.
fn until_one_runs(client: &Client) {
    census::eventually(SOON, "a program runs", || match client.get("/readyz").json()["pool"]["running"].as_u64() {
        Some(1) => Ok(()),
        other => Err(format!("{other:?} run")),
    });
}

/// Runs `paintbox serve` where it can't start.
fn refused_start(folder: &Path) -> Ended {
    let ended = cli::paintbox(Walls::All, folder, &["serve", "--listen", "127.0.0.1:0"], "");
    assert!(ended.code.is_some_and(|code| code != 0), "{ended:?}");
    assert!(ended.stdout.is_empty(), "it isn't ready: {ended:?}");
    ended
}
