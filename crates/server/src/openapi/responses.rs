//! Answers that many operations can give: pictures, and problems by their kinds.

use crate::problem::Kind;
use std::collections::BTreeMap;
use utoipa::IntoResponses;
use utoipa::openapi::header::Header;
use utoipa::openapi::response::{Response, ResponseBuilder};
use utoipa::openapi::schema::{ObjectBuilder, Type};
use utoipa::openapi::{Content, Ref, RefOr, Schema};
use wire::Format;

type Responses = BTreeMap<String, RefOr<Response>>;

/// Of every operation with a caller: the token or the header `Paintbox-Author` may be wrong, and the store may fail.
const ASKED: &[Kind] = &[Kind::BadRequest, Kind::Forbidden, Kind::NotFound, Kind::Lost, Kind::Full, Kind::Failed];
/// Of operations that need a token.
const KNOWN: &[Kind] = &[Kind::Unauthorized, Kind::BadToken, Kind::TooMany];
/// What has a body.
const SENT: &[Kind] = &[Kind::RequestTimeout, Kind::TooLarge, Kind::BadContent, Kind::BadType];
/// What changes an image.
const CHANGED: &[Kind] = &[Kind::Conflict, Kind::PreconditionFailed, Kind::Quota];
/// What runs a program.
const RUN: &[Kind] = &[Kind::Budget, Kind::Busy, Kind::Source, Kind::BrokenSource];
/// What only programs can do.
const FAILED: &[Kind] = &[Kind::Raised, Kind::Limit, Kind::Refused, Kind::Crashed];

/// Groups of problems by what an operation does. Each group is complete, so that an operation names one.
macro_rules! problems {
    ($($(#[$doc:meta])+ $name:ident: $($kinds:expr),+ => $forms:expr;)+) => {$(
        $(#[$doc])+
        pub(crate) enum $name {}

        impl IntoResponses for $name {
            fn responses() -> Responses {
                problems(&[$($kinds),+], $forms)
            }
        }
    )+};
}

problems! {
    /// Of an operation that needs nothing.
    InternalErrors: &[Kind::Lost, Kind::Failed] => &[Form::Json];
    /// Of reading something that everybody may.
    PublicErrors: ASKED => &[Form::Json];
    /// Of reading something that needs a token.
    AuthErrors: ASKED, KNOWN => &[Form::Json];
    /// Of sending something.
    BodyErrors: ASKED, KNOWN, SENT => &[Form::Json];
    /// Of making something with a name.
    CreateErrors: ASKED, KNOWN, SENT, &[Kind::Conflict] => &[Form::Json];
    /// Of changing an image.
    ChangeErrors: ASKED, KNOWN, CHANGED => &[Form::Json];
    /// Of sending a change of an image.
    ChangeBodyErrors: ASKED, KNOWN, SENT, CHANGED => &[Form::Json];
    /// Of making a version.
    SaveErrors: ASKED, KNOWN, CHANGED, RUN => &[Form::Json];
    /// Of sending a version.
    SaveBodyErrors: ASKED, KNOWN, SENT, CHANGED, RUN => &[Form::Json];
    /// Of sending a version's data.
    DataBodyErrors: ASKED, KNOWN, SENT, CHANGED, RUN => &[Form::Json];
    /// Of data that is only looked at.
    DataPreviewErrors: ASKED, KNOWN, SENT, &[Kind::Budget, Kind::Busy] => &[Form::Json];
    /// Of data that is sent out.
    DataReadErrors: ASKED, KNOWN, &[Kind::Busy] => &[Form::Json];
    /// Of a draft: its program's problems come in the form that was asked for.
    DraftErrors: ASKED, KNOWN, SENT, RUN, FAILED => &[Form::Json, Form::Draft, Form::Picture, Form::Page];
    /// Of a picture.
    PictureErrors: ASKED, RUN, FAILED, &[Kind::TooLarge, Kind::Paused] => &[Form::Json, Form::Picture, Form::Page];
    /// Of a page.
    PageErrors: ASKED => &[Form::Page, Form::Json];
    /// Of a form that makes something.
    FormErrors: ASKED, KNOWN, SENT, CHANGED, RUN => &[Form::Page, Form::Json];
    /// Of the form that signs out.
    SignOutErrors: &[Kind::Forbidden, Kind::Lost, Kind::Failed] => &[Form::Json];
    /// Of the form that signs in.
    SignInErrors: &[
        Kind::BadRequest, Kind::Forbidden, Kind::NotFound, Kind::RequestTimeout, Kind::TooLarge, Kind::TooMany, Kind::Lost,
        Kind::Full, Kind::Failed
    ] => &[Form::Page, Form::Json];
    /// Of the form that connects an identity.
    IdentityErrors: &[
        Kind::BadRequest, Kind::Forbidden, Kind::NotFound, Kind::Conflict, Kind::BadContent, Kind::RequestTimeout,
        Kind::TooLarge, Kind::Unauthorized, Kind::BadToken, Kind::TooMany, Kind::Lost, Kind::Full, Kind::Failed
    ] => &[Form::Page, Form::Json];
    /// Of the operator's pages.
    AdminErrors: ASKED, KNOWN, &[
        Kind::Conflict, Kind::BadContent, Kind::RequestTimeout, Kind::TooLarge, Kind::Budget, Kind::Busy
    ] => &[Form::Page, Form::Json];
    /// Of the form with which people join.
    JoinErrors: &[
        Kind::BadRequest, Kind::Forbidden, Kind::NotFound, Kind::Conflict, Kind::BadContent, Kind::RequestTimeout,
        Kind::TooLarge, Kind::TooMany, Kind::Lost, Kind::Full, Kind::Failed
    ] => &[Form::Page, Form::Json];
}

/// How problems are written.
#[derive(Clone, Copy)]
enum Form {
    Json,
    Draft,
    Picture,
    Page,
}

impl Form {
    fn add_to(self, response: ResponseBuilder) -> ResponseBuilder {
        match self {
            Self::Json => response.content("application/problem+json", schema("Problem")),
            Self::Draft => response.content("application/json", schema("Draft")),
            Self::Picture => pictures(response),
            Self::Page => response.content("text/html", Content::new::<RefOr<Schema>>(None)),
        }
    }
}

/// A picture, in every format that there is.
pub(crate) enum PictureResponse {}

impl IntoResponses for PictureResponse {
    fn responses() -> Responses {
        let response = pictures(ResponseBuilder::new().description("The picture."));
        let response = response
            .header("ETag", header(Type::String, "The picture's tag, for If-None-Match."))
            .header("Cache-Control", header(Type::String, "How long clients can cache the picture."))
            .header("Cache-Status", header(Type::String, "Whether it came from the server's cache (RFC 9211)."));
        [("200".to_owned(), response.build().into())].into()
    }
}

/// A redirect to an image that was renamed.
pub(crate) enum MovedResponse {}

impl IntoResponses for MovedResponse {
    fn responses() -> Responses {
        let response = ResponseBuilder::new()
            .description("The image was renamed.")
            .header("Location", header(Type::String, "The same resource under the image's current name."));
        [("308".to_owned(), response.build().into())].into()
    }
}

/// A draft's picture, alone or in JSON.
pub(crate) enum DraftResponse {}

impl IntoResponses for DraftResponse {
    fn responses() -> Responses {
        let response = Form::Draft.add_to(ResponseBuilder::new().description("The picture, or JSON with it."));
        [("200".to_owned(), pictures(response).build().into())].into()
    }
}

fn pictures(response: ResponseBuilder) -> ResponseBuilder {
    Format::ALL
        .iter()
        .fold(response, |response, format| response.content(format.media_type(), Content::new::<RefOr<Schema>>(None)))
}

fn schema(name: &str) -> Content {
    Content::new(Some(Ref::from_schema_name(name)))
}

fn header(kind: Type, description: &str) -> Header {
    let mut header = Header::new(ObjectBuilder::new().schema_type(kind).build());
    header.description = Some(description.to_owned());
    header
}

fn problems(kinds: &[&[Kind]], forms: &[Form]) -> Responses {
    let mut by_status: BTreeMap<u16, Vec<Kind>> = BTreeMap::new();
    for kind in kinds.iter().copied().flatten() {
        by_status.entry(kind.status().as_u16()).or_default().push(*kind);
    }
    by_status.into_iter().map(|(status, kinds)| (status.to_string(), problem(status, &kinds, forms).into())).collect()
}

fn problem(status: u16, kinds: &[Kind], forms: &[Form]) -> Response {
    let sentences: Vec<String> = kinds.iter().map(|kind| format!("`{}`: {}.", kind.word(), kind.title())).collect();
    let response = forms.iter().fold(ResponseBuilder::new(), |response, form| form.add_to(response));
    let response = response
        .description(sentences.join(" "))
        .header("X-Paintbox-Error", header(Type::String, "The kind, and for the author the line: `raised; line=7`."));
    match status {
        401 => response.header("WWW-Authenticate", header(Type::String, "`Bearer`.")),
        429 | 503 => response.header("Retry-After", header(Type::Integer, "When to try again, s.")),
        _ => response,
    }
    .build()
}
