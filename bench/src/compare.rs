//! The same pictures by Paintbox (uncached, over HTTP, each in its own jail) and by warm, unsandboxed matplotlib, alternating.

use crate::peer::Peer;
use crate::times::{median, ms};
use crate::viewer::Viewer;
use e2e::{Server, here};
use serde_json::{Value, json};
use std::path::PathBuf;

const WARM_UP: usize = 5;
const SIZE: (u32, u32) = (800, 600);

/// One comparison: the programs are files of bench/programs.
struct Case {
    name: &'static str,
    ours: &'static str,
    theirs: &'static str,
    rounds: usize,
    /// The promised ratio.
    promised: f64,
    engine: &'static str,
}

const CASES: [Case; 7] = [
    case("two lines drawn by hand", "lines-on-canvas", "lines", 60, 15.0),
    case("line chart", "line-chart", "line-chart", 60, 15.0),
    case("line of 1,000,000", "million-line", "million-line", 20, 5.0),
    case("scatter of 1,000,000", "million-scatter", "million-scatter", 10, 10.0),
    case("3×3 subplots", "subplots", "subplots", 30, 15.0),
    by_science("line chart, science", "line-chart", 60, 1.43),
    by_science("3×3 subplots, science", "subplots", 30, 1.43),
];

const fn case(name: &'static str, ours: &'static str, theirs: &'static str, rounds: usize, promised: f64) -> Case {
    Case { name, ours, theirs, rounds, promised, engine: "python" }
}

/// The same program by matplotlib itself in the science engine's jail.
const fn by_science(name: &'static str, program: &'static str, rounds: usize, promised: f64) -> Case {
    Case { name, ours: program, theirs: program, rounds, promised, engine: "science" }
}

/// Medians in ms: the total of both, then the parts of Paintbox's.
struct Measured {
    ours: f64,
    theirs: f64,
    child: f64,
    paint: f64,
    encode: f64,
    total: f64,
}

fn path(program: &str) -> PathBuf {
    here("../bench/programs").join(format!("{program}.py"))
}

/// Prints the medians, their ratio and the parts of Paintbox's time, for every case or for the named program.
pub(crate) fn run(only: Option<&str>) {
    let server = Server::builder().science().start();
    let mut peer = Peer::start();
    println!(
        "{}×{} PNG, both in turn in one run, medians in ms; Paintbox uncached, over HTTP, in its jail:",
        SIZE.0, SIZE.1
    );
    println!(
        "{:26}{:>12}{:>10}{:>9}{:>10}  child, painter, encode, rest of the pool, HTTP",
        "", "matplotlib", "Paintbox", "ratio", "promised"
    );
    for case in CASES.iter().filter(|case| only.is_none_or(|name| name == case.ours)) {
        let m = measure(case, &server, &mut peer);
        println!(
            "{:26}{:12.2}{:10.2}{:8.2}×{:9.2}×  {:.2}, {:.2}, {:.2}, {:.2}, {:.2}",
            case.name,
            m.theirs,
            m.ours,
            m.theirs / m.ours,
            case.promised,
            m.child,
            m.paint,
            m.encode,
            m.total - m.child - m.paint - m.encode,
            m.ours - m.total
        );
    }
    peer.stop();
    server.stop().expect("the server ends cleanly");
}

fn measure(case: &Case, server: &Server, peer: &mut Peer) -> Measured {
    let program = std::fs::read_to_string(path(case.ours)).expect("bench/programs has it");
    let theirs_path = path(case.theirs);
    let body = json!({ "program": program, "width": SIZE.0, "height": SIZE.1, "format": "png", "engine": case.engine });
    let mut viewer = Viewer::new(server, &body);
    let (mut ours, mut theirs, mut usages) = (Vec::new(), Vec::new(), Vec::<Value>::new());
    for round in 0..WARM_UP + case.rounds {
        let our_time = viewer.draw();
        let their_time = peer.draw(&theirs_path, SIZE);
        if round >= WARM_UP {
            ours.push(ms(our_time));
            theirs.push(ms(their_time));
        }
    }
    let client = server.client();
    for _ in 0..case.rounds {
        usages.push(client.post("/api/v1/render", "application/json", &body).json()["usage"].clone());
        peer.draw(&theirs_path, SIZE);
    }
    let part =
        |name: &str| median(&usages.iter().map(|u| u[name].as_f64().unwrap_or_default() / 1000.0).collect::<Vec<_>>());
    Measured {
        ours: median(&ours),
        theirs: median(&theirs),
        child: part("program_us"),
        paint: part("paint_us"),
        encode: part("encode_us"),
        total: part("total_us"),
    }
}
