//! Lines and areas in px of the canvas, as operations.

use crate::layout::px::Px;
use crate::model::style::{LineStyle, PatchStyle};
use canvas::grid::is_rectilinear;
use canvas::{CallError, Canvas, FAR, lower};
use kurbo::{BezPath, Rect, Shape as _};
use wire::{Blend, Color, FillRule, Op, Paint, Shape, Stroke, Transform};

/// The stroke of a line style, px.
pub(crate) fn stroke_of(pen: &LineStyle, px: Px) -> Option<Stroke> {
    let width = px.pt(pen.width).min(FAR) as f32;
    if !(width > 0.0 && width.is_finite()) {
        return None;
    }
    let dashes: Vec<f32> = pen.dashes.iter().take(32).map(|n| px.pt(*n).max(0.0) as f32).collect();
    let dashes = if dashes.iter().sum::<f32>() > 0.01 { dashes } else { Vec::new() };
    Some(Stroke { width, cap: pen.cap, join: pen.join, dashes, dash_offset: px.pt(pen.dash_offset) as f32 })
}

/// A path that is sharp in pictures of pixels, with a line of this width along it, px; 0 without a line.
pub(crate) fn snapped(path: &BezPath, line: f64) -> Shape {
    Shape::Snapped { path: lower(path), line: if line.is_finite() { line.clamp(0.0, FAR) as f32 } else { 0.0 } }
}

/// A path as matplotlib draws it: sharp, if all of its lines are upright or level.
pub(crate) fn shape_of(path: &BezPath, line: f64) -> Shape {
    if is_rectilinear(path) { snapped(path, line) } else { Shape::Path(lower(path)) }
}

/// Strokes a path.
pub(crate) fn stroke(canvas: &mut Canvas, path: &BezPath, pen: &LineStyle, px: Px) -> Result<(), CallError> {
    stroke_as(canvas, path, pen, px, is_rectilinear(path))
}

/// Strokes a path, sharp or as it is.
pub(crate) fn stroke_as(
    canvas: &mut Canvas,
    path: &BezPath,
    pen: &LineStyle,
    px: Px,
    sharp: bool,
) -> Result<(), CallError> {
    if pen.color.a == 0 || path.elements().len() < 2 {
        return Ok(());
    }
    let Some(stroke) = stroke_of(pen, px) else { return Ok(()) };
    canvas.add(Op::Stroke {
        shape: if sharp { snapped(path, stroke.width.into()) } else { Shape::Path(lower(path)) },
        stroke,
        paint: Paint::Solid(pen.color),
        transform: Transform::IDENTITY,
    })
}

/// Fills a path.
pub(crate) fn fill(canvas: &mut Canvas, path: &BezPath, color: Color) -> Result<(), CallError> {
    fill_by(canvas, path, color, FillRule::NonZero)
}

/// Fills a path by a rule.
pub(crate) fn fill_by(canvas: &mut Canvas, path: &BezPath, color: Color, rule: FillRule) -> Result<(), CallError> {
    if color.a == 0 || path.elements().is_empty() {
        return Ok(());
    }
    fill_shape(canvas, shape_of(path, 0.0), color, rule)
}

/// Fills a shape by a rule.
pub(crate) fn fill_shape(canvas: &mut Canvas, shape: Shape, color: Color, rule: FillRule) -> Result<(), CallError> {
    canvas.add(Op::Fill { shape, rule, paint: Paint::Solid(color), transform: Transform::IDENTITY })
}

/// Fills, hatches and strokes an area.
pub(crate) fn area(canvas: &mut Canvas, path: &BezPath, area: &PatchStyle, px: Px) -> Result<(), CallError> {
    area_as(canvas, path, area, px, is_rectilinear(path))
}

/// Fills, hatches and strokes an area, sharp or as it is.
pub(crate) fn area_as(
    canvas: &mut Canvas,
    path: &BezPath,
    area: &PatchStyle,
    px: Px,
    sharp: bool,
) -> Result<(), CallError> {
    if path.elements().is_empty() {
        return Ok(());
    }
    let pen = area.edge.as_ref().filter(|pen| pen.color.a > 0);
    let line = pen.map_or(0.0, |pen| px.pt(pen.width));
    let shape = || if sharp { snapped(path, line) } else { Shape::Path(lower(path)) };
    if let Some(face) = area.face.filter(|face| face.a > 0) {
        fill_shape(canvas, shape(), face, FillRule::NonZero)?;
    }
    if let Some(pattern) = &area.hatch {
        crate::draw::hatch::draw(canvas, path, shape(), pattern, pen.map_or(Color::BLACK, |pen| pen.color), px)?;
    }
    match pen {
        Some(pen) => stroke_as(canvas, path, pen, px, sharp),
        None => Ok(()),
    }
}

/// Fills a rectangle.
pub(crate) fn fill_rect(canvas: &mut Canvas, rect: Rect, color: Color) -> Result<(), CallError> {
    if color.a == 0 {
        return Ok(());
    }
    fill_shape(canvas, snapped(&outline(rect), 0.0), color, FillRule::NonZero)
}

/// Fills the whole of a picture.
pub(crate) fn fill_picture(canvas: &mut Canvas, rect: Rect, color: Color) -> Result<(), CallError> {
    if color.a == 0 {
        return Ok(());
    }
    let [x, y, w, h] = [rect.x0, rect.y0, rect.width(), rect.height()].map(|n| n as f32);
    fill_shape(canvas, Shape::Rect { x, y, w, h, radius: 0.0 }, color, FillRule::NonZero)
}

/// Draws within a shape.
pub(crate) fn within(
    canvas: &mut Canvas,
    shape: Shape,
    draw: impl FnOnce(&mut Canvas) -> Result<(), CallError>,
) -> Result<(), CallError> {
    let clip = Some((shape, FillRule::NonZero, Transform::IDENTITY));
    canvas.add(Op::Push { clip, opacity: 1.0, blend: Blend::Normal, shadow: None })?;
    let drawn = draw(canvas);
    canvas.add_pop();
    drawn
}

/// A straight line.
pub(crate) fn line(
    canvas: &mut Canvas,
    from: [f64; 2],
    to: [f64; 2],
    pen: &LineStyle,
    px: Px,
) -> Result<(), CallError> {
    let mut path = BezPath::new();
    path.move_to((from[0], from[1]));
    path.line_to((to[0], to[1]));
    stroke(canvas, &path, pen, px)
}

/// A rectangle's outline, clockwise.
pub(crate) fn outline(rect: Rect) -> BezPath {
    rect.to_path(0.1)
}
