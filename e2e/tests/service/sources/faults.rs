//! What a source says when it doesn't work, to whom, and what is counted.

use super::{BARS, BY_NAME, TABLE, save, source, view};
use databases::{MariaDb, Postgres};
use e2e::{Client, Server};
use serde_json::{Value, json};
use std::time::{Duration, Instant};

fn author(operator: &Client, name: &str) -> Client {
    let made = operator.post("/api/v1/authors", "application/json", &json!({"name": name})).json();
    operator.with_token(made["token"].as_str().expect("a token"))
}

#[test]
fn a_lasting_source_failure_is_cached_and_logged_with_the_databases_message() {
    let databases = Postgres::shared();
    let url = databases.database();
    databases.sql(&url, TABLE);
    let maria = MariaDb::start(TABLE);
    let folder = tempfile::tempdir().expect("a folder can be made");
    let file = folder.path().join("pets.db");
    super::sqlite(&file, TABLE);
    let lite = format!("sqlite:{}", file.display());
    let wrong = |url: &str| url.replace("only%20of", "not");
    let none = format!("sqlite:{}", folder.path().join("none.db").display());
    let faults = [
        ("typo", &url, "SELEC 1", "syntax error at or near"),
        ("table", &url, "SELECT * FROM dogs", "relation \"dogs\" does not exist"),
        ("password", &wrong(&url), "SELECT 1 AS x", "password authentication failed"),
        ("database", &url.replace("/paintbox_", "/no_"), "SELECT 1 AS x", "does not exist"),
        ("writes", &url, "DELETE FROM cats RETURNING age", "read-only transaction"),
        ("maria-typo", &maria.url(), "SELEC 1", "You have an error in your SQL syntax"),
        ("maria-table", &maria.url(), "SELECT * FROM dogs", "doesn't exist"),
        ("maria-password", &wrong(&maria.url()), "SELECT 1 AS x", "Access denied"),
        ("maria-writes", &maria.url(), "DELETE FROM cats", "READ ONLY transaction"),
        ("lite-typo", &lite, "SELEC 1", "syntax error"),
        ("lite-table", &lite, "SELECT * FROM dogs", "no such table"),
        ("lite-file", &none, "SELECT 1 AS x", "unable to open database file"),
        ("lite-writes", &lite, "DELETE FROM cats", "readonly database"),
    ];
    let config: String = faults.iter().map(|(name, url, query, _)| source(name, url, query, "")).collect();
    let server = Server::builder().config(&config).start();
    let operator = server.client();
    let ann = author(&operator, "ann");
    for (name, _, _, said) in faults {
        let saved = save(&operator, name, "canvas.background('white')", name);
        let error = &saved["error"];
        assert_eq!((&error["kind"], &error["status"]), (&json!("broken_source"), &json!(500)), "{name}: {saved:#}");
        assert!(error["message"].as_str().is_some_and(|message| message.contains(said)), "{name}: {saved:#}");
        let body = json!({"program": "canvas.background('white')", "source": name});
        let draft = operator.post("/api/v1/render", "application/json", &body);
        let message = draft.json()["message"].as_str().unwrap_or_default().to_owned();
        assert!(draft.status == 500 && message.contains(said), "{}", draft.text());

        // Authors and viewers are told that it is broken, and no more.
        let by_ann = save(&ann, &format!("anns-{name}"), "canvas.background('white')", name);
        let drafted = ann.post("/api/v1/render", "application/json", &body);
        let path = format!("/anns-{name}.png");
        let page = server.client().anonymous().get_with(&path, &[("Accept", "text/html")]);
        let details = ann.get_with(&path, &[("Accept", "application/json")]);
        for text in [by_ann.to_string(), drafted.text(), page.text(), details.text()] {
            let message = json!(said).to_string();
            assert!(
                text.contains("the operator has to fix it") && !text.contains(message.trim_matches('"')),
                "{name}: {text}"
            );
        }
        let picture = view(&server, &path);
        assert_eq!((picture.status, picture.header("x-paintbox-error")), (500, Some("broken_source")), "{name}");
        assert_eq!(picture.header("retry-after"), None, "{name}");
        let is_logged = || server.log().iter().any(|line| line.replace('\\', "").contains(said));
        let end = Instant::now() + Duration::from_secs(30);
        while !is_logged() {
            assert!(Instant::now() < end, "{name} isn't in the log: {:#?}", server.log());
            std::thread::yield_now();
        }
    }
    server.stop().expect("the server ends cleanly");
}

#[test]
fn a_value_that_a_query_rejects_is_the_viewers_error() {
    let databases = Postgres::shared();
    let url = databases.database();
    let config = source("by", &url, "SELECT 1 AS age WHERE :id::uuid IS NOT NULL", "");
    let server = Server::builder().config(&config).start();
    let program = "id = params.text('id', default='0123ab45-6789-abcd-ef01-23456789abcd')\n".to_owned() + BARS;
    let saved = save(&server.client(), "by", &program, "by");
    assert_eq!(saved["error"], Value::Null, "{saved:#}");
    let answer = view(&server, "/by.png?id=a-strangers-secret");
    assert_eq!((answer.status, answer.header("x-paintbox-error")), (400, Some("bad_request")));
    assert!(!server.log().iter().any(|line| line.contains("a-strangers-secret")), "what a viewer sent isn't logged");
    server.stop().expect("the server ends cleanly");
}

#[test]
fn queries_are_counted_by_source() {
    let folder = tempfile::tempdir().expect("a folder can be made");
    let file = folder.path().join("pets.db");
    super::sqlite(&file, TABLE);
    let url = format!("sqlite:{}", file.display());
    let config = source("cats", &url, BY_NAME, "cache_s = 600")
        + &source("typo", &url, "SELEC 1", "")
        + &source("away", "postgres://a:b@127.0.0.1:1/pets", "SELECT 1 AS x", "timeout_ms = 200")
        + &source("many", &url, "SELECT age FROM cats", "rows = 2")
        + &source("unused", &url, "SELECT 1 AS x", "");
    let server = Server::builder().config(&config).start();
    let client = server.client();
    let counts = || client.get("/metrics").text();
    let has =
        |counts: &str, line: &str| assert!(counts.lines().any(|other| other == line), "{line} is not in\n{counts}");
    // All of it is there before anything happens.
    let before = counts();
    for name in ["cats", "typo", "away", "many", "unused"] {
        has(&before, &format!("paintbox_source_queries_total{{source=\"{name}\"}} 0"));
        has(&before, &format!("paintbox_source_query_duration_seconds_count{{source=\"{name}\"}} 0"));
        for reason in ["away", "slow", "values", "rows", "broken"] {
            has(&before, &format!("paintbox_source_errors_total{{source=\"{name}\",reason=\"{reason}\"}} 0"));
        }
    }
    save(&client, "cats", BARS, "cats");
    for _ in 0..3 {
        assert_eq!(view(&server, "/cats.png?name=Kim").status, 200);
    }
    for name in ["typo", "away", "many"] {
        save(&client, name, "canvas.background('white')", name);
    }
    let after = counts();
    // The first run's question without a name, Tom, and Kim once.
    has(&after, "paintbox_source_queries_total{source=\"cats\"} 3");
    has(&after, "paintbox_source_query_duration_seconds_count{source=\"cats\"} 3");
    has(&after, "paintbox_source_errors_total{source=\"typo\",reason=\"broken\"} 1");
    has(&after, "paintbox_source_errors_total{source=\"away\",reason=\"away\"} 1");
    has(&after, "paintbox_source_errors_total{source=\"many\",reason=\"rows\"} 1");
    has(&after, "paintbox_source_queries_total{source=\"unused\"} 0");
    assert_eq!(view(&server, "/away.png").status, 503, "it may come back");
    server.stop().expect("the server ends cleanly");
}
