//! The cache, with pictures that are only bytes.

use super::*;
use crate::key::{Picture, Salt};
use crate::problem::Kind;
use std::sync::atomic::{AtomicUsize, Ordering::SeqCst};
use tokio::sync::Notify;

pub(super) fn key(program: &str) -> Key {
    let picture = Picture { program, params: &[], data: None, width: 1, height: 1 };
    picture.key(Salt { secret: &[0; 32], owner: None }, wire::Format::Png, 1.0, crate::key::FileOptions::default(), "")
}

fn asked(program: &str, max_age: Duration) -> CacheRequest<'static> {
    CacheRequest { key: key(program), limits: limits(), max_age, payers: &Vec::new }
}

fn cache(memory_mib: u64) -> Cache {
    Cache::new(&CacheConfig { memory_mib, ..CacheConfig::default() }, 64)
}

fn limits() -> RenderLimits {
    RenderLimits::from(&wire::Limits::default())
}

const LONG: Duration = Duration::from_secs(1000);

#[tokio::test]
async fn a_hundred_who_ask_at_once_are_one_render() {
    let (cache, renders, go) = (cache(1), Arc::new(AtomicUsize::new(0)), Arc::new(Notify::new()));
    let waiting: Vec<_> = (0..100)
        .map(|_| {
            let (cache, renders, go) = (cache.clone(), Arc::clone(&renders), Arc::clone(&go));
            tokio::spawn(async move {
                let draw = || {
                    let (renders, go) = (Arc::clone(&renders), Arc::clone(&go));
                    async move {
                        renders.fetch_add(1, SeqCst);
                        go.notified().await;
                        Ok(Bytes::from_static(b"picture"))
                    }
                };
                cache.file(asked("p", LONG), draw).await.expect("drawn").0
            })
        })
        .collect();
    while renders.load(SeqCst) == 0 {
        tokio::task::yield_now().await;
    }
    go.notify_one();
    for waits in waiting {
        assert_eq!(waits.await.expect("an answer"), "picture");
    }
    assert_eq!(renders.load(SeqCst), 1);
    let again = cache.file(asked("p", LONG), || async { Err(Problem::new(Kind::Lost, "not asked")) }).await;
    assert_eq!(again.expect("kept").1, CacheStatus::Hit);
}

#[tokio::test]
async fn what_is_too_old_is_shown_once_more_and_drawn_anew() {
    let cache = cache(1);
    let draw = |text: &'static str| move || async move { Ok(Bytes::from_static(text.as_bytes())) };
    let file = async |age, text| cache.file(asked("p", age), draw(text)).await.expect("drawn");
    assert_eq!(file(LONG, "one").await, ("one".into(), CacheStatus::Miss));
    tokio::time::sleep(Duration::from_millis(40)).await;
    let short = Duration::from_millis(20);
    assert_eq!(file(short, "two").await, ("one".into(), CacheStatus::Stale));
    while file(LONG, "three").await.0 == "one" {
        tokio::task::yield_now().await;
    }
    assert_eq!(file(LONG, "three").await, ("two".into(), CacheStatus::Hit));
    // Without an age nothing is shown twice.
    assert_eq!(file(Duration::ZERO, "four").await, ("four".into(), CacheStatus::Miss));
}

#[tokio::test]
async fn it_holds_no_more_than_it_may_and_nothing_when_it_is_off() {
    let cache = cache(1);
    for n in 0..100 {
        let big = || async { Ok(Bytes::from(vec![0; 100_000])) };
        cache.file(asked(&n.to_string(), LONG), big).await.expect("drawn");
    }
    let bytes = cache.bytes().await;
    assert!((1..=1 << 20).contains(&bytes), "{bytes}");
    let off = self::cache(0);
    for _ in 0..2 {
        let (_, found) = off.file(asked("p", LONG), || async { Ok(Bytes::new()) }).await.expect("drawn");
        assert_eq!(found, CacheStatus::Miss);
    }
}

/// Lets others come as far as they can.
async fn others() {
    for _ in 0..20 {
        tokio::task::yield_now().await;
    }
}

#[tokio::test]
async fn who_has_other_limits_or_another_budget_does_not_get_anothers_failure() {
    let cache = cache(1);
    let go = Arc::new(Notify::new());
    let begin = |asked: CacheRequest<'static>, answer: Result<Bytes, Problem>| {
        let (cache, go) = (cache.clone(), Arc::clone(&go));
        let draw = move || {
            let (go, answer) = (Arc::clone(&go), answer.clone());
            async move {
                go.notified().await;
                answer
            }
        };
        tokio::spawn(async move { cache.file(asked, draw).await })
    };
    // The same picture, whose one copy may run for less time.
    let strict = RenderLimits::from(&wire::Limits { wall_ms: 300, ..wire::Limits::default() });
    let late = begin(CacheRequest { limits: strict, ..asked("p", LONG) }, Err(Problem::new(Kind::Limit, "late")));
    others().await;
    let drawn = begin(asked("p", LONG), Ok("picture".into()));
    others().await;
    go.notify_waiters();
    assert_eq!(late.await.expect("an answer").expect_err("it was late").kind, Kind::Limit);
    assert_eq!(drawn.await.expect("an answer").expect("it wasn't").0, "picture");

    // The same picture, for one whose budget is used up and one whose isn't.
    let poor = begin(asked("q", LONG), Err(Problem::new(Kind::Budget, "used up")));
    others().await;
    let rich = begin(asked("q", LONG), Ok("picture".into()));
    others().await;
    go.notify_waiters();
    assert_eq!(poor.await.expect("an answer").expect_err("used up").kind, Kind::Budget);
    others().await;
    go.notify_waiters();
    assert_eq!(rich.await.expect("an answer").expect("its own render"), ("picture".into(), CacheStatus::Miss));
}

#[tokio::test]
async fn a_render_goes_on_while_anybody_waits_for_it_and_ends_with_the_last() {
    let (cache, go) = (cache(1), Arc::new(Notify::new()));
    let renders = Arc::new(AtomicUsize::new(0));
    let begin = || {
        let (cache, go, renders) = (cache.clone(), Arc::clone(&go), Arc::clone(&renders));
        let draw = move || {
            let (go, renders) = (Arc::clone(&go), Arc::clone(&renders));
            async move {
                renders.fetch_add(1, SeqCst);
                go.notified().await;
                Ok(Bytes::from_static(b"picture"))
            }
        };
        tokio::spawn(async move { cache.file(asked("p", LONG), draw).await.map(|(bytes, _)| bytes) })
    };
    let (first, second) = (begin(), begin());
    others().await;
    first.abort();
    others().await;
    go.notify_one();
    assert_eq!(second.await.expect("an answer").expect("drawn"), "picture");
    assert_eq!(renders.load(SeqCst), 1, "who began it has gone, and it isn't begun again");

    let cache = Cache::new(&CacheConfig::default(), 64);
    let gone = Arc::new(());
    let mark = Arc::clone(&gone);
    let draw = move || {
        let mark = Arc::clone(&mark);
        async move {
            std::future::pending::<()>().await;
            drop(mark);
            Ok(Bytes::new())
        }
    };
    let only = tokio::spawn(async move { cache.file(asked("r", LONG), draw).await.map(|(bytes, _)| bytes) });
    others().await;
    only.abort();
    let _ = only.await;
    assert_eq!(Arc::strong_count(&gone), 1, "nobody waits, and nothing is drawn");
}

#[tokio::test]
async fn a_picture_that_is_too_old_is_better_than_none() {
    let cache = cache(1);
    let draw = |answer: Result<&'static str, Kind>| {
        move || async move {
            answer.map(|text| Bytes::from_static(text.as_bytes())).map_err(|kind| Problem::new(kind, "no"))
        }
    };
    let file = async |answer| cache.file(asked("p", Duration::ZERO), draw(answer)).await;
    assert_eq!(file(Ok("one")).await.expect("drawn"), ("one".into(), CacheStatus::Miss));
    for ours in [Kind::Lost, Kind::Source, Kind::Busy, Kind::Budget] {
        assert_eq!(file(Err(ours)).await.expect("kept"), ("one".into(), CacheStatus::StaleIfError), "{ours:?}");
    }
    assert_eq!(file(Ok("two")).await.expect("drawn"), ("two".into(), CacheStatus::Miss));
    assert_eq!(file(Err(Kind::Raised)).await.expect_err("the program's own").kind, Kind::Raised);
    let after = cache.file(asked("p", LONG), draw(Ok("three"))).await;
    assert_eq!(after.expect_err("paused, and nothing old is shown").kind, Kind::Raised);
}
