//! Looking images up in a store of many, beside one of few: in turn, each time another image, so that the store is asked.

use crate::times::{median, ms};
use e2e::Server;
use serde_json::json;
use std::sync::atomic::{AtomicUsize, Ordering::Relaxed};
use std::time::Instant;

/// Images in the store of few.
const FEW: usize = 100;
/// Look-ups in each.
const LOOKUPS: usize = 2_000;
/// Clients that save at the same time.
const CLIENTS: usize = 4;

fn filled(images: usize) -> Server {
    let server = Server::builder().start();
    let next = AtomicUsize::new(0);
    std::thread::scope(|scope| {
        for _ in 0..CLIENTS {
            scope.spawn(|| {
                let client = server.client();
                while let Some(n) = Some(next.fetch_add(1, Relaxed)).filter(|n| *n < images) {
                    let program = format!("canvas.background('red') # {n}");
                    let body = json!({"program": program, "width": 40, "height": 30});
                    assert_eq!(client.put(&format!("/api/v1/images/image-{n}"), &body).status, 201);
                }
            });
        }
    });
    server
}

/// Times both and prints the ratio of their medians.
pub(crate) fn run(many: usize) {
    let stores = [(FEW, filled(FEW)), (many, filled(many))];
    let mut times = [Vec::new(), Vec::new()];
    for n in 0..LOOKUPS {
        for ((images, server), times) in stores.iter().zip(&mut times) {
            let client = server.client();
            let path = format!("/api/v1/images/image-{}", n * 7_919 % images);
            let started = Instant::now();
            let answer = client.get(&path);
            times.push(ms(started.elapsed()));
            assert_eq!(answer.status, 200, "{}", answer.text());
        }
    }
    let [few, all] = times.map(|times| median(&times));
    println!("a look-up among {FEW} images {few:.3} ms, among {many} {all:.3} ms: {:.2} times", all / few);
}
