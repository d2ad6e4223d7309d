//! One query, parameters of several types: on every connection, at the first try, and through a pool of connections.

use super::{TABLE, save, source, view};
use databases::{MariaDb, PgBouncer, Postgres};
use e2e::{Client, Server};
use serde_json::{Value, json};

/// A program that draws a bar as wide as ten times the number of its rows.
fn counting(declaration: &str) -> String {
    format!(
        "{declaration}\ncanvas.background('white')\nprint(len(data), 'rows')\nfor n in range(len(data)):\n    canvas.rect(10 * n, 0, 10, 40, fill='black')\n"
    )
}

/// How many rows a picture says that it has.
fn count(server: &Server, path: &str) -> usize {
    let answer = view(server, path);
    assert_eq!(answer.status, 200, "{path}: {}", server.client().get(path).text());
    let picture = e2e::golden::Picture::decode(&answer.body);
    (0..picture.width as usize).take_while(|x| picture.pixels[4 * (20 * picture.width as usize + x)] < 128).count() / 10
}

/// Images that declare one source's parameter in different ways, drawn in turn.
fn each_declaration_gets_its_rows(server: &Server) {
    let client = server.client();
    for (name, declaration) in [
        ("whole", "least = params.integer('least', default=5)"),
        ("number", "least = params.number('least', default=5)"),
        ("other", "least = params.integer('least', default=-1)"),
    ] {
        let saved = save(&client, name, &counting(declaration), "older");
        assert_eq!(saved["error"], Value::Null, "{name}: {saved:#}");
    }
    // More often than a source has connections.
    for round in 0..6 {
        for (path, rows) in [("/whole.png", 2), ("/number.png", 2), ("/other.png", 3)] {
            assert_eq!(count(server, path), rows, "{path}, round {round}");
        }
        assert_eq!(count(server, &format!("/number.png?least=4.{round}")), 2);
        assert_eq!(count(server, &format!("/whole.png?least={}", 6 + round % 2)), 1);
    }
}

const OLDER: &str = "SELECT name FROM cats WHERE age >= :least";

#[test]
fn images_that_declare_a_parameter_in_different_ways_share_a_query() {
    let databases = Postgres::shared();
    let url = databases.database();
    databases.sql(&url, TABLE);
    let maria = MariaDb::start(TABLE);
    let folder = tempfile::tempdir().expect("a folder can be made");
    let file = folder.path().join("pets.db");
    super::sqlite(&file, TABLE);
    for url in [url, maria.url(), format!("sqlite:{}", file.display())] {
        let server = Server::builder().config(&source("older", &url, OLDER, "cache_s = 0")).start();
        each_declaration_gets_its_rows(&server);
        server.stop().expect("the server ends cleanly");
    }
}

/// What a first save must give on `PostgreSQL`, whatever the query does with its parameters.
fn the_first_save_works(server: &Server, client: &Client) {
    for (name, declaration, rows) in [
        ("cast", "least = params.integer('least', default=5)", 2),
        ("since", "since = params.date('since', default='2014-06-01')", 1),
        ("named", "kind = params.choice('kind', ['Tom', 'Kim'], default='Kim')", 1),
        ("maybe", "name = params.text('name', default='Tom')", 1),
    ] {
        let saved = save(client, name, &counting(declaration), name);
        assert_eq!(saved["error"], Value::Null, "{name}: {saved:#}");
        assert_eq!(saved["console"], format!("{rows} rows\n"), "{name}: {saved:#}");
        for _ in 0..6 {
            assert_eq!(count(server, &format!("/{name}.png")), rows, "{name}");
        }
    }
    assert_eq!(count(server, "/cast.png?least=1"), 3);
    assert_eq!(count(server, "/since.png?since=2013-01-01"), 3);
    // A draft gives values before anybody knows their types.
    let body = json!({"program": counting("least = params.integer('least', default=5)"), "source": "cast", "params": {"least": 1}});
    let draft = client.post("/api/v1/render", "application/json", &body);
    assert_eq!(draft.json()["console"], "3 rows\n", "{}", draft.text());
}

const BORN: &str = "CREATE TABLE born (name TEXT, day DATE); \
     INSERT INTO born VALUES ('Tom', '2013-01-01'), ('Kim', '2014-05-31'), ('O''Hara', '2014-06-01');";

fn casting(url: &str) -> String {
    source("cast", url, "SELECT name FROM cats WHERE age >= :least::int", "cache_s = 0")
        + &source("since", url, "SELECT name FROM born WHERE day >= :since::date", "cache_s = 0")
        + &source("named", url, "SELECT name FROM cats WHERE name = :kind::varchar", "cache_s = 0")
        + &source("maybe", url, "SELECT name FROM cats WHERE :name IS NULL OR name = :name", "cache_s = 0")
        + &source("older", url, OLDER, "cache_s = 0")
}

#[test]
fn a_first_save_works_with_a_query_that_casts_its_parameters() {
    let databases = Postgres::shared();
    let url = databases.database();
    databases.sql(&url, &(TABLE.to_owned() + BORN));
    let server = Server::builder().config(&casting(&url)).start();
    the_first_save_works(&server, &server.client());
    // Tables change under a query, too.
    databases.sql(&url, "ALTER TABLE cats ALTER COLUMN name TYPE varchar(80), ALTER COLUMN age TYPE bigint");
    assert_eq!(count(&server, "/cast.png?least=1"), 3);
    server.stop().expect("the server ends cleanly");
}

#[test]
fn a_connection_pooler_in_transaction_mode_works_as_a_source() {
    let databases = Postgres::shared();
    let direct = databases.database();
    databases.sql(&direct, &(TABLE.to_owned() + BORN + "CREATE TYPE mood AS ENUM ('sad');"));
    let bouncer = PgBouncer::start(&databases);
    let url = bouncer.url(&databases, &direct);
    let config = casting(&url)
        + &source("slow", &url, "SELECT pg_sleep(60)::text AS x", "timeout_ms = 300")
        + &source("greedy", &url, "DELETE FROM cats RETURNING age", "")
        + &source("mood", &url, "SELECT 'sad'::mood AS mood, :least AS least", "cache_s = 0")
        + &source(
            "settings",
            &url,
            "SELECT current_setting('statement_timeout') AS a, current_setting('transaction_read_only') AS b",
            "timeout_ms = 1234",
        );
    let server = Server::builder().config(&config).start();
    let client = server.client();
    the_first_save_works(&server, &client);
    each_declaration_gets_its_rows(&server);
    let mood = save(
        &client,
        "mood",
        "params.number('least', default=0.5)\ncanvas.background('white')\nprint(data.rows)",
        "mood",
    );
    assert_eq!(mood["console"], "[{'mood': 'sad', 'least': 0.5}]\n", "{mood:#}");
    super::a_slow_query_is_cut(&server);
    let greedy = save(&client, "greedy", "canvas.background('white')", "greedy");
    assert!(greedy["error"]["message"].as_str().is_some_and(|said| said.contains("read-only")), "{greedy:#}");
    let settings = save(&client, "settings", "canvas.background('white')\nprint(data.rows)", "settings");
    assert_eq!(settings["console"], "[{'a': '1234ms', 'b': 'on'}]\n", "{settings:#}");
    // Many at once, on two connections.
    std::thread::scope(|scope| {
        for thread in 0..8 {
            let server = &server;
            scope.spawn(move || {
                for round in 0..5 {
                    assert_eq!(count(server, &format!("/number.png?least=4.{thread}{round}")), 2);
                    assert_eq!(count(server, &format!("/whole.png?least={}", round % 4)), 3);
                }
            });
        }
    });
    // What holds for a query holds for nobody else who gets its connection.
    for _ in 0..4 {
        databases.sql_at(&url, "CREATE TABLE others (a text); DROP TABLE others;");
    }
    server.stop().expect("the server ends cleanly");
}
