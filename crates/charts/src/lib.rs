//! Charts under pyplot's names, compiled to the same scene as everything else.
//!
//! ```text
//! program ── call(handle, entry, arguments) ──▶ table ──▶ pyplot/   adds artists to the model
//! end     ── draw ──▶ layout/ measures everything ──▶ draw/         lowers it to operations
//! ```
//!
//! Files use only what stands below them: `table`, `pyplot`, `entry`, `args`, `draw`, `layout`, `model`, then norms, scales, tickers,
//! dates and mathtext, and at the bottom `numeric`, which knows of no chart.
//!
//! Nothing is drawn until the program ends: only then are limits, ticks and the room for labels known. What a program
//! holds of a chart is a [`Handle`].

#![expect(
    clippy::float_cmp,
    clippy::option_option,
    clippy::struct_excessive_bools,
    clippy::struct_field_names,
    clippy::unnecessary_wraps,
    clippy::unused_self,
    reason = "places are compared as they were given; a colour is not given, none, or one; styles are many yeses and noes; \
              the table holds functions of one type; methods of the charts read alike"
)]

mod args;
mod categories;
mod color_spec;
mod completion;
mod dates;
mod draw;
mod entry;
mod hatch;
mod layout;
mod marker;
mod mathtext;
mod model;
mod norm;
mod not_offered;
mod numeric;
mod pyplot;
mod reference;
mod scale;
mod stubs;
mod table;
#[cfg(test)]
mod testing;
mod ticker;
mod unknown;

pub use crate::args::keywords::Group;
pub use crate::args::keywords::full as full_keyword;
pub use crate::model::charts::{AxesState, Charts};
pub use crate::model::handle::{Class, Handle};
pub use crate::model::rc_params::paintbox_style;
pub use crate::model::tick_function::{Question, TickFunction};
pub use crate::pyplot::imshow::bounded_size;
pub use completion::completion;
pub use entry::Entry;
pub use not_offered::not_offered;
pub use reference::{reference, reference_json};
pub use stubs::stubs;
pub use table::{SECTIONS, entries, find};
pub use unknown::unknown;

use crate::model::artist::ArtistKind;
use canvas::{CallError, Canvas, Returned, Value};

impl Charts {
    /// Calls a function of an object, or reads one of its properties.
    ///
    /// # Errors
    /// [`CallError`] as an author reads it.
    pub fn call(
        &mut self,
        canvas: &mut Canvas,
        on: Handle,
        entry: &'static Entry,
        positional: Vec<Value>,
        keywords: Vec<(String, Value)>,
    ) -> Result<Returned, CallError> {
        self.canvas_size = [canvas.width(), canvas.height()].map(f64::from);
        entry.call(self, canvas, on, positional, keywords)
    }

    /// The cells of a table, each with its row and column; none of any other object.
    #[must_use]
    pub fn cells(&self, on: Handle) -> Vec<([i64; 2], Handle)> {
        let Handle::Artist(id) = on else { return Vec::new() };
        let cells = self.cells_of(id).iter();
        cells.map(|cell| ([cell.row, cell.column], Handle::Artist(cell.patch))).collect()
    }

    /// The members of an object that is a sequence: lists of handles that pyplot's containers hold.
    #[must_use]
    pub fn members(&self, on: Handle) -> Option<Vec<Handle>> {
        let Handle::Artist(id) = on else { return None };
        match &self.artists.get(id)?.kind {
            ArtistKind::Container(container) => Some(container.members().into_iter().map(Handle::Artist).collect()),
            _ => None,
        }
    }
}
