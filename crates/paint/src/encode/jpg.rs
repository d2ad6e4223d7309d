//! JPEG files.

use super::{Metadata, xmp};
use crate::bitmap::Bitmap;
use jpeg_encoder::{ColorType, Encoder, SamplingFactor};
use wire::PaintError;

const QUALITY: u8 = 90;
/// The start of a segment with an XMP packet.
const XMP: &[u8] = b"http://ns.adobe.com/xap/1.0/\0";
/// Maximum size of a segment, bytes.
const MAX_SEGMENT: usize = 65_533;

/// A JPEG file of a painted picture, on white.
pub(crate) fn still(bitmap: &Bitmap, metadata: Metadata) -> Result<Vec<u8>, PaintError> {
    let on_white = |part: u8, alpha: u8| {
        let (part, alpha) = (u32::from(part), u32::from(alpha));
        ((part * alpha + 255 * (255 - alpha) + 127) / 255) as u8
    };
    let pixels = bitmap.rgba.as_chunks::<4>().0;
    let rgb: Vec<u8> = pixels.iter().flat_map(|[r, g, b, a]| [r, g, b].map(|part| on_white(*part, *a))).collect();
    let mut file = Vec::with_capacity(rgb.len() / 8);
    let mut encoder = Encoder::new(&mut file, QUALITY);
    // With chroma subsampling, thin coloured lines would fade.
    encoder.set_sampling_factor(SamplingFactor::F_1_1);
    if let Some(metadata) = xmp::packet(metadata).filter(|metadata| metadata.len() + XMP.len() <= MAX_SEGMENT) {
        encoder.add_app_segment(1, [XMP, metadata.as_bytes()].concat()).map_err(|_| PaintError::Size)?;
    }
    // Nothing but a size can be wrong.
    encoder.encode(&rgb, bitmap.width, bitmap.height, ColorType::Rgb).map_err(|_| PaintError::Size)?;
    Ok(file)
}
