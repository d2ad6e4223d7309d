//! A failed render for tests.

use pool::{Failed, Failure};
use wire::{CallFrame, Console, ErrorReport};

/// 1/0 in a function, with something printed.
pub(crate) fn division() -> (Failed, &'static str) {
    let frame = |function: &str, line, (column, end_column)| CallFrame {
        function: function.to_owned(),
        line,
        column: Some(column),
        end_line: Some(line),
        end_column: Some(end_column),
    };
    let report = ErrorReport {
        exception: "ZeroDivisionError".into(),
        message: "division by zero".into(),
        line: Some(2),
        column: Some(9),
        end_line: Some(2),
        end_column: Some(14),
        frames: [frame("<module>", 3, (1, 8)), frame("half", 2, (9, 14))].into(),
        hint: Some("n is 0 here".into()),
    };
    let console = Console { text: "hello\n".into(), ..Console::default() };
    let failed = Failed {
        failure: Failure::Raised(report),
        report: Box::new(pool::Report { console, ..pool::Report::default() }),
    };
    (failed, "def half(n):\n    y = 1 / n\nhalf(0)\n")
}
