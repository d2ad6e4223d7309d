//! `GET /api/v1/images`: a page of images, by name.

use super::settings_json;
use crate::accounts::{AuthorName, Caller};
use crate::answer;
use crate::api::moment;
use crate::app::App;
use crate::problem::{Kind, Problem};
use crate::store::{Filter, Listed};
use axum::extract::State;
use axum::http::{StatusCode, Uri};
use axum::response::Response;
use serde_json::{Value, json};
use std::sync::Arc;

/// Images on a page unless the request says otherwise.
const PAGE: u32 = 100;
/// The most that it may say.
const LARGEST_PAGE: u32 = 500;

/// The route: `?after=NAME&limit=N&owner=NAME&deleted=1`.
pub(crate) async fn list(State(app): State<Arc<App>>, caller: Caller, uri: Uri) -> Result<Response, Problem> {
    let mut filter = filter(&app, &caller, uri.query().unwrap_or_default()).await?;
    let most = filter.most;
    filter.most += 1;
    let mut images = app.store.list(&filter).await?;
    let more = images.len() > most as usize;
    images.truncate(most as usize);
    let next = if more { images.last().map(|image| image.name.clone()) } else { None };
    let images: Vec<Value> = images.iter().map(|image| listed_json(&app, image)).collect();
    Ok(answer::json(StatusCode::OK, &json!({"images": images, "next": next})))
}

async fn filter(app: &App, caller: &Caller, query: &str) -> Result<Filter, Problem> {
    let bad = |message: String| Problem::new(Kind::BadRequest, message);
    let mut filter =
        Filter { mine: caller.author_id(), everything: caller.is_operator(), most: PAGE, ..Filter::default() };
    for (key, value) in form_urlencoded::parse(query.as_bytes()) {
        match &*key {
            "after" if !value.contains('\0') => filter.after = value.into_owned(),
            "after" => return Err(bad("after is an image's name.".to_owned())),
            "limit" => {
                filter.most = value.parse().ok().filter(|n| (1..=LARGEST_PAGE).contains(n)).ok_or_else(|| {
                    bad(format!("limit must be a whole number from 1 to {LARGEST_PAGE}, not {value:?}."))
                })?;
            }
            "owner" => {
                let name = AuthorName::parse(&value).map_err(|wrong| bad(wrong.to_string()))?;
                // Nobody's images are none.
                filter.owner = Some(app.store.author(&name).await?.map_or(-1, |account| account.id));
            }
            "deleted" => match &*value {
                "1" => filter.deleted = true,
                "0" => filter.deleted = false,
                _ => return Err(bad(format!("deleted must be 0 or 1, not {value:?}."))),
            },
            other => {
                let other = wire::clean(other, 40);
                return Err(bad(format!("There is no {other:?} here; there are after, limit, owner and deleted.")));
            }
        }
    }
    if filter.deleted {
        caller.known_only()?;
    }
    Ok(filter)
}

fn listed_json(app: &App, image: &Listed) -> Value {
    let mut value = settings_json(app, &image.name, &image.settings);
    value["owner"] = image.owner.clone().into();
    value["version"] = image.current.into();
    value["width"] = image.width.into();
    value["height"] = image.height.into();
    value["created"] = moment(image.created).into();
    value["saved"] = moment(image.saved).into();
    if let Some(deleted) = image.deleted {
        value["deleted"] = moment(deleted).into();
    }
    value
}
