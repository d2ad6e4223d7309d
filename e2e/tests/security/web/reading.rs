//! What nobody reads but those whom it is for.

use super::{FORM, JSON, NAVIGATION, OWN, PUBLIC, Person, RED, image, shared};
use e2e::{Answer, Client, Server};
use serde_json::json;
use std::process::Command;
use std::time::{Duration, Instant};

/// Ways not to be for everybody.
const SOME: [&str; 3] = ["private", "deleted", "hidden"];

/// An image of each way, and an open one, with `hush…` in every text of theirs.
fn images(server: &Server, ann: &Person, prefix: &str) {
    for way in ["private", "deleted", "hidden", "open"] {
        let name = format!("{prefix}-{way}");
        let word = format!("hush{way}");
        ann.save(
            &name,
            &format!("# {word}\n{RED}"),
            &json!({
                "title": word, "description": word, "tags": [format!("{word}tag")], "show_program": true,
                "visibility": if way == "private" { "private" } else { "public" },
            }),
        );
        let csv = [("Content-Type", "text/csv")];
        let saved =
            ann.client.send("PUT", &format!("{}/data", image(&name)), &csv, format!("{word}column\n{word}cell\n"));
        assert_eq!(saved.status, 200, "{}", saved.text());
    }
    assert_eq!(ann.client.send("DELETE", &image(&format!("{prefix}-deleted")), &[], "").status, 204);
    let hidden = server.client().send("POST", &format!("/admin/images/{prefix}-hidden/hide"), &[FORM], "");
    assert_eq!(hidden.status, 303, "{}", hidden.text());
}

fn tells(answer: &Answer) -> Option<&'static str> {
    // The tags that the gallery offers are counted every half minute, and what is deleted or hidden now was public then.
    let mut all = answer.text().replace("hushdeletedtag", "").replace("hushhiddentag", "");
    for (name, value) in &answer.headers {
        all.extend([name.as_str(), ": ", value.as_str(), "\n"]);
    }
    ["hushprivate", "hushdeleted", "hushhidden"].into_iter().find(|word| all.contains(word))
}

#[test]
fn what_is_not_for_everybody_is_in_no_list_search_or_tag() {
    let server = shared();
    let (ann, mallory) = (Person::author(&server, "list-ann"), Person::author(&server, "list-mallory"));
    images(&server, &ann, "list");
    let anyone = server.client().anonymous();
    for (path, is_found) in [
        ("/", None),
        ("/gallery", None),
        ("/gallery?q=hush", Some(true)),
        ("/gallery?q=list-ann+hush&order=viewed", Some(true)),
        ("/gallery?q=hush&order=name&after=list", Some(true)),
        ("/gallery?q=hush%25private", Some(false)),
        ("/gallery?q=hush______e", Some(false)),
        ("/gallery?tag=hushopentag", Some(true)),
        ("/authors/list-ann", Some(true)),
        ("/authors/list-ann?q=hush&order=name", Some(true)),
        ("/api/v1/images?q=hush", Some(true)),
        ("/api/v1/images?owner=list-ann&order=newest", Some(true)),
        ("/api/v1/images?tag=hushopentag&limit=500", Some(true)),
    ] {
        for (who, answer) in [
            ("anyone", anyone.get_with(path, &[NAVIGATION])),
            ("another author", mallory.client.get(path)),
            ("another author's browser", mallory.get(path)),
        ] {
            assert_eq!((answer.status, tells(&answer)), (200, None), "{path} for {who}: {}", answer.text());
            // Of the newest ones there are more by others.
            if let Some(is_found) = is_found {
                assert_eq!(answer.text().contains("list-open"), is_found, "{path} for {who}: {}", answer.text());
            }
        }
    }
    for way in SOME {
        let path = format!("/gallery?tag=hush{way}tag");
        assert!(!anyone.get(&path).text().contains(&format!("list-{way}")), "{path}");
    }
    let deleted = mallory.client.get("/api/v1/images?deleted=1");
    assert_eq!((deleted.status, tells(&deleted)), (200, None), "{}", deleted.text());
    assert_eq!(anyone.get("/api/v1/images?deleted=1").status, 401);
}

/// An answer without what differs from one to the next, and with NAME for a name.
fn essence(answer: &Answer, name: &str) -> (u16, String) {
    let mut text = answer.text().replace(name, "NAME").replace(answer.header("x-request-id").expect("an id"), "ID");
    if let Some(nonce) = text.split_once("\"nonce\":\"").and_then(|(_, rest)| rest.split('"').next()).map(str::to_owned)
    {
        text = text.replace(&nonce, "NONCE");
    }
    (answer.status, text)
}

#[test]
fn what_is_not_for_everybody_cannot_be_told_from_what_is_not_there() {
    let server = shared();
    let (ann, mallory) = (Person::author(&server, "page-ann"), Person::author(&server, "page-mallory"));
    images(&server, &ann, "page");
    let oembed = |path: &str| format!("/oembed?url={}", e2e::form_encoded(&format!("{PUBLIC}{path}")));
    let paths = |name: &str| {
        let api = image(name);
        let (page, picture) = (format!("/{name}"), format!("/{name}.png"));
        vec![
            page.clone(),
            format!("{page}?_v=1"),
            picture.clone(),
            format!("/{name}.svg?_v=1"),
            oembed(&page),
            oembed(&format!("{picture}?_v=1")),
            api.clone(),
            format!("{api}/versions"),
            format!("{api}/versions/1"),
            format!("{api}/data"),
            format!("/studio/{name}"),
        ]
    };
    for way in SOME {
        let name = format!("page-{way}");
        for (there, not_there) in paths(&name).into_iter().zip(paths("page-nobodys")) {
            for (who, get) in [
                (
                    "anyone",
                    &(|path: &str| server.client().anonymous().get_with(path, &[JSON])) as &dyn Fn(&str) -> Answer,
                ),
                ("a browser", &|path: &str| server.client().anonymous().get_with(path, &[NAVIGATION])),
                ("another author", &|path: &str| mallory.client.get_with(path, &[JSON])),
                ("another author's browser", &|path: &str| mallory.get(path)),
            ] {
                let answer = get(&there);
                assert_eq!(tells(&answer), None, "{there} for {who}: {}", answer.text());
                assert_eq!(essence(&answer, &name), essence(&get(&not_there), "page-nobodys"), "{there} for {who}");
            }
        }
        // An answer that is always a picture says no more.
        let card = |name: &str| server.client().anonymous().get(&format!("/{name}.png?_onerror=image200"));
        let (there, not_there) = (card(&name), card("page-nobodys"));
        assert_eq!((there.status, there.header("x-paintbox-error")), (200, not_there.header("x-paintbox-error")));
    }
}

#[test]
fn a_version_that_was_saved_privately_stays_its_owners_also_when_it_is_served_stale() {
    let server = shared();
    let ann = Person::author(&server, "old-ann");
    ann.save("old", "canvas.background('blue') # hushprivate", &json!({"visibility": "private", "max_age": 0}));
    ann.save("old", RED, &json!({"visibility": "private"}));
    let published = ann.client.send("PATCH", &image("old"), &[], json!({"visibility": "public"}).to_string());
    assert_eq!(published.status, 200, "{}", published.text());
    let anyone = server.client().anonymous();
    assert_eq!(anyone.get("/old").status, 200);
    let oembed = format!("/oembed?url={}", e2e::form_encoded(&format!("{PUBLIC}/old?_v=1")));
    for path in ["/old?_v=1", "/old.png?_v=1", "/old.svg?_v=1", &oembed, "/api/v1/images/old/versions/1"] {
        let answer = anyone.get(path);
        assert!(matches!(answer.status, 401 | 404) && tells(&answer).is_none(), "{path}: {}", answer.text());
    }
    let is_hers = |path: &str| {
        let answer = ann.get(path);
        assert_eq!(answer.status, 200, "{path}: {}", answer.text());
        let said = answer.header("cache-control").unwrap_or_default().to_owned();
        assert!(said.contains("private") || said.contains("no-store"), "{path}: {said:?}");
        answer.header("cache-status").unwrap_or_default().to_owned()
    };
    for path in ["/old?_v=1", "/old.png?_v=1", "/old.svg?_v=1", "/old"] {
        is_hers(path);
    }
    // What is in the cache is all that there is of a paused image, and is no less hers.
    assert_eq!(server.client().send("POST", "/admin/images/old/pause", &[FORM], "").status, 303);
    assert!(is_hers("/old.png?_v=1").contains("stale"), "it was drawn before");
}

#[test]
fn a_program_that_is_not_shown_and_the_cells_of_data_are_on_no_page() {
    let server = shared();
    let (ann, mallory) = (Person::author(&server, "shut-ann"), Person::author(&server, "shut-mallory"));
    ann.save("shut", "# hushprivate\nparams.integer('n', default=1)\ncanvas.background('red')", &json!({}));
    let csv = [("Content-Type", "text/csv")];
    let data = format!("{}/data", image("shut"));
    assert_eq!(ann.client.send("PUT", &data, &csv, "column\nhushhidden\n").status, 200);
    for path in [
        "/shut",
        "/shut?n=2",
        "/studio/shut",
        "/api/v1/images/shut",
        "/api/v1/images/shut/versions/1",
        &data,
        "/shut.svg",
    ] {
        for answer in
            [server.client().anonymous().get_with(path, &[NAVIGATION]), mallory.client.get(path), mallory.get(path)]
        {
            assert_eq!(tells(&answer), None, "{path}: {}", answer.text());
        }
    }
    assert!(ann.get("/shut").text().contains("hushprivate"), "its author reads it there");
    let copied = mallory.send("POST", "/shut/copy", FORM.1, "name=shut-copy");
    assert_eq!(copied.status, 403, "{}", copied.text());
    let copied =
        mallory.client.post(&format!("{}/copy", image("shut")), "application/json", &json!({"name": "shut-copy"}));
    assert_eq!(copied.status, 403, "{}", copied.text());
    // A draft with another's image, too, is drawn without its data, and not at all.
    let drawn = mallory.send("POST", "/studio/shut", FORM.1, "program=print(data)&width=20&height=10&action=draw");
    assert!(drawn.status == 403 && tells(&drawn).is_none(), "{}", drawn.text());
}

#[test]
fn errors_and_the_console_are_for_the_author_whatever_the_answers_form() {
    let server = shared();
    let (ann, mallory) = (Person::author(&server, "err-ann"), Person::author(&server, "err-mallory"));
    ann.save("err", "print('hushhidden')\nraise ValueError('hushprivate')", &json!({}));
    for path in
        ["/err", "/err.png", "/err.svg", "/err.svg?_onerror=image200&_text=1", "/err.png?_strict=0&n=1", "/studio/err"]
    {
        for accept in [NAVIGATION, JSON, ("Accept", "image/*"), ("Accept", "*/*")] {
            for client in [server.client().anonymous(), mallory.client.clone()] {
                let answer = client.get_with(path, &[accept]);
                assert_eq!(tells(&answer), None, "{path} as {}: {}", accept.1, answer.text());
            }
            assert_eq!(tells(&mallory.get(path)), None, "{path}");
        }
    }
    assert_eq!(tells(&ann.client.get_with("/err.png", &[JSON])), Some("hushprivate"), "she reads it");
}

#[test]
fn a_source_is_read_by_none_but_those_whom_the_operator_lets_read_it_whoever_gets_the_image() {
    let folder = tempfile::tempdir().expect("a folder");
    let file = folder.path().join("cats.db");
    let make = "import sqlite3, sys\nd = sqlite3.connect(sys.argv[1])\nd.execute('CREATE TABLE cats AS SELECT ''hushhidden'' AS name')\nd.commit()";
    let made =
        Command::new("python3").args(["-c", &make.replace("''", "\\'")]).arg(&file).status().expect("python3 is there");
    assert!(made.success());
    let database = json!(format!("sqlite:{}", file.display()));
    let config = format!("[sources.cats]\ndatabase = {database}\nquery = 'SELECT name FROM cats'\nauthors = ['ann']\n");
    let server = Server::builder().config(&config).start();
    let (ann, mallory) = (Person::author(&server, "ann"), Person::author(&server, "mallory"));
    ann.save("cats", "print(data.rows)", &json!({"source": "cats"}));
    let read = ann.client.put(&image("cats"), &json!({"program": "print(data.rows)"}));
    assert_eq!((read.status, tells(&read)), (200, Some("hushhidden")), "{}", read.text());
    let given = server.client().send("PATCH", &image("cats"), &[], json!({"owner": "mallory"}).to_string());
    assert_eq!(given.status, 200, "{}", given.text());
    // Her programs would run with its rows.
    let program = "program=print(data.rows)%0Araise+ValueError(data.rows)&width=20&height=10&revision=3&action=";
    let text = [("Content-Type", "text/x-python")];
    for answer in [
        mallory.client.put(&image("cats"), &json!({"program": "print(data.rows)"})),
        mallory.client.send("PUT", &format!("{}/program", image("cats")), &text, "print(data.rows)"),
        mallory.send("POST", "/studio/cats", FORM.1, &format!("{program}draw")),
        mallory.send("POST", "/studio/cats", FORM.1, &format!("{program}save")),
        mallory.client.post(&format!("{}/versions/1/restore", image("cats")), "application/json", &json!({})),
        mallory.client.post(
            "/api/v1/render",
            "application/json",
            &json!({"program": "print(data.rows)", "source": "cats"}),
        ),
        mallory.client.get_with("/cats.png", &[JSON]),
        mallory.client.get(&format!("{}/data", image("cats"))),
    ] {
        assert!(answer.status >= 400 && tells(&answer).is_none(), "{}: {}", answer.status, answer.text());
    }
    let without = mallory.client.put(&image("cats"), &json!({"program": RED, "source": null}));
    assert_eq!(without.status, 200, "{}", without.text());
    server.stop().expect("the server ends cleanly");
}

#[test]
fn pictures_that_need_a_signature_are_embedded_by_nobody() {
    let server = shared();
    let ann = Person::author(&server, "sig-ann");
    ann.save("sig", RED, &json!({"signed": true, "title": "A title"}));
    for url in ["/sig", "/sig.png", "/sig.svg?_v=1"] {
        let path = format!("/oembed?url={}", e2e::form_encoded(&format!("{PUBLIC}{url}")));
        // The answer is for everybody, whoever asks.
        for answer in [server.client().anonymous().get(&path), ann.client.get(&path), ann.get(&path)] {
            assert_eq!(answer.status, 404, "{url}: {}", answer.text());
        }
    }
    let page = server.client().anonymous().get("/sig");
    assert!(page.status == 403 && !page.text().contains("og:image"), "{}", page.text());
    let hers = ann.get("/sig").text();
    assert!(!hers.contains("og:image") && !hers.contains("oembed"), "nor does her own page offer it: {hers}");
}

/// The least that any of these took.
fn least(client: &Client, path: &str) -> Duration {
    let ask = |_| {
        let start = Instant::now();
        assert_eq!(client.get(path).status, 404, "{path}");
        start.elapsed()
    };
    (0..5).map(ask).min().expect("some")
}

#[test]
fn no_clock_tells_which_authors_and_private_images_there_are() {
    let server = shared();
    let ann = Person::author(&server, "clock-ann");
    ann.save("clock-private", RED, &json!({"visibility": "private"}));
    ann.save("clock-signed", RED, &json!({"signed": true, "visibility": "unlisted"}));
    let anyone = server.client().anonymous();
    // Each is answered at a moment that is past any look-up, and not before.
    let at_once = Duration::from_millis(24);
    let oembed = |name: &str| format!("/oembed?url={}", e2e::form_encoded(&format!("{PUBLIC}/{name}")));
    let names = ["clock-private", "clock-signed", "clock-nobodys"].map(oembed);
    for path in names.into_iter().chain(["/authors/clock-ann".to_owned(), "/authors/clock-nobody".to_owned()]) {
        assert!(least(&anyone, &path) > at_once, "{path}");
    }
    let body = |path: &str, name: &str| essence(&anyone.get(path), name);
    assert_eq!(body("/authors/clock-ann", "clock-ann"), body("/authors/clock-bob", "clock-bob"));
    // By the form of joining nobody learns who is there, without an invite.
    for name in ["clock-ann", "clock-bob"] {
        let answer = anyone.send("POST", "/join/paintbox_guess", &[OWN, FORM], format!("name={name}"));
        assert_eq!(answer.status, 404, "{}", answer.text());
        assert!(!answer.text().contains("taken"), "{}", answer.text());
    }
}
