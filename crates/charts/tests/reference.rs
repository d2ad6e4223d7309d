//! The reference in `docs/` says what the tables of functions say.

use std::path::Path;

#[test]
fn the_reference_in_the_repository_is_the_tables() {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../docs/reference");
    for (name, made) in [
        ("canvas.md", canvas::reference()),
        ("canvas.json", canvas::reference_json()),
        ("plt.md", charts::reference()),
        ("plt.json", charts::reference_json()),
    ] {
        let file = folder.join(name);
        if std::env::var_os("PAINTBOX_BLESS").is_some() {
            std::fs::create_dir_all(&folder).expect("docs/reference/ can be made");
            std::fs::write(&file, &made).expect("the reference can be written");
        }
        let kept = std::fs::read_to_string(&file).unwrap_or_else(|error| panic!("{name}: {error}"));
        assert!(kept == made, "docs/reference/{name} is stale; CONTRIBUTING.md says how to write it anew");
    }
}
