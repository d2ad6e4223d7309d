//! A column's texts in one string. A `String` each would take several times the memory of short texts.

use serde::de::{Error, SeqAccess, Visitor};
use serde::{Deserialize, Deserializer, Serialize, Serializer};
use std::fmt;

/// A list of texts, encoded like a `Vec<String>`.
#[derive(Clone, Default, PartialEq, Eq)]
pub struct Texts {
    all: String,
    /// The end of each in `all`.
    ends: Vec<u32>,
}

impl Texts {
    /// An empty list with room for this many texts and bytes.
    #[must_use]
    pub fn with_capacity(texts: usize, bytes: usize) -> Self {
        Self { all: String::with_capacity(bytes), ends: Vec::with_capacity(texts) }
    }

    /// Adds one.
    ///
    /// # Panics
    /// Beyond 4 GiB in all, far more than a data set can have.
    pub fn push(&mut self, text: &str) {
        assert!(self.try_push(text), "more than 4 GiB of text");
    }

    /// Adds one; returns whether all texts together are within 4 GiB, and adds nothing otherwise.
    pub fn try_push(&mut self, text: &str) -> bool {
        let Ok(end) = u32::try_from(self.all.len() + text.len()) else { return false };
        self.all.push_str(text);
        self.ends.push(end);
        true
    }

    /// How many there are.
    #[must_use]
    pub fn len(&self) -> usize {
        self.ends.len()
    }

    /// Whether there are none.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.ends.is_empty()
    }

    /// The text with this index.
    #[must_use]
    pub fn get(&self, at: usize) -> Option<&str> {
        let end = *self.ends.get(at)?;
        let start = at.checked_sub(1).map_or(0, |before| self.ends[before]);
        Some(&self.all[start as usize..end as usize])
    }

    /// All of them.
    #[must_use]
    pub fn iter(&self) -> Iter<'_> {
        Iter { texts: self, at: 0 }
    }
}

/// An iterator over texts.
#[derive(Debug, Clone)]
pub struct Iter<'a> {
    texts: &'a Texts,
    at: usize,
}

impl<'a> Iterator for Iter<'a> {
    type Item = &'a str;

    fn next(&mut self) -> Option<&'a str> {
        let text = self.texts.get(self.at)?;
        self.at += 1;
        Some(text)
    }

    fn size_hint(&self) -> (usize, Option<usize>) {
        let left = self.texts.len() - self.at;
        (left, Some(left))
    }
}

impl ExactSizeIterator for Iter<'_> {}

impl<'a> IntoIterator for &'a Texts {
    type Item = &'a str;
    type IntoIter = Iter<'a>;

    fn into_iter(self) -> Iter<'a> {
        self.iter()
    }
}

impl<T: AsRef<str>> FromIterator<T> for Texts {
    fn from_iter<I: IntoIterator<Item = T>>(texts: I) -> Self {
        let mut all = Self::default();
        texts.into_iter().for_each(|text| all.push(text.as_ref()));
        all
    }
}

impl<T: AsRef<str>> From<Vec<T>> for Texts {
    fn from(texts: Vec<T>) -> Self {
        texts.into_iter().collect()
    }
}

impl fmt::Debug for Texts {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_list().entries(self).finish()
    }
}

impl Serialize for Texts {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_seq(self)
    }
}

impl<'de> Deserialize<'de> for Texts {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        deserializer.deserialize_seq(Reader)
    }
}

struct Reader;

impl<'de> Visitor<'de> for Reader {
    type Value = Texts;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("texts")
    }

    fn visit_seq<A: SeqAccess<'de>>(self, mut seq: A) -> Result<Texts, A::Error> {
        let mut texts = Texts::default();
        // A message is decoded from memory, so its texts can be borrowed.
        while let Some(text) = seq.next_element::<&str>()? {
            if !texts.try_push(text) {
                return Err(A::Error::custom("more than 4 GiB of text"));
            }
        }
        Ok(texts)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    proptest! {
        #[test]
        fn texts_are_what_a_list_of_strings_is(list in proptest::collection::vec("\\PC{0,8}", 0..20)) {
            let texts: Texts = list.iter().collect();
            prop_assert_eq!(texts.iter().collect::<Vec<_>>(), list.iter().map(String::as_str).collect::<Vec<_>>());
            prop_assert_eq!(texts.len(), list.len());
            prop_assert_eq!(texts.get(list.len()), None);
            let encoded = crate::encode(&list);
            prop_assert_eq!(&crate::encode(&texts), &encoded);
            prop_assert_eq!(crate::decode::<Texts>(&encoded, "texts").expect("readable"), texts);
        }
    }

    #[test]
    fn lengths_that_lie_are_refused() {
        crate::decode::<Texts>(&[0xFF, 0xFF, 0xFF, 0xFF, 0x0F, 1, b'a'], "texts").expect_err("refused");
        crate::decode::<Texts>(&[1, 2, b'a'], "texts").expect_err("refused");
        crate::decode::<Texts>(&[1, 1, 0xFF], "texts").expect_err("refused");
    }
}
