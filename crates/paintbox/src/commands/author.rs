//! `paintbox author`: who may write programs.

use super::store::Where;
use anyhow::Result;
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
    },
    /// Remove an author: their tokens and sessions end, their images stay
    Remove {
        /// Whom
        name: String,
    },
}

pub(crate) fn run(args: &Args) -> Result<ExitCode> {
    let store = args.place.url()?;
    tokio::runtime::Runtime::new()?.block_on(async {
        let authors = Authors::open(&store).await?;
        let done = answer(&authors, &args.what).await;
        authors.close().await;
        done
    })?;
    Ok(ExitCode::SUCCESS)
}

async fn answer(authors: &Authors, what: &What) -> Result<()> {
    match what {
        What::Add { name } => println!("{}", authors.add(name).await?),
        What::Remove { name } => authors.remove(name).await?,
        What::List { json: true } => println!("{}", serde_json::to_string(&authors.list().await?)?),
        What::List { json: false } => {
            println!("{:32} {:>7} {:>7}  LAST USED", "AUTHOR", "IMAGES", "TOKENS");
            for author in authors.list().await? {
                let used = author.last_used.as_deref().unwrap_or("never");
                println!("{:32} {:7} {:7}  {used}", author.name, author.images, author.tokens);
            }
        }
    }
    Ok(())
}
