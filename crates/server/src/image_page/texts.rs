//! What an image is called, and what it shows, as its page and its snippets say it.

use crate::page::author_text;
use crate::store::Image;

/// Most characters of a title.
const MAX_TITLE: usize = 120;
/// Most characters of what a picture shows.
const MAX_ABOUT: usize = 300;

/// An image's title, or its name: one line.
pub(crate) fn title(image: &Image) -> String {
    let title = author_text::line(&image.head.settings.title, MAX_TITLE);
    if title.is_empty() { image.head.name.clone() } else { title }
}

/// What the picture shows, for people who can't see it.
pub(crate) fn about(image: &Image) -> String {
    let about = author_text::line(&image.head.settings.description, MAX_ABOUT);
    if about.is_empty() { title(image) } else { about }
}
