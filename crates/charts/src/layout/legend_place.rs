//! The place of a legend that hides the least, as matplotlib finds it (`Legend._find_best_position` of matplotlib 3.11).

use crate::layout::frame::Frame;
use crate::layout::outline::{patch_path, placed};
use crate::layout::text_bounds::extent;
use crate::model::artist::{Artist, ArtistKind, Patch, PatchShape};
use kurbo::{BezPath, PathEl, Point, Rect};

/// The places, 0 to 1 along x and up, in the order of their codes: of equally good ones, the first is taken.
const PLACES: [(f64, f64); 9] =
    [(1.0, 1.0), (0.0, 1.0), (0.0, 0.0), (1.0, 0.0), (1.0, 0.5), (0.0, 0.5), (0.5, 0.0), (0.5, 1.0), (0.5, 0.5)];

/// How finely curves are cut into lines, px.
const FLATNESS: f64 = 0.1;

/// What a legend can hide, px.
#[derive(Default)]
struct Hidden {
    /// Lines and outlines.
    paths: Vec<Outline>,
    /// Places of markers.
    offsets: Vec<Point>,
    /// Bars and texts.
    boxes: Vec<Rect>,
}

/// A line, or the outline of an area.
struct Outline {
    /// Its points, those that control curves among them.
    vertices: Vec<Point>,
    /// What it runs through, if it has curves.
    curved: Option<Vec<Point>>,
}

/// The box of a legend that hides the least of the artists; `at` says where it is for a place.
pub(crate) fn best(items: &[&Artist], frame: &Frame, at: impl Fn(f64, f64) -> Rect) -> Rect {
    let hidden = Hidden::of(items, frame);
    let mut best = (usize::MAX, at(PLACES[0].0, PLACES[0].1));
    for (across, up) in PLACES {
        let rect = at(across, up);
        let badness = hidden.badness(rect);
        if badness < best.0 {
            best = (badness, rect);
        }
        if badness == 0 {
            break;
        }
    }
    best.1
}

impl Hidden {
    fn of(items: &[&Artist], frame: &Frame) -> Self {
        let mut all = Self::default();
        for item in items {
            all.add(item, frame);
        }
        all
    }

    fn add(&mut self, item: &Artist, frame: &Frame) {
        let place = |point: [f64; 2]| {
            let [x, y] = frame.place(item.coords, point);
            Point::new(x, y)
        };
        match &item.kind {
            ArtistKind::Line(line) => {
                let vertices = line.xs.iter().zip(&line.ys).map(|(x, y)| place([*x, *y])).collect();
                self.paths.push(Outline { vertices, curved: None });
            }
            ArtistKind::PathCollection(marks) => {
                self.offsets.extend(marks.xs.iter().zip(&marks.ys).map(|(x, y)| place([*x, *y])));
            }
            ArtistKind::Patch(Patch { shape: PatchShape::Rect(sides), .. }) if sides.iter().any(|n| n.is_nan()) => {}
            ArtistKind::Patch(patch @ Patch { shape: PatchShape::Rect(_), .. }) => {
                self.boxes.extend(bounds(&patch_path(patch, item.coords, frame)));
            }
            ArtistKind::Patch(Patch { shape: PatchShape::Polygons(all), .. }) => {
                for corners in all {
                    let mut vertices: Vec<Point> = corners.iter().map(|corner| place(*corner)).collect();
                    vertices.extend(vertices.first().copied());
                    self.paths.push(Outline { vertices, curved: None });
                }
            }
            ArtistKind::Patch(Patch { shape: PatchShape::Path(path), .. }) => {
                self.paths.push(Outline::of(&placed(path, item.coords, frame)));
            }
            ArtistKind::PolyCollection(areas) => {
                self.paths.extend(areas.paths.iter().map(|path| Outline::of(&placed(path, item.coords, frame))));
            }
            ArtistKind::FancyArrow(arrow) => {
                self.paths.push(Outline { vertices: arrow.ends.map(place).to_vec(), curved: None });
            }
            ArtistKind::Text(words) if item.visible => self.boxes.push(extent(words, item, frame).0),
            // Collections of lines, meshes and contours have no offsets of their own, and images aren't looked at.
            _ => {}
        }
    }

    /// How many points a legend in this box hides, and how many bars, texts and lines it touches.
    fn badness(&self, rect: Rect) -> usize {
        let points = |points: &[Point]| points.iter().filter(|p| strictly_within(rect, **p)).count();
        let paths: usize = self.paths.iter().map(|path| points(&path.vertices) + usize::from(path.meets(rect))).sum();
        let beside = |b: &&Rect| b.x1 <= rect.x0 || b.y1 <= rect.y0 || b.x0 >= rect.x1 || b.y0 >= rect.y1;
        paths + points(&self.offsets) + self.boxes.iter().filter(|other| !beside(other)).count()
    }
}

impl Outline {
    fn of(path: &BezPath) -> Self {
        let (mut vertices, mut start, mut has_curves) = (Vec::new(), Point::ZERO, false);
        for element in path.elements() {
            match *element {
                PathEl::MoveTo(p) => {
                    start = p;
                    vertices.push(p);
                }
                PathEl::LineTo(p) => vertices.push(p),
                PathEl::QuadTo(c, p) => vertices.extend([c, p]),
                PathEl::CurveTo(c, d, p) => vertices.extend([c, d, p]),
                PathEl::ClosePath => vertices.push(start),
            }
            has_curves |= matches!(element, PathEl::QuadTo(..) | PathEl::CurveTo(..));
        }
        let curved = has_curves.then(|| {
            let mut through = Vec::new();
            kurbo::flatten(path, FLATNESS, |element| through.extend(element.end_point()));
            through.extend(vertices.last().copied());
            through
        });
        Self { vertices, curved }
    }

    /// Whether it has a part in the box. Gaps are bridged.
    fn meets(&self, rect: Rect) -> bool {
        let through = self.curved.as_ref().unwrap_or(&self.vertices);
        let mut there = through.iter().copied().filter(|p| p.is_finite());
        let Some(mut from) = there.next() else { return false };
        let (center, w, h) = (rect.center(), rect.width(), rect.height());
        if 2.0 * (from.x - center.x).abs() <= w && 2.0 * (from.y - center.y).abs() <= h {
            return true;
        }
        there.any(|to| {
            let (dx, dy) = ((from.x - to.x).abs(), (from.y - to.y).abs());
            let cross = (from.x - center.x) * (from.y - to.y) - (from.y - center.y) * (from.x - to.x);
            let meets = (from.x + to.x - 2.0 * center.x).abs() < dx + w
                && (from.y + to.y - 2.0 * center.y).abs() < dy + h
                && 2.0 * cross.abs() < w * dy + h * dx;
            from = to;
            meets
        })
    }
}

fn strictly_within(rect: Rect, p: Point) -> bool {
    rect.x0 < p.x && p.x < rect.x1 && rect.y0 < p.y && p.y < rect.y1
}

fn bounds(path: &BezPath) -> Option<Rect> {
    (!path.elements().is_empty()).then(|| path.control_box())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn hidden(points: &[(f64, f64)]) -> Hidden {
        let vertices = points.iter().map(|p| Point::from(*p)).collect();
        Hidden { paths: vec![Outline { vertices, curved: None }], ..Hidden::default() }
    }

    #[test]
    fn points_count_and_so_does_a_line_that_only_crosses() {
        let rect = Rect::new(0.0, 0.0, 10.0, 10.0);
        assert_eq!(hidden(&[(-5.0, 5.0), (15.0, 5.0)]).badness(rect), 1);
        assert_eq!(hidden(&[(-5.0, 5.0), (5.0, 5.0), (6.0, 5.0), (15.0, 5.0)]).badness(rect), 3);
        // Past a corner, and along an edge.
        assert_eq!(hidden(&[(-5.0, 4.0), (4.0, -6.0)]).badness(rect), 0);
        assert_eq!(hidden(&[(-5.0, 10.0), (15.0, 10.0)]).badness(rect), 0);
        // A gap is bridged.
        assert_eq!(hidden(&[(-5.0, 5.0), (f64::NAN, 5.0), (15.0, 5.0)]).badness(rect), 1);
    }

    #[test]
    fn boxes_count_once_and_markers_each() {
        let rect = Rect::new(0.0, 0.0, 10.0, 10.0);
        let boxes = vec![Rect::new(-1.0, -1.0, 20.0, 20.0), Rect::new(10.0, 0.0, 20.0, 5.0)];
        let offsets = vec![Point::new(1.0, 1.0), Point::new(2.0, 2.0), Point::new(0.0, 5.0)];
        assert_eq!(Hidden { offsets, boxes, ..Hidden::default() }.badness(rect), 3);
    }
}
