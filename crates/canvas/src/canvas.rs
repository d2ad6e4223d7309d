//! The canvas: the picture so far, counted against its limits as it grows.

use crate::call::Args;
use crate::error::{grouped, number};
use crate::scope::{Open, Saved};
use crate::style::Style;
use crate::{CallError, Returned};
use kurbo::Affine;
use wire::{FillRule, MAX_FRAME_MS, Op, Paint, PictureLimits, Pixels, Scene, SceneLimits, Shape, Stroke, Transform};

/// Longest title or description, bytes.
const MAX_WORDS: usize = 64 * 1024;

/// A picture being drawn.
///
/// Operations, points and bytes are counted before they are kept, so that its memory is bounded by the
/// scene's limits.
#[derive(Debug)]
pub struct Canvas {
    width: u32,
    height: u32,
    title: String,
    description: String,
    ops: Vec<Op>,
    points: usize,
    bytes: usize,
    limits: SceneLimits,
    picture: PictureLimits,
    marked: bool,
    pub(crate) missing: usize,
    pub(crate) style: Style,
    pub(crate) transform: Affine,
    pub(crate) saved: Vec<Saved>,
    pub(crate) open: Vec<Open>,
    /// How many layers are open: each still needs its `Op::Pop`.
    pub(crate) layers: usize,
    pub(crate) scopes: u64,
    frames: Frames,
}

/// The frames so far.
#[derive(Debug, Default)]
struct Frames {
    count: u32,
    /// How long the last one stands, ms.
    ms: u32,
    /// How many operations there were when it ended.
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
            ops: Vec::new(),
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
        }
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

    /// How many characters no font has; each is drawn as a box.
    #[must_use]
    pub fn missing_glyphs(&self) -> usize {
        self.missing
    }

    /// Whether nothing was drawn.
    #[must_use]
    pub fn is_blank(&self) -> bool {
        self.ops.is_empty()
    }

    /// The picture, with every scope that is still open closed. What was drawn after the last frame is one more.
    ///
    /// # Errors
    /// A limit, when that last frame is past it.
    pub fn finish(mut self) -> Result<Scene, CallError> {
        self.ops.extend(std::iter::repeat_n(Op::Pop, self.layers));
        self.layers = 0;
        if self.frames.count > 0 && self.ops.len() > self.frames.ops {
            self.end_frame(self.frames.ms)?;
        }
        Ok(Scene {
            width: self.width,
            height: self.height,
            title: self.title,
            description: self.description,
            ops: self.ops,
        })
    }

    /// How many operations there are.
    pub(crate) fn operations(&self) -> usize {
        self.ops.len()
    }

    /// Whether the size is fixed.
    pub(crate) fn is_marked(&self) -> bool {
        self.marked
    }

    /// Sets the size, px, before anything is drawn.
    pub(crate) fn set_size(&mut self, width: f64, height: f64) -> Result<(), CallError> {
        self.resize(width, height)
    }

    /// Takes the operations from `anchor` on out, so that others come before them.
    pub(crate) fn take_after(&mut self, anchor: usize) -> Vec<Op> {
        self.ops.split_off(anchor.min(self.ops.len()))
    }

    /// Puts operations that were taken out back at the end.
    pub(crate) fn put_back(&mut self, mut ops: Vec<Op>) {
        self.ops.append(&mut ops);
    }

    /// From here on something is drawn, so the size is fixed.
    pub(crate) fn mark(&mut self) {
        self.marked = true;
    }

    /// The limit on points, for paths that are built aside.
    pub(crate) fn most_points(&self) -> usize {
        self.limits.points as usize
    }

    /// The current transform as a scene has it.
    pub(crate) fn placed(&self) -> Transform {
        Transform(self.transform.as_coeffs().map(|n| n as f32))
    }

    /// Adds an operation, if it is within the limits.
    pub(crate) fn add(&mut self, op: Op) -> Result<(), CallError> {
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
    pub(crate) fn add_pop(&mut self) {
        self.layers -= 1;
        self.ops.push(Op::Pop);
    }

    /// Adds a layer with what `draw` draws; nothing if it draws nothing.
    pub(crate) fn add_layer(
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

    /// Where the next operation goes: after how many others, and in which frame and how many layers.
    pub(crate) fn place(&self) -> (usize, (u32, usize)) {
        (self.ops.len(), (self.frames.count, self.layers))
    }

    /// Puts what `draw` draws below what was added since the next operation went to `place`, if that is of the same
    /// frame and as many layers.
    pub(crate) fn below(
        &mut self,
        place: (usize, (u32, usize)),
        draw: impl FnOnce(&mut Self) -> Result<(), CallError>,
    ) -> Result<(), CallError> {
        let before = self.ops.len();
        draw(self)?;
        let added = self.ops.len() - before;
        let (at, within) = place;
        if within == self.place().1
            && let Some(since) = self.ops.get_mut(at..).filter(|since| since.len() >= added)
        {
            since.rotate_right(added);
        }
        Ok(())
    }

    fn end_frame(&mut self, ms: u32) -> Result<(), CallError> {
        let PictureLimits { frames, frame_pixels, .. } = self.picture;
        let count = self.frames.count + 1;
        if count > frames {
            return Err(CallError::size_limit(format!(
                "the animation has more than {} frames",
                grouped(frames.into())
            )));
        }
        if u64::from(count) * u64::from(self.width) * u64::from(self.height) > u64::from(frame_pixels) {
            let most = grouped(frame_pixels.into());
            let error = CallError::size_limit(format!("the animation has more than {most} pixels in all its frames"));
            return Err(error.hint("make the canvas smaller with canvas.size(…), or draw fewer frames"));
        }
        self.add(Op::Frame { ms })?;
        self.frames = Frames { count, ms, ops: self.ops.len() };
        Ok(())
    }

    /// Whether so much more can be added; asked before anything large is made.
    pub(crate) fn make_room(&self, ops: usize, points: usize, bytes: usize) -> Result<(), CallError> {
        let SceneLimits { bytes: most_bytes, operations, points: most_points } = self.limits;
        if self.ops.len() + self.layers + ops > operations as usize {
            let message = format!("the picture has more than {} drawing operations", grouped(operations.into()));
            return Err(CallError::scene_limit(message).hint("canvas.points(xs, ys) draws many dots in one"));
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

    /// How many bytes the scene was counted to have.
    #[cfg(test)]
    pub(crate) fn counted(&self) -> usize {
        self.bytes
    }

    fn resize(&mut self, width: f64, height: f64) -> Result<(), CallError> {
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
                "{}×{} px is too large: at most {side} px a side and {pixels} px in all",
                number(width),
                number(height)
            );
            return Err(CallError::size_limit(message));
        }
        if self.marked {
            let error = CallError::value_error("size() must come before the first thing that is drawn");
            return Err(error.hint("move canvas.size(…) to the top of the program"));
        }
        (self.width, self.height) = (w, h);
        Ok(())
    }
}

/// At most how many bytes an operation takes in an encoded scene.
fn encoded(op: &Op) -> usize {
    const TAG: usize = 1;
    const LENGTH: usize = 5;
    const TRANSFORM: usize = 24;
    let pixels = |pixels: &Pixels| 3 * LENGTH + 1 + pixels.bytes.len();
    let ink = |paint: &Paint| {
        TAG + match paint {
            Paint::Solid(_) => 4,
            Paint::Gradient(gradient) => TAG + 16 + LENGTH + 8 * gradient.stops.len(),
            Paint::Pattern(pattern) => pixels(&pattern.pixels) + 16 + 1 + 4,
        }
    };
    let pen = |stroke: &Stroke| 4 + 2 + LENGTH + 4 * stroke.dashes.len() + 4;
    let shape = |shape: &Shape| match shape {
        // As many `Close`s as `Move`s at most, so at most two verbs a point.
        Shape::Path(path) => 1 + 2 * LENGTH + 10 * path.len(),
        Shape::Rect { .. } => 1 + 20,
        Shape::Ellipse { .. } => 1 + 16,
    };
    TAG + match op {
        Op::Fill { shape: of, paint, .. } => shape(of) + 1 + ink(paint) + TRANSFORM,
        Op::Stroke { shape: of, stroke, paint, .. } => shape(of) + pen(stroke) + ink(paint) + TRANSFORM,
        Op::Repeat { shape: of, at, sizes, colors, fill, stroke, .. } => {
            let stroke = stroke.as_ref().map_or(0, |(stroke, paint)| pen(stroke) + ink(paint));
            let each = 8 * at.len() + 4 * sizes.len() + 4 * colors.len();
            shape(of) + 3 * LENGTH + each + 2 + fill.as_ref().map_or(0, ink) + stroke + TRANSFORM
        }
        Op::Text { glyphs, text, paint, .. } => {
            1 + 4 + LENGTH + 11 * glyphs.len() + LENGTH + text.len() + ink(paint) + TRANSFORM
        }
        Op::Image { pixels: of, .. } => pixels(of) + 16 + 1 + 4 + TRANSFORM,
        Op::Push { clip, .. } => 1 + clip.as_ref().map_or(0, |(of, ..)| shape(of) + 1 + TRANSFORM) + 4 + 1 + 1 + 16,
        Op::Frame { .. } => LENGTH,
        Op::Pop => 0,
    }
}

type Done = Result<Returned, CallError>;

pub(crate) fn size(canvas: &mut Canvas, args: &mut Args) -> Done {
    let [width, height] = args.lead();
    canvas.resize(width, height).map(|()| Returned::None)
}

pub(crate) fn width(canvas: &mut Canvas, _: &mut Args) -> Done {
    Ok(Returned::Integer(canvas.width.into()))
}

pub(crate) fn height(canvas: &mut Canvas, _: &mut Args) -> Done {
    Ok(Returned::Integer(canvas.height.into()))
}

/// Paints the whole canvas, whatever the transform and the opacity are.
pub(crate) fn background(canvas: &mut Canvas, args: &mut Args) -> Done {
    canvas.mark();
    let Some(paint) = args.paint("color") else { return Ok(Returned::None) };
    canvas.make_room(1, 0, paint.bytes())?;
    if let Some(paint) = paint.lowered(1.0) {
        let (w, h) = (canvas.width as f32, canvas.height as f32);
        canvas.add(Op::Fill {
            shape: Shape::Rect { x: 0.0, y: 0.0, w, h, radius: 0.0 },
            rule: FillRule::NonZero,
            paint,
            transform: Transform::IDENTITY,
        })?;
    }
    Ok(Returned::None)
}

pub(crate) fn frame(canvas: &mut Canvas, args: &mut Args) -> Done {
    let ms = args.number("ms").round();
    if !(1.0..=f64::from(MAX_FRAME_MS)).contains(&ms) {
        let most = grouped(MAX_FRAME_MS.into());
        let message = format!("frame() argument 'ms' must be from 1 to {most}, but is {}", number(ms));
        return Err(CallError::value_error(message).hint("1000 ms are a second"));
    }
    if canvas.layers > 0 {
        let error = CallError::value_error("frame() can't end a frame inside of a clip or a layer");
        return Err(error.hint("call canvas.frame() after the `with` block, at its own indentation"));
    }
    canvas.end_frame(ms as u32)?;
    Ok(Returned::None)
}

fn words(canvas: &mut Canvas, args: &Args, name: &str, before: usize) -> Result<String, CallError> {
    let text = args.text(name).unwrap_or_default();
    if text.len() > MAX_WORDS {
        let message = format!("{}() takes at most {} bytes of text", args.function(), grouped(MAX_WORDS as u64));
        return Err(CallError::value_error(message));
    }
    let text = wire::clean(text, MAX_WORDS);
    canvas.bytes -= before;
    canvas.make_room(0, 0, text.len()).inspect_err(|_| canvas.bytes += before)?;
    canvas.bytes += text.len();
    Ok(text)
}

pub(crate) fn title(canvas: &mut Canvas, args: &mut Args) -> Done {
    canvas.title = words(canvas, args, "text", canvas.title.len())?;
    Ok(Returned::None)
}

pub(crate) fn describe(canvas: &mut Canvas, args: &mut Args) -> Done {
    canvas.description = words(canvas, args, "alt", canvas.description.len())?;
    Ok(Returned::None)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::testing::{canvas, limited, named, values, words};
    use crate::{ErrorKind, Value};
    use wire::{Color, LimitKind};

    const SCENE: ErrorKind = ErrorKind::Limit(LimitKind::Scene);

    /// Draws until a limit stops it.
    fn full(limits: SceneLimits, name: &str, positional: &[Value]) -> (Canvas, CallError) {
        let mut canvas = limited(limits);
        for _ in 0..100_000 {
            if let Err(error) = canvas.try_do(name, positional.to_vec(), named![fill = "red"]) {
                return (canvas, error);
            }
        }
        panic!("{name} was never stopped");
    }

    #[test]
    fn the_size_is_set_before_anything_is_drawn() {
        let mut canvas = canvas();
        canvas.draw("fill", values!["red"], named![]);
        canvas.draw("size", values![400, 300.0], named![]);
        assert_eq!(canvas.draw("width", values![], named![]), Returned::Integer(400));
        assert_eq!(canvas.draw("height", values![], named![]), Returned::Integer(300));
        canvas.draw("background", values![Value::None], named![]);
        let error = canvas.try_do("size", values![10, 10], named![]).unwrap_err();
        assert_eq!(error.message, "size() must come before the first thing that is drawn");
        let scene = canvas.scene();
        assert_eq!((scene.width, scene.height), (400, 300));
    }

    #[test]
    fn a_picture_too_large_is_refused_first_of_all() {
        let mut canvas = canvas();
        canvas.draw("background", values!["red"], named![]);
        for (w, h) in [(4097.0, 10.0), (1e300, 1.0), (4e9, 4e9)] {
            let error = canvas.try_do("size", values![w, h], named![]).unwrap_err();
            assert_eq!(error.kind, ErrorKind::Limit(LimitKind::Size), "{error}");
        }
        assert_eq!(
            words("size", values![5000, 100], named![]),
            "Limit: 5000×100 px is too large: at most 4,096 px a side and 16,777,216 px in all"
        );
        assert_eq!(
            words("size", values![0, 100], named![]),
            "ValueError: size() argument 'width' must be at least 1, but is 0"
        );
    }

    #[test]
    fn a_background_covers_the_canvas_whatever_the_transform_is() {
        let mut canvas = canvas();
        canvas.draw("translate", values![50, 50], named![]);
        canvas.draw("opacity", values![0.5], named![]);
        canvas.draw("background", values!["white"], named![]);
        let covered = Op::Fill {
            shape: Shape::Rect { x: 0.0, y: 0.0, w: 200.0, h: 100.0, radius: 0.0 },
            rule: FillRule::NonZero,
            paint: Paint::Solid(Color::WHITE),
            transform: Transform::IDENTITY,
        };
        assert_eq!(canvas.ops(), [covered]);
    }

    #[test]
    fn operations_points_and_bytes_are_limited() {
        let limits = SceneLimits::default();
        let circle = values![10, 10, 5];
        let (canvas, error) = full(SceneLimits { operations: 9, ..limits }, "circle", &circle);
        assert_eq!((error.kind, canvas.ops.len()), (SCENE, 9));
        assert_eq!(error.message, "the picture has more than 9 drawing operations");
        let (canvas, error) = full(SceneLimits { points: 41, ..limits }, "circle", &circle);
        assert_eq!((error.kind, canvas.ops.len()), (SCENE, 10));
        let text: [Value; 3] = ["hello".into(), 10.into(), 10.into()];
        let (canvas, error) = full(SceneLimits { bytes: 10_000, ..limits }, "text", &text);
        assert_eq!(error.kind, SCENE, "{error}");
        let encoded = canvas.scene().encode().len();
        assert!((8_000..=10_000).contains(&encoded), "{encoded}");
    }

    #[test]
    fn clips_are_paid_for_with_their_end() {
        let mut canvas = limited(SceneLimits { operations: 3, ..SceneLimits::default() });
        let Returned::Scope(clip) = canvas.draw("clip", values![values![0, 0, 5, 5]], named![]) else { panic!() };
        canvas.enter(&clip).unwrap();
        canvas.draw("circle", values![10, 10, 5], named![]);
        assert_eq!(canvas.try_do("circle", values![10, 10, 5], named![]).unwrap_err().kind, SCENE);
        assert_eq!(canvas.enter(&clip).unwrap_err().kind, SCENE);
        assert_eq!(canvas.ops().len(), 3);
    }

    #[test]
    fn a_frame_ends_where_it_is_called_and_the_rest_is_one_more() {
        let mut canvas = canvas();
        canvas.draw("circle", values![10, 10, 5], named![]);
        canvas.draw("frame", values![], named![]);
        canvas.draw("circle", values![10, 10, 5], named![]);
        canvas.draw("frame", values![250], named![]);
        canvas.draw("circle", values![10, 10, 5], named![]);
        let shown = |ops: Vec<Op>| -> Vec<u32> {
            ops.iter().filter_map(|op| if let Op::Frame { ms } = op { Some(*ms) } else { None }).collect()
        };
        assert_eq!(shown(canvas.ops()), [100, 250, 250]);
        let mut canvas = crate::testing::canvas();
        canvas.draw("circle", values![10, 10, 5], named![]);
        canvas.draw("frame", values![], named![ms = 40]);
        assert_eq!(shown(canvas.ops()), [40], "nothing was drawn after it");
    }

    #[test]
    fn frames_are_limited_and_stay_outside_of_layers() {
        let limits = PictureLimits { frames: 3, ..PictureLimits::default() };
        let mut canvas = Canvas::new(100, 100, SceneLimits::default(), limits);
        for _ in 0..3 {
            canvas.draw("circle", values![10, 10, 5], named![]);
            canvas.draw("frame", values![], named![]);
        }
        let size = ErrorKind::Limit(LimitKind::Size);
        let error = canvas.try_do("frame", values![], named![]).unwrap_err();
        assert_eq!((error.kind, error.message.as_str()), (size, "the animation has more than 3 frames"));
        canvas.draw("circle", values![10, 10, 5], named![]);
        assert_eq!(canvas.finish().unwrap_err().kind, size);
        let limits = PictureLimits { frame_pixels: 25_000, ..PictureLimits::default() };
        let mut canvas = Canvas::new(100, 100, SceneLimits::default(), limits);
        assert_eq!((0..9).filter(|_| canvas.try_do("frame", values![], named![]).is_ok()).count(), 2);
        let mut canvas = crate::testing::canvas();
        let Returned::Scope(layer) = canvas.draw("layer", values![0.5], named![]) else { panic!() };
        canvas.enter(&layer).unwrap();
        let error = canvas.try_do("frame", values![], named![]).unwrap_err();
        assert_eq!(error.message, "frame() can't end a frame inside of a clip or a layer");
        canvas.leave(&layer).unwrap();
        canvas.draw("frame", values![], named![]);
        assert!(words("frame", values![0], named![]).contains("must be from 1 to 60,000, but is 0"));
    }

    #[test]
    fn a_title_is_cleaned_and_counted() {
        let mut canvas = limited(SceneLimits { bytes: 1_000, ..SceneLimits::default() });
        canvas.draw("title", values!["Sun\u{202E}rise"], named![]);
        canvas.draw("describe", values!["A red sun"], named![]);
        for _ in 0..100 {
            canvas.draw("title", values!["Sunset ".repeat(100).as_str()], named![]);
        }
        assert_eq!(canvas.try_do("title", values!["x".repeat(2_000).as_str()], named![]).unwrap_err().kind, SCENE);
        assert!(matches!(
            canvas.try_do("title", values!["x".repeat(100_000).as_str()], named![]).unwrap_err().kind,
            ErrorKind::Value
        ));
        canvas.draw("title", values!["Sun\u{202E}rise"], named![]);
        let scene = canvas.scene();
        assert_eq!((scene.title.as_str(), scene.description.as_str()), ("Sun\u{FFFD}rise", "A red sun"));
    }
}
