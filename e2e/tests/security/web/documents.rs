//! What authors made, opened as a document of the service's own origin.

use super::{FORM, JSON, PUBLIC, Person, RED, image, shared};
use e2e::Answer;
use serde_json::json;

const EVIL: &str = "<script>alert(1)</script>";

/// Holds that nothing in a document runs: a raster, or one with a sandbox around it.
fn runs_nothing(path: &str, answer: &Answer) {
    assert_eq!(answer.header("x-content-type-options"), Some("nosniff"), "{path}");
    let kind = answer.header("content-type").unwrap_or_default();
    let policy = answer.header("content-security-policy").unwrap_or_default();
    let is_shut = policy.contains("default-src 'none'") && policy.contains("sandbox") && !policy.contains("allow-");
    match kind {
        "image/png" | "image/webp" | "image/jpeg" | "image/gif" | "image/apng" => {}
        "image/svg+xml" | "application/pdf" => assert!(is_shut, "{path}: {policy:?}"),
        _ => panic!("{path} is {kind:?}: {}", answer.text()),
    }
    if kind == "image/svg+xml" {
        let text = answer.text();
        for hole in ["<script", "<foreignObject", " onload", "javascript:", "<!ENTITY", "<iframe"] {
            assert!(!text.contains(hole), "{path}: {hole}: {text}");
        }
    }
}

#[test]
fn every_picture_that_is_opened_as_a_document_runs_nothing() {
    let server = shared();
    let ann = Person::author(&server, "doc-ann");
    let program = format!("canvas.title('{EVIL}')\ncanvas.text(params.text('t', default='{EVIL}'), 5, 9)");
    ann.save("doc", &program, &json!({"title": EVIL, "description": EVIL}));
    ann.save("doc-bad", &format!("raise ValueError('{EVIL}')"), &json!({"debug": "everyone"}));
    let anyone = server.client().anonymous();
    for format in ["png", "svg", "pdf", "webp", "jpg", "gif", "apng"] {
        for path in [
            format!("/doc.{format}"),
            format!("/doc.{format}?t=%3Cscript%3E&_text=1"),
            format!("/doc-bad.{format}?_onerror=image200"),
            format!("/doc-bad.{format}?_onerror=image200&_text=1"),
            format!("/nobodys.{format}?_onerror=image200&t=%3Cscript%3E"),
        ] {
            // `_text` is an option of SVG only.
            let answer = anyone.get_with(&path, &[("Accept", "image/*,*/*;q=0.1")]);
            if answer.status == 400 {
                assert!(path.contains("_text"), "{path}: {}", answer.text());
            }
            if answer.header("content-type") != Some("application/problem+json") {
                runs_nothing(&path, &answer);
            }
        }
        let draft = json!({"program": program, "width": 20, "height": 10, "format": format});
        runs_nothing("a draft", &ann.client.post("/api/v1/render", "image/*", &draft));
        let signed = ann.client.post("/api/v1/render/sign", "application/json", &json!({"draft": draft})).json();
        let address = signed["url"].as_str().and_then(|url| url.strip_prefix(PUBLIC)).expect("an address").to_owned();
        runs_nothing("a signed draft", &anyone.get(&address));
    }
    for chart in ["renders", "cache", "queue", "memory"] {
        for dark in ["", "?dark=1"] {
            let path = format!("/admin/charts/{chart}.svg{dark}");
            runs_nothing(&path, &server.client().get(&path));
        }
    }
}

#[test]
fn what_is_downloaded_is_never_a_page() {
    let server = shared();
    let ann = Person::author(&server, "dl-ann");
    ann.save("dl", &format!("# {EVIL}\n{RED}"), &json!({"show_program": true, "title": EVIL}));
    let data = format!("{}/data", image("dl"));
    let csv = [("Content-Type", "text/csv")];
    let saved = ann.client.send("PUT", &data, &csv, format!("{EVIL}\n{EVIL}\n"));
    assert_eq!(saved.status, 200, "{}", saved.text());
    for path in
        [data.as_str(), &image("dl"), &format!("{}/versions/1", image("dl")), "/api/v1/images?q=script", "/api/v1/me"]
    {
        for accept in ["text/html", "text/csv", "application/json", "image/svg+xml", "*/*"] {
            let headers = [("Accept", accept), ("Cookie", &*ann.cookie)];
            let answer = server.client().anonymous().get_with(path, &headers);
            let kind = answer.header("content-type").unwrap_or_default().to_owned();
            assert!(
                ["text/csv", "application/json", "application/problem+json"].iter().any(|k| kind.starts_with(k)),
                "{path} as {accept}: {kind}"
            );
            assert_eq!(answer.header("x-content-type-options"), Some("nosniff"), "{path}");
        }
    }
    let oembed = format!("/oembed?url={}", e2e::form_encoded(&format!("{PUBLIC}/dl")));
    for format in ["", "&format=xml", "&format=html"] {
        let answer = server.client().anonymous().get(&format!("{oembed}{format}"));
        let kind = answer.header("content-type").unwrap_or_default();
        assert!(kind.starts_with("application/json") || kind.starts_with("text/plain"), "{format}: {kind}");
    }
    // Without an account nobody puts a text of theirs into a page of ours, beside what a search shows as text.
    for path in [
        format!("/gallery?q={EVIL}&tag={EVIL}&order={EVIL}&after={EVIL}"),
        format!("/docs/search?q={EVIL}"),
        format!("/dl?n={EVIL}&_w={EVIL}"),
        format!("/authors/{EVIL}"),
        format!("/{EVIL}"),
        format!("/sign-in?next={EVIL}&code={EVIL}"),
        format!("/studio?name={EVIL}&program={EVIL}"),
        format!("/admin/images?done={EVIL}&q={EVIL}"),
    ] {
        let path = path.replace('<', "%3C").replace('>', "%3E");
        let answer = server.client().get_with(&path, &[super::NAVIGATION]);
        assert!(!answer.text().contains(EVIL) && answer.status < 500, "{path}: {}", answer.text());
    }
}

#[test]
fn the_forms_of_the_editor_and_of_the_operator_show_what_was_sent_as_text() {
    let server = shared();
    let ann = Person::author(&server, "frm-ann");
    let evil = e2e::form_encoded(&format!("</textarea>\"'>{EVIL}"));
    for action in ["draw", "save"] {
        let form = format!("program={evil}&name={evil}&width=20&height=10&revision=0&action={action}");
        let answer = ann.send("POST", "/studio", FORM.1, &form);
        let text = answer.text();
        assert!(answer.status >= 400 && !text.contains(EVIL), "{action}: {text}");
        assert_eq!(text.matches("</textarea>").count(), 1, "{action}: {text}");
    }
    // A program that prints and raises them.
    let program = e2e::form_encoded(&format!("print(\"\"\"{EVIL}\"\"\")\nraise ValueError(\"\"\"{EVIL}\"\"\")"));
    let answer = ann.send("POST", "/studio", FORM.1, &format!("program={program}&width=20&height=10&action=draw"));
    assert!(answer.text().contains("&lt;script&gt;") && !answer.text().contains(EVIL), "{}", answer.text());
    let operator = Person::operator(&server);
    for (path, form) in [
        ("/admin/authors", format!("name={evil}")),
        ("/admin/invites", format!("uses={evil}&expires={evil}&note={evil}")),
        ("/admin/invites", format!("uses=1&expires=never&note={evil}")),
        ("/admin/authors/frm-ann/quota", format!("mib={evil}")),
    ] {
        let answer = operator.send("POST", path, FORM.1, &form);
        assert!(answer.status < 500 && !answer.text().contains(EVIL), "{path}: {}", answer.text());
    }
    let refused = server.client().anonymous().get_with("/admin/invites", &[JSON]);
    assert_eq!(refused.status, 401);
}
