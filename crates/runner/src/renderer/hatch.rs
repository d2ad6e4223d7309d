//! Hatches: a tile of lines and shapes that is repeated within a path.

use super::outline::{Outline, filled};
use super::style::{color, stroke};
use canvas::lower;
use canvas::{CallError, Canvas};
use kurbo::{Affine, BezPath, PathEl, Point, Rect, Shape as _};
use pyo3::buffer::PyBuffer;
use pyo3::prelude::*;
use wire::{Blend, FillRule, Op, Paint, Shape, Transform};

/// Most tiles of one path.
const MAX_TILES: f64 = 10_000.0;
/// Most lines and shapes of all tiles of one path.
const MAX_PARTS: f64 = 1_000_000.0;

/// A hatch, px.
pub(super) struct Hatch {
    /// Its tile, in a square of size 1, y up.
    tile: Tile,
    /// The tile's size.
    size: f64,
    color: [f64; 4],
    /// The width of its lines.
    width: f64,
}

impl<'py> FromPyObject<'_, 'py> for Hatch {
    type Error = PyErr;

    /// From a tuple of vertices, codes, size, colour and width.
    fn extract(hatch: Borrowed<'_, 'py, PyAny>) -> PyResult<Self> {
        let (vertices, codes, size, color, width): (PyBuffer<f64>, Option<PyBuffer<u8>>, _, _, _) = hatch.extract()?;
        let path = Outline::read(hatch.py(), &vertices, codes.as_ref())?.placed(Affine::IDENTITY);
        Ok(Self { tile: Tile::new(&path), size, color, width })
    }
}

impl Hatch {
    /// Draws it within a path, cut to the shape that the path is.
    pub(super) fn draw(&self, canvas: &mut Canvas, within: &BezPath, shape: Shape) -> Result<(), CallError> {
        let Some(ink) = color(self.color) else { return Ok(()) };
        let size = Rect::new(0.0, 0.0, f64::from(canvas.width()), f64::from(canvas.height()));
        let area = within.bounding_box().intersect(size);
        if area.is_zero_area() || self.size.is_nan() || self.size < 1.0 {
            return Ok(());
        }
        let columns = (area.x0 / self.size).floor()..=(area.x1 / self.size).floor();
        let rows = (area.y0 / self.size).floor()..=(area.y1 / self.size).floor();
        let count = (columns.end() - columns.start() + 1.0) * (rows.end() - rows.start() + 1.0);
        if count > MAX_TILES {
            return Err(CallError::value_error("a hatch has more than 10,000 tiles".to_owned()));
        }
        if count * (self.tile.lines.len() + self.tile.shapes.len()) as f64 > MAX_PARTS {
            return Err(CallError::value_error("a hatch has more than 1,000,000 lines".to_owned()));
        }
        let places: Vec<Affine> = (*rows.start() as i64..=*rows.end() as i64)
            .flat_map(|row| {
                (*columns.start() as i64..=*columns.end() as i64).map(move |column| (column as f64, row as f64))
            })
            .map(|(column, row)| {
                Affine::new([self.size, 0.0, 0.0, -self.size, column * self.size, (row + 1.0) * self.size])
            })
            .collect();
        // Of a tile only what can be seen.
        let visible = area.inflate(self.width + 1.0, self.width + 1.0);
        let tiled = |parts: &[BezPath]| -> BezPath {
            let placed = places.iter().flat_map(|place| parts.iter().map(move |part| *place * part.clone()));
            placed.filter(|part| part.control_box().overlaps(visible)).flatten().collect()
        };
        let push = Op::Push {
            clip: Some((shape, FillRule::NonZero, Transform::IDENTITY)),
            opacity: 1.0,
            blend: Blend::Normal,
            shadow: None,
        };
        canvas.add_layer(push, |canvas| {
            let (shapes, lines) = (tiled(&self.tile.shapes), tiled(&self.tile.lines));
            if !shapes.elements().is_empty() {
                canvas.add(filled(Shape::Path(lower(&shapes)), ink))?;
            }
            let stroke = stroke(self.width, "projecting", "miter", &[], 0.0);
            for path in [shapes, lines] {
                if let (Some(stroke), false) = (&stroke, path.elements().is_empty()) {
                    let (shape, stroke) = (Shape::Path(lower(&path)), stroke.clone());
                    canvas.add(Op::Stroke {
                        shape,
                        stroke,
                        paint: Paint::Solid(ink),
                        transform: Transform::IDENTITY,
                    })?;
                }
            }
            Ok(())
        })
    }
}

/// What a tile has, in its square of size 1.
#[derive(Debug, Default, PartialEq)]
struct Tile {
    /// Lines, cut off at its edges: beyond them they'd lie on those of its neighbours and look bolder.
    lines: Vec<BezPath>,
    /// Closed shapes, which reach over its edges as they are, since its neighbours have the rest of them.
    shapes: Vec<BezPath>,
}

impl Tile {
    fn new(path: &BezPath) -> Self {
        let mut tile = Self::default();
        let elements = path.elements();
        let mut start = 0;
        while start < elements.len() {
            let next = elements[start + 1..].iter().position(|element| matches!(element, PathEl::MoveTo(_)));
            let end = next.map_or(elements.len(), |after| start + 1 + after);
            tile.add(&elements[start..end]);
            start = end;
        }
        tile
    }

    /// Adds a part that begins with a move.
    fn add(&mut self, part: &[PathEl]) {
        let points: Option<Vec<Point>> = part
            .iter()
            .map(|element| match *element {
                PathEl::MoveTo(point) | PathEl::LineTo(point) => Some(point),
                _ => None,
            })
            .collect();
        match points {
            Some(points) if points.first() != points.last() => {
                for ends in points.windows(2) {
                    if let Some((from, to)) = within_tile(ends[0], ends[1]) {
                        self.lines.push([PathEl::MoveTo(from), PathEl::LineTo(to)].into_iter().collect());
                    }
                }
            }
            _ => self.shapes.push(part.iter().copied().collect()),
        }
    }
}

/// The part of a line that is within the square of size 1 (Liang and Barsky, 1984); `None` if only a point of it is.
fn within_tile(from: Point, to: Point) -> Option<(Point, Point)> {
    let along = to - from;
    let (mut enters, mut leaves) = (0.0_f64, 1.0_f64);
    for (speed, room) in [(-along.x, from.x), (along.x, 1.0 - from.x), (-along.y, from.y), (along.y, 1.0 - from.y)] {
        if speed == 0.0 {
            if room < 0.0 {
                return None;
            }
        } else if speed < 0.0 {
            enters = enters.max(room / speed);
        } else {
            leaves = leaves.min(room / speed);
        }
    }
    let visible = leaves - enters > 1e-6;
    visible.then(|| (from + along * enters, from + along * leaves))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn path(svg: &str) -> BezPath {
        BezPath::from_svg(svg).expect("a path")
    }

    fn together(parts: &[BezPath]) -> BezPath {
        parts.iter().flatten().collect()
    }

    #[test]
    fn lines_are_cut_off_at_the_edges_of_their_tile() {
        let tile = Tile::new(&path("M-0.5,0.5 L0.5,1.5 M-0.5,-0.5 L1.5,1.5 M0,-0.25 L1,0.75 M2,0 L3,1 M0,0.5 L1,0.5"));
        assert_eq!(together(&tile.lines), path("M0,0 L1,1 M0.25,0 L1,0.75 M0,0.5 L1,0.5"));
        assert!(tile.shapes.is_empty());
    }

    #[test]
    fn closed_shapes_stay_whole() {
        let dot = "M-0.1,0 C-0.1,0.1 0.1,0.1 0.1,0 Z";
        let triangle = "M0.9,0.9 L1.1,0.9 L1,1.1 L0.9,0.9";
        let tile = Tile::new(&path(&format!("{dot} {triangle} M0,0 L0,2")));
        assert_eq!(together(&tile.shapes), path(&format!("{dot} {triangle}")));
        assert_eq!(together(&tile.lines), path("M0,0 L0,1"));
    }

    #[test]
    fn a_line_that_is_no_number_is_left_out() {
        let nan = Point::new(f64::NAN, 0.0);
        assert!(within_tile(nan, Point::new(1.0, 1.0)).is_none_or(|(from, to)| from.is_nan() || to.is_nan()));
        assert_eq!(within_tile(Point::new(0.5, 0.5), Point::new(0.5, 0.5)).map(|(from, to)| from == to), Some(true));
    }
}
