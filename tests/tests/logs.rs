//! The log for machines: one JSON object a line, with what an operator looks for and nothing that is anybody's secret.

use serde_json::{Value, json};
use std::time::Duration;
use tests::{Answer, Server, TOKEN, census};

const SOON: Duration = Duration::from_secs(30);

fn server(filter: &str) -> Server {
    Server::builder().config(&format!("[log]\nformat = 'json'\nfilter = '{filter}'\n[limits]\nwall_ms = 400\n")).start()
}

/// Every line of the log, as the object that it is.
fn lines(server: &Server) -> Vec<Value> {
    let read = |line: String| serde_json::from_str(&line).unwrap_or_else(|error| panic!("{error}: {line}"));
    server.log().into_iter().map(read).collect()
}

/// The line of the request that was answered with this.
fn line_of(server: &Server, answer: &Answer) -> Value {
    let id = answer.header("x-request-id").expect("an id");
    let mut found = Value::Null;
    census::eventually(SOON, "the request is logged", || {
        let mut of_it = lines(server).into_iter().filter(|line| line["id"] == id && line["message"] == "request");
        found = of_it.next().ok_or_else(|| server.log().join("\n"))?;
        assert!(of_it.next().is_none(), "one line for one request");
        Ok(())
    });
    found
}

#[test]
fn every_line_is_an_object_with_time_level_and_message() {
    // The database's own library says its statements without a message, to whoever asks for that much.
    let server = server("debug,sqlx=info");
    let client = server.client();
    for program in ["canvas.background('red')", "1/0", "while True: pass", "open('/etc/passwd')", "import os"] {
        let _ = client.draft(program);
    }
    let last = client.get("/nothing/here");
    let _ = line_of(&server, &last);
    server.reconfigure("examples = false\n[log]\nformat = 'json'\n[wrong]\n");
    let lines = lines(&server);
    assert!(lines.len() > 6, "{lines:?}");
    for line in lines {
        let text = |key: &str| line[key].as_str().unwrap_or_default().to_owned();
        assert!(["ERROR", "WARN", "INFO", "DEBUG"].contains(&text("level").as_str()), "{line}");
        assert!(!text("message").is_empty(), "{line}");
        let time = text("timestamp");
        assert!(time.len() >= 20 && time.as_bytes()[10] == b'T' && time.ends_with('Z'), "{line}");
    }
}

#[test]
fn a_requests_line_says_what_was_asked_and_how_it_ended() {
    let server = server("info");
    let client = server.client();
    let saved = client.put("/api/v1/images/red", &json!({"program": "canvas.background('red')"}));
    let failing = json!({"program": "x = 1\nraise ValueError('it is ' + params.text('name', default='Tom'))"});
    assert_eq!(client.put("/api/v1/images/failing", &failing).status, 201);
    assert_eq!(client.put("/api/v1/images/endless", &json!({"program": "while True: pass"})).status, 201);
    for (answer, method, path, status, end, error) in [
        (saved, "PUT", "/api/v1/images/red", 201, Value::Null, Value::Null),
        (client.get("/red.png?_scale=2"), "GET", "/red.png", 200, json!("drawn"), Value::Null),
        (
            client.get("/failing.png?name=Zoe"),
            "GET",
            "/failing.png",
            422,
            json!("raised"),
            json!("ValueError in line 2"),
        ),
        (client.get("/red.png?_scale=99"), "GET", "/red.png", 400, json!("bad_request"), Value::Null),
    ] {
        let line = line_of(&server, &answer);
        assert_eq!((&line["method"], &line["path"], &line["status"]), (&json!(method), &json!(path), &json!(status)));
        assert_eq!((&line["kind"], &line["error"]), (&end, &error), "{line}");
        assert!(line["ms"].as_f64().is_some_and(|ms| ms > 0.0), "{line}");
    }
    let line = line_of(&server, &client.get("/endless.png"));
    assert_eq!((&line["status"], &line["kind"]), (&json!(422), &json!("limit")), "{line}");
}

#[test]
fn nobodys_secret_is_in_it() {
    let server = server("debug");
    let client = server.client();
    let author = client.post("/api/v1/authors", "application/json", &json!({"name": "ann"})).json();
    let author = author["token"].as_str().expect("a token").to_owned();
    let ann = client.with_token(&author);
    let program = "name = params.text('name', default='Tom')\nyear = params.integer('year', default=1)\n\
        print(name)\nif name.startswith('raise'): raise ValueError(name)\ncanvas.background('red')";
    assert_eq!(ann.put("/api/v1/images/red", &json!({"program": program})).status, 201);

    let signed = ann.post("/api/v1/images/red/sign", "application/json", &json!({"query": "name=hush-query-1"})).json();
    let signed = signed["url"].as_str().expect("an address").to_owned();
    let signature = signed.split_once("_sig=").expect("a signature").1.to_owned();
    let anyone = client.anonymous();
    assert_eq!(anyone.get(&signed).status, 200);
    assert_eq!(anyone.get(&format!("/red.png?name=raise-hush-query-2&_sig={signature}")).status, 422);
    assert_eq!(anyone.get("/red.png?year=hush-query-3").status, 400);
    assert_eq!(anyone.get("/red.png?_scale=hush-query-4").status, 400);
    assert_eq!(anyone.get("/red.png?_hush-query-5=1").status, 400);
    assert_eq!(anyone.get("/nothing?hush-query-6").status, 404);
    assert_eq!(client.draft("raise ValueError('hush-query-7')").outcome(), "raised");
    assert_eq!(client.post("/api/v1/render", "application/json", &json!({"hush-query-8": 1})).status, 422);

    let link = client.post("/api/v1/authors/ann/sign-in", "application/json", &json!({})).json();
    let link = link["url"].as_str().expect("a link").to_owned();
    let code = link.split_once("code=").expect("a code").1.to_owned();
    assert_eq!(anyone.get(&format!("/sign-in?code={code}")).status, 200);
    let form = format!("code={code}");
    let own = [("Content-Type", "application/x-www-form-urlencoded"), ("Sec-Fetch-Site", "same-origin")];
    let session = anyone.send("POST", "/sign-in", &own, &form);
    assert_eq!(session.status, 303, "{}", session.text());
    let cookie = session.header("set-cookie").and_then(|cookie| cookie.split(';').next()).expect("a cookie").to_owned();
    assert_eq!(anyone.get_with("/api/v1/me", &[("Cookie", &cookie)]).status, 200);
    let wrong = client.with_token("hush-wrong-token");
    let last = wrong.get("/api/v1/tokens");
    assert_eq!(last.status, 401);
    let _ = line_of(&server, &last);

    let log = server.log().join("\n");
    let cookie = cookie.split_once('=').expect("name and value").1;
    for secret in [TOKEN, &author, &signature, &code, cookie, "hush"] {
        assert!(!log.contains(secret), "{secret} is in the log: {log}");
    }
}
