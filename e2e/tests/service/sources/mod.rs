//! Sources: rows of real tables of `PostgreSQL`, `MariaDB` and `SQLite`, drawn.

mod faults;
mod statements;
mod types;

use databases::{MariaDb, Postgres};
use e2e::golden::Picture;
use e2e::{Answer, Client, Server};
use serde_json::{Value, json};
use std::path::Path;

const IMG: &str = "image/avif,image/webp,image/png,image/svg+xml,image/*;q=0.8,*/*;q=0.5";
/// A bar for each cat of this name, as long as it is old.
const BARS: &str = "name = params.text('name', default='Tom')
canvas.background('white')
for n, row in enumerate(data.rows):
    canvas.rect(0, 10 * n, 10 * row['age'], 10, fill='black')
";
const TABLE: &str = "CREATE TABLE cats (name VARCHAR(40) NOT NULL, age INTEGER NOT NULL); \
     INSERT INTO cats VALUES ('Tom', 7); INSERT INTO cats VALUES ('Kim', 3); INSERT INTO cats VALUES ('O''Hara', 5);";
const BY_NAME: &str = "SELECT age FROM cats WHERE name = :name";

/// `[sources.NAME]` with more lines.
fn source(name: &str, database: &str, query: &str, more: &str) -> String {
    format!("[sources.{name}]\ndatabase = {}\nquery = {}\n{more}\n", json!(database), json!(query))
}

fn save(client: &Client, name: &str, program: &str, source: &str) -> Value {
    let body = json!({"program": program, "width": 100, "height": 40, "source": source});
    let saved = client.put(&format!("/api/v1/images/{name}"), &body);
    assert_eq!(saved.status, 201, "{}", saved.text());
    saved.json()
}

fn view(server: &Server, path: &str) -> Answer {
    server.client().anonymous().get_with(path, &[("Accept", IMG)])
}

/// How long the bars are: the ages in their order, as far as they are there.
fn ages(server: &Server, path: &str) -> Vec<usize> {
    let answer = view(server, path);
    assert_eq!(answer.status, 200, "{path}: {}", server.client().get(path).text());
    let picture = Picture::decode(&answer.body);
    let black = |x: usize, y: usize| picture.pixels[4 * (y * picture.width as usize + x)] < 128;
    let bar = |y: usize| (0..picture.width as usize).take_while(|x| black(*x, y)).count().div_ceil(10);
    (0..4).map(|n| bar(10 * n + 5)).filter(|age| *age > 0).collect()
}

/// What has to hold for a table of cats, wherever it is.
fn a_row_is_drawn_and_an_injection_is_a_value(server: &Server) {
    let saved = save(&server.client(), "cats", BARS, "cats");
    assert_eq!(saved["error"], Value::Null, "{saved:#}");
    assert_eq!(ages(server, "/cats.png"), [7], "the default is bound, too");
    assert_eq!(ages(server, "/cats.png?name=Kim"), [3]);
    assert_eq!(ages(server, "/cats.png?name=O%27Hara"), [5]);
    for attempt in ["x' OR '1'='1", "Tom'; DROP TABLE cats; --", "Tom\\' OR 1=1 #", "' UNION SELECT 9 --", "$1", "%"] {
        let escaped: Vec<String> = attempt.bytes().map(|byte| format!("%{byte:02X}")).collect();
        assert_eq!(ages(server, &format!("/cats.png?name={}", escaped.concat())), [0; 0], "{attempt}");
    }
    let nul = view(server, "/cats.png?name=Tom%00");
    assert_eq!(nul.status, 400, "{}", nul.text());
    assert_eq!(ages(server, "/cats.png?name=Tom"), [7], "the table is still there");
}

/// What has to hold for a query that never ends: it is cut, its image says so, and others go on.
fn a_slow_query_is_cut_and_its_image_says_so(server: &Server) {
    a_slow_query_is_cut(server);
    assert_eq!(ages(server, "/cats.png?name=Kim"), [3]);
}

fn a_slow_query_is_cut(server: &Server) {
    let saved = save(&server.client(), "slow", "canvas.background('white')", "slow");
    assert_eq!(saved["error"]["kind"], "source", "{saved:#}");
    assert!(saved["error"]["message"].as_str().is_some_and(|said| said.contains("query is 300 ms")), "{saved:#}");
    for _ in 0..3 {
        let answer = view(server, "/slow.png");
        assert_eq!((answer.status, answer.header("x-paintbox-error")), (503, Some("source")));
        assert!(answer.header("retry-after").is_some());
        let picture = Picture::decode(&answer.body);
        assert_eq!((picture.width, picture.height), (100, 40), "the error is drawn");
    }
    let said = server.client().get_with("/slow.png", &[("Accept", "application/json")]);
    assert!(said.text().contains("didn't arrive in time"), "{}", said.text());
}

#[test]
fn rows_of_postgresql_are_drawn() {
    let databases = Postgres::shared();
    let url = databases.database();
    databases.sql(&url, TABLE);
    let config = source("cats", &url, BY_NAME, "cache_s = 0")
        + &source("slow", &url, "SELECT pg_sleep(60)::text AS x", "timeout_ms = 300")
        + &source("greedy", &url, "DELETE FROM cats RETURNING age", "");
    let server = Server::builder().config(&config).start();
    a_row_is_drawn_and_an_injection_is_a_value(&server);
    a_slow_query_is_cut_and_its_image_says_so(&server);
    let greedy = save(&server.client(), "greedy", BARS, "greedy");
    assert_eq!(greedy["error"]["kind"], "broken_source", "a source only reads: {greedy:#}");
    assert_eq!(ages(&server, "/cats.png"), [7]);
    // The table changes, and with it the picture and its ETag.
    let before = view(&server, "/cats.png").header("etag").map(str::to_owned);
    databases.sql(&url, "UPDATE cats SET age = 9 WHERE name = 'Tom'");
    assert_eq!(ages(&server, "/cats.png"), [9]);
    assert_ne!(view(&server, "/cats.png").header("etag").map(str::to_owned), before);
    server.stop().expect("the server ends cleanly");
}

#[test]
fn rows_of_mariadb_are_drawn() {
    let database = MariaDb::start(TABLE);
    let url = database.url();
    let config = source("cats", &url, BY_NAME, "cache_s = 0")
        + &source("slow", &url, "SELECT sleep(60) AS x", "timeout_ms = 300")
        + &source("greedy", &url, "DELETE FROM cats", "")
        + &source("both", &url, "SELECT age FROM cats WHERE name = :name OR name = :name ORDER BY age", "");
    let server = Server::builder().config(&config).start();
    a_row_is_drawn_and_an_injection_is_a_value(&server);
    a_slow_query_is_cut_and_its_image_says_so(&server);
    save(&server.client(), "both", BARS, "both");
    assert_eq!(ages(&server, "/both.png?name=Kim"), [3]);
    let greedy = save(&server.client(), "greedy", BARS, "greedy");
    assert_eq!(greedy["error"]["kind"], "broken_source", "a source only reads: {greedy:#}");
    assert_eq!(ages(&server, "/cats.png"), [7]);
    server.stop().expect("the server ends cleanly");
}

/// Makes an SQLite file with another program.
fn sqlite(file: &Path, statements: &str) {
    let run = "import sqlite3, sys\nd = sqlite3.connect(sys.argv[1])\nd.executescript(sys.argv[2])\nd.commit()";
    let python = e2e::here("../.venv/bin/python");
    let done = std::process::Command::new(python).args(["-c", run]).arg(file).arg(statements).output();
    let done = done.expect("Python runs");
    assert!(done.status.success(), "{}", String::from_utf8_lossy(&done.stderr));
}

#[test]
fn rows_of_sqlite_are_drawn() {
    let folder = tempfile::tempdir().expect("a folder can be made");
    let file = folder.path().join("pets.db");
    sqlite(&file, TABLE);
    let url = format!("sqlite:{}", file.display());
    let endless = "WITH RECURSIVE n(x) AS (SELECT 1 UNION ALL SELECT x + 1 FROM n) SELECT count(*) AS x FROM n";
    let config = source("cats", &url, BY_NAME, "cache_s = 0") + &source("slow", &url, endless, "timeout_ms = 300");
    let server = Server::builder().config(&config).start();
    a_row_is_drawn_and_an_injection_is_a_value(&server);
    a_slow_query_is_cut_and_its_image_says_so(&server);
    server.stop().expect("the server ends cleanly");
}

#[test]
fn common_database_types_arrive_with_their_type() {
    let databases = Postgres::shared();
    let url = databases.database();
    databases.sql(
        &url,
        "CREATE TABLE kinds (i SMALLINT, j INTEGER, k BIGINT, f REAL, g DOUBLE PRECISION, n NUMERIC(12, 4), b BOOLEAN, \
         t TEXT, d DATE, m TIMESTAMP, z TIMESTAMPTZ, hole INTEGER); \
         INSERT INTO kinds VALUES (1, 2, 3, 0.5, 0.25, 12.3456, true, 'é', '2014-01-31', '2014-01-31 12:30', \
         '2014-01-31 12:30+02', NULL), (4, 5, 6, 1.5, 1.25, 0.1, false, '', '2015-01-31', '2015-01-31 12:30', \
         '2015-01-31 12:30+00', 7)",
    );
    let maria = MariaDb::start(
        "CREATE TABLE kinds (i TINYINT, j INTEGER UNSIGNED, k BIGINT, f FLOAT, g DOUBLE, n DECIMAL(12, 4), b BOOLEAN, \
         t TEXT CHARACTER SET utf8mb4, d DATE, m DATETIME, z TIMESTAMP, hole INTEGER); \
         INSERT INTO kinds VALUES (1, 2, 3, 0.5, 0.25, 12.3456, true, 'é', '2014-01-31', '2014-01-31 12:30', \
         '2014-01-31 12:30', NULL), (4, 5, 6, 1.5, 1.25, 0.1, false, '', '2015-01-31', '2015-01-31 12:30', \
         '2015-01-31 12:30', 7);",
    );
    let config = source("postgres", &url, "SELECT * FROM kinds ORDER BY i", "")
        + &source("maria", &maria.url(), "SELECT * FROM kinds ORDER BY i", "")
        + &source("empty", &url, "SELECT * FROM kinds WHERE i > 99", "")
        + &source("bytes", &url, "SELECT '{}'::bytea AS j", "")
        + &source("twice", &url, "SELECT 1 AS a, 2 AS a", "");
    let server = Server::builder().config(&config).start();
    let holds = "canvas.background('white')
for name in 'ijk':
    assert data[name].dtype == np.int64, (name, data[name])
for name in ['f', 'g', 'n']:
    assert data[name].dtype == np.float64, (name, data[name])
assert data['b'].dtype == bool
assert isinstance(data['t'], list)
assert data['d'].dtype == 'datetime64[D]' and data['m'].dtype == data['z'].dtype == 'datetime64[us]'
if len(data):
    assert list(data['k']) == [3, 6] and list(data['n']) == [12.3456, 0.1] and list(data['b']) == [True, False]
    assert str(data['d'][0]) == '2014-01-31' and data.rows[1]['m'].hour == 12
    assert data['t'] == ['é', '']
    assert data['hole'].dtype == np.float64 and np.isnan(data['hole'][0]) and data['hole'][1] == 7
";
    for name in ["postgres", "maria", "empty"] {
        let saved = save(&server.client(), name, holds, name);
        assert_eq!(saved["error"], Value::Null, "{name}: {saved:#}");
    }
    for (name, part) in [("bytes", "has the type BYTEA"), ("twice", "two columns are named")] {
        let saved = save(&server.client(), name, "canvas.background('white')", name);
        assert!(saved["error"]["message"].as_str().is_some_and(|said| said.contains(part)), "{saved:#}");
    }
    server.stop().expect("the server ends cleanly");
}

#[test]
fn a_query_is_limited_in_size_and_time() {
    let folder = tempfile::tempdir().expect("a folder can be made");
    let file = folder.path().join("pets.db");
    sqlite(&file, TABLE);
    let url = format!("sqlite:{}", file.display());
    let config = source("kept", &url, BY_NAME, "cache_s = 600")
        + &source("many", &url, "SELECT * FROM cats", "rows = 2")
        + &source("large", &url, "SELECT hex(zeroblob(600000)) AS x", "");
    let server = Server::builder().config(&("[limits]\ndata_bytes = 1000000\n".to_owned() + &config)).start();
    let client = server.client();
    save(&client, "kept", BARS, "kept");
    assert_eq!(ages(&server, "/kept.png"), [7]);
    sqlite(&file, "UPDATE cats SET age = age + 1");
    assert_eq!(ages(&server, "/kept.png"), [7], "it is good for ten minutes");
    assert_eq!(ages(&server, "/kept.png?name=Kim"), [4], "for each value of its parameters");
    for (name, part) in [("many", "more than 2 rows"), ("large", "more than 1000000 bytes")] {
        let saved = save(&client, name, "canvas.background('white')", name);
        let said = saved["error"]["message"].as_str().unwrap_or_default();
        assert!(said.contains(part), "{saved:#}");
    }
    server.stop().expect("the server ends cleanly");
}

#[test]
fn authors_can_use_only_their_sources_and_see_no_secret() {
    let away = "postgres://paintbox:hunter2@127.0.0.1:1/pets";
    let config = source("cats", away, BY_NAME, "authors = [\"ann\"]") + &source("dogs", away, "SELECT 1 AS x", "");
    let server = Server::builder().config(&config).start();
    let operator = server.client();
    let author = |name: &str| {
        let made = operator.post("/api/v1/authors", "application/json", &json!({"name": name})).json();
        operator.with_token(made["token"].as_str().expect("a token"))
    };
    let (ann, bob) = (author("ann"), author("bob"));
    let sources = |client: &Client| client.get("/api/v1/sources").json()["sources"].clone();
    let (cats, dogs) = (json!({"name": "cats", "params": ["name"]}), json!({"name": "dogs", "params": []}));
    assert_eq!(sources(&operator), json!([cats, dogs]));
    assert_eq!(sources(&ann), json!([cats, dogs]));
    assert_eq!(sources(&bob), json!([dogs]));
    assert_eq!(operator.anonymous().get("/api/v1/sources").status, 401);

    let body = json!({"program": BARS, "source": "cats"});
    let refused = bob.put("/api/v1/images/bobs", &body);
    assert!(refused.status == 422 && refused.text().contains("no source named"), "{}", refused.text());
    let unknown = ann.put("/api/v1/images/anns", &json!({"program": BARS, "source": "birds"}));
    assert_eq!(unknown.status, 422, "{}", unknown.text());
    let undeclared = json!({"program": "canvas.background('red')", "source": "cats"});
    let undeclared = ann.put("/api/v1/images/anns", &undeclared);
    assert_eq!(undeclared.status, 422, "{}", undeclared.text());
    assert!(undeclared.text().contains("name = params.text"), "{}", undeclared.text());

    // The database is away: the image is saved, and says so.
    let saved = ann.put("/api/v1/images/anns", &body);
    assert_eq!((saved.status, &saved.json()["error"]["kind"]), (201, &json!("source")), "{}", saved.text());
    assert!(saved.text().contains("is unavailable at the moment"), "{}", saved.text());
    assert_eq!(ann.get("/api/v1/images/anns").json()["source"], "cats");
    let picture = view(&server, "/anns.png");
    assert_eq!(picture.status, 503);
    let page = server.client().get_with("/anns.png", &[("Accept", "text/html")]);
    let json = ann.get_with("/anns.png", &[("Accept", "application/json")]);
    for text in [saved.text(), page.text(), json.text(), server.log().join("\n")] {
        assert!(!text.contains("hunter2"), "{text}");
    }
    // A source goes as it came.
    let without = ann.put("/api/v1/images/anns", &json!({"program": "canvas.background('red')", "source": null}));
    assert_eq!(without.status, 200, "{}", without.text());
    assert_eq!(view(&server, "/anns.png").status, 200);
    assert_eq!(ann.get("/api/v1/images/anns").json()["source"], Value::Null);
    let back = ann.post("/api/v1/images/anns/versions/1/restore", "application/json", &json!({}));
    assert_eq!(back.status, 200, "{}", back.text());
    assert_eq!(ann.get("/api/v1/images/anns").json()["source"], "cats");
    server.stop().expect("the server ends cleanly");
}

#[test]
fn a_draft_is_drawn_from_a_source() {
    let databases = Postgres::shared();
    let url = databases.database();
    databases.sql(&url, TABLE);
    // A whole number is bound as one, though nobody knows its kind before the program has run.
    let config = source("older", &url, "SELECT name, age FROM cats WHERE age >= :least ORDER BY age", "");
    let server = Server::builder().config(&config).start();
    let program =
        "least = params.integer('least', default=100)\ncanvas.background('white')\nprint(data['name'], least)";
    let draft = |more: Value| {
        let mut body = json!({"program": program, "source": "older"});
        for (key, value) in more.as_object().expect("an object") {
            body[key] = value.clone();
        }
        server.client().post("/api/v1/render", "application/json", &body)
    };
    let console = |answer: &Answer| answer.json()["console"].as_str().unwrap_or_default().to_owned();
    assert_eq!(console(&draft(json!({"params": {"least": 5}}))), "[\"O'Hara\", 'Tom'] 5\n");
    assert_eq!(console(&draft(json!({}))), "[] 100\n");
    assert_eq!(draft(json!({"data": [{"a": 1}]})).status, 422);
    assert_eq!(draft(json!({"source": "nothing"})).status, 422);
    server.stop().expect("the server ends cleanly");
}

#[test]
fn a_wrong_source_is_reported_with_its_line_and_without_its_password() {
    let folder = tempfile::tempdir().expect("a folder can be made");
    let refused = |toml: &str| {
        std::fs::write(folder.path().join("paintbox.toml"), toml).expect("a file can be written");
        let ended = e2e::cli::paintbox(e2e::Walls::All, folder.path(), &["config"], "");
        assert_ne!(ended.code, Some(0), "{ended:?}");
        ended.stderr
    };
    let rows = refused(&source("cats", "sqlite:pets.db", "SELECT 1", "rows = 0"));
    assert!(rows.contains("sources.cats.rows is 0") && rows.contains("4 | rows = 0"), "{rows}");
    let database = refused(&source("cats", "oracle://scott:tiger@host/db", "SELECT 1", ""));
    assert!(database.contains("sources.cats.database") && !database.contains("tiger"), "{database}");
    let unknown = refused(&source("cats", "sqlite:pets.db", "SELECT 1", "sql = 'x'"));
    assert!(unknown.contains("there is no such key") && unknown.contains("timeout_ms"), "{unknown}");
    let name = refused(&source("\"The Cats\"", "sqlite:pets.db", "SELECT 1", ""));
    assert!(name.contains("lower-case letters"), "{name}");

    std::fs::write(folder.path().join("paintbox.toml"), source("cats", "mysql://a:b@host/db", "SELECT 1", ""))
        .expect("a file can be written");
    let shown = e2e::cli::paintbox(e2e::Walls::All, folder.path(), &["config"], "");
    let shown = String::from_utf8_lossy(&shown.stdout).into_owned();
    assert!(shown.contains("[sources.cats]") && shown.contains("mysql://a:…@host/db"), "{shown}");
}
