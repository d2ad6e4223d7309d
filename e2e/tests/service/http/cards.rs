//! Pictures of errors: nobody pays for them, so they cost next to nothing.

use super::{IMG, JSON, image, save, view};
use e2e::Server;
use e2e::golden::Picture;
use serde_json::json;

/// What the metrics say of everything whose line begins so.
fn counted(server: &Server, beginning: &str) -> u64 {
    let metrics = server.client().get("/metrics").text();
    let lines = metrics.lines().filter(|line| line.starts_with(beginning));
    lines.filter_map(|line| line.rsplit(' ').next()?.parse::<u64>().ok()).sum()
}

/// Everything that ran in the jails so far.
fn renders(server: &Server) -> u64 {
    counted(server, "paintbox_renders_total{")
}

#[test]
fn requests_for_missing_pictures_render_one_card_for_each_format() {
    let server = Server::builder().start();
    let before = renders(&server);
    let formats = ["png", "svg", "pdf", "webp", "jpg", "gif", "apng"];
    std::thread::scope(|scope| {
        for part in 0..4 {
            let client = server.client().anonymous();
            scope.spawn(move || {
                for n in 0..300 {
                    let format = formats[n % formats.len()];
                    // Whatever size is asked for: nobody knows yet whether there is anything to be of that size.
                    let path = format!("/nobody-{part}-{n}.{format}?_w={}&_h=4096&_scale=2", 1000 + n);
                    let answer = client.get_with(&path, &[("Accept", IMG)]);
                    assert_eq!(answer.status, 404, "{path}");
                    assert!(
                        answer.header("content-type").is_some_and(|it| it.starts_with("image/") || format == "pdf")
                    );
                }
            });
        }
    });
    let drawn = renders(&server) - before;
    assert!(drawn <= formats.len() as u64, "{drawn} renders");
    // One whose address makes no sense is another card, of the same cost.
    for n in 0..50 {
        assert_eq!(view(&server, &format!("/nobody.png?_w=a{n}"), IMG).status, 400);
    }
    assert!(renders(&server) - before - drawn <= 1);
    server.stop().expect("the server ends cleanly");
}

#[test]
fn a_card_has_at_most_one_megapixel() {
    let server = Server::builder().start();
    save(&server, "fails", "raise ValueError('no')");
    for (path, status) in [("/fails.png?_w=4000&_h=4000&_scale=1", 422), ("/fails.png?_w=4096&_h=1&n=1", 422)] {
        let card = view(&server, path, IMG);
        assert_eq!(card.status, status, "{path}");
        let picture = Picture::decode(&card.body);
        assert!(picture.width * picture.height <= 1_002_000, "{} x {}", picture.width, picture.height);
    }
    server.stop().expect("the server ends cleanly");
}

#[test]
fn cached_failures_have_the_current_requests_id_and_cards_have_none() {
    let server = Server::builder().variable("PAINTBOX_CACHE_MEMORY_MIB", "16").start();
    save(&server, "fails", "raise ValueError('no')");
    let (first, second) = (view(&server, "/fails.png", JSON), view(&server, "/fails.png", JSON));
    for answer in [&first, &second] {
        assert_eq!(answer.json()["id"].as_str(), answer.header("x-request-id"));
    }
    assert_ne!(first.json()["id"], second.json()["id"]);
    let cards = [view(&server, "/fails.png", IMG), view(&server, "/fails.png", IMG)];
    assert!(cards[0].body == cards[1].body, "it is one card");
    assert_ne!(cards[0].header("x-request-id"), cards[1].header("x-request-id"));
    // Its author's is another, and kept as well.
    let full = server.client().get_with("/fails.png", &[("Accept", IMG)]);
    assert!(full.status == 422 && full.body != cards[0].body);
    let drawn = counted(&server, "paintbox_cards_drawn_total");
    assert!(server.client().get_with("/fails.png", &[("Accept", IMG)]).body == full.body);
    assert_eq!(counted(&server, "paintbox_cards_drawn_total"), drawn);
    server.stop().expect("the server ends cleanly");
}

#[test]
fn favicon_and_robots_txt_are_served() {
    let server = super::shared();
    for (path, media_type, begins) in [
        ("/favicon.ico", "image/x-icon", &b"\0\0\x01\0"[..]),
        ("/apple-touch-icon.png", "image/png", &b"\x89PNG"[..]),
        ("/robots.txt", "text/plain; charset=utf-8", &b"User-agent: *\n"[..]),
    ] {
        let answer = view(&server, path, "*/*");
        assert_eq!((answer.status, answer.header("content-type")), (200, Some(media_type)), "{path}");
        assert!(answer.body.starts_with(begins), "{path}");
        assert!(answer.header("cache-control").is_some_and(|it| it.contains("max-age=86400")), "{path}");
    }
}

#[test]
fn security_txt_is_served_if_configured() {
    const PATH: &str = "/.well-known/security.txt";
    let server = Server::builder().start();
    let none = view(&server, PATH, "*/*");
    assert_eq!((none.status, none.json()["kind"].as_str()), (404, Some("not_found")));
    server.reconfigure(
        "examples = false\n[http]\nsecurity_contact = 'mailto:security@pictures.example'\npublic_url = 'https://pictures.example'",
    );
    let shown = view(&server, PATH, "*/*");
    assert_eq!((shown.status, shown.header("content-type")), (200, Some("text/plain; charset=utf-8")));
    let text = shown.text();
    assert!(text.starts_with("Contact: mailto:security@pictures.example\nExpires: "), "{text}");
    assert!(text.ends_with("Canonical: https://pictures.example/.well-known/security.txt\n"), "{text}");
    server.stop().expect("the server ends cleanly");
}

#[test]
fn cached_failures_dont_show_another_authors_program() {
    let server = Server::builder().variable("PAINTBOX_CACHE_MEMORY_MIB", "16").start();
    let author = |name: &str| {
        let added = server.client().post("/api/v1/authors", JSON, &json!({"name": name})).json();
        server.client().with_token(added["token"].as_str().expect("a token"))
    };
    let (ann, bob) = (author("ann"), author("bob"));
    let body = |visibility: &str| json!({"program": "canvas.background('#abcdef')", "width": 20, "height": 10, "visibility": visibility});
    assert_eq!(ann.put(&image("secret"), &body("private")).status, 201);
    let hers = ann.get_with("/secret.png", &[("Accept", IMG)]);
    assert_eq!(ann.get_with("/secret.png", &[("Accept", IMG)]).header("cache-status"), Some("paintbox; hit"));
    // He guesses it, and saves what he guesses.
    assert_eq!(bob.put(&image("guess"), &body("public")).status, 201);
    let his = bob.get_with("/guess.png", &[("Accept", IMG)]);
    assert_eq!(his.header("cache-status"), Some("paintbox; fwd=miss"), "nothing says that it is the same");
    assert_ne!(his.header("etag"), hers.header("etag"));
    assert!(his.body == hers.body);
    server.stop().expect("the server ends cleanly");
}
