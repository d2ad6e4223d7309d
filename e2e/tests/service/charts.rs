//! Every program of `pyplot/` and `charts/` draws, unchanged, the picture that lies beside it; the charts as SVG and PDF
//! too, as other programs read them.

use e2e::golden::{Picture, Tolerance, assert_golden};
use e2e::{Client, Server, each_row, here};
use serde_json::{Value, json};
use std::fs;
use std::path::{Path, PathBuf};

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
        self.draw_scaled(client, format, media_type, 1)
    }

    /// The same with so many pixels to one of the canvas's.
    fn draw_scaled(&self, client: &Client, format: &str, media_type: &str, scale: u32) -> Result<Vec<u8>, String> {
        let mut body = self.body(format);
        body["scale"] = Value::from(scale);
        let answer = client.post("/api/v1/render", media_type, &body);
        if answer.status == 200 {
            return Ok(answer.body);
        }
        let why = client.post("/api/v1/render", "application/json", &body).json();
        Err(format!("{}: {} {}", self.name(), answer.outcome(), why["error"]))
    }

    /// Its picture in fine pixels.
    fn pixels(&self, client: &Client) -> Picture {
        let picture = self.draw_scaled(client, "png", "image/png", SCALE).unwrap_or_else(|why| panic!("{why}"));
        Picture::decode(&picture)
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

/// Draws every program of a folder and compares its picture.
fn all_draw_their_pictures(folder: &str, least: usize) {
    let server = Server::builder().start();
    let client = server.client();
    let programs = programs(folder);
    assert!(programs.len() >= least, "{} programs in {folder}", programs.len());
    each_row(
        &programs,
        |program| program.name(),
        |program| {
            let picture = program.draw(&client, "png", "image/png").unwrap_or_else(|why| panic!("{why}"));
            assert_golden(&program.file.with_extension("png"), &picture, TOLERANCE);
        },
    );
    server.stop().expect("the server ends cleanly");
}

#[test]
fn textbook_programs_run_unchanged() {
    all_draw_their_pictures("pyplot", 39);
}

#[test]
fn charts_of_real_data_draw_their_pictures() {
    all_draw_their_pictures("charts", 44);
}

/// The pixels to one of the canvas's in which charts are compared with drawings of them. Upright and level edges lie on the
/// grid of pixels in ours only, by at most half a pixel: the finer the pixels, the less that hides other differences.
const SCALE: u32 = 2;

/// How far another program's reading of a drawing may be from our own pixels: the mean of a channel, of 255, and the part
/// of pixels with a channel that is more than a quarter off. Edges are where renderers differ.
#[derive(Debug, Clone, Copy)]
struct Likeness {
    mean: f64,
    far: f64,
}

fn assert_alike(name: &str, ours: &Picture, theirs: &Picture, most: Likeness) {
    assert_eq!((theirs.width, theirs.height), (ours.width, ours.height));
    let sum: u64 = ours.pixels.iter().zip(&theirs.pixels).map(|(a, b)| u64::from(a.abs_diff(*b))).sum();
    let mean = sum as f64 / ours.pixels.len() as f64;
    let far = ours.difference(theirs, 64).pixels as f64 / f64::from(ours.width * ours.height);
    println!("{name}: mean {mean:.3}, far {far:.5}");
    assert!(mean <= most.mean && far <= most.far, "mean {mean:.3}, far {far:.5}");
}

#[test]
fn charts_as_svg_look_the_same_in_another_renderer() {
    let server = Server::builder().start();
    let client = server.client();
    let most = Likeness { mean: 1.2, far: 0.01 };
    each_row(programs("charts"), Program::name, |program| {
        let drawing = program.draw(&client, "svg", "image/svg+xml").unwrap_or_else(|why| panic!("{why}"));
        let ours = program.pixels(&client);
        let tree = resvg::usvg::Tree::from_data(&drawing, &resvg::usvg::Options::default()).expect("an SVG");
        let mut pixmap = resvg::tiny_skia::Pixmap::new(ours.width, ours.height).expect("a size");
        resvg::render(&tree, resvg::tiny_skia::Transform::from_scale(SCALE as f32, SCALE as f32), &mut pixmap.as_mut());
        assert_alike(&program.name(), &ours, &Picture::decode(&pixmap.encode_png().expect("a PNG")), most);
    });
    server.stop().expect("the server ends cleanly");
}

#[test]
fn charts_as_pdf_look_the_same_in_another_renderer() {
    let server = Server::builder().start();
    let client = server.client();
    let folder = tempfile::tempdir().expect("a folder");
    let most = Likeness { mean: 2.0, far: 0.02 };
    each_row(programs("charts"), Program::name, |program| {
        let file = program.draw(&client, "pdf", "application/pdf").unwrap_or_else(|why| panic!("{why}"));
        let ours = program.pixels(&client);
        let (pdf, png) = (folder.path().join("chart.pdf"), folder.path().join("chart"));
        fs::write(&pdf, file).expect("a file");
        let mut command = std::process::Command::new("pdftoppm");
        command.args(["-r", &(96 * SCALE).to_string(), "-png", "-singlefile"]).args([&pdf, &png]);
        assert!(command.status().expect("pdftoppm, of Debian's package poppler-utils").success());
        let theirs = Picture::decode(&fs::read(png.with_extension("png")).expect("its picture"));
        assert_alike(&program.name(), &ours, &theirs, most);
    });
    server.stop().expect("the server ends cleanly");
}
