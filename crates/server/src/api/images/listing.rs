//! `GET /api/v1/images`: a page of images, and how a query asks for one.

use super::views::ImageList;
use crate::accounts::AuthorName;
use crate::app::App;
use crate::auth::Caller;
use crate::bounds::{MAX_PAGE_SIZE, MAX_SEARCH, MAX_WORDS};
use crate::openapi::responses::AuthErrors;
use crate::openapi::schemas;
use crate::problem::{Kind, Problem};
use crate::response;
use crate::store::{Cursor, ImageFilter, ListedImage, Order};
use crate::tags;
use axum::extract::State;
use axum::http::{StatusCode, Uri};
use axum::response::Response;
use std::sync::Arc;

/// Images on a page unless the request says otherwise.
const PAGE: u32 = 100;

/// List images
///
/// A page of the images that are listed for the caller.
#[utoipa::path(
    get, path = "/api/v1/images", operation_id = "list_images", tag = "images",
    security((), ("token" = []), ("session" = []), ("token" = [], "author" = [])),
    params(
        ("after" = Option<schemas::Text>, Query, description = "Only images after this place: a page's `next`, with the same `order`."),
        ("limit" = Option<schemas::PageSize>, Query, description = "The page's size; 100 by default."),
        ("order" = Option<schemas::ListOrder>, Query, description = "By name, which is the default, the newest first, or the most viewed first."),
        ("q" = Option<schemas::Search>, Query, description = "Only images with all of these words, or parts of words, in their name, title, description, tags or owner's name."),
        ("tag" = Option<schemas::Tag>, Query, description = "Only images with this tag."),
        ("owner" = Option<schemas::AuthorName>, Query, description = "Only this author's."),
        ("deleted" = Option<schemas::Flag>, Query, description = "1: list deleted images instead, for callers who can restore them."),
    ),
    responses((status = 200, description = "The images.", body = ImageList), AuthErrors),
)]
pub(crate) async fn list(State(app): State<Arc<App>>, caller: Caller, uri: Uri) -> Result<Response, Problem> {
    let filter = filter(&app, &caller, uri.query().unwrap_or_default()).await?;
    let (images, next) = page(&app, filter).await?;
    Ok(response::json(StatusCode::OK, &ImageList::new(images, next, &app.config().limits)))
}

/// A page of images, and where the next one begins, if there is one.
pub(crate) async fn page(app: &App, mut filter: ImageFilter) -> Result<(Vec<ListedImage>, Option<String>), Problem> {
    let most = filter.most;
    // One more, to know whether there is more.
    filter.most += 1;
    let mut images = app.store.list(&filter).await?;
    let more = images.len() > most as usize;
    images.truncate(most as usize);
    let last = images.last().filter(|_| more);
    let next = last.map(|image| Cursor::of(image, filter.order).to_text(filter.order));
    Ok((images, next))
}

/// What the caller may see listed.
pub(crate) fn listed_for(caller: &Caller) -> ImageFilter {
    ImageFilter { mine: caller.author_id(), everything: caller.is_operator(), ..ImageFilter::default() }
}

/// The words of a search.
pub(crate) fn words(text: &str) -> Result<Vec<String>, String> {
    if text.chars().count() > MAX_SEARCH {
        return Err(format!("q can have at most {MAX_SEARCH} characters."));
    }
    let words: Vec<String> = text.split_whitespace().map(str::to_owned).collect();
    if words.len() > MAX_WORDS {
        return Err(format!("q can have at most {MAX_WORDS} words."));
    }
    Ok(words)
}

async fn filter(app: &App, caller: &Caller, query: &str) -> Result<ImageFilter, Problem> {
    let bad = |message: String| Problem::new(Kind::BadRequest, message);
    let mut filter = ImageFilter { most: PAGE, ..listed_for(caller) };
    let mut after = None;
    for (key, value) in form_urlencoded::parse(query.as_bytes()) {
        let said = wire::clean(&value, 40);
        match &*key {
            "after" => after = Some(value.into_owned()),
            "limit" => {
                filter.most = value.parse().ok().filter(|n| (1..=MAX_PAGE_SIZE).contains(n)).ok_or_else(|| {
                    bad(format!("limit must be a whole number from 1 to {MAX_PAGE_SIZE}, not {said:?}."))
                })?;
            }
            "order" => {
                let order = Order::from_word(&value);
                filter.order =
                    order.ok_or_else(|| bad(format!("order must be name, newest or viewed, not {said:?}.")))?;
            }
            "q" => filter.words = words(&value).map_err(bad)?,
            "tag" => {
                let tag = tags::parse_one(&value);
                filter.tag = Some(tag.ok_or_else(|| bad(format!("{said:?} can't be a tag: a tag is one word.")))?);
            }
            "owner" => {
                let name = AuthorName::parse(&value).map_err(|wrong| bad(wrong.to_string()))?;
                // An unknown author has no images.
                filter.owner = Some(app.store.author(&name).await?.map_or(-1, |account| account.id));
            }
            "deleted" => match &*value {
                "1" => filter.deleted = true,
                "0" => filter.deleted = false,
                _ => return Err(bad(format!("deleted must be 0 or 1, not {said:?}."))),
            },
            other => {
                let other = wire::clean(other, 40);
                return Err(bad(format!(
                    "There is no parameter {other:?}; the parameters are after, limit, order, q, tag, owner and deleted."
                )));
            }
        }
    }
    if let Some(after) = after {
        let cursor = Cursor::parse(&after, filter.order);
        filter.after = cursor.ok_or_else(|| bad("after must be the `next` of a page in the same order.".to_owned()))?;
    }
    if filter.deleted {
        caller.require_account()?;
    }
    Ok(filter)
}
