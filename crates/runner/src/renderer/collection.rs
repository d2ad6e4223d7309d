//! Collections of paths: a few shapes, transforms, offsets and styles, each of which repeats.

use super::batch::{Lines, Run};
use super::outline::{Outline, filled};
use super::raster::{Raster, visible};
use super::snap::{self, Snap};
use super::style::{color, stroke};
use super::{grow, mesh};
use canvas::{CallError, Canvas};
use kurbo::{Affine, BezPath, Point, Rect};
use pyo3::buffer::PyBuffer;
use pyo3::prelude::*;
use std::collections::HashSet;
use wire::{Color, Op, Paint, Stroke, Transform};

/// The width of a line that closes the hair between areas, px.
const SEAM: f64 = 2.0 * grow::OVERLAP;
/// From so many areas on they are taken for a surface, which shows no hairs between them.
const SURFACE: usize = 200;
/// How many areas are looked at to know.
const LOOKED_AT: usize = 5_000;
/// From so many paths on each isn't put on the grid of pixels by itself.
const MANY: usize = 20_000;
/// From so many shapes on they are a crowd.
const CROWD: usize = 2_000;

/// What Python passes: arrays, row by row.
#[derive(FromPyObject)]
struct Given {
    #[pyo3(item)]
    paths: Vec<(PyBuffer<f64>, Option<PyBuffer<u8>>)>,
    /// 3 × 3 each.
    #[pyo3(item)]
    transforms: PyBuffer<f64>,
    /// 3 × 3, after each.
    #[pyo3(item)]
    master: PyBuffer<f64>,
    #[pyo3(item)]
    offsets: PyBuffer<f64>,
    #[pyo3(item)]
    faces: PyBuffer<f64>,
    #[pyo3(item)]
    edges: PyBuffer<f64>,
    #[pyo3(item)]
    widths: Vec<f64>,
    #[pyo3(item)]
    dashes: Vec<(f32, Vec<f32>)>,
    #[pyo3(item)]
    antialiased: Vec<bool>,
    #[pyo3(item)]
    cap: String,
    #[pyo3(item)]
    join: String,
    #[pyo3(item)]
    snap: Snap,
}

/// A collection, px of the canvas.
pub(super) struct Collection {
    outlines: Vec<Outline>,
    transforms: Vec<Affine>,
    offsets: Vec<Point>,
    faces: Vec<[f64; 4]>,
    edges: Vec<[f64; 4]>,
    widths: Vec<f64>,
    dashes: Vec<(f32, Vec<f32>)>,
    antialiased: Vec<bool>,
    cap: String,
    join: String,
    snap: Snap,
    /// Whether its areas lie side by side.
    surface: bool,
}

/// The style of one path.
#[derive(Clone, PartialEq)]
struct Style {
    fill: Option<Color>,
    stroke: Option<(Stroke, Color)>,
    /// Whether it has neighbours without a hair between them.
    joined: bool,
}

impl Collection {
    pub(super) fn read(given: &Bound<'_, PyAny>) -> PyResult<Self> {
        let py = given.py();
        let given: Given = given.extract()?;
        let outlines = given.paths.iter().map(|(vertices, codes)| Outline::read(py, vertices, codes.as_ref()));
        let outlines = outlines.collect::<PyResult<Vec<_>>>()?;
        let matrices = |buffer: &PyBuffer<f64>| -> PyResult<Vec<Affine>> {
            let numbers = buffer.to_vec(py)?;
            Ok(numbers.as_chunks::<9>().0.iter().map(|m| Affine::new([m[0], m[3], m[1], m[4], m[2], m[5]])).collect())
        };
        let master = matrices(&given.master)?.first().copied().unwrap_or_default();
        let transforms: Vec<Affine> = matrices(&given.transforms)?.into_iter().map(|own| master * own).collect();
        Ok(Self {
            surface: is_surface(&outlines),
            outlines,
            transforms: if transforms.is_empty() { vec![master] } else { transforms },
            offsets: given.offsets.to_vec(py)?.as_chunks().0.iter().map(|[x, y]| Point::new(*x, *y)).collect(),
            faces: given.faces.to_vec(py)?.as_chunks().0.to_vec(),
            edges: given.edges.to_vec(py)?.as_chunks().0.to_vec(),
            widths: given.widths,
            dashes: given.dashes,
            antialiased: given.antialiased,
            cap: given.cap,
            join: given.join,
            snap: given.snap,
        })
    }

    /// How many shapes there are, each with its transform.
    fn shapes(&self) -> usize {
        if self.outlines.is_empty() { 0 } else { self.outlines.len().max(self.transforms.len()) }
    }

    /// How many paths are drawn.
    fn len(&self) -> usize {
        if self.shapes() == 0 || (self.faces.is_empty() && self.edges.is_empty()) {
            return 0;
        }
        self.shapes().max(self.offsets.len())
    }

    fn outline(&self, at: usize) -> (&Outline, Affine) {
        let shape = at % self.shapes();
        (&self.outlines[shape % self.outlines.len()], self.transforms[shape % self.transforms.len()])
    }

    /// The offset of a path; `None` where it isn't a number.
    fn offset(&self, at: usize) -> Option<Point> {
        let offset = cycled(&self.offsets, at).copied().unwrap_or_default();
        offset.is_finite().then_some(offset)
    }

    fn style(&self, at: usize) -> Style {
        let fill = cycled(&self.faces, at).and_then(|face| color(*face));
        let width = cycled(&self.widths, at).copied().unwrap_or(0.0);
        let edge = cycled(&self.edges, at).and_then(|edge| color(*edge));
        let (offset, dashes) =
            cycled(&self.dashes, at).map_or((0.0, &[][..]), |(offset, all)| (*offset, all.as_slice()));
        let pen = edge.and_then(|edge| Some((stroke(width, &self.cap, &self.join, dashes, offset)?, edge)));
        let smooth = cycled(&self.antialiased, at).copied().unwrap_or(true);
        // Nothing shines through where an opaque area reaches over its neighbours a little.
        let opaque = pen.is_none() && fill.is_some_and(|fill| fill.a == 255);
        let joined = opaque && self.len() > 1 && (!smooth || self.surface);
        Style { fill, stroke: pen, joined }
    }

    /// The widest line's reach.
    fn reach(&self) -> f64 {
        self.widths.iter().fold(SEAM, |reach, width| reach.max(*width)) * 2.0
    }

    /// Where its ink may be.
    pub(super) fn bounds(&self) -> Rect {
        let mut bounds: Option<Rect> = None;
        for at in 0..self.len().min(self.shapes().max(1) * self.offsets.len().max(1)) {
            let Some(offset) = self.offset(at) else { continue };
            let (outline, transform) = self.outline(at);
            let own = transform.transform_rect_bbox(outline.bounds()) + offset.to_vec2();
            bounds = Some(bounds.map_or(own, |all| all.union(own)));
        }
        bounds.unwrap_or_default().inflate(self.reach(), self.reach())
    }

    /// Draws all paths in order.
    pub(super) fn draw(&self, canvas: &mut Canvas) -> Result<(), CallError> {
        if self.len() > 1 && self.outlines.len() == 1 {
            let scales = self.transforms.iter().map(|own| uniform(*own)).collect::<Option<Vec<_>>>();
            if let Some(scales) = scales.filter(|_| self.len() > MANY || !self.snaps(&self.outlines[0])) {
                return self.draw_repeated(canvas, &scales);
            }
        }
        if self.is_translucent_surface() {
            return self.draw_pixels(canvas);
        }
        let mut lines = Lines::default();
        for at in 0..self.len() {
            let Some(offset) = self.offset(at) else { continue };
            let (outline, transform) = self.outline(at);
            let path = outline.placed(Affine::translate(offset.to_vec2()) * transform);
            if path.elements().len() < 2 {
                continue;
            }
            let style = self.style(at);
            let snapped = snap::snaps(&path, self.snap);
            match style {
                Style { fill: None, stroke: Some((stroke, color)), .. } => {
                    lines.add(canvas, &path, stroke, color, snapped)?;
                }
                style => {
                    lines.draw(canvas)?;
                    style.draw(canvas, &path, snapped)?;
                }
            }
        }
        lines.draw(canvas)
    }

    /// Whether it is a surface without antialiasing that lets something shine through: its areas can't reach over each other,
    /// and would show hairs.
    fn is_translucent_surface(&self) -> bool {
        let bare = self.edges.is_empty() || self.widths.iter().all(|width| *width == 0.0);
        let rough = !self.antialiased.is_empty() && !self.antialiased.contains(&true);
        self.surface && bare && rough && self.faces.iter().any(|face| face[3] < 1.0)
    }

    /// Draws triangles and quadrilaterals as pixels.
    fn draw_pixels(&self, canvas: &mut Canvas) -> Result<(), CallError> {
        let size = Rect::new(0.0, 0.0, f64::from(canvas.width()), f64::from(canvas.height()));
        let Some(mut raster) = Raster::new(visible(self.bounds(), size)) else { return Ok(()) };
        for at in 0..self.len() {
            let (Some(offset), Some(color)) = (self.offset(at), self.style(at).fill) else { continue };
            let (outline, transform) = self.outline(at);
            let corners: Vec<Point> = outline.points().map(|corner| transform * corner + offset.to_vec2()).collect();
            for ends in corners.windows(2).skip(1) {
                raster.flat([corners[0], ends[0], ends[1]], color);
            }
        }
        let (pixels, rect) = raster.finish();
        canvas.add(mesh::image(pixels, rect, true))
    }

    /// Whether an outline is put on the grid of pixels wherever it stands.
    fn snaps(&self, outline: &Outline) -> bool {
        snap::snaps(&outline.placed(Affine::IDENTITY), self.snap)
    }

    /// One shape in many sizes: one operation for each run of paths of one style, in order.
    fn draw_repeated(&self, canvas: &mut Canvas, scales: &[(f64, Affine)]) -> Result<(), CallError> {
        let outline = &self.outlines[0];
        let (round, reach) = (outline.radius().is_some(), outline.reach().max(1e-6));
        let mut run: Option<Run> = None;
        for at in 0..self.len() {
            let Some(offset) = self.offset(at) else { continue };
            let (scale, place) = scales[at % scales.len()];
            let mut style = self.style(at);
            let mut size = scale;
            let mut color = style.fill.unwrap_or(Color { a: 0, ..Color::BLACK });
            // A disc with a line of its own colour is a larger disc. Among thousands of shapes nobody sees where a line of its
            // own colour overlaps a translucent shape.
            if let (Some(fill), Some((line, edge))) = (style.fill, &style.stroke)
                && fill == *edge
                && line.dashes.is_empty()
                && (self.len() > CROWD || (round && fill.a == 255))
            {
                size += f64::from(line.width) / 2.0 / reach;
                style.stroke = None;
            }
            let filled = style.fill.is_some();
            if !filled {
                color.a = 0;
            }
            let at = place * Point::ORIGIN + offset.to_vec2();
            if !(at.x.abs() < 1e6 && at.y.abs() < 1e6 && size < 1e6) {
                continue;
            }
            let same = run.as_ref().is_some_and(|run| run.stroke == style.stroke && run.filled == filled);
            if !same {
                if let Some(done) = run.take() {
                    done.draw(canvas, outline)?;
                }
                run = Some(Run { stroke: style.stroke, filled, at: Vec::new(), sizes: Vec::new(), colors: Vec::new() });
            }
            if let Some(run) = &mut run {
                run.at.push([at.x as f32, at.y as f32]);
                run.sizes.push(size as f32);
                run.colors.push(color);
            }
        }
        run.map_or(Ok(()), |run| run.draw(canvas, outline))
    }
}

impl Style {
    fn draw(self, canvas: &mut Canvas, path: &BezPath, snapped: bool) -> Result<(), CallError> {
        let joined = self.joined && !snapped;
        let grown = if joined { grow::grown(path) } else { None };
        let closes_seam = joined && grown.is_none();
        let line = self.stroke.as_ref().map_or(0.0, |(stroke, _)| stroke.width.into());
        let shape = snap::shape(grown.as_ref().unwrap_or(path), snapped, line);
        let seam =
            self.fill.filter(|_| closes_seam).and_then(|fill| Some((stroke(SEAM, "butt", "round", &[], 0.0)?, fill)));
        if let Some(color) = self.fill {
            canvas.add(filled(shape.clone(), color))?;
        }
        match self.stroke.or(seam) {
            Some((stroke, color)) => {
                canvas.add(Op::Stroke { shape, stroke, paint: Paint::Solid(color), transform: Transform::IDENTITY })
            }
            None => Ok(()),
        }
    }
}

/// Whether outlines look like a surface: many triangles and quadrilaterals that share their corners. Arrows and symbols are
/// shapes by themselves.
fn is_surface(outlines: &[Outline]) -> bool {
    if outlines.len() < SURFACE {
        return false;
    }
    let (mut all, mut distinct) = (0, HashSet::new());
    for outline in outlines.iter().take(LOOKED_AT) {
        let mut own: Vec<[u64; 2]> = outline.points().map(|at| [at.x.to_bits(), at.y.to_bits()]).take(6).collect();
        own.sort_unstable();
        own.dedup();
        if own.len() > 4 {
            return false;
        }
        all += own.len();
        distinct.extend(own);
    }
    distinct.len() * 4 < all * 3
}

/// The factor of a map that scales evenly, and the rest of it; `None` for other maps.
fn uniform(map: Affine) -> Option<(f64, Affine)> {
    let [a, b, c, d, e, f] = map.as_coeffs();
    // matplotlib's y axis goes up: the outline is turned over already.
    let even = a > 0.0 && (a + d).abs() < a * 1e-9 && b.abs() < a * 1e-9 && c.abs() < a * 1e-9;
    even.then(|| (a, Affine::translate((e, f))))
}

fn cycled<T>(items: &[T], at: usize) -> Option<&T> {
    if items.is_empty() { None } else { items.get(at % items.len()) }
}

/// Positions on the canvas and their bounds; those that aren't numbers or are far out are left out.
pub(super) fn positions(numbers: &[f64], place: Affine) -> (Vec<Point>, Rect) {
    let mut bounds: Option<Rect> = None;
    let mut positions = Vec::with_capacity(numbers.len() / 2);
    for [x, y] in numbers.as_chunks().0 {
        let point = place * Point::new(*x, *y);
        if !(point.x.abs() < 1e6 && point.y.abs() < 1e6) {
            continue;
        }
        positions.push(point);
        bounds = Some(bounds.map_or(Rect::from_points(point, point), |all| all.union_pt(point)));
    }
    (positions, bounds.unwrap_or_default())
}

#[cfg(test)]
mod tests {
    use super::*;
    use canvas::lower;
    use wire::Shape;
    use wire::{PictureLimits, SceneLimits};

    /// Matplotlib's unit square, turned over and 10 px large.
    fn squares(faces: Vec<[f64; 4]>, edges: Vec<[f64; 4]>, offsets: Vec<Point>) -> Collection {
        Collection {
            outlines: vec![Outline::new(&[0.0, 0.0, 1.0, 0.0, 1.0, 1.0, 0.0, 1.0, 0.0, 0.0], None)],
            transforms: vec![Affine::new([10.0, 0.0, 0.0, -10.0, 0.3, 50.4])],
            offsets,
            faces,
            edges,
            widths: vec![1.0],
            dashes: vec![(0.0, vec![])],
            antialiased: vec![true],
            cap: "butt".to_owned(),
            join: "miter".to_owned(),
            snap: None,
            surface: false,
        }
    }

    fn drawn(collection: &Collection) -> Vec<Op> {
        let mut canvas = Canvas::new(100, 100, SceneLimits::default(), PictureLimits::default());
        collection.draw(&mut canvas).expect("it fits");
        canvas.finish().expect("a scene").ops
    }

    const RED: [f64; 4] = [1.0, 0.0, 0.0, 1.0];

    #[test]
    fn squares_stand_on_the_grid_of_pixels() {
        let ops = drawn(&squares(vec![RED], vec![], vec![Point::new(0.0, 0.0), Point::new(20.4, 0.0)]));
        let corners: Vec<wire::Path> = ops
            .iter()
            .map(|op| match op {
                Op::Fill { shape: Shape::Snapped { path, line: 0.0 }, .. } => path.clone(),
                other => panic!("{other:?}"),
            })
            .collect();
        let square = |x: f64| lower(&BezPath::from_svg(&format!("M{x},50.4 h10 v-10 h-10 v10")).expect("a path"));
        assert_eq!(corners, [square(0.3), square(20.7)]);
    }

    #[test]
    fn slanted_shapes_of_one_kind_are_one_operation() {
        let mut triangles = squares(vec![RED], vec![], vec![Point::ORIGIN; 300]);
        triangles.outlines = vec![Outline::new(&[0.0, 0.0, 1.0, 0.0, 0.0, 1.0], None)];
        let ops = drawn(&triangles);
        let [Op::Repeat { shape: Shape::Path(path), at, sizes, .. }] = &ops[..] else { panic!("{ops:?}") };
        assert_eq!((at.len(), at[0], sizes.len()), (300, [0.3, 50.4], 0));
        assert_eq!(*path, lower(&BezPath::from_svg("M0,0 L10,0 L0,-10").expect("a path")));
    }

    #[test]
    fn opaque_lines_of_one_pen_are_one_operation_and_translucent_ones_are_not() {
        let offsets = vec![Point::ORIGIN, Point::new(5.0, 5.0)];
        let mut lines = squares(vec![], vec![RED], offsets);
        assert_eq!(drawn(&lines).len(), 1);
        lines.edges = vec![[1.0, 0.0, 0.0, 0.5]];
        assert_eq!(drawn(&lines).len(), 2);
        lines.edges = vec![RED, [0.0, 1.0, 0.0, 1.0]];
        assert_eq!(drawn(&lines).len(), 2);
    }

    #[test]
    fn a_surface_of_slanted_areas_shows_no_hairs() {
        let strip = |share: bool| -> Vec<Outline> {
            let outline = |at: i32| {
                let (x, gap) = (f64::from(at), if share { 0.0 } else { 0.1 });
                Outline::new(&[x, 0.0, x + 1.0 - gap, 0.5 + gap, x + 2.0 - gap, 0.0 - gap], None)
            };
            (0..300).map(outline).collect()
        };
        assert!(is_surface(&strip(true)));
        assert!(!is_surface(&strip(false)));
        assert!(!is_surface(&strip(true)[..50]));
        let mut surface = squares(vec![RED], vec![], vec![]);
        surface.outlines = strip(true);
        let first = |collection: &Collection| match &drawn(collection)[0] {
            Op::Fill { shape: Shape::Path(path), .. } => path.clone(),
            other => panic!("{other:?}"),
        };
        let apart = first(&surface);
        surface.surface = true;
        let joined = first(&surface);
        assert_ne!(apart, joined);
        (surface.surface, surface.antialiased) = (false, vec![false]);
        assert_eq!(first(&surface), joined);
    }

    #[test]
    fn a_translucent_surface_without_antialiasing_is_pixels() {
        let mut surface = squares(vec![[1.0, 0.0, 0.0, 0.5]], vec![], vec![]);
        surface.outlines = (0..300).map(|at| Outline::new(&[f64::from(at), 0.0, 1.0, 0.5, 2.0, 0.0], None)).collect();
        surface.surface = true;
        assert!(drawn(&surface).len() > 1);
        surface.antialiased = vec![false];
        assert!(matches!(&drawn(&surface)[..], [Op::Image { .. }]));
    }

    #[test]
    fn nonsense_draws_nothing() {
        assert!(drawn(&squares(vec![], vec![], vec![Point::ORIGIN])).is_empty());
        assert!(drawn(&squares(vec![RED], vec![], vec![Point::new(f64::NAN, 0.0)])).is_empty());
        let mut none = squares(vec![RED], vec![], vec![Point::ORIGIN]);
        none.outlines.clear();
        assert!(drawn(&none).is_empty());
        let (positions, bounds) = positions(&[f64::INFINITY, 0.0, 1e300, 1.0, 3.0], Affine::IDENTITY);
        assert!(positions.is_empty() && bounds == Rect::ZERO);
    }
}
