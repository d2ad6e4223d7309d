//! Limits of one image's renders that differ from the configured ones. Its author can lower a limit; the operator can set it
//! to anything. The two are stored separately, so that neither of them overwrites the other's limits.

use crate::bounds::{MAX_LIMIT_BYTES, MAX_LIMIT_MS, MAX_LIMIT_PIXELS, MIN_LIMIT_BYTES};
use crate::openapi::schemas;
use crate::problem::{Kind, Problem};
use serde::{Deserialize, Deserializer, Serialize};
use serde_json::json;
use utoipa::ToSchema;
use wire::{Limits, PictureLimits};

/// Overridden limits; `None` leaves a limit unchanged.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
#[serde(default, deny_unknown_fields)]
#[schema(as = NewLimits)]
pub(crate) struct LimitOverrides {
    /// Wall time, ms.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[schema(value_type = Option<schemas::LimitMs>)]
    pub wall_ms: Option<u64>,
    /// CPU time, ms.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[schema(value_type = Option<schemas::LimitMs>)]
    pub cpu_ms: Option<u64>,
    /// Memory beyond the warm zygote's, bytes.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[schema(value_type = Option<schemas::LimitBytes>)]
    pub memory_bytes: Option<u64>,
    /// Device pixels of one picture, whatever `_w`, `_h` and `_scale` ask for.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[schema(value_type = Option<schemas::LimitPixels>)]
    pub pixels: Option<u64>,
}

/// What an image's renders may use, as the API shows it.
#[derive(Debug, Serialize, ToSchema)]
#[schema(as = Limits)]
pub(crate) struct EffectiveLimits {
    /// Wall time, ms.
    wall_ms: u64,
    /// CPU time, ms.
    cpu_ms: u64,
    /// Memory beyond the warm zygote's, bytes.
    memory_bytes: u64,
    /// Device pixels of one picture.
    pixels: u32,
}

/// The limits of one image.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub(crate) struct ImageLimits {
    /// The operator's, which replace the configured ones.
    pub operator: LimitOverrides,
    /// The author's, which only lower.
    pub author: LimitOverrides,
}

/// The limits that can make a render fail.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub(crate) struct RenderLimits {
    wall_ms: u64,
    cpu_ms: u64,
    memory_bytes: u64,
}

impl From<&Limits> for RenderLimits {
    fn from(limits: &Limits) -> Self {
        Self { wall_ms: limits.wall_ms, cpu_ms: limits.cpu_ms, memory_bytes: limits.memory_bytes }
    }
}

impl RenderLimits {
    /// Those of the engine that tries last, which has the last word.
    pub(crate) fn of_attempts(attempts: &[pool::Attempt]) -> Self {
        attempts.last().map_or_else(|| Self::from(&Limits::default()), |attempt| Self::from(&attempt.limits))
    }
}

impl ImageLimits {
    /// As the store keeps it.
    pub(crate) fn stored(&self) -> Option<String> {
        (*self != Self::default()).then(|| json!(self).to_string())
    }

    /// From the stored text; `None` if it is invalid.
    pub(crate) fn from_stored(stored: Option<&str>) -> Option<Self> {
        stored.map_or(Some(Self::default()), |text| serde_json::from_str(text).ok())
    }

    /// The limits of this image's renders, where everybody's are these.
    pub(crate) fn effective(&self, limits: &Limits) -> Limits {
        let Self { operator, author } = self;
        let one = |usual: u64, set: Option<u64>, lowered: Option<u64>| {
            let most = set.unwrap_or(usual);
            lowered.map_or(most, |lowered| lowered.min(most))
        };
        Limits {
            wall_ms: one(limits.wall_ms, operator.wall_ms, author.wall_ms),
            cpu_ms: one(limits.cpu_ms, operator.cpu_ms, author.cpu_ms),
            memory_bytes: one(limits.memory_bytes, operator.memory_bytes, author.memory_bytes),
            picture: PictureLimits {
                pixels: one(limits.picture.pixels.into(), operator.pixels, author.pixels).min(MAX_LIMIT_PIXELS) as u32,
                ..limits.picture
            },
            ..*limits
        }
    }

    /// The same for the API.
    pub(crate) fn view(&self, limits: &Limits) -> EffectiveLimits {
        let Limits { wall_ms, cpu_ms, memory_bytes, picture, .. } = self.effective(limits);
        EffectiveLimits { wall_ms, cpu_ms, memory_bytes, pixels: picture.pixels }
    }

    /// With the caller's overrides, if the caller may set them; unchanged if there are none.
    pub(crate) fn changed(
        self,
        wanted: Option<LimitOverrides>,
        by_operator: bool,
        limits: &Limits,
    ) -> Result<Self, Problem> {
        let Some(part) = wanted else { return Ok(self) };
        let most = Self { author: LimitOverrides::default(), ..self }.effective(limits);
        for (name, value, least, hard, most) in [
            ("wall_ms", part.wall_ms, 1, MAX_LIMIT_MS, most.wall_ms),
            ("cpu_ms", part.cpu_ms, 1, MAX_LIMIT_MS, most.cpu_ms),
            ("memory_bytes", part.memory_bytes, MIN_LIMIT_BYTES, MAX_LIMIT_BYTES, most.memory_bytes),
            ("pixels", part.pixels, 1, MAX_LIMIT_PIXELS, most.picture.pixels.into()),
        ] {
            let Some(value) = value else { continue };
            if !(least..=hard).contains(&value) {
                let message = format!("limits.{name} must be from {least} to {hard}, not {value}.");
                return Err(Problem::new(Kind::BadContent, message));
            }
            if !by_operator && value > most {
                let message = format!("Only the operator may raise a limit: limits.{name} can be at most {most} here.");
                return Err(Problem::new(Kind::Forbidden, message));
            }
        }
        Ok(if by_operator { Self { operator: part, ..self } } else { Self { author: part, ..self } })
    }
}

/// Reads `limits` of a request: an object, or null to remove the overrides.
pub(crate) fn deserialize_overrides<'de, D: Deserializer<'de>>(from: D) -> Result<Option<LimitOverrides>, D::Error> {
    Option::<LimitOverrides>::deserialize(from).map(|part| Some(part.unwrap_or_default()))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn wall(ms: u64) -> LimitOverrides {
        LimitOverrides { wall_ms: Some(ms), ..LimitOverrides::default() }
    }

    #[test]
    fn an_author_lowers_and_the_operator_sets() {
        let limits = Limits::default();
        let (operator, author) = (true, false);
        let within = |within: ImageLimits| within.effective(&limits).wall_ms;
        let none = ImageLimits::default();
        assert_eq!(none.effective(&limits), limits);

        let lowered = none.changed(Some(wall(1_000)), author, &limits).expect("lower");
        assert_eq!(within(lowered), 1_000);
        assert_eq!(within(lowered.changed(Some(LimitOverrides::default()), author, &limits).expect("back")), 5_000);
        let refused = none.changed(Some(wall(5_001)), author, &limits).expect_err("higher");
        assert_eq!(refused.kind, Kind::Forbidden);

        let raised = none.changed(Some(wall(60_000)), operator, &limits).expect("as they like");
        assert_eq!(within(raised), 60_000);
        assert_eq!(within(raised.changed(Some(wall(30_000)), author, &limits).expect("lower than that")), 30_000);
        let curbed = none.changed(Some(wall(100)), operator, &limits).expect("as they like");
        assert_eq!(within(curbed.changed(Some(LimitOverrides::default()), author, &limits).expect("nothing new")), 100);
        curbed.changed(Some(wall(101)), author, &limits).expect_err("higher than the operator's");
        assert_eq!(within(lowered.changed(Some(wall(100)), operator, &limits).expect("lower still")), 100);
        none.changed(Some(wall(600_001)), operator, &limits).expect_err("past every bound");
        none.changed(Some(wall(0)), operator, &limits).expect_err("no time at all");
        assert_eq!(raised.changed(None, author, &limits).expect("unchanged"), raised);
    }

    #[test]
    fn what_is_stored_is_read() {
        let within = ImageLimits {
            operator: wall(9),
            author: LimitOverrides { memory_bytes: Some(MIN_LIMIT_BYTES), ..LimitOverrides::default() },
        };
        assert_eq!(ImageLimits::from_stored(within.stored().as_deref()), Some(within));
        assert_eq!(ImageLimits::default().stored(), None);
        assert_eq!(ImageLimits::from_stored(None), Some(ImageLimits::default()));
        assert_eq!(ImageLimits::from_stored(Some("{\"all\": 1}")), None);
    }
}
