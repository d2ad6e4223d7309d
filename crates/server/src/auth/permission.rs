//! What each caller may do with an image: one table, which the documentation prints and the tests go through cell by cell.

use super::caller::Caller;
use crate::store::{Account, Head, Image, Visibility};
use std::sync::Arc;

/// What is done with an image.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Action {
    /// Load its picture, or read what is public about it.
    View,
    /// Read the program of the version that is shown, and copy it with its data.
    ReadProgram,
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
    /// Whether others than its owner may read the program, if they may see it.
    fn shows_program(&self) -> bool;
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
    fn shows_program(&self) -> bool {
        self.settings.show_program
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
    /// Only of the version that is shown now: whoever publishes a program publishes none that came before it.
    fn shows_program(&self) -> bool {
        self.head.shows_program() && self.version.number == self.current
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
    fn shows_program(&self) -> bool {
        (**self).shows_program()
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
        Action::ReadProgram => mine || (!image.deleted() && image.is_shown() && image.shows_program()),
        Action::Read | Action::Edit => mine,
    }
}
