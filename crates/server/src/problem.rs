//! Errors, in one place: every kind's word, status and title, and who sees how much.
//!
//! Everyone gets the kind, a sentence and an id. Message, line, traceback and console ([`Details`]) are for those who may
//! see them. Clients never cache errors, and no error contains a path of the server.

mod details;
mod kind;
#[cfg(test)]
pub(crate) mod sample;

pub use details::problem_json;
pub(crate) use details::{ProblemDetails, console_text, line_of};
pub(crate) use kind::Kind;

use pool::{Failed, Failure};
use std::sync::Arc;
use std::time::Duration;
use wire::{Console, ErrorReport, LimitKind};

/// Longest error text in a log line, bytes.
const LOG_BYTES: usize = 200;

/// Details for the author and others who may see them.
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
    /// For callers who may see them.
    pub details: Option<Arc<Details>>,
    /// The program's source, for the lines in details.
    pub program: Arc<str>,
    /// For the log only.
    pub internal: Option<String>,
    /// For how long it isn't tried again.
    pub pause: Option<Duration>,
    /// The request that ran the program, if the failure is cached.
    pub kept: Option<String>,
}

impl Problem {
    /// A problem with a request, not with a program.
    pub(crate) fn new(kind: Kind, message: impl std::fmt::Display) -> Self {
        let message = message.to_string();
        Self { kind, message, limit: None, details: None, program: "".into(), internal: None, pause: None, kept: None }
    }

    /// A failed render of this program.
    pub(crate) fn failed(failed: Failed, program: impl Into<Arc<str>>) -> Self {
        let (kind, message, limit, report, internal) = match failed.failure {
            Failure::Raised(report) => (Kind::Raised, "The program raised an exception.", None, Some(report), None),
            Failure::Limit(limit, report) => (Kind::Limit, limit_sentence(limit), Some(limit), report, None),
            Failure::Refused(_) => {
                (Kind::Refused, "The program made a forbidden system call and was stopped.", None, None, None)
            }
            Failure::Crashed => (Kind::Crashed, "The program crashed.", None, None, None),
            Failure::Lost(why) => {
                (Kind::Lost, "Paintbox could not finish this render; please try again.", None, None, Some(why))
            }
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

    /// Whether the program itself failed, and would fail again.
    pub(crate) fn is_program_failure(&self) -> bool {
        matches!(self.kind, Kind::Raised | Kind::Limit | Kind::Refused | Kind::Crashed)
    }

    /// Whether Paintbox, its store, a source or a budget failed, so that an old picture is better than none.
    pub(crate) fn is_service_failure(&self) -> bool {
        matches!(self.kind, Kind::Lost | Kind::Source | Kind::Busy | Kind::Budget | Kind::Paused)
    }

    /// Whether the same request could succeed for another client.
    pub(crate) fn may_succeed_for_others(&self) -> bool {
        matches!(self.kind, Kind::Lost | Kind::Busy | Kind::Budget)
    }

    /// The size of its texts without the program's source, bytes.
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

    /// Adds the program's source, if a program failed.
    pub(crate) fn with_program(self, program: &Arc<str>) -> Self {
        if self.details.is_some() { Self { program: Arc::clone(program), ..self } } else { self }
    }

    /// The exception's report, for callers who may see it.
    pub(crate) fn report(&self) -> Option<&ErrorReport> {
        self.details.as_ref()?.report.as_ref()
    }

    /// The `Retry-After` header, s.
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

    /// The sentence for this reader: Python's message, if it isn't empty and the reader may see it.
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

    /// The same for a request's log line, without anything that the request sent besides its path, or that the program made
    /// of it: either may be confidential.
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
        LimitKind::Time => "The program exceeded its time limit.",
        LimitKind::Cpu => "The program exceeded its limit of CPU time.",
        LimitKind::Memory => "The program exceeded its memory limit.",
        LimitKind::Scene => "The program drew more operations or points than a picture can have.",
        LimitKind::Size => "The picture exceeds the size limit.",
        LimitKind::Paint => "Painting the picture exceeded a limit of time, memory or file size.",
    }
}

impl From<getrandom::Error> for Problem {
    fn from(error: getrandom::Error) -> Self {
        let problem = Self::new(Kind::Lost, "The system has no random numbers.");
        Self { internal: Some(error.to_string()), ..problem }
    }
}

#[cfg(test)]
mod tests {
    use super::sample::division;
    use super::*;
    use serde_json::json;

    #[test]
    fn the_author_reads_everything() {
        let (failed, program) = division();
        let expected = json!({
            "type": "urn:paintbox:raised", "title": "The program raised an exception", "status": 422, "kind": "raised",
            "exception": "ZeroDivisionError", "message": "division by zero", "line": 2, "column": 9,
            "end_line": 2, "end_column": 14,
            "traceback": [
                {
                    "function": "<module>", "line": 3, "column": 1, "end_line": 3, "end_column": 8,
                    "source": "half(0)",
                },
                {
                    "function": "half", "line": 2, "column": 9, "end_line": 2, "end_column": 14,
                    "source": "    y = 1 / n",
                },
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
