//! Tables.

use crate::args::call::{Call, Done, label_of, truth};
use crate::args::keywords::Group;
use crate::args::style::across;
use crate::args::text::checked;
use crate::args::types;
use crate::args::values::artist;
use crate::entry::{ARTIST, BOTH, Entry};
use crate::model::artist::{Artist, ArtistKind, ArtistMeta, Patch, PatchShape, Text};
use crate::model::axes::Axes;
use crate::model::charts::Charts;
use crate::model::container::{Table, TableCell};
use crate::model::id::Id;
use crate::model::style::{HorizontalAlign, LineStyle, PatchStyle, VerticalAlign};
use crate::model::table::TablePlace;
use canvas::{CallError, Canvas, Param, Returned, Returns, Type, Value};
use wire::Color;

/// The font size that rows have room for, pt, and their height in it.
const ROW: [f64; 2] = [10.0, 1.2];

/// The width of a column before it is as wide as its texts.
const NARROW: f64 = 1e-15;

const ALIGN: Type = Type::Choice(&["left", "center", "right"]);
const TEXTS: Type = Type::List(&Type::Texts);
const COLOR_ROWS: Type = Type::OneOf(&[Type::List(&types::COLORS), Type::Array]);

pub(crate) static TABLE: Entry = Entry::new(
    "table",
    BOTH,
    &[
        Param::new("cellText", TEXTS, "the texts, N rows of M").or_none(),
        Param::new("cellColours", COLOR_ROWS, "the colours of the cells, N rows of M").or_none(),
        Param::new("cellLoc", ALIGN, "where texts are in their cells").or_text("right"),
        Param::new("colWidths", Type::Numbers, "widths of the columns, fractions of the axes' width, length M; if not given, together as wide as the axes")
            .or_none(),
        Param::new("rowLabels", Type::Texts, "texts beside the rows, length N").or_none(),
        Param::new("rowColours", types::COLORS, "colours of the cells beside the rows, length N").or_none(),
        Param::new("rowLoc", ALIGN, "where texts beside the rows are in their cells").or_text("left"),
        Param::new("colLabels", Type::Texts, "texts above the columns, length M").or_none(),
        Param::new("colColours", types::COLORS, "colours of the cells above the columns, length M").or_none(),
        Param::new("colLoc", ALIGN, "where texts above the columns are in their cells").or_text("center"),
        Param::new("loc", Type::Text, "where the table is: outside of the axes ('bottom', 'top', 'left', 'right', 'top left', …) or in them ('center', 'upper left', 'lower center', …)")
            .or_text("bottom"),
        Param::new("bbox", Type::Four, "the table's box, which it then fills: left, bottom, width and height, fractions of the axes").or_none(),
        Param::new("edges", Type::Text, "the sides of cells that are drawn: 'closed', 'open', 'horizontal', 'vertical', or some of the letters B, R, T and L")
            .or_text("closed"),
        Param::new("fontsize", types::FONT_SIZE, "font size, pt").or_none().named(),
        Param::new("zorder", Type::Number, "drawing order; artists with higher values are drawn later").or_none().named(),
    ],
    table,
    "Adds a table of texts and colours. Texts shrink until they fit, unless `auto_set_font_size(False)` says otherwise.",
    include_str!("examples/plt.table.py"),
)
.returns(Returns::Object("Artist"));

/// What one cell is made of.
struct Made {
    row: i64,
    column: i64,
    width: f64,
    text: String,
    color: Option<Color>,
    align: HorizontalAlign,
}

fn table(charts: &mut Charts, canvas: &mut Canvas, call: &mut Call) -> Done {
    let axes = charts.axes_of(call, canvas)?;
    let texts = texts(call)?;
    let colors = color_rows(charts, call)?;
    let texts = match (texts, &colors) {
        (Some(texts), _) => texts,
        (None, Some(colors)) => colors.iter().map(|row| vec![String::new(); row.len()]).collect(),
        (None, None) => {
            return Err(call.bad(
                "At least one argument from \"cellColours\" or \"cellText\" must be provided to create a table.",
            ));
        }
    };
    let (rows, columns) = (texts.len(), texts.first().map_or(0, Vec::len));
    if columns == 0 {
        return Err(call.bad("a table needs at least one cell"));
    }
    charts.hold(rows.saturating_mul(columns) * 8)?;
    if texts.iter().any(|row| row.len() != columns) {
        return Err(call.bad(format_args!("Each row in 'cellText' must have {columns} columns")));
    }
    let colors = colors.unwrap_or_else(|| vec![vec![Some(Color::WHITE); columns]; rows]);
    if colors.len() != rows {
        return Err(call.bad(format_args!("'cellColours' must have {rows} rows")));
    }
    if colors.iter().any(|row| row.len() != columns) {
        return Err(call.bad(format_args!("Each row in 'cellColours' must have {columns} columns")));
    }
    let widths = call.numbers("colWidths")?.unwrap_or_else(|| vec![1.0 / columns as f64; columns]);
    if widths.len() < columns || !widths.iter().all(|width| width.is_finite() && *width > 0.0) {
        return Err(call.bad(format_args!("'colWidths' must be {columns} positive numbers")));
    }
    let row_labels = labels(charts, call, ["rowLabels", "rowColours"], rows)?;
    let column_labels = labels(charts, call, ["colLabels", "colColours"], columns)?;
    let below = i64::from(column_labels.is_some());
    let mut made = Vec::new();
    let align = call_align(call, "cellLoc", "right")?;
    for (row, (texts, colors)) in texts.into_iter().zip(colors).enumerate() {
        for (column, (text, color)) in texts.into_iter().zip(colors).enumerate() {
            let width = widths[column];
            made.push(Made { row: row as i64 + below, column: column as i64, width, text, color, align });
        }
    }
    let align = call_align(call, "colLoc", "center")?;
    for (column, (text, color)) in column_labels.into_iter().flatten().enumerate() {
        made.push(Made { row: 0, column: column as i64, width: widths[column], text, color, align });
    }
    let align = call_align(call, "rowLoc", "left")?;
    // Cells of colours alone are as wide as the first column.
    let fitted = if row_labels.is_some() && call.get("rowLabels").is_some() { vec![-1] } else { Vec::new() };
    let width = if fitted.is_empty() { widths[0] } else { NARROW };
    for (row, (text, color)) in row_labels.into_iter().flatten().enumerate() {
        made.push(Made { row: row as i64 + below, column: -1, width, text, color, align });
    }
    let place = place(call)?;
    let table = Table { cells: cells(charts, call, axes, made)?, place, edges: edges(call)?, fitted, shrinks: true };
    let mut item = charts.artist(axes, ArtistKind::Table(table), call.number("zorder", 0.0)?);
    item.clip = false;
    Ok(artist(charts.add_artist(item, 0)?))
}

fn call_align(call: &Call, name: &str, preset: &'static str) -> Result<HorizontalAlign, CallError> {
    Ok(across(call.word(name, &["left", "center", "right"], preset)?).unwrap_or(HorizontalAlign::Right))
}

fn texts(call: &Call) -> Result<Option<Vec<Vec<String>>>, CallError> {
    let Some(value) = call.get("cellText") else { return Ok(None) };
    let bad = || call.wrong("cellText", "rows of texts", value);
    let row = |row: Value| -> Result<Vec<String>, CallError> {
        row.items().ok_or_else(bad)?.iter().map(|text| checked(call, text_of(text))).collect()
    };
    value.items().ok_or_else(bad)?.into_iter().map(row).collect::<Result<_, _>>().map(Some)
}

/// As in matplotlib, nothing is an empty text.
fn text_of(value: &Value) -> String {
    if *value == Value::None { String::new() } else { label_of(value) }
}

/// Colours of a row: each letter of a text is one.
fn colors_of(charts: &Charts, call: &Call, name: &str, value: &Value) -> Result<Vec<Option<Color>>, CallError> {
    match value {
        Value::Text(letters) => {
            letters.chars().map(|letter| charts.color(call, name, &Value::Text(letter.to_string()))).collect()
        }
        value => charts.colors(call, name, value),
    }
}

fn color_rows(charts: &Charts, call: &Call) -> Result<Option<Vec<Vec<Option<Color>>>>, CallError> {
    let Some(value) = call.get("cellColours") else { return Ok(None) };
    let rows = value.items().ok_or_else(|| call.wrong("cellColours", "rows of colours", value))?;
    rows.iter().map(|row| colors_of(charts, call, "cellColours", row)).collect::<Result<_, _>>().map(Some)
}

/// Texts with the colours of their cells.
type Labels = Vec<(String, Option<Color>)>;

/// The texts and colours beside rows or above columns, if there are any.
fn labels(charts: &Charts, call: &Call, [texts, colors]: [&str; 2], n: usize) -> Result<Option<Labels>, CallError> {
    let words = match call.get(texts) {
        Some(value) => value
            .items()
            .ok_or_else(|| call.wrong(texts, "a list of texts", value))?
            .iter()
            .map(|text| checked(call, text_of(text)))
            .collect::<Result<_, _>>()?,
        None if call.get(colors).is_some() => vec![String::new(); n],
        None => return Ok(None),
    };
    let shades = match call.get(colors) {
        Some(value) => colors_of(charts, call, colors, value)?,
        None => vec![Some(Color::WHITE); n],
    };
    if words.len() != n {
        return Err(call.bad(format_args!("'{texts}' must be of length {n}")));
    }
    if shades.len() < n {
        return Err(call.bad(format_args!("'{colors}' must be of length {n}")));
    }
    Ok(Some(words.into_iter().zip(shades).collect()))
}

fn place(call: &Call) -> Result<TablePlace, CallError> {
    let name = call.text("loc")?.unwrap_or_else(|| "bottom".to_owned());
    let place = TablePlace::named(&name)
        .ok_or_else(|| call.bad(format_args!("Unrecognized location '{}'", canvas::shown(&name))))?;
    match call.numbers("bbox")?.as_deref() {
        None => Ok(place),
        Some([left, bottom, width, height])
            if [left, bottom, width, height].iter().all(|n| n.is_finite()) && *width > 0.0 && *height > 0.0 =>
        {
            Ok(TablePlace::Box([*left, *bottom, *width, *height]))
        }
        Some(_) => Err(call.bad("'bbox' must be four numbers: left, bottom, width, height")),
    }
}

fn edges(call: &Call) -> Result<[bool; 4], CallError> {
    let word = call.text("edges")?.unwrap_or_else(|| "closed".to_owned());
    let letters = match word.as_str() {
        "closed" => "BRTL",
        "open" => "",
        "horizontal" => "BT",
        "vertical" => "RL",
        letters if letters.chars().all(|letter| "BRTL".contains(letter)) => letters,
        other => return Err(call.bad(format_args!("Invalid edge param {}", canvas::shown(other)))),
    };
    Ok(['B', 'R', 'T', 'L'].map(|side| letters.contains(side)))
}

/// Makes the artists of the cells.
fn cells(charts: &mut Charts, call: &Call, axes: Id<Axes>, made: Vec<Made>) -> Result<Vec<TableCell>, CallError> {
    let [size, line] = ROW;
    let figure = charts.axes[axes].figure;
    let height = charts.px(figure).pt(size) * line / charts.box_now(axes).height().max(1.0);
    let mut font = charts.font(charts.rc_number("font.size"));
    if let Some(size) = call.get("fontsize") {
        font.size = charts.size_of(call, size)?;
    }
    font.valign = VerticalAlign::Center;
    let width = charts.rc_number("patch.linewidth");
    let mut cells = Vec::with_capacity(made.len());
    for cell in made {
        let area = PatchStyle { face: cell.color, edge: Some(LineStyle::solid(Color::BLACK, width)), hatch: None };
        let shape = PatchShape::Rect([0.0, 0.0, cell.width, height]);
        let mut font = font.clone();
        font.halign = cell.align;
        let words = Text { at: [0.0; 2], text: cell.text, font, arrow: None };
        let text = charts.add_artist(Artist::loose(ArtistKind::Text(words), 3.0), 4)?;
        let mut patch = Artist::loose(ArtistKind::Patch(Patch { shape, area }), 1.0);
        patch.meta = ArtistMeta::Cell(text);
        let patch = charts.add_artist(patch, 4)?;
        cells.push(TableCell { row: cell.row, column: cell.column, patch, text });
    }
    Ok(cells)
}

/// The table that a method is about.
fn own<'a>(charts: &'a mut Charts, call: &Call) -> Result<&'a mut Table, CallError> {
    match charts.artists.get_mut(call.on_artist()?).map(|item| &mut item.kind) {
        Some(ArtistKind::Table(table)) => Ok(table),
        _ => Err(call.not_of_this()),
    }
}

pub(crate) static SCALE: Entry = Entry::new(
    "scale",
    ARTIST,
    &[
        Param::new("xscale", Type::Positive, "factor of the columns' widths"),
        Param::new("yscale", Type::Positive, "factor of the rows' heights"),
    ],
    scale,
    "Makes the columns and rows of a table larger or smaller.",
    include_str!("examples/artist.scale.py"),
);

fn scale(charts: &mut Charts, _: &mut Canvas, call: &mut Call) -> Done {
    let patches: Vec<Id<Artist>> = own(charts, call)?.cells.iter().map(|cell| cell.patch).collect();
    let factors = [call.number("xscale", 1.0)?, call.number("yscale", 1.0)?];
    for patch in patches {
        if let ArtistKind::Patch(Patch { shape: PatchShape::Rect(rect), .. }) = &mut charts.artists[patch].kind {
            (rect[2], rect[3]) = (rect[2] * factors[0], rect[3] * factors[1]);
        }
    }
    Ok(Returned::None)
}

pub(crate) static AUTO_SET_FONT_SIZE: Entry = Entry::new(
    "auto_set_font_size",
    ARTIST,
    &[Param::new("value", Type::Flag, "whether texts shrink until they fit").or_flag(true)],
    auto_set_font_size,
    "Sets whether the texts of a table shrink until they fit.",
    include_str!("examples/artist.auto_set_font_size.py"),
);

fn auto_set_font_size(charts: &mut Charts, _: &mut Canvas, call: &mut Call) -> Done {
    let shrinks = call.flag("value", true);
    own(charts, call)?.shrinks = shrinks;
    Ok(Returned::None)
}

pub(crate) static AUTO_SET_COLUMN_WIDTH: Entry = Entry::new(
    "auto_set_column_width",
    ARTIST,
    &[Param::new("col", Type::Numbers, "the column or columns, from 0")],
    auto_set_column_width,
    "Makes columns of a table as wide as their texts.",
    include_str!("examples/artist.auto_set_column_width.py"),
);

fn auto_set_column_width(charts: &mut Charts, _: &mut Canvas, call: &mut Call) -> Done {
    let columns = call.numbers("col")?.unwrap_or_default();
    if columns.len() > 10_000 || columns.iter().any(|n| n.fract() != 0.0) {
        return Err(CallError::type_error("col must be an int or sequence of ints."));
    }
    own(charts, call)?.fitted.extend(columns.into_iter().map(|n| n as i64));
    Ok(Returned::None)
}

pub(crate) static SET_TEXT_PROPS: Entry = Entry::new(
    "set_text_props",
    ARTIST,
    &[],
    set_text_props,
    "Sets properties of the text of a table's cell.",
    include_str!("examples/artist.set_text_props.py"),
)
.keywords(Group::Text);

fn set_text_props(charts: &mut Charts, _: &mut Canvas, call: &mut Call) -> Done {
    let cell = call.on_artist()?;
    let ArtistMeta::Cell(text) = charts.artists[cell].meta else { return Err(call.not_of_this()) };
    let ArtistKind::Text(words) = &charts.artists[text].kind else { return Err(call.not_of_this()) };
    let font = charts.font_of(call, words.font.clone())?;
    let shown = call.styled("visible").map(truth);
    if let ArtistKind::Text(words) = &mut charts.artists[text].kind {
        words.font = font;
    }
    charts.artists[text].visible = shown.unwrap_or(charts.artists[text].visible);
    Ok(Returned::None)
}
