//! The pages of signing in.

use crate::config::OidcConfig;
use crate::page::{Page, Visitor};
use crate::site::Site;
use maud::{Markup, html};

/// The page of a sign-in link: a button, because programs that preview links must not use the link up.
pub(super) fn button(code: &str, next: Option<&str>) -> String {
    let body = html! {
        div.door {
            h1 { "Sign in to " (Site::current().name) }
            form.stacked method="post" action="/sign-in" {
                input type="hidden" name="code" value=(code);
                (where_to(next))
                button.primary autofocus { "Sign in" }
            }
            p.hint { "The link works once, within a quarter of an hour. This browser then stays signed in for thirty days." }
        }
    };
    Page { title: "Sign in", ..Page::default() }.render(&body)
}

/// The page for those who have no link.
pub(super) fn ways_in(oidc: &OidcConfig, visitor: &Visitor, next: Option<&str>, wrong: Option<&str>) -> String {
    let on = next.unwrap_or("/studio");
    let body = html! {
        div.door {
            h1 { "Sign in" }
            @match visitor {
                Visitor::Author(name) => p.callout { "You are signed in as " b { (name) } ". " a href=(on) { "Go on" } },
                Visitor::Operator => p.callout { "You are signed in as the operator. " a href=(next.unwrap_or("/admin")) { "Go on" } },
                Visitor::Anonymous | Visitor::Unknown => {}
            }
            @if oidc.is_on() {
                a.button.primary href=(with_provider(next)) {
                    @if matches!(visitor, Visitor::Author(_)) { "Sign in or connect with " } @else { "Sign in with " } (oidc.display_name())
                }
                p.or { "or" }
            }
            form.stacked method="post" action="/sign-in" {
                label for="token" { "Your token" }
                input #token name="token" type="password" required maxlength="200" autocomplete="current-password"
                    spellcheck="false" aria-invalid=[wrong.map(|_| "true")]
                    aria-describedby=[wrong.map(|_| "wrong")];
                @if let Some(wrong) = wrong { p #wrong .wrong role="alert" { (wrong) } }
                (where_to(next))
                button.primary[!oidc.is_on()] { "Sign in" }
            }
            h2 { "You have no token?" }
            ul.ways {
                li { b { "A sign-in link." } " The operator of this service makes one for you. Open it in this browser: it works once, \
                    within a quarter of an hour." }
                li { b { "An invite." } " With an invite you make an account yourself." }
                li { b { "You are the operator." } " The service printed your token and a link at its first start. "
                    code { "paintbox sign-in operator" } " prints another link." }
            }
        }
    };
    Page { title: "Sign in", visitor: visitor.clone(), ..Page::default() }.render(&body)
}

fn where_to(next: Option<&str>) -> Markup {
    html! { @if let Some(next) = next { input type="hidden" name="next" value=(next); } }
}

/// Where the identity provider's button leads.
fn with_provider(next: Option<&str>) -> String {
    let Some(next) = next else { return "/sign-in/oidc".to_owned() };
    let query = form_urlencoded::Serializer::new(String::new()).append_pair("next", next).finish();
    format!("/sign-in/oidc?{query}")
}
