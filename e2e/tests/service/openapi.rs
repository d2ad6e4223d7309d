//! The service is what its description says: Schemathesis asks for all that the description allows and for much that it
//! doesn't, and holds every answer against it.

use e2e::golden::Picture;
use e2e::{Server, TOKEN, Walls, here, spawn};
use serde_json::json;
use std::process::{Child, Stdio};

/// A service whose programs are soon over.
fn server() -> Server {
    let server = Server::builder().config("[limits]\nwall_ms = 400\ncpu_ms = 300\n").start();
    // What the description's examples ask for.
    let program = "params.integer('year', default=2012)\ncanvas.background('tomato')";
    let body = json!({"program": program, "width": 40, "height": 30});
    assert_eq!(server.client().put("/api/v1/images/seattle", &body).status, 201);
    server
}

/// Every check that Schemathesis has, and every phase. (Naming them on its command line would overrule its configuration.)
fn ask(server: &Server, more: &[&str]) {
    let folder = server.folder();
    let program = here("../target/schemathesis/bin/st");
    assert!(program.exists(), "{} isn't there: `make test` installs it", program.display());
    let mut command = Walls::All.command(&program);
    command
        .arg("--config-file")
        .arg(here("schemathesis.toml"))
        .args(["run", "--no-color"])
        .args(more)
        .arg(format!("{}/api/v1/openapi.json", server.address().trim_end_matches('/')))
        .current_dir(folder)
        .env("HOME", folder)
        .stdin(Stdio::null())
        .stdout(Stdio::piped())
        .stderr(Stdio::piped());
    let asked = spawn(command).and_then(Child::wait_with_output).expect("Schemathesis can be started");
    let said = String::from_utf8_lossy(&asked.stdout);
    assert!(asked.status.success(), "{said}\n{}", String::from_utf8_lossy(&asked.stderr));
}

#[test]
fn every_answer_to_the_operator_matches_the_description() {
    // In parts, each of a server of its own, which hears no more than so many wrong tokens a minute.
    let parts: [&[&str]; 4] = [
        &["--include-tag", "images"],
        &["--include-tag", "authors"],
        &["--include-tag", "tokens"],
        &["--exclude-tag", "images", "--exclude-tag", "authors", "--exclude-tag", "tokens"],
    ];
    let token = format!("Authorization: Bearer {TOKEN}");
    for part in parts {
        let server = server();
        ask(&server, &[&["--header", token.as_str()], part].concat());
        server.stop().expect("the server ends cleanly");
    }
}

#[test]
fn every_answer_to_anonymous_clients_matches_the_description() {
    let server = server();
    ask(&server, &[]);
    server.stop().expect("the server ends cleanly");
}

#[test]
fn the_api_page_shows_the_description_without_scripts() {
    let server = Server::builder().start();
    let client = server.client().anonymous();
    let document = client.get("/api/v1/openapi.json");
    assert_eq!((document.status, document.header("content-type")), (200, Some("application/json")));
    let document = document.json();
    assert!(document["openapi"].as_str().is_some_and(|version| version.starts_with("3.1")), "{}", document["openapi"]);
    let page = client.get("/docs/api");
    assert_eq!((page.status, page.header("content-type")), (200, Some("text/html; charset=utf-8")));
    assert!(page.header("content-security-policy").is_some_and(|policy| policy.starts_with("default-src 'none'")));
    let text = page.text();
    for path in document["paths"].as_object().into_iter().flatten().map(|(path, _)| path) {
        assert!(text.contains(&format!("<code>{path}</code>")), "{path}");
    }
    assert!(
        !text.replace("<script src=", "").replace("<script type=\"module\" src=", "").contains("<script"),
        "no script of its own"
    );
    for (path, part) in [("/docs/canvas", "canvas.circle("), ("/docs/plt/lines-and-areas", "plt.plot(")] {
        let reference = client.get(path);
        assert!(reference.status == 200 && reference.text().contains(part), "{path}: {}", reference.status);
        let page = reference.text();
        let picture =
            page.split("<img src=\"").nth(1).and_then(|rest| rest.split('"').next()).expect("it has pictures");
        let picture = client.get(picture);
        assert_eq!((picture.status, picture.header("content-type")), (200, Some("image/png")));
        assert!(Picture::decode(&picture.body).width > 0);
    }
    for missing in ["/docs/numpy", "/docs/canvas/no.png", "/docs/canvas/..%2Fcanvas.json", "/docs/numpy/circle.png"] {
        assert_eq!(client.get(missing).status, 404, "{missing}");
    }
    server.stop().expect("the server ends cleanly");
}
