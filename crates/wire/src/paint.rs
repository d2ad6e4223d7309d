//! The painter's jobs and answers.

use crate::{PictureLimits, SceneLimits};
use serde::{Deserialize, Serialize};

/// A file format that the painter writes.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Format {
    /// Portable Network Graphics.
    Png,
    /// Scalable Vector Graphics.
    Svg,
    /// Portable Document Format, one page.
    Pdf,
    /// WebP, lossless.
    Webp,
    /// JPEG, on white.
    Jpg,
    /// Graphics Interchange Format, 256 colours, animated if the picture is.
    Gif,
    /// Animated PNG.
    Apng,
}

impl Format {
    /// Every format, in the order of listings.
    pub const ALL: [Self; 7] = [Self::Png, Self::Svg, Self::Pdf, Self::Webp, Self::Jpg, Self::Gif, Self::Apng];

    /// The file name's ending, without the dot.
    #[must_use]
    pub fn extension(self) -> &'static str {
        match self {
            Self::Png => "png",
            Self::Svg => "svg",
            Self::Pdf => "pdf",
            Self::Webp => "webp",
            Self::Jpg => "jpg",
            Self::Gif => "gif",
            Self::Apng => "apng",
        }
    }

    /// The media type.
    #[must_use]
    pub fn media_type(self) -> &'static str {
        match self {
            Self::Png => "image/png",
            Self::Svg => "image/svg+xml",
            Self::Pdf => "application/pdf",
            Self::Webp => "image/webp",
            Self::Jpg => "image/jpeg",
            Self::Gif => "image/gif",
            Self::Apng => "image/apng",
        }
    }

    /// Whether it is a vector format, which no scale changes.
    #[must_use]
    pub fn is_vector(self) -> bool {
        matches!(self, Self::Svg | Self::Pdf)
    }

    /// Whether a file of it can have several frames.
    #[must_use]
    pub fn is_animated(self) -> bool {
        matches!(self, Self::Webp | Self::Gif | Self::Apng)
    }

    /// The format with this file name's ending.
    #[must_use]
    pub fn from_extension(extension: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|f| f.extension() == extension)
    }
}

/// One picture to paint. A frame's head is a `PaintJob`, its body the scene's bytes as the child sent them.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct PaintJob {
    /// The file to make.
    pub format: Format,
    /// Device pixels to one canvas px (raster formats).
    pub scale: f32,
    /// Whether text stays selectable text (SVG) rather than outlines, which look the same everywhere.
    pub text: bool,
    /// The scene's bounds.
    pub scene: SceneLimits,
    /// The picture's bounds.
    pub picture: PictureLimits,
    /// The largest file, bytes.
    pub file_bytes: u32,
}

/// Why a picture was not painted.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub enum PaintError {
    /// The scene exceeds a limit.
    Scene,
    /// The picture would exceed a limit.
    Size,
    /// The file is too large.
    File,
    /// The scene is malformed.
    Malformed,
}

/// A painter's answer. A frame's head is a `Painted`, its body the file.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Painted {
    /// Whether a file was made.
    pub result: Result<(), PaintError>,
    /// Time spent turning the scene into pixels (or text), µs.
    pub paint_us: u64,
    /// Time spent encoding the file, µs.
    pub encode_us: u64,
}
