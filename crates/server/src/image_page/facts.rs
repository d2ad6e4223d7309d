//! What there is to know about an image: whose it is, its size, dates, data and versions.

use crate::data::Type;
use crate::gallery::{by as author, views};
use crate::page::author_text;
use crate::store::{DataSummary, Image, ListedVersion, Visibility};
use maud::{Markup, html};
use std::time::{Duration, UNIX_EPOCH};

/// Columns of data that are listed.
const COLUMNS: usize = 60;

/// A moment as a day.
fn day(ms_since_1970: i64) -> Markup {
    let moment = UNIX_EPOCH + Duration::from_millis(ms_since_1970.max(0) as u64);
    let text = humantime::format_rfc3339_seconds(moment).to_string();
    let day = text.get(..10).unwrap_or_default();
    html! { time datetime=(text) { (day) } }
}

pub(super) fn by(image: &Image) -> Markup {
    html! {
        (author(image.head.owner.as_ref().map(|owner| owner.name.as_str())))
        @match image.head.settings.visibility {
            Visibility::Private => { " " span.badge { "private" } }
            Visibility::Unlisted => { " " span.badge { "unlisted" } }
            Visibility::Public => {}
        }
    }
}

pub(super) fn list(image: &Image, versions: &[ListedVersion]) -> Markup {
    let version = &image.version;
    html! {
        dl.facts {
            div { dt { "Size" } dd { (version.width) " × " (version.height) " px" } }
            div { dt { "Version" } dd { (version.number) ", " (day(version.created)) } }
            @if versions.is_empty() && version.number > 1 { div { dt { "First drawn" } dd { (day(image.created)) } } }
            div { dt { "Viewed" } dd { (views(image.views)) } }
            @if !image.head.settings.tags.is_empty() {
                div {
                    dt { "Tags" }
                    dd.tags {
                        @for tag in &image.head.settings.tags {
                            a.tag href={ "/gallery?tag=" (query_value(tag)) } { bdi { (tag) } }
                        }
                    }
                }
            }
        }
    }
}

fn query_value(text: &str) -> String {
    form_urlencoded::byte_serialize(text.as_bytes()).collect()
}

pub(super) fn data(data: &DataSummary) -> Markup {
    let kind = |kind: Type| match kind {
        Type::Integer => "whole numbers",
        Type::Number => "numbers",
        Type::Boolean => "true or false",
        Type::Text => "text",
        Type::Date => "days",
        Type::Datetime => "moments",
    };
    html! {
        section.data {
            h2 #data { "Data" }
            p.hint { (data.rows) " rows in " (data.columns.len()) " columns" }
            div.scroll tabindex="0" role="region" aria-labelledby="data" {
                table {
                    thead { tr { th scope="col" { "Column" } th scope="col" { "What it holds" } } }
                    tbody {
                        @for column in data.columns.iter().take(COLUMNS) {
                            tr {
                                th scope="row" { (author_text::isolated(&column.name, 80)) }
                                td { @if let Some(values) = &column.values { (kind(values.kind)) } }
                            }
                        }
                    }
                }
            }
            @if data.columns.len() > COLUMNS { p.hint { "And " (data.columns.len() - COLUMNS) " more columns." } }
        }
    }
}

pub(super) fn versions(image: &Image, versions: &[ListedVersion]) -> Markup {
    let name = &image.head.name;
    html! {
        section.versions {
            h2 { "Versions" }
            ol reversed {
                @for version in versions {
                    li {
                        a href=(format!("/{name}?_v={}", version.number)) aria-current=[(version.number == image.version.number).then_some("true")] {
                            "Version " (version.number)
                        }
                        " " (day(version.created))
                        @if version.number == image.current { " " span.badge { "shown" } }
                        @if version.pinned { " " span.badge { "pinned" } }
                        @if !version.shown { " " span.badge { "only you see it" } }
                    }
                }
            }
        }
    }
}
