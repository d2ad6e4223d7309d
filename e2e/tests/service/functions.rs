//! Every function's example in the reference draws the picture beside it, through the real programs.

use e2e::golden::{Tolerance, assert_golden};
use e2e::{Server, each_row, here};
use serde_json::{Value, json};
use std::collections::HashSet;
use std::path::{Path, PathBuf};

/// Other processors round a little differently.
const TOLERANCE: Tolerance = Tolerance { channel: 6, pixels: 60 };

fn pictures() -> PathBuf {
    here("../docs/reference/canvas")
}

fn read(name: &str) -> Value {
    let data = std::fs::read(here("../docs/reference").join(name)).expect("the reference is there");
    serde_json::from_slice(&data).expect("the reference is JSON")
}

fn text(function: &Value, name: &str) -> String {
    function[name].as_str().expect("text").to_owned()
}

/// The name of each example's picture, and the example.
fn examples() -> Vec<(String, String)> {
    let data = read("canvas.json");
    let sections = data["sections"].as_array().expect("it has sections");
    let functions = sections.iter().flat_map(|section| section["functions"].as_array().expect("with functions"));
    drawn(functions.map(|function| (text(function, "picture"), text(function, "program"))))
}

/// The same of the charts.
fn charts() -> Vec<(String, String)> {
    let data = read("plt.json");
    let functions = data["functions"].as_array().expect("it has functions");
    drawn(functions.iter().map(|function| (text(function, "name"), text(function, "example"))))
}

/// Those that have an example: the others do nothing.
fn drawn(examples: impl Iterator<Item = (String, String)>) -> Vec<(String, String)> {
    examples.filter(|(_, program)| !program.is_empty()).collect()
}

/// Draws examples as the documentation serves them, which is how editors open them, and compares each with the picture of its
/// name in the library's folder. They set their own size.
fn draw(examples: &[(String, String)], library: &str) {
    let folder = here("../docs/reference").join(library);
    let server = Server::builder().start();
    let client = server.client();
    each_row(
        examples,
        |(name, _)| name.clone(),
        |(name, _)| {
            let program = client.get(&format!("/docs/{library}/{name}.py")).text();
            // An animation is one in the reference, too.
            let format = if program.contains("canvas.frame(") { "apng" } else { "png" };
            let body = json!({"program": program, "format": format});
            let answer = client.post("/api/v1/render", "image/png", &body);
            if answer.status != 200 {
                let error = &client.draft(&program).json()["error"];
                panic!("{} {}", error["message"], error["hint"]);
            }
            let golden = folder.join(format!("{name}.png"));
            assert_golden(&golden, &answer.body, TOLERANCE);
            let kept = std::fs::read(&golden).expect("it was compared just now");
            assert_eq!(frames(&answer.body), frames(&kept), "frames");
        },
    );
    server.stop().expect("the server ends cleanly");
}

/// How many frames a file says it has.
fn frames(png: &[u8]) -> usize {
    png.windows(4).filter(|chunk| chunk == b"fcTL").count()
}

#[test]
fn every_example_of_the_reference_draws_its_picture() {
    let examples = examples();
    assert!(examples.len() > 100, "{}", examples.len());
    draw(&examples, "canvas");
}

#[test]
fn every_example_of_a_chart_draws_its_picture() {
    let examples = charts();
    assert!(examples.len() > 150, "{}", examples.len());
    draw(&examples, "plt");
}

#[test]
fn every_picture_of_the_reference_belongs_to_an_example() {
    for (folder, examples) in [(pictures(), examples()), (here("../docs/reference/plt"), charts())] {
        let names: HashSet<String> = examples.into_iter().map(|(name, _)| format!("{name}.png")).collect();
        for entry in std::fs::read_dir(folder).expect("the folder is there") {
            let file = entry.expect("it can be read").path();
            let name = file.file_name().map(Path::new).expect("a name").to_string_lossy().into_owned();
            assert!(names.contains(&name), "{name} belongs to no function");
        }
    }
}
