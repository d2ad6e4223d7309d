//! Every example draws the picture that the documents show.

use e2e::golden::{Tolerance, assert_golden};
use e2e::{Server, each_row, here};
use std::path::{Path, PathBuf};

/// Other processors round a little differently.
const TOLERANCE: Tolerance = Tolerance { channel: 6, pixels: 200 };

fn examples() -> Vec<String> {
    let folder = std::fs::read_dir(here("../examples")).expect("examples/ is there");
    let mut names: Vec<String> = folder
        .map(|entry| entry.expect("examples/ can be read").path())
        .filter(|file| file.extension().is_some_and(|extension| extension == "py"))
        .map(|file| file.file_stem().expect("a name").to_string_lossy().into_owned())
        .collect();
    names.sort();
    names
}

fn golden(name: &str) -> PathBuf {
    here("../docs/examples").join(name).with_extension("png")
}

#[test]
fn every_example_draws_its_picture_in_png_and_svg() {
    let server = Server::builder().pandas().science().variable("PAINTBOX_EXAMPLES", "true").start();
    let client = server.client();
    let names = examples();
    assert!(names.len() >= 12, "{names:?}");
    each_row(
        &names,
        |name| (*name).clone(),
        |name| {
            let picture = client.get(&format!("/{name}.png"));
            assert_eq!(picture.status, 200, "{name}: {}", picture.text());
            assert_golden(&golden(name), &picture.body, TOLERANCE);
            let drawing = client.get(&format!("/{name}.svg"));
            assert_eq!(drawing.status, 200, "{name}: {}", drawing.text());
            assert!(drawing.text().starts_with("<svg"), "{name}");
        },
    );
    let wave = client.get("/wave.gif");
    assert_eq!(wave.status, 200, "{}", wave.text());
    assert_eq!(crate::turtle::frames(&wave.body), 30);
    server.stop().expect("the server ends cleanly");
}

#[test]
fn every_picture_in_the_documents_belongs_to_an_example() {
    let names = examples();
    for entry in std::fs::read_dir(here("../docs/examples")).expect("docs/examples/ is there") {
        let file = entry.expect("docs/examples/ can be read").path();
        let name = Path::new(file.file_stem().expect("a name")).to_string_lossy().into_owned();
        assert!(names.contains(&name), "{} belongs to no example", file.display());
    }
}
