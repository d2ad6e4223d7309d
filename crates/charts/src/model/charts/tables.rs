//! The cells of tables.

use crate::model::artist::{Artist, ArtistKind, ArtistMeta};
use crate::model::charts::Charts;
use crate::model::container::TableCell;
use crate::model::id::Id;

impl Charts {
    /// The cells of a table, if the artist is one.
    pub(crate) fn cells_of(&self, id: Id<Artist>) -> &[TableCell] {
        match self.artists.get(id).map(|item| &item.kind) {
            Some(ArtistKind::Table(table)) => &table.cells,
            _ => &[],
        }
    }

    /// The texts of a table, or the one of a cell.
    pub(crate) fn cell_texts(&self, id: Id<Artist>) -> Vec<Id<Artist>> {
        match self.artists.get(id).map(|item| item.meta) {
            Some(ArtistMeta::Cell(text)) => vec![text],
            _ => self.cells_of(id).iter().map(|cell| cell.text).collect(),
        }
    }
}
