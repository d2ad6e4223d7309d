//! `docs/reference/python.json` says what is true of the Python that programs run in.

use e2e::here;
use std::process::Command;

#[test]
fn every_name_that_editors_complete_is_in_python() {
    let script = here("../dev/python_names.py");
    let checked = Command::new(here("../.venv/bin/python")).arg(script).arg("--check").output();
    let checked = checked.expect("`make setup` has made the Python environment");
    assert!(checked.status.success(), "{}", String::from_utf8_lossy(&checked.stderr));
}
