//! What each caller may do with an image: one table, which the documentation prints and the tests go through cell by cell.

use super::Caller;
use crate::store::{Image, Visibility};

/// What is done with an image.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Action {
    /// Load its picture, or read what is public about it.
    View,
    /// Read its program and data, its errors in full, its versions' programs.
    Read,
    /// Save, rename, delete, restore, change settings.
    Edit,
}

/// Whether the caller may. What the answer is for who may not is [`crate::api`]'s.
pub(crate) fn may(caller: &Caller, action: Action, image: &Image) -> bool {
    let mine = match caller {
        Caller::Operator(_) => true,
        Caller::Author(account) => image.owner.as_ref().is_some_and(|owner| owner.id == account.id),
        Caller::Anyone { .. } => false,
    };
    match action {
        Action::View => image.deleted.is_none() && (mine || image.settings.visibility != Visibility::Private),
        Action::Read | Action::Edit => mine,
    }
}
