//! The JSON API under `/api/v1`. [`permission`](crate::auth::permission) decides who may do what. A caller without
//! permission learns nothing: for them, a private image doesn't exist.

pub(crate) mod authors;
pub(crate) mod body;
mod columns;
pub(crate) mod data;
mod data_options;
pub(crate) mod images;
pub(crate) mod invites;
mod json;
mod multipart;
pub(crate) mod names;
mod parameters;
pub(crate) mod quota;
pub(crate) mod render;
mod sent;
pub(crate) mod sources;
pub(crate) mod tokens;
mod usage;

use crate::app::App;
use crate::auth::Caller;
use crate::auth::permission::{Action, may};
use crate::constant_time;
use crate::name::ImageName;
use crate::problem::{Kind, Problem};
use crate::store::{Actor, Head, Image, Precondition};
use tokio::time::Instant;

/// The image of this name without its versions, if the caller may know that it exists, and whether they may read all of it.
async fn visible(app: &App, caller: &Caller, name: &ImageName) -> Result<(Head, bool), Problem> {
    let since = Instant::now();
    if let Some(image) = app.store.head(name).await? {
        let whole = may(caller, Action::Read, &image);
        if whole || may(caller, Action::View, &image) {
            return Ok((image, whole));
        }
    }
    constant_time::delay_not_found(since).await;
    Err(no_image(name))
}

/// The image of this name without its versions, for a caller who may do this with it.
async fn allowed(app: &App, caller: &Caller, name: &ImageName, action: Action) -> Result<Head, Problem> {
    let (image, _) = visible(app, caller, name).await?;
    if may(caller, action, &image) {
        return Ok(image);
    }
    caller.require_account()?;
    Err(Problem::new(Kind::Forbidden, format!("The image {name} belongs to somebody else.")))
}

/// The image of this name at its current version, for a caller who may do this with it.
async fn find(app: &App, caller: &Caller, name: &ImageName, action: Action) -> Result<Image, Problem> {
    allowed(app, caller, name, action).await?;
    app.store.image(name).await?.ok_or_else(|| no_image(name))
}

/// The author of a change, with its precondition and their quota.
pub(crate) fn actor(app: &App, caller: &Caller, precondition: Precondition) -> Actor {
    Actor { account: caller.author_id(), precondition, quota: (&app.config().quota).into() }
}

/// A name in a path of the API. An invalid name is an error of the given kind: invalid content for writes, not found for
/// reads.
fn name(text: &str, kind: Kind) -> Result<ImageName, Problem> {
    ImageName::parse(text).map_err(|bad| Problem::new(kind, bad))
}

fn no_image(name: &ImageName) -> Problem {
    Problem::new(Kind::NotFound, format!("There is no image named {name}."))
}

/// A moment as RFC 3339 writes it.
fn moment(ms_since_1970: i64) -> String {
    let since = std::time::Duration::from_millis(ms_since_1970.max(0) as u64);
    humantime::format_rfc3339_millis(std::time::UNIX_EPOCH + since).to_string()
}
