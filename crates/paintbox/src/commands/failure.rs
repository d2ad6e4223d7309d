//! Prints a program's failure, as the service reports it, in the form of `paintbox render`.

use crate::service::plain;
use pool::Failure;
use serde_json::Value;
use std::process::ExitCode;
use wire::{CallFrame, ErrorReport, LimitKind};

/// Prints the program's output.
pub(super) fn print_console(answer: &Value) {
    let text = plain(answer["console"].as_str().unwrap_or_default());
    eprint!("{text}{}", if text.is_empty() || text.ends_with('\n') { "" } else { "\n" });
}

/// Whether the program failed, so that a retry would fail too.
pub(super) fn is_program_failure(error: &Value) -> bool {
    failure(error).0.is_some()
}

/// Prints the failure and returns the exit status that `render` has for it.
pub(super) fn print(error: &Value, program: &str) -> ExitCode {
    let (failure, status) = failure(error);
    match failure {
        Some(failure) => eprint!("{}", plain(&server::describe(&failure, program))),
        None => eprintln!(
            "{}",
            plain(error["message"].as_str().unwrap_or("the service reported a failure without a message"))
        ),
    }
    ExitCode::from(status)
}

/// The failure and its exit status; none if the program isn't the cause.
fn failure(error: &Value) -> (Option<Failure>, u8) {
    let report = report(error);
    match error["kind"].as_str() {
        Some("raised") => (Some(Failure::Raised(report)), 1),
        Some("limit") => {
            let every = [
                LimitKind::Time,
                LimitKind::Cpu,
                LimitKind::Memory,
                LimitKind::Scene,
                LimitKind::Size,
                LimitKind::Paint,
            ];
            let limit = every.into_iter().find(|limit| error["limit"] == limit.word());
            (limit.map(|limit| Failure::Limit(limit, Some(report))), 3)
        }
        Some("refused") => (Some(Failure::Refused(None)), 4),
        Some("crashed") => (Some(Failure::Crashed), 5),
        _ => (None, super::FAILED),
    }
}

fn report(error: &Value) -> ErrorReport {
    let text = |value: &Value| value.as_str().unwrap_or_default().to_owned();
    let number = |value: &Value| value.as_u64().and_then(|number| u32::try_from(number).ok());
    let call = |call: &Value| {
        Some(CallFrame {
            function: text(&call["function"]),
            line: number(&call["line"])?,
            column: number(&call["column"]),
            end_line: number(&call["end_line"]),
            end_column: number(&call["end_column"]),
        })
    };
    ErrorReport {
        exception: text(&error["exception"]),
        message: text(&error["message"]),
        line: number(&error["line"]),
        column: number(&error["column"]),
        end_line: number(&error["end_line"]),
        end_column: number(&error["end_column"]),
        frames: error["traceback"].as_array().into_iter().flatten().filter_map(call).collect(),
        hint: error["hint"].as_str().map(str::to_owned),
    }
}
