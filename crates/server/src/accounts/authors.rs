//! Authors from the command line: the store itself, whether or not a server has it open.

use super::{AuthorName, new_token};
use crate::name::BadName;
use crate::store::{Store, StoreError};
use std::time::{Duration, SystemTime, UNIX_EPOCH};

/// The authors of a store.
pub struct Authors {
    store: Store,
}

/// An author can't be added, removed or listed. Nothing was changed.
#[derive(Debug, thiserror::Error)]
pub enum AuthorError {
    /// The store can't be used.
    #[error(transparent)]
    Store(#[from] StoreError),
    /// The name is none.
    #[error("{0}")]
    Name(#[from] BadName),
    /// The name is or was somebody's.
    #[error("the name {0} is or was an author's; please choose another")]
    Taken(String),
    /// There is no such author.
    #[error("there is no author named {0}")]
    Missing(String),
    /// No token could be made.
    #[error("the system gives no random numbers: {0}")]
    Random(#[from] getrandom::Error),
}

/// An author, as a list shows them.
#[derive(Debug, Clone, PartialEq, Eq, serde::Serialize)]
pub struct Author {
    /// The name.
    pub name: String,
    /// Images that aren't deleted.
    pub images: u32,
    /// Tokens that are good.
    pub tokens: u32,
    /// When one of them was used last.
    pub last_used: Option<String>,
}

impl Authors {
    /// Opens the store.
    ///
    /// # Errors
    /// [`AuthorError::Store`].
    pub async fn open(store: &str) -> Result<Self, AuthorError> {
        Ok(Self { store: Store::open(store).await? })
    }

    /// Adds an author; the token, which can't be shown again.
    ///
    /// # Errors
    /// [`AuthorError`].
    pub async fn add(&self, name: &str) -> Result<String, AuthorError> {
        let name = AuthorName::parse(name)?;
        let secret = new_token()?;
        let account =
            self.store.add_author(&name).await?.ok_or_else(|| AuthorError::Taken(name.as_str().to_owned()))?;
        self.store.add_token(account.id, &super::token(&secret, "first")).await?;
        Ok(secret)
    }

    /// All authors, by name.
    ///
    /// # Errors
    /// [`AuthorError::Store`].
    pub async fn list(&self) -> Result<Vec<Author>, AuthorError> {
        let moment = |ms: i64| {
            let time: SystemTime = UNIX_EPOCH + Duration::from_millis(ms.max(0) as u64);
            humantime::format_rfc3339_seconds(time).to_string()
        };
        let authors = self.store.authors().await?.into_iter();
        Ok(authors
            .map(|entry| Author {
                name: entry.name,
                images: entry.images,
                tokens: entry.tokens,
                last_used: entry.last_used.map(moment),
            })
            .collect())
    }

    /// Removes an author: their tokens and sessions end, their images stay.
    ///
    /// # Errors
    /// [`AuthorError`].
    pub async fn remove(&self, name: &str) -> Result<(), AuthorError> {
        let name = AuthorName::parse(name)?;
        if self.store.remove_author(&name).await? {
            return Ok(());
        }
        Err(AuthorError::Missing(name.as_str().to_owned()))
    }

    /// Writes everything down and closes the store.
    pub async fn close(self) {
        self.store.close().await;
    }
}
