//! `GET /docs/functions.json`: the table of functions that the editor completes from.

use crate::openapi::responses::PageErrors;
use crate::preconditions::tags;
use axum::body::Bytes;
use axum::http::header::{CACHE_CONTROL, CONTENT_TYPE, ETAG, HeaderValue, IF_NONE_MATCH};
use axum::http::{HeaderMap, StatusCode};
use axum::response::{IntoResponse as _, Response};
use serde_json::{Value, json};
use sha2::{Digest as _, Sha256};
use std::sync::LazyLock;

/// The canvas's and the charts' tables, and the names of Python's that go with them.
const OWN: &str = include_str!("../../../../docs/reference/functions.json");
const PYTHON: &str = include_str!("../../../../docs/reference/python.json");

struct Table {
    text: Bytes,
    etag: HeaderValue,
}

static TABLE: LazyLock<Table> = LazyLock::new(|| {
    let text = whole().to_string();
    let etag = format!("\"{}\"", hex::encode(&Sha256::digest(&text)[..8]));
    Table { text: text.into(), etag: HeaderValue::from_str(&etag).expect("digits") }
});

fn whole() -> Value {
    let part = |text| serde_json::from_str::<Value>(text).expect("our own tests write the tables, and read them");
    let (mut table, python) = (part(OWN), part(PYTHON));
    for (name, class) in python["classes"].as_object().into_iter().flatten() {
        table["classes"][name] = class.clone();
    }
    if let (Some(functions), Some(more)) = (table["functions"].as_array_mut(), python["functions"].as_array()) {
        functions.extend(more.iter().cloned());
    }
    table["globals"] = json!({
        "canvas": "Canvas", "plt": "Pyplot", "params": "Params", "data": "Data",
        "math": "math", "random": "random", "np": "numpy",
    });
    table["modules"] = json!({
        "matplotlib.pyplot": "Pyplot", "numpy": "numpy", "numpy.random": "numpy.random", "numpy.linalg": "numpy.linalg",
        "math": "math", "random": "random",
    });
    table
}

/// Every function that an editor completes
///
/// With parameters, what each takes, and what calls return.
#[utoipa::path(
    get, path = "/docs/functions.json", operation_id = "docs_functions", tag = "service", security(()),
    responses(
        (status = 200, description = "The table.", content_type = "application/json"),
        (status = 304, description = "The client has it."),
        PageErrors,
    ),
)]
pub(crate) async fn show(headers: HeaderMap) -> Response {
    known_or(&headers, &TABLE.etag, || TABLE.text.clone())
}

/// The JSON, or 304 for a client that has it. It is the same for everyone, so it may be compressed.
pub(super) fn known_or(headers: &HeaderMap, etag: &HeaderValue, text: impl FnOnce() -> Bytes) -> Response {
    let is_known = etag.to_str().is_ok_and(|etag| tags(headers, IF_NONE_MATCH).any(|tag| tag.matches(etag)));
    let mut response = if is_known {
        StatusCode::NOT_MODIFIED.into_response()
    } else {
        ([(CONTENT_TYPE, "application/json")], text()).into_response()
    };
    response.headers_mut().insert(ETAG, etag.clone());
    response.headers_mut().insert(CACHE_CONTROL, HeaderValue::from_static("public, no-cache"));
    response
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::docs::files;
    use std::collections::HashSet;

    #[test]
    fn the_table_is_whole() {
        let table = whole();
        let classes: HashSet<&str> =
            table["classes"].as_object().expect("classes").keys().map(String::as_str).collect();
        for (name, class) in table["globals"].as_object().expect("globals") {
            assert!(class.as_str().is_some_and(|class| classes.contains(class)), "{name}");
        }
        let mut seen = HashSet::new();
        for function in table["functions"].as_array().expect("functions") {
            let shown = function["shown"].as_str().expect("how it is named");
            assert!(function["summary"].as_str().is_some_and(|text| !text.is_empty()), "{shown} has no summary");
            for class in function["on"].as_array().expect("classes") {
                let class = class.as_str().expect("text");
                assert!(classes.contains(class), "{shown}: {class}");
                assert!(seen.insert((class, function["name"].as_str())), "{shown} is on {class} twice");
            }
            if let Some(group) = function["keywords"].as_str() {
                assert!(table["keywords"][group].is_object(), "{shown}: {group}");
            }
            if let Some((part, name)) = function["example"].as_str().and_then(|example| example.split_once('/')) {
                assert!(files::program(part, name).is_some(), "{shown} has no example");
                assert!(files::picture(part, &format!("{name}.png")).is_some(), "{shown} has no picture");
            }
        }
        assert!(seen.len() > 1_000);
    }

    #[test]
    fn its_links_lead_to_the_documentation() {
        for function in whole()["functions"].as_array().expect("functions") {
            let Some(link) = function["docs"].as_str() else { continue };
            let (page, anchor) = link.split_once('#').expect("an anchor");
            let page = crate::docs::PAGES.get(page).unwrap_or_else(|| panic!("{link} leads nowhere"));
            assert!(page.body().contains(&format!("id=\"{anchor}\"")), "{link} leads nowhere on its page");
        }
    }

    #[test]
    fn a_client_that_has_the_table_gets_no_second_one() {
        let mut headers = HeaderMap::new();
        let first = known_or(&headers, &TABLE.etag, || TABLE.text.clone());
        assert_eq!(first.status(), StatusCode::OK);
        headers.insert(IF_NONE_MATCH, TABLE.etag.clone());
        assert_eq!(known_or(&headers, &TABLE.etag, || TABLE.text.clone()).status(), StatusCode::NOT_MODIFIED);
    }
}
