//! `/admin`: what is going on now, and on a new service the way to the first author.

use super::authors::add_form;
use super::parts::{Tab, bytes, counted, duration, page, when};
use super::visit::Visit;
use crate::app::App;
use crate::charts::{CHARTS, SIZE};
use crate::history::{Counts, HOURS, ImageRenders, Minute, now};
use crate::maintenance;
use crate::metrics::ProcessMemory;
use crate::openapi::responses::AdminErrors;
use crate::problem::Problem;
use crate::sources::SourceState;
use crate::store::RecentSave;
use axum::extract::State;
use axum::http::StatusCode;
use axum::response::Response;
use maud::{Markup, html};
use std::sync::Arc;

/// Images in each of the lists of slow and failing ones.
const MAX_IMAGES: usize = 8;
/// Saves in the list.
const MAX_SAVES: u32 = 12;

/// What is going on
#[utoipa::path(
    get, path = "/admin", operation_id = "admin", tag = "admin",
    responses((status = 200, description = "A page.", content_type = "text/html"), AdminErrors),
)]
pub(crate) async fn view(State(app): State<Arc<App>>, visit: Visit) -> Response {
    let shown = async {
        visit.admit()?;
        let memory = maintenance::observe(&app).await;
        let minutes = app.history.minutes(now());
        let is_new = app.store.authors("", 1, false).await?.is_empty();
        let saves = app.store.recent_saves(MAX_SAVES).await?;
        let body = html! {
            h1 { "Now" }
            @if is_new { (first_steps()) }
            (figures(&app, &minutes, &memory))
            div.charts {
                @for (name, title) in CHARTS { (chart(name, title)) }
            }
            (images(app.history.images(now())))
            div.columns {
                section { h2 { "How children ended" } (ends(&app.pool.counts().ends)) }
                section { h2 { "Memory" } (memory_table(&memory)) }
            }
            @let sources = app.sources.states();
            @if !sources.is_empty() { h2 { "Sources" } (sources_table(&sources)) }
            h2 { "Recent saves" }
            (saves_table(&saves))
        };
        Ok::<_, Problem>(page(StatusCode::OK, Tab::Now, "Now", &body))
    };
    visit.answer(&app, shown.await).await
}

/// What a new operator does next.
fn first_steps() -> Markup {
    html! {
        section.first {
            h2 { "Make your first author" }
            p { "Everything runs. Pictures are written by authors; as the operator, you can do everything, so draw as an author too." }
            ol {
                li { "Add an author here, such as yourself. You get a sign-in link." }
                li { "Open the link in another browser, or send it to the author. It leads to the studio." }
                li { "Many people? Make an " a href="/admin/invites" { "invite" } ": with it they make their own accounts." }
            }
            (add_form())
        }
    }
}

fn figures(app: &App, minutes: &[Minute], memory: &[ProcessMemory]) -> Markup {
    let status = app.pool.status();
    let last_hour = &minutes[minutes.len().saturating_sub(61)..];
    let sum = |count: fn(Counts) -> u64| last_hour.iter().map(|minute| count(minute.counts)).sum::<u64>();
    let (hits, misses) = (sum(|counts| counts.hits), sum(|counts| counts.misses));
    let rate = (100 * hits).checked_div(hits + misses).map_or_else(|| "–".to_owned(), |rate| format!("{rate} %"));
    let figure =
        |key: &str, value: String, about: &str| html! { div { dt { (about) } dd data-live=(key) { (value) } } };
    html! {
        dl.figures {
            (figure("running", status.running.to_string(), "renders running"))
            (figure("queued", status.queued.to_string(), "renders waiting"))
            (figure("ready", status.ready.to_string(), "children ready"))
            (figure("renders", sum(Counts::renders).to_string(), "renders in an hour"))
            (figure("failed", sum(|counts| counts.raised + counts.limited + counts.stopped).to_string(), "of them failed"))
            (figure("rate", rate, "from the cache"))
            (figure("memory", bytes(memory.iter().map(|kind| kind.bytes).sum()), "memory"))
        }
    }
}

/// A chart for either theme; only the one that is shown is loaded.
fn chart(name: &str, title: &str) -> Markup {
    let (width, height) = SIZE;
    html! {
        figure.card {
            figcaption { (title) }
            @for (class, query) in [("on-light", ""), ("on-dark", "?dark=1")] {
                img class=(class) src=(format!("/admin/charts/{name}.svg{query}")) alt=(format!("{title}, the last two hours"))
                    width=(width) height=(height) loading="lazy" data-live-picture;
            }
        }
    }
}

fn images(mut all: Vec<(String, ImageRenders)>) -> Markup {
    all.sort_by(|a, b| b.1.mean_us().cmp(&a.1.mean_us()).then_with(|| a.0.cmp(&b.0)));
    let slowest: Vec<_> = all.iter().take(MAX_IMAGES).cloned().collect();
    let mut failing: Vec<_> = all.into_iter().filter(|(_, of)| of.failed > 0).collect();
    failing.sort_by(|a, b| b.1.failed.cmp(&a.1.failed).then_with(|| a.0.cmp(&b.0)));
    failing.truncate(MAX_IMAGES);
    let link = |name: &str| html! { a href=(format!("/admin/images/{name}")) { (name) } };
    html! {
        div.columns {
            section {
                h2 { "Slowest images" }
                @if slowest.is_empty() { p.empty { "Nothing was drawn in the last " (HOURS) " hours." } } @else {
                    div.scroll tabindex="0" role="group" aria-label="Table" { table {
                        thead { tr { th { "Image" } th.number { "Renders" } th.number { "Mean" } th.number { "Longest" } } }
                        tbody { @for (name, of) in &slowest { tr {
                            td { (link(name)) } td.number { (of.renders) } td.number { (duration(of.mean_us())) } td.number { (duration(of.longest_us)) }
                        } } }
                    } }
                }
            }
            section {
                h2 { "Failing images" }
                @if failing.is_empty() { p.empty { "No image failed in the last " (HOURS) " hours." } } @else {
                    div.scroll tabindex="0" role="group" aria-label="Table" { table {
                        thead { tr { th { "Image" } th.number { "Failed" } th.number { "of" } th { "Last" } } }
                        tbody { @for (name, of) in &failing { tr {
                            td { (link(name)) } td.number { (of.failed) } td.number { (of.renders) } td { (of.failure.unwrap_or_default()) }
                        } } }
                    } }
                }
            }
        }
    }
}

/// What ended a child, in words.
fn ended(cause: &str) -> &str {
    match cause {
        "answered" => "killed after its answer, as every child is",
        "deadline" => "killed at the time limit",
        "refused" => "killed for a forbidden system call",
        "broken" => "killed for an answer that was none",
        "memory" => "out of memory",
        "killed" => "killed by the kernel or another process",
        "exit" => "ended by itself",
        "failure" => "ended with an error",
        "fault" => "crashed",
        other => other,
    }
}

fn ends(ends: &[(&'static str, u64)]) -> Markup {
    html! {
        table { tbody { @for (cause, count) in ends.iter().filter(|(_, count)| *count > 0) { tr {
            td { (ended(cause)) } td.number { (count) }
        } } } }
    }
}

fn memory_table(memory: &[ProcessMemory]) -> Markup {
    html! {
        table { tbody { @for kind in memory { tr {
            td { (kind.what) } td.number { (kind.processes) } td.number { (bytes(kind.bytes)) }
        } } } }
        p.hint { "Memory that processes share is counted for each of them." }
    }
}

fn sources_table(sources: &[SourceState]) -> Markup {
    html! {
        div.scroll tabindex="0" role="group" aria-label="Table" { table {
            thead { tr { th { "Source" } th { "State" } th.number { "Queries" } th.number { "Failed" } th { "Last query" } } }
            tbody { @for source in sources { tr {
                td { (source.name) }
                td { @match &source.failure {
                    Some(reason) => { span.tag.bad { "failing" } " " (reason) }
                    None if source.queries == 0 => span.muted { "not asked yet" },
                    None => span.tag.good { "works" },
                } }
                td.number { (source.queries) } td.number { (source.failed) }
                td { @if let Some(last) = source.last { (when(last)) } }
            } } }
        } }
    }
}

fn saves_table(saves: &[RecentSave]) -> Markup {
    html! {
        @if saves.is_empty() { p.empty { "Nothing has been saved yet." } } @else {
            p.hint { (counted(saves.len() as u64, "save")) ", the newest first." }
            div.scroll tabindex="0" role="group" aria-label="Table" { table {
                thead { tr { th { "Image" } th.number { "Version" } th { "By" } th { "When" } } }
                tbody { @for save in saves { tr {
                    td { a href=(format!("/admin/images/{}", save.image)) { (save.image) } }
                    td.number { (save.number) }
                    td { @match &save.author { Some(author) => a href=(format!("/admin/authors/{author}")) { (author) }, None => "operator" } }
                    td { (when(save.created)) }
                } } }
            } }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_slowest_and_the_failing_images_are_shown_and_names_are_text() {
        let one = |renders, failed, total_us| ImageRenders {
            renders,
            failed,
            failure: (failed > 0).then_some("raised"),
            total_us,
            longest_us: total_us,
        };
        let all = vec![
            ("fast".to_owned(), one(10, 0, 10)),
            ("slow".to_owned(), one(1, 0, 9_000_000)),
            ("<b>".to_owned(), one(4, 3, 400)),
        ];
        let text = images(all).into_string();
        let at = |part: &str| text.find(part).unwrap_or_else(|| panic!("no {part}: {text}"));
        assert!(at("/admin/images/slow") < at("/admin/images/fast"), "{text}");
        assert!(text.contains("9.0 s") && text.contains("raised") && !text.contains("<b>"), "{text}");
    }

    #[test]
    fn every_cause_has_words() {
        for cause in ["refused", "deadline", "answered", "broken", "killed", "memory", "exit", "failure", "fault"] {
            assert_ne!(ended(cause), cause, "{cause}");
        }
    }
}
