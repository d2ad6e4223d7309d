//! The two-line chart by Paintbox and by everything else that people draw charts with, all in turn; and a computation without charts
//! by interpreters that have none.

use crate::cases::{LINE_CHART, SIZE, path, source};
use crate::peer::{Peer, contained, fresh, whole};
use crate::results::{self, folder};
use crate::times::{Summary, ms, short};
use crate::viewer::{Viewer, draft};
use e2e::Server;
use serde::{Deserialize, Serialize};
use serde_json::json;
use std::process::Command;
use std::time::Duration;

const ROUNDS: usize = 60;
/// Rounds of what takes a second.
const SLOW_ROUNDS: usize = 12;
const WARM_UP: usize = 5;
/// What `bench/programs/computation.py` computes.
const TOTAL: u64 = 109_426;

/// A side's times in ms.
#[derive(Debug, Serialize, Deserialize)]
pub(crate) struct Side {
    pub(crate) name: String,
    pub(crate) times: Summary,
}

#[derive(Debug, Serialize, Deserialize)]
pub(crate) struct Peers {
    /// Paintbox first.
    pub(crate) chart: Vec<Side>,
    pub(crate) computation: Vec<Side>,
}

type Draw<'a> = (&'static str, usize, Box<dyn FnMut() -> Duration + 'a>);

pub(crate) fn run() {
    let server = Server::builder().placed().start();
    let measured = Peers { chart: chart(&server), computation: computation(&server) };
    server.stop().expect("the server ends cleanly");
    results::save("peers", &measured);
}

fn chart(server: &Server) -> Vec<Side> {
    println!("the two-line chart as PNG, all in turn, ms: median (quartiles, p99), and how many times ours");
    let (program, format) = (path(LINE_CHART), "png");
    let mut viewer = Viewer::new(server, &draft(&source(LINE_CHART), SIZE, format, "python"));
    let mut matplotlib = Peer::matplotlib();
    let mut chart_js = Peer::node("chartjs/peer.mjs");
    let mut vega = Peer::python_file("vega/peer.py");
    let mut plotters = Peer::start(Command::new(folder().join("plotters/release/plotters-peer")));
    let any = json!({});
    let sides: Vec<Draw<'_>> = vec![
        ("Paintbox, over HTTP, in a jail of its own", ROUNDS, Box::new(|| viewer.draw())),
        ("plotters, warm", ROUNDS, Box::new(|| plotters.ask(&any).0)),
        ("Chart.js on Skia, warm", ROUNDS, Box::new(|| chart_js.ask(&any).0)),
        ("Vega-Lite by vl-convert, warm", ROUNDS, Box::new(|| vega.ask(&any).0)),
        ("matplotlib, warm", ROUNDS, Box::new(|| matplotlib.draw(&program, SIZE, format))),
        ("matplotlib, a process each", SLOW_ROUNDS, Box::new(|| whole(fresh(&program, SIZE, format)))),
        (
            "matplotlib, a process each under bubblewrap",
            SLOW_ROUNDS,
            Box::new(|| whole(contained(&fresh(&program, SIZE, format)))),
        ),
    ];
    let measured = alternate(sides);
    [matplotlib, chart_js, vega, plotters].into_iter().for_each(Peer::stop);
    measured
}

fn computation(server: &Server) -> Vec<Side> {
    println!("pure Python without a chart, all in turn, ms");
    let program = path("computation");
    let job = json!({ "program": program });
    let anew = json!({ "program": program, "fresh": true });
    let drawn = format!("{}canvas.text(str(total), 10, 30)\n", source("computation"));
    let mut viewer = Viewer::new(server, &draft(&drawn, (200, 50), "png", "python"));
    let mut pyodide = Peer::node("pyodide/peer.mjs");
    let mut monty = Peer::python_file("monty/peer.py");
    let compute = |peer: &mut Peer, job| {
        let (took, total) = peer.ask(job);
        assert_eq!(total, TOTAL);
        took
    };
    let sides: Vec<Draw<'_>> = vec![
        ("Paintbox, over HTTP, in a jail of its own, and a picture of the result", ROUNDS, Box::new(|| viewer.draw())),
        ("Monty, a new session each", ROUNDS, Box::new(|| compute(&mut monty, &job))),
    ];
    let mut measured = alternate(sides);
    let sides: Vec<Draw<'_>> = vec![("Pyodide, warm", SLOW_ROUNDS, Box::new(|| compute(&mut pyodide, &job)))];
    measured.extend(alternate(sides));
    let sides: Vec<Draw<'_>> =
        vec![("Pyodide, a new interpreter each", SLOW_ROUNDS, Box::new(|| compute(&mut pyodide, &anew)))];
    measured.extend(alternate(sides));
    [pyodide, monty].into_iter().for_each(Peer::stop);
    measured
}

/// Measures all sides in turn; one with fewer rounds takes part in the first ones.
fn alternate(mut sides: Vec<Draw<'_>>) -> Vec<Side> {
    let most = sides.iter().map(|side| side.1).max().unwrap_or_default();
    let mut times: Vec<Vec<f64>> = sides.iter().map(|_| Vec::new()).collect();
    for round in 0..WARM_UP + most {
        for ((_, rounds, draw), times) in sides.iter_mut().zip(&mut times) {
            let warm_up = WARM_UP.min(*rounds / 4);
            if round < warm_up {
                draw();
            } else if round < warm_up + *rounds {
                times.push(ms(draw()));
            }
        }
    }
    let sides = sides.iter().zip(times);
    let sides: Vec<Side> =
        sides.map(|((name, ..), times)| Side { name: (*name).to_owned(), times: Summary::of(&times) }).collect();
    for side in &sides {
        let ratio = side.times.median / sides[0].times.median;
        println!("{:72} {:>34} {:>6}×", side.name, side.times.text(), short(ratio));
    }
    sides
}
