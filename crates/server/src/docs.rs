//! `/docs`: what there is to read. All pages but the API's are made once, from the tables of functions, from the project's
//! Markdown files and from the tutorial's steps.
//!
//! ```text
//! docs ── handlers
//! api  search  llms  functions_json        pages and files made from the others
//! tutorial  guides  reference              the pages
//! markdown ── links                        the project's Markdown
//! layout  files  library  python  text     what they are made of
//! ```

pub(crate) mod api;
mod files;
pub(crate) mod functions_json;
mod guides;
mod layout;
mod library;
mod links;
pub(crate) mod llms;
mod markdown;
pub(crate) mod openapi_json;
mod operation;
mod python;
mod reference;
mod schema;
pub(crate) mod search;
mod start;
mod text;
mod tutorial;

use crate::auth::Caller;
use crate::openapi::responses::PageErrors;
use crate::path::Path;
use crate::problem::{Kind, Problem};
use crate::response;
use axum::body::Bytes;
use axum::http::StatusCode;
use axum::http::header::{CACHE_CONTROL, CONTENT_TYPE, HeaderValue};
use axum::response::{IntoResponse as _, Response};
use layout::Document;
use std::collections::BTreeMap;
use std::sync::LazyLock;
use wire::Format;

/// Types for editors.
const STUBS: &str = include_str!("../../../paintbox.pyi");

/// Every page by its address.
static PAGES: LazyLock<BTreeMap<String, Document>> = LazyLock::new(|| {
    let pages = [vec![start::document()], tutorial::documents(), reference::documents(), guides::documents()];
    pages.into_iter().flatten().map(|page| (page.path.clone(), page)).collect()
});

/// What there is to read
#[utoipa::path(
    get, path = "/docs", operation_id = "docs", tag = "service",
    security((), ("session" = [])),
    responses((status = 200, description = "A page.", content_type = "text/html"), PageErrors),
)]
pub(crate) async fn show(caller: Caller) -> Result<Response, Problem> {
    page(&caller, "/docs")
}

/// A page of the documentation
#[utoipa::path(
    get, path = "/docs/{page}", operation_id = "docs_page", tag = "service",
    security((), ("session" = [])),
    params(("page" = String, Path, description = "The page's name.", example = "canvas")),
    responses(
        (status = 200, description = "A page; of `paintbox.pyi`, the type stubs.", content(("text/html"), ("text/x-python"))),
        PageErrors,
    ),
)]
pub(crate) async fn show_page(caller: Caller, Path(name): Path<String>) -> Result<Response, Problem> {
    if name == "paintbox.pyi" {
        return Ok(python_text(STUBS.to_owned()));
    }
    page(&caller, &format!("/docs/{name}"))
}

/// A page of a part of the documentation, a program of it, or what one draws
#[utoipa::path(
    get, path = "/docs/{part}/{file}", operation_id = "docs_file", tag = "service",
    security((), ("session" = [])),
    params(
        ("part" = String, Path, description = "`canvas`, `plt`, `tutorial` or `coming-from`.", example = "canvas"),
        ("file" = String, Path, description = "A page's name, or a program's name and `.py` or `.png`.", example = "circle.png"),
    ),
    responses(
        (status = 200, description = "A page, a program or a picture.", content(("text/html"), ("text/x-python"), ("image/png"))),
        PageErrors,
    ),
)]
pub(crate) async fn show_file(caller: Caller, Path((part, file)): Path<(String, String)>) -> Result<Response, Problem> {
    if let Some(picture) = files::picture(&part, &file) {
        let mut response = response::picture(StatusCode::OK, Format::Png, Bytes::from_static(picture.file));
        response.headers_mut().insert(CACHE_CONTROL, HeaderValue::from_static("public, max-age=3600"));
        return Ok(response);
    }
    if let Some(program) = file.strip_suffix(".py").and_then(|name| files::program(&part, name)) {
        return Ok(python_text(program));
    }
    page(&caller, &format!("/docs/{part}/{file}"))
}

fn page(caller: &Caller, path: &str) -> Result<Response, Problem> {
    let found = PAGES.get(path).ok_or_else(|| Problem::new(Kind::NotFound, "The documentation has no such page."))?;
    Ok(response::page(StatusCode::OK, found.render(caller.into())))
}

fn python_text(program: String) -> Response {
    let headers = [(CONTENT_TYPE, "text/x-python; charset=utf-8"), (CACHE_CONTROL, "public, max-age=3600")];
    (headers, program).into_response()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::page::Visitor;
    use layout::LIST;
    use std::collections::HashSet;

    /// The values of an attribute.
    fn values<'a>(page: &'a str, attribute: &'a str) -> impl Iterator<Item = &'a str> {
        page.split(attribute).skip(1).filter_map(|rest| rest.split('"').next())
    }

    #[test]
    fn every_link_between_the_pages_leads_to_a_place_that_is_there() {
        let anchors = |page: &str| values(page, " id=\"").map(str::to_owned).collect::<HashSet<_>>();
        let rendered: BTreeMap<&str, String> =
            PAGES.iter().map(|(path, page)| (path.as_str(), page.render(Visitor::Unknown))).collect();
        let known: BTreeMap<&str, HashSet<String>> =
            rendered.iter().map(|(path, page)| (*path, anchors(page))).collect();
        let mut checked = 0;
        for (path, page) in &rendered {
            for link in values(page, " href=\"") {
                let (to, anchor) = link.split_once('#').unwrap_or((link, ""));
                let to = if to.is_empty() { path } else { to };
                if !to.starts_with("/docs") || ["/docs/api", "/docs/search", "/docs/paintbox.pyi"].contains(&to) {
                    continue;
                }
                let there = known.get(to).unwrap_or_else(|| panic!("{path}: {link} leads nowhere"));
                assert!(anchor.is_empty() || there.contains(anchor), "{path}: {link} leads nowhere on its page");
                checked += 1;
            }
            for picture in values(page, "<img src=\"").filter_map(|picture| picture.strip_prefix("/docs/")) {
                let (part, file) = picture.split_once('/').expect("a part and a file");
                assert!(files::picture(part, file).is_some(), "{path}: {picture}");
            }
            for example in values(page, "/studio?example=") {
                let (part, name) = example.split_once('/').expect("a part and a name");
                assert!(files::program(part, name).is_some(), "{path}: {example}");
            }
        }
        assert!(checked > 1_000, "{checked}");
    }

    #[test]
    fn anchors_are_there_once_and_every_page_of_the_list_is_there() {
        for (path, page) in &*PAGES {
            let text = page.render(Visitor::Unknown);
            let mut seen = HashSet::new();
            for anchor in values(&text, " id=\"") {
                assert!(seen.insert(anchor), "{path}#{anchor} twice");
            }
            assert_eq!(text.matches("<h1").count(), 1, "{path}");
            assert!(!text.contains(" style=\""), "{path}: no style of its own");
        }
        for (_, pages) in LIST {
            for (path, _) in *pages {
                assert!(PAGES.contains_key(*path) || *path == "/docs/api", "{path}");
            }
        }
    }
}
