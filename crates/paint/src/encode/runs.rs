//! What repeats in a picture: parts that are as the row above, as the pixel to the left, or as a place before.

use super::deflate::{self, Deflate};
use super::palette::Rgba;
use crate::bitmap::Bitmap;

/// A run that is as the row above is taken as it is from this length on; a shorter one is compared with others.
const LONG: usize = 8;
/// Places of the table of earlier pixels, as a power of two.
const TABLE_BITS: u32 = 12;
/// A picture isn't flat if more than one pixel of so many is new, and more than so many.
const MAX_NEW: (usize, usize) = (8, 1024);

/// A part of a row.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Part {
    /// A pixel that is unlike those around it.
    New(Rgba),
    /// Pixels as those so many rows above and columns to the left (negative: to the right).
    Copy { rows: u16, columns: i32, pixels: u16 },
}

/// A flat picture, such as a chart or a drawing, in parts.
pub(super) struct Runs<'a> {
    bitmap: &'a Bitmap,
    /// Row by row.
    parts: Vec<Part>,
}

impl<'a> Runs<'a> {
    /// The parts of a picture whose pixels will take at most so many bytes. `None` for pictures that aren't flat, such as photos,
    /// and for those whose rows are too long for copies of the row above.
    pub(super) fn find(bitmap: &'a Bitmap, pixel_bytes: usize) -> Option<Self> {
        let width = usize::from(bitmap.width);
        let row_bytes = 1 + width * pixel_bytes;
        if row_bytes > deflate::WINDOW {
            return None;
        }
        let pixels = bitmap.rgba.as_chunks::<4>().0;
        let mut parts = Vec::with_capacity(1 << 15);
        let mut places = vec![u32::MAX; 1 << TABLE_BITS];
        let (mut above, mut new): (&[Rgba], usize) = (&[], 0);
        for (y, row) in pixels.chunks_exact(width.max(1)).enumerate() {
            let mut x = 0;
            if row.as_flattened() == above.as_flattened() {
                parts.push(Part::Copy { rows: 1, columns: 0, pixels: row.len() as u16 });
                x = width;
            }
            while x < width {
                let up = above.get(x..).map_or(0, |above| alike(&row[x..], above));
                let left = if up >= LONG || x == 0 { 0 } else { alike(&row[x..], &row[x - 1..]) };
                let (part, length) = if up >= left && up > 0 {
                    (Part::Copy { rows: 1, columns: 0, pixels: up as u16 }, up)
                } else if left > 0 {
                    (Part::Copy { rows: 0, columns: 1, pixels: left as u16 }, left)
                } else if let Some(copy) = earlier(pixels, row, (x, y), (row_bytes, pixel_bytes), &mut places) {
                    copy
                } else {
                    new += 1;
                    (Part::New(row[x]), 1)
                };
                parts.push(part);
                x += length;
            }
            if new > MAX_NEW.1 + (y + 1) * width / MAX_NEW.0 {
                return None;
            }
            above = row;
        }
        Some(Self { bitmap, parts })
    }

    /// Every colour of the picture, some more than once.
    pub(super) fn new_pixels(&self) -> impl Iterator<Item = Rgba> {
        self.parts.iter().filter_map(|part| match part {
            Part::New(pixel) => Some(*pixel),
            Part::Copy { .. } => None,
        })
    }

    /// A zlib stream (RFC 1950) of the rows of a PNG file, none of them filtered, with the given bytes for each pixel.
    pub(super) fn zlib<const N: usize>(&self, mut bytes: impl FnMut(Rgba) -> [u8; N]) -> Vec<u8> {
        let width = usize::from(self.bitmap.width);
        let mut stream = Deflate::new(vec![0x78, 0x01]);
        let mut checksum = RowsChecksum::new();
        // The row's filter, and its bytes; what isn't changed is as in the row above.
        let row_bytes = 1 + width * N;
        let mut raw = vec![0; row_bytes];
        let mut parts = self.parts.iter();
        for row in self.bitmap.rgba.as_chunks::<4>().0.chunks_exact(width.max(1)) {
            if !stream.extend(row_bytes, 1) {
                stream.literals([0]);
            }
            let places = raw[1..].as_chunks_mut().0;
            let mut x = 0;
            let mut repeated = false;
            while let Some(part) = (x < width).then(|| parts.next()).flatten() {
                let start = x;
                match *part {
                    Part::New(pixel) => {
                        x += 1;
                        places[start] = bytes(pixel);
                        stream.literals(places[start]);
                    }
                    Part::Copy { rows, columns, pixels } => {
                        x += usize::from(pixels);
                        let distance = (i32::from(rows) * row_bytes as i32 + columns * N as i32) as usize;
                        let length = usize::from(pixels) * N;
                        match (rows, columns) {
                            (1, 0) => repeated = x - start == width,
                            (0, 1) => {
                                let left = places[start - 1];
                                places[start..x].fill(left);
                            }
                            _ => {
                                for (place, pixel) in places[start..x].iter_mut().zip(&row[start..x]) {
                                    *place = bytes(*pixel);
                                }
                            }
                        }
                        if length >= deflate::MIN_COPY {
                            stream.copy(distance, length);
                        } else if !stream.extend(distance, length) {
                            for place in &places[start..x] {
                                stream.literals(*place);
                            }
                        }
                    }
                }
            }
            checksum.add((!repeated).then_some(&raw[..]));
        }
        let mut zlib = stream.finish();
        zlib.extend(checksum.finish().to_be_bytes());
        zlib
    }
}

/// The Adler-32 checksum (RFC 1950) of rows of the same length. One that is as the one before costs next to nothing.
struct RowsChecksum {
    /// Both sums of all rows so far.
    sums: [u64; 2],
    /// Both sums of the last row alone, and its length.
    row: [u64; 2],
    length: u64,
}

impl RowsChecksum {
    const MODULUS: u64 = 65_521;

    fn new() -> Self {
        Self { sums: [1, 0], row: [1, 0], length: 0 }
    }

    /// Adds a row, or the last one once more.
    fn add(&mut self, row: Option<&[u8]>) {
        if let Some(row) = row {
            let sums = simd_adler32::adler32(&row);
            self.row = [u64::from(sums & 0xFFFF), u64::from(sums >> 16)];
            self.length = row.len() as u64;
        }
        // The sums of both parts began with 1, and each byte of the row adds what was before it to the second sum.
        let ([first, second], [row_first, row_second]) = (self.sums, self.row);
        let before = first + Self::MODULUS - 1;
        self.sums =
            [(before + row_first) % Self::MODULUS, (second + self.length * before + row_second) % Self::MODULUS];
    }

    fn finish(&self) -> u32 {
        (self.sums[1] << 16 | self.sums[0]) as u32
    }
}

/// A copy of at least two pixels from where its first two were last seen, and the number of its pixels.
#[inline]
fn earlier(
    pixels: &[Rgba],
    row: &[Rgba],
    (x, y): (usize, usize),
    (row_bytes, pixel_bytes): (usize, usize),
    places: &mut [u32],
) -> Option<(Part, usize)> {
    let [first, second] = *row[x..].first_chunk()?;
    let key = u64::from(u32::from_le_bytes(first)) | u64::from(u32::from_le_bytes(second)) << 32;
    let slot = (key.wrapping_mul(0x9E37_79B1_85EB_CA87) >> (u64::BITS - TABLE_BITS)) as usize;
    let here = (y * row.len() + x) as u32;
    let place = std::mem::replace(&mut places[slot], here);
    if place == u32::MAX {
        return None;
    }
    let (from_y, from_x) = (place as usize / row.len(), place as usize % row.len());
    let (rows, columns) = (y - from_y, x as i32 - from_x as i32);
    let distance = (rows * row_bytes) as i64 + i64::from(columns) * pixel_bytes as i64;
    if distance > deflate::WINDOW as i64 {
        return None;
    }
    let length = alike(&row[x..], &pixels[place as usize..(from_y + 1) * row.len()]);
    (length >= 2).then_some((Part::Copy { rows: rows as u16, columns, pixels: length as u16 }, length))
}

/// How many pixels are alike from the start on.
#[inline]
fn alike(a: &[Rgba], b: &[Rgba]) -> usize {
    if a.first() == b.first() { run(a, b) } else { 0 }
}

fn run(a: &[Rgba], b: &[Rgba]) -> usize {
    const MANY: usize = 32;
    // Most runs end soon, and long ones are best compared in long pieces.
    let near = alike_by_four(&a[..a.len().min(MANY)], &b[..b.len().min(MANY)]);
    if near < MANY {
        return near;
    }
    let pieces = a.as_chunks::<MANY>().0.iter().zip(b.as_chunks::<MANY>().0).skip(1);
    let far = MANY * (1 + pieces.take_while(|(a, b)| a.as_flattened() == b.as_flattened()).count());
    far + alike_by_four(&a[far..], &b[far..])
}

#[inline]
fn alike_by_four(a: &[Rgba], b: &[Rgba]) -> usize {
    let mut found = 0;
    for ([a, b, c, d], [e, f, g, h]) in a.as_chunks().0.iter().zip(b.as_chunks().0) {
        if (a, b) != (e, f) {
            return found + usize::from(a == e);
        }
        if (c, d) != (g, h) {
            return found + 2 + usize::from(c == g);
        }
        found += 4;
    }
    found + a[found..].iter().zip(&b[found..]).take_while(|(a, b)| a == b).count()
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;
    use std::io::Read as _;

    /// The rows that a stream contains, without their filters.
    fn unpack(zlib: &[u8], width: usize) -> Vec<u8> {
        let mut rows = Vec::new();
        flate2::read::ZlibDecoder::new(zlib).read_to_end(&mut rows).expect("a sound stream");
        assert!(rows.chunks(1 + width).all(|row| row.len() == 1 + width && row[0] == 0));
        rows.chunks(1 + width).flat_map(|row| row[1..].iter().copied()).collect()
    }

    fn bitmap(width: u16, pixels: &[Rgba]) -> Bitmap {
        Bitmap::new(width, (pixels.len() / usize::from(width)) as u16, pixels.concat())
    }

    #[test]
    fn repeated_rows_and_runs_are_copies() {
        let (white, red, blue) = ([255; 4], [255, 0, 0, 255], [0, 0, 255, 255]);
        let row = [white, white, white, white, red, blue, red, blue, red, white];
        let picture = bitmap(10, &[row, row].concat());
        let parts = Runs::find(&picture, 3).expect("flat").parts;
        let copy = |rows, columns, pixels| Part::Copy { rows, columns, pixels };
        let first = [Part::New(white), copy(0, 1, 3), Part::New(red), Part::New(blue), copy(0, 2, 3), Part::New(white)];
        assert_eq!(parts[..6], first);
        assert_eq!(parts[6..], [copy(1, 0, 10)]);
    }

    #[test]
    fn the_checksum_of_rows_is_that_of_their_bytes() {
        let rows: Vec<Vec<u8>> =
            (0..40_u32).map(|i| (0..3001_u32).map(|j| (i / 7 * j * j / 11) as u8).collect()).collect();
        let mut checksum = RowsChecksum::new();
        for (i, row) in rows.iter().enumerate() {
            checksum.add((i == 0 || rows[i - 1] != *row).then_some(&row[..]));
            assert_eq!(checksum.finish(), simd_adler32::adler32(&rows[..=i].concat().as_slice()), "{i}");
        }
    }

    #[test]
    fn noise_and_very_long_rows_are_left_to_others() {
        let noise: Vec<Rgba> = (0..64 * 64_u32).map(|i| i.wrapping_mul(0x9E37_79B1).to_le_bytes()).collect();
        assert!(Runs::find(&bitmap(64, &noise), 4).is_none());
        assert!(Runs::find(&bitmap(10_000, &vec![[7; 4]; 20_000]), 3).is_some());
        assert!(Runs::find(&bitmap(11_000, &vec![[7; 4]; 22_000]), 3).is_none());
    }

    #[test]
    fn a_stream_has_several_blocks_if_it_is_long() {
        // New pixels in each row, but few enough for a flat picture.
        let pixels: Vec<Rgba> = (0..2000 * 1000_u32)
            .map(|i| if i % 17 == 0 { i.wrapping_mul(0x9E37_79B1) } else { 0 }.to_le_bytes())
            .collect();
        let picture = bitmap(2000, &pixels);
        let zlib = Runs::find(&picture, 4).expect("flat").zlib(|pixel| pixel);
        assert_eq!(unpack(&zlib, 8000), picture.rgba);
    }

    proptest! {
        #[test]
        fn pixels_are_alike_up_to_the_first_that_differs(
            mut a in prop::collection::vec(prop_oneof![9 => Just([7; 4]), 1 => Just([7, 7, 7, 8])], 0..200),
            runs in 1..20_usize, longer in 0..3_usize,
        ) {
            a = a.iter().flat_map(|pixel| std::iter::repeat_n(*pixel, runs)).collect();
            for skipped in [0, 1, 5] {
                let mut b = a.get(skipped..).unwrap_or_default().to_vec();
                b.resize(b.len() + longer, [7; 4]);
                let expected = a.iter().zip(&b).take_while(|(a, b)| a == b).count();
                prop_assert_eq!(alike(&a, &b), expected);
                prop_assert_eq!(alike(&b, &a), expected);
            }
        }

        /// Pictures of overlapping rectangles, with few and with many colours.
        #[test]
        fn every_picture_comes_back(
            width in 1_u16..400, height in 1_u16..40,
            rectangles in prop::collection::vec((0_u16..400, 0_u16..40, 1_u16..400, 1_u16..9, any::<[u8; 4]>(), any::<bool>()), 0..30),
        ) {
            let mut pixels = vec![[255_u8; 4]; usize::from(width) * usize::from(height)];
            for (left, top, w, h, color, shaded) in rectangles {
                for y in top.min(height)..(top + h).min(height) {
                    for x in left.min(width)..(left + w).min(width) {
                        let shade = if shaded { x as u8 } else { 0 };
                        pixels[usize::from(y) * usize::from(width) + usize::from(x)] = color.map(|part| part ^ shade);
                    }
                }
            }
            let picture = bitmap(width, &pixels);
            if let Some(runs) = Runs::find(&picture, 4) {
                prop_assert_eq!(unpack(&runs.zlib(|pixel| pixel), usize::from(width) * 4), picture.rgba.clone());
                let rgb = runs.zlib(|[r, g, b, _]| [r, g, b]);
                prop_assert_eq!(unpack(&rgb, usize::from(width) * 3), picture.rgb());
                let reds: Vec<u8> = pixels.iter().map(|pixel| pixel[0]).collect();
                prop_assert_eq!(unpack(&runs.zlib(|[r, ..]| [r]), width.into()), reds);
            }
        }
    }
}
