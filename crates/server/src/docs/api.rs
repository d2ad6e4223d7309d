//! `GET /docs/api`: the API's description as a page, made from the same document that machines read.

use super::layout::{Document, TocEntry};
use super::operation::{self, Operation, Problem};
use super::schema;
use super::text::{described, fields};
use crate::app::App;
use crate::auth::Caller;
use crate::openapi::{self, TAGS, with_bounds};
use crate::response;
use axum::extract::State;
use axum::http::StatusCode;
use axum::response::Response;
use maud::html;
use serde_json::Value;
use std::collections::BTreeSet;
use std::sync::Arc;

/// The API's description for people
#[utoipa::path(
    get, path = "/docs/api", operation_id = "docs_api", tag = "service",
    security((), ("session" = [])),
    responses((status = 200, description = "A page.", content_type = "text/html"), openapi::responses::PageErrors),
)]
pub(crate) async fn show(State(app): State<Arc<App>>, caller: Caller) -> Response {
    let http = &app.config().http;
    let base =
        if http.public_url.is_empty() { format!("http://{}", app.config().listen) } else { http.public_url.clone() };
    let document = with_bounds(&app.api_document, &app.config().limits.picture);
    response::page(StatusCode::OK, api_page(&document, &base).render((&caller).into()))
}

fn api_page(document: &Value, base: &str) -> Document {
    let operations: Vec<Operation> = operation::all(document);
    let of = |tag: &'static str| operations.iter().filter(move |operation| operation.tag == tag);
    let part = |anchor: &str, text: &str| TocEntry::new(anchor, text);
    let problems: BTreeSet<Problem> = operations.iter().flat_map(Operation::problems).collect();
    let mut toc = vec![part("who", "Authentication"), part("problems", "Problems")];
    for (tag, _) in TAGS {
        toc.push(part(tag, tag));
        toc.extend(of(tag).map(|operation| TocEntry::below(operation.id, operation.summary)));
    }
    toc.push(part("schemas", "Schemas"));
    let body = html! {
        h1 { "The API of Paintbox" }
        p { (described(&document["info"])) }
        p {
            "For programs there is the same as " a href="/api/v1/openapi.json" { "OpenAPI 3.1" } "."
        }
        h2.part #who { "Authentication" }
        dl {
            @for (name, scheme) in fields(&document["components"]["securitySchemes"]) {
                dt { code { (name) } }
                dd { (described(scheme)) }
            }
        }
        h2.part #problems { "Problems" }
        p {
            "What goes wrong is answered as " a href="#schema-Problem" { "Problem" } " (" code { "application/problem+json" }
            "). Browsers get a page instead, and the addresses of pictures answer with a picture of the problem where a picture is asked for. "
            "The header " code { "X-Paintbox-Error" } " has the kind, and for the author the line. "
            code { "Retry-After" } " says when to try again."
        }
        dl { @for Problem { status, kind, title } in &problems { dt { b { (status) } " " code { (kind) } } dd { (title) } } }
        @for (tag, about) in TAGS {
            h2.part #(tag) { (tag) }
            p { (about) }
            @for operation in of(tag) { (operation.show(base)) }
        }
        h2.part #schemas { "schemas" }
        @for (name, schema) in fields(&document["components"]["schemas"]) { (schema::show(name, schema)) }
    };
    Document::new("/docs/api", "The API", &body).with_toc(toc)
}

#[cfg(test)]
mod tests {
    use super::*;
    use wire::PictureLimits;

    #[test]
    fn the_page_has_every_operation_and_every_link_in_it_leads_somewhere() {
        let document = with_bounds(&crate::router::api_document(), &PictureLimits::default());
        let page = api_page(&document, "http://127.0.0.1").render(crate::page::Visitor::Unknown);
        let operations = operation::all(&document);
        assert_eq!(operations.len(), crate::router::ROUTES.len());
        for Operation { id, .. } in operations {
            assert!(page.contains(&format!(r#"id="{id}""#)), "{id}");
        }
        for link in page.split(r##"href="#"##).skip(1).filter_map(|rest| rest.split('"').next()) {
            assert!(page.contains(&format!(r#"id="{link}""#)), "#{link} leads nowhere");
        }
        assert!(page.contains("curl -X PUT"), "there are examples");
        // What a problem means is there once, however many operations have it.
        assert_eq!(page.matches("<b>404</b> <code>").count(), 1, "one list of problems");
        assert!(page.matches("404 <code>not_found</code>").count() > 50, "operations name their problems");
        assert!(page.len() < 250_000, "{} bytes", page.len());
    }
}
