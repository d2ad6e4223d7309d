//! Many small marks: each is rasterised once for its size and its place within a pixel, and then blended as a mask.

use super::shape::Marks;
use super::sheet::Sheet;
use super::{Picture, Raster};
use crate::outline::{self, stretch};
use crate::pen::Pen;
use kurbo::{Affine, BezPath, Point, Rect};
use vello_cpu::Pixmap;
use vello_cpu::color::{AlphaColor, Srgb};
use vello_cpu::peniko::Fill;
use wire::{Color, Paint, PaintError, Stroke};

/// From here on marks are stamped.
const LEAST_MARKS: usize = 400;
/// The largest stamp, device px.
const MAX_SIDE: f64 = 64.0;
/// Places within a pixel, each way.
const PHASES: usize = 4;
/// Sizes of a mark are told apart by this part of a device px.
const SIZES: f64 = 8.0;
/// The number of the last size.
const LAST_SIZE: usize = (MAX_SIDE * SIZES) as usize + 1;
/// Most bytes of stamps at a time.
const MAX_STAMPS: usize = 16 << 20;
/// Pixels that are blended at once.
const BLOCK: usize = 4;

impl Picture<'_> {
    /// Stamps marks if they are many, small and of plain colours; whether they were.
    pub(super) fn stamp(&mut self, marks: Marks, map: Affine) -> Result<bool, PaintError> {
        let Some(kind) = Kind::of(marks, map) else { return Ok(false) };
        let view = self.canvas.sheet.view.0;
        let seen = view.inflate(kind.reach, kind.reach);
        let places = || {
            let places = marks.at.iter().enumerate().map(|(i, place)| (i, map * outline::point(*place)));
            places.filter(|(_, p)| seen.contains(*p))
        };
        let Some(area) = places().map(|(_, p)| Rect::from_points(p, p)).reduce(|a, b| a.union(b)) else {
            return Ok(true);
        };
        let reach = kind.reach.ceil() + 2.0;
        let area = Rect::new(area.x0.floor(), area.y0.floor(), area.x1.ceil(), area.y1.ceil()).inflate(reach, reach);
        if area.width() > f64::from(u16::MAX) || area.height() > f64::from(u16::MAX) {
            return Ok(false);
        }
        let mut layer = Layer::new(area.width() as usize, area.height() as usize);
        let mut stamps = Stamps::new(&kind, self.canvas.raster);
        let origin = area.origin().to_vec2();
        for (i, p) in places() {
            let at = p - origin;
            let size = marks.sizes.get(i).copied().unwrap_or(1.0);
            let stamp = stamps.stamp(&kind, at, size, self.pen)?;
            let corner = (at.x as i64, at.y as i64);
            match marks.colors.get(i) {
                Some(color) => layer.blend(&stamp.fill, corner, premultiplied(*color)),
                None => layer.lay(&stamp.filled, &stamp.fill, corner),
            }
            layer.lay(&stamp.stroked, &stamp.stroke, corner);
        }
        let context = stamps.context();
        self.canvas.raster.keep(context);
        self.canvas.lay(layer.pixmap(), (area.x0 as i32, area.y0 as i32));
        Ok(true)
    }
}

/// What is stamped.
struct Kind<'a> {
    path: BezPath,
    /// The linear part of the map.
    map: Affine,
    /// The mark's longer side at size 1, device px.
    side: f64,
    /// How far from its place a mark reaches, device px.
    reach: f64,
    fill: Option<Color>,
    stroke: Option<(&'a Stroke, Color)>,
}

impl<'a> Kind<'a> {
    fn of(marks: Marks<'a>, map: Affine) -> Option<Self> {
        if marks.at.len() < LEAST_MARKS || outline::inverse(map).is_none() {
            return None;
        }
        let fill = match marks.fill {
            _ if !marks.colors.is_empty() => None,
            Some(Paint::Solid(color)) => Some(*color),
            Some(_) => return None,
            None => None,
        };
        let stroke = match marks.stroke {
            Some((stroke, Paint::Solid(color))) => Some((stroke, *color)),
            Some(_) => return None,
            None => None,
        };
        let [a, b, c, d, ..] = map.as_coeffs();
        let map = Affine::new([a, b, c, d, 0.0, 0.0]);
        let most = marks.sizes.iter().copied().reduce(f32::max).map_or(1.0, f64::from);
        let shape = map.transform_rect_bbox(outline::bounds(marks.shape));
        let around = stroke.map_or(0.0, |(stroke, _)| 2.0 * f64::from(stroke.width) * stretch(map));
        let far = [shape.x0, shape.y0, shape.x1, shape.y1].into_iter().fold(0.0, |most: f64, n| most.max(n.abs()));
        let reach = far * most + around;
        if reach.is_nan() || reach > MAX_SIDE / 2.0 {
            return None;
        }
        let path = outline::path(marks.shape, stretch(map) * most);
        // A shape with very many points is a stamp like any other, but its stamps take their time.
        let costly = path.elements().len() > 20_000;
        let side = shape.width().max(shape.height());
        (!costly).then_some(Self { path, map, side, reach, fill, stroke })
    }

    /// A size in the steps in which sizes are told apart.
    fn sized(&self, size: f32) -> f64 {
        f64::from(size) * SIZES * self.side.max(1e-3)
    }
}

/// A mark's coverage, inside and along its outline, and what that does in the one colour of each, if there is one.
#[derive(Default)]
struct Stamp {
    fill: Mask,
    filled: Vec<Ink>,
    stroke: Mask,
    stroked: Vec<Ink>,
}

/// Rows of coverage, each value once for every channel, in whole blocks.
#[derive(Default)]
struct Mask {
    /// From the pixel of the mark's place to the mask's corner.
    left: i64,
    top: i64,
    /// Blocks to a row.
    blocks: usize,
    coverage: Vec<[u8; 4 * BLOCK]>,
}

/// What one colour does to a block: what it adds, and how much is left of what was there.
struct Ink {
    over: [u8; 4 * BLOCK],
    left: [u8; 4 * BLOCK],
}

impl Ink {
    #[inline]
    fn new(coverage: &[u8; 4 * BLOCK], color: [u8; 4]) -> Self {
        let color: [u8; 4 * BLOCK] = std::array::from_fn(|i| color[i % 4]);
        let product = |i: usize, n: u8| by_255(u16::from(coverage[i]) * u16::from(n)) as u8;
        Self {
            over: std::array::from_fn(|i| product(i, color[i])),
            left: std::array::from_fn(|i| 255 - product(i, color[3])),
        }
    }

    #[inline]
    fn lay(&self, below: &mut [u8; 4 * BLOCK]) {
        for (below, (over, left)) in below.iter_mut().zip(self.over.iter().zip(&self.left)) {
            *below = (u16::from(*over) + by_255(u16::from(*left) * u16::from(*below))) as u8;
        }
    }
}

/// The stamps so far.
struct Stamps {
    sheet: Sheet,
    pixmap: Pixmap,
    side: usize,
    /// The first is none: it stands for what isn't made yet.
    kept: Vec<Stamp>,
    /// Their numbers by size and place within a pixel. The last size is that of marks of no size of their own.
    made: Vec<usize>,
    bytes: usize,
    resources: vello_cpu::Resources,
}

impl Stamps {
    fn new(kind: &Kind, raster: &mut Raster) -> Self {
        let side = 2 * (kind.reach.ceil() as usize + 2);
        let sheet = Sheet::new(raster.context(), side as u16, side as u16, Affine::IDENTITY);
        let pixmap = Pixmap::new(side as u16, side as u16);
        let resources = vello_cpu::Resources::new();
        let made = vec![0; (LAST_SIZE + 1) * PHASES * PHASES];
        Self { sheet, pixmap, side, kept: vec![Stamp::default()], made, bytes: 0, resources }
    }

    fn context(self) -> vello_cpu::RenderContext {
        self.sheet.context
    }

    #[inline]
    fn stamp(&mut self, kind: &Kind, at: Point, size: f32, pen: &mut Pen) -> Result<&Stamp, PaintError> {
        // Places in the layer are positive.
        let phase = |n: f64| ((n - (n as i64) as f64) * PHASES as f64) as usize % PHASES;
        let phases = [phase(at.x), phase(at.y)];
        let sized = if size.to_bits() == 1.0_f32.to_bits() {
            LAST_SIZE
        } else {
            (kind.sized(size).round() as usize).min(LAST_SIZE - 1)
        };
        let slot = (sized * PHASES + phases[1]) * PHASES + phases[0];
        if self.made[slot] == 0 {
            let size = if sized == LAST_SIZE { 1.0 } else { sized as f64 / kind.sized(1.0) };
            let stamp = self.make(kind, phases, size, pen)?;
            if self.bytes > MAX_STAMPS {
                self.made.fill(0);
                self.kept.truncate(1);
                self.bytes = 0;
            }
            self.bytes += (stamp.fill.coverage.len() + stamp.stroke.coverage.len()) * 12 * BLOCK + 256;
            self.made[slot] = self.kept.len();
            self.kept.push(stamp);
        }
        Ok(&self.kept[self.made[slot]])
    }

    fn make(&mut self, kind: &Kind, phases: [usize; 2], size: f64, pen: &mut Pen) -> Result<Stamp, PaintError> {
        let [across, down] = phases.map(|phase| (self.side / 2) as f64 + (phase as f64 + 0.5) / PHASES as f64);
        let map = Affine::translate((across, down)) * kind.map;
        let path = Affine::scale(size) * &kind.path;
        let fill = self.mask(Some(&path), map);
        let mut stroke = Mask::default();
        if let Some((style, _)) = kind.stroke {
            let stroked = pen.stroke(&path, style, map, self.sheet.view)?.map(|s| s.map * s.outline);
            stroke = self.mask(stroked.as_ref(), Affine::IDENTITY);
        }
        let inked = |mask: &Mask, color: Option<Color>| {
            let color = color.filter(|color| color.a > 0).map(premultiplied);
            let inks = color.map(|color| mask.coverage.iter().map(|coverage| Ink::new(coverage, color)).collect());
            inks.unwrap_or_default()
        };
        let filled = inked(&fill, kind.fill);
        let stroked = inked(&stroke, kind.stroke.map(|(_, color)| color));
        Ok(Stamp { fill, filled, stroke, stroked })
    }

    fn mask(&mut self, path: Option<&BezPath>, map: Affine) -> Mask {
        let Some(path) = path else { return Mask::default() };
        let context = &mut self.sheet.context;
        context.set_paint(AlphaColor::<Srgb>::WHITE);
        context.set_fill_rule(Fill::NonZero);
        context.set_transform(map);
        context.fill_path(path);
        context.flush();
        context.render(&mut self.pixmap, &mut self.resources);
        context.reset();
        let side = self.side;
        let data = self.pixmap.data();
        let inked = |x: usize, y: usize| data[y * side + x].a > 0;
        let Some(top) = (0..side).find(|y| (0..side).any(|x| inked(x, *y))) else { return Mask::default() };
        let bottom = (0..side).rfind(|y| (0..side).any(|x| inked(x, *y))).unwrap_or(top);
        let left = (0..side).find(|x| (top..=bottom).any(|y| inked(*x, y))).unwrap_or(0);
        let right = (0..side).rfind(|x| (top..=bottom).any(|y| inked(*x, y))).unwrap_or(left);
        let blocks = (right + 1 - left).div_ceil(BLOCK);
        let mut coverage = Vec::with_capacity(blocks * (bottom + 1 - top));
        for y in top..=bottom {
            for block in 0..blocks {
                coverage.push(std::array::from_fn(|i| {
                    let x = left + block * BLOCK + i / 4;
                    if x <= right { data[y * side + x].a } else { 0 }
                }));
            }
        }
        let middle = (side / 2) as i64;
        Mask { left: left as i64 - middle, top: top as i64 - middle, blocks, coverage }
    }
}

/// Premultiplied pixels that marks are laid on.
struct Layer {
    width: usize,
    height: usize,
    pixels: Vec<u8>,
}

impl Layer {
    fn new(width: usize, height: usize) -> Self {
        // A block may go past the last pixel.
        Self { width, height, pixels: vec![0; (width * height + BLOCK) * 4] }
    }

    /// Lays a colour on what is there, as far as the mask covers it.
    fn blend(&mut self, mask: &Mask, corner: (i64, i64), color: [u8; 4]) {
        if color[3] > 0 {
            self.each(mask, corner, &mask.coverage, |coverage, below| Ink::new(coverage, color).lay(below));
        }
    }

    /// The same with the mask's own inks.
    #[inline]
    fn lay(&mut self, inks: &[Ink], mask: &Mask, corner: (i64, i64)) {
        self.each(mask, corner, inks, Ink::lay);
    }

    #[inline]
    fn each<T>(&mut self, mask: &Mask, (x, y): (i64, i64), blocks: &[T], lay: impl Fn(&T, &mut [u8; 4 * BLOCK])) {
        if blocks.is_empty() {
            return;
        }
        let (Ok(x), Ok(y)) = (usize::try_from(x + mask.left), usize::try_from(y + mask.top)) else { return };
        for (row, blocks) in blocks.chunks_exact(mask.blocks).enumerate() {
            let start = ((y + row) * self.width + x) * 4;
            let Some(below) = self.pixels.get_mut(start..start + blocks.len() * 4 * BLOCK) else { return };
            for (below, block) in below.as_chunks_mut::<{ 4 * BLOCK }>().0.iter_mut().zip(blocks) {
                lay(block, below);
            }
        }
    }

    fn pixmap(mut self) -> Pixmap {
        self.pixels.truncate(self.width * self.height * 4);
        let metadata = vello_cpu::PixelMetadata::new(vello_cpu::peniko::ImageAlphaType::AlphaPremultiplied, true);
        Pixmap::from_parts(self.pixels, self.width as u16, self.height as u16, metadata)
    }
}

/// A product of two bytes over 255, rounded.
fn by_255(product: u16) -> u16 {
    let n = product + 128;
    (n + (n >> 8)) >> 8
}

fn premultiplied(Color { r, g, b, a }: Color) -> [u8; 4] {
    let part = |c: u8| by_255(u16::from(c) * u16::from(a)) as u8;
    [part(r), part(g), part(b), a]
}
