//! `GET /llms.txt` and `/llms-full.txt`: the documentation for programs that write programs, in the form of llmstxt.org.

use super::guides::GUIDES;
use super::library::{self, CANVAS, Function, Library, PLT};
use super::{markdown, tutorial};
use crate::openapi::responses::PageErrors;
use axum::http::header::{CACHE_CONTROL, CONTENT_TYPE};
use axum::response::{IntoResponse as _, Response};
use std::fmt::Write as _;
use std::sync::LazyLock;

/// How programs are written: the head of the full text.
const PROGRAMS: &str = include_str!("../../../../docs/programs.md");
const STUBS: (&str, &str) = ("/docs/paintbox.pyi", "The same as Python type stubs");

static SHORT: LazyLock<String> = LazyLock::new(short);
static FULL: LazyLock<String> = LazyLock::new(full);

/// The documentation for language models, in short
#[utoipa::path(
    get, path = "/llms.txt", operation_id = "llms", tag = "service", security(()),
    responses((status = 200, description = "Markdown with links.", content_type = "text/plain"), PageErrors),
)]
pub(crate) async fn show() -> Response {
    plain(&SHORT)
}

/// The documentation for language models, with every function
#[utoipa::path(
    get, path = "/llms-full.txt", operation_id = "llms_full", tag = "service", security(()),
    responses((status = 200, description = "Markdown.", content_type = "text/plain"), PageErrors),
)]
pub(crate) async fn show_full() -> Response {
    plain(&FULL)
}

fn plain(text: &'static str) -> Response {
    ([(CONTENT_TYPE, "text/plain; charset=utf-8"), (CACHE_CONTROL, "public, max-age=3600")], text).into_response()
}

/// What Paintbox is, in the words of the full text's first paragraph.
fn about() -> String {
    let paragraph = PROGRAMS.split("\n\n").nth(1).unwrap_or_default();
    paragraph.split_whitespace().collect::<Vec<_>>().join(" ")
}

fn short() -> String {
    let mut out = format!("# Paintbox\n\n> {}\n\n## Docs\n\n", about());
    let mut link = |name: &str, address: &str, note: &str| {
        let _ = writeln!(out, "- [{name}]({address}): {note}");
    };
    link("Everything on one page", "/llms-full.txt", "How programs look, and every function with its signature");
    link("canvas", "/docs/canvas", "Shapes, text, images, layers, animations, each with its picture");
    link("plt", "/docs/plt", "Charts with the names of matplotlib's pyplot");
    link(STUBS.1, STUBS.0, "Names, parameters and types of everything");
    for guide in GUIDES.iter().filter(|guide| !guide.file.starts_with("docs/coming-from/")) {
        let page = markdown::document(guide.path, guide.file, guide.text);
        link(&page.title, &page.path, &page.summary);
    }
    for (number, document) in tutorial::documents().iter().enumerate().skip(1) {
        link(&format!("Tutorial {number}: {}", document.title), &document.path, &document.summary);
    }
    out.push_str("\n## Optional\n\n");
    for guide in GUIDES.iter().filter(|guide| guide.file.starts_with("docs/coming-from/")) {
        let _ = writeln!(out, "- [{}]({})", markdown::render(guide.file, guide.text).title, guide.path);
    }
    out
}

fn full() -> String {
    let mut out = PROGRAMS.trim_end().to_owned();
    for library in [&*CANVAS, &*PLT] {
        section(&mut out, library);
    }
    out.push_str("\n\n## Keywords of plt\n");
    for (name, group) in library::keywords() {
        let _ = write!(out, "\n`**{name}` ({}): ", group.about.trim_end_matches('.'));
        let names: Vec<&str> = group.params.iter().map(|param| &*param.name).collect();
        let _ = writeln!(out, "{}.", names.join(", "));
    }
    out
}

fn section(out: &mut String, library: &Library) {
    for section in &library.sections {
        let _ = write!(out, "\n\n## {}: {}\n\n", library.name, section.heading);
        for function in &section.functions {
            let _ = writeln!(out, "- {}", line(function));
        }
        out.truncate(out.trim_end().len());
    }
}

/// A function with its signature and one sentence.
fn line(function: &Function) -> String {
    format!("`{}`: {}", function.signature, function.summary)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_function_is_in_the_full_text() {
        for library in [&*CANVAS, &*PLT] {
            for (_, function) in library.functions() {
                assert!(FULL.contains(&line(function)), "{}", function.called);
            }
        }
        assert!(FULL.starts_with("# "), "it begins with a title");
        assert!(markdown::programs(&FULL).count() >= 3, "with three complete programs");
    }

    #[test]
    fn the_short_text_has_the_form_of_llmstxt_org() {
        assert!(SHORT.starts_with("# Paintbox\n\n> "), "{}", &**SHORT);
        for link in SHORT.split("](").skip(1).filter_map(|rest| rest.split(')').next()) {
            let is_there = crate::docs::PAGES.contains_key(link) || ["/llms-full.txt", STUBS.0].contains(&link);
            assert!(is_there, "{link} leads nowhere");
        }
    }
}
