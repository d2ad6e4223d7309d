//! `GET /api/v1/images`: a page of images, by name.

use super::views::ImageList;
use crate::accounts::AuthorName;
use crate::app::App;
use crate::auth::Caller;
use crate::bounds::MAX_PAGE_SIZE;
use crate::openapi::responses::AuthErrors;
use crate::openapi::schemas;
use crate::problem::{Kind, Problem};
use crate::response;
use crate::store::ImageFilter;
use axum::extract::State;
use axum::http::{StatusCode, Uri};
use axum::response::Response;
use std::sync::Arc;

/// Images on a page unless the request says otherwise.
const PAGE: u32 = 100;

/// List images
///
/// A page of the images that are listed for the caller, by name.
#[utoipa::path(
    get, path = "/api/v1/images", operation_id = "list_images", tag = "images",
    security((), ("token" = []), ("session" = []), ("token" = [], "author" = [])),
    params(
        ("after" = Option<schemas::Text>, Query, description = "Only names after this one: a page's `next`."),
        ("limit" = Option<schemas::PageSize>, Query, description = "The page's size; 100 by default."),
        ("owner" = Option<schemas::AuthorName>, Query, description = "Only this author's."),
        ("deleted" = Option<schemas::Flag>, Query, description = "1: list deleted images instead, for callers who can restore them."),
    ),
    responses((status = 200, description = "The images.", body = ImageList), AuthErrors),
)]
pub(crate) async fn list(State(app): State<Arc<App>>, caller: Caller, uri: Uri) -> Result<Response, Problem> {
    let mut filter = filter(&app, &caller, uri.query().unwrap_or_default()).await?;
    let most = filter.most;
    filter.most += 1;
    let mut images = app.store.list(&filter).await?;
    let more = images.len() > most as usize;
    images.truncate(most as usize);
    let next = if more { images.last().map(|image| image.name.clone()) } else { None };
    Ok(response::json(StatusCode::OK, &ImageList::new(images, next, &app.config().limits)))
}

async fn filter(app: &App, caller: &Caller, query: &str) -> Result<ImageFilter, Problem> {
    let bad = |message: String| Problem::new(Kind::BadRequest, message);
    let mut filter = ImageFilter {
        mine: caller.author_id(),
        everything: caller.is_operator(),
        most: PAGE,
        ..ImageFilter::default()
    };
    for (key, value) in form_urlencoded::parse(query.as_bytes()) {
        match &*key {
            // Names contain no NUL, so the text before one is enough.
            "after" => filter.after = value.split('\0').next().unwrap_or_default().to_owned(),
            "limit" => {
                filter.most = value.parse().ok().filter(|n| (1..=MAX_PAGE_SIZE).contains(n)).ok_or_else(|| {
                    bad(format!("limit must be a whole number from 1 to {MAX_PAGE_SIZE}, not {value:?}."))
                })?;
            }
            "owner" => {
                let name = AuthorName::parse(&value).map_err(|wrong| bad(wrong.to_string()))?;
                // An unknown author has no images.
                filter.owner = Some(app.store.author(&name).await?.map_or(-1, |account| account.id));
            }
            "deleted" => match &*value {
                "1" => filter.deleted = true,
                "0" => filter.deleted = false,
                _ => return Err(bad(format!("deleted must be 0 or 1, not {value:?}."))),
            },
            other => {
                let other = wire::clean(other, 40);
                return Err(bad(format!(
                    "There is no parameter {other:?}; the parameters are after, limit, owner and deleted."
                )));
            }
        }
    }
    if filter.deleted {
        caller.require_account()?;
    }
    Ok(filter)
}
