//! Areas with very many edges, such as the stroke of a line that crosses itself a thousand times.
//!
//! vello sorts the pieces of all edges by their place, which takes longest here. This adds to each pixel how much every edge
//! changes the winding number there. The sum along a row up to a pixel is then the pixel's winding number, which vello computes
//! too, and its coverage follows from that. An edge costs a few additions for each row of pixels that it crosses.

use crate::geometry::TOLERANCE;
use crate::view::View;
use kurbo::{Affine, BezPath, PathEl, Point, Rect};
use vello_cpu::peniko::Fill;

/// Paths with fewer elements are vello's.
const MIN_ELEMENTS: usize = 1_000;
/// From this length of all edges on, px for each pixel of their box, this is faster than vello.
const MIN_DENSITY: f64 = 0.5;
/// Pixels whose edges are added up together: few enough for the processor's cache, and at least [`MIN_ROWS`] rows.
const BAND: usize = 1 << 16;
const MIN_ROWS: usize = 16;

/// An area's edges cross too many rows of pixels.
#[derive(Debug, PartialEq, Eq)]
pub(super) struct TooManyCrossings;

/// The length of a path's outline on the device, px, of which each element counts for no more than it could in `seen`.
pub(super) fn outline(path: &BezPath, map: Affine, seen: Rect) -> f64 {
    let (mut length, mut start, mut at) = (0.0, Point::ZERO, Point::ZERO);
    for element in path.elements() {
        let to = match element {
            PathEl::MoveTo(p) => {
                (start, at) = (map * *p, map * *p);
                continue;
            }
            PathEl::LineTo(p) | PathEl::QuadTo(_, p) | PathEl::CurveTo(_, _, p) => map * *p,
            PathEl::ClosePath => start,
        };
        let step = to - at;
        length += step.x.abs().min(seen.width()) + step.y.abs().min(seen.height());
        at = to;
    }
    length
}

/// About how many rows of pixels of the view the lines of a path cross, all together.
pub(super) fn rows(path: &BezPath, map: Affine, view: View) -> f64 {
    let (mut rows, mut at) = (0.0, Point::ZERO);
    for element in path.elements() {
        let (PathEl::MoveTo(to) | PathEl::LineTo(to)) = element else { continue };
        let to = map * *to;
        let seen = Rect::from_points(at, to).intersect(view.0);
        if matches!(element, PathEl::LineTo(_)) && seen.width() > 0.0 {
            rows += seen.height();
        }
        at = to;
    }
    rows
}

/// Whether an area has so many edges for its visible box that its coverage is to be accumulated.
pub(super) fn is_dense(elements: usize, outline: f64, seen: Rect, view: View) -> bool {
    // The mask, which is as large as the view, must be worth it.
    elements >= MIN_ELEMENTS && outline > MIN_DENSITY * seen.area().max(view.0.area() / 8.0)
}

/// An edge within the view that goes down from `top` to `bottom`.
#[derive(Clone, Copy)]
struct Edge {
    top: [f32; 2],
    bottom: [f32; 2],
    /// What it adds to the winding number of everything to its right: 1 or -1.
    turn: f32,
}

/// The edges of an area within a box of whole pixels, in the box's own coordinates.
pub(super) struct Edges {
    area: Rect,
    width: f64,
    height: f64,
    all: Vec<Edge>,
    crossings: f64,
    most: f64,
}

impl Edges {
    /// The edges of a path within `seen`. `map` maps the path to the device; no point of it may be farther from the view than
    /// [`View::cut`] leaves them. Edges may cross `most` rows of pixels.
    pub(super) fn new(path: &BezPath, map: Affine, seen: Rect, most: f64) -> Result<Self, TooManyCrossings> {
        let area = seen.expand();
        let (width, height) = (area.width(), area.height());
        let mut edges = Self { area, width, height, all: Vec::new(), crossings: 0.0, most };
        edges.path(path, Affine::translate(-area.origin().to_vec2()) * map)?;
        Ok(edges)
    }

    /// How many rows of pixels the edges cross, all together.
    pub(super) fn crossings(&self) -> f64 {
        self.crossings
    }

    /// Writes the coverage of each pixel into `mask`, whose rows have `stride` pixels. Returns the box, outside of which nothing is
    /// written.
    pub(super) fn coverage(mut self, rule: Fill, stride: usize, mask: &mut [u8]) -> Rect {
        let (width, height) = (self.width as usize, self.height as usize);
        let (left, top) = (self.area.x0 as usize, self.area.y0 as usize);
        let rows = (BAND / width.max(1)).clamp(MIN_ROWS, height.max(MIN_ROWS));
        if rows < height {
            self.all.sort_unstable_by(|a, b| a.top[1].total_cmp(&b.top[1]));
        }
        let mut waiting = self.all.into_iter().peekable();
        let mut active: Vec<Edge> = Vec::new();
        let mut band = Band { first: 0, rows, width, cells: vec![0.0; (width + 2) * rows] };
        while band.first < height {
            let end = (band.first + rows) as f32;
            while let Some(edge) = waiting.next_if(|edge| rows >= height || edge.top[1] < end) {
                active.push(edge);
            }
            if !active.is_empty() {
                for edge in &active {
                    band.add(edge);
                }
                let pixels = mask.chunks_exact_mut(stride).skip(top + band.first).take(height - band.first);
                band.resolve(rule, pixels.filter_map(|row| row.get_mut(left..left + width)));
                active.retain(|edge| edge.bottom[1] > end);
            }
            band.first += rows;
        }
        self.area
    }

    fn path(&mut self, path: &BezPath, map: Affine) -> Result<(), TooManyCrossings> {
        let (mut start, mut at) = (Point::ZERO, Point::ZERO);
        for element in path.elements() {
            match map * *element {
                PathEl::MoveTo(p) => {
                    self.line(at, start);
                    (start, at) = (p, p);
                }
                PathEl::LineTo(p) => {
                    self.line(at, p);
                    at = p;
                }
                PathEl::ClosePath => {
                    self.line(at, start);
                    at = start;
                }
                curve @ (PathEl::QuadTo(_, p) | PathEl::CurveTo(_, _, p)) => {
                    self.curve(at, curve, p);
                    at = p;
                }
            }
            if self.crossings > self.most {
                return Err(TooManyCrossings);
            }
        }
        self.line(at, start);
        Ok(())
    }

    fn curve(&mut self, from: Point, curve: PathEl, to: Point) {
        let hull = match curve {
            PathEl::QuadTo(c, _) => Rect::from_points(from, to).union_pt(c),
            PathEl::CurveTo(c, d, _) => Rect::from_points(from, to).union_pt(c).union_pt(d),
            _ => Rect::from_points(from, to),
        };
        // Beside the view a curve has the effect of a line.
        if hull.x1 <= 0.0 || hull.x0 >= self.width || hull.y1 <= 0.0 || hull.y0 >= self.height {
            return self.line(from, to);
        }
        let mut at = from;
        kurbo::flatten([PathEl::MoveTo(from), curve], TOLERANCE, |element| {
            if let PathEl::LineTo(p) = element {
                self.line(at, p);
                at = p;
            }
        });
    }

    /// Adds a line, cut to the view. What is to the left of it is moved to its left edge.
    fn line(&mut self, from: Point, to: Point) {
        let (top, bottom, turn) = if from.y < to.y { (from, to, 1.0) } else { (to, from, -1.0) };
        let visible = top.y < bottom.y && bottom.y > 0.0 && top.y < self.height && top.x.min(bottom.x) < self.width;
        if !visible || !top.is_finite() || !bottom.is_finite() {
            return;
        }
        let along = (bottom - top) / (bottom.y - top.y);
        let at_y = |y: f64| Point::new(top.x + (y - top.y) * along.x, y);
        let at_x = |x: f64| Point::new(x, top.y + (x - top.x) / along.x);
        let first = if top.y < 0.0 { at_y(0.0) } else { top };
        let last = if bottom.y > self.height { at_y(self.height) } else { bottom };
        // Where it crosses the left and the right edge, if it does, from top to bottom.
        let (left, right) = (0.0, self.width);
        let crosses = |x: f64| (first.x < x) != (last.x < x);
        let near = if first.x < last.x { left } else { right };
        let far = if first.x < last.x { right } else { left };
        let mut at = first;
        for x in [near, far].into_iter().filter(|x| crosses(*x)) {
            let place = at_x(x);
            let place = Point::new(place.x, place.y.clamp(at.y, last.y));
            self.push(at, place, turn);
            at = place;
        }
        self.push(at, last, turn);
    }

    /// Adds a line that crosses neither the left nor the right edge.
    fn push(&mut self, top: Point, bottom: Point, turn: f32) {
        if top.x.midpoint(bottom.x) >= self.width {
            return;
        }
        let within = |p: Point| [p.x.clamp(0.0, self.width) as f32, p.y.clamp(0.0, self.height) as f32];
        let (top, bottom) = (within(top), within(bottom));
        if top[1] < bottom[1] {
            self.crossings += f64::from(bottom[1] - top[1]) + 1.0;
            self.all.push(Edge { top, bottom, turn });
        }
    }
}

/// Some rows of a view, and what each pixel adds to the winding number along its row.
struct Band {
    first: usize,
    rows: usize,
    width: usize,
    /// Two more to a row than it has pixels: an edge at the right end of the view changes what is past it.
    cells: Vec<f64>,
}

impl Band {
    /// Adds the part of an edge that is in these rows.
    fn add(&mut self, edge: &Edge) {
        let ([x0, y0], [x1, y1]) = (edge.top.map(f64::from), edge.bottom.map(f64::from));
        let turn = f64::from(edge.turn);
        let slope = (x1 - x0) / (y1 - y0);
        let (low, high) = (x0.min(x1), x0.max(x1));
        let at = |y: f64| (x0 + (y - y0) * slope).max(low).min(high);
        let top = self.first as f64;
        let (start, end) = (y0.max(top) - top, y1.min(top + self.rows as f64) - top);
        let (first, last) = (start as usize, end as usize);
        let stride = self.width + 2;
        let Some(cells) = self.cells.get_mut(first * stride..) else { return };
        let mut rows = cells.chunks_exact_mut(stride);
        let mut part = |from: f64, to: f64| {
            let (x, next) = (at(top + from), at(top + to));
            if let Some(row) = rows.next() {
                add_row(row, x.min(next), x.max(next), turn * (to - from));
            }
        };
        if first == last {
            return part(start, end);
        }
        let mut whole = first;
        if start > first as f64 {
            whole += 1;
            part(start, whole as f64);
        }
        // The left end of the edge in each row that it crosses completely.
        let mut left = at(top + whole as f64) + slope.min(0.0);
        let width = slope.abs();
        let steep = (1e-9..=1.0).contains(&width);
        for row in rows.by_ref().take(last - whole) {
            if steep {
                add_steep(row, left, width, turn);
            } else {
                add_row(row, left.max(low), (left + width).min(high), turn);
            }
            left += slope;
        }
        let from = last as f64;
        if end > from
            && let Some(row) = rows.next()
        {
            let (x, next) = (at(top + from), at(top + end));
            add_row(row, x.min(next), x.max(next), turn * (end - from));
        }
    }

    /// Turns the winding numbers into coverage, and clears them.
    fn resolve<'a>(&mut self, rule: Fill, rows: impl Iterator<Item = &'a mut [u8]>) {
        match rule {
            Fill::NonZero => self.sum(rows, |winding| winding.abs().min(1.0)),
            Fill::EvenOdd => self.sum(rows, |winding| (winding - 2.0 * (winding * 0.5 + 0.5).floor()).abs()),
        }
    }

    fn sum<'a>(&mut self, rows: impl Iterator<Item = &'a mut [u8]>, covered: impl Fn(f64) -> f64) {
        for (cells, pixels) in self.cells.chunks_exact(self.width + 2).zip(rows) {
            let mut winding = 0.0;
            for (pixel, change) in pixels.iter_mut().zip(cells) {
                winding += change;
                *pixel = (covered(winding) * 255.0 + 0.5) as u8;
            }
        }
        self.cells.fill(0.0);
    }
}

/// Adds an edge that crosses a row completely, `width` to the right or to the left, which is at most a pixel, and changes the
/// winding number by `turn`. It has no branches, which could not be predicted.
#[inline]
fn add_steep(cells: &mut [f64], left: f64, width: f64, turn: f64) {
    let first = left as u32 as usize;
    let Some([near, middle, far]) = cells.get_mut(first..).and_then(|cells| cells.first_chunk_mut()) else {
        // In the last pixel.
        return add_row(cells, left, left + width, turn);
    };
    let step = 0.5 * turn / width;
    // From both ends of the edge to the first pixel's right side.
    let (from, to) = (first as f64 + 1.0 - left, first as f64 + 1.0 - left - width);
    let (before, past) = (to.max(0.0), to.min(0.0));
    let (head, tail) = (step * (from * from - before * before), step * past * past);
    *near += head;
    *middle += turn - head - tail;
    *far += tail;
}

/// Adds an edge that goes from `left` to `right` (or back) within a row, and changes the winding number by `turn` in all.
#[inline]
fn add_row(cells: &mut [f64], left: f64, right: f64, turn: f64) {
    let first = left as u32 as usize;
    let start = first as f64;
    if right <= start + 1.0 {
        let Some([near, far]) = cells.get_mut(first..first + 2) else { return };
        let part = turn * ((left + right) * 0.5 - start);
        *near += turn - part;
        *far += part;
        return;
    }
    let floor = right as u32 as usize;
    let last = floor + usize::from(right > floor as f64);
    let Some(cells) = cells.get_mut(first..=last) else { return };
    let step = turn / (right - left);
    // What is to the right of the edge within its first and, missing, within its last pixel; and within any pixel between them.
    let (into, beyond) = (start + 1.0 - left, right - (last as f64 - 1.0));
    let (head, tail) = (0.5 * step * into * into, 0.5 * step * beyond * beyond);
    let covered = |pixel: usize| step * (into - 0.5 + pixel as f64);
    let middle = cells.len() - 2;
    cells[0] += head;
    cells[middle + 1] += tail;
    if middle == 1 {
        cells[1] += turn - head - tail;
    } else {
        cells[1] += covered(1) - head;
        cells[2..middle].iter_mut().for_each(|cell| *cell += step);
        cells[middle] += turn - tail - covered(middle - 1);
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use kurbo::{Shape as _, Stroke, StrokeOpts};
    use proptest::prelude::*;
    use vello_cpu::color::{AlphaColor, Srgb};
    use vello_cpu::{Pixmap, RenderContext, Resources};

    const SIZE: (u16, u16) = (70, 50);
    const VIEW: Rect = Rect::new(0.0, 0.0, 70.0, 50.0);

    fn accumulated(path: &BezPath, rule: Fill) -> Vec<u8> {
        let mut mask = vec![0; usize::from(SIZE.0) * usize::from(SIZE.1)];
        let edges = Edges::new(path, Affine::IDENTITY, VIEW, f64::INFINITY).expect("few edges");
        edges.coverage(rule, usize::from(SIZE.0), &mut mask);
        mask
    }

    fn by_vello(path: &BezPath, rule: Fill) -> Vec<u8> {
        let mut context = RenderContext::new(SIZE.0, SIZE.1);
        context.set_paint(AlphaColor::<Srgb>::WHITE);
        context.set_fill_rule(rule);
        context.fill_path(path);
        context.flush();
        let mut pixmap = Pixmap::new(SIZE.0, SIZE.1);
        context.render(&mut pixmap, &mut Resources::new());
        pixmap.data().iter().map(|pixel| pixel.a).collect()
    }

    /// The largest difference of two pictures of the same size.
    fn difference(one: &[u8], other: &[u8]) -> u8 {
        assert_eq!(one.len(), other.len());
        one.iter().zip(other).map(|(a, b)| a.abs_diff(*b)).max().unwrap_or(0)
    }

    fn polygon(points: &[(f64, f64)]) -> BezPath {
        let mut path = BezPath::new();
        for (i, p) in points.iter().enumerate() {
            if i == 0 { path.move_to(*p) } else { path.line_to(*p) }
        }
        path.close_path();
        path
    }

    fn at(pixels: &[u8], x: usize, y: usize) -> u8 {
        pixels[y * usize::from(SIZE.0) + x]
    }

    #[test]
    fn coverage_is_the_exact_area() {
        let rect = accumulated(&Rect::new(2.25, 3.5, 5.0, 6.0).to_path(0.1), Fill::NonZero);
        let is = |x, y| at(&rect, x, y);
        assert_eq!([is(1, 4), is(2, 4), is(3, 4), is(4, 4), is(5, 4)], [0, 191, 255, 255, 0]);
        assert_eq!([is(2, 2), is(2, 3), is(3, 3), is(2, 5), is(2, 6)], [0, 96, 128, 191, 0]);
        // Its long side rises by a pixel in every four.
        let wedge = accumulated(&polygon(&[(8.0, 10.0), (16.0, 12.0), (8.0, 12.0)]), Fill::NonZero);
        let row: Vec<u8> = (7..18).map(|x| at(&wedge, x, 10)).collect();
        assert_eq!(row, [0, 223, 159, 96, 32, 0, 0, 0, 0, 0, 0]);
        let row: Vec<u8> = (7..18).map(|x| at(&wedge, x, 11)).collect();
        assert_eq!(row, [0, 255, 255, 255, 255, 223, 159, 96, 32, 0, 0]);
        // The edge goes through a corner of pixels, and through two pixels in each row.
        let steep = accumulated(&polygon(&[(20.0, 10.0), (20.5, 11.0), (21.5, 13.0), (20.0, 13.0)]), Fill::NonZero);
        assert_eq!(
            [at(&steep, 20, 10), at(&steep, 20, 11), at(&steep, 20, 12), at(&steep, 21, 12)],
            [64, 191, 255, 64]
        );
    }

    #[test]
    fn what_is_wound_twice_is_covered_or_not_by_the_rule() {
        let mut path = Rect::new(1.0, 1.0, 9.0, 9.0).to_path(0.1);
        path.extend(Rect::new(3.0, 3.0, 6.0, 6.0).to_path(0.1));
        assert_eq!([2, 4, 7].map(|x| at(&accumulated(&path, Fill::NonZero), x, 4)), [255; 3]);
        assert_eq!([2, 4, 7].map(|x| at(&accumulated(&path, Fill::EvenOdd), x, 4)), [255, 0, 255]);
        path.extend(Rect::new(3.0, 3.0, 6.0, 6.0).to_path(0.1));
        assert_eq!([2, 4, 7].map(|x| at(&accumulated(&path, Fill::EvenOdd), x, 4)), [255; 3]);
    }

    #[test]
    fn winding_numbers_do_not_overflow() {
        let one = Rect::new(10.0, 10.0, 20.5, 20.0).to_path(0.1);
        let mut path = BezPath::new();
        (0..70_000).for_each(|_| path.extend(one.iter()));
        let pixels = accumulated(&path, Fill::NonZero);
        assert_eq!([9, 10, 19, 20, 21, 69].map(|x| at(&pixels, x, 15)), [0, 255, 255, 255, 0, 0]);
        assert_eq!([9, 10, 19, 20, 21, 69].map(|x| at(&accumulated(&path, Fill::EvenOdd), x, 15)), [0; 6]);
    }

    #[test]
    fn crossings_are_counted() {
        let path = polygon(&[(1.0, 1.0), (9.0, 11.0), (1.0, 11.0)]);
        let edges = Edges::new(&path, Affine::IDENTITY, VIEW, f64::INFINITY).expect("few edges");
        assert!((edges.crossings() - 22.0).abs() < 1e-9, "two edges that cross ten rows, and one more for each");
        assert_eq!(Edges::new(&path, Affine::IDENTITY, VIEW, 21.0).err(), Some(TooManyCrossings));
    }

    #[test]
    fn a_box_of_an_area_is_as_in_the_whole() {
        let path = polygon(&[(1.0, 1.0), (69.0, 30.0), (5.0, 49.0), (40.0, 2.0), (-20.0, 20.0)]);
        let whole = accumulated(&path, Fill::NonZero);
        let mut part = vec![7; whole.len()];
        let edges =
            Edges::new(&path, Affine::IDENTITY, Rect::new(10.5, 5.5, 30.5, 40.5), f64::INFINITY).expect("few edges");
        assert_eq!(edges.coverage(Fill::NonZero, 70, &mut part), Rect::new(10.0, 5.0, 31.0, 41.0));
        for (i, (is, should)) in part.iter().zip(&whole).enumerate() {
            let inside = (10..31).contains(&(i % 70)) && (5..41).contains(&(i / 70));
            assert_eq!(*is, if inside { *should } else { 7 }, "pixel {i}");
        }
    }

    #[test]
    fn hostile_numbers_do_no_harm() {
        let numbers =
            [f64::NAN, f64::INFINITY, f64::NEG_INFINITY, 0.0, -0.0, 1e-300, 200_000.0, -200_000.0, 35.0, 70.0];
        let mut path = BezPath::new();
        path.move_to((10.0, 10.0));
        for (i, x) in numbers.iter().enumerate() {
            for y in &numbers {
                if i % 3 == 0 { path.quad_to((*x, *y), (*y, *x)) } else { path.line_to((*x, *y)) }
            }
        }
        for rule in [Fill::NonZero, Fill::EvenOdd] {
            assert_eq!(accumulated(&path, rule).len(), 3_500);
        }
    }

    /// Points in and around the view, some of them on the borders of pixels.
    fn points() -> impl Strategy<Value = Vec<(f64, f64)>> {
        let number = |most: f64| prop_oneof![-most..2.0 * most, (-most..2.0 * most).prop_map(f64::round)];
        prop::collection::vec((number(70.0), number(50.0)), 3..60)
    }

    proptest! {
        #[test]
        fn polygons_are_as_vello_has_them(points in points(), odd: bool) {
            let rule = if odd { Fill::EvenOdd } else { Fill::NonZero };
            let path = polygon(&points);
            let difference = difference(&accumulated(&path, rule), &by_vello(&path, rule));
            prop_assert!(difference <= 2, "{difference} of 255");
        }

        #[test]
        fn strokes_are_as_vello_has_them(points in points(), width in 0.1..30.0_f64) {
            let style = Stroke::new(width).with_join(kurbo::Join::Miter).with_caps(kurbo::Cap::Square);
            let path = kurbo::stroke(polygon(&points), &style, &StrokeOpts::default(), 0.1);
            let difference = difference(&accumulated(&path, Fill::NonZero), &by_vello(&path, Fill::NonZero));
            prop_assert!(difference <= 2, "{difference} of 255");
        }

        #[test]
        fn curves_are_as_vello_has_them(points in points()) {
            let mut path = BezPath::new();
            path.move_to(points[0]);
            for [a, b, c] in points.as_chunks::<3>().0 {
                path.curve_to(*a, *b, *c);
            }
            let mut fine = BezPath::new();
            kurbo::flatten(&path, 0.001, |element| fine.push(element));
            let exact = accumulated(&fine, Fill::NonZero);
            let (ours, theirs) = (accumulated(&path, Fill::NonZero), by_vello(&path, Fill::NonZero));
            // Each edge in a pixel can be a tenth of a pixel away, and there can be several.
            let (own, other) = (difference(&ours, &exact), difference(&theirs, &exact));
            prop_assert!(own < 128, "{own} of 255; vello's is {other}");
            let sum: u32 = ours.iter().zip(&exact).map(|(a, b)| u32::from(a.abs_diff(*b))).sum();
            // What is between a curve and its lines is no wider than the tolerance; and each pixel is rounded.
            let near = VIEW.inflate(1.0, 1.0);
            let length: f64 = fine.segments().filter(|s| !s.bounding_box().intersect(near).is_zero_area()).map(|s| s.perimeter(0.01)).sum();
            prop_assert!(f64::from(sum) <= 255.0 * TOLERANCE * length + 3_500.0, "{sum}, {length} px");
        }
    }
}
