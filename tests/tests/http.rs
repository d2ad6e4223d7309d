//! The service as a viewer, an author and an operator meet it over HTTP.

use serde_json::{Value, json};
use std::fs;
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

#[test]
fn a_picture_comes_with_its_headers() {
    let server = shared();
    save(&server, "headers", YEARS);
    let png = view(&server, "/headers.png", IMG);
    assert_eq!((png.status, png.header("content-type")), (200, Some("image/png")), "{}", png.text());
    assert_eq!(png.header("cache-control"), Some("public, max-age=60"));
    assert_eq!(png.header("x-content-type-options"), Some("nosniff"));
    assert_eq!((etag(&png).len(), png.header("vary")), (34, None));
    assert_eq!(png.header("x-request-id").map(str::len), Some(12));
    let decoded = Picture::decode(&png.body);
    assert_eq!((decoded.width, decoded.height), (200, 100));

    let svg = view(&server, "/headers.svg?_scale=2", IMG);
    assert_eq!((svg.status, svg.header("content-type")), (200, Some("image/svg+xml")));
    let policy = svg.header("content-security-policy").unwrap_or_default();
    assert!(policy.starts_with("default-src 'none'") && policy.ends_with("style-src 'unsafe-inline'; sandbox"));
    assert_eq!(svg.header("x-content-type-options"), Some("nosniff"));
    assert!(svg.text().contains("<svg"), "{}", svg.text());
    assert_eq!(etag(&svg), etag(&view(&server, "/headers.svg", IMG)), "a drawing of vectors has no scale");
}

#[test]
fn declared_parameters_change_the_picture_and_others_are_ignored() {
    let server = shared();
    save(&server, "declared", YEARS);
    let black = |path: &str| picture(&server, path).pixels.chunks_exact(4).filter(|p| **p == [0, 0, 0, 255]).count();
    assert_eq!(black("/declared.png"), 50 * 40);
    assert_eq!(black("/declared.png?year=2014"), 150 * 40);
    let get = |path: &str| view(&server, path, IMG);
    let (default, later) = (get("/declared.png"), get("/declared.png?year=2014"));
    let other = get("/declared.png?year=2014&month=7&utm_source=x");
    assert_eq!((etag(&other), &other.body), (etag(&later), &later.body), "month isn't declared");
    assert_eq!(etag(&get("/declared.png?year=2013&year=02014")), etag(&later), "the last one holds, as a number");
    assert_ne!(etag(&default), etag(&later));
}

#[test]
fn size_scale_and_version_are_options_of_every_address() {
    let server = shared();
    save(&server, "options", YEARS);
    for (path, size) in [
        ("/options.png", (200, 100)),
        ("/options.png?_w=120", (120, 100)),
        ("/options.png?_w=120&_h=60", (120, 60)),
        ("/options.png?_w=120&_h=60&_scale=2", (240, 120)),
        ("/options.png?_scale=0.5&_v=1", (100, 50)),
    ] {
        let picture = picture(&server, path);
        assert_eq!((picture.width, picture.height), size, "{path}");
    }
}

#[test]
fn wrong_addresses_get_a_sentence() {
    let server = shared();
    save(&server, "wrong", YEARS);
    for (path, status, part) in [
        ("/wrong.png?year=1999", 400, "year must be a whole number from 2012 to 2015"),
        ("/wrong.png?year=soon", 400, "not \"soon\""),
        ("/wrong.png?_size=3", 400, "there are _w, _h, _scale, _v and _onerror"),
        ("/wrong.png?_w=9999", 400, "_w must be a whole number from 1 to 4096"),
        ("/wrong.png?_h=0", 400, "_h must be a whole number from 1 to 4096"),
        ("/wrong.png?_scale=99", 400, "_scale must be a number from 0.1 to 4"),
        ("/wrong.png?_v=0", 400, "_v must be a version's number"),
        ("/wrong.png?_onerror=hide", 400, "_onerror must be image200"),
        ("/wrong.png?_v=3", 404, "The image wrong has no version 3."),
        ("/wrong.bmp", 404, "there are png, svg"),
        ("/wrong", 404, "ends in its format: png, svg"),
        ("/nobody.png", 404, "There is no image named \"nobody\""),
        ("/Wrong.png", 404, "There is no image named \"Wrong\""),
        ("/api.png", 404, "no image named"),
        ("/%FF%00.png", 404, "no image named"),
        ("/a/b/c", 404, "nothing at this address"),
    ] {
        assert_says(&view(&server, path, JSON), status, part);
    }
    let unknown = view(&server, "/nobody.png?_w=200", IMG);
    assert_eq!((unknown.status, unknown.header("content-type")), (404, Some("image/png")));
    let card = Picture::decode(&unknown.body);
    assert_eq!((card.width, card.height), (200, 320), "a picture of the error, as wide as was asked");
}

#[test]
fn a_known_picture_is_not_sent_again() {
    let server = shared();
    save(&server, "known", YEARS);
    let first = view(&server, "/known.png?year=2014", IMG);
    let known = etag(&first).to_owned();
    let ask = |path: &str, tag: &str| server.client().anonymous().get_with(path, &[("If-None-Match", tag)]);
    for tag in [known.clone(), format!("\"other\", W/{known}"), "*".to_owned()] {
        let answer = ask("/known.png?x=1&year=2014", &tag);
        assert_eq!((answer.status, answer.body.len()), (304, 0), "{tag}");
        assert_eq!((etag(&answer), answer.header("cache-control")), (known.as_str(), Some("public, max-age=60")));
    }
    for query in ["png?year=2015", "svg?year=2014", "png?year=2014&_scale=2", "png?year=2014&_w=7"] {
        assert_eq!(ask(&format!("/known.{query}"), &known).status, 200, "{query}");
    }
    let again = server.client().put(&image("known"), &json!({"program": format!("{YEARS}canvas.circle(9, 9, 3)")}));
    assert_eq!(again.status, 200, "{}", again.text());
    assert_eq!(ask("/known.png?year=2014", &known).status, 200, "the program is another");
}

#[test]
fn head_is_get_without_the_picture() {
    let server = shared();
    save(&server, "head", YEARS);
    let get = view(&server, "/head.png", "*/*");
    let head = server.client().anonymous().send("HEAD", "/head.png", &[], "");
    assert_eq!((head.status, head.body.len()), (200, 0));
    for name in ["etag", "content-type", "cache-control"] {
        assert_eq!(head.header(name), get.header(name), "{name}");
    }
    assert_eq!(head.header("content-length"), Some(get.body.len().to_string().as_str()));
}

#[test]
fn the_image_says_how_long_it_may_be_kept() {
    let server = shared();
    save(&server, "kept", YEARS);
    let kept = |path: &str| view(&server, path, IMG).header("cache-control").map(str::to_owned);
    for (age, said) in [(5, "public, max-age=5"), (0, "no-cache")] {
        let body = json!({"program": YEARS, "max_age": age});
        assert_eq!(server.client().put(&image("kept"), &body).status, 200);
        assert_eq!(kept("/kept.png").as_deref(), Some(said));
    }
    assert_eq!(kept("/kept.png?_v=1").as_deref(), Some("public, max-age=31536000, immutable"));
    assert_eq!(kept("/kept.png?year=1").as_deref(), Some("no-store"), "errors are never kept");
}

#[test]
fn a_failed_program_is_answered_in_the_form_that_is_asked_for() {
    let server = shared();
    save(&server, "forms", RAISES);
    for (path, media_type) in [("/forms.png", "image/png"), ("/forms.svg", "image/svg+xml")] {
        for accept in [IMG, "*/*"] {
            let card = view(&server, path, accept);
            assert_eq!((card.status, card.header("content-type")), (422, Some(media_type)), "{accept}");
            assert_eq!(card.header("x-paintbox-error"), Some("raised"));
            assert!(!card.text().contains("the message"));
        }
    }
    let card = Picture::decode(&view(&server, "/forms.png", IMG).body);
    assert_eq!((card.width, card.height), (200, 100), "the error has the image's size");
    let first = &card.pixels[..4];
    assert!(card.pixels.chunks_exact(4).any(|pixel| pixel != first), "the card says something");

    let json = view(&server, "/forms.png", JSON);
    assert_eq!((json.status, json.header("content-type")), (422, Some(PROBLEM)));
    assert_eq!((&json.json()["kind"], json.json()["id"].as_str()), (&json!("raised"), json.header("x-request-id")));
    let page = view(&server, "/forms.png", NAVIGATION);
    assert_eq!((page.status, page.header("content-type")), (422, Some("text/html; charset=utf-8")));
    assert!(page.header("content-security-policy").is_some_and(|policy| policy.starts_with("default-src 'none'")));
    for answer in [json, page] {
        assert_eq!(answer.header("x-paintbox-error"), Some("raised"));
        assert_eq!((answer.header("cache-control"), answer.header("vary")), (Some("no-store"), Some("Accept")));
        assert_eq!((answer.header("etag"), answer.header("x-content-type-options")), (None, Some("nosniff")));
    }
}

#[test]
fn what_a_program_said_is_for_its_author() {
    let server = shared();
    save(&server, "secret", RAISES);
    for accept in [JSON, NAVIGATION] {
        let text = view(&server, "/secret.png", accept).text();
        for part in ["the message", "the console", "ValueError", "line 3", "\"line\""] {
            assert!(!text.contains(part), "{part:?} is nobody's business: {text}");
        }
    }
    let answer = server.client().get_with("/secret.png", &[("Accept", JSON)]);
    let json = answer.json();
    assert_eq!((&json["exception"], &json["message"]), (&json!("ValueError"), &json!("the message")));
    assert_eq!((&json["line"], &json["console"]), (&json!(3), &json!("the console\n")));
    assert_eq!(answer.header("x-paintbox-error"), Some("raised; line=3"));
    let guess = server.client().with_token("guess").get_with("/secret.png", &[("Accept", JSON)]);
    assert_eq!((guess.status, guess.text().contains("the message")), (422, false), "a wrong token opens nothing");
}

#[test]
fn an_image_can_show_its_errors_to_everyone() {
    let server = shared();
    save(&server, "open", RAISES);
    let body = json!({"program": RAISES, "debug": "everyone"});
    assert_eq!(server.client().put(&image("open"), &body).status, 200);
    let json = view(&server, "/open.png", JSON);
    assert_eq!((&json.json()["message"], &json.json()["line"]), (&json!("the message"), &json!(3)));
    assert_eq!(json.header("x-paintbox-error"), Some("raised; line=3"));
    let page = view(&server, "/open.png", NAVIGATION).text();
    assert!(page.contains("<mark>") && page.contains("the message") && page.contains("the console"), "{page}");
    assert_eq!(view(&server, "/open.png", IMG).header("content-type"), Some("image/png"));
}

#[test]
fn places_that_hide_broken_images_get_status_200() {
    let server = shared();
    save(&server, "hidden", RAISES);
    for (path, kind) in [("/hidden.png", "raised"), ("/nowhere.png", "not_found")] {
        let answer = view(&server, &format!("{path}?_onerror=image200"), JSON);
        assert_eq!((answer.status, answer.header("content-type")), (200, Some("image/png")), "{path}");
        assert_eq!((answer.header("x-paintbox-error"), answer.header("cache-control")), (Some(kind), Some("no-store")));
        let _ = Picture::decode(&answer.body);
    }
}

#[test]
fn limits_are_named_and_too_much_is_refused() {
    let _kept = shared();
    let server = narrow();
    for (name, program, limit) in [("time", "while True: pass", "time"), ("memory", "keep = np.ones(2**27)", "memory")]
    {
        save(&server, name, program);
        let answer = view(&server, &format!("/{name}.png"), JSON);
        let json = answer.json();
        assert_eq!((answer.status, &json["kind"], &json["limit"]), (422, &json!("limit"), &json!(limit)), "{json:#}");
        assert_eq!(answer.header("x-paintbox-error"), Some("limit"));
        let card = view(&server, &format!("/{name}.png"), IMG);
        assert_eq!((card.status, card.header("content-type")), (422, Some("image/png")));
    }
    save(&server, "years", YEARS);
    assert_says(&view(&server, "/years.png?year=2014", JSON), 413, "they may have 7");
    assert_eq!(view(&server, "/years.png", IMG).status, 200);

    for (bytes, part) in [(201, "The program has 201 bytes; it may have 200."), (100_000, "body may have")] {
        let body = json!({"program": "#".repeat(bytes)});
        assert_says(&server.client().put(&image("long"), &body), 413, part);
        assert_says(&server.client().post("/api/v1/render", "*/*", &body), 413, "it may have 200");
    }
    assert_eq!(server.client().get("/long.png").status, 404, "nothing was saved");
}

#[test]
fn only_the_operator_writes_and_reads_programs() {
    let server = shared();
    save(&server, "guarded", YEARS);
    let body = json!({"program": "canvas.background('red')"}).to_string();
    for client in [server.client().anonymous(), server.client().with_token("guess")] {
        for (method, path) in [
            ("PUT", "/api/v1/images/guarded"),
            ("PUT", "/api/v1/images/new-one"),
            ("PUT", "/api/v1/images/guarded/data"),
            ("GET", "/api/v1/images/guarded/data"),
            ("POST", "/api/v1/render"),
        ] {
            let answer = client.send(method, path, &[], if method == "GET" { "" } else { &body });
            assert_says(&answer, 401, "Send the operator's token");
            assert_eq!(answer.header("www-authenticate"), Some("Bearer"), "{method} {path}");
            assert_eq!(answer.json()["kind"], "unauthorized");
        }
        for path in ["/api/v1/images", "/api/v1/images/guarded", "/api/v1/images/guarded/versions"] {
            let answer = client.get(path);
            assert!(answer.status == 200 && !answer.text().contains("program"), "{path}: {}", answer.text());
        }
    }
    assert_eq!(server.client().get(&image("guarded")).json()["version"], 1);
    assert_eq!(server.client().get("/new-one.png").status, 404);
}

#[test]
fn a_save_makes_an_image_and_then_versions() {
    let server = shared();
    let client = server.client();
    let body = json!({"program": YEARS, "title": "Years", "width": 300, "height": 100});
    let first = client.put(&image("saved"), &body);
    assert_eq!((first.status, first.header("location")), (201, Some("/api/v1/images/saved")), "{}", first.text());
    let json = first.json();
    assert_eq!((&json["version"], &json["url"], &json["error"]), (&json!(1), &json!("/saved.png"), &Value::Null));
    let declared = json!([{"name": "year", "type": "integer", "default": "2012", "min": 2012, "max": 2015}]);
    assert_eq!((&json["params"], &json["console"]), (&declared, &json!("printed\n")));
    let before = picture(&server, "/saved.png");

    let red = "canvas.background('red')";
    let second = client.put(&image("saved"), &json!({"program": red, "max_age": 5}));
    assert_eq!((second.status, &second.json()["version"]), (200, &json!(2)), "{}", second.text());
    assert_eq!(picture(&server, "/saved.png").pixels[..4], [255, 0, 0, 255]);
    assert_eq!(picture(&server, "/saved.png?_v=1"), before, "nothing is overwritten");
    assert_eq!(picture(&server, "/saved.png?_v=2").pixels[..4], [255, 0, 0, 255]);

    let now = client.get(&image("saved")).json();
    assert_eq!((&now["title"], &now["width"], &now["max_age"]), (&json!("Years"), &json!(300), &json!(5)));
    assert_eq!((&now["program"], &now["version"]), (&json!(red), &json!(2)));
    let versions = client.get("/api/v1/images/saved/versions").json();
    let numbers: Vec<_> = versions["versions"].as_array().into_iter().flatten().map(|v| &v["version"]).collect();
    assert_eq!(numbers, [2, 1], "the newest first");
    assert_eq!(versions["versions"][1]["program"], YEARS);
    let list = client.get("/api/v1/images").json();
    let listed = list["images"].as_array().into_iter().flatten().find(|image| image["name"] == "saved");
    let listed = listed.unwrap_or_else(|| panic!("it isn't listed: {list:#}"));
    assert!(listed["saved"].as_str().is_some_and(|moment| moment.ends_with('Z')), "{listed:#}");
    assert_eq!(client.get("/api/v1/images/nobody").status, 404);
    assert_eq!(client.get("/api/v1/images/nobody/versions").status, 404);
}

#[test]
fn a_program_that_fails_is_saved_with_its_error() {
    let server = shared();
    let program = format!("{YEARS}1 / 0");
    let saved = server.client().put(&image("failing"), &json!({"program": program}));
    let json = saved.json();
    assert_eq!((saved.status, &json["error"]["exception"]), (201, &json!("ZeroDivisionError")), "{json:#}");
    assert_eq!((&json["error"]["line"], &json["params"][0]["name"]), (&json!(5), &json!("year")));
    let broken = server.client().put(&image("broken"), &json!({"program": "canvas.rect(\n"}));
    assert_eq!((broken.status, &broken.json()["error"]["exception"]), (201, &json!("SyntaxError")));
}

#[test]
fn wrong_saves_get_a_sentence() {
    let server = shared();
    for (name, body, status, part) in [
        ("unsaved", "{", 400, "line 1"),
        ("unsaved", "{}", 422, "missing field `program`"),
        ("unsaved", r#"{"program": "", "with": 3}"#, 422, "unknown field `with`"),
        ("unsaved", r#"{"program": "", "width": 0}"#, 422, "each side is from 1 to 4096"),
        ("unsaved", r#"{"program": "", "title": "a\nb"}"#, 422, "one line"),
        ("unsaved", r#"{"program": "", "max_age": 99999999}"#, 422, "a year"),
        ("Cats", r#"{"program": ""}"#, 422, "lower-case"),
        ("api", r#"{"program": ""}"#, 422, "belongs to Paintbox"),
    ] {
        assert_says(&server.client().send("PUT", &image(name), &[("Content-Type", JSON)], body), status, part);
    }
    assert_eq!(server.client().get(&image("unsaved")).status, 404);
}

#[test]
fn data_is_a_version_too() {
    let server = shared();
    let sum = "canvas.background('red' if data and data['a'].sum() > 2 else 'white')";
    save(&server, "data", sum);
    let path = "/api/v1/images/data/data";
    let upload =
        |media_type: &str, body: &str| server.client().send("PUT", path, &[("Content-Type", media_type)], body);
    let saved = upload("text/csv; charset=utf-8", "a,b\n1,x\n2,y\n");
    assert_eq!((saved.status, &saved.json()["version"]), (200, &json!(2)), "{}", saved.text());
    assert_eq!(picture(&server, "/data.png").pixels[..4], [255, 0, 0, 255]);
    assert_eq!(picture(&server, "/data.png?_v=1").pixels[..4], [255, 255, 255, 255]);
    let about = server.client().get(&image("data")).json();
    assert_eq!(about["data"], json!({"rows": 2, "columns": ["a", "b"]}));
    assert_eq!(server.client().get(path).json(), json!({"a": [1, 2], "b": ["x", "y"]}));
    let csv = server.client().get_with(path, &[("Accept", "text/csv")]);
    assert_eq!(csv.header("content-type"), Some("text/csv; charset=utf-8"));
    assert_eq!(csv.text().replace("\r\n", "\n"), "a,b\n1,x\n2,y\n");

    // A program saved later keeps the data; other data is another picture.
    let with_data = view(&server, "/data.png", IMG);
    assert_eq!(server.client().put(&image("data"), &json!({"program": sum})).status, 200);
    assert_eq!(etag(&view(&server, "/data.png", IMG)), etag(&with_data));
    assert_eq!(upload(JSON, r#"[{"a": 1}]"#).status, 200);
    assert_ne!(etag(&view(&server, "/data.png", IMG)), etag(&with_data));

    for (media_type, body, status, part) in [
        ("text/csv", "a,b\n1,2\n1\n", 422, "Row 2 (line 3) has 1 values where the heading has 2"),
        ("text/csv", "a,a\n1,2\n", 422, "Two columns are named \"a\""),
        (JSON, r#"[{"a": 1}, {"a": [2]}]"#, 422, "Row 2, column \"a\""),
        ("image/png", "x", 415, "text/csv or application/json"),
    ] {
        assert_says(&upload(media_type, body), status, part);
    }
    assert_eq!(server.client().get(&image("data")).json()["version"], 4, "what is refused is no version");
    let nobody = server.client().send("PUT", "/api/v1/images/nobody/data", &[("Content-Type", "text/csv")], "a\n1");
    assert_says(&nobody, 404, "no image named");
}

#[test]
fn a_draft_is_a_file_or_json() {
    let server = shared();
    let render = |accept: &str, body: &Value| server.client().post("/api/v1/render", accept, body);
    let draft = json!({
        "program": "print(params.s, data['a'][0])\ncanvas.background('red')",
        "params": {"n": 1, "ok": true, "s": "x"}, "data": [{"a": 7}],
        "width": 20, "height": 10, "scale": 2, "format": "png",
    });
    let file = render("*/*", &draft);
    assert_eq!((file.status, file.header("content-type")), (200, Some("image/png")), "{}", file.text());
    assert_eq!(file.header("cache-control"), Some("no-store"));
    let decoded = Picture::decode(&file.body);
    assert_eq!((decoded.width, decoded.height, &decoded.pixels[..4]), (40, 20, &[255, 0, 0, 255][..]));
    let json = render(JSON, &draft).json();
    assert!(json["image"].as_str().is_some_and(|image| image.starts_with("data:image/png;base64,")), "{json:#}");
    assert_eq!((&json["console"], &json["error"]), (&json!("x 7\n"), &Value::Null));
    assert!(json["usage"]["total_us"].is_u64(), "{json:#}");

    let failing = json!({"program": RAISES, "format": "svg"});
    let answer = render(JSON, &failing);
    assert_eq!((answer.status, answer.header("x-paintbox-error")), (422, Some("raised; line=3")));
    assert_eq!((&answer.json()["image"], &answer.json()["error"]["line"]), (&Value::Null, &json!(3)));
    assert_eq!(render("*/*", &failing).header("content-type"), Some(PROBLEM));
    assert_eq!(render("image/*", &failing).header("content-type"), Some("image/svg+xml"));

    for (body, status, part) in [
        (json!({"program": "", "data": [{"a": 1}], "data_csv": "a\n1"}), 422, "not both"),
        (json!({"program": "", "data_csv": "a,a\n1"}), 422, "Two columns"),
        (json!({"program": "", "params": {"a": [1]}}), 422, "must be text"),
        (json!({"program": "", "params": {"a": "x".repeat(9000)}}), 413, "8192"),
        (json!({"program": "", "format": "bmp"}), 422, "bmp"),
        (json!({"program": "", "scale": 99}), 422, "from 0.1 to 4"),
    ] {
        assert_says(&render("*/*", &body), status, part);
    }
    assert_says(&server.client().send("POST", "/api/v1/render", &[], "{\"program\": "), 400, "JSON");
}

#[test]
fn the_first_page_shows_every_picture() {
    let server = shared();
    let body = json!({"program": YEARS, "title": "<b>Years</b>"});
    assert_eq!(server.client().put(&image("page"), &body).status, 201);
    let page = view(&server, "/", NAVIGATION);
    assert_eq!((page.status, page.header("content-type")), (200, Some("text/html; charset=utf-8")));
    assert!(page.text().contains("src=\"page.png\"") && page.text().contains("&lt;b&gt;Years"), "{}", page.text());
    let policy = page.header("content-security-policy").unwrap_or_default();
    assert!(policy.contains("style-src 'sha256-") && !policy.contains("unsafe"), "{policy}");
}

#[test]
fn machines_learn_how_it_stands() {
    let server = shared();
    let alive = view(&server, "/healthz", "*/*");
    assert_eq!((alive.status, alive.json()), (200, json!({"status": "up"})));
    let ready = view(&server, "/readyz", "*/*");
    assert_eq!((ready.status, &ready.json()["status"], &ready.json()["store"]), (200, &json!("ready"), &json!(true)));
}

#[test]
fn other_addresses_and_methods_get_problems() {
    let server = shared();
    let answer = view(&server, "/api/v2/things", NAVIGATION);
    assert_eq!((answer.status, answer.header("content-type")), (404, Some(PROBLEM)));
    let answer = view(&server, "/no/such/page", NAVIGATION);
    assert_eq!((answer.status, answer.header("content-type")), (404, Some("text/html; charset=utf-8")));
    let answer = server.client().send("POST", "/cats.png", &[], "");
    assert_eq!((answer.status, answer.header("allow")), (405, Some("GET,HEAD")));
    assert_eq!(answer.json()["kind"], "bad_method");
}

#[test]
fn who_finds_no_place_in_the_queue_is_told_to_come_back() {
    let _kept = shared();
    let server =
        Server::builder().config("[pool]\nrenders = 1\nqueue = 0\n[limits]\nwall_ms = 20000\ncpu_ms = 20000").start();
    save(&server, "quick", YEARS);
    let client = server.client();
    std::thread::scope(|scope| {
        let slow = scope.spawn(|| server.client().draft(SLOW));
        until_one_runs(&client);
        let busy = view(&server, "/quick.png", IMG);
        let refused = client.put(&image("unlearnt"), &json!({"program": YEARS}));
        assert_eq!((busy.status, busy.header("content-type")), (503, Some("image/png")), "{}", busy.text());
        assert!(busy.header("retry-after").is_some());
        assert_eq!(busy.header("x-paintbox-error"), Some("busy"));
        let drawn = Picture::decode(&busy.body);
        assert_eq!((drawn.width, drawn.height), (480, 320), "the one that was drawn at the start");
        assert_says(&refused, 503, "try again");
        assert_eq!(slow.join().expect("it ends").outcome(), "drawn");
    });
    assert_eq!(view(&server, "/quick.png", IMG).status, 200);
    assert_eq!(client.get("/unlearnt.png").status, 404, "its parameters were never known");
}

#[test]
fn the_end_waits_for_requests_under_way() {
    let _kept = shared();
    let server = Server::builder().config("[limits]\nwall_ms = 20000\ncpu_ms = 20000").start();
    let client = server.client();
    let slow = std::thread::spawn({
        let client = client.clone();
        move || client.draft(SLOW)
    });
    until_one_runs(&client);
    assert_eq!(server.stop(), Ok(()), "asked to end, it ends well");
    assert_eq!(slow.join().expect("it ends").outcome(), "drawn");
}

#[test]
fn an_empty_store_is_filled_with_the_examples() {
    let _kept = shared();
    let server = Server::builder().variable("PAINTBOX_EXAMPLES", "true").start();
    let seattle = picture(&server, "/seattle.png?year=2014");
    assert_eq!((seattle.width, seattle.height), (1200, 660));
    assert_ne!(picture(&server, "/seattle.png?year=2013"), seattle);
    let about = server.client().anonymous().get(&image("seattle")).json();
    assert_eq!((&about["title"], &about["max_age"]), (&json!("A year of Seattle's weather"), &json!(86_400)));
    let list = server.client().get("/api/v1/images").json();
    for image in list["images"].as_array().expect("there are images") {
        let url = image["url"].as_str().expect("an image has an address");
        let drawn = view(&server, url, IMG);
        assert_eq!(drawn.status, 200, "{url}: {}", server.client().get_with(url, &[("Accept", JSON)]).text());
    }
}

#[test]
fn what_is_wrong_with_an_example_is_said() {
    let _kept = shared();
    for (files, expected) in [
        (vec![("Cat.py", "")], "Cat.py"),
        (vec![("a.py", ""), ("a.toml", "widht = 3")], "widht"),
        (vec![("a.py", ""), ("a.toml", "data = 'b.csv'")], "b.csv: it isn't there"),
        (vec![("a.py", ""), ("a.toml", "data = 'b.csv'"), ("b.csv", "x,x\n")], "Two columns are named"),
    ] {
        let folder = tempfile::tempdir().expect("a folder can be made");
        let examples = folder.path().join("own");
        fs::create_dir(&examples).expect("a folder can be made");
        fs::write(folder.path().join("paintbox.toml"), "examples = \"own\"").expect("a file can be written");
        for (name, text) in files {
            fs::write(examples.join(name), text).expect("a file can be written");
        }
        let said = refused_start(folder.path()).stderr;
        assert!(said.contains(expected), "not {expected:?}: {said}");
    }
}

#[test]
fn the_store_survives_a_restart_and_a_damaged_one_is_refused_untouched() {
    let _kept = shared();
    let folder = tempfile::tempdir().expect("a folder can be made");
    let file = folder.path().join("paintbox.db");
    let start = |examples: &str| {
        let store = format!("store = \"sqlite:{}\"", file.display());
        Server::builder().config(&store).variable("PAINTBOX_EXAMPLES", examples).start()
    };
    let server = start("false");
    save(&server, "lasting", YEARS);
    assert_eq!(server.client().put(&image("lasting"), &json!({"program": "canvas.background('red')"})).status, 200);
    let (now, then) = (picture(&server, "/lasting.png"), picture(&server, "/lasting.png?_v=1&year=2015"));
    server.stop().expect("asked to end, it ends well");

    let server = start("true");
    assert_eq!(picture(&server, "/lasting.png"), now);
    assert_eq!(picture(&server, "/lasting.png?_v=1&year=2015"), then);
    let list = server.client().get("/api/v1/images").json();
    assert_eq!(list["images"].as_array().map(Vec::len), Some(1), "a store with images gets no examples");
    server.stop().expect("asked to end, it ends well");

    let whole = fs::read(&file).expect("the store is a file");
    let damaged = [b"no database at all, but somebody's only copy of something".to_vec(), whole[..6000].to_vec()];
    for bytes in damaged {
        fs::write(&file, &bytes).expect("a file can be written");
        let said = refused_start(folder.path()).stderr;
        assert!(said.contains("is damaged or no SQLite database") && said.contains("Nothing was changed"), "{said}");
        assert_eq!(fs::read(&file).expect("it is still there"), bytes);
        let left: Vec<_> = fs::read_dir(folder.path()).expect("a folder").flatten().map(|e| e.file_name()).collect();
        assert_eq!(left, ["paintbox.db"], "and nothing lies beside it");
    }
}
