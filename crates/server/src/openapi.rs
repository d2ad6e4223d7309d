//! The API's description (`OpenAPI` 3.1), made from what the handlers say of themselves, and `GET /api/v1/openapi.json`.

pub(crate) mod responses;
pub(crate) mod schemas;

use crate::accounts::session;
use crate::app::App;
use crate::router::Routes;
use axum::extract::State;
use axum::http::header::{CACHE_CONTROL, CONTENT_TYPE};
use axum::response::{IntoResponse as _, Response};
use responses::InternalErrors;
use serde_json::{Value, json};
use std::sync::{Arc, LazyLock};
use utoipa::openapi::OpenApi;
use utoipa::openapi::info::{InfoBuilder, License};
use utoipa::openapi::security::{
    ApiKey, ApiKeyValue, HttpAuthScheme, HttpBuilder, SecurityRequirement, SecurityScheme,
};
use utoipa::openapi::tag::TagBuilder;
use utoipa::{Modify, OpenApi as _};
use wire::PictureLimits;

/// The parts of the API, in the order in which people meet them.
pub(crate) const TAGS: [(&str, &str); 6] = [
    ("pictures", "What viewers load."),
    ("images", "Programs, their versions, settings and data."),
    ("drafts", "Pictures of programs that aren't saved."),
    ("authors", "Who writes programs; for the operator."),
    ("tokens", "One's own tokens, and signing a browser in."),
    ("service", "Health, metrics and this description."),
];

const ABOUT: &str = "Paintbox runs small drawing programs and serves the pictures they draw. \
    Problems are RFC 9457 problem details; `kind` says which it is.";

/// What the document says beside the operations.
pub(crate) struct Frame;

impl Modify for Frame {
    fn modify(&self, document: &mut OpenApi) {
        document.info = InfoBuilder::new()
            .title("Paintbox")
            .version(env!("CARGO_PKG_VERSION"))
            .description(Some(ABOUT))
            .license(Some(License::new(env!("CARGO_PKG_LICENSE"))))
            .build();
        document.tags =
            Some(TAGS.map(|(name, about)| TagBuilder::new().name(name).description(Some(about)).build()).to_vec());
        let bearer = HttpBuilder::new()
            .scheme(HttpAuthScheme::Bearer)
            .description(Some("The operator's token, or an author's."))
            .build();
        let cookie = ApiKeyValue::with_description(
            session::COOKIE,
            "A browser's session. What changes something is taken from pages of the same origin only.",
        );
        let acting = ApiKeyValue::with_description(
            "Paintbox-Author",
            "With the operator's token: the author for whom the request is made. One who isn't known is added.",
        );
        let components = document.components.get_or_insert_default();
        components.add_security_scheme("token", SecurityScheme::Http(bearer));
        components.add_security_scheme("session", SecurityScheme::ApiKey(ApiKey::Cookie(cookie)));
        components.add_security_scheme("author", SecurityScheme::ApiKey(ApiKey::Header(acting)));
        let none = [""; 0];
        document.security = Some(vec![
            SecurityRequirement::new("token", none),
            SecurityRequirement::new("session", none),
            SecurityRequirement::new("token", none).add("author", none),
        ]);
    }
}

/// The document, with the bounds that this service has.
pub(crate) fn document(limits: &PictureLimits) -> Value {
    static DOCUMENT: LazyLock<Value> = LazyLock::new(|| json!(Routes::openapi()));
    let mut document = DOCUMENT.clone();
    for (schema, most) in [("Side", limits.side), ("Scale", limits.scale)] {
        document["components"]["schemas"][schema]["maximum"] = most.into();
    }
    document
}

/// This description
#[utoipa::path(
    get, path = "/api/v1/openapi.json", operation_id = "describe", tag = "service", security(()),
    responses((status = 200, description = "An OpenAPI 3.1 document.", content_type = "application/json"), InternalErrors),
)]
pub(crate) async fn show(State(app): State<Arc<App>>) -> Response {
    let text = document(&app.config().limits.picture).to_string();
    ([(CONTENT_TYPE, "application/json"), (CACHE_CONTROL, "no-cache")], text).into_response()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::router::ROUTES;
    use std::collections::BTreeSet;

    fn operations(document: &Value) -> impl Iterator<Item = (&str, &str, &Value)> {
        let paths = document["paths"].as_object().into_iter().flatten();
        paths.flat_map(|(path, methods)| {
            methods
                .as_object()
                .into_iter()
                .flatten()
                .map(|(method, operation)| (method.as_str(), path.as_str(), operation))
        })
    }

    #[test]
    fn what_is_routed_is_described_and_nothing_else_is() {
        let document = document(&PictureLimits::default());
        let described: BTreeSet<_> = operations(&document).map(|(method, path, _)| (method, path)).collect();
        let routed: BTreeSet<_> = ROUTES.iter().copied().collect();
        assert_eq!(described, routed);
        assert_eq!(ROUTES.len(), routed.len(), "no route is there twice");
    }

    #[test]
    fn operations_have_names_of_their_own_summaries_and_tags_that_are_explained() {
        let document = document(&PictureLimits::default());
        let mut names = BTreeSet::new();
        for (method, path, operation) in operations(&document) {
            let name = operation["operationId"].as_str().unwrap_or_default();
            assert!(names.insert(name), "{method} {path}: {name:?} names two");
            assert!(
                operation["summary"].as_str().is_some_and(|text| !text.contains('`')),
                "{method} {path}: no summary"
            );
            let tag = operation["tags"][0].as_str().unwrap_or_default();
            assert!(TAGS.iter().any(|(known, _)| *known == tag), "{method} {path}: the tag {tag:?}");
        }
    }

    #[test]
    fn every_reference_leads_somewhere() {
        fn references<'a>(value: &'a Value, found: &mut BTreeSet<&'a str>) {
            match value {
                Value::Object(fields) => {
                    found.extend(fields.get("$ref").and_then(Value::as_str));
                    fields.values().for_each(|value| references(value, found));
                }
                Value::Array(items) => items.iter().for_each(|value| references(value, found)),
                _ => {}
            }
        }
        let document = document(&PictureLimits::default());
        let mut found = BTreeSet::new();
        references(&document, &mut found);
        assert!(found.contains("#/components/schemas/Problem"), "{found:?}");
        for reference in found {
            assert!(document.pointer(&reference[1..]).is_some(), "{reference} leads nowhere");
        }
    }

    #[test]
    fn the_services_own_bounds_are_described() {
        let limits = PictureLimits { side: 100, ..PictureLimits::default() };
        assert_eq!(document(&limits)["components"]["schemas"]["Side"]["maximum"], 100);
    }
}
