//! Accounts of an identity provider: the records. How they are kept is in [`super::queries`].

use super::accounts::Account;

/// A person, as their identity provider names them.
#[derive(Debug, Clone, Copy)]
pub(crate) struct IdentityKey<'a> {
    /// The provider.
    pub issuer: &'a str,
    /// The provider's own name for the person, which never changes.
    pub subject: &'a str,
}

/// The author who signs in with an identity.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct IdentityOwner {
    /// The author.
    pub account: Account,
    /// Whether the operator has suspended them.
    pub suspended: bool,
    /// Whether the operator has removed them.
    pub removed: bool,
}

/// An author's identity in a list.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct IdentityEntry {
    /// The provider.
    pub issuer: String,
    /// The provider's own name for the person.
    pub subject: String,
    /// When it was connected, ms since 1970.
    pub created: i64,
}

/// The result of adding an author for an identity.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) enum JoinedByIdentity {
    /// This is the author.
    Author(Account),
    /// The name belongs or belonged to somebody else.
    NameTaken,
    /// Somebody signs in with this identity already.
    IdentityTaken,
}
