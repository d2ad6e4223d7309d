//! A failed render as its author reads it on a terminal.

use crate::problem::{limit_sentence, line_of};
use pool::Failure;
use std::fmt::Write as _;
use wire::ErrorReport;

/// The failure in words, the program's lines marked, the sentence last but for a hint; ends with a newline.
///
/// ```text
///   line 3, in <module>
///     half(0)
///   line 2, in half
///     y = 1 / n
///         ^^^^^
/// ZeroDivisionError: division by zero
/// hint: n is 0 here
/// ```
#[must_use]
pub fn describe(failure: &Failure, program: &str) -> String {
    match failure {
        Failure::Raised(report) => {
            let message = if report.message.is_empty() { String::new() } else { format!(": {}", report.message) };
            with_place(report, program, &format!("{}{message}", report.exception))
        }
        Failure::Limit(limit, report) => {
            let limit = format!("limit of {}: {}", limit.word(), limit_sentence(*limit));
            let named = report.as_ref().filter(|report| !report.exception.is_empty());
            let sentence = named.map_or_else(|| limit.clone(), |report| format!("{}, {limit}", report.exception));
            with_place(&report.clone().unwrap_or_default(), program, &sentence)
        }
        Failure::Refused(_) => "refused: The program made a forbidden system call and was stopped.\n".to_owned(),
        Failure::Crashed => "crashed: The program's process died.\n".to_owned(),
        Failure::Lost(why) => format!("Paintbox itself failed: {why}\n"),
        Failure::Busy => "busy: Too many renders are waiting.\n".to_owned(),
    }
}

fn with_place(report: &ErrorReport, program: &str, sentence: &str) -> String {
    let mut text = String::new();
    let (outer, innermost) = match report.frames.split_last() {
        Some((last, outer)) if Some(last.line) == report.line => (outer, Some(last)),
        _ => (&report.frames[..], None),
    };
    for frame in outer {
        let _ = writeln!(text, "  line {}, in {}", frame.line, frame.function);
        if let Some(source) = line_of(program, frame.line) {
            let _ = writeln!(text, "    {}", source.trim_start());
        }
    }
    if let Some(line) = report.line {
        match innermost {
            Some(frame) => _ = writeln!(text, "  line {line}, in {}", frame.function),
            None => _ = writeln!(text, "  line {line}"),
        }
        if let Some(source) = line_of(program, line) {
            let _ = writeln!(text, "    {}", source.trim_start());
            if let Some(marker) = marker(&source, report) {
                let _ = writeln!(text, "    {marker}");
            }
        }
    }
    let _ = writeln!(text, "{sentence}");
    if let Some(hint) = &report.hint {
        let _ = writeln!(text, "hint: {hint}");
    }
    text
}

/// `^^^^` under the columns of the report, for the line without its indentation. A tab stays a tab, so that they line up.
fn marker(source: &str, report: &ErrorReport) -> Option<String> {
    let indent = source.chars().take_while(|c| c.is_whitespace()).count();
    let length = source.chars().count();
    let start = (report.column? as usize).checked_sub(1)?;
    if start < indent || start > length {
        return None;
    }
    let end = match report.end_line {
        // What goes on in the next line is marked to the end of this one.
        Some(line) if Some(line) > report.line => Some(length),
        _ => report.end_column.map(|end| (end as usize).saturating_sub(1)),
    };
    let end = end.unwrap_or(start + 1).clamp(start + 1, length.max(start + 1));
    let pad: String = source.chars().take(start).skip(indent).map(|c| if c == '\t' { '\t' } else { ' ' }).collect();
    Some(format!("{pad}{}", "^".repeat(end - start)))
}

#[cfg(test)]
mod tests {
    use super::*;
    use wire::LimitKind;

    #[test]
    fn the_line_is_marked_where_it_went_wrong() {
        let (failed, program) = crate::problem::sample::division();
        assert_eq!(
            describe(&failed.failure, program),
            "  line 3, in <module>\n    half(0)\n  line 2, in half\n    y = 1 / n\n        ^^^^^\n\
             ZeroDivisionError: division by zero\nhint: n is 0 here\n"
        );
    }

    #[test]
    fn syntax_errors_and_limits_have_a_line_too() {
        let report = |line, column| ErrorReport {
            exception: "SyntaxError".into(),
            message: "invalid syntax".into(),
            line: Some(line),
            column: Some(column),
            ..ErrorReport::default()
        };
        assert_eq!(
            describe(&Failure::Raised(report(1, 5)), "x = ="),
            "  line 1\n    x = =\n        ^\nSyntaxError: invalid syntax\n"
        );
        let stopped = ErrorReport { exception: "TimeLimit".into(), ..report(2, 1) };
        let time = describe(&Failure::Limit(LimitKind::Time, Some(stopped)), "while True:\n\tpass");
        assert_eq!(time, "  line 2\n    pass\nTimeLimit, limit of time: The program exceeded its time limit.\n");
        let unplaced = describe(&Failure::Limit(LimitKind::Time, None), "");
        assert_eq!(unplaced, "limit of time: The program exceeded its time limit.\n");
    }

    #[test]
    fn places_that_are_not_in_the_program_do_no_harm() {
        for (line, column, end) in
            [(0, 0, 0), (99, 1, 2), (1, 99, 1), (1, 1, 0), (1, u32::MAX, u32::MAX), (1, 2, u32::MAX)]
        {
            let report = ErrorReport {
                exception: "E".into(),
                line: Some(line),
                column: Some(column),
                end_column: Some(end),
                ..ErrorReport::default()
            };
            assert!(describe(&Failure::Raised(report), "é = 1").ends_with("E\n"));
        }
    }
}
