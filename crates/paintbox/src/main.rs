//! The `paintbox` command.

mod commands;
mod notify;
mod paths;
mod service;

use clap::{Parser, Subcommand};
use std::alloc::System;
use std::process::ExitCode;

/// Jailed processes that serve one author after another overwrite what they free.
#[global_allocator]
static ALLOCATOR: jail::WipeOnFree<System> = jail::WipeOnFree(System);

/// Runs strangers' small Python drawing programs, each in a jail of its own, and serves the pictures they draw.
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
    /// Run one program and write the picture it draws
    Render(commands::render::Args),
    /// Say how the jail stands on this machine
    Check(commands::check::Args),
    /// Say who may write programs
    Author(commands::author::Args),
    /// Make, list and revoke tokens
    Token(commands::token::Args),
    /// Make a link that signs a browser in
    SignIn(commands::token::SignIn),
    /// Sign addresses with a fresh key from now on
    SigningKey(commands::token::SigningKey),
    /// Bring the store up to date, as serve does at its start
    Migrate(commands::store::Where),
    /// Copy the store, as it is at one moment, to a new file
    Backup(commands::store::Backup),
    /// Make the store's file as small as what is in it; nobody writes meanwhile
    Compact(commands::store::Where),
    /// Print the effective configuration
    Config(commands::config::Args),
    /// Keep a token for a service, for the commands below
    Login(commands::login::Args),
    /// Save a program, and its data, as an image
    Push(commands::push::Args),
    /// Write an image's program to a file
    Pull(commands::pull::Args),
    /// List the images that you may see
    Images(commands::images::Args),
    /// Open an image's page
    Open(commands::open::Args),
    /// Draw a program whenever it is saved, without saving it as an image
    Watch(commands::watch::Args),
    #[command(hide = true)]
    Painter(commands::painter::Args),
    #[command(hide = true)]
    Reader(commands::reader::Args),
}

fn main() -> ExitCode {
    let done = match Cli::parse().command {
        Command::Serve(args) => commands::serve::run(&args),
        Command::Render(args) => commands::render::run(&args),
        Command::Check(args) => commands::check::run(&args),
        Command::Author(args) => commands::author::run(&args),
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
