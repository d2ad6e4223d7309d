//! The kinds of problems: each one's word, status and title.

use axum::http::StatusCode;

/// What kind of thing went wrong.
#[derive(Debug, Clone, Copy, PartialEq, Eq, serde::Serialize, utoipa::ToSchema)]
#[serde(rename_all = "snake_case")]
#[schema(as = ProblemKind)]
pub(crate) enum Kind {
    /// The program raised an exception.
    Raised,
    /// The program reached a limit.
    Limit,
    /// The kernel stopped the program for a forbidden call.
    Refused,
    /// The program's process died.
    Crashed,
    /// Paintbox failed, not the program.
    Lost,
    /// The picture's data is unavailable at the moment.
    Source,
    /// The picture's source is broken, and the operator has to fix it.
    BrokenSource,
    /// Paintbox has an internal error.
    Failed,
    /// The operator has paused the image.
    Paused,
    /// Too many renders wait.
    Busy,
    /// The store has no room.
    Full,
    /// The request is invalid.
    BadRequest,
    /// The request's content has the wrong shape.
    BadContent,
    /// The request needs a token.
    Unauthorized,
    /// The token is invalid.
    BadToken,
    /// The caller may not do this.
    Forbidden,
    /// The author's quota is used up.
    Quota,
    /// There is no such thing.
    NotFound,
    /// It exists already, or was deleted and can be restored.
    #[serde(rename = "taken")]
    Conflict,
    /// It has changed since it was read.
    #[serde(rename = "changed")]
    PreconditionFailed,
    /// Too many requests in too little time.
    TooMany,
    /// The render time of an author or a viewer is used up.
    Budget,
    /// The method is not allowed.
    BadMethod,
    /// The request took too long to arrive.
    #[serde(rename = "too_slow")]
    RequestTimeout,
    /// The request is too large.
    TooLarge,
    /// The content's type is not supported.
    BadType,
}

impl Kind {
    /// The contract's word, the status and the title.
    fn facts(self) -> (&'static str, u16, &'static str) {
        match self {
            Self::Raised => ("raised", 422, "The program raised an exception"),
            Self::Limit => ("limit", 422, "The program reached a limit"),
            Self::Refused => ("refused", 422, "The program was stopped"),
            Self::Crashed => ("crashed", 422, "The program crashed"),
            Self::Lost => ("lost", 503, "Paintbox could not finish this render"),
            Self::Source => ("source", 503, "The picture's data is unavailable"),
            Self::BrokenSource => ("broken_source", 500, "The picture's source doesn't work"),
            Self::Failed => ("failed", 500, "Paintbox has an internal error"),
            Self::Paused => ("paused", 403, "This image is paused"),
            Self::Busy => ("busy", 503, "Paintbox is busy"),
            Self::Full => ("full", 507, "Paintbox's store is full"),
            Self::BadRequest => ("bad_request", 400, "The request can't be understood"),
            Self::BadContent => ("bad_content", 422, "The content is invalid"),
            Self::Unauthorized => ("unauthorized", 401, "This needs a token"),
            Self::BadToken => ("bad_token", 401, "This token is invalid"),
            Self::Forbidden => ("forbidden", 403, "You may not do this"),
            Self::Quota => ("quota", 403, "The author's quota is used up"),
            Self::Conflict => ("taken", 409, "This exists already"),
            Self::PreconditionFailed => ("changed", 412, "This has changed in the meantime"),
            Self::Budget => ("budget", 429, "The computing time is used up"),
            Self::TooMany => ("too_many", 429, "Too many requests"),
            Self::NotFound => ("not_found", 404, "Nothing was found"),
            Self::BadMethod => ("bad_method", 405, "The method is not allowed here"),
            Self::RequestTimeout => ("too_slow", 408, "The request took too long"),
            Self::TooLarge => ("too_large", 413, "The request is too large"),
            Self::BadType => ("bad_type", 415, "The content's type is not supported"),
        }
    }

    /// The contract's word.
    pub(crate) fn word(self) -> &'static str {
        self.facts().0
    }

    /// The status of an answer about it.
    pub(crate) fn status(self) -> StatusCode {
        StatusCode::from_u16(self.facts().1).unwrap_or(StatusCode::INTERNAL_SERVER_ERROR)
    }

    /// A few words for people.
    pub(crate) fn title(self) -> &'static str {
        self.facts().2
    }
}
