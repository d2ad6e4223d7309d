//! PNG and JPEG files, decoded from bytes.
//!
//! A file's header states the size of its picture; it is checked against the scene's limits before
//! memory is allocated.

use super::MAX_SIDE;
use crate::CallError;
use std::io::Cursor;
use wire::Pixels;
use zune_core::bytestream::ZCursor;
use zune_core::colorspace::ColorSpace;
use zune_core::options::DecoderOptions;
use zune_jpeg::JpegDecoder;

/// The most passes over a progressive JPEG; cameras and programs write about ten.
const MAX_SCANS: usize = 40;
/// The most memory that a decoder may use besides the picture, bytes.
const DECODER_BYTES: usize = 1 << 20;

/// Decodes a PNG or JPEG file. `room` fails if the scene has no room for so many bytes.
pub(crate) fn decode(
    function: &str,
    file: &[u8],
    room: impl Fn(usize) -> Result<(), CallError>,
) -> Result<Pixels, CallError> {
    match file {
        [0x89, b'P', b'N', b'G', ..] => decode_png(function, file, room),
        [0xFF, 0xD8, ..] => decode_jpeg(function, file, room),
        _ => {
            let error =
                CallError::value_error(format!("{function}() can't read these bytes: they aren't a PNG or JPEG file"));
            Err(error.hint("an array of pixels has the shape (height, width), or (height, width, 3) for colours"))
        }
    }
}

fn broken(function: &str, kind: &str) -> CallError {
    let error =
        CallError::value_error(format!("{function}() can't read this {kind} file: it is damaged or incomplete"));
    error.hint("check that the data is complete")
}

/// Refuses a picture that is too large.
fn check(
    function: &str,
    [width, height, channels]: [usize; 3],
    room: impl Fn(usize) -> Result<(), CallError>,
) -> Result<(), CallError> {
    if width == 0 || height == 0 {
        return Err(CallError::value_error(format!("{function}() argument 'pixels' is empty")));
    }
    if width > MAX_SIDE || height > MAX_SIDE {
        let message = format!("{function}() takes at most 65,535 pixels per side, not {width}×{height}");
        return Err(CallError::value_error(message));
    }
    room(width.saturating_mul(height).saturating_mul(channels))
}

fn decode_png(function: &str, file: &[u8], room: impl Fn(usize) -> Result<(), CallError>) -> Result<Pixels, CallError> {
    let broken = |_| broken(function, "PNG");
    // The decoder counts its buffers, and chunks that it doesn't know, against this.
    let mut decoder =
        png::Decoder::new_with_limits(Cursor::new(file), png::Limits { bytes: DECODER_BYTES + file.len() });
    decoder.set_transformations(png::Transformations::normalize_to_color8());
    decoder.set_ignore_text_chunk(true);
    decoder.set_ignore_iccp_chunk(true);
    let header = decoder.read_header_info().map_err(broken)?;
    // The most channels that it can have: a palette's may all be clear.
    check(function, [header.width as usize, header.height as usize, 4], &room)?;
    let mut reader = decoder.read_info().map_err(broken)?;
    let size = reader.output_buffer_size().ok_or_else(|| self::broken(function, "PNG"))?;
    room(size)?;
    let mut bytes = vec![0; size];
    let info = reader.next_frame(&mut bytes).map_err(broken)?;
    bytes.truncate(info.buffer_size());
    let (channels, bytes) = match info.color_type {
        png::ColorType::Grayscale => (1, bytes),
        png::ColorType::GrayscaleAlpha => {
            (4, bytes.as_chunks().0.iter().flat_map(|[grey, alpha]| [*grey, *grey, *grey, *alpha]).collect())
        }
        png::ColorType::Rgba => (4, bytes),
        _ => (3, bytes),
    };
    Ok(Pixels { width: info.width, height: info.height, channels, bytes })
}

fn decode_jpeg(
    function: &str,
    file: &[u8],
    room: impl Fn(usize) -> Result<(), CallError>,
) -> Result<Pixels, CallError> {
    let options = DecoderOptions::default()
        .set_max_width(MAX_SIDE)
        .set_max_height(MAX_SIDE)
        .jpeg_set_max_scans(MAX_SCANS)
        .jpeg_set_out_colorspace(ColorSpace::RGB)
        .set_strict_mode(false);
    let mut decoder = JpegDecoder::new_with_options(ZCursor::new(file), options);
    decoder.decode_headers().map_err(|_| broken(function, "JPEG"))?;
    let (width, height) = decoder.dimensions().ok_or_else(|| broken(function, "JPEG"))?;
    check(function, [width, height, 3], room)?;
    let bytes = decoder.decode().map_err(|_| broken(function, "JPEG"))?;
    if bytes.len() != width * height * 3 {
        return Err(broken(function, "JPEG"));
    }
    Ok(Pixels { width: width as u32, height: height as u32, channels: 3, bytes })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::testing::{limited, named, one, words};
    use crate::{ErrorKind, Value};
    use wire::{LimitKind, Op, SceneLimits};

    fn png(color: png::ColorType, width: u32, height: u32, pixels: &[u8]) -> Vec<u8> {
        let mut file = Vec::new();
        let mut encoder = png::Encoder::new(&mut file, width, height);
        encoder.set_color(color);
        let mut writer = encoder.write_header().unwrap();
        writer.write_image_data(pixels).unwrap();
        writer.finish().unwrap();
        file
    }

    /// 16×16 px, all of one grey, as a baseline JPEG: written by hand from ITU T.81.
    fn jpeg() -> Vec<u8> {
        let mut file = vec![0xFF, 0xD8, 0xFF, 0xDB, 0, 67, 0];
        file.extend([1; 64]);
        // One component of 8×8 blocks.
        file.extend([0xFF, 0xC0, 0, 11, 8, 0, 16, 0, 16, 1, 1, 0x11, 0]);
        // Codes of one bit: 0 stands for no change (DC), and for the end of a block (AC).
        for class in [0x00, 0x10] {
            file.extend([0xFF, 0xC4, 0, 20, class, 1]);
            file.extend([0; 15]);
            file.push(0);
        }
        file.extend([0xFF, 0xDA, 0, 8, 1, 1, 0, 0, 63, 0]);
        // Four blocks of two bits, and the end.
        file.extend([0x00, 0xFF, 0xD9]);
        file
    }

    fn drawn(file: Vec<u8>) -> Pixels {
        match one("image", vec![Value::Bytes(file), 0.0.into(), 0.0.into()], named![]) {
            Op::Image { pixels, .. } => pixels,
            other => panic!("{other:?}"),
        }
    }

    #[test]
    fn png_files_of_every_kind_are_read() {
        let pixels = |channels, bytes: &[u8]| Pixels { width: 2, height: 1, channels, bytes: bytes.to_vec() };
        assert_eq!(drawn(png(png::ColorType::Grayscale, 2, 1, &[9, 200])), pixels(1, &[9, 200]));
        assert_eq!(drawn(png(png::ColorType::Rgb, 2, 1, &[1, 2, 3, 4, 5, 6])), pixels(3, &[1, 2, 3, 4, 5, 6]));
        assert_eq!(
            drawn(png(png::ColorType::GrayscaleAlpha, 2, 1, &[9, 50, 8, 60])),
            pixels(4, &[9, 9, 9, 50, 8, 8, 8, 60])
        );
        assert_eq!(drawn(png(png::ColorType::Rgba, 2, 1, &[1, 2, 3, 4, 5, 6, 7, 8])).channels, 4);
    }

    #[test]
    fn jpeg_files_are_read() {
        let pixels = drawn(jpeg());
        assert_eq!((pixels.width, pixels.height, pixels.channels), (16, 16, 3));
        assert!(pixels.bytes.iter().all(|n| *n == 128), "{:?}", &pixels.bytes[..6]);
    }

    #[test]
    fn damaged_files_are_refused() {
        let whole = png(png::ColorType::Rgb, 50, 50, &[7; 7_500]);
        let image = |file: &[u8]| words("image", vec![Value::Bytes(file.to_vec()), 0.0.into(), 0.0.into()], named![]);
        assert!(image(&whole[..whole.len() / 2]).contains("can't read this PNG file"));
        assert!(image(&whole[..20]).contains("can't read this PNG file"));
        assert!(image(&jpeg()[..40]).contains("can't read this JPEG file"));
        assert!(image(&[0xFF, 0xD8, 0xFF]).contains("can't read this JPEG file"));
        assert!(image(b"GIF89a").contains("aren't a PNG or JPEG file"));
    }

    #[test]
    fn what_a_file_claims_is_counted_before_memory_is_taken() {
        let mut canvas = limited(SceneLimits { bytes: 10_000, ..SceneLimits::default() });
        let mut claims = png(png::ColorType::Rgb, 50, 60, &[7; 9_000]);
        let mut try_image = |file: &[u8]| {
            canvas.try_do("image", vec![Value::Bytes(file.to_vec()), 0.0.into(), 0.0.into()], named![]).unwrap_err()
        };
        assert_eq!(try_image(&claims).kind, ErrorKind::Limit(LimitKind::Scene));
        // 40,000 × 40,000 px.
        claims[16..24].copy_from_slice(&[0, 0, 0x9C, 0x40, 0, 0, 0x9C, 0x40]);
        assert!(matches!(try_image(&claims).kind, ErrorKind::Value | ErrorKind::Limit(LimitKind::Scene)));
        let mut large = jpeg();
        let at = large.windows(2).position(|w| w == [0xFF, 0xC0]).unwrap() + 5;
        large[at..at + 4].copy_from_slice(&[0xFF, 0xFF, 0xFF, 0xFF]);
        assert_eq!(try_image(&large).kind, ErrorKind::Limit(LimitKind::Scene));
    }
}
