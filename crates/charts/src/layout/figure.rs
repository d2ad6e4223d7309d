//! Lays out the axes of a figure: with its margins, widened where labels would be cut off or overlap, or as tight as possible.

use crate::layout::axes::AxesLayout;
use crate::layout::frame::{AxisTransform, Frame};
use crate::layout::polar::transform::PolarTransform;
use crate::layout::projection::Transform;
use crate::layout::px::Px;
use crate::layout::text::Block;
use crate::model::axes::{Axes, Figure, Place};
use crate::model::charts::Charts;
use crate::model::id::Id;
use crate::model::places::{Grid, Layout, Margins};
use crate::model::projection::Projection;
use crate::model::side::Side;
use crate::model::style::{HorizontalAlign, VerticalAlign};
use kurbo::Rect;
use std::rc::Rc;

/// Rounds of widening; labels change with the room they have.
const ROUNDS: usize = 3;

impl Charts {
    /// Lays out every axes of a figure that fills `area`.
    pub(crate) fn lay_out(&self, number: Id<Figure>, area: Rect, px: Px) -> Vec<AxesLayout> {
        let figure = &self.figures[number];
        let mut margins = figure.margins;
        let mut laid = self.lay_all(figure, &margins, area, px);
        // pyplot fits once, which shows where axes are smaller than their places.
        let rounds = if figure.axes.iter().any(|axes| self.keeps_aspect(*axes)) { 1 } else { ROUNDS };
        for _ in 0..rounds {
            let Some(next) = self.fitted(figure, &margins, &laid, area, px) else { break };
            margins = next;
            laid = self.lay_all(figure, &margins, area, px);
        }
        laid
    }

    fn lay_all(&self, figure: &Figure, margins: &Margins, area: Rect, px: Px) -> Vec<AxesLayout> {
        let boxes = self.boxes(figure, margins, area, px);
        let mut laid: Vec<AxesLayout> =
            boxes.into_iter().map(|(number, rect)| self.lay(number, self.frame(number, rect, area, px))).collect();
        self.align_labels(figure, &mut laid);
        // A title stands above the labels of a second x axis.
        for i in 0..laid.len() {
            let over =
                |one: &&AxesLayout| matches!(self.axes[one.axes].place, Place::Over(other) if other == laid[i].axes);
            let top = laid.iter().filter(over).map(|one| one.bounds.y0).fold(f64::INFINITY, f64::min);
            if top.is_finite() {
                laid[i].lift_titles(top);
            }
        }
        laid
    }

    /// The box of axes before any layout: in the figure's own margins, and as if no aspect was set.
    pub(crate) fn box_now(&self, axes: Id<Axes>) -> Rect {
        let [width, height] = self.canvas_size;
        self.box_in(axes, Rect::new(0.0, 0.0, width, height))
    }

    /// The same for a figure that fills `area`.
    pub(crate) fn box_in(&self, axes: Id<Axes>, area: Rect) -> Rect {
        let figure = self.axes[axes].figure;
        let places = self.places(&self.figures[figure], &self.figures[figure].margins, area);
        if let Some((_, rect)) = places.iter().find(|(number, _)| *number == axes) {
            return *rect;
        }
        let laid = self.lay_out(figure, area, self.px(figure));
        laid.iter().find(|one| one.axes == axes).map_or(area, |one| one.frame.rect)
    }

    pub(crate) fn frame(&self, number: Id<Axes>, rect: Rect, figure: Rect, px: Px) -> Frame {
        let axes = &self.axes[number];
        let mut limits = axes.ranges.map(|range| self.limits(range));
        if let Place::Over(parent) = axes.place
            && axes.ranges.iter().any(|range| self.ranges[*range].follows.is_some())
        {
            // The axes' own limits, which an aspect may have widened.
            let parent = self.frame(parent, rect, figure, px);
            for (axis, along) in [&parent.x, &parent.y].into_iter().enumerate() {
                if let Some((_, [factor, offset])) = self.ranges[axes.ranges[axis]].follows {
                    limits[axis] = (along.from * factor + offset, along.to * factor + offset);
                }
            }
        }
        if let (Some(aspect), true) = (axes.aspect, axes.adjust_data) {
            // Widens the axis that has too little data for its length.
            let per_px = |(a, b): (f64, f64), length: f64| (b - a).abs() / length.max(1.0);
            let (x, y) = (per_px(limits[0], rect.width()), per_px(limits[1], rect.height()) * aspect);
            let (axis, factor) = if x < y { (0, y / x) } else { (1, x / y) };
            if factor.is_finite() {
                let (a, b) = limits[axis];
                let (middle, half) = (f64::midpoint(a, b), (b - a) / 2.0 * factor);
                limits[axis] = (middle - half, middle + half);
            }
        }
        let along = |axis: usize| AxisTransform::new(self.ranges[axes.ranges[axis]].scale, limits[axis]);
        let (x, y) = (along(0), along(1));
        let projection = match &axes.projection {
            Projection::Rectilinear => Transform::Rectilinear,
            Projection::Polar(polar) => {
                let (inner, outer) = (y.scale.forward(y.from), y.scale.forward(y.to));
                let origin = polar.origin.map_or(inner, |origin| y.scale.forward(origin));
                Transform::Polar(PolarTransform::new(polar, (x.from, x.to), (inner, outer), origin))
            }
        };
        Frame { rect, figure, x, y, px, projection, transforms: Rc::default() }
    }

    /// Whether axes may be smaller than their place, to keep an aspect.
    fn keeps_aspect(&self, number: Id<Axes>) -> bool {
        let axes = &self.axes[number];
        !axes.removed && (axes.box_aspect.is_some() || axes.aspect.is_some() && !axes.adjust_data)
    }

    fn has_polar(&self, figure: &Figure) -> bool {
        figure.axes.iter().any(|axes| self.axes[*axes].projection.polar().is_some())
    }

    /// Margins that let everything fit, or `None` when these do.
    fn fitted(&self, figure: &Figure, now: &Margins, laid: &[AxesLayout], area: Rect, px: Px) -> Option<Margins> {
        if now.chosen && figure.layout == Layout::Margins {
            return None;
        }
        // Circles keep the size that pyplot gives them, whatever their labels overlap.
        if self.has_polar(figure) && figure.layout == Layout::Margins {
            return None;
        }
        let base = self.rc_number("font.size");
        let (pad, tight) = match figure.layout {
            Layout::Tight(pad) => (px.pt(base * pad), true),
            Layout::Margins => (px.pt(base * 0.4), false),
        };
        let cells: Vec<Cell> = laid.iter().filter_map(|one| self.cell_of(one.axes, now, laid, area)).collect();
        if cells.is_empty() {
            return None;
        }
        let edge = |at: fn(&Cell) -> f64, wanted: f64, out: fn(&Cell) -> f64| {
            cells.iter().filter(|cell| (at(cell) - wanted).abs() < 1e-6).map(out).fold(0.0, f64::max)
        };
        let left = edge(|c| c.part.x0, 0.0, |c| c.rect.x0 - c.bounds.x0) + pad;
        let right = edge(|c| c.part.x1, 1.0, |c| c.bounds.x1 - c.rect.x1) + pad;
        let top = edge(|c| c.part.y0, 0.0, |c| c.rect.y0 - c.bounds.y0) + pad + self.head(figure, area, px);
        let bottom = edge(|c| c.part.y1, 1.0, |c| c.bounds.y1 - c.rect.y1) + pad + self.foot(figure, px);
        let left = left + figure.supylabel.as_ref().map_or(0.0, |label| px.pt(label.font.size) * 1.6);
        let gap = |lower: fn(&Cell) -> f64,
                   upper: fn(&Cell) -> f64,
                   out: [fn(&Cell) -> f64; 2],
                   apart: fn(&Cell, &Cell) -> bool| {
            let mut most = 0.0_f64;
            for a in &cells {
                for b in cells.iter().filter(|b| (lower(a) - upper(b)).abs() < 1e-6 && !apart(a, b)) {
                    most = most.max(out[0](a) + out[1](b));
                }
            }
            most + pad
        };
        let wide = gap(
            |c| c.part.x1,
            |c| c.part.x0,
            [|c| c.bounds.x1 - c.rect.x1, |c| c.rect.x0 - c.bounds.x0],
            |a, b| a.part.y1 <= b.part.y0 + 1e-6 || b.part.y1 <= a.part.y0 + 1e-6,
        );
        let high = gap(
            |c| c.part.y1,
            |c| c.part.y0,
            [|c| c.bounds.y1 - c.rect.y1, |c| c.rect.y0 - c.bounds.y0],
            |a, b| a.part.x1 <= b.part.x0 + 1e-6 || b.part.x1 <= a.part.x0 + 1e-6,
        );
        let (width, height) = (area.width(), area.height());
        let choose = |fits: f64, usual: f64| if tight { fits } else { fits.max(usual) };
        let mut next = *now;
        let half = |n: f64| n.clamp(0.0, 0.45);
        next.left = half(choose(left / width, figure.margins.left));
        next.right = 1.0 - half(choose(right / width, 1.0 - figure.margins.right));
        next.bottom = half(choose(bottom / height, figure.margins.bottom));
        next.top = 1.0 - half(choose(top / height, 1.0 - figure.margins.top));
        let grids = self.grids_of(figure);
        let columns = grids.iter().map(|grid| grid.columns).max().unwrap_or(1) as f64;
        let rows = grids.iter().map(|grid| grid.rows).max().unwrap_or(1) as f64;
        let space = |gap: f64, total: f64, n: f64| {
            let each = (total - gap * (n - 1.0)) / n;
            if n > 1.0 && each > 4.0 { gap / each } else { 0.0 }
        };
        next.wspace = choose(space(wide, (next.right - next.left) * width, columns), figure.margins.wspace).min(4.0);
        next.hspace = choose(space(high, (next.top - next.bottom) * height, rows), figure.margins.hspace).min(4.0);
        let close = |a: f64, b: f64| (a - b).abs() < 5e-4;
        let same = close(next.left, now.left)
            && close(next.right, now.right)
            && close(next.top, now.top)
            && close(next.bottom, now.bottom)
            && close(next.wspace, now.wspace)
            && close(next.hspace, now.hspace);
        (!same).then_some(next)
    }

    fn grids_of(&self, figure: &Figure) -> Vec<&Grid> {
        let of = |number: &Id<Axes>| match self.axes[*number].place {
            Place::Grid(grid, cells) if !self.axes[*number].removed => Some(&self.grids[self.outermost(grid, cells).0]),
            _ => None,
        };
        figure.axes.iter().filter_map(of).collect()
    }

    /// A cell of the grid with everything that belongs to it.
    fn cell_of(&self, number: Id<Axes>, margins: &Margins, laid: &[AxesLayout], area: Rect) -> Option<Cell> {
        let axes = &self.axes[number];
        let Place::Grid(grid, cells) = axes.place else { return None };
        // What is in a cell of a cell belongs to the outer one.
        let (grid, cells) = self.outermost(grid, cells);
        let rect = self.cell_box(&self.figures[axes.figure], (grid, cells), margins, area);
        let grid = &self.grids[grid];
        let belongs = |other: Id<Axes>| match &self.axes[other].place {
            _ if other == number => true,
            Place::Over(parent) => *parent == number,
            Place::Divided(main, ..) => *main == number,
            Place::Beside(parents, _) => parents.last() == Some(&number),
            _ => false,
        };
        // A bar beside several axes reaches over its cell on its own side only.
        let reach = |one: &AxesLayout| match &self.axes[one.axes].place {
            Place::Beside(parents, bar) if parents.len() > 1 => match bar.side {
                Side::Left | Side::Right => Rect { y0: rect.y0, y1: rect.y1, ..one.bounds },
                Side::Bottom | Side::Top => Rect { x0: rect.x0, x1: rect.x1, ..one.bounds },
            },
            _ => one.bounds,
        };
        let bounds = laid.iter().filter(|one| belongs(one.axes)).map(reach).reduce(|a, b| a.union(b))?;
        let legend = laid.iter().find(|one| one.axes == number).and_then(|one| self.legend_beyond(one));
        let bounds = legend.map_or(bounds, |legend| bounds.union(legend));
        // Tables and texts make room for themselves in a tight layout only.
        let tight = laid.iter().find(|one| one.axes == number && self.figures[axes.figure].layout != Layout::Margins);
        let tables = tight.and_then(|one| self.tables_bounds(number, &one.frame));
        let texts = tight.and_then(|one| self.texts_bounds(number, &one.frame));
        let bounds = tables.into_iter().chain(texts).fold(bounds, |bounds, more| bounds.union(more));
        let (rows, columns) = (grid.rows as f64, grid.columns as f64);
        let part = Rect::new(
            cells.first_column as f64 / columns,
            cells.first_row as f64 / rows,
            (cells.last_column + 1) as f64 / columns,
            (cells.last_row + 1) as f64 / rows,
        );
        Some(Cell { rect, bounds, part })
    }

    /// The height of the figure's title, px.
    fn head(&self, figure: &Figure, area: Rect, px: Px) -> f64 {
        figure.suptitle.as_ref().map_or(0.0, |label| {
            let mut font = label.font.clone();
            (font.halign, font.valign) = (HorizontalAlign::Center, VerticalAlign::Top);
            Block::new(&label.text, &font, px).height + 0.02 * area.height()
        })
    }

    fn foot(&self, figure: &Figure, px: Px) -> f64 {
        figure.supxlabel.as_ref().map_or(0.0, |label| px.pt(label.font.size) * 1.6)
    }
}

/// A cell of a grid: its place, px; that with its labels; and 0–1 of the grid, from the top left.
struct Cell {
    rect: Rect,
    bounds: Rect,
    part: Rect,
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::testing::{Plot, array};
    use canvas::Value;

    #[test]
    fn charts_without_labels_between_them_are_apart() {
        let mut plot = Plot::new();
        let places = vec![Value::Int(1), Value::Int(2)];
        plot.call("subplots", places, &[("sharey", Value::Bool(true))]).unwrap();
        plot.call("plot", vec![array(&[1.0, 2.0])], &[]).unwrap();
        plot.call("tight_layout", Vec::new(), &[]).unwrap();
        let area = Rect::new(0.0, 0.0, 640.0, 480.0);
        let px = plot.charts.px(Id::new(0));
        let laid = plot.charts.lay_out(Id::new(0), area, px);
        let apart = laid[1].frame.rect.x0 - laid[0].frame.rect.x1;
        // Ticks of 3.5 points, labels that may stick out, and the padding of 1.08 lines.
        assert!(apart >= px.pt(3.5 + 10.8), "{apart}");
    }
}
