//! What the pages say about the service itself, from `[site]` of the configuration.

use crate::config::{Logo, SiteConfig};
use sha2::{Digest as _, Sha256};
use std::sync::{Arc, LazyLock};

tokio::task_local! {
    /// The site whose page this task makes.
    static SITE: Arc<Site>;
}

static DEFAULT: LazyLock<Arc<Site>> = LazyLock::new(|| Arc::new(Site::new(&SiteConfig::default())));

/// The service's own name, logo and so on.
#[derive(Debug, Default)]
pub(crate) struct Site {
    /// Its name.
    pub name: String,
    /// A line on every page; may be empty.
    pub notice: String,
    /// The address of the terms of use; may be empty.
    pub terms: String,
    /// Where viewers report pictures; may be empty.
    pub contact: String,
    /// Its logo.
    pub logo: Option<SiteLogo>,
}

/// The logo, with its name as an asset.
#[derive(Debug)]
pub(crate) struct SiteLogo {
    /// `logo-HASH.svg`.
    pub file: String,
    /// The file's bytes.
    pub bytes: axum::body::Bytes,
    /// Its media type.
    pub media_type: &'static str,
}

impl Site {
    /// Reads the logo again. The configuration was checked; a logo that is gone since then is left out.
    pub(crate) fn new(config: &SiteConfig) -> Self {
        let SiteConfig { name, logo, notice, terms, contact } = config.clone();
        let logo = Some(logo).filter(|logo| !logo.as_os_str().is_empty()).and_then(|path| {
            Logo::read(&path).inspect_err(|why| tracing::warn!(%why, "the logo can't be read")).ok().map(SiteLogo::new)
        });
        Self { name, notice, terms, contact, logo }
    }

    /// The site of the request that this task answers.
    pub(crate) fn current() -> Arc<Self> {
        SITE.try_with(Arc::clone).unwrap_or_else(|_| Arc::clone(&DEFAULT))
    }

    /// Answers a request with this site's pages.
    pub(crate) async fn scope<T>(self: Arc<Self>, answer: impl Future<Output = T>) -> T {
        SITE.scope(self, answer).await
    }
}

impl SiteLogo {
    fn new(Logo { bytes, extension }: Logo) -> Self {
        let hash = hex::encode(&Sha256::digest(&bytes)[..6]);
        let media_type = match extension {
            "png" => "image/png",
            "webp" => "image/webp",
            _ => "image/svg+xml",
        };
        Self { file: format!("logo-{hash}.{extension}"), bytes: bytes.into(), media_type }
    }
}
