//! `/admin/authors`: the list, and the form that adds one.

use super::author::{link_for, show};
use super::parts::{Tab, budget_left, bytes, complaint, notice, page, share, when_or};
use super::visit::Visit;
use crate::accounts::AuthorName;
use crate::app::App;
use crate::budget::{BudgetLeft, Payer};
use crate::form::Form;
use crate::logs;
use crate::openapi::responses::AdminErrors;
use crate::problem::{Kind, Problem};
use crate::quota::{Quota, Usage};
use crate::store::AccountEntry;
use axum::body::Body;
use axum::extract::State;
use axum::http::StatusCode;
use axum::response::Response;
use maud::{Markup, html};
use std::sync::Arc;

/// Authors on a page.
const PAGE: u32 = 50;

/// The authors
#[utoipa::path(
    get, path = "/admin/authors", operation_id = "admin_authors", tag = "admin",
    params(
        ("after" = Option<crate::openapi::schemas::Text>, Query, description = "Only names after this one."),
        ("removed" = Option<crate::openapi::schemas::Flag>, Query, description = "1: removed authors."),
    ),
    responses((status = 200, description = "A page.", content_type = "text/html"), AdminErrors),
)]
pub(crate) async fn list(State(app): State<Arc<App>>, visit: Visit) -> Response {
    let shown = async {
        visit.admit()?;
        let said = match &*visit.done() {
            "purged" => Some(notice("The author and all of their images are gone for good.", None)),
            _ => None,
        };
        listed(&app, &visit, StatusCode::OK, &html! { @if let Some(said) = said { (said) } }).await
    };
    visit.answer(&app, shown.await).await
}

/// Add an author, from the form
#[utoipa::path(
    post, path = "/admin/authors", operation_id = "admin_add_author", tag = "admin",
    request_body(content = String, content_type = "application/x-www-form-urlencoded"),
    responses((status = 200, description = "The author's page, with a sign-in link.", content_type = "text/html"), AdminErrors),
)]
pub(crate) async fn add(State(app): State<Arc<App>>, visit: Visit, body: Body) -> Response {
    let added = async {
        visit.admit()?;
        let form = Form::read(&app, body).await?;
        match try_to_add(&app, form.text("name")).await {
            Ok(name) => {
                let link = link_for(&app, &name).await?;
                logs::set_subject(format!("author {name}"));
                show(&app, StatusCode::OK, &name, &link).await
            }
            Err(problem) if matches!(problem.kind, Kind::BadContent | Kind::Conflict) => {
                listed(&app, &visit, problem.kind.status(), &complaint(Some(&problem.message))).await
            }
            Err(problem) => Err(problem),
        }
    };
    visit.answer(&app, added.await).await
}

async fn try_to_add(app: &App, name: &str) -> Result<AuthorName, Problem> {
    let name = AuthorName::parse(name).map_err(|bad| Problem::new(Kind::BadContent, bad))?;
    let taken = || Problem::new(Kind::Conflict, format!("The name {name} belongs or belonged to an author."));
    app.store.add_author(&name).await?.ok_or_else(taken)?;
    Ok(name)
}

/// The form that adds an author.
pub(super) fn add_form() -> Markup {
    html! {
        form.card.fields method="post" action="/admin/authors" {
            label.grows { "The author's name"
                input name="name" type="text" required maxlength="64" autocomplete="off" autocapitalize="none"
                    spellcheck="false" placeholder="ann";
            }
            button.primary { "Add the author" }
            p.hint { "Small letters, digits, " code { "-" } " and " code { "_" } ". You get a link with which they sign in." }
        }
    }
}

/// An author with what they use.
struct Row {
    author: AccountEntry,
    usage: Usage,
    quota: Quota,
    /// Milliseconds left of a minute's, and all of them.
    budget: Option<BudgetLeft>,
}

async fn listed(app: &App, visit: &Visit, status: StatusCode, head: &Markup) -> Result<Response, Problem> {
    let query = visit.query();
    let removed = query.text("removed") == "1";
    let after = query.text("after").split('\0').next().unwrap_or_default().to_owned();
    let mut authors = app.store.authors(&after, PAGE + 1, removed).await?;
    let more = authors.len() > PAGE as usize;
    authors.truncate(PAGE as usize);
    let defaults = Quota::from(&app.config().quota);
    let mut rows = Vec::with_capacity(authors.len());
    for author in authors {
        let usage = app.store.usage(Some(author.id)).await?;
        let quota = defaults.with(app.store.quota(author.id).await?);
        let budget = app.budgets.left(&[Payer::Author(author.name.clone())]);
        rows.push(Row { author, usage, quota, budget });
    }
    let title = if removed { "Removed authors" } else { "Authors" };
    let body = html! {
        (head)
        h1 { (title) }
        @if !removed { (add_form()) }
        @if rows.is_empty() {
            @if removed { p.empty { "Nobody was removed." } } @else if after.is_empty() {
                p.empty { "There are no authors yet. Add one, or make an " a href="/admin/invites" { "invite" } " and let them join." }
            }
        } @else { (table(&rows)) }
        p.more {
            @if more && let Some(last) = rows.last() {
                a.button href=(format!("/admin/authors?after={}{}", last.author.name, if removed { "&removed=1" } else { "" })) rel="next" { "More authors" }
            }
            @if removed { a href="/admin/authors" { "Authors" } } @else { a href="/admin/authors?removed=1" { "Removed authors" } }
        }
    };
    Ok(page(status, Tab::Authors, title, &body))
}

fn table(rows: &[Row]) -> Markup {
    html! {
        div.scroll tabindex="0" role="group" aria-label="Table" { table {
            thead { tr { th { "Author" } th { "Images" } th { "Stored" } th { "Render time left" } th { "Last seen" } } }
            tbody { @for Row { author, usage, quota, budget } in rows { tr {
                td {
                    a href=(format!("/admin/authors/{}", author.name)) { b { (author.name) } }
                    @if author.suspended.is_some() { " " span.tag.bad { "suspended" } }
                    @if author.invite.is_some() { " " span.tag { "invited" } }
                }
                td { (share(u64::from(usage.images), u64::from(quota.images), &|n| n.to_string())) }
                td { (share(usage.bytes, quota.bytes, &bytes)) }
                td { (budget_left(*budget)) }
                td { (when_or(author.last_used, "never")) }
            } } }
        } }
    }
}
