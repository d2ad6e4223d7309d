//! Drawing: a shape and a style become operations.

use crate::error::number;
use crate::geometry::{MAX_COORDINATE, bounds};
use crate::style::CallStyle;
use crate::{CallError, Canvas, Paint};
use kurbo::Rect;
use std::mem;
use wire::{Blend, FillRule, Op, Shape, Stroke};

impl Canvas {
    /// Draws an area: its inside with the fill, then its outline with the stroke, if there is one.
    pub(crate) fn area(&mut self, call: &mut CallStyle, shape: Shape, rule: FillRule) -> Result<(), CallError> {
        let fill = self.fill_of(call);
        let stroke = call.stroke.or_else(&self.style.stroke).or(None);
        self.paint(call, shape, rule, fill.as_ref(), stroke.as_ref())
    }

    /// Draws along a line: with the stroke, which is black if never set. Its inside is left empty unless the
    /// call says `fill=`.
    pub(crate) fn line_like(&mut self, call: &mut CallStyle, shape: Shape) -> Result<(), CallError> {
        let fill = call.fill.or(None);
        let stroke = call.stroke.or_else(&self.style.stroke).or(Some(&Paint::BLACK));
        self.paint(call, shape, FillRule::NonZero, fill.as_ref(), stroke.as_ref())
    }

    /// Draws a shape that has no inside; `fill=` is the line's colour then, as in Pillow.
    pub(crate) fn line_only(&mut self, call: &mut CallStyle, shape: Shape) -> Result<(), CallError> {
        let stroke = self.line_paint(call);
        self.paint(call, shape, FillRule::NonZero, None, stroke.as_ref())
    }

    /// The paint of a shape that has no inside.
    pub(crate) fn line_paint(&self, call: &CallStyle) -> Option<Paint> {
        let own = call.stroke.or_else(&call.fill);
        own.or_else(&self.style.stroke).or(Some(&Paint::BLACK))
    }

    /// Fills and strokes a shape.
    pub(crate) fn paint(
        &mut self,
        call: &mut CallStyle,
        shape: Shape,
        rule: FillRule,
        fill: Option<&Paint>,
        stroke: Option<&Paint>,
    ) -> Result<(), CallError> {
        self.mark();
        let width = call.width.unwrap_or(self.style.width);
        let fill = self.visible_paint(call, fill)?;
        let stroke = self.visible_paint(call, stroke.filter(|_| width as f32 > 0.0))?;
        let beyond = if stroke.is_some() { width / 2.0 } else { 0.0 };
        self.check_bounds(call.function, bounds(&shape).inflate(beyond, beyond))?;
        let transform = self.placed();
        let pen = stroke.map(|paint| (self.pen(call, width), paint));
        self.as_group(|canvas| match (fill, pen) {
            (fill, Some((stroke, pen))) => {
                if let Some(paint) = fill {
                    canvas.add(Op::Fill { shape: shape.clone(), rule, paint, transform })?;
                }
                canvas.add(Op::Stroke { shape, stroke, paint: pen, transform })
            }
            (Some(paint), None) => canvas.add(Op::Fill { shape, rule, paint, transform }),
            (None, None) => Ok(()),
        })
    }

    fn pen(&self, call: &mut CallStyle, width: f64) -> Stroke {
        Stroke {
            width: width as f32,
            cap: self.style.cap,
            join: self.style.join,
            dashes: call.dash.take().unwrap_or_else(|| self.style.dashes.clone()),
            dash_offset: self.style.dash_offset,
        }
    }

    /// Composites the operations that `draw` adds as one, with the style's blend mode and shadow.
    pub(crate) fn as_group(&mut self, draw: impl FnOnce(&mut Self) -> Result<(), CallError>) -> Result<(), CallError> {
        let blend = mem::replace(&mut self.style.blend, Blend::Normal);
        let shadow = self.style.shadow.take();
        let done = if blend == Blend::Normal && shadow.is_none() {
            draw(self)
        } else {
            self.add_layer(Op::Push { clip: None, opacity: 1.0, blend, shadow }, draw)
        };
        (self.style.blend, self.style.shadow) = (blend, shadow);
        done
    }

    /// The scene's paint under the current opacity; `None` if it would be invisible.
    pub(crate) fn visible_paint(
        &self,
        call: &CallStyle,
        paint: Option<&Paint>,
    ) -> Result<Option<wire::Paint>, CallError> {
        let Some(paint) = paint else { return Ok(None) };
        // A pattern is copied; counted before.
        self.make_room(1, 0, paint.bytes())?;
        Ok(paint.lowered(self.opacity_of(call)))
    }

    /// The opacity of this call.
    pub(crate) fn opacity_of(&self, call: &CallStyle) -> f64 {
        call.opacity.unwrap_or(self.style.opacity)
    }

    /// The fill of this call.
    pub(crate) fn fill_of(&self, call: &CallStyle) -> Option<Paint> {
        call.fill.or(self.style.fill.as_ref())
    }

    /// Checks that a box, transformed, stays within the coordinates that can be drawn.
    pub(crate) fn check_bounds(&self, function: &str, bounds: Rect) -> Result<(), CallError> {
        let rect = self.transform.transform_rect_bbox(bounds);
        match [rect.x0, rect.x1, rect.y0, rect.y1].into_iter().find(|n| n.is_nan() || n.abs() > MAX_COORDINATE) {
            None => Ok(()),
            Some(n) => {
                let message =
                    format!("{function}() would reach {} px, but the limit is 10,000,000 px", number(n.round()));
                Err(CallError::value_error(message))
            }
        }
    }
}
