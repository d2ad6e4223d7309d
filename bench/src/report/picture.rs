//! The page's charts, which Paintbox draws.

use crate::results::folder;
use e2e::{here, program};
use serde_json::Value;
use std::fs;
use std::process::Command;

/// Draws `bench/report/NAME.py` over these rows; the Markdown that shows it.
pub(super) fn draw(name: &str, description: &str, rows: &[Value]) -> String {
    let data = folder().join(format!("{name}-picture.json"));
    fs::write(&data, serde_json::to_string(rows).expect("JSON")).expect("a file can be written");
    let source = here("../bench/report").join(format!("{name}.py"));
    let text = fs::read_to_string(&source).expect("the picture's program is there");
    let size = text.lines().find_map(|line| line.strip_prefix("# size: ")).expect("the program says its size");
    let pictures = here("../docs/speed");
    fs::create_dir_all(&pictures).expect("docs/speed can be made");
    let output = Command::new(program("paintbox"))
        .arg("render")
        .args(["--engine", "python", "--size", size, "--data"])
        .arg(&data)
        .arg("-o")
        .arg(pictures.join(format!("{name}.png")))
        .arg(&source)
        .env("PAINTBOX_ENGINES_PYTHON_ENVIRONMENT", here("../.venv").canonicalize().expect("`make setup` has made it"))
        .output()
        .expect("paintbox runs");
    assert!(output.status.success(), "{name}: {}", String::from_utf8_lossy(&output.stderr));
    format!("![{description}](speed/{name}.png)")
}
