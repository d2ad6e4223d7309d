//! What goes for good, and the room that the store's file gives back for it.

use super::accounts::author;
use super::quota::{save, upload, versions};
use super::{assert_says, image, view};
use e2e::{Server, Walls, cli};
use serde_json::json;
use std::path::Path;
use std::process::Command;

/// Bytes of the store's file and of what was written lately beside it.
fn size(server: &Server) -> u64 {
    let bytes = |file: &str| std::fs::metadata(server.folder().join(file)).expect("a file").len();
    bytes("paintbox.db") + bytes("paintbox.db-wal")
}

/// Changes a store of which no server has it open.
fn change(file: &Path, statements: &str) {
    let run = "import sqlite3, sys\nc = sqlite3.connect(sys.argv[1])\nc.executescript(sys.argv[2])\nc.commit()";
    let python = e2e::here("../.venv/bin/python");
    let done = Command::new(python).args(["-c", run]).arg(file).arg(statements).output().expect("Python runs");
    assert!(done.status.success(), "{}", String::from_utf8_lossy(&done.stderr));
}

#[test]
fn purging_removes_an_image_and_shrinks_the_file() {
    let server = Server::builder().start();
    let operator = server.client();
    let ann = author(&server, "ann");
    for name in ["big", "other"] {
        assert_eq!(save(&ann, name, 10).status, 201);
    }
    assert_eq!(upload(&ann, "big", 0..200_000).status, 200);
    assert_eq!((upload(&ann, "big", 0..1_000).status, upload(&ann, "other", 0..1_000).status), (200, 200));
    let purge = || operator.send("POST", &format!("{}/purge", image("big")), &[], "");
    assert_eq!(ann.send("POST", &format!("{}/purge", image("big")), &[], "").status, 403);
    assert_says(&purge(), 409, "delete it first");
    assert_eq!(ann.send("DELETE", &image("big"), &[], "").status, 204);
    let before = size(&server);
    assert_eq!(purge().status, 204);
    assert!(before > 1_600_000 && size(&server) < before / 2, "{before} then {}", size(&server));
    assert_eq!((ann.get(&image("big")).status, view(&server, "/big.png", super::JSON).status), (404, 404));
    assert_eq!(ann.get(&image("other")).json()["data"]["rows"], 1_000, "what another image has, too, stays");
    // Its name stays hers.
    assert_says(&operator.put(&image("big"), &json!({"program": ""})), 409, "with this name already");
    assert_eq!(save(&ann, "big", 10).status, 201);
    assert_eq!(versions(&ann, "big"), "1");
    server.stop().expect("the server ends cleanly");
}

#[test]
fn a_deleted_image_is_purged_after_the_grace_period() {
    let place = tempfile::tempdir().expect("a folder");
    let file = place.path().join("paintbox.db");
    let start = || {
        let config = "[quota]\npurge_after_days = 7\n";
        Server::builder().config(config).variable("PAINTBOX_STORE", &format!("sqlite:{}", file.display())).start()
    };
    let server = start();
    for name in ["old", "young", "there"] {
        assert_eq!(save(&server.client(), name, 10).status, 201);
    }
    for name in ["old", "young"] {
        assert_eq!(server.client().send("DELETE", &image(name), &[], "").status, 204);
    }
    server.stop().expect("the server ends cleanly");
    change(&file, "UPDATE images SET deleted = deleted - 8 * 86400000 WHERE name = 'old'");
    let server = start();
    e2e::census::eventually(super::SOON, "the old one is purged", || match server.client().get(&image("old")).status {
        404 => Ok(()),
        status => Err(status.to_string()),
    });
    assert_eq!(["young", "there"].map(|name| server.client().get(&image(name)).status), [200, 200]);
    server.stop().expect("the server ends cleanly");
}

#[test]
fn no_trace_of_a_purged_author_stays_in_the_stores_file() {
    let place = tempfile::tempdir().expect("a folder");
    let file = place.path().join("paintbox.db");
    let store = format!("sqlite:{}", file.display());
    let server = Server::builder().variable("PAINTBOX_STORE", &store).start();
    let ann = author(&server, "purged-ann");
    let secret = "nobody-is-to-read-this";
    for n in 0..20 {
        let program = format!("# {secret} {n} {}", "y".repeat(3_000));
        assert_eq!(ann.put(&image(&format!("purged-image-{n}")), &json!({"program": program})).status, 201);
    }
    assert_eq!(server.client().send("DELETE", "/api/v1/authors/purged-ann", &[], "").status, 204);
    let purged = server.client().send("POST", "/api/v1/authors/purged-ann/purge", &[], "");
    assert_eq!(purged.json(), json!({"images": 20}));
    server.stop().expect("the server ends cleanly");
    let bytes = std::fs::read(&file).expect("the store");
    for trace in [secret, "purged-ann", "purged-image"] {
        let found = bytes.windows(trace.len()).any(|window| window == trace.as_bytes());
        assert!(!found, "{trace} is still in the file");
    }
}

#[test]
fn compacting_an_older_file_frees_space() {
    let place = tempfile::tempdir().expect("a folder");
    let file = place.path().join("paintbox.db");
    let store = format!("sqlite:{}", file.display());
    let start = || Server::builder().variable("PAINTBOX_STORE", &store).start();
    start().stop().expect("the server ends cleanly");
    // As files were before they could give room back.
    change(&file, "PRAGMA auto_vacuum = NONE; VACUUM");
    let server = start();
    let operator = server.client();
    for name in ["big", "kept"] {
        assert_eq!(save(&operator, name, 10).status, 201);
    }
    assert_eq!((upload(&operator, "big", 0..200_000).status, upload(&operator, "kept", 0..1_000).status), (200, 200));
    assert_eq!(operator.send("DELETE", &image("big"), &[], "").status, 204);
    assert_eq!(operator.send("POST", &format!("{}/purge", image("big")), &[], "").status, 204);
    server.stop().expect("the server ends cleanly");
    let bytes = || std::fs::metadata(&file).expect("the store").len();
    let before = bytes();
    assert!(before > 1_600_000, "{before}: the file has kept its room");
    let compact = cli::paintbox(Walls::All, place.path(), &["compact", "--store", &store], "");
    assert_eq!(compact.code, Some(0), "{}", compact.stderr);
    assert!(bytes() < before / 4, "{before} then {}", bytes());
    let server = start();
    assert_eq!(server.client().get(&image("kept")).json()["data"]["rows"], 1_000, "all else is there");
    server.stop().expect("the server ends cleanly");
    // Only a store that is there is made compact.
    let nowhere = cli::paintbox(Walls::All, place.path(), &["compact", "--store", "sqlite:nowhere.db"], "");
    assert!(nowhere.code == Some(6) && !place.path().join("nowhere.db").exists(), "{nowhere:?}");
}
