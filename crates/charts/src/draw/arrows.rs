//! Draws annotations: text with an arrow to a point.

use crate::draw::pen::{area, fill, stroke};
use crate::layout::frame::Frame;
use crate::layout::px::Px;
use crate::layout::text::Block;
use crate::model::artist::{Arrow, ArrowWidths, Artist, Text};
use crate::model::style::{LineStyle, PatchStyle};
use canvas::{CallError, Canvas};
use kurbo::{BezPath, ParamCurve as _, Point, QuadBez, Rect, Vec2};

/// Measures of the arrows that are named so.
const WEDGE: ArrowWidths = ArrowWidths { body: 3.0, head: 3.0, head_length: 0.1 };
const FANCY: ArrowWidths = ArrowWidths { body: 4.0, head: 10.0, head_length: 10.0 };

/// Draws text, its frame and its arrow.
pub(crate) fn draw_words(words: &Text, item: &Artist, frame: &Frame, canvas: &mut Canvas) -> Result<(), CallError> {
    let mut at = frame.place(item.coords, words.at);
    let block = Block::new(&words.text, &words.font, frame.px);
    if let Some(arrow) = &words.arrow {
        let tip = frame.place(arrow.to_coords, arrow.to);
        if let Some([dx, dy]) = arrow.offset_pt {
            at = [tip[0] + frame.px.pt(dx), tip[1] - frame.px.pt(dy)];
        }
        if arrow.style.is_some() || arrow.widths.body > 0.0 {
            draw_arrow(arrow, words, &block, at, Point::new(tip[0], tip[1]), frame.px, canvas)?;
        }
    }
    let outside = item.clip && !frame.rect.inflate(1.0, 1.0).contains(Point::new(at[0], at[1]));
    if outside { Ok(()) } else { block.draw(canvas, &words.font, at, frame.px) }
}

fn draw_arrow(
    arrow: &Arrow,
    words: &Text,
    block: &Block,
    at: [f64; 2],
    tip: Point,
    px: Px,
    canvas: &mut Canvas,
) -> Result<(), CallError> {
    if !(tip.is_finite() && at.iter().all(|n| n.is_finite())) {
        return Ok(());
    }
    let bounds = block.bounds(&words.font, at);
    // It starts in the middle of the text, the plain arrow at the nearest corner or middle of a side, and is cut where
    // the text's frame ends.
    let room = words.font.frame.as_ref().map_or(px.pt(2.0), |frame| frame.pad * px.pt(words.font.size));
    let from = match (words.text.is_empty(), &arrow.style) {
        (true, _) => Point::new(at[0], at[1]),
        (false, None) => nearest(bounds, tip),
        (false, Some(_)) => bounds.center(),
    };
    let way = tip - from;
    let control = from + way / 2.0 + Vec2::new(way.y, -way.x) * -arrow.bow;
    let curve = QuadBez::new(from, control, tip);
    let leaves = if words.text.is_empty() { 0.0 } else { leaving(curve, bounds.inflate(room, room)) };
    let length = way.hypot();
    if length < 1e-6 {
        return Ok(());
    }
    let start = leaves + px.pt(arrow.shrink[0]) / length + arrow.shorter;
    let end = 1.0 - px.pt(arrow.shrink[1]) / length - arrow.shorter;
    if start >= end {
        return Ok(());
    }
    let curve = curve.subsegment(start..end);
    let Some(style) = arrow.style.as_deref() else { return simple_arrow(arrow, curve, px, canvas) };
    if matches!(style, "simple" | "fancy" | "wedge") {
        let plain = Arrow { widths: if style == "wedge" { WEDGE } else { FANCY }, ..arrow.clone() };
        return simple_arrow(&plain, curve, px, canvas);
    }
    let mut path = BezPath::new();
    path.move_to(curve.p0);
    path.quad_to(curve.p1, curve.p2);
    stroke(canvas, &path, &arrow.pen, px)?;
    let reach = px.pt(arrow.pen.width.max(1.0)) * 4.0;
    for (point, back, headed) in [(curve.p2, curve.p1, style.contains('>')), (curve.p0, curve.p1, style.contains('<'))]
    {
        if !headed {
            continue;
        }
        let direction = (back - point).normalize();
        let across = Vec2::new(-direction.y, direction.x);
        let (a, b) =
            (point + direction * reach + across * reach / 2.0, point + direction * reach - across * reach / 2.0);
        let mut head = BezPath::new();
        head.move_to(a);
        head.line_to(point);
        head.line_to(b);
        if style.contains('|') {
            head.close_path();
            fill(canvas, &head, arrow.face.unwrap_or(arrow.pen.color))?;
        }
        stroke(canvas, &head, &LineStyle { dashes: Vec::new(), ..arrow.pen.clone() }, px)?;
    }
    Ok(())
}

/// The corner of a box, the middle of a side or its own that is nearest along each axis.
fn nearest(bounds: Rect, to: Point) -> Point {
    let along = |low: f64, high: f64, to: f64| {
        let all = [low, f64::midpoint(low, high), high];
        all.into_iter().min_by(|a, b| (a - to).abs().total_cmp(&(b - to).abs())).unwrap_or(low)
    };
    Point::new(along(bounds.x0, bounds.x1, to.x), along(bounds.y0, bounds.y1, to.y))
}

/// The position on a curve, 0 to 1, at which it leaves the box that it starts in.
fn leaving(curve: QuadBez, bounds: Rect) -> f64 {
    let (mut inside, mut outside) = (0.0, 1.0);
    if bounds.contains(curve.eval(1.0)) {
        return 0.0;
    }
    for _ in 0..30 {
        let middle = f64::midpoint(inside, outside);
        if bounds.contains(curve.eval(middle)) { inside = middle } else { outside = middle }
    }
    inside
}

/// A filled arrow with a body.
fn simple_arrow(arrow: &Arrow, curve: QuadBez, px: Px, canvas: &mut Canvas) -> Result<(), CallError> {
    let ArrowWidths { body, head, head_length } = arrow.widths;
    let [body, head, long] = [body, head, head_length].map(|pt| px.pt(pt));
    let length = (curve.p2 - curve.p0).hypot();
    let neck = (1.0 - long / length).max(0.0);
    let side = |t: f64, width: f64| {
        let direction = (curve.eval((t + 0.01).min(1.0)) - curve.eval((t - 0.01).max(0.0))).normalize();
        Vec2::new(-direction.y, direction.x) * width / 2.0
    };
    let mut path = BezPath::new();
    let ts: Vec<f64> = (0..=12).map(|i| neck * f64::from(i) / 12.0).collect();
    for (i, t) in ts.iter().enumerate() {
        let point = curve.eval(*t) + side(*t, body);
        if i == 0 { path.move_to(point) } else { path.line_to(point) }
    }
    path.line_to(curve.eval(neck) + side(neck, head));
    path.line_to(curve.p2);
    path.line_to(curve.eval(neck) - side(neck, head));
    for t in ts.iter().rev() {
        path.line_to(curve.eval(*t) - side(*t, body));
    }
    path.close_path();
    if !path.is_finite() {
        return Ok(());
    }
    let patch_style = PatchStyle { face: arrow.face, edge: Some(arrow.pen.clone()), hatch: None };
    area(canvas, &path, &patch_style, px)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::testing::{Plot, array, text};
    use canvas::Value;
    use wire::{Color, Op, Shape};

    /// The box of the plain arrow from a text to a place.
    fn arrow(to: [f64; 2], shrink: f64) -> Rect {
        let mut plot = Plot::new();
        plot.call("axis", vec![array(&[0.0, 10.0, 0.0, 10.0])], &[]).unwrap();
        let props = vec![("facecolor".to_owned(), text("red")), ("shrink".to_owned(), Value::Float(shrink))];
        let named = [("xytext", array(&[2.0, 2.0])), ("arrowprops", Value::Map(props))];
        plot.call("annotate", vec![text("a long word"), array(&to)], &named).unwrap();
        let ops = plot.ops();
        let filled = ops.iter().find_map(|op| match op {
            Op::Fill { shape: Shape::Path(path), paint: wire::Paint::Solid(color), .. }
                if *color == Color { r: 255, g: 0, b: 0, a: 255 } =>
            {
                Some(path.clone())
            }
            _ => None,
        });
        let points: Vec<Point> = filled
            .expect("an arrow")
            .elements()
            .filter_map(|element| match element {
                wire::Element::Move([x, y]) | wire::Element::Line([x, y]) => {
                    Some(Point::new(f64::from(x), f64::from(y)))
                }
                _ => None,
            })
            .collect();
        points.iter().fold(Rect::from_points(points[0], points[0]), |all, point| all.union_pt(*point))
    }

    #[test]
    fn the_plain_arrow_is_shortened_by_a_part_at_both_ends() {
        let (whole, shorter) = (arrow([9.0, 9.0], 0.0), arrow([9.0, 9.0], 0.1));
        assert!(shorter.x1 < whole.x1 - 20.0 && shorter.x0 > whole.x0 + 10.0, "{whole:?} {shorter:?}");
    }

    #[test]
    fn the_plain_arrow_starts_at_the_nearest_corner() {
        // Straight up above the text's end: no part of it leans to the left, where the text's middle is.
        let word = arrow([2.0, 9.0], 0.0);
        assert!(word.width() < 20.0, "{word:?}");
    }
}
