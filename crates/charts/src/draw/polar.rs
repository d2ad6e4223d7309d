//! Draws polar axes: spokes, circles, the labels between them, and the frame.

use crate::draw::pen::{line, shape_of, stroke, within};
use crate::draw::text::write;
use crate::layout::axes::AxesLayout;
use crate::layout::polar::transform::PolarTransform;
use crate::model::axes::Axes;
use crate::model::charts::Charts;
use crate::model::side::Side;
use crate::model::style::LineStyle;
use canvas::{CallError, Canvas};
use kurbo::Shape as _;
use wire::Cap;

impl Charts {
    /// Draws the grid of polar axes, with the ticks' labels.
    pub(crate) fn draw_polar_grid(
        &self,
        canvas: &mut Canvas,
        laid: &AxesLayout,
        polar: &PolarTransform,
    ) -> Result<(), CallError> {
        let axes = &self.axes[laid.axes];
        for axis in [0, 1] {
            let tick_style = &axes.ticks[axis];
            if !tick_style.visible {
                continue;
            }
            // They end at the frame, which cuts other ends off.
            let pen = tick_style.grid.as_ref().map(|pen| LineStyle { cap: Cap::Butt, ..pen.clone() });
            for (i, value) in laid.ticked[axis].major.iter().enumerate() {
                if let Some(pen) = &pen {
                    grid_line(canvas, laid, polar, (axis, *value), pen)?;
                }
                if let Some(label) = laid.tick_labels[axis].get(i).filter(|label| !label.text.is_empty()) {
                    write(canvas, &label.text, &label.font, label.at, laid.frame.px)?;
                }
            }
        }
        Ok(())
    }

    /// Draws the edges of polar axes.
    pub(crate) fn draw_polar_frame(
        &self,
        canvas: &mut Canvas,
        laid: &AxesLayout,
        polar: &PolarTransform,
    ) -> Result<(), CallError> {
        let axes = &self.axes[laid.axes];
        let (rect, px) = (laid.frame.rect, laid.frame.px);
        let pen = |side: Side| pen_of(axes, side);
        if let Some(pen) = pen(Side::Top) {
            stroke(canvas, &polar.ring(rect, true), &pen, px)?;
        }
        if !polar.is_full() {
            for (side, last) in [(Side::Left, false), (Side::Right, true)] {
                let [from, to] = polar.side(rect, last);
                if let Some(pen) = pen(side) {
                    line(canvas, [from.x, from.y], [to.x, to.y], &pen, px)?;
                }
            }
        }
        match pen(Side::Bottom) {
            Some(pen) if polar.has_hole() => stroke(canvas, &polar.ring(rect, false), &pen, px),
            _ => Ok(()),
        }
    }
}

/// The pen of a spine that is shown.
fn pen_of(axes: &Axes, side: Side) -> Option<LineStyle> {
    let spine = &axes.spines[side as usize];
    let cap = if spine.pen.dashes.is_empty() { Cap::Square } else { Cap::Butt };
    spine.visible.then(|| LineStyle { cap, ..spine.pen.clone() })
}

/// A spoke at an angle or a circle of a radius.
fn grid_line(
    canvas: &mut Canvas,
    laid: &AxesLayout,
    polar: &PolarTransform,
    (axis, value): (usize, f64),
    pen: &LineStyle,
) -> Result<(), CallError> {
    let frame = &laid.frame;
    if axis == 0 {
        let (from, to) = (frame.data([value, frame.y.from]), frame.data([value, frame.y.to]));
        let drawn = from.iter().chain(&to).all(|n| n.is_finite());
        return if drawn { line(canvas, from, to, pen, frame.px) } else { Ok(()) };
    }
    let radius = frame.y.scale.forward(value);
    let path = polar.bent(frame.rect, &[[frame.x.from, radius], [frame.x.to, radius]], false);
    if !path.is_finite() {
        return Ok(());
    }
    // The outermost circle is cut in half by the frame.
    let inside = frame.rect.inflate(-frame.px.pt(pen.width), -frame.px.pt(pen.width));
    if polar.is_full() && inside.union(path.bounding_box()) == inside {
        return stroke(canvas, &path, pen, frame.px);
    }
    within(canvas, shape_of(&frame.outline(), 0.0), |canvas| stroke(canvas, &path, pen, frame.px))
}
