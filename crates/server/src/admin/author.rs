//! `/admin/authors/{name}`: one author, and what the operator does about them.

use super::parts::{
    Confirm, Tab, budget_left, bytes, check_typed, complaint, counted, link_once, notice, page, share, typed_name,
    when, when_or,
};
use super::visit::Visit;
use crate::accounts::{AuthorName, new_token};
use crate::app::App;
use crate::auth::credentials;
use crate::base_url;
use crate::budget::Payer;
use crate::form::Form;
use crate::openapi::responses::AdminErrors;
use crate::openapi::schemas;
use crate::path::Path;
use crate::problem::{Kind, Problem};
use crate::quota::{Quota, QuotaOverrides};
use crate::response;
use crate::store::{AccountEntry, IdentityEntry, TokenEntry};
use axum::body::Body;
use axum::extract::State;
use axum::http::StatusCode;
use axum::response::Response;
use maud::{Markup, html};
use std::sync::Arc;

/// An author
#[utoipa::path(
    get, path = "/admin/authors/{name}", operation_id = "admin_author", tag = "admin",
    params(("name" = schemas::AuthorName, Path, description = "The author.", example = "ann")),
    responses((status = 200, description = "A page.", content_type = "text/html"), AdminErrors),
)]
pub(crate) async fn view(State(app): State<Arc<App>>, visit: Visit, Path(name): Path<String>) -> Response {
    let shown = async {
        visit.admit()?;
        let name = named(&name)?;
        let undo = |action: &str| format!("/admin/authors/{name}/{action}");
        let said = match &*visit.done() {
            "suspended" => Some(notice(&format!("{name} is suspended."), Some((&undo("resume"), "Undo")))),
            "resumed" => {
                Some(notice(&format!("{name}'s tokens and sessions work again."), Some((&undo("suspend"), "Undo"))))
            }
            "removed" => Some(notice(
                &format!("{name} is removed. The images stay; the tokens and sessions are gone."),
                Some((&undo("restore"), "Undo")),
            )),
            "restored" => {
                Some(notice(&format!("{name} is back. Make a sign-in link, because the old tokens are gone."), None))
            }
            "quota" => Some(notice("The quota is set.", None)),
            "disconnected" => Some(notice(
                &format!(
                    "{name} is disconnected. Their sessions go on until they end; they can connect an account again."
                ),
                None,
            )),
            _ => None,
        };
        show(&app, StatusCode::OK, &name, &html! { @if let Some(said) = said { (said) } }).await
    };
    visit.answer(&app, shown.await).await
}

/// Do something about an author, from their page
#[utoipa::path(
    post, path = "/admin/authors/{name}/{action}", operation_id = "admin_change_author", tag = "admin",
    params(
        ("name" = schemas::AuthorName, Path, description = "The author.", example = "ann"),
        ("action" = String, Path, description = "link, suspend, resume, quota, disconnect, remove, restore or purge.", example = "suspend"),
    ),
    request_body(content = String, content_type = "application/x-www-form-urlencoded"),
    responses(
        (status = 200, description = "The author's page, with a link.", content_type = "text/html"),
        (status = 303, description = "Redirects to a page that says what was done."),
        AdminErrors,
    ),
)]
pub(crate) async fn act(
    State(app): State<Arc<App>>,
    visit: Visit,
    Path((name, action)): Path<(String, String)>,
    body: Body,
) -> Response {
    let done = async {
        visit.admit()?;
        let name = named(&name)?;
        let form = Form::read(&app, body).await?;
        match perform(&app, &name, &action, &form).await {
            Err(problem) if matches!(problem.kind, Kind::BadContent | Kind::Conflict) => {
                show(&app, problem.kind.status(), &name, &complaint(Some(&problem.message))).await
            }
            other => other,
        }
    };
    visit.answer(&app, done.await).await
}

async fn perform(app: &App, name: &AuthorName, action: &str, form: &Form) -> Result<Response, Problem> {
    let there = |found: bool| if found { Ok(()) } else { Err(no_author(name)) };
    let said = match action {
        "link" => {
            let link = link_for(app, name).await?;
            return show(app, StatusCode::OK, name, &link).await;
        }
        "suspend" => {
            there(app.store.suspend(name, true).await?)?;
            "suspended"
        }
        "resume" => {
            there(app.store.suspend(name, false).await?)?;
            "resumed"
        }
        "quota" => {
            let mib: Option<u64> = form.number("mib")?;
            let quota = QuotaOverrides {
                bytes: mib.map(|mib| mib.saturating_mul(1 << 20)),
                images: form.number("images")?,
                versions: form.number("versions")?,
            };
            quota.check()?;
            there(app.store.set_quota(name, &quota).await?)?;
            "quota"
        }
        "disconnect" => {
            let author = app.store.author(name).await?.ok_or_else(|| no_author(name))?;
            app.store.disconnect(author.id).await?;
            "disconnected"
        }
        "remove" => {
            there(app.store.remove_author(name).await?)?;
            "removed"
        }
        "restore" => {
            there(app.store.restore_author(name).await?.is_some())?;
            "restored"
        }
        "purge" => {
            check_typed(form, name.as_str())?;
            let conflict = || Problem::new(Kind::Conflict, format!("{name} is not removed; remove the author first."));
            app.store.purge_author(name).await?.ok_or_else(conflict)?;
            app.lookup.forget();
            app.store.give_back().await?;
            return Ok(response::see("/admin/authors?removed=1&done=purged"));
        }
        _ => return Err(Problem::new(Kind::NotFound, "There is nothing at this address.")),
    };
    Ok(response::see(&format!("/admin/authors/{name}?done={said}")))
}

/// A new sign-in link of an author, as it is shown once.
pub(super) async fn link_for(app: &App, name: &AuthorName) -> Result<Markup, Problem> {
    let account = app.store.author(name).await?.ok_or_else(|| no_author(name))?;
    let code = new_token()?;
    app.store.add_token(account.id, &credentials::sign_in_link(&code)).await?;
    let url = base_url::absolute(&credentials::sign_in_path(&code));
    let about = "Send it to them. It works once, within a quarter of an hour, and can't be shown again; you can make another one.";
    Ok(link_once(&format!("A sign-in link for {name}"), &url, about))
}

/// An author's page, with this on top.
pub(super) async fn show(app: &App, status: StatusCode, name: &AuthorName, head: &Markup) -> Result<Response, Problem> {
    let author = app.store.entry(name).await?.ok_or_else(|| no_author(name))?;
    let usage = app.store.usage(Some(author.id)).await?;
    let overrides = app.store.quota(author.id).await?;
    let defaults = Quota::from(&app.config().quota);
    let quota = defaults.with(overrides);
    let tokens = app.store.tokens(author.id).await?;
    let identities = app.store.identities(author.id).await?;
    let budget = |payer: fn(String) -> Payer| app.budgets.left(&[payer(author.name.clone())]);
    let body = html! {
        (head)
        h1 { (author.name) @if author.suspended.is_some() { " " span.tag.bad { "suspended" } } @if author.removed.is_some() { " " span.tag.bad { "removed" } } }
        dl.facts {
            div { dt { "Joined" } dd { (when(author.created)) @if author.invite.is_some() { ", with an invite" } } }
            div { dt { "Last seen" } dd { (when_or(author.last_used, "never")) } }
            div { dt { "Images" } dd {
                a href=(format!("/admin/images?q={}", author.name)) { (share(usage.images.into(), quota.images.into(), &|n| n.to_string())) }
                @if usage.deleted > 0 { p.hint { (counted(usage.deleted.into(), "deleted one")) } }
            } }
            div { dt { "Stored" } dd { (share(usage.bytes, quota.bytes, &bytes)) } }
            div { dt { "Render time left for pictures" } dd { (budget_left(budget(Payer::Author))) } }
            div { dt { "Render time left for drafts" } dd { (budget_left(budget(Payer::Own))) } }
        }
        @if author.removed.is_none() { (present(&author, overrides, defaults, !identities.is_empty())) } @else { (gone(&author, usage.images + usage.deleted)) }
        @if !identities.is_empty() { (identity_table(&identities)) }
        @if !tokens.is_empty() { h2 { "Tokens and sessions" } (token_table(&tokens)) }
    };
    Ok(page(status, Tab::Authors, &author.name, &body))
}

fn present(author: &AccountEntry, overrides: QuotaOverrides, defaults: Quota, is_connected: bool) -> Markup {
    let name = &author.name;
    let action = |action: &str| format!("/admin/authors/{name}/{action}");
    html! {
        div.actions {
            form.inline method="post" action=(action("link")) { button.primary { "Make a sign-in link" } }
            @if author.suspended.is_some() {
                form.inline method="post" action=(action("resume")) { button { "End the suspension" } }
            } @else {
                (Confirm { label: "Suspend", action: &action("suspend"), danger: true, sure: "Suspend", fields: html! {},
                    about: &format!("{name}'s tokens and sessions are refused until you end the suspension. Their pictures are still served. You can undo it.") }.markup())
            }
            (Confirm { label: "Quota", action: &action("quota"), danger: false, sure: "Set the quota",
                about: "What this author can store. An empty field stands for what everybody has; 0 is no limit. You can undo it by setting it again.",
                fields: html! {
                    label { "Programs and data, MiB" input name="mib" type="number" min="0" value=[overrides.bytes.map(|bytes| bytes >> 20)] placeholder=(defaults.bytes >> 20); }
                    label { "Images" input name="images" type="number" min="0" value=[overrides.images] placeholder=(defaults.images); }
                    label { "Versions of an image" input name="versions" type="number" min="0" value=[overrides.versions] placeholder=(defaults.versions); }
                } }.markup())
            @if is_connected {
                (Confirm { label: "Disconnect", action: &action("disconnect"), danger: true, sure: "Disconnect", fields: html! {},
                    about: &format!("{name} can no longer sign in with the identity provider. Their tokens and sessions go on. They can connect an account again.") }.markup())
            }
            (Confirm { label: "Remove", action: &action("remove"), danger: true, sure: "Remove", fields: html! {},
                about: &format!("{name}'s tokens and sessions end, which can't be undone. Their images stay. You can restore the author, and then make a sign-in link.") }.markup())
        }
    }
}

fn gone(author: &AccountEntry, images: u32) -> Markup {
    let name = &author.name;
    let action = |action: &str| format!("/admin/authors/{name}/{action}");
    html! {
        div.actions {
            form.inline method="post" action=(action("restore")) { button.primary { "Restore" } }
            (Confirm { label: "Purge", action: &action("purge"), danger: true, sure: "Purge for good", fields: typed_name(name),
                about: &format!("Removes {name} for good, with {}, all versions and data. Nobody can use these names again. This can't be undone.", counted(images.into(), "image")) }.markup())
        }
    }
}

fn identity_table(identities: &[IdentityEntry]) -> Markup {
    html! {
        h2 { "Signs in with" }
        div.scroll tabindex="0" role="group" aria-label="Table of accounts" { table {
            thead { tr { th { "Provider" } th { "Account" } th { "Connected" } } }
            tbody { @for identity in identities { tr {
                td { (identity.issuer) }
                td.words { (wire::clean_line(&identity.subject, 100)) }
                td { (when(identity.created)) }
            } } }
        } }
    }
}

fn token_table(tokens: &[TokenEntry]) -> Markup {
    html! {
        div.scroll tabindex="0" role="group" aria-label="Table" { table {
            thead { tr { th { "What" } th { "Label" } th { "Scope" } th { "Made" } th { "Ends" } th { "Used" } } }
            tbody { @for token in tokens { tr {
                td { (token.kind) }
                td.words { (token.label) }
                td { (token.scope.word()) @if let Some(image) = &token.image { ", " (image) " only" } }
                td { (when(token.created)) }
                td { (when_or(token.expires, "never")) }
                td { (when_or(token.last_used, "never")) }
            } } }
        } }
    }
}

fn named(name: &str) -> Result<AuthorName, Problem> {
    AuthorName::parse(name).map_err(|bad| Problem::new(Kind::NotFound, bad))
}

fn no_author(name: &AuthorName) -> Problem {
    Problem::new(Kind::NotFound, format!("There is no author named {name} for whom this can be done."))
}
