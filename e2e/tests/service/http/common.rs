//! What the sentences over HTTP share.

use e2e::golden::Picture;
use e2e::{Answer, Server};
use serde_json::json;
use std::sync::{Arc, Mutex, PoisonError, Weak};
use std::time::Duration;

/// What an `<img>` asks for.
pub(crate) const IMG: &str = "image/avif,image/webp,image/png,image/svg+xml,image/*;q=0.8,*/*;q=0.5";
pub(crate) const JSON: &str = "application/json";
pub(crate) const PROBLEM: &str = "application/problem+json";

/// How long a condition may take to come true.
pub(crate) const SOON: Duration = Duration::from_secs(30);
/// A bar as long as the year is late.
pub(crate) const YEARS: &str = "year = params.integer('year', default=2012, min=2012, max=2015)
canvas.background('white')
canvas.rect(0, 0, 50 * (year - 2011), 40, fill='black')
print('printed')
";
/// Fails in its third line.
pub(crate) const RAISES: &str = "canvas.background('white')
print('the console')
raise ValueError('the message')
";

/// The server that most sentences share; each has images of its own. It ends with the last sentence that
/// holds it; those with a server of their own hold it too, lest it be started again after each of them.
pub(crate) fn shared() -> Arc<Server> {
    static SHARED: Mutex<Weak<Server>> = Mutex::new(Weak::new());
    let mut known = SHARED.lock().unwrap_or_else(PoisonError::into_inner);
    known.upgrade().unwrap_or_else(|| {
        let server = Arc::new(super::builder().start());
        *known = Arc::downgrade(&server);
        server
    })
}

/// Saves a new image of 200×100 px.
pub(crate) fn save(server: &Server, name: &str, program: &str) {
    let body = json!({"program": program, "width": 200, "height": 100});
    let saved = server.client().put(&image(name), &body);
    assert_eq!(saved.status, 201, "{}", saved.text());
}

pub(crate) fn image(name: &str) -> String {
    format!("/api/v1/images/{name}")
}

/// What somebody without the token gets.
pub(crate) fn view(server: &Server, path: &str, accept: &str) -> Answer {
    server.client().anonymous().get_with(path, &[("Accept", accept)])
}

/// A picture that must be there.
pub(crate) fn picture(server: &Server, path: &str) -> Picture {
    let answer = view(server, path, IMG);
    assert_eq!((answer.status, answer.header("content-type")), (200, Some("image/png")), "{path}: {}", answer.text());
    Picture::decode(&answer.body)
}

pub(crate) fn etag(answer: &Answer) -> &str {
    answer.header("etag").unwrap_or_else(|| panic!("no ETag: {}", answer.text()))
}

/// Holds a problem's status and a part of its sentence.
pub(crate) fn assert_says(answer: &Answer, status: u16, part: &str) {
    assert_eq!(answer.status, status, "{}", answer.text());
    assert_eq!(answer.header("content-type"), Some(PROBLEM));
    assert_eq!(answer.header("cache-control"), Some("no-store"));
    let json = answer.json();
    assert!(json["message"].as_str().is_some_and(|message| message.contains(part)), "not {part:?}: {json:#}");
    assert_eq!(json["status"], status);
}
