//! Clients that stall, vanish, talk nonsense or don't listen: each is bounded, and nobody else notices.

use e2e::after::Before;
use e2e::golden::Picture;
use e2e::raw::{Raw, SOMEBODY_ELSE};
use e2e::{Server, TOKEN, census};
use serde_json::json;
use std::time::Duration;

/// How long a condition may take to come true.
const SOON: Duration = Duration::from_mins(1);
/// Little patience, so that the tests need little.
const HASTY: &str = "[http]\nheader_timeout_ms = 1000\nbody_ms = 1000\nwrite_timeout_ms = 1000\n[pool]\nrenders = 2\nspare = 1\npainters = 3\nwait_ms = 600000\n";
/// Programs may run for as long as any test does.
const ENDLESS: &str = "[limits]\nwall_ms = 600000\ncpu_ms = 600000\n";
/// Runs for ever when it is asked to.
const LOOPS: &str = "if params.integer('loop', default=0, min=0, max=1):
    while True: pass
canvas.background('red')";
/// A picture that no socket's buffers hold.
const LARGE: &str = "noise = np.random.default_rng(1).integers(0, 256, (1200, 1800, 3), dtype=np.uint8)
canvas.image(noise, 0, 0)";

/// Lets clients misbehave, and then holds the server to how it was: the same picture, the same processes and descriptors.
fn survives(config: &str, misbehave: impl FnOnce(&Server)) {
    let server = Server::builder().placed().config(config).start();
    let saved = server.client().put("/api/v1/images/red", &json!({"program": LOOPS, "width": 40, "height": 30}));
    assert_eq!(saved.status, 201, "{}", saved.text());
    let mut before = Before::take(&server, &["python"]);
    misbehave(&server);
    assert_eq!(before.draws_as_before(&server.client()), Ok(()));
    assert_eq!(before.is_as_before(&server), Ok(()));
    assert_eq!(server.stop(), Ok(()));
}

fn is_red(file: &[u8]) -> bool {
    Picture::decode(file).pixels.chunks_exact(4).all(|pixel| *pixel == [255, 0, 0, 255])
}

/// Waits until so many programs run and wait.
fn until(server: &Server, running: usize, queued: usize) {
    census::eventually(SOON, "programs run and wait", || {
        let pool = server.client().get("/readyz").json()["pool"].clone();
        if pool["running"] == running && pool["queued"] == queued { Ok(()) } else { Err(pool.to_string()) }
    });
}

/// The draft of a program that never ends, as bytes.
fn endless_draft() -> String {
    let body = json!({"program": "while True: pass"}).to_string();
    let length = body.len();
    format!(
        "POST /api/v1/render HTTP/1.1\r\nHost: test\r\nAuthorization: Bearer {TOKEN}\r\nContent-Length: {length}\r\n\r\n{body}"
    )
}

#[test]
fn an_endless_request_head_is_cut_off() {
    survives(HASTY, |server| {
        let mut stalled = Raw::connect(server);
        for byte in b"GET /red.png HTTP/1.1\r\nHost:" {
            stalled.send([*byte]).expect("the server is patient for a while");
        }
        let idle = Raw::connect(server);
        let mut kept = Raw::connect(server);
        kept.get("/red.png").expect("the server listens");
        assert!(is_red(&kept.answer().expect("an answer").body), "others are served");
        for (mut connection, what) in [(stalled, "half a head"), (idle, "no head"), (kept, "no second head")] {
            let said = String::from_utf8_lossy(&connection.rest()).into_owned();
            assert!(said.is_empty() || said.starts_with("HTTP/1.1 408"), "{what}: {said}");
        }
    });
}

#[test]
fn a_client_that_closes_its_sending_side_still_gets_the_answer() {
    survives(HASTY, |server| {
        let mut half = Raw::connect(server);
        half.get("/red.png").expect("the server listens");
        half.half_close();
        let answer = half.answer().expect("an answer");
        assert_eq!((answer.status, is_red(&answer.body)), (200, true));
        assert!(half.rest().is_empty(), "and then the server closes its side");
    });
}

#[test]
fn a_client_that_disconnects_frees_its_turn() {
    survives(&format!("{HASTY}{ENDLESS}"), |server| {
        for farewell in [drop as fn(Raw), Raw::reset] {
            let mut clients = Vec::new();
            for (running, queued) in [(1, 0), (2, 0), (2, 1)] {
                let mut client = Raw::connect(server);
                client.send(endless_draft()).expect("the server listens");
                clients.push(client);
                until(server, running, queued);
            }
            clients.into_iter().for_each(farewell);
            until(server, 0, 0);
        }
    });
}

#[test]
fn one_client_cant_block_another() {
    survives(&format!("{HASTY}{ENDLESS}"), |server| {
        let attack = |_| {
            let mut attacker = Raw::connect(server);
            attacker.get("/red.png?loop=1").expect("the server listens");
            attacker
        };
        let attackers: Vec<Raw> = (0..8).map(attack).collect();
        until(server, 2, 6);
        let mut other = Raw::try_from_address(server, SOMEBODY_ELSE).expect("the server listens");
        for _ in 0..5 {
            other.get("/red.png").expect("the connection is kept");
            let answer = other.answer().expect("an answer");
            assert_eq!((answer.status, is_red(&answer.body)), (200, true), "{}", answer.head);
        }
        assert_eq!(server.client().draft("canvas.background('red')").status, 200, "the operator is a third client");
        drop(attackers);
        drop(other);
        until(server, 0, 0);
    });
}

#[test]
fn one_client_cant_use_up_all_connections() {
    survives("[http]\nconnections = 40\nconnections_per_client = 20", |server| {
        let mut other = Raw::try_from_address(server, SOMEBODY_ELSE).expect("the server listens");
        let mut metrics = || {
            other.get("/metrics").expect("the connection is kept");
            String::from_utf8(other.answer().expect("an answer").body).expect("metrics are text")
        };
        census::eventually(SOON, "earlier connections are closed", || match metrics() {
            metrics if metrics.contains("\npaintbox_http_connections 1\n") => Ok(()),
            metrics => Err(metrics),
        });
        let mut open: Vec<Raw> = (0..60).map(|_| Raw::connect(server)).collect();
        census::eventually(SOON, "20 of 60 have a place", || {
            let now = metrics();
            let refused = now.contains("\npaintbox_http_connections_refused_total 40\n");
            if refused && now.contains("\npaintbox_http_connections 21\n") { Ok(()) } else { Err(now) }
        });
        other.get("/red.png").expect("the connection is kept");
        assert!(is_red(&other.answer().expect("an answer").body), "another client is served");
        for refused in &mut open[20..] {
            let answer = refused.answer().expect("it is told why");
            assert_eq!(answer.status, 429);
            assert!(answer.head.contains("Retry-After: 2\r\n"), "{}", answer.head);
            assert!(refused.rest().is_empty(), "and that is all");
        }
        open[0].get("/red.png").expect("one of the first is open");
        assert!(is_red(&open[0].answer().expect("an answer").body));
    });
}

#[test]
fn trusted_proxies_have_no_connection_limit_and_their_clients_a_request_limit() {
    let proxied = format!("{HASTY}{ENDLESS}")
        .replace("header_timeout_ms = 1000", "header_timeout_ms = 60000")
        .replace("[http]\n", "[http]\nproxies = ['127.0.0.1']\nconnections = 60\nconnections_per_client = 4\n");
    survives(&proxied, |server| {
        let mut open: Vec<Raw> = (0..20).map(|_| Raw::connect(server)).collect();
        let ask = |raw: &mut Raw, client: &str, path: &str| {
            raw.send(format!("GET {path} HTTP/1.1\r\nHost: test\r\nX-Forwarded-For: {client}\r\n\r\n"))
                .expect("the connection has a place");
        };
        for raw in &mut open[..4] {
            ask(raw, "203.0.113.1", "/red.png?loop=1");
        }
        until(server, 2, 2);
        ask(&mut open[4], "203.0.113.1", "/healthz");
        let refused = open[4].answer().expect("it is told why");
        assert_eq!(refused.status, 429, "{}", refused.head);
        assert!(refused.head.to_ascii_lowercase().contains("retry-after: 2\r\n"), "{}", refused.head);
        for raw in &mut open[5..] {
            ask(raw, "203.0.113.2", "/healthz");
            assert_eq!(raw.answer().expect("another client is served").status, 200);
        }
        drop(open);
        until(server, 0, 0);
        // What was under way is no more.
        let mut again = Raw::connect(server);
        ask(&mut again, "203.0.113.1", "/red.png");
        assert!(is_red(&again.answer().expect("an answer").body));
    });
}

#[test]
fn idle_connections_dont_keep_new_clients_out() {
    let config = "[http]\nconnections = 40\nconnections_per_client = 20\nheader_timeout_ms = 600000\n";
    survives(config, |server| {
        let address = |last| std::net::Ipv4Addr::new(127, 0, 0, last);
        let connect = |last| Raw::try_from_address(server, address(last)).expect("the server listens");
        // Each of them sends the beginning of a request, and then nothing.
        let idle: Vec<Raw> = [11, 12, 13, 14, 15]
            .into_iter()
            .flat_map(|last| (0..20).map(move |_| last))
            .map(|last| {
                let mut raw = connect(last);
                let _ = raw.send("GET /red.png HTTP/1.1\r\n");
                raw
            })
            .collect();
        for _ in 0..10 {
            let mut other = connect(2);
            other.get("/red.png").expect("there is a place");
            assert!(is_red(&other.answer().expect("an answer").body));
        }
        let mut other = connect(2);
        other.get("/metrics").expect("there is a place");
        let metrics = String::from_utf8(other.answer().expect("an answer").body).expect("metrics are text");
        let cut = metrics.lines().find_map(|line| line.strip_prefix("paintbox_http_connections_cut_total "));
        assert!(cut.is_some_and(|cut| cut.parse::<u64>().is_ok_and(|cut| cut >= 60)), "{metrics}");
        drop(idle);
    });
}

/// Saves a picture of several megabytes and says how large its file is.
fn save_large(server: &Server) -> usize {
    let saved = server.client().put("/api/v1/images/large", &json!({"program": LARGE, "width": 1800, "height": 1200}));
    assert_eq!((saved.status, &saved.json()["error"]), (201, &json!(null)), "{}", saved.text());
    let file = server.client().get("/large.png").body;
    assert!(file.len() > 6_000_000, "{} bytes are large", file.len());
    file.len()
}

#[test]
fn a_client_that_doesnt_read_its_answer_is_disconnected() {
    survives(HASTY, |server| {
        let length = save_large(server);
        let mut deaf: Vec<Raw> = (0..2)
            .map(|_| {
                let mut raw = Raw::connect(server);
                raw.narrow();
                raw.get("/large.png").expect("the server listens");
                raw
            })
            .collect();
        // One takes it, but at a pace that would last for an hour.
        let mut slow = Raw::connect(server);
        slow.narrow();
        slow.get("/large.png").expect("the server listens");
        let mut taken = slow.some(1).len();
        let mut other = Raw::try_from_address(server, SOMEBODY_ELSE).expect("the server listens");
        let mut get = |path: &str| {
            other.get(path).expect("the connection is kept");
            other.answer().expect("others are served").body
        };
        census::eventually(SOON, "all but one connection are closed", || {
            taken += slow.some(64).len();
            assert!(is_red(&get("/red.png")), "others are served");
            match String::from_utf8_lossy(&get("/metrics")) {
                metrics if metrics.contains("\npaintbox_http_connections 1\n") => Ok(()),
                metrics => Err(metrics.into_owned()),
            }
        });
        taken += slow.rest().len();
        assert!(taken < length, "it was cut off, with {taken} of {length} bytes");
        until(server, 0, 0);
        // Only what lies in the sockets' buffers can still be read: the server has let go.
        for deaf in &mut deaf {
            assert!(deaf.rest().len() < length, "it was cut off");
        }
    });
}

#[test]
fn pipelined_requests_are_answered_in_order() {
    survives(HASTY, |server| {
        let mut eager = Raw::connect(server);
        let paths = ["/red.png", "/healthz", "/nobody.png", "/red.svg", "/red.png?loop=0"];
        let requests = paths.map(|path| format!("GET {path} HTTP/1.1\r\nHost: test\r\n\r\n")).concat();
        eager.send(requests).expect("the server listens");
        let answers = paths.map(|_| eager.answer().expect("every request is answered"));
        assert_eq!(answers.each_ref().map(|answer| answer.status), [200, 200, 404, 200, 200]);
        assert!(is_red(&answers[0].body) && is_red(&answers[4].body));
        assert_eq!(answers[1].body, br#"{"status":"up"}"#);
        assert!(answers[3].head.contains("image/svg+xml"), "{}", answers[3].head);
    });
}

#[test]
fn malformed_requests_get_an_error_or_nothing() {
    let long = |bytes: usize| "x".repeat(bytes);
    let many = "X: y\r\n".repeat(500);
    let nonsense: Vec<Vec<u8>> = vec![
        b"\0\0\0\0\r\n\r\n".to_vec(),
        b"\x16\x03\x01\x02\0\x01\0\x01\xfc\x03\x03 a TLS hello".to_vec(),
        b"PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n".to_vec(),
        b"GET /red.png HTTP/9.9\r\n\r\n".to_vec(),
        b"GET  HTTP/1.1\r\n\r\n".to_vec(),
        b"GET /red.png HTTP/1.1\r\nno colon\r\n\r\n".to_vec(),
        b"GET /red.png HTTP/1.1\r\nHost: \0\r\n\r\n".to_vec(),
        b"POST /api/v1/render HTTP/1.1\r\nContent-Length: -1\r\n\r\n".to_vec(),
        b"POST /api/v1/render HTTP/1.1\r\nContent-Length: 1\r\nContent-Length: 2\r\n\r\nx".to_vec(),
        b"POST /api/v1/render HTTP/1.1\r\nContent-Length: 18446744073709551616\r\n\r\n".to_vec(),
        b"POST /api/v1/render HTTP/1.1\r\nTransfer-Encoding: nonsense\r\n\r\n".to_vec(),
        format!("GET /{} HTTP/1.1\r\n\r\n", long(1_000_000)).into_bytes(),
        format!("GET /red.png HTTP/1.1\r\nX: {}\r\n\r\n", long(1_000_000)).into_bytes(),
        format!("GET /red.png HTTP/1.1\r\n{many}\r\n").into_bytes(),
        long(200_000).into_bytes(),
    ];
    survives(HASTY, |server| {
        for bytes in &nonsense {
            let shown = String::from_utf8_lossy(&bytes[..bytes.len().min(60)]).into_owned();
            let mut raw = Raw::connect(server);
            // The server may close before it has read all of it.
            let _ = raw.send(bytes);
            let said = String::from_utf8_lossy(&raw.rest()).into_owned();
            assert!(said.is_empty() || said.starts_with("HTTP/1.1 4"), "{shown:?}: {said}");
        }
    });
}

/// A save with the operator's token, its body as the test says.
fn save(framing: &str, body: &[u8]) -> Vec<u8> {
    let head =
        format!("PUT /api/v1/images/new HTTP/1.1\r\nHost: test\r\nAuthorization: Bearer {TOKEN}\r\n{framing}\r\n\r\n");
    [head.as_bytes(), body].concat()
}

#[test]
fn bodies_must_match_their_declared_length() {
    survives(HASTY, |server| {
        let body = br#"{"program": "canvas.background('red')"}"#;
        let exchange = |request: &[u8]| {
            let mut raw = Raw::connect(server);
            let _ = raw.send(request);
            (raw.answer(), raw)
        };
        // Longer than said: what is too much is no part of it, and no request either.
        let (saved, mut raw) = exchange(&save("Content-Length: 39", &[&body[..], b" and more\r\n\r\n"].concat()));
        assert_eq!(saved.expect("an answer").status, 201);
        let said = String::from_utf8_lossy(&raw.rest()).into_owned();
        assert!(said.is_empty() || said.starts_with("HTTP/1.1 400"), "{said}");
        // Shorter than said, and then nothing.
        let (answer, _) = exchange(&save("Content-Length: 100", body));
        assert_eq!(answer.expect("an answer").status, 408);
        // In pieces past the cap, and one piece that is past any cap.
        let pieces = [b"100000\r\n".to_vec(), vec![b' '; 0x10_0000], b"\r\n".to_vec()].concat().repeat(4);
        for pieces in [pieces, b"FFFFFFFFFFFFFFFF\r\n".to_vec(), b"-1\r\n".to_vec(), b"nonsense\r\n".to_vec()] {
            let (answer, _) = exchange(&save("Transfer-Encoding: chunked", &pieces));
            let status = answer.map(|answer| answer.status);
            assert!(matches!(status, None | Some(400 | 408 | 413)), "{status:?}");
        }
        let versions = server.client().get("/api/v1/images/new/versions").json();
        assert_eq!(versions["versions"].as_array().map(Vec::len), Some(1), "what broke off was not saved");
    });
}

#[test]
fn a_body_that_ends_early_is_not_saved() {
    // The wait for the rest of a body is far longer than the one for a client that has closed its side.
    survives(&HASTY.replace("body_ms = 1000", "body_ms = 600000"), |server| {
        let mut raw = Raw::connect(server);
        raw.send(save("Content-Length: 100", br#"{"program": "canvas.background('red')"}"#))
            .expect("the server listens");
        raw.half_close();
        assert!(raw.answer().is_none_or(|answer| answer.status == 400));
        assert_eq!(server.client().get("/api/v1/images/new").status, 404);
    });
}
