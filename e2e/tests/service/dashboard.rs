//! deploy/grafana.json and deploy/alerts.yaml, held against what a real server says of itself.

use e2e::raw::Raw;
use e2e::{Server, TOKEN, census};
use serde_json::{Value, json};
use std::collections::BTreeSet;
use std::time::Duration;

/// The words of `PromQL` that the queries use.
const WORDS: [&str; 6] = ["histogram_quantile", "rate", "sum", "changes", "increase", "and"];
/// What Prometheus itself says of those that it asks.
const ITS_OWN: &str = "up";

fn dashboard() -> Value {
    let text = std::fs::read_to_string(e2e::here("../deploy/grafana.json")).expect("it can be read");
    serde_json::from_str(&text).expect("it is JSON")
}

/// The names of the metrics in a query.
fn metrics(query: &str) -> BTreeSet<String> {
    let mut names = BTreeSet::new();
    // What is summed by is no metric.
    let without: String = query
        .split("by (")
        .enumerate()
        .map(|(n, part)| if n == 0 { part } else { part.split_once(')').expect("labels end").1 })
        .collect();
    let (mut name, mut depth, mut quoted) = (String::new(), 0, false);
    for c in without.chars().chain([' ']) {
        if c.is_ascii_alphanumeric() || c == '_' {
            name.push(c);
            continue;
        }
        let of_letters = name.starts_with(|first: char| first.is_ascii_alphabetic() || first == '_');
        if depth == 0 && !quoted && of_letters && !WORDS.contains(&name.as_str()) {
            names.insert(name.clone());
        }
        name.clear();
        match c {
            '"' => quoted = !quoted,
            '{' | '[' if !quoted => depth += 1,
            '}' | ']' if !quoted => depth -= 1,
            _ => {}
        }
    }
    names
}

/// Every query with its legend.
fn queries(dashboard: &Value) -> Vec<(String, String)> {
    let panels = dashboard["panels"].as_array().expect("panels");
    let targets = panels.iter().filter_map(|panel| panel["targets"].as_array()).flatten();
    let text = |value: &Value| value.as_str().expect("text").to_owned();
    targets.map(|target| (text(&target["expr"]), text(&target["legendFormat"]))).collect()
}

#[test]
fn dashboard_panels_have_unique_ids_titles_and_positions() {
    let dashboard = dashboard();
    let panels = dashboard["panels"].as_array().expect("panels");
    assert!(panels.len() > 20);
    let ids: BTreeSet<u64> = panels.iter().filter_map(|panel| panel["id"].as_u64()).collect();
    assert_eq!(ids.len(), panels.len());
    let mut taken = BTreeSet::new();
    for panel in panels {
        assert!(panel["title"].as_str().is_some_and(|title| !title.is_empty()), "{panel}");
        let at = |key: &str| panel["gridPos"][key].as_u64().unwrap_or_else(|| panic!("no {key}: {panel}"));
        assert!(at("x") + at("w") <= 24, "{panel}");
        for x in at("x")..at("x") + at("w") {
            for y in at("y")..at("y") + at("h") {
                assert!(taken.insert((x, y)), "two panels at {x}, {y}: {}", panel["title"]);
            }
        }
    }
    let sources: BTreeSet<&str> = panels.iter().filter_map(|panel| panel["datasource"]["uid"].as_str()).collect();
    assert_eq!(sources.into_iter().collect::<Vec<_>>(), ["${source}"], "whoever loads it says where from");
}

#[test]
fn the_server_exports_every_metric_of_the_dashboard() {
    let server = Server::builder()
        .without("PAINTBOX_CACHE_MEMORY_MIB")
        .without("PAINTBOX_BUDGET_VIEWER_MS")
        .config("[budget]\nviewer_ms = 1\n[pool]\nrenders_per_zygote = 6\n[limits]\nwall_ms = 300\n")
        .start();
    let client = server.client();
    assert_eq!(client.put("/api/v1/images/red", &json!({"program": "canvas.background('red')"})).status, 201);
    for _ in 0..2 {
        assert_eq!(client.get("/red.png").status, 200);
    }
    // One of everything that is counted by its kind: ends, refusals, replacements, budgets.
    for program in [
        "1/0",
        "while True: pass",
        "import io; io.open('/etc/passwd')",
        "import os",
        "print(1)",
        "print(2)",
        "print(3)",
    ] {
        let _ = client.draft(program);
    }
    let asks = || client.anonymous().get_with("/red.png?_scale=2", &[("Accept", "application/json")]);
    assert_eq!(asks().status, 200);
    assert_eq!(client.anonymous().get("/red.png?_scale=3").status, 429);
    let mut long = Raw::connect(&server);
    long.send(format!(
        "PUT /api/v1/images/long HTTP/1.1\r\nHost: test\r\nContent-Length: 1000000000\r\nAuthorization: Bearer {TOKEN}\r\n\r\n"
    ))
    .expect("the server listens");
    assert_eq!(long.answer().map(|answer| answer.status), Some(413));

    let dashboard = dashboard();
    let wanted: BTreeSet<String> = queries(&dashboard).iter().flat_map(|(query, _)| metrics(query)).collect();
    assert!(wanted.len() > 25, "{wanted:?}");
    // What replaces a process takes a moment.
    census::eventually(Duration::from_secs(30), "everything that it shows is there", || {
        let text = client.get("/metrics").text();
        let given = |name: &String| {
            text.lines().any(|line| line.strip_prefix(name).is_some_and(|rest| rest.starts_with([' ', '{'])))
        };
        let missing: Vec<&String> = wanted.iter().filter(|name| !given(name)).collect();
        if missing.is_empty() { Ok(()) } else { Err(format!("{missing:?} of\n{text}")) }
    });
    let text = client.get("/metrics").text();
    for (query, legend) in queries(&dashboard) {
        let shown = legend.split("{{").skip(1).filter_map(|rest| rest.split("}}").next());
        for label in shown {
            let metric = metrics(&query).pop_first().expect("a metric");
            let has = |line: &str| line.starts_with(&metric) && line.contains(&format!("{label}=\""));
            assert!(text.lines().any(has), "{metric} has no label {label}");
        }
    }
    server.stop().expect("the server ends cleanly");
}

#[test]
fn metric_names_are_found_in_queries() {
    let found =
        metrics("sum by (outcome) (rate(paintbox_renders_total{job=~\"$job\",a=\"b\"}[$__rate_interval])) / up");
    assert_eq!(found.into_iter().collect::<Vec<_>>(), ["paintbox_renders_total", "up"]);
}

/// The expressions of the alerts.
fn alerts() -> Vec<String> {
    let text = std::fs::read_to_string(e2e::here("../deploy/alerts.yaml")).expect("it can be read");
    text.lines().filter_map(|line| line.trim().strip_prefix("expr: ").map(str::to_owned)).collect()
}

#[test]
fn every_alert_uses_a_metric_that_is_exported_from_the_start() {
    let server = Server::builder().start();
    let text = server.client().get("/metrics").text();
    let wanted: BTreeSet<String> =
        alerts().iter().flat_map(|query| metrics(query)).filter(|name| name != ITS_OWN).collect();
    assert!(alerts().len() > 10 && wanted.len() > 8, "{wanted:?}");
    for name in wanted {
        let given = |line: &str| line.strip_prefix(&name).is_some_and(|rest| rest.starts_with([' ', '{']));
        assert!(text.lines().any(given), "{name}: {text}");
    }
    // Every label that is asked for is one of that metric, with a value that it has.
    for query in alerts() {
        for (before, rest) in query.match_indices('{').map(|(at, _)| query.split_at(at)) {
            let name = before.rsplit(|c: char| !(c.is_ascii_alphanumeric() || c == '_')).next().expect("a name");
            let labels = rest[1..].split('}').next().expect("labels end");
            let own = labels.split(',').filter(|label| !label.starts_with("job="));
            for label in own {
                let has = |line: &str| line.starts_with(name) && line.contains(label);
                assert!(text.lines().any(has), "{name} has no {label}: {text}");
            }
        }
    }
}

#[test]
fn prometheus_accepts_the_alerts() {
    let promtool = e2e::here("../target/proxies/usr/bin/promtool");
    let rules = e2e::here("../deploy/alerts.yaml");
    let checked = std::process::Command::new(&promtool).args(["check", "rules"]).arg(rules).output();
    let checked = checked.unwrap_or_else(|error| panic!("{}: {error}; `make test` unpacks it", promtool.display()));
    let said = String::from_utf8_lossy(&checked.stdout).into_owned();
    assert!(checked.status.success() && said.contains(&format!("SUCCESS: {} rules found", alerts().len())), "{said}");
}
