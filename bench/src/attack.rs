//! Measures how long other clients wait for an ordinary picture while one client keeps attacking.

use crate::cases::{SIZE, source};
use crate::times::{median, ms, quantile};
use crate::viewer::{Viewer, draft};
use e2e::Server;
use serde_json::json;
use std::collections::BTreeMap;
use std::io::Write;
use std::net::TcpStream;
use std::sync::Mutex;
use std::sync::atomic::{AtomicBool, Ordering::Relaxed};

const WARM_UP: usize = 50;
const ROUNDS: usize = 1_000;
/// The number of concurrent requests of the attacker.
const HANDS: usize = 16;

const LIMITS: &str = "[limits]\nwall_ms = 1000\ncpu_ms = 1000";

/// The attacker's programs, by name.
const WORST: [(&str, &str); 4] = [
    ("processor", "while True: pass"),
    (
        "memory",
        "while True:\n    try: held = [bytearray(b'x' * 10**6) for _ in range(300)]\n    except MemoryError: held = None",
    ),
    ("scene", "for i in range(190000): canvas.circle(i % 800, i % 600, 40, fill='#ff000022')"),
    (
        "reader",
        "canvas.size(4000, 4000)\ncanvas.image(np.random.randint(0, 255, (2000, 2000, 3)).astype('uint8'), 0, 0, 4000, 4000)",
    ),
];

/// Prints the times without an attack, and for each attack the times and their ratio.
pub(crate) fn run() {
    let program = source("lines-on-canvas");
    let server = Server::builder().placed().config(LIMITS).start();
    for (name, worst) in WORST {
        let saved = server.client().put(&format!("/api/v1/images/{name}"), &json!({ "program": worst }));
        assert!(saved.status < 300, "{}", saved.text());
    }
    let body = draft(&program, SIZE, "png", "python");
    let mut viewer = Viewer::new(&server, &body);
    let mut draw = |rounds: usize| (0..rounds).map(|_| ms(viewer.draw())).collect::<Vec<f64>>();
    draw(WARM_UP);
    let quiet = draw(ROUNDS);
    println!("an ordinary picture, {ROUNDS} times, during {HANDS} concurrent requests of one attacker, ms:");
    println!("{:<12} {:>8} {:>8} {:>10}   the attacker's answers", "", "median", "p99", "p99 ratio");
    row("quiet", &quiet, &quiet, "");
    for (name, _) in WORST {
        let (times, answers) = under_attack(&server, &[name], || draw(ROUNDS));
        row(name, &times, &quiet, &answers);
    }
    let all = WORST.map(|(name, _)| name);
    let (times, answers) = under_attack(&server, &all, || draw(ROUNDS));
    row("all at once", &times, &quiet, &answers);
    server.stop().expect("the server ends cleanly");
}

fn row(name: &str, times: &[f64], quiet: &[f64], answers: &str) {
    let (p99, ratio) = (quantile(times, 0.99), quantile(times, 0.99) / quantile(quiet, 0.99));
    println!("{name:<12} {:>8.2} {p99:>8.2} {ratio:>9.1}×   {answers}", median(times));
}

/// The result of `measure` while the attacker requests these images.
fn under_attack(server: &Server, images: &[&str], measure: impl FnOnce() -> Vec<f64>) -> (Vec<f64>, String) {
    let stop = AtomicBool::new(false);
    let answers: Mutex<BTreeMap<u16, usize>> = Mutex::default();
    let times = std::thread::scope(|scope| {
        for hand in 0..HANDS {
            let image = images[hand % images.len()];
            let (stop, answers) = (&stop, &answers);
            scope.spawn(move || {
                let client = server.client().anonymous();
                while !stop.load(Relaxed) {
                    if image == "reader" && hand % 2 == 0 {
                        ask_and_leave(server, image);
                    } else {
                        let status = client.get(&format!("/{image}.png")).status;
                        *answers.lock().expect("a lock").entry(status).or_default() += 1;
                    }
                }
            });
        }
        let times = measure();
        stop.store(true, Relaxed);
        times
    });
    let answers = answers.into_inner().expect("a lock");
    let answers: Vec<String> = answers.iter().map(|(status, count)| format!("{count} × {status}")).collect();
    (times, answers.join(", "))
}

/// Requests a large picture and reads nothing for a while.
fn ask_and_leave(server: &Server, image: &str) {
    let address = server.address().trim_start_matches("http://").trim_end_matches('/').to_owned();
    let Ok(mut stream) = TcpStream::connect(address) else { return };
    let _ = stream.write_all(format!("GET /{image}.png HTTP/1.1\r\nHost: localhost\r\n\r\n").as_bytes());
    std::thread::sleep(std::time::Duration::from_millis(500));
}
