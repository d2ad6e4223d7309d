//! A failed render for tests.

use pool::{Failed, Failure};
use wire::{CallFrame, Console, ErrorReport};

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
