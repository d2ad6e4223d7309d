//! What programs read of figures and axes: sizes, scales and what was drawn; and the labels of an axis.

use crate::args::axes::range;
use crate::args::call::{Call, Done};
use crate::entry::{AX, AXIS, Entry, FIG};
use crate::model::charts::Charts;
use crate::model::handle::{Class, Handle};
use crate::pyplot::text_parts::{List, of_axes};
use crate::scale::Scale;
use canvas::{Canvas, Param, Returned, Returns, Type};

/// The name of the scale of an axis of the axes that a call is about.
fn scale(charts: &Charts, call: &Call, axis: usize) -> Done {
    let scale = match charts.ranges[range(charts, call.on_axes()?, axis)].scale {
        Scale::Linear => "linear",
        Scale::Log { .. } => "log",
        Scale::Symlog { .. } => "symlog",
        Scale::Logit => "logit",
    };
    Ok(Returned::Text(scale.to_owned()))
}

pub(crate) static GET_XSCALE: Entry = Entry::new(
    "get_xscale",
    AX,
    &[],
    |charts, _, call| scale(charts, call, 0),
    "Returns the scale of the x axis.",
    include_str!("examples/ax.get_xscale.py"),
)
.returns(Returns::Text);

pub(crate) static GET_YSCALE: Entry = Entry::new(
    "get_yscale",
    AX,
    &[],
    |charts, _, call| scale(charts, call, 1),
    "Returns the scale of the y axis.",
    include_str!("examples/ax.get_yscale.py"),
)
.returns(Returns::Text);

pub(crate) static TEXTS: Entry = Entry::new(
    "texts",
    AX,
    &[],
    |charts, _, call| of_axes(charts, call, List::Texts),
    "The texts of the axes.",
    include_str!("examples/ax.texts.py"),
)
.returns(Returns::List(&Returns::Object("Artist")))
.read();

pub(crate) static IMAGES: Entry = Entry::new(
    "images",
    AX,
    &[],
    |charts, _, call| of_axes(charts, call, List::Images),
    "The images of the axes.",
    include_str!("examples/ax.images.py"),
)
.returns(Returns::List(&Returns::Object("Artist")))
.read();

pub(crate) static COLLECTIONS: Entry = Entry::new(
    "collections",
    AX,
    &[],
    |charts, _, call| of_axes(charts, call, List::Collections),
    "The collections of the axes, such as the markers of `scatter`.",
    include_str!("examples/ax.collections.py"),
)
.returns(Returns::List(&Returns::Object("Artist")))
.read();

pub(crate) static GET_DPI: Entry = Entry::new(
    "get_dpi",
    FIG,
    &[],
    |charts, _, call| Ok(Returned::Number(charts.figures[call.on_figure()?].dpi)),
    "Returns the pixels per inch.",
    include_str!("examples/fig.get_dpi.py"),
)
.returns(Returns::Number);

pub(crate) static NUMBER: Entry = Entry::new(
    "number",
    FIG,
    &[],
    |charts, _, call| Ok(Returned::Integer(charts.figures[call.on_figure()?].number)),
    "The number of the figure.",
    include_str!("examples/fig.number.py"),
)
.returns(Returns::Integer)
.read();

pub(crate) static GET_FIGWIDTH: Entry = Entry::new(
    "get_figwidth",
    FIG,
    &[],
    |charts, _, call| Ok(Returned::Number(charts.figures[call.on_figure()?].size[0])),
    "Returns the picture's width, inches.",
    include_str!("examples/fig.get_figwidth.py"),
)
.returns(Returns::Number);

pub(crate) static GET_FIGHEIGHT: Entry = Entry::new(
    "get_figheight",
    FIG,
    &[],
    |charts, _, call| Ok(Returned::Number(charts.figures[call.on_figure()?].size[1])),
    "Returns the picture's height, inches.",
    include_str!("examples/fig.get_figheight.py"),
)
.returns(Returns::Number);

/// Sets the width or the height of the picture.
fn size(charts: &mut Charts, canvas: &mut Canvas, call: &Call, side: usize) -> Done {
    let figure = call.on_figure()?;
    let inches = call.number("val", 1.0)?;
    if inches <= 0.0 {
        return Err(call.bad("the size must be greater than 0"));
    }
    charts.figures[figure].size[side] = inches;
    charts.fit_canvas(figure, canvas)?;
    Ok(Returned::None)
}

const SIZE: &[Param] =
    &[Param::new("val", Type::Positive, "the size, inches"), Param::harmless("forward", Type::Flag).or_flag(true)];

pub(crate) static SET_FIGWIDTH: Entry = Entry::new(
    "set_figwidth",
    FIG,
    SIZE,
    |charts, canvas, call| size(charts, canvas, call, 0),
    "Sets the picture's width.",
    include_str!("examples/fig.set_figwidth.py"),
);

pub(crate) static SET_FIGHEIGHT: Entry = Entry::new(
    "set_figheight",
    FIG,
    SIZE,
    |charts, canvas, call| size(charts, canvas, call, 1),
    "Sets the picture's height.",
    include_str!("examples/fig.set_figheight.py"),
);

pub(crate) static GET_LABEL_TEXT: Entry = Entry::new(
    "get_label_text",
    AXIS,
    &[],
    |charts, _, call| {
        let (axes, axis) = call.on_axis()?;
        let label = charts.axes[axes].labels[axis.index()].as_ref();
        Ok(Returned::Text(label.map(|label| label.text.clone()).unwrap_or_default()))
    },
    "Returns the label of the axis.",
    include_str!("examples/axis.get_label_text.py"),
)
.returns(Returns::Text);

pub(crate) static FIGURE_OF: Entry = Entry::new(
    "figure",
    &[Class::Artist],
    &[],
    |charts, _, call| {
        let figure = charts.artists[call.on_artist()?].figure;
        Ok(figure.map_or(Returned::None, |figure| Handle::Figure(figure).into()))
    },
    "The figure of the artist.",
    include_str!("examples/artist.figure.py"),
)
.returns(Returns::OneOf(&[Returns::Object("Figure"), Returns::Nothing]))
.read();

pub(crate) static AXES_OF: Entry = Entry::new(
    "axes",
    &[Class::Artist],
    &[],
    |charts, _, call| {
        let axes = charts.artists[call.on_artist()?].axes;
        Ok(axes.map_or(Returned::None, |axes| Handle::Axes(axes).into()))
    },
    "The axes of the artist.",
    include_str!("examples/artist.axes.py"),
)
.returns(Returns::OneOf(&[Returns::Object("Axes"), Returns::Nothing]))
.read();

#[cfg(test)]
mod tests {
    use crate::testing::{Plot, array, handle};
    use canvas::{Returned, Value};

    #[test]
    fn axes_tell_what_they_have() {
        let mut plot = Plot::new();
        plot.call("semilogy", vec![array(&[1.0, 20.0])], &[]).unwrap();
        plot.call("text", vec![Value::Int(0), Value::Int(2), Value::Text("a".into())], &[]).unwrap();
        plot.call("scatter", vec![array(&[1.0]), array(&[2.0])], &[]).unwrap();
        let axes = plot.call("gca", vec![], &[]).unwrap();
        assert_eq!(plot.method(&axes, "get_xscale", vec![]), Returned::Text("linear".to_owned()));
        assert_eq!(plot.method(&axes, "get_yscale", vec![]), Returned::Text("log".to_owned()));
        for name in ["texts", "collections"] {
            let Returned::List(found) = plot.method(&axes, name, vec![]) else { panic!() };
            assert_eq!(found.len(), 1, "{name}");
            assert_eq!(handle(&plot.method(&found[0], "axes", vec![])), handle(&axes));
        }
        assert_eq!(plot.method(&axes, "images", vec![]), Returned::List(Vec::new()));
    }
}
