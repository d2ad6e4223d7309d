//! The configuration in force, which can be replaced while requests are served.

use crate::config::{Config, parse_network};
use crate::site::Site;
use ipnet::IpNet;
use parking_lot::RwLock;
use std::ops::Deref;
use std::sync::Arc;

/// A configuration with values that are derived from it.
#[derive(Debug)]
pub(crate) struct EffectiveConfig {
    config: Config,
    /// `http.proxies`, parsed.
    pub(crate) proxies: Vec<IpNet>,
    /// `site`, with its logo.
    pub(crate) site: Arc<Site>,
}

impl EffectiveConfig {
    fn new(config: Config) -> Arc<Self> {
        // They were checked with the configuration.
        let proxies = config.http.proxies.iter().filter_map(|text| parse_network(text)).collect();
        let site = Arc::new(Site::new(&config.site));
        Arc::new(Self { config, proxies, site })
    }
}

impl Deref for EffectiveConfig {
    type Target = Config;

    fn deref(&self) -> &Config {
        &self.config
    }
}

/// The configuration in force.
#[derive(Debug)]
pub(crate) struct LiveConfig(RwLock<Arc<EffectiveConfig>>);

impl LiveConfig {
    pub(crate) fn new(config: Config) -> Self {
        Self(RwLock::new(EffectiveConfig::new(config)))
    }

    pub(crate) fn get(&self) -> Arc<EffectiveConfig> {
        Arc::clone(&self.0.read())
    }

    pub(crate) fn set(&self, config: Config) {
        *self.0.write() = EffectiveConfig::new(config);
    }
}
