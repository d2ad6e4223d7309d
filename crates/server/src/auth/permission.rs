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

/// The facts about an image, or a version, on which permission depends.
pub(crate) trait Guarded {
    /// The owner; none is the operator.
    fn owner(&self) -> Option<&Account>;
    /// Whether it is deleted: then only callers who can restore it see it.
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
        self.head.owner()
    }
    fn deleted(&self) -> bool {
        self.head.deleted()
    }
    /// A version that was saved while the image was private stays private, until it is the current version of a published
    /// image.
    fn is_shown(&self) -> bool {
        self.head.is_shown() && self.version.shown
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

/// Whether the caller has permission. [`crate::api`] decides on the answer if not.
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
