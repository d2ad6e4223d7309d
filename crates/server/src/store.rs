//! The store: images, their versions and data sets, and what the service must remember about itself.
//!
//! The records are in [`records`] and [`accounts`]. The queries for them are in [`queries`], once for all databases, and what
//! differs between `SQLite` and `PostgreSQL` is in [`backend`].

mod accounts;
mod backend;
mod error;
mod identities;
mod invites;
mod listed;
mod moderation;
mod problem;
mod queries;
mod records;
#[cfg(test)]
mod tests;

pub(crate) use accounts::{Account, AccountEntry, NewToken, Proof, Role, TokenEntry, TokenKind};
pub use backend::{Store, exposed};
pub use error::StoreError;
pub(crate) use identities::{IdentityEntry, IdentityKey, IdentityOwner, JoinedByIdentity};
pub(crate) use invites::{InviteEntry, InviteState, Joined, NewInvite};
pub(crate) use listed::{Cursor, ImageFilter, ListedImage, Order};
pub(crate) use moderation::{Held, HeldImage, Moderation, RecentSave};
pub(crate) use queries::NameUse;
pub(crate) use records::{
    Actor, DataSummary, DataVersion, ErrorDetail, Head, Image, ListedVersion, NewData, NewVersion, Precondition, Saved,
    Settings, Version, VersionData, Visibility,
};
