//! Draws the frames around what inset axes show, with lines to these.

use crate::draw::pen::area;
use crate::layout::frame::Frame;
use crate::model::artist::{Artist, InsetIndicator};
use crate::model::charts::Charts;
use canvas::{CallError, Canvas};
use kurbo::BezPath;

impl Charts {
    pub(crate) fn draw_indicator(
        &self,
        indicator: &InsetIndicator,
        item: &Artist,
        frame: &Frame,
        canvas: &mut Canvas,
    ) -> Result<(), CallError> {
        let limits = indicator.inset.map(|(inset, _)| self.axes[inset].ranges.map(|range| self.limits(range)));
        let bounds = indicator.bounds.or(limits.map(|[x, y]| [x.0, y.0, x.1 - x.0, y.1 - y.0]));
        let Some([x, y, w, h]) = bounds else { return Ok(()) };
        let place = |[right, up]: [f64; 2]| frame.place(item.coords, [x + right * w, y + up * h]);
        let mut path = BezPath::new();
        for (i, corner) in [[0.0, 0.0], [1.0, 0.0], [1.0, 1.0], [0.0, 1.0]].into_iter().enumerate() {
            let at = <(f64, f64)>::from(place(corner));
            if i == 0 { path.move_to(at) } else { path.line_to(at) }
        }
        path.close_path();
        if let Some((_, coords)) = indicator.inset {
            // Whether the frame's left, right, lower and upper edges are left of or below those of the inset; y is down.
            // matplotlib takes the edges for parts of the frame here, and chooses the lines by that.
            let (low, high) = (place([x, y]), place([x + w, y + h]));
            let (inset_low, inset_high) = (frame.place(coords, [0.0, 0.0]), frame.place(coords, [1.0, 1.0]));
            let (x0, x1) = (low[0] < inset_low[0], high[0] < inset_high[0]);
            let (y0, y1) = (low[1] > inset_low[1], high[1] > inset_high[1]);
            let flipped = [&frame.x, &frame.y].map(|along| along.from > along.to);
            let corners =
                [([0.0, 0.0], x0 ^ y0), ([0.0, 1.0], x0 == y1), ([1.0, 0.0], x1 == y0), ([1.0, 1.0], x1 ^ y1)];
            for (corner, _) in corners.into_iter().filter(|(_, is_shown)| *is_shown) {
                let own = [0, 1].map(|axis| if flipped[axis] { 1.0 - corner[axis] } else { corner[axis] });
                path.move_to(<(f64, f64)>::from(frame.place(coords, corner)));
                path.line_to(<(f64, f64)>::from(place(own)));
            }
        }
        if !path.is_finite() {
            return Ok(());
        }
        area(canvas, &path, &indicator.area, frame.px)
    }
}
