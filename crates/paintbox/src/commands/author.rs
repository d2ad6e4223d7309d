//! `paintbox author`: who may write programs.

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
    /// Add an author and print their token, which can't be shown again
    Add {
        /// Lower-case letters, digits, - and _
        name: String,
    },
    /// List the authors
    List {
        /// As JSON
        #[arg(long)]
        json: bool,
        /// Those who were removed
        #[arg(long)]
        removed: bool,
    },
    /// Say what an author may keep; what isn't said is as for everybody, and 0 is no bound
    Quota {
        /// Whose
        name: String,
        /// Bytes of programs and data
        #[arg(long)]
        bytes: Option<u64>,
        /// Images
        #[arg(long)]
        images: Option<u32>,
        /// Versions of each image
        #[arg(long)]
        versions: Option<u32>,
    },
    /// Take an author away for good, with all images that are theirs; it can't be undone
    Purge {
        /// Whom
        name: String,
        /// Really
        #[arg(long)]
        yes: bool,
    },
    /// Refuse an author's tokens for the time being; their images stay, and their pictures go on
    Suspend {
        /// Whom
        name: String,
    },
    /// Take a suspended author's tokens again
    Resume {
        /// Whom
        name: String,
    },
    /// Remove an author: their tokens and sessions end, their images stay
    Remove {
        /// Whom
        name: String,
    },
    /// Let a removed author be one again, with their images, and print their new token
    Restore {
        /// Whom
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
            bail!("this takes {name} away for good, with all images that are theirs: say --yes if it is meant")
        }
        What::Purge { name, yes: true } => {
            let images = authors.purge(name).await?;
            println!("{name} is gone, with {images} images.");
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
