//! What the service does when the machine or its own parts fail: it says so, ends nothing else, and recovers by itself.

use databases::Postgres;
use e2e::golden::Picture;
use e2e::raw::{Raw, SOMEBODY_ELSE};
use e2e::{Server, census};
use rustix::process::{Pid, Resource, Rlimit, Signal, getrlimit, kill_process, prlimit};
use serde_json::json;
use std::fs;
use std::path::{Path, PathBuf};
use std::time::Duration;

/// How long a condition may take to come true.
const SOON: Duration = Duration::from_mins(1);
const RED: &str = "canvas.background('red')";

fn is_red(file: &[u8]) -> bool {
    Picture::decode(file).pixels.chunks_exact(4).all(|pixel| *pixel == [255, 0, 0, 255])
}

fn save(server: &Server, name: &str, program: &str) {
    let body = json!({"program": program, "width": 40, "height": 30});
    let saved = server.client().put(&format!("/api/v1/images/{name}"), &body);
    assert_eq!(saved.status, 201, "{}", saved.text());
}

fn pid(server: &Server) -> Option<Pid> {
    Pid::from_raw(i32::try_from(server.pid()).expect("a pid"))
}

#[test]
fn few_descriptors_limit_connections_and_dont_fail_renders() {
    let server = Server::builder()
        .scarce("--descriptors", "128")
        .config("[http]\nconnections_per_client = 1024\n[pool]\nrenders = 1\nspare = 1\npainters = 2")
        .start();
    save(&server, "red", RED);
    // More connections than descriptors; those that find no place wait until others end.
    let idle: Vec<Raw> = (0..200).map(|_| Raw::connect(&server)).collect();
    let drawing: Vec<_> = (0..20)
        .map(|_| {
            let mut raw = Raw::connect(&server);
            raw.get("/red.png").expect("the server listens");
            raw
        })
        .collect();
    assert!(census::descriptors(server.pid()) < 128, "there is room for more renders");
    drop(idle);
    for mut raw in drawing {
        let answer = raw.answer().expect("an answer");
        assert_eq!(answer.status, 200, "{}", answer.head);
        assert!(is_red(&answer.body));
    }
    let complaints: Vec<_> = server.log().into_iter().filter(|line| line.contains("ERROR")).collect();
    assert!(complaints.is_empty(), "{complaints:?}");
    assert!(server.log().iter().any(|line| line.contains("fewer connections than configured")), "it is said");
    server.stop().expect("asked to end, it ends well");
}

#[test]
fn too_few_descriptors_are_refused_at_the_start() {
    let folder = tempfile::tempdir().expect("a folder can be made");
    let ended = e2e::Walls::All
        .command_with(&["--descriptors".to_owned(), "60".to_owned()], &e2e::program("paintbox"))
        .args(["serve", "--listen", "127.0.0.1:0"])
        .current_dir(folder.path())
        .output()
        .expect("paintbox can be started");
    let said = String::from_utf8_lossy(&ended.stderr);
    assert!(ended.status.code().is_some_and(|code| code != 0), "{said}");
    assert!(said.contains("this process can open 60 file descriptors") && said.contains("ulimit -n"), "{said}");
}

#[test]
fn the_service_recovers_after_descriptors_run_out() {
    let server = Server::builder()
        .config("[http]\nheader_timeout_ms = 60000\n[pool]\nrenders = 2\nspare = 1\npainters = 2")
        .start();
    save(&server, "red", RED);
    let mut early = Raw::connect(&server);
    early.get("/healthz").expect("the server listens");
    assert_eq!(early.answer().map(|answer| answer.status), Some(200));
    let open = census::descriptors(server.pid()) as u64;
    // The server inherited its highest limit from here.
    let enough = Rlimit { current: getrlimit(Resource::Nofile).maximum, ..getrlimit(Resource::Nofile) };
    let full = Rlimit { current: Some(open), ..enough };
    prlimit(pid(&server), Resource::Nofile, full).expect("its limit can be lowered");
    // Nobody else gets in, and no child can be forked to follow those that are ready.
    let mut late: Vec<Raw> = (0..20).map(|_| Raw::connect(&server)).collect();
    early.get("/red.png").expect("the connection is kept");
    census::eventually(SOON, "no connection can be accepted", || {
        let failed = server.log().iter().any(|line| line.contains("can't accept connections"));
        if failed { Ok(()) } else { Err(server.log().join("\n")) }
    });
    prlimit(pid(&server), Resource::Nofile, enough).expect("its limit can be raised");
    let answer = early.answer().expect("an answer, good or bad");
    assert!(if answer.status == 200 { is_red(&answer.body) } else { answer.status == 503 }, "{}", answer.head);
    for raw in &mut late {
        raw.get("/healthz").expect("it is accepted now");
        assert_eq!(raw.answer().map(|answer| answer.status), Some(200));
    }
    census::eventually(SOON, "pictures are drawn again", || match server.client().get("/red.png") {
        answer if answer.status == 200 && is_red(&answer.body) => Ok(()),
        answer => Err(format!("{} {}", answer.status, answer.text())),
    });
    for _ in 0..10 {
        assert!(is_red(&server.client().get("/red.png").body));
    }
    server.stop().expect("asked to end, it ends well");
}

#[test]
fn a_broken_store_is_reported_and_not_used() {
    let server = Server::builder().start();
    save(&server, "red", RED);
    let file = server.folder().join("paintbox.db");
    let beside = |end: &str| file.with_file_name(format!("paintbox.db-{end}"));
    let kept = [file.clone(), beside("wal")].map(|file| (file.clone(), fs::read(file).expect("the store is a file")));
    // Overwritten in place, by a broken disk or another program; its index is lost, so that the server looks again.
    for (file, bytes) in &kept {
        fs::write(file, vec![b'x'; bytes.len()]).expect("a file can be written");
    }
    let index = fs::metadata(beside("shm")).expect("the index is there").len();
    let zero = || {
        let zeros = vec![0; usize::try_from(index).expect("it is small")];
        let mut shm = fs::OpenOptions::new().write(true).open(beside("shm")).expect("the index can be opened");
        std::io::Write::write_all(&mut shm, &zeros).expect("the index can be written");
    };
    zero();
    census::eventually(SOON, "it isn't ready", || {
        let ready = server.client().get("/readyz");
        let said = (ready.status, ready.json()["status"].clone(), ready.json()["store"].clone());
        if said != (503, json!("not ready"), json!(false)) {
            return Err(ready.text());
        }
        assert_eq!(ready.json()["children"], true);
        Ok(())
    });
    assert_eq!(server.client().get("/healthz").status, 200, "the process is up");
    let answer = server.client().get_with("/red.png", &[("Accept", "application/json")]);
    assert_eq!((answer.status, &answer.json()["kind"]), (503, &json!("lost")), "{}", answer.text());
    assert!(!answer.text().contains("paintbox.db"), "no path is shown: {}", answer.text());
    assert_eq!(server.client().draft(RED).status, 200, "drafts need no store");
}

#[test]
fn cached_pictures_are_served_without_the_store_and_the_sources() {
    let databases = Postgres::start();
    let (store, cats) = (databases.database(), databases.database());
    databases.sql(&cats, "CREATE TABLE cats (age INTEGER NOT NULL); INSERT INTO cats VALUES (7);");
    let server = Server::builder()
        .variable("PAINTBOX_STORE", &store)
        .without("PAINTBOX_CACHE_MEMORY_MIB")
        .config(&format!(
            "[cache]\nmemory_mib = 16\n[sources.cats]\ndatabase = {}\nquery = 'SELECT age FROM cats'\ncache_s = 1\n",
            json!(cats)
        ))
        .start();
    save(&server, "red", RED);
    let body = json!({"program": "canvas.rect(0, 0, len(data), 10, fill='black')", "width": 40, "height": 30, "source": "cats"});
    assert_eq!(server.client().put("/api/v1/images/cats", &body).status, 201);
    let viewer = server.client().anonymous();
    let paths = ["/red.png", "/cats.png"];
    let first = paths.map(|path| viewer.get(path));
    assert!(first.iter().all(|answer| answer.status == 200), "{}", first[1].text());
    drop(databases);
    for (path, first) in paths.iter().zip(&first) {
        census::eventually(SOON, "it is shown for want of a newer one", || {
            let answer = viewer.get(path);
            assert_eq!(answer.status, 200, "{}", answer.text());
            assert!(answer.body == first.body, "{path}");
            match answer.header("cache-status") {
                Some("paintbox; hit; detail=stale-if-error") => Ok(()),
                other => Err(format!("{other:?}")),
            }
        });
    }
    // Nobody waits for what doesn't come: each of these took five seconds.
    let started = std::time::Instant::now();
    for _ in 0..20 {
        assert!(paths.iter().all(|path| viewer.get(path).status == 200));
    }
    let took = started.elapsed();
    eprintln!("40 kept pictures without the store: {took:?}");
    assert!(took < Duration::from_secs(30), "{took:?}");
    let ready = server.client().get("/readyz");
    assert_eq!((ready.status, &ready.json()["store"]), (503, &json!(false)), "{}", ready.text());
    assert_eq!(viewer.get("/nobody.png").status, 503, "what isn't known can't be said not to be there");
    assert_eq!(viewer.get("/healthz").status, 200);
}

#[test]
fn a_plain_card_is_served_if_drawing_the_error_card_fails() {
    // The card draws more than one operation, so it can't be drawn, not even at the start; a program of one can.
    let server = Server::builder().config("[limits.scene]\noperations = 1").start();
    save(&server, "fails", "raise ValueError('no')");
    for (path, status) in [("/fails.png", 422), ("/nobody.png", 404)] {
        let card = server.client().get_with(path, &[("Accept", "image/*")]);
        assert_eq!((card.status, card.header("content-type")), (status, Some("image/png")), "{path}");
        let picture = Picture::decode(&card.body);
        assert_eq!((picture.width, picture.height), (1, 1), "the plain one: a pixel");
    }
    let vector = server.client().get_with("/fails.svg", &[("Accept", "image/*")]);
    assert_eq!((vector.status, vector.header("content-type")), (422, Some("image/svg+xml")));
    assert!(vector.text().ends_with("</svg>"), "{}", vector.text());
    census::eventually(SOON, "the operator is told of each", || {
        let log = server.log();
        let warned = log.iter().filter(|line| line.contains("can't draw the picture of an error")).count();
        if warned == 3 { Ok(()) } else { Err(format!("{warned} of 3: {log:?}")) }
    });
    save(&server, "red", RED);
    assert!(is_red(&server.client().get("/red.png").body));
}

#[test]
fn no_new_connections_are_accepted_during_shutdown() {
    let server = Server::builder()
        .config("[limits]\nwall_ms = 20000\ncpu_ms = 20000\n[http]\nshutdown_grace_ms = 60000")
        .start();
    let body =
        json!({"program": "for i in range(3 * 10**7): pass\ncanvas.background('red')", "width": 40, "height": 30});
    let body = body.to_string();
    let mut slow = Raw::connect(&server);
    let (token, length) = (e2e::TOKEN, body.len());
    slow.send(format!(
        "POST /api/v1/render HTTP/1.1\r\nHost: test\r\nAccept: image/*\r\nAuthorization: Bearer {token}\r\nContent-Length: {length}\r\n\r\n{body}"
    ))
    .expect("the server listens");
    census::eventually(SOON, "the program runs", || {
        match server.client().get("/readyz").json()["pool"]["running"].as_u64() {
            Some(1) => Ok(()),
            other => Err(format!("{other:?}")),
        }
    });
    kill_process(pid(&server).expect("a pid"), Signal::TERM).expect("the server is there to be asked");
    census::eventually(SOON, "new connections are refused", || match Raw::try_from_address(&server, SOMEBODY_ELSE) {
        Err(error) if error.kind() == std::io::ErrorKind::ConnectionRefused => Ok(()),
        other => Err(format!("{other:?}")),
    });
    let answer = slow.answer().expect("what was under way is finished");
    assert_eq!((answer.status, is_red(&answer.body)), (200, true), "{}", answer.head);
    server.stop().expect("it ends well");
}

/// A control group that allows so little memory; removed when dropped.
struct Scarcity(PathBuf);

impl Scarcity {
    /// Under the memory controller of either version of control groups; nothing where this user may make none.
    fn of(bytes: u64) -> Option<Self> {
        let name = format!("paintbox-test-{}", std::process::id());
        let made = [("/sys/fs/cgroup/memory", "memory.limit_in_bytes"), ("/sys/fs/cgroup", "memory.max")];
        made.into_iter().find_map(|(root, limit)| {
            let group = Self(Path::new(root).join(&name));
            fs::create_dir(&group.0).ok()?;
            fs::write(group.0.join(limit), bytes.to_string()).ok()?;
            Some(group)
        })
    }
}

impl Drop for Scarcity {
    fn drop(&mut self) {
        let _ = fs::remove_dir(&self.0);
    }
}

#[test]
fn when_memory_runs_out_programs_die_and_the_service_survives() {
    const BOMB: &str = "keep = [np.ones(2**20) for _ in range(28)]\nwhile True: pass";
    let Some(scarcity) = Scarcity::of(192 << 20) else { return };
    let server = Server::builder()
        .scarce("--memory", &scarcity.0.display().to_string())
        .config("[pool]\nrenders = 2\nspare = 1\npainters = 3")
        .start();
    save(&server, "red", RED);
    for _ in 0..3 {
        std::thread::scope(|scope| {
            let bombs: Vec<_> = (0..2).map(|_| scope.spawn(|| server.client().draft(BOMB).outcome())).collect();
            for bomb in bombs {
                let outcome = bomb.join().expect("it ends");
                assert!(
                    ["limit:memory", "crashed", "lost", "limit:time", "limit:cpu", "busy"].contains(&outcome.as_str()),
                    "{outcome}"
                );
            }
        });
        census::eventually(SOON, "pictures are drawn again", || match server.client().get("/red.png") {
            answer if answer.status == 200 && is_red(&answer.body) => Ok(()),
            answer => Err(format!("{} {}", answer.status, answer.text())),
        });
    }
    let kills =
        ["memory.oom_control", "memory.events"].iter().find_map(|file| fs::read_to_string(scarcity.0.join(file)).ok());
    let kills = kills.expect("the group counts");
    let count = kills.lines().find_map(|line| line.strip_prefix("oom_kill ")?.parse::<u64>().ok());
    assert!(count.is_some_and(|count| count > 0), "memory did run out: {kills}");
    server.stop().expect("the server itself was never killed");
}
