//! The tags that most public images have, which the gallery offers. Counted again after a while, not for each page.

use crate::store::{Store, StoreError};
use parking_lot::Mutex;
use std::collections::HashMap;
use std::sync::Arc;
use std::time::{Duration, Instant};

/// For how long they are kept.
const KEPT: Duration = Duration::from_secs(30);
/// How many are offered.
const MOST: usize = 16;

/// The most used tags. Cheap to read.
#[derive(Debug, Default)]
pub(crate) struct PopularTags(Mutex<Option<(Instant, Arc<[String]>)>>);

impl PopularTags {
    /// The most used ones first.
    ///
    /// # Errors
    /// [`StoreError`].
    pub(crate) async fn get(&self, store: &Store) -> Result<Arc<[String]>, StoreError> {
        if let Some((read, known)) = self.0.lock().as_mut() {
            if read.elapsed() < KEPT {
                return Ok(Arc::clone(known));
            }
            // One request counts again; the others take what there is meanwhile.
            *read = Instant::now();
        }
        let tags: Arc<[String]> = most_used(&store.public_tags().await?).into();
        *self.0.lock() = Some((Instant::now(), Arc::clone(&tags)));
        Ok(tags)
    }
}

/// The most used words of these texts.
fn most_used(tags: &[String]) -> Vec<String> {
    let mut counts: HashMap<&str, usize> = HashMap::new();
    for tag in tags.iter().flat_map(|tags| tags.split_whitespace()) {
        *counts.entry(tag).or_default() += 1;
    }
    let mut counts: Vec<(&str, usize)> = counts.into_iter().collect();
    counts.sort_unstable_by(|a, b| b.1.cmp(&a.1).then(a.0.cmp(b.0)));
    counts.into_iter().take(MOST).map(|(tag, _)| tag.to_owned()).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_most_used_come_first_and_then_the_alphabet_decides() {
        let tags = [" map data ".to_owned(), " chart data ".to_owned(), " chart ".to_owned()];
        assert_eq!(most_used(&tags), ["chart", "data", "map"]);
        let many: Vec<String> = (0..40).map(|n| n.to_string()).collect();
        assert_eq!(most_used(&many).len(), MOST);
    }
}
