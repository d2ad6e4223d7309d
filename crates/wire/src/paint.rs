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

/// What is made of a scene.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize)]
pub enum Product {
    /// The picture's file.
    #[default]
    File,
    /// A PNG file of each frame, one after the other. Their lengths are in the answer's head.
    Frames,
    /// A PNG file of the first frame in which the colour of each pixel is the number of the program's line that drew it; no
    /// bytes if that isn't known or nothing is there. [`LINE_MAP_PIXELS`] at most, at most one for each px of the canvas.
    LineMap,
}

/// Most pixels of a map of lines.
pub const LINE_MAP_PIXELS: u32 = 1_000_000;

/// One picture to paint. A frame's head is a `PaintJob`, its body the scene's bytes as the child sent them.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct PaintJob {
    /// What to make.
    pub product: Product,
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
    /// It would take too long.
    Work,
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
    /// The files of which the body consists, if [frames](Product::Frames) were asked for.
    pub frames: Vec<FrameFile>,
}

/// One frame of an animation as a file.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct FrameFile {
    /// How long it is shown, ms; 0 if it is the only one.
    pub ms: u32,
    /// The file's length, bytes.
    pub bytes: u32,
}
