//! Consecutive paths of a collection that one operation draws.

use super::outline::Outline;
use super::snap::shape;
use canvas::{CallError, Canvas};
use kurbo::{Affine, BezPath};
use wire::{Color, Op, Paint, Stroke, Transform};

/// Most points of lines that are drawn at once.
const AT_ONCE: usize = 20_000;

/// Consecutive lines of one opaque pen: one operation draws them all.
#[derive(Default)]
pub(super) struct Lines {
    path: BezPath,
    pen: Option<(Stroke, Color, bool)>,
}

impl Lines {
    pub(super) fn add(
        &mut self,
        canvas: &mut Canvas,
        path: &BezPath,
        stroke: Stroke,
        color: Color,
        snapped: bool,
    ) -> Result<(), CallError> {
        let pen = (stroke, color, snapped);
        let same = color.a == 255 && self.pen.as_ref() == Some(&pen);
        if !same || self.path.elements().len() > AT_ONCE {
            self.draw(canvas)?;
        }
        self.path.extend(path.iter());
        self.pen = Some(pen);
        Ok(())
    }

    pub(super) fn draw(&mut self, canvas: &mut Canvas) -> Result<(), CallError> {
        let path = std::mem::take(&mut self.path);
        let Some((stroke, color, snapped)) = self.pen.take() else { return Ok(()) };
        let shape = shape(&path, snapped, stroke.width.into());
        canvas.add(Op::Stroke { shape, stroke, paint: Paint::Solid(color), transform: Transform::IDENTITY })
    }
}

/// Consecutive paths of one shape and one line.
pub(super) struct Run {
    pub(super) stroke: Option<(Stroke, Color)>,
    pub(super) filled: bool,
    pub(super) at: Vec<[f32; 2]>,
    pub(super) sizes: Vec<f32>,
    pub(super) colors: Vec<Color>,
}

impl Run {
    pub(super) fn draw(self, canvas: &mut Canvas, outline: &Outline) -> Result<(), CallError> {
        let stroke = self.stroke.map(|(stroke, color)| (stroke, Paint::Solid(color)));
        if !self.filled && stroke.is_none() {
            return Ok(());
        }
        let one = self.colors.first().copied().filter(|first| self.colors.iter().all(|color| color == first));
        let colors = if self.filled && one.is_none() { self.colors } else { Vec::new() };
        let fill = one.filter(|_| self.filled).map(Paint::Solid);
        let same =
            self.sizes.first().copied().filter(|first| self.sizes.iter().all(|size| size.to_bits() == first.to_bits()));
        let sizes = if same.is_some() { Vec::new() } else { self.sizes };
        let shape =
            Outline::from_path(outline.placed(Affine::FLIP_Y * Affine::scale(same.unwrap_or(1.0).into()))).shape();
        canvas.add(Op::Repeat { shape, at: self.at, sizes, colors, fill, stroke, transform: Transform::IDENTITY })
    }
}
