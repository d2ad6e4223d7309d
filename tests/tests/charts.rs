//! Every program of `pyplot/` and `charts/` draws, unchanged, the picture that lies beside it; the charts as SVG too.

use serde_json::{Value, json};
use std::fs;
use std::path::{Path, PathBuf};
use tests::golden::{Tolerance, assert_golden};
use tests::{Client, Server, here};

/// Other processors round a little differently.
const TOLERANCE: Tolerance = Tolerance { channel: 6, pixels: 200 };

/// A program, and what its comments say of it.
struct Program {
    file: PathBuf,
    source: String,
    size: (u32, u32),
    data: Option<String>,
}

impl Program {
    /// `# size: 800x500` and `# data: cars.json`, each on a line of its own.
    fn read(file: PathBuf) -> Self {
        let source = fs::read_to_string(&file).expect("a program can be read");
        assert!(source.starts_with("# "), "{}: the first line says what it shows", file.display());
        let said = |what: &str| source.lines().find_map(|line| line.strip_prefix(what)).map(str::to_owned);
        let size = said("# size: ").map_or((640, 480), |size| {
            let (width, height) = size.split_once('x').expect("WIDTHxHEIGHT");
            (width.parse().expect("px"), height.parse().expect("px"))
        });
        let data = said("# data: ");
        Self { file, source, size, data }
    }

    fn name(&self) -> String {
        self.file.file_stem().expect("a name").to_string_lossy().into_owned()
    }

    /// What a draft of it is asked for with.
    fn body(&self, format: &str) -> Value {
        let (width, height) = self.size;
        let mut body = json!({ "program": self.source, "width": width, "height": height, "format": format });
        if let Some(name) = &self.data {
            let text = fs::read_to_string(here("../examples/data").join(name)).expect("the data is there");
            if Path::new(name).extension().is_some_and(|extension| extension == "json") {
                body["data"] = serde_json::from_str(&text).expect("JSON");
            } else {
                body["data_csv"] = Value::from(text);
            }
        }
        body
    }

    /// Draws it, or says why it can't be.
    fn draw(&self, client: &Client, format: &str, media_type: &str) -> Result<Vec<u8>, String> {
        let answer = client.post("/api/v1/render", media_type, &self.body(format));
        if answer.status == 200 {
            return Ok(answer.body);
        }
        let why = client.post("/api/v1/render", "application/json", &self.body(format)).json();
        Err(format!("{}: {} {}", self.name(), answer.outcome(), why["error"]))
    }
}

/// The programs of a folder, by name.
fn programs(folder: &str) -> Vec<Program> {
    let entries = fs::read_dir(here(folder)).expect("the folder is there");
    let mut files: Vec<PathBuf> = entries.map(|entry| entry.expect("it can be read").path()).collect();
    files.retain(|file| file.extension().is_some_and(|extension| extension == "py"));
    files.sort();
    files.into_iter().map(Program::read).collect()
}

/// Draws all of a folder first, so that every failure is seen, then compares.
fn all_draw_their_pictures(folder: &str, least: usize) {
    let server = Server::builder().start();
    let client = server.client();
    let programs = programs(folder);
    assert!(programs.len() >= least, "{} programs in {folder}", programs.len());
    let (drawn, failed): (Vec<_>, Vec<_>) =
        programs.iter().map(|program| program.draw(&client, "png", "image/png")).partition(Result::is_ok);
    let failed: Vec<String> = failed.into_iter().filter_map(Result::err).collect();
    assert!(failed.is_empty(), "{} of {} fail:\n{}", failed.len(), programs.len(), failed.join("\n"));
    for (program, picture) in programs.iter().zip(drawn.into_iter().flatten()) {
        assert_golden(&program.file.with_extension("png"), &picture, TOLERANCE);
    }
    server.stop().expect("the server ends cleanly");
}

#[test]
fn textbook_programs_run_unchanged() {
    all_draw_their_pictures("pyplot", 36);
}

#[test]
fn charts_of_real_data_draw_their_pictures() {
    all_draw_their_pictures("charts", 44);
}

#[test]
fn charts_are_drawn_as_svg_too() {
    let server = Server::builder().start();
    let client = server.client();
    for program in programs("charts") {
        let drawing = program.draw(&client, "svg", "image/svg+xml").unwrap_or_else(|why| panic!("{why}"));
        assert!(drawing.starts_with(b"<svg"), "{}", program.name());
    }
    server.stop().expect("the server ends cleanly");
}
