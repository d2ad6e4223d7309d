//! The pages for viewers: gallery, authors, an image's own page, and what other services read of it.

use super::accounts::{author, save};
use super::html::Html;
use super::{JSON, NAVIGATION, YEARS, assert_says, builder, image, shared, some};
use e2e::{Answer, Client, Server, form_encoded};
use serde_json::{Value, json};

const RED: &str = "canvas.background('red')";

fn page(client: &Client, path: &str) -> Html {
    let answer = client.get_with(path, &[("Accept", NAVIGATION)]);
    assert_eq!(
        (answer.status, answer.header("content-type")),
        (200, Some("text/html; charset=utf-8")),
        "{path}: {}",
        answer.text()
    );
    Html::parse(&answer.text())
}

fn status(client: &Client, path: &str) -> u16 {
    client.get_with(path, &[("Accept", NAVIGATION)]).status
}

fn sent(client: &Client, path: &str, form: &str) -> Answer {
    client.send("POST", path, &[("Content-Type", "application/x-www-form-urlencoded")], form)
}

#[test]
fn the_gallery_finds_orders_and_pages() {
    let server = builder().start();
    let ann = author(&server, "ann");
    let anyone = server.client().anonymous();
    let nothing = page(&anyone, "/gallery");
    assert!(nothing.text.contains("There are no pictures yet."));
    for n in 0..30 {
        let tags = if n % 2 == 0 { json!(["even", "number"]) } else { json!(["number"]) };
        save(&ann, &format!("n{n:02}"), &json!({"title": format!("Number {n}"), "tags": tags}));
    }
    save(&ann, "hidden", &json!({"visibility": "private", "title": "Number hidden"}));
    save(&server.client(), "operators", &json!({"title": "By nobody else"}));
    let all = |path: &str| {
        let (mut path, mut names) = (path.to_owned(), Vec::new());
        loop {
            let shown = page(&anyone, &path);
            names.extend(shown.cards().into_iter().map(str::to_owned));
            match shown.find("a", ("rel", "next")).and_then(|link| link.get("href")) {
                Some(next) => path = next.to_owned(),
                None => return names,
            }
        }
    };
    let numbers = || (0..30).map(|n| format!("n{n:02}"));
    let newest: Vec<String> = ["operators".to_owned()].into_iter().chain(numbers().rev()).collect();
    assert_eq!(all("/gallery"), newest);
    assert_eq!(page(&anyone, "/").cards(), &newest[..24], "the first page begins with the same");
    assert_eq!(all("/gallery?order=name"), numbers().chain(["operators".to_owned()]).collect::<Vec<_>>());
    assert_eq!(all("/gallery?tag=even&order=name"), numbers().step_by(2).collect::<Vec<_>>());
    assert_eq!(all("/gallery?q=NUMBER+7"), ["n27", "n17", "n07"]);
    assert_eq!(all("/gallery?q=ann&order=name"), numbers().collect::<Vec<_>>());
    assert_eq!(all("/gallery?q=nobody"), ["operators"]);
    let nothing = page(&anyone, "/gallery?q=xyzzy");
    assert!(nothing.text.contains("Nothing was found."));
    assert_eq!(all("/gallery?order=sideways&after=nonsense"), newest, "what makes no sense is left out");
    // Its owner sees their own, marked.
    let own = page(&ann, "/gallery?q=hidden");
    assert!(own.cards() == ["hidden"] && own.text.contains("private"));
    assert!(page(&anyone, "/gallery?q=hidden").cards().is_empty());
    // The API knows the same, and refuses what makes no sense.
    let names = |query: &str| {
        let json = anyone.get(&format!("/api/v1/images?{query}")).json();
        let names = json["images"].as_array().into_iter().flatten().filter_map(|image| image["name"].as_str());
        (names.map(str::to_owned).collect::<Vec<_>>().join(" "), json["next"].as_str().map(str::to_owned))
    };
    let (first, next) = names("q=number+7&order=newest&limit=2");
    assert_eq!(first, "n27 n17");
    let next = next.expect("a page");
    assert_eq!(names(&format!("q=number+7&order=newest&limit=2&after={next}")), ("n07".to_owned(), None));
    assert_eq!(names("tag=EVEN&limit=1").0, "n00");
    for (query, part) in [
        ("order=sideways", "order must be name, newest or viewed"),
        ("tag=two%20words", "can't be a tag"),
        ("order=viewed&after=cats", "the `next` of a page"),
        ("q=1+2+3+4+5+6+7", "at most 6 words"),
        ("limit=0", "limit must be"),
        ("sort=name", "the parameters are after, limit, order, q, tag, owner and deleted"),
    ] {
        assert_says(&anyone.get(&format!("/api/v1/images?{query}")), 400, part);
    }
}

#[test]
fn an_images_page_is_for_those_who_see_its_picture() {
    let server = shared();
    let (ann, bob) = (author(&server, "pages-ann"), author(&server, "pages-bob"));
    for visibility in ["public", "unlisted", "private"] {
        save(&ann, &format!("pages-{visibility}"), &json!({"visibility": visibility}));
    }
    save(&ann, "pages-signed", &json!({"signed": true}));
    save(&ann, "pages-deleted", &json!({}));
    assert_eq!(ann.send("DELETE", &image("pages-deleted"), &[], "").status, 204);
    let callers = [&ann, &server.client(), &bob, &server.client().anonymous()];
    for (name, expected) in [
        ("pages-public", [200, 200, 200, 200]),
        ("pages-unlisted", [200, 200, 200, 200]),
        ("pages-private", [200, 200, 404, 404]),
        ("pages-signed", [200, 200, 403, 403]),
        ("pages-deleted", [404, 404, 404, 404]),
        ("pages-nothing", [404, 404, 404, 404]),
    ] {
        for (client, expected) in callers.iter().zip(expected) {
            assert_eq!(status(client, &format!("/{name}")), expected, "{name}");
            assert_eq!(status(client, &format!("/{name}.png")), expected, "{name}.png");
        }
    }
    let robots = |client: &Client, name: &str| page(client, name).meta("robots").map(str::to_owned);
    assert_eq!(robots(&bob, "/pages-public"), None);
    assert_eq!(robots(&bob, "/pages-unlisted").as_deref(), Some("noindex"));
    assert_eq!(robots(&ann, "/pages-private").as_deref(), Some("noindex"));
    // What only some can see isn't previewed.
    assert_eq!(page(&ann, "/pages-private").meta("og:image"), None);
    assert_eq!(page(&ann, "/pages-signed").meta("og:image"), None);
    let private = ann.get_with("/pages-private", &[("Accept", NAVIGATION)]);
    assert_eq!(private.header("cache-control"), Some("private, no-cache"));
    // What can be done there depends on who looks.
    let links = |client: &Client| page(client, "/pages-public").links().contains(&"/studio/pages-public");
    assert_eq!(callers.map(links), [true, true, false, false]);
    let versions = |client: &Client| page(client, "/pages-public").text.contains("Versions");
    assert_eq!(callers.map(versions), [true, true, false, false]);
}

#[test]
fn a_page_has_a_form_that_changes_picture_and_address() {
    let server = shared();
    let ann = author(&server, "form-ann");
    let program = "year = params.integer('year', default=2012, min=2012, max=2015)
color = params.color('color', default='tomato')
on = params.boolean('on', default=True)
kind = params.choice('kind', ['dots', 'lines'], default='lines')
day = params.date('day', default='2024-05-31')
canvas.background('white')
canvas.rect(0, 0, 50 * (year - 2011), 40, fill=color)
";
    save(
        &ann,
        "form",
        &json!({"program": program, "title": "A form", "description": "What it shows", "tags": ["bars"]}),
    );
    let anyone = server.client().anonymous();
    let shown = page(&anyone, "/form");
    assert_eq!(shown.find("form", ("id", "params")).and_then(|form| form.get("action")), Some("/form"));
    let field = |page: &Html, name: &str, key: &str| -> Option<String> {
        let mut fields =
            page.elements.iter().filter(|e| e.get("name") == Some(name) && e.get("type") != Some("hidden"));
        fields.next_back()?.get(key).map(str::to_owned)
    };
    for (name, key, expected) in [
        ("year", "type", Some("number")),
        ("year", "min", Some("2012")),
        ("year", "max", Some("2015")),
        ("year", "value", Some("2012")),
        ("color", "value", Some("tomato")),
        ("on", "checked", Some("")),
        ("day", "type", Some("date")),
        ("day", "value", Some("2024-05-31")),
    ] {
        assert_eq!(field(&shown, name, key).as_deref(), expected, "{name} {key}");
    }
    assert_eq!(shown.find("option", ("selected", "")).and_then(|option| option.get("value")), Some("lines"));
    let picture = |page: &Html| {
        let picture = page.find("img", ("id", "picture")).expect("a picture").clone();
        (picture.get("src").unwrap_or_default().to_owned(), picture.get("srcset").unwrap_or_default().to_owned())
    };
    assert_eq!(picture(&shown), ("/form.png".to_owned(), "/form.png 1x, /form.png?_scale=2 2x".to_owned()));
    // What the form sends without a script.
    let changed = page(&anyone, "/form?year=2014&color=tomato&on=false&kind=dots&day=2024-05-31&_w=300");
    assert_eq!(picture(&changed).0, "/form.png?year=2014&on=false&kind=dots&_w=300");
    assert_eq!(field(&changed, "year", "value").as_deref(), Some("2014"));
    assert_eq!(field(&changed, "on", "checked"), None);
    for address in picture(&changed).1.split(", ").filter_map(|source| source.split(' ').next()) {
        assert_eq!(anyone.get(address).status, 200, "{address}");
    }
    let snippet = |id: &str| {
        changed.elements.iter().find(|e| e.get("id") == Some(id)).and_then(|e| e.get("value")).map(str::to_owned)
    };
    let base = server.address().trim_end_matches('/');
    let address = format!("{base}/form.png?year=2014&on=false&kind=dots&_w=300");
    assert_eq!(snippet("snippet-url").as_deref(), Some(address.as_str()));
    let html = Html::parse(&snippet("snippet-html").expect("a snippet"));
    let embedded = html.all("img").next().expect("a picture");
    assert_eq!((embedded.get("src"), embedded.get("alt")), (Some(address.as_str()), Some("What it shows")));
    assert_eq!(embedded.get("srcset"), Some(format!("{address}&_scale=2 2x").as_str()));
    assert_eq!(changed.meta("og:image"), Some(address.as_str()));
    assert_eq!(
        changed.find("link", ("rel", "canonical")).and_then(|link| link.get("href")),
        Some(format!("{base}/form").as_str())
    );
    let wrong = page(&anyone, "/form?year=1999");
    assert!(wrong.text.contains("year must be a whole number from 2012 to 2015"), "{}", wrong.text);
    for file in changed.links().into_iter().filter(|link| link.starts_with("/form.")) {
        assert_eq!(anyone.get(file).status, 200, "{file}");
    }
    assert!(shown.text.contains("bars") && shown.links().contains(&"/gallery?tag=bars"));
    assert!(shown.links().contains(&"/authors/form-ann"));
}

#[test]
fn a_program_is_shown_if_its_author_says_so_and_only_as_it_is_now() {
    let server = shared();
    let (ann, bob) = (author(&server, "source-ann"), author(&server, "source-bob"));
    let anyone = server.client().anonymous();
    save(&ann, "source", &json!({"program": "# the first\ncanvas.background('red')"}));
    let second = json!({"program": "# the second\ncanvas.background('red')"});
    assert_eq!(ann.put(&image("source"), &second).status, 200);
    let reads = |client: &Client| {
        let on_page = page(client, "/source").text.contains("# the second");
        let by_api = client.get(&image("source")).json()["program"].is_string();
        assert_eq!(on_page, by_api);
        on_page
    };
    assert_eq!([&ann, &bob, &anyone].map(reads), [true, false, false]);
    let copy =
        |client: &Client, to: &str| client.post(&format!("{}/copy", image("source")), JSON, &json!({"name": to}));
    assert_says(&copy(&bob, "source-stolen"), 403, "belongs to somebody else");
    let change = |fields: Value| ann.send("PATCH", &image("source"), &[], fields.to_string());
    assert_eq!(change(json!({"show_program": true})).json()["show_program"], true);
    assert_eq!([&ann, &bob, &anyone].map(reads), [true, true, true]);
    // Nothing older comes along.
    let before = page(&anyone, "/source?_v=1");
    assert!(!before.text.contains("# the first") && !before.text.contains("# the second"), "{}", before.text);
    assert!(page(&ann, "/source?_v=1").text.contains("# the first"));
    assert_eq!(bob.get(&format!("{}/versions/1", image("source"))).status, 403);
    assert_eq!(copy(&anyone, "source-stolen").status, 401);
    assert_eq!(change(json!({"visibility": "private"})).status, 200);
    assert_eq!((status(&bob, "/source"), copy(&bob, "source-stolen").status), (404, 404));
}

#[test]
fn a_copy_has_program_and_data_and_is_its_owners_alone() {
    let server = shared();
    let (ann, bob) = (author(&server, "copy-ann"), author(&server, "copy-bob"));
    let program = "canvas.background('white')\ncanvas.text(str(data['n'][1]), 5, 50)";
    save(
        &ann,
        "original",
        &json!({"title": "The original", "tags": ["one"], "show_program": true, "debug": "everyone"}),
    );
    let csv = [("Content-Type", "text/csv")];
    assert_eq!(ann.send("PUT", &format!("{}/data", image("original")), &csv, "n\n1\n7\n").status, 200);
    assert_eq!(ann.put(&image("original"), &json!({"program": program})).status, 200);
    let copied = bob.post(&format!("{}/copy", image("original")), JSON, &json!({"name": "copied"}));
    assert_eq!((copied.status, &copied.json()["error"]), (201, &Value::Null), "{}", copied.text());
    assert_eq!(copied.header("location"), Some("/api/v1/images/copied"));
    let json = bob.get(&image("copied")).json();
    for (field, expected) in [
        ("owner", json!("copy-bob")),
        ("title", json!("The original")),
        ("tags", json!(["one"])),
        ("visibility", json!("private")),
        ("show_program", json!(false)),
        ("program", json!(program)),
        ("width", json!(20)),
        ("version", json!(1)),
        ("debug", json!("author")),
    ] {
        assert_eq!(json[field], expected, "{field}");
    }
    assert_eq!(bob.get_with(&format!("{}/data", image("copied")), &[("Accept", "text/csv")]).text(), "n\n1\n7\n");
    assert_eq!(ann.get(&image("copied")).status, 404);
    assert_eq!(bob.get("/copied.png").body, ann.get("/original.png").body, "the same picture");
    // A name that isn't free is refused, whoever has it.
    for name in ["original", "copied"] {
        let again = bob.post(&format!("{}/copy", image("original")), JSON, &json!({"name": name}));
        assert_says(&again, 409, "already");
    }
    let wrong = bob.post(&format!("{}/copy", image("original")), JSON, &json!({"name": "No Name"}));
    assert_says(&wrong, 422, "can't be an image's name");
    // The page's form does the same.
    assert!(page(&bob, "/original").find("form", ("action", "/original/copy")).is_some());
    assert!(page(&server.client().anonymous(), "/original").find("form", ("action", "/original/copy")).is_none());
    let answer = sent(&bob, "/original/copy", "name=copied-by-form");
    assert_eq!((answer.status, answer.header("location")), (303, Some("/studio/copied-by-form")));
    assert_eq!(sent(&server.client().anonymous(), "/original/copy", "name=x").status, 401);
}

#[test]
fn a_name_is_said_to_be_free_before_it_is_used() {
    let server = shared();
    let (ann, bob) = (author(&server, "free-ann"), author(&server, "free-bob"));
    save(&ann, "names-private", &json!({"visibility": "private"}));
    save(&ann, "names-old", &json!({}));
    let renamed = ann.send("PATCH", &image("names-old"), &[], json!({"name": "names-new"}).to_string());
    assert_eq!(renamed.status, 200);
    let check = |client: &Client, name: &str| {
        let json = client.get(&format!("/api/v1/names/{name}")).json();
        (json["free"].as_bool().expect("an answer"), json["reason"].as_str().unwrap_or_default().to_owned())
    };
    assert_eq!(check(&bob, "names-nobody"), (true, String::new()));
    assert_eq!(check(&ann, "names-old"), (true, String::new()), "she can use her old name again");
    for (client, name, part) in [
        (&bob, "names-private", "belongs to somebody else"),
        (&bob, "names-old", "belongs to somebody else"),
        (&ann, "names-private", "You have an image named"),
        (&bob, "studio", "reserved"),
        (&bob, "No%20Name", "can't be an image's name"),
    ] {
        let (free, reason) = check(client, name);
        assert!(!free && reason.contains(part), "{name}: {reason}");
        if part.contains("somebody") {
            assert!(matches!(client.put(&image(name), &json!({"program": RED})).status, 403 | 409), "{name}");
        }
    }
    assert_eq!(server.client().anonymous().get("/api/v1/names/free").status, 401);
}

#[test]
fn renamed_images_and_slashes_lead_to_the_page() {
    let server = shared();
    let ann = author(&server, "moved-ann");
    save(&ann, "moved-old", &json!({}));
    assert_eq!(ann.send("PATCH", &image("moved-old"), &[], json!({"name": "moved-new"}).to_string()).status, 200);
    let anyone = server.client().anonymous();
    let moved = |path: &str| {
        let answer = anyone.get_with(path, &[("Accept", NAVIGATION)]);
        (answer.status, answer.header("location").unwrap_or_default().to_owned())
    };
    assert_eq!(moved("/moved-old?_w=90"), (308, "/moved-new?_w=90".to_owned()));
    assert_eq!(moved("/moved-new/?_w=90"), (308, "/moved-new?_w=90".to_owned()));
    assert_eq!(moved("/gallery/"), (308, "/gallery".to_owned()));
    for path in ["/%2Fevil.example/", "/..%2F/", "/Evil/", "/assets/", "/%5Cevil.example/"] {
        assert_eq!(moved(path).0, 404, "{path}");
    }
    let base = server.address();
    let embedded = anyone.get(&format!("/oembed?url={base}moved-old"));
    assert!(embedded.json()["url"].as_str().is_some_and(|url| url.ends_with("/moved-new.png")), "{}", embedded.text());
}

#[test]
fn links_are_previewed_and_embedded() {
    let server = shared();
    let ann = author(&server, "embed-ann");
    let anyone = server.client().anonymous();
    let fields =
        json!({"program": YEARS, "width": 400, "height": 300, "title": "Years", "description": "Bars of years"});
    save(&ann, "embed", &fields);
    save(&ann, "embed-private", &json!({"visibility": "private"}));
    save(&ann, "embed-signed", &json!({"signed": true}));
    let base = server.address().trim_end_matches('/');
    let shown = page(&anyone, "/embed?year=2014");
    for (name, expected) in [
        ("og:title", "Years".to_owned()),
        ("og:description", "Bars of years".to_owned()),
        ("og:site_name", "Paintbox".to_owned()),
        ("og:url", format!("{base}/embed?year=2014")),
        ("og:image", format!("{base}/embed.png?year=2014")),
        ("og:image:width", "400".to_owned()),
        ("twitter:card", "summary_large_image".to_owned()),
        ("twitter:image:alt", "Bars of years".to_owned()),
        ("description", "Bars of years".to_owned()),
    ] {
        assert_eq!(shown.meta(name), Some(expected.as_str()), "{name}");
    }
    // As a consumer finds it.
    let link =
        shown.find("link", ("type", "application/json+oembed")).and_then(|link| link.get("href")).expect("a link");
    let found = anyone.get(link).json();
    let of = |query: &str| anyone.get(&format!("/oembed?url={base}/embed%3Fyear%3D2014{query}"));
    for json in [found, of("").json(), of("&format=json&x=y").json()] {
        assert_eq!((&json["version"], &json["type"]), (&json!("1.0"), &json!("photo")));
        assert_eq!((&json["width"], &json["height"], &json["title"]), (&json!(400), &json!(300), &json!("Years")));
        assert_eq!(json["url"], format!("{base}/embed.png?year=2014"));
        assert_eq!(
            (&json["author_name"], &json["author_url"]),
            (&json!("embed-ann"), &json!(format!("{base}/authors/embed-ann")))
        );
        assert_eq!((&json["provider_name"], &json["cache_age"]), (&json!("Paintbox"), &json!(60)));
    }
    let small = of("&maxwidth=100&maxheight=1000").json();
    assert_eq!((&small["width"], &small["height"]), (&json!(100), &json!(75)));
    let picture = anyone.get(small["url"].as_str().expect("an address"));
    let picture = e2e::golden::Picture::decode(&picture.body);
    assert_eq!((picture.width, picture.height), (100, 75), "it is as large as was said");
    assert_eq!(of("&format=xml").status, 501);
    assert_eq!(of("&maxwidth=3").status, 404, "too small to be drawn");
    assert_says(&of("&maxwidth=wide"), 400, "maxwidth must be");
    assert_says(&anyone.get("/oembed"), 400, "Send the picture's address");
    for url in [
        format!("{base}/embed-private"),
        format!("{base}/embed-signed"),
        format!("{base}/docs"),
        "https://evil.example/embed".into(),
    ] {
        // Whoever asks.
        for client in [&anyone, &ann, &server.client()] {
            assert_eq!(client.get(&format!("/oembed?url={url}")).status, 404, "{url}");
        }
    }
}

#[test]
fn an_authors_page_has_their_pictures() {
    let server = shared();
    let (ann, bob) = (author(&server, "works-ann"), author(&server, "works-bob"));
    save(&ann, "works-public", &json!({}));
    save(&ann, "works-private", &json!({"visibility": "private"}));
    let anyone = server.client().anonymous();
    let cards = |client: &Client| page(client, "/authors/works-ann?order=name").cards().join(" ");
    assert_eq!([&anyone, &bob].map(cards), ["works-public", "works-public"]);
    assert_eq!([&ann, &server.client()].map(cards), ["works-private works-public", "works-private works-public"]);
    // Who has nothing to show is unknown, but to themselves.
    assert_eq!((status(&anyone, "/authors/works-bob"), status(&anyone, "/authors/works-nobody")), (404, 404));
    assert_eq!(status(&bob, "/authors/works-bob"), 200);
}

#[test]
fn views_are_counted_in_batches_and_a_crash_loses_the_last_one_only() {
    let folder = tempfile::tempdir().expect("a folder");
    let store = format!("sqlite:{}", folder.path().join("paintbox.db").display());
    let start = || builder().variable("PAINTBOX_STORE", &store).start();
    let server = start();
    let ann = author(&server, "ann");
    save(&ann, "seen", &json!({}));
    save(&ann, "unseen", &json!({}));
    let anyone = server.client().anonymous();
    let views =
        |server: &Server, name: &str| server.client().get(&image(name)).json()["views"].as_i64().expect("a number");
    let first = anyone.get("/seen.png");
    let tag = first.header("etag").expect("a tag").to_owned();
    assert_eq!(anyone.get_with("/seen.svg", &[]).status, 200);
    assert_eq!(anyone.get_with("/seen.png", &[("If-None-Match", &tag)]).status, 304);
    assert_eq!(status(&anyone, "/seen"), 200);
    // None of these is a view.
    assert_eq!(anyone.get_with("/seen.png", &[("Sec-Fetch-Site", "same-origin")]).status, 200, "in our own pages");
    assert_eq!(
        anyone.get_with("/seen", &[("Accept", NAVIGATION), ("Sec-Fetch-Dest", "empty")]).status,
        200,
        "a script"
    );
    assert_eq!((ann.get("/seen.png").status, status(&ann, "/seen")), (200, 200), "by its owner");
    assert_eq!(server.client().get("/seen.png").status, 200, "by the operator");
    assert_eq!(anyone.get("/seen.png?_w=0").status, 400, "not a picture");
    some("the views are stored", || (views(&server, "seen") == 4).then_some(()));
    assert_eq!(views(&server, "unseen"), 0);
    let most_viewed = page(&anyone, "/gallery?order=viewed");
    assert_eq!(most_viewed.cards(), ["seen", "unseen"]);
    let listed = anyone.get("/api/v1/images?order=viewed&limit=1").json();
    assert_eq!((&listed["images"][0]["name"], &listed["next"]), (&json!("seen"), &json!("4.seen")));
    // A crash loses what wasn't stored yet, and nothing else.
    assert_eq!(anyone.get("/unseen.png").status, 200);
    server.kill();
    let server = start();
    let (seen, unseen) = (views(&server, "seen"), views(&server, "unseen"));
    assert!(seen == 4 && (0..=1).contains(&unseen), "{seen} {unseen}");
    // A service that ends as it should stores its last views.
    assert_eq!(server.client().anonymous().get("/unseen.png").status, 200);
    server.stop().expect("it ends");
    assert_eq!(views(&start(), "unseen"), unseen + 1);
}

#[test]
fn the_operator_names_the_site() {
    let server = Server::builder()
        .config("[site]\nname = 'Bilder & Co'\nnotice = 'We move on <Sunday>.'\nterms = 'https://pictures.example/terms'\ncontact = 'mailto:abuse@pictures.example'\nlogo = 'logo.svg'")
        .start_with(|folder| {
            let svg = "<svg xmlns='http://www.w3.org/2000/svg' width='10' height='10'><script>alert(1)</script></svg>";
            std::fs::write(folder.join("logo.svg"), svg).expect("a file");
        });
    save(&server.client(), "cats", &json!({"title": "Cats"}));
    let anyone = server.client().anonymous();
    for path in ["/", "/gallery", "/cats", "/docs", "/sign-in"] {
        let shown = page(&anyone, path);
        assert!(
            shown.text.contains("Bilder & Co") && shown.text.contains("We move on <Sunday>."),
            "{path}: {}",
            shown.text
        );
        assert!(shown.links().contains(&"https://pictures.example/terms"), "{path}");
    }
    let shown = page(&anyone, "/cats");
    assert!(shown.text.contains("Cats · Bilder & Co"), "the title");
    assert_eq!(shown.meta("og:site_name"), Some("Bilder & Co"));
    assert!(shown.links().contains(&"mailto:abuse@pictures.example?subject=Picture%20cats"));
    let logo = shown
        .all("img")
        .find_map(|image| image.get("src").filter(|source| source.starts_with("/assets/logo-")))
        .expect("a logo");
    let logo = anyone.get(logo);
    assert_eq!((logo.status, logo.header("content-type")), (200, Some("image/svg+xml")));
    assert!(
        logo.header("content-security-policy")
            .is_some_and(|policy| policy.contains("default-src 'none'") && policy.contains("sandbox"))
    );
    server.reconfigure("examples = false\n[site]\nname = 'Later'");
    let shown = page(&anyone, "/cats");
    assert!(shown.text.contains("Cats · Later") && !shown.text.contains("We move"));
    assert!(!shown.links().iter().any(|link| link.starts_with("mailto:")));
    // A wrong one changes nothing.
    server.reconfigure("[site]\nlogo = 'nothing.png'");
    assert!(server.log().iter().any(|line| line.contains("site.logo") && line.contains("nothing.png")));
    assert!(page(&anyone, "/cats").text.contains("Cats · Later"));
}

#[test]
fn without_a_script_there_is_a_form_that_draws_and_saves() {
    let server = shared();
    let (ann, bob) = (author(&server, "plain-ann"), author(&server, "plain-bob"));
    let begun = page(&ann, "/studio");
    assert_eq!(begun.find("form", ("action", "/studio")).and_then(|form| form.get("method")), Some("post"));
    let form = |program: &str, more: &str| {
        format!("program={program}&width=40&height=30&{more}", program = form_encoded(program))
    };
    let drawn = sent(&ann, "/studio", &form("print('hello')\r\ncanvas.background('red')", "action=draw&revision=0"));
    assert_eq!(drawn.status, 200, "{}", drawn.text());
    let drawn = Html::parse(&drawn.text());
    let picture = drawn
        .all("img")
        .filter_map(|image| image.get("src"))
        .find(|source| source.starts_with("data:image/png;base64,"));
    assert!(picture.is_some() && drawn.text.contains("hello") && drawn.text.contains("canvas.background('red')"));
    let wrong = sent(&ann, "/studio", &form("x = 1\r\nraise ValueError('no')", "action=draw&revision=0"));
    let text = Html::parse(&wrong.text()).text;
    assert_eq!(wrong.status, 422);
    assert!(text.contains("ValueError: no") && text.contains("2raise ValueError"), "the line is shown: {text}");
    // Nothing that was typed is lost, whatever is wrong.
    for (client, fields, status, part) in [
        (&server.client().anonymous(), "action=draw&revision=0", 401, "Sign in to draw"),
        (&server.client().anonymous(), "action=save&name=plain&revision=0", 401, "Sign in to draw"),
        (&ann, "action=save&name=Not+a+name&revision=0", 422, "can't be an image's name"),
        (&ann, "action=save&name=&revision=0", 422, "can't be an image's name"),
    ] {
        let answer = sent(client, "/studio", &form("# kept as it was\r\n", fields));
        let text = Html::parse(&answer.text()).text;
        assert_eq!(answer.status, status, "{fields}");
        assert!(text.contains("# kept as it was") && text.contains(part), "{fields}: {text}");
    }
    let saved = sent(&ann, "/studio", &form("canvas.background('red')", "action=save&name=plain&revision=0"));
    assert_eq!((saved.status, saved.header("location")), (303, Some("/studio/plain?saved=1")), "{}", saved.text());
    let shown = page(&ann, "/studio/plain?saved=1");
    assert!(shown.text.contains("Saved as version 1."));
    let revision =
        shown.find("input", ("name", "revision")).and_then(|input| input.get("value")).expect("a revision").to_owned();
    // A name that is there already isn't overwritten by a new picture.
    let again = sent(&ann, "/studio", &form("# another", "action=save&name=plain&revision=0"));
    assert_eq!(again.status, 409);
    assert!(Html::parse(&again.text()).text.contains("# another"));
    // Somebody else saves meanwhile.
    let other = server.client().put(&image("plain"), &json!({"program": "# theirs\ncanvas.background('blue')"}));
    assert_eq!(other.status, 200);
    let mine = form("# mine\r\ncanvas.background('green')", &format!("action=save&revision={revision}"));
    let conflict = sent(&ann, "/studio/plain", &mine);
    assert_eq!(conflict.status, 409);
    let conflict = Html::parse(&conflict.text());
    assert!(
        conflict.text.contains("# mine")
            && conflict.text.contains("# theirs")
            && conflict.text.contains("Nothing was saved")
    );
    assert_eq!(ann.get(&image("plain")).json()["version"], 2);
    let revision =
        conflict.find("input", ("name", "revision")).and_then(|input| input.get("value")).expect("a revision");
    let mine = form("# mine\r\ncanvas.background('green')", &format!("action=save&revision={revision}"));
    let saved = sent(&ann, "/studio/plain", &mine);
    assert_eq!((saved.status, saved.header("location")), (303, Some("/studio/plain?saved=3")));
    assert_eq!(ann.get(&image("plain")).json()["program"], "# mine\ncanvas.background('green')");
    // It is nobody else's.
    let stolen = sent(&bob, "/studio/plain", &form("# stolen", "action=save&revision=3"));
    assert_eq!(stolen.status, 403);
    assert!(!page(&bob, "/studio/plain").text.contains("# mine"));
}

#[test]
fn forms_of_other_sites_do_nothing() {
    let server = shared();
    author(&server, "csrf-ann");
    let link = server.client().send("POST", "/api/v1/authors/csrf-ann/sign-in", &[], "").json();
    let code = link["url"].as_str().and_then(|url| url.split("code=").nth(1)).expect("a code").to_owned();
    let anyone = server.client().anonymous();
    let form = "application/x-www-form-urlencoded";
    let own = [("Content-Type", form), ("Sec-Fetch-Site", "same-origin")];
    let session = anyone.send("POST", "/sign-in", &own, format!("code={code}"));
    let cookie =
        session.header("set-cookie").and_then(|cookie| cookie.split(';').next()).expect("a session").to_owned();
    let fields = "program=canvas.background('red')&width=20&height=10&revision=0&name=csrf&action=save";
    let send = |site: &str, path: &str, fields: &str| {
        let headers = [("Content-Type", form), ("Cookie", cookie.as_str()), ("Sec-Fetch-Site", site)];
        anyone.send("POST", path, &headers, fields).status
    };
    for site in ["cross-site", "same-site"] {
        assert_eq!(send(site, "/studio", fields), 401, "{site}");
    }
    assert_eq!(server.client().get(&image("csrf")).status, 404);
    assert_eq!(send("same-origin", "/studio", fields), 303);
    save(&server.client(), "csrf-original", &json!({"show_program": true}));
    assert_eq!(send("cross-site", "/csrf-original/copy", "name=csrf-copy"), 401);
    assert_eq!(send("same-origin", "/csrf-original/copy", "name=csrf-copy"), 303);
}

/// A string of Typst, from the quote at its beginning on, and what is behind it.
fn typst_string(text: &str) -> (String, &str) {
    let mut content = String::new();
    let mut rest = text.strip_prefix('"').expect("a string").chars();
    loop {
        match rest.next().expect("an end") {
            '"' => return (content, rest.as_str()),
            '\\' => content.push(rest.next().filter(|c| ['\\', '"'].contains(c)).expect("an escape")),
            other => content.push(other),
        }
    }
}

/// What LaTeX makes of a text without commands of its own.
fn latex_text(text: &str) -> String {
    let mut text = text.to_owned();
    for (written, read) in [
        ("\\textbackslash{}", "\u{1}"),
        ("\\textasciicircum{}", "\u{2}"),
        ("\\textasciitilde{}", "\u{3}"),
        ("\\{", "\u{4}"),
        ("\\}", "\u{5}"),
        ("\\$", "\u{6}"),
        ("\\&", "\u{7}"),
        ("\\#", "\u{8}"),
        ("\\%", "\u{e}"),
        ("\\_", "\u{f}"),
    ] {
        text = text.replace(written, read);
    }
    assert!(!text.contains(['\\', '{', '}', '$', '&', '#', '%', '_', '^', '~']), "{text:?} has a sign of LaTeX's");
    let signs = "\\^~{}$&#%_";
    text.chars()
        .map(|c| {
            "\u{1}\u{2}\u{3}\u{4}\u{5}\u{6}\u{7}\u{8}\u{e}\u{f}"
                .chars()
                .position(|known| known == c)
                .and_then(|at| signs.chars().nth(at))
                .unwrap_or(c)
        })
        .collect()
}

#[test]
fn snippets_come_from_the_service_and_keep_hostile_titles_in_their_place() {
    let server = shared();
    let ann = author(&server, "snippets-ann");
    let strings = include_str!("../../../xss.txt").lines().filter(|line| !line.is_empty());
    let own = ["](http://evil) \\ *a* `b` | c", "50% of {$1_000} & #1 ~ ^^5e", "\") #evil(\"", "a\\"];
    save(&ann, "snip", &json!({"program": "canvas.size(60, 40)\ncanvas.background(params.color('c', default='red'))"}));
    let base = server.address().trim_end_matches('/');
    for string in strings.chain(own) {
        let set = ann.send("PATCH", &image("snip"), &[], json!({"title": string, "description": ""}).to_string());
        assert_eq!(set.status, 200, "{string:?}: {}", set.text());
        let answer = server.client().anonymous().get(&format!("{}/snippets?c=blue&_v=1", image("snip")));
        assert_eq!(answer.status, 200, "{}", answer.text());
        let snippets = answer.json()["snippets"].clone();
        let shown = page(&ann, "/snip?c=blue&_v=1");
        let title = shown.meta("og:title").expect("a title").to_owned();
        let text = |id: &str| {
            let found = snippets.as_array().into_iter().flatten().find(|snippet| snippet["id"] == id);
            let text = found.and_then(|snippet| snippet["text"].as_str()).unwrap_or_else(|| panic!("{snippets:#}"));
            // The image's page has the same.
            let field = shown.find("input", ("id", &format!("snippet-{id}"))).and_then(|field| field.get("value"));
            assert!(field == Some(text) || shown.typed.contains(text), "{string:?}: {field:?} and {text:?}");
            text.to_owned()
        };
        let query = "?c=blue&_v=1";
        assert_eq!(text("url"), format!("{base}/snip.png{query}"));
        assert_eq!(text("bbcode"), format!("[url={base}/snip{query}][img]{base}/snip.png{query}[/img][/url]"));

        let html = Html::parse(&text("html"));
        let [link, img] = &*html.elements else { panic!("{string:?}: {:?}", html.elements) };
        assert_eq!((&*link.name, link.get("href")), ("a", Some(&*format!("{base}/snip{query}"))));
        let keys: Vec<&str> = img.attributes.iter().map(|(key, _)| key.as_str()).collect();
        assert_eq!(
            (&*img.name, keys),
            ("img", vec!["src", "srcset", "width", "height", "alt", "loading"]),
            "{string:?}"
        );
        assert_eq!((img.get("alt"), img.get("width")), (Some(&*title), Some("60")), "the size that it draws");
        assert_eq!(html.text, "");

        let markdown = text("markdown");
        let alt = markdown
            .strip_prefix("[![")
            .and_then(|rest| rest.strip_suffix(&format!("]({base}/snip.png{query})]({base}/snip{query})")));
        let alt = alt.unwrap_or_else(|| panic!("{markdown}"));
        let mut plain = String::new();
        let mut signs = alt.chars();
        while let Some(c) = signs.next() {
            assert!(!"`*_[]<>&|~$".contains(c), "{string:?}: {c:?} isn't escaped in {alt}");
            plain.push(if c == '\\' { signs.next().expect("an escape") } else { c });
        }
        assert_eq!(plain, title, "{markdown}");

        let typst = text("typst");
        let (comment, figure) = typst.split_once('\n').expect("two lines");
        assert_eq!(comment, format!("// Save {base}/snip.svg{query} as snip.svg."));
        let (alt, rest) = typst_string(figure.strip_prefix("#figure(image(\"snip.svg\", alt: ").expect("a figure"));
        let (caption, rest) = typst_string(rest.strip_prefix("), caption: [#").expect("a caption"));
        assert_eq!((&alt, &caption, rest), (&title, &title, "])"), "{typst}");

        let latex = text("latex");
        let caption = latex
            .lines()
            .nth(3)
            .and_then(|line| line.strip_prefix("  \\caption{"))
            .and_then(|line| line.strip_suffix('}'));
        assert_eq!(
            (latex_text(caption.unwrap_or_else(|| panic!("{latex}"))), latex.lines().count()),
            (title, 5),
            "{latex}"
        );
    }
    let of = |query: &str| ann.get(&format!("{}/snippets{query}", image("snip")));
    assert_says(&of("?c=nocolour"), 400, "c must be");
    assert_eq!(of("?c=nocolour&_strict=0").json()["snippets"][0]["text"], format!("{base}/snip.png"));
    assert_says(&of("?_v=9"), 404, "no image");
    assert_says(&of("?_colour=1"), 400, "There is no option");
    assert_eq!(ann.send("PATCH", &image("snip"), &[], json!({"visibility": "private"}).to_string()).status, 200);
    assert_eq!(
        (of("").status, server.client().anonymous().get(&format!("{}/snippets", image("snip"))).status),
        (200, 404)
    );
}

#[test]
fn forms_that_are_too_large_are_refused_alike() {
    let server = shared();
    let long = format!("name={}", "a".repeat(20_000));
    let client = server.client();
    for path in ["/snip-none/copy", "/admin/invites", "/sign-in"] {
        let headers = [
            ("Content-Type", "application/x-www-form-urlencoded"),
            ("Sec-Fetch-Site", "same-origin"),
            ("Accept", JSON),
        ];
        let answer = client.send("POST", path, &headers, &long);
        assert!(
            answer.status == 413 && answer.text().contains("can have at most 16384 bytes"),
            "{path}: {}",
            answer.text()
        );
    }
}
