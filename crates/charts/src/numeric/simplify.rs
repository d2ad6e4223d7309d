//! Fewer points for lines of very many, without a visible difference.
//!
//! Where x only rises (or falls) and there are many points to a pixel column, the first, lowest, highest and last
//! of each column are kept (M4: Jugel, Jerzak, Hackenbroich and Markl 2014). Other lines lose the points that are
//! within a ninth of a pixel of the line through their neighbours (by the cone intersection of Sklansky and
//! Gonzalez 1980).

use std::ops::Range;

/// The largest distance of a dropped point from the line, px.
const TOLERANCE: f64 = 1.0 / 9.0;
/// Points to a column above which columns are reduced to four.
const CROWDED: f64 = 4.0;
/// Coordinates beyond this are brought to it, px: so far out, nothing is seen.
const FAR: f64 = 1e7;

/// The line through `n` points (px) in its unbroken runs: NaN or infinity breaks it. A run of one point stays.
///
/// Places are asked for as they are needed, so that a million of them are never held at once.
pub(crate) fn reduce(n: usize, place: impl Fn(usize) -> [f64; 2]) -> Vec<Vec<[f32; 2]>> {
    let mut runs = Vec::new();
    let mut start = 0;
    while start < n {
        let (mut end, mut rising, mut falling) = (start, true, true);
        let mut before = 0.0;
        while end < n {
            let [x, y] = place(end);
            if !(x.is_finite() && y.is_finite()) {
                break;
            }
            rising &= end == start || x >= before;
            falling &= end == start || x <= before;
            before = x;
            end += 1;
        }
        if end > start {
            runs.push(run(start..end, rising || falling, &place));
        }
        start = end + 1;
    }
    runs
}

fn run(points: Range<usize>, monotonic: bool, place: &impl Fn(usize) -> [f64; 2]) -> Vec<[f32; 2]> {
    let n = points.len();
    if n <= 2 {
        return points.map(|i| pixel(place(i))).collect();
    }
    let width = (place(points.end - 1)[0] - place(points.start)[0]).abs();
    if monotonic && n as f64 > CROWDED * (width + 1.0) { columns(points, place) } else { thinned(points, place) }
}

fn pixel(place: [f64; 2]) -> [f32; 2] {
    place.map(|n| n.clamp(-FAR, FAR) as f32)
}

/// A point of a column: its number and place.
type Point = (usize, [f64; 2]);

fn columns(points: Range<usize>, place: &impl Fn(usize) -> [f64; 2]) -> Vec<[f32; 2]> {
    let mut kept = Vec::with_capacity(1024);
    let mut points = points.map(|i| (i, place(i))).peekable();
    while let Some(first) = points.next() {
        let left = first.1[0].floor();
        let (mut low, mut high, mut last): (Point, Point, Point) = (first, first, first);
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
    use std::time::Instant;

    fn reduce(xs: &[f64], ys: &[f64]) -> Vec<Vec<[f32; 2]>> {
        super::reduce(xs.len().min(ys.len()), |i| [xs[i], ys[i]])
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
