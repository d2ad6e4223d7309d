//! The migrations of each database: `migrations/*/VERSION_DESCRIPTION.sql`, compiled in.
//!
//! `sqlx::migrate!` would do the same, and would compile every database's driver a second time, for the compiler.

use include_dir::{Dir, include_dir};
use sqlx::SqlSafeStr as _;
use sqlx::migrate::{Migration, MigrationType, Migrator};
use std::sync::LazyLock;

pub(super) static SQLITE: LazyLock<Migrator> = LazyLock::new(|| {
    static FILES: Dir<'_> = include_dir!("$CARGO_MANIFEST_DIR/migrations/sqlite");
    migrator(&FILES)
});
pub(super) static POSTGRES: LazyLock<Migrator> = LazyLock::new(|| {
    static FILES: Dir<'_> = include_dir!("$CARGO_MANIFEST_DIR/migrations/postgres");
    migrator(&FILES)
});

fn migrator(files: &'static Dir<'static>) -> Migrator {
    Migrator::with_migrations(files.files().filter_map(migration).collect())
}

/// A file that isn't named like a migration is none; a test holds that there is no such file.
fn migration(file: &'static include_dir::File<'static>) -> Option<Migration> {
    let name = file.path().file_name()?.to_str()?.strip_suffix(".sql")?;
    let (version, description) = name.split_once('_')?;
    let sql = file.contents_utf8()?;
    let (version, description) = (version.parse().ok()?, description.replace('_', " "));
    Some(Migration::new(version, description.into(), MigrationType::Simple, sql.into_sql_str(), false))
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Stores have a row for each of these: a migration that is another one today is refused.
    #[test]
    fn migrations_are_those_that_stores_remember() {
        let of = |migrator: &Migrator| -> Vec<(i64, String)> {
            migrator.iter().map(|migration| (migration.version, migration.description.to_string())).collect()
        };
        let named = |rows: &[(i64, &str)]| -> Vec<(i64, String)> {
            rows.iter().map(|(version, description)| (*version, (*description).to_owned())).collect()
        };
        assert_eq!(
            of(&SQLITE),
            named(&[
                (1, "images"),
                (2, "accounts"),
                (3, "sources"),
                (4, "limits"),
                (5, "holding"),
                (20, "data options"),
                (21, "engines"),
                (30, "gallery"),
                (40, "invites"),
                (41, "moderation"),
                (42, "identities"),
                (43, "drawn size")
            ])
        );
        assert_eq!(
            of(&POSTGRES),
            named(&[
                (1, "images"),
                (2, "holding"),
                (20, "data options"),
                (21, "engines"),
                (30, "gallery"),
                (40, "invites"),
                (41, "moderation"),
                (42, "identities"),
                (43, "drawn size")
            ])
        );
        for (migrator, start) in [(&SQLITE, SQLITE_START), (&POSTGRES, POSTGRES_START)] {
            let first = migrator.iter().next().expect("there are migrations");
            assert_eq!(first.checksum[..8], start);
        }
    }

    /// The beginning of the first migration's SHA-384.
    const SQLITE_START: [u8; 8] = [0xb2, 0x72, 0xf3, 0x95, 0x69, 0xf2, 0xc9, 0x26];
    const POSTGRES_START: [u8; 8] = [0xca, 0xfa, 0x0b, 0x0f, 0x81, 0x05, 0xbb, 0x5b];
}
