//! The generated documents say what the tables of functions say.

use std::path::Path;

#[test]
fn the_documents_are_the_tables() {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../..");
    for (name, made) in [
        ("docs/reference/canvas.md", canvas::reference()),
        ("docs/reference/canvas.json", canvas::reference_json()),
        ("docs/reference/plt.md", charts::reference()),
        ("docs/reference/plt.json", charts::reference_json()),
        ("docs/reference/functions.json", charts::completion()),
        ("NOT_OFFERED.md", charts::not_offered()),
    ] {
        let file = folder.join(name);
        if std::env::var_os("PAINTBOX_BLESS").is_some() {
            std::fs::write(&file, &made).expect("the reference can be written");
        }
        let kept = std::fs::read_to_string(&file).unwrap_or_else(|error| panic!("{name}: {error}"));
        assert!(kept == made, "{name} is stale: `make generate` updates it");
    }
}
