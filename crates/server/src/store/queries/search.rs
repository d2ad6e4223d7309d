//! The text by which an image is found: in lower case as Unicode has it, which the databases' own functions don't agree on.

use crate::name::ImageName;
use crate::store::{Settings, Store, StoreError};
use sqlx::Row as _;

/// What a search looks at, beside the owner's name.
pub(super) fn text(name: &ImageName, settings: &Settings) -> String {
    joined(name.as_str(), &settings.title, &settings.description, &settings.tags.join(" "))
}

fn joined(name: &str, title: &str, description: &str, tags: &str) -> String {
    [name, title, description, tags].join("\n").to_lowercase()
}

/// A pattern of `LIKE` for texts that contain this word; without one, for every text.
pub(super) fn pattern(word: Option<&str>) -> String {
    let Some(word) = word else { return "%".to_owned() };
    let mut pattern = String::from("%");
    for c in word.to_lowercase().chars().filter(|c| *c != '\0') {
        if matches!(c, '%' | '_' | '\\') {
            pattern.push('\\');
        }
        pattern.push(c);
    }
    pattern.push('%');
    pattern
}

impl Store {
    /// Makes the text of images that were saved before there was one.
    pub(in crate::store) async fn fill_search(&self) -> Result<(), StoreError> {
        let old: Option<i64> =
            sqlx::query_scalar("SELECT id FROM images WHERE search IS NULL LIMIT 1").fetch_optional(&self.pool).await?;
        if old.is_none() {
            return Ok(());
        }
        let mut tx = self.write().await?;
        let rows = sqlx::query("SELECT id, name, title, description, tags FROM images WHERE search IS NULL")
            .fetch_all(&mut *tx)
            .await?;
        for row in rows {
            let of = |column| row.try_get::<String, _>(column);
            let text = joined(&of("name")?, &of("title")?, &of("description")?, &of("tags")?);
            sqlx::query("UPDATE images SET search = $1 WHERE id = $2")
                .bind(text)
                .bind(row.try_get::<i64, _>("id")?)
                .execute(&mut *tx)
                .await?;
        }
        tx.commit().await
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_words_own_signs_mean_nothing_to_the_database() {
        assert_eq!(pattern(None), "%");
        assert_eq!(pattern(Some("100%_\\É\0")), "%100\\%\\_\\\\é%");
    }
}
