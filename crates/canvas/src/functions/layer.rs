//! States, clips and layers.

use super::{Done, RULE};
use crate::args::Args;
use crate::function::Function;
use crate::geometry::bounds;
use crate::scope::ScopeKind;
use crate::signature::{Param, Returns, Type};
use crate::style::{BLENDS, blend_mode};
use crate::{CallError, Canvas, Returned};

/// Its functions, in the order of the reference.
pub(crate) const FUNCTIONS: &[Function] = &[STATE, PUSH, POP, CLIP, LAYER];

pub(super) const STATE: Function = Function::new(
    "state",
    state,
    &[],
    "Restores the style and the transform at the end of a `with` block.",
    include_str!("examples/canvas/state.py"),
)
.returns(Returns::Scope);

fn state(canvas: &mut Canvas, _: &mut Args) -> Done {
    Ok(Returned::Scope(canvas.scope(ScopeKind::State)))
}

pub(super) const PUSH: Function = Function::new(
    "push",
    push,
    &[],
    "Saves the style and the transform; `pop` restores them.",
    include_str!("examples/canvas/push.py"),
);

fn push(canvas: &mut Canvas, _: &mut Args) -> Done {
    canvas.push_state()?;
    Ok(Returned::None)
}

pub(super) const POP: Function = Function::new(
    "pop",
    pop,
    &[],
    "Restores the style and the transform that the last `push` saved.",
    include_str!("examples/canvas/pop.py"),
);

fn pop(canvas: &mut Canvas, _: &mut Args) -> Done {
    canvas.pop_state()?;
    Ok(Returned::None)
}

pub(super) const CLIP: Function = Function::new(
    "clip",
    clip,
    &[Param::new("shape", Type::Region, "a path, SVG path text, a list of points, or (x, y, w, h)"), RULE],
    "Clips everything that a `with` block draws to a shape.",
    include_str!("examples/canvas/clip.py"),
)
.returns(Returns::Scope);

fn clip(canvas: &mut Canvas, args: &mut Args) -> Done {
    let rule = args.rule();
    let Some(shape) = args.region("shape") else {
        return Err(CallError::type_error("clip() needs a shape"));
    };
    canvas.check_bounds("clip", bounds(&shape))?;
    let transform = canvas.placed();
    Ok(Returned::Scope(canvas.scope(ScopeKind::Clip(shape, rule, transform))))
}

pub(super) const LAYER: Function = Function::new(
    "layer",
    layer,
    &[
        Param::new("opacity", Type::Unit, "opacity of the whole layer, 0 (transparent) to 1 (opaque)").or_number(1.0),
        Param::new("blend", Type::Choice(BLENDS), "blend mode, as for blend()").or_text("normal"),
    ],
    "Composites everything that a `with` block draws as one layer.",
    include_str!("examples/canvas/layer.py"),
)
.returns(Returns::Scope);

fn layer(canvas: &mut Canvas, args: &mut Args) -> Done {
    let [opacity]: [f64; 1] = args.leading_numbers();
    let blend = blend_mode(args.word("blend"));
    Ok(Returned::Scope(canvas.scope(ScopeKind::Layer(opacity as f32, blend))))
}
