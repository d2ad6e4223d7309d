//! The configuration that holds now, which can be exchanged while requests are answered.

use crate::config::Config;
use crate::forwarded::Network;
use std::ops::Deref;
use std::sync::{Arc, PoisonError, RwLock};

/// A configuration with what is made of it.
#[derive(Debug)]
pub(crate) struct Effective {
    config: Config,
    /// `http.proxies`, read.
    pub(crate) proxies: Vec<Network>,
}

impl Effective {
    fn new(config: Config) -> Arc<Self> {
        // They were checked when the configuration was.
        let proxies = config.http.proxies.iter().filter_map(|text| text.parse().ok()).collect();
        Arc::new(Self { config, proxies })
    }
}

impl Deref for Effective {
    type Target = Config;

    fn deref(&self) -> &Config {
        &self.config
    }
}

/// The one that holds now.
#[derive(Debug)]
pub(crate) struct Current(RwLock<Arc<Effective>>);

impl Current {
    pub(crate) fn new(config: Config) -> Self {
        Self(RwLock::new(Effective::new(config)))
    }

    pub(crate) fn get(&self) -> Arc<Effective> {
        Arc::clone(&self.0.read().unwrap_or_else(PoisonError::into_inner))
    }

    pub(crate) fn set(&self, config: Config) {
        *self.0.write().unwrap_or_else(PoisonError::into_inner) = Effective::new(config);
    }
}
