//! Tests with tables: every row is tried, and each that fails is named.

use std::panic::{AssertUnwindSafe, catch_unwind};

/// Checks every row of a table.
///
/// # Panics
/// When rows failed, with the name of each and what it said.
pub fn each_row<T>(rows: impl IntoIterator<Item = T>, name: impl Fn(&T) -> String, check: impl Fn(T)) {
    let mut all = 0;
    let mut failed = Vec::new();
    for row in rows {
        all += 1;
        let name = name(&row);
        if let Err(panic) = catch_unwind(AssertUnwindSafe(|| check(row))) {
            let text =
                panic.downcast_ref::<String>().map(String::as_str).or_else(|| panic.downcast_ref::<&str>().copied());
            failed.push(format!("{name}: {}", text.unwrap_or("it panicked")));
        }
    }
    assert!(all > 0, "the table has no rows");
    assert!(failed.is_empty(), "{} of {all} rows fail:\n{}", failed.len(), failed.join("\n"));
}

#[cfg(test)]
mod tests {
    use super::*;

    fn failure(rows: &[i32]) -> String {
        let checked = catch_unwind(|| {
            each_row(rows, |row| format!("row {row}"), |row| assert!(row % 2 == 0, "{row} is odd"));
        });
        checked.err().map_or_else(String::new, |panic| panic.downcast_ref::<String>().cloned().unwrap_or_default())
    }

    #[test]
    fn every_row_is_tried_and_those_that_fail_are_named() {
        assert_eq!(failure(&[2, 4]), "");
        assert_eq!(failure(&[1, 2, 3]), "2 of 3 rows fail:\nrow 1: 1 is odd\nrow 3: 3 is odd");
        assert_eq!(catch_unwind(|| each_row([0; 0], |_| String::new(), |_| ())).map_err(drop), Err(()));
    }
}
