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
    "With `with`: style and transform are as before when the block ends.",
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
    "Remembers style and transform until `pop`.",
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
    "Goes back to the style and transform at the last `push`.",
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
    "With `with`: what the block draws is cut to a shape.",
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
        Param::new("opacity", Type::Unit, "of all of it, 0 (clear) to 1").or_number(1.0),
        Param::new("blend", Type::Choice(BLENDS), "how it is laid on, as for blend()").or_text("normal"),
    ],
    "With `with`: what the block draws is laid on what is below as one thing.",
    include_str!("examples/canvas/layer.py"),
)
.returns(Returns::Scope);

fn layer(canvas: &mut Canvas, args: &mut Args) -> Done {
    let [opacity]: [f64; 1] = args.leading_numbers();
    let blend = blend_mode(args.word("blend"));
    Ok(Returned::Scope(canvas.scope(ScopeKind::Layer(opacity as f32, blend))))
}
