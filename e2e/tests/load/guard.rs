//! What a picture costs, in counts and ratios that hold on a slow or busy machine, too. `e2e/guard.toml` has the bounds.

use crate::turn;
use e2e::{Server, census, here, life};
use serde_json::Value;
use serde_json::json;
use std::collections::BTreeMap;

/// Pictures of which the fastest counts: on a busy machine, most others are slowed down.
const ROUNDS: usize = 60;

fn program(name: &str) -> String {
    let path = here("../bench/programs").join(format!("{name}.py"));
    std::fs::read_to_string(&path).unwrap_or_else(|error| panic!("{}: {error}", path.display()))
}

/// The bounds: by name, the value of the last release and the largest multiple of it.
fn bounds() -> BTreeMap<String, (f64, f64)> {
    let text = std::fs::read_to_string(here("guard.toml")).expect("e2e/guard.toml is there");
    let table: toml::Table = text.parse().unwrap_or_else(|error| panic!("e2e/guard.toml: {error}"));
    let number = |value: &toml::Value, name: &str| {
        let number = value.get(name).and_then(|number| number.as_float().or(number.as_integer().map(|n| n as f64)));
        number.unwrap_or_else(|| panic!("e2e/guard.toml: {name} is a number"))
    };
    table.iter().map(|(name, value)| (name.clone(), (number(value, "release"), number(value, "most")))).collect()
}

/// The server's own account of one picture.
fn usage(server: &Server, source: &str) -> Value {
    let answer = server.client().draft_with(source, &json!({ "width": 800, "height": 600, "engine": "python" }));
    assert_eq!(answer.outcome(), "drawn", "{}", answer.text());
    answer.json()["usage"].clone()
}

fn number(usage: &Value, name: &str) -> f64 {
    usage[name].as_f64().unwrap_or_else(|| panic!("{name} is a number: {usage}"))
}

/// The fastest line chart, in times of the fastest computation, both in turn.
fn time_of_computations(server: &Server, chart: &str) -> f64 {
    let computation = program("computation");
    let computation = format!("{computation}canvas.text(str(total), 10, 30)\n");
    let (mut charts, mut computations) = (f64::INFINITY, f64::INFINITY);
    for _ in 0..ROUNDS {
        let of_chart = usage(server, chart);
        let parts = ["program_us", "paint_us", "encode_us"].map(|part| number(&of_chart, part));
        charts = charts.min(parts.iter().sum());
        computations = computations.min(number(&usage(server, &computation), "program_us"));
    }
    charts / computations
}

#[test]
fn a_picture_costs_no_more_than_at_the_last_release() {
    let _turn = turn();
    let server = Server::builder().placed().start();
    let chart = program("line-chart");
    // The first ones fill caches, in the painter too.
    for _ in 0..4 {
        usage(&server, &chart);
    }
    let used = usage(&server, &chart);
    let ready = life::settled_children(&server);
    let own = ready.iter().map(|child| census::own_kib(child.pid)).collect::<Result<Vec<u64>, _>>();
    let mut measured = BTreeMap::from([
        ("scene_bytes", number(&used, "scene_bytes")),
        ("file_bytes", number(&used, "file_bytes")),
        ("time_of_computations", time_of_computations(&server, &chart)),
    ]);
    match own {
        Ok(own) => drop(measured.insert("own_kib_of_a_ready_child", own.into_iter().max().expect("a child") as f64)),
        // An ordinary user can't look into a process that isn't dumpable, even its own.
        Err(error) => assert!(!rustix::process::geteuid().is_root(), "{error}"),
    }
    let faults = life::page_faults(&server, || drop(usage(&server, &chart)));
    measured.insert("faults_of_a_life", faults.whole as f64);
    measured.insert("faults_while_a_viewer_waits", (faults.whole - faults.ready) as f64);
    server.stop().expect("the server ends cleanly");

    let bounds = bounds();
    let mut above = Vec::new();
    for (name, value) in &measured {
        let (release, most) = bounds.get(*name).unwrap_or_else(|| panic!("e2e/guard.toml lacks {name}"));
        println!("{name}: {value:.2}, at the last release {release}, at most {:.2}", release * most);
        if *value > release * most {
            above.push(format!("{name} is {value:.2}, more than {most} times {release}"));
        }
    }
    let unknown: Vec<_> = bounds.keys().filter(|name| !measured.contains_key(name.as_str())).collect();
    assert!(unknown.iter().all(|name| *name == "own_kib_of_a_ready_child"), "nothing measures {unknown:?}");
    assert!(above.is_empty(), "{}", above.join("; "));
}
