//! The canvas: the picture so far, within its limits.

mod encoded;
mod operations;
mod steps;
#[cfg(test)]
mod tests;

use crate::CallError;
use crate::error::{grouped, number};
use crate::scope::{OpenScope, SavedState};
use crate::style::Style;
use encoded::encoded;
use kurbo::Affine;
pub use operations::Operations;
use wire::{Animation, Color, FillRule, Lines, Op, Paint, PictureLimits, Scene, SceneLimits, Shape, Transform};

/// How long a page is shown in a format with frames, ms.
const PAGE_MS: u32 = 2_000;

/// A picture being drawn.
///
/// Operations, points and bytes are counted before they are stored, so that the scene's limits bound its
/// memory.
#[derive(Debug)]
pub struct Canvas {
    width: u32,
    height: u32,
    title: String,
    description: String,
    ops: Operations,
    points: usize,
    bytes: usize,
    limits: SceneLimits,
    picture: PictureLimits,
    marked: bool,
    pub(crate) missing: usize,
    pub(crate) style: Style,
    pub(crate) transform: Affine,
    pub(crate) saved: Vec<SavedState>,
    pub(crate) open: Vec<OpenScope>,
    /// The number of open layers, each of which still needs an `Op::Pop`.
    pub(crate) layers: usize,
    pub(crate) scopes: u64,
    frames: Frames,
    animation: Animation,
    /// Of turtles that draw step by step: the number of operations after each step.
    steps: Vec<usize>,
}

/// The frames so far.
#[derive(Debug, Default)]
struct Frames {
    count: u32,
    /// The duration of the last frame, ms.
    ms: u32,
    /// The number of operations when the last frame ended.
    ops: usize,
}

impl Canvas {
    /// An empty canvas of `width` × `height` px.
    #[must_use]
    pub fn new(width: u32, height: u32, limits: SceneLimits, picture: PictureLimits) -> Self {
        Self {
            width,
            height,
            title: String::new(),
            description: String::new(),
            ops: Operations::default(),
            points: 0,
            bytes: 64,
            limits,
            picture,
            marked: false,
            missing: 0,
            style: Style::default(),
            transform: Affine::IDENTITY,
            saved: Vec::new(),
            open: Vec::new(),
            layers: 0,
            scopes: 0,
            frames: Frames::default(),
            animation: Animation::None,
            steps: Vec::new(),
        }
    }

    /// The same canvas for a picture that can be an animation.
    #[must_use]
    pub fn animated(self, animation: Animation) -> Self {
        Self { animation, ..self }
    }

    /// The same canvas, which keeps the line of the program that draws each operation.
    #[must_use]
    pub fn with_lines(self) -> Self {
        Self { ops: Operations::with_lines(), ..self }
    }

    /// Whether lines are kept, so that it is to be told them.
    #[must_use]
    pub fn keeps_lines(&self) -> bool {
        self.ops.keeps_lines()
    }

    /// The line of the program, from 1, that draws what is added from now on; 0 for none.
    pub fn set_line(&mut self, line: u32) {
        self.ops.set_line(line);
    }

    /// The line that was told last; 0 if lines aren't kept.
    #[must_use]
    pub fn line(&self) -> u32 {
        self.ops.line()
    }

    /// The lines of the segments of the strokes that are added from now on: how many segments are of which line, in order.
    pub fn set_parts(&mut self, parts: &[(u32, u32)]) {
        self.ops.set_parts(parts);
    }

    /// The canvas's width, px.
    #[must_use]
    pub fn width(&self) -> u32 {
        self.width
    }

    /// The canvas's height, px.
    #[must_use]
    pub fn height(&self) -> u32 {
        self.height
    }

    /// The number of characters that no font has; each is drawn as a box.
    #[must_use]
    pub fn missing_glyphs(&self) -> usize {
        self.missing
    }

    /// Whether nothing was drawn.
    #[must_use]
    pub fn is_blank(&self) -> bool {
        self.ops.is_empty()
    }

    /// Closes every open scope and returns the picture. Anything drawn after the last frame becomes one more frame.
    ///
    /// # Errors
    /// A limit, if that frame exceeds it.
    pub fn finish(self) -> Result<Scene, CallError> {
        self.finish_with_lines().map(|(scene, _)| scene)
    }

    /// As [`finish`](Self::finish), with the lines of the operations if they are kept.
    ///
    /// # Errors
    /// As [`finish`](Self::finish).
    pub fn finish_with_lines(mut self) -> Result<(Scene, Option<Lines>), CallError> {
        for _ in 0..self.layers {
            self.ops.push(Op::Pop);
        }
        self.layers = 0;
        self.add_step_frames()?;
        if self.frames.count > 0 && self.ops.len() > self.frames.ops {
            self.end_frame(self.frames.ms)?;
        }
        let (ops, lines) = self.ops.into_parts();
        let Self { width, height, title, description, .. } = self;
        Ok((Scene { width, height, title, description, ops }, lines))
    }

    /// The number of operations.
    #[must_use]
    pub fn operations(&self) -> usize {
        self.ops.len()
    }

    /// Whether the size can't change any more, because something was drawn.
    #[must_use]
    pub fn is_marked(&self) -> bool {
        self.marked
    }

    /// Removes the operations from `anchor` on, so that others can be added before them.
    pub fn take_after(&mut self, anchor: usize) -> Operations {
        self.ops.split_off(anchor)
    }

    /// Adds removed operations back at the end.
    pub fn put_back(&mut self, ops: Operations) {
        self.ops.append(ops);
    }

    /// Fixes the size, because something is drawn from here on.
    pub fn mark(&mut self) {
        self.marked = true;
    }

    /// The limit on points, for paths that are built outside the canvas.
    #[must_use]
    pub fn most_points(&self) -> usize {
        self.limits.points as usize
    }

    /// The current transform, in a scene's type.
    #[must_use]
    pub fn placed(&self) -> Transform {
        Transform(self.transform.as_coeffs().map(|n| n as f32))
    }

    /// Adds an operation, if the limits allow it.
    ///
    /// # Errors
    /// [`CallError`] as an author reads it.
    pub fn add(&mut self, op: Op) -> Result<(), CallError> {
        let bytes = encoded(&op);
        self.make_room(1, op.points(), bytes)?;
        if matches!(op, Op::Push { .. }) {
            // Its `Pop` is paid for now.
            self.make_room(2, op.points(), bytes + 1)?;
            self.layers += 1;
            self.bytes += 1;
        }
        self.points += op.points();
        self.bytes += bytes;
        self.marked = true;
        self.ops.push(op);
        Ok(())
    }

    /// Ends the innermost layer.
    pub fn add_pop(&mut self) {
        self.layers -= 1;
        self.ops.push(Op::Pop);
    }

    /// Adds a layer around the operations that `draw` adds; no layer if it adds none.
    ///
    /// # Errors
    /// [`CallError`] as an author reads it.
    pub fn add_layer(
        &mut self,
        push: Op,
        draw: impl FnOnce(&mut Self) -> Result<(), CallError>,
    ) -> Result<(), CallError> {
        let before = (self.ops.len(), self.points, self.bytes);
        self.add(push)?;
        let done = draw(self);
        if self.ops.len() == before.0 + 1 {
            self.layers -= 1;
            self.ops.pop();
            (self.points, self.bytes) = (before.1, before.2);
        } else {
            self.add_pop();
        }
        done
    }

    /// The position of the next operation: its index, its frame and the number of open layers.
    #[must_use]
    pub fn place(&self) -> (usize, (u32, usize)) {
        (self.ops.len(), (self.frames.count, self.layers))
    }

    /// Moves what `draw` adds to an earlier `place`, below the operations since, if that place is in the same
    /// frame and the same number of layers.
    ///
    /// # Errors
    /// [`CallError`] as an author reads it.
    pub fn below(
        &mut self,
        place: (usize, (u32, usize)),
        draw: impl FnOnce(&mut Self) -> Result<(), CallError>,
    ) -> Result<(), CallError> {
        let before = self.ops.len();
        draw(self)?;
        let added = self.ops.len() - before;
        let (at, within) = place;
        if within == self.place().1 {
            self.ops.move_last(added, at);
        }
        Ok(())
    }

    /// Ends a frame that is shown for `ms`.
    pub(crate) fn end_frame(&mut self, ms: u32) -> Result<(), CallError> {
        self.end(Op::Frame { ms })
    }

    /// Begins a page: what is drawn on it covers the page before.
    ///
    /// # Errors
    /// A limit that it is past.
    pub fn begin_page(&mut self) -> Result<(), CallError> {
        let (w, h) = (self.width as f32, self.height as f32);
        self.add(Op::Fill {
            shape: Shape::Rect { x: 0.0, y: 0.0, w, h, radius: 0.0 },
            rule: FillRule::NonZero,
            paint: Paint::Solid(Color::WHITE),
            transform: Transform::IDENTITY,
        })
    }

    /// Ends a page, outside of all layers: a page of a document, or a frame that is shown for a while.
    ///
    /// # Errors
    /// A limit that it is past.
    pub fn end_page(&mut self) -> Result<(), CallError> {
        self.end(Op::Page { ms: PAGE_MS })
    }

    fn end(&mut self, op: Op) -> Result<(), CallError> {
        let PictureLimits { frames, frame_pixels, .. } = self.picture;
        let count = self.frames.count + 1;
        if count > frames {
            let most = grouped(frames.into());
            let error = CallError::size_limit(format!("the animation has more than {most} frames"));
            return Err(error.hint("draw fewer frames, further apart"));
        }
        if u64::from(count) * u64::from(self.width) * u64::from(self.height) > u64::from(frame_pixels) {
            let most = grouped(frame_pixels.into());
            let error = CallError::size_limit(format!("the animation has more than {most} pixels in all its frames"));
            return Err(error.hint("make the canvas smaller with canvas.size(…), or draw fewer frames"));
        }
        let ms = op.frame_ms().unwrap_or(PAGE_MS);
        self.add(op)?;
        self.frames = Frames { count, ms, ops: self.ops.len() };
        Ok(())
    }

    /// Checks that so much more can be added. Call it before making anything large.
    ///
    /// # Errors
    /// [`CallError`] as an author reads it.
    pub fn make_room(&self, ops: usize, points: usize, bytes: usize) -> Result<(), CallError> {
        let SceneLimits { bytes: most_bytes, operations, points: most_points } = self.limits;
        if self.ops.len() + self.layers + ops > operations as usize {
            let message = format!("the picture has more than {} drawing operations", grouped(operations.into()));
            return Err(CallError::scene_limit(message).hint("canvas.points(xs, ys) draws many dots in one call"));
        }
        if self.points.saturating_add(points) > most_points as usize {
            let message = format!("the picture has more than {} points", grouped(most_points.into()));
            return Err(CallError::scene_limit(message));
        }
        if self.bytes.saturating_add(bytes) > most_bytes as usize {
            let message = format!("the picture takes more than {} bytes", grouped(most_bytes.into()));
            return Err(CallError::scene_limit(message));
        }
        Ok(())
    }

    /// Sets the picture's title.
    pub(crate) fn set_title(&mut self, text: String) -> Result<(), CallError> {
        self.replace_text(self.title.len(), text.len())?;
        self.title = text;
        Ok(())
    }

    /// Sets the picture's description.
    pub(crate) fn set_description(&mut self, text: String) -> Result<(), CallError> {
        self.replace_text(self.description.len(), text.len())?;
        self.description = text;
        Ok(())
    }

    /// Counts `after` bytes of text in place of `before`.
    fn replace_text(&mut self, before: usize, after: usize) -> Result<(), CallError> {
        self.bytes -= before;
        if let Err(error) = self.make_room(0, 0, after) {
            self.bytes += before;
            return Err(error);
        }
        self.bytes += after;
        Ok(())
    }

    /// The number of bytes that were counted for the scene.
    #[cfg(test)]
    pub(crate) fn counted(&self) -> usize {
        self.bytes
    }

    /// Sets the size, px, before anything is drawn.
    ///
    /// # Errors
    /// [`CallError`] as an author reads it.
    pub fn set_size(&mut self, width: f64, height: f64) -> Result<(), CallError> {
        for (name, n) in [("width", width), ("height", height)] {
            if n < 1.0 {
                return Err(CallError::value_error(format!(
                    "size() argument '{name}' must be at least 1, but is {}",
                    number(n)
                )));
            }
        }
        // Casts saturate, and no limit allows the largest size.
        let (w, h) = (width as u32, height as u32);
        if !self.picture.allows(w, h) {
            let (side, pixels) = (grouped(self.picture.side.into()), grouped(self.picture.pixels.into()));
            let message = format!(
                "{}×{} px is too large: the limit is {side} px per side and {pixels} px in total",
                number(width),
                number(height)
            );
            return Err(CallError::size_limit(message)
                .hint(format!("the limit is {side} × {side} px, and {pixels} px in total")));
        }
        if self.marked {
            let error = CallError::value_error("size() must be called before anything is drawn");
            return Err(error.hint("move canvas.size(…) to the top of the program"));
        }
        (self.width, self.height) = (w, h);
        Ok(())
    }
}
