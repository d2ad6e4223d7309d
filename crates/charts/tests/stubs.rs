//! `paintbox.pyi` says what the table of functions says.

use std::path::Path;

#[test]
fn the_stubs_in_the_repository_are_the_tables() {
    let file = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../paintbox.pyi");
    if std::env::var_os("PAINTBOX_BLESS").is_some() {
        std::fs::write(&file, charts::stubs()).expect("paintbox.pyi can be written");
    }
    let kept = std::fs::read_to_string(&file).expect("paintbox.pyi is there");
    assert!(kept == charts::stubs(), "paintbox.pyi is stale; CONTRIBUTING.md says how to write it anew");
}
