//! The API's description (`OpenAPI` 3.1): all of the document but the operations, which their handlers describe.

pub(crate) mod responses;
pub(crate) mod schemas;

use crate::accounts::session;
use serde_json::Value;
use utoipa::Modify;
use utoipa::openapi::OpenApi;
use utoipa::openapi::info::{InfoBuilder, License};
use utoipa::openapi::security::{
    ApiKey, ApiKeyValue, HttpAuthScheme, HttpBuilder, SecurityRequirement, SecurityScheme,
};
use utoipa::openapi::tag::TagBuilder;
use wire::PictureLimits;

/// The parts of the API, in the order in which people meet them.
pub(crate) const TAGS: [(&str, &str); 7] = [
    ("pictures", "What viewers load."),
    ("images", "Programs, their versions, settings and data."),
    ("drafts", "Pictures of programs that aren't saved."),
    ("authors", "The authors of programs; for the operator."),
    ("tokens", "Your own tokens, and signing a browser in."),
    ("admin", "The operator's pages, for browsers."),
    ("service", "Health, metrics and this description."),
];

const ABOUT: &str = "Paintbox runs small drawing programs and serves the pictures they draw. \
    Errors are RFC 9457 problem details; their `kind` identifies the error.";

/// All of the document but the operations.
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
            "A browser's session. Requests that change something are accepted from pages of the same origin only.",
        );
        let acting = ApiKeyValue::with_description(
            "Paintbox-Author",
            "With the operator's token: the author for whom the request is made. An unknown author is added.",
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

/// The document with the bounds that this service has.
pub(crate) fn with_bounds(document: &Value, limits: &PictureLimits) -> Value {
    let mut document = document.clone();
    for (schema, most) in [("Side", limits.side), ("Scale", limits.scale)] {
        document["components"]["schemas"][schema]["maximum"] = most.into();
    }
    document
}
