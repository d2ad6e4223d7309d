//! Markers of several colours, blended in their order.

use super::stamp::{CoverageMask, Stamp, StampStyle, pixmap};
use vello_cpu::Pixmap;
use wire::Color;

/// Pixels that are blended at once.
const BLOCK: usize = 4;
/// Bytes of a block.
const BYTES: usize = 4 * BLOCK;

/// A marker's fill and stroke, premultiplied with their colour if all markers share it.
#[derive(Default)]
pub(super) struct ColorStamp {
    /// The fill's coverage, for markers with colours of their own.
    inside: Blocks<[u8; BYTES]>,
    fill: Blocks<InkBlock>,
    stroke: Blocks<InkBlock>,
}

impl Stamp for ColorStamp {
    fn new(fill: &CoverageMask, stroke: &CoverageMask, kind: &StampStyle) -> Self {
        let inks = |mask: &CoverageMask, color: Option<Color>| {
            let color = color.filter(|color| color.a > 0).map(premultiplied);
            color.map_or_else(Blocks::default, |color| Blocks::new(mask, |coverage| InkBlock::new(&coverage, color)))
        };
        Self {
            inside: Blocks::new(fill, |coverage| coverage),
            fill: inks(fill, kind.fill),
            stroke: inks(stroke, kind.edge()),
        }
    }

    fn bytes(&self) -> usize {
        BYTES * (self.inside.rows.len() + 2 * self.fill.rows.len() + 2 * self.stroke.rows.len())
    }
}

/// A value for each block of a mask's pixels.
struct Blocks<T> {
    /// The corner's offset from the pixel of the marker's position.
    left: i32,
    top: i32,
    /// Blocks per row.
    across: usize,
    rows: Vec<T>,
}

impl<T> Default for Blocks<T> {
    fn default() -> Self {
        Self { left: 0, top: 0, across: 0, rows: Vec::new() }
    }
}

impl<T> Blocks<T> {
    /// Maps each block of coverage, in which each value is repeated for the four channels.
    fn new(mask: &CoverageMask, of: impl Fn([u8; BYTES]) -> T) -> Self {
        let across = mask.width.div_ceil(BLOCK);
        let block = |i: usize| std::array::from_fn(|n| mask.at(i % across * BLOCK + n / 4, i / across));
        let rows = (0..across * mask.height()).map(|i| of(block(i))).collect();
        Self { left: mask.left, top: mask.top, across, rows }
    }
}

/// The effect of a colour on a block: what it adds, and the part that remains of what was there.
struct InkBlock {
    over: [u8; BYTES],
    left: [u8; BYTES],
}

impl InkBlock {
    #[inline]
    fn new(coverage: &[u8; BYTES], color: [u8; 4]) -> Self {
        let color: [u8; BYTES] = std::array::from_fn(|i| color[i % 4]);
        let product = |i: usize, n: u8| by_255(u16::from(coverage[i]) * u16::from(n)) as u8;
        Self {
            over: std::array::from_fn(|i| product(i, color[i])),
            left: std::array::from_fn(|i| 255 - product(i, color[3])),
        }
    }

    #[inline]
    fn lay(&self, below: &mut [u8; BYTES]) {
        for (below, (over, left)) in below.iter_mut().zip(self.over.iter().zip(&self.left)) {
            *below = (u16::from(*over) + by_255(u16::from(*left) * u16::from(*below))) as u8;
        }
    }
}

/// Premultiplied pixels on which markers are blended.
pub(super) struct Layer {
    width: usize,
    height: usize,
    pixels: Vec<u8>,
}

impl Layer {
    pub(super) fn new((width, height): (usize, usize)) -> Self {
        // The last block may extend past the last pixel.
        Self { width, height, pixels: vec![0; (width * height + BLOCK) * 4] }
    }

    /// Blends a marker whose position is in this pixel, with the fill colour if it has one of its own.
    #[inline]
    pub(super) fn lay(&mut self, mark: &ColorStamp, color: Option<&Color>, pixel: [usize; 2]) {
        match color {
            Some(color) if color.a == 0 => {}
            Some(color) => {
                let color = premultiplied(*color);
                self.each(&mark.inside, pixel, |coverage, below| InkBlock::new(coverage, color).lay(below));
            }
            None => self.each(&mark.fill, pixel, InkBlock::lay),
        }
        self.each(&mark.stroke, pixel, InkBlock::lay);
    }

    #[inline]
    fn each<T>(&mut self, blocks: &Blocks<T>, [x, y]: [usize; 2], lay: impl Fn(&T, &mut [u8; BYTES])) {
        if blocks.rows.is_empty() {
            return;
        }
        let (Some(x), Some(y)) =
            (x.checked_add_signed(blocks.left as isize), y.checked_add_signed(blocks.top as isize))
        else {
            return;
        };
        for (row, blocks) in blocks.rows.chunks_exact(blocks.across).enumerate() {
            let start = ((y + row) * self.width + x) * 4;
            let Some(below) = self.pixels.get_mut(start..start + blocks.len() * BYTES) else { return };
            for (below, block) in below.as_chunks_mut::<BYTES>().0.iter_mut().zip(blocks) {
                lay(block, below);
            }
        }
    }

    pub(super) fn pixmap(mut self) -> Pixmap {
        self.pixels.truncate(self.width * self.height * 4);
        pixmap(self.pixels, (self.width, self.height))
    }
}

/// A product of two bytes divided by 255, rounded.
fn by_255(product: u16) -> u16 {
    let n = product + 128;
    (n + (n >> 8)) >> 8
}

fn premultiplied(Color { r, g, b, a }: Color) -> [u8; 4] {
    let part = |c: u8| by_255(u16::from(c) * u16::from(a)) as u8;
    [part(r), part(g), part(b), a]
}
