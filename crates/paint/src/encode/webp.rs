//! WebP files, lossless, still and animated (RFC 9649).

use super::{Metadata, Region, xmp};
use crate::bitmap::Bitmap;
use image_webp::{ColorType, WebPEncoder};
use wire::PaintError;

/// The longest side that the format allows, px.
const MAX_SIDE: u16 = 16_383;

/// Whether a picture fits the format.
pub(crate) fn fits(width: u16, height: u16) -> Result<(), PaintError> {
    if width.max(height) <= MAX_SIDE { Ok(()) } else { Err(PaintError::Size) }
}

/// A WebP file of a painted picture.
pub(crate) fn still(bitmap: &Bitmap, metadata: Metadata) -> Result<Vec<u8>, PaintError> {
    encode(bitmap.width, bitmap.height, &bitmap.rgba, bitmap.is_opaque(), xmp::packet(metadata))
}

fn encode(width: u16, height: u16, rgba: &[u8], opaque: bool, metadata: Option<String>) -> Result<Vec<u8>, PaintError> {
    let mut file = Vec::new();
    let mut encoder = WebPEncoder::new(&mut file);
    if let Some(metadata) = metadata {
        encoder.set_xmp_metadata(metadata.into_bytes());
    }
    let (width, height) = (u32::from(width), u32::from(height));
    let result = if opaque {
        let rgb: Vec<u8> = rgba.as_chunks::<4>().0.iter().flat_map(|[r, g, b, _]| [*r, *g, *b]).collect();
        encoder.encode(&rgb, width, height, ColorType::Rgb8)
    } else {
        encoder.encode(rgba, width, height, ColorType::Rgba8)
    };
    // Nothing but a size can be wrong.
    result.map_err(|_| PaintError::Size)?;
    Ok(file)
}

/// An unfinished animation.
pub(crate) struct Animation {
    size: (u16, u16),
    before: Option<Bitmap>,
    frames: Vec<u8>,
}

impl Animation {
    /// Starts a file of frames of the size of `first`.
    pub(crate) fn start(first: &Bitmap) -> Self {
        Self { size: (first.width, first.height), before: None, frames: Vec::new() }
    }

    /// Adds a frame that is shown for `ms`.
    pub(crate) fn add(&mut self, bitmap: Bitmap, ms: u32) -> Result<(), PaintError> {
        // The format has frame offsets in steps of two pixels.
        let part = self.before.as_ref().map_or(Region::whole(&bitmap), |before| Region::changed(before, &bitmap, 2));
        let still = encode(part.width, part.height, &part.crop(&bitmap), bitmap.is_opaque(), None)?;
        let image = still.get(12..).unwrap_or_default();
        let mut frame = Vec::with_capacity(image.len() + 16);
        for number in [part.x / 2, part.y / 2, part.width - 1, part.height - 1] {
            push_24(&mut frame, number.into());
        }
        push_24(&mut frame, ms);
        // Its pixels replace those before.
        frame.push(0b10);
        frame.extend_from_slice(image);
        push_chunk(&mut self.frames, *b"ANMF", &frame);
        self.before = Some(bitmap);
        Ok(())
    }

    /// The finished file, which loops for ever.
    pub(crate) fn finish(self, metadata: Metadata) -> Vec<u8> {
        let metadata = xmp::packet(metadata);
        let (animation, alpha, meta) = (1 << 1, 1 << 4, u8::from(metadata.is_some()) << 2);
        let mut header = vec![animation | alpha | meta, 0, 0, 0];
        push_24(&mut header, u32::from(self.size.0) - 1);
        push_24(&mut header, u32::from(self.size.1) - 1);
        let mut body = b"WEBP".to_vec();
        push_chunk(&mut body, *b"VP8X", &header);
        push_chunk(&mut body, *b"ANIM", &[0; 6]);
        body.extend_from_slice(&self.frames);
        if let Some(metadata) = metadata {
            push_chunk(&mut body, *b"XMP ", metadata.as_bytes());
        }
        let mut file = Vec::with_capacity(body.len() + 8);
        push_chunk(&mut file, *b"RIFF", &body);
        file
    }
}

fn push_24(out: &mut Vec<u8>, number: u32) {
    out.extend_from_slice(&number.to_le_bytes()[..3]);
}

fn push_chunk(out: &mut Vec<u8>, name: [u8; 4], data: &[u8]) {
    out.extend_from_slice(&name);
    out.extend_from_slice(&(data.len() as u32).to_le_bytes());
    out.extend_from_slice(data);
    if data.len() % 2 == 1 {
        out.push(0);
    }
}
