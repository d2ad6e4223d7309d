//! `paintbox token`, `sign-in` and `signing-key`: manages tokens, sign-in links and the key of signed URLs.

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
    /// Create a token and print it; it is shown only once
    Add {
        /// The author's name, or operator
        name: String,
        /// A label for the list of tokens
        #[arg(long, default_value = "", value_name = "TEXT")]
        label: String,
        /// What the token allows: all, write, read or metrics
        #[arg(long, default_value = "all", value_name = "SCOPE")]
        scope: String,
        /// Restrict the token to this image
        #[arg(long, value_name = "NAME")]
        image: Option<String>,
        /// How long the token is valid, such as 12h or 30days [default: forever]
        #[arg(long, value_name = "TIME", value_parser = humantime::parse_duration)]
        expires: Option<Duration>,
    },
    /// List the tokens and sessions of an author or the operator
    List {
        /// The author's name, or operator
        name: String,
        /// Print JSON
        #[arg(long)]
        json: bool,
    },
    /// Revoke a token or session
    Revoke {
        /// The author's name, or operator
        name: String,
        /// The token's ID from the list
        id: i64,
    },
}

#[derive(clap::Args)]
pub(crate) struct SignIn {
    /// The author's name, or operator
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
    /// How long URLs signed with the previous key stay valid
    #[arg(long, default_value = "7days", value_name = "TIME", value_parser = humantime::parse_duration)]
    overlap: Duration,
    #[command(flatten)]
    place: Where,
}

/// Replaces the key of signed URLs; servers use the new one within ten seconds.
pub(crate) fn signing_key(args: &SigningKey) -> Result<ExitCode> {
    args.place.with_authors(async |authors| Ok(authors.rotate_signing_key(args.overlap).await?))
}

/// Prints a link that signs a browser in.
pub(crate) fn sign_in(args: &SignIn) -> Result<ExitCode> {
    let base = args.place.base_url()?;
    args.place.with_authors(async |authors| {
        let path = authors.sign_in(&args.name).await.context("can't create a link")?;
        println!("{base}{path}");
        Ok(())
    })
}
