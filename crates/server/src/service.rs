//! The service's life: opened from its configuration, served, and closed.

use crate::accounts::login_throttle::LoginThrottle;
use crate::accounts::{self, Operator};
use crate::app::App;
use crate::auth::credentials;
use crate::budget::Budgets;
use crate::cache::Cache;
use crate::charts::Charts;
use crate::compress::Compressor;
use crate::config::{Config, ExamplesFrom};
use crate::connections;
use crate::data::DataMemory;
use crate::error_picture::Cards;
use crate::examples::{self, ExampleError, ExampleSource};
use crate::history::History;
use crate::identity_provider::IdentityProvider;
use crate::in_flight::InFlightRequests;
use crate::live_config::LiveConfig;
use crate::logs::Access;
use crate::lookup::Lookup;
use crate::maintenance;
use crate::metrics::Metrics;
use crate::popular_tags::PopularTags;
use crate::router;
use crate::signature::Signer;
use crate::sources::Sources;
use crate::store::{Store, StoreError};
use crate::store_probe::Probe;
use crate::views::Views;
use pool::Pool;
use std::sync::Arc;
use tokio::net::TcpListener;

/// The service can't start.
#[derive(Debug, thiserror::Error)]
pub enum OpenError {
    /// The store can't be used.
    #[error(transparent)]
    Store(#[from] StoreError),
    /// The examples can't be loaded.
    #[error(transparent)]
    Examples(#[from] ExampleError),
    /// A source's address can't be understood.
    #[error("can't use a source: {0}")]
    Source(#[from] sqlx::Error),
    /// No token could be made.
    #[error("the system has no random numbers: {0}")]
    Random(#[from] getrandom::Error),
}

/// A service that is ready to [`serve`].
pub struct Opened {
    /// The service.
    pub app: Arc<App>,
    /// The operator's token when it was made just now. It is stored as a hash only: print it, it can't be shown again.
    pub new_token: Option<String>,
    /// A path that signs the operator's browser in, once; with the new token.
    pub sign_in: Option<String>,
    /// Examples that were loaded into an empty store.
    pub examples: usize,
}

/// Opens the store, creates the operator's token at the first start, loads the examples into an empty store, and renders the
/// fallback pictures.
///
/// # Errors
/// [`OpenError`]; nothing is left half done.
pub async fn open(config: Config, pool: Pool) -> Result<Opened, OpenError> {
    let store = Store::open(&config.store_url()).await?;
    let (operator, new_token) = know_operator(&config, &store).await?;
    let cache = Cache::new(&config.cache, config.http.answers_mib);
    let compressor = Arc::new(Compressor::new(&config.cache));
    let budgets = Arc::new(Budgets::new(&config.budget));
    let mut fresh = [0; 32];
    getrandom::fill(&mut fresh)?;
    let signer = Signer::new(store.signing_keys(&fresh).await?);
    getrandom::fill(&mut fresh)?;
    let salt = store.cache_salt(&fresh).await?;
    let cards = Cards::prepare(&pool, &budgets, salt, config.limits).await;
    let sources = Sources::new(&config.sources, config.limits.data_bytes)?;
    let app = Arc::new(App {
        history: History::default(),
        charts: Charts::default(),
        metrics: Metrics::new(router::ROUTES, &pool, &cache, &budgets, &cards, &sources),
        pool,
        store,
        operator,
        login_throttle: LoginThrottle::default(),
        join_throttle: LoginThrottle::default(),
        identity_provider: IdentityProvider::new(),
        signer,
        budgets,
        cache,
        salt,
        data_memory: DataMemory::default(),
        lookup: Lookup::new(),
        probe: Probe::default(),
        in_flight: InFlightRequests::default(),
        views: Views::default(),
        popular_tags: PopularTags::default(),
        sources,
        cards,
        live_config: LiveConfig::new(config),
        access: Access::default(),
        compressor,
        api_document: router::api_document(),
    });
    let examples = match &app.config().examples {
        ExamplesFrom::Shipped(false) => 0,
        ExamplesFrom::Shipped(true) => examples::load(&app, &ExampleSource::Shipped).await?,
        ExamplesFrom::Folder(folder) => examples::load(&app, &ExampleSource::Folder(folder.clone())).await?,
    };
    let sign_in = match &new_token {
        Some(_) => Some(operator_link(&app).await?),
        None => None,
    };
    Ok(Opened { app, new_token, sign_in, examples })
}

async fn operator_link(app: &App) -> Result<String, OpenError> {
    let code = accounts::new_token()?;
    let account = app.store.operator_account().await?;
    app.store.add_token(account.id, &credentials::sign_in_link(&code)).await?;
    Ok(credentials::sign_in_path(&code))
}

/// The token from the environment, and if there is neither that nor one in the store, a new first token, which is a token
/// like any other.
async fn know_operator(config: &Config, store: &Store) -> Result<(Operator, Option<String>), OpenError> {
    let mut hashes = Vec::new();
    let mut new_token = None;
    if let Some(token) = &config.operator_token {
        hashes.push(accounts::hash(token.expose()));
    }
    if config.operator_token.is_none() && !store.had_operator().await? {
        let token = accounts::new_token()?;
        // If two servers start at once on one store, one of them prints it.
        new_token = store.first_token(&accounts::hash(&token)).await?.then_some(token);
    }
    Ok((Operator::new(hashes), new_token))
}

/// Serves requests until `shutdown` is done, then gives those in progress some time and closes the store. The caller shuts
/// the pool down.
///
/// # Errors
/// When the listener can't be used at all.
pub async fn serve(app: Arc<App>, listener: TcpListener, shutdown: impl Future<Output = ()>) -> std::io::Result<()> {
    let maintenance = tokio::spawn(maintenance::run(Arc::clone(&app)));
    let history = tokio::spawn(maintenance::keep_history(Arc::clone(&app)));
    let served = connections::accept(&app, listener, router::routes(Arc::clone(&app)), shutdown).await;
    // Maintenance in progress is rolled back, and done at the next start.
    maintenance.abort();
    history.abort();
    if let Err(error) = app.views.flush(&app.store).await {
        tracing::warn!(%error, "the last views could not be stored");
    }
    app.store.close().await;
    served
}
