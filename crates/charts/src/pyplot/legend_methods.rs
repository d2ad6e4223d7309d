//! The methods of legends.

use crate::args::call::{Call, Done, truth};
use crate::entry::{Entry, LEGEND};
use crate::model::charts::Charts;
use crate::model::handle::Handle;
use crate::model::text_part::TextPart;
use canvas::{Canvas, Param, Returned, Returns, Type};

pub(crate) static SET_TITLE: Entry = Entry::new(
    "set_title",
    LEGEND,
    &[Param::new("title", Type::Label, "the text"), Param::unhonoured("prop", Type::Props).or_none()],
    legend_title,
    "Sets the legend's title.",
    include_str!("examples/legend.set_title.py"),
);

fn legend_title(charts: &mut Charts, _: &mut Canvas, call: &mut Call) -> Done {
    let title = call.label("title").unwrap_or_default();
    if let Some(legend) = &mut charts.axes[call.on_legend()?].legend {
        let font = legend.font.clone();
        legend.title = Some((title, font));
    }
    Ok(Returned::None)
}

pub(crate) static GET_TEXTS: Entry = Entry::new(
    "get_texts",
    LEGEND,
    &[],
    legend_texts,
    "Returns the legend's texts, one for each entry.",
    include_str!("examples/legend.get_texts.py"),
)
.returns(Returns::List(&Returns::Object("Text")));

fn legend_texts(charts: &mut Charts, _: &mut Canvas, call: &mut Call) -> Done {
    let axes = call.on_legend()?;
    let count = charts.axes[axes].legend.as_ref().map_or(0, |legend| legend.entries.len());
    Ok(Returned::List((0..count).map(|i| Handle::Text(TextPart::LegendEntry(axes, i)).into()).collect()))
}

pub(crate) static GET_TITLE: Entry = Entry::new(
    "get_title",
    LEGEND,
    &[],
    own_title,
    "Returns the legend's title.",
    include_str!("examples/legend.get_title.py"),
)
.returns(Returns::Object("Text"));

fn own_title(_: &mut Charts, _: &mut Canvas, call: &mut Call) -> Done {
    Ok(Handle::Text(TextPart::LegendTitle(call.on_legend()?)).into())
}

pub(crate) static GET_FRAME: Entry = Entry::new(
    "get_frame",
    LEGEND,
    &[],
    legend_self,
    "Returns the legend's frame.",
    include_str!("examples/legend.get_frame.py"),
)
.returns(Returns::Object("Legend"));

fn legend_self(_: &mut Charts, _: &mut Canvas, call: &mut Call) -> Done {
    Ok(call.on.into())
}

pub(crate) static SET_FRAME_ON: Entry = Entry::new(
    "set_frame_on",
    LEGEND,
    &[Param::new("b", Type::Flag, "whether the legend has a frame")],
    legend_frame,
    "Shows or hides the legend's frame.",
    include_str!("examples/legend.set_frame_on.py"),
);

fn legend_frame(charts: &mut Charts, _: &mut Canvas, call: &mut Call) -> Done {
    let shown = call.get("b").is_some_and(truth);
    if let (Some(legend), false) = (&mut charts.axes[call.on_legend()?].legend, shown) {
        legend.frame = None;
    }
    Ok(Returned::None)
}
