//! `paintbox author`: manages the authors.

use super::store::Where;
use anyhow::{Result, bail};
use server::Authors;
use std::process::ExitCode;

#[derive(clap::Args)]
pub(crate) struct Args {
    #[command(subcommand)]
    what: What,
    #[command(flatten)]
    place: Where,
}

#[derive(clap::Subcommand)]
enum What {
    /// Add an author and print their token, which is shown only once
    Add {
        /// The author's name: lower-case letters, digits, - and _
        name: String,
    },
    /// List the authors
    List {
        /// Print JSON
        #[arg(long)]
        json: bool,
        /// List the removed authors
        #[arg(long)]
        removed: bool,
    },
    /// Set an author's quota; values that you leave out are the default's, and 0 means no limit
    Quota {
        /// The author's name
        name: String,
        /// Maximum bytes of programs and data
        #[arg(long)]
        bytes: Option<u64>,
        /// Maximum number of images
        #[arg(long)]
        images: Option<u32>,
        /// Maximum number of versions of one image
        #[arg(long)]
        versions: Option<u32>,
    },
    /// Remove an author and all of their images for good; this can't be undone
    Purge {
        /// The author's name
        name: String,
        /// Confirm the removal
        #[arg(long)]
        yes: bool,
    },
    /// Refuse an author's tokens until they are resumed; their pictures are still served
    Suspend {
        /// The author's name
        name: String,
    },
    /// Accept a suspended author's tokens again
    Resume {
        /// The author's name
        name: String,
    },
    /// Remove an author: ends their tokens and sessions, and keeps their images
    Remove {
        /// The author's name
        name: String,
    },
    /// Restore a removed author with their images, and print a new token
    Restore {
        /// The author's name
        name: String,
    },
}

pub(crate) fn run(args: &Args) -> Result<ExitCode> {
    args.place.with_authors(async |authors| answer(authors, &args.what).await)
}

async fn answer(authors: &Authors, what: &What) -> Result<()> {
    match what {
        What::Add { name } => println!("{}", authors.add(name).await?),
        What::Restore { name } => println!("{}", authors.restore(name).await?),
        What::Remove { name } => authors.remove(name).await?,
        What::Quota { name, bytes, images, versions } => authors.set_quota(name, *bytes, *images, *versions).await?,
        What::Purge { name, yes: false } => {
            bail!("this removes {name} and all of their images for good: confirm with --yes")
        }
        What::Purge { name, yes: true } => {
            let images = authors.purge(name).await?;
            println!("Removed {name} and {images} images.");
        }
        What::Suspend { name } => authors.suspend(name, true).await?,
        What::Resume { name } => authors.suspend(name, false).await?,
        What::List { json: true, removed } => println!("{}", serde_json::to_string(&authors.list(*removed).await?)?),
        What::List { json: false, removed } => {
            println!("{:32} {:>7} {:>7}  LAST USED", "AUTHOR", "IMAGES", "TOKENS");
            for author in authors.list(*removed).await? {
                let used = author.last_used.as_deref().unwrap_or("never");
                let suspended = if author.suspended.is_some() { "  suspended" } else { "" };
                println!("{:32} {:7} {:7}  {used}{suspended}", author.name, author.images, author.tokens);
            }
        }
    }
    Ok(())
}
