//! GIF files, still and animated.

use super::{Part, Words, palette};
use crate::bitmap::Bitmap;
use crate::words::plain;
use ::gif::{AnyExtension, DisposalMethod, Encoder, EncodingError, Frame, Repeat};
use std::borrow::Cow;

const SOUND: &str = "a vector takes all bytes, and palettes and frames fit";
/// What is less opaque than this is clear: there is nothing in between.
const LEAST_ALPHA: u8 = 128;

/// A file in the making.
pub(crate) struct Animation {
    encoder: Encoder<Vec<u8>>,
    before: Option<Bitmap>,
    /// Time that frames stood too long for being counted in hundredths of a second, ms.
    late: i64,
}

impl Animation {
    /// Starts a file of pictures as large as `first`; with `moves` it goes on for ever.
    pub(crate) fn start(first: &Bitmap, moves: bool, words: Words) -> Self {
        let encoder = Self::header(first, moves, words).expect(SOUND);
        Self { encoder, before: None, late: 0 }
    }

    fn header(first: &Bitmap, moves: bool, words: Words) -> Result<Encoder<Vec<u8>>, EncodingError> {
        let mut encoder = Encoder::new(Vec::new(), first.width, first.height, &[])?;
        if moves {
            encoder.set_repeat(Repeat::Infinite)?;
        }
        for text in [words.title, words.description].into_iter().filter(|text| !text.is_empty()) {
            let text: String = text.chars().map(plain).collect();
            let blocks: Vec<&[u8]> = text.as_bytes().chunks(255).collect();
            encoder.write_raw_extension(AnyExtension(::gif::Extension::Comment as u8), &blocks)?;
        }
        Ok(encoder)
    }

    /// Adds a frame that stands for `ms`.
    pub(crate) fn add(&mut self, bitmap: Bitmap, ms: u32) {
        let part = self.before.as_ref().map_or(Part::whole(&bitmap), |before| Part::changed(before, &bitmap, 1));
        let mut pixels = part.cut(&bitmap);
        for pixel in pixels.as_chunks_mut::<4>().0 {
            *pixel = if pixel[3] < LEAST_ALPHA { [0; 4] } else { [pixel[0], pixel[1], pixel[2], 255] };
        }
        let (colors, indices) = palette::exact(&pixels, 256).unwrap_or_else(|| few(&pixels));
        let clear = colors.iter().position(|color| color[3] == 0).map(|i| i as u8);
        let wanted = i64::from(ms) - self.late;
        // Viewers take less than two hundredths for a mistake.
        let delay = if ms == 0 { 0 } else { ((wanted + 5) / 10).clamp(2, i64::from(u16::MAX)) };
        self.late += delay * 10 - i64::from(ms);
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
        self.encoder.write_frame(&frame).expect(SOUND);
        self.before = Some(bitmap);
    }

    /// The file.
    pub(crate) fn finish(self) -> Vec<u8> {
        self.encoder.into_inner().expect(SOUND)
    }
}

/// 255 colours that stand for all, and one for what is clear.
fn few(pixels: &[u8]) -> (Vec<palette::Rgba>, Vec<u8>) {
    let few = palette::Few::of(pixels, 255);
    let clear = few.colors.len() as u8;
    let number = |pixel: &palette::Rgba| if pixel[3] == 0 { clear } else { few.find(*pixel) };
    let indices = pixels.as_chunks::<4>().0.iter().map(number).collect();
    let mut colors = few.colors.clone();
    colors.push([0; 4]);
    (colors, indices)
}
