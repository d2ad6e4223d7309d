//! Converts strokes to outlines to fill.

use crate::dash::{DOT, TooMany, dash};
use crate::geometry::{TOLERANCE, inverse, max_scale};
use crate::view::{View, Visibility};
use kurbo::{Affine, BezPath, PathEl, Point, Rect, StrokeCtx, StrokeOpts, Vec2};
use wire::{Cap, Join, PaintError, Stroke};

/// Most dashes of a picture.
const MAX_DASHES: usize = 1_000_000;
/// Most dashes of one stroke, whose outline is built as a whole.
const MAX_STROKE_DASHES: usize = 250_000;
/// Maximum width of a stroke, device px: a wider one would differ only at its edge, far outside the picture.
const MAX_WIDTH: f64 = 200_000.0;
/// Nothing is stroked beyond this, px of the stroker's own coordinates.
const PLANE: Rect = Rect::new(-1e9, -1e9, 1e9, 1e9);
/// SVG's default, which the scene uses.
pub(crate) const MITER_LIMIT: f64 = 4.0;

/// Converts strokes to outlines, with reused buffers.
#[derive(Default)]
pub(crate) struct Stroker {
    context: StrokeCtx,
    dashed: BezPath,
    dashes_left: usize,
}

/// A stroke's outline and its map.
pub(crate) struct Stroked<'a> {
    /// To be filled with the non-zero rule.
    pub(crate) outline: &'a BezPath,
    /// From the outline to the device.
    pub(crate) map: Affine,
}

impl Stroker {
    /// Starts a picture.
    pub(crate) fn start(&mut self) {
        if self.context.output().elements().len() > 100_000 {
            *self = Self::default();
        }
        self.dashes_left = MAX_DASHES;
    }

    /// The outline of a stroked path, or `None` if nothing would be visible.
    ///
    /// It works in coordinates whose px is a device px in the direction in which `map` scales most, so that curves and
    /// dashes are exactly as fine as the device needs.
    pub(crate) fn stroke(
        &mut self,
        path: &BezPath,
        stroke: &Stroke,
        map: Affine,
        view: View,
    ) -> Result<Option<Stroked<'_>>, PaintError> {
        let zoom = max_scale(map);
        let to_device = map * Affine::scale(1.0 / zoom);
        let Some(from_device) = inverse(to_device).filter(|_| inverse(map).is_some()) else { return Ok(None) };
        let width = (f64::from(stroke.width) * zoom).min(MAX_WIDTH);
        let seen =
            from_device.transform_rect_bbox(view.0).inflate(MITER_LIMIT / 2.0 * width, MITER_LIMIT / 2.0 * width);
        let window = seen.inflate(1.0, 1.0).intersect(PLANE);
        if window.is_zero_area() {
            return Ok(None);
        }
        let mut scaled = Affine::scale(zoom) * path;
        if stroke.cap != Cap::Butt {
            add_dots(&mut scaled);
        }
        if stroke.dashes.is_empty() {
            let bounds = scaled.control_box();
            match View(window).visibility(bounds, Affine::IDENTITY) {
                Visibility::Hidden => return Ok(None),
                Visibility::Near => {}
                Visibility::Far => scaled = View(window).cut(&scaled, Affine::IDENTITY),
            }
        } else {
            self.dash(&scaled, stroke, zoom, window)?;
            std::mem::swap(&mut scaled, &mut self.dashed);
        }
        let style = style(stroke, width);
        kurbo::stroke_with(scaled.iter(), &style, &StrokeOpts::default(), TOLERANCE, &mut self.context);
        Ok(Some(Stroked { outline: self.context.output(), map: to_device }))
    }

    fn dash(&mut self, path: &BezPath, stroke: &Stroke, zoom: f64, window: Rect) -> Result<(), PaintError> {
        self.dashed.truncate(0);
        let pattern: Vec<f64> = stroke.dashes.iter().map(|n| f64::from(*n) * zoom).collect();
        let allowed = self.dashes_left.min(MAX_STROKE_DASHES);
        let mut left = allowed;
        dash(path, &pattern, f64::from(stroke.dash_offset) * zoom, window, &mut left, &mut self.dashed)
            .map_err(|TooMany| PaintError::Scene)?;
        self.dashes_left -= allowed - left;
        Ok(())
    }
}

fn style(stroke: &Stroke, width: f64) -> kurbo::Stroke {
    let cap = match stroke.cap {
        Cap::Butt => kurbo::Cap::Butt,
        Cap::Round => kurbo::Cap::Round,
        Cap::Square => kurbo::Cap::Square,
    };
    let join = match stroke.join {
        Join::Miter => kurbo::Join::Miter,
        Join::Round => kurbo::Join::Round,
        Join::Bevel => kurbo::Join::Bevel,
    };
    kurbo::Stroke::new(width).with_caps(cap).with_join(join).with_miter_limit(MITER_LIMIT)
}

/// Gives subpaths without length a tiny one, so that their caps are drawn (as in SVG).
pub(crate) fn add_dots(path: &mut BezPath) {
    let mut dots: Vec<Point> = Vec::new();
    let mut subpath: Option<(Point, usize, bool)> = None;
    for element in path.elements() {
        match (element, &mut subpath) {
            (PathEl::MoveTo(p), _) => {
                dots.extend(subpath.take().and_then(dot));
                subpath = Some((*p, 0, true));
            }
            (PathEl::ClosePath, Some((_, steps, _))) => *steps += 1,
            (PathEl::LineTo(p), Some((start, steps, still))) => {
                *steps += 1;
                *still &= p == start;
            }
            (PathEl::QuadTo(c, p), Some((start, steps, still))) => {
                *steps += 1;
                *still &= c == start && p == start;
            }
            (PathEl::CurveTo(c, d, p), Some((start, steps, still))) => {
                *steps += 1;
                *still &= c == start && d == start && p == start;
            }
            _ => {}
        }
    }
    dots.extend(subpath.and_then(dot));
    for p in dots {
        path.move_to(p);
        path.line_to(p + Vec2::new(DOT, 0.0));
    }
}

fn dot((start, steps, still): (Point, usize, bool)) -> Option<Point> {
    (still && steps > 0).then_some(start)
}

#[cfg(test)]
mod tests {
    use super::*;
    use kurbo::Shape as _;

    const VIEW: View = View(Rect::new(0.0, 0.0, 100.0, 100.0));

    fn stroke(width: f32, cap: Cap, dashes: &[f32]) -> Stroke {
        Stroke { width, cap, join: Join::Round, dashes: dashes.to_vec(), dash_offset: 0.0 }
    }

    fn area(path: &str, stroke: &Stroke, map: Affine) -> f64 {
        let path = BezPath::from_svg(path).expect("a path");
        let mut stroker = Stroker::default();
        stroker.start();
        let stroked = stroker.stroke(&path, stroke, map, VIEW).expect("allowed");
        stroked.map_or(0.0, |s| (s.map * s.outline).area().abs())
    }

    #[test]
    fn strokes_have_their_area() {
        assert!((area("M10 50L60 50", &stroke(4.0, Cap::Butt, &[]), Affine::IDENTITY) - 200.0).abs() < 0.01);
        assert!((area("M10 50L60 50", &stroke(4.0, Cap::Square, &[]), Affine::IDENTITY) - 216.0).abs() < 0.01);
        assert!((area("M1 5L6 5", &stroke(0.4, Cap::Butt, &[]), Affine::scale(10.0)) - 200.0).abs() < 0.01);
        assert!((area("M10 50L60 50", &stroke(4.0, Cap::Butt, &[10.0]), Affine::IDENTITY) - 120.0).abs() < 0.01);
    }

    #[test]
    fn a_line_without_length_is_a_dot_if_it_has_caps() {
        assert!((area("M50 50L50 50", &stroke(10.0, Cap::Round, &[]), Affine::IDENTITY) - 78.5).abs() < 1.0);
        assert!((area("M50 50Z", &stroke(10.0, Cap::Square, &[]), Affine::IDENTITY) - 100.0).abs() < 0.1);
        assert!(area("M50 50L50 50", &stroke(10.0, Cap::Butt, &[]), Affine::IDENTITY) < 0.01);
    }

    #[test]
    fn hostile_strokes_stay_small() {
        for path in ["M-1e30 50L1e30 50", "M-1e30 -1e30C1e30 -1e30 1e30 1e30 -1e30 1e30", "M0 0L1e-40 0"] {
            for width in [f32::MIN_POSITIVE, 1.0, f32::MAX] {
                for map in [Affine::IDENTITY, Affine::scale(1e30), Affine::new([1e-30, 0.0, 1e30, 1.0, 0.0, 0.0])] {
                    let area = area(path, &stroke(width, Cap::Round, &[1e30, 1.0]), map);
                    assert!(area.is_finite(), "{path} {width} {map:?}");
                }
            }
        }
        assert!(area("M0 0L9 9", &stroke(1.0, Cap::Butt, &[]), Affine::scale_non_uniform(1.0, 0.0)).abs() < 1e-9);
    }
}
