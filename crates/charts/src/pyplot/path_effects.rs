//! Path effects: strokes around artists, and their shadows (`matplotlib.patheffects`).

use crate::args::call::{Call, Done};
use crate::args::types;
use crate::entry::{ARTIST, Entry, PLT};
use crate::model::artist::{Artist, ArtistKind};
use crate::model::charts::Charts;
use crate::model::handle::Handle;
use crate::model::path_effect::{PathEffect, StoredEffects};
use crate::pyplot::artist::each;
use canvas::{CallError, Canvas, Param, Returned, Returns, Type, Value};
use wire::Color;

const MAX_EFFECTS: usize = 10_000;
/// Most effects of one artist.
const MOST: usize = 32;
const IS: Returns = Returns::Object("PathEffect");

const fn offset(preset: &'static str) -> Param {
    Param::new("offset", Type::Pair, preset).or_none()
}

const STROKE: &[Param] = &[
    offset("how far it is drawn to the right and up, pt; if not given, (0, 0)"),
    Param::new("linewidth", Type::Length, "width of the stroke, pt; if not given, the artist's own").or_none().named(),
    Param::new("foreground", Type::Color, "colour of the stroke; if not given, the artist's own").or_none().named(),
    Param::new("alpha", Type::Unit, "opacity, 0 (transparent) to 1 (opaque)").or_none().named(),
];
const PATCH_SHADOW: &[Param] = &[
    offset("how far it is drawn to the right and up, pt; if not given, (2, -2)"),
    Param::new("shadow_rgbFace", Type::Color, "colour; if not given, the artist's, darkened by `rho`").or_none(),
    Param::new("alpha", Type::Unit, "opacity, 0 (transparent) to 1 (opaque); if not given, 0.3").or_none(),
    Param::new("rho", Type::Unit, "brightness of the shadow, fraction of the artist's").or_number(0.3),
];
const LINE_SHADOW: &[Param] = &[
    offset("how far it is drawn to the right and up, pt; if not given, (2, -2)"),
    Param::new("shadow_color", Type::Color, "colour; None for the artist's, darkened by `rho`").or_text("k"),
    Param::new("alpha", Type::Unit, "opacity, 0 (transparent) to 1 (opaque)").or_number(0.3),
    Param::new("rho", Type::Unit, "brightness of the shadow, fraction of the artist's").or_number(0.3),
];

fn kept(charts: &mut Charts, call: &Call, effects: Vec<PathEffect>) -> Done {
    if charts.effects.len() >= MAX_EFFECTS {
        return Err(call.bad(format_args!("a program can make at most {MAX_EFFECTS} path effects")));
    }
    Ok(Handle::PathEffect(charts.effects.add(StoredEffects(effects))).into())
}

fn offset_of(call: &Call, preset: [f64; 2]) -> Result<[f64; 2], CallError> {
    Ok(call.pair("offset")?.map_or(preset, |(x, y)| [x, y]))
}

/// A colour of an effect; one that isn't seen is refused, since what it does depends on the artist.
fn color_of(charts: &Charts, call: &Call, name: &str) -> Result<Option<Color>, CallError> {
    let Some(value) = call.get(name) else { return Ok(None) };
    match charts.colors(call, name, value)?.as_slice() {
        [Some(color)] => Ok(Some(*color)),
        _ => Err(call.not_honoured(name, value)),
    }
}

fn alpha_of(call: &Call) -> Result<Option<f64>, CallError> {
    Ok(call.maybe_number("alpha")?.map(|alpha| alpha.clamp(0.0, 1.0)))
}

fn stroke_effect(charts: &Charts, call: &Call) -> Result<PathEffect, CallError> {
    Ok(PathEffect::Stroke {
        offset: offset_of(call, [0.0; 2])?,
        width: call.maybe_number("linewidth")?,
        color: color_of(charts, call, "foreground")?,
        alpha: alpha_of(call)?,
    })
}

fn patch_shadow_effect(charts: &Charts, call: &Call) -> Result<PathEffect, CallError> {
    Ok(PathEffect::PatchShadow {
        offset: offset_of(call, [2.0, -2.0])?,
        color: color_of(charts, call, "shadow_rgbFace")?,
        alpha: alpha_of(call)?.unwrap_or(0.3),
        rho: call.number("rho", 0.3)?,
    })
}

fn line_shadow_effect(charts: &Charts, call: &Call) -> Result<PathEffect, CallError> {
    let own = call.has("shadow_color") && call.get("shadow_color").is_none();
    let color = color_of(charts, call, "shadow_color")?;
    Ok(PathEffect::LineShadow {
        offset: offset_of(call, [2.0, -2.0])?,
        color: if own { None } else { color.or(Some(Color::BLACK)) },
        alpha: alpha_of(call)?.unwrap_or(0.3),
        rho: call.number("rho", 0.3)?,
    })
}

pub(crate) static NORMAL: Entry = Entry::new(
    "Normal",
    PLT,
    &[offset("how far it is drawn to the right and up, pt; only (0, 0) is available")],
    normal,
    "Draws an artist as it is, for use with other effects.",
    include_str!("examples/plt.Normal.py"),
)
.returns(IS);

fn normal(charts: &mut Charts, _: &mut Canvas, call: &mut Call) -> Done {
    match call.get("offset") {
        Some(value) if offset_of(call, [0.0; 2])? != [0.0; 2] => Err(call.not_honoured("offset", value)),
        _ => kept(charts, call, vec![PathEffect::Normal]),
    }
}

pub(crate) static STROKE_EFFECT: Entry = Entry::new(
    "Stroke",
    PLT,
    STROKE,
    stroke,
    "Draws an artist with another stroke.",
    include_str!("examples/plt.Stroke.py"),
)
.returns(IS);

fn stroke(charts: &mut Charts, _: &mut Canvas, call: &mut Call) -> Done {
    let effect = stroke_effect(charts, call)?;
    kept(charts, call, vec![effect])
}

pub(crate) static WITH_STROKE: Entry = Entry::new(
    "withStroke",
    PLT,
    STROKE,
    with_stroke,
    "Draws an artist with another stroke, and then as it is: with a width, a rim around it.",
    include_str!("examples/plt.withStroke.py"),
)
.returns(IS);

fn with_stroke(charts: &mut Charts, _: &mut Canvas, call: &mut Call) -> Done {
    let effect = stroke_effect(charts, call)?;
    kept(charts, call, vec![effect, PathEffect::Normal])
}

pub(crate) static SIMPLE_PATCH_SHADOW: Entry = Entry::new(
    "SimplePatchShadow",
    PLT,
    PATCH_SHADOW,
    patch_shadow,
    "Draws the shadow of a patch or a text.",
    include_str!("examples/plt.SimplePatchShadow.py"),
)
.returns(IS);

fn patch_shadow(charts: &mut Charts, _: &mut Canvas, call: &mut Call) -> Done {
    let effect = patch_shadow_effect(charts, call)?;
    kept(charts, call, vec![effect])
}

pub(crate) static WITH_SIMPLE_PATCH_SHADOW: Entry = Entry::new(
    "withSimplePatchShadow",
    PLT,
    PATCH_SHADOW,
    with_patch_shadow,
    "Draws the shadow of a patch or a text, and then the artist as it is.",
    include_str!("examples/plt.withSimplePatchShadow.py"),
)
.returns(IS);

fn with_patch_shadow(charts: &mut Charts, _: &mut Canvas, call: &mut Call) -> Done {
    let effect = patch_shadow_effect(charts, call)?;
    kept(charts, call, vec![effect, PathEffect::Normal])
}

pub(crate) static SIMPLE_LINE_SHADOW: Entry = Entry::new(
    "SimpleLineShadow",
    PLT,
    LINE_SHADOW,
    line_shadow,
    "Draws the shadow of a line.",
    include_str!("examples/plt.SimpleLineShadow.py"),
)
.returns(IS);

fn line_shadow(charts: &mut Charts, _: &mut Canvas, call: &mut Call) -> Done {
    let effect = line_shadow_effect(charts, call)?;
    kept(charts, call, vec![effect])
}

pub(crate) static SET_PATH_EFFECTS: Entry = Entry::new(
    "set_path_effects",
    ARTIST,
    &[Param::new("path_effects", types::PATH_EFFECTS, "the effects, in the order in which they are drawn")],
    set_path_effects,
    "Sets how a line, a patch or a text is drawn, such as with a stroke around it.",
    include_str!("examples/artist.set_path_effects.py"),
);

fn set_path_effects(charts: &mut Charts, _: &mut Canvas, call: &mut Call) -> Done {
    let value = call.get("path_effects").cloned();
    let effects = match &value {
        None => Vec::new(),
        Some(value) => charts.effects_of(call, "path_effects", value)?,
    };
    each(charts, call, |item| item.effects.clone_from(&effects));
    charts.check_effects(call, &charts.artists[call.on_artist()?])?;
    Ok(Returned::None)
}

impl Charts {
    /// The effects in a list.
    pub(crate) fn effects_of(&self, call: &Call, name: &str, value: &Value) -> Result<Vec<PathEffect>, CallError> {
        let items = value.items().unwrap_or_default();
        let mut all = Vec::new();
        for item in &items {
            let Some(Handle::PathEffect(id)) = Handle::from_value(item) else {
                return Err(call.wrong(name, "a list of path effects", value));
            };
            all.extend(self.effects[id].0.iter().cloned());
        }
        if all.len() > MOST || !value.is_sequence() {
            return Err(call.not_honoured(name, value));
        }
        Ok(all)
    }

    /// Refuses effects that an artist doesn't have here.
    pub(crate) fn check_effects(&self, call: &Call, item: &Artist) -> Result<(), CallError> {
        let fits = |effect: &PathEffect| match (&item.kind, effect) {
            (ArtistKind::Text(_), _) => true,
            (ArtistKind::Line(_), effect) => !matches!(effect, PathEffect::PatchShadow { .. }),
            (ArtistKind::Patch(patch), _) => patch.area.hatch.is_none(),
            _ => false,
        };
        if item.effects.iter().all(fits) {
            return Ok(());
        }
        Err(CallError::not_implemented(format!("{}(): these path effects aren't available here", call.function)))
    }
}

#[cfg(test)]
mod tests {
    use crate::testing::{Plot, array, handle, text};
    use canvas::{ErrorKind, Value};
    use wire::{Color, Op, Paint};

    /// The colours and widths of strokes, and the colours of fills and texts (width 0), in their order.
    fn paints(ops: &[Op]) -> Vec<([u8; 4], f32)> {
        let of = |paint: &Paint, width: f32| match paint {
            Paint::Solid(Color { r, g, b, a }) => Some(([*r, *g, *b, *a], width)),
            _ => None,
        };
        let all = ops.iter().filter_map(|op| match op {
            Op::Stroke { paint, stroke, .. } => of(paint, stroke.width),
            Op::Fill { paint, .. } | Op::Text { paint, .. } => of(paint, 0.0),
            _ => None,
        });
        all.collect()
    }

    fn bare() -> Plot {
        let mut plot = Plot::new();
        plot.call("axis", vec![text("off")], &[]).unwrap();
        plot
    }

    #[test]
    fn letters_are_filled_and_stroked_and_filled_again() {
        let mut plot = bare();
        let named = [("linewidth", Value::Int(3)), ("foreground", text("w"))];
        let rim = handle(&plot.call("withStroke", vec![], &named).unwrap());
        let effects = [("path_effects", Value::Seq(vec![rim.into()]))];
        plot.call("text", vec![Value::Float(0.5), Value::Float(0.5), text("rim")], &effects).unwrap();
        let paints = paints(&plot.ops());
        let (black, white) = ([0, 0, 0, 255], [255; 4]);
        // 3 pt at 100 dpi.
        let wide = (3.0 * 100.0 / 72.0) as f32;
        assert_eq!(paints[paints.len() - 3..], [(black, 0.0), (white, wide), (black, 0.0)]);
    }

    #[test]
    fn shadows_have_matplotlibs_colours() {
        let mut plot = bare();
        let shadow = handle(&plot.call("withSimplePatchShadow", vec![], &[]).unwrap());
        let named = [("path_effects", Value::Seq(vec![shadow.into()])), ("color", text("#6496c8"))];
        plot.call("bar", vec![array(&[0.0]), array(&[1.0])], &named).unwrap();
        let line = handle(&plot.call("SimpleLineShadow", vec![], &[("shadow_color", text("red"))]).unwrap());
        let normal = handle(&plot.call("Normal", vec![], &[]).unwrap());
        let named = [("path_effects", Value::Seq(vec![line.into(), normal.into()])), ("color", text("#6496c8"))];
        plot.call("plot", vec![array(&[0.0, 1.0])], &named).unwrap();
        let paints = paints(&plot.ops());
        let colors: Vec<[u8; 4]> = paints.iter().map(|(color, _)| *color).collect();
        let own = [0x64, 0x96, 0xc8, 255];
        assert_eq!(colors[colors.len() - 4..], [[30, 45, 60, 77], own, [255, 0, 0, 77], own]);
    }

    #[test]
    fn what_has_no_effects_here_refuses_them() {
        let mut plot = bare();
        let shadow = handle(&plot.call("SimplePatchShadow", vec![], &[]).unwrap());
        let effects = || [("path_effects", Value::Seq(vec![shadow.into()]))];
        for name in ["plot", "scatter"] {
            let args = vec![array(&[0.0, 1.0]), array(&[0.0, 1.0])];
            let error = plot.call(name, args, &effects()).unwrap_err();
            assert_eq!(error.kind, ErrorKind::NotImplemented, "{name}");
        }
        let error = plot.call("title", vec![text("a")], &effects()).unwrap_err();
        assert_eq!(error.kind, ErrorKind::NotImplemented);
    }
}
