//! Showing, saving and closing figures: what is drawn after that is on another one.

use crate::args::call::{Call, Done, truth};
use crate::args::types;
use crate::entry::{Entry, FIGS, PLT};
use crate::model::axes::Figure;
use crate::model::charts::Charts;
use crate::model::handle::Handle;
use crate::model::id::Id;
use crate::pyplot::figure::named;
use canvas::{Canvas, Param, Returned, Returns, Type, Value};

pub(crate) static SHOW: Entry = Entry::new(
    "show",
    FIGS,
    &[
        Param::harmless("args", Type::Any).variadic(),
        Param::new("block", Type::Flag, "False leaves the figures open").or_none().named(),
    ],
    show,
    "Shows all figures and closes them: the last one is the picture.",
    include_str!("examples/plt.show.py"),
);

fn show(charts: &mut Charts, _: &mut Canvas, call: &mut Call) -> Done {
    let stays = call.get("block").is_some_and(|block| !truth(block));
    if let Handle::Figure(figure) = call.on {
        charts.show(figure);
        return Ok(Returned::None);
    }
    let mut figures = charts.open.clone();
    figures.sort_by_key(|figure| charts.figures[*figure].number);
    for figure in figures {
        charts.show(figure);
        if !stays {
            charts.close(figure);
        }
    }
    Ok(Returned::None)
}

pub(crate) static SAVEFIG: Entry = Entry::new(
    "savefig",
    FIGS,
    &[
        Param::harmless("args", Type::Any).variadic(),
        Param::harmless("fname", Type::Any).or_none().named(),
        Param::harmless("dpi", Type::Any).or_none().named(),
        Param::harmless("bbox_inches", Type::Any).or_none().named(),
        Param::harmless("pad_inches", Type::Any).or_none().named(),
        Param::new("facecolor", Type::Color, "background colour; 'auto' is the figure's own").or_none().named(),
        Param::harmless("edgecolor", Type::Any).or_none().named(),
        Param::new("transparent", Type::Flag, "whether the picture has no background, and neither have the axes")
            .or_none()
            .named(),
        Param::harmless("format", Type::Any).or_none().named(),
        Param::harmless("metadata", Type::Any).or_none().named(),
        Param::harmless("orientation", Type::Any).or_none().named(),
    ],
    savefig,
    "Writes no file: the response to a request is the picture, which is that of the last figure shown or saved.",
    include_str!("examples/plt.savefig.py"),
);

fn savefig(charts: &mut Charts, canvas: &mut Canvas, call: &mut Call) -> Done {
    let figure = charts.figure_of(call, canvas)?;
    if call.flag("transparent", false) {
        charts.figures[figure].background.visible = false;
        for axes in charts.figures[figure].axes.clone() {
            charts.axes[axes].background.visible = false;
        }
    }
    if let Some(color) = call.get("facecolor").filter(|color| color.text() != Some("auto")) {
        charts.figures[figure].face = charts.color(call, "facecolor", color)?;
        charts.figures[figure].background.visible = true;
    }
    charts.show(figure);
    Ok(Returned::None)
}

pub(crate) static CLOSE: Entry = Entry::new(
    "close",
    PLT,
    &[Param::new(
        "fig",
        Type::OneOf(&[types::FIGURE, Type::Whole, Type::Text]),
        "the figure, its number or its name, or 'all'; if not given, the current figure",
    )
    .or_none()],
    close,
    "Closes a figure: what is drawn next is on another one.",
    include_str!("examples/plt.close.py"),
);

fn close(charts: &mut Charts, _: &mut Canvas, call: &mut Call) -> Done {
    let which: Vec<Id<Figure>> = match call.get("fig") {
        None => charts.current.into_iter().collect(),
        Some(Value::Text(word)) if word == "all" => charts.open.clone(),
        Some(value) => named(charts, value).into_iter().collect(),
    };
    for figure in which {
        charts.close(figure);
    }
    Ok(Returned::None)
}

/// The open figures, by their numbers.
fn numbered(charts: &Charts) -> Vec<&Figure> {
    let mut open: Vec<&Figure> = charts.open.iter().map(|figure| &charts.figures[*figure]).collect();
    open.sort_by_key(|figure| figure.number);
    open
}

pub(crate) static FIGNUM_EXISTS: Entry = Entry::new(
    "fignum_exists",
    PLT,
    &[Param::new("num", Type::OneOf(&[Type::Whole, Type::Text]), "number or name of the figure")],
    fignum_exists,
    "Returns whether a figure with this number or name is open.",
    include_str!("examples/plt.fignum_exists.py"),
)
.returns(Returns::Flag);

fn fignum_exists(charts: &mut Charts, _: &mut Canvas, call: &mut Call) -> Done {
    Ok(Returned::Bool(call.get("num").is_some_and(|num| named(charts, num).is_some())))
}

pub(crate) static GET_FIGNUMS: Entry = Entry::new(
    "get_fignums",
    PLT,
    &[],
    get_fignums,
    "Returns the numbers of the open figures.",
    include_str!("examples/plt.get_fignums.py"),
)
.returns(Returns::List(&Returns::Integer));

fn get_fignums(charts: &mut Charts, _: &mut Canvas, _: &mut Call) -> Done {
    Ok(Returned::List(numbered(charts).into_iter().map(|figure| Returned::Integer(figure.number)).collect()))
}

pub(crate) static GET_FIGLABELS: Entry = Entry::new(
    "get_figlabels",
    PLT,
    &[],
    get_figlabels,
    "Returns the names of the open figures, in the order of their numbers; empty for figures without a name.",
    include_str!("examples/plt.get_figlabels.py"),
)
.returns(Returns::Texts);

fn get_figlabels(charts: &mut Charts, _: &mut Canvas, _: &mut Call) -> Done {
    Ok(Returned::texts(numbered(charts).into_iter().map(|figure| figure.name.clone().unwrap_or_default())))
}

#[cfg(test)]
mod tests {
    use crate::testing::{Plot, array, id, matrix, text, words};
    use canvas::{Returned, Value};
    use wire::{Color, Op, Paint};

    fn titled(plot: &mut Plot, title: &str) {
        plot.call("title", vec![text(title)], &[]).unwrap();
    }

    #[test]
    fn what_is_drawn_after_a_figure_was_shown_is_on_another() {
        let mut plot = Plot::new();
        titled(&mut plot, "first");
        plot.call("show", vec![], &[]).unwrap();
        plot.call("ylabel", vec![text("second")], &[]).unwrap();
        let ops = plot.ops();
        assert!(words(&ops).contains(&"second") && !words(&ops).contains(&"first"), "{:?}", words(&ops));
    }

    #[test]
    fn a_figure_that_stays_open_is_drawn_on() {
        let mut plot = Plot::new();
        titled(&mut plot, "first");
        plot.call("show", vec![], &[("block", Value::Bool(false))]).unwrap();
        plot.call("ylabel", vec![text("second")], &[]).unwrap();
        let ops = plot.ops();
        assert!(words(&ops).contains(&"second") && words(&ops).contains(&"first"), "{:?}", words(&ops));
    }

    #[test]
    fn a_figure_has_the_background_that_it_was_saved_with() {
        let red = Color { r: 255, g: 0, b: 0, a: 255 };
        let fills = |options: &[(&'static str, Value)]| -> Vec<Color> {
            let mut plot = Plot::new();
            plot.call("axis", vec![text("off")], &[]).unwrap();
            plot.call("savefig", vec![text("a.png")], options).unwrap();
            let ops = plot.ops();
            let solid =
                |op: &Op| if let Op::Fill { paint: Paint::Solid(color), .. } = op { Some(*color) } else { None };
            ops.iter().filter_map(solid).collect()
        };
        assert_eq!(fills(&[("facecolor", text("red"))]), [red]);
        assert_eq!(fills(&[("facecolor", text("auto"))]), [Color { r: 255, g: 255, b: 255, a: 255 }]);
        assert_eq!(fills(&[("transparent", Value::Bool(true))]), []);
        assert_eq!(fills(&[("transparent", Value::Bool(true)), ("facecolor", text("red"))]), [red]);
    }

    #[test]
    fn the_picture_is_the_last_figure_that_was_saved() {
        let mut plot = Plot::new();
        for (title, save) in [("first", true), ("second", true), ("third", false)] {
            plot.call("figure", vec![], &[]).unwrap();
            titled(&mut plot, title);
            if save {
                plot.call("savefig", vec![text("a.png")], &[]).unwrap();
            }
            plot.call("close", vec![], &[]).unwrap();
        }
        assert!(words(&plot.ops()).contains(&"second"));
    }

    #[test]
    fn many_figures_can_be_opened_and_closed() {
        let mut plot = Plot::new();
        for _ in 0..300 {
            plot.call("figure", vec![], &[]).unwrap();
            plot.call("close", vec![], &[]).unwrap();
        }
        for _ in 0..200 {
            plot.call("figure", vec![], &[]).unwrap();
        }
        assert!(plot.fault("figure", vec![], &[]).contains("at most 200 figures open"));
    }

    #[test]
    fn a_figure_without_a_size_has_the_pictures_own() {
        let mut plot = Plot::new();
        plot.call("figure", vec![], &[("figsize", array(&[3.0, 2.0]))]).unwrap();
        assert_eq!([plot.canvas.width(), plot.canvas.height()], [300, 200]);
        plot.call("figure", vec![], &[]).unwrap();
        assert_eq!([plot.canvas.width(), plot.canvas.height()], [640, 480]);
        plot.call("rc_set", vec![text("figure.figsize"), array(&[5.0, 4.0])], &[]).unwrap();
        plot.call("figure", vec![], &[]).unwrap();
        assert_eq!([plot.canvas.width(), plot.canvas.height()], [500, 400]);
    }

    #[test]
    fn a_number_or_a_name_finds_an_open_figure() {
        let mut plot = Plot::new();
        plot.call("figure", vec![Value::Int(1)], &[]).unwrap();
        plot.call("figure", vec![text("other")], &[]).unwrap();
        titled(&mut plot, "first");
        plot.call("figure", vec![Value::Int(1)], &[]).unwrap();
        titled(&mut plot, "second");
        plot.call("figure", vec![text("other")], &[]).unwrap();
        plot.call("savefig", vec![], &[]).unwrap();
        plot.call("close", vec![text("all")], &[]).unwrap();
        assert_eq!(plot.charts.figures.len(), 2);
        assert!(words(&plot.ops()).contains(&"first"));
    }

    #[test]
    fn open_figures_are_told_by_their_numbers() {
        let mut plot = Plot::new();
        for num in [Value::Int(7), Value::Int(3), text("named")] {
            plot.call("figure", vec![num], &[]).unwrap();
        }
        let numbers = [3, 7, 8].map(Returned::Integer).to_vec();
        assert_eq!(plot.call("get_fignums", vec![], &[]).unwrap(), Returned::List(numbers));
        let names = ["", "", "named"].map(str::to_owned);
        assert_eq!(plot.call("get_figlabels", vec![], &[]).unwrap(), Returned::texts(names));
        plot.call("close", vec![Value::Int(3)], &[]).unwrap();
        for (num, exists) in [(Value::Int(3), false), (Value::Int(7), true), (text("named"), true), (text("x"), false)]
        {
            assert_eq!(plot.call("fignum_exists", vec![num], &[]).unwrap(), Returned::Bool(exists));
        }
    }

    #[test]
    fn a_colormap_is_not_set_on_an_earlier_figures_image() {
        let mut plot = Plot::new();
        let image = matrix(&[&[1.0, 2.0], &[3.0, 4.0]]);
        let first = id(&plot.call("imshow", vec![image.clone()], &[]).unwrap());
        plot.call("figure", vec![], &[]).unwrap();
        plot.call("set_cmap", vec![text("gray")], &[]).unwrap();
        let second = id(&plot.call("imshow", vec![image], &[]).unwrap());
        let name = |plot: &Plot, of| plot.charts.colormaps[plot.charts.mapped_of(of).unwrap().map].name.clone();
        assert_eq!([name(&plot, first), name(&plot, second)], ["viridis", "gray"]);
    }
}
