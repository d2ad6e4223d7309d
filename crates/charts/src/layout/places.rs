//! The places of axes in a figure: cells of its grids, fixed ones, those beside and in other axes, and the boxes that keep an aspect.

use crate::layout::px::Px;
use crate::model::axes::{Axes, Figure, Place};
use crate::model::axis::Axis;
use crate::model::charts::Charts;
use crate::model::divider::Divider;
use crate::model::id::Id;
use crate::model::places::{Anchored, BarPlace, Cells, Grid, Layout, Margins};
use crate::model::side::Side;
use kurbo::{Point, Rect, Size, Vec2};

impl Charts {
    /// The boxes of a figure's axes, each with the aspect that it keeps.
    pub(super) fn boxes(&self, figure: &Figure, margins: &Margins, area: Rect, px: Px) -> Vec<(Id<Axes>, Rect)> {
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
        boxes.into_iter().map(|(number, _, rect)| (number, rect)).collect()
    }

    /// The places of a figure's axes, without what their colour bars take of them.
    pub(super) fn places(&self, figure: &Figure, margins: &Margins, area: Rect) -> Vec<(Id<Axes>, Rect)> {
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

    /// The cells of a grid that is in no other, for cells of one that may be.
    pub(super) fn outermost(&self, grid: Id<Grid>, cells: Cells) -> (Id<Grid>, Cells) {
        self.grids[grid].within.map_or((grid, cells), |(outer, cells)| self.outermost(outer, cells))
    }

    /// The box of cells.
    pub(super) fn cell_box(
        &self,
        figure: &Figure,
        (grid, cells): (Id<Grid>, Cells),
        margins: &Margins,
        area: Rect,
    ) -> Rect {
        let grid = &self.grids[grid];
        let Some(outer) = grid.within else { return cell(grid, cells, margins, area) };
        // Spaces that grew so that labels fit are those of the outer grid.
        let spaces = if figure.layout == Layout::Margins { &figure.margins } else { margins };
        let whole = Margins { left: 0.0, right: 1.0, bottom: 0.0, top: 1.0, ..*spaces };
        cell(grid, cells, &whole, self.cell_box(figure, outer, margins, area))
    }
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
    use crate::testing::Plot;
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
}
