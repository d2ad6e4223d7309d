//! The scene: a picture as an ordered list of operations of a few simple kinds, to which the canvas lowers its functions.
//!
//! Coordinates are px of the canvas, y down, before an operation's own transform.

mod bounded;
mod layer;
mod lines;
mod op;
mod paint;
mod places;
mod shape;

pub use layer::{Blend, MAX_BLUR, Shadow};
pub use lines::{Lines, MAX_LINE};
pub use op::{Glyph, MAX_FRAME_MS, Op};
pub use paint::{Color, Gradient, GradientKind, MAX_STOPS, Paint, Pattern, Pixels, Stop};
pub use shape::{Cap, FillRule, Join, Shape, Stroke, Transform};

use crate::codec::decode_first;
use crate::{SceneLimits, decode, encode};
use bounded::bounded;
use op::MAX_TEXT;
use serde::{Deserialize, Serialize};

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
    #[serde(deserialize_with = "bounded::<_, _, MAX_OPERATIONS>")]
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

    /// The scene as bytes, with the table of its lines if all of it takes at most `most` bytes, else without.
    #[must_use]
    pub fn encode_with(&self, lines: Option<&Lines>, most: usize) -> Vec<u8> {
        let mut bytes = encode(self);
        if let Some(table) = lines.map(encode).filter(|table| bytes.len() + table.len() <= most) {
            bytes.extend(table);
        }
        bytes
    }

    /// Decodes a scene from a jail and checks all of it, and the table of lines after it, if there is one.
    ///
    /// # Errors
    /// [`SceneError::Limit`] past `limits`, [`SceneError::Malformed`] otherwise.
    pub fn decode(bytes: &[u8], limits: SceneLimits) -> Result<(Self, Option<Lines>), SceneError> {
        if bytes.len() > limits.bytes as usize {
            return Err(SceneError::Limit);
        }
        let (scene, rest): (Self, _) = decode_first(bytes, "scene").map_err(|_| SceneError::Malformed)?;
        scene.check(limits)?;
        if rest.is_empty() {
            return Ok((scene, None));
        }
        let lines: Lines = decode(rest, "lines").map_err(|_| SceneError::Malformed)?;
        if lines.fits(scene.ops.len()) { Ok((scene, Some(lines))) } else { Err(SceneError::Malformed) }
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
        assert_eq!(Scene::decode(&scene.encode(), SceneLimits::default()), Ok((scene, None)));
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
        assert_eq!(Scene::decode(&bytes, SceneLimits::default()), Ok((whole.clone(), None)));
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
    fn lines_come_back_as_they_went_and_give_way_to_the_scene() {
        let scene = scene(vec![push(), circle(3.0), circle(4.0), Op::Pop]);
        let mut lines: Lines = [7, 7, 300, MAX_LINE + 1].into_iter().collect();
        lines.split(1, 4, 9);
        lines.split(1, 5, 8);
        lines.split(3, 1, 7);
        assert_eq!(lines.parts(1).collect::<Vec<_>>(), [(4, 9), (5, 8)]);
        assert_eq!((lines.parts(0).count(), lines.parts(2).count(), lines.parts(3).count()), (0, 0, 1));
        assert_eq!(lines.iter().collect::<Vec<_>>(), [7, 7, 300, 0], "what no map can show is of no line");
        let whole = scene.encode_with(Some(&lines), usize::MAX);
        assert_eq!(Scene::decode(&whole, SceneLimits::default()), Ok((scene.clone(), Some(lines.clone()))));
        assert_eq!(scene.encode_with(Some(&lines), whole.len() - 1), scene.encode(), "no room for the table");
        let limits = SceneLimits { bytes: whole.len() as u32 - 1, ..SceneLimits::default() };
        assert_eq!(Scene::decode(&whole, limits), Err(SceneError::Limit), "the table counts");
    }

    #[test]
    fn tables_that_fit_no_scene_are_refused() {
        let scene = scene(vec![circle(3.0); 3]);
        let decode = |runs: &[(u64, u64)], parts: &[(u64, u64, u64)]| {
            let bytes = [scene.encode(), encode(&(runs.to_vec(), parts.to_vec()))].concat();
            Scene::decode(&bytes, SceneLimits::default())
        };
        assert!(decode(&[(2, 1), (1, 2)], &[(0, 4, 7), (0, 1, 8), (2, 1, 1)]).is_ok());
        for parts in [
            &[(0, 0, 7)][..],
            &[(3, 1, 7)],
            &[(1, 1, 7), (0, 1, 7)],
            &[(0, 1, u64::from(MAX_LINE) + 1)],
            &[(0, u64::from(u32::MAX) + 1, 1)],
            &vec![(0, 1, 1); MAX_OPERATIONS + 1],
        ] {
            assert_eq!(decode(&[(3, 1)], parts), Err(SceneError::Malformed));
        }
        let refused = |runs: &[(u64, u64)]| assert_eq!(decode(runs, &[]), Err(SceneError::Malformed));
        let most = u64::from(u32::MAX);
        refused(&[]);
        refused(&[(2, 1)]);
        refused(&[(2, 1), (2, 2)]);
        refused(&[(3, 1), (0, 2)]);
        refused(&[(3, u64::from(MAX_LINE) + 1)]);
        refused(&[(3, most + 1)]);
        refused(&[(most, 1), (most, 2)]);
        refused(&vec![(1, 1); MAX_OPERATIONS + 1]);
        let bytes = [scene.encode(), encode(&vec![(3_u32, 1_u32)]), vec![0, 0]].concat();
        assert_eq!(Scene::decode(&bytes, SceneLimits::default()), Err(SceneError::Malformed), "more after the table");
        // A table that announces more than follows.
        let bytes = [scene.encode(), vec![0xFF, 0xFF, 0xFF, 0xFF, 0x0F, 1, 1]].concat();
        assert_eq!(Scene::decode(&bytes, SceneLimits::default()), Err(SceneError::Malformed));
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
            if let Ok((scene, _)) = Scene::decode(&bytes, SceneLimits::default()) {
                prop_assert!(scene.check(SceneLimits::default()).is_ok());
            }
        }

        #[test]
        fn a_changed_byte_never_gets_past_the_checks(at in 0_usize..200, to in any::<u8>()) {
            let mut bytes = scene(vec![push(), circle(3.0), circle(4.0), Op::Pop]).encode();
            let at = at % bytes.len();
            bytes[at] = to;
            if let Ok((scene, _)) = Scene::decode(&bytes, SceneLimits::default()) {
                prop_assert!(scene.ops.iter().all(Op::is_sound));
            }
        }
    }
}
