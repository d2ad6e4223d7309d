//! The pages and the API as strangers, authors and thieves meet them: what they must not see, must not change and must not
//! fill.

mod caches;
mod changing;
mod documents;
mod reading;
mod room;
mod sessions;

use e2e::{Answer, Client, Server};
use serde_json::{Value, json};
use std::sync::{Arc, Mutex, PoisonError, Weak};

/// Where the operator says that the service is.
const PUBLIC: &str = "https://pictures.example";
const FORM: (&str, &str) = ("Content-Type", "application/x-www-form-urlencoded");
const OWN: (&str, &str) = ("Sec-Fetch-Site", "same-origin");
/// A browser that goes to a page.
const NAVIGATION: (&str, &str) = ("Accept", "text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8");
const JSON: (&str, &str) = ("Accept", "application/json");
const RED: &str = "canvas.background('red')";

/// The server that most of these sentences share. The names of each are its own.
fn shared() -> Arc<Server> {
    static SHARED: Mutex<Weak<Server>> = Mutex::new(Weak::new());
    let mut known = SHARED.lock().unwrap_or_else(PoisonError::into_inner);
    known.upgrade().unwrap_or_else(|| {
        let config = format!("[http]\npublic_url = '{PUBLIC}'\n[log]\naccess = 'all'\n");
        let server = Server::builder().config(&config).variable("PAINTBOX_CACHE_MEMORY_MIB", "16").start();
        let server = Arc::new(server);
        *known = Arc::downgrade(&server);
        server
    })
}

/// Somebody with an account: their token, and their browser's session.
struct Person {
    client: Client,
    cookie: String,
}

impl Person {
    /// A new author.
    fn author(server: &Server, name: &str) -> Self {
        let added = server.client().post("/api/v1/authors", "application/json", &json!({"name": name}));
        assert_eq!(added.status, 201, "{}", added.text());
        Self::with(server.client().with_token(added.json()["token"].as_str().expect("a token")))
    }

    fn operator(server: &Server) -> Self {
        Self::with(server.client())
    }

    fn with(client: Client) -> Self {
        let form = format!("token={}", client.token().expect("a token"));
        let signed_in = client.anonymous().send("POST", "/sign-in", &[OWN, FORM], form);
        Self { cookie: session(&signed_in), client }
    }

    /// What their browser gets.
    fn get(&self, path: &str) -> Answer {
        self.client.anonymous().get_with(path, &[("Cookie", &self.cookie), NAVIGATION])
    }

    /// What their browser sends from a page of the service's own.
    fn send(&self, method: &str, path: &str, kind: &str, body: &str) -> Answer {
        let headers = [("Cookie", &*self.cookie), OWN, ("Content-Type", kind), NAVIGATION];
        self.client.anonymous().send(method, path, &headers, body)
    }

    /// Saves an image, with these settings.
    fn save(&self, name: &str, program: &str, settings: &Value) {
        let mut body = json!({"program": program, "width": 20, "height": 10});
        for (key, value) in settings.as_object().into_iter().flatten() {
            body[key] = value.clone();
        }
        let saved = self.client.put(&image(name), &body);
        assert!(matches!(saved.status, 200 | 201), "{}", saved.text());
    }
}

/// The session that an answer brings.
fn session(answer: &Answer) -> String {
    assert_eq!(answer.status, 303, "{}", answer.text());
    let cookie = answer.header("set-cookie").and_then(|cookie| cookie.split(';').next());
    cookie.expect("a session").to_owned()
}

fn image(name: &str) -> String {
    format!("/api/v1/images/{name}")
}

/// The code of a new sign-in link.
fn link(server: &Server, author: &str) -> String {
    let made = server.client().send("POST", &format!("/api/v1/authors/{author}/sign-in"), &[], "");
    let url = made.json()["url"].as_str().expect("a link").to_owned();
    url.split_once("code=").expect("a code").1.to_owned()
}

/// The path of a new invite.
fn invite(server: &Server, wish: &Value) -> String {
    let made = server.client().post("/api/v1/invites", "application/json", wish);
    assert_eq!(made.status, 201, "{}", made.text());
    made.json()["url"].as_str().and_then(|url| url.strip_prefix(PUBLIC)).expect("a link").to_owned()
}

/// An operation of the API's description.
struct Operation {
    method: String,
    path: String,
    is_page: bool,
}

/// Every operation of the API's description, so that no new route is left out. `known` gives the path's variables.
fn operations(server: &Server, known: impl Fn(&str, &str) -> String) -> Vec<Operation> {
    let document = server.client().get("/api/v1/openapi.json").json();
    let paths = document["paths"].as_object().expect("paths");
    let all =
        paths.iter().flat_map(|(path, methods)| methods.as_object().into_iter().flatten().map(move |m| (path, m)));
    all.map(|(path, (method, operation))| {
        let mut place = path.clone();
        while let Some((start, rest)) = place.split_once('{') {
            let (variable, rest) = rest.split_once('}').expect("a variable ends");
            place = format!("{start}{}{rest}", known(path, variable));
        }
        let is_page = operation["responses"]["200"]["content"]["text/html"].is_object();
        Operation { method: method.to_uppercase(), path: place, is_page }
    })
    .collect()
}
