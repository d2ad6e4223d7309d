//! `/join/{code}`: with an invite, people make their own account. The code is a secret: it is looked up by its hash, and it
//! is in no page, log or referrer of another site.

use crate::accounts::{hash, session};
use crate::app::App;
use crate::auth::Caller;
use crate::form::Form;
use crate::logs;
use crate::openapi::responses::JoinErrors;
use crate::openapi::schemas;
use crate::page::name_form::{self, NameForm};
use crate::page::{Page, Visitor};
use crate::path::Path;
use crate::peer::Peer;
use crate::problem::{Kind, Problem};
use crate::response;
use crate::sign_in::{BrowserSession, count_attempt, is_throttled, refused, too_many_attempts};
use crate::site::Site;
use crate::store::Joined;
use axum::Extension;
use axum::extract::{Request, State};
use axum::http::StatusCode;
use axum::http::header::{CACHE_CONTROL, HeaderValue};
use axum::response::Response;
use maud::html;
use std::sync::Arc;

/// Where new authors begin.
const STUDIO: &str = "/studio";

/// Where an invite leads
///
/// A page with a form, as long as the invite can be used.
#[utoipa::path(
    get, path = "/join/{code}", operation_id = "ask_to_join", tag = "authors", security((), ("session" = [])),
    params(("code" = schemas::Text, Path, description = "The invite's code.", example = "paintbox_5d0c")),
    responses((status = 200, description = "A page.", content_type = "text/html"), JoinErrors),
)]
pub(crate) async fn ask(
    State(app): State<Arc<App>>,
    caller: Caller,
    peer: Option<Extension<Peer>>,
    Path(code): Path<String>,
) -> Response {
    match app.store.open_invite(&hash(&code)).await {
        Ok(Some(_)) => join_page(StatusCode::OK, &Visitor::from(&caller), "", None),
        Ok(None) => refused(&no_invite(&app, peer.map(|Extension(peer)| peer))),
        Err(error) => refused(&error.into()),
    }
}

/// Join
///
/// Makes an author with this name, and signs the browser in. Forms of other origins are refused.
#[utoipa::path(
    post, path = "/join/{code}", operation_id = "join", tag = "authors", security(()),
    params(("code" = schemas::Text, Path, description = "The invite's code.", example = "paintbox_5d0c")),
    request_body(content = Join, content_type = "application/x-www-form-urlencoded"),
    responses(
        (status = 303, description = "Redirects to the studio, with a session.", headers(
            ("Location" = String, description = "The studio."),
            ("Set-Cookie" = String, description = "The session."),
        )),
        JoinErrors,
    ),
)]
pub(crate) async fn join(State(app): State<Arc<App>>, Path(code): Path<String>, request: Request) -> Response {
    match try_to_join(&app, &code, request).await {
        Ok(response) => response,
        Err(problem) => refused(&problem),
    }
}

/// The form of the page.
#[derive(utoipa::ToSchema)]
#[expect(dead_code, reason = "for the description")]
struct Join {
    #[schema(value_type = schemas::AuthorName)]
    name: String,
}

async fn try_to_join(app: &App, code: &str, request: Request) -> Result<Response, Problem> {
    let (parts, body) = request.into_parts();
    let peer = parts.extensions.get::<Peer>().copied();
    // A form on another site must not sign a browser in as somebody else.
    if !session::is_own(&parts, &app.config().http.public_url) {
        return Err(Problem::new(Kind::Forbidden, "Please open the invite itself."));
    }
    // Every attempt counts, so that an invite for many doesn't let one client try many names, or take many.
    count_attempt(app, peer)?;
    // Without an invite nobody learns which names there are.
    if app.store.open_invite(&hash(code)).await?.is_none() {
        return Err(unusable());
    }
    let form = Form::read(app, body).await?;
    let sent = wire::clean_line(form.text("name"), 100);
    let again =
        |problem: &Problem| join_page(problem.kind.status(), &Visitor::Anonymous, &sent, Some(&problem.message));
    let name = match name_form::chosen(form.text("name")) {
        Ok(name) => name,
        Err(problem) => return Ok(response::finish(again(&problem), &problem, false)),
    };
    let session = BrowserSession::new(&parts.headers, session::LASTS)?;
    match app.store.join(&hash(code), &name, &session.record).await? {
        Joined::Author(account) => {
            logs::set_subject(format!("author {}", account.name));
            Ok(session.signed_in(app, STUDIO))
        }
        Joined::NoInvite => Err(unusable()),
        Joined::NameTaken => {
            let problem = name_form::taken(&name);
            Ok(response::finish(again(&problem), &problem, false))
        }
    }
}

/// An unknown or ended invite. A client that tries many has to wait.
fn no_invite(app: &App, peer: Option<Peer>) -> Problem {
    if is_throttled(app, peer) { too_many_attempts() } else { unusable() }
}

fn unusable() -> Problem {
    let message = "This invite can't be used: its time is over, it was used up or revoked, or the link isn't complete. \
                   Please ask for another.";
    Problem::new(Kind::NotFound, message)
}

fn join_page(status: StatusCode, visitor: &Visitor, name: &str, wrong: Option<&str>) -> Response {
    let body = html! {
        div.door {
            h1 { "Join " (Site::current().name) }
            p { "Choose a name, and start drawing. Your name is shown with the pictures that you publish." }
            @match visitor {
                Visitor::Author(name) => p.callout { "This browser is signed in as " b { (name) } ". Joining makes another account and signs it in instead." },
                Visitor::Operator => p.callout { "This browser is signed in as the operator. Joining makes an author and signs them in instead." },
                Visitor::Anonymous | Visitor::Unknown => {}
            }
            // It is sent to the page's own address, so that the code is in no page.
            (NameForm { action: None, name, wrong, is_main: true }.markup())
            p.hint {
                "This browser stays signed in for thirty days. To sign in on another one, or later, ask the operator for a link."
            }
        }
    };
    let page = Page { title: "Join", ..Page::default() }.render(&body);
    let mut response = response::page(status, page);
    response.headers_mut().insert(CACHE_CONTROL, HeaderValue::from_static("no-store"));
    response
}

#[cfg(test)]
mod tests {
    use super::*;

    #[tokio::test]
    async fn what_was_sent_is_only_ever_text() {
        let evil = "\"><script>alert(1)</script>";
        let page = join_page(StatusCode::OK, &Visitor::Author(evil.into()), evil, Some(evil));
        let text = axum::body::to_bytes(page.into_body(), 1 << 20).await.expect("a page");
        let text = String::from_utf8_lossy(&text);
        assert!(!text.contains("<script>alert"), "{text}");
        assert_eq!(text.matches("&lt;script&gt;alert(1)").count(), 3, "{text}");
    }
}
