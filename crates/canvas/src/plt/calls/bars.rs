//! To come.

use super::super::table::Entry;

pub(in crate::plt) const TABLE: &[Entry] = &[];
