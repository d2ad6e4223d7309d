//! `tight_layout`, `subplots_adjust` and similar functions.

use crate::args::call::{Call, Done};
use crate::args::rows;
use crate::entry::{Entry, FIG, FIGS};
use crate::model::axes::{Layout, Margins};
use crate::model::charts::Charts;
use crate::pyplot::figure::set_layout;
use crate::pyplot::ticks;
use canvas::{Canvas, Param, Returned, Type, Value};

pub(crate) static TIGHT_LAYOUT: Entry = Entry::new(
    "tight_layout",
    FIGS,
    &[
        Param::new("pad", Type::Length, "padding around the axes, in font sizes").or_number(1.08).named(),
        Param::unhonoured("h_pad", Type::Length).or_none().named(),
        Param::unhonoured("w_pad", Type::Length).or_none().named(),
        Param::unhonoured("rect", Type::Four).or_none().named(),
    ],
    tight_layout,
    "Fits the axes and their labels to the figure.",
    include_str!("examples/plt.tight_layout.py"),
);

pub(crate) fn tight_layout(charts: &mut Charts, canvas: &mut Canvas, call: &mut Call) -> Done {
    let figure = charts.figure_of(call, canvas)?;
    let pad = call.number("pad", 1.08)?.clamp(0.0, 20.0);
    charts.figures[figure].layout = Layout::Tight(pad);
    Ok(Returned::None)
}

pub(crate) static SET_LAYOUT_ENGINE: Entry = Entry::new(
    "set_layout_engine",
    FIG,
    &[Param::new(
        "layout",
        Type::Choice(&["constrained", "compressed", "tight", "none"]),
        "every value except 'none' fits the margins to the labels",
    )
    .or_none()],
    layout_engine,
    "Fits the axes and their labels to the figure.",
    include_str!("examples/fig.set_layout_engine.py"),
);

pub(crate) fn layout_engine(charts: &mut Charts, _: &mut Canvas, call: &mut Call) -> Done {
    let layout = call.text("layout")?.unwrap_or_else(|| "none".to_owned());
    set_layout(charts, call.on_figure()?, &layout)?;
    Ok(Returned::None)
}

pub(crate) static SUBPLOTS_ADJUST: Entry = Entry::new(
    "subplots_adjust",
    FIGS,
    &[
        Param::new("left", Type::Number, "left edge of the axes, fraction of the figure's width").or_none(),
        Param::new("bottom", Type::Number, "lower edge of the axes, fraction of the figure's height").or_none(),
        Param::new("right", Type::Number, "right edge of the axes, fraction of the figure's width").or_none(),
        Param::new("top", Type::Number, "upper edge of the axes, fraction of the figure's height").or_none(),
        rows::WSPACE,
        rows::HSPACE,
    ],
    adjust,
    "Sets the margins around the axes and the space between them.",
    include_str!("examples/plt.subplots_adjust.py"),
);

pub(crate) fn adjust(charts: &mut Charts, canvas: &mut Canvas, call: &mut Call) -> Done {
    let figure = charts.figure_of(call, canvas)?;
    let now = charts.figures[figure].margins;
    let part = |name: &str, now: f64| call.number(name, now).map(|n| n.clamp(-1.0, 2.0));
    let space = |name: &str, now: f64| {
        let n = call.number(name, now)?;
        if (0.0..=10.0).contains(&n) { Ok(n) } else { Err(call.not_honoured(name, &Value::Float(n))) }
    };
    let next = Margins {
        left: part("left", now.left)?,
        right: part("right", now.right)?,
        bottom: part("bottom", now.bottom)?,
        top: part("top", now.top)?,
        wspace: space("wspace", now.wspace)?,
        hspace: space("hspace", now.hspace)?,
        chosen: true,
    };
    if next.left >= next.right {
        return Err(call.bad("left cannot be >= right"));
    }
    if next.bottom >= next.top {
        return Err(call.bad("bottom cannot be >= top"));
    }
    charts.figures[figure].margins = next;
    Ok(Returned::None)
}

pub(crate) static AUTOFMT_XDATE: Entry = Entry::new(
    "autofmt_xdate",
    FIG,
    &[
        Param::unhonoured("bottom", Type::Number).or_number(0.2),
        Param::new("rotation", Type::Number, "rotation of the dates, degrees counterclockwise").or_number(30.0),
        Param::unhonoured("ha", Type::Choice(&["left", "center", "right"])).or_text("right"),
        Param::unhonoured("which", Type::Choice(&["major", "minor", "both"])).or_text("major"),
    ],
    autofmt_xdate,
    "Rotates date labels so that they don't overlap.",
    include_str!("examples/fig.autofmt_xdate.py"),
);

pub(crate) fn autofmt_xdate(charts: &mut Charts, _: &mut Canvas, call: &mut Call) -> Done {
    let rotation = call.number("rotation", 30.0)?;
    for axes in charts.figures[call.on_figure()?].axes.clone() {
        ticks::turn_labels(&mut charts.axes[axes].ticks[0], rotation);
    }
    Ok(Returned::None)
}
