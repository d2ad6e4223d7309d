//! `/admin/images`: every image, to find the one that something has to be done about.

use super::parts::{Tab, notice, page, when};
use super::visit::Visit;
use crate::app::App;
use crate::openapi::responses::AdminErrors;
use crate::openapi::schemas;
use crate::problem::Problem;
use crate::store::{Held, HeldImage, Visibility};
use axum::extract::State;
use axum::http::StatusCode;
use axum::response::Response;
use maud::{Markup, html};
use std::sync::Arc;

/// Images on a page.
const PAGE: u32 = 60;
/// Most characters of a search.
const MAX_SEARCH: usize = 100;

/// The images
#[utoipa::path(
    get, path = "/admin/images", operation_id = "admin_images", tag = "admin",
    params(
        ("q" = Option<schemas::Text>, Query, description = "A part of the name, the title or the owner's name."),
        ("held" = Option<schemas::Text>, Query, description = "all, paused, hidden or deleted."),
        ("after" = Option<schemas::Text>, Query, description = "Only names after this one."),
    ),
    responses((status = 200, description = "A page.", content_type = "text/html"), AdminErrors),
)]
pub(crate) async fn list(State(app): State<Arc<App>>, visit: Visit) -> Response {
    let shown = async {
        visit.admit()?;
        let query = visit.query();
        let text = wire::clean_line(query.text("q"), MAX_SEARCH);
        let held = Held::ALL.into_iter().find(|held| held.word() == query.text("held")).unwrap_or_default();
        let after = query.text("after").split('\0').next().unwrap_or_default();
        let mut images = app.store.held_images(&text, held, after, PAGE + 1).await?;
        let more = images.len() > PAGE as usize;
        images.truncate(PAGE as usize);
        let said = (visit.done() == "purged").then(|| notice("The image is gone for good.", None));
        let next = images.last().filter(|_| more).map(|last| last.name.clone());
        let body = listed(&images, (&text, held), next.as_deref(), said.as_ref());
        Ok::<_, Problem>(page(StatusCode::OK, Tab::Images, "Images", &body))
    };
    visit.answer(&app, shown.await).await
}

fn listed(images: &[HeldImage], (text, held): (&str, Held), next: Option<&str>, said: Option<&Markup>) -> Markup {
    let address = |held: Held, after: &str| {
        let mut query = form_urlencoded::Serializer::new(String::new());
        for (name, value) in [("q", text), ("held", held.word()), ("after", after)] {
            if !value.is_empty() && value != Held::All.word() {
                query.append_pair(name, value);
            }
        }
        format!("/admin/images?{}", query.finish())
    };
    html! {
        @if let Some(said) = said { (said) }
        h1 { "Images" }
        form.fields role="search" aria-label="All images" method="get" action="/admin/images" {
            label.grows { span.visually-hidden { "Search" }
                input name="q" type="search" value=(text) maxlength=(MAX_SEARCH) placeholder="Name, title or author";
            }
            @if held != Held::All { input type="hidden" name="held" value=(held.word()); }
            button { "Search" }
        }
        nav.chips aria-label="Which images" {
            @for each in Held::ALL { a href=(address(each, "")) aria-current=[(each == held).then_some("true")] { (each.word()) } }
        }
        @if images.is_empty() { p.empty { "No image is like that." } }
        ul.tiles {
            @for image in images { li {
                a href=(format!("/admin/images/{}", image.name)) {
                    @if image.deleted.is_none() {
                        img src=(format!("/{}.png?_onerror=image200", image.name)) alt="" loading="lazy";
                    } @else { span.blank {} }
                    b { (image.name) }
                }
                @if !image.title.is_empty() { span.words { (image.title) } }
                span.muted { (image.owner.as_deref().unwrap_or("operator")) " · " (when(image.saved)) }
                (states(image))
            } }
        }
        @if let Some(next) = next { p.more { a.button href=(address(held, next)) rel="next" { "More images" } } }
    }
}

/// What is special about an image.
pub(super) fn states(image: &HeldImage) -> Markup {
    html! {
        span.states {
            @if image.deleted.is_some() { span.tag.bad { "deleted" } }
            @if image.moderation.hidden.is_some() { span.tag.bad { "hidden" } }
            @if image.moderation.paused.is_some() { span.tag.bad { "paused" } }
            @match image.visibility {
                Visibility::Private if image.moderation.hidden.is_none() => span.tag { "private" },
                Visibility::Unlisted => span.tag { "unlisted" },
                _ => {}
            }
        }
    }
}
