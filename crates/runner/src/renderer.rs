//! What matplotlib's renderer draws, as operations of the canvas.
//!
//! `python/matplotlib_backend.py` has the class that matplotlib calls; it passes paths, positions and styles on to [`Renderer`].
//! Coordinates are matplotlib's: px, y up, but for text.

mod collection;
mod gouraud;
mod hatch;
mod outline;
mod style;

use crate::binding::CanvasObject;
use crate::errors::raise;
use canvas::text::{self, Typeset};
use canvas::{CallError, Canvas};
use kurbo::{Affine, BezPath, Rect, Shape as _};
use outline::Outline;
use pyo3::buffer::PyBuffer;
use pyo3::exceptions::PyValueError;
use pyo3::prelude::*;
use style::{Pen, color};
use wire::{Blend, FillRule, Op, Paint, Pixels, Shape, Transform};

/// Beyond this no text and no image is drawn, px.
const FAR: f64 = 1e6;

/// Draws on a program's canvas for matplotlib.
#[pyclass(module = "paintbox")]
pub(crate) struct Renderer {
    canvas: Py<CanvasObject>,
    /// The figure's height, px: matplotlib's y axis goes up.
    height: f64,
    /// The clip of the next operations.
    clip: Option<Clip>,
    /// The clip of the layer that is open.
    open: Option<Clip>,
}

/// Where drawing is clipped to, px of the canvas.
#[derive(Debug, Clone, PartialEq)]
struct Clip {
    area: Rect,
    /// A path inside of the area, if there is one.
    path: Option<BezPath>,
}

/// An argument of numbers, row by row.
type Numbers = PyBuffer<f64>;
/// An argument of path codes.
type Codes = PyBuffer<u8>;

impl Renderer {
    /// From matplotlib's coordinates to the canvas's.
    fn flip(&self) -> Affine {
        Affine::new([1.0, 0.0, 0.0, -1.0, 0.0, self.height])
    }

    /// Draws something whose ink is within `bounds`, clipped if the clip cuts it.
    fn draw(
        &mut self,
        py: Python<'_>,
        bounds: Rect,
        draw: impl FnOnce(&mut Canvas) -> Result<(), CallError>,
    ) -> PyResult<()> {
        let canvas = self.canvas.clone_ref(py);
        let mut object = canvas.bind(py).try_borrow_mut().map_err(|_| PyValueError::new_err("the canvas is in use"))?;
        let canvas = object.get()?;
        self.enter(canvas, bounds)
            .and_then(|visible| if visible { draw(canvas) } else { Ok(()) })
            .map_err(|error| raise(py, error))
    }

    /// Opens or closes the clip's layer as `bounds` needs it. Returns whether anything of it can be seen.
    fn enter(&mut self, canvas: &mut Canvas, bounds: Rect) -> Result<bool, CallError> {
        let clip = match &self.clip {
            Some(clip) if clip.area.intersect(bounds).is_zero_area() && !clip.area.overlaps(bounds) => {
                return Ok(false);
            }
            // Nothing is cut off. It stays in an open layer of the same clip.
            Some(clip)
                if clip.path.is_none() && clip.area.contains_rect(bounds) && self.open.as_ref() != Some(clip) =>
            {
                None
            }
            clip => clip.clone(),
        };
        if self.open == clip {
            return Ok(true);
        }
        if self.open.take().is_some() {
            canvas.add_pop();
        }
        if let Some(clip) = &clip {
            let shape = match &clip.path {
                Some(path) => Shape::Path(outline::lower(path)),
                None => Shape::Rect {
                    x: clip.area.x0 as f32,
                    y: clip.area.y0 as f32,
                    w: clip.area.width().max(0.0) as f32,
                    h: clip.area.height().max(0.0) as f32,
                    radius: 0.0,
                },
            };
            canvas.add(Op::Push {
                clip: Some((shape, FillRule::NonZero, Transform::IDENTITY)),
                opacity: 1.0,
                blend: Blend::Normal,
                shadow: None,
            })?;
        }
        self.open = clip;
        Ok(true)
    }
}

#[pymethods]
impl Renderer {
    /// A renderer for a figure of this height, px.
    #[new]
    fn new(canvas: Py<CanvasObject>, height: f64) -> Self {
        Self { canvas, height, clip: None, open: None }
    }

    /// Clips what follows to a rectangle (left, bottom, right, top) and a path within it. Without arguments: not at all.
    #[pyo3(signature = (rect=None, path=None))]
    fn clip(&mut self, py: Python<'_>, rect: Option<[f64; 4]>, path: Option<(Numbers, Option<Codes>)>) -> PyResult<()> {
        let path = match path {
            Some((vertices, codes)) => Some(Outline::read(py, &vertices, codes.as_ref())?.placed(self.flip())),
            None => None,
        };
        let area = match (rect, &path) {
            // Whole pixels, as Agg clips.
            (Some([x0, y0, x1, y1]), _) => Some(Rect::new(
                (x0 + 0.5).floor(),
                self.height - (y1 + 0.5).floor(),
                (x1 + 0.5).floor(),
                self.height - (y0 + 0.5).floor(),
            )),
            (None, Some(path)) => Some(path.bounding_box()),
            (None, None) => None,
        };
        self.clip = area.map(|area| Clip { area, path });
        Ok(())
    }

    /// Fills and strokes a path.
    #[pyo3(signature = (vertices, codes, fill, pen, hatch=None))]
    fn path(
        &mut self,
        py: Python<'_>,
        vertices: Numbers,
        codes: Option<Codes>,
        fill: Option<[f64; 4]>,
        pen: Option<Pen>,
        hatch: Option<hatch::Hatch>,
    ) -> PyResult<()> {
        let path = Outline::read(py, &vertices, codes.as_ref())?.placed(self.flip());
        if path.elements().is_empty() {
            return Ok(());
        }
        let beyond = pen.as_ref().map_or(0.0, Pen::reach);
        let bounds = path.control_box().inflate(beyond, beyond);
        self.draw(py, bounds, |canvas| {
            outline::paint(canvas, &path, fill.and_then(color), None)?;
            if let Some(hatch) = &hatch {
                hatch.draw(canvas, &path)?;
            }
            outline::paint(canvas, &path, None, pen.as_ref())
        })
    }

    /// Draws the same marker at many positions.
    fn markers(
        &mut self,
        py: Python<'_>,
        marker: (Numbers, Option<Codes>),
        at: Numbers,
        fill: Option<[f64; 4]>,
        pen: Option<Pen>,
    ) -> PyResult<()> {
        let (vertices, codes) = marker;
        let marker = Outline::read(py, &vertices, codes.as_ref())?;
        let (at, bounds) = collection::positions(py, &at, self.flip())?;
        if at.is_empty() {
            return Ok(());
        }
        let shape = marker.shape();
        let reach = marker.reach() + pen.as_ref().map_or(0.0, Pen::reach);
        let stroke = pen.as_ref().and_then(Pen::stroke);
        let fill = fill.and_then(color).map(Paint::Solid);
        if fill.is_none() && stroke.is_none() {
            return Ok(());
        }
        self.draw(py, bounds.inflate(reach, reach), |canvas| {
            canvas.add(Op::Repeat {
                shape,
                at,
                sizes: Vec::new(),
                colors: Vec::new(),
                fill,
                stroke,
                transform: Transform::IDENTITY,
            })
        })
    }

    /// Draws a collection of paths, each with its own transform, offset and style.
    fn collection(&mut self, py: Python<'_>, drawn: &Bound<'_, PyAny>) -> PyResult<()> {
        let collection = collection::Collection::read(drawn, self.flip())?;
        let bounds = collection.bounds();
        self.draw(py, bounds, |canvas| collection.draw(canvas))
    }

    /// Draws pixels (rows from the bottom) with their lower left corner at (x, y), or into the parallelogram of `matrix`.
    #[pyo3(signature = (x, y, shape, pixels, opacity, matrix=None))]
    fn image(
        &mut self,
        py: Python<'_>,
        x: f64,
        y: f64,
        shape: (u32, u32),
        pixels: PyBuffer<u8>,
        opacity: f32,
        matrix: Option<[f64; 6]>,
    ) -> PyResult<()> {
        let (rows, columns) = shape;
        if rows == 0 || columns == 0 {
            return Ok(());
        }
        let place = self.flip()
            * Affine::translate((x, y))
            * matrix.map_or(Affine::scale_non_uniform(columns.into(), rows.into()), Affine::new);
        let bounds = place.transform_rect_bbox(Rect::new(0.0, 0.0, 1.0, 1.0));
        if !bounds.is_finite() || bounds.width().max(bounds.height()) > FAR {
            return Ok(());
        }
        // Rows come from the top in a scene.
        let place = place * Affine::new([1.0, 0.0, 0.0, -1.0, 0.0, 1.0]);
        let row = columns as usize * 4;
        let mut bytes = pixels.to_vec(py)?;
        if bytes.len() != row * rows as usize {
            return Err(PyValueError::new_err("an image has four bytes for each pixel"));
        }
        for top in 0..rows as usize / 2 {
            let bottom = rows as usize - 1 - top;
            let (above, below) = bytes.split_at_mut(bottom * row);
            above[top * row..(top + 1) * row].swap_with_slice(&mut below[..row]);
        }
        let exact = matrix.is_none();
        self.draw(py, bounds, |canvas| {
            let pixels = Pixels { width: columns, height: rows, channels: 4, bytes };
            canvas.add(Op::Image {
                pixels,
                x: 0.0,
                y: 0.0,
                w: 1.0,
                h: 1.0,
                smooth: !exact,
                opacity: opacity.clamp(0.0, 1.0),
                transform: Transform(place.as_coeffs().map(|n| n as f32)),
            })
        })
    }

    /// Draws triangles whose corners have colours.
    fn triangles(&mut self, py: Python<'_>, corners: Numbers, colors: Numbers) -> PyResult<()> {
        let corners = corners.to_vec(py)?;
        let colors = colors.to_vec(py)?;
        let flip = self.flip();
        let Some((pixels, rect)) = gouraud::rasterize(&corners, &colors, flip) else { return Ok(()) };
        self.draw(py, rect, |canvas| {
            canvas.add(Op::Image {
                pixels,
                x: rect.x0 as f32,
                y: rect.y0 as f32,
                w: rect.width() as f32,
                h: rect.height() as f32,
                smooth: true,
                opacity: 1.0,
                transform: Transform::IDENTITY,
            })
        })
    }

    /// Draws one line of text with the start of its baseline at (x, y), px of the canvas, turned by `angle` degrees
    /// counter-clockwise.
    #[expect(clippy::too_many_arguments, reason = "one call from our own Python, which has them all")]
    fn text(
        &mut self,
        py: Python<'_>,
        text: &str,
        face: u8,
        size: f64,
        ink: [f64; 4],
        x: f64,
        y: f64,
        angle: f64,
    ) -> PyResult<()> {
        let Some(ink) = color(ink) else { return Ok(()) };
        if !(text::is_face(face) && x.abs() < FAR && y.abs() < FAR) {
            return Ok(());
        }
        let place = Affine::translate((x, y)) * Affine::rotate(-angle.to_radians());
        let extent = text::measure(text, face);
        let ink_box = Rect::new(extent.left, -extent.top, extent.right.max(extent.width), extent.bottom);
        let bounds = (place * Affine::scale(size)).transform_rect_bbox(ink_box);
        self.draw(py, bounds, |canvas| Typeset::new(text, face).draw(canvas, size, ink, place))
    }

    /// Ends the drawing.
    fn finish(&mut self, py: Python<'_>) -> PyResult<()> {
        self.clip = None;
        self.draw(py, Rect::ZERO, |_| Ok(()))
    }
}

/// The number of an embedded face.
#[pyfunction]
pub(crate) fn find_face(family: &str, bold: bool, italic: bool) -> Option<u8> {
    text::find_face(family, bold, italic)
}

/// The width, height and descent of one line of text, px, as matplotlib measures.
#[pyfunction]
pub(crate) fn measure(text: &str, face: u8, size: f64) -> (f64, f64, f64) {
    let extent = text::measure(text, face);
    let (top, bottom) = (extent.top, extent.bottom);
    (extent.width.max(extent.right) * size, (top + bottom) * size, bottom * size)
}
