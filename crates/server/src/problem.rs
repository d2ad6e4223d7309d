//! What can go wrong, in one place: every kind's word, status and title, and who is told how much.
//!
//! Everyone gets the kind, a sentence and an id. Message, line, traceback and console ([`Details`]) are for who may see them.
//! Nothing here is cached by clients, and no form of it holds a path of the server.

mod details;

pub use details::problem_json;
pub(crate) use details::{ProblemDetails, console_text, line_of};

use axum::http::StatusCode;
use pool::{Failed, Failure};
use std::sync::Arc;
use std::time::Duration;
use wire::{Console, ErrorReport, LimitKind};

/// Longest error text in a log line, bytes.
const LOG_BYTES: usize = 200;

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
    /// The picture's data can't be had at the moment.
    Source,
    /// The picture's source has to be mended before there is data.
    BrokenSource,
    /// Paintbox has a fault.
    Failed,
    /// Too many renders wait.
    Busy,
    /// The store has no room.
    Full,
    /// The request makes no sense.
    BadRequest,
    /// The request's content has the wrong shape.
    BadContent,
    /// Only who is known may do this.
    Unauthorized,
    /// The token that was sent isn't good.
    BadToken,
    /// Somebody who is known, but may not do this.
    Forbidden,
    /// More would be kept than its author may keep.
    Quota,
    /// There is no such thing.
    NotFound,
    /// What would be made is there already, or was deleted and can be restored.
    #[serde(rename = "taken")]
    Conflict,
    /// It has changed since it was read.
    #[serde(rename = "changed")]
    PreconditionFailed,
    /// Too much was asked for in too little time.
    TooMany,
    /// The render time of an author or a viewer is used up.
    Budget,
    /// The thing is there, but not for this method.
    BadMethod,
    /// The request took too long to arrive.
    #[serde(rename = "too_slow")]
    RequestTimeout,
    /// The request is too large.
    TooLarge,
    /// The content is of a type that isn't read.
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
            Self::Lost => ("lost", 503, "Paintbox lost this render"),
            Self::Source => ("source", 503, "The picture's data isn't there"),
            Self::BrokenSource => ("broken_source", 500, "The picture's source doesn't work"),
            Self::Failed => ("failed", 500, "Paintbox has a fault"),
            Self::Busy => ("busy", 503, "Paintbox is busy"),
            Self::Full => ("full", 507, "Paintbox's store is full"),
            Self::BadRequest => ("bad_request", 400, "The request can't be understood"),
            Self::BadContent => ("bad_content", 422, "The content can't be used"),
            Self::Unauthorized => ("unauthorized", 401, "This needs a token"),
            Self::BadToken => ("bad_token", 401, "This token isn't good"),
            Self::Forbidden => ("forbidden", 403, "This isn't yours to do"),
            Self::Quota => ("quota", 403, "This is more than its author may keep"),
            Self::Conflict => ("taken", 409, "This is there already"),
            Self::PreconditionFailed => ("changed", 412, "This has changed in the meantime"),
            Self::Budget => ("budget", 429, "The computing time is used up"),
            Self::TooMany => ("too_many", 429, "Too many requests"),
            Self::NotFound => ("not_found", 404, "There is nothing here"),
            Self::BadMethod => ("bad_method", 405, "This can't be done here"),
            Self::RequestTimeout => ("too_slow", 408, "The request took too long"),
            Self::TooLarge => ("too_large", 413, "The request is too large"),
            Self::BadType => ("bad_type", 415, "The content's type isn't read here"),
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

/// What only the author and who else may see it is told.
#[derive(Debug, Clone, Default)]
pub(crate) struct Details {
    /// The exception and its place.
    pub report: Option<ErrorReport>,
    /// What the program printed.
    pub console: Console,
}

/// Something that went wrong with a request.
#[derive(Debug, Clone)]
pub(crate) struct Problem {
    /// What kind of thing.
    pub kind: Kind,
    /// A sentence for everyone.
    pub message: String,
    /// Which limit it was.
    pub limit: Option<LimitKind>,
    /// For who may see it.
    pub details: Option<Arc<Details>>,
    /// The program's source, for the lines that are shown to who may see them.
    pub program: Arc<str>,
    /// For the log only.
    pub internal: Option<String>,
    /// How long it won't be tried again.
    pub pause: Option<Duration>,
    /// The request that ran the program, when the failure is kept and told to others too.
    pub kept: Option<String>,
}

impl Problem {
    /// A problem without details: with the request, not with a program.
    pub(crate) fn new(kind: Kind, message: impl std::fmt::Display) -> Self {
        let message = message.to_string();
        Self { kind, message, limit: None, details: None, program: "".into(), internal: None, pause: None, kept: None }
    }

    /// A render that failed, of this program.
    pub(crate) fn failed(failed: Failed, program: impl Into<Arc<str>>) -> Self {
        let (kind, message, limit, report, internal) = match failed.failure {
            Failure::Raised(report) => (Kind::Raised, "The program raised an exception.", None, Some(report), None),
            Failure::Limit(limit, report) => (Kind::Limit, limit_sentence(limit), Some(limit), report, None),
            Failure::Refused(_) => {
                (Kind::Refused, "The program made a call that isn't allowed and was stopped.", None, None, None)
            }
            Failure::Crashed => (Kind::Crashed, "The program crashed.", None, None, None),
            Failure::Lost(why) => (Kind::Lost, "Paintbox lost this render; please try again.", None, None, Some(why)),
            Failure::Busy => {
                (Kind::Busy, "Too many pictures are being drawn; please try again in a moment.", None, None, None)
            }
        };
        let details = Details { report, console: failed.report.console };
        Self {
            kind,
            message: message.to_owned(),
            limit,
            details: Some(Arc::new(details)),
            program: program.into(),
            internal,
            pause: None,
            kept: None,
        }
    }

    /// Whether it is the program that failed, and would again.
    pub(crate) fn is_program_failure(&self) -> bool {
        matches!(self.kind, Kind::Raised | Kind::Limit | Kind::Refused | Kind::Crashed)
    }

    /// Whether it is Paintbox, its store, its sources or somebody's budget that failed, so that an older picture is better than
    /// none.
    pub(crate) fn is_service_failure(&self) -> bool {
        matches!(self.kind, Kind::Lost | Kind::Source | Kind::Busy | Kind::Budget)
    }

    /// Whether somebody else, who asks for the same, may fare better.
    pub(crate) fn may_succeed_for_others(&self) -> bool {
        matches!(self.kind, Kind::Lost | Kind::Busy | Kind::Budget)
    }

    /// What its texts take, bytes; the program's source aside.
    pub(crate) fn text_bytes(&self) -> usize {
        let of_report = |report: &ErrorReport| {
            let frames: usize = report.frames.iter().map(|frame| frame.function.len() + size_of_val(frame)).sum();
            report.exception.len() + report.message.len() + report.hint.as_ref().map_or(0, String::len) + frames
        };
        let details = self
            .details
            .as_ref()
            .map_or(0, |details| details.console.text.capacity() + details.report.as_ref().map_or(0, of_report));
        self.message.len() + self.internal.as_ref().map_or(0, String::len) + details
    }

    /// The same with the program's source, when it is a program's.
    pub(crate) fn with_program(self, program: &Arc<str>) -> Self {
        if self.details.is_some() { Self { program: Arc::clone(program), ..self } } else { self }
    }

    /// The exception's report, for who may see it.
    pub(crate) fn report(&self) -> Option<&ErrorReport> {
        self.details.as_ref()?.report.as_ref()
    }

    /// After how many seconds asking again is reasonable.
    pub(crate) fn retry_after(&self) -> Option<u32> {
        match self.kind {
            Kind::Busy => Some(2),
            Kind::Lost => Some(1),
            Kind::Source => Some(5),
            Kind::TooMany => Some(self.pause.map_or(60, seconds)),
            Kind::Budget => self.pause.map(seconds),
            _ => None,
        }
    }

    /// The `X-Paintbox-Error` header: `raised; line=7`.
    pub(crate) fn header(&self, everything: bool) -> String {
        match self.report().and_then(|r| r.line).filter(|_| everything) {
            Some(line) => format!("{}; line={line}", self.kind.word()),
            None => self.kind.word().to_owned(),
        }
    }

    /// The sentence for this reader: Python's message where it may be seen and says something.
    pub(crate) fn message_for(&self, everything: bool) -> &str {
        match self.report().filter(|r| everything && !r.message.is_empty()) {
            Some(report) => &report.message,
            None => &self.message,
        }
    }

    /// One short line for the log.
    pub(crate) fn log_text(&self) -> String {
        let text = match (self.report(), &self.internal) {
            (Some(report), _) => format!("{}: {}", report.exception, report.message),
            (None, Some(why)) => why.clone(),
            (None, None) => self.message.clone(),
        };
        wire::clean_line(&text, LOG_BYTES)
    }

    /// The same for a request's line, where nothing stands that the request said beside its path, or that the program made
    /// of it: both may be meant for nobody else.
    pub(crate) fn log_note(&self) -> String {
        match (self.report(), &self.internal) {
            (Some(ErrorReport { exception, line: Some(line), .. }), _) => format!("{exception} in line {line}"),
            (Some(report), _) => report.exception.clone(),
            (None, _) if matches!(self.kind, Kind::BadRequest | Kind::BadContent) => String::new(),
            (None, _) => self.log_text(),
        }
    }
}

/// Whole seconds, rounded up.
fn seconds(time: Duration) -> u32 {
    time.as_secs_f64().ceil() as u32
}

/// What everyone is told about a limit.
pub(crate) fn limit_sentence(limit: LimitKind) -> &'static str {
    match limit {
        LimitKind::Time => "The program took longer than it may.",
        LimitKind::Cpu => "The program used more computing time than it may.",
        LimitKind::Memory => "The program used more memory than it may.",
        LimitKind::Scene => "The program drew more than fits in one picture.",
        LimitKind::Size => "The picture is larger than it may be.",
        LimitKind::Paint => "The picture took too much to paint.",
    }
}

impl From<getrandom::Error> for Problem {
    fn from(error: getrandom::Error) -> Self {
        let problem = Self::new(Kind::Lost, "The system gives no random numbers.");
        Self { internal: Some(error.to_string()), ..problem }
    }
}

impl From<Arc<crate::store::StoreError>> for Problem {
    fn from(error: Arc<crate::store::StoreError>) -> Self {
        Self::of_store(&error)
    }
}

impl From<crate::store::StoreError> for Problem {
    fn from(error: crate::store::StoreError) -> Self {
        Self::of_store(&error)
    }
}

impl Problem {
    fn of_store(error: &crate::store::StoreError) -> Self {
        use crate::store::StoreError;
        let (kind, message) = match error {
            StoreError::Changed { revision } => {
                let message = format!(
                    "Somebody has changed it since you read it: it is at revision {revision} now. Nothing was saved; read it anew."
                );
                return Self::new(Kind::PreconditionFailed, message);
            }
            StoreError::Taken => {
                return Self::new(
                    Kind::Conflict,
                    "There is an image of this name already, perhaps a deleted one. Nothing was changed.",
                );
            }
            StoreError::Names => {
                let message =
                    "The image has had so many names that it keeps; give it one of these. Nothing was changed.";
                return Self::new(Kind::Conflict, message);
            }
            StoreError::TooManyImages { most } => {
                let message = format!(
                    "You have {most} images, which is as many as you may have. Nothing was saved; delete one, or ask the operator."
                );
                return Self::new(Kind::Quota, message);
            }
            StoreError::TooMuch { used, most } => {
                let message = format!(
                    "With this your programs and data would take {used} bytes; they may take {most}. Nothing was saved; the operator \
                     can allow more, or purge what you have deleted."
                );
                return Self::new(Kind::Quota, message);
            }
            StoreError::Missing => return Self::new(Kind::NotFound, "There is no such image any more."),
            full if full.is_full() => {
                (Kind::Full, "Paintbox's store has no room left; nothing was saved. Its operator can make room.")
            }
            _ => (Kind::Lost, "Paintbox's store doesn't answer; please try again."),
        };
        Self { internal: Some(error.to_string()), ..Self::new(kind, message) }
    }
}

#[cfg(test)]
pub(crate) mod tests {
    use super::*;
    use serde_json::json;
    use wire::CallFrame;

    /// 1/0 in a function, with something printed.
    pub(crate) fn division() -> (Failed, &'static str) {
        let report = ErrorReport {
            exception: "ZeroDivisionError".into(),
            message: "division by zero".into(),
            line: Some(2),
            column: Some(9),
            end_column: Some(14),
            frames: vec![
                CallFrame { function: "<module>".into(), line: 3 },
                CallFrame { function: "half".into(), line: 2 },
            ],
            hint: Some("n is 0 here".into()),
        };
        let console = Console { text: "hello\n".into(), cut: false };
        let failed = Failed {
            failure: Failure::Raised(report),
            report: Box::new(pool::Report { console, ..pool::Report::default() }),
        };
        (failed, "def half(n):\n    y = 1 / n\nhalf(0)\n")
    }

    #[test]
    fn the_author_reads_everything() {
        let (failed, program) = division();
        let expected = json!({
            "type": "urn:paintbox:raised", "title": "The program raised an exception", "status": 422, "kind": "raised",
            "exception": "ZeroDivisionError", "message": "division by zero", "line": 2, "column": 9, "end_column": 14,
            "traceback": [
                {"function": "<module>", "line": 3, "source": "half(0)"},
                {"function": "half", "line": 2, "source": "    y = 1 / n"},
            ],
            "hint": "n is 0 here", "console": "hello\n",
        });
        assert_eq!(problem_json(&failed, program), expected);
        assert_eq!(Problem::failed(failed, program).header(true), "raised; line=2");
    }

    #[test]
    fn a_kind_is_serialised_as_its_word() {
        for kind in [Kind::Raised, Kind::BadContent, Kind::TooMany, Kind::NotFound, Kind::Budget] {
            assert_eq!(json!(kind), json!(kind.word()));
        }
    }

    #[test]
    fn everyone_else_reads_the_kind_and_an_id() {
        let (failed, program) = division();
        let problem = Problem::failed(failed, program);
        let expected = json!({
            "type": "urn:paintbox:raised", "title": "The program raised an exception", "status": 422, "kind": "raised",
            "message": "The program raised an exception.", "id": "abc",
        });
        assert_eq!(problem.to_json(false, "abc"), expected);
        assert_eq!(problem.header(false), "raised");
    }

    #[test]
    fn a_limit_is_named_and_a_lost_render_hides_why() {
        let failed = |failure| Problem::failed(Failed { failure, report: Box::default() }, "");
        let limit = failed(Failure::Limit(LimitKind::Time, None)).to_json(true, "");
        assert_eq!((&limit["kind"], &limit["limit"], &limit["status"]), (&json!("limit"), &json!("time"), &json!(422)));
        let lost = failed(Failure::Lost("/srv/paintbox is gone".into()));
        assert!(!lost.to_json(true, "").to_string().contains("/srv"));
        assert!(lost.log_text().contains("/srv"));
        assert_eq!((lost.kind.status().as_u16(), lost.retry_after()), (503, Some(1)));
    }

    #[test]
    fn log_text_is_short_and_of_one_line() {
        let report = ErrorReport { message: format!("a\nb\x1b[31m{}", "é".repeat(5000)), ..ErrorReport::default() };
        let failed = Failed { failure: Failure::Raised(report), report: Box::default() };
        let text = Problem::failed(failed, "").log_text();
        assert!(text.len() <= LOG_BYTES && !text.chars().any(char::is_control), "{text}");
    }
}
