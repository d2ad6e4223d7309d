//! docs/sources.md, row by row: a table with a column of each type, and what a program finds in it.

use super::source;
use databases::{MariaDb, Postgres};
use e2e::{Client, Server};
use serde_json::{Value, json};
use std::fmt::Write as _;
use std::path::Path;

/// Prints a column's kind and its values.
const PRINTS: &str = "canvas.background('white')
column = data['v']
if isinstance(column, list):
    print('text', column)
elif column.dtype.kind == 'M':
    print('date' if column.dtype == 'datetime64[D]' else 'datetime', [str(value) for value in column])
else:
    print({'i': 'integer', 'f': 'number', 'b': 'boolean'}[column.dtype.kind], column.tolist())
";

/// A row of the page.
#[derive(Debug)]
struct Row {
    kind: String,
    column: String,
    values: Vec<String>,
    program: String,
    said: String,
}

impl Row {
    /// The table that the row is about, and its rows.
    fn statements(&self, table: &str) -> String {
        let mut statements = format!("CREATE TABLE {table} (id INTEGER, v {});", self.column);
        for (id, value) in self.values.iter().enumerate() {
            write!(statements, " INSERT INTO {table} VALUES ({id}, {value});").expect("a string takes all");
        }
        statements
    }
}

/// The rows below a heading of the page.
fn rows(heading: &str) -> Vec<Row> {
    let page = std::fs::read_to_string(e2e::here("../docs/sources.md")).expect("the page is there");
    let section = page.split("\n## ").find(|section| section.starts_with(heading)).expect("the heading is there");
    let quoted = |cell: &str| cell.split('`').skip(1).step_by(2).map(str::to_owned).collect::<Vec<_>>();
    let row = |line: &str| {
        let line = line.strip_prefix('|').and_then(|line| line.strip_suffix('|')).expect("a row ends in a bar");
        let cells: Vec<&str> = line.split('|').map(str::trim).collect();
        let [column, values, kind, program, said] = cells[..] else { panic!("a row of five cells: {line}") };
        Row {
            column: quoted(column).remove(0),
            values: quoted(values),
            kind: kind.to_owned(),
            program: quoted(program).pop().unwrap_or_default(),
            said: said.trim_end_matches('…').to_owned(),
        }
    };
    let lines = section.lines().filter(|line| line.starts_with("| `"));
    let rows: Vec<Row> = lines.map(row).collect();
    assert!(rows.len() > 20, "{heading} has {} rows", rows.len());
    rows
}

/// What a draft on this source is answered with.
fn draft(client: &Client, name: &str) -> Value {
    let body = json!({"program": PRINTS, "source": name, "width": 10, "height": 10});
    client.post("/api/v1/render", "application/json", &body).json()
}

/// All rows of a database of which something else is true than the page says.
fn differences(client: &Client, database: &str, rows: &[Row]) -> Vec<String> {
    let mut wrong = Vec::new();
    for (number, row) in rows.iter().enumerate() {
        let answer = draft(client, &format!("{database}-{number}"));
        let notes = answer["notes"].to_string().replace("\\\"", "\"");
        let (expected, found, said) = if row.kind == "refused" {
            let message = answer["message"].as_str().unwrap_or_default().to_owned();
            ("broken_source".to_owned(), answer["kind"].as_str().unwrap_or_default().to_owned(), message)
        } else {
            let console = answer["console"].as_str().unwrap_or_default().trim().to_owned();
            (format!("{} {}", row.kind, row.program), console, notes)
        };
        let quiet = row.kind != "refused" && row.said.is_empty();
        if found != expected || !said.contains(&row.said) || (quiet && said != "null") {
            wrong.push(format!("{row:?}\n  found {found:?}, said {said:?}, error {}", answer["error"]));
        }
        // A table without rows has the same columns.
        if ["text", "boolean", "date", "datetime"].contains(&&*row.kind) && database != "sqlite" {
            let answer = draft(client, &format!("{database}-{number}-empty"));
            if answer["console"] != format!("{} []\n", row.kind) {
                wrong.push(format!("{row:?}\n  without rows: {} {}", answer["console"], answer["message"]));
            }
        }
    }
    wrong
}

#[test]
fn every_database_type_is_converted_as_documented() {
    let (postgres, mariadb, sqlite) = (rows("PostgreSQL"), rows("MariaDB"), rows("SQLite"));
    for (rows, types) in [
        (&postgres, &["smallint", "integer", "bigint", "numeric", "real", "double precision", "boolean", "date"][..]),
        (&postgres, &["timestamp", "timestamptz", "interval", "money", "bytea", "uuid", "integer[]", "jsonb"][..]),
        (&mariadb, &["TINYINT UNSIGNED", "SMALLINT UNSIGNED", "MEDIUMINT UNSIGNED", "INT UNSIGNED"][..]),
        (&mariadb, &["BIGINT UNSIGNED", "BIT(64)", "YEAR", "DECIMAL(65, 30)", "JSON", "TIME(6)", "BLOB"][..]),
        (&sqlite, &["INTEGER", "REAL", "TEXT", "BLOB", "BOOLEAN", "NUMERIC"][..]),
    ] {
        for kind in types {
            assert!(rows.iter().any(|row| row.column == *kind), "the page has no {kind}");
        }
    }
    let databases = Postgres::shared();
    let postgres_url = databases.database();
    let types =
        "CREATE TYPE mood AS ENUM ('sad', 'happy'); CREATE DOMAIN age AS integer; CREATE TYPE pair AS (a int, b int);";
    databases.sql(&postgres_url, types);
    let statements = |rows: &[Row]| {
        let tables = rows.iter().enumerate().map(|(number, row)| row.statements(&format!("t{number}")));
        tables.collect::<Vec<_>>().join(" ")
    };
    databases.sql(&postgres_url, &statements(&postgres));
    let maria = MariaDb::start(&format!("SET sql_mode = 'ALLOW_INVALID_DATES'; {}", statements(&mariadb)));
    let folder = tempfile::tempdir().expect("a folder can be made");
    let file: &Path = &folder.path().join("types.db");
    super::sqlite(file, &statements(&sqlite));

    let mut config = String::new();
    for (name, url, rows) in [
        ("postgres", &postgres_url, &postgres),
        ("mariadb", &maria.url(), &mariadb),
        ("sqlite", &format!("sqlite:{}", file.display()), &sqlite),
    ] {
        for number in 0..rows.len() {
            config += &source(&format!("{name}-{number}"), url, &format!("SELECT v FROM t{number} ORDER BY id"), "");
            let empty = format!("SELECT v FROM t{number} WHERE id < 0 -- none");
            config += &source(&format!("{name}-{number}-empty"), url, &empty, "");
        }
    }
    let server = Server::builder().config(&config).start();
    let client = server.client();
    let mut wrong = differences(&client, "postgres", &postgres);
    wrong.extend(differences(&client, "mariadb", &mariadb));
    wrong.extend(differences(&client, "sqlite", &sqlite));
    assert!(wrong.is_empty(), "{} rows of docs/sources.md are not so:\n{}", wrong.len(), wrong.join("\n"));
    server.stop().expect("the server ends cleanly");
}
