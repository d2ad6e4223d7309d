//! `subplot_mosaic`.

use crate::args::call::{Call, Done, label_of};
use crate::args::rows;
use crate::entry::{Entry, FIGS};
use crate::model::axes::{Axes, Place};
use crate::model::charts::Charts;
use crate::model::handle::{Class, Handle};
use crate::model::id::Id;
use crate::model::places::Cells;
use crate::pyplot::figure::open;
use crate::pyplot::gridspec::grid_of;
use crate::pyplot::subplots::sharing;
use canvas::{Canvas, Param, Returned, Returns, Type, Value};

pub(crate) static SUBPLOT_MOSAIC: Entry = Entry::new(
    "subplot_mosaic",
    FIGS,
    &[
        Param::new(
            "mosaic",
            Type::OneOf(&[Type::Text, Type::List(&Type::List(&Type::Label))]),
            "a letter for each cell, with ';' or a new line between rows; or lists of names",
        ),
        Param::new(
            "sharex",
            Type::OneOf(&[Type::Flag, Type::Choice(&["none", "all", "row", "col"])]),
            "whether all axes share the x axis",
        )
        .or_flag(false)
        .named(),
        Param::new(
            "sharey",
            Type::OneOf(&[Type::Flag, Type::Choice(&["none", "all", "row", "col"])]),
            "whether all axes share the y axis",
        )
        .or_flag(false)
        .named(),
        rows::WIDTH_RATIOS,
        rows::HEIGHT_RATIOS,
        Param::new("empty_sentinel", Type::Text, "symbol of an empty cell").or_text(".").named(),
        rows::GRIDSPEC_KW,
        rows::FIGSIZE,
        rows::LAYOUT,
        rows::CONSTRAINED_LAYOUT,
        rows::DPI,
    ],
    mosaic,
    "Adds axes in a layout that letters describe.",
    include_str!("examples/plt.subplot_mosaic.py"),
)
.returns(Returns::Tuple(&[Returns::Object("Figure"), Returns::Dict(&Returns::Object("Axes"))]));

pub(crate) fn mosaic(charts: &mut Charts, canvas: &mut Canvas, call: &mut Call) -> Done {
    let value = call.take("mosaic");
    let rows: Vec<Vec<String>> = match &value {
        Value::Text(text) => text
            .split([';', '\n'])
            .map(|row| row.trim().chars().map(|c| c.to_string()).collect::<Vec<_>>())
            .filter(|row| !row.is_empty())
            .collect(),
        Value::Seq(rows) => {
            rows.iter().map(|row| row.items().unwrap_or_default().iter().map(label_of).collect()).collect()
        }
        other => return Err(call.wrong("mosaic", "text or a list of lists", other)),
    };
    let columns = rows.first().map_or(0, Vec::len);
    if columns == 0 || rows.iter().any(|row| row.len() != columns) {
        return Err(call.bad("All of the rows must be the same length"));
    }
    let figure = if let Handle::Figure(figure) = call.on { figure } else { open(charts, canvas, call)? };
    let grid = grid_of(charts, call, rows.len(), columns)?;
    let empty = call.text("empty_sentinel")?.unwrap_or_else(|| ".".to_owned());
    let mut names: Vec<String> = Vec::new();
    for name in rows.iter().flatten() {
        if *name != empty && !names.contains(name) {
            names.push(name.clone());
        }
    }
    let shares = [sharing(call.get("sharex")), sharing(call.get("sharey"))];
    for (name, share) in ["sharex", "sharey"].into_iter().zip(&shares) {
        if matches!(*share, "row" | "col") {
            return Err(call.not_honoured(name, &Value::Text((*share).to_owned())));
        }
    }
    let mut made: Vec<(String, Returned)> = Vec::new();
    let mut first: Option<Id<Axes>> = None;
    for name in names {
        let mut cells = Cells { first_row: usize::MAX, last_row: 0, first_column: usize::MAX, last_column: 0 };
        for (r, row) in rows.iter().enumerate() {
            for (c, cell) in row.iter().enumerate() {
                if *cell == name {
                    cells = Cells {
                        first_row: cells.first_row.min(r),
                        last_row: cells.last_row.max(r),
                        first_column: cells.first_column.min(c),
                        last_column: cells.last_column.max(c),
                    };
                }
            }
        }
        let shared =
            [0, 1].map(|axis| first.filter(|_| shares[axis] != "none").map(|axes| charts.axes[axes].ranges[axis]));
        let axes = charts.add_axes(figure, Place::Grid(grid, cells), shared)?;
        first = first.or(Some(axes));
        charts.axes[axes].label = Some(name.clone());
        made.push((name, Handle::Axes(axes).into()));
    }
    let made = Returned::Dict(made);
    if call.on.class() == Class::Figure {
        return Ok(made);
    }
    Ok(Returned::Tuple(vec![Handle::Figure(figure).into(), made]))
}
