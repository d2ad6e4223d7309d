//! Fields of arrows, at matplotlib's sizes.

use crate::draw::pen::fill;
use crate::draw::text::write;
use crate::layout::frame::Frame;
use crate::model::artist::{Angles, ArrowHead, ArtistKind, Quiver, QuiverKey, Unit};
use crate::model::charts::Charts;
use crate::model::coords::Coords;
use crate::model::style::faded;
use canvas::{CallError, Canvas};
use kurbo::{BezPath, Point, Vec2};
use wire::Color;

/// The units of arrows, in px.
struct Measure {
    /// The shaft's width, px.
    shaft: f64,
    /// The length of one unit of an arrow, px.
    per: f64,
    /// Whether lengths are measured in the data, along each arrow.
    in_data: bool,
}

fn px_of(unit: Unit, frame: &Frame) -> f64 {
    match unit {
        Unit::Width => frame.rect.width(),
        Unit::Height => frame.rect.height(),
        Unit::Dots => 1.0,
        Unit::Inches => frame.px.pt(72.0),
        Unit::X => frame.rect.width() / (frame.x.to - frame.x.from).abs(),
        Unit::Y => frame.rect.height() / (frame.y.to - frame.y.from).abs(),
        Unit::Xy => {
            let [x, y] = [Unit::X, Unit::Y].map(|unit| px_of(unit, frame));
            x.hypot(y) / std::f64::consts::SQRT_2
        }
    }
}

impl Quiver {
    /// The end of an arrow on the picture, px, if its vector is in data units.
    fn way(&self, i: usize, frame: &Frame) -> Vec2 {
        let (at, [u, v]) = (self.at[i], self.vectors[i]);
        let [x, y] = frame.data(at);
        if matches!(self.scale_unit, Some(Unit::Xy)) {
            let [to_x, to_y] = frame.data([at[0] + u, at[1] + v]);
            return Vec2::new(to_x - x, to_y - y);
        }
        // A small step: on a scale that isn't linear the direction is the one at the arrow's place.
        let reach =
            (frame.x.to - frame.x.from).abs().max((frame.y.to - frame.y.from).abs()) * 1e-3 / u.hypot(v).max(1e-300);
        let [to_x, to_y] = frame.data([at[0] + u * reach, at[1] + v * reach]);
        Vec2::new((to_x - x) / reach, (to_y - y) / reach)
    }

    fn measure(&self, frame: &Frame) -> Measure {
        let n = self.at.len().max(1) as f64;
        let own = px_of(self.unit, frame);
        let span = frame.rect.width() / own;
        let width = self.width.unwrap_or(0.06 * span / n.sqrt().clamp(8.0, 25.0));
        let in_data = self.scale_unit == Some(Unit::Xy);
        let length =
            |i: usize| if in_data { self.way(i, frame).hypot() } else { self.vectors[i][0].hypot(self.vectors[i][1]) };
        let unit = match self.scale_unit {
            None => own,
            Some(Unit::Xy) => 1.0,
            Some(unit) => px_of(unit, frame),
        };
        let scale = self.scale.unwrap_or_else(|| {
            if in_data {
                return 1.0;
            }
            let lengths = (0..self.at.len()).map(length).filter(|n| n.is_finite());
            let (sum, count) = lengths.fold((0.0, 0.0), |(sum, count), n| (sum + n, count + 1.0));
            let mean = if count > 0.0 { sum / count } else { 0.0 };
            // So that arrows of the mean length just have room on the picture.
            let auto = 1.8 * mean * n.sqrt().max(10.0) / span;
            auto * unit / own
        });
        Measure { shaft: width * own, per: if scale > 0.0 { unit / scale } else { 0.0 }, in_data }
    }

    /// One arrow's outline; nothing where it has no place.
    fn outline(&self, i: usize, measure: &Measure, frame: &Frame) -> Option<BezPath> {
        let [x, y] = frame.data(self.at[i]);
        let [u, v] = self.vectors[i];
        let way = if measure.in_data || self.angles == Angles::Data { self.way(i, frame) } else { Vec2::new(u, -v) };
        let length = measure.per * if measure.in_data { way.hypot() } else { u.hypot(v) };
        let direction = match &self.angles {
            Angles::Degrees(degrees) => {
                let angle = degrees.get(i)?.to_radians();
                Vec2::new(angle.cos(), -angle.sin())
            }
            Angles::Screen => Vec2::new(u, -v) / u.hypot(v),
            Angles::Data => way / way.hypot(),
        };
        let direction = if length > 0.0 { direction } else { Vec2::new(1.0, 0.0) };
        if !(length.is_finite() && x.is_finite() && y.is_finite() && direction.is_finite()) {
            return None;
        }
        Some(self.arrow(Point::new(x, y), direction, length, self.pivot, measure))
    }

    /// The outline of an arrow at a place, px.
    fn arrow(&self, place: Point, direction: Vec2, length: f64, pivot: f64, measure: &Measure) -> BezPath {
        let (min_shaft, min_length) = (self.min_shaft, self.min_length);
        let mut path = BezPath::new();
        if length < min_length * measure.shaft {
            // Too short for an arrow: a dot.
            let r = measure.shaft * min_length / 2.0;
            for k in 0..6 {
                let corner = place + Vec2::from_angle(f64::from(k) * std::f64::consts::FRAC_PI_3) * r;
                if k == 0 { path.move_to(corner) } else { path.line_to(corner) }
            }
        } else {
            let short = min_shaft * self.head.length * measure.shaft;
            let shrink = if short > 0.0 { (length / short).min(1.0) } else { 1.0 };
            let ArrowHead { width: head_width, length: head_length, axis_length } = self.head;
            let [head_width, head_length, axis_length] =
                [head_width, head_length, axis_length].map(|n| n * measure.shaft * shrink);
            let across = Vec2::new(-direction.y, direction.x);
            let tail = place - direction * length * pivot;
            let half = measure.shaft * shrink / 2.0;
            let neck = tail + direction * (length - axis_length);
            let wing = tail + direction * (length - head_length);
            path.move_to(tail + across * half);
            path.line_to(neck + across * half);
            path.line_to(wing + across * head_width / 2.0);
            path.line_to(tail + direction * length);
            path.line_to(wing - across * head_width / 2.0);
            path.line_to(neck - across * half);
            path.line_to(tail - across * half);
        }
        path.close_path();
        path
    }
}

impl Charts {
    pub(crate) fn draw_quiver(&self, quiver: &Quiver, frame: &Frame, canvas: &mut Canvas) -> Result<(), CallError> {
        let colors: Vec<Color> = match &quiver.mapped {
            None => quiver.colors.clone(),
            Some(mapped) => self.mapped(mapped).into_iter().map(|color| faded(color, quiver.alpha)).collect(),
        };
        if colors.is_empty() {
            return Ok(());
        }
        let measure = quiver.measure(frame);
        // Arrows of one opaque colour are one area.
        let together = colors.len() == 1 && colors[0].a == 255;
        let mut all = BezPath::new();
        for i in 0..quiver.at.len() {
            let Some(path) = quiver.outline(i, &measure, frame) else { continue };
            if together {
                all.extend(path);
                // Not all of a great many at once: the picture's limits are met on the way.
                if all.elements().len() > 40_000 {
                    fill(canvas, &std::mem::take(&mut all), colors[0])?;
                }
            } else {
                fill(canvas, &path, colors[i % colors.len()])?;
            }
        }
        fill(canvas, &all, colors[0])
    }

    /// Draws the key of a field, and its text.
    pub(crate) fn draw_quiver_key(
        &self,
        key: &QuiverKey,
        coords: Coords,
        frame: &Frame,
        canvas: &mut Canvas,
    ) -> Result<(), CallError> {
        let ArtistKind::Quiver(quiver) = &self.artists[key.of].kind else { return Ok(()) };
        let measure = quiver.measure(frame);
        let [x, y] = frame.place(coords, key.at);
        let (angle, length) = (key.angle.to_radians(), measure.per * key.length);
        if !(x.is_finite() && y.is_finite() && length.is_finite() && angle.is_finite()) {
            return Ok(());
        }
        // A field by numbers lends no colour.
        let own = if quiver.mapped.is_some() { None } else { quiver.colors.first().copied() };
        let direction = Vec2::new(angle.cos(), -angle.sin());
        let path = quiver.arrow(Point::new(x, y), direction, length, key.pivot, &measure);
        fill(canvas, &path, key.color.or(own).unwrap_or(Color::BLACK))?;
        let [right, up] = key.shift.map(|inches| frame.px.pt(72.0 * inches));
        write(canvas, &key.label, &key.font, [x + right, y - up], frame.px)
    }
}
