//! `GET /docs`: the API's description as a page, made from the same document that machines read.

pub(crate) mod openapi_json;
mod operation;
pub(crate) mod pictures;
pub(crate) mod reference;
mod schema;
mod text;

use crate::app::App;
use crate::openapi::{self, TAGS, with_bounds};
use crate::page;
use crate::response;
use axum::extract::State;
use axum::http::StatusCode;
use axum::response::Response;
use maud::html;
use operation::Operation;
use serde_json::Value;
use std::sync::Arc;
use text::{described, fields};

/// The API's description for people
#[utoipa::path(
    get, path = "/docs", operation_id = "docs", tag = "service", security(()),
    responses((status = 200, description = "A page.", content_type = "text/html"), openapi::responses::InternalErrors),
)]
pub(crate) async fn show(State(app): State<Arc<App>>) -> Response {
    let http = &app.config().http;
    let base =
        if http.public_url.is_empty() { format!("http://{}", app.config().listen) } else { http.public_url.clone() };
    response::page(StatusCode::OK, docs_page(&with_bounds(&app.api_document, &app.config().limits.picture), &base))
}

fn docs_page(document: &Value, base: &str) -> String {
    let operations: Vec<Operation> = operation::all(document);
    let of = |tag: &'static str| operations.iter().filter(move |operation| operation.tag == tag);
    let body = html! {
        h1 { "The API of Paintbox" }
        p { (described(&document["info"])) }
        p {
            "For programs: " a href="/api/v1/openapi.json" { "OpenAPI 3.1" } ". Drawing functions: "
            a href="/docs/canvas" { "canvas" } ", " a href="/docs/plt" { "plt" } "."
        }
        nav {
            @for (tag, _) in TAGS {
                h2 { a href={ "#" (tag) } { (tag) } }
                ul { @for operation in of(tag) { li { a href={ "#" (operation.id) } { (operation.summary) } } } }
            }
            h2 { a href="#schemas" { "schemas" } }
        }
        h2.part #who { "Authentication" }
        dl {
            @for (name, scheme) in fields(&document["components"]["securitySchemes"]) {
                dt { code { (name) } }
                dd { (described(scheme)) }
            }
        }
        @for (tag, about) in TAGS {
            h2.part #(tag) { (tag) }
            p { (about) }
            @for operation in of(tag) { (operation.show(base)) }
        }
        h2.part #schemas { "schemas" }
        @for (name, schema) in fields(&document["components"]["schemas"]) { (schema::show(name, schema)) }
    };
    page::page("The API of Paintbox", &body)
}

#[cfg(test)]
mod tests {
    use super::*;
    use wire::PictureLimits;

    #[test]
    fn the_page_has_every_operation_and_every_link_in_it_leads_somewhere() {
        let document = with_bounds(&crate::router::api_document(), &PictureLimits::default());
        let page = docs_page(&document, "http://127.0.0.1");
        let operations = operation::all(&document);
        assert_eq!(operations.len(), crate::router::ROUTES.len());
        for Operation { id, .. } in operations {
            assert!(page.contains(&format!(r#"id="{id}""#)), "{id}");
        }
        for link in page.split(r##"href="#"##).skip(1).filter_map(|rest| rest.split('"').next()) {
            assert!(page.contains(&format!(r#"id="{link}""#)), "#{link} leads nowhere");
        }
        assert!(page.contains("curl -X PUT"), "there are examples");
    }
}
