//! What a render took, as the API says it.

use pool::Usage;
use serde::Serialize;
use utoipa::ToSchema;

/// What a render took.
///
/// What `total_us` has beyond the others is the way between the processes and the end of the program's own.
#[derive(Debug, Serialize, ToSchema)]
#[schema(as = Usage)]
pub(super) struct Used {
    /// Waiting for a turn, µs.
    queue_us: u64,
    /// Waiting for a process that is ready to run it, µs.
    start_us: u64,
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
    /// Painting the map of lines and writing it, µs; 0 if it wasn't asked for.
    line_map_us: u64,
    /// All of it, µs.
    total_us: u64,
    /// What the program drew, as operations, bytes.
    scene_bytes: u64,
    /// The picture's file, bytes.
    file_bytes: u64,
}

impl From<Usage> for Used {
    fn from(usage: Usage) -> Self {
        let Usage {
            queue_us,
            start_us,
            program_us,
            cpu_us,
            peak_bytes,
            paint_us,
            encode_us,
            line_map_us,
            total_us,
            scene_bytes,
            file_bytes,
        } = usage;
        Self {
            queue_us,
            start_us,
            program_us,
            cpu_us,
            peak_bytes,
            paint_us,
            encode_us,
            line_map_us,
            total_us,
            scene_bytes,
            file_bytes,
        }
    }
}
