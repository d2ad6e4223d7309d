//! `/admin/invites`: made, listed, revoked.

use super::parts::{Confirm, Tab, complaint, counted, link_once, notice, page, when, when_or};
use super::visit::Visit;
use crate::api::invites::{self, LASTS, MAX_LISTED};
use crate::app::App;
use crate::form::Form;
use crate::logs;
use crate::openapi::responses::AdminErrors;
use crate::path::Path;
use crate::problem::{Kind, Problem};
use crate::response;
use crate::store::{InviteEntry, InviteState};
use axum::body::Body;
use axum::extract::State;
use axum::http::StatusCode;
use axum::response::Response;
use maud::{Markup, html};
use std::sync::Arc;

/// How long an invite can be good, as the form offers it.
const TIMES: [(&str, u32); 4] =
    [("a day", 86_400), ("a week", LASTS), ("thirty days", 30 * 86_400), ("a year", 365 * 86_400)];

/// The invites
#[utoipa::path(
    get, path = "/admin/invites", operation_id = "admin_invites", tag = "admin",
    responses((status = 200, description = "A page.", content_type = "text/html"), AdminErrors),
)]
pub(crate) async fn list(State(app): State<Arc<App>>, visit: Visit) -> Response {
    let shown = async {
        visit.admit()?;
        let said = match &*visit.done() {
            "revoked" => Some(notice("The invite is revoked. This can't be undone: make another one instead.", None)),
            _ => None,
        };
        show(&app, StatusCode::OK, &html! { @if let Some(said) = said { (said) } }).await
    };
    visit.answer(&app, shown.await).await
}

/// Make an invite, from the form
#[utoipa::path(
    post, path = "/admin/invites", operation_id = "admin_add_invite", tag = "admin",
    request_body(content = String, content_type = "application/x-www-form-urlencoded"),
    responses((status = 200, description = "A page with the link.", content_type = "text/html"), AdminErrors),
)]
pub(crate) async fn add(State(app): State<Arc<App>>, visit: Visit, body: Body) -> Response {
    let made = async {
        visit.admit()?;
        let form = Form::read(&app, body).await?;
        let uses = match form.text("uses") {
            "many" => None,
            _ => Some(form.number("uses")?.unwrap_or(1)),
        };
        let expires_in = match form.text("expires") {
            "never" => None,
            _ => Some(form.number("expires")?.unwrap_or(LASTS)),
        };
        let new = invites::New { uses, expires_in, note: form.text("note").to_owned() };
        match invites::make(&app, new).await {
            Ok(made) => {
                let about = "Send it to the people that you want to join. It can't be shown again: this page keeps only its hash.";
                show(&app, StatusCode::OK, &link_once("The invite's link", &made.url, about)).await
            }
            Err(problem) if problem.kind == Kind::BadContent => {
                show(&app, problem.kind.status(), &complaint(Some(&problem.message))).await
            }
            Err(problem) => Err(problem),
        }
    };
    visit.answer(&app, made.await).await
}

/// Revoke an invite, from the list
#[utoipa::path(
    post, path = "/admin/invites/{id}/revoke", operation_id = "admin_revoke_invite", tag = "admin",
    params(("id" = i64, Path, description = "The invite's number.", example = 3)),
    responses((status = 303, description = "Redirects to the list."), AdminErrors),
)]
pub(crate) async fn revoke(State(app): State<Arc<App>>, visit: Visit, Path(id): Path<String>) -> Response {
    let revoked = async {
        visit.admit()?;
        let gone = match id.parse() {
            Ok(id) => app.store.revoke_invite(id).await?,
            Err(_) => false,
        };
        if !gone {
            return Err(Problem::new(Kind::NotFound, "There is no such invite that could be revoked."));
        }
        logs::set_subject(format!("invite {}", wire::clean_line(&id, 20)));
        Ok(response::see("/admin/invites?done=revoked"))
    };
    visit.answer(&app, revoked.await).await
}

async fn show(app: &App, status: StatusCode, head: &Markup) -> Result<Response, Problem> {
    let invites = app.store.invites(MAX_LISTED).await?;
    let (open, ended): (Vec<_>, Vec<_>) = invites.into_iter().partition(|invite| invite.state == InviteState::Open);
    let body = html! {
        (head)
        h1 { "Invites" }
        p { "With an invite, people make their own account. What they may store and render is what every author may." }
        form.card.fields method="post" action="/admin/invites" {
            label { "How many can join with it"
                select name="uses" {
                    @for uses in [1, 5, 30, 100] { option value=(uses) { (uses) } }
                    option value="many" { "any number" }
                }
            }
            label { "For how long"
                select name="expires" {
                    @for (words, seconds) in TIMES { option value=(seconds) selected[seconds == LASTS] { (words) } }
                    option value="never" { "for ever" }
                }
            }
            label.grows { "A note for yourself"
                input name="note" type="text" maxlength="200" placeholder="the drawing class" autocomplete="off";
            }
            button.primary { "Make an invite" }
        }
        @if open.is_empty() {
            p.empty { "No invite is open." }
        } @else {
            h2 { "Open" }
            (table(&open, true))
        }
        @if !ended.is_empty() {
            h2 { "Ended" }
            (table(&ended, false))
        }
    };
    Ok(page(status, Tab::Invites, "Invites", &body))
}

fn table(invites: &[InviteEntry], open: bool) -> Markup {
    html! {
        div.scroll tabindex="0" role="group" aria-label="Table" { table {
            thead { tr { th { "Note" } th { "Joined" } th { "Made" } th { "Ends" } th { @if open { span.visually-hidden { "Revoke" } } @else { "Why" } } } }
            tbody { @for invite in invites { tr {
                td.words { @if invite.note.is_empty() { span.muted { "no note" } } @else { (invite.note) } }
                td { (invite.used) " of " @if let Some(uses) = invite.uses { (uses) } @else { "any number" } }
                td { (when(invite.created)) }
                td { (when_or(invite.expires, "never")) }
                td.actions { @if open {
                    (Confirm {
                        label: "Revoke", action: &format!("/admin/invites/{}/revoke", invite.id), danger: true,
                        about: &revoking(invite.used),
                        sure: "Revoke it", fields: html! {},
                    }.markup())
                } @else { (invite.state.words()) } }
            } } }
        } }
    }
}

/// What it means to revoke an invite with which so many authors have joined.
fn revoking(used: u32) -> String {
    let stay = match used {
        0 => String::new(),
        1 => "1 author has joined with it and stays. ".to_owned(),
        n => format!("{} have joined with it and stay. ", counted(n.into(), "author")),
    };
    format!("Nobody joins with this invite any more. {stay}It can't be undone, but you can make another invite.")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_authors_who_have_joined_stay() {
        for (used, said) in [
            (0, "any more. It can't"),
            (1, "any more. 1 author has joined with it and stays. It"),
            (12, "any more. 12 authors have joined with it and stay. It"),
        ] {
            assert!(revoking(used).contains(said), "{}", revoking(used));
        }
        assert!(!revoking(0).contains("stay"));
    }
}
