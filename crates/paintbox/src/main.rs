//! The `paintbox` command.

mod commands;
mod notify;
mod paths;
mod service;

use clap::{Parser, Subcommand};
use std::alloc::System;
use std::process::ExitCode;

/// Jailed processes that serve several authors overwrite the memory that they free.
#[global_allocator]
static ALLOCATOR: jail::WipeOnFree<System> = jail::WipeOnFree(System);

/// Runs small, untrusted Python drawing programs, each in its own jail, and serves the pictures that they draw
#[derive(Parser)]
#[command(version)]
struct Cli {
    #[command(subcommand)]
    command: Command,
}

#[derive(Subcommand)]
enum Command {
    /// Serve pictures over HTTP
    Serve(commands::serve::Args),
    /// Run one program and write its picture
    Render(commands::render::Args),
    /// Show which layers of the jail are active on this machine
    Check(commands::check::Args),
    /// Manage authors
    Author(commands::author::Args),
    /// Make, list and revoke invites, with which people make their own accounts
    Invite(commands::invite::Args),
    /// Create, list and revoke tokens
    Token(commands::token::Args),
    /// Print a link that signs a browser in
    SignIn(commands::token::SignIn),
    /// Replace the key of signed URLs
    SigningKey(commands::token::SigningKey),
    /// Update the store's schema, as serve does at its start
    Migrate(commands::store::Where),
    /// Copy the store to a new file, while servers can use it
    Backup(commands::store::Backup),
    /// Return unused space in the store's file; blocks other writers meanwhile
    Compact(commands::store::Where),
    /// Print the effective configuration
    Config(commands::config::Args),
    /// Store a token for a service, for the commands below
    Login(commands::login::Args),
    /// Save a program and its data as an image
    Push(commands::push::Args),
    /// Write an image's program to a file
    Pull(commands::pull::Args),
    /// List the images that you can see
    Images(commands::images::Args),
    /// Open an image's page in the browser
    Open(commands::open::Args),
    /// Draw a program each time its file changes, without saving an image
    Watch(commands::watch::Args),
    #[command(hide = true)]
    Painter(commands::worker::Args),
    #[command(hide = true)]
    Reader(commands::worker::Args),
}

fn main() -> ExitCode {
    let done = match Cli::parse().command {
        Command::Serve(args) => commands::serve::run(&args),
        Command::Render(args) => commands::render::run(&args),
        Command::Check(args) => commands::check::run(&args),
        Command::Author(args) => commands::author::run(&args),
        Command::Invite(args) => commands::invite::run(&args),
        Command::Token(args) => commands::token::run(&args),
        Command::SignIn(args) => commands::token::sign_in(&args),
        Command::SigningKey(args) => commands::token::signing_key(&args),
        Command::Migrate(place) => commands::store::migrate(&place),
        Command::Compact(place) => commands::store::compact(&place),
        Command::Backup(args) => commands::store::backup(&args),
        Command::Config(args) => commands::config::run(&args),
        Command::Login(args) => commands::login::run(&args),
        Command::Push(args) => commands::push::run(&args),
        Command::Pull(args) => commands::pull::run(&args),
        Command::Images(args) => commands::images::run(&args),
        Command::Open(args) => commands::open::run(&args),
        Command::Watch(args) => commands::watch::run(&args),
        Command::Painter(args) => commands::painter::run(&args).map(|()| ExitCode::SUCCESS),
        Command::Reader(args) => commands::reader::run(&args).map(|()| ExitCode::SUCCESS),
    };
    done.unwrap_or_else(|error| {
        eprintln!("paintbox: {}", commands::said(&error));
        ExitCode::from(commands::FAILED)
    })
}
