//! Quotas: what an author can store. The configuration sets the default, and the operator can override it for an author.

use crate::bounds::{MAX_QUOTA_BYTES, MAX_QUOTA_COUNT};
use crate::config::QuotaConfig;
use crate::openapi::schemas;
use crate::problem::{Kind, Problem};
use serde::{Deserialize, Deserializer, Serialize};
use serde_json::json;
use utoipa::ToSchema;

/// The quota of one author; 0 means no limit.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, ToSchema)]
#[schema(as = KeptQuota)]
pub(crate) struct Quota {
    /// Bytes of programs and data, in all versions of all images, the deleted ones too.
    pub bytes: u64,
    /// Images that aren't deleted.
    pub images: u32,
    /// Versions of one image, not counting pinned ones; the oldest ones beyond that are removed.
    pub versions: u32,
}

/// The operator's overrides for one author; `None` means the default.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
#[serde(default, deny_unknown_fields)]
#[schema(as = NewQuota)]
pub(crate) struct QuotaOverrides {
    /// Bytes of programs and data; 0 means no limit.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[schema(value_type = Option<schemas::QuotaBytes>)]
    pub bytes: Option<u64>,
    /// Images; 0 means no limit.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[schema(value_type = Option<schemas::QuotaCount>)]
    pub images: Option<u32>,
    /// Versions of one image; 0 means no limit.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[schema(value_type = Option<schemas::QuotaCount>)]
    pub versions: Option<u32>,
}

/// What an account stores.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, ToSchema)]
#[schema(as = KeptUsage)]
pub(crate) struct Usage {
    /// Bytes of programs and data; a data set that several versions share counts once.
    pub bytes: u64,
    /// Images that aren't deleted.
    pub images: u32,
    /// Images that are deleted, and can be restored.
    pub deleted: u32,
}

impl From<&QuotaConfig> for Quota {
    fn from(config: &QuotaConfig) -> Self {
        Self { bytes: config.bytes, images: config.images, versions: config.versions }
    }
}

impl Quota {
    /// With the operator's overrides for one author.
    pub(crate) fn with(self, part: QuotaOverrides) -> Self {
        Self {
            bytes: part.bytes.unwrap_or(self.bytes),
            images: part.images.unwrap_or(self.images),
            versions: part.versions.unwrap_or(self.versions),
        }
    }
}

impl QuotaOverrides {
    /// As the store keeps it.
    pub(crate) fn stored(&self) -> Option<String> {
        (*self != Self::default()).then(|| json!(self).to_string())
    }

    /// From the stored text; `None` if it is invalid.
    pub(crate) fn from_stored(stored: Option<&str>) -> Option<Self> {
        stored.map_or(Some(Self::default()), |text| serde_json::from_str(text).ok())
    }

    /// Refuses values that are out of bounds.
    pub(crate) fn check(&self) -> Result<(), Problem> {
        let most = u64::from(MAX_QUOTA_COUNT);
        for (name, value, most) in [
            ("bytes", self.bytes, MAX_QUOTA_BYTES),
            ("images", self.images.map(u64::from), most),
            ("versions", self.versions.map(u64::from), most),
        ] {
            if let Some(value) = value.filter(|value| *value > most) {
                let message = format!("quota.{name} can be at most {most}, not {value}; 0 means no limit.");
                return Err(Problem::new(Kind::BadContent, message));
            }
        }
        Ok(())
    }
}

/// Reads `quota` of a request: an object, or null for the default.
pub(crate) fn deserialize_overrides<'de, D: Deserializer<'de>>(from: D) -> Result<Option<QuotaOverrides>, D::Error> {
    Option::<QuotaOverrides>::deserialize(from).map(|part| Some(part.unwrap_or_default()))
}
