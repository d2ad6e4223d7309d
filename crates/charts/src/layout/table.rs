//! Where the cells of a table are, as matplotlib's `Table` places them.

use crate::layout::frame::Frame;
use crate::layout::text::Block;
use crate::model::artist::{ArtistKind, Patch, PatchShape, Text};
use crate::model::axes::Axes;
use crate::model::charts::Charts;
use crate::model::container::{Table, TableCell};
use crate::model::id::Id;
use crate::model::style::{HorizontalAlign, TextStyle};
use crate::model::table::{TablePlace, TableSide};
use kurbo::Rect;
use std::collections::BTreeMap;

/// The room beside the text of a cell, as a part of the cell's width.
const PAD: f64 = 0.1;

/// The room between a table and the edge of axes, 0–1 of the axes.
const AXES_PAD: f64 = 0.02;

/// A cell at its place.
pub(crate) struct CellLayout {
    pub(crate) cell: TableCell,
    /// In px.
    pub(crate) rect: Rect,
    /// The text's font, with its size.
    pub(crate) font: TextStyle,
    /// Where the text is, px.
    pub(crate) at: [f64; 2],
}

/// A cell's size and place, 0–1 of the axes, and its font.
struct Cell<'a> {
    cell: TableCell,
    size: [f64; 2],
    at: [f64; 2],
    text: &'a Text,
    font: TextStyle,
}

impl Cell<'_> {
    /// The width that its text needs, 0–1 of the axes.
    fn needs(&self, frame: &Frame) -> f64 {
        if self.text.text.is_empty() {
            return 0.0;
        }
        let bounds = Block::new(&self.text.text, &self.font, frame.px).bounds(&self.font, [0.0, 0.0]);
        bounds.width() / frame.rect.width().max(1.0) * (1.0 + 2.0 * PAD)
    }
}

impl Charts {
    /// Places the cells of a table, in the order in which they are drawn.
    pub(crate) fn lay_table(&self, table: &Table, frame: &Frame) -> Vec<CellLayout> {
        let mut cells: Vec<Cell> = table.cells.iter().filter_map(|cell| self.cell(*cell)).collect();
        for column in &table.fitted {
            let mine = |cell: &&mut Cell| cell.cell.column == *column;
            let widest = cells.iter_mut().filter(mine).map(|cell| cell.needs(frame)).fold(0.0, f64::max);
            cells.iter_mut().filter(mine).for_each(|cell| cell.size[0] = widest);
        }
        if table.shrinks && !cells.is_empty() {
            let mut smallest = cells[0].font.size;
            for cell in cells.iter_mut().filter(|cell| !table.fitted.contains(&cell.cell.column)) {
                while cell.font.size > 1.0 && cell.needs(frame) > cell.size[0] {
                    cell.font.size -= 1.0;
                }
                smallest = smallest.min(cell.font.size);
            }
            for cell in &mut cells {
                cell.font.size = smallest;
            }
        }
        align(&mut cells);
        let Some(grid) = grid(&cells) else { return Vec::new() };
        let [dx, dy] = match table.place {
            TablePlace::Box([left, bottom, width, height]) => {
                for cell in &mut cells {
                    cell.size = [cell.size[0] * width / grid.width(), cell.size[1] * height / grid.height()];
                }
                align(&mut cells);
                [left - grid.x0, bottom - grid.y0]
            }
            TablePlace::At([across, up]) => [shift(across, grid.x0, grid.x1), shift(up, grid.y0, grid.y1)],
        };
        cells.sort_by_key(|cell| (cell.cell.row, cell.cell.column));
        cells
            .into_iter()
            .map(|cell| {
                let ([x, y], [width, height]) = ([cell.at[0] + dx, cell.at[1] + dy], cell.size);
                let axes = frame.rect;
                let rect = Rect::new(
                    axes.x0 + x * axes.width(),
                    axes.y1 - (y + height) * axes.height(),
                    axes.x0 + (x + width) * axes.width(),
                    axes.y1 - y * axes.height(),
                );
                let part = match cell.font.halign {
                    HorizontalAlign::Left => PAD,
                    HorizontalAlign::Center => 0.5,
                    HorizontalAlign::Right => 1.0 - PAD,
                };
                let at = [rect.x0 + part * rect.width(), rect.center().y];
                CellLayout { cell: cell.cell, rect, font: cell.font, at }
            })
            .collect()
    }

    fn cell(&self, cell: TableCell) -> Option<Cell<'_>> {
        let ArtistKind::Patch(Patch { shape: PatchShape::Rect([_, _, width, height]), .. }) =
            &self.artists.get(cell.patch)?.kind
        else {
            return None;
        };
        let ArtistKind::Text(text) = &self.artists.get(cell.text)?.kind else { return None };
        Some(Cell { cell, size: [*width, *height], at: [0.0, 0.0], text, font: text.font.clone() })
    }

    /// What the tables of axes cover, px.
    pub(crate) fn tables_bounds(&self, axes: Id<Axes>, frame: &Frame) -> Option<Rect> {
        let mine = self.artists.iter().filter(|item| item.axes == Some(axes) && item.is_shown());
        mine.filter_map(|item| match &item.kind {
            ArtistKind::Table(table) => {
                self.lay_table(table, frame).iter().map(|cell| cell.rect).reduce(|a, b| a.union(b))
            }
            _ => None,
        })
        .reduce(|a, b| a.union(b))
    }
}

/// Puts cells side by side and rows below each other, from the lower left corner.
fn align(cells: &mut [Cell]) {
    let (mut widths, mut heights) = (BTreeMap::new(), BTreeMap::new());
    for Cell { cell, size: [width, height], .. } in cells.iter() {
        let (w, h) = (widths.entry(cell.column).or_insert(0.0_f64), heights.entry(cell.row).or_insert(0.0_f64));
        (*w, *h) = (w.max(*width), h.max(*height));
    }
    let starts = |sizes: &mut dyn Iterator<Item = (i64, f64)>| {
        let mut at = 0.0;
        let start = |(key, size): (i64, f64)| {
            at += size;
            (key, at - size)
        };
        sizes.map(start).collect::<BTreeMap<i64, f64>>()
    };
    let lefts = starts(&mut widths.into_iter());
    let bottoms = starts(&mut heights.into_iter().rev());
    for cell in cells {
        cell.at = [lefts[&cell.cell.column], bottoms[&cell.cell.row]];
    }
}

/// What the cells cover without the labels beside them.
fn grid(cells: &[Cell]) -> Option<Rect> {
    let inner = cells.iter().filter(|cell| cell.cell.row >= 0 && cell.cell.column >= 0);
    let rect = inner
        .map(|cell| Rect::new(cell.at[0], cell.at[1], cell.at[0] + cell.size[0], cell.at[1] + cell.size[1]))
        .reduce(|a, b| a.union(b))?;
    (rect.width() > 0.0 && rect.height() > 0.0 && rect.is_finite()).then_some(rect)
}

/// How far a table from `low` to `high` moves to its place.
fn shift(side: TableSide, low: f64, high: f64) -> f64 {
    match side {
        TableSide::Before => -high,
        TableSide::Start => AXES_PAD - low,
        TableSide::Middle => 0.5 - (high - low) / 2.0 - low,
        TableSide::End => 1.0 - (high + AXES_PAD),
        TableSide::After => 1.0 - low,
    }
}

#[cfg(test)]
mod tests {
    use crate::testing::{Plot, array, handle, id, texts};
    use canvas::Value;
    use kurbo::Rect;

    /// The first and the last cell of a table of three rows and two columns, px.
    fn ends(named: &[(&str, Value)], scale: Option<[f64; 2]>) -> [Rect; 2] {
        let mut plot = Plot::new();
        let rows = Value::Seq(vec![texts(&["1", "2"]), texts(&["3", "4"]), texts(&["5", "6"])]);
        let made = plot.call("table", vec![rows], named).unwrap();
        if let Some(factors) = scale {
            plot.method(&made, "scale", factors.map(Value::Float).to_vec());
        }
        let crate::model::artist::ArtistKind::Table(table) = &plot.charts.artists[id(&made)].kind else { panic!() };
        assert_eq!(plot.charts.cells(handle(&made)).len(), table.cells.len());
        let figure = plot.charts.current.unwrap();
        let area = Rect::new(0.0, 0.0, 640.0, 480.0);
        let laid = plot.charts.lay_out(figure, area, plot.charts.px(figure));
        let cells = plot.charts.lay_table(table, &laid[0].frame);
        [cells[0].rect, cells[cells.len() - 1].rect]
    }

    /// What matplotlib's cells cover on a figure of 640×480 px.
    #[test]
    fn cells_are_where_those_of_matplotlib_are() {
        let place = |name: &str| ("loc", Value::Text(name.to_owned()));
        let widths = ("colWidths", array(&[0.2, 0.3]));
        let heads = ("colLabels", texts(&["a", "b"]));
        let filled = ("bbox", array(&[0.1, 0.2, 0.5, 0.6]));
        for (named, scale, first, last) in [
            (vec![place("center")], None, [80.0, 217.4, 328.0, 234.067], [328.0, 250.733, 576.0, 267.4]),
            (
                vec![heads.clone(), widths.clone()],
                Some([1.0, 2.0]),
                [204.0, 427.2, 303.2, 460.533],
                [303.2, 527.2, 452.0, 560.533],
            ),
            (vec![filled, heads, widths.clone()], None, [129.6, 131.52, 228.8, 186.96], [228.8, 297.84, 377.6, 353.28]),
            (vec![place("top left"), widths], None, [-168.0, 7.6, -68.8, 24.267], [-68.8, 40.933, 80.0, 57.6]),
        ] {
            for (rect, wanted) in ends(&named, scale).into_iter().zip([first, last]) {
                let found = [rect.x0, rect.y0, rect.x1, rect.y1];
                assert!(
                    found.iter().zip(&wanted).all(|(a, b)| (a - b).abs() < 1e-3),
                    "{named:?}: {found:?} {wanted:?}"
                );
            }
        }
    }
}
