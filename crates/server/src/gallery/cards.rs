//! Pictures in a list.

use crate::page::author_text;
use crate::store::{ListedImage, Visibility};
use maud::{Markup, html};

/// Most characters of a title in a list.
const TITLE: usize = 80;

/// One card for each image. The pictures of those that are `hidden` aren't shown, because they need signed addresses.
pub(super) fn cards(images: &[ListedImage], hidden: impl Fn(&ListedImage) -> bool) -> Markup {
    html! {
        ul.pictures {
            @for (at, image) in images.iter().enumerate() {
                li.card { (card(image, hidden(image), at < 6)) }
            }
        }
    }
}

fn card(image: &ListedImage, hidden: bool, at_once: bool) -> Markup {
    let title = if image.settings.title.is_empty() { &image.name } else { &image.settings.title };
    let address = format!("/{}", image.name);
    let loading = if at_once { "eager" } else { "lazy" };
    html! {
        a.frame href=(address) tabindex="-1" aria-hidden="true" {
            @if hidden {
                span.hint { "Signed addresses only" }
            } @else {
                img src={ (address) ".png" } alt="" width=(image.width) height=(image.height) loading=(loading) decoding="async";
            }
        }
        h2 { a href=(address) { (author_text::isolated(title, TITLE)) } }
        p.about {
            span.by { (by(image.owner.as_deref())) }
            @match image.settings.visibility {
                Visibility::Private => { span.badge { "private" } }
                Visibility::Unlisted => { span.badge { "unlisted" } }
                Visibility::Public => {}
            }
            @if image.views > 0 { span.views { (views(image.views)) } }
        }
    }
}

/// By whom an image is.
pub(crate) fn by(owner: Option<&str>) -> Markup {
    html! {
        @match owner {
            Some(owner) => { "by " a href=(format!("/authors/{owner}")) { bdi { (owner) } } }
            None => { "by the operator" }
        }
    }
}

/// `1 view`, `12 views`.
pub(crate) fn views(views: i64) -> String {
    format!("{views} view{}", if views == 1 { "" } else { "s" })
}
