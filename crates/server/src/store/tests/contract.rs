//! What both stores do alike: each sentence is run on an `SQLite` file and on a real `PostgreSQL`.

use super::*;
use crate::accounts::scope::Scope;
use crate::accounts::{AuthorName, hash};
use databases::Postgres;
use std::sync::Arc;

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
    a_name_leads_to_its_image_and_is_nobody_elses,
    what_was_private_stays_so_until_it_is_what_is_shown,
    lists_show_what_the_filter_admits_page_by_page,
    a_list_is_in_the_order_that_was_asked_for_page_by_page,
    a_search_finds_every_word_wherever_it_is,
    views_are_added_and_change_nothing_else,
    an_image_is_new_when_it_is_first_public,
    a_name_is_free_if_a_save_would_get_it,
    texts_of_old_stores_can_be_searched,
    tokens_prove_who_somebody_is_until_they_end,
    an_identity_belongs_to_one_author,
    an_invite_lets_people_join_until_it_ends,
    of_two_who_use_the_last_use_of_an_invite_one_joins,
    what_the_operator_hides_stays_hidden_whatever_is_saved,
    the_operator_finds_images_and_the_last_saves,
);

async fn what_was_saved_is_there_after_reopening(place: Place) {
    let store = place.open().await;
    assert!(store.is_empty().await.expect("an answer"));
    store.ping().await.expect("an answer");
    let cats = name("cats");
    let saved = store.save(&cats, &settings(), &version("one", data(1)), Actor::default()).await.expect("saved");
    assert_eq!(saved, Saved { number: 1, revision: 1, created: true });
    assert!(!store.had_operator().await.expect("an answer"));
    assert!(store.first_token(&[7; 32]).await.expect("kept"));
    assert!(!store.first_token(&[8; 32]).await.expect("ignored"));
    store.close().await;

    let store = place.open().await;
    let image = store.image(&cats).await.expect("an answer").expect("an image");
    assert_eq!((image.head.settings, image.current), (settings(), 1));
    assert_eq!((&*image.version.program, image.version.width, image.version.height), ("one", 400, 300));
    assert_eq!(image.version.declared, version("", VersionData::Unchanged).declared);
    let summary = image.version.data.expect("data");
    assert_eq!((summary.rows, summary.columns.len(), &*summary.columns[0].name), (2, 1, "n"));
    let encoded = store.data(&summary).await.expect("data");
    assert_eq!(crate::key::data_hash(&encoded), summary.sha256);
    assert!(store.had_operator().await.expect("an answer"));
    let operator = store.proof(TokenKind::Token, &[7; 32]).await.expect("an answer").expect("good");
    assert_eq!(operator.role, Role::Operator);
    assert!(store.proof(TokenKind::Token, &[8; 32]).await.expect("an answer").is_none());
    let tokens = store.tokens(operator.account.id).await.expect("a list");
    assert_eq!((tokens.len(), &*tokens[0].label), (1, "first"));
    assert!(store.revoke(operator.account.id, tokens[0].id).await.expect("an answer"));
    assert!(!store.first_token(&[9; 32]).await.expect("an answer"), "who revoked it has had one");
    assert!(store.image(&name("dogs")).await.expect("an answer").is_none());
}

async fn every_save_is_a_version_and_none_is_lost(place: Place) {
    let store = place.open().await;
    let cats = name("cats");
    store.save(&cats, &settings(), &version("one", data(1)), Actor::default()).await.expect("saved");
    let second =
        store.save(&cats, &settings(), &version("two", VersionData::Unchanged), Actor::default()).await.expect("saved");
    assert_eq!(second, Saved { number: 2, revision: 2, created: false });
    store.save(&cats, &settings(), &version("three", data(3)), Actor::default()).await.expect("saved");
    store.save(&name("dogs"), &settings(), &version("dog", data(1)), Actor::default()).await.expect("saved");

    let head = store.head(&cats).await.expect("an answer").expect("an image");
    let versions = store.versions(head.id, u32::MAX, 9).await.expect("an answer");
    let numbers: Vec<_> = versions.iter().map(|v| v.number).collect();
    assert_eq!(numbers, [3, 2, 1]);
    let data: Vec<_> = versions.iter().map(|v| v.data).collect();
    assert_eq!(data[1], data[2], "the data set is inherited");
    assert_ne!(data[0], data[1]);
    let page = store.versions(head.id, 3, 1).await.expect("an answer");
    assert_eq!(page.iter().map(|v| v.number).collect::<Vec<_>>(), [2]);
    let outline = store.outline(&cats).await.expect("an answer").expect("an image");
    assert_eq!((&*outline.version.program, outline.version.number), ("", 3));
    let pinned = store.image_at(&cats, Some(1)).await.expect("an answer").expect("an image");
    assert_eq!((&*pinned.version.program, pinned.current), ("one", 3));
    assert!(store.image_at(&cats, Some(4)).await.expect("an answer").is_none());
    let names: Vec<_> = store
        .list(&ImageFilter { everything: true, most: 9, ..ImageFilter::default() })
        .await
        .expect("an answer")
        .into_iter()
        .map(|i| i.name)
        .collect();
    assert_eq!(names, ["cats", "dogs"]);
    let sets: i64 =
        sqlx::query_scalar("SELECT count(*) FROM data_sets").fetch_one(&store.pool).await.expect("an answer");
    assert_eq!(sets, 2, "equal data is stored once");
    for change in [
        "UPDATE versions SET program = 'x'",
        "UPDATE versions SET data_options = '{}'",
        "UPDATE versions SET engine = 'x'",
    ] {
        let changed = sqlx::query(change).execute(&store.pool).await;
        assert!(changed.expect_err("refused").to_string().contains("never changed"), "{change}");
    }
}

async fn saves_at_once_each_get_their_version(place: Place) {
    let store = place.open().await;
    let saves: Vec<_> = (0..12)
        .map(|i| {
            let store = store.clone();
            tokio::spawn(async move {
                store
                    .save(
                        &name("cats"),
                        &settings(),
                        &version(&i.to_string(), VersionData::Unchanged),
                        Actor::default(),
                    )
                    .await
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
    let actor = |precondition| Actor { account: None, precondition, ..Actor::default() };
    let save = async |seen| store.save(&cats, &settings(), &version("p", VersionData::Unchanged), actor(seen)).await;
    assert!(matches!(save(Precondition::Revision(1)).await, Err(StoreError::Missing)));
    save(Precondition::Absent).await.expect("new");
    assert!(matches!(save(Precondition::Absent).await, Err(StoreError::Taken)));
    save(Precondition::Revision(1)).await.expect("seen");
    assert!(matches!(save(Precondition::Revision(1)).await, Err(StoreError::Changed { revision: 2 })));
    let change = async |seen, to: &str| store.change(&cats, &name(to), &settings(), None, actor(seen)).await;
    assert!(matches!(change(Precondition::Revision(1), "cats").await, Err(StoreError::Changed { revision: 2 })));
    store
        .save(&name("dogs"), &settings(), &version("p", VersionData::Unchanged), Actor::default())
        .await
        .expect("saved");
    assert!(matches!(change(Precondition::Revision(2), "dogs").await, Err(StoreError::Taken)));
    assert_eq!(change(Precondition::Revision(2), "kittens").await.expect("renamed"), 3);
    let image = store.image(&name("kittens")).await.expect("an answer").expect("an image");
    assert_eq!((image.head.revision, image.current), (3, 2));
    assert!(store.image(&cats).await.expect("an answer").is_none());
}

async fn a_deleted_image_is_kept_and_its_name_with_it(place: Place) {
    let store = place.open().await;
    let cats = name("cats");
    let everything = |deleted| ImageFilter { everything: true, deleted, most: 9, ..ImageFilter::default() };
    store.save(&cats, &settings(), &version("p", data(1)), Actor::default()).await.expect("saved");
    store.set_deleted(&cats, true, Actor::default()).await.expect("deleted");
    assert!(store.list(&everything(false)).await.expect("a list").is_empty());
    assert_eq!(store.list(&everything(true)).await.expect("a list").len(), 1);
    let save = store.save(&cats, &settings(), &version("q", VersionData::Unchanged), Actor::default()).await;
    assert!(matches!(save, Err(StoreError::Taken)));
    store.set_deleted(&cats, false, Actor::default()).await.expect("restored");
    let image = store.image(&cats).await.expect("an answer").expect("an image");
    assert_eq!((image.head.deleted, &*image.version.program), (None, "p"));
}

async fn a_name_leads_to_its_image_and_is_nobody_elses(place: Place) {
    let store = place.open().await;
    let author = async |author: &str| {
        let name = AuthorName::parse(author).expect("good");
        store.add_author(&name).await.expect("an answer").expect("new").id
    };
    let (ann, bob) = (author("ann").await, author("bob").await);
    let save = async |image: &str, account| {
        let actor = Actor { account, precondition: Precondition::Absent, ..Actor::default() };
        store.save(&name(image), &settings(), &version("p", VersionData::Unchanged), actor).await
    };
    let rename = async |from: &str, to: &str, account| {
        let actor = Actor { account, precondition: Precondition::Any, ..Actor::default() };
        store.change(&name(from), &name(to), &settings(), account, actor).await
    };
    let leads = async |old: &str| store.moved(&name(old)).await.expect("an answer").map(|now| now.as_str().to_owned());
    save("one", Some(ann)).await.expect("saved");
    save("bobs", Some(bob)).await.expect("saved");
    rename("one", "two", Some(ann)).await.expect("renamed");
    rename("two", "three", Some(ann)).await.expect("renamed");
    assert_eq!((leads("one").await.as_deref(), leads("two").await.as_deref()), (Some("three"), Some("three")));
    for account in [Some(bob), None] {
        assert!(matches!(save("one", account).await, Err(StoreError::Taken)), "{account:?}");
    }
    assert!(matches!(rename("bobs", "two", Some(bob)).await, Err(StoreError::Taken)));
    // Its owner uses one for another image, and gives the image another back.
    save("one", Some(ann)).await.expect("hers");
    assert_eq!(leads("one").await, None);
    rename("three", "two", Some(ann)).await.expect("back");
    assert_eq!((leads("two").await, leads("three").await.as_deref()), (None, Some("two")));
    for n in 0..19 {
        rename(&if n == 0 { "two".into() } else { format!("n{n}") }, &format!("n{}", n + 1), Some(ann))
            .await
            .expect("renamed");
    }
    assert!(matches!(rename("n19", "n20", Some(ann)).await, Err(StoreError::Names)));
    rename("n19", "n3", Some(ann)).await.expect("one of its own");
}

async fn what_was_private_stays_so_until_it_is_what_is_shown(place: Place) {
    let store = place.open().await;
    let cats = name("cats");
    let with = |visibility| Settings { visibility, ..settings() };
    let save = async |visibility| {
        store
            .save(&cats, &with(visibility), &version("p", VersionData::Unchanged), Actor::default())
            .await
            .expect("saved");
    };
    save(Visibility::Private).await;
    save(Visibility::Private).await;
    let shown = async || {
        let image = store.head(&cats).await.expect("an answer").expect("an image");
        let versions = store.versions(image.id, u32::MAX, 9).await.expect("a list");
        versions.iter().rev().map(|version| u8::from(version.shown).to_string()).collect::<String>()
    };
    assert_eq!(shown().await, "00");
    store.change(&cats, &cats, &with(Visibility::Public), None, Actor::default()).await.expect("published");
    assert_eq!(shown().await, "01", "what it shows is published, and nothing before it");
    save(Visibility::Public).await;
    save(Visibility::Private).await;
    assert_eq!(shown().await, "0110");
    save(Visibility::Unlisted).await;
    assert_eq!(shown().await, "01101");
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
        let actor = Actor { account: owner, precondition: Precondition::Absent, ..Actor::default() };
        let settings = Settings { visibility, ..settings() };
        store.save(&name(image), &settings, &version("p", VersionData::Unchanged), actor).await.expect("saved");
    }
    let names = async |filter: ImageFilter| -> String {
        store.list(&filter).await.expect("a list").into_iter().map(|image| image.name).collect()
    };
    let all = ImageFilter { most: 9, ..ImageFilter::default() };
    assert_eq!(names(all.clone()).await, "ad");
    assert_eq!(names(ImageFilter { mine: Some(ann.id), ..all.clone() }).await, "abcd");
    assert_eq!(names(ImageFilter { owner: Some(ann.id), ..all.clone() }).await, "d");
    assert_eq!(names(ImageFilter { everything: true, ..all.clone() }).await, "abcd");
    assert_eq!(
        names(ImageFilter { everything: true, most: 2, after: Cursor { name: "a".into(), ..Cursor::start() }, ..all })
            .await,
        "bc"
    );
}

/// All names of a list, read by pages of one image, with something done after the first page.
async fn paged(store: &Store, order: Order, meanwhile: impl AsyncFnOnce()) -> String {
    let (mut after, mut names) = (Cursor::start(), String::new());
    let mut meanwhile = Some(meanwhile);
    loop {
        let filter = ImageFilter { order, after, most: 1, ..ImageFilter::default() };
        let Some(image) = store.list(&filter).await.expect("a page").pop() else { return names };
        names.push_str(&image.name);
        after = Cursor::parse(&Cursor::of(&image, order).to_text(order), order).expect("a place");
        if let Some(meanwhile) = meanwhile.take() {
            meanwhile().await;
        }
    }
}

async fn save_public(store: &Store, image: &str, settings: Settings) -> i64 {
    let settings = Settings { visibility: Visibility::Public, ..settings };
    store.save(&name(image), &settings, &version("p", VersionData::Unchanged), Actor::default()).await.expect("saved");
    store.head(&name(image)).await.expect("an answer").expect("an image").id
}

async fn a_list_is_in_the_order_that_was_asked_for_page_by_page(place: Place) {
    let store = place.open().await;
    let mut ids = Vec::new();
    for image in ["b", "a", "d", "c"] {
        ids.push(save_public(&store, image, settings()).await);
    }
    // Published at the same moment but one.
    let set = |sql: &'static str| sqlx::query(sql).execute(&store.pool);
    set("UPDATE images SET published = 1000").await.expect("set");
    set("UPDATE images SET published = 1001 WHERE name = 'd'").await.expect("set");
    store.add_views(&[(ids[0], 5), (ids[1], 2), (ids[2], 2)]).await.expect("added");
    let nothing = async || {};
    assert_eq!(paged(&store, Order::Name, nothing).await, "abcd");
    assert_eq!(paged(&store, Order::Newest, nothing).await, "dabc");
    assert_eq!(paged(&store, Order::Viewed, nothing).await, "badc");
    // What is saved, published or viewed meanwhile is on no page twice, and moves nothing else.
    let newer = async || _ = save_public(&store, "e", settings()).await;
    assert_eq!(paged(&store, Order::Newest, newer).await, "dabc");
    let viewed = async || store.add_views(&[(ids[0], 9), (ids[3], 9)]).await.expect("added");
    assert_eq!(paged(&store, Order::Viewed, viewed).await, "bade", "c has overtaken the reader");
    let deleted = async || _ = store.set_deleted(&name("b"), true, Actor::default()).await.expect("deleted");
    assert_eq!(paged(&store, Order::Name, deleted).await, "acde");
}

async fn a_search_finds_every_word_wherever_it_is(place: Place) {
    let store = place.open().await;
    let ann = store.add_author(&AuthorName::parse("ann").expect("good")).await.expect("an answer").expect("new");
    let with = |title: &str, description: &str, tags: &[&str]| Settings {
        title: title.into(),
        description: description.into(),
        tags: tags.iter().map(|tag| (*tag).to_owned()).collect(),
        visibility: Visibility::Public,
        ..settings()
    };
    for (image, settings) in [
        ("rain", with("Rain in Seattle", "100% water", &["weather", "open-data"])),
        ("snow", with("ÉTÉ et hiver", "a_b", &["weather-map"])),
        ("sun", with("", "a\\b", &[])),
    ] {
        let actor = Actor { account: Some(ann.id), ..Actor::default() };
        store.save(&name(image), &settings, &version("p", VersionData::Unchanged), actor).await.expect("saved");
    }
    let found = async |words: &str, tag: Option<&str>| -> Vec<String> {
        let filter = ImageFilter {
            words: words.split_whitespace().map(str::to_owned).collect(),
            tag: tag.map(str::to_owned),
            most: 9,
            ..ImageFilter::default()
        };
        store.list(&filter).await.expect("a list").into_iter().map(|image| image.name).collect()
    };
    for (words, expected) in [
        ("", &["rain", "snow", "sun"][..]),
        ("RAIN", &["rain"]),
        ("seattle water", &["rain"]),
        ("seattle hiver", &[]),
        ("été", &["snow"]),
        ("weather", &["rain", "snow"]),
        ("ann", &["rain", "snow", "sun"]),
        ("%", &["rain"]),
        ("_", &["snow"]),
        ("\\", &["sun"]),
        ("'; DROP TABLE images", &[]),
    ] {
        assert_eq!(found(words, None).await, expected, "{words:?}");
    }
    assert_eq!(found("", Some("weather")).await, ["rain"], "not a part of a tag");
    assert_eq!(found("", Some("open-data")).await, ["rain"]);
    assert_eq!(found("hiver", Some("weather-map")).await, ["snow"]);
    // A change of the settings or the name changes what is found.
    let actor = Actor { account: Some(ann.id), ..Actor::default() };
    let changed = with("A drought", "", &["dry"]);
    store.change(&name("rain"), &name("dust"), &changed, Some(ann.id), actor).await.expect("changed");
    assert_eq!(found("rain", None).await, Vec::<String>::new());
    assert_eq!(found("dust drought", Some("dry")).await, ["dust"]);
    let head = store.head(&name("dust")).await.expect("an answer").expect("an image");
    assert_eq!((head.settings.tags, head.settings.show_program), (vec!["dry".to_owned()], true));
}

async fn views_are_added_and_change_nothing_else(place: Place) {
    let store = place.open().await;
    let id = save_public(&store, "cats", settings()).await;
    let before = store.image(&name("cats")).await.expect("an answer").expect("an image");
    assert_eq!(before.views, 0);
    store.add_views(&[(id, 3), (id + 1000, 9)]).await.expect("added");
    store.add_views(&[(id, 4)]).await.expect("added");
    let after = store.image(&name("cats")).await.expect("an answer").expect("an image");
    assert_eq!(after, Image { views: 7, ..before });
    let counted = crate::views::Views::default();
    counted.record(id);
    counted.record(id);
    counted.flush(&store).await.expect("stored");
    counted.flush(&store).await.expect("nothing to store");
    assert_eq!(store.image(&name("cats")).await.expect("an answer").expect("an image").views, 9);
    counted.record(id);
    store.close().await;
    counted.flush(&store).await.expect_err("the store is closed");
    let store = place.open().await;
    counted.flush(&store).await.expect("stored after all");
    assert_eq!(store.image(&name("cats")).await.expect("an answer").expect("an image").views, 10);
}

async fn an_image_is_new_when_it_is_first_public(place: Place) {
    let store = place.open().await;
    for image in ["a", "b"] {
        let hidden = Settings { visibility: Visibility::Private, ..settings() };
        store
            .save(&name(image), &hidden, &version("p", VersionData::Unchanged), Actor::default())
            .await
            .expect("saved");
    }
    save_public(&store, "c", settings()).await;
    let set = |sql: &'static str| sqlx::query(sql).execute(&store.pool);
    set("UPDATE images SET created = 1000, published = 1000 WHERE name = 'c'").await.expect("set");
    set("UPDATE images SET created = 500 WHERE name <> 'c'").await.expect("set");
    let newest = async || {
        let all = ImageFilter { everything: true, order: Order::Newest, most: 9, ..ImageFilter::default() };
        store.list(&all).await.expect("a list").into_iter().map(|image| image.name).collect::<String>()
    };
    assert_eq!(newest().await, "cab");
    let public = Settings { visibility: Visibility::Public, ..settings() };
    store.change(&name("b"), &name("b"), &public, None, Actor::default()).await.expect("published");
    assert_eq!(newest().await, "bca");
    set("UPDATE images SET published = 900 WHERE name = 'b'").await.expect("set");
    // Hiding and publishing it again doesn't make it new.
    for visibility in [Visibility::Private, Visibility::Public] {
        let again = Settings { visibility, ..settings() };
        store.change(&name("b"), &name("b"), &again, None, Actor::default()).await.expect("changed");
    }
    save_public(&store, "b", settings()).await;
    assert_eq!(newest().await, "cba");
}

async fn a_name_is_free_if_a_save_would_get_it(place: Place) {
    let store = place.open().await;
    let author = async |author: &str| {
        let name = AuthorName::parse(author).expect("good");
        Some(store.add_author(&name).await.expect("an answer").expect("new").id)
    };
    let (ann, bob) = (author("ann").await, author("bob").await);
    let actor = |account| Actor { account, precondition: Precondition::Absent, ..Actor::default() };
    let save = async |image: &str, account| {
        store.save(&name(image), &settings(), &version("p", VersionData::Unchanged), actor(account)).await
    };
    save("here", ann).await.expect("saved");
    save("old", ann).await.expect("saved");
    let any = Actor { account: ann, ..Actor::default() };
    store.change(&name("old"), &name("new"), &settings(), ann, any).await.expect("renamed");
    save("gone", ann).await.expect("saved");
    store.set_deleted(&name("gone"), true, any).await.expect("deleted");
    save("purged", ann).await.expect("saved");
    store.set_deleted(&name("purged"), true, any).await.expect("deleted");
    assert!(store.purge_image(&name("purged")).await.expect("an answer"));
    for (image, anns, bobs) in [
        ("nobodys", NameUse::Free, NameUse::Free),
        ("here", NameUse::Theirs, NameUse::Taken),
        ("old", NameUse::Free, NameUse::Taken),
        ("gone", NameUse::Theirs, NameUse::Taken),
        ("purged", NameUse::Free, NameUse::Taken),
    ] {
        for (account, expected) in [(bob, bobs), (ann, anns)] {
            assert_eq!(store.name_use(&name(image), account).await.expect("an answer"), expected, "{image}");
        }
        // The answer is what a save finds.
        if image != "nobodys" {
            assert!(matches!(save(image, bob).await, Err(StoreError::Taken)), "{image}");
        }
        assert_eq!(save(image, ann).await.is_ok(), anns == NameUse::Free, "{image}");
    }
}

async fn texts_of_old_stores_can_be_searched(place: Place) {
    let store = place.open().await;
    save_public(&store, "cats", Settings { title: "ÉTÉ".into(), ..settings() }).await;
    sqlx::query("UPDATE images SET search = NULL").execute(&store.pool).await.expect("as before 0030");
    store.close().await;
    let store = place.open().await;
    let filter = ImageFilter { words: vec!["été".into()], most: 9, ..ImageFilter::default() };
    assert_eq!(store.list(&filter).await.expect("a list").len(), 1);
}

async fn tokens_prove_who_somebody_is_until_they_end(place: Place) {
    let store = place.open().await;
    let ann = AuthorName::parse("ann").expect("good");
    let account = store.add_author(&ann).await.expect("an answer").expect("new");
    assert!(store.add_author(&ann).await.expect("an answer").is_none());
    let token = |kind, secret: &str, lasts| NewToken { label: "x".into(), lasts, ..NewToken::new(kind, hash(secret)) };
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
    assert_eq!(store.trade_link(&hash("l"), &session).await.expect("an answer"), Some((account.clone(), Role::Author)));
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
    let listed = store.authors("", 9, true).await.expect("a list");
    assert_eq!(listed.iter().map(|author| &*author.name).collect::<Vec<_>>(), ["ann"]);
    assert_eq!(store.restore_author(&ann).await.expect("an answer"), Some(account.clone()));
    assert_eq!(store.restore_author(&ann).await.expect("an answer"), None);
    // No number is given twice, or one who revokes a token of theirs revokes another.
    let next = store.add_token(account.id, &token(TokenKind::Token, "t2", None)).await.expect("kept");
    assert!(store.revoke(account.id, next).await.expect("an answer"));
    assert!(store.add_token(account.id, &token(TokenKind::Token, "t3", None)).await.expect("kept") > next);
    assert!(store.suspend(&ann, true).await.expect("an answer"));
    assert!(proof(TokenKind::Token, "t3").await.expect("known").suspended);
    assert!(store.suspend(&ann, false).await.expect("an answer"));
    assert!(!proof(TokenKind::Token, "t3").await.expect("known").suspended);
    let image = store.save(&name("theirs"), &settings(), &version("p", VersionData::Unchanged), Actor::default()).await;
    image.expect("saved");
    let head = store.head(&name("theirs")).await.expect("an answer").expect("an image");
    let scoped = NewToken { scope: Scope::Read, image: Some(head.id), ..token(TokenKind::Token, "s1", None) };
    store.add_token(account.id, &scoped).await.expect("kept");
    let grant = proof(TokenKind::Token, "s1").await.expect("good").grant;
    assert_eq!((grant.scope, grant.image.as_deref()), (Scope::Read, Some("theirs")));
}

fn invite(code: &str, uses: Option<u32>, lasts: Option<i64>) -> NewInvite {
    NewInvite { hash: hash(code), note: format!("for {code}"), uses, lasts }
}

fn session(secret: &str) -> NewToken {
    NewToken { lasts: Some(60_000), ..NewToken::new(TokenKind::Session, hash(secret)) }
}

async fn an_invite_lets_people_join_until_it_ends(place: Place) {
    let store = place.open().await;
    let author = |name: &str| AuthorName::parse(name).expect("good");
    let join = async |code: &str, name: &str| {
        store.join(&hash(code), &author(name), &session(&format!("{code} {name}"))).await.expect("an answer")
    };
    let many = store.add_invite(&invite("many", None, None)).await.expect("kept");
    let one = store.add_invite(&invite("one", Some(1), Some(60_000))).await.expect("kept");
    store.add_invite(&invite("late", None, Some(-1))).await.expect("kept");
    assert!(store.open_invite(&hash("one")).await.expect("an answer").is_some());
    for code in ["late", "none", "ONE"] {
        assert!(store.open_invite(&hash(code)).await.expect("an answer").is_none(), "{code}");
        assert_eq!(join(code, "eve").await, Joined::NoInvite, "{code}");
    }
    let Joined::Author(ann) = join("one", "ann").await else { panic!("ann joins") };
    let proof = store.proof(TokenKind::Session, &hash("one ann")).await.expect("an answer").expect("signed in");
    assert_eq!((proof.account, proof.role), (ann, Role::Author));
    assert_eq!(join("one", "bob").await, Joined::NoInvite, "it is used up");
    // A name that is taken uses nothing up, whoever has or had it.
    assert_eq!(join("many", "ann").await, Joined::NameTaken);
    assert!(store.remove_author(&author("ann")).await.expect("an answer"));
    assert_eq!(join("many", "ann").await, Joined::NameTaken);
    store.purge_author(&author("ann")).await.expect("an answer").expect("purged");
    assert_eq!(join("many", "ann").await, Joined::NameTaken);
    assert!(matches!(join("many", "bob").await, Joined::Author(_)));
    assert!(matches!(join("many", "cyd").await, Joined::Author(_)));
    let bob = store.entry(&author("bob")).await.expect("an answer").expect("there");
    assert_eq!(bob.invite, Some(many));
    assert_eq!(store.open_invites().await.expect("an answer"), 1);
    assert!(store.revoke_invite(many).await.expect("an answer"));
    assert!(!store.revoke_invite(many).await.expect("an answer"), "once");
    assert_eq!(join("many", "dan").await, Joined::NoInvite);
    assert_eq!(store.open_invites().await.expect("an answer"), 0);
    assert!(store.proof(TokenKind::Session, &hash("many bob")).await.expect("an answer").is_some(), "they stay");
    let listed = store.invites(9).await.expect("a list");
    let of = |at: usize| (&*listed[at].note, listed[at].uses, listed[at].used, listed[at].state);
    assert_eq!(of(0), ("for late", None, 0, InviteState::Expired));
    assert_eq!(of(1), ("for one", Some(1), 1, InviteState::UsedUp));
    assert_eq!(of(2), ("for many", None, 2, InviteState::Revoked));
    assert_eq!((listed.len(), listed[1].id), (3, one));
}

fn of(subject: &str) -> IdentityKey<'_> {
    IdentityKey { issuer: "https://login.example", subject }
}

async fn an_identity_belongs_to_one_author(place: Place) {
    let store = place.open().await;
    let author = |name: &str| AuthorName::parse(name).expect("good");
    let owner = async |subject: &str| {
        let owner = store.identity_owner(of(subject)).await.expect("an answer");
        owner.map(|owner| (owner.account.name, owner.suspended, owner.removed))
    };
    let join = async |subject: &str, name: &str| {
        store
            .join_with_identity(of(subject), &author(name), &session(&format!("{subject} {name}")))
            .await
            .expect("an answer")
    };
    assert_eq!(owner("7").await, None);
    let JoinedByIdentity::Author(ann) = join("7", "ann").await else { panic!("ann joins") };
    let proof = store.proof(TokenKind::Session, &hash("7 ann")).await.expect("an answer").expect("signed in");
    assert_eq!((proof.account, proof.role), (ann.clone(), Role::Author));
    assert_eq!(join("7", "eve").await, JoinedByIdentity::IdentityTaken);
    assert!(store.entry(&author("eve")).await.expect("an answer").is_none(), "nothing is left of it");
    assert_eq!(join("8", "ann").await, JoinedByIdentity::NameTaken);
    let bob = store.add_author(&author("bob")).await.expect("an answer").expect("new");
    assert!(!store.connect(bob.id, of("7")).await.expect("an answer"), "it is ann's");
    assert!(store.connect(bob.id, of("8")).await.expect("an answer"));
    assert_eq!(owner("8").await, Some(("bob".into(), false, false)));
    let elsewhere = IdentityKey { issuer: "https://other.example", subject: "7" };
    assert!(store.identity_owner(elsewhere).await.expect("an answer").is_none(), "another provider's 7");
    assert!(store.suspend(&author("ann"), true).await.expect("an answer"));
    assert_eq!(owner("7").await, Some(("ann".into(), true, false)));
    assert!(store.remove_author(&author("ann")).await.expect("an answer"));
    assert_eq!(owner("7").await, Some(("ann".into(), true, true)), "removed authors don't join anew");
    store.purge_author(&author("ann")).await.expect("an answer").expect("purged");
    assert_eq!(owner("7").await, None, "nothing personal is left");
    assert_eq!(store.identities(bob.id).await.expect("a list").len(), 1);
    assert_eq!(store.disconnect(bob.id).await.expect("an answer"), 1);
    assert_eq!((owner("8").await, store.disconnect(bob.id).await.expect("an answer")), (None, 0));
}

async fn of_two_who_use_the_last_use_of_an_invite_one_joins(place: Place) {
    let store = Arc::new(place.open().await);
    store.add_invite(&invite("three", Some(3), None)).await.expect("kept");
    let attempts = (0..12).map(|n| {
        let store = Arc::clone(&store);
        tokio::spawn(async move {
            let name = AuthorName::parse(&format!("author-{n}")).expect("good");
            store.join(&hash("three"), &name, &session(&format!("s{n}"))).await.expect("an answer")
        })
    });
    let mut joined = 0;
    for attempt in attempts.collect::<Vec<_>>() {
        match attempt.await.expect("it ends") {
            Joined::Author(_) => joined += 1,
            other => assert_eq!(other, Joined::NoInvite),
        }
    }
    assert_eq!(joined, 3);
    assert_eq!(store.authors("", 20, false).await.expect("a list").len(), 3);
    assert_eq!(store.invites(9).await.expect("a list")[0].used, 3);
}

async fn what_the_operator_hides_stays_hidden_whatever_is_saved(place: Place) {
    let store = place.open().await;
    let cats = name("cats");
    let with = |visibility| Settings { visibility, ..settings() };
    let save = async |visibility| {
        let version = version("p", VersionData::Unchanged);
        store.save(&cats, &with(visibility), &version, Actor::default()).await.expect("saved")
    };
    let state = async |version| {
        let image = store.image_at(&cats, version).await.expect("an answer").expect("an image");
        (image.head.settings.visibility, image.version.shown, image.head.moderation.hidden.is_some())
    };
    save(Visibility::Unlisted).await;
    assert_eq!(store.hide(&cats).await.expect("an answer"), Some(2));
    assert_eq!(store.hide(&cats).await.expect("an answer"), None, "once");
    assert_eq!(state(None).await, (Visibility::Private, true, true));
    // Whatever is saved or set in the meantime: the check of the request may have been before the hiding.
    save(Visibility::Public).await;
    store.change(&cats, &cats, &with(Visibility::Public), None, Actor::default()).await.expect("changed");
    assert_eq!(state(None).await, (Visibility::Private, false, true));
    assert_eq!(store.unhide(&cats).await.expect("an answer"), Some(5));
    assert_eq!(store.unhide(&cats).await.expect("an answer"), None);
    assert_eq!(state(None).await, (Visibility::Unlisted, true, false));
    // What was private before stays private, and so does what was saved meanwhile.
    store.change(&cats, &cats, &with(Visibility::Private), None, Actor::default()).await.expect("changed");
    store.hide(&cats).await.expect("an answer");
    save(Visibility::Private).await;
    store.unhide(&cats).await.expect("an answer");
    assert_eq!(state(None).await, (Visibility::Private, false, false));
    assert_eq!(store.hide(&name("dogs")).await.expect("an answer"), None);
    let paused = async || store.head(&cats).await.expect("an answer").expect("an image").moderation.paused;
    assert!(store.pause(&cats, true).await.expect("an answer").is_some());
    let since = paused().await;
    assert!(since.is_some() && store.pause(&cats, true).await.expect("an answer").is_none());
    assert_eq!(paused().await, since);
    assert!(store.pause(&cats, false).await.expect("an answer").is_some());
    assert_eq!(paused().await, None);
}

async fn the_operator_finds_images_and_the_last_saves(place: Place) {
    let store = place.open().await;
    let ann = store.add_author(&AuthorName::parse("ann").expect("good")).await.expect("an answer").expect("new");
    for (image, title, owner) in
        [("cats", "Many 50% Cats", None), ("dogs", "a_dog", Some(ann.id)), ("owls", "Birds", None)]
    {
        let settings = Settings { title: title.into(), visibility: Visibility::Private, ..settings() };
        let actor = Actor { account: owner, ..Actor::default() };
        let version = version("p", VersionData::Unchanged);
        store.save(&name(image), &settings, &version, actor).await.expect("saved");
    }
    let found = async |text: &str, held| {
        let images = store.held_images(text, held, "", 9).await.expect("a list");
        images.into_iter().map(|image| image.name).collect::<Vec<_>>().join(" ")
    };
    assert_eq!(found("", Held::All).await, "cats dogs owls");
    for (text, names) in
        [("CATS", "cats"), ("50%", "cats"), ("%", "cats"), ("a_d", "dogs"), ("ann", "dogs"), ("\\", "")]
    {
        assert_eq!(found(text, Held::All).await, names, "{text}");
    }
    store.pause(&name("cats"), true).await.expect("paused");
    store.hide(&name("owls")).await.expect("hidden");
    store.set_deleted(&name("dogs"), true, Actor::default()).await.expect("deleted");
    assert_eq!(found("", Held::All).await, "cats owls");
    assert_eq!(found("", Held::Paused).await, "cats");
    assert_eq!(found("", Held::Hidden).await, "owls");
    assert_eq!(found("", Held::Deleted).await, "dogs");
    assert_eq!(store.held_images("", Held::All, "cats", 9).await.expect("a list").len(), 1);
    store
        .save(&name("cats"), &settings(), &version("q", VersionData::Unchanged), Actor::default())
        .await
        .expect("saved");
    let saves = store.recent_saves(2).await.expect("a list");
    assert_eq!((saves.len(), &*saves[0].image, saves[0].number), (2, "cats", 2));
}
