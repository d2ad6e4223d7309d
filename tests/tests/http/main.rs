//! The service as a viewer, an author and an operator meet it over HTTP: what its sentences share.

mod accounts;
mod changes;
mod data;
mod errors;
mod keeping;
mod limits;
mod pictures;
mod running;
mod saving;

use serde_json::json;
use std::path::Path;
use std::sync::{Arc, Mutex, PoisonError, Weak};
use std::time::Duration;
use tests::cli::{self, Ended};
use tests::golden::Picture;
use tests::{Answer, Client, Server, Walls, census};

/// What an `<img>` asks for.
const IMG: &str = "image/avif,image/webp,image/png,image/svg+xml,image/*;q=0.8,*/*;q=0.5";
/// What a browser asks for when somebody follows a link.
const NAVIGATION: &str = "text/html,application/xhtml+xml,application/xml;q=0.9,image/avif,image/webp,*/*;q=0.8";
const JSON: &str = "application/json";
const PROBLEM: &str = "application/problem+json";
/// How long a condition may take to come true.
const SOON: Duration = Duration::from_secs(30);

/// A bar as long as the year is late.
const YEARS: &str = "year = params.integer('year', default=2012, min=2012, max=2015)
canvas.background('white')
canvas.rect(0, 0, 50 * (year - 2011), 40, fill='black')
print('printed')
";
/// Fails in its third line.
const RAISES: &str = "canvas.background('white')
print('the console')
raise ValueError('the message')
";
/// Draws after a while.
const SLOW: &str = "for i in range(3 * 10**7): pass\ncanvas.background('white')";

/// The server that most sentences share; each has images of its own. It ends with the last sentence that
/// holds it; those with a server of their own hold it too, lest it be started again after each of them.
fn shared() -> Arc<Server> {
    static SHARED: Mutex<Weak<Server>> = Mutex::new(Weak::new());
    let mut known = SHARED.lock().unwrap_or_else(PoisonError::into_inner);
    known.upgrade().unwrap_or_else(|| {
        let server = Arc::new(Server::builder().start());
        *known = Arc::downgrade(&server);
        server
    })
}

/// A server where much is too much.
fn narrow() -> Server {
    Server::builder().config("[limits]\nwall_ms = 1000\nprogram_bytes = 200\nparams_bytes = 7").start()
}

/// Saves a new image of 200×100 px.
fn save(server: &Server, name: &str, program: &str) {
    let body = json!({"program": program, "width": 200, "height": 100});
    let saved = server.client().put(&image(name), &body);
    assert_eq!(saved.status, 201, "{}", saved.text());
}

fn image(name: &str) -> String {
    format!("/api/v1/images/{name}")
}

/// What somebody without the token gets.
fn view(server: &Server, path: &str, accept: &str) -> Answer {
    server.client().anonymous().get_with(path, &[("Accept", accept)])
}

/// A picture that must be there.
fn picture(server: &Server, path: &str) -> Picture {
    let answer = view(server, path, IMG);
    assert_eq!((answer.status, answer.header("content-type")), (200, Some("image/png")), "{path}: {}", answer.text());
    Picture::decode(&answer.body)
}

fn etag(answer: &Answer) -> &str {
    answer.header("etag").unwrap_or_else(|| panic!("no ETag: {}", answer.text()))
}

/// Holds a problem's status and a part of its sentence.
fn assert_says(answer: &Answer, status: u16, part: &str) {
    assert_eq!(answer.status, status, "{}", answer.text());
    assert_eq!(answer.header("content-type"), Some(PROBLEM));
    assert_eq!(answer.header("cache-control"), Some("no-store"));
    let json = answer.json();
    assert!(json["message"].as_str().is_some_and(|message| message.contains(part)), "not {part:?}: {json:#}");
    assert_eq!(json["status"], status);
}

/// Waits until one program runs.
fn until_one_runs(client: &Client) {
    census::eventually(SOON, "a program runs", || match client.get("/readyz").json()["pool"]["running"].as_u64() {
        Some(1) => Ok(()),
        other => Err(format!("{other:?} run")),
    });
}

/// Runs `paintbox serve` where it can't start.
fn refused_start(folder: &Path) -> Ended {
    let ended = cli::paintbox(Walls::All, folder, &["serve", "--listen", "127.0.0.1:0"], "");
    assert!(ended.code.is_some_and(|code| code != 0), "{ended:?}");
    assert!(ended.stdout.is_empty(), "it isn't ready: {ended:?}");
    ended
}
