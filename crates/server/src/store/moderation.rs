//! What the operator's page shows of images, and what the operator did to them: the records.

use super::records::Visibility;

/// What the operator did to an image.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub(crate) struct Moderation {
    /// When it was paused, ms since 1970: its program doesn't run.
    pub paused: Option<i64>,
    /// When it was hidden, ms since 1970: it is private, and its author can't change that.
    pub hidden: Option<i64>,
}

/// Which images the operator looks for.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub(crate) enum Held {
    /// All that aren't deleted.
    #[default]
    All,
    /// Those that are paused.
    Paused,
    /// Those that are hidden.
    Hidden,
    /// Those that are deleted.
    Deleted,
}

impl Held {
    /// All of them.
    pub(crate) const ALL: [Self; 4] = [Self::All, Self::Paused, Self::Hidden, Self::Deleted];

    /// As an address has it.
    pub(crate) fn word(self) -> &'static str {
        match self {
            Self::All => "all",
            Self::Paused => "paused",
            Self::Hidden => "hidden",
            Self::Deleted => "deleted",
        }
    }
}

/// An image in the operator's list.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct HeldImage {
    /// Its name.
    pub name: String,
    /// Its author's words.
    pub title: String,
    /// Who sees it.
    pub visibility: Visibility,
    /// The owner; none is the operator.
    pub owner: Option<String>,
    /// When its current version was saved, ms since 1970.
    pub saved: i64,
    /// When it was deleted, ms since 1970.
    pub deleted: Option<i64>,
    /// What the operator did to it.
    pub moderation: Moderation,
}

/// A save.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct RecentSave {
    /// The image's name now.
    pub image: String,
    /// The version that was saved.
    pub number: u32,
    /// Who saved it; none is the operator.
    pub author: Option<String>,
    /// When, ms since 1970.
    pub created: i64,
}
