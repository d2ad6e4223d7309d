//! What both stores do alike: each sentence is run on an `SQLite` file and on a real `PostgreSQL`.

use super::*;
use crate::accounts::{AuthorName, hash};
use databases::Postgres;

/// Where a new store is.
enum Place {
    Sqlite(tempfile::TempDir),
    Postgres { url: String, _server: Arc<Postgres> },
}

impl Place {
    fn sqlite() -> Self {
        Self::Sqlite(tempfile::tempdir().expect("a folder"))
    }

    fn postgres() -> Self {
        let server = Postgres::shared();
        Self::Postgres { url: server.database(), _server: server }
    }

    async fn open(&self) -> Store {
        let url = match self {
            Self::Sqlite(folder) => format!("sqlite:{}", folder.path().join("a store?.db").display()),
            Self::Postgres { url, .. } => url.clone(),
        };
        Store::open(&url).await.expect("a store")
    }
}

macro_rules! on_both {
    ($($sentence:ident),* $(,)?) => {
        mod sqlite {
            $(#[tokio::test]
            async fn $sentence() {
                super::$sentence(super::Place::sqlite()).await;
            })*
        }
        mod postgres {
            $(#[tokio::test]
            async fn $sentence() {
                super::$sentence(super::Place::postgres()).await;
            })*
        }
    };
}

on_both!(
    what_was_saved_is_there_after_reopening,
    every_save_is_a_version_and_none_is_lost,
    saves_at_once_each_get_their_version,
    who_has_not_seen_the_last_change_changes_nothing,
    a_deleted_image_is_kept_and_its_name_with_it,
    lists_show_what_the_filter_admits_page_by_page,
    tokens_prove_who_somebody_is_until_they_end,
);

async fn what_was_saved_is_there_after_reopening(place: Place) {
    let store = place.open().await;
    assert!(store.is_empty().await.expect("an answer"));
    store.ping().await.expect("an answer");
    let cats = name("cats");
    let saved = store.save(&cats, &settings(), &version("one", data(1)), By::default()).await.expect("saved");
    assert_eq!(saved, Saved { number: 1, revision: 1, created: true });
    store.set_operator(&[7; 32]).await.expect("kept");
    store.set_operator(&[8; 32]).await.expect("ignored");
    store.close().await;

    let store = place.open().await;
    let image = store.image(&cats).await.expect("an answer").expect("an image");
    assert_eq!((image.settings, image.current), (settings(), 1));
    assert_eq!((&*image.version.program, image.version.width, image.version.height), ("one", 400, 300));
    assert_eq!(image.version.declared, version("", DataOf::Before).declared);
    let summary = image.version.data.expect("data");
    assert_eq!((summary.rows, summary.columns.len(), &*summary.columns[0].name), (2, 1, "n"));
    let encoded = store.data(&summary).await.expect("data");
    assert_eq!(crate::key::data_hash(&encoded), summary.sha256);
    assert_eq!(store.operator().await.expect("an answer"), Some([7; 32]));
    assert!(store.image(&name("dogs")).await.expect("an answer").is_none());
}

async fn every_save_is_a_version_and_none_is_lost(place: Place) {
    let store = place.open().await;
    let cats = name("cats");
    store.save(&cats, &settings(), &version("one", data(1)), By::default()).await.expect("saved");
    let second = store.save(&cats, &settings(), &version("two", DataOf::Before), By::default()).await.expect("saved");
    assert_eq!(second, Saved { number: 2, revision: 2, created: false });
    store.save(&cats, &settings(), &version("three", data(3)), By::default()).await.expect("saved");
    store.save(&name("dogs"), &settings(), &version("dog", data(1)), By::default()).await.expect("saved");

    let versions = store.versions(&cats).await.expect("an answer");
    let programs: Vec<_> = versions.iter().map(|v| (v.number, &*v.program)).collect();
    assert_eq!(programs, [(3, "three"), (2, "two"), (1, "one")]);
    let ids: Vec<_> = versions.iter().map(|v| v.data.as_ref().map(|d| d.id)).collect();
    assert_eq!(ids[1], ids[2], "the data set is inherited");
    assert_ne!(ids[0], ids[1]);
    let pinned = store.image_at(&cats, Some(1)).await.expect("an answer").expect("an image");
    assert_eq!((&*pinned.version.program, pinned.current), ("one", 3));
    assert!(store.image_at(&cats, Some(4)).await.expect("an answer").is_none());
    let names: Vec<_> = store
        .list(&Filter { everything: true, most: 9, ..Filter::default() })
        .await
        .expect("an answer")
        .into_iter()
        .map(|i| i.name)
        .collect();
    assert_eq!(names, ["cats", "dogs"]);
    let sets: i64 =
        sqlx::query_scalar("SELECT count(*) FROM data_sets").fetch_one(&store.pool).await.expect("an answer");
    assert_eq!(sets, 2, "equal data is stored once");
    let change = sqlx::query("UPDATE versions SET program = 'x'").execute(&store.pool).await;
    assert!(change.expect_err("refused").to_string().contains("never changed"));
}

async fn saves_at_once_each_get_their_version(place: Place) {
    let store = place.open().await;
    let saves: Vec<_> = (0..12)
        .map(|i| {
            let store = store.clone();
            tokio::spawn(async move {
                store.save(&name("cats"), &settings(), &version(&i.to_string(), DataOf::Before), By::default()).await
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

async fn who_has_not_seen_the_last_change_changes_nothing(place: Place) {
    let store = place.open().await;
    let cats = name("cats");
    let by = |seen| By { account: None, seen };
    let save = async |seen| store.save(&cats, &settings(), &version("p", DataOf::Before), by(seen)).await;
    assert!(matches!(save(Seen::Revision(1)).await, Err(StoreError::Missing)));
    save(Seen::Nothing).await.expect("new");
    assert!(matches!(save(Seen::Nothing).await, Err(StoreError::Taken)));
    save(Seen::Revision(1)).await.expect("seen");
    assert!(matches!(save(Seen::Revision(1)).await, Err(StoreError::Changed { revision: 2 })));
    let change = async |seen, to: &str| store.change(&cats, &name(to), &settings(), by(seen)).await;
    assert!(matches!(change(Seen::Revision(1), "cats").await, Err(StoreError::Changed { revision: 2 })));
    store.save(&name("dogs"), &settings(), &version("p", DataOf::Before), By::default()).await.expect("saved");
    assert!(matches!(change(Seen::Revision(2), "dogs").await, Err(StoreError::Taken)));
    assert_eq!(change(Seen::Revision(2), "kittens").await.expect("renamed"), 3);
    let image = store.image(&name("kittens")).await.expect("an answer").expect("an image");
    assert_eq!((image.revision, image.current), (3, 2));
    assert!(store.image(&cats).await.expect("an answer").is_none());
}

async fn a_deleted_image_is_kept_and_its_name_with_it(place: Place) {
    let store = place.open().await;
    let cats = name("cats");
    let everything = |deleted| Filter { everything: true, deleted, most: 9, ..Filter::default() };
    store.save(&cats, &settings(), &version("p", data(1)), By::default()).await.expect("saved");
    store.set_deleted(&cats, true, By::default()).await.expect("deleted");
    assert!(store.list(&everything(false)).await.expect("a list").is_empty());
    assert_eq!(store.list(&everything(true)).await.expect("a list").len(), 1);
    let save = store.save(&cats, &settings(), &version("q", DataOf::Before), By::default()).await;
    assert!(matches!(save, Err(StoreError::Taken)));
    store.set_deleted(&cats, false, By::default()).await.expect("restored");
    let image = store.image(&cats).await.expect("an answer").expect("an image");
    assert_eq!((image.deleted, &*image.version.program), (None, "p"));
}

async fn lists_show_what_the_filter_admits_page_by_page(place: Place) {
    let store = place.open().await;
    let ann = store.add_author(&AuthorName::parse("ann").expect("good")).await.expect("an answer").expect("new");
    for (image, visibility, owner) in [
        ("a", Visibility::Public, None),
        ("b", Visibility::Unlisted, Some(ann.id)),
        ("c", Visibility::Private, Some(ann.id)),
        ("d", Visibility::Public, Some(ann.id)),
    ] {
        let by = By { account: owner, seen: Seen::Nothing };
        let settings = Settings { visibility, ..settings() };
        store.save(&name(image), &settings, &version("p", DataOf::Before), by).await.expect("saved");
    }
    let names = async |filter: Filter| -> String {
        store.list(&filter).await.expect("a list").into_iter().map(|image| image.name).collect()
    };
    let all = Filter { most: 9, ..Filter::default() };
    assert_eq!(names(all.clone()).await, "ad");
    assert_eq!(names(Filter { mine: Some(ann.id), ..all.clone() }).await, "abcd");
    assert_eq!(names(Filter { owner: Some(ann.id), ..all.clone() }).await, "d");
    assert_eq!(names(Filter { everything: true, ..all.clone() }).await, "abcd");
    assert_eq!(names(Filter { everything: true, most: 2, after: "a".into(), ..all }).await, "bc");
}

async fn tokens_prove_who_somebody_is_until_they_end(place: Place) {
    let store = place.open().await;
    let ann = AuthorName::parse("ann").expect("good");
    let account = store.add_author(&ann).await.expect("an answer").expect("new");
    assert!(store.add_author(&ann).await.expect("an answer").is_none());
    let token = |kind, secret: &str, lasts| NewToken { kind, hash: hash(secret), label: "x".into(), lasts };
    let id = store.add_token(account.id, &token(TokenKind::Token, "t", None)).await.expect("kept");
    store.add_token(account.id, &token(TokenKind::Token, "old", Some(-1))).await.expect("kept");
    store.add_token(account.id, &token(TokenKind::Link, "l", Some(60_000))).await.expect("kept");
    let proof = async |kind, secret: &str| store.proof(kind, &hash(secret)).await.expect("an answer");
    let good = proof(TokenKind::Token, "t").await.expect("good");
    assert_eq!((good.account, good.role), (account.clone(), Role::Author));
    for (kind, secret) in
        [(TokenKind::Token, "T"), (TokenKind::Token, "old"), (TokenKind::Session, "t"), (TokenKind::Token, "l")]
    {
        assert!(proof(kind, secret).await.is_none(), "{secret}");
    }
    let session = token(TokenKind::Session, "s", Some(60_000));
    assert_eq!(store.trade_link(&hash("l"), &session).await.expect("an answer"), Some(account.clone()));
    let again = token(TokenKind::Session, "s2", Some(60_000));
    assert_eq!(store.trade_link(&hash("l"), &again).await.expect("an answer"), None);
    assert!(proof(TokenKind::Session, "s").await.is_some());
    assert_eq!(store.tokens(account.id).await.expect("a list").len(), 2);
    assert!(!store.revoke(account.id + 1, id).await.expect("an answer"));
    assert!(store.revoke(account.id, id).await.expect("an answer"));
    assert!(proof(TokenKind::Token, "t").await.is_none());
    assert!(store.remove_author(&ann).await.expect("an answer"));
    assert!(proof(TokenKind::Session, "s").await.is_none());
    assert!(store.author_or_new(&ann).await.expect("an answer").is_none(), "a name is never somebody else's");
}
