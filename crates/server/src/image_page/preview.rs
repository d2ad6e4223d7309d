//! What other services show when somebody sends a link to an image's page: Open Graph, Twitter's cards, oEmbed.

use super::picture::PictureLink;
use super::texts::about;
use crate::base_url;
use crate::site::Site;
use crate::store::{Image, Visibility};
use maud::{Markup, html};
use wire::Format;

pub(super) fn head(image: &Image, link: &PictureLink, title: &str) -> Markup {
    let about = about(image);
    let canonical = base_url::absolute(&format!("/{}", image.head.name));
    let page = base_url::absolute(&link.page());
    let public = image.head.settings.visibility != Visibility::Private && !image.head.settings.signed;
    let oembed: String = form_urlencoded::byte_serialize(page.as_bytes()).collect();
    let oembed = base_url::absolute(&format!("/oembed?url={oembed}"));
    html! {
        link rel="canonical" href=(canonical);
        meta name="description" content=(about);
        @if image.head.settings.visibility != Visibility::Public { meta name="robots" content="noindex"; }
        @if public {
            meta property="og:type" content="website";
            meta property="og:site_name" content=(Site::current().name);
            meta property="og:title" content=(title);
            meta property="og:description" content=(about);
            meta property="og:url" content=(page);
            meta property="og:image" content=(link.address(Format::Png));
            meta property="og:image:type" content="image/png";
            meta property="og:image:width" content=(link.width);
            meta property="og:image:height" content=(link.height);
            meta property="og:image:alt" content=(about);
            meta name="twitter:card" content="summary_large_image";
            meta name="twitter:title" content=(title);
            meta name="twitter:description" content=(about);
            meta name="twitter:image" content=(link.address(Format::Png));
            meta name="twitter:image:alt" content=(about);
            link rel="alternate" type="application/json+oembed" href=(oembed) title=(title);
        }
    }
}
