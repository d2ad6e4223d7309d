//! What a file may have at most, and that its options fit it.

use super::outcome::DataError;
use wire::{DataOptions, DataSet, MAX_COLUMNS, MAX_NAME};

/// The maximum number of values: 32 MiB of ordinary numbers. Bounds the memory for a file that has only commas.
pub(crate) const CELLS: usize = 6_000_000;

/// Refuses names longer than [`MAX_NAME`], because several notes can contain a name.
pub(crate) fn check_names(data: &DataSet) -> Result<(), DataError> {
    match data.columns.iter().map(|column| column.name.len()).find(|length| *length > MAX_NAME) {
        Some(length) => {
            let found = format!("a column whose name has {length} bytes");
            Err(DataError::TooLarge { found, most: format!("{MAX_NAME} bytes") })
        }
        None => Ok(()),
    }
}

/// Refuses more columns than [`MAX_COLUMNS`].
pub(crate) fn check_width(columns: usize) -> Result<(), DataError> {
    if columns > MAX_COLUMNS {
        return Err(DataError::TooLarge { found: format!("{columns} columns"), most: MAX_COLUMNS.to_string() });
    }
    Ok(())
}

/// Refuses more values than [`CELLS`].
pub(crate) fn check_cells(cells: usize) -> Result<(), DataError> {
    if cells > CELLS {
        return Err(DataError::TooLarge { found: format!("more than {CELLS} values"), most: CELLS.to_string() });
    }
    Ok(())
}

/// Refuses an option that names a missing column.
pub(crate) fn check_types(names: &[String], options: &DataOptions) -> Result<(), DataError> {
    let Some((missing, _)) = options.types.iter().find(|(name, _)| !names.contains(name)) else { return Ok(()) };
    let known: Vec<String> = names.iter().take(20).map(|name| format!("{:?}", wire::clean(name, 40))).collect();
    let more = if names.len() > 20 { ", …" } else { "" };
    Err(DataError::Option(format!(
        "types names a column {:?} that there isn't; there are {}{more}.",
        wire::clean(missing, 40),
        known.join(", ")
    )))
}
