//! What a render took, as the API says it.

use pool::Usage;
use serde::Serialize;
use utoipa::ToSchema;

/// What a render took.
#[derive(Debug, Serialize, ToSchema)]
#[schema(as = Usage)]
pub(super) struct Used {
    /// Waiting for a turn, µs.
    queue_us: u64,
    /// The program, µs.
    program_us: u64,
    /// Its CPU time, µs.
    cpu_us: u64,
    /// The most memory that it had, bytes.
    peak_bytes: u64,
    /// Painting, µs.
    paint_us: u64,
    /// Writing the file, µs.
    encode_us: u64,
    /// All of it, µs.
    total_us: u64,
}

impl From<Usage> for Used {
    fn from(usage: Usage) -> Self {
        let Usage { queue_us, program_us, cpu_us, peak_bytes, paint_us, encode_us, total_us } = usage;
        Self { queue_us, program_us, cpu_us, peak_bytes, paint_us, encode_us, total_us }
    }
}
