//! What is answered when a program fails or too much is asked, and who is told how much.

use super::{
    IMG, JSON, NAVIGATION, PROBLEM, RAISES, SLOW, YEARS, assert_says, image, narrow, save, shared, until_one_runs, view,
};
use e2e::Server;
use e2e::golden::Picture;
use serde_json::json;

#[test]
fn errors_have_the_requested_format() {
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
fn a_programs_output_is_shown_only_to_its_author() {
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
fn errors_have_status_200_for_embedders_that_hide_broken_images() {
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
fn exceeded_limits_are_named_and_oversized_requests_are_refused() {
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
    assert_says(&view(&server, "/years.png?year=2014", JSON), 413, "the limit is 7");
    assert_eq!(view(&server, "/years.png", IMG).status, 200);

    for (bytes, part) in
        [(201, "The program has 201 bytes; the limit is 200."), (100_000, "body is too large; it can have at most")]
    {
        let body = json!({"program": "#".repeat(bytes)});
        assert_says(&server.client().put(&image("long"), &body), 413, part);
        assert_says(&server.client().post("/api/v1/render", "*/*", &body), 413, part);
    }
    assert_eq!(server.client().get("/long.png").status, 404, "nothing was saved");
}

#[test]
fn unknown_addresses_and_methods_get_problem_responses() {
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
fn a_full_queue_answers_with_retry_after() {
    let _kept = shared();
    let server = Server::builder()
        .config("[pool]\nrenders = 1\nspare = 0\nqueue = 0\n[limits]\nwall_ms = 20000\ncpu_ms = 20000")
        .start();
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
