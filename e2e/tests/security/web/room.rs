//! How much of the service one client takes: long searches, large forms, and answers that nobody reads.

use super::{FORM, NAVIGATION, OWN, PUBLIC, Person, RED, image, shared};
use e2e::Server;
use e2e::census::eventually;
use e2e::raw::Raw;
use serde_json::json;
use std::time::{Duration, Instant};

const SOON: Duration = Duration::from_secs(30);

/// What the metrics say of a buffer.
fn metric(server: &Server, name: &str, buffer: &str) -> Option<u64> {
    let metrics = server.client().get("/metrics").text();
    let line = format!("{name}{{buffer=\"{buffer}\"}} ");
    metrics.lines().find_map(|known| known.strip_prefix(&line)?.parse().ok())
}

fn held(server: &Server) -> u64 {
    metric(server, "paintbox_buffer_bytes", "pictures").expect("it is measured")
}

#[test]
fn a_search_takes_no_time_to_speak_of_whatever_is_searched() {
    let server = shared();
    let ann = Person::author(&server, "srch-ann");
    for n in 0..20 {
        ann.save(
            &format!("srch-{n}"),
            RED,
            &json!({"title": "aaaaaaaaab".repeat(15), "description": "ab ".repeat(300)}),
        );
    }
    let anyone = server.client().anonymous();
    let most = "a".repeat(6_000);
    for query in [
        format!("q={most}"),
        format!("q={}", "%25".repeat(2_000)),
        format!("q={}", "_".repeat(6_000)),
        format!("q={}", "a%25".repeat(1_500)),
        format!("q={}", "a+".repeat(3_000)),
        format!("q={}", "%F0%9F%98%80".repeat(400)),
        "q=%00a%00&tag=%00&order=%00".to_owned(),
        "q=%5C&tag=%25".to_owned(),
        format!("tag={most}"),
        "after=-1.a".to_owned(),
        "after=99999999999999999999.a&order=viewed".to_owned(),
        "after=9223372036854775807.zzz&order=viewed".to_owned(),
        "after=%00&order=name".to_owned(),
        format!("after={most}&order=name"),
        format!("order={most}"),
        "q=a&".repeat(1_000),
        "limit=4294967295".to_owned(),
        "limit=0&deleted=2&owner=%00".to_owned(),
    ] {
        for list in ["/gallery", "/authors/srch-ann", "/api/v1/images", "/docs/search"] {
            let started = Instant::now();
            let answer = anyone.get_with(&format!("{list}?{query}"), &[NAVIGATION]);
            let (took, query) = (started.elapsed(), &query[..query.len().min(60)]);
            assert!(matches!(answer.status, 200 | 400), "{list}?{query}: {} {}", answer.status, answer.text());
            assert!(took < Duration::from_secs(2), "{list}?{query} took {took:?}");
            assert!(answer.body.len() < 300_000, "{list}?{query}: {} bytes", answer.body.len());
        }
    }
    for path in [
        format!("/oembed?url={PUBLIC}/{most}"),
        format!("/oembed?url={PUBLIC}/srch-1&maxwidth=99999999999"),
        format!("/oembed?{}", "url=a&".repeat(1_000)),
        format!("/srch-1?{}", "n=1&".repeat(1_500)),
        format!("/srch-1?{most}={most}"),
        format!("/admin/images?q={most}"),
    ] {
        let answer = server.client().get_with(&path, &[NAVIGATION]);
        assert!(answer.status < 500, "{}: {}", &path[..60], answer.text());
    }
}

#[test]
fn forms_are_as_large_as_they_must_be_and_no_larger() {
    let server = shared();
    let ann = Person::author(&server, "form-ann");
    let operator = Person::operator(&server);
    let path = super::invite(&server, &json!({"uses": 2}));
    let large = format!("name={}", "a".repeat(20_000));
    let anyone = server.client().anonymous();
    for (path, answer) in [
        ("/sign-in", anyone.send("POST", "/sign-in", &[OWN, FORM], format!("token={large}"))),
        ("/join/…", anyone.send("POST", &path, &[OWN, FORM], &large)),
        ("/join/none", anyone.send("POST", "/join/none", &[OWN, FORM], &large)),
        ("/admin/authors", operator.send("POST", "/admin/authors", FORM.1, &large)),
        ("/admin/invites", operator.send("POST", "/admin/invites", FORM.1, &large)),
        ("/x/copy", ann.send("POST", "/form-x/copy", FORM.1, &large)),
    ] {
        assert!((400..500).contains(&answer.status), "{path}: {} {}", answer.status, answer.text());
        assert!(answer.header("set-cookie").is_none(), "{path}");
    }
    // A stranger's program is given back to them, if it isn't one of the largest.
    let kept = anyone.send("POST", "/studio", &[OWN, FORM], format!("program={}", "a".repeat(100_000)));
    assert!(kept.status == 401 && kept.body.len() > 100_000, "{}", kept.status);
    // Larger ones are refused before they are there.
    let said = |cookie: &str, bytes: usize| {
        let mut raw = Raw::connect(&server);
        let cookie = format!("Cookie: {cookie}\r\nSec-Fetch-Site: same-origin\r\n");
        let head =
            format!("POST /studio HTTP/1.1\r\nHost: pictures.example\r\n{cookie}Content-Length: {bytes}\r\n\r\n");
        raw.send(head).expect("the server listens");
        raw.answer().expect("an answer").status
    };
    assert_eq!((said("a=b", 200_000), said(&ann.cookie, 1_000_000)), (413, 413));
    // A form of very many fields is one of few bytes.
    let many = format!("{}name=form-many", "x=&".repeat(5_000));
    let started = Instant::now();
    let answer = anyone.send("POST", &path, &[OWN, FORM], &many);
    assert!(answer.status == 303 && started.elapsed() < Duration::from_secs(2), "{}", answer.text());
}

/// Somebody who asks and doesn't read the answer.
fn deaf(server: &Server, method: &str, path: &str, headers: &str, body: &str) -> Raw {
    let mut raw = Raw::connect(server);
    raw.narrow();
    let length = body.len();
    let head =
        format!("{method} {path} HTTP/1.1\r\nHost: pictures.example\r\n{headers}Content-Length: {length}\r\n\r\n");
    raw.send(head + body).expect("the server listens");
    raw
}

#[test]
fn pages_and_drafts_that_nobody_reads_are_counted_and_let_go() {
    // No picture is kept, so that all that is counted is on its way to somebody.
    let server = Server::builder().start();
    let ann = Person::author(&server, "ann");
    let cookie = format!("Cookie: {}\r\nSec-Fetch-Site: same-origin\r\nContent-Type: {}\r\n", ann.cookie, FORM.1);
    // More than the kernel keeps of what nobody reads.
    let noise = |side: u32| {
        format!("canvas.image(np.random.default_rng(n).integers(0, 256, ({side}, {side}, 3), dtype=np.uint8), 0, 0)")
    };
    let program = e2e::form_encoded(&format!("n = 1\n{}", noise(1_600)));
    let form = format!("program={program}&width=1600&height=1600&action=draw");
    let token = ann.client.token().expect("a token");
    let as_json =
        format!("Authorization: Bearer {token}\r\nAccept: application/json\r\nContent-Type: application/json\r\n");
    let frames = format!("for n in range(30):\n    {}\n    canvas.frame(100)", noise(300));
    let draft = json!({"program": frames, "width": 300, "height": 300, "line_map": true, "frames": true});
    let whole = ann.client.post("/api/v1/render", "application/json", &draft);
    assert_eq!((whole.status, whole.json()["frames"].as_array().map(Vec::len)), (200, Some(30)));
    assert!(whole.json()["line_map"].is_string());
    let counted = |what: &str, least: u64, raw: Raw| {
        eventually(SOON, what, || match held(&server) {
            bytes if bytes >= least => Ok(()),
            bytes => Err(format!("{bytes} bytes are held, and it has {least}")),
        });
        raw.reset();
        eventually(SOON, "it is let go", || match held(&server) {
            0 => Ok(()),
            bytes => Err(format!("{bytes} bytes are held")),
        });
    };
    counted("the editor's form", 10_000_000, deaf(&server, "POST", "/studio", &cookie, &form));
    let length = whole.body.len() as u64;
    counted("a draft", length, deaf(&server, "POST", "/api/v1/render", &as_json, &draft.to_string()));
    server.stop().expect("the server ends cleanly");
}

#[test]
fn no_authors_program_makes_a_page_many_times_its_size() {
    let server = shared();
    let ann = Person::author(&server, "big-ann");
    for (name, line) in [("big-lines", "1\n"), ("big-empty", "\n"), ("big-numbers", "1,"), ("big-quotes", "'\"',")] {
        ann.save(name, &line.repeat(250_000 / line.len()), &json!({"show_program": true}));
        let page = server.client().anonymous().get(&format!("/{name}"));
        assert_eq!(page.status, 200, "{name}");
        assert!(page.body.len() < 3_000_000, "{name}: {} bytes", page.body.len());
    }
}

#[test]
fn the_operators_charts_have_a_bound_and_stay_within_it() {
    let server = shared();
    let operator = Person::operator(&server);
    for chart in ["renders", "cache", "queue", "memory"] {
        for dark in ["", "?dark=1", "?dark=0&x=1", "?x=2"] {
            assert_eq!(operator.get(&format!("/admin/charts/{chart}.svg{dark}")).status, 200, "{chart}{dark}");
        }
    }
    let most = metric(&server, "paintbox_buffer_bound_bytes", "charts").expect("it is in the table");
    let bytes = metric(&server, "paintbox_buffer_bytes", "charts").expect("it is measured");
    assert!((1_000..=most).contains(&bytes), "{bytes} of {most}");
}

#[test]
fn many_attempts_to_join_or_to_sign_in_have_to_wait_and_nobody_else_does() {
    let server = Server::builder().start();
    let ann = Person::author(&server, "ann");
    let made = server.client().post("/api/v1/invites", "application/json", &json!({"uses": null}));
    let path = made.json()["url"].as_str().and_then(|url| Some(url[url.find("/join/")?..].to_owned())).expect("a link");
    let join =
        |name: &str| server.client().anonymous().send("POST", &path, &[OWN, FORM], format!("name={name}")).status;
    let statuses: Vec<u16> = (0..70).map(|n| join(&format!("many-{n}"))).collect();
    assert!(statuses[..50].iter().all(|status| *status == 303) && statuses[69] == 429, "{statuses:?}");
    let guess = |n: usize| server.client().anonymous().get(&format!("/sign-in?code=paintbox_{n}")).status;
    let statuses: Vec<u16> = (0..70).map(guess).collect();
    assert!(statuses[0] == 404 && statuses[69] == 429, "{statuses:?}");
    assert_eq!(ann.get("/api/v1/me").json()["role"], "author", "who has a session is heard");
    assert_eq!(server.client().anonymous().get("/gallery").status, 200);
    assert_eq!(ann.client.put(&image("calm"), &json!({"program": RED})).status, 201);
}
