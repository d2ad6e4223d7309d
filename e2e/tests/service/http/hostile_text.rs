//! Hostile text in everything that authors and visitors write: pages show it as text and as nothing else.

use super::accounts::author;
use super::html::Html;
use super::{NAVIGATION, image, shared};
use e2e::{Answer, Client, Server, form_encoded};
use serde_json::json;

/// One string a line; the browser tests use the same.
const STRINGS: &str = include_str!("../../../xss.txt");
/// What pages are made of.
const ELEMENTS: [&str; 55] = [
    "html", "head", "meta", "title", "link", "script", "body", "a", "p", "header", "img", "span", "nav", "form",
    "input", "button", "main", "footer", "article", "div", "figure", "h1", "h2", "h3", "h4", "bdi", "label", "select",
    "option", "textarea", "dl", "dt", "dd", "time", "section", "table", "thead", "tbody", "tr", "th", "td", "pre", "i",
    "ol", "ul", "li", "details", "summary", "code", "b", "mark", "small", "kbd", "em", "strong",
];
const POLICY: &str = "default-src 'none'; img-src 'self' data: blob:; script-src 'self'; style-src 'self'; connect-src 'self'; \
    base-uri 'none'; form-action 'self'; frame-ancestors 'none'";

/// Strings that are at least so many, each of them with a number.
fn strings() -> impl Iterator<Item = (usize, &'static str)> {
    let strings = STRINGS.lines().filter(|line| !line.is_empty());
    assert!(strings.clone().count() >= 60);
    strings.enumerate()
}

/// Holds that a page has nothing in it that isn't ours, and returns what it says.
fn harmless(answer: &Answer, context: &str) -> Html {
    assert_eq!(answer.header("content-type"), Some("text/html; charset=utf-8"), "{context}: {}", answer.text());
    let policy = answer.header("content-security-policy").unwrap_or_default();
    let nonce = policy.split("'nonce-").nth(1).and_then(|rest| rest.split('\'').next());
    let plain = nonce.map_or_else(|| policy.to_owned(), |nonce| policy.replace(&format!(" 'nonce-{nonce}'"), ""));
    assert_eq!(plain, POLICY, "{context}");
    let page = Html::parse(&answer.text());
    for element in &page.elements {
        assert!(ELEMENTS.contains(&element.name.as_str()), "{context}: <{}>", element.name);
        for (name, value) in &element.attributes {
            assert!(!name.starts_with("on") && name != "style" && name != "srcdoc", "{context}: {name}={value:?}");
            assert!(name.bytes().all(|byte| byte.is_ascii_lowercase() || byte == b'-'), "{context}: {name:?}");
            if ["href", "src", "action", "formaction"].contains(&name.as_str()) {
                let own = value.starts_with('/') && !value.starts_with("//");
                let good = own
                    || value.starts_with('#')
                    || value.starts_with("http://127.0.0.1:")
                    || value.starts_with("data:image/png;");
                assert!(good, "{context}: {name}={value:?}");
            }
        }
        if element.name == "script" {
            let ours = element.get("src").is_some_and(|source| source.starts_with("/assets/"));
            assert!(ours || element.get("type") == Some("application/json"), "{context}: {element:?}");
        }
    }
    for mark in ['\u{202E}', '\u{202A}', '\u{2066}', '\u{200B}', '\u{FEFF}'] {
        // Only where the author edits it, a program is as it was written.
        assert_eq!(page.text.matches(mark).count(), page.typed.matches(mark).count(), "{context}: {mark:?}");
    }
    page
}

fn page(client: &Client, path: &str) -> Answer {
    client.get_with(path, &[("Accept", NAVIGATION)])
}

/// Whether a text has the string, whatever stands for its marks that reorder and hide.
fn says(text: &str, string: &str) -> bool {
    let part = |text: &str| -> String { text.chars().filter(char::is_ascii_graphic).collect() };
    part(text).contains(&part(string))
}

#[test]
fn titles_parameters_columns_and_searches_are_text() {
    let server = shared();
    let ann = author(&server, "hostile-ann");
    let anyone = server.client().anonymous();
    for (n, string) in strings() {
        let name = format!("hostile-{n}");
        let literal = json!(string).to_string();
        let program = format!(
            "text = params.text('label', default={literal})\nparams.choice('kind', [{literal}, 'b'], default={literal})\n\
             canvas.background('white')\nprint({literal})\n"
        );
        let body = json!({
            "program": program, "width": 20, "height": 10, "title": string, "description": format!("{string}\n{string}"),
            "show_program": true,
        });
        let saved = ann.put(&image(&name), &body);
        assert_eq!((saved.status, &saved.json()["error"]), (201, &json!(null)), "{string:?}: {}", saved.text());
        let data = json!([{string: 1, "b": string}]).to_string();
        let saved = ann.send("PUT", &format!("{}/data", image(&name)), &[("Content-Type", "application/json")], data);
        assert_eq!(saved.status, 200, "{string:?}: {}", saved.text());

        let shown = harmless(&page(&anyone, &format!("/{name}")), string);
        assert!(!shown.typed.contains(['\u{202E}', '\u{200B}']), "snippets are cleaned");
        assert!(says(&shown.text, string), "{string:?} isn't shown: {}", shown.text);
        let value = shown.find("input", ("name", "label")).and_then(|input| input.get("value")).expect("a field");
        assert!(says(value, string), "{value:?}");
        assert!(
            shown
                .find("option", ("selected", ""))
                .is_some_and(|option| says(option.get("value").unwrap_or_default(), string))
        );
        harmless(&page(&ann, &format!("/{name}?label={0}&{0}={0}", form_encoded(string))), string);
        harmless(&page(&ann, &format!("/{name}?_w={}", form_encoded(string))), string);
        let found = harmless(&page(&anyone, &format!("/gallery?q={}&order=name", form_encoded(string))), string);
        assert!(says(&found.text, string), "the search is repeated");
        harmless(&page(&anyone, &format!("/gallery?tag={0}&after={0}&order={0}", form_encoded(string))), string);
        harmless(&page(&ann, &format!("/studio/{name}")), string);
        let oembed = anyone.get(&format!("/oembed?url={}{name}", server.address()));
        assert_eq!((oembed.status, oembed.header("content-type")), (200, Some("application/json")));
        assert!(oembed.json()["title"].as_str().is_some_and(|title| title.chars().count() <= 120));
    }
    let mut path = "/authors/hostile-ann".to_owned();
    let mut seen = 0;
    loop {
        let shown = harmless(&page(&anyone, &path), &path);
        seen += shown.cards().len();
        let Some(next) = shown.find("a", ("rel", "next")).and_then(|link| link.get("href")) else { break };
        path = next.to_owned();
    }
    assert_eq!(seen, strings().count());
}

#[test]
fn errors_and_consoles_are_text() {
    let server = shared();
    let ann = author(&server, "hostile-bea");
    for (n, string) in strings() {
        let literal = json!(string).to_string();
        let program = format!("print({literal})\nraise ValueError({literal})\n");
        let name = format!("hostile-error-{n}");
        let body = json!({"program": program, "width": 20, "height": 10, "debug": "everyone"});
        assert_eq!(ann.put(&image(&name), &body).status, 201);
        let shown = page(&server.client().anonymous(), &format!("/{name}.png"));
        assert_eq!(shown.status, 422);
        let shown = harmless(&shown, string);
        assert!(says(&shown.text, string) && shown.text.contains("Console"), "{string:?}: {}", shown.text);

        let form = format!("program={}&width=20&height=10&revision=0&action=draw", form_encoded(&program));
        let drawn = sent(&ann, "/studio", &form);
        assert_eq!(drawn.status, 422);
        let drawn = harmless(&drawn, string);
        assert!(drawn.text.contains("ValueError") && says(&drawn.text, string), "{string:?}: {}", drawn.text);
    }
}

fn sent(client: &Client, path: &str, form: &str) -> Answer {
    client.send("POST", path, &[("Content-Type", "application/x-www-form-urlencoded")], form)
}

#[test]
fn names_and_tags_are_plain_words_and_nothing_else() {
    let server: &Server = &shared();
    let ann = author(server, "hostile-cleo");
    for (_, string) in strings() {
        let check = ann.get(&format!("/api/v1/names/{}", form_encoded(string)));
        if check.status == 200 {
            assert_eq!(check.json()["free"], false, "{string:?}");
        }
        let missing = page(&ann, &format!("/{}", form_encoded(string)));
        assert_eq!(missing.status, 404, "{string:?}");
        harmless(&missing, string);
        let missing = page(&ann, &format!("/authors/{}", form_encoded(string)));
        assert_eq!(missing.status, 404, "{string:?}");
        harmless(&missing, string);
        let body = json!({"program": "canvas.background('red')", "tags": ["good", string]});
        let refused = ann.put(&image("hostile-tags"), &body);
        assert_eq!(refused.status, 422, "{string:?}");
        assert!(refused.json()["message"].as_str().is_some_and(|sentence| sentence.contains("can't be a tag")));
    }
}
