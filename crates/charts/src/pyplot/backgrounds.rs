//! The rectangles behind figures and axes: `fig.patch` and `ax.patch`.

use crate::args::call::{Call, Done, truth};
use crate::entry::{AX, BACKGROUND, Entry, FIG};
use crate::model::axes::Background;
use crate::model::charts::Charts;
use crate::model::handle::Handle;
use canvas::{CallError, Param, Returned, Returns, Type};
use wire::Color;

/// Red, green, blue and alpha, 0 to 1.
pub(crate) const RGBA: Returns = Returns::Tuple(&[Returns::Number, Returns::Number, Returns::Number, Returns::Number]);

/// A colour as red, green, blue and alpha, 0 to 1; nothing is black without alpha.
pub(crate) fn rgba(color: Option<Color>) -> Returned {
    let Color { r, g, b, a } = color.unwrap_or(Color { a: 0, ..Color::BLACK });
    Returned::Tuple([r, g, b, a].map(|n| Returned::Number(f64::from(n) / 255.0)).to_vec())
}

pub(crate) static FIGURE_PATCH: Entry = Entry::new(
    "patch",
    FIG,
    &[],
    |_, _, call| Ok(Handle::FigureBackground(call.on_figure()?).into()),
    "The background of the figure.",
    include_str!("examples/fig.patch.py"),
)
.returns(Returns::Object("Background"))
.read();

pub(crate) static AXES_PATCH: Entry = Entry::new(
    "patch",
    AX,
    &[],
    |_, _, call| Ok(Handle::AxesBackground(call.on_axes()?).into()),
    "The background of the axes.",
    include_str!("examples/ax.patch.py"),
)
.returns(Returns::Object("Background"))
.read();

/// The background that a call is about, with its colour.
fn background<'a>(
    charts: &'a mut Charts,
    call: &Call,
) -> Result<(&'a mut Background, &'a mut Option<Color>), CallError> {
    match call.on {
        Handle::FigureBackground(figure) => {
            let figure = &mut charts.figures[figure];
            Ok((&mut figure.background, &mut figure.face))
        }
        Handle::AxesBackground(axes) => {
            let axes = &mut charts.axes[axes];
            Ok((&mut axes.background, &mut axes.face))
        }
        _ => Err(call.not_of_this()),
    }
}

const COLOR: &[Param] = &[Param::new("color", Type::Color, "the colour; 'none' for none")];

/// Sets the face, the edge, or both.
fn color(charts: &mut Charts, call: &mut Call, face: bool, edge: bool) -> Done {
    let value = call.take("color");
    let color = charts.color(call, "color", &value)?;
    let (own, own_face) = background(charts, call)?;
    if face {
        *own_face = color;
    }
    if edge {
        own.edge = color;
    }
    Ok(Returned::None)
}

pub(crate) static SET_FACECOLOR: Entry = Entry::new(
    "set_facecolor",
    BACKGROUND,
    COLOR,
    |charts, _, call| color(charts, call, true, false),
    "Sets the colour of the background.",
    include_str!("examples/background.set_facecolor.py"),
);

pub(crate) static SET_EDGECOLOR: Entry = Entry::new(
    "set_edgecolor",
    BACKGROUND,
    COLOR,
    |charts, _, call| color(charts, call, false, true),
    "Sets the colour of the background's edge.",
    include_str!("examples/background.set_edgecolor.py"),
);

pub(crate) static SET_COLOR: Entry = Entry::new(
    "set_color",
    BACKGROUND,
    COLOR,
    |charts, _, call| color(charts, call, true, true),
    "Sets the colour of the background and of its edge.",
    include_str!("examples/background.set_color.py"),
);

pub(crate) static SET_ALPHA: Entry = Entry::new(
    "set_alpha",
    BACKGROUND,
    &[Param::new("alpha", Type::Unit, "opacity, 0 (transparent) to 1 (opaque)").or_none()],
    |charts, _, call| {
        let alpha = call.maybe_number("alpha")?;
        if alpha.is_some_and(|alpha| !(0.0..=1.0).contains(&alpha)) {
            return Err(call.bad("alpha must be from 0 to 1"));
        }
        background(charts, call)?.0.alpha = alpha;
        Ok(Returned::None)
    },
    "Sets the opacity of the background.",
    include_str!("examples/background.set_alpha.py"),
);

pub(crate) static SET_VISIBLE: Entry = Entry::new(
    "set_visible",
    BACKGROUND,
    &[Param::new("b", Type::Flag, "whether the background is shown")],
    |charts, _, call| {
        let shown = call.get("b").is_some_and(truth);
        background(charts, call)?.0.visible = shown;
        Ok(Returned::None)
    },
    "Shows or hides the background.",
    include_str!("examples/background.set_visible.py"),
);

pub(crate) static SET_LINEWIDTH: Entry = Entry::new(
    "set_linewidth",
    BACKGROUND,
    &[Param::new("w", Type::Length, "width of the edge, pt")],
    |charts, _, call| {
        let width = call.number("w", 1.0)?.clamp(0.0, 1_000.0);
        background(charts, call)?.0.width = width;
        Ok(Returned::None)
    },
    "Sets the width of the background's edge.",
    include_str!("examples/background.set_linewidth.py"),
);

pub(crate) static GET_FACECOLOR: Entry = Entry::new(
    "get_facecolor",
    BACKGROUND,
    &[],
    |charts, _, call| {
        let (own, face) = background(charts, call)?;
        let style = own.style(*face).and_then(|style| style.face);
        Ok(rgba(style.or(*face)))
    },
    "Returns the colour of the background: red, green, blue and alpha, 0 to 1.",
    include_str!("examples/background.get_facecolor.py"),
)
.returns(RGBA);

pub(crate) static FIGURE_GET_FACECOLOR: Entry = Entry::new(
    "get_facecolor",
    FIG,
    &[],
    |charts, _, call| Ok(rgba(charts.figures[call.on_figure()?].face)),
    "Returns the figure's background colour: red, green, blue and alpha, 0 to 1.",
    include_str!("examples/fig.get_facecolor.py"),
)
.returns(RGBA);

pub(crate) static AXES_GET_FACECOLOR: Entry = Entry::new(
    "get_facecolor",
    AX,
    &[],
    |charts, _, call| Ok(rgba(charts.axes[call.on_axes()?].face)),
    "Returns the axes' background colour: red, green, blue and alpha, 0 to 1.",
    include_str!("examples/ax.get_facecolor.py"),
)
.returns(RGBA);

pub(crate) static SET_FRAMEON: Entry = Entry::new(
    "set_frameon",
    FIG,
    &[Param::new("b", Type::Flag, "whether the figure has a background")],
    |charts, _, call| {
        charts.figures[call.on_figure()?].background.visible = call.get("b").is_some_and(truth);
        Ok(Returned::None)
    },
    "Shows or hides the figure's background.",
    include_str!("examples/fig.set_frameon.py"),
);

#[cfg(test)]
mod tests {
    use crate::testing::{Plot, array, text};
    use canvas::Value;
    use wire::{Color, Op, Paint};

    const RED: Color = Color { r: 255, g: 0, b: 0, a: 128 };

    fn filled(ops: &[Op], color: Color) -> bool {
        ops.iter().any(|op| matches!(op, Op::Fill { paint: Paint::Solid(own), .. } if *own == color))
    }

    #[test]
    fn backgrounds_have_a_colour_an_opacity_and_an_edge() {
        for (hidden, drawn) in [(false, true), (true, false)] {
            let mut plot = Plot::new();
            plot.call("plot", vec![array(&[1.0, 2.0])], &[]).unwrap();
            let figure = plot.call("gcf", vec![], &[]).unwrap();
            let patch = plot.method(&figure, "patch", vec![]);
            plot.method(&patch, "set_facecolor", vec![text("red")]);
            plot.method(&patch, "set_alpha", vec![Value::Float(0.5)]);
            plot.method(&patch, "set_edgecolor", vec![text("blue")]);
            plot.method(&patch, "set_linewidth", vec![Value::Int(4)]);
            if hidden {
                plot.method(&patch, "set_visible", vec![Value::Bool(false)]);
            }
            let ops = plot.ops();
            assert_eq!(filled(&ops, RED), drawn);
            let edge = Color { r: 0, g: 0, b: 255, a: 128 };
            let has_edge =
                ops.iter().any(|op| matches!(op, Op::Stroke { paint: Paint::Solid(own), .. } if *own == edge));
            assert_eq!(has_edge, drawn);
        }
    }

    #[test]
    fn the_background_of_axes_is_theirs() {
        let mut plot = Plot::new();
        let axes = plot.call("gca", vec![], &[]).unwrap();
        let patch = plot.method(&axes, "patch", vec![]);
        plot.method(&patch, "set_facecolor", vec![text("red")]);
        plot.method(&patch, "set_alpha", vec![Value::Float(0.5)]);
        assert!(filled(&plot.ops(), RED));
    }
}
