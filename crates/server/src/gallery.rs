//! `GET /`, `/gallery` and `/authors/{name}`: lists of pictures, with search, tags, orders and pages.

mod asked;
mod cards;

pub(crate) use cards::{by, views};

use crate::accounts::AuthorName;
use crate::api::images::listing::{listed_for, page as list_page};
use crate::app::App;
use crate::auth::Caller;
use crate::constant_time;
use crate::openapi::responses::PageErrors;
use crate::openapi::schemas;
use crate::page::{Page, Section, Visitor};
use crate::path::Path;
use crate::problem::{Kind, Problem};
use crate::response::{self, Audience, PAGE_ROUTE};
use crate::site::Site;
use crate::store::{ImageFilter, ListedImage};
use asked::Asked;
use axum::extract::State;
use axum::http::{HeaderMap, StatusCode, Uri};
use axum::response::Response;
use cards::cards;
use maud::{Markup, html};
use std::sync::Arc;
use tokio::time::Instant;

/// Pictures on one page.
const PAGE_SIZE: u32 = 24;

/// The first page
///
/// How to begin, and the newest pictures that the caller may see listed.
#[utoipa::path(
    get, path = "/", operation_id = "index", tag = "pictures",
    security((), ("token" = []), ("session" = []), ("token" = [], "author" = [])),
    responses((status = 200, description = "A page.", content_type = "text/html"), PageErrors),
)]
pub(crate) async fn home(State(app): State<Arc<App>>, caller: Caller, headers: HeaderMap) -> Response {
    let list = List { asked: Asked::at("/gallery"), filter: listed_for(&caller) };
    let page = list.read(&app, &caller).await.map(|shown| {
        let body = html! { (introduction()) h2.visually-hidden { "Pictures" } (shown.search) (shown.list) };
        Page { title: "", visitor: Visitor::from(&caller), ..Page::default() }.render(&body)
    });
    answer(&app, &headers, page).await
}

/// The gallery
///
/// The pictures that the caller may see listed: those that were searched for, in the order that was asked for.
#[utoipa::path(
    get, path = "/gallery", operation_id = "gallery", tag = "pictures",
    security((), ("token" = []), ("session" = []), ("token" = [], "author" = [])),
    params(
        ("q" = Option<schemas::Text>, Query, description = "Words to search for."),
        ("tag" = Option<schemas::Text>, Query, description = "Only pictures with this tag."),
        ("order" = Option<schemas::Text>, Query, description = "The order; the newest first by default."),
        ("after" = Option<schemas::Text>, Query, description = "Where the page begins."),
    ),
    responses((status = 200, description = "A page.", content_type = "text/html"), PageErrors),
)]
pub(crate) async fn index(State(app): State<Arc<App>>, caller: Caller, headers: HeaderMap, uri: Uri) -> Response {
    let asked = Asked::parse("/gallery", uri.query().unwrap_or_default());
    let heading = asked.heading();
    let list = List { filter: listed_for(&caller), asked };
    let page = list.read(&app, &caller).await.map(|shown| {
        let body = html! { h1 { (heading) } (shown.search) (shown.list) };
        let visitor = Visitor::from(&caller);
        Page { title: "Gallery", visitor, section: Some(Section::Gallery), ..Page::default() }.render(&body)
    });
    answer(&app, &headers, page).await
}

/// An author's pictures
///
/// Those that the caller may see listed.
#[utoipa::path(
    get, path = "/authors/{name}", operation_id = "author_page", tag = "pictures",
    security((), ("token" = []), ("session" = []), ("token" = [], "author" = [])),
    params(
        ("name" = schemas::AuthorName, Path, description = "The author.", example = "ann"),
        ("order" = Option<schemas::Text>, Query, description = "The order; the newest first by default."),
        ("after" = Option<schemas::Text>, Query, description = "Where the page begins."),
    ),
    responses((status = 200, description = "A page.", content_type = "text/html"), PageErrors),
)]
pub(crate) async fn author(
    State(app): State<Arc<App>>,
    caller: Caller,
    Path(name): Path<String>,
    headers: HeaderMap,
    uri: Uri,
) -> Response {
    let page = author_page(&app, &caller, &name, uri.query().unwrap_or_default()).await;
    answer(&app, &headers, page).await
}

async fn author_page(app: &App, caller: &Caller, name: &str, query: &str) -> Result<String, Problem> {
    let none =
        || Problem::new(Kind::NotFound, format!("There are no pictures by {:?} here.", wire::clean_line(name, 64)));
    let author = AuthorName::parse(name).map_err(|_| none())?;
    let since = Instant::now();
    let Some(account) = app.store.author(&author).await? else {
        constant_time::delay_not_found(since).await;
        return Err(none());
    };
    let asked = Asked::parse(&format!("/authors/{author}"), query);
    let first = asked.is_first();
    let list = List { asked, filter: ImageFilter { owner: Some(account.id), ..listed_for(caller) } };
    let shown = list.read(app, caller).await?;
    // Authors without anything to see can't be told from names that nobody has, but by themselves.
    let themselves = caller.author_id() == Some(account.id) || caller.is_operator();
    if shown.is_empty && first && !themselves {
        constant_time::delay_not_found(since).await;
        return Err(none());
    }
    let title = format!("Pictures by {author}");
    let body = html! {
        h1 { "Pictures by " bdi { (author.as_str()) } }
        (shown.search)
        (shown.list)
    };
    let page =
        Page { title: &title, visitor: Visitor::from(caller), section: Some(Section::Gallery), ..Page::default() };
    Ok(page.render(&body))
}

async fn answer(app: &Arc<App>, headers: &HeaderMap, page: Result<String, Problem>) -> Response {
    match page {
        Ok(page) => response::page(StatusCode::OK, page),
        Err(problem) => response::problem(app, headers, problem, &Audience::default(), &PAGE_ROUTE).await,
    }
}

fn introduction() -> Markup {
    let site = Site::current();
    html! {
        div.introduction {
            h1 { (site.name) }
            p.lead {
                "Pictures that a few lines of Python draw, at addresses that you can put into any page. Change a parameter \
                 in the address, and the picture changes."
            }
            p.begin {
                a.button.primary href="/studio" { "Draw a picture" }
                a.button href="/docs/tutorial" { "Learn how in ten steps" }
            }
        }
    }
}

/// A list to show.
struct List {
    asked: Asked,
    filter: ImageFilter,
}

/// What there is on its page.
struct Shown {
    search: Markup,
    list: Markup,
    is_empty: bool,
}

impl List {
    async fn read(self, app: &App, caller: &Caller) -> Result<Shown, Problem> {
        let Self { asked, filter } = self;
        let filter = asked.filter(&ImageFilter { most: PAGE_SIZE, ..filter });
        let (images, next) = list_page(app, filter).await?;
        let tags = app.popular_tags.get(&app.store).await?;
        let signed = app.config().http.signed_urls;
        let hidden = |image: &ListedImage| {
            let theirs =
                caller.is_operator() || image.owner.as_deref().is_some_and(|o| caller.author_name() == Some(o));
            (signed || image.settings.signed) && !theirs
        };
        let list = html! {
            @if images.is_empty() { (asked.nothing()) } @else { (cards(&images, hidden)) }
            (asked.pager(next.as_deref()))
        };
        Ok(Shown { search: asked.search(&tags), list, is_empty: images.is_empty() })
    }
}
