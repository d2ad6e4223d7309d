//! The records: images, their versions, settings and data sets, as the store gives and takes them.

use super::accounts::Account;
use super::error::StoreError;
use super::moderation::Moderation;
use crate::byte_semaphore::BytePermit;
use crate::data::ColumnSummary;
use crate::image_limits::ImageLimits;
use crate::quota::Quota;
use pool::FileRead;
use std::collections::BTreeMap;
use std::sync::Arc;
use wire::{Declaration, Outline};

/// Who sees an image's errors in full, beside its author and the operator.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, serde::Serialize, serde::Deserialize, utoipa::ToSchema)]
#[serde(rename_all = "lowercase")]
pub(crate) enum ErrorDetail {
    /// Nobody.
    #[default]
    Author,
    /// Every viewer.
    Everyone,
}

impl ErrorDetail {
    pub(super) fn word(self) -> &'static str {
        match self {
            Self::Author => "author",
            Self::Everyone => "everyone",
        }
    }

    pub(super) fn from_word(word: &str) -> Self {
        if word == "everyone" { Self::Everyone } else { Self::Author }
    }
}

/// Who can see an image.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, serde::Serialize, serde::Deserialize, utoipa::ToSchema)]
#[serde(rename_all = "lowercase")]
pub(crate) enum Visibility {
    /// Everybody, and it is listed.
    #[default]
    Public,
    /// Who knows its name.
    Unlisted,
    /// Its owner and the operator.
    Private,
}

impl Visibility {
    pub(super) fn word(self) -> &'static str {
        match self {
            Self::Public => "public",
            Self::Unlisted => "unlisted",
            Self::Private => "private",
        }
    }

    /// An unknown word means private.
    pub(super) fn from_word(word: &str) -> Self {
        match word {
            "public" => Self::Public,
            "unlisted" => Self::Unlisted,
            _ => Self::Private,
        }
    }
}

/// The settings of an image, which are not versioned.
#[derive(Debug, Clone, PartialEq, Eq, serde::Serialize, utoipa::ToSchema)]
pub(crate) struct Settings {
    /// For people; may be empty.
    pub title: String,
    /// For people who can't see the picture; may be empty.
    pub description: String,
    /// How long a picture may be kept by clients, s.
    pub max_age: u32,
    /// Who sees errors in full.
    pub debug: ErrorDetail,
    /// Who sees the image.
    pub visibility: Visibility,
    /// Whether its pictures are for signed addresses only.
    pub signed: bool,
    /// Words to find it by, in lower case.
    pub tags: Vec<String>,
    /// Whether viewers can read the program of the version that is shown, and copy it with its data.
    pub show_program: bool,
    /// The engine that draws it; `auto` is the first that can.
    pub engine: String,
    /// Limits of its renders that differ from the default.
    #[serde(skip)]
    pub limits: ImageLimits,
}

/// An image without its versions: enough to check permissions.
#[derive(Debug, Clone, PartialEq)]
pub(crate) struct Head {
    /// The store's number.
    pub id: i64,
    /// Its name.
    pub name: String,
    /// What is not versioned.
    pub settings: Settings,
    /// The owner; none is the operator.
    pub owner: Option<Account>,
    /// Increases with every change.
    pub revision: u32,
    /// When it was deleted, ms since 1970; it can be restored.
    pub deleted: Option<i64>,
    /// What the operator did to it.
    pub moderation: Moderation,
}

/// An image with one of its versions.
#[derive(Debug, Clone, PartialEq)]
pub(crate) struct Image {
    /// The image itself.
    pub head: Head,
    /// The version that is shown unless another is asked for.
    pub current: u32,
    /// When it was created, ms since 1970.
    pub created: i64,
    /// How often it was viewed.
    pub views: i64,
    /// The version that was asked for.
    pub version: Version,
}

/// What a picture is drawn from.
#[derive(Debug, Clone, PartialEq)]
pub(crate) struct Version {
    /// From 1.
    pub number: u32,
    /// The Python source.
    pub program: Arc<str>,
    /// The engine that ran it when it was saved; unknown for versions from before there were engines.
    pub drawn_by: Option<Arc<str>>,
    /// The parameters it declares.
    pub declared: Vec<Declaration>,
    /// Canvas width, px.
    pub width: u32,
    /// Canvas height, px.
    pub height: u32,
    /// The size of the picture that it drew when it was saved, px: a program can choose its own. `None` if it failed, or if
    /// it is from before this was kept.
    pub drawn: Option<(u32, u32)>,
    /// Its data set, if it has one.
    pub data: Option<DataSummary>,
    /// The source whose rows are its data, if it has one of these.
    pub source: Option<String>,
    /// Who saved it; null is the operator.
    pub author: Option<String>,
    /// When it was saved, ms since 1970.
    pub created: i64,
    /// Whether it is pinned.
    pub pinned: bool,
    /// Whether it was ever the current version while the image was not private. Callers who may not read the image see only
    /// such versions.
    pub shown: bool,
}

/// A version in a list: without its program.
#[derive(Debug, Clone, PartialEq)]
pub(crate) struct ListedVersion {
    /// From 1.
    pub number: u32,
    /// Canvas width, px.
    pub width: u32,
    /// Canvas height, px.
    pub height: u32,
    /// Rows and SHA-256 of its data set, if it has one.
    pub data: Option<(u32, [u8; 32])>,
    /// The source whose rows are its data, if it has one of these.
    pub source: Option<String>,
    /// Who saved it; null is the operator.
    pub author: Option<String>,
    /// When it was saved, ms since 1970.
    pub created: i64,
    /// Whether it is pinned.
    pub pinned: bool,
    /// Whether callers who may not read the image can see it.
    pub shown: bool,
}

/// Data that an image has or had.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct DataVersion {
    /// The oldest of the versions in a row that have it.
    pub number: u32,
    /// Whether the newest version has it.
    pub current: bool,
    /// Rows.
    pub rows: u32,
    /// How many columns there are.
    pub columns: usize,
    /// The size of the encoded data set, bytes.
    pub bytes: u64,
    /// SHA-256 of the encoded data set.
    pub sha256: [u8; 32],
    /// Who saved the version; null is the operator.
    pub author: Option<String>,
    /// When the version was saved, ms since 1970.
    pub created: i64,
}

/// A data set, without its values.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct DataSummary {
    /// The store's number for it.
    pub id: i64,
    /// SHA-256 of the encoded data set.
    pub sha256: [u8; 32],
    /// Rows.
    pub rows: u32,
    /// What is in the columns.
    pub columns: Vec<ColumnSummary>,
    /// The author's options for reading the version's file.
    pub options: BTreeMap<String, String>,
}

/// A data set to store.
#[derive(Debug, Clone)]
pub(crate) struct NewData {
    /// As a job carries it.
    pub encoded: Arc<[u8]>,
    /// SHA-256 of that.
    pub sha256: [u8; 32],
    /// Rows.
    pub rows: u32,
    /// What is in the columns.
    pub columns: Vec<ColumnSummary>,
    /// The author's options for reading its file.
    pub options: BTreeMap<String, String>,
    /// Notes from reading the file; not stored.
    pub notes: Vec<String>,
    /// Its memory permit, as long as it is in memory.
    pub room: Option<Arc<BytePermit>>,
}

impl NewData {
    /// What was read from a file.
    pub(crate) fn from_file(read: FileRead, room: Option<Arc<BytePermit>>) -> Self {
        let FileRead { encoded, sha256, outline, notes, turn } = read;
        drop(turn);
        let Outline { columns, rows } = outline;
        Self {
            encoded,
            sha256,
            rows: rows as u32,
            columns: columns.into_iter().map(ColumnSummary::from).collect(),
            options: BTreeMap::new(),
            notes,
            room,
        }
    }
}

/// Where a new version's data set comes from.
#[derive(Debug, Clone)]
pub(crate) enum VersionData {
    /// The version before it; a first version has none.
    Unchanged,
    /// A new one.
    New(NewData),
    /// One that is in the store.
    Existing(DataSummary),
    /// A source's rows, whenever a picture is drawn.
    Source(String),
    /// There is none.
    Empty,
}

/// A version to save.
#[derive(Debug, Clone)]
pub(crate) struct NewVersion {
    /// The Python source.
    pub program: String,
    /// The engine that ran it.
    pub drawn_by: String,
    /// The parameters it declares.
    pub declared: Vec<Declaration>,
    /// Canvas width, px.
    pub width: u32,
    /// Canvas height, px.
    pub height: u32,
    /// The size of the picture that it drew, px.
    pub drawn: Option<(u32, u32)>,
    /// Its data.
    pub data: VersionData,
}

/// What a change requires of the image's current state.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub(crate) enum Precondition {
    /// Whatever is there.
    #[default]
    Any,
    /// The image must be new.
    Absent,
    /// The image must be at this revision.
    Revision(u32),
}

impl Precondition {
    /// Refuses a change of another revision than was seen.
    pub(crate) fn check(self, revision: u32) -> Result<(), StoreError> {
        match self {
            Self::Any => Ok(()),
            Self::Revision(expected) if expected == revision => Ok(()),
            Self::Absent => Err(StoreError::Taken),
            Self::Revision(_) => Err(StoreError::Changed { revision }),
        }
    }
}

/// Who changes something, with the precondition of the change.
#[derive(Debug, Clone, Copy, Default)]
pub(crate) struct Actor {
    /// The account; the operator when there is none.
    pub account: Option<i64>,
    /// The precondition.
    pub precondition: Precondition,
    /// The default quota.
    pub quota: Quota,
}

/// What a save made.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Saved {
    /// The new version.
    pub number: u32,
    /// The image's revision.
    pub revision: u32,
    /// Whether the image is new too.
    pub created: bool,
}
