//! What a draft cost, and what is left.

use super::shared;
use e2e::Server;
use serde_json::{Value, json};

#[test]
fn a_draft_says_what_it_cost_and_what_it_could_have() {
    let server = shared();
    let program = "sum(range(300_000))\ncanvas.background('red')\ncanvas.text('hello', 5, 50)\n";
    let answer = server.client().draft_with(program, &json!({"line_map": true})).json();
    let usage = |name: &str| answer["usage"][name].as_u64().unwrap_or_else(|| panic!("no {name}: {answer:#}"));
    let parts = ["queue_us", "start_us", "program_us", "paint_us", "encode_us", "line_map_us"];
    let sum: u64 = parts.into_iter().map(usage).sum();
    assert!(sum <= usage("total_us"), "{answer:#}");
    for name in ["program_us", "cpu_us", "peak_bytes", "paint_us", "encode_us", "line_map_us", "scene_bytes"] {
        assert!(usage(name) > 0, "{name}: {answer:#}");
    }
    let image = answer["image"].as_str().expect("a picture").len() as u64;
    assert_eq!(usage("file_bytes").div_ceil(3) * 4 + "data:image/png;base64,".len() as u64, image);
    assert_eq!(answer["limits"], json!({"program_ms": 5000, "cpu_ms": 2000, "memory_bytes": 256 << 20}));
    assert_eq!(answer["engine"], "python");
    let plain = server.client().draft(program).json();
    assert_eq!(plain["usage"]["line_map_us"], 0);
    let failed = server.client().draft("1 / 0").json();
    assert!(failed["usage"]["program_us"].as_u64() > Some(0) && failed["usage"]["file_bytes"] == 0, "{failed:#}");
}

#[test]
fn authors_see_their_budget_shrink_and_the_operator_has_none() {
    let server = Server::builder().variable("PAINTBOX_BUDGET_DRAFT_MS", "20000").start();
    let operator = server.client();
    assert_eq!(operator.draft("canvas.background('red')").json()["budget"], Value::Null);
    let token = operator.post("/api/v1/authors", "application/json", &json!({"name": "ann"})).json()["token"].clone();
    let ann = server.client().with_token(token.as_str().expect("a token"));
    let left = |program: &str| {
        let answer = ann.draft(program).json();
        assert_eq!(answer["budget"]["per_minute_ms"], 20_000, "{answer:#}");
        answer["budget"]["left_ms"].as_u64().expect("a number")
    };
    let first = left("canvas.background('red')");
    assert!((10_000..=20_000).contains(&first), "{first}");
    // Half a second of CPU time is more than comes back in the same time.
    let second = left("import time\nstart = time.process_time()\nwhile time.process_time() < start + 0.8: pass\n1 / 0");
    assert!(second < first, "{second} of {first}: failed drafts cost too");
}
