//! Creates and finds figures, grids and axes.

use crate::model::axes::{Axes, Background, Figure, GridOrder, Place, Spine, SpineAt};
use crate::model::axis::Axis;
use crate::model::charts::Charts;
use crate::model::id::Id;
use crate::model::places::{Cells, Grid, Layout, Margins};
use crate::model::projection::{Polar, Projection};
use crate::model::rc_params::RcValue;
use crate::model::side::Side;
use crate::model::style::LineStyle;
use canvas::{CallError, Canvas};
use std::f64::consts::TAU;
use wire::Color;

/// Most figures of a program that are open at once, and most in all.
const MAX_OPEN: usize = 200;

const MAX_FIGURES: usize = 10_000;

const MAX_AXES: usize = 2_000;

impl Charts {
    /// A new figure, which is the current one from now on.
    pub(crate) fn add_figure(&mut self, canvas: &Canvas) -> Result<Id<Figure>, CallError> {
        if self.open.len() >= MAX_OPEN {
            return Err(CallError::value_error(format!("a program can have at most {MAX_OPEN} figures open"))
                .hint("plt.close() closes a figure"));
        }
        if self.figures.len() >= MAX_FIGURES {
            return Err(CallError::value_error(format!("a program can make at most {MAX_FIGURES} figures")));
        }
        let number = self.open.iter().map(|figure| self.figures[*figure].number).max().unwrap_or(0).saturating_add(1);
        let size = match self.rc.figsize() {
            Some(size) => size,
            None => self.home(canvas).map(|n| f64::from(n) / 100.0),
        };
        let margin = |key: &str| self.rc_number(&format!("figure.subplot.{key}"));
        let figure = self.figures.add(Figure {
            number,
            name: None,
            size,
            // A picture is a saved figure.
            face: self.rc_color(if self.rc_text("savefig.facecolor") == "auto" {
                "figure.facecolor"
            } else {
                "savefig.facecolor"
            }),
            background: Background::plain(self.rc_color("figure.edgecolor")),
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
            aligned: [false, false],
            anchor: canvas.operations(),
            used: false,
            line: self.line,
        });
        self.activate(figure);
        Ok(figure)
    }

    /// Makes a figure the current one.
    pub(crate) fn activate(&mut self, figure: Id<Figure>) {
        self.open.retain(|other| *other != figure);
        self.open.push(figure);
        self.current = Some(figure);
    }

    /// Closes a figure: what is drawn next is on another one.
    pub(crate) fn close(&mut self, figure: Id<Figure>) {
        self.open.retain(|other| *other != figure);
        self.current = self.open.last().copied();
    }

    /// Remembers that a figure was shown or saved.
    pub(crate) fn show(&mut self, figure: Id<Figure>) {
        self.shown.retain(|other| *other != figure);
        self.shown.push(figure);
    }

    /// The figures that were shown or saved, in order, and then those that are only open. The last one is the picture.
    pub(crate) fn pictures(&self) -> Vec<Id<Figure>> {
        let mut only_open: Vec<_> = self.open.iter().copied().filter(|figure| !self.shown.contains(figure)).collect();
        only_open.sort_by_key(|figure| self.figures[*figure].number);
        self.shown.iter().copied().chain(only_open).collect()
    }

    /// The size of the canvas as the program or the image set it, px.
    fn home(&self, canvas: &Canvas) -> [u32; 2] {
        let now = [canvas.width(), canvas.height()];
        match self.sizes {
            Some([home, given]) if given == now => home,
            _ => now,
        }
    }

    /// Gives the canvas the size of a figure, unless something is drawn: the figure then fits what there is.
    ///
    /// # Errors
    /// A picture that is too large.
    pub(crate) fn fit_canvas(&mut self, figure: Id<Figure>, canvas: &mut Canvas) -> Result<(), CallError> {
        self.give_size(self.size_in_px(figure), canvas).map(drop)
    }

    /// A figure's width and height, px.
    pub(crate) fn size_in_px(&self, figure: Id<Figure>) -> [f64; 2] {
        let Figure { size, dpi, .. } = &self.figures[figure];
        size.map(|n| (n * dpi).round().max(1.0))
    }

    /// Gives the canvas a size, unless something is drawn; returns whether it has it.
    ///
    /// # Errors
    /// A picture that is too large.
    pub(crate) fn give_size(&mut self, [w, h]: [f64; 2], canvas: &mut Canvas) -> Result<bool, CallError> {
        let home = self.home(canvas);
        let moved = self.sizes.is_some_and(|[_, given]| given != [canvas.width(), canvas.height()]);
        if canvas.is_marked() || moved {
            return Ok(false);
        }
        canvas.set_size(w, h)?;
        self.sizes = Some([home, [canvas.width(), canvas.height()]]);
        Ok(true)
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
        Ok(self.grids.add(Grid {
            rows,
            columns,
            widths,
            heights,
            sides: [None; 4],
            wspace: None,
            hspace: None,
            within: None,
        }))
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
            projection: Projection::Rectilinear,
            divider: None,
            ranges,
            titles: [None, None, None],
            title_pad: self.rc_number("axes.titlepad"),
            title_up: [None; 3],
            labels: [None, None],
            ticks: [
                self.ticks_look(0, grid.clone().filter(|_| which != "y")),
                self.ticks_look(1, grid.filter(|_| which != "x")),
            ],
            spines,
            face: self.rc_color("axes.facecolor"),
            background: Background::plain(None),
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
            line: self.line,
            zorder: 0.0,
        });
        self.figures[figure].axes.push(axes);
        self.figures[figure].current = Some(axes);
        Ok(axes)
    }

    /// Makes new axes polar: a circle of angles and radii, with a grid.
    pub(crate) fn make_polar(&mut self, number: Id<Axes>) {
        let pen = self.grid_pen();
        let axes = &mut self.axes[number];
        axes.projection = Projection::Polar(Polar::default());
        axes.box_aspect = Some(1.0);
        for tick_style in &mut axes.ticks {
            tick_style.ticks = [false, false];
            tick_style.grid = Some(pen.clone());
        }
        for side in [Side::Left, Side::Right, Side::Bottom, Side::Top] {
            // The slots of the spines that polar axes have: start, end, inner and polar.
            axes.spines[side as usize].visible = true;
        }
        let [angles, radii] = axes.ranges;
        let angles = &mut self.ranges[angles];
        (angles.low, angles.high) = (Some(0.0), Some(TAU));
        self.ranges[radii].radial = true;
    }
}
