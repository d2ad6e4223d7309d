//! Markers of one colour, in any order: the transmittance of a pixel is the product of the markers' transmittances. So their
//! logarithms, the optical depths, are summed up and converted to a colour once at the end. The sums are more precise than
//! 8-bit pixels, on which a very faint marker leaves nothing or too much.

use super::stamp::{CoverageMask, Stamp, StampStyle, pixmap};
use vello_cpu::Pixmap;
use wire::Color;

/// Depths that are added at once (SIMD lanes).
const LANES: usize = 8;
/// Above this depth, less than a quarter of an 8-bit step is transmitted.
const DEEPEST: f64 = std::f64::consts::LN_2 * 10.0;
/// Depths per entry of the table of colours.
const STEP: u16 = 16;

/// A marker's optical depth, pixel by pixel. At the largest value nothing is transmitted.
#[derive(Default)]
pub(super) struct DepthStamp {
    /// The corner's offset from the pixel of the marker's position.
    left: i32,
    top: i32,
    /// Blocks per row.
    across: usize,
    rows: Vec<[u16; LANES]>,
}

impl Stamp for DepthStamp {
    fn new(fill: &CoverageMask, stroke: &CoverageMask, kind: &StampStyle) -> Self {
        let alpha = |color: Option<Color>| color.map_or(0, |color| color.a);
        Self::sum(&[(fill, alpha(kind.fill)), (stroke, alpha(kind.edge()))])
    }

    fn bytes(&self) -> usize {
        self.rows.len() * 2 * LANES
    }
}

impl DepthStamp {
    /// The sum of masks with these alphas, one above the other.
    fn sum(masks: &[(&CoverageMask, u8)]) -> Self {
        let drawn: Vec<_> = masks.iter().filter(|(mask, alpha)| mask.width > 0 && *alpha > 0).collect();
        let (Some(left), Some(top)) =
            (drawn.iter().map(|(mask, _)| mask.left).min(), drawn.iter().map(|(mask, _)| mask.top).min())
        else {
            return Self::default();
        };
        let far = |mask: &CoverageMask| ((mask.left - left) as usize, (mask.top - top) as usize);
        let width = drawn.iter().map(|(mask, _)| far(mask).0 + mask.width).max().unwrap_or(0);
        let height = drawn.iter().map(|(mask, _)| far(mask).1 + mask.height()).max().unwrap_or(0);
        let across = width.div_ceil(LANES);
        let depth = |x: usize, y: usize| {
            let one = |(mask, alpha): &&(&CoverageMask, u8)| {
                let (left, top) = far(mask);
                let coverage = x.checked_sub(left).zip(y.checked_sub(top)).map_or(0, |(x, y)| mask.at(x, y));
                depth(coverage, *alpha)
            };
            drawn.iter().map(one).sum::<f64>().round() as u16
        };
        let block = |i: usize| std::array::from_fn(|lane| depth(i % across * LANES + lane, i / across));
        Self { left, top, across, rows: (0..across * height).map(block).collect() }
    }
}

/// The depth of a colour with this alpha and coverage; infinite if it covers everything.
fn depth(coverage: u8, alpha: u8) -> f64 {
    let kept = f64::from(coverage) * f64::from(alpha) / (255.0 * 255.0);
    -(1.0 - kept).ln() / DEEPEST * f64::from(u16::MAX)
}

/// The sums.
pub(super) struct DepthBuffer {
    width: usize,
    height: usize,
    depths: Vec<u16>,
}

impl DepthBuffer {
    pub(super) fn new((width, height): (usize, usize)) -> Self {
        // The last block may extend past the last pixel.
        Self { width, height, depths: vec![0; width * height + LANES] }
    }

    /// Adds a marker whose position is in this pixel.
    #[inline]
    pub(super) fn lay(&mut self, mark: &DepthStamp, [x, y]: [usize; 2]) {
        let start = (y * self.width + x) as isize + mark.top as isize * self.width as isize + mark.left as isize;
        let Some(mut below) = usize::try_from(start).ok().and_then(|start| self.depths.get_mut(start..)) else {
            return;
        };
        // Most markers are narrow, and a division to count rows would cost as much as adding them.
        if mark.across == 1 {
            for row in &mark.rows {
                let Some(block) = below.first_chunk_mut() else { return };
                *block = sum(*block, row);
                let Some(next) = below.get_mut(self.width..) else { return };
                below = next;
            }
        } else if mark.across > 1 {
            for row in mark.rows.chunks_exact(mark.across) {
                for (block, depths) in below.as_chunks_mut().0.iter_mut().zip(row) {
                    *block = sum(*block, depths);
                }
                let Some(next) = below.get_mut(self.width..) else { return };
                below = next;
            }
        }
    }

    /// The pixels in the markers' colour, premultiplied. Its alpha is part of the depths.
    pub(super) fn pixmap(self, color: Color) -> Pixmap {
        let last = u16::MAX / STEP;
        let pixel = |i: u16| {
            let depth = f64::from(i) * f64::from(STEP) / f64::from(u16::MAX) * DEEPEST;
            let kept = if i == last { 1.0 } else { 1.0 - (-depth).exp() };
            [color.r, color.g, color.b, 255].map(|channel| (f64::from(channel) * kept).round() as u8)
        };
        let table: Vec<[u8; 4]> = (0..=last).map(pixel).collect();
        let mut pixels = vec![0; self.width * self.height * 4];
        for (pixel, depth) in pixels.as_chunks_mut::<4>().0.iter_mut().zip(&self.depths) {
            if *depth > 0 {
                *pixel = table[usize::from(depth.saturating_add(STEP / 2) / STEP)];
            }
        }
        pixmap(pixels, (self.width, self.height))
    }
}

#[inline]
fn sum(below: [u16; LANES], depths: &[u16; LANES]) -> [u16; LANES] {
    std::array::from_fn(|lane| below[lane].saturating_add(depths[lane]))
}

#[cfg(test)]
mod tests {
    use super::*;

    const COLOR: Color = Color { r: 200, g: 100, b: 0, a: 255 };

    fn mark((left, top): (i32, i32), (width, height): (usize, usize), coverage: u8, alpha: u8) -> DepthStamp {
        let mask = CoverageMask::new((left, top), width, vec![coverage; width * height]);
        DepthStamp::sum(&[(&mask, alpha), (&CoverageMask::default(), 255)])
    }

    /// The first pixel of so many marks, one on the other.
    fn piled(marks: usize, coverage: u8, alpha: u8) -> [u8; 4] {
        let mark = mark((0, 0), (11, 3), coverage, alpha);
        let mut pile = DepthBuffer::new((11, 3));
        for _ in 0..marks {
            pile.lay(&mark, [0, 0]);
        }
        let pixels = pile.pixmap(COLOR).data_as_u8_slice().to_vec();
        assert!(pixels.as_chunks::<4>().0.iter().all(|pixel| pixel[..] == pixels[..4]), "{pixels:?}");
        [pixels[0], pixels[1], pixels[2], pixels[3]]
    }

    #[test]
    fn marks_pile_up_as_if_they_were_blended() {
        for (marks, coverage, alpha) in
            [(1, 255, 255), (1, 128, 255), (3, 200, 90), (100, 255, 5), (300, 40, 5), (1000, 255, 1)]
        {
            let part = f64::from(coverage) * f64::from(alpha) / 65025.0;
            let kept = 1.0 - (1.0 - part).powi(marks as i32);
            let expected = [200.0, 100.0, 0.0, 255.0].map(|channel: f64| channel * kept);
            for (is, should) in piled(marks, coverage, alpha).iter().zip(expected) {
                assert!((f64::from(*is) - should).abs() <= 1.0, "{marks} × {coverage} × {alpha}: {is}, not {should}");
            }
        }
    }

    #[test]
    fn an_opaque_mark_lets_nothing_through() {
        assert_eq!(piled(1, 255, 255), [200, 100, 0, 255]);
        assert_eq!(piled(100_000, 1, 255), [200, 100, 0, 255]);
        assert_eq!(piled(100_000, 0, 255), [0; 4]);
    }

    #[test]
    fn an_outline_lies_on_the_inside() {
        let inside = CoverageMask::new((0, 0), 2, vec![255; 4]);
        let outline = CoverageMask::new(
            (-1, -1),
            4,
            vec![255, 255, 255, 255, 255, 0, 0, 255, 255, 0, 0, 255, 255, 255, 255, 255],
        );
        let both = DepthStamp::sum(&[(&inside, 51), (&outline, 102)]);
        let mut pile = DepthBuffer::new((4, 4));
        pile.lay(&both, [1, 1]);
        let pixels = pile.pixmap(COLOR).data_as_u8_slice().to_vec();
        assert_eq!((pixels[3], pixels[5 * 4 + 3]), (102, 51));
    }

    #[test]
    fn marks_past_the_last_row_are_cut() {
        let mark = mark((-1, 0), (2, 4), 255, 255);
        let mut pile = DepthBuffer::new((4, 4));
        pile.lay(&mark, [4, 2]);
        pile.lay(&mark, [0, 0]);
        let pixels = pile.pixmap(COLOR).data_as_u8_slice().to_vec();
        let drawn: Vec<usize> = (0..16).filter(|i| pixels[i * 4 + 3] > 0).collect();
        assert_eq!(drawn, [11, 12, 15]);
    }
}
