//! `tight_layout`, `subplots_adjust` and similar functions.

use crate::args::call::{Call, Done};
use crate::args::rows;
use crate::entry::{Entry, FIG, FIGS};
use crate::model::charts::Charts;
use crate::model::places::{Layout, Margins};
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
        Param::new("bottom", Type::Number, "lower edge of the axes, 0 to 1 of the figure").or_number(0.2),
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
    let bottom = call.number("bottom", 0.2)?;
    let figure = call.on_figure()?;
    let all = charts.figures[figure].axes.clone();
    let all: Vec<_> = all.into_iter().filter(|axes| charts.axes[*axes].bar.is_none()).collect();
    let cells = |axes| charts.grid_cells_of(&charts.axes[axes].place);
    // Whether each stands in the last row of its grid; none where one stands in no grid.
    let last: Option<Vec<bool>> = all
        .iter()
        .map(|axes| cells(*axes).map(|(grid, cells)| cells.last_row + 1 == charts.grids[grid].rows))
        .collect();
    match &last {
        _ if all.len() == 1 => ticks::turn_labels(&mut charts.axes[all[0]].ticks[0], rotation),
        Some(last) => {
            for (axes, last) in all.iter().zip(last) {
                let axes = &mut charts.axes[*axes];
                if *last {
                    ticks::turn_labels(&mut axes.ticks[0], rotation);
                } else {
                    axes.ticks[0].labels = [false, false];
                    axes.labels[0] = None;
                }
            }
        }
        None => {}
    }
    let figure = &mut charts.figures[figure];
    if last.is_some() && figure.layout == Layout::Margins {
        if bottom >= figure.margins.top {
            return Err(call.bad("bottom cannot be >= top"));
        }
        (figure.margins.bottom, figure.margins.chosen) = (bottom, true);
    }
    Ok(Returned::None)
}
