//! PNG files.

use crate::size::Size;
use crate::words::plain;
use png::{BitDepth, ColorType, Compression, Encoder, EncodingError, SrgbRenderingIntent};
use vello_cpu::peniko::ImageAlphaType;
use vello_cpu::{Pixels, Pixmap};

/// A painted picture as a file: RGB when every pixel is opaque, else RGBA.
pub(crate) fn picture(pixmap: Pixmap, size: Size, title: &str, description: &str) -> Vec<u8> {
    let (color, bytes) = match pixmap.try_take_rgb8(ImageAlphaType::Alpha) {
        Pixels::Rgb8(bytes) => (ColorType::Rgb, bytes),
        Pixels::Rgba8(bytes) => (ColorType::Rgba, bytes),
    };
    let words = [("Title", title), ("Description", description)];
    write((size.width.into(), size.height.into()), color, &bytes, &words).expect(SOUND)
}

/// An image of a scene as a file.
pub(crate) fn image(pixels: &wire::Pixels) -> Vec<u8> {
    let color = match pixels.channels {
        1 => ColorType::Grayscale,
        3 => ColorType::Rgb,
        _ => ColorType::Rgba,
    };
    write((pixels.width, pixels.height), color, &pixels.bytes, &[]).expect(SOUND)
}

const SOUND: &str = "sizes fit their bytes, and a vector takes all of them";

fn write(
    (width, height): (u32, u32),
    color: ColorType,
    bytes: &[u8],
    words: &[(&str, &str)],
) -> Result<Vec<u8>, EncodingError> {
    let mut file = Vec::with_capacity(bytes.len() / 16 + 1024);
    let mut encoder = Encoder::new(&mut file, width, height);
    encoder.set_color(color);
    encoder.set_depth(BitDepth::Eight);
    encoder.set_compression(Compression::Fast);
    encoder.set_source_srgb(SrgbRenderingIntent::Perceptual);
    for (keyword, text) in words.iter().filter(|(_, text)| !text.is_empty()) {
        encoder.add_itxt_chunk((*keyword).to_owned(), text.chars().map(plain).collect())?;
    }
    let mut writer = encoder.write_header()?;
    writer.write_image_data(bytes)?;
    writer.finish()?;
    Ok(file)
}
