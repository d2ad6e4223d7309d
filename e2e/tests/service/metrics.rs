//! `/metrics`: what it counts, who reads it, and that nobody can make it grow.

use e2e::raw::Raw;
use e2e::{Answer, Client, Server, TOKEN};
use serde_json::json;
use std::collections::BTreeSet;

fn read(client: &Client) -> String {
    let answer = client.get("/metrics");
    assert_eq!(answer.status, 200, "{}", answer.text());
    assert_eq!(
        answer.header("content-type"),
        Some("application/openmetrics-text; version=1.0.0; charset=utf-8"),
        "as Prometheus knows it"
    );
    let text = answer.text();
    assert!(text.ends_with("# EOF\n"), "it is whole: {text}");
    text
}

/// A sample's value; zero when there is none yet.
fn value(text: &str, sample: &str) -> f64 {
    let of = |line: &str| line.strip_prefix(sample)?.strip_prefix(' ')?.parse().ok();
    text.lines().find_map(of).unwrap_or(0.0)
}

/// Names and labels, without values.
fn series(text: &str) -> BTreeSet<String> {
    let name = |line: &str| line.rsplit_once(' ').map(|(name, _)| name.to_owned());
    text.lines().filter(|line| !line.starts_with('#')).filter_map(name).collect()
}

#[test]
fn requests_are_counted_by_route_and_class() {
    let server = Server::builder().start();
    let client = server.client();
    let before = read(&client);
    assert_eq!(client.put("/api/v1/images/cat", &json!({"program": "canvas.background('red')"})).status, 201);
    for _ in 0..3 {
        assert_eq!(client.get("/cat.png").status, 200);
    }
    assert_eq!(client.get("/dog.png").status, 404);
    assert_eq!(client.get("/no/such/page").status, 404);
    let mut long = Raw::connect(&server);
    let head = "PUT /api/v1/images/long HTTP/1.1\r\nHost: test\r\nContent-Length: 1000000000\r\n";
    long.send(format!("{head}Authorization: Bearer {TOKEN}\r\n\r\n")).expect("the server listens");
    assert_eq!(long.answer().map(|answer| answer.status), Some(413), "nobody waits for that much");
    let after = read(&client);
    let grown = |sample: &str| value(&after, sample) - value(&before, sample);
    for (route, class, count) in [
        ("/{file}", "2xx", 3.0),
        ("/{file}", "4xx", 1.0),
        ("none", "4xx", 1.0),
        ("/api/v1/images/{name}", "2xx", 1.0),
        ("/api/v1/images/{name}", "4xx", 1.0),
        ("/metrics", "2xx", 1.0),
    ] {
        let sample = format!("paintbox_http_requests_total{{route=\"{route}\",status=\"{class}\"}}");
        assert!((grown(&sample) - count).abs() < 0.5, "{sample}: {after}");
    }
    let taken = "paintbox_http_request_duration_seconds";
    assert!((grown(&format!("{taken}_count{{route=\"/{{file}}\"}}")) - 4.0).abs() < 0.5, "{after}");
    assert!(grown(&format!("{taken}_sum{{route=\"/{{file}}\"}}")) > 0.0, "{after}");
    assert!((grown("paintbox_http_bodies_refused_total{reason=\"too_large\"}") - 1.0).abs() < 0.5, "{after}");
    assert!(value(&after, "paintbox_http_connections") >= 1.0, "the one that asks is open: {after}");
}

#[test]
fn clients_cant_create_metric_series() {
    let server = Server::builder().start();
    let client = server.client();
    let hammer = |round: usize| {
        for n in 0..50 {
            let odd = format!("{round}-{n}-{}", n * 7_919);
            for (method, path) in [
                ("GET", format!("/{odd}.png?x={odd}")),
                ("GET", format!("/{odd}/{odd}")),
                ("GET", format!("/api/v1/images/{odd}")),
                ("GET", format!("/api/v1/images/{odd}/versions")),
                ("GET", format!("/api/v1/{odd}")),
                ("GET", format!("/metrics?{odd}")),
                ("DELETE", "/metrics".to_owned()),
            ] {
                let answer: Answer =
                    client.send(method, &path, &[("User-Agent", &odd), ("X-Forwarded-Host", &odd)], "");
                assert!(answer.status >= 200, "it is answered");
            }
            let mut raw = Raw::connect(&server);
            raw.send(format!("X{n}X{round} /{odd}.svg HTTP/1.1\r\nHost: {odd}\r\n\r\n")).expect("it is open");
            assert_eq!(raw.answer().map(|answer| answer.status), Some(405), "a method of its own");
        }
    };
    hammer(0);
    let before = series(&read(&client));
    hammer(1);
    hammer(2);
    let after = series(&read(&client));
    let new: Vec<_> = after.difference(&before).collect();
    assert!(new.is_empty(), "series were made: {new:?}");
    assert!(after.iter().all(|name| !name.contains("7919") && !name.contains("X1")), "{after:?}");
}

#[test]
fn metrics_are_readable_from_this_machine_or_with_the_token() {
    let server = Server::builder().start();
    let stranger = server.client().anonymous();
    assert_eq!(stranger.get("/metrics").status, 200, "somebody on this machine");
    for (header, value) in [
        ("X-Forwarded-For", "192.0.2.1"),
        ("Forwarded", "for=192.0.2.1"),
        ("Via", "1.1 proxy"),
        ("X-Real-IP", "192.0.2.1"),
    ] {
        let passed_on = stranger.get_with("/metrics", &[(header, value)]);
        assert_eq!(passed_on.status, 401, "{header}: somebody elsewhere, through a proxy on this machine");
        assert!(!passed_on.text().contains("paintbox_http"), "{}", passed_on.text());
        assert_eq!(server.client().get_with("/metrics", &[(header, value)]).status, 200, "the operator may");
    }
}

#[test]
fn metrics_can_be_restricted_to_the_operator() {
    let server = Server::builder().config("[http]\nmetrics = \"operator\"").start();
    for stranger in [server.client().anonymous(), server.client().with_token("guess")] {
        let answer = stranger.get("/metrics");
        assert_eq!((answer.status, answer.header("www-authenticate")), (401, Some("Bearer")), "{}", answer.text());
        assert!(!answer.text().contains("paintbox_http"), "{}", answer.text());
    }
    let _ = read(&server.client());
}

#[test]
fn counters_exist_before_their_first_event() {
    let server = Server::builder().start();
    let text = read(&server.client());
    for sample in [
        "paintbox_renders_total{outcome=\"crashed\",limit=\"\"}",
        "paintbox_renders_total{outcome=\"limit\",limit=\"memory\"}",
        "paintbox_child_ends_total{cause=\"refused\"}",
        "paintbox_replacements_total{what=\"painter\",why=\"late\"}",
        "paintbox_http_requests_total{route=\"/{file}\",status=\"5xx\"}",
        "paintbox_http_requests_total{route=\"none\",status=\"4xx\"}",
        "paintbox_http_request_duration_seconds_count{route=\"/{file}\"}",
        "paintbox_http_bodies_refused_total{reason=\"too_slow\"}",
        "paintbox_budget_refused_total{payer=\"author\"}",
        "paintbox_saves_total",
    ] {
        assert!(text.lines().any(|line| line.strip_prefix(sample) == Some(" 0")), "{sample}: {text}");
    }
}

#[test]
fn the_process_and_the_store_are_measured() {
    let server = Server::builder().start();
    let client = server.client();
    let before = read(&client);
    let program = format!("#{}\ncanvas.background('red')", "x".repeat(200_000));
    assert_eq!(client.put("/api/v1/images/large", &json!({"program": program})).status, 201);
    let after = read(&client);
    let version = format!("paintbox_build_info{{version=\"{}\"}}", env!("CARGO_PKG_VERSION"));
    assert!((value(&after, &version) - 1.0).abs() < 0.1, "{after}");
    let now = std::time::SystemTime::now().duration_since(std::time::UNIX_EPOCH).expect("a clock").as_secs_f64();
    let started = value(&after, "process_start_time_seconds");
    assert!(started > now - 600.0 && started <= now, "{started}");
    assert!(value(&after, "process_cpu_seconds_total") >= value(&before, "process_cpu_seconds_total"));
    assert!(value(&before, "process_cpu_seconds_total") > 0.0);
    let open = value(&after, "process_open_fds");
    assert!(open > 5.0 && open < value(&after, "process_max_fds"), "{open}");
    let grown = |sample: &str| value(&after, sample) - value(&before, sample);
    assert!((grown("paintbox_saves_total") - 1.0).abs() < 0.1);
    assert!(grown("paintbox_store_size_bytes") > 100_000.0, "{after}");
    assert!(value(&after, "paintbox_store_free_bytes") > 0.0);
}
