//! Creates and finds figures, grids and axes.

use crate::model::axes::{Axes, Cells, Figure, Grid, GridOrder, Layout, Margins, Place, Side, Spine, SpineAt};
use crate::model::axis::Axis;
use crate::model::charts::Charts;
use crate::model::id::Id;
use crate::model::rc_params::RcValue;
use crate::model::style::LineStyle;
use canvas::{CallError, Canvas};
use wire::Color;

/// Most figures, axes and artists of a program.
const MAX_FIGURES: usize = 200;

const MAX_AXES: usize = 2_000;

impl Charts {
    /// A new figure, which is the current one from now on.
    pub(crate) fn add_figure(&mut self, canvas: &Canvas) -> Result<Id<Figure>, CallError> {
        if self.figures.len() >= MAX_FIGURES {
            return Err(CallError::value_error(format!("a program can make at most {MAX_FIGURES} figures")));
        }
        let margin = |key: &str| self.rc_number(&format!("figure.subplot.{key}"));
        let figure = self.figures.add(Figure {
            face: self.rc_color("figure.facecolor"),
            dpi: self.rc_number("figure.dpi"),
            axes: Vec::new(),
            current: None,
            suptitle: None,
            supxlabel: None,
            supylabel: None,
            legend: None,
            margins: Margins {
                left: margin("left"),
                right: margin("right"),
                bottom: margin("bottom"),
                top: margin("top"),
                wspace: margin("wspace"),
                hspace: margin("hspace"),
                chosen: false,
            },
            layout: if self.rc_flag("figure.autolayout") || self.rc_flag("figure.constrained_layout.use") {
                Layout::Tight(1.08)
            } else {
                Layout::Margins
            },
            anchor: canvas.operations(),
            used: false,
        });
        self.current = Some(figure);
        Ok(figure)
    }

    /// The current figure, made if there is none.
    pub(crate) fn figure(&mut self, canvas: &Canvas) -> Result<Id<Figure>, CallError> {
        self.current.map_or_else(|| self.add_figure(canvas), Ok)
    }

    /// The current axes, made if there are none.
    pub(crate) fn current_axes(&mut self, canvas: &Canvas) -> Result<Id<Axes>, CallError> {
        let figure = self.figure(canvas)?;
        if let Some(axes) = self.figures[figure].current {
            return Ok(axes);
        }
        let grid = self.add_grid(1, 1)?;
        self.add_axes(figure, Place::Grid(grid, Cells::one(0, 0)), [None, None])
    }

    pub(crate) fn add_grid(&mut self, rows: usize, columns: usize) -> Result<Id<Grid>, CallError> {
        if rows == 0 || columns == 0 || rows.saturating_mul(columns) > MAX_AXES {
            return Err(CallError::value_error(format!("a grid can have 1 to {MAX_AXES} axes, not {rows}×{columns}")));
        }
        if self.grids.len() >= MAX_AXES {
            return Err(CallError::value_error(format!("a program can make at most {MAX_AXES} grids")));
        }
        let (widths, heights) = (vec![1.0; columns], vec![1.0; rows]);
        Ok(self.grids.add(Grid { rows, columns, widths, heights, sides: [None; 4], wspace: None, hspace: None }))
    }

    /// New axes on a figure, current from now on; they share the ranges that are given.
    pub(crate) fn add_axes(
        &mut self,
        figure: Id<Figure>,
        place: Place,
        shared: [Option<Id<Axis>>; 2],
    ) -> Result<Id<Axes>, CallError> {
        if self.axes.len() >= MAX_AXES {
            return Err(CallError::value_error(format!("a program can make at most {MAX_AXES} axes")));
        }
        let ranges = shared.map(|range| range.unwrap_or_else(|| self.ranges.add(Axis::default())));
        let edge = self.rc_color("axes.edgecolor").unwrap_or(Color::BLACK);
        let width = self.rc_number("axes.linewidth");
        let spines = Side::ALL.map(|side| {
            let key = match side {
                Side::Left => "axes.spines.left",
                Side::Right => "axes.spines.right",
                Side::Bottom => "axes.spines.bottom",
                Side::Top => "axes.spines.top",
            };
            let pen = LineStyle { cap: wire::Cap::Square, ..LineStyle::solid(edge, width) };
            Spine { visible: self.rc_flag(key), pen, at: SpineAt::Edge, bounds: None }
        });
        let grid = self.rc_flag("axes.grid").then(|| self.grid_pen());
        let which = self.rc_text("axes.grid.axis").to_owned();
        let axes = self.axes.add(Axes {
            figure,
            place,
            ranges,
            titles: [None, None, None],
            title_pad: self.rc_number("axes.titlepad"),
            labels: [None, None],
            ticks: [
                self.ticks_look(0, grid.clone().filter(|_| which != "y")),
                self.ticks_look(1, grid.filter(|_| which != "x")),
            ],
            spines,
            face: self.rc_color("axes.facecolor"),
            frame: true,
            axis_on: true,
            aspect: None,
            adjust_data: false,
            box_aspect: None,
            legend: None,
            kept_legends: Vec::new(),
            cycle: [0, 0],
            prop_cycle: None,
            below: match self.rc.get("axes.axisbelow") {
                Some(RcValue::Flag(true)) => GridOrder::Below,
                Some(RcValue::Flag(false)) => GridOrder::Above,
                _ => GridOrder::Line,
            },
            bar: None,
            removed: false,
            visible: true,
            label: None,
            zorder: 0.0,
        });
        self.figures[figure].axes.push(axes);
        self.figures[figure].current = Some(axes);
        Ok(axes)
    }
}
