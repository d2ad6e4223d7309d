//! `[engines.NAME]`: what programs run on.

use super::error::ConfigError;
use crate::bounds::{MAX_LIMIT_BYTES, MAX_LIMIT_MS, MEMORY, MIN_LIMIT_BYTES, TIME};
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;
use std::path::PathBuf;
use wire::Limits;

/// The engine that draws whatever it can.
pub const PYTHON: &str = "python";
/// The engine that draws charts of pandas' data as the first one does.
pub const PANDAS: &str = "pandas";
/// The engine that draws what needs a library.
pub const SCIENCE: &str = "science";

/// `[engines.NAME]`: an engine.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct EngineConfig {
    /// Whether it is there; engines in the science engine's environment are also left out when that isn't installed.
    pub enabled: bool,
    /// The virtual environment whose packages are offered.
    pub environment: PathBuf,
    /// Top-level modules that programs may import. With `matplotlib` among them, matplotlib itself draws the charts.
    pub modules: Vec<String>,
    /// Children kept ready; 0 means as many as the pool draws at once.
    pub ready: usize,
    /// Wall time of a render, ms, if it differs from `limits.wall_ms`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub wall_ms: Option<u64>,
    /// CPU time, ms, if it differs from `limits.cpu_ms`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub cpu_ms: Option<u64>,
    /// Memory beyond the warm zygote's, bytes, if it differs from `limits.memory_bytes`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub memory_bytes: Option<u64>,
}

/// The modules that are offered by default: numpy and the harmless part of the standard library.
const MODULES: &str = "numpy math cmath random statistics fractions decimal datetime calendar time zoneinfo json csv io re \
    string textwrap itertools functools operator collections heapq bisect copy enum dataclasses typing colorsys hashlib \
    base64 zlib contextlib abc numbers unicodedata";

/// What the pandas engine offers beside these: pandas, and what programs from elsewhere import without needing it.
const FRAMES: &str = "pandas dateutil \
    warnings os sys pathlib types inspect pprint platform timeit locale urllib tempfile argparse logging \
    traceback struct array html xml glob shutil";

/// What the science engine offers beside all these.
const LIBRARIES: &str = "matplotlib mpl_toolkits pylab cycler scipy sklearn seaborn statsmodels networkx PIL";

/// Where the pandas engine and the science engine are installed.
pub const SCIENCE_ENVIRONMENT: &str = ".venv-science";

fn listed(names: &str) -> impl Iterator<Item = String> {
    names.split_whitespace().map(str::to_owned)
}

impl Default for EngineConfig {
    fn default() -> Self {
        Self {
            enabled: true,
            environment: PathBuf::from(".venv"),
            modules: listed(MODULES).collect(),
            ready: 0,
            wall_ms: None,
            cpu_ms: None,
            memory_bytes: None,
        }
    }
}

impl EngineConfig {
    /// The engines that exist without any configuration.
    pub(super) fn shipped() -> BTreeMap<String, Self> {
        let pandas = Self {
            environment: PathBuf::from(SCIENCE_ENVIRONMENT),
            modules: listed(MODULES).chain(listed(FRAMES)).collect(),
            ready: 1,
            ..Self::default()
        };
        let science = Self {
            modules: listed(MODULES).chain(listed(LIBRARIES)).chain(listed(FRAMES)).collect(),
            wall_ms: Some(10_000),
            cpu_ms: Some(8_000),
            memory_bytes: Some(512 << 20),
            ..pandas.clone()
        };
        [(PYTHON.to_owned(), Self::default()), (PANDAS.to_owned(), pandas), (SCIENCE.to_owned(), science)].into()
    }

    /// The limits of a render on this engine.
    #[must_use]
    pub fn limits(&self, limits: &Limits) -> Limits {
        Limits {
            wall_ms: self.wall_ms.unwrap_or(limits.wall_ms),
            cpu_ms: self.cpu_ms.unwrap_or(limits.cpu_ms),
            memory_bytes: self.memory_bytes.unwrap_or(limits.memory_bytes),
            ..*limits
        }
    }

    /// Checks the values of the engine of this name.
    pub(super) fn check(&self, name: &str) -> Result<(), ConfigError> {
        let check = |key: &str, good, value: String, expected| {
            let key = if key.is_empty() { format!("engines.{name}") } else { format!("engines.{name}.{key}") };
            if good { Ok(()) } else { Err(ConfigError::Range { key, value, expected }) }
        };
        check(
            "",
            crate::name::is_plain(name),
            "so named".to_owned(),
            "named with lower-case letters, digits, - and _",
        )?;
        check("enabled", self.enabled || name != PYTHON, "false".to_owned(), "true: the service draws with it")?;
        let named = !self.environment.as_os_str().is_empty();
        check("environment", named, "\"\"".to_owned(), "the folder of a Python virtual environment")?;
        for module in &self.modules {
            let good = !module.is_empty() && module.bytes().all(|b| b.is_ascii_alphanumeric() || b == b'_');
            check("modules", good, format!("{module:?}"), "a list of top-level module names")?;
        }
        let [wall, cpu, memory] = [self.wall_ms, self.cpu_ms, self.memory_bytes].map(|limit| limit.unwrap_or(1));
        check("wall_ms", (1..=MAX_LIMIT_MS).contains(&wall), wall.to_string(), TIME)?;
        check("cpu_ms", (1..=MAX_LIMIT_MS).contains(&cpu), cpu.to_string(), TIME)?;
        let bounds = MIN_LIMIT_BYTES..=MAX_LIMIT_BYTES;
        let good = self.memory_bytes.is_none() || bounds.contains(&memory);
        check("memory_bytes", good, memory.to_string(), MEMORY)?;
        check("ready", self.ready <= 1_024, self.ready.to_string(), "from 0 to 1024")
    }
}
