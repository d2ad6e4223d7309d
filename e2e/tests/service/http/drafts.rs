//! Drafts at addresses of their own: what they draw, for whom, for how long, and who pays.

use super::accounts::author;
use super::{IMG, JSON, PROBLEM, RAISES, SOON, assert_says, shared};
use e2e::golden::Picture;
use e2e::{Answer, Client, Server, census};
use serde_json::{Value, json};

const SIGN: &str = "/api/v1/render/sign";
const RED: &str = "canvas.background('red')";
/// Paints what its parameter says.
const COLOURED: &str = "canvas.background(params.color('c', default='red'))";

fn sign(client: &Client, body: &Value) -> Answer {
    client.post(SIGN, JSON, body)
}

/// The address of a draft.
fn address(client: &Client, body: &Value) -> String {
    let signed = sign(client, body);
    assert_eq!(signed.status, 201, "{}", signed.text());
    signed.json()["url"].as_str().expect("an address").to_owned()
}

fn of_program(client: &Client, program: &str) -> String {
    address(client, &json!({"draft": {"program": program}}))
}

/// What somebody with an `<img>` gets, and what they get who ask for JSON.
fn look(client: &Client, url: &str) -> Answer {
    client.get_with(url, &[("Accept", IMG)])
}

fn ask(client: &Client, url: &str) -> Answer {
    client.get_with(url, &[("Accept", JSON)])
}

/// A part of an address's query, `name=value`.
fn part<'a>(url: &'a str, name: &str) -> &'a str {
    let is_it = |part: &&str| part.strip_prefix(name).is_some_and(|rest| rest.starts_with('='));
    url.split(['?', '&']).find(is_it).unwrap_or_else(|| panic!("no {name} in {url}"))
}

#[test]
fn a_signed_draft_is_drawn_for_anyone_with_its_address() {
    let server = shared();
    let ann = author(&server, "drafts-ann");
    let anyone = server.client().anonymous();
    let draft = json!({"program": COLOURED, "width": 40, "height": 30, "params": {"c": "lime"}});
    for client in [&ann, &server.client()] {
        let url = address(client, &json!({"draft": draft}));
        let base = server.address();
        assert!(url.starts_with(&format!("{}/api/v1/render?draft=", base.trim_end_matches('/'))), "{url}");
        let shown = look(&anyone, &url);
        assert_eq!((shown.status, shown.header("content-type")), (200, Some("image/png")), "{}", shown.text());
        assert_eq!(shown.header("cache-control"), Some("public, max-age=300"));
        assert_eq!(shown.header("cross-origin-resource-policy"), Some("cross-origin"), "other sites may show it");
        let drawn = Picture::decode(&shown.body);
        assert_eq!((drawn.width, drawn.height, &drawn.pixels[..4]), (40, 30, &[0, 255, 0, 255][..]));
        let etag = shown.header("etag").expect("an ETag");
        let again = anyone.get_with(&url, &[("If-None-Match", etag)]);
        assert_eq!((again.status, again.header("etag")), (304, Some(etag)));
    }
    let svg = address(&ann, &json!({"draft": {"program": RED, "format": "svg"}, "expires_in": 100}));
    let svg = look(&anyone, &svg);
    assert_eq!((svg.status, svg.header("content-type")), (200, Some("image/svg+xml")));
    let age = svg.header("cache-control").and_then(|said| said.strip_prefix("public, max-age=")?.parse::<u32>().ok());
    assert!(age.is_some_and(|age| age <= 100), "nobody keeps it for longer: {age:?}");
}

#[test]
fn a_signed_drafts_address_cant_be_changed_or_extended() {
    let server = shared();
    let (client, anyone) = (server.client(), server.client().anonymous());
    let ann = author(&server, "drafts-changed");
    let url = address(&ann, &json!({"draft": {"program": COLOURED}}));
    let other = of_program(&client, RED);
    let image = client.put("/api/v1/images/drafts-signed", &json!({"program": RED}));
    assert_eq!(image.status, 201, "{}", image.text());
    let picture = client.post("/api/v1/images/drafts-signed/sign", JSON, &json!({}));
    let picture = picture.json()["url"].as_str().expect("an address").to_owned();
    for wrong in [
        url.replace(part(&url, "draft"), part(&other, "draft")),
        url.replace(part(&url, "author"), "author=drafts-ann"),
        url.replace(&format!("{}&", part(&url, "author")), ""),
        url.replace(part(&url, "_expires"), "_expires=99999999999"),
        url.replace(part(&url, "_sig"), part(&other, "_sig")),
        url.replace(part(&url, "_sig"), part(&picture, "_sig")),
        url.replace(&format!("&{}", part(&url, "_sig")), ""),
        format!("{url}&_w=20"),
        "/api/v1/render?_sig=00000000000000000000000000000000".to_owned(),
        "/api/v1/render".to_owned(),
    ] {
        assert_says(&ask(&anyone, &wrong), 403, "isn't signed, or was changed after signing");
        assert_eq!(ask(&client, &wrong).status, 403, "not the operator either: {wrong}");
    }
    assert_eq!(look(&anyone, "/api/v1/render").header("content-type"), Some("image/png"), "a picture of the error");
    assert_eq!(look(&anyone, &url).status, 200);
}

#[test]
fn an_expired_address_is_reported_as_expired() {
    let server = shared();
    let anyone = server.client().anonymous();
    let draft = json!({"program": RED, "width": 240, "height": 90, "format": "jpg"});
    let url = address(&server.client(), &json!({"draft": draft, "expires_in": 0}));
    census::eventually(SOON, "it expires", || match look(&anyone, &url).status {
        403 => Ok(()),
        status => Err(status.to_string()),
    });
    assert_says(&ask(&anyone, &url), 403, "has expired");
    let card = look(&anyone, &url);
    assert_eq!((card.header("content-type"), card.header("cache-control")), (Some("image/jpeg"), Some("no-store")));
    assert_ne!(anyone.get_with(&url, &[("If-None-Match", "*")]).status, 304);
}

#[test]
fn a_signed_drafts_errors_are_shown_to_its_signer_and_the_operator() {
    let server = shared();
    let (ann, bob) = (author(&server, "drafts-raises"), author(&server, "drafts-other"));
    let url = address(&ann, &json!({"draft": {"program": RAISES, "width": 320, "height": 200}}));
    let (operator, anyone) = (server.client(), server.client().anonymous());
    for (client, told) in [(&ann, true), (&operator, true), (&bob, false), (&anyone, false)] {
        let answer = ask(client, &url);
        assert_eq!((answer.status, answer.header("content-type")), (422, Some(PROBLEM)), "{}", answer.text());
        assert_eq!((answer.json()["kind"].as_str(), answer.json()["line"].is_u64()), (Some("raised"), told));
        assert_eq!(answer.text().contains("the message"), told, "{}", answer.text());
    }
    let card = look(&anyone, &url);
    assert_eq!((card.status, card.header("content-type")), (422, Some("image/png")));
    let card = Picture::decode(&card.body);
    assert_eq!((card.width, card.height), (320, 200), "in the draft's own size");
}

#[test]
fn invalid_drafts_arent_signed() {
    let server = shared();
    let client = server.client();
    let draft = json!({"program": RED});
    for (body, status, part) in [
        (json!({"draft": {"program": "#".repeat(7000)}}), 413, "6144 bytes"),
        (json!({"draft": {"program": RED, "data": [{"a": 1}]}}), 422, "can't have data"),
        (json!({"draft": {"program": RED, "data_csv": "a\n1"}}), 422, "can't have data"),
        (json!({"draft": {"program": RED, "source": "cats"}}), 422, "can't have data"),
        (json!({"draft": {"program": RED, "data_options": {}}}), 422, "can't have data"),
        (json!({"draft": {"program": RED, "width": 0}}), 422, "can't have the size"),
        (json!({"draft": {"program": RED, "colour": "red"}}), 422, "colour"),
        (json!({"draft": draft, "expires_in": 2_592_001}), 422, "a month"),
        (json!({"draft": draft, "for": "bob"}), 422, "for"),
        (json!({}), 422, "draft"),
    ] {
        assert_says(&sign(&client, &body), status, part);
    }
    assert_eq!(sign(&client.anonymous(), &json!({"draft": draft})).status, 401);
    let ann = author(&server, "drafts-scoped");
    let scoped = |scope: &str| {
        let made = ann.post("/api/v1/tokens", JSON, &json!({"label": scope, "scope": scope})).json();
        client.with_token(made["token"].as_str().unwrap_or_else(|| panic!("{made}")))
    };
    assert_eq!(sign(&scoped("write"), &json!({"draft": draft})).status, 201);
    assert_eq!(sign(&scoped("read"), &json!({"draft": draft})).status, 403);
}

#[test]
fn a_signed_draft_is_charged_to_its_signer_and_its_viewer() {
    let server = Server::builder()
        .variable("PAINTBOX_BUDGET_AUTHOR_MS", "3000")
        .variable("PAINTBOX_BUDGET_SHARE_MS", "1")
        .config("[http]\nproxies = ['127.0.0.1']\n")
        .start();
    let (ann, bob) = (author(&server, "ann"), author(&server, "bob"));
    let from = |viewer: u8, url: &str| {
        let viewer = format!("203.0.113.{viewer}");
        server.client().anonymous().get_with(url, &[("Accept", JSON), ("X-Forwarded-For", &viewer)])
    };
    let (anns, bobs) = (of_program(&ann, RED), of_program(&bob, RED));
    let operators = of_program(&server.client(), RED);
    assert_eq!(from(1, &anns).status, 200);
    assert_says(&from(1, &anns), 429, "their share of this author's computing time");
    for url in [&bobs, &operators] {
        assert_eq!(from(1, url).status, 200, "another's drafts");
    }
    assert_eq!(from(2, &anns).status, 200, "another viewer");
    server.stop().expect("the server ends cleanly");

    let server = Server::builder().variable("PAINTBOX_BUDGET_AUTHOR_MS", "1").start();
    let ann = author(&server, "ann");
    let url = of_program(&ann, RED);
    let anyone = server.client().anonymous();
    assert_eq!(look(&anyone, &url).status, 200);
    assert_says(&ask(&anyone, &url), 429, "The author's pictures have used up");
    assert_eq!(ann.draft(RED).outcome(), "drawn", "her drafts go on");
    server.stop().expect("the server ends cleanly");
}

#[test]
fn a_signed_drafts_picture_is_cached_for_its_signer_only() {
    let server = Server::builder().variable("PAINTBOX_CACHE_MEMORY_MIB", "16").start();
    let (ann, bob) = (author(&server, "ann"), author(&server, "bob"));
    let anyone = server.client().anonymous();
    let status = |url: &str| {
        let shown = look(&anyone, url);
        assert_eq!(shown.status, 200, "{}", shown.text());
        shown.header("cache-status").expect("a Cache-Status").to_owned()
    };
    let anns = of_program(&ann, RED);
    assert_eq!([status(&anns), status(&anns)], ["paintbox; fwd=miss", "paintbox; hit"]);
    let longer = address(&ann, &json!({"draft": {"program": RED}, "expires_in": 9000}));
    assert_eq!(status(&longer), "paintbox; hit", "the same draft");
    assert_eq!(status(&of_program(&bob, RED)), "paintbox; fwd=miss", "nobody learns what others have drawn");
    server.stop().expect("the server ends cleanly");
}

#[test]
fn a_suspended_or_removed_authors_signed_addresses_stop_working() {
    let server = Server::builder().variable("PAINTBOX_CACHE_MEMORY_MIB", "16").start();
    let (client, anyone) = (server.client(), server.client().anonymous());
    let ann = author(&server, "ann");
    let url = of_program(&ann, RED);
    assert_eq!(look(&anyone, &url).status, 200);
    let suspend = |yes: bool| {
        let changed = client.send("PATCH", "/api/v1/authors/ann", &[], json!({"suspended": yes}).to_string());
        assert_eq!(changed.status, 200, "{}", changed.text());
    };
    suspend(true);
    assert_says(&ask(&anyone, &url), 403, "no longer has access");
    suspend(false);
    assert_eq!(look(&anyone, &url).status, 200);
    assert_eq!(client.send("DELETE", "/api/v1/authors/ann", &[], "").status, 204);
    assert_says(&ask(&anyone, &url), 403, "no longer has access");
    server.stop().expect("the server ends cleanly");
}

#[test]
fn the_configuration_sets_who_can_sign_drafts() {
    let server = Server::builder().start();
    let (client, anyone) = (server.client(), server.client().anonymous());
    let ann = author(&server, "ann");
    let draft = json!({"draft": {"program": RED}});
    let (anns, operators) = (address(&ann, &draft), address(&client, &draft));
    let allowed = |word: &str| {
        server.reconfigure(&format!("examples = false\n[http]\ndraft_links = '{word}'\n"));
        [sign(&ann, &draft), sign(&client, &draft), ask(&anyone, &anns), ask(&anyone, &operators)].map(|a| a.status)
    };
    assert_eq!(allowed("operator"), [403, 201, 403, 200]);
    assert_says(&sign(&ann, &draft), 403, "Only the operator can sign");
    assert_eq!(allowed("none"), [403; 4]);
    assert_says(&sign(&client, &draft), 403, "doesn't offer addresses of drafts");
    assert_eq!(allowed("authors"), [201, 201, 200, 200]);
    assert_eq!(allowed("everybody"), [201, 201, 200, 200], "nothing changes");
    let said = server.log().join("\n");
    assert!(
        said.contains("draft_links = 'everybody'") && said.contains("must be authors or operator or none"),
        "{said}"
    );
}

#[test]
fn data_options_apply_to_drafts() {
    let server = shared();
    let client = server.client();
    let program = "print(data['born'][0], data['size'][0])\ncanvas.background('red')";
    let printed = |options: Value| {
        let csv = "sep\nborn;size\n02.03.2004;1,5\n";
        let body = json!({"program": program, "data_csv": csv, "data_options": options});
        let drawn = ask_draft(&client, &body);
        assert_eq!(drawn.status, 200, "{}", drawn.text());
        drawn.json()["console"].as_str().expect("a console").trim().to_owned()
    };
    let german = |dates: &str| json!({"delimiter": ";", "decimal": ",", "skip": "1", "dates": dates});
    assert_eq!(printed(german("dmy")), "2004-03-02 1.5");
    assert_eq!(printed(german("mdy")), "2004-02-03 1.5");
    let typed = json!({"program": "print(repr(data['a'][0]))\ncanvas.background('red')", "data": [{"a": "007"}]});
    let with = |options: &Value| {
        let mut body = typed.clone();
        body["data_options"] = options.clone();
        ask_draft(&client, &body)
    };
    let text = with(&json!({"types": "a:text"}));
    assert!(text.text().contains("'007'"), "{}", text.text());
    for (options, part) in [
        (json!({"colour": "red"}), "There is no option \"colour\"; there are delimiter, decimal"),
        (json!({"dates": "soon"}), "dates is dmy, mdy or ymd"),
        (json!({"delimiter": ";"}), "is for CSV"),
        (json!({"skip": 1}), "data_options"),
    ] {
        assert_says(&with(&options), 422, part);
    }
    let none = ask_draft(&client, &json!({"program": RED, "data_options": {"dates": "dmy"}}));
    assert_says(&none, 422, "data_options are options for data");
}

fn ask_draft(client: &Client, body: &Value) -> Answer {
    client.post("/api/v1/render", JSON, body)
}
