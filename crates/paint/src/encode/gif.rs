//! GIF files, still and animated.

use super::{Metadata, Region, palette};
use crate::bitmap::Bitmap;
use crate::escape::printable;
use ::gif::{AnyExtension, DisposalMethod, Encoder, EncodingError, Frame, Repeat};
use std::borrow::Cow;

const NEVER_FAILS: &str = "a vector takes all bytes, and palettes and frames fit";
/// Pixels with a lower alpha are transparent: GIF has nothing in between.
const MIN_ALPHA: u8 = 128;

/// An unfinished file.
pub(crate) struct Animation {
    encoder: Encoder<Vec<u8>>,
    before: Option<Bitmap>,
    /// By how much frames were shown too long so far, since GIF counts hundredths of a second, ms.
    owed_ms: i64,
}

impl Animation {
    /// Starts a file of frames of the size of `first`; with `moves` it loops for ever.
    pub(crate) fn start(first: &Bitmap, moves: bool, metadata: Metadata) -> Self {
        let encoder = Self::header(first, moves, metadata).expect(NEVER_FAILS);
        Self { encoder, before: None, owed_ms: 0 }
    }

    fn header(first: &Bitmap, moves: bool, metadata: Metadata) -> Result<Encoder<Vec<u8>>, EncodingError> {
        let mut encoder = Encoder::new(Vec::new(), first.width, first.height, &[])?;
        if moves {
            encoder.set_repeat(Repeat::Infinite)?;
        }
        for text in [metadata.title, metadata.description].into_iter().filter(|text| !text.is_empty()) {
            let text: String = text.chars().map(printable).collect();
            let blocks: Vec<&[u8]> = text.as_bytes().chunks(255).collect();
            encoder.write_raw_extension(AnyExtension(::gif::Extension::Comment as u8), &blocks)?;
        }
        Ok(encoder)
    }

    /// Adds a frame that is shown for `ms`.
    pub(crate) fn add(&mut self, bitmap: Bitmap, ms: u32) {
        let part = self.before.as_ref().map_or(Region::whole(&bitmap), |before| Region::changed(before, &bitmap, 1));
        let mut pixels = part.crop(&bitmap);
        for pixel in pixels.as_chunks_mut::<4>().0 {
            *pixel = if pixel[3] < MIN_ALPHA { [0; 4] } else { [pixel[0], pixel[1], pixel[2], 255] };
        }
        let (colors, indices) = palette::exact(&pixels, 256).unwrap_or_else(|| quantize(&pixels));
        let clear = colors.iter().position(|color| color[3] == 0).map(|i| i as u8);
        let wanted = i64::from(ms) - self.owed_ms;
        // Viewers replace delays below two hundredths by a longer one.
        let delay = if ms == 0 { 0 } else { ((wanted + 5) / 10).clamp(2, i64::from(u16::MAX)) };
        self.owed_ms += delay * 10 - i64::from(ms);
        let frame = Frame {
            delay: delay as u16,
            dispose: DisposalMethod::Keep,
            transparent: clear,
            left: part.x,
            top: part.y,
            width: part.width,
            height: part.height,
            palette: Some(colors.iter().flat_map(|[r, g, b, _]| [*r, *g, *b]).collect()),
            buffer: Cow::Owned(indices),
            ..Frame::default()
        };
        self.encoder.write_frame(&frame).expect(NEVER_FAILS);
        self.before = Some(bitmap);
    }

    /// The file.
    pub(crate) fn finish(self) -> Vec<u8> {
        self.encoder.into_inner().expect(NEVER_FAILS)
    }
}

/// At most 255 representative colours, and a transparent one.
fn quantize(pixels: &[u8]) -> (Vec<palette::Rgba>, Vec<u8>) {
    let quantize = palette::Quantizer::new(pixels, 255);
    let clear = quantize.colors.len() as u8;
    let number = |pixel: &palette::Rgba| if pixel[3] == 0 { clear } else { quantize.find(*pixel) };
    let indices = pixels.as_chunks::<4>().0.iter().map(number).collect();
    let mut colors = quantize.colors.clone();
    colors.push([0; 4]);
    (colors, indices)
}
