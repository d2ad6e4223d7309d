//! Hatches: a tile of lines and dots that is repeated within a path.

use super::outline::{Outline, lower};
use super::style::{color, stroke};
use canvas::{CallError, Canvas};
use kurbo::{Affine, BezPath, Rect, Shape as _};
use pyo3::buffer::PyBuffer;
use pyo3::prelude::*;
use wire::{Blend, FillRule, Op, Paint, Shape, Transform};

/// Most tiles of one path.
const MAX_TILES: f64 = 10_000.0;

/// A hatch: its tile's path in a square of size 1, the tile's size (px), its colour and its lines' width (px).
#[derive(FromPyObject)]
pub(super) struct Hatch {
    #[pyo3(item)]
    vertices: PyBuffer<f64>,
    #[pyo3(item)]
    codes: Option<PyBuffer<u8>>,
    #[pyo3(item)]
    tile: f64,
    #[pyo3(item)]
    color: [f64; 4],
    #[pyo3(item)]
    width: f64,
}

impl Hatch {
    /// Draws it within a path.
    pub(super) fn draw(&self, canvas: &mut Canvas, within: &BezPath) -> Result<(), CallError> {
        let Some(ink) = color(self.color) else { return Ok(()) };
        let size = Rect::new(0.0, 0.0, f64::from(canvas.width()), f64::from(canvas.height()));
        let area = within.bounding_box().intersect(size);
        if area.is_zero_area() || !(self.tile >= 1.0) {
            return Ok(());
        }
        let tile = Python::attach(|py| Outline::read(py, &self.vertices, self.codes.as_ref()))
            .map_err(|_| CallError::value_error("a hatch is a path".to_owned()))?;
        let columns = (area.x0 / self.tile).floor()..=(area.x1 / self.tile).floor();
        let rows = (area.y0 / self.tile).floor()..=(area.y1 / self.tile).floor();
        let count = (columns.end() - columns.start() + 1.0) * (rows.end() - rows.start() + 1.0);
        if count > MAX_TILES {
            return Err(CallError::value_error("a hatch has more than 10,000 tiles".to_owned()));
        }
        let mut path = BezPath::new();
        let mut row = *rows.start();
        while row <= *rows.end() {
            let mut column = *columns.start();
            while column <= *columns.end() {
                let place = Affine::translate((column * self.tile, (row + 1.0) * self.tile))
                    * Affine::scale_non_uniform(self.tile, -self.tile);
                path.extend(tile.placed(place));
                column += 1.0;
            }
            row += 1.0;
        }
        let push = Op::Push {
            clip: Some((Shape::Path(lower(within)), FillRule::NonZero, Transform::IDENTITY)),
            opacity: 1.0,
            blend: Blend::Normal,
            shadow: None,
        };
        canvas.add_layer(push, |canvas| {
            let shape = Shape::Path(lower(&path));
            canvas.add(super::outline::filled(shape.clone(), ink))?;
            match stroke(self.width, "butt", "miter", &[], 0.0) {
                Some(stroke) => {
                    canvas.add(Op::Stroke { shape, stroke, paint: Paint::Solid(ink), transform: Transform::IDENTITY })
                }
                None => Ok(()),
            }
        })
    }
}
