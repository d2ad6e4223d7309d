//! Contour plots: layers, lines, and levels written on lines.

use crate::draw::image::as_one;
use crate::draw::pen::{fill_by, shape_of, stroke};
use crate::draw::text;
use crate::layout::frame::Frame;
use crate::layout::outline::polygon;
use crate::layout::text::Block;
use crate::model::artist::{ContourSet, LevelLabels};
use crate::model::charts::Charts;
use crate::model::coords::Coords;
use crate::model::style::{HorizontalAlign, LineStyle, VerticalAlign};
use canvas::{CallError, Canvas};
use kurbo::{BezPath, Rect};
use wire::{Color, FillRule};

/// Places along a line that are tried for its label.
const TRIES: usize = 60;
/// The chord of a place that counts as straight, as a part of the longest.
const STRAIGHT: f64 = 0.97;

impl Charts {
    pub(crate) fn draw_contours(
        &self,
        contours: &ContourSet,
        frame: &Frame,
        canvas: &mut Canvas,
    ) -> Result<(), CallError> {
        let colors = self.contour_colors(contours);
        if contours.filled {
            return draw_filled(contours, &colors, frame, canvas);
        }
        let mut written: Vec<[f64; 2]> = Vec::new();
        let mut labels = Vec::new();
        for (i, (lines, color)) in contours.parts.iter().zip(colors).enumerate() {
            let Some(pen) = contours.pens.get(i).map(|pen| LineStyle { color, ..pen.clone() }) else { continue };
            let label = contours
                .labels
                .as_ref()
                .and_then(|labels| Some((labels, labels.texts.get(i).filter(|text| !text.is_empty())?)));
            let mut path = BezPath::new();
            for points in lines {
                let places: Vec<[f64; 2]> = points
                    .iter()
                    .map(|point| frame.place(Coords::Data, *point))
                    .filter(|place| place.iter().all(|n| n.is_finite()))
                    .collect();
                let spot = label.and_then(|(labels, text)| {
                    let spot = spot(&places, text, labels, frame, &written)?;
                    written.push(spot.at);
                    Some((labels, text, spot))
                });
                let Some((how, text, spot)) = spot else {
                    add(&mut path, &places);
                    continue;
                };
                if how.inline {
                    let room = spot.width / 2.0 + frame.px.pt(how.gap);
                    let (before, after) = cut(&places, spot.along - room, spot.along + room);
                    add(&mut path, &before);
                    add(&mut path, &after);
                } else {
                    add(&mut path, &places);
                }
                let mut font = how.font.clone();
                (font.halign, font.valign) = (HorizontalAlign::Center, VerticalAlign::Center);
                (font.rotation, font.color) = (spot.angle, how.color.unwrap_or(color));
                labels.push((text, font, spot.at));
            }
            stroke(canvas, &path, &pen, frame.px)?;
        }
        for (text, font, at) in labels {
            text::write(canvas, text, &font, at, frame.px)?;
        }
        Ok(())
    }
}

/// Draws the areas between levels, and their hatches.
fn draw_filled(contours: &ContourSet, colors: &[Color], frame: &Frame, canvas: &mut Canvas) -> Result<(), CallError> {
    let outline = |lines: &Vec<Vec<[f64; 2]>>| {
        lines.iter().fold(BezPath::new(), |mut path, points| {
            path.extend(polygon(points, frame, Coords::Data));
            path
        })
    };
    let mut areas: Vec<(Color, BezPath)> =
        colors.iter().copied().zip(contours.parts.iter().map(outline)).filter(|(color, _)| color.a > 0).collect();
    as_one(canvas, &mut areas, |canvas, color, path| {
        fill_by(canvas, path, color, FillRule::EvenOdd)?;
        if color.a == 255 {
            // Closes the hair between neighbours.
            stroke(canvas, path, &LineStyle::solid(color, 0.35), frame.px)?;
        }
        Ok(())
    })?;
    if contours.hatches.is_empty() {
        return Ok(());
    }
    for (lines, pattern) in contours.parts.iter().zip(contours.hatches.iter().cycle()) {
        if !pattern.is_empty() {
            let path = outline(lines);
            crate::draw::hatch::draw(canvas, &path, shape_of(&path, 0.0), pattern, Color::BLACK, frame.px)?;
        }
    }
    Ok(())
}

fn add(path: &mut BezPath, points: &[[f64; 2]]) {
    for (i, [x, y]) in points.iter().enumerate() {
        if i == 0 { path.move_to((*x, *y)) } else { path.line_to((*x, *y)) }
    }
    if points.len() > 2 && points.first() == points.last() {
        path.close_path();
    }
}

/// The position of a label on its line.
struct Spot {
    at: [f64; 2],
    /// px from the line's start.
    along: f64,
    /// Degrees counter-clockwise.
    angle: f64,
    width: f64,
}

/// The distance of each point along the line, px.
fn lengths(places: &[[f64; 2]]) -> Vec<f64> {
    let mut total = 0.0;
    let mut out = Vec::with_capacity(places.len());
    for (i, place) in places.iter().enumerate() {
        if i > 0 {
            total += (place[0] - places[i - 1][0]).hypot(place[1] - places[i - 1][1]);
        }
        out.push(total);
    }
    out
}

/// The point so many px along.
fn point_at(places: &[[f64; 2]], lengths: &[f64], along: f64) -> [f64; 2] {
    let next = lengths.partition_point(|length| *length < along).clamp(1, places.len() - 1);
    let (a, b) = (places[next - 1], places[next]);
    let step = lengths[next] - lengths[next - 1];
    let t = if step > 0.0 { ((along - lengths[next - 1]) / step).clamp(0.0, 1.0) } else { 0.0 };
    [a[0] + (b[0] - a[0]) * t, a[1] + (b[1] - a[1]) * t]
}

/// The straightest place within the box that a label fits on, away from other labels: of places that are nearly as straight,
/// the farthest from them.
fn spot(places: &[[f64; 2]], text: &str, how: &LevelLabels, frame: &Frame, written: &[[f64; 2]]) -> Option<Spot> {
    if places.len() < 2 {
        return None;
    }
    let width = Block::new(text, &how.font, frame.px).width;
    let lengths = lengths(places);
    let total = *lengths.last()?;
    if !(total.is_finite() && total > width * 1.5) {
        return None;
    }
    let inner = Rect::new(
        frame.rect.x0 + width / 2.0,
        frame.rect.y0 + width / 2.0,
        frame.rect.x1 - width / 2.0,
        frame.rect.y1 - width / 2.0,
    );
    let mut spots: Vec<(f64, Spot)> = Vec::new();
    for i in 0..TRIES {
        // From the middle outwards, so that of equal places the middle one is taken.
        let off = i.div_ceil(2) as f64 * if i % 2 == 0 { 1.0 } else { -1.0 };
        let along = total / 2.0 + off / TRIES as f64 * (total - width);
        if along < width / 2.0 || along > total - width / 2.0 {
            continue;
        }
        let at = point_at(places, &lengths, along);
        let near = |other: &[f64; 2]| (other[0] - at[0]).hypot(other[1] - at[1]) < 1.2 * width;
        if !inner.contains((at[0], at[1])) || written.iter().any(near) {
            continue;
        }
        let (a, b) = (point_at(places, &lengths, along - width / 2.0), point_at(places, &lengths, along + width / 2.0));
        let chord = (b[0] - a[0]).hypot(b[1] - a[1]);
        let mut angle = -(b[1] - a[1]).atan2(b[0] - a[0]).to_degrees();
        if angle > 90.0 {
            angle -= 180.0;
        } else if angle < -90.0 {
            angle += 180.0;
        }
        spots.push((chord, Spot { at, along, angle, width }));
    }
    let longest = spots.iter().map(|(chord, _)| *chord).fold(0.0, f64::max);
    let distance =
        |spot: &Spot| written.iter().map(|[x, y]| (x - spot.at[0]).hypot(y - spot.at[1])).fold(f64::INFINITY, f64::min);
    let straight = spots.into_iter().filter(|(chord, _)| *chord >= STRAIGHT * longest).map(|(_, spot)| spot);
    // The first of equals, which is nearest to the line's middle.
    straight.reduce(|best, spot| if distance(&spot) > distance(&best) { spot } else { best })
}

/// The parts of a line before and after a gap, px along the line.
fn cut(places: &[[f64; 2]], from: f64, to: f64) -> (Vec<[f64; 2]>, Vec<[f64; 2]>) {
    let lengths = lengths(places);
    let total = lengths.last().copied().unwrap_or(0.0);
    let mut before: Vec<[f64; 2]> = places.iter().zip(&lengths).filter(|(_, l)| **l < from).map(|(p, _)| *p).collect();
    let mut after: Vec<[f64; 2]> = places.iter().zip(&lengths).filter(|(_, l)| **l > to).map(|(p, _)| *p).collect();
    if from > 0.0 && !before.is_empty() {
        before.push(point_at(places, &lengths, from));
    }
    if to < total && !after.is_empty() {
        after.insert(0, point_at(places, &lengths, to));
    }
    (before, after)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::layout::frame::AxisTransform;
    use crate::layout::projection::Transform;
    use crate::layout::px::Px;
    use crate::scale::Scale;

    #[test]
    fn of_places_that_are_equally_straight_a_label_has_the_farthest_from_others() {
        let charts = Charts::new(100);
        let labels = LevelLabels { texts: Vec::new(), font: charts.font(10.0), color: None, inline: true, gap: 1.0 };
        let rect = Rect::new(0.0, 0.0, 400.0, 300.0);
        let axis = || AxisTransform::new(Scale::Linear, (0.0, 1.0));
        let frame = Frame {
            rect,
            figure: rect,
            x: axis(),
            y: axis(),
            px: Px(1.0),
            projection: Transform::Rectilinear,
            transforms: std::rc::Rc::default(),
        };
        let ring: Vec<[f64; 2]> = (0..=360)
            .map(|degrees| f64::from(degrees).to_radians())
            .map(|angle| [200.0 + 100.0 * angle.cos(), 150.0 + 100.0 * angle.sin()])
            .collect();
        let at = |written: &[[f64; 2]]| spot(&ring, "12", &labels, &frame, written).expect("a place").at;
        let first = at(&[]);
        let second = at(&[first]);
        assert!((first[0] - second[0]).hypot(first[1] - second[1]) > 190.0, "{first:?} and {second:?}");
    }

    #[test]
    fn a_gap_is_cut_out_of_a_line() {
        let line = [[0.0, 0.0], [10.0, 0.0], [20.0, 0.0]];
        let (before, after) = cut(&line, 8.0, 14.0);
        assert_eq!(before, [[0.0, 0.0], [8.0, 0.0]]);
        assert_eq!(after, [[14.0, 0.0], [20.0, 0.0]]);
        assert_eq!(cut(&line, -1.0, 14.0).0, Vec::<[f64; 2]>::new());
        assert_eq!(point_at(&line, &lengths(&line), 15.0), [15.0, 0.0]);
    }
}
