//! What happened lately, for the operator's page: a ring of minutes, and the renders of each image by the hour. It is in
//! memory only: bounded, and forgotten at a restart.

use parking_lot::Mutex;
use std::collections::{HashMap, VecDeque};
use std::time::{SystemTime, UNIX_EPOCH};

/// Minutes that are kept: two hours, to the minute.
const MINUTES: usize = 121;
/// Hours for which images' renders are kept.
pub(crate) const HOURS: i64 = 6;
/// Most images of one hour; further ones aren't counted.
const MAX_IMAGES: usize = 4_000;
const MINUTE_MS: i64 = 60_000;
const HOUR_MS: i64 = 60 * MINUTE_MS;

/// This moment, ms since 1970.
pub(crate) fn now() -> i64 {
    SystemTime::now().duration_since(UNIX_EPOCH).map_or(0, |since| since.as_millis() as i64)
}

/// Counts since the start of the process, or of one minute.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub(crate) struct Counts {
    /// Renders with a picture.
    pub drawn: u64,
    /// Renders whose program raised an exception.
    pub raised: u64,
    /// Renders that reached a limit.
    pub limited: u64,
    /// Renders that were refused, crashed, or were lost or too many.
    pub stopped: u64,
    /// Pictures from the cache.
    pub hits: u64,
    /// Pictures that weren't in it.
    pub misses: u64,
}

impl Counts {
    fn since(self, before: Self) -> Self {
        Self {
            drawn: self.drawn.saturating_sub(before.drawn),
            raised: self.raised.saturating_sub(before.raised),
            limited: self.limited.saturating_sub(before.limited),
            stopped: self.stopped.saturating_sub(before.stopped),
            hits: self.hits.saturating_sub(before.hits),
            misses: self.misses.saturating_sub(before.misses),
        }
    }

    /// All renders.
    pub(crate) fn renders(self) -> u64 {
        self.drawn + self.raised + self.limited + self.stopped
    }
}

/// The service at one moment.
#[derive(Debug, Clone, Copy, Default)]
pub(crate) struct Sample {
    /// Since the start of the process.
    pub counts: Counts,
    /// Renders that wait.
    pub queued: u64,
    /// Renders under way.
    pub running: u64,
    /// Memory of the server and its jails, bytes.
    pub memory: u64,
}

/// One minute.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub(crate) struct Minute {
    /// Minutes since 1970.
    pub number: i64,
    /// What happened in it.
    pub counts: Counts,
    /// Most renders that were seen waiting.
    pub queued: u64,
    /// Most renders that were seen under way.
    pub running: u64,
    /// Most memory that was seen, bytes.
    pub memory: u64,
}

/// An image's renders in the last hours.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub(crate) struct ImageRenders {
    /// How many.
    pub renders: u64,
    /// How many failed.
    pub failed: u64,
    /// The kind of the last failure.
    pub failure: Option<&'static str>,
    /// The time of all of them, without waiting, µs.
    pub total_us: u64,
    /// The longest, µs.
    pub longest_us: u64,
}

impl ImageRenders {
    /// The time that one takes on average, µs.
    pub(crate) fn mean_us(&self) -> u64 {
        self.total_us / self.renders.max(1)
    }

    fn add(&mut self, other: Self) {
        self.renders += other.renders;
        self.failed += other.failed;
        self.failure = other.failure.or(self.failure);
        self.total_us += other.total_us;
        self.longest_us = self.longest_us.max(other.longest_us);
    }
}

/// What happened lately.
#[derive(Debug, Default)]
pub(crate) struct History(Mutex<Inner>);

#[derive(Debug, Default)]
struct Inner {
    minutes: VecDeque<Minute>,
    /// At the end of the minute before the last one.
    base: Counts,
    latest: Counts,
    hours: VecDeque<(i64, HashMap<String, ImageRenders>)>,
}

impl History {
    /// Notes how the service is now, ms since 1970.
    pub(crate) fn observe(&self, now: i64, sample: Sample) {
        let minute = now.div_euclid(MINUTE_MS);
        let mut inner = self.0.lock();
        if inner.minutes.back().is_none_or(|last| last.number < minute) {
            inner.base = inner.latest;
            inner.minutes.push_back(Minute { number: minute, ..Minute::default() });
            while inner.minutes.len() > MINUTES {
                inner.minutes.pop_front();
            }
        }
        inner.latest = sample.counts;
        let counts = sample.counts.since(inner.base);
        if let Some(last) = inner.minutes.back_mut() {
            last.counts = counts;
            last.queued = last.queued.max(sample.queued);
            last.running = last.running.max(sample.running);
            last.memory = last.memory.max(sample.memory);
        }
    }

    /// The last minutes up to this moment, each of them there: nothing happened in one that wasn't seen.
    pub(crate) fn minutes(&self, now: i64) -> Vec<Minute> {
        let last = now.div_euclid(MINUTE_MS);
        let inner = self.0.lock();
        let known: HashMap<i64, Minute> = inner.minutes.iter().map(|minute| (minute.number, *minute)).collect();
        let first = last - MINUTES as i64 + 1;
        (first..=last)
            .map(|minute| known.get(&minute).copied().unwrap_or(Minute { number: minute, ..Minute::default() }))
            .collect()
    }

    /// Notes a render of an image that took so long, and how it failed if it did.
    pub(crate) fn rendered(&self, now: i64, image: &str, us: u64, failure: Option<&'static str>) {
        let hour = now.div_euclid(HOUR_MS);
        let mut inner = self.0.lock();
        if inner.hours.back().is_none_or(|(last, _)| *last < hour) {
            inner.hours.push_back((hour, HashMap::new()));
        }
        while inner.hours.front().is_some_and(|(first, _)| *first <= hour - HOURS) {
            inner.hours.pop_front();
        }
        let Some((_, images)) = inner.hours.back_mut() else { return };
        if images.len() >= MAX_IMAGES && !images.contains_key(image) {
            return;
        }
        let one = ImageRenders { renders: 1, failed: failure.is_some().into(), failure, total_us: us, longest_us: us };
        images.entry(image.to_owned()).or_default().add(one);
    }

    /// The renders of each image in the last hours.
    pub(crate) fn images(&self, now: i64) -> Vec<(String, ImageRenders)> {
        let hour = now.div_euclid(HOUR_MS);
        let mut all: HashMap<String, ImageRenders> = HashMap::new();
        for (_, images) in self.0.lock().hours.iter().filter(|(known, _)| *known > hour - HOURS) {
            for (image, renders) in images {
                all.entry(image.clone()).or_default().add(*renders);
            }
        }
        all.into_iter().collect()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn sample(drawn: u64, queued: u64) -> Sample {
        Sample { counts: Counts { drawn, ..Counts::default() }, queued, ..Sample::default() }
    }

    #[test]
    fn a_minute_has_what_happened_since_the_one_before() {
        let history = History::default();
        let at = |minute: i64, s: i64| minute * MINUTE_MS + s * 1000;
        history.observe(at(100, 0), sample(3, 0));
        history.observe(at(100, 50), sample(5, 9));
        history.observe(at(101, 0), sample(6, 1));
        history.observe(at(104, 10), sample(16, 0));
        let minutes = history.minutes(at(105, 0));
        assert_eq!(minutes.len(), MINUTES);
        let of = |minute: i64| *minutes.iter().find(|known| known.number == minute).expect("a minute");
        assert_eq!([100, 101, 102, 104, 105].map(|minute| of(minute).counts.drawn), [5, 1, 0, 10, 0]);
        assert_eq!((of(100).queued, of(101).queued), (9, 1));
        assert_eq!(minutes.last().map(|last| last.number), Some(105));
        for minute in 200..600 {
            history.observe(at(minute, 0), sample(20, 0));
        }
        assert_eq!(history.0.lock().minutes.len(), MINUTES, "it is bounded");
    }

    #[test]
    fn images_are_counted_for_some_hours_and_not_without_bound() {
        let history = History::default();
        let at = |hour: i64| hour * HOUR_MS;
        history.rendered(at(10), "old", 5, None);
        history.rendered(at(12), "cats", 30, None);
        history.rendered(at(13), "cats", 10, Some("raised"));
        let mut images = history.images(at(15));
        images.sort_by(|a, b| a.0.cmp(&b.0));
        assert_eq!(images.iter().map(|(name, _)| &**name).collect::<Vec<_>>(), ["cats", "old"]);
        let cats = images[0].1;
        assert_eq!((cats.renders, cats.failed, cats.failure), (2, 1, Some("raised")));
        assert_eq!((cats.mean_us(), cats.longest_us), (20, 30));
        assert_eq!(history.images(at(16)).len(), 1, "old is over");
        for n in 0..2 * MAX_IMAGES {
            history.rendered(at(20), &n.to_string(), 1, None);
        }
        assert_eq!(history.images(at(20)).len(), MAX_IMAGES);
    }
}
