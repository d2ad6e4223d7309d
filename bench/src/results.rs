//! What was measured, kept as JSON in target/bench/, so that parts can be measured one by one and the report has all of them.

use e2e::here;
use serde::{Serialize, de::DeserializeOwned};
use std::path::PathBuf;

/// The folder of what was measured and of other files that measuring makes.
pub(crate) fn folder() -> PathBuf {
    let folder = here("../target/bench");
    std::fs::create_dir_all(&folder).expect("target/bench can be made");
    folder
}

pub(crate) fn save(part: &str, measured: &impl Serialize) {
    let text = serde_json::to_string_pretty(measured).expect("JSON");
    std::fs::write(folder().join(format!("{part}.json")), text).expect("a file can be written");
}

/// What was measured last; `None` if nothing was.
///
/// # Panics
/// When the file is of another version.
pub(crate) fn load<T: DeserializeOwned>(part: &str) -> Option<T> {
    let text = std::fs::read_to_string(folder().join(format!("{part}.json"))).ok()?;
    Some(serde_json::from_str(&text).unwrap_or_else(|error| panic!("measure {part} again: {error}")))
}
