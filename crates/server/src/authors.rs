//! Authors and tokens from the command line: the store itself, whether or not a server has it open.

mod invites;

pub use invites::{Invite, InviteWish};

use crate::accounts::scope::Scope;
use crate::accounts::{AuthorName, new_token};
use crate::auth::credentials;
use crate::name::{BadName, ImageName};
use crate::quota::QuotaOverrides;
use crate::store::{Account, AccountEntry, NewToken, Store, StoreError, TokenEntry};
use std::time::{Duration, SystemTime, UNIX_EPOCH};

/// Authors that are read at a time.
const PAGE: u32 = 500;
/// What the operator's account is called on the command line.
const OPERATOR: &str = "operator";

/// The authors of a store, and everybody's tokens.
pub struct Authors {
    store: Store,
}

/// Why a command failed. Nothing was changed.
#[derive(Debug, thiserror::Error)]
pub enum AuthorError {
    /// The store can't be used.
    #[error(transparent)]
    Store(#[from] StoreError),
    /// The name is invalid.
    #[error("{0}")]
    Name(#[from] BadName),
    /// The name belongs or belonged to an author.
    #[error("the name {0} belongs or belonged to an author; choose another")]
    Taken(String),
    /// There is no such author.
    #[error("there is no author named {0}")]
    Missing(String),
    /// There is no removed author of this name.
    #[error("there is no removed author named {0}")]
    NotRemoved(String),
    /// The account has no such token.
    #[error("{0} has no token {1}; `paintbox token list` names them")]
    NoToken(String, i64),
    /// There is no such invite that could be revoked.
    #[error("there is no invite {0} that could be revoked; `paintbox invite list` names them")]
    NoInvite(i64),
    /// The invite is out of bounds.
    #[error("{0}")]
    Invite(String),
    /// There is no such image.
    #[error("there is no image named {0}")]
    NoImage(String),
    /// Only the operator can have tokens of this scope, and they can't be limited to an image.
    #[error("only the operator can have tokens with the scope metrics, and they can't be limited to an image")]
    Metrics,
    /// The quota is out of bounds.
    #[error("{0}")]
    Quota(String),
    /// There is no such scope.
    #[error("{0:?} is not a scope; the scopes are all, write, read and metrics")]
    Scope(String),
    /// No token could be made.
    #[error("the system has no random numbers: {0}")]
    Random(#[from] getrandom::Error),
}

/// An author, as a list shows them.
#[derive(Debug, Clone, PartialEq, Eq, serde::Serialize)]
pub struct Author {
    /// The name.
    pub name: String,
    /// Images that aren't deleted.
    pub images: u32,
    /// Valid tokens.
    pub tokens: u32,
    /// When one of them was used last.
    pub last_used: Option<String>,
    /// When they were suspended.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub suspended: Option<String>,
    /// When they were removed.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub removed: Option<String>,
}

/// A token or session, as a list shows it.
#[derive(Debug, Clone, PartialEq, Eq, serde::Serialize)]
pub struct Token {
    /// Its number.
    pub id: i64,
    /// `token` or `session`.
    pub kind: String,
    /// What it is called.
    pub label: String,
    /// `all`, `write`, `read` or `metrics`.
    pub scope: &'static str,
    /// The only image that it is good for.
    pub image: Option<String>,
    /// When it was made.
    pub created: String,
    /// When it ends.
    pub expires: Option<String>,
    /// When it was used last.
    pub last_used: Option<String>,
}

/// A token to make.
#[derive(Debug, Clone, Default)]
pub struct TokenWish<'a> {
    /// What it is called.
    pub label: &'a str,
    /// `all`, `write`, `read` or `metrics`.
    pub scope: &'a str,
    /// The only image that it is good for.
    pub image: Option<&'a str>,
    /// How long it is valid; for ever if it is `None`.
    pub lasts: Option<Duration>,
}

impl Authors {
    /// Opens the store, which must be there.
    ///
    /// # Errors
    /// [`AuthorError::Store`].
    pub async fn open(store: &str) -> Result<Self, AuthorError> {
        Ok(Self { store: Store::open_existing(store).await? })
    }

    /// Adds an author. Returns their first token, which can't be shown again.
    ///
    /// # Errors
    /// [`AuthorError`].
    pub async fn add(&self, name: &str) -> Result<String, AuthorError> {
        let name = AuthorName::parse(name)?;
        let taken = || AuthorError::Taken(name.as_str().to_owned());
        let account = self.store.add_author(&name).await?.ok_or_else(taken)?;
        self.first_token(&account).await
    }

    /// All authors by name, or all removed authors.
    ///
    /// # Errors
    /// [`AuthorError::Store`].
    pub async fn list(&self, removed: bool) -> Result<Vec<Author>, AuthorError> {
        let mut authors: Vec<Author> = Vec::new();
        loop {
            let after = authors.last().map_or("", |last| last.name.as_str()).to_owned();
            let page = self.store.authors(&after, PAGE, removed).await?;
            let last = page.len() < PAGE as usize;
            authors.extend(page.into_iter().map(author));
            if last {
                return Ok(authors);
            }
        }
    }

    /// Removes an author: their tokens and sessions end, their images stay.
    ///
    /// # Errors
    /// [`AuthorError`].
    pub async fn remove(&self, name: &str) -> Result<(), AuthorError> {
        let name = AuthorName::parse(name)?;
        self.store.remove_author(&name).await?.then_some(()).ok_or_else(|| missing(&name))
    }

    /// Restores a removed author with their images. Returns a new token, which can't be shown again.
    ///
    /// # Errors
    /// [`AuthorError`].
    pub async fn restore(&self, name: &str) -> Result<String, AuthorError> {
        let name = AuthorName::parse(name)?;
        let not_removed = || AuthorError::NotRemoved(name.as_str().to_owned());
        let account = self.store.restore_author(&name).await?.ok_or_else(not_removed)?;
        self.first_token(&account).await
    }

    /// Suspends an author, or ends the suspension.
    ///
    /// # Errors
    /// [`AuthorError`].
    pub async fn suspend(&self, name: &str, suspended: bool) -> Result<(), AuthorError> {
        let name = AuthorName::parse(name)?;
        self.store.suspend(&name, suspended).await?.then_some(()).ok_or_else(|| missing(&name))
    }

    /// Sets an author's quota. `None` means the configured default, and 0 means no limit.
    ///
    /// # Errors
    /// [`AuthorError`].
    pub async fn set_quota(
        &self,
        name: &str,
        bytes: Option<u64>,
        images: Option<u32>,
        versions: Option<u32>,
    ) -> Result<(), AuthorError> {
        let name = AuthorName::parse(name)?;
        let part = QuotaOverrides { bytes, images, versions };
        part.check().map_err(|problem| AuthorError::Quota(problem.message))?;
        self.store.set_quota(&name, &part).await?.then_some(()).ok_or_else(|| missing(&name))
    }

    /// Replaces the key that signs addresses. Addresses signed with the old key stay valid for `overlap`.
    ///
    /// # Errors
    /// [`AuthorError`].
    pub async fn rotate_signing_key(&self, overlap: Duration) -> Result<(), AuthorError> {
        let mut fresh = [0; 32];
        getrandom::fill(&mut fresh)?;
        self.store.rotate_signing_key(&fresh, u32::try_from(overlap.as_secs()).unwrap_or(u32::MAX)).await?;
        Ok(())
    }

    /// Purges an author with all their images. Returns the number of images.
    ///
    /// # Errors
    /// [`AuthorError`].
    pub async fn purge(&self, name: &str) -> Result<u32, AuthorError> {
        let name = AuthorName::parse(name)?;
        self.store.entry(&name).await?.ok_or_else(|| missing(&name))?;
        self.store.remove_author(&name).await?;
        let images = self.store.purge_author(&name).await?.ok_or_else(|| missing(&name))?;
        self.store.give_back().await?;
        Ok(images)
    }

    /// Creates a token for an author or the operator. Returns its number and its secret, which can't be shown again.
    ///
    /// # Errors
    /// [`AuthorError`].
    pub async fn add_token(&self, whose: &str, wish: &TokenWish<'_>) -> Result<(i64, String), AuthorError> {
        let account = self.account(whose).await?;
        let scope = match wish.scope {
            "all" | "write" | "read" | "metrics" => Scope::from_word(wish.scope),
            other => return Err(AuthorError::Scope(other.to_owned())),
        };
        if scope == Scope::Metrics && (wish.image.is_some() || whose != OPERATOR) {
            return Err(AuthorError::Metrics);
        }
        let image = match wish.image {
            Some(name) => {
                let head = self.store.head(&ImageName::parse(name)?).await?;
                let none = || AuthorError::NoImage(name.to_owned());
                let head = head.filter(|head| whose == OPERATOR || head.owner.as_ref() == Some(&account));
                Some(head.ok_or_else(none)?.id)
            }
            None => None,
        };
        let secret = new_token()?;
        let lasts = wish.lasts.map(|lasts| i64::try_from(lasts.as_millis()).unwrap_or(i64::MAX / 2));
        let token = NewToken { lasts, scope, image, ..credentials::api_token(&secret, wish.label) };
        Ok((self.store.add_token(account.id, &token).await?, secret))
    }

    /// The tokens and sessions of an author or the operator, the newest first.
    ///
    /// # Errors
    /// [`AuthorError`].
    pub async fn tokens(&self, whose: &str) -> Result<Vec<Token>, AuthorError> {
        let account = self.account(whose).await?;
        Ok(self.store.tokens(account.id).await?.into_iter().map(token).collect())
    }

    /// Revokes a token or session.
    ///
    /// # Errors
    /// [`AuthorError`].
    pub async fn revoke(&self, whose: &str, token: i64) -> Result<(), AuthorError> {
        let account = self.account(whose).await?;
        let revoked = self.store.revoke(account.id, token).await?;
        revoked.then_some(()).ok_or_else(|| AuthorError::NoToken(whose.to_owned(), token))
    }

    /// A path that signs a browser in as an author or the operator, once, within a quarter of an hour.
    ///
    /// # Errors
    /// [`AuthorError`].
    pub async fn sign_in(&self, whose: &str) -> Result<String, AuthorError> {
        let account = self.account(whose).await?;
        let code = new_token()?;
        self.store.add_token(account.id, &credentials::sign_in_link(&code)).await?;
        Ok(credentials::sign_in_path(&code))
    }

    /// Flushes and closes the store.
    pub async fn close(self) {
        self.store.close().await;
    }

    async fn account(&self, whose: &str) -> Result<Account, AuthorError> {
        if whose == OPERATOR {
            return Ok(self.store.operator_account().await?);
        }
        let name = AuthorName::parse(whose)?;
        self.store.author(&name).await?.ok_or_else(|| missing(&name))
    }

    async fn first_token(&self, account: &Account) -> Result<String, AuthorError> {
        let secret = new_token()?;
        self.store.add_token(account.id, &credentials::api_token(&secret, "first")).await?;
        Ok(secret)
    }
}

fn missing(name: &AuthorName) -> AuthorError {
    AuthorError::Missing(name.as_str().to_owned())
}

fn author(entry: AccountEntry) -> Author {
    Author {
        name: entry.name,
        images: entry.images,
        tokens: entry.tokens,
        last_used: entry.last_used.map(moment),
        suspended: entry.suspended.map(moment),
        removed: entry.removed.map(moment),
    }
}

fn token(entry: TokenEntry) -> Token {
    Token {
        id: entry.id,
        kind: entry.kind,
        label: entry.label,
        scope: entry.scope.word(),
        image: entry.image,
        created: moment(entry.created),
        expires: entry.expires.map(moment),
        last_used: entry.last_used.map(moment),
    }
}

fn moment(ms: i64) -> String {
    let time: SystemTime = UNIX_EPOCH + Duration::from_millis(ms.max(0) as u64);
    humantime::format_rfc3339_seconds(time).to_string()
}
