//! All charts of one program: figures, axes, ranges and artists, each in one list, by its id.

mod artists;
mod figures;
mod inspect;
mod mappables;
pub(crate) mod settings;
mod tables;
mod transforms;

pub use inspect::AxesState;

use crate::model::artist::Artist;
use crate::model::axes::{Axes, AxisName, Figure};
use crate::model::axis::{Axis, Formatter, Locator};
use crate::model::divider::Divider;
use crate::model::id::{Arena, Id};
use crate::model::path_effect::StoredEffects;
use crate::model::places::Grid;
use crate::model::rc_params;
use crate::model::rc_params::Rc;
use crate::model::tick_function::TickFunction;
use crate::model::transformation::{System, Transformation};
use crate::norm::Norm;
use canvas::CallError;
use canvas::colormap::Colormap;

/// Everything that a program has drawn with `plt`.
#[derive(Debug)]
pub struct Charts {
    pub(crate) figures: Arena<Figure>,
    pub(crate) axes: Arena<Axes>,
    pub(crate) grids: Arena<Grid>,
    pub(crate) dividers: Arena<Divider>,
    pub(crate) ranges: Arena<Axis>,
    pub(crate) artists: Arena<Artist>,
    pub(crate) colormaps: Arena<Colormap>,
    /// Shared colormaps by name.
    pub(crate) named_maps: std::collections::HashMap<String, Id<Colormap>>,
    pub(crate) norms: Arena<StoredNorm>,
    pub(crate) tickers: Arena<StoredTicker>,
    pub(crate) effects: Arena<StoredEffects>,
    pub(crate) transforms: Arena<Transformation>,
    /// The transforms from one coordinate system for x and one for y.
    pub(crate) known_transforms: std::collections::HashMap<[System; 2], Id<Transformation>>,
    /// The functions of the program that write ticks.
    pub(crate) functions: Vec<TickFunction>,
    pub(crate) rc: Rc,
    pub(crate) rc_saved: Vec<Rc>,
    pub(crate) current: Option<Id<Figure>>,
    /// The figures that aren't closed, the one last made current behind the others.
    pub(crate) open: Vec<Id<Figure>>,
    /// The figures that the program showed or saved, in order.
    pub(crate) shown: Vec<Id<Figure>>,
    /// The canvas's size before charts changed it, and the size that they gave it, px.
    pub(crate) sizes: Option<[[u32; 2]; 2]>,
    /// The current mappable, for `plt.colorbar()`.
    pub(crate) mappable: Option<Id<Artist>>,
    /// The number of values that all artists hold, counted against the limit.
    pub(crate) held: usize,
    most_held: usize,
    /// The size of the canvas at the last call, px.
    pub(crate) canvas_size: [f64; 2],
    /// Warnings for the console.
    pub(crate) notes: Vec<String>,
    /// What was set on single tick labels: function, label and arguments.
    pub(crate) label_calls: Vec<LabelCall>,
    /// Whether another engine can draw the program.
    exact: bool,
    /// The line of the program that is calling, from 1; 0 if lines aren't kept.
    pub(crate) line: u32,
}

/// A call on one tick label of a function that changes all of its axis.
#[derive(Debug, Clone)]
pub(crate) struct LabelCall {
    pub(crate) function: &'static str,
    pub(crate) axes: Id<Axes>,
    pub(crate) axis: AxisName,
    pub(crate) index: usize,
    /// The number of labels that the axis had.
    pub(crate) count: usize,
    /// What was given, written out.
    pub(crate) given: String,
}

/// A locator or a formatter, made before it is set on an axis.
#[derive(Debug, Clone)]
pub(crate) enum Ticker {
    /// Tick locators.
    Places(Locator),
    /// How they are written.
    Texts(Formatter),
}

/// A locator or a formatter that a program made.
#[derive(Debug, Clone)]
pub struct StoredTicker(pub(crate) Ticker);

/// A norm that a program made: its ends are those of the first numbers that it sees, unless they were given.
#[derive(Debug, Clone)]
pub struct StoredNorm {
    pub(crate) norm: Norm,
    pub(crate) vmin: Option<f64>,
    pub(crate) vmax: Option<f64>,
    /// The number of colours that a colormap must have, if the norm says so.
    pub(crate) colors: Option<usize>,
}

impl Charts {
    /// An empty list of charts, whose artists can hold at most `most_points` values.
    #[must_use]
    pub fn new(most_points: u32) -> Self {
        Self {
            figures: Arena::new(),
            axes: Arena::new(),
            grids: Arena::new(),
            dividers: Arena::new(),
            ranges: Arena::new(),
            artists: Arena::new(),
            colormaps: Arena::new(),
            named_maps: std::collections::HashMap::new(),
            norms: Arena::new(),
            tickers: Arena::new(),
            effects: Arena::new(),
            transforms: Arena::new(),
            known_transforms: std::collections::HashMap::new(),
            functions: Vec::new(),
            rc: rc_params::defaults(),
            rc_saved: Vec::new(),
            current: None,
            open: Vec::new(),
            shown: Vec::new(),
            sizes: None,
            mappable: None,
            held: 0,
            most_held: most_points as usize * 4,
            canvas_size: [640.0, 480.0],
            notes: Vec::new(),
            label_calls: Vec::new(),
            exact: false,
            line: 0,
        }
    }

    /// Whether another engine can draw the program, so that nothing need be drawn approximately.
    pub fn set_exact(&mut self, exact: bool) {
        self.exact = exact;
    }

    /// The line of the program, from 1, that makes what is made from now on. Its artists keep it, and so do the operations that
    /// they are drawn with, if the canvas keeps lines.
    pub fn set_line(&mut self, line: u32) {
        self.line = line;
    }

    /// Whether what another engine draws otherwise is refused.
    pub(crate) fn is_exact(&self) -> bool {
        self.exact
    }

    /// Refuses what is drawn approximately here, if another engine can draw it exactly.
    pub(crate) fn approximate(&self, what: &str) -> Result<(), CallError> {
        if self.exact { Err(CallError::not_implemented(format!("{what} is approximate here"))) } else { Ok(()) }
    }

    /// Adds a warning for the console.
    #[must_use]
    pub fn take_notes(&mut self) -> Vec<String> {
        std::mem::take(&mut self.notes)
    }

    /// Whether anything was drawn.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.figures.is_empty()
    }
}
