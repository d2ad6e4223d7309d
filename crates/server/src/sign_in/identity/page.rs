//! The pages of signing in with an identity provider.

use crate::config::OidcConfig;
use crate::identity_provider::Identity;
use crate::page::name_form::NameForm;
use crate::page::{Page, Visitor};
use crate::site::Site;
use maud::html;

/// The page for an identity that belongs to no author yet: it can become one, or be connected with one.
pub(super) fn unknown(
    config: &OidcConfig,
    identity: &Identity,
    visitor: &Visitor,
    name: &str,
    wrong: Option<&str>,
) -> String {
    let provider = config.display_name();
    let who =
        html! { (provider) " has signed you in" @if !identity.label.is_empty() { " as " b { (identity.label) } } "." };
    let author = if let Visitor::Author(author) = visitor { Some(author) } else { None };
    let body = html! {
        div.door {
            @if let Some(author) = author {
                h1 { "Connect with " (author) "?" }
                p { (who) " This browser is signed in here as the author " b { (author) } "." }
                p { "If you connect them, whoever " (provider) " signs in with this account signs in as " b { (author) } "." }
                form.stacked method="post" action="/sign-in/oidc" {
                    input type="hidden" name="connect" value=(author);
                    button.primary { "Connect with " (author) }
                }
            }
            @if config.join {
                @if author.is_some() { h2 { "Or make another author" } } @else { h1 { "Join " (Site::current().name) } p { (who) } }
                p { "Choose a name, and start drawing. It is shown with the pictures that you publish." }
                (NameForm { action: Some("/sign-in/oidc"), name, wrong, is_main: author.is_none() }.markup())
            } @else if author.is_none() {
                h1 { "No author has this account" }
                p { (who) " No author here is connected with it." }
                ul.ways {
                    li { b { "You are an author here." } " " a href="/sign-in" { "Sign in" } " with a link or a token first. Then sign in with "
                        (provider) " once more, and connect it." }
                    li { b { "You aren't." } " Ask the operator of this service for an invite or a sign-in link." }
                }
            }
            p.hint { a href="/sign-in" { "Sign in in another way" } }
        }
    };
    Page { title: "Sign in", visitor: visitor.clone(), ..Page::default() }.render(&body)
}
