//! Pictures that are kept on disk: there after a restart, and never anybody's trouble.

use e2e::golden::Picture;
use e2e::{Answer, Builder, Server, census};
use serde_json::json;
use std::fs;
use std::path::{Path, PathBuf};
use std::time::Duration;
use tempfile::TempDir;

const SOON: Duration = Duration::from_secs(30);

/// A store and a cache that outlive servers.
struct Place(TempDir);

impl Place {
    fn new() -> Self {
        Self(tempfile::tempdir().expect("a folder"))
    }

    fn cache(&self) -> PathBuf {
        self.0.path().join("cache")
    }

    fn server(&self) -> Builder {
        let store = format!("sqlite:{}", self.0.path().join("store.db").display());
        Server::builder()
            .without("PAINTBOX_CACHE_MEMORY_MIB")
            .variable("PAINTBOX_STORE", &store)
            .config(&format!("[cache]\nmemory_mib = 8\ndisk_mib = 8\nfolder = '{}'\n", self.cache().display()))
    }

    /// The files of pictures, when so many are there.
    fn files(&self, count: usize) -> Vec<PathBuf> {
        let mut found = Vec::new();
        census::eventually(SOON, "pictures are written", || {
            found =
                fs::read_dir(self.cache()).expect("a folder").map(|entry| entry.expect("an entry").path()).collect();
            found.retain(|path| path.file_name().is_some_and(|name| name.len() == 64));
            if found.len() == count { Ok(()) } else { Err(format!("{found:?}")) }
        });
        found
    }
}

fn save(server: &Server) {
    let program = json!({"program": "size = params.integer('size', default=10)\ncanvas.background('red')\n\
        canvas.circle(20, 20, size, fill='blue')", "width": 40, "height": 40, "max_age": 3600});
    assert_eq!(server.client().put("/api/v1/images/dot", &program).status, 201);
}

fn picture(server: &Server, size: usize) -> (Picture, String) {
    let answer: Answer = server.client().get(&format!("/dot.png?size={size}"));
    assert_eq!(answer.status, 200, "{}", answer.text());
    (Picture::decode(&answer.body), answer.header("cache-status").expect("how it was come by").to_owned())
}

const HIT: &str = "paintbox; hit";
const MISS: &str = "paintbox; fwd=miss";

#[test]
fn cached_pictures_survive_a_restart_and_damaged_ones_are_drawn_again() {
    let place = Place::new();
    let server = place.server().start();
    save(&server);
    let (ten, how) = picture(&server, 10);
    let (five, _) = picture(&server, 5);
    assert_eq!(how, MISS);
    let _ = place.files(2);
    server.stop().expect("the server ends cleanly");

    let server = place.server().start();
    assert_eq!(picture(&server, 10), (ten.clone(), HIT.to_owned()));
    assert_eq!(picture(&server, 5), (five.clone(), HIT.to_owned()));
    let metrics = server.client().get("/metrics").text();
    assert!(metrics.contains("paintbox_cache_disk_hits_total 2"), "{metrics}");
    server.kill();

    for file in place.files(2) {
        let mut bytes = fs::read(&file).expect("a picture");
        let last = bytes.len() - 1;
        bytes[last] ^= 1;
        fs::write(&file, &bytes[..last]).expect("a file");
    }
    let server = place.server().start();
    assert_eq!(picture(&server, 10), (ten, MISS.to_owned()));
    assert_eq!(picture(&server, 5), (five, MISS.to_owned()));
    server.stop().expect("the server ends cleanly");
}

#[test]
fn the_cache_folder_is_private_to_the_server() {
    use std::os::unix::fs::PermissionsExt as _;
    let place = Place::new();
    let server = place.server().start();
    save(&server);
    let _ = picture(&server, 10);
    let mode = |path: &Path| fs::metadata(path).expect("it is there").permissions().mode() & 0o777;
    assert_eq!(mode(&place.cache()), 0o700);
    assert_eq!(mode(&place.files(1)[0]), 0o600);
}

#[test]
fn a_full_disk_disables_only_the_disk_cache() {
    let place = Place::new();
    fs::create_dir(place.cache()).expect("a folder");
    let server = place.server().scarce("--room", &format!("{}=65536", place.cache().display())).start();
    save(&server);
    for size in 0..40 {
        let _ = picture(&server, size);
    }
    for size in 0..40 {
        assert_eq!(picture(&server, size).1, HIT, "from memory");
    }
    census::eventually(SOON, "it is said", || {
        let said = server.log().iter().filter(|line| line.contains("can't keep pictures on disk")).count();
        if said >= 1 { Ok(()) } else { Err(server.log().join("\n")) }
    });
    server.stop().expect("the server ends cleanly");
}

#[test]
fn an_unusable_folder_disables_only_the_disk_cache() {
    let place = Place::new();
    fs::write(place.cache(), "a file").expect("a file");
    let server = place.server().start();
    save(&server);
    assert_eq!(picture(&server, 10).1, MISS);
    assert_eq!(picture(&server, 10).1, HIT);
    assert!(server.log().iter().any(|line| line.contains("can't keep pictures on disk")));
    server.stop().expect("the server ends cleanly");
}
