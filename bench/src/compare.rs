//! The same pictures by Paintbox (uncached, over HTTP, each in its own jail) and by warm, unsandboxed matplotlib, alternating.

use crate::cases::{CASES, Case, SIZE, forty, path, source};
use crate::peer::Peer;
use crate::results;
use crate::times::{Summary, median, ms, short};
use crate::viewer::{Viewer, draft};
use e2e::Server;
use serde::{Deserialize, Serialize};

/// A line that crosses itself everywhere may take the painter longer than a service should allow.
const CONFIG: &str = "[limits.painter]\nwall_ms = 60000\n";
/// Rounds of each of the forty charts.
const ROUNDS_OF_FORTY: usize = 10;

/// One comparison, in ms.
#[derive(Debug, Serialize, Deserialize)]
pub(crate) struct Row {
    pub(crate) title: String,
    pub(crate) format: String,
    pub(crate) ours: Summary,
    /// matplotlib's, if it can draw this.
    pub(crate) theirs: Option<Summary>,
    pub(crate) parts: Parts,
}

/// Medians of what the server says of its renders.
#[derive(Debug, Clone, Copy, Serialize, Deserialize)]
pub(crate) struct Parts {
    /// From the job until the scene is there.
    pub(crate) child: f64,
    pub(crate) paint: f64,
    pub(crate) encode: f64,
    /// What else the pool did.
    pub(crate) pool: f64,
    /// From the viewer's request to the pool and back.
    pub(crate) http: f64,
}

impl Row {
    pub(crate) fn ratio(&self) -> Option<f64> {
        Some(self.theirs?.median / self.ours.median)
    }
}

/// Measures every case, or those of the named program.
pub(crate) fn run(only: Option<&str>) {
    let cases: Vec<Case> = CASES.into_iter().filter(|case| only.is_none_or(|name| name == case.ours)).collect();
    assert!(!cases.is_empty(), "there is no such program in bench/src/cases.rs");
    let science = cases.iter().any(|case| case.engine == "science");
    let builder = Server::builder().placed().config(CONFIG);
    let rows = measure_all(&cases, if science { builder.science() } else { builder }.start());
    if only.is_none() {
        results::save("compare", &rows);
    }
}

/// Measures the forty kinds of charts.
pub(crate) fn run_forty() {
    let of_forty = |name: &String| -> &'static str { Box::leak(format!("forty/{name}").into_boxed_str()) };
    let names = forty();
    let cases = names.iter().map(of_forty).map(|program| Case {
        title: program.trim_start_matches("forty/"),
        ours: program,
        theirs: Some(program),
        rounds: ROUNDS_OF_FORTY,
        format: "png",
        engine: "python",
    });
    let cases: Vec<Case> = cases.collect();
    results::save("forty", &measure_all(&cases, Server::builder().placed().start()));
}

fn measure_all(cases: &[Case], server: Server) -> Vec<Row> {
    let mut peer = Peer::matplotlib();
    println!(
        "{}×{} px, both in turn, ms: median (quartiles, p99); child, painter, encoder, pool, HTTP",
        SIZE.0, SIZE.1
    );
    let rows = cases.iter().map(|case| {
        let row = measure(case, &server, &mut peer);
        let theirs = row.theirs.map_or_else(|| "–".to_owned(), |theirs| theirs.text());
        let ratio = row.ratio().map_or_else(|| "–".to_owned(), |ratio| format!("{}×", short(ratio)));
        let Parts { child, paint, encode, pool, http } = row.parts;
        println!(
            "{:34} {:4} {theirs:>36} {:>34} {ratio:>7}   {child:.2} {paint:.2} {encode:.2} {pool:.2} {http:.2}",
            row.title,
            row.format,
            row.ours.text(),
        );
        row
    });
    let rows = rows.collect();
    peer.stop();
    server.stop().expect("the server ends cleanly");
    rows
}

fn measure(case: &Case, server: &Server, peer: &mut Peer) -> Row {
    let theirs_path = case.theirs.map(path);
    let body = draft(&source(case.ours), SIZE, case.format, case.engine);
    let mut viewer = Viewer::new(server, &body);
    let (mut ours, mut theirs) = (Vec::new(), Vec::new());
    for round in 0..case.warm_up() + case.rounds {
        let our_time = viewer.draw();
        let their_time = theirs_path.as_ref().map(|path| peer.draw(path, SIZE, case.format));
        if round >= case.warm_up() {
            ours.push(ms(our_time));
            theirs.extend(their_time.map(ms));
        }
    }
    let client = server.client();
    let usages: Vec<_> = (0..case.rounds)
        .map(|_| client.post("/api/v1/render", "application/json", &body).json()["usage"].clone())
        .collect();
    let part = |name: &str| {
        let times: Vec<f64> = usages.iter().map(|usage| usage[name].as_f64().expect("a time in µs") / 1000.0).collect();
        median(&times)
    };
    let ours = Summary::of(&ours);
    let (child, paint, encode, total) = (part("program_us"), part("paint_us"), part("encode_us"), part("total_us"));
    let parts = Parts { child, paint, encode, pool: total - child - paint - encode, http: ours.median - total };
    Row {
        title: case.title.to_owned(),
        format: case.format.to_owned(),
        ours,
        theirs: (!theirs.is_empty()).then(|| Summary::of(&theirs)),
        parts,
    }
}
