//! `GET /`: the first page, with the pictures that the caller may see listed.

use crate::app::App;
use crate::auth::Caller;
use crate::openapi::responses::PageErrors;
use crate::openapi::schemas;
use crate::page::{Page, Section, Visitor};
use crate::response;
use crate::store::{Cursor, ImageFilter, ListedImage};
use axum::extract::State;
use axum::http::{HeaderMap, StatusCode, Uri};
use axum::response::Response;
use maud::html;
use std::sync::Arc;

/// Most pictures on one page.
const PAGE_SIZE: usize = 200;

/// The first page
///
/// The images that the caller may see listed, by name, with their pictures: 200 on a page, which links the next one.
#[utoipa::path(
    get, path = "/", operation_id = "index", tag = "pictures",
    security((), ("token" = []), ("session" = []), ("token" = [], "author" = [])),
    params(("after" = Option<schemas::Text>, Query, description = "Only images whose names come after this one.")),
    responses((status = 200, description = "A page.", content_type = "text/html"), PageErrors),
)]
pub(crate) async fn index(State(app): State<Arc<App>>, caller: Caller, headers: HeaderMap, uri: Uri) -> Response {
    let query = form_urlencoded::parse(uri.query().unwrap_or_default().as_bytes());
    let after = query.filter(|(name, _)| name == "after").last().map(|(_, name)| wire::clean_line(&name, 100));
    let filter = ImageFilter {
        mine: caller.author_id(),
        everything: caller.is_operator(),
        after: Cursor { name: after.unwrap_or_default(), ..Cursor::start() },
        // One more, to know whether there is more.
        most: PAGE_SIZE as u32 + 1,
        ..ImageFilter::default()
    };
    match app.store.list(&filter).await {
        Ok(images) => response::page(StatusCode::OK, index_page(&images, Visitor::from(&caller))),
        Err(error) => {
            response::problem(&app, &headers, error.into(), &response::Audience::default(), &response::PAGE_ROUTE).await
        }
    }
}

fn index_page(images: &[ListedImage], visitor: Visitor) -> String {
    let body = html! {
        h1 { "Paintbox" }
        @if images.is_empty() {
            p { "There are no pictures yet." }
        }
        div.pictures {
            @for image in images.iter().take(PAGE_SIZE) {
                @let file = format!("{}.png", image.name);
                @let title = if image.settings.title.is_empty() { &image.name } else { &image.settings.title };
                @let about = if image.settings.description.is_empty() { title } else { &image.settings.description };
                a href=(file) {
                    img src=(file) alt=(about) width=(image.width) height=(image.height) loading="lazy";
                    span { (title) }
                }
            }
        }
        @if let (true, Some(last)) = (images.len() > PAGE_SIZE, images.get(PAGE_SIZE - 1)) {
            p.more { a href=(format!("/?after={}", last.name)) rel="next" { "More pictures" } }
        }
    };
    Page { title: "Paintbox", visitor, section: Some(Section::Gallery), ..Page::default() }.render(&body)
}
