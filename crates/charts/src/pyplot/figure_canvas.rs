//! `fig.canvas` and its manager: there is no window, so that most of it does nothing.

use crate::entry::{Entry, FIG, NO_EXAMPLE, PLT};
use crate::model::handle::{Class, Handle};
use crate::pyplot::no_effect::nothing;
use canvas::{Param, Returned, Returns, Type};

const CANVAS: &[Class] = &[Class::FigureCanvas];
const MANAGER: &[Class] = &[Class::FigureManager];

pub(crate) static FIGURE_CANVAS: Entry = Entry::new(
    "canvas",
    FIG,
    &[],
    |_, _, call| Ok(Handle::FigureCanvas(call.on_figure()?).into()),
    "What the figure is drawn on.",
    include_str!("examples/fig.canvas.py"),
)
.returns(Returns::Object("FigureCanvas"))
.read();

pub(crate) static DRAW: Entry =
    Entry::new("draw", CANVAS, &[], nothing, "Does nothing: the picture is drawn when the program ends.", NO_EXAMPLE);

pub(crate) static DRAW_IDLE: Entry = Entry::new(
    "draw_idle",
    CANVAS,
    &[],
    nothing,
    "Does nothing: the picture is drawn when the program ends.",
    NO_EXAMPLE,
);

pub(crate) static FLUSH_EVENTS: Entry =
    Entry::new("flush_events", CANVAS, &[], nothing, "Does nothing: there is no window.", NO_EXAMPLE);

pub(crate) static GET_WIDTH_HEIGHT: Entry = Entry::new(
    "get_width_height",
    CANVAS,
    &[],
    |charts, canvas, call| {
        let Handle::FigureCanvas(figure) = call.on else { return Err(call.not_of_this()) };
        charts.fit_canvas(figure, canvas)?;
        Ok(Returned::Tuple(vec![Returned::Integer(canvas.width().into()), Returned::Integer(canvas.height().into())]))
    },
    "Returns the size of the picture, px.",
    include_str!("examples/fig.canvas.get_width_height.py"),
)
.returns(Returns::Tuple(&[Returns::Integer, Returns::Integer]));

pub(crate) static MANAGER_OF: Entry = Entry::new(
    "manager",
    CANVAS,
    &[],
    |_, _, call| match call.on {
        Handle::FigureCanvas(figure) => Ok(Handle::FigureManager(figure).into()),
        _ => Err(call.not_of_this()),
    },
    "The window of the figure, which there is none of.",
    include_str!("examples/fig.canvas.manager.py"),
)
.returns(Returns::Object("FigureManager"))
.read();

pub(crate) static SET_WINDOW_TITLE: Entry = Entry::new(
    "set_window_title",
    MANAGER,
    &[Param::harmless("title", Type::Text)],
    nothing,
    "Does nothing: there is no window.",
    NO_EXAMPLE,
);

pub(crate) static FULL_SCREEN_TOGGLE: Entry =
    Entry::new("full_screen_toggle", MANAGER, &[], nothing, "Does nothing: there is no window.", NO_EXAMPLE);

pub(crate) static GET_CURRENT_FIG_MANAGER: Entry = Entry::new(
    "get_current_fig_manager",
    PLT,
    &[],
    |charts, canvas, _| Ok(Handle::FigureManager(charts.figure(canvas)?).into()),
    "Returns the window of the current figure, which there is none of.",
    include_str!("examples/plt.get_current_fig_manager.py"),
)
.returns(Returns::Object("FigureManager"));
