//! The log for machines: one JSON object a line, with what an operator looks for and nothing that is anybody's secret.

use e2e::cli;
use e2e::{Answer, Server, TOKEN, Walls, census, program, spawn};
use serde_json::{Value, json};
use std::io::{BufRead as _, BufReader};
use std::process::Stdio;
use std::time::Duration;

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
fn every_log_line_is_an_object_with_time_level_and_message() {
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
fn request_log_lines_have_the_request_and_its_outcome() {
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
fn logs_contain_no_secrets() {
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

/// A program whose exception has this for its class's name.
fn named(class: &str) -> Value {
    // A text is written alike in JSON and in Python.
    json!({"program": format!("raise type({}, (Exception,), {{}})('no')", json!(class))})
}

#[test]
fn exception_names_cant_split_log_lines() {
    let class = "Odd\n2026-01-01T00:00:00.000000Z ERROR forged\u{1b}[31m\r\n{\"level\":\"ERROR\"}\u{2028}forged";
    for format in ["text", "json"] {
        let server = Server::builder().config(&format!("[log]\nformat = '{format}'\n")).start();
        assert_eq!(server.client().put("/api/v1/images/odd", &named(class)).status, 201);
        let seen = server.client().anonymous().get("/odd.png");
        assert_eq!(seen.status, 422);
        let id = seen.header("x-request-id").expect("an id").to_owned();
        census::eventually(SOON, "the request is logged", || {
            server.log().iter().any(|line| line.contains(&id)).then_some(()).ok_or_else(|| server.log().join("\n"))
        });
        let log = server.ended().expect("the server ends cleanly");
        let of_it: Vec<&String> = log.iter().filter(|line| line.contains("forged")).collect();
        assert_eq!(of_it.len(), 1, "{format}: {log:?}");
        assert!(of_it[0].contains(&id) && of_it[0].contains("in line 1"), "{format}: {}", of_it[0]);
        let begins = |line: &&String| line.starts_with("20") || line.starts_with("{\"timestamp\"");
        assert!(log.iter().all(|line| begins(&line) && !line.chars().any(char::is_control)), "{format}: {log:?}");
    }
}

#[test]
fn server_errors_are_logged_as_errors_and_overload_as_warnings() {
    let server = Server::builder()
        .config("[log]\nformat = 'json'\n[pool]\nrenders = 1\nspare = 0\nqueue = 0\n[limits]\nwall_ms = 20000\ncpu_ms = 20000")
        .config("[sources.away]\ndatabase = 'sqlite:nowhere/at/all.db'\nquery = 'SELECT 1 AS one'\n")
        .start();
    let client = server.client();
    let level = |answer: &Answer| line_of(&server, answer)["level"].as_str().unwrap_or_default().to_owned();
    let program = json!({"program": "canvas.background('red')", "source": "away"});
    let _ = client.put("/api/v1/images/away", &program);
    let away = client.get("/away.png");
    assert_eq!((away.status / 100, level(&away).as_str()), (5, "ERROR"), "{}", away.text());
    let none = client.get("/none.png");
    assert_eq!((none.status, level(&none).as_str()), (404, "INFO"));
    std::thread::scope(|scope| {
        let slow = scope.spawn(|| client.draft("for i in range(3 * 10**7): pass\ncanvas.background('white')"));
        census::eventually(SOON, "a program runs", || match client.get("/readyz").json()["pool"]["running"].as_u64() {
            Some(1) => Ok(()),
            other => Err(format!("{other:?} run")),
        });
        let busy = client.post("/api/v1/render", "application/json", &json!({"program": "canvas.background('red')"}));
        assert_eq!((busy.status, level(&busy).as_str()), (503, "WARN"), "{}", busy.text());
        assert_eq!(slow.join().expect("it ends").outcome(), "drawn");
    });
}

#[test]
fn request_log_lines_have_the_client_and_the_bytes() {
    let server = Server::builder().config("[log]\nformat = 'json'\n[http]\nproxies = ['127.0.0.1']").start();
    let client = server.client();
    let author = client.post("/api/v1/authors", "application/json", &json!({"name": "ann"})).json();
    let ann = client.with_token(author["token"].as_str().expect("a token"));
    let saved = ann.put("/api/v1/images/red", &json!({"program": "canvas.background('red')"}));
    let by = |answer: &Answer| (line_of(&server, answer)["client"].clone(), line_of(&server, answer)["author"].clone());
    assert_eq!(by(&saved), (json!("127.0.0.1"), json!("ann")));
    let elsewhere = client.anonymous().get_with("/red.png", &[("X-Forwarded-For", "203.0.113.7")]);
    assert_eq!(by(&elsewhere), (json!("203.0.113.7"), Value::Null));
    assert_eq!(by(&client.get("/api/v1/authors")).1, "operator");
    let acting = client.get_with("/api/v1/me", &[("Paintbox-Author", "ben")]);
    assert_eq!(by(&acting).1, "ben", "the author for whom the operator's site asks");
    for answer in [saved, elsewhere] {
        assert_eq!(line_of(&server, &answer)["bytes"], answer.body.len());
    }
}

#[test]
fn every_change_has_an_audit_line() {
    // Nothing else is logged.
    let server = Server::builder().config("[log]\nformat = 'json'\nfilter = 'off,audit=info'\n").start();
    let (client, kind) = (server.client(), "application/json");
    let author = client.post("/api/v1/authors", kind, &json!({"name": "ann"})).json();
    let ann = client.with_token(author["token"].as_str().expect("a token"));
    let red = json!({"program": "canvas.background('red')"});
    assert_eq!(ann.put("/api/v1/images/red", &red).status, 201);
    assert_eq!(client.with_token("wrong").put("/api/v1/images/red", &red).status, 401);
    assert_eq!(ann.draft("canvas.background('red')").status, 200);
    assert_eq!(ann.get("/red.png").status, 200);
    let token = ann.post("/api/v1/tokens", kind, &json!({"label": "mine"})).json()["id"].clone();
    assert_eq!(ann.send("DELETE", &format!("/api/v1/tokens/{token}"), &[], "").status, 204);
    let link = client.post("/api/v1/authors/ann/sign-in", kind, &json!({})).json();
    let code = link["url"].as_str().and_then(|url| url.split_once("code=")).expect("a link").1.to_owned();
    let own = [("Content-Type", "application/x-www-form-urlencoded"), ("Sec-Fetch-Site", "same-origin")];
    for status in [303, 404] {
        assert_eq!(client.anonymous().send("POST", "/sign-in", &own, format!("code={code}")).status, status);
    }
    assert_eq!(ann.send("DELETE", "/api/v1/images/red", &[], "").status, 204);
    let log = server.ended().expect("the server ends cleanly");
    let (image, tokens) = ("/api/v1/images/{name}", format!("token {token}"));
    let expected = [
        json!(["POST /api/v1/authors", "operator", "author ann", true]),
        json!([format!("PUT {image}"), "ann", null, true]),
        json!([format!("PUT {image}"), null, null, false]),
        json!(["POST /api/v1/tokens", "ann", tokens, true]),
        json!(["DELETE /api/v1/tokens/{id}", "ann", null, true]),
        json!(["POST /api/v1/authors/{name}/sign-in", "operator", null, true]),
        json!(["POST /sign-in", null, "ann", true]),
        json!(["POST /sign-in", null, null, false]),
        json!([format!("DELETE {image}"), "ann", null, true]),
    ];
    let lines: Vec<Value> = log.iter().map(|line| serde_json::from_str(line).expect("JSON")).collect();
    let found: Vec<Value> =
        lines.iter().map(|line| json!([line["action"], line["author"], line["about"], line["done"]])).collect();
    assert_eq!(found, expected, "{log:#?}");
    for line in lines {
        assert_eq!((&line["message"], &line["client"]), (&json!("audit"), &json!("127.0.0.1")), "{line}");
        assert!(line["id"].is_string() && line["path"].as_str().is_some_and(|path| path.starts_with('/')), "{line}");
    }
}

#[test]
fn the_configuration_sets_which_requests_are_logged() {
    let red = json!({"program": "canvas.background('red')"});
    for (rule, expected) in [("all", 201), ("sampled", 0), ("errors", 0), ("none", 0)] {
        let server = Server::builder()
            .without("PAINTBOX_CACHE_MEMORY_MIB")
            .config(&format!("[log]\nformat = 'json'\naccess = '{rule}'\n"))
            .start();
        assert_eq!(server.client().put("/api/v1/images/red", &red).status, 201);
        for _ in 0..201 {
            assert_eq!(server.client().get("/red.png").status, 200);
        }
        assert_eq!(server.client().get("/none.png").status, 404);
        let log = server.ended().expect("the server ends cleanly");
        let lines: Vec<Value> = log.iter().map(|line| serde_json::from_str(line).expect("JSON")).collect();
        let of = |path: &str| lines.iter().filter(|line| line["message"] == "request" && line["path"] == path).count();
        match rule {
            // How many seconds it took is the machine's; those that have no line are counted.
            "sampled" => {
                let kept = lines.iter().filter(|line| line["kind"] == "kept");
                let said: u64 = kept.map(|line| 1 + line["left_out"].as_u64().unwrap_or(0)).sum();
                assert!(of("/red.png") >= 10 && said <= 200, "{log:?}");
            }
            _ => assert_eq!(of("/red.png"), expected, "{rule}"),
        }
        assert_eq!(of("/none.png"), usize::from(rule != "none"), "{rule}");
        assert_eq!(of("/api/v1/images/red"), usize::from(["all", "sampled"].contains(&rule)), "{rule}");
    }
}

#[test]
fn the_log_starts_with_the_version_and_ends_with_the_reason() {
    for format in ["text", "json"] {
        let server = Server::builder().config(&format!("[log]\nformat = '{format}'\n")).start();
        let log = server.ended().expect("the server ends cleanly");
        let (first, last) = (log.first().expect("a line"), log.last().expect("a line"));
        assert!(first.contains("Paintbox starts") && first.contains(env!("CARGO_PKG_VERSION")), "{first}");
        assert!(
            log.iter()
                .any(|line| line.contains("stopping: requests in progress are finished first")
                    && line.contains("SIGTERM")),
            "{log:?}"
        );
        assert!(last.contains("Paintbox has stopped"), "{last}");
    }
}

#[test]
fn startup_messages_are_structured_too() {
    let folder = tempfile::tempdir().expect("a folder");
    let configure = |listen: &str| {
        let text = format!("listen = '{listen}'\n[log]\nformat = 'json'\n");
        std::fs::write(folder.path().join("paintbox.toml"), text).expect("a file");
    };
    configure("127.0.0.1:0");
    let mut command = Walls::All.command(&program("paintbox"));
    command.arg("serve").current_dir(folder.path()).stdin(Stdio::null()).stdout(Stdio::piped()).stderr(Stdio::null());
    let mut child = spawn(command).expect("it can be started");
    let lines = BufReader::new(child.stdout.take().expect("a pipe")).lines().take(4);
    let lines: Vec<Value> =
        lines.map(|line| serde_json::from_str(&line.expect("text")).expect("each line is an object")).collect();
    child.kill().and_then(|()| child.wait()).expect("our own process");
    assert!(lines.iter().all(|line| line["timestamp"].is_string() && line["level"] == "INFO"), "{lines:?}");
    assert!(lines[0]["url"].as_str().is_some_and(|url| url.starts_with("http://127.0.0.1:")), "{lines:?}");
    assert!(lines[1]["examples"].as_u64() > Some(10) && lines[2]["token"].is_string(), "{lines:?}");
    assert!(lines[3]["url"].as_str().is_some_and(|url| url.contains("/sign-in?code=")), "{lines:?}");

    // Nobody has this address.
    configure("192.0.2.1:1");
    let ended = cli::paintbox(Walls::All, folder.path(), &["serve"], "");
    assert_eq!((ended.code, ended.stdout.is_empty()), (Some(6), true), "{ended:?}");
    let lines: Vec<Value> = ended.stderr.lines().map(|line| serde_json::from_str(line).expect("JSON")).collect();
    let last = lines.last().expect("a line");
    assert_eq!(last["level"], "ERROR");
    assert!(last["error"].as_str().is_some_and(|error| error.contains("can't listen on 192.0.2.1:1")), "{last}");
}
