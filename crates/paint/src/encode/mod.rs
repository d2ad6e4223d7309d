//! Encoders of file formats.

mod deflate;
pub(crate) mod gif;
pub(crate) mod jpg;
mod palette;
pub(crate) mod png;
mod runs;
pub(crate) mod webp;
mod xmp;

use crate::bitmap::Bitmap;

/// A picture's title and description; either may be empty.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Metadata<'a> {
    pub(crate) title: &'a str,
    pub(crate) description: &'a str,
}

/// A rectangular region of a picture, px.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
struct Region {
    x: u16,
    y: u16,
    width: u16,
    height: u16,
}

impl Region {
    fn whole(bitmap: &Bitmap) -> Self {
        Self { x: 0, y: 0, width: bitmap.width, height: bitmap.height }
    }

    /// The region in which a frame differs from the one before (at least one pixel), its corner at a multiple of `step`.
    fn changed(before: &Bitmap, now: &Bitmap, step: u16) -> Self {
        let stride = usize::from(now.width) * 4;
        let differs = |y: usize| before.rgba[y * stride..][..stride] != now.rgba[y * stride..][..stride];
        let height = usize::from(now.height);
        let Some(top) = (0..height).find(|y| differs(*y)) else {
            return Self { x: 0, y: 0, width: 1, height: 1 };
        };
        let bottom = (top..height).rfind(|y| differs(*y)).unwrap_or(top);
        let (mut left, mut right) = (usize::from(now.width) - 1, 0);
        for y in top..=bottom {
            let (before, now) = (&before.rgba[y * stride..][..stride], &now.rgba[y * stride..][..stride]);
            let pairs = || before.as_chunks::<4>().0.iter().zip(now.as_chunks::<4>().0);
            if let Some(first) = pairs().take(left).position(|(a, b)| a != b) {
                left = first;
            }
            if let Some(last) = pairs().skip(right).rposition(|(a, b)| a != b) {
                right += last;
            }
        }
        left = left.min(right);
        let (x, y) = (left as u16 / step * step, top as u16 / step * step);
        Self { x, y, width: right as u16 + 1 - x, height: bottom as u16 + 1 - y }
    }

    /// The region's pixels.
    fn crop(self, bitmap: &Bitmap) -> Vec<u8> {
        let (x, width) = (usize::from(self.x), usize::from(self.width));
        let rows = usize::from(self.y)..usize::from(self.y) + usize::from(self.height);
        let rows: Vec<_> = rows.map(|y| &bitmap.rgba[(y * usize::from(bitmap.width) + x) * 4..][..width * 4]).collect();
        rows.concat()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_frame_is_cut_to_what_changed() {
        let (width, height) = (9, 7);
        let before = Bitmap::new(width, height, vec![0; 9 * 7 * 4]);
        let mut now = Bitmap::new(width, height, vec![0; 9 * 7 * 4]);
        assert_eq!(Region::changed(&before, &now, 1), Region { x: 0, y: 0, width: 1, height: 1 });
        for (x, y) in [(3, 2), (7, 5), (5, 3)] {
            now.rgba[(y * 9 + x) * 4 + 1] = 9;
        }
        assert_eq!(Region::changed(&before, &now, 1), Region { x: 3, y: 2, width: 5, height: 4 });
        assert_eq!(Region::changed(&before, &now, 2), Region { x: 2, y: 2, width: 6, height: 4 });
        assert_eq!(Region::changed(&before, &now, 2).crop(&now).len(), 6 * 4 * 4);
    }
}
