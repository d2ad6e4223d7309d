//! The table of contents: every route.

use crate::app::App;
use crate::openapi::{Frame, schemas};
use crate::problem::{Kind, Problem, ProblemDetails};
use crate::{
    admin, api, assets, base_url, compress, cors, docs, forwarded, gallery, health, host, icons, image, image_page,
    join, metrics_endpoint, oembed, panics, request_log, response, security_txt, sign_in, studio, text_memory, timeout,
};
use axum::Router;
use axum::extract::{DefaultBodyLimit, Request, State};
use axum::http::{HeaderMap, Uri};
use axum::middleware::{self, Next};
use axum::response::{IntoResponse as _, Response};
use axum::routing;
use serde_json::{Value, json};
use std::sync::Arc;
use utoipa::OpenApi as _;

/// One table makes both the router and the description.
macro_rules! table {
    ($($method:ident $path:literal $($handler:ident)::+;)+) => {
        fn table() -> Router<Arc<App>> {
            Router::new()$(.route($path, routing::$method($($handler)::+)))+
        }

        /// Every route, as its handler describes it.
        #[derive(utoipa::OpenApi)]
        #[openapi(
            paths($($($handler)::+),+),
            components(schemas(
                ProblemDetails, api::render::Drawn, schemas::ImageName, schemas::AuthorName, schemas::PictureFile,
                schemas::VersionNumber, schemas::Side, schemas::Scale, schemas::Flag, schemas::OnError,
                schemas::PictureParams, schemas::PageSize, schemas::VersionsPageSize, schemas::Text, schemas::Note, schemas::InviteUses, schemas::Condition,
                schemas::Dates, schemas::Decimal, schemas::Delimiter, schemas::Encoding, schemas::Epoch, schemas::Heading, schemas::Sheet, schemas::Skip, schemas::Types,
                schemas::ListOrder, schemas::Search, schemas::Tag,
            )),
            modifiers(&Frame),
        )]
        struct Routes;

        /// Method and path of every route.
        pub(crate) const ROUTES: &[(&str, &str)] = &[$((stringify!($method), $path)),+];
    };
}

table! {
    get    "/"                                               gallery::home;
    get    "/gallery"                                        gallery::index;
    get    "/authors/{name}"                                 gallery::author;
    get    "/{file}"                                         image::show;
    post   "/{file}/copy"                                    image_page::copy;
    get    "/{file}/"                                        image_page::slash;
    get    "/oembed"                                         oembed::show;
    get    "/favicon.ico"                                    icons::favicon;
    get    "/apple-touch-icon.png"                           icons::apple_touch_icon;
    get    "/robots.txt"                                     icons::robots;
    get    "/.well-known/security.txt"                       security_txt::show;
    get    "/api/v1/images"                                  api::images::listing::list;
    get    "/api/v1/images/{name}"                           api::images::show;
    put    "/api/v1/images/{name}"                           api::images::save;
    put    "/api/v1/images/{name}/program"                   api::images::program::save;
    patch  "/api/v1/images/{name}"                           api::images::changes::change;
    delete "/api/v1/images/{name}"                           api::images::changes::delete;
    post   "/api/v1/images/{name}/undelete"                  api::images::changes::undelete;
    post   "/api/v1/images/{name}/purge"                     api::images::changes::purge;
    post   "/api/v1/images/{name}/copy"                      api::images::copy::copy;
    post   "/api/v1/images/{name}/sign"                      api::images::signing::sign;
    post   "/api/v1/signing-key"                             api::images::signing::rotate;
    get    "/api/v1/images/{name}/versions"                  api::images::versions::list;
    get    "/api/v1/images/{name}/versions/{number}"         api::images::versions::show;
    put    "/api/v1/images/{name}/versions/{number}/pin"     api::images::versions::pin;
    delete "/api/v1/images/{name}/versions/{number}/pin"     api::images::versions::unpin;
    post   "/api/v1/images/{name}/versions/{number}/restore" api::images::changes::restore;
    get    "/api/v1/images/{name}/data"                      api::data::show;
    put    "/api/v1/images/{name}/data"                      api::data::save;
    delete "/api/v1/images/{name}/data"                      api::data::remove;
    get    "/api/v1/images/{name}/data/versions"             api::data::history::list;
    post   "/api/v1/images/{name}/data/versions/{number}/restore" api::data::history::restore;
    get    "/api/v1/images/{name}/snippets"                  api::images::snippets::list;
    post   "/api/v1/data"                                    api::data::preview;
    get    "/api/v1/names/{name}"                            api::names::check;
    get    "/api/v1/sources"                                 api::sources::list;
    post   "/api/v1/render"                                  api::render::draft;
    get    "/api/v1/render"                                  api::render::link::show;
    post   "/api/v1/render/sign"                             api::render::link::sign;
    get    "/api/v1/authors"                                 api::authors::list;
    post   "/api/v1/authors"                                 api::authors::add;
    get    "/api/v1/authors/{name}"                          api::authors::show;
    patch  "/api/v1/authors/{name}"                          api::authors::change;
    delete "/api/v1/authors/{name}"                          api::authors::remove;
    post   "/api/v1/authors/{name}/restore"                  api::authors::restore;
    post   "/api/v1/authors/{name}/purge"                    api::authors::purge;
    post   "/api/v1/authors/{name}/sign-in"                  api::authors::link;
    delete "/api/v1/authors/{name}/identities"               api::authors::disconnect;
    get    "/api/v1/invites"                                 api::invites::list;
    post   "/api/v1/invites"                                 api::invites::add;
    delete "/api/v1/invites/{id}"                            api::invites::revoke;
    get    "/api/v1/me"                                      api::tokens::me;
    get    "/api/v1/usage"                                   api::quota::show;
    get    "/api/v1/tokens"                                  api::tokens::list;
    post   "/api/v1/tokens"                                  api::tokens::add;
    delete "/api/v1/tokens/{id}"                             api::tokens::revoke;
    get    "/sign-in"                                        sign_in::ask;
    post   "/sign-in"                                        sign_in::sign_in;
    get    "/sign-in/oidc"                                   sign_in::identity::begin;
    get    "/sign-in/oidc/return"                            sign_in::identity::come_back;
    post   "/sign-in/oidc"                                   sign_in::identity::finish;
    post   "/sign-out"                                       sign_in::sign_out;
    get    "/join/{code}"                                    join::ask;
    post   "/join/{code}"                                    join::join;
    get    "/admin"                                          admin::now::view;
    get    "/admin/charts/{chart}"                           admin::charts::show;
    get    "/admin/images"                                   admin::images::list;
    get    "/admin/images/{name}"                            admin::image::view;
    post   "/admin/images/{name}/{action}"                   admin::image::act;
    get    "/admin/authors"                                  admin::authors::list;
    post   "/admin/authors"                                  admin::authors::add;
    get    "/admin/authors/{name}"                           admin::author::view;
    post   "/admin/authors/{name}/{action}"                  admin::author::act;
    get    "/admin/invites"                                  admin::invites::list;
    post   "/admin/invites"                                  admin::invites::add;
    post   "/admin/invites/{id}/revoke"                      admin::invites::revoke;
    get    "/admin/service"                                  admin::service::view;
    get    "/healthz"                                        health::alive;
    get    "/readyz"                                         health::ready;
    get    "/metrics"                                        metrics_endpoint::show;
    get    "/api/v1/openapi.json"                            docs::openapi_json::show;
    get    "/studio"                                         studio::new;
    post   "/studio"                                         studio::plain::new;
    get    "/studio/{name}"                                  studio::edit;
    post   "/studio/{name}"                                  studio::plain::of;
    get    "/assets/{file}"                                  assets::show;
    get    "/docs"                                           docs::show;
    get    "/docs/api"                                       docs::api::show;
    get    "/docs/functions.json"                            docs::functions_json::show;
    get    "/docs/search"                                    docs::search::show;
    get    "/docs/search.json"                               docs::search::results;
    get    "/docs/{page}"                                    docs::show_page;
    get    "/docs/{part}/{file}"                             docs::show_file;
    get    "/llms.txt"                                       docs::llms::show;
    get    "/llms-full.txt"                                  docs::llms::show_full;
}

/// The description of every route, as `OpenAPI` has it.
pub(crate) fn api_document() -> Value {
    json!(Routes::openapi())
}

pub(crate) fn routes(app: Arc<App>) -> Router {
    table()
        .fallback(nothing_here)
        .method_not_allowed_fallback(bad_method)
        .layer(middleware::from_fn_with_state(Arc::clone(&app), surround))
        .with_state(app)
}

/// All middleware, from the innermost to the outermost. It is one layer, because axum clones and boxes everything inside a
/// layer for each request, so that the cost of layers grows with the square of their number.
async fn surround(State(app): State<Arc<App>>, mut request: Request, next: Next) -> Response {
    let app = &app;
    // Every handler that reads a body has a limit of its own.
    DefaultBodyLimit::disable().apply(&mut request);
    let answer = |request| text_memory::hold_text(app, request, |request| next.run(request));
    let answer = |request| compress::compress_response(&app.compressor, request, answer);
    let answer = |request| timeout::limit_request(app, request, answer);
    let answer = |request| base_url::set_base_url(app, request, answer);
    let answer = |request| host::require_one(request, answer);
    let answer = |request| panics::catch(request, answer);
    let answer = |request| cors::cors(app, request, answer);
    let answer = |request| metrics_endpoint::measure(app, request, answer);
    let answer = |request| request_log::log_request(app, request, answer);
    forwarded::trust_proxy(app, request, answer).await
}

async fn nothing_here(State(app): State<Arc<App>>, headers: HeaderMap, uri: Uri) -> Response {
    let problem = Problem::new(Kind::NotFound, "There is nothing at this address.");
    if uri.path().starts_with("/api/") {
        return problem.into_response();
    }
    response::problem(&app, &headers, problem, &response::Audience::default(), &response::PAGE_ROUTE).await
}

async fn bad_method() -> Problem {
    Problem::new(
        Kind::BadMethod,
        "This address doesn't support this method; the Allow header lists those that it does.",
    )
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::openapi::{TAGS, with_bounds};
    use std::collections::BTreeSet;
    use wire::PictureLimits;

    fn document(limits: &PictureLimits) -> Value {
        with_bounds(&api_document(), limits)
    }

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
