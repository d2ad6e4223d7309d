//! The table of all buffers of the server with their upper bounds, which `docs/operating.md` explains, `/metrics` shows and
//! a test checks. The memory of jails has its own limits (SECURITY.md).

use crate::cache::failures;
use crate::config::Config;
use crate::{charts, compress, error_picture, lookup};

const MIB: u64 = 1 << 20;
/// One connection: the head of its request, and what hyper and the runtime have beside it.
const CONNECTION: u64 = 128 << 10;
/// The store's connections, each with its page cache.
const STORE: u64 = 32 * MIB;
/// Sources' answers, whose own bound is [`crate::sources`]'.
const SOURCES: u64 = 64 * MIB;
/// Names and numbers: budgets, pauses, addresses, the last pictures at addresses, the index of the cache on disk.
const COUNTS: u64 = 64 * MIB;
/// The parts of a draft other than its program and its data.
const DRAFT: u64 = 64 << 10;
/// The program itself, its threads and what the allocator doesn't give back at once.
const ITSELF: u64 = 96 * MIB;

/// A buffer.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Buffer {
    /// Pictures that are cached or being sent, and large pages and JSON that are being sent.
    Pictures,
    /// Images as they were read from the store.
    Images,
    /// Compressed files of cached pictures.
    Compressed,
    /// Cached failures.
    Failures,
    /// Pictures of errors.
    Cards,
    /// The service's charts of itself.
    Charts,
    /// Renders in progress: job, data, scene and file; and drafts' answers that are written.
    Renders,
    /// Renders that wait for their turn.
    Waiting,
    /// Files of data that arrive or wait for a reader.
    Files,
    /// Readers' answers, as they come.
    Readings,
    /// Data sets that were read, until they are stored or drawn.
    Read,
    /// Data sets that are sent.
    Sent,
    /// Sources' answers.
    Sources,
    /// Connections and heads of requests.
    Connections,
    /// The store's connections.
    Store,
    /// Budgets and other counts.
    Counts,
    /// The program itself.
    Itself,
}

impl Buffer {
    /// Its name in the metrics.
    pub(crate) fn word(self) -> &'static str {
        match self {
            Self::Pictures => "pictures",
            Self::Images => "images",
            Self::Compressed => "compressed",
            Self::Failures => "failures",
            Self::Cards => "cards",
            Self::Charts => "charts",
            Self::Renders => "renders",
            Self::Waiting => "waiting",
            Self::Files => "files",
            Self::Readings => "readings",
            Self::Read => "read",
            Self::Sent => "sent",
            Self::Sources => "sources",
            Self::Connections => "connections",
            Self::Store => "store",
            Self::Counts => "counts",
            Self::Itself => "itself",
        }
    }
}

/// The upper bound of each buffer, bytes. Request bodies without data are bounded where they are read.
pub(crate) fn bounds(config: &Config) -> Vec<(Buffer, u64)> {
    let limits = &config.limits;
    let turns = (config.pool.renders.max(1) + config.pool.spare) as u64;
    let texts = limits.program_bytes + limits.params_bytes;
    // The scene is passed on without a copy; a file exists twice for a moment while its memory grows.
    let render = u64::from(limits.scene.bytes)
        + 2 * u64::from(limits.painter.file_bytes)
        + u64::from(pool::LINE_MAP_BYTES)
        + 2 * limits.data_bytes
        + 3 * texts
        + u64::from(limits.console_bytes);
    // A draft's answer as JSON is written when its turn is over: one at a time on each thread that serves requests. Its
    // files are there, and the same as text.
    let writers = std::thread::available_parallelism().map_or(1, |n| n.get() as u64);
    let answer = (u64::from(limits.painter.file_bytes) + u64::from(pool::LINE_MAP_BYTES)) * 7 / 3;
    // An idle semaphore admits one value that is larger than its capacity: a draft with data, which exists twice for a
    // moment, or a data set.
    let room = config.pool.reading_mib * MIB;
    let draft = 2 * (6 * limits.program_bytes + 2 * limits.data_bytes + DRAFT);
    let set = u64::from(limits.encoded_bytes());
    vec![
        (Buffer::Files, room.max(draft)),
        // As received and as stored.
        (Buffer::Readings, config.pool.readers as u64 * 2 * set),
        (Buffer::Read, room.max(set)),
        (Buffer::Sent, room.max(set)),
        (Buffer::Pictures, (config.cache.memory_mib + config.http.answers_mib) * MIB),
        (Buffer::Images, lookup::MAX_MEMORY),
        (Buffer::Compressed, (config.cache.memory_mib * MIB) / compress::CACHE_SHARE),
        (Buffer::Failures, failures::MAX_MEMORY as u64),
        (Buffer::Cards, error_picture::MAX_MEMORY),
        (Buffer::Charts, charts::MAX_MEMORY),
        (Buffer::Renders, turns * render + writers * answer),
        (Buffer::Waiting, config.pool.queue as u64 * texts),
        (Buffer::Sources, if config.sources.is_empty() { 0 } else { SOURCES }),
        (Buffer::Connections, config.http.connections as u64 * CONNECTION),
        (Buffer::Store, STORE),
        (Buffer::Counts, COUNTS),
        (Buffer::Itself, ITSELF),
    ]
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_documentation_has_a_row_for_each_buffer() {
        let page = concat!(env!("CARGO_MANIFEST_DIR"), "/../../docs/operating.md");
        let page = std::fs::read_to_string(page).expect("the page is there");
        for (buffer, _) in bounds(&Config::default()) {
            assert!(page.contains(&format!("| `{}` |", buffer.word())), "{} isn't in docs/operating.md", buffer.word());
        }
    }
}
