//! A program's run from bytes: calls on one canvas and its paths, scopes entered and left in any order.

use crate::{Bytes, keywords, values};
use canvas::{CANVAS, CallError, Canvas, ErrorKind, PATH, Path, Returned, Scope, call};
use wire::{PictureLimits, SceneLimits};

/// Most paths that are kept to be drawn with.
const PATHS: usize = 8;

/// A canvas, and what its calls gave back.
#[derive(Debug)]
pub struct Drawing {
    canvas: Canvas,
    paths: Vec<Path>,
    scopes: Vec<Scope>,
}

impl Drawing {
    /// An empty canvas with these limits.
    #[must_use]
    pub fn new(scene: SceneLimits, picture: PictureLimits) -> Self {
        Self { canvas: Canvas::new(100, 80, scene, picture), paths: Vec::new(), scopes: Vec::new() }
    }

    /// The canvas as it is now.
    #[must_use]
    pub fn canvas(self) -> Canvas {
        self.canvas
    }

    /// One call, or one step in or out of a scope.
    pub fn step(&mut self, bytes: &mut Bytes) {
        let error = match bytes.any::<u8>() {
            0..=199 => self.draw(bytes).err(),
            200..=239 if !self.paths.is_empty() => self.extend(bytes).err(),
            200..=249 if !self.scopes.is_empty() => {
                let scope = &self.scopes[bytes.below(self.scopes.len())];
                if bytes.any() { self.canvas.enter(scope) } else { self.canvas.leave(scope) }.err()
            }
            _ => Some(canvas::unknown_name("canvas", CANVAS, &bytes.text(12))),
        };
        if let Some(error) = error {
            readable(&error);
        }
    }

    fn draw(&mut self, bytes: &mut Bytes) -> Result<(), CallError> {
        let function = &CANVAS[bytes.below(CANVAS.len())];
        let positional = values(bytes, function, &self.paths);
        let keywords = keywords(bytes, function, &self.paths);
        match call(&mut self.canvas, function, positional, keywords)? {
            Returned::Path(path) if self.paths.len() < PATHS => self.paths.push(path),
            Returned::Scope(scope) => self.scopes.push(scope),
            Returned::Number(n) => assert!(n.is_finite(), "{} gave {n}", function.name),
            Returned::Pair(x, y) => assert!(x.is_finite() && y.is_finite(), "{} gave {x}, {y}", function.name),
            _ => {}
        }
        Ok(())
    }

    fn extend(&mut self, bytes: &mut Bytes) -> Result<(), CallError> {
        let function = &PATH[bytes.below(PATH.len())];
        let positional = values(bytes, function, &self.paths);
        let keywords = keywords(bytes, function, &self.paths);
        let at = bytes.below(self.paths.len());
        call(&mut self.paths[at], function, positional, keywords).map(drop)
    }
}

/// An error is a short sentence, however long its causes were.
fn readable(error: &CallError) {
    assert!(!error.message.is_empty() && error.message.len() < 4_000, "{error:?}");
    assert!(error.hint.as_ref().is_none_or(|hint| !hint.is_empty() && hint.len() < 4_000), "{error:?}");
    assert!(!matches!(error.kind, ErrorKind::Limit(wire::LimitKind::Time | wire::LimitKind::Cpu)), "{error:?}");
}
