//! Comparing pictures with the ones that somebody has looked at.

use std::env;
use std::fs;
use std::path::{Path, PathBuf};

/// How far a picture may be from its golden one.
#[derive(Debug, Clone, Copy)]
pub struct Tolerance {
    /// The largest difference of a channel that isn't counted, of 255.
    pub channel: u8,
    /// How many pixels may differ by more.
    pub pixels: usize,
}

impl Tolerance {
    /// None at all.
    pub const EXACT: Self = Self { channel: 0, pixels: 0 };
    /// What rounding may do on another machine.
    pub const ROUNDING: Self = Self { channel: 2, pixels: 0 };
}

/// A decoded picture: RGBA, 8 bits a channel.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Picture {
    /// Columns.
    pub width: u32,
    /// Rows.
    pub height: u32,
    /// Row by row, 4 bytes a pixel.
    pub pixels: Vec<u8>,
}

/// How two pictures of the same size differ.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Difference {
    /// The largest difference of a channel.
    pub largest: u8,
    /// Pixels with a channel that differs by more than the tolerance.
    pub pixels: usize,
}

impl Picture {
    /// Decodes a PNG file.
    #[must_use]
    pub fn decode(file: &[u8]) -> Self {
        let mut decoder = png::Decoder::new(std::io::Cursor::new(file));
        decoder.set_transformations(png::Transformations::normalize_to_color8() | png::Transformations::ALPHA);
        let mut reader = decoder.read_info().expect("it is a PNG file");
        let mut pixels = vec![0; reader.output_buffer_size().expect("its size fits memory")];
        let info = reader.next_frame(&mut pixels).expect("it is a whole PNG file");
        pixels.truncate(info.buffer_size());
        let pixels = match info.color_type {
            png::ColorType::GrayscaleAlpha => pixels.chunks_exact(2).flat_map(|p| [p[0], p[0], p[0], p[1]]).collect(),
            _ => pixels,
        };
        Self { width: info.width, height: info.height, pixels }
    }

    fn encode(&self) -> Vec<u8> {
        let mut file = Vec::new();
        let mut encoder = png::Encoder::new(&mut file, self.width, self.height);
        encoder.set_color(png::ColorType::Rgba);
        let mut writer = encoder.write_header().expect("memory can be written");
        writer.write_image_data(&self.pixels).expect("memory can be written");
        writer.finish().expect("memory can be written");
        file
    }

    /// How it differs from another of its size.
    #[must_use]
    pub fn difference(&self, other: &Self, channel: u8) -> Difference {
        assert_eq!((self.width, self.height), (other.width, other.height), "the pictures have different sizes");
        let most = |(a, b): (&[u8], &[u8])| a.iter().zip(b).map(|(a, b)| a.abs_diff(*b)).max().unwrap_or(0);
        let worst: Vec<u8> = self.pixels.chunks_exact(4).zip(other.pixels.chunks_exact(4)).map(most).collect();
        let pixels = worst.iter().filter(|difference| **difference > channel).count();
        Difference { largest: worst.into_iter().max().unwrap_or(0), pixels }
    }

    /// Expected, difference (dark where they agree) and actual, side by side.
    fn strip(expected: &Self, actual: &Self) -> Self {
        let (width, height) = (expected.width as usize, expected.height.max(actual.height) as usize);
        let columns = 2 * width + actual.width as usize;
        let mut pixels = Vec::with_capacity(columns * height * 4);
        for y in 0..height {
            let (left, right) = (expected.row(y), actual.row(y));
            pixels.extend_from_slice(&left);
            for x in 0..width {
                let at = |row: &[u8], channel: usize| row.get(4 * x + channel).copied().unwrap_or(0);
                let apart = |channel| at(&left, channel).abs_diff(at(&right, channel)).saturating_mul(8);
                let alpha = apart(3);
                pixels.extend([apart(0).max(alpha), apart(1).max(alpha), apart(2).max(alpha), 255]);
            }
            pixels.extend_from_slice(&right);
        }
        Self { width: columns as u32, height: height as u32, pixels }
    }

    fn row(&self, y: usize) -> Vec<u8> {
        let bytes = 4 * self.width as usize;
        self.pixels.get(y * bytes..(y + 1) * bytes).map_or_else(|| vec![0; bytes], <[u8]>::to_vec)
    }
}

/// Holds a PNG file against the golden one at `golden`. `PAINTBOX_BLESS` writes it there instead, if it is `1` or a part of the
/// golden file's name: look at it then, a strip of what has changed is in `e2e/differences/`.
///
/// # Panics
/// When they differ by more than `tolerance`, after writing a strip to `e2e/differences/`.
pub fn assert_golden(golden: &Path, actual: &[u8], tolerance: Tolerance) {
    let name = golden.file_name().expect("a golden picture has a name").to_string_lossy();
    if env::var("PAINTBOX_BLESS").is_ok_and(|blessed| is_blessed(&blessed, &name)) {
        bless(golden, actual);
        return;
    }
    let expected = fs::read(golden).unwrap_or_else(|error| {
        panic!("{}: {error}; PAINTBOX_BLESS=1 makes it from what is drawn now", golden.display())
    });
    let (expected, actual) = (Picture::decode(&expected), Picture::decode(actual));
    let same_size = (expected.width, expected.height) == (actual.width, actual.height);
    if same_size {
        let difference = expected.difference(&actual, tolerance.channel);
        if difference.pixels <= tolerance.pixels {
            return;
        }
    }
    let strip = write_strip(golden, &expected, &actual);
    let what = if same_size {
        let Difference { largest, pixels } = expected.difference(&actual, tolerance.channel);
        format!("{pixels} pixels differ, a channel by {largest} at most")
    } else {
        format!("it is {}×{}, not {}×{}", actual.width, actual.height, expected.width, expected.height)
    };
    panic!("{}: {what}; see {} (expected, difference, actual)", golden.display(), strip.display());
}

/// Whether a picture of this name is to be taken as right.
fn is_blessed(blessed: &str, name: &str) -> bool {
    blessed == "1" || (!blessed.is_empty() && name.contains(blessed))
}

/// Takes a picture as right. One that is the same stays as it is, another is shown beside the old one.
fn bless(golden: &Path, actual: &[u8]) {
    if let Ok(old) = fs::read(golden) {
        let (old, new) = (Picture::decode(&old), Picture::decode(actual));
        if old == new {
            return;
        }
        let strip = write_strip(golden, &old, &new);
        println!("{} has changed; see {} (old, difference, new)", golden.display(), strip.display());
    } else {
        println!("{} is new", golden.display());
    }
    fs::write(golden, actual).expect("the golden picture can be written");
}

/// Writes both pictures and their difference to one file, and says where it is.
fn write_strip(golden: &Path, expected: &Picture, actual: &Picture) -> PathBuf {
    let folder = crate::here("differences");
    fs::create_dir_all(&folder).expect("a folder can be made");
    let strip = folder.join(golden.with_extension("png").file_name().expect("a golden picture has a name"));
    fs::write(&strip, Picture::strip(expected, actual).encode()).expect("a file can be written");
    strip
}

#[cfg(test)]
mod tests {
    use super::*;

    fn grey(value: u8) -> Picture {
        Picture { width: 3, height: 2, pixels: [value, value, value, 255].repeat(6) }
    }

    #[test]
    fn a_picture_comes_back_as_it_went() {
        assert_eq!(Picture::decode(&grey(7).encode()), grey(7));
    }

    #[test]
    fn differences_are_counted_beyond_the_tolerance() {
        let mut other = grey(100);
        other.pixels[4] = 103;
        other.pixels[9] = 99;
        assert_eq!(grey(100).difference(&other, 0), Difference { largest: 3, pixels: 2 });
        assert_eq!(grey(100).difference(&other, 2), Difference { largest: 3, pixels: 1 });
        assert_eq!(grey(100).difference(&other, 3), Difference { largest: 3, pixels: 0 });
    }

    #[test]
    fn all_pictures_are_blessed_or_those_with_a_part_of_their_name() {
        assert!(is_blessed("1", "cars.png") && is_blessed("car", "cars.png"));
        assert!(!is_blessed("", "cars.png") && !is_blessed("weather", "cars.png"));
    }

    #[test]
    fn what_is_blessed_is_right_from_then_on_and_is_shown_beside_the_old_one() {
        let folder = tempfile::tempdir().expect("a folder can be made");
        let golden = folder.path().join("a test of blessing.png");
        bless(&golden, &grey(100).encode());
        bless(&golden, &grey(110).encode());
        assert_golden(&golden, &grey(110).encode(), Tolerance::EXACT);
        let strip = crate::here("differences/a test of blessing.png");
        assert_eq!(Picture::decode(&fs::read(&strip).expect("it is there")).width, 9);
        fs::remove_file(strip).expect("it can be removed");
        // The same picture in other bytes isn't written.
        let kept = fs::read(&golden).expect("it is there");
        bless(&golden, &[&kept[..], b"more"].concat());
        assert_eq!(fs::read(&golden).expect("it is there"), kept);
    }

    #[test]
    fn a_strip_shows_both_and_what_differs() {
        let strip = Picture::strip(&grey(100), &grey(110));
        assert_eq!((strip.width, strip.height), (9, 2));
        assert_eq!(strip.pixels[..4], [100, 100, 100, 255]);
        assert_eq!(strip.pixels[12..16], [80, 80, 80, 255]);
        assert_eq!(strip.pixels[24..28], [110, 110, 110, 255]);
    }
}
