//! Collections of paths: a few shapes, transforms, offsets and styles, each of which repeats.

use super::outline::{Outline, filled, lower};
use super::style::{color, stroke};
use canvas::{CallError, Canvas};
use kurbo::{Affine, Point, Rect};
use pyo3::buffer::PyBuffer;
use pyo3::prelude::*;
use wire::{Color, Op, Paint, Shape, Stroke, Transform};

/// The width of a line that closes the hair between areas that matplotlib draws without antialiasing, px.
const SEAM: f64 = 0.35;

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
    flip: Affine,
}

/// The style of one path.
#[derive(Clone, PartialEq)]
struct Style {
    fill: Option<Color>,
    stroke: Option<(Stroke, Color)>,
}

impl Collection {
    pub(super) fn read(given: &Bound<'_, PyAny>, flip: Affine) -> PyResult<Self> {
        let py = given.py();
        let given: Given = given.extract()?;
        let outlines = given.paths.iter().map(|(vertices, codes)| Outline::read(py, vertices, codes.as_ref()));
        let matrices = |buffer: &PyBuffer<f64>| -> PyResult<Vec<Affine>> {
            let numbers = buffer.to_vec(py)?;
            Ok(numbers.as_chunks::<9>().0.iter().map(|m| Affine::new([m[0], m[3], m[1], m[4], m[2], m[5]])).collect())
        };
        let master = matrices(&given.master)?.first().copied().unwrap_or_default();
        let transforms: Vec<Affine> = matrices(&given.transforms)?.into_iter().map(|own| master * own).collect();
        Ok(Self {
            outlines: outlines.collect::<PyResult<_>>()?,
            transforms: if transforms.is_empty() { vec![master] } else { transforms },
            offsets: given.offsets.to_vec(py)?.as_chunks().0.iter().map(|[x, y]| Point::new(*x, *y)).collect(),
            faces: given.faces.to_vec(py)?.as_chunks().0.to_vec(),
            edges: given.edges.to_vec(py)?.as_chunks().0.to_vec(),
            widths: given.widths,
            dashes: given.dashes,
            antialiased: given.antialiased,
            cap: given.cap,
            join: given.join,
            flip,
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
        let seam = fill.filter(|fill| pen.is_none() && !smooth && fill.a == 255);
        let seam = seam.and_then(|fill| Some((stroke(SEAM, "butt", "miter", &[], 0.0)?, fill)));
        Style { fill, stroke: pen.or(seam) }
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
            let own = self.flip.transform_rect_bbox(transform.transform_rect_bbox(outline.bounds()) + offset.to_vec2());
            bounds = Some(bounds.map_or(own, |all| all.union(own)));
        }
        bounds.unwrap_or_default().inflate(self.reach(), self.reach())
    }

    /// Draws all paths in order.
    pub(super) fn draw(&self, canvas: &mut Canvas) -> Result<(), CallError> {
        if self.len() > 1 && self.outlines.len() == 1 {
            if let Some(scales) = self.transforms.iter().map(|own| uniform(*own)).collect::<Option<Vec<_>>>() {
                return self.draw_repeated(canvas, &scales);
            }
        }
        for at in 0..self.len() {
            let Some(offset) = self.offset(at) else { continue };
            let (outline, transform) = self.outline(at);
            let path = outline.placed(self.flip * Affine::translate(offset.to_vec2()) * transform);
            if path.elements().len() < 2 {
                continue;
            }
            let Style { fill, stroke } = self.style(at);
            let shape = Shape::Path(lower(&path));
            if let Some(color) = fill {
                canvas.add(filled(shape.clone(), color))?;
            }
            if let Some((stroke, color)) = stroke {
                canvas.add(Op::Stroke { shape, stroke, paint: Paint::Solid(color), transform: Transform::IDENTITY })?;
            }
        }
        Ok(())
    }

    /// One shape in many sizes: one operation for each run of paths of one style, in order.
    fn draw_repeated(&self, canvas: &mut Canvas, scales: &[(f64, Affine)]) -> Result<(), CallError> {
        let outline = &self.outlines[0];
        let mut run: Option<Run> = None;
        for at in 0..self.len() {
            let Some(offset) = self.offset(at) else { continue };
            let (scale, place) = scales[at % scales.len()];
            let mut style = self.style(at);
            let mut size = scale;
            let mut color = style.fill.unwrap_or(Color { a: 0, ..Color::BLACK });
            // A disc with a line of its own colour is a larger disc.
            if let (Some(radius), Some(fill), Some((line, edge))) = (outline.radius(), style.fill, &style.stroke)
                && fill == *edge
                && fill.a == 255
                && line.dashes.is_empty()
            {
                size += f64::from(line.width) / 2.0 / radius;
                style.stroke = None;
            }
            let filled = style.fill.is_some();
            if !filled {
                color.a = 0;
            }
            let at = self.flip * Affine::translate(offset.to_vec2()) * place * Point::ORIGIN;
            if !(at.x.abs() < 1e6 && at.y.abs() < 1e6 && size.is_finite()) {
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

/// Consecutive paths of one shape and one line.
struct Run {
    stroke: Option<(Stroke, Color)>,
    filled: bool,
    at: Vec<[f32; 2]>,
    sizes: Vec<f32>,
    colors: Vec<Color>,
}

impl Run {
    fn draw(self, canvas: &mut Canvas, outline: &Outline) -> Result<(), CallError> {
        let stroke = self.stroke.map(|(stroke, color)| (stroke, Paint::Solid(color)));
        if !self.filled && stroke.is_none() {
            return Ok(());
        }
        let one = self.colors.first().copied().filter(|first| self.colors.iter().all(|color| color == first));
        let colors = if self.filled && one.is_none() { self.colors } else { Vec::new() };
        let fill = one.filter(|_| self.filled).map(Paint::Solid);
        let same_size = self.sizes.iter().all(|size| *size == 1.0);
        let sizes = if same_size { Vec::new() } else { self.sizes };
        canvas.add(Op::Repeat {
            shape: outline.shape(),
            at: self.at,
            sizes,
            colors,
            fill,
            stroke,
            transform: Transform::IDENTITY,
        })
    }
}

/// The factor of a map that scales evenly, and the rest of it; `None` for other maps.
fn uniform(map: Affine) -> Option<(f64, Affine)> {
    let [a, b, c, d, e, f] = map.as_coeffs();
    let even = a > 0.0 && (a - d).abs() < a * 1e-9 && b.abs() < a * 1e-9 && c.abs() < a * 1e-9;
    even.then(|| (a, Affine::translate((e, f))))
}

fn cycled<T>(items: &[T], at: usize) -> Option<&T> {
    if items.is_empty() { None } else { items.get(at % items.len()) }
}

/// Positions on the canvas and their bounds; those that aren't numbers or are far out are left out.
pub(super) fn positions(py: Python<'_>, at: &PyBuffer<f64>, flip: Affine) -> PyResult<(Vec<[f32; 2]>, Rect)> {
    let numbers = at.to_vec(py)?;
    let mut bounds: Option<Rect> = None;
    let mut positions = Vec::with_capacity(numbers.len() / 2);
    for [x, y] in numbers.as_chunks().0 {
        let point = flip * Point::new(*x, *y);
        if !(point.x.abs() < 1e6 && point.y.abs() < 1e6) {
            continue;
        }
        positions.push([point.x as f32, point.y as f32]);
        bounds = Some(bounds.map_or(Rect::from_points(point, point), |all| all.union_pt(point)));
    }
    Ok((positions, bounds.unwrap_or_default()))
}
