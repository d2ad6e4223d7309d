//! Every function's example in the reference draws the picture beside it, through the real programs.

use serde_json::{Value, json};
use std::collections::HashSet;
use std::path::{Path, PathBuf};
use tests::golden::{Tolerance, assert_golden};
use tests::{Server, here};

/// Other processors round a little differently.
const TOLERANCE: Tolerance = Tolerance { channel: 6, pixels: 60 };

fn pictures() -> PathBuf {
    here("../docs/reference/canvas")
}

/// The name of each example's picture, and the program that draws it.
fn examples() -> Vec<(String, String)> {
    let data = std::fs::read(here("../docs/reference/canvas.json")).expect("the reference is there");
    let data: Value = serde_json::from_slice(&data).expect("the reference is JSON");
    let sections = data["sections"].as_array().expect("it has sections");
    let functions = sections.iter().flat_map(|section| section["functions"].as_array().expect("with functions"));
    let text = |function: &Value, name: &str| function[name].as_str().expect("text").to_owned();
    functions.map(|function| (text(function, "picture"), text(function, "program"))).collect()
}

#[test]
fn every_example_of_the_reference_draws_its_picture() {
    let examples = examples();
    assert!(examples.len() > 100, "{}", examples.len());
    let server = Server::builder().start();
    let client = server.client();
    let mut failed = Vec::new();
    for (name, program) in &examples {
        let body = json!({"program": program, "width": 200, "height": 150, "format": "png"});
        let answer = client.post("/api/v1/render", "image/png", &body);
        if answer.status != 200 {
            let json = client.draft(program).json();
            failed.push(format!("{name}: {} {}", json["error"]["message"], json["error"]["hint"]));
            continue;
        }

        let golden = pictures().join(format!("{name}.png"));
        if let Err(panic) = std::panic::catch_unwind(|| assert_golden(&golden, &answer.body, TOLERANCE)) {
            let said = panic.downcast_ref::<String>().cloned().unwrap_or_default();
            failed.push(format!("{name}: {said}"));
        }
    }
    assert!(failed.is_empty(), "{}", failed.join("\n"));
    server.stop().expect("the server ends cleanly");
}

#[test]
fn every_picture_of_the_reference_is_an_examples() {
    let names: HashSet<String> = examples().into_iter().map(|(name, _)| format!("{name}.png")).collect();
    for entry in std::fs::read_dir(pictures()).expect("docs/reference/canvas/ is there") {
        let file = entry.expect("docs/reference/canvas/ can be read").path();
        let name = file.file_name().map(Path::new).expect("a name").to_string_lossy().into_owned();
        assert!(names.contains(&name), "{name} belongs to no function");
    }
}
