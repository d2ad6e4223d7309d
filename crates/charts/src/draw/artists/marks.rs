//! Draws markers: one shape at many positions.

use crate::draw::pen::{snapped, stroke, stroke_of};
use crate::layout::frame::Frame;
use crate::layout::px::Px;
use crate::marker;
use crate::marker::Marker;
use crate::model::artist::{MarkerStyle, PathCollection};
use crate::model::charts::Charts;
use crate::model::coords::Coords;
use crate::model::style::{LineStyle, faded};
use crate::numeric::places::{BLOCK, Places, Separate, blocks};
use canvas::grid::is_rectilinear;
use canvas::{CallError, Canvas, lower};
use kurbo::{Affine, BezPath, Rect, Shape as _};
use wire::{Color, Op, Paint, Shape, Transform};

/// The largest marker, px. A larger one would look the same in the picture.
const LARGEST: f64 = 1e5;

impl Charts {
    pub(crate) fn draw_marks(
        &self,
        marks: &PathCollection,
        coords: Coords,
        frame: &Frame,
        canvas: &mut Canvas,
    ) -> Result<(), CallError> {
        let Some(marker) = marker::marker(&marks.marker) else { return Ok(()) };
        // Faces lend mapped colours their alpha; without any the marks are hollow.
        let faces = marks.mapped.as_ref().map_or_else(
            || marks.faces.clone(),
            |mapped| {
                let alpha = |i: usize| {
                    marks.faces.get(i % marks.faces.len().max(1)).map_or(1.0, |face| f64::from(face.a) / 255.0)
                };
                self.mapped(mapped).into_iter().enumerate().map(|(i, color)| faded(color, alpha(i))).collect()
            },
        );
        let px = frame.px;
        let many = marks.sizes.len() > 1;
        let each = faces.len() > 1;
        // From an area in pt² to a side in px.
        let side = |area: f64| px.pt(area.max(0.0).sqrt()).min(LARGEST);
        let base = side(marks.sizes.first().copied().unwrap_or(36.0));
        let unit = if many { 1.0 } else { base };
        let (mut at, mut sizes, mut colors) = (Vec::new(), Vec::new(), Vec::new());
        match frame.linear(coords) {
            Some(place) if !many && !each => at = alike(&Separate::new(&marks.xs, &marks.ys, place)),
            short => {
                at.reserve_exact(marks.xs.len());
                for (i, (x, y)) in marks.xs.iter().zip(&marks.ys).enumerate() {
                    let place = [*x, *y];
                    let place = short.map_or_else(|| frame.place(coords, place), |short| short(place));
                    if !is_near(place) {
                        continue;
                    }
                    at.push(place.map(|n| n as f32));
                    if many {
                        sizes.push(side(marks.sizes[i % marks.sizes.len()]) as f32);
                    }
                    if each {
                        colors.push(faces[i % faces.len()]);
                    }
                }
            }
        }
        let face = faces.first().copied().unwrap_or(Color::BLACK);
        // An edge of the face's own colour makes the mark that much larger.
        let (mut grow, mut pen) = (0.0, None);
        match marks.edge {
            Some(Some(edge)) => pen = Some(LineStyle::solid(edge, marks.edge_width)),
            Some(None) => {}
            None if faces.is_empty() => {}
            None if marker.filled => grow = px.pt(marks.edge_width).clamp(0.0, LARGEST),
            None => pen = Some(LineStyle::solid(face, marks.edge_width)),
        }
        let outline = marker.outline(unit);
        if !marker.filled && each {
            // Lines of many colours: one after the other.
            for (i, place) in at.iter().enumerate() {
                let scale = sizes.get(i).map_or(1.0, |size| f64::from(*size));
                let path =
                    Affine::translate((f64::from(place[0]), f64::from(place[1]))) * Affine::scale(scale) * &outline;
                stroke(canvas, &path, &LineStyle::solid(colors[i], marks.edge_width), px)?;
            }
            return Ok(());
        }
        let shape =
            if grow > 0.0 && !many { Affine::scale((unit + grow) / unit.max(1e-9)) * &outline } else { outline };
        if grow > 0.0 {
            for size in &mut sizes {
                *size += grow as f32;
            }
        }
        let (fill, colors) =
            if marker.filled && !faces.is_empty() { (Some(Paint::Solid(face)), colors) } else { (None, Vec::new()) };
        let sharp = is_rectilinear(&shape) && !many;
        repeat(canvas, &shape, is_round(&marks.marker), at, (sizes, colors), fill, pen.as_ref(), (px, sharp))
    }
}

/// The positions of markers that have the same style, px.
fn alike(places: &impl Places) -> Vec<[f32; 2]> {
    let mut at = Vec::with_capacity(places.len());
    let (mut xs, mut ys) = ([0.0; BLOCK], [0.0; BLOCK]);
    for block in blocks(0..places.len()) {
        let (xs, ys) = (&mut xs[..block.len()], &mut ys[..block.len()]);
        places.along(0, block.clone(), xs);
        places.along(1, block, ys);
        let block = xs.iter().zip(&*ys).map(|(x, y)| [*x, *y]);
        if block.clone().fold(true, |near, place| near & is_near(place)) {
            at.extend(block.map(|place| place.map(|n| n as f32)));
        } else {
            at.extend(block.filter(|place| is_near(*place)).map(|place| place.map(|n| n as f32)));
        }
    }
    at
}

/// Whether a position is finite and near enough to the picture.
fn is_near([x, y]: [f64; 2]) -> bool {
    (x.abs() < 1e6) & (y.abs() < 1e6)
}

/// Draws a marker at positions, px.
pub(crate) fn draw_mark(mark: &MarkerStyle, at: Vec<[f32; 2]>, px: Px, canvas: &mut Canvas) -> Result<(), CallError> {
    let Some(marker) = marker::marker(&mark.name) else { return Ok(()) };
    let outline = marker.outline(px.pt(mark.size).clamp(0.0, LARGEST));
    let edge = mark.edge.filter(|_| mark.edge_width > 0.0).map(|color| LineStyle::solid(color, mark.edge_width));
    let fill = mark.face.filter(|_| marker.filled).map(Paint::Solid);
    let sharp = marker::sharp_from(&mark.name).is_some_and(|size| px.pt(mark.size) >= size);
    if mark.name == "," {
        let fill = mark.face.or(mark.edge).map(Paint::Solid);
        return repeat(
            canvas,
            &Rect::new(-0.5, -0.5, 0.5, 0.5).to_path(0.1),
            false,
            at,
            (Vec::new(), Vec::new()),
            fill,
            None,
            (px, true),
        );
    }
    repeat(canvas, &outline, is_round(&mark.name), at, (Vec::new(), Vec::new()), fill, edge.as_ref(), (px, sharp))
}

#[expect(clippy::too_many_arguments, reason = "the parts of one operation")]
fn repeat(
    canvas: &mut Canvas,
    outline: &BezPath,
    round: bool,
    at: Vec<[f32; 2]>,
    (sizes, colors): (Vec<f32>, Vec<Color>),
    fill: Option<Paint>,
    pen: Option<&LineStyle>,
    (px, sharp): (Px, bool),
) -> Result<(), CallError> {
    if at.is_empty() {
        return Ok(());
    }
    let bounds = outline.bounding_box();
    // A circle is the dullest of shapes, and the painter knows it.
    let shape = if round {
        Shape::Ellipse { x: 0.0, y: 0.0, rx: (bounds.width() / 2.0) as f32, ry: (bounds.height() / 2.0) as f32 }
    } else if sharp {
        snapped(outline, pen.map_or(0.0, |pen| px.pt(pen.width)))
    } else {
        Shape::Path(lower(outline))
    };
    let stroke = pen.and_then(|pen| stroke_of(pen, px).map(|stroke| (stroke, Paint::Solid(pen.color))));
    if fill.is_none() && stroke.is_none() {
        return Ok(());
    }
    canvas.add(Op::Repeat { shape, at, sizes, colors, fill, stroke, transform: Transform::IDENTITY })
}

/// Whether a marker is a disc.
fn is_round(name: &str) -> bool {
    matches!(name, "o" | ".")
}

impl Marker {
    /// The marker's outline at a size in px, with y down.
    pub(crate) fn outline(&self, size: f64) -> BezPath {
        Affine::scale(size) * &self.outline
    }
}
