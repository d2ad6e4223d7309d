//! `subplots` and similar functions.

use crate::args::call::{Call, Done, truth};
use crate::args::keywords::Group;
use crate::args::projection::{POLAR, PROJECTION, asked};
use crate::args::rows;
use crate::args::types;
use crate::entry::{Entry, FIG, FIGS, PLT};
use crate::model::axes::{Axes, Place};
use crate::model::axis::Axis;
use crate::model::charts::Charts;
use crate::model::handle::{Class, Handle};
use crate::model::id::Id;
use crate::model::places::Cells;
use crate::pyplot::axes_set;
use crate::pyplot::figure::open;
use crate::pyplot::gridspec::{count, grid_of};
use crate::pyplot::gridspec_methods;
use canvas::{CallError, Canvas, Object, Param, Returned, Returns, Type, Value};

/// A value that is a truth or one of `all`, `row`, `col`, `none`.
pub(crate) fn sharing(value: Option<&Value>) -> &'static str {
    match value {
        Some(Value::Text(word)) if word == "row" => "row",
        Some(Value::Text(word)) if word == "col" => "col",
        Some(Value::Text(word)) if word == "none" => "none",
        Some(value) if truth(value) => "all",
        _ => "none",
    }
}

pub(crate) static SUBPLOTS: Entry = Entry::new(
    "subplots",
    FIGS,
    &[
        Param::new("nrows", Type::Whole, "number of rows").or_number(1.0),
        Param::new("ncols", Type::Whole, "number of columns").or_number(1.0),
        Param::new(
            "sharex",
            Type::OneOf(&[Type::Flag, Type::Choice(&["none", "all", "row", "col"])]),
            "which axes share the x axis: all, those of a column or row, or none",
        )
        .or_flag(false)
        .named(),
        Param::new(
            "sharey",
            Type::OneOf(&[Type::Flag, Type::Choice(&["none", "all", "row", "col"])]),
            "which axes share the y axis: all, those of a column or row, or none",
        )
        .or_flag(false)
        .named(),
        Param::new(
            "squeeze",
            Type::Flag,
            "whether to return single axes without an array, and a single row or column as a 1-D array",
        )
        .or_flag(true)
        .named(),
        rows::WIDTH_RATIOS,
        rows::HEIGHT_RATIOS,
        Param::new("subplot_kw", Type::Props, "keywords for Axes.set, for all axes").or_none().named(),
        rows::GRIDSPEC_KW,
        Param::new(
            "num",
            Type::OneOf(&[Type::Whole, Type::Text]),
            "number or name of the figure; an open figure that has it gets the axes",
        )
        .or_none()
        .named(),
        rows::FIGSIZE,
        rows::DPI,
        Param::new("facecolor", Type::Color, "background colour").or_none().named(),
        Param::new("edgecolor", Type::Color, "colour of the edge").or_none().named(),
        Param::new("linewidth", Type::Length, "width of the edge, pt").or_none().named(),
        Param::new("frameon", Type::Flag, "whether the figure has a background").or_flag(true).named(),
        rows::LAYOUT,
        Param::new("tight_layout", Type::Flag, "whether the margins are fitted to the labels").or_none().named(),
        rows::CONSTRAINED_LAYOUT,
    ],
    subplots,
    "Makes a figure with a grid of axes.",
    include_str!("examples/plt.subplots.py"),
)
.returns(Returns::Tuple(&[Returns::Object("Figure"), Returns::OneOf(&[Returns::Object("Axes"), Returns::Array])]));

pub(crate) fn subplots(charts: &mut Charts, canvas: &mut Canvas, call: &mut Call) -> Done {
    let (rows, columns) = (count(call, "nrows")?, count(call, "ncols")?);
    let number = if let Handle::Figure(figure) = call.on { figure } else { open(charts, canvas, call)? };
    let grid = grid_of(charts, call, rows, columns)?;
    let shares = [sharing(call.get("sharex")), sharing(call.get("sharey"))];
    let mut cells: Vec<Id<Axes>> = Vec::with_capacity(rows * columns);
    for row in 0..rows {
        for column in 0..columns {
            let shared = [0, 1].map(|axis| {
                let with = match shares[axis] {
                    "all" => cells.first(),
                    "row" => cells.get(row * columns),
                    "col" => cells.get(column).filter(|_| row > 0),
                    _ => None,
                };
                with.map(|axes| charts.axes[*axes].ranges[axis])
            });
            let axes = charts.add_axes(number, Place::Grid(grid, Cells::one(row, column)), shared)?;
            // Inner labels of shared axes say nothing new.
            if matches!(shares[0], "all" | "col") && row + 1 < rows {
                charts.axes[axes].ticks[0].labels[0] = false;
            }
            if matches!(shares[1], "all" | "row") && column > 0 {
                charts.axes[axes].ticks[1].labels[0] = false;
            }
            cells.push(axes);
        }
    }
    if let Some(Value::Map(mut entries)) = call.get("subplot_kw").cloned() {
        let of = |wanted: &str| entries.iter().find(|(name, _)| name == wanted).map(|(_, value)| value);
        let polar = asked(of("projection"), of("polar"))? == Some(true);
        if polar && shares != ["none", "none"] {
            return Err(CallError::not_implemented("polar axes that share an axis aren't available here"));
        }
        for axes in cells.iter().filter(|_| polar) {
            charts.make_polar(*axes);
        }
        entries.retain(|(name, _)| !matches!(name.as_str(), "projection" | "polar"));
        for axes in &cells {
            axes_set::apply(charts, call, *axes, &entries)?;
        }
    }
    charts.figures[number].current = cells.last().copied();
    let squeeze = call.flag("squeeze", true);
    let objects: Vec<Object> = cells.iter().map(|axes| Handle::Axes(*axes).into()).collect();
    let axes = match (squeeze, rows, columns) {
        (true, 1, 1) => Handle::Axes(cells[0]).into(),
        (true, 1, n) | (true, n, 1) => Returned::Objects { shape: vec![n], objects },
        _ => Returned::Objects { shape: vec![rows, columns], objects },
    };
    if call.on.class() == Class::Figure {
        return Ok(axes);
    }
    Ok(Returned::Tuple(vec![Handle::Figure(number).into(), axes]))
}

/// A place by three numbers, one of three digits, or a cell of a grid.
fn place(charts: &mut Charts, call: &Call) -> Result<Place, CallError> {
    let wrong = || call.bad("a subplot's position must be rows, columns and index, such as (2, 1, 1) or 211");
    if let Some(cell @ (Handle::GridSpec(_) | Handle::SubplotSpec(..))) = call.rest.first().and_then(Handle::from_value)
    {
        return Ok(gridspec_methods::place_of(charts, cell).unwrap_or(Place::Fixed([0.125, 0.11, 0.775, 0.77])));
    }
    let numbers: Vec<f64> = match call.rest.as_slice() {
        [] => vec![1.0, 1.0, 1.0],
        [Value::Int(n)] if (111..=999).contains(n) => vec![(n / 100) as f64, (n / 10 % 10) as f64, (n % 10) as f64],
        [rows, columns, index] => {
            let index = index.numbers().ok_or_else(wrong)?;
            [vec![rows.number().ok_or_else(wrong)?, columns.number().ok_or_else(wrong)?], index].concat()
        }
        _ => return Err(wrong()),
    };
    let whole = |n: f64| (n >= 1.0 && n.fract() == 0.0 && n < 1e4).then_some(n as usize).ok_or_else(wrong);
    let (rows, columns) = (whole(numbers[0])?, whole(numbers[1])?);
    let most = rows * columns;
    let index = |n: f64| {
        let fits = n >= 1.0 && n.fract() == 0.0 && n <= most as f64;
        fits.then_some(n as usize)
            .ok_or_else(|| call.bad(format_args!("num must be an integer with 1 <= num <= {most}, not {n}")))
    };
    let first = index(numbers[2])?;
    let last = numbers.get(3).map_or(Ok(first), |n| index(*n))?;
    if first > last {
        return Err(call.bad(format_args!("num must be an integer with 1 <= num <= {most}, not {first}")));
    }
    let existing = charts.grids.pairs().find(|(_, grid)| {
        grid.rows == rows
            && grid.columns == columns
            && grid.widths.iter().chain(&grid.heights).all(|r| (*r - 1.0).abs() < 1e-12)
    });
    let existing = existing.map(|(grid, _)| grid);
    let grid = match existing {
        Some(grid) => grid,
        None => charts.add_grid(rows, columns)?,
    };
    let (a, b) = (first - 1, last - 1);
    let (r, c) = ([a / columns, b / columns], [a % columns, b % columns]);
    let cells = Cells {
        first_row: r[0].min(r[1]),
        last_row: r[0].max(r[1]),
        first_column: c[0].min(c[1]),
        last_column: c[0].max(c[1]),
    };
    Ok(Place::Grid(grid, cells))
}

fn shared_range(call: &Call, charts: &Charts, name: &str, axis: usize) -> Option<Id<Axis>> {
    match call.get(name) {
        Some(value) if let Some(Handle::Axes(axes)) = Handle::from_value(value) => Some(charts.axes[axes].ranges[axis]),
        _ => None,
    }
}

const SUBPLOT_PARAMS: &[Param] = &[
    Param::new(
        "args",
        Type::OneOf(&[Type::Whole, Type::Pair, types::GRIDSPEC]),
        "rows, columns and index from 1 (or first and last index); three digits, such as 211; or a cell of a GridSpec",
    )
    .variadic(),
    Param::new("sharex", types::AXES, "axes to share the x axis with").or_none().named(),
    Param::new("sharey", types::AXES, "axes to share the y axis with").or_none().named(),
    PROJECTION,
    POLAR,
];

pub(crate) static SUBPLOT: Entry = Entry::new(
    "subplot",
    PLT,
    SUBPLOT_PARAMS,
    subplot,
    "Selects a position in a grid of axes, and adds axes if there are none.",
    include_str!("examples/plt.subplot.py"),
)
.keywords(Group::Set)
.returns(Returns::Object("Axes"));

pub(crate) static ADD_SUBPLOT: Entry = Entry::new(
    "add_subplot",
    FIG,
    SUBPLOT_PARAMS,
    subplot,
    "Adds axes at a position in a grid.",
    include_str!("examples/fig.add_subplot.py"),
)
.keywords(Group::Set)
.returns(Returns::Object("Axes"));

pub(crate) fn subplot(charts: &mut Charts, canvas: &mut Canvas, call: &mut Call) -> Done {
    let polar = asked(call.get("projection"), call.get("polar"))?;
    if polar == Some(true) && ["sharex", "sharey"].iter().any(|name| call.get(name).is_some()) {
        return Err(CallError::not_implemented("polar axes that share an axis aren't available here"));
    }
    let figure = charts.figure_of(call, canvas)?;
    let place = place(charts, call)?;
    let same = |other: &Place| match (other, &place) {
        (Place::Grid(a, cells), Place::Grid(b, others)) => a == b && cells == others,
        _ => false,
    };
    let known = charts.figures[figure]
        .axes
        .iter()
        .copied()
        .filter(|axes| polar.is_none_or(|polar| polar == charts.polar(*axes).is_some()))
        .find(|axes| !charts.axes[*axes].removed && same(&charts.axes[*axes].place));
    let axes = if let Some(axes) = known.filter(|_| call.on.class() == Class::Pyplot) {
        axes
    } else {
        let shared = [shared_range(call, charts, "sharex", 0), shared_range(call, charts, "sharey", 1)];
        let axes = charts.add_axes(figure, place, shared)?;
        if polar == Some(true) {
            charts.make_polar(axes);
        }
        axes
    };
    charts.figures[figure].current = Some(axes);
    axes_set::apply_style(charts, call, axes)?;
    Ok(Handle::Axes(axes).into())
}

pub(crate) static SUBPLOT2GRID: Entry = Entry::new(
    "subplot2grid",
    PLT,
    &[
        Param::new("shape", Type::Pair, "rows and columns of the grid"),
        Param::new("loc", Type::Pair, "row and column of the first cell, from 0"),
        Param::new("rowspan", Type::Whole, "number of rows that the axes span").or_number(1.0),
        Param::new("colspan", Type::Whole, "number of columns that the axes span").or_number(1.0),
    ],
    subplot2grid,
    "Adds axes that span cells of a grid.",
    include_str!("examples/plt.subplot2grid.py"),
)
.returns(Returns::Object("Axes"));

pub(crate) fn subplot2grid(charts: &mut Charts, canvas: &mut Canvas, call: &mut Call) -> Done {
    let figure = charts.figure_of(call, canvas)?;
    let (rows, columns) = call.pair("shape")?.unwrap_or((1.0, 1.0));
    let (row, column) = call.pair("loc")?.unwrap_or((0.0, 0.0));
    let (down, across) = (call.number("rowspan", 1.0)?, call.number("colspan", 1.0)?);
    let fits =
        row >= 0.0 && column >= 0.0 && down >= 1.0 && across >= 1.0 && row + down <= rows && column + across <= columns;
    if !fits || rows > 1e4 || columns > 1e4 {
        return Err(call.bad("the cells are outside the grid"));
    }
    let grid = charts.add_grid(rows as usize, columns as usize)?;
    let (row, column, down, across) = (row as usize, column as usize, down as usize, across as usize);
    let cells =
        Cells { first_row: row, last_row: row + down - 1, first_column: column, last_column: column + across - 1 };
    let axes = charts.add_axes(figure, Place::Grid(grid, cells), [None, None])?;
    Ok(Handle::Axes(axes).into())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::testing::{Plot, text};

    #[test]
    fn projections_are_known_however_they_are_said() {
        let kw = |name: &str, value: Value| ("subplot_kw", Value::Map(vec![(name.to_owned(), value)]));
        let round = |plot: &Plot| plot.charts.axes.iter().filter(|axes| axes.projection.polar().is_some()).count();
        for (function, named, count) in [
            ("subplots", kw("projection", text("polar")), 1),
            ("subplots", kw("polar", Value::Bool(true)), 1),
            ("subplots", kw("projection", text("rectilinear")), 0),
            ("subplot", ("polar", Value::Bool(true)), 1),
            ("axes", ("projection", text("polar")), 1),
        ] {
            let mut plot = Plot::new();
            plot.call(function, vec![], std::slice::from_ref(&named)).unwrap();
            assert_eq!(round(&plot), count, "{function} {named:?}");
        }
        let mut plot = Plot::new();
        assert!(plot.fault("axes", vec![], &[("projection", text("3d"))]).contains("isn't available here"));
        assert!(plot.fault("subplots", vec![], &[kw("colour", text("red"))]).contains("keyword argument 'colour'"));
        // Axes of another kind at the same place are others.
        let mut plot = Plot::new();
        for polar in [false, true, true] {
            plot.call("subplot", vec![Value::Int(111)], &[("polar", Value::Bool(polar))]).unwrap();
        }
        plot.call("subplot", vec![Value::Int(111)], &[]).unwrap();
        assert_eq!((plot.charts.axes.len(), round(&plot)), (2, 1));
    }
}
