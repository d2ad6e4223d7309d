//! Signing a browser in with a token, and where it goes then.

use super::accounts::{author, cookie};
use super::{builder, shared};
use e2e::{Answer, Server, form_encoded};
use serde_json::{Value, json};

const OWN: [(&str, &str); 2] =
    [("Sec-Fetch-Site", "same-origin"), ("Content-Type", "application/x-www-form-urlencoded")];

fn sign_in(server: &Server, form: &str) -> Answer {
    server.client().anonymous().send("POST", "/sign-in", &OWN, form)
}

fn me(server: &Server, cookie: &str) -> Value {
    server.client().anonymous().get_with("/api/v1/me", &[("Cookie", cookie)]).json()
}

/// A new token of an author's, and its secret.
fn token(server: &Server, of: &str, wish: &Value) -> String {
    let made = server.client().with_token(of).post("/api/v1/tokens", "application/json", wish);
    assert_eq!(made.status, 201, "{}", made.text());
    made.json()["token"].as_str().expect("a token").to_owned()
}

/// A new author's token.
fn first_token(server: &Server, name: &str) -> String {
    let added = server.client().post("/api/v1/authors", "application/json", &json!({"name": name}));
    assert_eq!(added.status, 201, "{}", added.text());
    added.json()["token"].as_str().expect("a token").to_owned()
}

#[test]
fn a_token_signs_its_owner_in_and_they_begin_where_they_work() {
    let server = shared();
    let ann = first_token(&server, "door-ann");
    let page = server.client().anonymous().get("/sign-in");
    assert!(page.status == 200 && page.text().contains("name=\"token\""), "{}", page.text());
    let signed_in = sign_in(&server, &format!("token=+{ann}+"));
    assert_eq!((signed_in.status, signed_in.header("location")), (303, Some("/studio")), "{}", signed_in.text());
    assert_eq!(me(&server, &cookie(&signed_in)), json!({"role": "author", "name": "door-ann"}));
    let client = server.client();
    let operator = token(&server, client.token().expect("the operator's"), &json!({"label": "laptop"}));
    let signed_in = sign_in(&server, &format!("token={operator}"));
    assert_eq!((signed_in.status, signed_in.header("location")), (303, Some("/admin")), "{}", signed_in.text());
    assert_eq!(me(&server, &cookie(&signed_in))["role"], "operator");
}

#[test]
fn the_operators_token_from_the_environment_signs_in_too() {
    let server = builder().start();
    let signed_in = sign_in(&server, &format!("token={}", server.client().token().expect("the operator's")));
    assert_eq!(signed_in.header("location"), Some("/admin"), "{}", signed_in.text());
    assert_eq!(me(&server, &cookie(&signed_in))["role"], "operator");
    server.stop().expect("the server ends cleanly");
}

#[test]
fn a_session_ends_when_its_token_is_revoked() {
    let server = shared();
    let ann = first_token(&server, "revoked-ann");
    let wish = json!({"label": "lost laptop"});
    let made = server.client().with_token(&ann).post("/api/v1/tokens", "application/json", &wish).json();
    let lost = cookie(&sign_in(&server, &format!("token={}", made["token"].as_str().expect("a token"))));
    let other = cookie(&sign_in(&server, &format!("token={ann}")));
    assert_eq!(
        (me(&server, &lost)["role"].as_str(), me(&server, &other)["role"].as_str()),
        (Some("author"), Some("author"))
    );
    let revoked = server.client().with_token(&ann).send("DELETE", &format!("/api/v1/tokens/{}", made["id"]), &[], "");
    assert_eq!(revoked.status, 204, "{}", revoked.text());
    assert_eq!(me(&server, &lost)["role"], "anyone");
    assert_eq!(me(&server, &other)["role"], "author", "the other session goes on");
}

#[test]
fn a_token_with_fewer_rights_becomes_no_session_with_more() {
    let server = shared();
    let ann = first_token(&server, "part-ann");
    let body = json!({"program": "canvas.background('red')"});
    assert_eq!(server.client().with_token(&ann).put("/api/v1/images/part-image", &body).status, 201);
    for wish in [
        json!({"label": "w", "scope": "write"}),
        json!({"label": "r", "scope": "read"}),
        json!({"label": "i", "scope": "all", "image": "part-image"}),
    ] {
        let part = token(&server, &ann, &wish);
        let refused = sign_in(&server, &format!("token={part}"));
        assert_eq!((refused.status, refused.header("set-cookie")), (403, None), "{wish}");
        assert!(
            refused.text().contains("only a part of its owner&#39;s rights")
                || refused.text().contains("only a part of its owner's rights"),
            "{wish}: {}",
            refused.text()
        );
        assert!(!refused.text().contains(&part), "the token isn't shown");
    }
    // A session ends with its token at the latest.
    let short = token(&server, &ann, &json!({"label": "short", "expires_in": 600}));
    assert_eq!(sign_in(&server, &format!("token={short}")).status, 303);
    let tokens = server.client().with_token(&ann).get("/api/v1/tokens").json();
    let of = |kind: &str, label: &str| {
        let found = tokens["tokens"]
            .as_array()
            .into_iter()
            .flatten()
            .find(|t| t["kind"] == kind && (label.is_empty() || t["label"] == label));
        found.unwrap_or_else(|| panic!("no {kind}: {tokens:#}"))["expires"].as_str().expect("a moment").to_owned()
    };
    assert!(of("session", "") <= of("token", "short"), "{tokens:#}");
    let suspended =
        server.client().send("PATCH", "/api/v1/authors/part-ann", &[], json!({"suspended": true}).to_string());
    assert_eq!(suspended.status, 200);
    let refused = sign_in(&server, &format!("token={ann}"));
    assert!(refused.status == 403 && refused.text().contains("suspended"), "{}", refused.text());
}

#[test]
fn wrong_tokens_are_refused_and_throttled_and_other_sites_sign_nobody_in() {
    let server = builder().start();
    let ann = first_token(&server, "ann");
    let form = format!("token={ann}");
    for site in ["cross-site", "same-site"] {
        let headers = [("Sec-Fetch-Site", site), OWN[1]];
        let refused = server.client().anonymous().send("POST", "/sign-in", &headers, &form);
        assert_eq!((refused.status, refused.header("set-cookie")), (403, None), "{site}");
    }
    for empty in ["", "next=/admin", "code"] {
        assert!(matches!(sign_in(&server, empty).status, 400 | 404), "{empty}");
    }
    let answers: Vec<Answer> = (0..70).map(|_| sign_in(&server, "token=paintbox_guess&next=/studio/cats")).collect();
    assert!(answers[0].status == 403 && answers[0].text().contains("This token is invalid"), "{}", answers[0].text());
    assert!(answers[0].text().contains("value=\"/studio/cats\""), "it is asked for again: {}", answers[0].text());
    assert_eq!(answers[69].status, 429);
    assert_eq!(sign_in(&server, &form).status, 303, "a valid token still works");
    server.stop().expect("the server ends cleanly");
}

#[test]
fn a_browser_goes_where_it_wanted_to_go_and_nowhere_else() {
    let server = shared();
    let ann = first_token(&server, "next-ann");
    let to = |next: &str| {
        let next: String = form_encoded(next);
        let answer = sign_in(&server, &format!("token={ann}&next={next}"));
        assert_eq!(answer.status, 303, "{next}: {}", answer.text());
        answer.header("location").expect("a place").to_owned()
    };
    for good in ["/admin", "/studio/cats", "/cats?n=1&m=%2F", "/docs#top"] {
        assert_eq!(to(good), good);
        let page = server.client().anonymous().get(&format!("/sign-in?next={}", form_encoded(good)));
        assert!(page.text().contains("name=\"next\""), "{good}: {}", page.text());
    }
    for evil in [
        "//evil.example",
        "///evil.example",
        "/\\evil.example",
        "\\\\evil.example",
        "https:evil.example",
        "https://evil.example",
        "https:/evil.example",
        "javascript:alert(1)",
        "/%2Fevil.example",
        "/%2f%2fevil.example",
        "/%5Cevil.example",
        "/\t/evil.example",
        "/\r\nSet-Cookie: a=b",
        "/%0d%0aSet-Cookie:a=b",
        "/.//evil.example",
        "/%2e%2e//evil.example",
        "evil.example",
        "",
        " //evil.example",
        "/\"><script>alert(1)</script>",
    ] {
        assert_eq!(to(evil), "/studio", "{evil:?}");
        let page = server.client().anonymous().get(&format!("/sign-in?next={}", form_encoded(evil)));
        assert!(page.status == 200 && !page.text().contains("name=\"next\""), "{evil:?}: {}", page.text());
        assert!(!page.text().contains("evil.example") && !page.text().contains("<script>alert"), "{evil:?}");
    }
    // The header's link says nothing: the browser itself tells where it came from.
    let base = server.address().trim_end_matches('/');
    let from = |referer: &str| server.client().anonymous().get_with("/sign-in", &[("Referer", referer)]).text();
    assert!(from(&format!("{base}/studio/cats")).contains("value=\"/studio/cats\""));
    for elsewhere in
        ["https://evil.example/studio/cats".to_owned(), format!("{base}//evil.example"), format!("{base}/join/x")]
    {
        assert!(!from(&elsewhere).contains("name=\"next\""), "{elsewhere}");
    }
}

#[test]
fn a_link_leads_the_operator_to_the_admin_page_and_an_author_to_the_studio() {
    let server = shared();
    author(&server, "link-next-ann");
    let link = server.client().send("POST", "/api/v1/authors/link-next-ann/sign-in", &[], "").json();
    let code = link["url"].as_str().and_then(|url| url.split_once("code=")).expect("a code").1.to_owned();
    assert_eq!(sign_in(&server, &format!("code={code}")).header("location"), Some("/studio"));
    assert_eq!(sign_in(&server, &format!("code={code}&next=/admin")).status, 404, "it works once");
}
