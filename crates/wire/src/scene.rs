//! The scene: a picture as an ordered list of operations of a few simple kinds, to which the canvas lowers its functions.
//!
//! Coordinates are px of the canvas, y down, before an operation's own transform.

mod layer;
mod op;
mod paint;
mod places;
mod shape;

pub use layer::{Blend, MAX_BLUR, Shadow};
pub use op::{Glyph, MAX_FRAME_MS, Op};
pub use paint::{Color, Gradient, GradientKind, MAX_STOPS, Paint, Pattern, Pixels, Stop};
pub use shape::{Cap, FillRule, Join, Shape, Stroke, Transform};

use crate::{SceneLimits, decode, encode};
use op::MAX_TEXT;
use serde::de::{Error as _, SeqAccess, Visitor};
use serde::{Deserialize, Deserializer, Serialize};
use std::fmt;

/// The deepest nesting of layers.
pub const MAX_DEPTH: usize = 64;
/// Most operations. Decoding stops beyond them, since an operation takes much more memory than its encoding.
pub const MAX_OPERATIONS: usize = 1_000_000;

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
    /// It has too many bytes, operations or points.
    #[error("the scene exceeds a limit")]
    Limit,
    /// It isn't a scene, or a number or index in it is invalid.
    #[error("the scene is malformed")]
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
                Op::Frame { .. } | Op::Page { .. } if depth > 0 => return Err(SceneError::Malformed),
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

/// Decodes operations up to [`MAX_OPERATIONS`], without trusting the announced count for allocation.
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
    fn places_come_back_as_they_went_or_are_refused() {
        let repeat = |at: Vec<[f32; 2]>| Op::Repeat {
            shape: Shape::Ellipse { x: 0.0, y: 0.0, rx: 1.0, ry: 1.0 },
            at,
            sizes: vec![],
            colors: vec![],
            fill: Some(Paint::Solid(Color::BLACK)),
            stroke: None,
            transform: Transform::IDENTITY,
        };
        let whole = scene(vec![repeat(vec![[1.5, -2.25], [1e-9, 3e7]])]);
        let bytes = whole.encode();
        assert_eq!(Scene::decode(&bytes, SceneLimits::default()).as_ref(), Ok(&whole));
        // Half a place, with all its bytes there.
        let length = bytes.iter().position(|byte| *byte == 16).expect("two places are 16 bytes");
        let mut half = bytes.clone();
        half[length] = 12;
        half.drain(length + 1..length + 5);
        assert_eq!(Scene::decode(&half, SceneLimits::default()), Err(SceneError::Malformed));
        for bad in [f32::NAN, f32::INFINITY] {
            let bytes = scene(vec![repeat(vec![[0.0, bad]])]).encode();
            assert_eq!(Scene::decode(&bytes, SceneLimits::default()), Err(SceneError::Malformed));
        }
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
            snapped: false,
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
