//! Tags of images: a few short plain words, by which people find them.

/// Most tags of one image.
pub(crate) const MAX_TAGS: usize = 10;
/// Most characters of a tag.
pub(crate) const MAX_TAG: usize = 24;

/// Checks an image's tags. Upper-case letters become lower-case, and a tag that is there twice counts once.
///
/// # Errors
/// A sentence for the person who wrote them.
pub(crate) fn parse(words: &[String]) -> Result<Vec<String>, String> {
    let mut tags: Vec<String> = Vec::new();
    for word in words {
        let tag = parse_one(word).ok_or_else(|| {
            let said = wire::clean_line(word, 60);
            format!("{said:?} can't be a tag: a tag is one word of 1 to {MAX_TAG} letters, digits and hyphens.")
        })?;
        if !tags.contains(&tag) {
            tags.push(tag);
        }
    }
    if tags.len() > MAX_TAGS {
        return Err(format!("An image can have at most {MAX_TAGS} tags."));
    }
    Ok(tags)
}

/// One tag, in lower case; `None` if it is no plain word.
pub(crate) fn parse_one(word: &str) -> Option<String> {
    let tag = word.trim().to_lowercase();
    let plain = tag.chars().all(|c| c.is_alphanumeric() || c == '-') && tag.chars().any(char::is_alphanumeric);
    (plain && tag.chars().count() <= MAX_TAG).then_some(tag)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn words(words: &[&str]) -> Vec<String> {
        words.iter().map(|word| (*word).to_owned()).collect()
    }

    #[test]
    fn tags_are_plain_words_and_each_counts_once() {
        let tags = parse(&words(&["Weather", "städte", "2014", "open-data", " weather "])).expect("good");
        assert_eq!(tags, ["weather", "städte", "2014", "open-data"]);
        assert_eq!(parse(&[]).expect("none"), Vec::<String>::new());
    }

    #[test]
    fn anything_else_is_refused_with_a_sentence() {
        for bad in ["", " ", "-", "two words", "a%", "a_b", "<b>", "a\u{202E}b", "a\u{200B}b", &"a".repeat(25)] {
            let sentence = parse(&words(&["good", bad])).expect_err(bad);
            assert!(sentence.contains("can't be a tag") && sentence.ends_with('.'), "{sentence}");
        }
        let many: Vec<String> = (0..11).map(|n| n.to_string()).collect();
        assert!(parse(&many).expect_err("too many").contains("at most 10"));
    }
}
