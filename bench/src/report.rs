//! Writes docs/speed.md and its pictures from what was measured last.

mod picture;
mod sections;

use e2e::here;
use std::fmt::Write as _;
use std::fs;

const HEAD: &str = include_str!("report/head.md");

/// A part of the page: its name as a command, and its text if it was measured.
type Section = (&'static str, fn() -> Option<String>);

const SECTIONS: [Section; 7] = [
    ("compare", sections::compare),
    ("forty", sections::forty),
    ("peers", sections::peers),
    ("bare", sections::bare),
    ("counts", sections::counts),
    ("throughput", sections::throughput),
    ("kept", sections::kept),
];

pub(crate) fn write() {
    let mut page = HEAD.replace("{machine}", &machine());
    for (name, section) in SECTIONS {
        match section() {
            Some(text) => writeln!(page, "\n{}", text.trim()).expect("a text takes it"),
            None => println!("docs/speed.md lacks {name}, which wasn't measured: bench {name}"),
        }
    }
    let path = here("../docs/speed.md");
    fs::write(&path, page).expect("docs/speed.md can be written");
    println!("docs/speed.md and docs/speed/ are written");
}

/// The machine and what runs on it.
fn machine() -> String {
    let read = |path: &str| fs::read_to_string(path).unwrap_or_default();
    let cpu = read("/proc/cpuinfo");
    let cpu = cpu.lines().find_map(|line| line.strip_prefix("model name")).unwrap_or_default();
    let cpu = cpu.trim_start_matches([' ', '\t', ':']).to_owned();
    let cores = std::thread::available_parallelism().map_or(0, usize::from);
    let kernel = read("/proc/sys/kernel/osrelease");
    let lock = fs::read_to_string(here("../bench/requirements.lock")).expect("bench/requirements.lock is there");
    let version = |package: &str| {
        let line = lock.lines().find_map(|line| line.strip_prefix(package)?.strip_prefix("=="));
        line.map(|version| version.trim_end_matches([' ', '\\']).to_owned()).unwrap_or_default()
    };
    let npm = |peer: &str, package: &str| {
        let text = fs::read_to_string(here("../bench/peers").join(peer).join("package.json")).expect("it is there");
        let json: serde_json::Value = serde_json::from_str(&text).expect("JSON");
        json["dependencies"][package].as_str().unwrap_or_default().to_owned()
    };
    format!(
        "Paintbox {} · {cpu}, {cores} cores · Linux {} · matplotlib {} · vl-convert {} · Chart.js {} on @napi-rs/canvas {} · \
         Pyodide {} · Monty {}",
        env!("CARGO_PKG_VERSION"),
        kernel.trim(),
        version("matplotlib"),
        version("vl-convert-python"),
        npm("chartjs", "chart.js"),
        npm("chartjs", "@napi-rs/canvas"),
        npm("pyodide", "pyodide"),
        version("pydantic-monty"),
    )
}
