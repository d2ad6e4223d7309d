//! Fewer points for lines of very many, without a visible difference.
//!
//! Where x only rises (or falls) and there are many points to a pixel column, the first, lowest, highest and last
//! of each column are kept (M4: Jugel, Jerzak, Hackenbroich and Markl 2014). Other lines lose the points that are
//! within a ninth of a pixel of the line through their neighbours (by the cone intersection of Sklansky and
//! Gonzalez 1980).

use crate::numeric::near;
use crate::numeric::places::{BLOCK, Ends, Places, blocks};
use std::ops::Range;

/// The largest distance of a dropped point from the line, px.
const TOLERANCE: f64 = 1.0 / 9.0;
/// Points to a column above which columns are reduced to four.
const CROWDED: f64 = 4.0;
/// Coordinates beyond this are brought to it, px: so far out, nothing is seen.
const FAR: f64 = 1e7;

/// An unbroken part of a line.
#[derive(Debug, Clone, PartialEq)]
pub(crate) struct Run {
    points: Range<usize>,
    /// Whether x never falls, whether it never rises.
    monotonic: [bool; 2],
}

/// The unbroken runs of a line, and whether any point of it is too far away to be drawn as it is.
pub(crate) fn runs(places: &(impl Places + ?Sized)) -> (Vec<Run>, bool) {
    let (mut runs, mut is_far) = (Vec::new(), false);
    let mut open: Option<Run> = None;
    let (mut xs, mut ys) = ([0.0; 1 + BLOCK], [0.0; BLOCK]);
    for block in blocks(0..places.len()) {
        let n = block.len();
        // The point before the block stands before its own.
        places.along(0, block.clone(), &mut xs[1..=n]);
        places.along(1, block.clone(), &mut ys[..n]);
        if near::are_near(&xs[1..=n]) && near::are_near(&ys[..n]) {
            let run = match &mut open {
                Some(run) => run,
                open => {
                    xs[0] = xs[1];
                    open.insert(Run { points: block.start..block.start, monotonic: [true; 2] })
                }
            };
            run.points.end = block.end;
            let (falls, rises) = turns(&xs[..=n]);
            run.monotonic = [run.monotonic[0] && !falls, run.monotonic[1] && !rises];
        } else {
            for i in 0..n {
                let (point, at) = ([xs[1 + i], ys[i]], block.start + i);
                if !point.iter().all(|n| n.is_finite()) {
                    runs.extend(open.take());
                    continue;
                }
                is_far |= near::is_too_far(point);
                match &mut open {
                    Some(run) => {
                        let (falls, rises) = turns(&xs[i..i + 2]);
                        run.points.end = at + 1;
                        run.monotonic = [run.monotonic[0] && !falls, run.monotonic[1] && !rises];
                    }
                    open => *open = Some(Run { points: at..at + 1, monotonic: [true; 2] }),
                }
            }
        }
        xs[0] = xs[n];
    }
    runs.extend(open);
    (runs, is_far)
}

/// Whether any of these numbers is less than the one before, and whether any is more.
fn turns(xs: &[f64]) -> (bool, bool) {
    let (mut falls, mut rises) = (false, false);
    for (before, x) in xs.iter().zip(&xs[1..]) {
        falls |= x < before;
        rises |= x > before;
    }
    (falls, rises)
}

/// The line through these points (px) in its unbroken runs. A run of one point stays.
pub(crate) fn reduce(places: &(impl Places + ?Sized), runs: Vec<Run>) -> Vec<Vec<[f32; 2]>> {
    runs.into_iter().map(|run| reduced(run, places)).collect()
}

fn reduced(Run { points, monotonic }: Run, places: &(impl Places + ?Sized)) -> Vec<[f32; 2]> {
    let n = points.len();
    if n <= 2 {
        return points.map(|i| pixel(places.at(i))).collect();
    }
    let width = (places.at(points.end - 1)[0] - places.at(points.start)[0]).abs();
    if monotonic != [false; 2] && n as f64 > CROWDED * (width + 1.0) {
        columns(points, places)
    } else {
        thinned(points, &|i| places.at(i))
    }
}

/// The same without columns, whose points fill less than all points do.
pub(crate) fn thin(places: &(impl Places + ?Sized)) -> Vec<Vec<[f32; 2]>> {
    runs(places).0.into_iter().map(|run| thinned(run.points, &|i| places.at(i))).collect()
}

fn pixel(place: [f64; 2]) -> [f32; 2] {
    place.map(|n| n.clamp(-FAR, FAR) as f32)
}

fn columns(points: Range<usize>, places: &(impl Places + ?Sized)) -> Vec<[f32; 2]> {
    let mut kept = Vec::with_capacity(1024);
    let mut rest = points;
    while !rest.is_empty() {
        let left = places.at(rest.start)[0].floor();
        let column = rest.start..end_of(rest.clone(), |i| {
            let x = places.at(i)[0];
            x >= left && x < left + 1.0
        });
        let [low, high] = extremes(column.clone(), places);
        let mut before = None;
        for i in [column.start, low.min(high), low.max(high), column.end - 1] {
            if before != Some(i) {
                kept.push(pixel(places.at(i)));
            }
            before = Some(i);
        }
        rest.start = column.end;
    }
    kept
}

/// Where the points end for which `holds`, which holds for the first, and for none after one for which it doesn't.
fn end_of(points: Range<usize>, holds: impl Fn(usize) -> bool) -> usize {
    let (mut inside, mut step) = (points.start, 1);
    while inside + step < points.end && holds(inside + step) {
        inside += step;
        step *= 2;
    }
    let mut outside = points.end.min(inside + step);
    while outside - inside > 1 {
        let middle = inside.midpoint(outside);
        if holds(middle) { inside = middle } else { outside = middle }
    }
    outside
}

/// The first lowest and the first highest of points.
fn extremes(points: Range<usize>, places: &(impl Places + ?Sized)) -> [usize; 2] {
    let first = places.at(points.start)[1];
    let (mut low, mut high) = ((points.start, first), (points.start, first));
    let mut ys = [0.0; BLOCK];
    for block in blocks(points) {
        let ys = &mut ys[..block.len()];
        places.along(1, block.clone(), ys);
        let ends = Ends::of(ys);
        let find = |wanted: f64| block.start + ys.iter().position(|y| *y == wanted).unwrap_or_default();
        if ends.low < low.1 {
            low = (find(ends.low), ends.low);
        }
        if ends.high > high.1 {
            high = (find(ends.high), ends.high);
        }
    }
    [low.0, high.0]
}

fn thinned(points: Range<usize>, place: &impl Fn(usize) -> [f64; 2]) -> Vec<[f32; 2]> {
    let at = |i: usize| {
        let [x, y] = place(i).map(|n| n.clamp(-FAR, FAR));
        (x, y)
    };
    let mut kept = vec![pixel(place(points.start))];
    let mut from = at(points.start);
    let mut before = from;
    let mut cone: Option<Cone> = None;
    for i in points.start + 1..points.end {
        let to = at(i);
        let turn = std::mem::replace(&mut before, to);
        let d = (to.0 - from.0, to.1 - from.1);
        let length = (d.0 * d.0 + d.1 * d.1).sqrt();
        if length <= TOLERANCE && cone.is_none() {
            continue;
        }
        let Some(held) = cone.as_mut() else {
            cone = Some(Cone::new(d, length));
            continue;
        };
        if !held.narrow(d, length) {
            // The point before this one is where the line turns.
            from = turn;
            kept.push(pixel(from.into()));
            let d = (to.0 - from.0, to.1 - from.1);
            let length = (d.0 * d.0 + d.1 * d.1).sqrt();
            cone = (length > TOLERANCE).then(|| Cone::new(d, length));
        }
    }
    let last = pixel(place(points.end - 1));
    if kept.last() != Some(&last) {
        kept.push(last);
    }
    kept
}

/// The directions in which a line from a point passes all points since closely enough.
struct Cone {
    right: (f64, f64),
    left: (f64, f64),
    /// The distance that the line has reached.
    reach: f64,
}

impl Cone {
    fn new(d: (f64, f64), length: f64) -> Self {
        let (right, left) = sides(d, length);
        Self { right, left, reach: length }
    }

    /// Takes in one more point, unless the line would pass it too far away or go back.
    fn narrow(&mut self, d: (f64, f64), length: f64) -> bool {
        let ahead = d.0 * (self.right.0 + self.left.0) + d.1 * (self.right.1 + self.left.1) > 0.0;
        if !ahead || length + TOLERANCE < self.reach || cross(self.right, d) < 0.0 || cross(d, self.left) < 0.0 {
            return false;
        }
        let (right, left) = sides(d, length);
        if cross(self.right, right) > 0.0 {
            self.right = right;
        }
        if cross(left, self.left) > 0.0 {
            self.left = left;
        }
        self.reach = self.reach.max(length);
        true
    }
}

fn cross(a: (f64, f64), b: (f64, f64)) -> f64 {
    a.0 * b.1 - a.1 * b.0
}

/// The unit directions past a point, the tolerance to its right and to its left.
fn sides(d: (f64, f64), length: f64) -> ((f64, f64), (f64, f64)) {
    let (x, y) = (d.0 / length, d.1 / length);
    let sin = (TOLERANCE / length).min(0.7);
    let cos = (1.0 - sin * sin).sqrt();
    ((x * cos + y * sin, y * cos - x * sin), (x * cos - y * sin, y * cos + x * sin))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::numeric::places::{Placed, Separate};
    use proptest::prelude::*;
    use std::time::Instant;

    fn reduce(xs: &[f64], ys: &[f64]) -> Vec<Vec<[f32; 2]>> {
        let places = Separate::new(xs, ys, |place| place);
        super::reduce(&places, runs(&places).0)
    }

    /// A run's points by columns, one after the other.
    fn columns_one_by_one(points: &[[f64; 2]]) -> Vec<[f32; 2]> {
        let mut kept = Vec::new();
        let mut points = points.iter().copied().enumerate().peekable();
        while let Some(first) = points.next() {
            let left = first.1[0].floor();
            let (mut low, mut high, mut last) = (first, first, first);
            while let Some(point) = points.next_if(|(_, [x, _])| *x >= left && *x < left + 1.0) {
                if point.1[1] < low.1[1] {
                    low = point;
                }
                if point.1[1] > high.1[1] {
                    high = point;
                }
                last = point;
            }
            let (one, other) = if low.0 < high.0 { (low, high) } else { (high, low) };
            let mut before = None;
            for (number, place) in [first, one, other, last] {
                if before != Some(number) {
                    kept.push(pixel(place));
                }
                before = Some(number);
            }
        }
        kept
    }

    /// Lines with plateaus, gaps and far points, longer than a block.
    fn line() -> impl Strategy<Value = Vec<[f64; 2]>> {
        let y = prop_oneof![30 => -20_i32..20, 1 => Just(i32::MIN), 1 => Just(i32::MAX)];
        let step = prop_oneof![4 => Just(0.0), 30 => 0.0..0.3, 1 => -0.1..9.0];
        prop::collection::vec((step, y), 0..900).prop_map(|points| {
            let mut x = 0.0;
            let place = |(step, y): (f64, i32)| {
                x += step;
                [x, if y == i32::MIN { f64::NAN } else { f64::from(y) }]
            };
            points.into_iter().map(place).collect()
        })
    }

    proptest! {
        #[test]
        fn runs_are_those_of_points_one_by_one(points in line()) {
            let mut expected: Vec<Run> = Vec::new();
            let mut open = false;
            for (i, [x, y]) in points.iter().enumerate() {
                if !(x.is_finite() && y.is_finite()) {
                    open = false;
                } else if open && let Some(run) = expected.last_mut() {
                    let before = points[i - 1][0];
                    run.points.end = i + 1;
                    run.monotonic = [run.monotonic[0] && *x >= before, run.monotonic[1] && *x <= before];
                } else {
                    open = true;
                    expected.push(Run { points: i..i + 1, monotonic: [true; 2] });
                }
            }
            let is_far = near::is_far(points.len(), |i| points[i]);
            prop_assert_eq!(runs(points.as_slice()), (expected, is_far));
        }

        #[test]
        fn columns_are_those_of_points_one_by_one(points in line(), falling in any::<bool>()) {
            let sign = if falling { -1.0 } else { 1.0 };
            let points: Vec<[f64; 2]> = points.into_iter().map(|[x, y]| [x * sign, y]).collect();
            let (xs, ys): (Vec<f64>, Vec<f64>) = points.iter().map(|[x, y]| (*x, *y)).unzip();
            for run in runs(points.as_slice()).0.into_iter().filter(|run| run.monotonic != [false; 2]) {
                let expected = columns_one_by_one(&points[run.points.clone()]);
                prop_assert_eq!(&columns(run.points.clone(), points.as_slice()), &expected);
                prop_assert_eq!(&columns(run.points.clone(), &Placed(points.len(), |i| points[i])), &expected);
                prop_assert_eq!(&columns(run.points, &Separate::new(&xs, &ys, |place| place)), &expected);
            }
        }
    }

    #[test]
    fn gaps_break_a_line() {
        let nan = f64::NAN;
        let runs = reduce(&[0.0, 1.0, nan, 5.0, 6.0, 9.0], &[0.0, 3.0, 1.0, 2.0, f64::INFINITY, 1.0]);
        assert_eq!(runs, [vec![[0.0, 0.0], [1.0, 3.0]], vec![[5.0, 2.0]], vec![[9.0, 1.0]]]);
        assert!(reduce(&[], &[1.0]).is_empty());
    }

    #[test]
    fn a_straight_line_is_two_points() {
        let xs: Vec<f64> = (0..1000).map(|i| f64::from(i) * 0.9).collect();
        let ys: Vec<f64> = xs.iter().map(|x| x * 0.5 + 3.0).collect();
        assert_eq!(reduce(&xs, &ys)[0].len(), 2);
    }

    /// The distance of a point from the nearest part of a line.
    fn off(line: &[[f32; 2]], x: f64, y: f64) -> f64 {
        let part = |w: &[[f32; 2]]| {
            let (a, b) = (w[0].map(f64::from), w[1].map(f64::from));
            let d = (b[0] - a[0], b[1] - a[1]);
            let t = (((x - a[0]) * d.0 + (y - a[1]) * d.1) / (d.0 * d.0 + d.1 * d.1).max(1e-12)).clamp(0.0, 1.0);
            (a[0] + d.0 * t - x).hypot(a[1] + d.1 * t - y)
        };
        line.windows(2).map(part).fold(f64::INFINITY, f64::min)
    }

    #[test]
    fn a_curve_stays_within_the_tolerance() {
        let at = |i: i32| f64::from(i) * 0.01;
        let xs: Vec<f64> = (0..4000).map(|i| 200.0 + 150.0 * (3.0 * at(i)).cos()).collect();
        let ys: Vec<f64> = (0..4000).map(|i| 200.0 + 150.0 * (2.0 * at(i)).sin()).collect();
        let runs = reduce(&xs, &ys);
        assert!(runs[0].len() < 2000, "{}", runs[0].len());
        for i in (0..4000).step_by(7) {
            assert!(off(&runs[0], xs[i], ys[i]) < 0.2, "{i}");
        }
    }

    #[test]
    fn turning_back_is_kept() {
        let runs = reduce(&[0.0, 10.0, 20.0, 5.0, 7.0], &[0.0; 5]);
        assert_eq!(runs[0], [[0.0, 0.0], [20.0, 0.0], [5.0, 0.0], [7.0, 0.0]]);
    }

    #[test]
    fn a_crowded_column_keeps_its_ends_and_extremes() {
        let xs: Vec<f64> = (0..1000).map(|i| f64::from(i) / 100.0).collect();
        let mut ys = vec![5.0; 1000];
        (ys[150], ys[130]) = (9.0, 1.0);
        let runs = reduce(&xs, &ys);
        assert!(runs[0].len() <= 40);
        assert!(runs[0].contains(&[1.5, 9.0]) && runs[0].contains(&[1.3, 1.0]));
        assert_eq!((runs[0][0], runs[0][runs[0].len() - 1]), ([0.0, 5.0], [9.99, 5.0]));
    }

    #[test]
    fn a_million_points_take_milliseconds() {
        let wave = |i: i32| 200.0 + 90.0 * (f64::from(i) * 0.37).sin();
        let ys: Vec<f64> = (0..1_000_000).map(wave).collect();
        let xs: Vec<f64> = (0..1_000_000).map(|i| f64::from(i) * 0.0006).collect();
        let back: Vec<f64> = (0..1_000_000).map(|i| 300.0 + 200.0 * (f64::from(i) * 0.001).cos()).collect();
        let start = Instant::now();
        let runs = reduce(&xs, &ys);
        let one = start.elapsed();
        let other = reduce(&back, &ys);
        // Loose, for a busy machine: it is milliseconds; comparing all with all would be hours.
        assert!(one.as_secs() < 1, "{one:?}");
        assert!(runs[0].len() <= 4 * 602);
        assert!(!other[0].is_empty());
    }

    #[test]
    fn far_and_equal_points_are_harmless() {
        let runs = reduce(&[1e300, -1e300, 1e300, 0.0], &[0.0, 1e300, -1e300, 0.0]);
        assert!(runs[0].iter().flatten().all(|n| n.is_finite()));
        assert_eq!(reduce(&[2.0; 100], &[3.0; 100])[0], [[2.0, 3.0]; 2]);
    }
}
