//! Files that are no store, or no good one.

use super::*;
use sqlx::sqlite::{SqliteConnectOptions, SqlitePoolOptions};

struct Place(tempfile::TempDir);

impl Place {
    fn new() -> Self {
        Self(tempfile::tempdir().expect("a folder"))
    }
    fn file(&self) -> std::path::PathBuf {
        self.0.path().join("paintbox.db")
    }
    async fn open(&self) -> Result<Store, StoreError> {
        Store::open(&format!("sqlite:{}", self.file().display())).await
    }
    async fn refusal(&self) -> String {
        let before = std::fs::read(self.file()).expect("a file");
        let refusal = self.open().await.expect_err("refused").to_string();
        assert!(std::fs::read(self.file()).expect("a file") == before, "the file was changed");
        refusal
    }
}

#[tokio::test]
async fn a_file_that_is_no_database_is_left_alone() {
    let place = Place::new();
    std::fs::write(place.file(), "my holiday diary, long enough to look like something".repeat(100)).expect("a file");
    assert!(place.refusal().await.contains("damaged, or is not an SQLite database"));
}

#[tokio::test]
async fn a_damaged_store_is_left_alone() {
    let place = Place::new();
    let store = place.open().await.expect("a store");
    let long = "x".repeat(100_000);
    store.save(&name("cats"), &settings(), &version(&long, data(1)), Actor::default()).await.expect("saved");
    store.close().await;
    let mut bytes = std::fs::read(place.file()).expect("a file");
    bytes[4096..20_000].fill(0x5a);
    std::fs::write(place.file(), bytes).expect("a file");
    assert!(place.refusal().await.contains("damaged"));
}

#[tokio::test]
async fn another_programs_database_is_left_alone() {
    let place = Place::new();
    let options = SqliteConnectOptions::new().filename(place.file()).create_if_missing(true);
    let other = SqlitePoolOptions::new().connect_with(options).await.expect("a database");
    sqlx::query("CREATE TABLE bookmarks (url TEXT)").execute(&other).await.expect("a table");
    other.close().await;
    assert!(place.refusal().await.contains("another program"));
}

#[tokio::test]
async fn a_newer_store_is_left_alone() {
    let place = Place::new();
    let store = place.open().await.expect("a store");
    sqlx::query("INSERT INTO _sqlx_migrations VALUES (9999, 'the future', CURRENT_TIMESTAMP, 1, x'00', 1)")
        .execute(&store.pool)
        .await
        .expect("a row");
    store.close().await;
    assert!(place.refusal().await.contains("newer Paintbox (its schema is 9999)"));
}

#[tokio::test]
async fn other_urls_and_folders_are_refused_with_a_sentence() {
    let url = Store::open("oracle://scott:tiger@here/paintbox").await.expect_err("refused").to_string();
    assert!(url.contains("sqlite:FILE") && !url.contains("tiger"), "{url}");
    let folder = tempfile::tempdir().expect("a folder");
    let inside = Store::open(&format!("sqlite:{}", folder.path().display())).await.expect_err("refused").to_string();
    assert!(inside.contains("it is a folder"), "{inside}");
    assert!(
        Store::open("sqlite:/nowhere/at/all.db").await.expect_err("refused").to_string().contains("/nowhere/at/all.db")
    );
}
