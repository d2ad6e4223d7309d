//! Every snippet of docs/clients.md, run as it stands there: only the server's address is put in.

use e2e::golden::Picture;
use e2e::{Answer, Server, TOKEN};
use serde_json::{Value, json};
use std::fs;
use std::process::{Command, Output};
use tempfile::TempDir;

/// What the page says instead of an address.
const ADDRESS: &str = "https://pictures.example";
/// Every fenced block of the page, by its section and language, in order.
const BLOCKS: [(&str, &str); 17] = [
    ("Two images to begin with", "sh"),
    ("Two images to begin with", "sh"),
    ("curl", "sh"),
    ("curl", "sh"),
    ("curl", "sh"),
    ("curl", "sh"),
    ("curl", "sh"),
    ("HTML", "html"),
    ("HTML", "html"),
    ("Markdown", "markdown"),
    ("PHP", "php"),
    ("PHP", "php"),
    ("PHP", "php"),
    ("Python", "python"),
    ("JavaScript", "js"),
    ("JavaScript", "js"),
    ("JavaScript", "js"),
];
/// The name that most of them greet, as an address has it.
const BOTH: &str = "Zo%C3%AB%20%26%20Tom";

#[derive(Debug)]
struct Block {
    section: String,
    language: String,
    text: String,
}

/// The fenced blocks of the page.
fn blocks() -> Vec<Block> {
    let page = fs::read_to_string(e2e::here("../docs/clients.md")).expect("the page can be read");
    let mut blocks: Vec<Block> = Vec::new();
    let (mut section, mut inside) = (String::new(), false);
    for line in page.lines() {
        if let Some(language) = line.strip_prefix("```") {
            inside = !inside;
            if inside {
                let (section, language) = (section.clone(), language.to_owned());
                blocks.push(Block { section, language, text: String::new() });
            }
        } else if let (true, Some(block)) = (inside, blocks.last_mut()) {
            block.text.push_str(line);
            block.text.push('\n');
        } else if let Some(title) = line.strip_prefix("## ") {
            title.clone_into(&mut section);
        }
    }
    blocks
}

/// A server with the page's two images, and a folder to run the snippets in.
struct Desk {
    server: Server,
    folder: TempDir,
}

impl Desk {
    fn new() -> Self {
        let desk = Self { server: Server::builder().start(), folder: tempfile::tempdir().expect("a folder") };
        for snippet in desk.section("Two images to begin with") {
            desk.sh(&snippet);
        }
        desk
    }

    fn base(&self) -> &str {
        self.server.address().trim_end_matches('/')
    }

    /// The blocks of a section, with this server's address.
    fn section(&self, title: &str) -> Vec<String> {
        let of_it = blocks().into_iter().filter(|block| block.section == title);
        of_it.map(|block| block.text.replace(ADDRESS, self.base())).collect()
    }

    /// Runs a program in the folder and returns what it wrote; it must end well and complain of nothing.
    fn run(&self, program: &str, arguments: &[&str]) -> String {
        let Output { status, stdout, stderr } = Command::new(program)
            .args(arguments)
            .current_dir(self.folder.path())
            .env("PAINTBOX_TOKEN", TOKEN)
            // Older ones call `fetch` an experiment.
            .env("NODE_NO_WARNINGS", "1")
            .output()
            .unwrap_or_else(|error| panic!("{program}: {error}; `make test` installs it"));
        let (stdout, stderr) = (String::from_utf8_lossy(&stdout), String::from_utf8_lossy(&stderr));
        assert!(status.success() && stderr.is_empty(), "{program} {arguments:?}: {status}\n{stdout}\n{stderr}");
        stdout.into_owned()
    }

    fn sh(&self, snippet: &str) -> String {
        self.run("sh", &["-e", "-c", snippet])
    }

    fn php(&self, file: &str) -> String {
        self.run("php", &["-d", "display_errors=stderr", "-d", "error_reporting=-1", file])
    }

    fn file(&self, name: &str, text: &str) {
        fs::write(self.folder.path().join(name), text).expect("a file can be written");
    }

    /// A picture that a snippet has saved.
    fn saved(&self, name: &str) -> Picture {
        let file = fs::read(self.folder.path().join(name));
        Picture::decode(&file.unwrap_or_else(|error| panic!("{name} was not saved: {error}")))
    }

    /// What anybody gets at an address that a snippet wrote.
    fn shown(&self, url: &str) -> Answer {
        let path = url.strip_prefix(self.base()).unwrap_or_else(|| panic!("{url} is elsewhere"));
        self.server.client().anonymous().get(path)
    }

    /// The picture at an address that a snippet wrote, which must be that of `greeting`.
    fn check_picture(&self, url: &str, name: &str, scale: u32) {
        let answer = self.shown(url);
        assert_eq!(answer.status, 200, "{url}: {}", answer.text());
        assert_eq!(Picture::decode(&answer.body), self.greeting(name, scale), "{url}");
    }

    /// What `hello` draws for this name.
    fn greeting(&self, name: &str, scale: u32) -> Picture {
        let expected = self.server.client().get(&format!("/hello.png?name={name}&_scale={scale}"));
        assert_eq!(expected.status, 200, "{}", expected.text());
        let picture = Picture::decode(&expected.body);
        assert_eq!((picture.width, picture.height), (400 * scale, 150 * scale));
        picture
    }

    fn change_hello(&self, settings: &Value) {
        let changed = self.server.client().send("PATCH", "/api/v1/images/hello", &[], settings.to_string());
        assert_eq!(changed.status, 200, "{}", changed.text());
    }
}

/// The values of an attribute, wherever it stands in a piece of HTML, unescaped.
fn attributes(html: &str, name: &str) -> Vec<String> {
    let starts = format!(" {name}=\"");
    let values = html.split(starts.as_str()).skip(1).map(|rest| rest.split('"').next().expect("a value"));
    values.map(|value| value.replace("&quot;", "\"").replace("&amp;", "&")).collect()
}

fn read(json: &str) -> Value {
    serde_json::from_str(json).unwrap_or_else(|error| panic!("{error}: {json}"))
}

#[test]
fn every_snippet_of_the_page_is_tested() {
    let found = blocks();
    let found: Vec<_> = found.iter().map(|block| (block.section.as_str(), block.language.as_str())).collect();
    assert_eq!(found, BLOCKS);
}

#[test]
fn the_pages_first_two_images_work_as_documented() {
    let desk = Desk::new();
    let hello = desk.server.client().get("/api/v1/images/hello").json();
    assert_eq!((&hello["version"], &hello["params"][0]["name"]), (&json!(1), &json!("name")), "{hello}");
    assert_eq!(desk.server.client().get("/visits.png").status, 422, "it fails until it has data");
}

#[test]
fn curl_saves_a_picture_uploads_data_and_reads_errors() {
    let desk = Desk::new();
    let snippets = desk.section("curl");
    let [save, upload, both, error, draft] = snippets.as_slice() else { panic!("five snippets: {snippets:?}") };
    desk.sh(save);
    assert_eq!(desk.saved("hello.png"), desk.greeting(BOTH, 1));
    let uploaded = read(&desk.sh(upload));
    assert_eq!((&uploaded["version"], &uploaded["error"]), (&json!(2), &Value::Null), "{uploaded}");
    assert_eq!(desk.server.client().get("/visits.png").status, 200);
    let together = read(&desk.sh(both));
    assert_eq!(
        (&together["version"], &together["error"], &together["data"]["rows"]),
        (&json!(1), &Value::Null, &json!(3))
    );
    assert_eq!(desk.server.client().get("/visits-form.png").status, 200);
    let error = read(&desk.sh(error));
    assert_eq!((&error["status"], &error["kind"]), (&json!(400), &json!("bad_request")), "{error}");
    let draft = read(&desk.sh(draft));
    assert_eq!(draft["error"]["line"], 1, "{draft}");
    assert!(draft["error"]["hint"].as_str().is_some_and(|hint| hint.contains("circle")), "{draft}");
}

#[test]
fn html_and_markdown_show_pictures_at_the_stated_size() {
    let desk = Desk::new();
    let snippets = desk.section("HTML");
    let [raster, vector] = snippets.as_slice() else { panic!("two snippets: {snippets:?}") };
    for html in [raster, vector] {
        assert_eq!(attributes(html, "width"), ["400"]);
        assert_eq!(attributes(html, "height"), ["150"]);
        assert_eq!(attributes(html, "alt"), ["Hello, Zoë!"]);
        assert_eq!(attributes(html, "loading"), ["lazy"]);
    }
    desk.check_picture(&attributes(raster, "src")[0], "Zo%C3%AB", 1);
    let sets = attributes(raster, "srcset");
    let candidates: Vec<(&str, &str)> =
        sets[0].split(',').map(|one| one.trim().split_once(' ').expect("an address and how dense it is")).collect();
    assert_eq!(candidates.iter().map(|(_, density)| *density).collect::<Vec<_>>(), ["1x", "2x"]);
    desk.check_picture(candidates[0].0, "Zo%C3%AB", 1);
    desk.check_picture(candidates[1].0, "Zo%C3%AB", 2);
    let svg = desk.shown(&attributes(vector, "src")[0]);
    assert_eq!((svg.status, svg.header("content-type")), (200, Some("image/svg+xml")), "{}", svg.text());

    let markdown = desk.section("Markdown").concat();
    let url = markdown.split_once("](").and_then(|(_, rest)| rest.split_once(')')).expect("a link").0;
    desk.check_picture(url, "Tom", 1);
}

#[test]
fn php_builds_addresses_fetches_with_its_token_and_asks_for_signed_ones() {
    let desk = Desk::new();
    let snippets = desk.section("PHP");
    let [functions, page, program] = snippets.as_slice() else { panic!("three snippets: {snippets:?}") };
    desk.file("paintbox.php", functions);
    desk.file("program.php", &format!("<?php\nrequire 'paintbox.php';\n{program}"));
    desk.file("page.php", &format!("<?php require 'paintbox.php' ?>\n{page}"));

    // Only who has a token sees it now.
    desk.change_hello(&json!({"visibility": "private"}));
    let said = desk.php("program.php");
    assert!(said.starts_with("400 _scale must be a number"), "{said}");
    assert_eq!(desk.saved("hello.png"), desk.greeting(BOTH, 1));

    // And now whoever has a signed address.
    desk.change_hello(&json!({"visibility": "public", "signed": true}));
    let shown = desk.php("page.php");
    let urls = attributes(&shown, "src");
    let [unsigned, signed] = urls.as_slice() else { panic!("two pictures: {shown}") };
    assert_eq!(desk.shown(unsigned).status, 403, "{unsigned}");
    desk.check_picture(signed, "Zo%C3%AB", 1);
    assert_eq!(desk.shown(&signed.replace("Zo%C3%AB", "Tom")).status, 403, "no other picture");
    desk.change_hello(&json!({"signed": false}));
    desk.check_picture(unsigned, BOTH, 2);
}

#[test]
fn python_saves_a_program_with_data_and_fetches_its_picture() {
    let desk = Desk::new();
    desk.file("snippet.py", &desk.section("Python").concat());
    // Debian's own, which has Debian's `requests`.
    let said = desk.run("/usr/bin/python3", &["snippet.py"]);
    let lines: Vec<&str> = said.lines().collect();
    let [saved, wrong] = lines.as_slice() else { panic!("two lines: {said}") };
    assert_eq!(*saved, "2 None ['year']");
    assert!(wrong.starts_with("400 ") && wrong.contains("year"), "{wrong}");
    let expected = desk.server.client().get("/visits-py.png?year=2026&_scale=2");
    assert_eq!(desk.saved("visits.png"), Picture::decode(&expected.body));
}

#[test]
fn javascript_shows_pictures_in_a_page_and_fetches_them_in_node() {
    let desk = Desk::new();
    let snippets = desk.section("JavaScript");
    let [page, own_page, node] = snippets.as_slice() else { panic!("three snippets: {snippets:?}") };
    // A stand-in for the browser: the address of the page, and a picture in it that remembers what is done to it.
    let stand_in = format!(
        "const picture = {{}};\nglobalThis.document = {{ querySelector: () => picture }};\nconst there = fetch;\n\
         globalThis.fetch = (path, more) => there(new URL(path, \"{}\"), more);\n",
        desk.base()
    );
    let report = "console.log(JSON.stringify(picture));\n";
    desk.file("page.mjs", &format!("{stand_in}{page}{report}"));
    let picture = read(&desk.run("node", &["page.mjs"]));
    desk.check_picture(picture["src"].as_str().expect("an address"), BOTH, 1);
    let dense = picture["srcset"].as_str().and_then(|set| set.strip_suffix(" 2x")).expect("one for dense screens");
    desk.check_picture(dense, BOTH, 2);
    desk.file("own-page.mjs", &format!("{stand_in}{own_page}{report}"));
    let picture = read(&desk.run("node", &["own-page.mjs"]));
    assert!(picture["alt"].as_str().is_some_and(|alt| alt.starts_with("_scale must be")), "{picture}");

    desk.file("node.mjs", node);
    let said = desk.run("node", &["node.mjs"]);
    let lines: Vec<&str> = said.lines().collect();
    let [width, wrong] = lines.as_slice() else { panic!("two lines: {said}") };
    assert_eq!(*width, "300");
    assert!(wrong.starts_with("400 _scale must be a number"), "{wrong}");
    assert_eq!(desk.saved("hello.png"), desk.greeting(BOTH, 1));
}
