//! From a shape and a style to operations.

use crate::args::Args;
use crate::error::number;
use crate::{CallError, Canvas, Paint, Returned};
use kurbo::Rect;
use std::mem;
use wire::{Blend, Element, FillRule, Op, Shape, Stroke};

/// How far from the origin anything can be drawn, px.
pub(crate) const FAR: f64 = 1e7;

type Done = Result<Returned, CallError>;

impl Canvas {
    /// Draws an area: its inside with the fill, then its outline with the stroke, if there is one.
    pub(crate) fn area(&mut self, args: &mut Args, shape: Shape, rule: FillRule) -> Done {
        let fill = self.fill_of(args);
        let stroke = args.style.stroke.or_else(&self.style.stroke).or(None);
        self.paint(args, shape, rule, fill.as_ref(), stroke.as_ref())
    }

    /// Draws along a line: with the stroke, which is black if never set. Its inside is left empty unless the
    /// call says `fill=`.
    pub(crate) fn line_like(&mut self, args: &mut Args, shape: Shape) -> Done {
        let fill = args.style.fill.or(None);
        let stroke = args.style.stroke.or_else(&self.style.stroke).or(Some(&Paint::BLACK));
        self.paint(args, shape, FillRule::NonZero, fill.as_ref(), stroke.as_ref())
    }

    /// Draws what has no inside at all; `fill=` then says the line's colour, as in Pillow.
    pub(crate) fn line_only(&mut self, args: &mut Args, shape: Shape) -> Done {
        let stroke = self.line_paint(args);
        self.paint(args, shape, FillRule::NonZero, None, stroke.as_ref())
    }

    /// The paint of what has no inside at all.
    pub(crate) fn line_paint(&self, args: &Args) -> Option<Paint> {
        let own = args.style.stroke.or_else(&args.style.fill);
        own.or_else(&self.style.stroke).or(Some(&Paint::BLACK))
    }

    /// Fills and strokes a shape.
    pub(crate) fn paint(
        &mut self,
        args: &mut Args,
        shape: Shape,
        rule: FillRule,
        fill: Option<&Paint>,
        stroke: Option<&Paint>,
    ) -> Done {
        self.mark();
        let width = args.style.width.unwrap_or(self.style.width);
        let fill = self.seen(args, fill)?;
        let stroke = self.seen(args, stroke.filter(|_| width as f32 > 0.0))?;
        let beyond = if stroke.is_some() { width / 2.0 } else { 0.0 };
        self.within(args.function(), bounds(&shape).inflate(beyond, beyond))?;
        let transform = self.placed();
        let pen = stroke.map(|paint| (self.pen(args, width), paint));
        self.as_one(|canvas| match (fill, pen) {
            (fill, Some((stroke, pen))) => {
                if let Some(paint) = fill {
                    canvas.add(Op::Fill { shape: shape.clone(), rule, paint, transform })?;
                }
                canvas.add(Op::Stroke { shape, stroke, paint: pen, transform })
            }
            (Some(paint), None) => canvas.add(Op::Fill { shape, rule, paint, transform }),
            (None, None) => Ok(()),
        })?;
        Ok(Returned::None)
    }

    fn pen(&self, args: &mut Args, width: f64) -> Stroke {
        Stroke {
            width: width as f32,
            cap: self.style.cap,
            join: self.style.join,
            dashes: args.style.dash.take().unwrap_or_else(|| self.style.dashes.clone()),
            dash_offset: self.style.dash_offset,
        }
    }

    /// Has what `draw` adds laid on as one thing, with the style's blend mode and shadow.
    pub(crate) fn as_one(&mut self, draw: impl FnOnce(&mut Self) -> Result<(), CallError>) -> Result<(), CallError> {
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

    /// What a scene has for a paint under the opacity that holds, unless nothing of it would be seen.
    pub(crate) fn seen(&self, args: &Args, paint: Option<&Paint>) -> Result<Option<wire::Paint>, CallError> {
        let Some(paint) = paint else { return Ok(None) };
        // A pattern is copied; counted before.
        self.make_room(1, 0, paint.bytes())?;
        Ok(paint.lowered(self.opacity_of(args)))
    }

    /// The opacity of this call.
    pub(crate) fn opacity_of(&self, args: &Args) -> f64 {
        args.style.opacity.unwrap_or(self.style.opacity)
    }

    /// The fill of this call.
    pub(crate) fn fill_of(&self, args: &Args) -> Option<Paint> {
        args.style.fill.or(self.style.fill.as_ref())
    }

    /// Refuses what the transform puts too far out for a painter's arithmetic, or a number too large for a scene.
    pub(crate) fn within(&self, function: &str, bounds: Rect) -> Result<(), CallError> {
        let rect = self.transform.transform_rect_bbox(bounds);
        match [rect.x0, rect.x1, rect.y0, rect.y1].into_iter().find(|n| n.is_nan() || n.abs() > FAR) {
            None => Ok(()),
            Some(n) => {
                let message = format!(
                    "{function}() would reach to {} px, and nothing is drawn past 10,000,000",
                    number(n.round())
                );
                Err(CallError::value_error(message))
            }
        }
    }
}

/// The box around a shape and its control points.
pub(crate) fn bounds(shape: &Shape) -> Rect {
    match shape {
        Shape::Path(path) => {
            let mut all = Bounds::default();
            for element in path.elements() {
                match element {
                    Element::Move(p) | Element::Line(p) => all.add(&[p]),
                    Element::Quad(c, p) => all.add(&[c, p]),
                    Element::Cubic(c1, c2, p) => all.add(&[c1, c2, p]),
                    Element::Close => {}
                }
            }
            all.rect()
        }
        Shape::Rect { x, y, w, h, .. } => {
            let [x, y, w, h] = [x, y, w, h].map(|n| f64::from(*n));
            Rect::new(x, y, x + w, y + h)
        }
        Shape::Ellipse { x, y, rx, ry } => {
            let [x, y, rx, ry] = [x, y, rx, ry].map(|n| f64::from(*n));
            Rect::new(x - rx, y - ry, x + rx, y + ry)
        }
    }
}

/// A box that grows.
#[derive(Default)]
pub(crate) struct Bounds(Option<[f32; 4]>);

impl Bounds {
    pub(crate) fn add(&mut self, points: &[[f32; 2]]) {
        for [x, y] in points {
            // What is too large for a scene must stay in the box, so that it is refused.
            let [x, y] = [x, y].map(|n| if n.is_nan() { f32::INFINITY } else { *n });
            let [x0, y0, x1, y1] = self.0.unwrap_or([x, y, x, y]);
            self.0 = Some([x0.min(x), y0.min(y), x1.max(x), y1.max(y)]);
        }
    }

    pub(crate) fn rect(&self) -> Rect {
        let [x0, y0, x1, y1] = self.0.unwrap_or_default().map(f64::from);
        Rect { x0, y0, x1, y1 }
    }
}
