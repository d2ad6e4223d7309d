//! The sections of the configuration, with their defaults.

use serde::{Deserialize, Deserializer, Serialize, de};
use std::fmt;
use std::path::PathBuf;

/// `[pool]`: how many renders at once, and how long they queue.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct PoolConfig {
    /// Concurrent renders of one client; half as many while other clients wait.
    pub renders: usize,
    /// Additional concurrent renders, so that clients don't wait for each other. Children are kept ready for all of them.
    pub spare: usize,
    /// Painters. One client's renders leave one of them free for other clients.
    pub painters: usize,
    /// Readers, which is the number of data files that are read at once. One author's files leave one of them free for
    /// others.
    pub readers: usize,
    /// How long a file waits for a reader, ms.
    pub read_wait_ms: u64,
    /// Memory for files that arrive or wait for a reader, MiB; as much again for data sets that were read, and for data sets
    /// that are sent. One author has at most half of it.
    pub reading_mib: u64,
    /// Renders that can wait for a turn.
    pub queue: usize,
    /// How long a render waits, ms.
    pub wait_ms: u64,
    /// A zygote is replaced after this many renders.
    pub renders_per_zygote: u64,
    /// An engine's first zygote starts quickly, and is replaced after this many renders by one that has placed what renders write
    /// to side by side, which saves each of them a third of its processor time. With 0, the first one does so, too.
    pub renders_per_first_zygote: u64,
    /// A zygote is replaced after this time, s.
    pub zygote_max_age_s: u64,
}

impl Default for PoolConfig {
    fn default() -> Self {
        let cores = std::thread::available_parallelism().map_or(2, usize::from);
        Self {
            renders: cores,
            spare: cores.div_ceil(2),
            painters: cores + 1,
            readers: 2,
            read_wait_ms: 30_000,
            reading_mib: 128,
            queue: 256,
            wait_ms: 2_000,
            renders_per_zygote: 10_000,
            renders_per_first_zygote: 100,
            zygote_max_age_s: 3_600,
        }
    }
}

/// `[cache]`: the cache of pictures.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct CacheConfig {
    /// Memory for pictures, MiB; 0 turns the cache off.
    pub memory_mib: u64,
    /// Disk space for pictures, MiB, behind the cache in memory; 0 means none.
    pub disk_mib: u64,
    /// The folder of the cache on disk.
    pub folder: PathBuf,
}

impl Default for CacheConfig {
    fn default() -> Self {
        Self { memory_mib: 128, disk_mib: 0, folder: PathBuf::from("cache") }
    }
}

/// `[budget]`: render time of authors and viewers.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct BudgetConfig {
    /// Render time per minute for one author's pictures, whoever views them, ms; 0 means no limit. The operator's pictures
    /// are free.
    pub author_ms: u32,
    /// Render time per minute for one author's own drafts, saves and views, ms; 0 means no limit.
    pub draft_ms: u32,
    /// Render time per minute for one viewer's requests, ms; 0 means no limit.
    pub viewer_ms: u32,
    /// One viewer's share of one author's `author_ms`, ms; 0 means no limit.
    pub share_ms: u32,
}

impl Default for BudgetConfig {
    fn default() -> Self {
        Self { author_ms: 30_000, draft_ms: 30_000, viewer_ms: 30_000, share_ms: 7_500 }
    }
}

/// `[quota]`: what an author can store; 0 means no limit. The operator has no quota.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct QuotaConfig {
    /// Bytes of programs and data, in all versions of all images, the deleted ones too.
    pub bytes: u64,
    /// Images that aren't deleted.
    pub images: u32,
    /// Versions of one image, not counting pinned ones; the oldest ones beyond that are removed.
    pub versions: u32,
    /// After how many days a deleted image is purged, whoever owns it; 0 means never.
    pub purge_after_days: u32,
}

impl Default for QuotaConfig {
    fn default() -> Self {
        Self { bytes: 1 << 30, images: 1_000, versions: 500, purge_after_days: 30 }
    }
}

/// `[http]`: timeouts and numbers of connections.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct HttpConfig {
    /// The address where viewers reach the service, such as `https://pictures.example`, if it differs from where it listens.
    /// It is used in links, and decides whether cookies are for https only.
    pub public_url: String,
    /// Whether all pictures need signed addresses; single images can require them, too.
    pub signed_urls: bool,
    /// Who can sign addresses of drafts, which everybody can open.
    pub draft_links: DraftLinks,
    /// Addresses and networks of trusted proxies, whose `X-Forwarded-For` is used.
    pub proxies: Vec<String>,
    /// Concurrent connections; further ones wait. It is lowered at the start to what the limit of file descriptors allows.
    pub connections: usize,
    /// Concurrent connections of one client: an IPv4 address, or the /64 of an IPv6 address.
    pub connections_per_client: usize,
    /// How long a client can take to send a request's head, and how long a connection can be idle, ms.
    pub header_timeout_ms: u64,
    /// How long a request's body can take to arrive, ms.
    pub body_ms: u64,
    /// How long a client can stop reading an answer, ms.
    pub write_timeout_ms: u64,
    /// Memory for pictures that are being sent and aren't in the cache, MiB.
    pub answers_mib: u64,
    /// How long requests in progress can take after the shutdown began, ms.
    pub shutdown_grace_ms: u64,
    /// Who reads `/metrics` without the operator's token.
    pub metrics: MetricsFor,
    /// What scripts on other sites can read.
    pub cors: Cors,
    /// Where to report vulnerabilities: a `mailto:`, `https:` or `tel:` URI for `/.well-known/security.txt`. Empty: no such file.
    pub security_contact: String,
}

impl Default for HttpConfig {
    fn default() -> Self {
        Self {
            public_url: String::new(),
            signed_urls: false,
            draft_links: DraftLinks::Authors,
            proxies: Vec::new(),
            connections: 1_024,
            connections_per_client: 256,
            header_timeout_ms: 15_000,
            body_ms: 30_000,
            write_timeout_ms: 30_000,
            answers_mib: 256,
            shutdown_grace_ms: 10_000,
            metrics: MetricsFor::Local,
            cors: Cors::Pictures,
            security_contact: String::new(),
        }
    }
}

/// What scripts on other sites can read, always without cookies.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Cors {
    /// Nothing.
    None,
    /// Pictures that aren't private.
    Pictures,
    /// The API too, with a token of their own.
    Api,
}

/// Who can sign addresses of drafts.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum DraftLinks {
    /// The operator's and authors'.
    Authors,
    /// The operator's.
    Operator,
    /// Nobody; earlier addresses don't work, either.
    None,
}

/// Who reads `/metrics` without the operator's token.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum MetricsFor {
    /// Programs on this machine, unless they forward somebody else's request.
    Local,
    /// Nobody.
    Operator,
}

/// `[log]`: the log on standard error.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct Log {
    /// For people or for machines.
    pub format: LogFormat,
    /// What is logged, in `tracing`'s filter language: `info`, `server=debug,warn`.
    pub filter: String,
    /// Which requests are logged.
    pub access: AccessLog,
}

impl Default for Log {
    fn default() -> Self {
        Self { format: LogFormat::Text, filter: "info".to_owned(), access: AccessLog::Sampled }
    }
}

/// Which requests are logged.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum AccessLog {
    /// All of them.
    All,
    /// All but cached pictures and requests by monitoring, of which ten per second are logged.
    Sampled,
    /// Errors only.
    Errors,
    /// None.
    None,
}

/// The form of a log line.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum LogFormat {
    /// For people.
    Text,
    /// One JSON object a line.
    Json,
}

/// Where the examples for an empty store come from: `true`, `false` or a folder.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[serde(untagged)]
pub enum ExamplesFrom {
    /// The ones inside the binary, or none.
    Shipped(bool),
    /// `NAME.py` with optional `NAME.toml` in a folder.
    Folder(PathBuf),
}

impl<'de> Deserialize<'de> for ExamplesFrom {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        struct Visitor;
        impl de::Visitor<'_> for Visitor {
            type Value = ExamplesFrom;
            fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str("true, false or a folder")
            }
            fn visit_bool<E>(self, shipped: bool) -> Result<ExamplesFrom, E> {
                Ok(ExamplesFrom::Shipped(shipped))
            }
            fn visit_str<E>(self, folder: &str) -> Result<ExamplesFrom, E> {
                Ok(ExamplesFrom::Folder(folder.into()))
            }
        }
        deserializer.deserialize_any(Visitor)
    }
}
