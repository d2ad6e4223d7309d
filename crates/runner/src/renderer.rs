//! What matplotlib's renderer draws, as operations of the canvas.
//!
//! `python/matplotlib_backend.py` has the class that matplotlib calls; it passes paths, positions and styles on to [`Renderer`].
//! Coordinates are px of the canvas, y down, but for the rectangle that is clipped to.
//!
//! ```text
//! outline.rs     vertices and codes to paths; fills and strokes
//! snap.rs        paths on the grid of pixels
//! collection.rs  many paths
//!   batch.rs     consecutive ones at once
//!   grow.rs      areas without hairs between them
//! mesh.rs        coloured cells
//! gouraud.rs     triangles whose corners have colours
//!   raster.rs    what becomes pixels
//! hatch.rs       hatches
//! style.rs       colours and pens
//! ```

mod batch;
mod collection;
mod gouraud;
mod grow;
mod hatch;
mod mesh;
mod outline;
mod raster;
mod snap;
mod style;

use crate::binding::CanvasObject;
use crate::errors::raise;
use canvas::text::{self, Typeset};
use canvas::{CallError, Canvas};
use kurbo::{Affine, BezPath, Point, Rect, Shape as _};
use mesh::Mesh;
use outline::Outline;
use pyo3::buffer::PyBuffer;
use pyo3::exceptions::PyValueError;
use pyo3::prelude::*;
use snap::{Snap, nearest, snaps};
use style::{Pen, color};
use wire::{Blend, FillRule, Op, Paint, Pixels, Shape, Transform};

/// Beyond this no text and no image is drawn, px.
const FAR: f64 = 1e6;
/// Longest line of text, bytes.
const MAX_TEXT: usize = 64 * 1024;

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
    /// The line of the program that made what is drawn; 0 if that isn't known.
    line: u32,
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
        canvas.set_line(self.line);
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
                Some(path) => Shape::Path(canvas::lower(path)),
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
#[expect(clippy::needless_pass_by_value, reason = "what Python hands over is owned")]
impl Renderer {
    /// A renderer for a figure of this height, px.
    #[new]
    fn new(canvas: Py<CanvasObject>, height: f64) -> Self {
        Self { canvas, height: height.trunc(), clip: None, open: None, line: 0 }
    }

    /// Tells the line of the program that made what follows; 0 if that isn't known.
    fn set_line(&mut self, line: u32) {
        self.line = line;
    }

    /// Begins a page: a figure of several.
    fn begin_page(&self, py: Python<'_>) -> PyResult<()> {
        self.canvas.bind(py).try_borrow_mut()?.get()?.begin_page().map_err(|error| raise(py, error))
    }

    /// Ends it.
    fn end_page(&self, py: Python<'_>) -> PyResult<()> {
        self.canvas.bind(py).try_borrow_mut()?.get()?.end_page().map_err(|error| raise(py, error))
    }

    /// What is drawn on.
    #[getter]
    fn canvas(&self, py: Python<'_>) -> Py<CanvasObject> {
        self.canvas.clone_ref(py)
    }

    /// Clips what follows to a rectangle (left, bottom, right, top as matplotlib has them) and a path within it, px of the
    /// canvas. Without arguments: not at all.
    #[pyo3(signature = (rect=None, path=None))]
    fn clip(&mut self, py: Python<'_>, rect: Option<[f64; 4]>, path: Option<(Numbers, Option<Codes>)>) -> PyResult<()> {
        let path = match path {
            Some((vertices, codes)) => Some(Outline::read(py, &vertices, codes.as_ref())?.placed(Affine::IDENTITY)),
            None => None,
        };
        let area = match (rect, &path) {
            // Whole pixels, as Agg clips.
            (Some([x0, y0, x1, y1]), _) => {
                let [x0, y0, x1, y1] = [x0, self.height - y1, x1, self.height - y0].map(|edge| nearest(within(edge)));
                Some(Rect::new(x0, y0, x1, y1))
            }
            (None, Some(path)) => Some(path.bounding_box()),
            (None, None) => None,
        };
        self.clip = area.map(|area| Clip { area, path });
        Ok(())
    }

    /// Fills and strokes a path.
    #[pyo3(signature = (vertices, codes, fill, pen, hatch, mode))]
    #[expect(clippy::too_many_arguments, reason = "one call from our own Python, which has them all")]
    fn path(
        &mut self,
        py: Python<'_>,
        vertices: Numbers,
        codes: Option<Codes>,
        fill: Option<[f64; 4]>,
        pen: Option<Pen>,
        hatch: Option<hatch::Hatch>,
        mode: Snap,
    ) -> PyResult<()> {
        let path = Outline::read(py, &vertices, codes.as_ref())?.placed(Affine::IDENTITY);
        if path.elements().is_empty() {
            return Ok(());
        }
        let beyond = pen.as_ref().map_or(0.0, Pen::reach);
        let bounds = path.control_box().inflate(beyond, beyond);
        let shape = snap::shape(&path, snaps(&path, mode), pen.as_ref().map_or(0.0, |pen| pen.width));
        self.draw(py, bounds, |canvas| {
            outline::paint(canvas, &path, &shape, fill.and_then(color), None)?;
            if let Some(hatch) = &hatch {
                hatch.draw(canvas, &path, shape.clone())?;
            }
            outline::paint(canvas, &path, &shape, None, pen.as_ref())
        })
    }

    /// Draws the same marker (vertices, codes, transform) at many positions, which `place` maps to the canvas.
    #[expect(clippy::too_many_arguments, reason = "one call from our own Python, which has them all")]
    fn markers(
        &mut self,
        py: Python<'_>,
        marker: (Numbers, Option<Codes>, Numbers),
        at: Numbers,
        place: Numbers,
        fill: Option<[f64; 4]>,
        pen: Option<Pen>,
        mode: Snap,
    ) -> PyResult<()> {
        let (vertices, codes, own) = marker;
        let path = Outline::read(py, &vertices, codes.as_ref())?.placed(matrix(py, &own)?);
        let (at, bounds) = collection::positions(&at.to_vec(py)?, matrix(py, &place)?);
        let stroke = pen.as_ref().and_then(Pen::stroke);
        let fill = fill.and_then(color).map(Paint::Solid);
        if at.is_empty() || (fill.is_none() && stroke.is_none()) {
            return Ok(());
        }
        let at: Vec<[f32; 2]> = at.iter().map(|at| [at.x as f32, at.y as f32]).collect();
        let sharp = snaps(&path, mode).then(|| snap::shape(&path, true, pen.as_ref().map_or(0.0, |pen| pen.width)));
        let marker = Outline::from_path(path);
        let reach = 1.0 + marker.reach() + pen.as_ref().map_or(0.0, Pen::reach);
        let shape = sharp.unwrap_or_else(|| marker.shape());
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
        let collection = collection::Collection::read(drawn)?;
        let bounds = collection.bounds();
        self.draw(py, bounds, |canvas| collection.draw(canvas))
    }

    /// Draws a mesh of `rows` × `columns` cells: its corners and its cells' colours, row by row.
    fn mesh(&mut self, py: Python<'_>, rows: usize, columns: usize, corners: Numbers, colors: Numbers) -> PyResult<()> {
        let corners = corners.to_vec(py)?.as_chunks().0.iter().map(|[x, y]| Point::new(*x, *y)).collect();
        let colors = colors.to_vec(py)?.as_chunks().0.iter().map(|rgba| color(*rgba)).collect();
        let Some(mesh) = Mesh::new(rows, columns, corners, colors) else {
            return Err(PyValueError::new_err("a mesh has corners around its cells, and colours"));
        };
        self.draw(py, mesh.bounds().inflate(1.0, 1.0), |canvas| mesh.draw(canvas))
    }

    /// Draws pixels (rows from the top) into a rectangle of as many px with its upper left corner at (x, y).
    fn image(&mut self, py: Python<'_>, x: f64, y: f64, shape: (u32, u32), pixels: PyBuffer<u8>) -> PyResult<()> {
        let (height, width) = shape;
        let bounds = Rect::new(x, y, x + f64::from(width), y + f64::from(height));
        if bounds.is_zero_area() || !(x.abs() < FAR && y.abs() < FAR) {
            return Ok(());
        }
        if u16::try_from(width.max(height)).is_err() {
            return Err(PyValueError::new_err("an image has at most 65,535 rows and columns"));
        }
        let bytes = pixels.to_vec(py)?;
        if bytes.len() as u64 != u64::from(width) * u64::from(height) * 4 {
            return Err(PyValueError::new_err("an image has four bytes for each pixel"));
        }
        if bytes.iter().skip(3).step_by(4).all(|alpha| *alpha == 0) {
            return Ok(());
        }
        let pixels = Pixels { width, height, channels: 4, bytes };
        self.draw(py, bounds, |canvas| canvas.add(mesh::image(pixels, bounds, false)))
    }

    /// Draws triangles whose corners have colours.
    fn triangles(&mut self, py: Python<'_>, corners: Numbers, colors: Numbers) -> PyResult<()> {
        let corners = corners.to_vec(py)?;
        let colors = colors.to_vec(py)?;
        let size = {
            let canvas = self.canvas.bind(py).try_borrow_mut();
            let mut canvas = canvas.map_err(|_| PyValueError::new_err("the canvas is in use"))?;
            let canvas = canvas.get()?;
            Rect::new(0.0, 0.0, f64::from(canvas.width()), f64::from(canvas.height()))
        };
        let Some((pixels, rect)) = gouraud::rasterize(&corners, &colors, size) else { return Ok(()) };
        self.draw(py, rect, |canvas| canvas.add(mesh::image(pixels, rect, true)))
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
        if !(text::is_face(face) && is_size(size) && x.abs() < FAR && y.abs() < FAR && angle.is_finite()) {
            return Ok(());
        }
        if text.len() > MAX_TEXT {
            return Err(PyValueError::new_err("a line of text has at most 65,536 bytes"));
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

/// Pulled in, if it is far out.
fn within(edge: f64) -> f64 {
    if edge.is_nan() { 0.0 } else { edge.clamp(-FAR, FAR) }
}

/// Whether text of this size can be drawn, px.
fn is_size(size: f64) -> bool {
    (0.01..=10_000.0).contains(&size)
}

/// A 3 × 3 matrix as a map of the plane; no change without one.
fn matrix(py: Python<'_>, numbers: &Numbers) -> PyResult<Affine> {
    let numbers = numbers.to_vec(py)?;
    let first = numbers.as_chunks::<9>().0.first();
    Ok(first.map_or(Affine::IDENTITY, |m| Affine::new([m[0], m[3], m[1], m[4], m[2], m[5]])))
}

/// The number of an embedded face.
#[pyfunction]
pub(crate) fn find_face(family: &str, bold: bool, italic: bool) -> Option<u8> {
    text::find_face(family, bold, italic)
}

/// The width, height and descent of one line of text, px, as matplotlib measures.
#[pyfunction]
pub(crate) fn measure(text: &str, face: u8, size: f64) -> (f64, f64, f64) {
    if !text::is_face(face) {
        return (0.0, 0.0, 0.0);
    }
    let extent = text::measure(text, face);
    let (top, bottom) = (extent.top, extent.bottom);
    (extent.width.max(extent.right) * size, (top + bottom) * size, bottom * size)
}
