//! PNG files, still and animated.

use super::runs::Runs;
use super::{Metadata, Region, palette};
use crate::bitmap::Bitmap;
use crate::escape::printable;
use png::{
    BitDepth, BlendOp, ColorType, DeflateCompression, Encoder, EncodingError, Filter, SrgbRenderingIntent, Writer,
};

/// For a chart, half the size that the fastest level gives, for a millisecond more; the levels above save a few per cent
/// for twice the time.
const LEVEL: DeflateCompression = DeflateCompression::Level(2);

const SOUND: &str = "sizes fit their bytes, and a vector takes all of them";

/// Pixels in the file's layout.
struct Layout {
    color: ColorType,
    depth: BitDepth,
    palette: Vec<palette::Rgba>,
    data: Data,
}

enum Data {
    /// Bytes to be filtered and compressed.
    Raw(Filter, Vec<u8>),
    /// The file's data.
    Compressed(Vec<u8>),
}

/// A PNG file of a painted picture: with a palette if it has at most 256 colours, else grey, RGB or RGBA.
pub(crate) fn still(bitmap: &Bitmap, metadata: &[Metadata]) -> Vec<u8> {
    let layout = flat(bitmap).unwrap_or_else(|| layout(bitmap));
    write(bitmap, &layout, metadata).expect(SOUND)
}

/// A PNG file of a scene's image.
pub(crate) fn image(pixels: &wire::Pixels) -> Vec<u8> {
    still(&Bitmap::from_pixels(pixels), &[])
}

/// The layout of a flat picture of more than 16 colours: below that, pixels are bits.
fn flat(bitmap: &Bitmap) -> Option<Layout> {
    let runs = Runs::find(bitmap, if bitmap.is_opaque() { 3 } else { 4 })?;
    let mut colors = palette::Colors::new();
    let few = runs.new_pixels().all(|pixel| colors.index(pixel, 256).is_some());
    let mut palette = Vec::new();
    let (color, data) = if !few {
        if bitmap.is_opaque() {
            (ColorType::Rgb, runs.zlib(|[r, g, b, _]| [r, g, b]))
        } else {
            (ColorType::Rgba, runs.zlib(|pixel| pixel))
        }
    } else if colors.list.len() <= 16 {
        return None;
    } else if colors.list.iter().copied().all(is_grey) {
        (ColorType::Grayscale, runs.zlib(|[grey, ..]| [grey]))
    } else {
        let data = runs.zlib(|pixel| [colors.index(pixel, 256).unwrap_or(0)]);
        palette = colors.list;
        (ColorType::Indexed, data)
    };
    Some(Layout { color, depth: BitDepth::Eight, palette, data: Data::Compressed(data) })
}

fn layout(bitmap: &Bitmap) -> Layout {
    let plain = |color, bytes| Layout {
        color,
        depth: BitDepth::Eight,
        palette: Vec::new(),
        data: Data::Raw(Filter::Up, bytes),
    };
    if let Some((colors, indices)) = palette::exact(&bitmap.rgba, 256) {
        return indexed(bitmap, colors, indices);
    }
    if bitmap.is_opaque() { plain(ColorType::Rgb, bitmap.rgb()) } else { plain(ColorType::Rgba, bitmap.rgba.clone()) }
}

/// Grey needs no palette, but only at 8 bits, where grey values are as small as indices.
fn is_grey([r, g, b, a]: palette::Rgba) -> bool {
    r == g && g == b && a == 255
}

fn indexed(bitmap: &Bitmap, mut palette: Vec<palette::Rgba>, mut indices: Vec<u8>) -> Layout {
    let grey = palette.len() > 16 && palette.iter().copied().all(is_grey);
    if grey {
        for index in &mut indices {
            *index = palette[usize::from(*index)][0];
        }
        palette.clear();
    }
    let (depth, bits) = match palette.len() {
        1..=2 => (BitDepth::One, 1),
        3..=4 => (BitDepth::Two, 2),
        5..=16 => (BitDepth::Four, 4),
        _ => (BitDepth::Eight, 8),
    };
    let bytes = if bits == 8 {
        indices
    } else {
        let rows = indices.chunks_exact(usize::from(bitmap.width).max(1));
        let pack = |pixels: &[u8]| {
            pixels.iter().enumerate().fold(0_u8, |byte, (i, index)| byte | index << (8 - bits - i * bits))
        };
        rows.flat_map(|row| row.chunks(8 / bits)).map(pack).collect()
    };
    let (color, filter) =
        if grey { (ColorType::Grayscale, Filter::Up) } else { (ColorType::Indexed, Filter::NoFilter) };
    Layout { color, depth, palette, data: Data::Raw(filter, bytes) }
}

fn start<'a>(
    bitmap: &Bitmap,
    file: &'a mut Vec<u8>,
    metadata: &[Metadata],
) -> Result<Encoder<'a, &'a mut Vec<u8>>, EncodingError> {
    let mut encoder = Encoder::new(file, bitmap.width.into(), bitmap.height.into());
    encoder.set_deflate_compression(LEVEL);
    encoder.set_source_srgb(SrgbRenderingIntent::Perceptual);
    for metadata in metadata {
        for (keyword, text) in [("Title", metadata.title), ("Description", metadata.description)] {
            if !text.is_empty() {
                encoder.add_itxt_chunk(keyword.to_owned(), text.chars().map(printable).collect())?;
            }
        }
    }
    Ok(encoder)
}

fn write(bitmap: &Bitmap, layout: &Layout, metadata: &[Metadata]) -> Result<Vec<u8>, EncodingError> {
    let mut file = Vec::with_capacity(match &layout.data {
        Data::Raw(_, bytes) => bytes.len() / 8 + 2048,
        Data::Compressed(bytes) => bytes.len() + 4096,
    });
    let mut encoder = start(bitmap, &mut file, metadata)?;
    encoder.set_color(layout.color);
    encoder.set_depth(layout.depth);
    let palette = &layout.palette;
    if !palette.is_empty() {
        encoder.set_palette(palette.iter().flat_map(|[r, g, b, _]| [*r, *g, *b]).collect::<Vec<_>>());
        // The alphas of the first colours, up to the last that isn't opaque.
        let alphas = palette.iter().rposition(|color| color[3] < 255).map_or(0, |last| last + 1);
        if alphas > 0 {
            encoder.set_trns(palette[..alphas].iter().map(|color| color[3]).collect::<Vec<_>>());
        }
    }
    if let Data::Raw(filter, _) = layout.data {
        encoder.set_filter(filter);
    }
    let mut writer = encoder.write_header()?;
    match &layout.data {
        Data::Raw(_, bytes) => writer.write_image_data(bytes)?,
        Data::Compressed(bytes) => writer.write_chunk(png::chunk::IDAT, bytes)?,
    }
    writer.finish()?;
    Ok(file)
}

/// An unfinished animation with the announced number of frames.
pub(crate) struct Animation<'a> {
    writer: Option<Writer<&'a mut Vec<u8>>>,
    before: Option<Bitmap>,
}

impl<'a> Animation<'a> {
    /// Starts a file of frames of the size of `first`, which loops for ever.
    pub(crate) fn start(first: &Bitmap, frames: u32, metadata: Metadata, file: &'a mut Vec<u8>) -> Self {
        let writer = Self::header(first, frames, metadata, file).expect(SOUND);
        Self { writer: Some(writer), before: None }
    }

    fn header(
        first: &Bitmap,
        frames: u32,
        metadata: Metadata,
        file: &'a mut Vec<u8>,
    ) -> Result<Writer<&'a mut Vec<u8>>, EncodingError> {
        let mut encoder = start(first, file, &[metadata])?;
        encoder.set_color(ColorType::Rgba);
        encoder.set_depth(BitDepth::Eight);
        encoder.set_filter(Filter::Up);
        encoder.set_animated(frames, 0)?;
        encoder.set_blend_op(BlendOp::Source)?;
        encoder.write_header()
    }

    /// Adds a frame that is shown for `ms`.
    pub(crate) fn add(&mut self, bitmap: Bitmap, ms: u32) {
        self.frame(&bitmap, ms).expect(SOUND);
        self.before = Some(bitmap);
    }

    fn frame(&mut self, bitmap: &Bitmap, ms: u32) -> Result<(), EncodingError> {
        let Some(writer) = &mut self.writer else { return Ok(()) };
        let part = self.before.as_ref().map_or(Region::whole(bitmap), |before| Region::changed(before, bitmap, 1));
        writer.set_frame_delay(u16::try_from(ms).unwrap_or(u16::MAX), 1000)?;
        // Each setting is checked alone, so the offset is reset first.
        writer.reset_frame_position()?;
        writer.set_frame_dimension(part.width.into(), part.height.into())?;
        writer.set_frame_position(part.x.into(), part.y.into())?;
        writer.write_image_data(&part.crop(bitmap))
    }

    /// Ends the file.
    pub(crate) fn finish(mut self) {
        if let Some(writer) = self.writer.take() {
            writer.finish().expect(SOUND);
        }
    }
}
