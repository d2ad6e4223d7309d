//! Lays out the axes of a figure: with its margins, widened where labels would be cut off or overlap, or as tight as possible.

use crate::layout::axes::AxesLayout;
use crate::layout::frame::{AxisTransform, Frame};
use crate::layout::polar::transform::PolarTransform;
use crate::layout::projection::Transform;
use crate::layout::px::Px;
use crate::layout::text::Block;
use crate::model::axes::{Anchored, Axes, BarPlace, Cells, Figure, Grid, Layout, Margins, Place, Side};
use crate::model::axis::Axis;
use crate::model::charts::Charts;
use crate::model::divider::Divider;
use crate::model::id::Id;
use crate::model::projection::Projection;
use crate::model::style::{HorizontalAlign, VerticalAlign};
use kurbo::{Point, Rect, Size, Vec2};
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
        let places = self.places(figure, margins, area);
        // Each with its place and, within it, the box that keeps its aspect.
        let mut boxes: Vec<(Id<Axes>, Rect, Rect)> = Vec::new();
        // Axes over or beside others come after them.
        for number in figure.axes.iter().filter(|number| !self.axes[**number].removed) {
            let axes = &self.axes[*number];
            let found = |other: &Id<Axes>| boxes.iter().find(|(n, ..)| n == other);
            let rect = match &axes.place {
                Place::Grid(..) | Place::Fixed(_) => {
                    let whole = places.iter().find(|(n, _)| n == number).map_or(area, |(_, rect)| *rect);
                    axes.divider.map_or(whole, |divider| self.divided((*number, divider), [0, 0], whole, px))
                }
                Place::Divided(main, divider, at) => {
                    let whole = places.iter().find(|(n, _)| n == main).map_or(area, |(_, rect)| *rect);
                    self.divided((*main, *divider), *at, whole, px)
                }
                Place::Anchored(other, anchored) => {
                    anchored_box(found(other).map_or(area, |(.., rect)| *rect), *anchored, px)
                }
                Place::Over(other) => found(other).map_or(area, |(.., rect)| *rect),
                Place::Inset(other, [left, bottom, width, height]) => {
                    let rect = found(other).map_or(area, |(.., rect)| *rect);
                    Rect::new(
                        rect.x0 + left * rect.width(),
                        rect.y1 - (bottom + height) * rect.height(),
                        rect.x0 + (left + width) * rect.width(),
                        rect.y1 - bottom * rect.height(),
                    )
                }
                Place::Beside(parents, bar) => {
                    let places = parents.iter().filter_map(found).map(|(_, place, _)| *place);
                    bar_box(places.reduce(|a, b| a.union(b)).unwrap_or(area), *bar)
                }
            };
            boxes.push((*number, rect, self.with_aspect(*number, rect)));
        }
        let mut laid: Vec<AxesLayout> =
            boxes.into_iter().map(|(number, _, rect)| self.lay(number, self.frame(number, rect, area, px))).collect();
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

    /// The places of a figure's axes, without what their colour bars take of them.
    fn places(&self, figure: &Figure, margins: &Margins, area: Rect) -> Vec<(Id<Axes>, Rect)> {
        let kept = figure.axes.iter().filter(|number| !self.axes[**number].removed);
        let mut places: Vec<(Id<Axes>, Rect)> = kept
            .clone()
            .filter_map(|number| {
                let rect = match &self.axes[*number].place {
                    Place::Grid(grid, cells) => self.cell_box(figure, (*grid, *cells), margins, area),
                    Place::Fixed([left, bottom, width, height]) => Rect::new(
                        area.x0 + left * area.width(),
                        area.y1 - (bottom + height) * area.height(),
                        area.x0 + (left + width) * area.width(),
                        area.y1 - bottom * area.height(),
                    ),
                    _ => return None,
                };
                Some((*number, rect))
            })
            .collect();
        for bar in kept {
            let Place::Beside(parents, bar) = &self.axes[*bar].place else { continue };
            // All axes that share a bar make room for it together.
            let mine = |place: &&mut (Id<Axes>, Rect)| parents.contains(&place.0);
            let Some(all) = places.iter_mut().filter(mine).map(|place| place.1).reduce(|a, b| a.union(b)) else {
                continue;
            };
            let left = beside(all, *bar);
            let (sx, sy) = (left.width() / all.width(), left.height() / all.height());
            for (_, rect) in places.iter_mut().filter(mine) {
                let (x0, y0) = (left.x0 + (rect.x0 - all.x0) * sx, left.y0 + (rect.y0 - all.y0) * sy);
                *rect = Rect::new(x0, y0, x0 + rect.width() * sx, y0 + rect.height() * sy);
            }
        }
        places
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

    /// A part of axes that give room to others, in the place of all.
    fn divided(&self, (main, divider): (Id<Axes>, Id<Divider>), at: [i64; 2], whole: Rect, px: Px) -> Rect {
        let divider = &self.dividers[divider];
        let main = &self.axes[main];
        let spans = main.ranges.map(|range| {
            let (low, high) = self.limits(range);
            (high - low).abs()
        });
        let inch = px.pt(72.0);
        let is_even = main.aspect.is_some();
        let [x, y] = divider.place(at, [whole.width() / inch, whole.height() / inch], spans, is_even);
        let [wide, high] = [x[2] * inch, y[2] * inch];
        // With an aspect all stands in the middle of the place, else in its corner.
        let corner = if is_even {
            Vec2::new(whole.center().x - wide / 2.0, whole.center().y + high / 2.0)
        } else {
            Vec2::new(whole.x0, whole.y1)
        };
        Rect::new(x[0] * inch, -y[1] * inch, x[1] * inch, -y[0] * inch) + corner
    }

    /// The box within a place that keeps the axes' aspect.
    fn with_aspect(&self, number: Id<Axes>, rect: Rect) -> Rect {
        let axes = &self.axes[number];
        let ratio = if let Some(aspect) = axes.box_aspect {
            aspect
        } else if let (Some(aspect), false) = (axes.aspect, axes.adjust_data) {
            let (x0, x1) = self.limits(axes.ranges[0]);
            let (y0, y1) = self.limits(axes.ranges[1]);
            let forward = |range: Id<Axis>, n: f64| self.ranges[range].scale.forward(n);
            let across = (forward(axes.ranges[0], x1) - forward(axes.ranges[0], x0)).abs();
            let up = (forward(axes.ranges[1], y1) - forward(axes.ranges[1], y0)).abs();
            aspect * up / across
        } else {
            return rect;
        };
        if !(ratio.is_finite() && ratio > 1e-6 && ratio < 1e6) {
            return rect;
        }
        let width = rect.width().min(rect.height() / ratio);
        let (size, [across, down]) = (Size::new(width, width * ratio), self.anchor(number));
        let corner =
            Point::new(rect.x0 + across * (rect.width() - size.width), rect.y0 + down * (rect.height() - size.height));
        Rect::from_origin_size(corner, size)
    }

    /// Where in its place a box that keeps an aspect stands, 0 to 1 across and down: beside its colour bar, or in the middle.
    fn anchor(&self, number: Id<Axes>) -> [f64; 2] {
        let bars = self.axes.iter().filter(|axes| !axes.removed);
        // The last one that was added says it.
        let mut sides = bars.rev().filter_map(|axes| match &axes.place {
            Place::Beside(parents, bar) if parents.contains(&number) => Some(bar.side),
            _ => None,
        });
        match sides.next() {
            Some(Side::Right) => [1.0, 0.5],
            Some(Side::Left) => [0.0, 0.5],
            Some(Side::Bottom) => [0.5, 1.0],
            Some(Side::Top) => [0.5, 0.0],
            None => [0.5, 0.5],
        }
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

    /// The cells of a grid that is in no other, for cells of one that may be.
    fn outermost(&self, grid: Id<Grid>, cells: Cells) -> (Id<Grid>, Cells) {
        self.grids[grid].within.map_or((grid, cells), |(outer, cells)| self.outermost(outer, cells))
    }

    /// The box of cells.
    fn cell_box(&self, figure: &Figure, (grid, cells): (Id<Grid>, Cells), margins: &Margins, area: Rect) -> Rect {
        let grid = &self.grids[grid];
        let Some(outer) = grid.within else { return cell(grid, cells, margins, area) };
        // Spaces that grew so that labels fit are those of the outer grid.
        let spaces = if figure.layout == Layout::Margins { &figure.margins } else { margins };
        let whole = Margins { left: 0.0, right: 1.0, bottom: 0.0, top: 1.0, ..*spaces };
        cell(grid, cells, &whole, self.cell_box(figure, outer, margins, area))
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

/// The positions of a grid's cells.
fn cell(grid: &Grid, cells: Cells, margins: &Margins, area: Rect) -> Rect {
    let along = |sizes: &[f64], space: f64, total: f64, first: usize, last: usize| {
        let n = sizes.len() as f64;
        let gap = space * total / (n + space * (n - 1.0));
        let room = total - gap * (n - 1.0);
        let sum: f64 = sizes.iter().sum();
        let before = |i: usize| sizes[..i].iter().sum::<f64>() / sum * room + gap * i as f64;
        (before(first), before(last) + sizes[last] / sum * room)
    };
    let (width, height) = (area.width(), area.height());
    let usual = [margins.left, margins.right, margins.bottom, margins.top];
    let [left, right, bottom, top] = std::array::from_fn(|i| grid.sides[i].unwrap_or(usual[i]));
    let wspace = grid.wspace.unwrap_or(margins.wspace);
    let hspace = grid.hspace.unwrap_or(margins.hspace);
    let (x0, x1) = along(&grid.widths, wspace, (right - left).max(0.01) * width, cells.first_column, cells.last_column);
    let (y0, y1) = along(&grid.heights, hspace, (top - bottom).max(0.01) * height, cells.first_row, cells.last_row);
    let corner = Vec2::new(area.x0 + left * width, area.y0 + (1.0 - top) * height);
    Rect::new(x0, y0, x1, y1) + corner
}

/// The box of axes in a corner of others.
fn anchored_box(parent: Rect, anchored: Anchored, px: Px) -> Rect {
    let [left, bottom, width, height] = anchored.within;
    let [wide, high] = [width * parent.width(), height * parent.height()];
    let corner = Point::new(parent.x0 + left * parent.width(), parent.y1 - bottom * parent.height());
    let [x, y] = anchored.sizes;
    let (own_wide, own_high) = (x.part * wide + px.pt(72.0 * x.inches), y.part * high + px.pt(72.0 * y.inches));
    let pad = px.pt(anchored.pad);
    let x0 = corner.x + pad + anchored.anchor[0] * (wide - 2.0 * pad - own_wide);
    let y1 = corner.y - pad - anchored.anchor[1] * (high - 2.0 * pad - own_high);
    Rect::new(x0, y1 - own_high, x0 + own_wide, y1)
}

/// The part of a box that a colorbar leaves.
fn beside(mut rect: Rect, bar: BarPlace) -> Rect {
    let taken = (bar.fraction + bar.pad).clamp(0.0, 0.95);
    let (w, h) = (rect.width() * taken, rect.height() * taken);
    match bar.side {
        Side::Right => rect.x1 -= w,
        Side::Left => rect.x0 += w,
        Side::Bottom => rect.y1 -= h,
        Side::Top => rect.y0 += h,
    }
    rect
}

/// A colour bar beside a box, without its pointed ends.
fn bar_box(rect: Rect, bar: BarPlace) -> Rect {
    // The box is what is left of the place; the bar's parts are of the whole.
    let whole = 1.0 / (1.0 - (bar.fraction + bar.pad).clamp(0.0, 0.95));
    let [low, high] = bar.ends;
    let inner = 1.0 / (1.0 + low + high);
    match bar.side {
        Side::Right | Side::Left => {
            let (pad, most) = (rect.width() * whole * bar.pad, rect.width() * whole * bar.fraction);
            let height = rect.height() * bar.shrink;
            let width = (height / bar.aspect).min(most);
            let height = height.min(width * bar.aspect);
            let y0 = rect.center().y - height / 2.0 + high * inner * height;
            let x0 = if bar.side == Side::Right { rect.x1 + pad } else { rect.x0 - pad - width };
            Rect::new(x0, y0, x0 + width, y0 + height * inner)
        }
        Side::Bottom | Side::Top => {
            let (pad, most) = (rect.height() * whole * bar.pad, rect.height() * whole * bar.fraction);
            let width = rect.width() * bar.shrink;
            let height = (width / bar.aspect).min(most);
            let width = width.min(height * bar.aspect);
            let x0 = rect.center().x - width / 2.0 + low * inner * width;
            let y0 = if bar.side == Side::Bottom { rect.y1 + pad } else { rect.y0 - pad - height };
            Rect::new(x0, y0, x0 + width * inner, y0 + height)
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::testing::{Plot, array};
    use canvas::Value;

    #[test]
    fn a_box_that_keeps_its_aspect_stands_beside_its_colour_bar() {
        // The extents of both, px from below, as matplotlib has them.
        for (location, wide, axes, bar) in [
            ("right", false, [292.0, 52.8, 476.8, 422.4], [501.6, 52.8, 520.08, 422.4]),
            ("left", false, [204.0, 52.8, 388.8, 422.4], [135.92, 52.8, 154.4, 422.4]),
            ("top", true, [80.0, 100.48, 576.0, 348.48], [80.0, 366.96, 576.0, 391.76]),
            ("bottom", true, [80.0, 163.68, 576.0, 411.68], [80.0, 83.44, 576.0, 108.24]),
        ] {
            let mut plot = Plot::new();
            let [rows, columns] = if wide { [2, 4] } else { [4, 2] };
            let image = Value::Numbers { shape: vec![rows, columns], data: vec![0.0; 8], whole: false };
            plot.call("imshow", vec![image], &[]).unwrap();
            plot.call("colorbar", vec![], &[("location", Value::Text(location.to_owned()))]).unwrap();
            // Labels that are cut off make no room for themselves here.
            plot.call("subplots_adjust", vec![], &[("left", Value::Float(0.125))]).unwrap();
            let laid = plot.charts.lay_out(Id::new(0), Rect::new(0.0, 0.0, 640.0, 480.0), plot.charts.px(Id::new(0)));
            for (one, expected) in laid.iter().zip([axes, bar]) {
                let rect = one.frame.rect;
                let made = [rect.x0, 480.0 - rect.y1, rect.x1, 480.0 - rect.y0];
                let same = made.iter().zip(expected).all(|(a, b)| (a - b).abs() < 0.01);
                assert!(same, "{location}: {made:?}, not {expected:?}");
            }
        }
    }

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
