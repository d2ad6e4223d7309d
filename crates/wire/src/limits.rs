//! Every limit of a render, in one place, with the defaults of the service.

use serde::{Deserialize, Serialize};

const MIB: u64 = 1024 * 1024;

/// All limits of one render.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct Limits {
    /// Wall time until the program is interrupted with `TimeLimit`, ms.
    pub wall_ms: u64,
    /// Wall time from the interruption until the kill, ms.
    pub grace_ms: u64,
    /// CPU time, ms.
    pub cpu_ms: u64,
    /// Memory beyond the warm zygote's, bytes.
    pub memory_bytes: u64,
    /// How much of the console is kept, bytes.
    pub console_bytes: u32,
    /// A program's source, bytes.
    pub program_bytes: u64,
    /// All parameters together, bytes.
    pub params_bytes: u64,
    /// A data set, bytes as uploaded.
    pub data_bytes: u64,
    /// The scene's bounds.
    pub scene: SceneLimits,
    /// The picture's bounds.
    pub picture: PictureLimits,
    /// The painter's bounds.
    pub painter: PainterLimits,
    /// The reader's bounds.
    pub reader: ReaderLimits,
}

impl Default for Limits {
    fn default() -> Self {
        Self {
            wall_ms: 5_000,
            grace_ms: 250,
            cpu_ms: 2_000,
            memory_bytes: 256 * MIB,
            console_bytes: 64 * 1024,
            program_bytes: 256 * 1024,
            params_bytes: 8 * 1024,
            data_bytes: 32 * MIB,
            scene: SceneLimits::default(),
            picture: PictureLimits::default(),
            painter: PainterLimits::default(),
            reader: ReaderLimits::default(),
        }
    }
}

impl Limits {
    /// Maximum size of an encoded data set, bytes. It can be larger than the file: an empty field is one byte there and
    /// eight here.
    #[must_use]
    pub fn encoded_bytes(&self) -> u32 {
        const BESIDE: u64 = 16 * MIB;
        u32::try_from(self.data_bytes.saturating_mul(2).saturating_add(BESIDE)).unwrap_or(u32::MAX)
    }

    /// The part that the kernel enforces on a child from the fork on.
    #[must_use]
    pub fn child(&self) -> ChildLimits {
        ChildLimits { cpu_ms: self.cpu_ms, memory_bytes: self.memory_bytes }
    }
}

/// The limits that are set on a child when it is forked, before it reads a job.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub struct ChildLimits {
    /// CPU time, ms.
    pub cpu_ms: u64,
    /// Memory beyond the zygote's at the moment of the fork, bytes.
    pub memory_bytes: u64,
}

/// Bounds of a scene.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct SceneLimits {
    /// Encoded size, bytes.
    pub bytes: u32,
    /// Drawing operations.
    pub operations: u32,
    /// Points of all paths, glyphs and repeated shapes together.
    pub points: u32,
}

impl Default for SceneLimits {
    fn default() -> Self {
        Self { bytes: 16 * MIB as u32, operations: 200_000, points: 5_000_000 }
    }
}

/// Bounds of a picture.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct PictureLimits {
    /// Width and height at scale 1, px each.
    pub side: u32,
    /// Width × height at scale 1, px.
    pub pixels: u32,
    /// The largest scale factor.
    pub scale: u32,
    /// Frames of an animation.
    pub frames: u32,
    /// Device pixels of all frames of an animation together.
    pub frame_pixels: u32,
}

impl Default for PictureLimits {
    fn default() -> Self {
        Self { side: 4_096, pixels: 4_096 * 4_096, scale: 4, frames: 200, frame_pixels: 64 * 1024 * 1024 }
    }
}

impl PictureLimits {
    /// Whether a picture may have this size at scale 1.
    #[must_use]
    pub fn allows(&self, width: u32, height: u32) -> bool {
        width >= 1
            && height >= 1
            && width <= self.side
            && height <= self.side
            && u64::from(width) * u64::from(height) <= u64::from(self.pixels)
    }
}

/// The painter's own bounds.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct PainterLimits {
    /// Wall time for one picture, ms.
    pub wall_ms: u64,
    /// Memory beyond the idle painter's, bytes.
    pub memory_bytes: u64,
    /// The largest file it may answer with, bytes.
    pub file_bytes: u32,
}

impl Default for PainterLimits {
    fn default() -> Self {
        Self { wall_ms: 5_000, memory_bytes: 1024 * MIB, file_bytes: 128 * MIB as u32 }
    }
}

/// The reader's own bounds.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct ReaderLimits {
    /// Wall time for one file, ms.
    pub wall_ms: u64,
    /// Memory beyond the idle reader's, bytes.
    pub memory_bytes: u64,
}

impl Default for ReaderLimits {
    fn default() -> Self {
        Self { wall_ms: 10_000, memory_bytes: 1024 * MIB }
    }
}
