//! The store on real files, whole and broken.

use super::*;
use wire::{Column, DataSet, Declaration, Kind, Values};

fn name(text: &str) -> ImageName {
    ImageName::parse(text).expect("a good name")
}

fn settings() -> Settings {
    Settings { title: "Cats".into(), description: "A cat".into(), max_age: 60, debug: Debug::Everyone }
}

fn version(program: &str, data: DataOf) -> NewVersion {
    let declared = vec![Declaration {
        name: "year".into(),
        kind: Kind::Number { min: Some(0.5), max: None },
        default: Some("2014".into()),
    }];
    NewVersion { program: program.into(), declared, width: 400, height: 300, data }
}

fn data(n: i64) -> DataOf {
    let column = Column { name: "n".into(), values: Values::Integers(vec![n, 2]) };
    DataOf::New(NewData::new(&DataSet { columns: vec![column] }))
}

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
async fn what_was_saved_is_there_after_reopening() {
    let place = Place::new();
    let store = place.open().await.expect("a new store");
    assert!(store.is_empty().await.expect("an answer"));
    store.ping().await.expect("an answer");
    let cats = name("cats");
    let saved = store.save(&cats, &settings(), &version("one", data(1))).await.expect("saved");
    assert_eq!(saved, Saved { number: 1, created: true });
    store.set_operator(&[7; 32]).await.expect("kept");
    store.set_operator(&[8; 32]).await.expect("ignored");
    store.close().await;

    let store = place.open().await.expect("the store again");
    let image = store.image(&cats).await.expect("an answer").expect("an image");
    assert_eq!((image.settings, image.current), (settings(), 1));
    assert_eq!((&*image.version.program, image.version.width, image.version.height), ("one", 400, 300));
    assert_eq!(image.version.declared, version("", DataOf::Before).declared);
    let summary = image.version.data.expect("data");
    assert_eq!((summary.rows, summary.columns.as_slice()), (2, &["n".to_owned()][..]));
    let encoded = store.data(&summary).await.expect("data");
    assert_eq!(crate::key::data_hash(&encoded), summary.sha256);
    assert_eq!(store.operator().await.expect("an answer"), Some([7; 32]));
    assert!(store.image(&name("dogs")).await.expect("an answer").is_none());
}

#[tokio::test]
async fn every_save_is_a_version_and_none_is_lost() {
    let place = Place::new();
    let store = place.open().await.expect("a store");
    let cats = name("cats");
    store.save(&cats, &settings(), &version("one", data(1))).await.expect("saved");
    let second = store.save(&cats, &settings(), &version("two", DataOf::Before)).await.expect("saved");
    assert_eq!(second, Saved { number: 2, created: false });
    store.save(&cats, &settings(), &version("three", data(3))).await.expect("saved");
    store.save(&name("dogs"), &settings(), &version("dog", data(1))).await.expect("saved");

    let versions = store.versions(&cats).await.expect("an answer");
    let programs: Vec<_> = versions.iter().map(|v| (v.number, &*v.program)).collect();
    assert_eq!(programs, [(3, "three"), (2, "two"), (1, "one")]);
    let ids: Vec<_> = versions.iter().map(|v| v.data.as_ref().map(|d| d.id)).collect();
    assert_eq!(ids[1], ids[2], "the data set is inherited");
    assert_ne!(ids[0], ids[1]);
    let pinned = store.image_at(&cats, Some(1)).await.expect("an answer").expect("an image");
    assert_eq!((&*pinned.version.program, pinned.current), ("one", 3));
    assert!(store.image_at(&cats, Some(4)).await.expect("an answer").is_none());
    let names: Vec<_> = store.images().await.expect("an answer").into_iter().map(|i| i.name).collect();
    assert_eq!(names, ["cats", "dogs"]);
    let sets: i64 =
        sqlx::query_scalar("SELECT count(*) FROM data_sets").fetch_one(&store.pool).await.expect("an answer");
    assert_eq!(sets, 2, "equal data is stored once");
    let change = sqlx::query("UPDATE versions SET program = 'x'").execute(&store.pool).await;
    assert!(change.expect_err("refused").to_string().contains("never changed"));
}

#[tokio::test]
async fn saves_at_once_each_get_their_version() {
    let place = Place::new();
    let store = place.open().await.expect("a store");
    let saves: Vec<_> = (0..12)
        .map(|i| {
            let store = store.clone();
            tokio::spawn(async move {
                store.save(&name("cats"), &settings(), &version(&i.to_string(), DataOf::Before)).await
            })
        })
        .collect();
    let mut numbers = Vec::new();
    for save in saves {
        numbers.push(save.await.expect("no panic").expect("saved").number);
    }
    numbers.sort_unstable();
    assert_eq!(numbers, (1..=12).collect::<Vec<u32>>());
}

#[tokio::test]
async fn a_file_that_is_no_database_is_left_alone() {
    let place = Place::new();
    std::fs::write(place.file(), "my holiday diary, long enough to look like something".repeat(100)).expect("a file");
    assert!(place.refusal().await.contains("damaged or no SQLite database"));
}

#[tokio::test]
async fn a_damaged_store_is_left_alone() {
    let place = Place::new();
    let store = place.open().await.expect("a store");
    let long = "x".repeat(100_000);
    store.save(&name("cats"), &settings(), &version(&long, data(1))).await.expect("saved");
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
    let url = Store::open("postgres://here/paintbox").await.expect_err("refused").to_string();
    assert!(url.contains("sqlite:paintbox.db"), "{url}");
    let folder = tempfile::tempdir().expect("a folder");
    let inside = Store::open(&format!("sqlite:{}", folder.path().display())).await.expect_err("refused").to_string();
    assert!(inside.contains("it is a folder"), "{inside}");
    assert!(
        Store::open("sqlite:/nowhere/at/all.db").await.expect_err("refused").to_string().contains("/nowhere/at/all.db")
    );
}
