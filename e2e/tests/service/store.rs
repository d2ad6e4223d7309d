//! What was acknowledged stays, whatever happens to the server and its disk; what wasn't leaves nothing half-written.

use databases::Postgres;
use e2e::golden::Picture;
use e2e::{Client, Server, Walls, census};
use serde_json::{Value, json};
use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::io::Write;
use std::os::unix::fs::PermissionsExt as _;
use std::path::Path;
use std::sync::Mutex;
use std::sync::atomic::{AtomicUsize, Ordering::Relaxed};
use std::time::Duration;

/// How often a server is killed while it writes: this many on each of three stores, side by side.
const KILLS: usize = 50;
/// Clients that save at the same time.
const CLIENTS: usize = 3;
/// Bytes of a saved program and of a data set: more than a page of the database, so that half of one could be there.
const LENGTH: usize = 9_000;
/// How long a condition may take to come true.
const SOON: Duration = Duration::from_secs(30);

/// What may be in a store: everything that was sent, and of that what was acknowledged.
#[derive(Debug, Default)]
struct Known {
    /// Image → programs that were sent for it.
    sent: BTreeMap<String, BTreeSet<String>>,
    /// Image → version → its program and whether it has the image's data.
    acknowledged: BTreeMap<String, BTreeMap<u64, (String, bool)>>,
}

/// An image's only data set: one column of numbers, by its name.
fn column(image: &str) -> Vec<usize> {
    (0..LENGTH / 6).map(|n| n * image.len() + 100_000).collect()
}

fn csv(image: &str) -> String {
    let rows: Vec<String> = column(image).iter().map(usize::to_string).collect();
    format!("n\n{}\n", rows.join("\n"))
}

fn version_of(client: &Client, path: &str, media_type: &str, body: &str) -> Option<u64> {
    match client.try_send("PUT", path, media_type, body) {
        Ok(answer) if answer.status < 300 => answer.json()["version"].as_u64(),
        Ok(answer) => panic!("a save was refused: {}", answer.text()),
        // The server was killed first.
        Err(_) => None,
    }
}

/// Saves versions of one image, the third of them with data, until the server is gone.
fn save_until_killed(client: &Client, image: &str, known: &Mutex<Known>, count: &AtomicUsize) {
    let path = format!("/api/v1/images/{image}");
    let lock = || known.lock().expect("a lock");
    let acknowledge = |version, program: &str, data| {
        lock().acknowledged.entry(image.to_owned()).or_default().insert(version, (program.to_owned(), data));
        count.fetch_add(1, Relaxed);
    };
    for n in 0.. {
        let program = format!("canvas.background('red') # {image} {n} {}", "x".repeat(LENGTH));
        lock().sent.entry(image.to_owned()).or_default().insert(program.clone());
        let body = json!({"program": program, "width": 8, "height": 8}).to_string();
        let Some(version) = version_of(client, &path, "application/json", &body) else { return };
        acknowledge(version, &program, n > 2);
        if n == 2 {
            let Some(version) = version_of(client, &format!("{path}/data"), "text/csv", &csv(image)) else { return };
            acknowledge(version, &program, true);
        }
    }
}

/// Everything acknowledged of this image is there, and all that is there was sent.
fn check_image(client: &Client, image: &str, known: &Known) {
    let answer = client.get(&format!("/api/v1/images/{image}/versions?limit=200"));
    let nothing = BTreeMap::new();
    let acknowledged = known.acknowledged.get(image).unwrap_or(&nothing);
    if answer.status == 404 && acknowledged.is_empty() {
        return;
    }
    assert_eq!(answer.status, 200, "{image}: {}", answer.text());
    let json = answer.json();
    let versions: Vec<&Value> = json["versions"].as_array().expect("a list").iter().rev().collect();
    for (n, version) in versions.iter().enumerate() {
        assert_eq!(version["version"], n + 1, "{image}: no number is missing");
        let whole = client.get(&format!("/api/v1/images/{image}/versions/{}", n + 1)).json();
        let program = whole["program"].as_str().unwrap_or_default();
        assert!(known.sent[image].contains(program), "{image}, version {}: nobody sent this", n + 1);
        let has_data = version["data"].is_object();
        assert!(!has_data || version["data"]["rows"] == column(image).len(), "{image}: half a data set");
        if let Some((sent, with_data)) = acknowledged.get(&(n as u64 + 1)) {
            assert_eq!((program, has_data), (sent.as_str(), *with_data), "{image}, version {}", n + 1);
        }
    }
    let last = acknowledged.keys().next_back().copied().unwrap_or(0);
    assert!(versions.len() as u64 >= last, "{image}: version {last} was acknowledged, there are {}", versions.len());
    let now = client.get(&format!("/api/v1/images/{image}")).json();
    assert_eq!(now["version"], versions.len(), "{image} shows its newest version");
    if now["data"].is_object() {
        let data = client.get(&format!("/api/v1/images/{image}/data"));
        assert_eq!(data.json(), json!({"n": column(image)}), "{image}");
    }
}

/// The images that are there are those that were sent, and these are whole.
fn check(client: &Client, known: &Known, images: &[String]) {
    let list = client.get("/api/v1/images?limit=500").json();
    let there: BTreeSet<&str> =
        list["images"].as_array().expect("a list").iter().filter_map(|image| image["name"].as_str()).collect();
    assert!(there.iter().all(|name| known.sent.contains_key(*name)), "{there:?}");
    assert!(known.acknowledged.keys().all(|name| there.contains(name.as_str())), "{there:?}");
    for image in images {
        check_image(client, image, known);
    }
}

/// `PRAGMA integrity_check`, by another program's SQLite.
fn is_sound(file: &Path) {
    let ask = "import sqlite3, sys\nprint(sqlite3.connect(sys.argv[1]).execute('PRAGMA integrity_check').fetchall())";
    let python = e2e::here("../.venv/bin/python");
    let said = std::process::Command::new(python).args(["-c", ask]).arg(file).output().expect("Python runs");
    assert_eq!(String::from_utf8_lossy(&said.stdout).trim(), "[('ok',)]", "{}", String::from_utf8_lossy(&said.stderr));
}

fn kill_while_saving(store: &str, url: &str) {
    let start = || {
        let config = "[pool]\nrenders = 1\npainters = 1\n[engines.python]\nmodules = [\"math\"]\n";
        Server::builder().variable("PAINTBOX_STORE", url).config(config).start()
    };
    let known = Mutex::new(Known::default());
    let mut images: Vec<String> = Vec::new();
    for round in 0..KILLS {
        let server = start();
        check(&server.client(), &known.lock().expect("a lock"), &images);
        images = (0..CLIENTS).map(|client| format!("{store}-{round}-{client}")).collect();
        let acknowledged = AtomicUsize::new(0);
        std::thread::scope(|scope| {
            for image in &images {
                let client = server.client();
                let (known, acknowledged) = (&known, &acknowledged);
                scope.spawn(move || save_until_killed(&client, image, known, acknowledged));
            }
            // Every round at another moment of the saves that are under way; the first ones before any was done.
            let enough = round % 17;
            census::eventually(SOON, "versions are saved", || {
                if acknowledged.load(Relaxed) >= enough { Ok(()) } else { Err(format!("{acknowledged:?} of {enough}")) }
            });
            server.kill();
        });
    }
    let server = start();
    let known = known.into_inner().expect("a lock");
    let all: Vec<String> = known.sent.keys().cloned().collect();
    check(&server.client(), &known, &all);
    let count: usize = known.acknowledged.values().map(BTreeMap::len).sum();
    assert!(count > KILLS, "only {count} versions were saved");
    server.stop().expect("asked to end, it ends well");
}

#[test]
fn a_hundred_and_fifty_kills_during_writes_lose_nothing_that_was_acknowledged() {
    let databases = Postgres::shared();
    std::thread::scope(|scope| {
        for store in ["left", "right"] {
            scope.spawn(move || {
                let folder = tempfile::tempdir().expect("a folder can be made");
                let file = folder.path().join("paintbox.db");
                kill_while_saving(store, &format!("sqlite:{}", file.display()));
                is_sound(&file);
            });
        }
        scope.spawn(|| kill_while_saving("postgres", &databases.database()));
    });
}

#[test]
fn a_postgresql_store_is_restored_from_its_dump() {
    let databases = Postgres::shared();
    let (old, new) = (databases.database(), databases.database());
    let serve = |url: &str| Server::builder().variable("PAINTBOX_STORE", url).start();
    let server = serve(&old);
    let body = json!({"program": "canvas.background('red')", "width": 20, "height": 10});
    assert_eq!(server.client().put("/api/v1/images/dumped", &body).status, 201);
    let place = tempfile::tempdir().expect("a folder");
    let file = place.path().join("paintbox.dump");
    let run = |tool: &str, args: &[&str]| {
        let done = databases.tool(tool).args(args).arg(&file).output().expect("it runs");
        assert!(done.status.success(), "{}", String::from_utf8_lossy(&done.stderr));
    };
    run("pg_dump", &["--format=custom", "--dbname", &old, "--file"]);
    server.stop().expect("the server ends cleanly");
    run("pg_restore", &["--dbname", &new]);

    let backup = e2e::cli::paintbox(Walls::All, place.path(), &["backup", "copy", "--store", &old], "");
    assert!(backup.code == Some(6) && backup.stderr.contains("pg_dump"), "{backup:?}");
    let migrated = e2e::cli::paintbox(Walls::All, place.path(), &["migrate", "--store", &new], "");
    let said = String::from_utf8_lossy(&migrated.stdout);
    assert!(migrated.code == Some(0) && said.contains("paintbox:…@127.0.0.1"), "{migrated:?}");
    let server = serve(&new);
    assert_eq!(server.client().get("/api/v1/images/dumped").json()["program"], body["program"]);
    assert_eq!(Picture::decode(&server.client().get("/dumped.png").body).pixels[..4], [255, 0, 0, 255]);
    server.stop().expect("the server ends cleanly");
}

/// A server whose store lies in a folder with a file system of its own, of this many bytes.
fn with_room(bytes: usize) -> (Server, Room) {
    let place = tempfile::tempdir().expect("a folder can be made");
    let folder = place.path().display().to_string();
    let server = Server::builder()
        .config(&format!("store = \"sqlite:{folder}/paintbox.db\""))
        .scarce("--room", &format!("{folder}={bytes}"))
        .start();
    let inside = format!("/proc/{}/root{folder}", server.pid());
    (server, Room { inside: inside.into(), _place: place })
}

/// That folder as the server sees it.
struct Room {
    inside: std::path::PathBuf,
    _place: tempfile::TempDir,
}

impl Room {
    /// Leaves no room for anything.
    fn fill(&self) {
        let mut file = fs::File::create(self.inside.join("filler")).expect("a file can be made");
        while file.write_all(&[0; 4096]).is_ok() {}
    }

    fn clear(&self) {
        fs::remove_file(self.inside.join("filler")).expect("the filler is there");
    }
}

#[test]
fn a_full_disk_refuses_saves_and_nothing_else() {
    let (server, room) = with_room(4 << 20);
    let client = server.client();
    let save = |name: &str, color: &str| {
        // Longer than what the log has left of its last page.
        let program = format!("canvas.background('{color}') # {}", "x".repeat(50_000));
        client.put(&format!("/api/v1/images/{name}"), &json!({"program": program, "width": 40, "height": 30}))
    };
    let is_red = |path: &str| {
        let answer = client.get(path);
        assert_eq!(answer.status, 200, "{path}: {}", answer.text());
        Picture::decode(&answer.body).pixels[..4] == [255, 0, 0, 255]
    };
    assert_eq!(save("early", "red").status, 201);
    assert!(is_red("/early.png"));
    room.fill();
    // More often than the store has connections: none of them may be spoilt.
    for round in 0..20 {
        for name in ["early", "late"] {
            let refused = save(name, "blue");
            assert_eq!(refused.status, 507, "{name}, round {round}: {}", refused.text());
            assert_eq!(refused.header("content-type"), Some("application/problem+json"));
            let json = refused.json();
            assert_eq!((&json["kind"], &json["status"]), (&json!("full"), &json!(507)));
            assert_eq!(
                json["message"], "Paintbox's store is full, and nothing was saved. The operator has to free space.",
                "one sentence, without a path"
            );
        }
        let data = client.send("PUT", "/api/v1/images/early/data", &[("Content-Type", "text/csv")], csv("early"));
        assert_eq!(data.status, 507, "{}", data.text());
    }
    assert!(is_red("/early.png"), "what was there is served");
    assert_eq!(client.get("/late.png").status, 404, "nothing of what was refused is there");
    assert_eq!(client.get("/api/v1/images/early").json()["version"], 1);
    assert_eq!(client.draft("canvas.background('red')").status, 200, "drafts are drawn");
    assert_eq!(client.get("/readyz").status, 200, "pictures can be drawn");
    room.clear();
    for (name, status, version) in [("early", 200, 2), ("late", 201, 1)] {
        let saved = save(name, "red");
        assert_eq!((saved.status, &saved.json()["version"]), (status, &json!(version)), "{name}: {}", saved.text());
        assert!(is_red(&format!("/{name}.png")));
    }
    server.stop().expect("asked to end, it ends well");
}

#[test]
fn a_store_that_cant_be_created_is_reported_at_the_start() {
    let folder = tempfile::tempdir().expect("a folder can be made");
    let path = |name: &str| folder.path().join(name).display().to_string();
    fs::create_dir(folder.path().join("a-folder")).expect("a folder can be made");
    fs::create_dir(folder.path().join("tiny")).expect("a folder can be made");
    let none: &[(&str, &str)] = &[];
    let room = format!("{}=8192", path("tiny"));
    for (store, scarce, part) in [
        (path("missing/paintbox.db"), none, "can't open the store"),
        (path("a-folder"), none, "it is a folder"),
        (path("tiny/paintbox.db"), &[("--room", room.as_str())], "its disk is full"),
    ] {
        let said = refused_start(folder.path(), &store, scarce);
        assert!(said.contains(&store) && said.contains(part), "not {part:?}: {said}");
        assert!(!said.contains("panicked"), "{said}");
    }
}

/// Runs `paintbox serve` on a store that it can't have; what it says.
fn refused_start(folder: &Path, store: &str, scarce: &[(&str, &str)]) -> String {
    let scarce: Vec<String> =
        scarce.iter().flat_map(|(name, value)| [(*name).to_owned(), (*value).to_owned()]).collect();
    let mut command = Walls::All.command_with(&scarce, &e2e::program("paintbox"));
    let store = format!("sqlite:{store}");
    let ended = command
        .args(["serve", "--listen", "127.0.0.1:0", "--store", &store])
        .current_dir(folder)
        .output()
        .expect("paintbox can be started");
    let said = String::from_utf8_lossy(&ended.stderr).into_owned();
    assert!(ended.status.code().is_some_and(|code| code != 0), "it ended with {:?}: {said}", ended.status);
    assert!(ended.stdout.is_empty(), "it isn't ready");
    said
}

#[test]
fn a_backup_is_a_complete_store() {
    let server = Server::builder().start();
    let client = server.client();
    let body = json!({"program": "canvas.background('red')", "width": 20, "height": 10});
    assert_eq!(client.put("/api/v1/images/backed-up", &body).status, 201);
    let store = server.store().to_owned();
    let place = tempfile::tempdir().expect("a folder");
    let file = place.path().join("paintbox.db");
    let run = |args: &[&str]| e2e::cli::paintbox(Walls::All, place.path(), args, "");
    let path = file.display().to_string();
    let done = run(&["backup", &path, "--store", &store]);
    assert_eq!(done.code, Some(0), "{}", done.stderr);
    let again = run(&["backup", &path, "--store", &store]);
    assert!(again.code == Some(6) && again.stderr.contains("with this name already"), "{}", again.stderr);
    // What is saved after it isn't in it.
    let later = json!({"program": "canvas.background('blue')"});
    assert_eq!(client.put("/api/v1/images/backed-up", &later).json()["version"], 2);
    server.stop().expect("the server ends cleanly");

    let migrated = run(&["migrate", "--store", &format!("sqlite:{path}")]);
    assert!(migrated.code == Some(0) && String::from_utf8_lossy(&migrated.stdout).contains("has schema"));
    let server = Server::builder().variable("PAINTBOX_STORE", &format!("sqlite:{path}")).start();
    let image = server.client().get("/api/v1/images/backed-up").json();
    assert_eq!((&image["version"], &image["program"]), (&json!(1), &body["program"]));
    let picture = Picture::decode(&server.client().get("/backed-up.png").body);
    assert_eq!(picture.pixels[..4], [255, 0, 0, 255]);
    server.stop().expect("the server ends cleanly");
}

/// The rights of a file, as `ls` has them.
fn mode(file: &Path) -> u32 {
    fs::metadata(file).unwrap_or_else(|error| panic!("{}: {error}", file.display())).permissions().mode() & 0o777
}

#[test]
fn the_store_and_its_backups_are_private_whatever_the_umask() {
    let place = tempfile::tempdir().expect("a folder can be made");
    let file = |name: &str| place.path().join(name);
    let store = format!("sqlite:{}", file("paintbox.db").display());
    // Whatever the tests themselves were started with: nothing is taken away here.
    rustix::process::umask(rustix::fs::Mode::empty());
    let start = || Server::builder().variable("PAINTBOX_STORE", &store).start();
    let server = start();
    assert_eq!(server.client().put("/api/v1/images/mine", &json!({"program": ""})).status, 201);
    for name in ["paintbox.db", "paintbox.db-wal", "paintbox.db-shm"] {
        assert_eq!(mode(&file(name)), 0o600, "{name}");
    }
    let run = |arguments: &[&str]| e2e::cli::paintbox(Walls::All, place.path(), arguments, "");
    let backup = run(&["backup", "copy.db", "--store", &store]);
    assert_eq!((backup.code, mode(&file("copy.db"))), (Some(0), 0o600), "{}", backup.stderr);
    is_sound(&file("copy.db"));
    let again = run(&["backup", "copy.db", "--store", &store]);
    assert!(again.code == Some(6) && again.stderr.contains("there is a file with this name already"), "{again:?}");
    let is_warned = |server: &Server| server.log().iter().any(|line| line.contains("have access to the store"));
    assert!(!is_warned(&server));
    server.stop().expect("the server ends cleanly");
    fs::set_permissions(file("paintbox.db"), fs::Permissions::from_mode(0o644)).expect("our own file");
    let server = start();
    assert!(is_warned(&server), "{:?}", server.log());
    server.stop().expect("the server ends cleanly");
}
