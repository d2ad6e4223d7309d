//! Draws annotations, text with an arrow to a point, and arrows alone.

use crate::draw::effects;
use crate::draw::pen::{area, stroke};
use crate::layout::frame::Frame;
use crate::layout::px::Px;
use crate::layout::text::Block;
use crate::layout::text_bounds::{own_bounds, places};
use crate::model::artist::{Arrow, ArrowLook, Artist, FancyArrow, Text};
use crate::model::coords::Coords;
use crate::model::style::PatchStyle;
use crate::numeric::connection::clip;
use canvas::{CallError, Canvas};
use kurbo::{Affine, BezPath, PathEl, Point, Rect, Shape as _};

/// Draws text, its frame and its arrow.
pub(crate) fn draw_words(words: &Text, item: &Artist, frame: &Frame, canvas: &mut Canvas) -> Result<(), CallError> {
    let (at, tip) = places(words, item, frame);
    let block = Block::new(&words.text, &words.font, frame.px);
    if let (Some(arrow), Some([x, y])) = (&words.arrow, tip)
        && let Some(look) = &arrow.look
    {
        draw_pointer(arrow, look, words, &block, at, Point::new(x, y), frame.px, canvas)?;
    }
    let outside = item.clip && !frame.contains(Point::new(at[0], at[1]));
    if outside {
        return Ok(());
    }
    if item.effects.is_empty() {
        return block.draw(canvas, &words.font, at, frame.px);
    }
    if !at.iter().all(|n| n.is_finite() && n.abs() < 1e6) {
        return Ok(());
    }
    if let (Some(outline), Some(around)) = (block.frame(&words.font, at, frame.px), &words.font.frame) {
        area(canvas, &outline, &around.area, frame.px)?;
    }
    effects::draw_text(&block, &words.font, at, (&item.effects, item.alpha), frame.px, canvas)
}

/// Draws the arrow of a text.
#[expect(clippy::too_many_arguments, reason = "a text with its place and an arrow with its tip")]
fn draw_pointer(
    arrow: &Arrow,
    look: &ArrowLook,
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
    let bounds = own_bounds(words, block, at);
    let from = if arrow.plain.is_some() {
        nearest(bounds, tip)
    } else {
        let [x, y] = arrow.from;
        Point::new(bounds.x0 + x * bounds.width(), bounds.y1 - y * bounds.height())
    };
    let shrink = arrow.plain.map_or_else(|| look.shrink.map(|n| px.pt(n)), |part| [part * (tip - from).hypot(); 2]);
    // It is cut where the text's frame ends, or a little beside the text.
    let outline = block.frame(&words.font, at, px).unwrap_or_else(|| {
        let room = px.pt(2.0);
        bounds.inflate(room, room).to_path(0.1)
    });
    let bare = words.text.is_empty() && words.font.frame.is_none();
    let inside = |p: Point| outline.contains(Point::new(p.x, -p.y));
    let start: Option<&dyn Fn(Point) -> bool> = if bare { None } else { Some(&inside) };
    draw_between(look, [from, tip], start, shrink, px, canvas)
}

/// Draws an arrow between two places, px, cut off at its start and shortened at both ends.
fn draw_between(
    look: &ArrowLook,
    ends: [Point; 2],
    start: Option<&dyn Fn(Point) -> bool>,
    shrink: [f64; 2],
    px: Px,
    canvas: &mut Canvas,
) -> Result<(), CallError> {
    // Styles have y up.
    let [from, to] = ends.map(|p| Point::new(p.x, -p.y));
    let Some(path) = look.connection.connect(from, to) else { return Ok(()) };
    let path = clip(path, start, None);
    let path_ends =
        path.elements().first().and_then(PathEl::end_point).zip(path.elements().last().and_then(PathEl::end_point));
    let Some((first, last)) = path_ends else { return Ok(()) };
    let near = |center: Point, radius: f64| move |p: Point| (p - center).hypot2() < radius * radius;
    let (at_first, at_last) = (near(first, shrink[0]), near(last, shrink[1]));
    let path = clip(
        path,
        (shrink[0] > 0.0).then_some(&at_first as &dyn Fn(Point) -> bool),
        (shrink[1] > 0.0).then_some(&at_last as &dyn Fn(Point) -> bool),
    );
    draw_along(look, &path, px, canvas)
}

/// Draws an arrow along a path, px with y up.
fn draw_along(look: &ArrowLook, path: &BezPath, px: Px, canvas: &mut Canvas) -> Result<(), CallError> {
    let width = look.area.edge.as_ref().map_or(0.0, |pen| px.pt(pen.width));
    let Some(parts) = look.style.along(path, px.pt(look.scale), width) else {
        return Err(CallError::value_error("'path' is not a valid quadratic Bezier curve"));
    };
    for (path, filled) in parts {
        let path = Affine::FLIP_Y * path;
        let style =
            if filled { look.area.clone() } else { PatchStyle { face: None, hatch: None, ..look.area.clone() } };
        match &style.edge {
            Some(pen) if !filled => stroke(canvas, &path, pen, px)?,
            _ => area(canvas, &path, &style, px)?,
        }
    }
    Ok(())
}

/// Draws an arrow that is an artist of its own.
pub(crate) fn draw_fancy(
    arrow: &FancyArrow,
    coords: Coords,
    frame: &Frame,
    canvas: &mut Canvas,
) -> Result<(), CallError> {
    let look = &arrow.look;
    if let Some(path) = &arrow.path {
        let path = crate::layout::outline::placed(path, coords, frame);
        return if path.elements().is_empty() {
            Ok(())
        } else {
            draw_along(look, &(Affine::FLIP_Y * path), frame.px, canvas)
        };
    }
    let mut ends = arrow.ends.map(|end| Point::from(<(f64, f64)>::from(frame.place(coords, end))));
    if let Some(connected) = &arrow.connected {
        for ((place, end), own) in arrow.ends.into_iter().zip(&mut ends).zip(connected) {
            *end = Point::from(<(f64, f64)>::from(frame.place(own.coords, place)));
            let part = own.within.map(|within| {
                let [x, y] = frame.place(within, place);
                [x - frame.figure.x0, frame.figure.y1 - y]
            });
            if part.is_some_and(|part| part.iter().any(|n| !(-1e-9..=1.0 + 1e-9).contains(n))) {
                return Ok(());
            }
        }
    }
    if !ends.iter().all(|end| end.is_finite()) {
        return Ok(());
    }
    draw_between(look, ends, None, look.shrink.map(|n| frame.px.pt(n)), frame.px, canvas)
}

/// The corner of a box, the middle of a side or its own that is nearest along each axis.
fn nearest(bounds: Rect, to: Point) -> Point {
    let along = |low: f64, high: f64, to: f64| {
        let all = [low, f64::midpoint(low, high), high];
        all.into_iter().min_by(|a, b| (a - to).abs().total_cmp(&(b - to).abs())).unwrap_or(low)
    };
    Point::new(along(bounds.x0, bounds.x1, to.x), along(bounds.y0, bounds.y1, to.y))
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
