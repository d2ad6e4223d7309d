//! Culls and clips geometry to the view: hostile coordinates go up to 1e38, for which pixel arithmetic is not made.

use kurbo::{Affine, BezPath, CubicBez, ParamCurve as _, PathEl, Point, Rect};

/// Coordinates up to this are drawn unclipped, device px.
const FAR: f64 = 200_000.0;

/// Where something lies relative to the view.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Visibility {
    /// Completely outside.
    Hidden,
    /// To be drawn as it is.
    Near,
    /// Partly so far outside that it must be [clipped](View::cut) first.
    Far,
}

/// The visible rectangle.
#[derive(Debug, Clone, Copy)]
pub(crate) struct View(pub(crate) Rect);

impl View {
    /// Where a mapped box lies.
    pub(crate) fn visibility(self, bounds: Rect, map: Affine) -> Visibility {
        let seen = map.transform_rect_bbox(bounds);
        let Rect { x0, y0, x1, y1 } = seen;
        if !(x1 >= self.0.x0 && x0 <= self.0.x1 && y1 >= self.0.y0 && y0 <= self.0.y1) {
            Visibility::Hidden
        } else if [x0, y0, x1, y1].iter().all(|n| n.abs() <= FAR) {
            Visibility::Near
        } else {
            Visibility::Far
        }
    }

    /// The mapped path, with everything far outside moved to a frame around the view.
    ///
    /// In the view it covers exactly the same: what is outside a convex frame can be moved onto it without crossing a
    /// point inside, so no winding number changes there.
    pub(crate) fn cut(self, path: impl IntoIterator<Item = PathEl>, map: Affine) -> BezPath {
        let slack = (self.0.width().max(256.0) / 4.0, self.0.height().max(256.0) / 4.0);
        let mut cut = Cut { frame: self.0.inflate(slack.0, slack.1), slack, out: BezPath::new() };
        let (mut start, mut at) = (Point::ZERO, Point::ZERO);
        for element in path {
            match map * element {
                PathEl::MoveTo(p) => {
                    cut.out.move_to(cut.clamp(p));
                    (start, at) = (p, p);
                }
                PathEl::LineTo(p) => {
                    cut.line(at, p);
                    at = p;
                }
                PathEl::QuadTo(c, p) => {
                    cut.curve(kurbo::QuadBez::new(at, c, p).raise(), MAX_HALVINGS);
                    at = p;
                }
                PathEl::CurveTo(c, d, p) => {
                    cut.curve(CubicBez::new(at, c, d, p), MAX_HALVINGS);
                    at = p;
                }
                PathEl::ClosePath => {
                    cut.line(at, start);
                    cut.out.close_path();
                    at = start;
                }
            }
        }
        cut.out
    }
}

/// Enough halvings from 1e77 px to one.
const MAX_HALVINGS: u32 = 300;

struct Cut {
    frame: Rect,
    /// The frame's distance from the view.
    slack: (f64, f64),
    out: BezPath,
}

impl Cut {
    fn clamp(&self, p: Point) -> Point {
        Point::new(p.x.clamp(self.frame.x0, self.frame.x1), p.y.clamp(self.frame.y0, self.frame.y1))
    }

    fn line(&mut self, a: Point, b: Point) {
        let Rect { x0, y0, x1, y1 } = self.frame;
        if !(self.holds(a) && self.holds(b)) {
            let (dx, dy) = (b.x - a.x, b.y - a.y);
            let mut crossings = [(x0 - a.x) / dx, (x1 - a.x) / dx, (y0 - a.y) / dy, (y1 - a.y) / dy];
            crossings.sort_by(f64::total_cmp);
            for t in crossings.into_iter().filter(|t| *t > 0.0 && *t < 1.0) {
                self.out.line_to(self.clamp(a.lerp(b, t)));
            }
        }
        self.out.line_to(self.clamp(b));
    }

    fn curve(&mut self, curve: CubicBez, halvings: u32) {
        let CubicBez { p0, p1, p2, p3 } = curve;
        let hull = Rect::from_points(p0, p1).union(Rect::from_points(p2, p3));
        let frame = self.frame;
        let beside = hull.x1 < frame.x0 || hull.x0 > frame.x1 || hull.y1 < frame.y0 || hull.y0 > frame.y1;
        if self.holds(Point::new(hull.x0, hull.y0)) && self.holds(Point::new(hull.x1, hull.y1)) {
            self.out.curve_to(p1, p2, p3);
        } else if beside || halvings == 0 || (hull.width() < self.slack.0 && hull.height() < self.slack.1) {
            // Outside the frame, or across its edge but too short to reach the view: a line will do.
            self.line(p0, p3);
        } else {
            let (left, right) = curve.subdivide();
            self.curve(left, halvings - 1);
            self.curve(right, halvings - 1);
        }
    }

    fn holds(&self, p: Point) -> bool {
        (self.frame.x0..=self.frame.x1).contains(&p.x) && (self.frame.y0..=self.frame.y1).contains(&p.y)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use kurbo::{Circle, Shape as _};

    const VIEW: View = View(Rect::new(0.0, 0.0, 800.0, 600.0));

    fn svg(path: &str) -> BezPath {
        BezPath::from_svg(path).expect("a path")
    }

    #[test]
    fn what_is_far_is_told_from_what_is_near() {
        let place = |rect| VIEW.visibility(rect, Affine::IDENTITY);
        assert_eq!(place(Rect::new(-10.0, 5.0, 20.0, 30.0)), Visibility::Near);
        assert_eq!(place(Rect::new(-10.0, 5.0, -1.0, 30.0)), Visibility::Hidden);
        assert_eq!(place(Rect::new(-10.0, 5.0, 1e9, 30.0)), Visibility::Far);
        assert_eq!(VIEW.visibility(Rect::new(1.0, 1.0, 2.0, 2.0), Affine::scale(1e6)), Visibility::Hidden);
    }

    #[test]
    fn the_view_keeps_its_winding_numbers() {
        let paths = [
            svg("M-1e9 -1e9L1e9 1e9L-1e9 1e9Z"),
            svg("M-1e12 300L1e12 -2e11L1e12 1e12Z"),
            svg("M-1e7 0C1e7 -1e7 1e7 1e7 -1e7 600Z"),
            svg("M400 -1e8Q 2e8 300 400 1e8Z"),
            Circle::new((400.0, 1e8), 1e8 - 300.0).to_path(0.1),
        ];
        for path in paths {
            let cut = VIEW.cut(&path, Affine::IDENTITY);
            assert!(cut.elements().len() < 10_000, "{}", cut.elements().len());
            let reach = cut.bounding_box();
            assert!(reach.x0 >= -300.0 && reach.x1 <= 1_100.0, "{reach:?}");
            for i in 0..20 {
                for j in 0..20 {
                    let p = Point::new(f64::from(i) * 40.0 + 17.3, f64::from(j) * 30.0 + 11.7);
                    assert_eq!(path.winding(p), cut.winding(p), "{path:?} at {p:?}");
                }
            }
        }
    }

    #[test]
    fn curves_along_the_frame_are_not_halved_for_ever() {
        let wiggle = svg("M-1e30 750C-1e29 750.1 1e29 749.9 1e30 750");
        assert!(VIEW.cut(&wiggle, Affine::IDENTITY).elements().len() < 10_000);
    }
}
