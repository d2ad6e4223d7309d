//! A problem as machines read it: RFC 9457, with members of our own.

use super::{Details, Kind, Problem, seconds};
use pool::Failed;
use serde::Serialize;
use serde_json::{Value, json};
use utoipa::ToSchema;
use wire::{Console, LimitKind};

/// Problem details (RFC 9457). Everything from `exception` on is only for those who may see it.
#[derive(Debug, Clone, PartialEq, Serialize, ToSchema)]
#[schema(as = Problem)]
pub(crate) struct ProblemDetails {
    /// `urn:paintbox:` and the kind.
    #[schema(example = "urn:paintbox:raised")]
    r#type: String,
    /// What the kind means, in a few words.
    title: &'static str,
    /// The status, again.
    #[schema(minimum = 400, maximum = 599)]
    status: u16,
    /// What kind of thing went wrong.
    kind: Kind,
    /// The limit that the program reached: `time`, `cpu`, `memory`, `scene`, `size` or `paint`.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[schema(value_type = Option<String>)]
    limit: Option<LimitKind>,
    /// The exception's class.
    #[serde(skip_serializing_if = "Option::is_none")]
    exception: Option<String>,
    /// A sentence, or Python's own message for those who may see it.
    message: String,
    /// The line of the program, from 1.
    #[serde(skip_serializing_if = "Option::is_none")]
    line: Option<u32>,
    /// The first column of what failed there, in characters (Unicode code points) from 1; a tab is one.
    #[serde(skip_serializing_if = "Option::is_none")]
    column: Option<u32>,
    /// The line on which it ends.
    #[serde(skip_serializing_if = "Option::is_none")]
    end_line: Option<u32>,
    /// The column after its last one, on `end_line`.
    #[serde(skip_serializing_if = "Option::is_none")]
    end_column: Option<u32>,
    /// The program's own calls, the outermost first.
    #[serde(skip_serializing_if = "Option::is_none")]
    traceback: Option<Vec<Call>>,
    /// What to do about it.
    #[serde(skip_serializing_if = "Option::is_none")]
    hint: Option<String>,
    /// What the program printed.
    #[serde(skip_serializing_if = "Option::is_none")]
    console: Option<String>,
    /// For how long it isn't tried again, s.
    #[serde(skip_serializing_if = "Option::is_none")]
    paused_s: Option<u32>,
    /// The request, as `X-Request-Id` and the log name it.
    #[serde(skip_serializing_if = "String::is_empty")]
    #[schema(required = false)]
    id: String,
}

/// A call in a traceback.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, ToSchema)]
struct Call {
    /// The function, or `<module>`.
    function: String,
    /// The line, from 1.
    line: u32,
    /// The first column of what it was at, in characters from 1.
    #[serde(skip_serializing_if = "Option::is_none")]
    column: Option<u32>,
    /// The line on which that ends.
    #[serde(skip_serializing_if = "Option::is_none")]
    end_line: Option<u32>,
    /// The column after its last one, on `end_line`.
    #[serde(skip_serializing_if = "Option::is_none")]
    end_column: Option<u32>,
    /// What stands there.
    source: Option<String>,
}

impl Problem {
    /// Problem details for this reader.
    pub(crate) fn for_machines(&self, everything: bool, id: &str) -> ProblemDetails {
        let details = self.details.as_ref().filter(|_| everything);
        let report = details.and_then(|details| details.report.as_ref());
        let pause = self.pause.filter(|_| everything || self.kind == Kind::Budget);
        ProblemDetails {
            r#type: format!("urn:paintbox:{}", self.kind.word()),
            title: self.kind.title(),
            status: self.kind.status().as_u16(),
            kind: self.kind,
            limit: self.limit,
            exception: report.map(|report| report.exception.clone()),
            message: self.message_for(everything).to_owned(),
            line: report.and_then(|report| report.line),
            column: report.and_then(|report| report.column),
            end_line: report.and_then(|report| report.end_line),
            end_column: report.and_then(|report| report.end_column),
            traceback: details.and_then(|details| details.calls(&self.program)),
            hint: report.and_then(|report| report.hint.clone()),
            console: details.map(|details| console_text(&details.console)),
            paused_s: pause.map(seconds),
            id: id.to_owned(),
        }
    }

    /// The same as JSON.
    pub(crate) fn to_json(&self, everything: bool, id: &str) -> Value {
        json!(self.for_machines(everything, id))
    }
}

impl Details {
    fn calls(&self, program: &str) -> Option<Vec<Call>> {
        let call = |frame: &wire::CallFrame| Call {
            function: frame.function.clone(),
            line: frame.line,
            column: frame.column,
            end_line: frame.end_line,
            end_column: frame.end_column,
            source: line_of(program, frame.line),
        };
        Some(self.report.as_ref()?.frames.iter().map(call).collect())
    }
}

/// What was printed, with a mark at the end if it was cut.
pub(crate) fn console_text(console: &Console) -> String {
    if console.cut { format!("{}\n… (there was more)", console.text) } else { console.text.clone() }
}

/// A line of the program, from 1, cleaned and without the space at its end.
pub(crate) fn line_of(program: &str, line: u32) -> Option<String> {
    // Python ends a line at each of these, too.
    let program = program.replace("\r\n", "\n").replace('\r', "\n");
    let line = program.lines().nth((line as usize).checked_sub(1)?)?;
    Some(wire::clean(line.trim_end(), 400))
}

/// A failed render as machines read it, in full: `paintbox render --json` prints it.
#[must_use]
pub fn problem_json(failed: &Failed, program: &str) -> Value {
    Problem::failed(failed.clone(), program).to_json(true, "")
}
