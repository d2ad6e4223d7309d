//! Scopes for `with` statements, and saved states.

use crate::style::Style;
use crate::{CallError, Canvas};
use kurbo::Affine;
use wire::{Blend, FillRule, MAX_DEPTH, Op, Shape, Transform};

/// The deepest nesting of clips and layers. A shape or a chart inside them may need another layer of the scene.
const MAX_LAYERS: usize = MAX_DEPTH - 4;
/// The deepest nesting of `push` and `with canvas.state()`.
const MAX_SAVED_STATES: usize = 10_000;

/// A scope of a `with` statement: see [`Canvas::enter`] and [`Canvas::leave`].
#[derive(Debug, Clone, PartialEq)]
pub struct Scope {
    id: u64,
    kind: ScopeKind,
}

/// The kind of the scope.
#[derive(Debug, Clone, PartialEq)]
pub(crate) enum ScopeKind {
    State,
    Clip(Shape, FillRule, Transform),
    Layer(f32, Blend),
}

/// A scope that was entered.
#[derive(Debug)]
pub(crate) struct OpenScope {
    id: u64,
    /// Whether it has an `Op::Push`.
    layer: bool,
    /// The height of the stack before the scope was entered, with the style and transform to restore.
    before: Option<(usize, SavedState)>,
}

/// A saved style and transform.
#[derive(Debug, Clone)]
pub(crate) struct SavedState {
    style: Style,
    transform: Affine,
}

impl Canvas {
    /// Enters a scope.
    ///
    /// # Errors
    /// When scopes are nested too deep or the scene is full.
    pub fn enter(&mut self, scope: &Scope) -> Result<(), CallError> {
        let before = match &scope.kind {
            ScopeKind::State => {
                self.check_depth()?;
                Some((self.saved.len(), self.save()))
            }
            ScopeKind::Clip(shape, rule, transform) => {
                let clip = Some((shape.clone(), *rule, *transform));
                self.enter_layer(Op::Push { clip, opacity: 1.0, blend: Blend::Normal, shadow: None })?;
                None
            }
            ScopeKind::Layer(opacity, blend) => {
                self.enter_layer(Op::Push { clip: None, opacity: *opacity, blend: *blend, shadow: None })?;
                None
            }
        };
        self.open.push(OpenScope { id: scope.id, layer: before.is_none(), before });
        Ok(())
    }

    fn enter_layer(&mut self, push: Op) -> Result<(), CallError> {
        if self.layers >= MAX_LAYERS {
            return Err(CallError::value_error(format!("clips and layers can be nested at most {MAX_LAYERS} deep")));
        }
        self.add(push)
    }

    /// Leaves a scope and the open scopes inside it. Does nothing if it isn't open.
    ///
    /// # Errors
    /// None today.
    pub fn leave(&mut self, scope: &Scope) -> Result<(), CallError> {
        let Some(at) = self.open.iter().rposition(|open| open.id == scope.id) else {
            return Ok(());
        };
        while self.open.len() > at {
            if let Some(open) = self.open.pop() {
                if open.layer {
                    self.add_pop();
                }
                if let Some((depth, saved)) = open.before {
                    self.saved.truncate(depth);
                    self.restore(saved);
                }
            }
        }
        Ok(())
    }

    fn save(&self) -> SavedState {
        SavedState { style: self.style.clone(), transform: self.transform }
    }

    fn restore(&mut self, saved: SavedState) {
        self.style = saved.style;
        self.transform = saved.transform;
    }

    fn check_depth(&self) -> Result<(), CallError> {
        if self.saved.len() + self.open.len() < MAX_SAVED_STATES {
            return Ok(());
        }
        let error = CallError::value_error("style and transform can be saved at most 10,000 times");
        Err(error.hint("is a canvas.pop() missing?"))
    }

    /// Saves style and transform until [`pop_state`](Self::pop_state).
    pub(crate) fn push_state(&mut self) -> Result<(), CallError> {
        self.check_depth()?;
        self.saved.push(self.save());
        Ok(())
    }

    /// Restores the style and transform that were saved last.
    pub(crate) fn pop_state(&mut self) -> Result<(), CallError> {
        // A push from outside of a `with canvas.state()` isn't undone inside of it.
        let floor = self.open.iter().rev().find_map(|open| open.before.as_ref().map(|(depth, _)| *depth));
        if self.saved.len() <= floor.unwrap_or(0) {
            return Err(CallError::value_error("pop() without a matching push()"));
        }
        if let Some(saved) = self.saved.pop() {
            self.restore(saved);
        }
        Ok(())
    }

    /// A scope that can be entered.
    pub(crate) fn scope(&mut self, kind: ScopeKind) -> Scope {
        self.scopes += 1;
        Scope { id: self.scopes, kind }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::testing::{canvas, named, path, refused, values};
    use crate::{Returned, Value};
    use wire::{Color, Paint};

    fn scope(canvas: &mut Canvas, name: &str, positional: Vec<Value>) -> Scope {
        match canvas.draw(name, positional, named![]) {
            Returned::Scope(scope) => scope,
            other => panic!("{other:?}"),
        }
    }

    fn dot(canvas: &mut Canvas) {
        canvas.draw("circle", values![0, 0, 1], named![]);
    }

    fn looks(canvas: Canvas) -> Vec<(Color, [f32; 6])> {
        let look = |op: &Op| match op {
            Op::Fill { paint: Paint::Solid(color), transform, .. } => (*color, transform.0),
            other => panic!("{other:?}"),
        };
        canvas.ops().iter().map(look).collect()
    }

    const PLAIN: (Color, [f32; 6]) = (Color::BLACK, Transform::IDENTITY.0);

    #[test]
    fn a_state_brings_style_and_transform_back() {
        let mut canvas = canvas();
        let state = scope(&mut canvas, "state", values![]);
        canvas.enter(&state).unwrap();
        canvas.draw("fill", values!["white"], named![]);
        canvas.draw("translate", values![5, 6], named![]);
        canvas.draw("push", values![], named![]);
        dot(&mut canvas);
        canvas.leave(&state).unwrap();
        dot(&mut canvas);
        assert!(canvas.saved.is_empty(), "the push inside went with it");
        assert_eq!(looks(canvas), [(Color::WHITE, [1.0, 0.0, 0.0, 1.0, 5.0, 6.0]), PLAIN]);
    }

    #[test]
    fn push_and_pop_are_a_state_too() {
        let mut canvas = canvas();
        canvas.draw("push", values![], named![]);
        canvas.draw("fill", values!["white"], named![]);
        canvas.draw("pop", values![], named![]);
        dot(&mut canvas);
        assert_eq!(looks(canvas), [PLAIN]);
        assert_eq!(refused("pop", values![], named![]).message, "pop() without a matching push()");
    }

    #[test]
    fn a_pop_stays_within_its_state() {
        let mut canvas = canvas();
        canvas.draw("push", values![], named![]);
        let state = scope(&mut canvas, "state", values![]);
        canvas.enter(&state).unwrap();
        assert!(canvas.try_do("pop", values![], named![]).is_err());
        canvas.leave(&state).unwrap();
        canvas.draw("pop", values![], named![]);
    }

    #[test]
    fn a_clip_takes_any_shape() {
        let mut canvas = canvas();
        let circle = path(&mut canvas).step("circle", values![5, 5, 5]);
        let shapes = [
            Value::Path(circle),
            "M 0 0 L 5 0 L 5 5 Z".into(),
            values![values![0, 0], values![5, 0], values![5, 5]].into(),
            values![1, 2, 3, 4].into(),
        ];
        for shape in shapes {
            let clip = scope(&mut canvas, "clip", vec![shape]);
            canvas.enter(&clip).unwrap();
            dot(&mut canvas);
            canvas.leave(&clip).unwrap();
        }
        let ops = canvas.ops();
        assert_eq!(ops.len(), 12);
        let Op::Push { clip: Some((shape, ..)), .. } = &ops[9] else { panic!("{ops:?}") };
        assert_eq!(*shape, Shape::Rect { x: 1.0, y: 2.0, w: 3.0, h: 4.0, radius: 0.0 });
        assert!(matches!(ops[11], Op::Pop));
    }

    #[test]
    fn a_layer_is_laid_on_as_a_whole() {
        let mut canvas = canvas();
        let layer = scope(&mut canvas, "layer", values![0.5, "screen"]);
        canvas.enter(&layer).unwrap();
        dot(&mut canvas);
        canvas.leave(&layer).unwrap();
        let ops = canvas.ops();
        assert_eq!(ops[0], Op::Push { clip: None, opacity: 0.5, blend: Blend::Screen, shadow: None });
        assert!(matches!(ops[1..], [Op::Fill { .. }, Op::Pop]));
    }

    #[test]
    fn what_stays_open_is_closed() {
        let mut canvas = canvas();
        let outer = scope(&mut canvas, "clip", values![values![0, 0, 9, 9]]);
        let inner = scope(&mut canvas, "clip", values![values![0, 0, 5, 5]]);
        canvas.enter(&outer).unwrap();
        canvas.enter(&inner).unwrap();
        canvas.leave(&outer).unwrap();
        canvas.leave(&inner).unwrap();
        canvas.enter(&inner).unwrap();
        canvas.enter(&inner).unwrap();
        let ops = canvas.ops();
        assert_eq!(ops.iter().filter(|op| matches!(op, Op::Push { .. })).count(), 4);
        assert_eq!(ops.len(), 8);
    }

    #[test]
    fn nesting_is_bounded() {
        let mut canvas = canvas();
        let clip = scope(&mut canvas, "clip", values![values![0, 0, 9, 9]]);
        let error = (0..100).find_map(|_| canvas.enter(&clip).err()).expect("a limit");
        assert_eq!(error.message, "clips and layers can be nested at most 60 deep");
        let state = scope(&mut canvas, "state", values![]);
        assert!((0..20_000).any(|_| canvas.enter(&state).is_err()));
        assert_eq!(
            canvas.try_do("push", values![], named![]).unwrap_err().hint.as_deref(),
            Some("is a canvas.pop() missing?")
        );
        canvas.scene();
    }
}
