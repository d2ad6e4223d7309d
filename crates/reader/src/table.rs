//! Turns the cells of files that distinguish numbers from texts into a data set.

use super::bounds::check_types;
use super::cell::Cell;
use super::column::Filling;
use super::names;
use super::outcome::{DataError, Read};
use super::plan::{Decision, Hints, Plan};
use super::profile::Profile;
use wire::{Column, DataOptions as Options, DataSet};

/// Turns the cells into columns of one kind each.
pub(crate) fn finish(
    heading: &[String],
    columns: Vec<Vec<Cell<'_>>>,
    options: &Options,
    mut notes: Vec<String>,
) -> Result<Read, DataError> {
    let names = names::finish(heading);
    names::say(heading, &names, &vec![true; names.len()], &mut notes);
    check_types(&names, options)?;
    let hints = Hints::default();
    let mut finished = Vec::with_capacity(columns.len());
    for (name, cells) in names.into_iter().zip(columns) {
        let mut profile = Profile::default();
        for (i, cell) in cells.iter().enumerate() {
            profile.see_cell(i + 1, cell);
        }
        let decision = Decision::new(&name, &profile, options, hints);
        notes.extend(decision.notes);
        let asked = options.types.iter().any(|(column, _)| *column == name);
        let fill = |plan| {
            let mut filling = Filling::new(plan, asked, cells.len(), 0);
            cells.iter().enumerate().for_each(|(i, cell)| filling.push_cell(i + 1, cell));
            filling
        };
        let mut filling = fill(decision.plan);
        if filling.misfit {
            filling = fill(Plan::Text);
        }
        let values = filling.finish(&name, &mut notes);
        finished.push(Column { name, values });
    }
    Ok(Read { data: DataSet { columns: finished }, notes })
}
