//! From angles and radii to the page.

use crate::model::projection::Polar;
use crate::numeric::arc::arc;
use kurbo::{BezPath, Point, Rect};
use std::f64::consts::{PI, TAU};

/// Pieces of a line of which neither angle nor radius stays the same, as in bars of matplotlib.
const PIECES: usize = 100;

/// Angles and radii as they are drawn: a circle, a ring or a slice that fills the axes' box.
#[derive(Debug, Clone)]
pub(crate) struct PolarTransform {
    offset: f64,
    direction: f64,
    /// The angle of the labels of the radii, radians.
    pub(crate) label_angle: f64,
    /// The limits of the angles, radians.
    limits: (f64, f64),
    /// The radius at the centre, on the scale.
    origin: f64,
    /// −1 where radii shrink outwards.
    sign: f64,
    /// The outer radius, on the scale.
    outer: f64,
    /// The radius of the hole, as a part of the outer one.
    hole: f64,
    /// What of the square around the whole circle fills the box, y up.
    window: Rect,
}

impl PolarTransform {
    /// Angles in these limits, radians, and radii from the inner to the outer limit; radii on their scale.
    pub(crate) fn new(settings: &Polar, limits: (f64, f64), (inner, outer): (f64, f64), origin: f64) -> Self {
        let sign = if outer > origin {
            1.0
        } else if outer < origin {
            -1.0
        } else {
            f64::NAN
        };
        let mut polar = Self {
            offset: settings.offset,
            direction: settings.direction,
            label_angle: settings.label_angle,
            limits,
            origin,
            sign,
            outer: (outer - origin) * sign,
            hole: ((inner - origin) / (outer - origin)).clamp(0.0, 1.0),
            window: Rect::new(0.0, 0.0, 1.0, 1.0),
        };
        if !polar.is_full() {
            polar.window = polar.around();
        }
        polar
    }

    /// Whether it is the whole circle.
    pub(crate) fn is_full(&self) -> bool {
        ((self.limits.1 - self.limits.0).abs() - TAU).abs() < 1.74e-14
    }

    /// Whether it can be drawn: no more than a circle, whose radii differ.
    pub(crate) fn is_sound(&self) -> bool {
        let turn = (self.limits.1 - self.limits.0).abs();
        self.outer.is_finite()
            && self.outer > 0.0
            && self.hole < 1.0
            && self.window.is_finite()
            && (self.is_full() || turn > 0.0 && turn < TAU)
    }

    /// Whether angles grow counter-clockwise.
    pub(crate) fn is_counterclockwise(&self) -> bool {
        self.direction > 0.0
    }

    /// The radius of the centre, if the whole circle around it is shown, down to this smallest radius.
    pub(crate) fn bare_center(&self, smallest: f64) -> Option<f64> {
        let center = self.origin * self.sign;
        (self.is_full() && smallest <= center).then_some(center)
    }

    /// Whether the centre is cut out.
    pub(crate) fn has_hole(&self) -> bool {
        self.hole > 0.0
    }

    /// The angle on the page, radians counter-clockwise from the right.
    pub(crate) fn turned(&self, angle: f64) -> f64 {
        angle * self.direction + self.offset
    }

    /// The limits of the angles on the page, degrees, rising.
    fn ends(&self) -> [f64; 2] {
        let [a, b] = [self.limits.0, self.limits.1].map(|angle| self.turned(angle).to_degrees());
        [a.min(b), a.max(b)]
    }

    /// The square around a slice, as parts of that around the circle; it includes the centre.
    fn around(&self) -> Rect {
        let [from, to] = self.ends();
        let rings = arc(from, to);
        let outer = rings.iter().map(|[x, y]| Point::new(0.5 + 0.5 * x, 0.5 + 0.5 * y));
        let inner = rings.iter().map(|[x, y]| Point::new(0.5 + 0.5 * self.hole * x, 0.5 + 0.5 * self.hole * y));
        let center = Rect::new(0.5, 0.5, 0.5, 0.5);
        let bounds = outer.chain(inner).fold(center, |bounds, point| bounds.union_pt(point));
        let (wider, taller) = ((bounds.width() - bounds.height()) / 2.0, (bounds.height() - bounds.width()) / 2.0);
        bounds.inflate(taller.max(0.0), wider.max(0.0))
    }

    /// The place on the page of one in the square around the circle, y up.
    fn on_page(&self, rect: Rect, x: f64, y: f64) -> Point {
        Point::new(
            rect.x0 + (x - self.window.x0) / self.window.width() * rect.width(),
            rect.y1 - (y - self.window.y0) / self.window.height() * rect.height(),
        )
    }

    /// The centre on the page.
    fn center(&self, rect: Rect) -> Point {
        self.on_page(rect, 0.5, 0.5)
    }

    /// The outer radius, px.
    fn radius(&self, rect: Rect) -> f64 {
        0.5 / self.window.width() * rect.width()
    }

    /// The radius of one on the scale, as a part of the square; radii below that of the centre are negative.
    fn part(&self, radius: f64) -> f64 {
        (radius - self.origin) * self.sign / self.outer * 0.5
    }

    /// The place of an angle and a radius on the scale, px; NaN for a radius below that of the centre.
    pub(crate) fn place(&self, rect: Rect, angle: f64, radius: f64) -> [f64; 2] {
        let (angle, part) = (self.turned(angle), self.part(radius));
        let part = if part >= 0.0 { part } else { f64::NAN };
        let at = self.on_page(rect, 0.5 + part * angle.cos(), 0.5 + part * angle.sin());
        [at.x, at.y]
    }

    /// A line through angles and radii on the scale: straight where the angle stays the same, an arc where the radius does.
    pub(crate) fn bent(&self, rect: Rect, points: &[[f64; 2]], closed: bool) -> BezPath {
        let place = |[angle, radius]: [f64; 2]| {
            let [x, y] = self.place(rect, angle, radius);
            Point::new(x, y)
        };
        let mut path = BezPath::new();
        let Some(first) = points.first() else { return path };
        path.move_to(place(*first));
        for pair in points.windows(2) {
            let ([from, inner], [to, outer]) = (pair[0], pair[1]);
            if from == to {
                path.line_to(place(pair[1]));
            } else if inner == outer {
                self.add_arc(rect, self.part(inner), [self.turned(from), self.turned(to)], &mut path);
            } else {
                for i in 1..=PIECES {
                    let along = i as f64 / PIECES as f64;
                    path.line_to(place([from + (to - from) * along, inner + (outer - inner) * along]));
                }
            }
        }
        if closed {
            path.close_path();
        }
        path
    }

    /// Adds an arc of a radius, as a part of the square, between angles on the page, radians.
    fn add_arc(&self, rect: Rect, part: f64, [from, to]: [f64; 2], path: &mut BezPath) {
        let (mut from, to) = (from.to_degrees(), to.to_degrees());
        // A bar that goes round so often is a circle.
        let turns = ((to - from).abs() / 360.0 - 1e-9).ceil().clamp(1.0, 8.0) as usize;
        for turn in 1..=turns {
            let next = if turn == turns { to } else { from + 360.0 * (to - from).signum() };
            let mut points = arc(from.min(next), from.max(next));
            if next < from {
                points.reverse();
            }
            let points: Vec<Point> =
                points.iter().map(|[x, y]| self.on_page(rect, 0.5 + part * x, 0.5 + part * y)).collect();
            for curve in points.get(1..).unwrap_or_default().chunks_exact(3) {
                path.curve_to(curve[0], curve[1], curve[2]);
            }
            from = next;
        }
    }

    /// The circle, ring or slice, px.
    pub(crate) fn outline(&self, rect: Rect) -> BezPath {
        let [from, to] = if self.is_full() { [0.0, 360.0] } else { self.ends() };
        let ring = arc(from, to);
        let place = |part: f64| move |[x, y]: &[f64; 2]| self.on_page(rect, 0.5 + part * x, 0.5 + part * y);
        let outer: Vec<Point> = ring.iter().map(place(0.5)).collect();
        let inner: Vec<Point> = ring.iter().rev().map(place(0.5 * self.hole)).collect();
        let mut path = BezPath::new();
        let Some(first) = outer.first() else { return path };
        path.move_to(*first);
        outer[1..].chunks_exact(3).for_each(|curve| path.curve_to(curve[0], curve[1], curve[2]));
        if self.is_full() {
            path.close_path();
            if !self.has_hole() {
                return path;
            }
            path.move_to(inner[0]);
        } else {
            path.line_to(inner[0]);
        }
        if self.has_hole() {
            inner[1..].chunks_exact(3).for_each(|curve| path.curve_to(curve[0], curve[1], curve[2]));
        }
        path.close_path();
        path
    }

    /// The outer edge, or that of the hole, px.
    pub(crate) fn ring(&self, rect: Rect, outer: bool) -> BezPath {
        let ends = [self.limits.0, self.limits.1].map(|angle| self.turned(angle));
        let [from, to] = [ends[0].min(ends[1]), ends[0].max(ends[1])];
        let part = if outer { 0.5 } else { 0.5 * self.hole };
        let mut path = BezPath::new();
        path.move_to(self.on_page(rect, 0.5 + part * from.cos(), 0.5 + part * from.sin()));
        self.add_arc(rect, part, [from, to], &mut path);
        path
    }

    /// The straight edge of a slice at its first angle or its last, px.
    pub(crate) fn side(&self, rect: Rect, last: bool) -> [Point; 2] {
        let angle = self.turned(if last { self.limits.1 } else { self.limits.0 });
        [0.5 * self.hole, 0.5].map(|part| self.on_page(rect, 0.5 + part * angle.cos(), 0.5 + part * angle.sin()))
    }

    /// Whether something with these bounds is within the area.
    pub(crate) fn holds(&self, rect: Rect, bounds: Rect) -> bool {
        if !self.is_full() || self.has_hole() || !bounds.is_finite() {
            return false;
        }
        let (center, most) = (self.center(rect), self.radius(rect) + 0.5);
        let corners = [bounds.x0, bounds.x1].map(|x| [bounds.y0, bounds.y1].map(|y| Point::new(x, y)));
        corners.as_flattened().iter().all(|corner| corner.distance(center) <= most)
    }

    /// Whether a point is in the area or at most so far outside, px.
    pub(crate) fn contains(&self, rect: Rect, point: Point, room: f64) -> bool {
        let from_center = point - self.center(rect);
        let (far, radius) = (from_center.hypot(), self.radius(rect));
        if far > radius + room || far < radius * self.hole - room {
            return false;
        }
        if self.is_full() {
            return true;
        }
        let [from, to] = self.ends().map(f64::to_radians);
        let slack = (room / far.max(room)).min(PI);
        let beyond = (-from_center.y).atan2(from_center.x) - (from - slack);
        beyond.rem_euclid(TAU) <= to - from + 2.0 * slack
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// The box of polar axes in a figure of 640×480 px.
    const RECT: Rect = Rect::new(143.2, 57.6, 512.8, 427.2);

    fn transform(degrees: [f64; 2], inner: f64, settings: &Polar) -> PolarTransform {
        let limits = (degrees[0].to_radians(), degrees[1].to_radians());
        PolarTransform::new(settings, limits, (inner, 2.05), settings.origin.unwrap_or(inner))
    }

    #[test]
    fn places_are_those_of_matplotlib() {
        let usual = Polar::default();
        let ring = Polar { origin: Some(-1.0), ..Polar::default() };
        let clock = Polar { offset: PI / 2.0, direction: -1.0, ..Polar::default() };
        // ax.transData.transform([[0.3, 1], [0.5, 2]]), after ax.plot([0, 1], [1, 2]).
        for (degrees, settings, expected) in [
            ([0.0, 360.0], &usual, [[414.120_089, 264.240_065], [486.221_715, 324.036_917]]),
            ([0.0, 90.0], &usual, [[315.440_179, 106.080_131], [459.643_429, 225.673_833]]),
            ([30.0, 100.0], &usual, [[370.598_820, 107.465_921], [509.299_324, 222.495_969]]),
            ([-45.0, 45.0], &usual, [[319.118_865, 275.274_742], [421.085_961, 359.840_260]]),
            ([0.0, 90.0], &ring, [[374.735_978, 124.422_471], [462.237_228, 227.090_832]]),
            ([0.0, 360.0], &ring, [[443.767_989, 273.411_236], [487.518_614, 324.745_416]]),
            ([0.0, 120.0], &clock, [[240.320_087, 290.826_786], [320.049_222, 386.962_286]]),
        ] {
            let polar = transform(degrees, 0.0, settings);
            for ([angle, radius], [x, y]) in [[0.3, 1.0], [0.5, 2.0]].into_iter().zip(expected) {
                let at = polar.place(RECT, angle, radius);
                // matplotlib counts px from below.
                assert!((at[0] - x).abs() < 1e-5 && (480.0 - at[1] - y).abs() < 1e-5, "{degrees:?}: {at:?} {x} {y}");
            }
        }
    }

    #[test]
    fn what_is_below_the_centre_is_nowhere() {
        let polar = transform([0.0, 360.0], 1.0, &Polar::default());
        assert!(polar.place(RECT, 0.0, 0.5)[0].is_nan());
        assert_eq!(polar.place(RECT, 0.0, 1.0), [328.0, 242.4]);
    }

    #[test]
    fn the_same_radius_is_an_arc_and_the_same_angle_a_line() {
        let polar = transform([0.0, 360.0], 0.0, &Polar::default());
        let path = polar.bent(RECT, &[[0.0, 1.0], [1.0, 1.0], [1.0, 2.0], [0.0, 2.0]], true);
        let kinds: String = path
            .elements()
            .iter()
            .map(|element| match element {
                kurbo::PathEl::MoveTo(_) => 'M',
                kurbo::PathEl::LineTo(_) => 'L',
                kurbo::PathEl::QuadTo(..) => 'Q',
                kurbo::PathEl::CurveTo(..) => 'C',
                kurbo::PathEl::ClosePath => 'Z',
            })
            .collect();
        assert_eq!(kinds, "MCCLCCZ");
    }

    #[test]
    fn circles_are_whole_wherever_the_angle_0_is() {
        for degrees in -180..180 {
            let settings = Polar { offset: f64::from(degrees).to_radians(), ..Polar::default() };
            let polar = transform([0.0, 360.0], 0.0, &settings);
            for circle in [polar.ring(RECT, true), polar.bent(RECT, &[[0.0, 2.05], [TAU, 2.05]], false)] {
                let bounds = kurbo::Shape::bounding_box(&circle);
                assert!((bounds.width() - RECT.width()).abs() < 0.01, "{degrees}: {bounds:?}");
                assert!((bounds.height() - RECT.height()).abs() < 0.01, "{degrees}: {bounds:?}");
            }
        }
    }

    #[test]
    fn the_area_is_known() {
        let polar = transform([0.0, 90.0], 0.0, &Polar::default());
        let inside = |degrees: f64, part: f64| {
            let at = polar.place(RECT, degrees.to_radians(), 2.05 * part);
            polar.contains(RECT, Point::new(at[0], at[1]), 1.0)
        };
        assert!(inside(45.0, 0.5) && inside(0.0, 0.9) && inside(90.0, 1.0) && inside(10.0, 0.0));
        assert!(!inside(45.0, 1.1) && !inside(100.0, 0.5) && !inside(-10.0, 0.5));
        assert!(!transform([0.0, 360.0], 2.05, &Polar::default()).is_sound());
        assert!(!transform([0.0, 400.0], 0.0, &Polar::default()).is_sound());
    }
}
