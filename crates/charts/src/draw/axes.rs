//! One axes' grid, ticks, frame and labels.

use crate::draw::pen::line;
use crate::draw::text::write;
use crate::layout::axes::{AxesLayout, edge, sides};
use crate::layout::frame::Frame;
use crate::layout::tick_marks::TickMarks;
use crate::model::axes::Axes;
use crate::model::charts::Charts;
use crate::model::side::Side;
use crate::model::style::LineStyle;
use canvas::{CallError, Canvas};
use wire::Cap;

impl Charts {
    /// Draws the grid.
    pub(crate) fn draw_grid(&self, canvas: &mut Canvas, laid: &AxesLayout) -> Result<(), CallError> {
        let axes = &self.axes[laid.axes];
        if !axes.axis_on {
            return Ok(());
        }
        canvas.set_line(axes.line);
        if let Some(polar) = laid.frame.polar() {
            return self.draw_polar_grid(canvas, laid, polar);
        }
        let Frame { rect, px, .. } = laid.frame;
        for axis in [0, 1] {
            let tick_style = &axes.ticks[axis];
            for (places, pen) in
                [(&laid.ticked[axis].minor, &tick_style.minor_grid), (&laid.ticked[axis].major, &tick_style.grid)]
            {
                let Some(pen) = pen else { continue };
                for place in places {
                    let (from, to) = if axis == 0 {
                        let x = laid.frame.x_px(*place);
                        ([x, rect.y1], [x, rect.y0])
                    } else {
                        let y = laid.frame.y_px(*place);
                        ([rect.x0, y], [rect.x1, y])
                    };
                    if from.iter().chain(&to).all(|n| n.is_finite()) {
                        line(canvas, from, to, pen, px)?;
                    }
                }
            }
        }
        Ok(())
    }

    /// Draws ticks and the frame's lines.
    pub(crate) fn draw_frame(&self, canvas: &mut Canvas, laid: &AxesLayout) -> Result<(), CallError> {
        let axes = &self.axes[laid.axes];
        if !axes.axis_on {
            return Ok(());
        }
        canvas.set_line(axes.line);
        if let Some(polar) = laid.frame.polar() {
            return if axes.frame { self.draw_polar_frame(canvas, laid, polar) } else { Ok(()) };
        }
        let px = laid.frame.px;
        draw_ticks(axes, laid, canvas)?;
        if !axes.frame {
            return Ok(());
        }
        for side in Side::ALL {
            let spine = &axes.spines[side as usize];
            if !spine.visible {
                continue;
            }
            let rect = laid.frame.rect;
            let at = edge(spine.at, side, &laid.frame);
            let cap = if spine.pen.dashes.is_empty() { Cap::Square } else { Cap::Butt };
            let pen = LineStyle { cap, ..spine.pen.clone() };
            let (from, to) = if matches!(side, Side::Left | Side::Right) {
                let ends = spine.bounds.map_or((rect.y1, rect.y0), |(a, b)| (laid.frame.y_px(a), laid.frame.y_px(b)));
                ([at, ends.0], [at, ends.1])
            } else {
                let ends = spine.bounds.map_or((rect.x0, rect.x1), |(a, b)| (laid.frame.x_px(a), laid.frame.x_px(b)));
                ([ends.0, at], [ends.1, at])
            };
            if from.iter().chain(&to).all(|n| n.is_finite()) {
                line(canvas, from, to, &pen, px)?;
            }
        }
        Ok(())
    }

    /// Writes everything outside of the box.
    pub(crate) fn draw_words(&self, canvas: &mut Canvas, laid: &AxesLayout) -> Result<(), CallError> {
        canvas.set_line(self.axes[laid.axes].line);
        for (text, font, at) in &laid.words {
            write(canvas, text, font, *at, laid.frame.px)?;
        }
        Ok(())
    }
}

/// Draws the marks of both axes.
fn draw_ticks(axes: &Axes, laid: &AxesLayout, canvas: &mut Canvas) -> Result<(), CallError> {
    let px = laid.frame.px;
    for axis in [0, 1] {
        let tick_style = &axes.ticks[axis];
        if !tick_style.visible {
            continue;
        }
        for (which, side) in sides(axis).into_iter().enumerate() {
            let at = edge(axes.spines[side as usize].at, side, &laid.frame);
            let sign = if matches!(side, Side::Left | Side::Top) { -1.0 } else { 1.0 };
            let ticked = &laid.ticked[axis];
            for (places, marks) in [
                (&ticked.minor, TickMarks::minor(tick_style, which)),
                (&ticked.major, TickMarks::major(tick_style, which)),
            ] {
                if !marks.shown {
                    continue;
                }
                let (inward, outward) = marks.ends();
                let (from, to) = (at - sign * px.pt(inward), at + sign * px.pt(outward));
                let pen = LineStyle::solid(marks.color, marks.width);
                for place in places {
                    let along = if axis == 0 { laid.frame.x_px(*place) } else { laid.frame.y_px(*place) };
                    if !along.is_finite() {
                        continue;
                    }
                    if axis == 0 {
                        line(canvas, [along, from], [along, to], &pen, px)?;
                    } else {
                        line(canvas, [from, along], [to, along], &pen, px)?;
                    }
                }
            }
        }
    }
    Ok(())
}
