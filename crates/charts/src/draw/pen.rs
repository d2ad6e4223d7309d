//! Lines and areas in px of the canvas, as operations.

use crate::layout::px::Px;
use crate::model::style::{LineStyle, PatchStyle};
use canvas::{CallError, Canvas};
use kurbo::{BezPath, PathEl, Rect, Shape as _};
use wire::{Color, Element, FillRule, Op, Paint, Shape, Stroke, Transform};

/// The largest coordinate that is drawn, px. Data far outside the limits can map to any coordinate.
const FAR: f64 = 1e6;

/// Converts a path for the scene. Coordinates beyond the limit are clamped.
pub(crate) fn lower(path: &BezPath) -> wire::Path {
    let near = |p: kurbo::Point| [p.x.clamp(-FAR, FAR) as f32, p.y.clamp(-FAR, FAR) as f32];
    let mut out = wire::Path::new();
    for element in path.elements() {
        out.push(match *element {
            PathEl::MoveTo(p) => Element::Move(near(p)),
            PathEl::LineTo(p) => Element::Line(near(p)),
            PathEl::QuadTo(c, p) => Element::Quad(near(c), near(p)),
            PathEl::CurveTo(c, d, p) => Element::Cubic(near(c), near(d), near(p)),
            PathEl::ClosePath => Element::Close,
        });
    }
    out
}

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

/// Strokes a path.
pub(crate) fn stroke(canvas: &mut Canvas, path: &BezPath, pen: &LineStyle, px: Px) -> Result<(), CallError> {
    if pen.color.a == 0 || path.elements().len() < 2 {
        return Ok(());
    }
    let Some(stroke) = stroke_of(pen, px) else { return Ok(()) };
    canvas.add(Op::Stroke {
        shape: Shape::Path(lower(path)),
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
    canvas.add(Op::Fill {
        shape: Shape::Path(lower(path)),
        rule,
        paint: Paint::Solid(color),
        transform: Transform::IDENTITY,
    })
}

/// Fills, hatches and strokes an area.
pub(crate) fn area(canvas: &mut Canvas, path: &BezPath, area: &PatchStyle, px: Px) -> Result<(), CallError> {
    if let Some(face) = area.face {
        fill(canvas, path, face)?;
    }
    if let Some(pattern) = &area.hatch {
        crate::draw::hatch::draw(
            canvas,
            path,
            pattern,
            area.edge.as_ref().map(|pen| pen.color).filter(|color| color.a > 0).unwrap_or(Color::BLACK),
            px,
        )?;
    }
    match &area.edge {
        Some(pen) => stroke(canvas, path, pen, px),
        None => Ok(()),
    }
}

/// Fills a rectangle.
pub(crate) fn fill_rect(canvas: &mut Canvas, rect: Rect, color: Color) -> Result<(), CallError> {
    if color.a == 0 {
        return Ok(());
    }
    let [x, y, w, h] = [rect.x0, rect.y0, rect.width(), rect.height()].map(|n| n.clamp(-FAR, 2.0 * FAR) as f32);
    canvas.add(Op::Fill {
        shape: Shape::Rect { x, y, w: w.max(0.0), h: h.max(0.0), radius: 0.0 },
        rule: FillRule::NonZero,
        paint: Paint::Solid(color),
        transform: Transform::IDENTITY,
    })
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
