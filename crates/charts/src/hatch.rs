//! Hatching: lines and small shapes over an area, as dense as a letter is repeated.

use crate::marker::star_points;
use kurbo::{Affine, BezPath, Circle, Point, Shape};

/// The number of lines in a tile for one letter.
pub(crate) const DENSITY: usize = 6;
/// Most lines or shapes of one kind; past it they are set wider apart.
const MAX_LINES: f64 = 10_000.0;

/// The hatching of an area of `w`×`h` px whose corner is at the origin, y down, for tiles of `tile` px (an
/// inch: 72 at 72 dpi), each with `density` lines for a letter. One path for each kind of letter; paths of
/// lines are to be stroked, closed ones (circles and stars; rings by their direction) filled as well. They
/// reach past the area: the caller clips.
pub(crate) fn hatch(pattern: &str, w: f64, h: f64, tile: f64, density: usize) -> Vec<BezPath> {
    let usable = |n: f64| n.is_finite() && n > 0.0;
    if !(usable(w) && usable(h) && usable(tile)) || w > 1e6 || h > 1e6 {
        return Vec::new();
    }
    let count = |letters: &str| {
        let n = pattern.chars().take(100).filter(|c| letters.contains(*c)).count();
        (n * density.min(100)) as f64
    };
    let mut paths = Vec::new();
    // The distance between lines, or rows of shapes.
    let step = |letters: &str, most: &dyn Fn(f64) -> f64| {
        let n = count(letters);
        let mut step = tile / n;
        while n > 0.0 && most(step) > MAX_LINES {
            step *= 2.0;
        }
        (n > 0.0).then_some(step)
    };
    let mut add = |path: Option<BezPath>| paths.extend(path);
    add(step("-+", &|s| h / s).map(|s| level(h, s, |at| ((0.0, at), (w, at)))));
    add(step("|+", &|s| w / s).map(|s| level(w, s, |at| ((at, 0.0), (at, h)))));
    // Diagonals are as far apart along an edge as two lines, so that as many cross a tile's middle.
    add(step("/xX", &|s| (w + h) / s).map(|s| diagonal(w + h, 2.0 * s, |at| ((at, 0.0), (at - h, h)))));
    add(step("\\xX", &|s| (w + h) / s).map(|s| diagonal(w + h, 2.0 * s, |at| ((at - h, 0.0), (at, h)))));
    let shapes = |s: f64| (w / s + 2.0) * (h / s + 2.0);
    add(step("o", &shapes).map(|s| scattered(w, h, s, &ring(0.2 * s))));
    add(step("O", &shapes).map(|s| scattered(w, h, s, &ring(0.35 * s))));
    add(step(".", &shapes).map(|s| scattered(w, h, s, &disc(0.1 * s))));
    add(step("*", &shapes).map(|s| scattered(w, h, s, &star(s / 3.0))));
    paths
}

/// The first letter that hatches nothing, and what matplotlib says of it.
pub(crate) fn fault(pattern: &str) -> Option<String> {
    let bad = pattern.chars().find(|c| !r"-+|/\xXoO.*".contains(*c))?;
    Some(format!("Unknown hatch symbol '{bad}': a hatch is made of - + | / \\ x X o O . *"))
}

type Line = ((f64, f64), (f64, f64));

fn stroke(path: &mut BezPath, (from, to): Line) {
    path.move_to(from);
    path.line_to(to);
}

fn level(length: f64, step: f64, line: impl Fn(f64) -> Line) -> BezPath {
    let mut path = BezPath::new();
    for i in 0..=(length / step) as usize {
        stroke(&mut path, line((i as f64 + 0.5) * step));
    }
    path
}

fn diagonal(length: f64, step: f64, line: impl Fn(f64) -> Line) -> BezPath {
    let mut path = BezPath::new();
    for i in 0..=(length / step).ceil() as usize {
        stroke(&mut path, line(i as f64 * step));
    }
    path
}

/// Copies of a shape in rows, every second row moved by half a step.
fn scattered(w: f64, h: f64, step: f64, shape: &BezPath) -> BezPath {
    let mut path = BezPath::new();
    for row in 0..=(h / step).ceil() as usize {
        let shift = if row % 2 == 0 { 0.0 } else { step / 2.0 };
        for column in 0..=(w / step).ceil() as usize {
            let by = (column as f64 * step + shift, row as f64 * step);
            path.extend((Affine::translate(by) * shape).elements().iter().copied());
        }
    }
    path
}

fn disc(r: f64) -> BezPath {
    Circle::new(Point::ORIGIN, r).to_path(0.05)
}

/// A circle with a hole of nine tenths, drawn the other way round.
fn ring(r: f64) -> BezPath {
    let mut path = disc(r);
    path.extend(disc(0.9 * r).reverse_subpaths());
    path
}

fn star(r: f64) -> BezPath {
    let mut path = BezPath::new();
    for (i, point) in star_points(r).into_iter().enumerate() {
        if i == 0 { path.move_to(point) } else { path.line_to(point) }
    }
    path.close_path();
    path
}

#[cfg(test)]
mod tests {
    use super::*;
    use kurbo::PathEl;

    fn strokes(path: &BezPath) -> usize {
        path.elements().iter().filter(|e| matches!(e, PathEl::MoveTo(_))).count()
    }

    #[test]
    fn a_letter_repeated_is_twice_as_dense() {
        let one = hatch("-", 72.0, 72.0, 72.0, DENSITY);
        let two = hatch("--", 72.0, 72.0, 72.0, DENSITY);
        assert_eq!((strokes(&one[0]), strokes(&two[0])), (7, 13));
        assert_eq!(one[0].elements()[0], PathEl::MoveTo(Point::new(0.0, 6.0)));
        assert_eq!(hatch("+", 72.0, 72.0, 72.0, DENSITY).len(), 2);
        assert_eq!(hatch("x", 72.0, 72.0, 72.0, DENSITY).len(), 2);
    }

    #[test]
    fn a_slash_leans_right() {
        let path = &hatch("/", 72.0, 72.0, 72.0, DENSITY)[0];
        let PathEl::MoveTo(top) = path.elements()[2] else { panic!("a line starts with a move") };
        let PathEl::LineTo(bottom) = path.elements()[3] else { panic!("and goes on with a line") };
        assert!(top.x > bottom.x && top.y < bottom.y);
        assert_eq!(top, Point::new(24.0, 0.0));
    }

    #[test]
    fn shapes_are_closed_and_rings_have_holes() {
        let ring = &hatch("o", 72.0, 72.0, 72.0, DENSITY)[0];
        assert!(matches!(ring.elements().last(), Some(PathEl::ClosePath)));
        let area = ring.area().abs() / 49.0;
        let want = std::f64::consts::PI * (0.2f64 * 12.0).powi(2) * (1.0 - 0.81);
        assert!((area - want).abs() < 0.2, "{area} {want}");
        assert_eq!(strokes(&hatch(".", 72.0, 72.0, 72.0, DENSITY)[0]), 49);
        assert_eq!(strokes(&hatch("*", 72.0, 72.0, 72.0, DENSITY)[0]), 49);
    }

    #[test]
    fn hostile_sizes_stay_small() {
        let paths = hatch(&"+x.*oO".repeat(500), 5e5, 5e5, 1e-6, usize::MAX);
        assert!(!paths.is_empty());
        assert!(paths.iter().all(|p| strokes(p) < 40_000));
        assert!(hatch("/", f64::NAN, 1.0, 72.0, 6).is_empty());
        assert!(hatch("/", f64::INFINITY, 1.0, 72.0, 6).is_empty());
        assert!(fault("//z").is_some_and(|text| text.contains("'z'")));
        assert_eq!(fault("//"), None);
    }
}
