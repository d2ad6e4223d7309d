//! The documentation as readers and editors get it: its links, its programs and what they draw, and its search.

use e2e::golden::{Tolerance, assert_golden};
use e2e::{Client, Server, each_row, here};
use serde_json::{Value, json};
use std::collections::{BTreeMap, BTreeSet, HashSet, VecDeque};
use std::path::Path;

/// Other processors round a little differently.
const TOLERANCE: Tolerance = Tolerance { channel: 6, pixels: 60 };
const JSON: &str = "application/json";

/// The values of an attribute of a page.
fn values<'a>(page: &'a str, attribute: &str) -> Vec<&'a str> {
    page.split(attribute).skip(1).filter_map(|rest| rest.split('"').next()).collect()
}

/// Draws a program without saying how big: the program says it itself.
fn draw(client: &Client, program: &str) -> Vec<u8> {
    let format = if program.contains("canvas.frame(") { "apng" } else { "png" };
    let answer = client.post("/api/v1/render", "image/png", &json!({"program": program, "format": format}));
    if answer.status != 200 {
        let error = &client.draft(program).json()["error"];
        panic!("{} {}\n{program}", error["message"], error["hint"]);
    }
    answer.body
}

#[test]
fn every_link_and_picture_leads_to_something_that_is_there() {
    let server = Server::builder().start();
    let client = server.client().anonymous();
    let mut pages: BTreeMap<String, HashSet<String>> = BTreeMap::new();
    let mut links: BTreeSet<(String, String, String)> = BTreeSet::new();
    let mut waiting = VecDeque::from(["/docs".to_owned(), "/docs/search?q=circle".to_owned()]);
    let mut others = BTreeSet::new();
    while let Some(path) = waiting.pop_front() {
        if pages.contains_key(&path) {
            continue;
        }
        let answer = client.get_with(&path, &[("Accept", "text/html")]);
        assert_eq!(answer.status, 200, "{path}");
        let text = answer.text();
        let anchors = values(&text, " id=\"").into_iter().map(str::to_owned).collect();
        pages.insert(path.clone(), anchors);
        if answer.header("content-type") != Some("text/html; charset=utf-8") {
            continue;
        }
        for link in values(&text, " href=\"").into_iter().chain(values(&text, " src=\"")) {
            let (to, anchor) = link.split_once('#').unwrap_or((link, ""));
            let to = if to.is_empty() { &path } else { to };
            if to.starts_with("/docs") && !to.contains(".png") {
                links.insert((path.clone(), to.to_owned(), anchor.to_owned()));
                waiting.push_back(to.to_owned());
            } else if let Some(example) = to.strip_prefix("/studio?example=") {
                others.insert(format!("/docs/{example}.py"));
            } else if to.starts_with('/') {
                others.insert(to.to_owned());
            }
        }
    }
    assert!(pages.len() > 40, "{}", pages.len());
    for (from, to, anchor) in &links {
        assert!(anchor.is_empty() || pages[to].contains(anchor), "{from}: {to}#{anchor} leads nowhere");
    }
    // Where the gallery and the administration are is their own pages' affair.
    let own: Vec<String> =
        others.into_iter().filter(|path| path.starts_with("/docs") || path.starts_with("/llms")).collect();
    assert!(own.len() > 1_000, "{} pictures and programs", own.len());
    each_row(&own, ToString::to_string, |path| assert_eq!(client.get(path).status, 200, "{path}"));
    server.stop().expect("the server ends cleanly");
}

#[test]
fn every_step_of_the_tutorial_draws_its_picture() {
    let server = Server::builder().start();
    let client = server.client();
    let steps: Vec<u32> = (1..=10).collect();
    let names: Vec<String> = names(&here("../docs/tutorial"), "png");
    assert_eq!(names.len(), steps.len());
    each_row(&steps, ToString::to_string, |step| {
        let program = client.get(&format!("/docs/tutorial/{step}.py")).text();
        let name = names.iter().find(|name| name.starts_with(&format!("{step:02}-"))).expect("its picture");
        assert_golden(&here("../docs/tutorial").join(name), &draw(&client, &program), TOLERANCE);
    });
    assert_eq!(client.get("/docs/tutorial/11").status, 404);
    server.stop().expect("the server ends cleanly");
}

/// The files of a folder that have this ending, in order.
fn names(folder: &Path, ending: &str) -> Vec<String> {
    let files = std::fs::read_dir(folder).expect("the folder is there").map(|file| file.expect("readable").path());
    let files = files.filter(|file| file.extension().is_some_and(|is| is == ending));
    let mut names: Vec<String> =
        files.filter_map(|file| Some(file.file_name()?.to_string_lossy().into_owned())).collect();
    names.sort();
    names
}

/// What the code of the right-hand column may use.
const AROUND: &str = "\
import turtle
x, y, w, h, v = 100, 80, 60, 40, 3
pixels = np.full((20, 30, 3), 200, dtype=np.uint8)
t = canvas.turtle()
";

#[test]
fn everything_that_newcomers_are_told_to_write_runs_and_the_programs_draw_their_pictures() {
    let server = Server::builder().start();
    let client = server.client();
    let folder = here("../docs/coming-from");
    for file in names(&folder, "md") {
        let name = file.trim_end_matches(".md");
        let text = std::fs::read_to_string(folder.join(&file)).expect("it can be read");
        let rows: Vec<&str> = text.lines().filter(|line| line.starts_with("| `")).collect();
        assert!(rows.len() >= 10, "{name}");
        each_row(
            &rows,
            |row| format!("{name}: {row}"),
            |row| {
                let here = row.trim_end_matches(" |").rsplit(" | ").next().expect("a right-hand side");
                let code = here.strip_prefix('`').and_then(|code| code.strip_suffix('`')).expect("one piece of code");
                // What sets the size comes first.
                let around = if code.starts_with("canvas.size(") { "" } else { AROUND };
                draw(&client, &format!("{around}{code}\n"));
            },
        );
        let program = client.get(&format!("/docs/coming-from/{name}.py")).text();
        assert!(text.contains(&program), "{name}: the program is the one on the page");
        assert_golden(&folder.join(format!("{name}.png")), &draw(&client, &program), TOLERANCE);
    }
    server.stop().expect("the server ends cleanly");
}

#[test]
fn the_programs_for_language_models_run() {
    let server = Server::builder().start();
    let client = server.client();
    let text = client.get("/llms-full.txt").text();
    let programs: Vec<&str> =
        text.split("```python\n").skip(1).filter_map(|rest| Some(rest.split_once("```")?.0)).collect();
    assert_eq!(programs.len(), 3);
    for program in programs {
        draw(&client, program);
    }
    let short = client.get("/llms.txt");
    assert_eq!(short.header("content-type"), Some("text/plain; charset=utf-8"));
    for link in short.text().split("](").skip(1).filter_map(|rest| rest.split(')').next()) {
        assert_eq!(client.get(link).status, 200, "{link}");
    }
    server.stop().expect("the server ends cleanly");
}

#[test]
fn the_search_finds_functions_by_what_they_do_and_shows_what_was_asked_as_text() {
    let server = Server::builder().start();
    let client = server.client().anonymous();
    let search = |query: &str| client.get(&format!("/docs/search?q={query}")).text();
    for query in ["round", "circel", "circle"] {
        let page = search(query);
        let first = page.split("<ul class=\"found\">").nth(1).and_then(|list| list.split("href=\"").nth(1));
        assert!(first.is_some_and(|link| link.starts_with("/docs/canvas#circle\"")), "{query}: {first:?}");
    }
    for hostile in
        ["%3Cscript%3Ealert(1)%3C/script%3E", "%22%3E%3Cimg%20src=x%20onerror=alert(1)%3E", "%FF%00", "{{7*7}}"]
    {
        let page = search(hostile);
        assert!(!page.contains("<script>") && !page.contains("<img src=x"), "{page}");
        assert!(page.contains("Nothing was found"), "{page}");
    }
    assert!(search("%3Cscript%3E").contains("&lt;script&gt;"));
    assert_eq!(client.get("/docs/search").status, 200, "without a question, there is the form");
    assert_eq!(client.get(&format!("/docs/search?q={}", "a".repeat(5_000))).status, 200);
    // The results that a script shows while somebody types are those of the page, in its order.
    for query in ["round", "circel", "circle", "ci", "missing+values", "plot", "strkwdth", "a", "", "zzzz", "%3Cb%3E"] {
        let found: Value = client.get(&format!("/docs/search.json?q={query}")).json();
        let results = found["results"].as_array().expect("results");
        let addresses: Vec<&str> = results.iter().filter_map(|result| result["address"].as_str()).collect();
        let page = search(query);
        let list =
            page.split("<ul class=\"found\">").nth(1).and_then(|rest| rest.split("</ul>").next()).expect("a list");
        let links = list.split("<a href=\"").skip(1).filter_map(|rest| rest.split('"').next());
        assert_eq!(links.collect::<Vec<_>>(), addresses, "{query}");
        assert_eq!(results.is_empty(), ["", "zzzz", "%3Cb%3E"].contains(&query), "{query}");
    }
    let found: Value = client.get("/docs/search.json?q=circle").json();
    let first = &found["results"][0];
    assert_eq!((&first["name"], &first["picture"]), (&json!("canvas.circle"), &json!("/docs/canvas/circle.png")));
    server.stop().expect("the server ends cleanly");
}

#[test]
fn the_editors_table_is_small_and_not_sent_twice() {
    let server = Server::builder().start();
    let client = server.client().anonymous();
    let packed = client.get_with("/docs/functions.json", &[("Accept", JSON), ("Accept-Encoding", "br")]);
    assert_eq!((packed.status, packed.header("content-encoding")), (200, Some("br")));
    assert!(packed.body.len() < 120_000, "{} bytes", packed.body.len());
    let etag = packed.header("etag").expect("an ETag").to_owned();
    let again = client.get_with("/docs/functions.json", &[("If-None-Match", &etag)]);
    assert_eq!((again.status, again.body.len()), (304, 0));
    let table = client.get("/docs/functions.json").json();
    let functions = table["functions"].as_array().expect("functions");
    for shown in ["canvas.circle", "plt.plot", "params.choice", "data.get", "turtle.forward", "math.sin", "np.linspace"]
    {
        assert!(functions.iter().any(|function| function["shown"] == shown), "{shown}");
    }
    server.stop().expect("the server ends cleanly");
}
