//! Files of strangers are read in jails: what a file does to its reader, how much of it the server holds, who waits for whom
//! and who pays.

use e2e::census::{Process, eventually, resident_kib};
use e2e::raw::Raw;
use e2e::{Answer, Client, Server, TOKEN, Walls};
use rustix::process::{Pid, Signal, kill_process};
use serde_json::json;
use std::fmt::Write as _;
use std::net::Ipv4Addr;
use std::sync::atomic::{AtomicBool, Ordering::Relaxed};
use std::time::{Duration, Instant};

const PATIENCE: Duration = Duration::from_mins(1);
const CSV: &str = "text/csv";
const JSON: &str = "application/json";
const SMALL: &str = "name,n\nTom,1\nAnn,2\n";
const MIB: usize = 1 << 20;

fn preview(client: &Client, media_type: &str, body: &str) -> Answer {
    client.send("POST", "/api/v1/data", &[("Content-Type", media_type)], body)
}

/// A small file is read as it should be, and the readers that it takes are there again.
fn goes_on(server: &Server, what: &str) {
    let answer = preview(&server.client(), CSV, SMALL);
    assert_eq!(answer.status, 200, "{what}: {}", answer.text());
    assert_eq!(answer.json()["columns"][1]["type"], "integer", "{what}: {}", answer.text());
    at_rest(server);
}

fn at_rest(server: &Server) {
    eventually(PATIENCE, "two readers are idle", || match &server.client().get("/readyz").json()["pool"] {
        pool if pool["readers"] == 2 => Ok(()),
        pool => Err(pool.to_string()),
    });
}

/// The readers that the server has.
fn readers(server: &Server) -> Vec<Process> {
    let own = |process: &Process| process.parent == server.pid() && process.name == "paintbox-reader";
    server.descendants().into_iter().filter(own).collect()
}

fn signal(process: &Process, signal: Signal) {
    let pid = Pid::from_raw(i32::try_from(process.pid).expect("a pid")).expect("a pid");
    kill_process(pid, signal).unwrap_or_else(|error| panic!("{process:?}: {error}"));
}

/// Short texts, about so many bytes: what takes the most memory for its size.
fn short_texts(bytes: usize) -> String {
    let mut text = String::with_capacity(bytes + 64);
    text.push_str("a,b,c,d,e,f,g,h\n");
    let mut n = 0_u32;
    while text.len() < bytes {
        for column in 0..8 {
            let _ = write!(text, "{}{:x}", if column == 0 { "" } else { "," }, n % 4096 + 0xa000);
            text.push_str("kz");
            n += 1;
        }
        text.push('\n');
    }
    text
}

#[test]
fn each_file_is_read_by_its_own_reader_in_every_layer_of_the_jail() {
    for walls in Walls::EVERY {
        let server = Server::builder().walls(walls).start();
        at_rest(&server);
        let before = readers(&server);
        let answer = preview(&server.client(), CSV, SMALL);
        assert_eq!(answer.status, 200, "{}: {}", walls.name(), answer.text());
        assert_eq!(answer.json()["rows"], 2, "{}: {}", walls.name(), answer.text());
        at_rest(&server);
        let stayed = readers(&server).iter().filter(|reader| before.contains(reader)).count();
        assert_eq!((before.len(), stayed), (2, 1), "{}: one is used up and replaced", walls.name());
        let text = server.client().get("/metrics").text();
        assert!(text.contains("paintbox_reads_total{outcome=\"read\"} 1"), "{text}");
        assert!(text.contains("paintbox_replacements_total{what=\"reader\",why=\"used\"} 1"), "{text}");
    }
}

#[test]
fn a_killed_reader_fails_only_its_own_file() {
    let server = Server::builder().start();
    let client = server.client();
    let save = json!({"program": "canvas.text(str(len(data)), 10, 50)", "width": 100, "height": 80});
    assert_eq!(client.put("/api/v1/images/cats", &save).status, 201);
    let upload = |body: &str| client.send("PUT", "/api/v1/images/cats/data", &[("Content-Type", CSV)], body);
    assert_eq!(upload(SMALL).status, 200);
    let versions = || client.get("/api/v1/images/cats").json()["version"].clone();
    let before = versions();
    at_rest(&server);

    let large = short_texts(20 * MIB);
    let answer = std::thread::scope(|scope| {
        let answer = scope.spawn(|| upload(&large));
        let mut busy = None;
        eventually(PATIENCE, "a reader has the file", || {
            busy = readers(&server).into_iter().find(|reader| resident_kib(reader.pid) > 16 * 1024);
            if busy.is_some() { Ok(()) } else { Err(format!("{:?}", readers(&server))) }
        });
        signal(&busy.expect("it was found"), Signal::KILL);
        answer.join().expect("a client's thread ends")
    });
    assert_eq!(answer.status, 503, "{}", answer.text());
    assert_eq!(answer.header("retry-after"), Some("1"));
    assert!(answer.json()["message"].as_str().is_some_and(|text| text.contains("send it again")), "{}", answer.text());
    assert_eq!(versions(), before, "nothing was saved");
    let text = client.get("/metrics").text();
    assert!(text.contains("paintbox_reads_total{outcome=\"lost\"} 1"), "{text}");

    // An idle one that is killed is replaced, and one that is stopped is late.
    goes_on(&server, "killed at work");
    let idle = readers(&server).remove(0);
    signal(&idle, Signal::KILL);
    eventually(PATIENCE, "it is replaced", || match readers(&server) {
        now if now.len() == 2 && !now.contains(&idle) => Ok(()),
        now => Err(format!("{now:?}")),
    });
    goes_on(&server, "killed while idle");
    assert_eq!(upload(SMALL).status, 200);
    assert_eq!(client.get("/cats.png").status, 200);
}

#[test]
fn a_reader_that_takes_too_long_is_replaced() {
    let server = Server::builder().config("[limits.reader]\nwall_ms = 1000").start();
    at_rest(&server);
    for reader in readers(&server) {
        signal(&reader, Signal::STOP);
    }
    for _ in 0..2 {
        let answer = preview(&server.client(), CSV, SMALL);
        assert_eq!(answer.status, 413, "{}", answer.text());
        assert!(answer.text().contains("takes more than 1000 ms"), "{}", answer.text());
    }
    goes_on(&server, "stopped");
}

#[test]
fn a_file_that_exceeds_the_readers_memory_is_refused_and_the_reader_replaced() {
    let server = Server::builder().config("[limits.reader]\nmemory_bytes = 25165824").start();
    let answer = preview(&server.client(), CSV, &short_texts(16 * MIB));
    assert_eq!(answer.status, 413, "{} {:?}", answer.text(), server.log());
    assert!(answer.text().contains("takes more memory than 24 MiB"), "{}", answer.text());
    goes_on(&server, "out of memory");
}

#[test]
fn hostile_files_do_no_harm() {
    let server = Server::builder().start();
    let client = server.client();
    at_rest(&server);
    let large = 12 * MIB;
    let keys: String = (0..100_000).fold(String::new(), |mut keys, i| {
        let _ = write!(keys, "{}\"k{i}\":{i}", if i == 0 { "" } else { "," });
        keys
    });
    let cases = [
        (JSON, "[".repeat(large), "lists in lists"),
        (JSON, "{\"a\":".repeat(large / 5), "objects in objects"),
        (JSON, format!("[{{\"a\":{}}}]", "[".repeat(large)), "lists in a value"),
        (JSON, format!("[{{{keys}}}]"), "a row of many names"),
        (JSON, format!("{{\"a\":[1{}]}}", "0".repeat(large)), "a number without end"),
        (JSON, format!("{{\"a\":[{}]}}", "1e999,".repeat(large / 6)), "infinities"),
        (JSON, format!("{{\"{}\":[1]}}", "x".repeat(large)), "a name without end"),
        (JSON, format!("{{\"a\":[{}\"\"]}}", "\"\",".repeat(large / 3)), "empty texts"),
        (JSON, format!("[{}{{}}]", "{},".repeat(large / 3)), "rows of nothing"),
        (CSV, ",".repeat(large), "commas"),
        (CSV, format!("{}\n{}", "a,".repeat(999), ",".repeat(large)), "a heading, and commas"),
        (CSV, format!("a\n{}", "x\n".repeat(large / 2)), "one letter a line"),
        (CSV, format!("a,b\n{}", "\"\",\n".repeat(large / 4)), "quotes and gaps"),
        (CSV, format!("a\n\"{}", "\"\"".repeat(large / 2)), "a quote without end"),
        (CSV, "\"".repeat(large), "quotes"),
        (CSV, "\n".repeat(large), "lines of nothing"),
        (CSV, "x".repeat(large), "one word"),
        (CSV, format!("a\n{}", "2014-01-01T00:00:00.000001\nNA\n".repeat(large / 30)), "moments and gaps"),
        (CSV, "\0".repeat(large), "zeros"),
    ];
    for (media_type, body, what) in &cases {
        let answer = preview(&client, media_type, body);
        assert!([200, 413, 422].contains(&answer.status), "{what}: {} {}", answer.status, answer.text());
        assert!(answer.body.len() < MIB, "{what}: an answer of {} bytes", answer.body.len());
        if answer.status != 200 {
            let message = answer.json()["message"].as_str().map(str::len).unwrap_or_default();
            assert!((1..2_500).contains(&message), "{what}: a message of {message} bytes");
        }
    }
    for (head, what) in [(&b"a\n"[..], "no text"), (&b"\xFF\xFE"[..], "half of UTF-16"), (&b"[\""[..], "no JSON")] {
        for media_type in [CSV, JSON] {
            let body = [head.to_vec(), vec![0xFF; 100_000]].concat();
            let mut raw = Raw::connect(&server);
            raw.send(post(media_type, body.len(), TOKEN)).expect("it is read");
            raw.send(&body).expect("it is read");
            let answer = raw.answer().expect("it is answered");
            assert!([200, 413, 422].contains(&answer.status), "{what}: {}", answer.head);
        }
    }
    goes_on(&server, "after all of them");
}

/// The head of a preview.
fn post(media_type: &str, length: usize, token: &str) -> Vec<u8> {
    format!(
        "POST /api/v1/data HTTP/1.1\r\nHost: here\r\nAuthorization: Bearer {token}\r\nContent-Type: {media_type}\r\n\
         Content-Length: {length}\r\nConnection: close\r\n\r\n"
    )
    .into_bytes()
}

fn author(server: &Server, name: &str) -> String {
    let answer = server.client().post("/api/v1/authors", JSON, &json!({"name": name}));
    assert_eq!(answer.status, 201, "{}", answer.text());
    answer.json()["token"].as_str().expect("a token").to_owned()
}

#[test]
fn slow_uploads_dont_block_other_authors() {
    let config = "[pool]\nreading_mib = 1\nread_wait_ms = 500\n[http]\nbody_ms = 600000";
    let server = Server::builder().config(config).start();
    let (ann, bob) = (author(&server, "ann"), author(&server, "bob"));
    let with = |token: &str| server.client().with_token(token);
    // All of Ann's half is promised to files of which nothing comes.
    let mut slow: Vec<Raw> = (0..4).map(|_| Raw::connect(&server)).collect();
    for raw in &mut slow {
        raw.send(post(CSV, MIB / 8, &ann)).expect("it is read");
    }
    let arriving = "paintbox_buffer_bytes{buffer=\"files\"} 524288";
    eventually(PATIENCE, "room is made for what was said", || {
        let text = server.client().get("/metrics").text();
        if text.contains(arriving) { Ok(()) } else { Err(text) }
    });
    let refused = preview(&with(&ann), CSV, SMALL);
    assert_eq!(refused.status, 503, "{}", refused.text());
    assert_eq!(refused.header("retry-after"), Some("2"));
    assert_eq!(refused.json()["kind"], "busy", "{}", refused.text());
    // A draft with much data needs room, too; one with little doesn't.
    let data = json!({"data_csv": format!("a\n{}", "1\n".repeat(MIB / 20))});
    assert_eq!(with(&ann).draft_with("canvas.background('red')", &data).status, 503);
    assert_eq!(with(&ann).draft_with("canvas.background('red')", &json!({"data_csv": SMALL})).status, 200);
    assert_eq!(preview(&with(&bob), CSV, SMALL).status, 200, "the other half is others'");
    drop(slow);
    eventually(PATIENCE, "what was promised is given back", || match preview(&with(&ann), CSV, SMALL) {
        answer if answer.status == 200 => Ok(()),
        answer => Err(answer.text()),
    });
}

#[test]
fn reading_time_is_charged_to_the_author() {
    let server = Server::builder().variable("PAINTBOX_BUDGET_DRAFT_MS", "1000").start();
    let (ann, bob) = (author(&server, "ann"), author(&server, "bob"));
    let file = short_texts(4 * MIB);
    let refused = (0..500).map(|_| preview(&server.client().with_token(&ann), CSV, &file)).find(|a| a.status != 200);
    let refused = refused.expect("it is used up at last");
    assert_eq!((refused.status, refused.json()["kind"].as_str()), (429, Some("budget")), "{}", refused.text());
    assert_eq!(preview(&server.client().with_token(&bob), CSV, SMALL).status, 200);
}

/// Has the kernel count a process's most from now on (proc(5), `clear_refs`).
fn forget_peak(server: &Server) {
    std::fs::write(format!("/proc/{}/clear_refs", server.pid()), "5").expect("it is ours");
}

#[test]
fn ten_concurrent_large_uploads_stay_within_memory_limits_while_pictures_are_served() {
    // Room for arriving files and for what was read of them; a reader's answer in hand, once as it came and once as it is kept,
    // for each of two; and what else a server has to do with ten requests.
    const ROOM: u64 = 64 * 1024;
    const BOUND: u64 = 2 * ROOM + 2 * 2 * 24 * 1024 + 48 * 1024;
    let config =
        "[pool]\nreading_mib = 64\nread_wait_ms = 600000\n[http]\nbody_ms = 600000\n[limits.reader]\nwall_ms = 300000";
    let server = Server::builder().config(config).variable("PAINTBOX_CACHE_MEMORY_MIB", "16").start();
    let client = server.client();
    let save = json!({"program": "canvas.background('navy')", "width": 100, "height": 80});
    assert_eq!(client.put("/api/v1/images/navy", &save).status, 201);
    assert_eq!(client.get("/navy.png").status, 200);
    let tokens: Vec<String> = ["ann", "bob", "cyd", "dan", "eve"].iter().map(|name| author(&server, name)).collect();
    let file = short_texts(20 * MIB);
    let before = resident_kib(server.pid());
    forget_peak(&server);
    let done = AtomicBool::new(false);
    let (statuses, slowest, pictures) = std::thread::scope(|scope| {
        let uploads: Vec<_> = (0..10)
            .map(|i| {
                let client = server.client().with_token(&tokens[i % tokens.len()]).patient(Duration::from_mins(10));
                let file = &file;
                scope.spawn(move || preview(&client, CSV, file).status)
            })
            .collect();
        let viewer = scope.spawn(|| {
            let (mut slowest, mut pictures) = (Duration::ZERO, 0);
            while !done.load(Relaxed) {
                let began = Instant::now();
                assert_eq!(client.get("/navy.png").status, 200);
                (slowest, pictures) = (slowest.max(began.elapsed()), pictures + 1);
            }
            (slowest, pictures)
        });
        let statuses: Vec<u16> = uploads.into_iter().map(|upload| upload.join().expect("it ends")).collect();
        done.store(true, Relaxed);
        let (slowest, pictures) = viewer.join().expect("it ends");
        (statuses, slowest, pictures)
    });
    let peak = server.peak_kib();
    eprintln!("{before} KiB before, {peak} KiB at most; {pictures} pictures meanwhile, the slowest in {slowest:?}");
    assert_eq!(statuses, [200; 10]);
    assert!(peak < before + BOUND, "{before} KiB before, {peak} KiB at most, and {BOUND} KiB were allowed");
    assert!(pictures > 0 && slowest < Duration::from_secs(20), "{pictures} pictures, the slowest in {slowest:?}");
    eventually(PATIENCE, "all room is given back", || {
        let text = client.get("/metrics").text();
        let empty = |what: &&str| text.contains(&format!("paintbox_buffer_bytes{{buffer=\"{what}\"}} 0\n"));
        let back = ["files", "read"].iter().all(empty);
        if back { Ok(()) } else { Err(text) }
    });
}

#[test]
fn data_is_sent_in_chunks_whatever_its_size() {
    let server = Server::builder().start();
    let client = server.client().patient(Duration::from_mins(5));
    assert_eq!(client.put("/api/v1/images/cats", &json!({"program": "canvas.background('red')"})).status, 201);
    let file = short_texts(16 * MIB);
    let upload = client.send("PUT", "/api/v1/images/cats/data", &[("Content-Type", CSV)], &file);
    assert_eq!(upload.status, 200, "{}", upload.text());
    let before = resident_kib(server.pid());
    forget_peak(&server);
    let csv = client.get_with("/api/v1/images/cats/data", &[("Accept", CSV)]);
    assert!(csv.text() == file, "what was uploaded comes back");
    let json = client.get("/api/v1/images/cats/data");
    assert_eq!(json.header("content-type"), Some(JSON));
    let first = file.lines().nth(1).and_then(|line| line.split(',').next()).expect("a value");
    assert!(json.text().starts_with(&format!("{{\"a\":[\"{first}\",\"")), "{}", &json.text()[..100]);
    let rows = file.lines().count() - 1;
    assert_eq!(json.json()["h"].as_array().map(Vec::len), Some(rows));
    let peak = server.peak_kib();
    eprintln!("{before} KiB before, {peak} KiB at most");
    // The store's row, as its driver hands it on and as it is kept, and pieces.
    assert!(peak < before + 4 * 20 * 1024, "{before} KiB before, {peak} KiB at most");

    // Somebody who takes none of it costs no more, and is let go.
    let mut idle = Raw::try_from_address(&server, Ipv4Addr::LOCALHOST).expect("it listens");
    idle.narrow();
    let head = format!("GET /api/v1/images/cats/data HTTP/1.1\r\nHost: here\r\nAuthorization: Bearer {TOKEN}\r\n\r\n");
    idle.send(head.as_bytes()).expect("it is read");
    eventually(PATIENCE, "it is sent to", || match client.get("/metrics").text() {
        text if text.contains("paintbox_buffer_bytes{buffer=\"sent\"} 0\n") => Err(text),
        _ => Ok(()),
    });
    assert!(resident_kib(server.pid()) < before + 4 * 20 * 1024);
    drop(idle);
    eventually(PATIENCE, "its room is given back", || match client.get("/metrics").text() {
        text if text.contains("paintbox_buffer_bytes{buffer=\"sent\"} 0\n") => Ok(()),
        text => Err(text),
    });
}
