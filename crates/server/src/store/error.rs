//! Why the store can't be used.

/// The store can't be used. Nothing in it was changed.
#[derive(Debug, thiserror::Error)]
pub enum StoreError {
    /// The URL names neither an `SQLite` file nor a `PostgreSQL` server.
    #[error("{0:?} is not an address of a store: write sqlite:FILE or postgres://USER:PASSWORD@HOST/DATABASE")]
    Url(String),
    /// The file isn't a database, or is damaged.
    #[error(
        "the store {store} is damaged, or is not an SQLite database ({why}). Nothing was changed. Restore it from a backup, or choose another file"
    )]
    Damaged {
        /// The file, or the database's address without its password.
        store: String,
        /// What `SQLite` said.
        why: String,
    },
    /// Another program's database.
    #[error("the store {store} is a database of another program. Nothing was changed. Choose another one")]
    NotOurs {
        /// The file, or the database's address without its password.
        store: String,
    },
    /// Written by a later Paintbox.
    #[error(
        "the store {store} was written by a newer Paintbox (its schema is {schema}). Nothing was changed. Please upgrade"
    )]
    Newer {
        /// The file, or the database's address without its password.
        store: String,
        /// The schema's number.
        schema: i64,
    },
    /// The file can't be opened or created.
    #[error("can't open the store {store}: {why}")]
    Open {
        /// The file, or the database's address without its password.
        store: String,
        /// What the system said.
        why: String,
    },
    /// There is no store, and this command doesn't create one.
    #[error(
        "there is no store at {store}. Only `paintbox serve` creates one. Give its address with --store, or the configuration file with --config"
    )]
    NoStore {
        /// The file, or the database's address without its password.
        store: String,
    },
    /// There is no room to create the file or to bring it up to date.
    #[error("the store {store} has no space: its disk is full. Nothing was changed. Free some space")]
    NoRoom {
        /// The file, or the database's address without its password.
        store: String,
    },
    /// `PostgreSQL` has tools of its own for it.
    #[error("back up a PostgreSQL store with PostgreSQL's own pg_dump, as docs/operating.md shows")]
    BackupElsewhere,
    /// The schema can't be brought up to date.
    #[error("can't bring the store's schema up to date: {0}")]
    Migrate(#[from] sqlx::migrate::MigrateError),
    /// A query failed. Trying again may help.
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
    /// The image has had as many names as one may. Nothing was changed.
    #[error("the image has had as many names as an image can have")]
    Names,
    /// An author has as many images as they may. Nothing was changed.
    #[error("the quota of {most} images is used up")]
    TooManyImages {
        /// How many they may have.
        most: u32,
    },
    /// An author would keep more than they may. Nothing was changed.
    #[error("{used} bytes would be stored, and the quota is {most}")]
    TooMuch {
        /// What would be kept, bytes.
        used: u64,
        /// What may be, bytes.
        most: u64,
    },
    /// What should be changed isn't there. Nothing was changed.
    #[error("there is no such thing")]
    Missing,
    /// A stored value is invalid.
    #[error("the store has an unreadable value: {0}")]
    Unreadable(&'static str),
}

impl StoreError {
    /// Whether there was no room to write.
    pub(crate) fn is_full(&self) -> bool {
        matches!(self, Self::Query(error) if has_no_room(error))
    }
}

/// Whether the database failed because it is full.
pub(super) fn has_no_room(error: &sqlx::Error) -> bool {
    /// `SQLITE_FULL`; `SQLITE_IOERR_SHMSIZE`: no room for the index of what was written lately; PostgreSQL's `disk_full`.
    const FULL: [&str; 3] = ["13", "4874", "53100"];
    let code = error.as_database_error().and_then(sqlx::error::DatabaseError::code);
    code.is_some_and(|code| FULL.contains(&&*code))
}

/// `SQLite`'s extended code of an error.
pub(super) fn sqlite_code(error: &sqlx::Error) -> Option<i32> {
    error.as_database_error()?.code()?.parse().ok()
}
