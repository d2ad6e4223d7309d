//! Compares look-ups of images in a large and a small store: alternating, and each time another image, so that the store is queried.

use crate::times::{median, ms};
use e2e::Server;
use serde_json::json;
use std::sync::atomic::{AtomicUsize, Ordering::Relaxed};
use std::time::Instant;

/// The number of images in the small store.
const FEW: usize = 100;
/// The number of look-ups in each store.
const LOOKUPS: usize = 2_000;
/// The number of clients that save at the same time.
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

/// Measures both and prints the ratio of their medians.
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
