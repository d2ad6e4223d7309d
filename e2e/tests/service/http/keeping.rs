//! Pictures that are kept, and what is refused: one render for many, pauses, budgets, proxies.

use super::{IMG, JSON, SOON, assert_says, picture, save, view};
use e2e::{Answer, Server, census};
use serde_json::json;

const RED: &str = "canvas.background('red')";
/// Another picture each time.
const RANDOM: &str = "import time
canvas.background((time.perf_counter_ns() % 256, time.perf_counter_ns() // 256 % 256, time.perf_counter_ns() // 65536 % 256))";
const ENDLESS: &str = "while True: pass";

fn keeping(config: &str) -> Server {
    Server::builder().variable("PAINTBOX_CACHE_MEMORY_MIB", "16").config(config).start()
}

fn status(answer: &Answer) -> &str {
    answer.header("cache-status").unwrap_or_else(|| panic!("no Cache-Status: {}", answer.text()))
}

/// What a counter of the metrics says.
fn counted(server: &Server, name: &str) -> u64 {
    let metrics = server.client().get("/metrics").text();
    let line = metrics.lines().find(|line| line.strip_prefix(name).is_some_and(|rest| rest.starts_with(' ')));
    line.and_then(|line| line.rsplit(' ').next()?.parse().ok()).unwrap_or_else(|| panic!("no {name} in {metrics}"))
}

/// What `look` finds at last.
pub(super) fn some<T>(what: &str, mut look: impl FnMut() -> Option<T>) -> T {
    let mut found = None;
    census::eventually(SOON, what, || {
        found = look();
        found.as_ref().map(|_| ()).ok_or_else(|| "not yet".to_owned())
    });
    found.expect("it was found")
}

#[test]
fn a_hundred_requests_for_one_new_picture_are_one_render() {
    let server = keeping("");
    save(&server, "slow", "for i in range(5 * 10**6): pass\ncanvas.background('red')");
    let before = counted(&server, "paintbox_cache_drawn_total");
    let bodies: Vec<Vec<u8>> = std::thread::scope(|scope| {
        let asked: Vec<_> = (0..100)
            .map(|_| {
                let client = server.client().anonymous();
                scope.spawn(move || {
                    let answer = client.get_with("/slow.png", &[("Accept", IMG)]);
                    assert_eq!(answer.status, 200, "{}", answer.text());
                    answer.body
                })
            })
            .collect();
        asked.into_iter().map(|asked| asked.join().expect("an answer")).collect()
    });
    assert!(bodies.iter().all(|body| *body == bodies[0]));
    assert_eq!(counted(&server, "paintbox_cache_drawn_total") - before, 1);
    server.stop().expect("the server ends cleanly");
}

#[test]
fn a_picture_is_cached_until_its_program_parameters_or_size_change() {
    let server = keeping("");
    let client = server.client();
    save(&server, "kept", &format!("n = params.integer('n', default=1)\n{RANDOM}"));
    let first = view(&server, "/kept.png", IMG);
    assert_eq!(status(&first), "paintbox; fwd=miss");
    let second = view(&server, "/kept.png", IMG);
    assert_eq!((status(&second), &second.body), ("paintbox; hit", &first.body));
    for other in ["/kept.png?n=2", "/kept.png?_w=30", "/kept.svg"] {
        assert_eq!(status(&view(&server, other, IMG)), "paintbox; fwd=miss", "{other}");
    }
    assert_eq!(client.put("/api/v1/images/kept", &json!({"program": RED})).status, 200);
    assert_eq!(picture(&server, "/kept.png").pixels[..4], [255, 0, 0, 255], "a save is seen at once");
    server.stop().expect("the server ends cleanly");
}

#[test]
fn a_stale_picture_is_served_once_more_while_it_is_drawn_again() {
    let server = keeping("");
    let body = json!({"program": RANDOM, "width": 20, "height": 10, "max_age": 1});
    assert_eq!(server.client().put("/api/v1/images/stale", &body).status, 201);
    let first = view(&server, "/stale.png", IMG);
    census::eventually(SOON, "it is too old", || match view(&server, "/stale.png", IMG) {
        answer if status(&answer) == "paintbox; hit; detail=stale" => {
            assert_eq!(answer.body, first.body, "nobody waits");
            Ok(())
        }
        answer => Err(status(&answer).to_owned()),
    });
    census::eventually(SOON, "it was drawn anew", || {
        if view(&server, "/stale.png", IMG).body == first.body { Err("the old one".into()) } else { Ok(()) }
    });
    server.stop().expect("the server ends cleanly");
}

#[test]
fn a_program_that_keeps_hitting_its_limits_is_paused_and_its_author_is_told() {
    let server = keeping("[limits]\nwall_ms = 300\ncpu_ms = 200\n");
    save(&server, "endless", ENDLESS);
    let ask = |accept| server.client().get_with("/endless.png", &[("Accept", accept)]);
    let paused = some("it is paused", || {
        let answer = ask(JSON);
        assert_eq!((answer.status, &answer.json()["kind"]), (422, &json!("limit")), "{}", answer.text());
        // The third time is the first pause that is long enough for all that follows.
        answer.json()["paused_s"].as_u64().filter(|seconds| *seconds >= 10)
    });
    assert!(paused <= 600, "{paused}");
    let first = view(&server, "/endless.png", IMG).body;
    let before = counted(&server, "paintbox_cache_drawn_total");
    for _ in 0..5 {
        let answer = view(&server, "/endless.png", IMG);
        assert_eq!(
            (answer.status, answer.header("content-type")),
            (422, Some("image/png")),
            "its viewers see the error"
        );
        assert!(answer.body == first, "and the very same picture of it");
        assert!(view(&server, "/endless.png", JSON).json()["paused_s"].is_null(), "viewers aren't told");
    }
    assert_eq!(counted(&server, "paintbox_cache_drawn_total"), before, "it isn't run");
    // Another program is another matter.
    assert_eq!(server.client().put("/api/v1/images/endless", &json!({"program": RED})).status, 200);
    assert_eq!(picture(&server, "/endless.png").pixels[..4], [255, 0, 0, 255]);
    server.stop().expect("the server ends cleanly");
}

/// Two authors with an image each: hers never ends when it is asked to.
fn authors(server: &Server) -> (e2e::Client, e2e::Client) {
    let add = |name: &str| {
        let added = server.client().post("/api/v1/authors", JSON, &json!({"name": name})).json();
        server.client().with_token(added["token"].as_str().expect("a token"))
    };
    let (ann, bob) = (add("ann"), add("bob"));
    let program = "if params.integer('loop', default=0):\n    while True: pass\ncanvas.background('red')";
    for (author, name) in [(&ann, "anns"), (&bob, "bobs")] {
        let saved = author.put(&super::image(name), &json!({"program": program, "width": 20, "height": 10}));
        assert_eq!(saved.status, 201, "{}", saved.text());
    }
    (ann, bob)
}

/// What this viewer gets, as our own proxy says.
fn from(server: &Server, address: &str, path: &str) -> Answer {
    server.client().anonymous().get_with(path, &[("Accept", IMG), ("X-Forwarded-For", address)])
}

#[test]
fn drafts_have_a_budget_of_their_own() {
    let server = Server::builder()
        .variable("PAINTBOX_BUDGET_DRAFT_MS", "2000")
        .config("[limits]\nwall_ms = 900\ncpu_ms = 800\n")
        .start();
    let (ann, bob) = authors(&server);
    let refused = some("the budget is used up", || {
        let answer = ann.post("/api/v1/render", "image/png", &json!({"program": ENDLESS}));
        (answer.status == 429).then_some(answer)
    });
    assert_says(&refused, 429, "Your drafts and saves have used up their computing time");
    let wait: u64 = refused.header("retry-after").and_then(|text| text.parse().ok()).expect("seconds");
    assert!((1..=70).contains(&wait), "{wait}");
    // Her pictures are still drawn for others, and his drafts for him.
    assert_eq!(view(&server, "/anns.png", IMG).status, 200);
    assert_eq!(bob.post("/api/v1/render", "image/png", &json!({"program": RED})).status, 200);
    server.stop().expect("the server ends cleanly");
}

#[test]
fn viewers_cant_use_up_the_render_time_reserved_for_drafts() {
    let server = Server::builder()
        .variable("PAINTBOX_BUDGET_AUTHOR_MS", "6000")
        .variable("PAINTBOX_BUDGET_SHARE_MS", "1500")
        .config("[http]\nproxies = ['127.0.0.1']\n[limits]\nwall_ms = 900\ncpu_ms = 800\n")
        .start();
    let (ann, _) = authors(&server);
    let use_up = |address: &str| {
        let refused = some("the share is used up", || {
            let answer = from(&server, address, "/anns.png?loop=1");
            (answer.status == 429).then_some(answer)
        });
        assert_eq!(refused.header("content-type"), Some("image/png"));
    };
    use_up("203.0.113.1");
    assert_eq!(from(&server, "203.0.113.1", "/anns.png").status, 429);
    assert_eq!(from(&server, "203.0.113.1", "/bobs.png").status, 200, "another author's pictures");
    assert_eq!(from(&server, "203.0.113.2", "/anns.png").status, 200, "another viewer");
    some("all of them together use up the author's time", || {
        for viewer in 10..40 {
            use_up(&format!("203.0.113.{viewer}"));
        }
        (from(&server, "198.51.100.1", "/anns.png").status == 429).then_some(())
    });
    let draft = ann.post("/api/v1/render", "image/png", &json!({"program": RED}));
    assert_eq!(draft.status, 200, "her drafts go on: {}", draft.text());
    server.stop().expect("the server ends cleanly");
}

/// What is charged to somebody for what the pool has done in the meantime, and how long that took, s.
fn charged(server: &Server, work: impl FnOnce()) -> (f64, f64) {
    let sums = || {
        let metrics = server.client().get("/metrics").text();
        let sum = |beginnings: [&str; 2]| -> f64 {
            let lines = metrics.lines().filter(|line| beginnings.iter().any(|it| line.starts_with(it)));
            lines.filter_map(|line| line.rsplit(' ').next()?.parse::<f64>().ok()).sum()
        };
        let viewers = "paintbox_budget_charged_seconds_total{payer=\"viewer\"}";
        let cards = "paintbox_budget_charged_seconds_total{payer=\"service\"}";
        (sum([viewers, cards]), sum(["paintbox_turn_seconds_total"; 2]))
    };
    let before = sums();
    work();
    let after = sums();
    (after.0 - before.0, after.1 - before.1)
}

#[test]
fn render_time_is_charged_however_a_render_ends() {
    let server = Server::builder()
        .variable("PAINTBOX_BUDGET_VIEWER_MS", "600000")
        .config("[limits.painter]\nwall_ms = 400\nfile_bytes = 100000\n[limits]\nwall_ms = 60000\ncpu_ms = 60000\n")
        .start();
    let idle = || server.client().get("/readyz").json()["pool"]["painters"].as_u64();
    let all = idle();
    save(&server, "endless", "if params.integer('loop', default=0): \n    while True: pass");
    let noise = "canvas.image(np.random.default_rng(1).integers(0, 256, (400, 400, 3), dtype=np.uint8), 0, 0)";
    // Not so much that the painter refuses it.
    let heavy =
        "canvas.size(3000, 3000)\nfor i in range(900): canvas.circle(1500, 1500, 1400, fill=(i % 255, 0, 0, 0.5))";
    for (name, program) in [("oversize", noise), ("late", heavy)] {
        let body = json!({"program": program, "width": 400, "height": 400});
        let saved = server.client().put(&super::image(name), &body);
        assert_eq!((saved.status, &saved.json()["error"]["limit"]), (201, &json!("paint")), "{}", saved.text());
    }
    let replaced = || counted(&server, "paintbox_painters_started_total");
    let ask = |path: &str| {
        let (billed, took) = charged(&server, || {
            let answer = view(&server, path, JSON);
            assert_eq!((answer.status, &answer.json()["limit"]), (422, &json!("paint")), "{path}: {}", answer.text());
        });
        assert!(took > 0.0 && billed >= 0.9 * took, "{path}: {billed} s of {took}");
        took
    };
    // The one that was late has a successor.
    some("all painters are there", || (idle() == all).then_some(()));
    let before = replaced();
    let drawn = counted(&server, "paintbox_children_started_total");
    ask("/oversize.png");
    assert_eq!(replaced(), before, "the painter did as it was told");
    assert!(counted(&server, "paintbox_children_started_total") - drawn <= 2, "it isn't run twice");
    assert!(ask("/late.png") >= 0.4, "the painter's time is in it");
    // Dropped: the program would run for a minute.
    let (billed, took) = charged(&server, || {
        let mut raw = e2e::raw::Raw::connect(&server);
        raw.get("/endless.png?loop=1").expect("the server listens");
        let running = |count: u64| {
            some("it runs, or runs no more", || {
                let pool = server.client().get("/readyz").json()["pool"]["running"].as_u64();
                (pool == Some(count)).then_some(())
            });
        };
        running(1);
        drop(raw);
        running(0);
    });
    assert!(took > 0.0 && billed >= 0.9 * took, "dropped: {billed} s of {took}");
    // A card's time is nobody's, and counted.
    let (billed, took) = charged(&server, || assert_eq!(view(&server, "/nobody.jpg?_w=77", IMG).status, 404));
    assert!(took > 0.0 && billed >= 0.9 * took, "card: {billed} s of {took}");
    server.stop().expect("the server ends cleanly");
}

#[test]
fn a_viewers_address_comes_from_trusted_proxies_only() {
    let server = Server::builder()
        .variable("PAINTBOX_BUDGET_VIEWER_MS", "1000")
        .config("[http]\nproxies = ['127.0.0.1']\n[limits]\nwall_ms = 900\ncpu_ms = 800\n")
        .start();
    save(&server, "ours", RED);
    save(&server, "heavy", ENDLESS);
    let from = |address: &str, path: &str| {
        server.client().anonymous().get_with(path, &[("Accept", JSON), ("X-Forwarded-For", address)]).status
    };
    census::eventually(SOON, "one viewer's budget is used up", || match from("203.0.113.1", "/heavy.png") {
        429 => Ok(()),
        other => Err(other.to_string()),
    });
    assert_eq!(from("203.0.113.1", "/ours.png"), 429);
    assert_eq!(
        from("198.51.100.7, 203.0.113.1", "/ours.png"),
        429,
        "what a client writes ahead of it counts for nothing"
    );
    assert_eq!(from("203.0.113.2", "/ours.png"), 200);
    server.stop().expect("the server ends cleanly");
}

#[test]
fn memory_for_pictures_is_bounded() {
    let server = Server::builder().variable("PAINTBOX_CACHE_MEMORY_MIB", "1").start();
    let noise = "canvas.size(300, 300)\ncanvas.image(np.random.randint(0, 255, (300, 300, 3)).astype('uint8'), 0, 0)
n = params.integer('n', default=0)";
    save(&server, "noise", noise);
    for n in 0..12 {
        assert_eq!(view(&server, &format!("/noise.png?n={n}"), IMG).status, 200);
    }
    census::eventually(SOON, "the cache keeps within its bound", || {
        match counted(&server, "paintbox_cache_kept_bytes") {
            bytes if (1..=1 << 20).contains(&bytes) => Ok(()),
            bytes => Err(bytes.to_string()),
        }
    });
    server.stop().expect("the server ends cleanly");
}

#[test]
fn signed_images_are_served_only_at_signed_addresses() {
    let server = Server::builder().start();
    let client = server.client();
    save(&server, "signed", "n = params.integer('n', default=1)\ncanvas.background((n, 0, 0))");
    let settings = client.send("PATCH", &super::image("signed"), &[], r#"{"signed": true}"#);
    assert_eq!((settings.status, &settings.json()["signed"]), (200, &json!(true)));
    let sign = |body: serde_json::Value| {
        let signed = client.post("/api/v1/images/signed/sign", JSON, &body);
        assert_eq!(signed.status, 201, "{}", signed.text());
        signed.json()["url"].as_str().expect("an address").to_owned()
    };
    let url = sign(json!({"query": "n=7&_w=30"}));
    let address = format!("{}signed.png?n=7&_w=30&_sig=", server.address());
    assert!(url.starts_with(&address), "{url} is at {address}");
    assert_eq!(view(&server, &url, IMG).status, 200);
    assert_eq!(view(&server, &sign(json!({"format": "svg", "expires_in": 1000})), IMG).status, 200);
    let changed = url.replace("n=7", "n=8");
    for wrong in ["/signed.png", "/signed.png?n=7&_w=30", changed.as_str(), &url.replace(".png", ".svg")] {
        let refused = view(&server, wrong, IMG);
        assert_eq!((refused.status, refused.header("content-type").is_some()), (403, true), "{wrong}");
        assert_says(&view(&server, wrong, JSON), 403, "signed addresses only");
    }
    assert_eq!(client.get_with("/signed.png?n=9", &[("Accept", IMG)]).status, 200, "its owner needs none");
    assert_eq!(client.anonymous().post("/api/v1/images/signed/sign", JSON, &json!({})).status, 401);
    server.stop().expect("the server ends cleanly");
}
