//! Pictures a second on all cores, and latency at shares of the most that the server draws.

use crate::cases::{LINE_CHART, SIZE, path, source};
use crate::peer::Peer;
use crate::results;
use crate::times::{Summary, median, ms, quantile, short};
use crate::viewer::{Viewer, draft};
use e2e::Server;
use serde::{Deserialize, Serialize};
use serde_json::Value;
use std::sync::atomic::{AtomicUsize, Ordering::Relaxed};
use std::sync::{Barrier, Mutex};
use std::thread::available_parallelism;
use std::time::{Duration, Instant};

/// Clients that each ask again when they have their answer.
const CLIENTS: [usize; 4] = [1, 2, 4, 8];
/// Every measurement is made so many times, all in turn.
const ROUNDS: usize = 3;
const CLOSED: Duration = Duration::from_secs(3);
const OPEN: Duration = Duration::from_secs(8);
/// Percentages of the capacity at which pictures are asked for.
const LOADS: [u32; 4] = [50, 80, 100, 200];
/// Connections of the open loop: more than the server lets wait.
const CONNECTIONS: usize = 400;
/// All come from one address, which else has fewer connections, and fewer requests can wait than there are connections.
const CONFIG: &str = "[http]\nconnections_per_client = 1000\n[pool]\nqueue = 64\n";

#[derive(Debug, Serialize, Deserialize)]
pub(crate) struct Throughput {
    pub(crate) cores: usize,
    /// By the number of clients.
    pub(crate) closed: Vec<Closed>,
    /// One warm matplotlib process for each core, pictures a second.
    pub(crate) matplotlib: Summary,
    /// The most pictures a second that Paintbox drew.
    pub(crate) capacity: f64,
    pub(crate) open: Vec<Open>,
}

#[derive(Debug, Serialize, Deserialize)]
pub(crate) struct Closed {
    pub(crate) clients: usize,
    /// Pictures a second.
    pub(crate) rate: Summary,
}

/// Pictures that are asked for at fixed moments, whether the ones before are there or not. Times in ms from that moment.
#[derive(Debug, Serialize, Deserialize)]
pub(crate) struct Open {
    pub(crate) percent: u32,
    pub(crate) asked: usize,
    pub(crate) drawn: usize,
    /// Answers with 503, and closed connections.
    pub(crate) refused: usize,
    pub(crate) p50: f64,
    pub(crate) p99: f64,
    /// Pictures a second.
    pub(crate) goodput: f64,
}

pub(crate) fn run() {
    let server = Server::builder().placed().config(CONFIG).start();
    let body = draft(&source(LINE_CHART), SIZE, "png", "python");
    let cores = available_parallelism().map_or(2, usize::from);
    println!("the two-line chart as PNG, {cores} cores; pictures a second: median (quartiles, p99)");
    let mut peers: Vec<Peer> = (0..cores).map(|_| Peer::matplotlib()).collect();
    let program = path(LINE_CHART);
    for peer in &mut peers {
        peer.draw(&program, SIZE, "png");
    }
    let (mut rates, mut theirs) = (vec![Vec::new(); CLIENTS.len()], Vec::new());
    for _ in 0..ROUNDS {
        for (clients, rates) in CLIENTS.iter().zip(&mut rates) {
            rates.push(closed(&server, &body, *clients));
        }
        theirs.push(in_parallel(&mut peers, |peer| {
            peer.draw(&program, SIZE, "png");
        }));
    }
    peers.into_iter().for_each(Peer::stop);
    let capacity = rates.iter().map(|rates| median(rates)).fold(0.0, f64::max);
    let closed: Vec<Closed> = CLIENTS
        .iter()
        .zip(&rates)
        .map(|(clients, rates)| Closed { clients: *clients, rate: Summary::of(rates) })
        .collect();
    for Closed { clients, rate } in &closed {
        println!("{clients} clients {}", rate.text());
    }
    let matplotlib = Summary::of(&theirs);
    println!(
        "matplotlib, a warm process for each core {}: {}×",
        matplotlib.text(),
        short(capacity / matplotlib.median)
    );
    let open = LOADS.map(|percent| {
        let open = open(&server, &body, percent, capacity);
        println!("{open:?}");
        open
    });
    server.stop().expect("the server ends cleanly");
    results::save("throughput", &Throughput { cores, closed, matplotlib, capacity, open: open.into() });
}

fn closed(server: &Server, body: &Value, clients: usize) -> f64 {
    let mut viewers: Vec<Viewer> = (0..clients).map(|_| Viewer::new(server, body)).collect();
    in_parallel(&mut viewers, |viewer| {
        viewer.draw();
    })
}

/// How often all of them together do something in a second, each again and again in a thread of its own.
pub(crate) fn in_parallel<T: Send>(actors: &mut [T], act: impl Fn(&mut T) + Sync) -> f64 {
    let start = Barrier::new(actors.len());
    let rates = std::thread::scope(|scope| {
        let threads: Vec<_> = actors
            .iter_mut()
            .map(|actor| {
                scope.spawn(|| {
                    start.wait();
                    let (started, mut times) = (Instant::now(), 0);
                    while started.elapsed() < CLOSED {
                        act(actor);
                        times += 1;
                    }
                    f64::from(times) / started.elapsed().as_secs_f64()
                })
            })
            .collect();
        threads.into_iter().map(|thread| thread.join().expect("a thread ends")).collect::<Vec<f64>>()
    });
    rates.iter().sum()
}

fn open(server: &Server, body: &Value, percent: u32, capacity: f64) -> Open {
    let rate = capacity * f64::from(percent) / 100.0;
    let asked = (rate * OPEN.as_secs_f64()) as usize;
    let (next, refused) = (AtomicUsize::new(0), AtomicUsize::new(0));
    let drawn: Mutex<Vec<f64>> = Mutex::default();
    let start = Barrier::new(CONNECTIONS + 1);
    let took = std::thread::scope(|scope| {
        let threads: Vec<_> = (0..CONNECTIONS)
            .map(|_| {
                scope.spawn(|| {
                    let mut viewer = Viewer::new(server, body);
                    start.wait();
                    let started = Instant::now();
                    loop {
                        let number = next.fetch_add(1, Relaxed);
                        if number >= asked {
                            break;
                        }
                        let due = started + Duration::from_secs_f64(number as f64 / rate);
                        std::thread::sleep(due.saturating_duration_since(Instant::now()));
                        match viewer.try_ask() {
                            Ok(answer) if answer.status == 200 => drawn.lock().expect("a lock").push(ms(due.elapsed())),
                            _ => {
                                refused.fetch_add(1, Relaxed);
                            }
                        }
                    }
                })
            })
            .collect();
        start.wait();
        let started = Instant::now();
        for thread in threads {
            thread.join().expect("a thread ends");
        }
        started.elapsed()
    });
    let times = drawn.into_inner().expect("a lock");
    let (p50, p99) = (quantile(&times, 0.5), quantile(&times, 0.99));
    let goodput = times.len() as f64 / took.as_secs_f64();
    Open { percent, asked, drawn: times.len(), refused: refused.into_inner(), p50, p99, goodput }
}
