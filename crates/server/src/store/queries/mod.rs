//! The store's queries, in the SQL that both databases speak: numbers are BIGINT, placeholders `$1`.

mod accounts;
mod identities;
mod images;
mod invites;
mod listing;
mod meta;
mod moderation;
mod names;
mod purge;
mod quota;
mod search;
mod transaction;
mod versions;
mod views;

pub(crate) use names::NameUse;

use super::error::StoreError;
use super::records::{ErrorDetail, Settings, Visibility};
use crate::image_limits::ImageLimits;
use sqlx::Row as _;
use sqlx::any::AnyRow;
use std::time::{SystemTime, UNIX_EPOCH};

/// The columns that [`settings_of`] reads.
macro_rules! settings {
    () => {
        "i.title, i.description, i.max_age, i.debug, i.visibility, CAST(i.signed AS INTEGER) AS signed, i.limits, i.engine, i.tags, CAST(i.show_program AS INTEGER) AS show_program"
    };
}
use settings;

fn settings_of(row: &AnyRow) -> Result<Settings, StoreError> {
    Ok(Settings {
        title: row.try_get("title")?,
        description: row.try_get("description")?,
        max_age: count(row, "max_age")?,
        debug: ErrorDetail::from_word(row.try_get("debug")?),
        visibility: Visibility::from_word(row.try_get("visibility")?),
        signed: count(row, "signed")? != 0,
        tags: row.try_get::<&str, _>("tags")?.split_whitespace().map(str::to_owned).collect(),
        show_program: count(row, "show_program")? != 0,
        engine: row.try_get("engine")?,
        limits: ImageLimits::from_stored(row.try_get("limits")?).ok_or(StoreError::Unreadable("an image's limits"))?,
    })
}

/// Tags as an image keeps them: with a space on either side of each, so that one can be looked for.
fn stored_tags(tags: &[String]) -> String {
    if tags.is_empty() { String::new() } else { format!(" {} ", tags.join(" ")) }
}

/// A data set's hash.
fn sha256_of(row: &AnyRow) -> Result<[u8; 32], StoreError> {
    row.try_get::<Vec<u8>, _>("sha256")?.try_into().map_err(|_| StoreError::Unreadable("a data set's hash"))
}

/// A column that holds a count or a number of something.
fn count(row: &AnyRow, column: &'static str) -> Result<u32, StoreError> {
    u32::try_from(row.try_get::<i64, _>(column)?).map_err(|_| StoreError::Unreadable(column))
}

fn now_ms() -> i64 {
    SystemTime::now().duration_since(UNIX_EPOCH).map_or(0, |since| since.as_millis() as i64)
}
