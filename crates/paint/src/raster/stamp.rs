//! Many small markers: each is rasterised once for its size and its position within a pixel, and this stamp is then used as
//! often as needed. Stamps are summed up if all markers have one colour, and blended in order otherwise.

use super::color_stamp::{ColorStamp, Layer};
use super::depth_stamp::{DepthBuffer, DepthStamp};
use super::grid;
use super::shape::Markers;
use super::surface::Surface;
use super::{Picture, Raster};
use crate::geometry::{self, max_scale};
use crate::stroker::Stroker;
use kurbo::{Affine, BezPath, Rect};
use vello_cpu::color::{AlphaColor, Srgb};
use vello_cpu::peniko::{Fill, ImageAlphaType};
use vello_cpu::{PixelMetadata, Pixmap};
use wire::{Color, Paint, PaintError, Stroke};

/// From this number on, markers are stamped.
const MIN_MARKERS: usize = 400;
/// The largest stamp, device px.
const MAX_SIDE: f64 = 64.0;
/// Positions within a pixel, in each direction.
const PHASES: usize = 4;
/// Sizes of a marker are distinguished in steps of this fraction of a device px.
const SIZES: f64 = 8.0;
/// The index of the last size.
const LAST_SIZE: usize = (MAX_SIDE * SIZES) as usize + 1;
/// Positions that are mapped before their markers are drawn.
const BATCH: usize = 256;
/// A position outside of the view.
const UNSEEN: u32 = u32::MAX;
/// Maximum size of the cache of stamps, bytes.
const MAX_STAMPS: usize = 16 << 20;

impl Picture<'_> {
    /// Stamps markers if they are many, small and of solid colours; returns whether it did.
    pub(super) fn stamp(&mut self, marks: Markers, map: Affine) -> Result<bool, PaintError> {
        let Some(kind) = StampStyle::new(marks, map) else { return Ok(false) };
        let seen = self.canvas.surface.view.0.inflate(kind.reach, kind.reach);
        let places = map.transform_rect_bbox(geometry::bounding_box(marks.at)).intersect(seen);
        if places.width() < 0.0 || places.height() < 0.0 {
            return Ok(true);
        }
        let reach = kind.reach.ceil() + 2.0;
        let area = places.expand().inflate(reach, reach);
        if area.width() > f64::from(u16::MAX) || area.height() > f64::from(u16::MAX) {
            return Ok(false);
        }
        let size = (area.width() as usize, area.height() as usize);
        let origin = area.origin().to_vec2();
        let (map, seen) = (Affine::translate(-origin) * map, seen - origin);
        let pixmap = if let Some(color) = kind.color {
            let mut pile = DepthBuffer::new(size);
            self.each(marks, &kind, map, seen, |_, depths: &DepthStamp, pixel| pile.lay(depths, pixel))?;
            pile.pixmap(color)
        } else {
            let mut layer = Layer::new(size);
            let lay = |i, inked: &ColorStamp, pixel| layer.lay(inked, marks.colors.get(i), pixel);
            self.each(marks, &kind, map, seen, lay)?;
            layer.pixmap()
        };
        self.canvas.draw_pixmap(pixmap, (area.x0 as i32, area.y0 as i32));
        Ok(true)
    }

    /// Calls `lay` with the stamp of each marker whose position is visible, and the pixel of that position.
    fn each<S: Stamp>(
        &mut self,
        marks: Markers,
        kind: &StampStyle,
        map: Affine,
        seen: Rect,
        mut lay: impl FnMut(usize, &S, [usize; 2]),
    ) -> Result<(), PaintError> {
        let mut stamps = StampCache::new(kind, self.canvas.raster);
        let mut spots = [[0; 2]; BATCH];
        for (first, places) in marks.at.chunks(BATCH).enumerate() {
            // In a loop of its own, so that it is vectorised.
            for (spot, place) in spots.iter_mut().zip(places) {
                let place = map * geometry::point(*place);
                let place = if kind.snapped { grid::nearest(place) } else { place };
                // In these coordinates visible positions are positive.
                let part = |n: f64| if seen.contains(place) { (n * PHASES as f64) as u32 } else { UNSEEN };
                *spot = [part(place.x), part(place.y)];
            }
            for (i, [x, y]) in spots[..places.len()].iter().enumerate().filter(|(_, [x, _])| *x != UNSEEN) {
                let [x, y] = [*x as usize, *y as usize];
                let i = first * BATCH + i;
                let size = marks.sizes.get(i).copied().unwrap_or(1.0);
                let stamp = stamps.stamp(kind, [x % PHASES, y % PHASES], size, self.stroker)?;
                lay(i, stamp, [x / PHASES, y / PHASES]);
            }
        }
        self.canvas.raster.recycle(stamps.surface.context);
        Ok(())
    }
}

/// The common properties of stamped markers.
pub(super) struct StampStyle<'a> {
    path: BezPath,
    /// The linear part of the map.
    map: Affine,
    /// The marker's longer side at size 1, device px.
    side: f64,
    /// How far a marker extends from its position, device px.
    reach: f64,
    /// The fill colour, unless each marker has its own.
    pub(super) fill: Option<Color>,
    stroke: Option<(&'a Stroke, Color)>,
    /// The colour of everything, if there is only one (alphas may differ).
    color: Option<Color>,
    /// Whether they stand on the grid of pixels.
    snapped: bool,
}

impl<'a> StampStyle<'a> {
    fn new(marks: Markers<'a>, map: Affine) -> Option<Self> {
        if marks.at.len() < MIN_MARKERS || geometry::inverse(map).is_none() {
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
        let shape = map.transform_rect_bbox(geometry::bounds(marks.shape));
        let around = stroke.map_or(0.0, |(stroke, _)| 2.0 * f64::from(stroke.width) * max_scale(map));
        let far = [shape.x0, shape.y0, shape.x1, shape.y1].into_iter().fold(0.0, |most: f64, n| most.max(n.abs()));
        let reach = far * most + around;
        if reach.is_nan() || reach > MAX_SIDE / 2.0 {
            return None;
        }
        let snapped = marks.grid(map).is_some();
        let path =
            if snapped { grid::path(marks.shape, map) } else { geometry::path(marks.shape, max_scale(map) * most) };
        // Stamps of a shape with very many points would take too long.
        let costly = path.elements().len() > 20_000;
        let side = shape.width().max(shape.height());
        let color = fill.or(stroke.map(|(_, color)| color)).filter(|_| marks.colors.is_empty());
        let color = color.filter(|a| stroke.is_none_or(|(_, b)| (a.r, a.g, a.b) == (b.r, b.g, b.b)));
        (!costly).then_some(Self { path, map, side, reach, fill, stroke, color, snapped })
    }

    /// The stroke colour.
    pub(super) fn edge(&self) -> Option<Color> {
        self.stroke.map(|(_, color)| color)
    }

    /// A size in the steps that distinguish sizes.
    fn sized(&self, size: f32) -> f64 {
        f64::from(size) * SIZES * self.side.max(1e-3)
    }
}

/// A marker's prepared fill and stroke, made once and drawn often.
pub(super) trait Stamp: Default {
    fn new(fill: &CoverageMask, stroke: &CoverageMask, kind: &StampStyle) -> Self;

    /// Its size in memory.
    fn bytes(&self) -> usize;
}

/// The coverage of each pixel.
#[derive(Default)]
pub(super) struct CoverageMask {
    /// The mask's offset from the pixel of the marker's position.
    pub(super) left: i32,
    pub(super) top: i32,
    pub(super) width: usize,
    /// Row by row.
    coverage: Vec<u8>,
}

impl CoverageMask {
    /// Coverage, row by row, with its corner at this offset from the pixel of the marker's position.
    pub(super) fn new((left, top): (i32, i32), width: usize, coverage: Vec<u8>) -> Self {
        Self { left, top, width, coverage }
    }

    pub(super) fn height(&self) -> usize {
        self.coverage.len().checked_div(self.width).unwrap_or(0)
    }

    /// The coverage at this offset from the corner.
    pub(super) fn at(&self, x: usize, y: usize) -> u8 {
        if x < self.width { self.coverage.get(y * self.width + x).copied().unwrap_or(0) } else { 0 }
    }
}

/// Premultiplied pixels, some of which let something through.
pub(super) fn pixmap(pixels: Vec<u8>, (width, height): (usize, usize)) -> Pixmap {
    let metadata = PixelMetadata::new(ImageAlphaType::AlphaPremultiplied, true);
    Pixmap::from_parts(pixels, width as u16, height as u16, metadata)
}

/// The cache of stamps.
struct StampCache<S> {
    surface: Surface,
    pixmap: Pixmap,
    side: usize,
    /// The stamps. The first is empty: its index means that a stamp isn't made yet.
    kept: Vec<S>,
    /// Indices of stamps by size and position within a pixel. The last size is for markers without a size of their own.
    made: Vec<usize>,
    bytes: usize,
    resources: vello_cpu::Resources,
}

impl<S: Stamp> StampCache<S> {
    fn new(kind: &StampStyle, raster: &mut Raster) -> Self {
        let side = 2 * (kind.reach.ceil() as usize + 2);
        let surface = raster.surface(side as u16, side as u16, Affine::IDENTITY);
        let pixmap = Pixmap::new(side as u16, side as u16);
        let resources = vello_cpu::Resources::new();
        let made = vec![0; (LAST_SIZE + 1) * PHASES * PHASES];
        Self { surface, pixmap, side, kept: vec![S::default()], made, bytes: 0, resources }
    }

    #[inline]
    fn stamp(
        &mut self,
        kind: &StampStyle,
        phases: [usize; 2],
        size: f32,
        stroker: &mut Stroker,
    ) -> Result<&S, PaintError> {
        let sized = if size.to_bits() == 1.0_f32.to_bits() {
            LAST_SIZE
        } else {
            (kind.sized(size).round() as usize).min(LAST_SIZE - 1)
        };
        let slot = (sized * PHASES + phases[1]) * PHASES + phases[0];
        if self.made[slot] == 0 {
            let size = if sized == LAST_SIZE { 1.0 } else { sized as f64 / kind.sized(1.0) };
            let stamp = self.make(kind, phases, size, stroker)?;
            if self.bytes > MAX_STAMPS {
                self.made.fill(0);
                self.kept.truncate(1);
                self.bytes = 0;
            }
            self.bytes += stamp.bytes() + 256;
            self.made[slot] = self.kept.len();
            self.kept.push(stamp);
        }
        Ok(&self.kept[self.made[slot]])
    }

    fn make(
        &mut self,
        kind: &StampStyle,
        phases: [usize; 2],
        size: f64,
        stroker: &mut Stroker,
    ) -> Result<S, PaintError> {
        let within = |phase: usize| if kind.snapped { 0.0 } else { (phase as f64 + 0.5) / PHASES as f64 };
        let [across, down] = phases.map(|phase| (self.side / 2) as f64 + within(phase));
        let map = Affine::translate((across, down)) * kind.map;
        let path = Affine::scale(size) * &kind.path;
        let fill = self.mask(Some(&path), map);
        let mut stroke = CoverageMask::default();
        if let Some((style, _)) = kind.stroke {
            let stroked = stroker.stroke(&path, style, map, self.surface.view)?.map(|s| s.map * s.outline);
            stroke = self.mask(stroked.as_ref(), Affine::IDENTITY);
        }
        Ok(S::new(&fill, &stroke, kind))
    }

    fn mask(&mut self, path: Option<&BezPath>, map: Affine) -> CoverageMask {
        let Some(path) = path else { return CoverageMask::default() };
        let context = &mut self.surface.context;
        context.set_paint(AlphaColor::<Srgb>::WHITE);
        context.set_fill_rule(Fill::NonZero);
        context.set_transform(map);
        context.fill_path(path);
        context.flush();
        context.render(&mut self.pixmap, &mut self.resources);
        self.surface.reset();
        let side = self.side;
        let data = self.pixmap.data();
        let inked = |x: usize, y: usize| data[y * side + x].a > 0;
        let Some(top) = (0..side).find(|y| (0..side).any(|x| inked(x, *y))) else { return CoverageMask::default() };
        let bottom = (0..side).rfind(|y| (0..side).any(|x| inked(x, *y))).unwrap_or(top);
        let left = (0..side).find(|x| (top..=bottom).any(|y| inked(*x, y))).unwrap_or(0);
        let right = (0..side).rfind(|x| (top..=bottom).any(|y| inked(*x, y))).unwrap_or(left);
        let row = |y: usize| data[y * side + left..=y * side + right].iter().map(|pixel| pixel.a);
        let coverage = (top..=bottom).flat_map(row).collect();
        let middle = (side / 2) as i32;
        CoverageMask::new((left as i32 - middle, top as i32 - middle), right + 1 - left, coverage)
    }
}
