//! Palettes: a picture's colours if they are few, or representative colours for many.

/// A straight RGBA colour.
pub(super) type Rgba = [u8; 4];

/// Slots of the hash table of colours, a power of two.
const SLOTS: usize = 1024;

/// Different colours, up to 256.
pub(super) struct Colors {
    /// The colours, in the order of their first use.
    pub(super) list: Vec<Rgba>,
    /// Indices of colours by their hashes; a taken slot's colour is in the next one.
    slots: [u16; SLOTS],
}

impl Colors {
    pub(super) fn new() -> Self {
        Self { list: Vec::with_capacity(256), slots: [u16::MAX; SLOTS] }
    }

    /// A colour's index, which is given to it if there are fewer than `most` colours so far.
    #[inline]
    pub(super) fn index(&mut self, color: Rgba, most: usize) -> Option<u8> {
        let mut slot = (u32::from_le_bytes(color).wrapping_mul(0x9E37_79B1) >> 22) as usize;
        loop {
            match self.slots[slot] {
                u16::MAX if self.list.len() == most => return None,
                u16::MAX => {
                    self.slots[slot] = self.list.len() as u16;
                    self.list.push(color);
                }
                index if self.list[usize::from(index)] == color => return Some(index as u8),
                _ => slot = (slot + 1) % SLOTS,
            }
        }
    }
}

/// The colours of pixels and the index of each pixel's colour, if there are at most `most` (up to 256). The most frequent colour
/// comes first.
pub(super) fn exact(pixels: &[u8], most: usize) -> Option<(Vec<Rgba>, Vec<u8>)> {
    let pixels = pixels.as_chunks::<4>().0;
    let mut colors = Colors::new();
    let mut indices = Vec::with_capacity(pixels.len());
    let mut counts = [0_usize; 256];
    for run in pixels.chunk_by(|a, b| a == b) {
        let index = colors.index(run[0], most)?;
        counts[usize::from(index)] += run.len();
        indices.resize(indices.len() + run.len(), index);
    }
    let mut order: Vec<usize> = (0..colors.list.len()).collect();
    order.sort_by_key(|i| std::cmp::Reverse(counts[*i]));
    let mut to = [0_u8; 256];
    for (new, old) in order.iter().enumerate() {
        to[*old] = new as u8;
    }
    for index in &mut indices {
        *index = to[usize::from(*index)];
    }
    Some((order.iter().map(|i| colors.list[*i]).collect(), indices))
}

/// Bits of a channel that distinguish colours when there are too many.
const BITS: u32 = 5;
/// Cells of the colour cube.
const CELLS: usize = 1 << (3 * BITS);

/// At most `max_colors` representative colours for the opaque pixels, by median cut (Heckbert, "Color Image Quantization
/// for Frame Buffer Display", 1982), and the map from a pixel to its colour.
pub(super) struct Quantizer {
    /// The colours.
    pub(super) colors: Vec<Rgba>,
    /// The colour of each cell of the cube.
    cells: Vec<u8>,
}

struct Cell {
    key: u32,
    count: u64,
    sum: [u64; 3],
}

impl Quantizer {
    /// Chooses colours for pixels. Pixels with an alpha below one half don't count.
    pub(super) fn new(pixels: &[u8], max_colors: usize) -> Self {
        let mut cells: Vec<Cell> = (0..CELLS as u32).map(|key| Cell { key, count: 0, sum: [0; 3] }).collect();
        for pixel in pixels.as_chunks::<4>().0.iter().filter(|pixel| pixel[3] >= 128) {
            let cell = &mut cells[cell(*pixel)];
            cell.count += 1;
            for (sum, part) in cell.sum.iter_mut().zip(pixel) {
                *sum += u64::from(*part);
            }
        }
        cells.retain(|cell| cell.count > 0);
        let mut boxes = vec![cells];
        while boxes.len() < max_colors {
            let widest = |cells: &Vec<Cell>| {
                let (channel, spread) = spread(cells);
                let weight: u64 = cells.iter().map(|cell| cell.count).sum();
                (u64::from(spread) * weight.isqrt(), channel)
            };
            let Some((at, (score, channel))) =
                boxes.iter().map(widest).enumerate().max_by_key(|(i, (score, _))| (*score, std::cmp::Reverse(*i)))
            else {
                break;
            };
            if score == 0 {
                break;
            }
            let mut cells = boxes.swap_remove(at);
            cells.sort_by_key(|cell| (part(cell.key, channel), cell.key));
            let half = cells.iter().map(|cell| cell.count).sum::<u64>() / 2;
            let mut passed = 0;
            let middle = cells
                .iter()
                .position(|cell| {
                    passed += cell.count;
                    passed > half
                })
                .unwrap_or(0)
                .clamp(1, cells.len() - 1);
            let rest = cells.split_off(middle);
            boxes.extend([cells, rest]);
        }
        let mut quantizer = Self { colors: Vec::new(), cells: vec![0; CELLS] };
        for cells in boxes.iter().filter(|cells| !cells.is_empty()) {
            let count: u64 = cells.iter().map(|cell| cell.count).sum();
            let mean = |i: usize| ((cells.iter().map(|cell| cell.sum[i]).sum::<u64>() + count / 2) / count) as u8;
            for cell in cells {
                quantizer.cells[cell.key as usize] = quantizer.colors.len() as u8;
            }
            quantizer.colors.push([mean(0), mean(1), mean(2), 255]);
        }
        quantizer
    }

    /// The index of a pixel's representative colour.
    pub(super) fn find(&self, pixel: Rgba) -> u8 {
        self.cells[cell(pixel)]
    }
}

fn cell([r, g, b, _]: Rgba) -> usize {
    let top = |part: u8| usize::from(part) >> (8 - BITS);
    top(r) << (2 * BITS) | top(g) << BITS | top(b)
}

fn part(key: u32, channel: u32) -> u32 {
    key >> (channel * BITS) & ((1 << BITS) - 1)
}

/// The channel with the largest spread of the cells, and that spread.
fn spread(cells: &[Cell]) -> (u32, u32) {
    let along = |channel| {
        let parts = || cells.iter().map(|cell| part(cell.key, channel));
        (channel, parts().max().unwrap_or(0) - parts().min().unwrap_or(0))
    };
    (0..3).map(along).max_by_key(|(_, spread)| *spread).unwrap_or((0, 0))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn few_colours_are_kept_exactly_and_the_commonest_first() {
        let pixels: Vec<u8> = [[1, 2, 3, 255], [9, 9, 9, 0], [9, 9, 9, 0], [1, 2, 3, 255], [9, 9, 9, 0]].concat();
        assert_eq!(exact(&pixels, 2), Some((vec![[9, 9, 9, 0], [1, 2, 3, 255]], vec![1, 0, 0, 1, 0])));
        assert_eq!(exact(&pixels, 1), None);
        let many: Vec<u8> = (0..256_u32).flat_map(|i| (i * 977).to_le_bytes()).collect();
        assert_eq!(exact(&many, 256).map(|(colors, _)| colors.len()), Some(256));
    }

    #[test]
    fn the_few_colours_are_near_the_many() {
        let pixels: Vec<u8> =
            (0..64 * 64_u32).flat_map(|i| [(i % 64 * 4) as u8, (i / 64 * 4) as u8, 40, 255]).collect();
        let quantizer = Quantizer::new(&pixels, 255);
        assert!(quantizer.colors.len() <= 255 && quantizer.colors.len() > 200, "{}", quantizer.colors.len());
        for pixel in pixels.as_chunks::<4>().0 {
            let color = quantizer.colors[usize::from(quantizer.find(*pixel))];
            assert!(pixel.iter().zip(color).all(|(a, b)| a.abs_diff(b) <= 24), "{pixel:?} {color:?}");
        }
    }
}
