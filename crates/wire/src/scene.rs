//! The scene: a picture as an ordered list of few, dull operations. Canvas sugar is lowered before it.
//!
//! Coordinates are px of the canvas, y down, before an operation's own transform.

use crate::{Path, SceneLimits, decode, encode};
use serde::de::{Error as _, SeqAccess, Visitor};
use serde::{Deserialize, Deserializer, Serialize};
use std::fmt;

/// The deepest nesting of layers.
pub const MAX_DEPTH: usize = 64;
/// More operations than this are refused while they are decoded: each takes far more memory than its byte on the wire.
pub const MAX_OPERATIONS: usize = 1_000_000;
/// Most dash lengths of one stroke.
const MAX_DASHES: usize = 32;
/// Most colours of one gradient.
pub const MAX_STOPS: usize = 256;
/// The widest blur of a shadow, px.
pub const MAX_BLUR: f32 = 200.0;
/// The longest that a frame of an animation stands, ms.
pub const MAX_FRAME_MS: u32 = 60_000;
/// Most bytes of a title, a description or one run of text.
const MAX_TEXT: usize = 64 * 1024;

/// A colour: straight (not premultiplied) sRGB.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub struct Color {
    /// Red, 0–255.
    pub r: u8,
    /// Green, 0–255.
    pub g: u8,
    /// Blue, 0–255.
    pub b: u8,
    /// Alpha, 0 (clear) to 255 (opaque).
    pub a: u8,
}

impl Color {
    /// Black.
    pub const BLACK: Self = Self::opaque(0, 0, 0);
    /// White.
    pub const WHITE: Self = Self::opaque(255, 255, 255);

    /// An opaque colour.
    #[must_use]
    pub const fn opaque(r: u8, g: u8, b: u8) -> Self {
        Self { r, g, b, a: 255 }
    }
}

/// What an area is painted with. Places are px, before the operation's transform.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub enum Paint {
    /// One colour.
    Solid(Color),
    /// Colours that run into each other.
    Gradient(Box<Gradient>),
    /// An image, again and again.
    Pattern(Box<Pattern>),
}

/// Colours along a line, from a centre outwards, or around it. Outside, the first and the last go on.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Gradient {
    /// Where its colours go.
    pub course: Course,
    /// From 1 to [`MAX_STOPS`] of them, their places never falling.
    pub stops: Vec<Stop>,
}

/// Where a gradient's colours go, px.
#[derive(Debug, Clone, Copy, PartialEq, Serialize, Deserialize)]
pub enum Course {
    /// Along a line.
    Linear {
        /// Where the first colour is.
        from: [f32; 2],
        /// Where the last colour is.
        to: [f32; 2],
    },
    /// From a centre outwards.
    Radial {
        /// Where the first colour is.
        center: [f32; 2],
        /// How far away the last colour is, above 0.
        radius: f32,
    },
    /// Around a centre, clockwise.
    Conic {
        /// The centre.
        center: [f32; 2],
        /// Where the first colour is, degrees clockwise from 3 o'clock.
        start: f32,
    },
}

/// A colour at its place in a gradient.
#[derive(Debug, Clone, Copy, PartialEq, Serialize, Deserialize)]
pub struct Stop {
    /// 0 (the beginning) to 1 (the end).
    pub at: f32,
    /// The colour there.
    pub color: Color,
}

/// An image that is laid like tiles.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Pattern {
    /// The image.
    pub pixels: Pixels,
    /// Left edge of one tile, px.
    pub x: f32,
    /// Top edge of one tile, px.
    pub y: f32,
    /// Width of a tile, px, above 0.
    pub w: f32,
    /// Height of a tile, px, above 0.
    pub h: f32,
    /// Whether to smooth between pixels.
    pub smooth: bool,
    /// 0–1.
    pub opacity: f32,
}

/// An affine map: x' = a·x + c·y + e, y' = b·x + d·y + f, stored as `[a, b, c, d, e, f]`.
#[derive(Debug, Clone, Copy, PartialEq, Serialize, Deserialize)]
pub struct Transform(pub [f32; 6]);

impl Transform {
    /// The map that changes nothing.
    pub const IDENTITY: Self = Self([1.0, 0.0, 0.0, 1.0, 0.0, 0.0]);
}

/// An area or an outline, px.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub enum Shape {
    /// Any outline.
    Path(Path),
    /// A rectangle with rounded corners (radius 0: sharp). Width, height and radius are not negative.
    Rect {
        /// Left edge.
        x: f32,
        /// Top edge.
        y: f32,
        /// Width.
        w: f32,
        /// Height.
        h: f32,
        /// Corner radius, at most half the shorter side.
        radius: f32,
    },
    /// An ellipse. Radii are not negative.
    Ellipse {
        /// Centre.
        x: f32,
        /// Centre.
        y: f32,
        /// Horizontal radius.
        rx: f32,
        /// Vertical radius.
        ry: f32,
    },
}

/// Which points are inside a path that crosses itself.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub enum FillRule {
    /// Where the winding number isn't zero.
    NonZero,
    /// Where the winding number is odd.
    EvenOdd,
}

/// How a line ends.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub enum Cap {
    /// At its end point.
    Butt,
    /// With a half disc.
    Round,
    /// With half a square.
    Square,
}

/// How two lines meet.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub enum Join {
    /// With a point (miter limit 4).
    Miter,
    /// With an arc.
    Round,
    /// Cut off.
    Bevel,
}

/// How an outline is drawn.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Stroke {
    /// Line width, px, above 0.
    pub width: f32,
    /// Line ends.
    pub cap: Cap,
    /// Corners.
    pub join: Join,
    /// Lengths of dashes and gaps in turn, px, each at least 0 and their sum above 0; empty: a full line.
    pub dashes: Vec<f32>,
    /// How far into the dashes the line starts, px.
    pub dash_offset: f32,
}

/// How a layer's pixels meet those below (CSS Compositing and Blending 1).
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[expect(missing_docs, reason = "the standard's own names")]
pub enum Blend {
    Normal,
    Multiply,
    Screen,
    Overlay,
    Darken,
    Lighten,
    ColorDodge,
    ColorBurn,
    HardLight,
    SoftLight,
    Difference,
    Exclusion,
    Hue,
    Saturation,
    Color,
    Luminosity,
}

/// The shadow of a layer.
#[derive(Debug, Clone, Copy, PartialEq, Serialize, Deserialize)]
pub struct Shadow {
    /// How far to the right, px of the canvas.
    pub dx: f32,
    /// How far down, px of the canvas.
    pub dy: f32,
    /// The blur's standard deviation, px of the canvas, 0 to [`MAX_BLUR`].
    pub blur: f32,
    /// The shadow's colour.
    pub color: Color,
}

/// A glyph at its place on the run's baseline, px.
#[derive(Debug, Clone, Copy, PartialEq, Serialize, Deserialize)]
pub struct Glyph {
    /// The glyph's number in its face.
    pub id: u16,
    /// Position.
    pub x: f32,
    /// Position.
    pub y: f32,
}

/// Rows of pixels from the top, each from the left, 8 bits a channel.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Pixels {
    /// Columns.
    pub width: u32,
    /// Rows.
    pub height: u32,
    /// 1 (grey), 3 (RGB) or 4 (RGBA, straight alpha).
    pub channels: u8,
    /// `height × width × channels` bytes.
    #[serde(with = "serde_bytes")]
    pub bytes: Vec<u8>,
}

/// One drawing operation.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub enum Op {
    /// Paint the inside of a shape.
    Fill {
        /// The shape.
        shape: Shape,
        /// What is inside.
        rule: FillRule,
        /// With what.
        paint: Paint,
        /// Where.
        transform: Transform,
    },
    /// Paint along an outline.
    Stroke {
        /// The outline.
        shape: Shape,
        /// How.
        stroke: Stroke,
        /// With what.
        paint: Paint,
        /// Where (the stroke is transformed too).
        transform: Transform,
    },
    /// Paint the same shape at many places, one after the other.
    Repeat {
        /// The shape, around the origin.
        shape: Shape,
        /// Where its origin goes, px.
        at: Vec<[f32; 2]>,
        /// How many times larger each is, or nothing: all as they are.
        sizes: Vec<f32>,
        /// What is inside each, or nothing: all are filled with `fill`.
        colors: Vec<Color>,
        /// What is inside of all, when they have no colours of their own.
        fill: Option<Paint>,
        /// The outline of all (its width doesn't grow with the size).
        stroke: Option<(Stroke, Paint)>,
        /// Where.
        transform: Transform,
    },
    /// Paint a run of glyphs of one face.
    Text {
        /// The face's number in the table of faces.
        face: u8,
        /// Font size, px.
        size: f32,
        /// The glyphs.
        glyphs: Vec<Glyph>,
        /// The text they stand for.
        text: String,
        /// With what.
        paint: Paint,
        /// Where.
        transform: Transform,
    },
    /// Draw pixels into a rectangle.
    Image {
        /// The pixels.
        pixels: Pixels,
        /// Left edge of the rectangle.
        x: f32,
        /// Top edge.
        y: f32,
        /// Width, above 0.
        w: f32,
        /// Height, above 0.
        h: f32,
        /// Whether to smooth between pixels, rather than show them as squares.
        smooth: bool,
        /// 0–1.
        opacity: f32,
        /// Where.
        transform: Transform,
    },
    /// Everything up to the matching `Pop` is drawn aside, cut to the clip, then laid on what is below.
    Push {
        /// What is kept, if not all.
        clip: Option<(Shape, FillRule, Transform)>,
        /// 0–1.
        opacity: f32,
        /// How it is laid on.
        blend: Blend,
        /// What lies under it.
        shadow: Option<Shadow>,
    },
    /// Ends the innermost `Push`.
    Pop,
    /// Ends a frame of an animation, outside of every `Push`. The next one is painted over it.
    Frame {
        /// For how long it stands, ms, 1 to [`MAX_FRAME_MS`].
        ms: u32,
    },
}

/// A whole picture.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Scene {
    /// Canvas width, px.
    pub width: u32,
    /// Canvas height, px.
    pub height: u32,
    /// The picture's title, may be empty.
    pub title: String,
    /// What the picture shows, for people who can't see it; may be empty.
    pub description: String,
    /// Painted in this order onto a clear canvas.
    #[serde(deserialize_with = "bounded")]
    pub ops: Vec<Op>,
}

/// A scene that is refused.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum SceneError {
    /// Too many bytes, operations or points.
    #[error("the scene is past a limit")]
    Limit,
    /// It isn't a scene, or a number or index in it makes no sense.
    #[error("the scene makes no sense")]
    Malformed,
}

impl Scene {
    /// The scene as bytes.
    #[must_use]
    pub fn encode(&self) -> Vec<u8> {
        encode(self)
    }

    /// Decodes a scene from a jail and checks all of it.
    ///
    /// # Errors
    /// [`SceneError::Limit`] past `limits`, [`SceneError::Malformed`] otherwise.
    pub fn decode(bytes: &[u8], limits: SceneLimits) -> Result<Self, SceneError> {
        if bytes.len() > limits.bytes as usize {
            return Err(SceneError::Limit);
        }
        let scene: Self = decode(bytes, "scene").map_err(|_| SceneError::Malformed)?;
        scene.check(limits)?;
        Ok(scene)
    }

    /// Checks everything that a painter relies on, but not the picture's size (see
    /// [`PictureLimits`](crate::PictureLimits)) nor face numbers.
    ///
    /// # Errors
    /// As [`decode`](Self::decode).
    pub fn check(&self, limits: SceneLimits) -> Result<(), SceneError> {
        if self.ops.len() > limits.operations as usize {
            return Err(SceneError::Limit);
        }
        let points: usize = self.ops.iter().map(Op::points).fold(0, usize::saturating_add);
        if points > limits.points as usize {
            return Err(SceneError::Limit);
        }
        let mut depth = 0_usize;
        for op in &self.ops {
            match op {
                Op::Push { .. } => depth += 1,
                Op::Pop => depth = depth.checked_sub(1).ok_or(SceneError::Malformed)?,
                Op::Frame { .. } if depth > 0 => return Err(SceneError::Malformed),
                _ => {}
            }
            if depth > MAX_DEPTH || !op.is_sound() {
                return Err(SceneError::Malformed);
            }
        }
        if depth != 0 || self.title.len() > MAX_TEXT || self.description.len() > MAX_TEXT {
            return Err(SceneError::Malformed);
        }
        Ok(())
    }
}

/// Decodes operations up to [`MAX_OPERATIONS`], allocating as they come.
fn bounded<'de, D: Deserializer<'de>>(deserializer: D) -> Result<Vec<Op>, D::Error> {
    struct Operations;
    impl<'de> Visitor<'de> for Operations {
        type Value = Vec<Op>;

        fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
            write!(f, "at most {MAX_OPERATIONS} operations")
        }

        fn visit_seq<A: SeqAccess<'de>>(self, mut sequence: A) -> Result<Vec<Op>, A::Error> {
            let mut ops = Vec::new();
            while let Some(op) = sequence.next_element()? {
                if ops.len() == MAX_OPERATIONS {
                    return Err(A::Error::invalid_length(ops.len() + 1, &self));
                }
                ops.push(op);
            }
            Ok(ops)
        }
    }
    deserializer.deserialize_seq(Operations)
}

impl Op {
    /// What the operation counts against the limit of points.
    #[must_use]
    pub fn points(&self) -> usize {
        match self {
            Self::Fill { shape, .. } | Self::Stroke { shape, .. } | Self::Push { clip: Some((shape, ..)), .. } => {
                shape.points()
            }
            // A small shape is painted as a stamp, whatever its outline is.
            Self::Repeat { shape, at, .. } => shape.points().div_ceil(16).saturating_mul(at.len()),
            Self::Text { glyphs, .. } => glyphs.len(),
            Self::Image { .. } | Self::Push { .. } | Self::Pop | Self::Frame { .. } => 0,
        }
    }

    fn is_sound(&self) -> bool {
        match self {
            Self::Fill { shape, paint, transform, .. } => shape.is_sound() && paint.is_sound() && transform.is_sound(),
            Self::Stroke { shape, stroke, paint, transform } => {
                shape.is_sound() && stroke.is_sound() && paint.is_sound() && transform.is_sound()
            }
            Self::Repeat { shape, at, sizes, colors, fill, stroke, transform } => {
                shape.is_sound()
                    && at.iter().flatten().all(|n| n.is_finite())
                    && (sizes.is_empty() || sizes.len() == at.len())
                    && sizes.iter().all(|n| n.is_finite() && *n >= 0.0)
                    && (colors.is_empty() || colors.len() == at.len())
                    && fill.as_ref().is_none_or(Paint::is_sound)
                    && stroke.as_ref().is_none_or(|(stroke, paint)| stroke.is_sound() && paint.is_sound())
                    && transform.is_sound()
            }
            Self::Text { size, glyphs, text, paint, transform, .. } => {
                paint.is_sound()
                    && size.is_finite()
                    && *size > 0.0
                    && *size <= 10_000.0
                    && text.len() <= MAX_TEXT
                    && glyphs.iter().all(|g| g.x.is_finite() && g.y.is_finite())
                    && transform.is_sound()
            }
            Self::Image { pixels, x, y, w, h, opacity, transform, .. } => {
                pixels.is_sound()
                    && [x, y, w, h].iter().all(|n| n.is_finite())
                    && *w > 0.0
                    && *h > 0.0
                    && is_opacity(*opacity)
                    && transform.is_sound()
            }
            Self::Push { clip, opacity, shadow, .. } => {
                is_opacity(*opacity)
                    && shadow.as_ref().is_none_or(Shadow::is_sound)
                    && clip.as_ref().is_none_or(|(shape, _, transform)| shape.is_sound() && transform.is_sound())
            }
            Self::Pop => true,
            Self::Frame { ms } => (1..=MAX_FRAME_MS).contains(ms),
        }
    }
}

impl Paint {
    fn is_sound(&self) -> bool {
        match self {
            Self::Solid(_) => true,
            Self::Gradient(gradient) => gradient.is_sound(),
            Self::Pattern(pattern) => pattern.is_sound(),
        }
    }
}

impl Gradient {
    fn is_sound(&self) -> bool {
        let course = match self.course {
            Course::Linear { from, to } => from.iter().chain(&to).all(|n| n.is_finite()),
            Course::Radial { center, radius } => {
                center.iter().all(|n| n.is_finite()) && radius.is_finite() && radius > 0.0
            }
            Course::Conic { center, start } => center.iter().all(|n| n.is_finite()) && start.is_finite(),
        };
        course
            && (1..=MAX_STOPS).contains(&self.stops.len())
            && self.stops.iter().all(|stop| (0.0..=1.0).contains(&stop.at))
            && self.stops.is_sorted_by(|a, b| a.at <= b.at)
    }
}

impl Pattern {
    fn is_sound(&self) -> bool {
        let Self { x, y, w, h, .. } = self;
        self.pixels.is_sound()
            && [x, y, w, h].iter().all(|n| n.is_finite())
            && *w > 0.0
            && *h > 0.0
            && is_opacity(self.opacity)
    }
}

impl Shadow {
    fn is_sound(&self) -> bool {
        self.dx.is_finite() && self.dy.is_finite() && (0.0..=MAX_BLUR).contains(&self.blur)
    }
}

impl Shape {
    fn points(&self) -> usize {
        match self {
            Self::Path(path) => path.len(),
            Self::Rect { .. } | Self::Ellipse { .. } => 4,
        }
    }

    fn is_sound(&self) -> bool {
        match self {
            Self::Path(path) => path.is_sound(),
            Self::Rect { x, y, w, h, radius } => {
                [x, y, w, h, radius].iter().all(|n| n.is_finite()) && *w >= 0.0 && *h >= 0.0 && *radius >= 0.0
            }
            Self::Ellipse { x, y, rx, ry } => [x, y, rx, ry].iter().all(|n| n.is_finite()) && *rx >= 0.0 && *ry >= 0.0,
        }
    }
}

impl Stroke {
    fn is_sound(&self) -> bool {
        let dashes = &self.dashes;
        let sum: f32 = dashes.iter().sum();
        self.width.is_finite()
            && self.width > 0.0
            && self.dash_offset.is_finite()
            && dashes.len() <= MAX_DASHES
            && dashes.iter().all(|n| n.is_finite() && *n >= 0.0)
            && (dashes.is_empty() || (sum.is_finite() && sum > 0.0))
    }
}

impl Transform {
    fn is_sound(&self) -> bool {
        self.0.iter().all(|n| n.is_finite())
    }
}

impl Pixels {
    fn is_sound(&self) -> bool {
        let wanted = u64::from(self.width) * u64::from(self.height) * u64::from(self.channels);
        matches!(self.channels, 1 | 3 | 4)
            && self.width > 0
            && self.height > 0
            && u16::try_from(self.width).is_ok()
            && u16::try_from(self.height).is_ok()
            && wanted == self.bytes.len() as u64
    }
}

fn is_opacity(n: f32) -> bool {
    (0.0..=1.0).contains(&n)
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn scene(ops: Vec<Op>) -> Scene {
        Scene { width: 10, height: 10, title: String::new(), description: String::new(), ops }
    }

    fn circle(r: f32) -> Op {
        Op::Fill {
            shape: Shape::Ellipse { x: 1.0, y: 2.0, rx: r, ry: r },
            rule: FillRule::NonZero,
            paint: Paint::Solid(Color::BLACK),
            transform: Transform::IDENTITY,
        }
    }

    fn push() -> Op {
        Op::Push { clip: None, opacity: 1.0, blend: Blend::Normal, shadow: None }
    }

    #[test]
    fn a_scene_comes_back_as_it_went() {
        let scene = scene(vec![push(), circle(3.0), Op::Pop]);
        assert_eq!(Scene::decode(&scene.encode(), SceneLimits::default()), Ok(scene));
    }

    #[test]
    fn limits_are_kept() {
        let bytes = scene(vec![circle(3.0); 3]).encode();
        let decode = |limits| Scene::decode(&bytes, limits);
        let limits = SceneLimits::default();
        assert_eq!(decode(SceneLimits { operations: 2, ..limits }), Err(SceneError::Limit));
        assert_eq!(decode(SceneLimits { points: 11, ..limits }), Err(SceneError::Limit));
        assert_eq!(decode(SceneLimits { bytes: 20, ..limits }), Err(SceneError::Limit));
        assert!(decode(SceneLimits { operations: 3, points: 12, ..limits }).is_ok());
    }

    #[test]
    fn nonsense_is_refused() {
        let short = Op::Image {
            pixels: Pixels { width: 2, height: 2, channels: 4, bytes: vec![0; 15] },
            x: 0.0,
            y: 0.0,
            w: 1.0,
            h: 1.0,
            smooth: false,
            opacity: 1.0,
            transform: Transform::IDENTITY,
        };
        for ops in [vec![Op::Pop], vec![push()], vec![circle(f32::NAN)], vec![circle(-1.0)], vec![short]] {
            let bytes = scene(ops).encode();
            assert_eq!(Scene::decode(&bytes, SceneLimits::default()), Err(SceneError::Malformed));
        }
        let many = scene(vec![Op::Pop; MAX_OPERATIONS + 1]).encode();
        assert_eq!(Scene::decode(&many, SceneLimits::default()), Err(SceneError::Malformed));
        let deep: Vec<Op> = (0..65).map(|_| push()).chain((0..65).map(|_| Op::Pop)).collect();
        assert_eq!(scene(deep).check(SceneLimits::default()), Err(SceneError::Malformed));
        let mut trailing = scene(vec![]).encode();
        trailing.push(0);
        assert_eq!(Scene::decode(&trailing, SceneLimits::default()), Err(SceneError::Malformed));
    }

    proptest! {
        #[test]
        fn any_bytes_are_decoded_or_refused(bytes in prop::collection::vec(any::<u8>(), 0..400)) {
            if let Ok(scene) = Scene::decode(&bytes, SceneLimits::default()) {
                prop_assert!(scene.check(SceneLimits::default()).is_ok());
            }
        }

        #[test]
        fn a_changed_byte_never_gets_past_the_checks(at in 0_usize..200, to in any::<u8>()) {
            let mut bytes = scene(vec![push(), circle(3.0), circle(4.0), Op::Pop]).encode();
            let at = at % bytes.len();
            bytes[at] = to;
            if let Ok(scene) = Scene::decode(&bytes, SceneLimits::default()) {
                prop_assert!(scene.ops.iter().all(Op::is_sound));
            }
        }
    }
}
