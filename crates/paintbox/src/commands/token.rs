//! `paintbox token`, `sign-in` and `signing-key`: what proves who somebody is, and what addresses are signed with.

use super::store::Where;
use anyhow::{Context as _, Result};
use server::{Authors, TokenWish};
use std::process::ExitCode;
use std::time::Duration;

#[derive(clap::Args)]
pub(crate) struct Args {
    #[command(subcommand)]
    what: What,
    #[command(flatten)]
    place: Where,
}

#[derive(clap::Subcommand)]
enum What {
    /// Make a token and print it; it can't be shown again
    Add {
        /// An author's name, or operator
        name: String,
        /// What it is called
        #[arg(long, default_value = "", value_name = "TEXT")]
        label: String,
        /// What it is good for: all, write, read or metrics
        #[arg(long, default_value = "all", value_name = "SCOPE")]
        scope: String,
        /// The only image that it is good for
        #[arg(long, value_name = "NAME")]
        image: Option<String>,
        /// How long it is good: 12h, 30days; for ever when it isn't said
        #[arg(long, value_name = "TIME", value_parser = humantime::parse_duration)]
        expires: Option<Duration>,
    },
    /// List somebody's tokens and sessions
    List {
        /// An author's name, or operator
        name: String,
        /// As JSON
        #[arg(long)]
        json: bool,
    },
    /// Make a token or session worthless
    Revoke {
        /// An author's name, or operator
        name: String,
        /// Its number, as the list has it
        id: i64,
    },
}

#[derive(clap::Args)]
pub(crate) struct SignIn {
    /// An author's name, or operator
    name: String,
    #[command(flatten)]
    place: Where,
}

pub(crate) fn run(args: &Args) -> Result<ExitCode> {
    args.place.with_authors(async |authors| answer(authors, &args.what).await)
}

async fn answer(authors: &Authors, what: &What) -> Result<()> {
    match what {
        What::Add { name, label, scope, image, expires } => {
            let wish = TokenWish { label, scope, image: image.as_deref(), lasts: *expires };
            println!("{}", authors.add_token(name, &wish).await?.1);
        }
        What::Revoke { name, id } => authors.revoke(name, *id).await?,
        What::List { name, json: true } => println!("{}", serde_json::to_string(&authors.tokens(name).await?)?),
        What::List { name, json: false } => {
            println!("{:>6} {:8} {:8} {:21} {:21} LABEL", "ID", "KIND", "SCOPE", "EXPIRES", "LAST USED");
            for token in authors.tokens(name).await? {
                let (expires, used) = (token.expires.as_deref(), token.last_used.as_deref());
                let (expires, used) = (expires.unwrap_or("never"), used.unwrap_or("never"));
                let image = token.image.map(|image| format!(" ({image} only)")).unwrap_or_default();
                let (id, kind, scope, label) = (token.id, token.kind, token.scope, token.label);
                println!("{id:>6} {kind:8} {scope:8} {expires:21} {used:21} {label}{image}");
            }
        }
    }
    Ok(())
}

#[derive(clap::Args)]
pub(crate) struct SigningKey {
    /// How long addresses that were signed so far are good
    #[arg(long, default_value = "7days", value_name = "TIME", value_parser = humantime::parse_duration)]
    overlap: Duration,
    #[command(flatten)]
    place: Where,
}

/// Changes the key that addresses are signed with; servers follow within ten seconds.
pub(crate) fn signing_key(args: &SigningKey) -> Result<ExitCode> {
    args.place.with_authors(async |authors| Ok(authors.rotate_signing_key(args.overlap).await?))
}

/// Prints a link that signs a browser in.
pub(crate) fn sign_in(args: &SignIn) -> Result<ExitCode> {
    let config = args.place.config()?;
    let base = match config.http.public_url.as_str() {
        "" => format!("http://{}", config.listen),
        public => public.to_owned(),
    };
    args.place.with_authors(async |authors| {
        let path = authors.sign_in(&args.name).await.context("no link was made")?;
        println!("{base}{path}");
        Ok(())
    })
}
