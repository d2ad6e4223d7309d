//! `paintbox invite`: manages the invites with which people make their own accounts.

use super::store::Where;
use anyhow::{Result, bail};
use server::{Authors, InviteWish};
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
    /// Make an invite and print its link, which is shown only once
    Add {
        /// How many people can join with it: a number, or many
        #[arg(long, default_value = "1", value_name = "NUMBER")]
        uses: String,
        /// How long it is valid, such as 12h or 30days, or never to let it never end
        #[arg(long, default_value = "7days", value_name = "TIME")]
        expires: String,
        /// A note for the list of invites
        #[arg(long, default_value = "", value_name = "TEXT")]
        note: String,
    },
    /// List the invites, the ended ones too
    List {
        /// Print JSON
        #[arg(long)]
        json: bool,
    },
    /// Revoke an invite; authors who have joined with it stay
    Remove {
        /// The invite's ID from the list
        id: i64,
    },
}

pub(crate) fn run(args: &Args) -> Result<ExitCode> {
    let base = args.place.base_url()?;
    args.place.with_authors(async |authors| answer(authors, &args.what, &base).await)
}

async fn answer(authors: &Authors, what: &What, base: &str) -> Result<()> {
    match what {
        What::Add { uses, expires, note } => {
            let wish = InviteWish { note, uses: number(uses)?, lasts: time(expires)? };
            println!("{base}{}", authors.invite(&wish).await?);
        }
        What::Remove { id } => authors.revoke_invite(*id).await?,
        What::List { json: true } => println!("{}", serde_json::to_string(&authors.invites().await?)?),
        What::List { json: false } => {
            println!("{:>6} {:8} {:>12} {:21} NOTE", "ID", "STATE", "USED", "EXPIRES");
            for invite in authors.invites().await? {
                let uses = invite.uses.map_or_else(|| "many".to_owned(), |uses| uses.to_string());
                let used = format!("{} of {uses}", invite.used);
                let expires = invite.expires.as_deref().unwrap_or("never");
                println!("{:>6} {:8} {used:>12} {expires:21} {}", invite.id, invite.state, invite.note);
            }
        }
    }
    Ok(())
}

fn number(uses: &str) -> Result<Option<u32>> {
    match uses {
        "many" => Ok(None),
        number => match number.parse() {
            Ok(number) => Ok(Some(number)),
            Err(_) => bail!("--uses is a number, or many, not {number:?}"),
        },
    }
}

fn time(expires: &str) -> Result<Option<Duration>> {
    if expires == "never" {
        return Ok(None);
    }
    match humantime::parse_duration(expires) {
        Ok(time) => Ok(Some(time)),
        Err(_) => bail!("--expires is a time such as 12h or 30days, or never, not {expires:?}"),
    }
}
