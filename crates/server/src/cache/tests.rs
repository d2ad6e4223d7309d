//! The cache, with pictures that are only bytes.

use super::*;
use crate::key::Picture;
use crate::problem::Kind;
use std::sync::atomic::{AtomicUsize, Ordering::SeqCst};
use tokio::sync::Notify;

fn key(program: &str) -> Key {
    let picture = Picture { program, params: &[], data: None, width: 1, height: 1 };
    picture.key(wire::Format::Png, 1.0, false, "")
}

fn cache(memory_mib: u64) -> Cache {
    Cache::new(&CacheConfig { memory_mib, ..CacheConfig::default() })
}

fn allowed() -> Allowed {
    Allowed::of(&wire::Limits::default())
}

const LONG: Duration = Duration::from_secs(1000);

#[tokio::test]
async fn a_hundred_who_ask_at_once_are_one_render() {
    let (cache, renders, go) = (cache(1), Arc::new(AtomicUsize::new(0)), Arc::new(Notify::new()));
    let asked: Vec<_> = (0..100)
        .map(|_| {
            let (cache, renders, go) = (cache.clone(), Arc::clone(&renders), Arc::clone(&go));
            tokio::spawn(async move {
                let draw = || async move {
                    renders.fetch_add(1, SeqCst);
                    go.notified().await;
                    Ok(Bytes::from_static(b"picture"))
                };
                cache.file(key("p"), allowed(), LONG, draw).await.expect("drawn").0
            })
        })
        .collect();
    while renders.load(SeqCst) == 0 {
        tokio::task::yield_now().await;
    }
    go.notify_one();
    for asked in asked {
        assert_eq!(asked.await.expect("an answer"), "picture");
    }
    assert_eq!(renders.load(SeqCst), 1);
    let again = cache.file(key("p"), allowed(), LONG, || async { Err(Problem::new(Kind::Lost, "not asked")) }).await;
    assert_eq!(again.expect("kept").1, Found::Hit);
}

#[tokio::test]
async fn what_is_too_old_is_shown_once_more_and_drawn_anew() {
    let cache = cache(1);
    let draw = |text: &'static str| move || async move { Ok(Bytes::from_static(text.as_bytes())) };
    let file = async |age, text| cache.file(key("p"), allowed(), age, draw(text)).await.expect("drawn");
    assert_eq!(file(LONG, "one").await, ("one".into(), Found::Drawn));
    tokio::time::sleep(Duration::from_millis(40)).await;
    let short = Duration::from_millis(20);
    assert_eq!(file(short, "two").await, ("one".into(), Found::Stale));
    while file(LONG, "three").await.0 == "one" {
        tokio::task::yield_now().await;
    }
    assert_eq!(file(LONG, "three").await, ("two".into(), Found::Hit));
    // Without an age nothing is shown twice.
    assert_eq!(file(Duration::ZERO, "four").await, ("four".into(), Found::Drawn));
}

#[tokio::test]
async fn it_holds_no_more_than_it_may_and_nothing_when_it_is_off() {
    let cache = cache(1);
    for n in 0..100 {
        let big = || async { Ok(Bytes::from(vec![0; 100_000])) };
        cache.file(key(&n.to_string()), allowed(), LONG, big).await.expect("drawn");
    }
    let bytes = cache.bytes().await;
    assert!((1..=1 << 20).contains(&bytes), "{bytes}");
    let off = self::cache(0);
    for _ in 0..2 {
        let (_, found) = off.file(key("p"), allowed(), LONG, || async { Ok(Bytes::new()) }).await.expect("drawn");
        assert_eq!(found, Found::Drawn);
    }
}
