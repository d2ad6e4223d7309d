//! `PostgreSQL` databases that are no store, and servers that aren't there.

use super::*;
use crate::database_url::without_password;
use databases::Postgres;

async fn refusal(url: &str) -> String {
    Store::open(url).await.expect_err("refused").to_string()
}

#[tokio::test]
async fn another_programs_database_is_left_alone() {
    let server = Postgres::shared();
    let url = server.database();
    server.sql(&url, "CREATE TABLE images (url TEXT)");
    let refusal = refusal(&url).await;
    assert!(refusal.contains("another program") && !refusal.contains("tests@"), "{refusal}");
    server.sql(&url, "DROP TABLE images");
    Store::open(&url).await.expect("an empty database becomes a store");
}

#[tokio::test]
async fn a_newer_store_is_left_alone() {
    let server = Postgres::shared();
    let url = server.database();
    Store::open(&url).await.expect("a store").close().await;
    server.sql(&url, "INSERT INTO _sqlx_migrations VALUES (9999, 'the future', now(), true, 'x', 1)");
    let refusal = refusal(&url).await;
    assert!(refusal.contains("newer Paintbox (its schema is 9999)"), "{refusal}");
}

#[tokio::test]
async fn a_server_that_is_not_there_is_named_without_the_password() {
    let refusal = refusal("postgres://paintbox:secret@127.0.0.1:1/paintbox").await;
    assert!(refusal.contains("paintbox:…@127.0.0.1:1/paintbox") && !refusal.contains("secret"), "{refusal}");
}

#[test]
fn an_address_is_shown_without_what_proves_anything() {
    for (url, shown) in [
        ("sqlite:paintbox.db", "sqlite:paintbox.db"),
        ("postgres://ann@db/x", "postgres://ann@db/x"),
        ("postgres://ann:a:b@c@db/x", "postgres://ann:…@db/x"),
        ("postgres://db/x?user=ann&password=p", "postgres://db/x?…"),
    ] {
        assert_eq!(without_password(url), shown);
    }
}
