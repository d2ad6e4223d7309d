//! The application: what every request handler can reach.

use crate::accounts::Operator;
use crate::accounts::login_throttle::LoginThrottle;
use crate::budget::Budgets;
use crate::cache::Cache;
use crate::charts::Charts;
use crate::compress::Compressor;
use crate::data::DataMemory;
use crate::error_picture::Cards;
use crate::history::History;
use crate::identity_provider::IdentityProvider;
use crate::in_flight::InFlightRequests;
use crate::live_config::{EffectiveConfig, LiveConfig};
use crate::logs::Access;
use crate::lookup::Lookup;
use crate::metrics::Metrics;
use crate::popular_tags::PopularTags;
use crate::signature::Signer;
use crate::sources::Sources;
use crate::store::Store;
use crate::store_probe::Probe;
use crate::views::Views;
use pool::Pool;
use serde_json::Value;
use std::sync::Arc;

/// What every request handler can reach.
pub struct App {
    pub(crate) pool: Pool,
    pub(crate) store: Store,
    pub(crate) live_config: LiveConfig,
    pub(crate) operator: Operator,
    pub(crate) login_throttle: LoginThrottle,
    /// Attempts to join, the good ones too.
    pub(crate) join_throttle: LoginThrottle,
    pub(crate) signer: Signer,
    pub(crate) identity_provider: IdentityProvider,
    pub(crate) budgets: Arc<Budgets>,
    pub(crate) cache: Cache,
    /// What the keys of pictures are salted with.
    pub(crate) salt: [u8; 32],
    pub(crate) data_memory: DataMemory,
    pub(crate) lookup: Lookup,
    pub(crate) probe: Probe,
    /// Requests in progress, by the client behind a proxy.
    pub(crate) in_flight: InFlightRequests,
    /// Views that aren't stored yet.
    pub(crate) views: Views,
    pub(crate) popular_tags: PopularTags,
    pub(crate) sources: Sources,
    pub(crate) cards: Cards,
    pub(crate) metrics: Metrics,
    /// What happened lately.
    pub(crate) history: History,
    /// The operator's charts.
    pub(crate) charts: Charts,
    pub(crate) access: Access,
    pub(crate) compressor: Arc<Compressor>,
    /// The API's description, without this service's own bounds.
    pub(crate) api_document: Value,
}

impl App {
    /// The configuration in force now. It can change at any time.
    pub(crate) fn config(&self) -> Arc<EffectiveConfig> {
        self.live_config.get()
    }

    /// Whether browsers reach the service over https, so that cookies are for https only.
    pub(crate) fn is_secure(&self) -> bool {
        self.config().http.public_url.starts_with("https:")
    }
}
