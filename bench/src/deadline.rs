//! Measures how late a program that ignores everything is killed after its hard deadline, and how long the kernel then needs to
//! remove its process, on a machine on which every core is busy.

use e2e::Server;
use std::sync::atomic::{AtomicBool, AtomicUsize, Ordering::Relaxed};
use std::thread::available_parallelism;

const RENDERS: usize = 300;
const LIMITS: &str = "[limits]\nwall_ms = 300\ngrace_ms = 50\ncpu_ms = 60000";
/// Uses much memory, which the kernel needs time to free, and never returns from C.
const PROGRAM: &str = "held = bytearray(b'x' * (64 << 20))
sum(iter(int, 1))";

/// Prints the server's own histogram: on an idle machine, and with threads that keep every core busy.
pub(crate) fn run() {
    println!("{RENDERS} programs that never end; the share within each time:");
    for (name, busy) in [("the renders alone", 0), ("every core busy", available_parallelism().map_or(2, usize::from))]
    {
        let server = Server::builder().placed().config(LIMITS).start();
        measure(&server, busy);
        println!("  {name}");
        println!("    from the hard deadline to the kill   {}", histogram(&server, "overshoot"));
        println!("    from the kill until it was gone      {}", histogram(&server, "teardown"));
        server.stop().expect("the server ends cleanly");
    }
}

fn measure(server: &Server, busy: usize) {
    let (next, stop) = (AtomicUsize::new(0), AtomicBool::new(false));
    std::thread::scope(|scope| {
        for _ in 0..busy {
            scope.spawn(|| {
                while !stop.load(Relaxed) {
                    std::hint::spin_loop();
                }
            });
        }
        let clients = (0..2).map(|_| {
            scope.spawn(|| {
                while next.fetch_add(1, Relaxed) < RENDERS {
                    let outcome = server.client().draft(PROGRAM).outcome();
                    assert_eq!(outcome, "limit:time");
                }
            })
        });
        clients.collect::<Vec<_>>().into_iter().for_each(|client| client.join().expect("a client's thread ends"));
        stop.store(true, Relaxed);
    });
}

fn histogram(server: &Server, of: &str) -> String {
    let text = server.client().get("/metrics").text();
    let name = format!("paintbox_deadline_{of}_seconds_");
    let lines = || text.lines().filter_map(|line| line.strip_prefix(&name));
    let all: f64 = lines().find_map(|line| line.strip_prefix("count ")?.parse().ok()).unwrap_or(f64::NAN);
    let buckets = lines().filter_map(|line| line.strip_prefix("bucket{le=\""));
    let shares = buckets.filter_map(|line| {
        let (bound, count) = line.split_once("\"} ")?;
        let bound: f64 = bound.parse().ok().filter(|bound: &f64| bound.is_finite())?;
        Some(format!("{} ms {:.1} %", bound * 1000.0, count.parse::<f64>().ok()? * 100.0 / all))
    });
    format!("{all} of them: {}", shares.collect::<Vec<_>>().join(", "))
}
