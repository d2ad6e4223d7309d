//! A column's texts, one after another in one string: a `String` each would take several times the memory of short texts.

use serde::de::{Error, SeqAccess, Visitor};
use serde::{Deserialize, Deserializer, Serialize, Serializer};
use std::fmt;

/// Texts in order. What is written and read of them is what a `Vec<String>` has.
#[derive(Clone, Default, PartialEq, Eq)]
pub struct Texts {
    all: String,
    /// Where each ends in `all`.
    ends: Vec<u32>,
}

impl Texts {
    /// No texts, with room for so many and so many bytes in all.
    #[must_use]
    pub fn with_capacity(texts: usize, bytes: usize) -> Self {
        Self { all: String::with_capacity(bytes), ends: Vec::with_capacity(texts) }
    }

    /// Adds one.
    ///
    /// # Panics
    /// Past 4 GiB in all; what may hold a data set is far less.
    pub fn push(&mut self, text: &str) {
        assert!(self.try_push(text), "more than 4 GiB of text");
    }

    /// Adds one, unless that makes more than 4 GiB in all.
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

    /// One of them, from 0.
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

/// Texts one by one.
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
        // Every message is in memory as a whole when it is decoded, so its texts can be borrowed.
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
