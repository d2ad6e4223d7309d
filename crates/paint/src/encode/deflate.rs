//! Compressed streams of bytes and of copies of earlier bytes: deflate (RFC 1951) without the wrapper of zlib.
//!
//! The caller finds the copies. Each block has Huffman codes of its own.

mod huffman;

use huffman::{codes, lengths};

/// The farthest that a copy reaches back, bytes.
pub(super) const WINDOW: usize = 1 << 15;
/// The least length of a copy, bytes.
pub(super) const MIN_COPY: usize = 3;
/// The greatest length of a copy in the stream; longer ones are written as several.
const MAX_COPY: usize = 258;

/// Symbols of a block, after which another is begun.
const BLOCK: usize = 1 << 16;
/// Literals, the end of a block, and lengths of copies.
const SYMBOLS: usize = 286;
const END: usize = 256;
const DISTANCES: usize = 30;
/// The longest code, bits; of the codes that describe codes.
const MAX_BITS: u32 = 15;
const MAX_META_BITS: u32 = 7;
/// The order in which the lengths of the codes that describe codes are written.
const META_ORDER: [usize; 19] = [16, 17, 18, 0, 8, 7, 9, 6, 10, 5, 11, 4, 12, 3, 13, 2, 14, 1, 15];

/// A literal byte, or a copy.
#[derive(Debug, Clone, Copy)]
struct Symbol {
    /// Zero for a literal.
    distance: u16,
    /// The byte, or the copy's length less [`MIN_COPY`].
    value: u8,
}

/// A stream that is being written.
pub(super) struct Deflate {
    out: BitWriter,
    block: Vec<Symbol>,
    /// How often each symbol and each distance occurs in the block.
    symbols: [u32; SYMBOLS],
    distances: [u32; DISTANCES],
    /// The last copy's distance and length, which may still grow.
    copy: (usize, usize),
}

impl Deflate {
    /// A stream that is appended to `out`.
    pub(super) fn new(out: Vec<u8>) -> Self {
        let block = Vec::with_capacity(BLOCK + BLOCK / 8);
        let out = BitWriter { out, bits: 0, count: 0 };
        Self { out, block, symbols: [0; SYMBOLS], distances: [0; DISTANCES], copy: (0, 0) }
    }

    /// Adds bytes.
    #[inline]
    pub(super) fn literals<const N: usize>(&mut self, bytes: [u8; N]) {
        self.end_copy();
        for byte in bytes {
            self.symbols[usize::from(byte)] += 1;
        }
        self.block.extend_from_slice(&bytes.map(|value| Symbol { distance: 0, value }));
    }

    /// Adds a copy of `length` bytes (at least [`MIN_COPY`]), which began `distance` bytes earlier (1 to [`WINDOW`]).
    #[inline]
    pub(super) fn copy(&mut self, distance: usize, length: usize) {
        if !self.extend(distance, length) {
            self.end_copy();
            self.copy = (distance, length);
        }
    }

    /// Lets the last copy go on, if it has this distance; says whether it does. Any length will do.
    #[inline]
    pub(super) fn extend(&mut self, distance: usize, length: usize) -> bool {
        let extends = self.copy.0 == distance;
        if extends {
            self.copy.1 += length;
        }
        extends
    }

    #[inline]
    fn end_copy(&mut self) {
        if self.copy.1 > 0 {
            self.push_copy();
        }
        if self.block.len() >= BLOCK {
            self.end_block(false);
        }
    }

    fn push_copy(&mut self) {
        let (distance, length) = std::mem::take(&mut self.copy);
        // What those of the greatest length leave is long enough for a copy, or for two.
        let whole = (length - MIN_COPY) / MAX_COPY;
        let rest = length - whole * MAX_COPY;
        if whole > 0 {
            self.push_copies(distance, MAX_COPY, whole);
        }
        if rest > MAX_COPY {
            self.push_copies(distance, rest - MIN_COPY, 1);
            self.push_copies(distance, MIN_COPY, 1);
        } else {
            self.push_copies(distance, rest, 1);
        }
    }

    #[inline]
    fn push_copies(&mut self, distance: usize, length: usize, count: usize) {
        self.distances[distance_code(distance).0] += count as u32;
        self.symbols[length_code(length).0] += count as u32;
        let copy = Symbol { distance: distance as u16, value: (length - MIN_COPY) as u8 };
        self.block.extend(std::iter::repeat_n(copy, count));
    }

    fn end_block(&mut self, last: bool) {
        self.symbols[END] = 1;
        // Decoders want codes of two symbols at least, and one of distances even if there are no copies.
        self.symbols[0] = self.symbols[0].max(1);
        self.distances[0] = self.distances[0].max(1);
        let (mut symbols, mut distances) = ([0; SYMBOLS], [0; DISTANCES]);
        lengths(&self.symbols, MAX_BITS, &mut symbols);
        lengths(&self.distances, MAX_BITS, &mut distances);
        // On the stack, where its bits can stay in registers.
        let mut out = std::mem::take(&mut self.out);
        out.put(u32::from(last) | 0b10 << 1, 3);
        out.code_lengths(&symbols, &distances);
        let (symbols, distances) = (codes(&symbols), codes(&distances));
        // Codes with their extra bits: of each length of a copy, and of the last distance, since most copies share theirs.
        let with_extra = |(code, bits): (u32, u32), extra_bits, extra: u32| (code | extra << bits, bits + extra_bits);
        let copies: [_; MAX_COPY + 1 - MIN_COPY] = std::array::from_fn(|i| {
            let (symbol, extra_bits, extra) = length_code(i + MIN_COPY);
            with_extra(symbols[symbol], extra_bits, extra)
        });
        let (mut last, mut last_code) = (0, (0, 0));
        for symbol in &self.block {
            if symbol.distance == 0 {
                out.code(symbols[usize::from(symbol.value)]);
            } else {
                if symbol.distance != last {
                    let (distance, extra_bits, extra) = distance_code(symbol.distance.into());
                    (last, last_code) = (symbol.distance, with_extra(distances[distance], extra_bits, extra));
                }
                out.code(copies[usize::from(symbol.value)]);
                out.code(last_code);
            }
        }
        out.code(symbols[END]);
        self.out = out;
        self.block.clear();
        self.symbols.fill(0);
        self.distances.fill(0);
    }

    /// Ends the stream at a whole byte.
    pub(super) fn finish(mut self) -> Vec<u8> {
        self.end_copy();
        self.end_block(true);
        self.out.finish()
    }
}

/// Writes bits, the lowest first.
#[derive(Default)]
struct BitWriter {
    out: Vec<u8>,
    /// What isn't written yet, fewer than 32 bits.
    bits: u64,
    count: u32,
}

impl BitWriter {
    /// Appends up to 32 bits.
    #[inline]
    fn put(&mut self, bits: u32, count: u32) {
        self.bits |= u64::from(bits) << (self.count & 31);
        self.count = self.count.wrapping_add(count);
        if self.count >= 32 {
            self.out.extend_from_slice(&(self.bits as u32).to_le_bytes());
            self.bits >>= 32;
            self.count -= 32;
        }
    }

    #[inline]
    fn code(&mut self, (code, bits): (u32, u32)) {
        self.put(code, bits);
    }

    /// Describes the codes of a block by their lengths.
    fn code_lengths(&mut self, symbols: &[u8], distances: &[u8]) {
        let used = |lengths: &[u8], least: usize| {
            lengths.iter().rposition(|bits| *bits > 0).map_or(least, |last| least.max(last + 1))
        };
        let (symbols, distances) = (&symbols[..used(symbols, END + 1)], &distances[..used(distances, 1)]);
        let described = describe(&[symbols, distances].concat());
        let mut counts = [0; META_ORDER.len()];
        for (symbol, ..) in &described {
            counts[usize::from(*symbol)] += 1;
        }
        let mut meta = [0; META_ORDER.len()];
        lengths(&counts, MAX_META_BITS, &mut meta);
        let metas = META_ORDER.iter().rposition(|symbol| meta[*symbol] > 0).map_or(4, |last| (last + 1).max(4));
        self.put((symbols.len() - END - 1) as u32, 5);
        self.put((distances.len() - 1) as u32, 5);
        self.put((metas - 4) as u32, 4);
        for symbol in &META_ORDER[..metas] {
            self.put(meta[*symbol].into(), 3);
        }
        let codes = codes(&meta);
        for (symbol, extra, extra_bits) in described {
            self.code(codes[usize::from(symbol)]);
            self.put(extra, extra_bits);
        }
    }

    fn finish(mut self) -> Vec<u8> {
        let bytes = self.count.div_ceil(8) as usize;
        self.out.extend_from_slice(&self.bits.to_le_bytes()[..bytes]);
        self.out
    }
}

/// The lengths of codes with their runs shortened: symbols, and the value and number of their extra bits.
fn describe(lengths: &[u8]) -> Vec<(u8, u32, u32)> {
    let mut described = Vec::with_capacity(lengths.len());
    for run in lengths.chunk_by(|a, b| a == b) {
        let (bits, mut left) = (run[0], run.len());
        if bits > 0 {
            described.push((bits, 0, 0));
            left -= 1;
        }
        while left >= 3 {
            let (symbol, least, most, extra_bits) = match (bits, left) {
                (0, 11..) => (18, 11, 138, 7),
                (0, _) => (17, 3, 10, 3),
                _ => (16, 3, 6, 2),
            };
            let length = left.min(most);
            described.push((symbol, (length - least) as u32, extra_bits));
            left -= length;
        }
        described.extend(std::iter::repeat_n((bits, 0, 0), left));
    }
    described
}

/// A symbol or code of a group of values, and the number and value of the bits that tell the group's values apart.
type Grouped = (usize, u32, u32);

/// The symbol of a copy's length.
#[inline]
fn length_code(length: usize) -> Grouped {
    const CODES: [Grouped; MAX_COPY + 1 - MIN_COPY] = {
        let mut codes = [(0, 0, 0); MAX_COPY + 1 - MIN_COPY];
        let mut i = 0;
        while i < codes.len() {
            let (group, extra_bits, extra) = grouped(i, 2);
            codes[i] = (END + 1 + group, extra_bits, extra);
            i += 1;
        }
        // The greatest has a symbol of its own.
        codes[MAX_COPY - MIN_COPY] = (SYMBOLS - 1, 0, 0);
        codes
    };
    CODES[length - MIN_COPY]
}

/// The code of a copy's distance.
#[inline]
fn distance_code(distance: usize) -> Grouped {
    grouped(distance - 1, 1)
}

/// Values in groups, `2^bits` for each doubling.
#[inline]
const fn grouped(value: usize, bits: u32) -> Grouped {
    let extra_bits = (value | 1).ilog2().saturating_sub(bits);
    (((extra_bits as usize) << bits) + (value >> extra_bits), extra_bits, (value & ((1 << extra_bits) - 1)) as u32)
}

#[cfg(test)]
mod tests {
    use super::*;

    /// A PNG file of grey pixels.
    fn file(width: usize, height: usize, stream: Vec<u8>, raw: &[u8]) -> Vec<u8> {
        let mut zlib = vec![0x78, 0x01];
        zlib.extend(stream);
        let mut checksum = simd_adler32::Adler32::new();
        checksum.write(raw);
        zlib.extend(checksum.finish().to_be_bytes());
        let mut file = Vec::new();
        let encoder = png::Encoder::new(&mut file, width as u32, height as u32);
        let mut writer = encoder.write_header().expect("a header");
        writer.write_chunk(png::chunk::IDAT, &zlib).expect("data");
        writer.finish().expect("an end");
        file
    }

    /// png's decoder is stricter than zlib's.
    #[test]
    fn a_strict_decoder_takes_blocks_of_all_kinds() {
        let width = 255;
        // Of one block, of exactly one with an empty one after it, and of several.
        for height in [1, 200, BLOCK / 256, 2 * BLOCK / 256, 700] {
            let raw: Vec<u8> = (0..256 * height).map(|i| if i % 256 == 0 { 0 } else { (i * i / 7) as u8 }).collect();
            let mut stream = Deflate::new(Vec::new());
            for byte in &raw {
                stream.literals([*byte]);
            }
            let file = file(width, height, stream.finish(), &raw);
            let mut reader = png::Decoder::new(std::io::Cursor::new(file)).read_info().expect("a PNG file");
            let mut pixels = vec![0; width * height];
            reader.next_frame(&mut pixels).unwrap_or_else(|why| panic!("{height} rows: {why}"));
            let sent: Vec<u8> = raw.chunks(256).flat_map(|row| row[1..].iter().copied()).collect();
            assert_eq!(pixels, sent);
        }
    }

    #[test]
    fn copies_of_every_length_and_distance_are_taken_apart_and_come_back() {
        let mut stream = Deflate::new(Vec::new());
        let mut expected = Vec::new();
        let mut state = 1_u32;
        for _ in 0..WINDOW {
            state = state.wrapping_mul(1_664_525).wrapping_add(1_013_904_223);
            stream.literals([(state >> 24) as u8]);
            expected.push((state >> 24) as u8);
        }
        for length in MIN_COPY..3 * MAX_COPY {
            let distance = (length * length * 97) % WINDOW + 1;
            stream.copy(distance, length);
            for _ in 0..length {
                expected.push(expected[expected.len() - distance]);
            }
        }
        let mut inflated = Vec::new();
        std::io::Read::read_to_end(&mut flate2::read::DeflateDecoder::new(&stream.finish()[..]), &mut inflated)
            .expect("a sound stream");
        assert!(inflated == expected);
    }
}
