//! The store: images, their versions and data sets, and what the service must remember about itself.
//!
//! These are the records and the questions; how `SQLite` answers them is in [`sqlite`], whether a file is ours at all in
//! [`file`]. A `PostgreSQL` twin would stand beside `sqlite` and answer the same questions.

mod accounts;
mod file;
mod sqlite;

pub(crate) use accounts::{Account, AccountEntry, NewToken, Proof, Role, TokenEntry, TokenKind};
pub use sqlite::Store;

use crate::name::ImageName;
use std::sync::Arc;
use wire::{DataSet, Declaration};

/// Who sees an image's errors in full, beside its author and the operator.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, serde::Serialize, serde::Deserialize, utoipa::ToSchema)]
#[serde(rename_all = "lowercase")]
pub(crate) enum Debug {
    /// Nobody.
    #[default]
    Author,
    /// Every viewer.
    Everyone,
}

impl Debug {
    fn word(self) -> &'static str {
        match self {
            Self::Author => "author",
            Self::Everyone => "everyone",
        }
    }

    fn from_word(word: &str) -> Self {
        if word == "everyone" { Self::Everyone } else { Self::Author }
    }
}

/// Who gets to see an image.
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
    fn word(self) -> &'static str {
        match self {
            Self::Public => "public",
            Self::Unlisted => "unlisted",
            Self::Private => "private",
        }
    }

    /// What makes no sense is shown to nobody.
    fn from_word(word: &str) -> Self {
        match word {
            "public" => Self::Public,
            "unlisted" => Self::Unlisted,
            _ => Self::Private,
        }
    }
}

/// What of an image is not versioned.
#[derive(Debug, Clone, PartialEq, Eq, serde::Serialize, utoipa::ToSchema)]
pub(crate) struct Settings {
    /// For people; may be empty.
    pub title: String,
    /// For people who can't see the picture; may be empty.
    pub description: String,
    /// How long a picture may be kept by clients, s.
    pub max_age: u32,
    /// Who sees errors in full.
    pub debug: Debug,
    /// Who sees the image.
    pub visibility: Visibility,
    /// Whether its pictures are for signed addresses only.
    pub signed: bool,
}

/// An image with one of its versions.
#[derive(Debug, Clone, PartialEq)]
pub(crate) struct Image {
    /// Its name.
    pub name: String,
    /// What is not versioned.
    pub settings: Settings,
    /// Whose it is; the operator's when nobody's.
    pub owner: Option<Account>,
    /// One more with every change of it.
    pub revision: u32,
    /// When it was deleted, ms since 1970; it can be restored.
    pub deleted: Option<i64>,
    /// The version that is shown unless another is asked for.
    pub current: u32,
    /// When it was created, ms since 1970.
    pub created: i64,
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
    /// The parameters it declares.
    pub declared: Vec<Declaration>,
    /// Canvas width, px.
    pub width: u32,
    /// Canvas height, px.
    pub height: u32,
    /// Its data set, if it has one.
    pub data: Option<DataSummary>,
    /// Who saved it; the operator when nobody.
    pub author: Option<String>,
    /// When it was saved, ms since 1970.
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
    /// Names of the columns.
    pub columns: Vec<String>,
}

/// A data set to store.
#[derive(Debug, Clone)]
pub(crate) struct NewData {
    /// As a job carries it.
    pub encoded: Arc<[u8]>,
    /// SHA-256 of that.
    pub sha256: [u8; 32],
    rows: u32,
    columns: Vec<String>,
}

impl NewData {
    /// Encodes a data set.
    pub(crate) fn new(data: &DataSet) -> Self {
        let encoded = pool::encode_data(data);
        Self {
            sha256: crate::key::data_hash(&encoded),
            encoded,
            rows: data.rows() as u32,
            columns: data.columns.iter().map(|c| c.name.clone()).collect(),
        }
    }
}

/// Where a new version's data set comes from.
#[derive(Debug, Clone)]
pub(crate) enum DataOf {
    /// The version before it; a first version has none.
    Before,
    /// A new one.
    New(NewData),
    /// One that is in the store.
    Kept(DataSummary),
    /// There is none.
    Nothing,
}

/// A version to save.
#[derive(Debug, Clone)]
pub(crate) struct NewVersion {
    /// The Python source.
    pub program: String,
    /// The parameters it declares.
    pub declared: Vec<Declaration>,
    /// Canvas width, px.
    pub width: u32,
    /// Canvas height, px.
    pub height: u32,
    /// Its data.
    pub data: DataOf,
}

/// What a change is made on.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub(crate) enum Seen {
    /// Whatever is there.
    #[default]
    Whatever,
    /// Nothing: the image must be new.
    Nothing,
    /// This revision; another one is a conflict.
    Revision(u32),
}

/// Who changes something, and what they have seen of it.
#[derive(Debug, Clone, Copy, Default)]
pub(crate) struct By {
    /// The account; the operator when there is none.
    pub account: Option<i64>,
    /// What they change.
    pub seen: Seen,
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

/// Which images are listed.
#[derive(Debug, Clone, Default)]
pub(crate) struct Filter {
    /// Whose unlisted and private images are listed, too; `None` for public ones only.
    pub mine: Option<i64>,
    /// Whether everything is listed, whoever's and however visible.
    pub everything: bool,
    /// Only this account's.
    pub owner: Option<i64>,
    /// Deleted ones instead of those that are there.
    pub deleted: bool,
    /// Only those whose names come after this one.
    pub after: String,
    /// At most so many.
    pub most: u32,
}

/// An image in a list: without its program.
#[derive(Debug, Clone, PartialEq)]
pub(crate) struct Listed {
    /// Its name.
    pub name: String,
    /// What is not versioned.
    pub settings: Settings,
    /// Whose it is; the operator's when nobody's.
    pub owner: Option<String>,
    /// The version that is shown.
    pub current: u32,
    /// Its width, px.
    pub width: u32,
    /// Its height, px.
    pub height: u32,
    /// When the image was created, ms since 1970.
    pub created: i64,
    /// When its current version was saved, ms since 1970.
    pub saved: i64,
    /// When it was deleted, ms since 1970.
    pub deleted: Option<i64>,
}

/// The store can't be used. Nothing in it was changed.
#[derive(Debug, thiserror::Error)]
pub enum StoreError {
    /// The URL names no `SQLite` file.
    #[error("the store {0:?} can't be understood: write sqlite: and a file's name, such as sqlite:paintbox.db")]
    Url(String),
    /// The file isn't a database, or is damaged.
    #[error(
        "the store {file} is damaged or no SQLite database ({why}). Nothing was changed. Restore it from a backup, or name another file"
    )]
    Damaged {
        /// The file.
        file: String,
        /// What `SQLite` said.
        why: String,
    },
    /// Another program's database.
    #[error("the store {file} is a database of another program. Nothing was changed. Please name another file")]
    NotOurs {
        /// The file.
        file: String,
    },
    /// Written by a later Paintbox.
    #[error(
        "the store {file} was written by a newer Paintbox (its schema is {schema}). Nothing was changed. Please upgrade"
    )]
    Newer {
        /// The file.
        file: String,
        /// The schema's number.
        schema: i64,
    },
    /// The file can't be opened or created.
    #[error("can't open the store {file}: {why}")]
    Open {
        /// The file.
        file: String,
        /// What the system said.
        why: String,
    },
    /// There is no room to create the file or to bring it up to date.
    #[error("the store {file} has no room: its disk is full. Nothing was changed. Please make room")]
    NoRoom {
        /// The file.
        file: String,
    },
    /// The schema can't be brought up to date.
    #[error("can't bring the store's schema up to date: {0}")]
    Migrate(#[from] sqlx::migrate::MigrateError),
    /// A query failed. Asking again is reasonable.
    #[error("the store doesn't answer: {0}")]
    Query(#[from] sqlx::Error),
    /// Somebody else has changed the image in the meantime. Nothing was changed.
    #[error("the image has changed: it is at revision {revision} now")]
    Changed {
        /// What it is at now.
        revision: u32,
    },
    /// There is an image of this name already, perhaps a deleted one. Nothing was changed.
    #[error("there is an image of this name already")]
    Taken,
    /// What should be changed isn't there. Nothing was changed.
    #[error("there is no such thing")]
    Missing,
    /// What was stored makes no sense.
    #[error("the store holds something unreadable: {0}")]
    Unreadable(&'static str),
}

impl StoreError {
    /// Whether there was no room to write.
    pub(crate) fn is_full(&self) -> bool {
        matches!(self, Self::Query(error) if has_no_room(error))
    }
}

/// Whether `SQLite` failed for want of room.
fn has_no_room(error: &sqlx::Error) -> bool {
    /// `SQLITE_FULL`, and `SQLITE_IOERR_SHMSIZE`: no room for the index of what was written lately.
    const FULL: [i32; 2] = [13, 4874];
    sqlite_code(error).is_some_and(|code| FULL.contains(&code))
}

/// `SQLite`'s extended code of an error.
fn sqlite_code(error: &sqlx::Error) -> Option<i32> {
    error.as_database_error()?.code()?.parse().ok()
}

/// Questions about images that both stores answer alike.
impl Store {
    /// An image at its current version.
    pub(crate) async fn image(&self, name: &ImageName) -> Result<Option<Image>, StoreError> {
        self.image_at(name, None).await
    }
}
