//! The operator's pages: who sees them, what their forms do, and that nothing in them is markup but ours.

use super::accounts::{author, cookie, save};
use super::{builder, image, shared};
use e2e::census::eventually;
use e2e::{Answer, Client, Server, form_encoded};
use serde_json::{Value, json};
use std::time::Duration;

const FORM: (&str, &str) = ("Content-Type", "application/x-www-form-urlencoded");
const NAVIGATION: (&str, &str) = ("Accept", super::NAVIGATION);
const RED: &str = "canvas.background('red')";

/// Every page, and every form with what it sends.
const PAGES: [&str; 9] = [
    "/admin",
    "/admin/images",
    "/admin/images/NAME",
    "/admin/authors",
    "/admin/authors/NAME",
    "/admin/invites",
    "/admin/service",
    "/admin/charts/renders.svg",
    "/admin/charts/memory.svg?dark=1",
];
const FORMS: [(&str, &str); 6] = [
    ("/admin/authors", "name=admin-new"),
    ("/admin/authors/NAME/link", ""),
    ("/admin/authors/NAME/suspend", ""),
    ("/admin/invites", "uses=1"),
    ("/admin/invites/1/revoke", ""),
    ("/admin/images/NAME/pause", ""),
];

/// The operator's browser.
struct Browser {
    client: Client,
    cookie: String,
}

impl Browser {
    fn operator(server: &Server) -> Self {
        let client = server.client().anonymous();
        let form = format!("token={}", server.client().token().expect("the operator's"));
        let signed_in = client.send("POST", "/sign-in", &[("Sec-Fetch-Site", "same-origin"), FORM], form);
        Self { cookie: cookie(&signed_in), client }
    }

    fn get(&self, path: &str) -> Answer {
        self.client.get_with(path, &[("Cookie", &self.cookie), NAVIGATION])
    }

    fn page(&self, path: &str) -> String {
        let page = self.get(path);
        assert_eq!(page.status, 200, "{path}: {}", page.text());
        assert_eq!(page.header("cache-control"), Some("no-store"), "{path}");
        page.text()
    }

    fn send(&self, path: &str, form: &str, site: &str) -> Answer {
        let headers = [("Cookie", &*self.cookie), ("Sec-Fetch-Site", site), FORM, NAVIGATION];
        self.client.send("POST", path, &headers, form)
    }

    fn post(&self, path: &str, form: &str) -> Answer {
        self.send(path, form, "same-origin")
    }

    /// Sends a form that leads to a page which says what was done; that page.
    fn act(&self, path: &str, form: &str) -> String {
        let done = self.post(path, form);
        assert_eq!(done.status, 303, "{path}: {}", done.text());
        self.page(done.header("location").expect("a place"))
    }
}

/// A server that keeps pictures.
fn with_cache() -> Server {
    builder().variable("PAINTBOX_CACHE_MEMORY_MIB", "16").start()
}

#[test]
fn nobody_but_the_operator_sees_or_sends_anything() {
    let server = shared();
    let ann = author(&server, "admin-ann");
    save(&ann, "admin-ann", &json!({}));
    let anyone = server.client().anonymous();
    for path in PAGES.map(|path| path.replace("NAME", "admin-ann")) {
        let asked = anyone.get_with(&path, &[NAVIGATION]);
        let next = path.replace('/', "%2F").replace('?', "%3F").replace('=', "%3D");
        assert_eq!((asked.status, asked.header("location")), (303, Some(&*format!("/sign-in?next={next}"))), "{path}");
        assert_eq!(anyone.get_with(&path, &[("Accept", "application/json")]).status, 401, "{path}");
        let refused = ann.get_with(&path, &[NAVIGATION]);
        assert_eq!(refused.status, 403, "{path}: {}", refused.text());
        assert_eq!(server.client().get(&path).status, 200, "{path}");
    }
    for (path, form) in FORMS.map(|(path, form)| (path.replace("NAME", "admin-ann"), form)) {
        assert_eq!(anyone.send("POST", &path, &[FORM, NAVIGATION], form).status, 401, "{path}");
        assert_eq!(ann.send("POST", &path, &[FORM, NAVIGATION], form).status, 403, "{path}");
    }
    // Neither has done anything.
    assert_eq!(server.client().get("/api/v1/authors/admin-new").status, 404);
    let shown = server.client().get("/api/v1/authors/admin-ann").json();
    assert!(shown["suspended"].is_null(), "{shown}");
    assert!(server.client().get(&image("admin-ann")).json()["paused"].is_null());
}

#[test]
fn forms_of_other_sites_do_nothing_with_the_operators_session() {
    let server = shared();
    let ann = author(&server, "csrf-ann");
    save(&ann, "csrf-ann", &json!({}));
    let browser = Browser::operator(&server);
    for (path, form) in FORMS.map(|(path, form)| (path.replace("NAME", "csrf-ann"), form)) {
        for site in ["cross-site", "same-site"] {
            assert_eq!(browser.send(&path, form, site).status, 401, "{path} {site}");
        }
        for origin in ["https://evil.example", "null"] {
            let headers = [("Cookie", &*browser.cookie), ("Origin", origin), FORM, NAVIGATION];
            assert_eq!(browser.client.send("POST", &path, &headers, form).status, 401, "{path} {origin}");
        }
        let headers = [("Cookie", &*browser.cookie), FORM, NAVIGATION];
        assert_eq!(browser.client.send("POST", &path, &headers, form).status, 401, "{path}: from nowhere");
        // A link does nothing either.
        assert_eq!(browser.get(&path).status, if path.matches('/').count() == 2 { 200 } else { 405 }, "{path}");
    }
    assert!(server.client().get("/api/v1/authors/csrf-ann").json()["suspended"].is_null());
    assert!(server.client().get(&image("csrf-ann")).json()["paused"].is_null());
}

#[test]
fn a_new_operator_is_led_to_the_first_author() {
    let server = builder().start();
    let browser = Browser::operator(&server);
    let first = browser.page("/admin");
    assert!(first.contains("Make your first author") && first.contains("action=\"/admin/authors\""), "{first}");
    let added = browser.post("/admin/authors", "name=ann");
    assert_eq!(added.status, 200, "{}", added.text());
    let text = added.text();
    let link = text.split("value=\"").find(|part| part.starts_with("http://")).and_then(|part| part.split('"').next());
    let link = link.unwrap_or_else(|| panic!("no link: {text}"));
    let code = link.split_once("/sign-in?code=").expect("a sign-in link").1;
    let own = [("Sec-Fetch-Site", "same-origin"), FORM];
    let signed_in = server.client().anonymous().send("POST", "/sign-in", &own, format!("code={code}"));
    assert_eq!((signed_in.status, signed_in.header("location")), (303, Some("/studio")));
    let me = server.client().anonymous().get_with("/api/v1/me", &[("Cookie", &cookie(&signed_in))]).json();
    assert_eq!(me["name"], "ann");
    assert!(!browser.page("/admin").contains("Make your first author"));
    assert!(!browser.page("/admin/authors/ann").contains("/sign-in?code="), "the link was shown once");
    server.stop().expect("the server ends cleanly");
}

#[test]
fn authors_are_suspended_bounded_removed_and_purged_and_what_can_be_undone_is() {
    let server = shared();
    let ann = author(&server, "adm-author");
    save(&ann, "adm-of-author", &json!({}));
    let browser = Browser::operator(&server);
    let on = |action: &str| format!("/admin/authors/adm-author/{action}");
    let works = || ann.get("/api/v1/me").json()["role"] == "author";
    let list = browser.page("/admin/authors");
    assert!(list.contains("/admin/authors/adm-author"), "{list}");

    let page = browser.act(&on("suspend"), "");
    assert!(page.contains("is suspended") && page.contains(&on("resume")) && !works(), "{page}");
    let page = browser.act(&on("resume"), "");
    assert!(page.contains("work again") && page.contains(&on("suspend")) && works(), "{page}");

    browser.act(&on("quota"), "mib=3&images=2&versions=");
    let quota = server.client().get("/api/v1/authors/adm-author").json()["quota"].clone();
    assert_eq!((&quota["bytes"], &quota["images"]), (&json!(3 << 20), &json!(2)), "{quota}");
    let wrong = browser.post(&on("quota"), "images=many");
    assert!(wrong.status == 422 && wrong.text().contains("must be a whole number"), "{}", wrong.text());

    let early = browser.post(&on("purge"), "confirm=adm-author");
    assert!(early.status == 409 && early.text().contains("is not removed"), "{}", early.text());
    let page = browser.act(&on("remove"), "");
    assert!(page.contains("is removed") && page.contains(&on("restore")) && !works(), "{page}");
    assert!(browser.page("/admin/authors?removed=1").contains("/admin/authors/adm-author"));
    assert!(browser.act(&on("restore"), "").contains("is back"));
    browser.act(&on("remove"), "");
    let untyped = browser.post(&on("purge"), "confirm=adm-auth");
    assert!(untyped.status == 422 && untyped.text().contains("Nothing was removed"), "{}", untyped.text());
    let purged = browser.act(&on("purge"), "confirm=adm-author");
    assert!(purged.contains("gone for good"), "{purged}");
    assert_eq!(browser.get("/admin/authors/adm-author").status, 404);
    assert_eq!(browser.get("/adm-of-author.png").status, 404);
    let taken = browser.post("/admin/authors", "name=adm-author");
    assert!(taken.status == 409 && taken.text().contains("belongs or belonged"), "{}", taken.text());
    for (path, status) in [(on("dance"), 404), ("/admin/authors/nobody-here/suspend".to_owned(), 404)] {
        assert_eq!(browser.post(&path, "").status, status, "{path}");
    }
}

#[test]
fn invites_are_made_shown_once_and_revoked_on_the_page() {
    let server = shared();
    let browser = Browser::operator(&server);
    let made = browser.post("/admin/invites", "uses=many&expires=never&note=adm+%3Cb%3Eclass%3C%2Fb%3E");
    assert_eq!(made.status, 200, "{}", made.text());
    let text = made.text();
    assert!(text.contains("adm &lt;b&gt;class&lt;/b&gt;") && !text.contains("<b>class"), "{text}");
    let link = text.split("value=\"").find(|part| part.contains("/join/")).and_then(|part| part.split('"').next());
    let path = link.and_then(|link| link.find("/join/").map(|at| &link[at..])).expect("a link");
    let own = [("Sec-Fetch-Site", "same-origin"), FORM];
    assert_eq!(server.client().anonymous().send("POST", path, &own, "name=adm-joined").status, 303);
    let list = browser.page("/admin/invites");
    assert!(!list.contains("/join/") && list.contains("1 of any number"), "{list}");
    assert!(list.contains("Nobody joins with this invite any more. 1 author has joined with it and stays."), "{list}");
    assert!(!list.contains("0 authors"), "of an invite that nobody used, nothing stays: {list}");
    let invites = server.client().get("/api/v1/invites").json();
    let found = invites["invites"].as_array().into_iter().flatten().find(|one| one["note"] == "adm <b>class</b>");
    let id = found.expect("the invite")["id"].clone();
    assert!(browser.act(&format!("/admin/invites/{id}/revoke"), "").contains("The invite is revoked"));
    assert_eq!(browser.post(&format!("/admin/invites/{id}/revoke"), "").status, 404);
    assert_eq!(server.client().anonymous().send("POST", path, &own, "name=adm-late").status, 404);
    let wrong = browser.post("/admin/invites", "uses=20000");
    assert!(wrong.status == 422 && wrong.text().contains("uses must be"), "{}", wrong.text());
}

#[test]
fn a_paused_images_program_does_not_run_and_viewers_get_the_last_picture() {
    let server = with_cache();
    let ann = author(&server, "pause-ann");
    save(
        &ann,
        "paused",
        &json!({"max_age": 0, "program": "n = params.integer('n', default=1)\ncanvas.background('red')"}),
    );
    let browser = Browser::operator(&server);
    let anyone = server.client().anonymous();
    let kept = anyone.get("/paused.png?n=1");
    assert_eq!(kept.status, 200);
    let page = browser.act("/admin/images/paused/pause", "");
    assert!(page.contains("is paused") && page.contains("/admin/images/paused/resume"), "{page}");
    let still = anyone.get("/paused.png?n=1");
    assert!(still.status == 200 && still.body == kept.body, "{}", still.status);
    let new = anyone.get_with("/paused.png?n=2", &[("Accept", "application/json")]);
    assert_eq!((new.status, new.json()["kind"].clone()), (403, json!("paused")), "{}", new.text());
    assert_eq!(anyone.get_with("/paused.png?n=2&_onerror=image200", &[("Accept", super::IMG)]).status, 200);
    // Its author sees why, and can't change it.
    assert!(ann.get(&image("paused")).json()["paused"].is_string());
    let refused = ann.send("PATCH", &image("paused"), &[], json!({"paused": false}).to_string());
    assert_eq!(refused.status, 403, "{}", refused.text());
    assert!(browser.page("/admin/images?held=paused").contains("/admin/images/paused\""));
    browser.act("/admin/images/paused/resume", "");
    assert_eq!(anyone.get("/paused.png?n=2").status, 200);
    assert!(ann.get(&image("paused")).json()["paused"].is_null());
    server.stop().expect("the server ends cleanly");
}

#[test]
fn a_hidden_image_is_its_authors_and_they_cannot_publish_it() {
    let server = shared();
    let ann = author(&server, "hide-ann");
    save(&ann, "hidden", &json!({"visibility": "unlisted"}));
    let browser = Browser::operator(&server);
    let anyone = server.client().anonymous();
    assert_eq!(anyone.get("/hidden.png").status, 200);
    assert!(browser.act("/admin/images/hidden/hide", "").contains("is hidden"));
    for path in ["/hidden.png", "/hidden.png?_v=1", "/api/v1/images/hidden"] {
        assert_eq!(anyone.get(path).status, 404, "{path}");
    }
    assert_eq!(ann.get("/hidden.png").status, 200);
    let shown = ann.get(&image("hidden")).json();
    assert!(shown["hidden"].is_string() && shown["visibility"] == "private", "{shown}");
    let change = |body: Value| ann.send("PATCH", &image("hidden"), &[], body.to_string());
    for body in [json!({"visibility": "public"}), json!({"visibility": "unlisted"}), json!({"hidden": false})] {
        assert_eq!(change(body.clone()).status, 403, "{body}");
    }
    assert_eq!(change(json!({"title": "still mine"})).status, 200);
    let save_again = |visibility: Value| ann.put(&image("hidden"), &json!({"program": RED, "visibility": visibility}));
    assert_eq!(save_again(json!("public")).status, 403);
    assert_eq!(save_again(json!("private")).status, 200);
    assert_eq!(anyone.get("/hidden.png").status, 404);
    assert!(browser.page("/admin/images?held=hidden&q=HIDDEN").contains("/admin/images/hidden\""));
    assert!(browser.act("/admin/images/hidden/show", "").contains("shown as before"));
    assert_eq!(anyone.get("/hidden.png").status, 200);
    assert_eq!(ann.get(&image("hidden")).json()["visibility"], "unlisted");
}

#[test]
fn images_are_capped_deleted_restored_and_purged() {
    let server = shared();
    let ann = author(&server, "cap-ann");
    save(&ann, "capped", &json!({}));
    let browser = Browser::operator(&server);
    let on = |action: &str| format!("/admin/images/capped/{action}");
    browser.act(&on("cap"), "wall_ms=700&cpu_ms=&memory_mib=64&pixels=");
    let limits = ann.get(&image("capped")).json()["limits"].clone();
    assert_eq!((&limits["wall_ms"], &limits["memory_bytes"]), (&json!(700), &json!(64 << 20)), "{limits}");
    let raised = ann.send("PATCH", &image("capped"), &[], json!({"limits": {"wall_ms": 800}}).to_string());
    assert_eq!(raised.status, 403, "{}", raised.text());
    assert_eq!(browser.post(&on("cap"), "wall_ms=0").status, 422);
    browser.act(&on("cap"), "wall_ms=&cpu_ms=&memory_mib=&pixels=");
    assert_ne!(ann.get(&image("capped")).json()["limits"]["wall_ms"], json!(700));
    assert_eq!(browser.post(&on("purge"), "confirm=capped").status, 409);
    let page = browser.act(&on("delete"), "");
    assert!(page.contains(&on("undelete")), "{page}");
    assert_eq!(server.client().anonymous().get("/capped.png").status, 404);
    assert!(browser.page("/admin/images?held=deleted").contains("/admin/images/capped\""));
    browser.act(&on("undelete"), "");
    assert_eq!(server.client().anonymous().get("/capped.png").status, 200);
    browser.act(&on("delete"), "");
    assert_eq!(browser.post(&on("purge"), "confirm=").status, 422);
    assert!(browser.act(&on("purge"), "confirm=capped").contains("gone for good"));
    assert_eq!(browser.get("/admin/images/capped").status, 404);
}

#[test]
fn what_people_write_is_text_on_every_page() {
    let server = shared();
    let ann = author(&server, "xss-ann");
    let evil = "<script>alert(1)</script>\"><img src=x onerror=alert(1)>'";
    let body = json!({"label": evil, "scope": "read"});
    assert_eq!(ann.post("/api/v1/tokens", "application/json", &body).status, 201);
    save(
        &ann,
        "xss-image",
        &json!({
            "title": evil, "description": evil, "visibility": "private", "program": format!("# {evil}\n{RED}"),
        }),
    );
    let browser = Browser::operator(&server);
    assert_eq!(browser.post("/admin/invites", &format!("note={}", form_encoded(evil))).status, 200);
    let search = format!("/admin/images?q={}", form_encoded(evil));
    let done = format!("/admin/images/xss-image?done={}", form_encoded(evil));
    for path in [
        "/admin",
        "/admin/images",
        "/admin/images/xss-image",
        "/admin/authors",
        "/admin/authors/xss-ann",
        "/admin/invites",
        &search,
        &done,
    ] {
        let page = browser.page(path);
        assert!(!page.contains("<script>alert") && !page.contains("<img src=x"), "{path}: {page}");
        assert!(!page.contains(" style=") && !page.contains(" onclick="), "{path}");
    }
    assert!(browser.page("/admin/authors/xss-ann").contains("&lt;script&gt;alert(1)"));
    assert!(browser.page("/admin/images/xss-image").contains("&lt;script&gt;alert(1)"));
    let wrong = browser.post("/admin/authors", &format!("name={}", form_encoded(evil)));
    assert!(wrong.status == 422 && !wrong.text().contains("<script>alert"), "{}", wrong.text());
}

#[test]
fn the_first_page_shows_what_is_going_on() {
    let server = with_cache();
    let ann = author(&server, "ann");
    save(&ann, "slow", &json!({"program": "for i in range(10**5): pass\ncanvas.background('red')"}));
    save(
        &ann,
        "failing",
        &json!({"program": "if params.boolean('go', default=False): raise ValueError('no')\ncanvas.background('red')"}),
    );
    let anyone = server.client().anonymous();
    assert_eq!(anyone.get("/slow.png").status, 200);
    assert_eq!(anyone.get("/slow.png").status, 200);
    assert_eq!(anyone.get("/failing.png?go=1").status, 422);
    let browser = Browser::operator(&server);
    let page = browser.page("/admin");
    for part in
        ["/admin/images/slow", "/admin/images/failing", "raised", "zygotes and children", "painters", "Recent saves"]
    {
        assert!(page.contains(part), "no {part}: {page}");
    }
    assert!(page.contains("data-live=\"failed\">1<"), "{page}");
    assert!(page.contains("data-live=\"rate\">33 %<"), "one of three came from the cache: {page}");
    for chart in ["renders", "cache", "queue", "memory"] {
        let svg = browser.get(&format!("/admin/charts/{chart}.svg"));
        assert_eq!((svg.status, svg.header("content-type")), (200, Some("image/svg+xml")), "{chart}: {}", svg.text());
        assert!(svg.text().contains("<path"), "{chart}");
        assert!(svg.header("content-security-policy").is_some_and(|policy| policy.contains("sandbox")), "{chart}");
    }
    assert_eq!(browser.get("/admin/charts/secrets.svg").status, 404);
    let service = browser.page("/admin/service");
    assert!(service.contains("seccomp") && service.contains("[limits]"), "{service}");
    let token = server.client().token().expect("the operator's").to_owned();
    assert!(!service.contains(&token), "no secret is shown");
    let log = server.log().join("\n");
    assert!(!log.contains(&browser.cookie), "{log}");
    server.stop().expect("the server ends cleanly");
}

#[test]
fn each_action_has_a_line_in_the_audit_and_no_secret_is_in_the_log() {
    let server = builder().start();
    let ann = author(&server, "ann");
    save(&ann, "cats", &json!({}));
    let browser = Browser::operator(&server);
    browser.act("/admin/images/cats/pause", "");
    browser.act("/admin/authors/ann/suspend", "");
    let invite = server.client().post("/api/v1/invites", "application/json", &json!({})).json();
    let url = invite["url"].as_str().expect("a link");
    let path = &url[url.find("/join/").expect("a path")..];
    assert_eq!(server.client().anonymous().get(path).status, 200);
    let own = [("Sec-Fetch-Site", "same-origin"), FORM];
    assert_eq!(server.client().anonymous().send("POST", path, &own, "name=jo").status, 303);
    for said in ["/admin/images/cats/pause", "/admin/authors/ann/suspend", "POST /join/{code}", "author jo"] {
        eventually(Duration::from_mins(1), said, || {
            let log = server.log();
            let is_there = log.iter().any(|line| line.contains("audit") && line.contains(said));
            if is_there { Ok(()) } else { Err(format!("{log:#?}")) }
        });
    }
    let log = server.log();
    let code = path.strip_prefix("/join/").expect("a code");
    assert!(!log.iter().any(|line| line.contains(code)), "{log:#?}");
    server.stop().expect("the server ends cleanly");
}
