//! Dashes, made only where they are visible, so that a long dashed line costs no more than its visible part.

use crate::geometry::TOLERANCE;
use crate::view::View;
use kurbo::{Affine, BezPath, CubicBez, ParamCurve as _, PathEl, Point, QuadBez, Rect, Vec2};

/// The length of a dot, which is a dash without length that only its caps make visible.
pub(crate) const DOT: f64 = 0.01;

/// Most lines that approximate a curve.
const MAX_LINES: f64 = 4_096.0;
/// How many lines approximate a part of a larger curve.
const LINES: u32 = 256;

/// There are more dashes than allowed.
#[derive(Debug, PartialEq, Eq)]
pub(crate) struct TooMany;

/// Adds the dashes of `path` that reach into `window` to `out`, and subtracts their number from `left`.
///
/// `pattern` holds dashes and gaps in turn, with a sum above 0; `offset` is how far into it each subpath starts.
pub(crate) fn dash(
    path: &BezPath,
    pattern: &[f64],
    offset: f64,
    window: Rect,
    left: &mut usize,
    out: &mut BezPath,
) -> Result<(), TooMany> {
    // With an odd number of lengths, dashes and gaps alternate in every round.
    let rounds = if pattern.len().is_multiple_of(2) { 1 } else { 2 };
    let lengths = pattern.repeat(rounds);
    let period: f64 = lengths.iter().sum();
    let mut dasher = Dasher {
        offset: offset.rem_euclid(period),
        period,
        lengths,
        window,
        left,
        out,
        index: 0,
        rest: 0.0,
        stroker: Stroker::Up,
        first: Vec::new(),
        at: Point::ZERO,
        start: Point::ZERO,
    };
    for element in path.elements() {
        dasher.element(*element)?;
    }
    dasher.finish();
    Ok(())
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Stroker {
    Up,
    /// A dash that begins at its subpath's start. It is held back, since the end of a closed subpath may join it.
    First,
    Down,
}

struct Dasher<'a> {
    lengths: Vec<f64>,
    period: f64,
    offset: f64,
    window: Rect,
    left: &'a mut usize,
    out: &'a mut BezPath,
    /// The index of the current length; even for a dash.
    index: usize,
    /// What remains of it.
    rest: f64,
    stroker: Stroker,
    first: Vec<Point>,
    at: Point,
    start: Point,
}

impl Dasher<'_> {
    fn element(&mut self, element: PathEl) -> Result<(), TooMany> {
        match element {
            PathEl::MoveTo(p) => {
                self.finish();
                (self.at, self.start) = (p, p);
                self.seek(self.offset);
                if self.in_dash() && self.window.contains(p) {
                    self.stroker = Stroker::First;
                    self.first.push(p);
                }
                Ok(())
            }
            PathEl::LineTo(p) => self.line(p),
            PathEl::QuadTo(c, p) => self.curve(QuadBez::new(self.at, c, p).raise()),
            PathEl::CurveTo(c, d, p) => self.curve(CubicBez::new(self.at, c, d, p)),
            PathEl::ClosePath => {
                self.line(self.start)?;
                self.close();
                Ok(())
            }
        }
    }

    /// Flattens the path as finely as is visible. A curve that is too large for that is clipped to the window first. Outside
    /// it runs differently, so that dashes fall elsewhere, but no more than the visible part is drawn.
    fn curve(&mut self, curve: CubicBez) -> Result<(), TooMany> {
        let bend = (curve.p0 - curve.p1 + (curve.p2 - curve.p1))
            .hypot()
            .max((curve.p1 - curve.p2 + (curve.p3 - curve.p2)).hypot());
        // How many lines stay within the tolerance (Wang's formula).
        let lines = (0.75 * bend / (TOLERANCE / 2.0)).sqrt().ceil();
        if lines <= MAX_LINES {
            let lines = lines.max(1.0) as u32;
            return (1..=lines).try_for_each(|i| self.line(curve.eval(f64::from(i) / f64::from(lines))));
        }
        let end = curve.p3;
        let path = [PathEl::MoveTo(self.at), PathEl::CurveTo(curve.p1, curve.p2, end)];
        for element in View(self.window).cut(path, Affine::IDENTITY) {
            match element {
                PathEl::MoveTo(p) => {
                    self.lift();
                    self.at = p;
                }
                PathEl::CurveTo(c, d, p) => {
                    // It is inside the frame around the window, so it is not too large again.
                    let piece = CubicBez::new(self.at, c, d, p);
                    (1..=LINES).try_for_each(|i| self.line(piece.eval(f64::from(i) / f64::from(LINES))))?;
                }
                PathEl::LineTo(p) | PathEl::QuadTo(_, p) => self.line(p)?,
                PathEl::ClosePath => {}
            }
        }
        self.at = end;
        Ok(())
    }

    fn line(&mut self, to: Point) -> Result<(), TooMany> {
        let from = std::mem::replace(&mut self.at, to);
        let along = to - from;
        let length = along.hypot();
        if length == 0.0 {
            return Ok(());
        }
        let Some((enter, leave)) = within(self.window, from, along) else {
            self.lift();
            self.skip(length);
            return Ok(());
        };
        if enter > 0.0 {
            self.lift();
            self.skip(length * enter);
        }
        let (mut done, end) = (length * enter, length * leave);
        if (end - done) / self.period * self.lengths.len() as f64 / 2.0 > *self.left as f64 {
            return Err(TooMany);
        }
        let direction = along / length;
        if self.in_dash() {
            self.put_down(from + direction * done)?;
        }
        while done + self.rest < end {
            done += self.rest;
            let p = from + direction * done;
            if self.in_dash() {
                self.draw_to(p, direction);
                self.lift();
            }
            self.index = (self.index + 1) % self.lengths.len();
            self.rest = self.lengths[self.index];
            if self.in_dash() {
                self.put_down(p)?;
            }
        }
        self.rest -= end - done;
        if self.in_dash() {
            self.draw_to(from + direction * end, Vec2::ZERO);
        }
        if leave < 1.0 {
            self.lift();
            self.skip(length * (1.0 - leave));
        }
        Ok(())
    }

    fn in_dash(&self) -> bool {
        self.index.is_multiple_of(2)
    }

    /// Moves along the pattern without drawing.
    fn skip(&mut self, length: f64) {
        let before: f64 = self.lengths[..=self.index].iter().sum();
        self.seek((before - self.rest + length).rem_euclid(self.period));
    }

    fn seek(&mut self, place: f64) {
        let mut place = place;
        for (index, length) in self.lengths.iter().enumerate() {
            if place < *length {
                (self.index, self.rest) = (index, length - place);
                return;
            }
            place -= length;
        }
        // Rounding can move the position past the pattern's end, which is its start.
        (self.index, self.rest) = (0, self.lengths[0]);
    }

    fn put_down(&mut self, p: Point) -> Result<(), TooMany> {
        if self.stroker == Stroker::Up {
            *self.left = self.left.checked_sub(1).ok_or(TooMany)?;
            self.out.move_to(p);
            self.stroker = Stroker::Down;
        }
        Ok(())
    }

    /// `direction` is that of a dot, if the dash has no length.
    fn draw_to(&mut self, p: Point, direction: Vec2) {
        match self.stroker {
            Stroker::Up => {}
            Stroker::First => self.first.push(p),
            Stroker::Down => {
                let dot = matches!(self.out.elements().last(), Some(PathEl::MoveTo(q)) if *q == p);
                self.out.line_to(if dot { p + direction * DOT } else { p });
            }
        }
    }

    fn lift(&mut self) {
        self.stroker = Stroker::Up;
    }

    /// Joins a dash at the end of a closed subpath to the one at its start.
    fn close(&mut self) {
        match self.stroker {
            Stroker::First if self.first.len() > 2 => {
                self.emit_first();
                self.out.close_path();
            }
            Stroker::Down if !self.first.is_empty() => {
                self.first.drain(..).skip(1).for_each(|p| self.out.line_to(p));
            }
            _ => {}
        }
        self.finish();
    }

    fn finish(&mut self) {
        self.emit_first();
        self.lift();
    }

    fn emit_first(&mut self) {
        let mut points = self.first.drain(..);
        let Some(start) = points.next() else { return };
        self.out.move_to(start);
        let mut any = false;
        for p in points {
            any |= p != start;
            self.out.line_to(p);
        }
        if !any {
            self.out.line_to(start + Vec2::new(DOT, 0.0));
        }
        *self.left = self.left.saturating_sub(1);
    }
}

/// The part of a line that is in a rectangle, as fractions of it (Liang and Barsky, 1984).
fn within(window: Rect, from: Point, along: Vec2) -> Option<(f64, f64)> {
    let (mut enter, mut leave) = (0.0_f64, 1.0_f64);
    for (start, step, low, high) in [(from.x, along.x, window.x0, window.x1), (from.y, along.y, window.y0, window.y1)] {
        if step == 0.0 {
            if start < low || start > high {
                return None;
            }
        } else {
            let (a, b) = ((low - start) / step, (high - start) / step);
            enter = enter.max(a.min(b));
            leave = leave.min(a.max(b));
        }
    }
    (enter < leave).then_some((enter, leave))
}

#[cfg(test)]
mod tests {
    use super::*;
    use kurbo::Shape as _;

    const WINDOW: Rect = Rect::new(-10.0, -10.0, 110.0, 110.0);

    /// The dashes, in the order of their starts.
    fn dashed(path: &str, pattern: &[f64], offset: f64) -> Vec<String> {
        let path = BezPath::from_svg(path).expect("a path");
        let mut out = BezPath::new();
        dash(&path, pattern, offset, WINDOW, &mut 1_000, &mut out).expect("few dashes");
        let mut dashes: Vec<String> = out.to_svg().split('M').skip(1).map(|dash| dash.trim().to_owned()).collect();
        dashes.sort();
        dashes
    }

    #[test]
    fn dashes_and_gaps_take_turns() {
        assert_eq!(dashed("M0 0L10 0", &[3.0, 2.0], 0.0), ["0,0 L3,0", "5,0 L8,0"]);
        assert_eq!(dashed("M0 0L10 0", &[3.0, 2.0], 4.0), ["1,0 L4,0", "6,0 L9,0"]);
        assert_eq!(dashed("M0 0L10 0", &[3.0, 2.0], -1.0), ["1,0 L4,0", "6,0 L9,0"]);
        assert_eq!(dashed("M0 0L10 0", &[2.0], 0.0), ["0,0 L2,0", "4,0 L6,0", "8,0 L10,0"]);
    }

    #[test]
    fn corners_are_kept_inside_a_dash() {
        assert_eq!(dashed("M0 0L4 0L4 4", &[6.0, 1.0], 0.0), ["0,0 L4,0 L4,2", "4,3 L4,4"]);
    }

    #[test]
    fn a_closed_subpath_has_no_seam_in_a_dash() {
        let square = "M0 0L4 0L4 4L0 4Z";
        assert_eq!(dashed(square, &[4.0, 4.0], 2.0), ["0,2 L0,0 L2,0", "4,2 L4,4 L2,4"]);
        assert_eq!(dashed(square, &[3.0, 6.0], 1.0), ["0,0 L2,0", "4,4 L1,4"]);
        assert_eq!(dashed(square, &[99.0, 1.0], 0.0), ["0,0 L4,0 L4,4 L0,4 L0,0 Z"]);
    }

    #[test]
    fn dashes_of_no_length_are_dots() {
        assert_eq!(dashed("M1 0L9 0", &[0.0, 4.0], 2.0), ["3,0 L3.01,0", "7,0 L7.01,0"]);
    }

    #[test]
    fn far_away_costs_nothing_and_keeps_the_phase() {
        let near = dashed("M-10 0L110 0", &[3.0, 2.0], 0.0);
        assert_eq!(dashed("M-1000000010 0L1e12 0", &[3.0, 2.0], 0.0), near);
        let mut left = 1_000;
        let path = BezPath::from_svg("M-1e12 50L1e12 50M0 1e9L1e9 1e9").expect("a path");
        dash(&path, &[1.0, 1.0], 0.0, WINDOW, &mut left, &mut BezPath::new()).expect("few dashes");
        assert!((930..=942).contains(&left), "{left}");
    }

    #[test]
    fn too_many_dashes_are_refused_at_once() {
        let path = kurbo::Circle::new((50.0, 50.0), 40.0).to_path(0.1);
        let result = dash(&path, &[1e-30, 1e-30], 0.0, WINDOW, &mut 1_000_000, &mut BezPath::new());
        assert_eq!(result, Err(TooMany));
    }
}
