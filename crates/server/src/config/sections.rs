//! The sections of the configuration, with their defaults.

use serde::{Deserialize, Deserializer, Serialize, de};
use std::fmt;
use std::path::PathBuf;

/// `[python]`: what programs run on.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct Python {
    /// The virtual environment whose packages are offered.
    pub environment: PathBuf,
    /// Top-level modules that programs may import.
    pub modules: Vec<String>,
}

/// The modules that are offered unless the operator says otherwise: numpy and the harmless part of the standard library.
const MODULES: &str = "numpy math cmath random statistics fractions decimal datetime calendar time zoneinfo json csv io re \
    string textwrap itertools functools operator collections heapq bisect copy enum dataclasses typing colorsys hashlib \
    base64 zlib contextlib abc numbers unicodedata";

impl Default for Python {
    fn default() -> Self {
        Self { environment: PathBuf::from(".venv"), modules: MODULES.split_whitespace().map(str::to_owned).collect() }
    }
}

/// `[pool]`: how many renders at once, and how long they queue.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct PoolConfig {
    /// Renders at once of one client; half as many while others come too.
    pub renders: usize,
    /// Renders at once beyond that, so that nobody waits for another's. Children are kept ready for all of them.
    pub spare: usize,
    /// Painters. One client's renders leave one of them to the others.
    pub painters: usize,
    /// Readers: as many files of data are read at once. One author's leave one of them to the others.
    pub readers: usize,
    /// How long a file may wait for one, ms.
    pub read_wait_ms: u64,
    /// Room for files that arrive or wait for a reader, MiB; as much again for what was read of them, and for data sets
    /// that are sent out. One author has at most half of it.
    pub reading_mib: u64,
    /// Renders that may wait for a turn.
    pub queue: usize,
    /// How long one may wait, ms.
    pub wait_ms: u64,
    /// A zygote is replaced after this many renders.
    pub renders_per_zygote: u64,
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
            zygote_max_age_s: 3_600,
        }
    }
}

/// `[cache]`: finished pictures that are kept.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct CacheConfig {
    /// Memory for them, MiB; 0 keeps none.
    pub memory_mib: u64,
    /// Room on disk for them, MiB, behind those in memory; 0 keeps none there.
    pub disk_mib: u64,
    /// The folder that these are in.
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
    /// What one author's pictures may use in a minute, whoever else looks at them, ms; 0 is no bound. The operator's are free.
    pub author_ms: u32,
    /// What one author's own drafts, saves and looks may use in a minute, ms; 0 is no bound.
    pub draft_ms: u32,
    /// What one viewer's requests may use in a minute, ms; 0 is no bound.
    pub viewer_ms: u32,
    /// What one viewer may use of one author's `author_ms`, ms; 0 is no bound.
    pub share_ms: u32,
}

impl Default for BudgetConfig {
    fn default() -> Self {
        Self { author_ms: 30_000, draft_ms: 30_000, viewer_ms: 30_000, share_ms: 7_500 }
    }
}

/// `[quota]`: what an author may keep; 0 is no bound. The operator's images have none.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct QuotaConfig {
    /// Bytes of programs and data, in all versions of all images, the deleted ones too.
    pub bytes: u64,
    /// Images that aren't deleted.
    pub images: u32,
    /// Versions of one image, beside those that are pinned: with more, the oldest go.
    pub versions: u32,
    /// After how many days a deleted image, whoever's, goes for good; 0 is never.
    pub purge_after_days: u32,
}

impl Default for QuotaConfig {
    fn default() -> Self {
        Self { bytes: 1 << 30, images: 1_000, versions: 500, purge_after_days: 30 }
    }
}

/// `[http]`: patience with clients, and how many of them.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct HttpConfig {
    /// Where viewers reach the service, `https://pictures.example`, when that isn't where it listens: for links that it
    /// writes, and cookies that only https carries.
    pub public_url: String,
    /// Whether all pictures are for signed addresses only; images can ask for that one by one.
    pub signed_urls: bool,
    /// Whose drafts may have addresses of their own, which draw them for whoever opens them.
    pub draft_links: DraftLinks,
    /// Addresses and networks of proxies whose `X-Forwarded-For` is believed.
    pub proxies: Vec<String>,
    /// Connections at once; more wait until one ends. Lowered at the start to what the system's descriptors allow.
    pub connections: usize,
    /// How many of them one client may have: one IPv4 address, or the /64 of an IPv6 address.
    pub connections_per_client: usize,
    /// How long a client may take to send a request's head, and how long it may be idle between two, ms.
    pub header_timeout_ms: u64,
    /// How long a request's body may take to arrive, ms.
    pub body_ms: u64,
    /// How long a client may leave an answer untaken, ms.
    pub write_timeout_ms: u64,
    /// Memory for answers with pictures that are on their way and not kept as well, MiB.
    pub answers_mib: u64,
    /// How long requests under way may take once the end has come, ms.
    pub shutdown_grace_ms: u64,
    /// Who reads `/metrics` without the operator's token.
    pub metrics: MetricsFor,
    /// What scripts of other sites' pages may read.
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

/// What scripts of other sites' pages may read, always without cookies.
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

/// Whose drafts may have addresses of their own.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum DraftLinks {
    /// The operator's and authors'.
    Authors,
    /// The operator's.
    Operator,
    /// Nobody's; those that were signed aren't good, either.
    None,
}

/// Who reads `/metrics` without the operator's token.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum MetricsFor {
    /// Programs on this machine, unless they say that they pass somebody else's request on.
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
    /// Which requests have a line.
    pub access: AccessLog,
}

impl Default for Log {
    fn default() -> Self {
        Self { format: LogFormat::Text, filter: "info".to_owned(), access: AccessLog::Sampled }
    }
}

/// Which requests have a line in the log.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum AccessLog {
    /// All of them.
    All,
    /// All but pictures that are kept and what only machines ask, of which ten a second have one.
    Sampled,
    /// Those that were answered with a problem.
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
