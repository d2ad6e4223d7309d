//! What each caller may do with an image: one table, which the documentation prints and the tests go through cell by cell.

use super::caller::Caller;
use crate::store::{Account, Head, Image, Visibility};
use std::sync::Arc;

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

/// What decides about an image, or about one of its versions.
pub(crate) trait Guarded {
    /// Whose it is; the operator's when nobody's.
    fn owner(&self) -> Option<&Account>;
    /// Whether it is there at all for who can't restore it.
    fn deleted(&self) -> bool;
    /// Whether others than its owner may see it.
    fn is_shown(&self) -> bool;
}

impl Guarded for Head {
    fn owner(&self) -> Option<&Account> {
        self.owner.as_ref()
    }
    fn deleted(&self) -> bool {
        self.deleted.is_some()
    }
    fn is_shown(&self) -> bool {
        self.settings.visibility != Visibility::Private
    }
}

impl Guarded for Image {
    fn owner(&self) -> Option<&Account> {
        self.owner.as_ref()
    }
    fn deleted(&self) -> bool {
        self.deleted.is_some()
    }
    /// What was saved while the image was private stays its readers', until it is what a published image shows.
    fn is_shown(&self) -> bool {
        self.settings.visibility != Visibility::Private && self.version.shown
    }
}

impl<T: Guarded> Guarded for Arc<T> {
    fn owner(&self) -> Option<&Account> {
        (**self).owner()
    }
    fn deleted(&self) -> bool {
        (**self).deleted()
    }
    fn is_shown(&self) -> bool {
        (**self).is_shown()
    }
}

/// Whether the caller may. What the answer is for who may not is [`crate::api`]'s.
pub(crate) fn may(caller: &Caller, action: Action, image: &impl Guarded) -> bool {
    let mine = match caller {
        Caller::Operator(_) => true,
        Caller::Author(account) => image.owner().is_some_and(|owner| owner.id == account.id),
        Caller::Anonymous { .. } => false,
    };
    match action {
        Action::View => !image.deleted() && (mine || image.is_shown()),
        Action::Read | Action::Edit => mine,
    }
}
