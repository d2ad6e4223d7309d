//! The nearest name that exists.

use strsim::osa_distance;

/// The most bytes of a character.
const MAX_CHARACTER: usize = 4;

/// The candidate that `name` was probably meant to be, if any is near: at most one change (a character inserted, deleted or
/// replaced, or two neighbours swapped) in three characters, three in all, ignoring case.
pub fn nearest<'a>(name: &str, candidates: impl IntoIterator<Item = &'a str>) -> Option<&'a str> {
    nearest_within(name, candidates, name.chars().count().div_ceil(3).min(3))
}

/// As [`nearest`], with at most `most` changes.
pub fn nearest_within<'a>(name: &str, candidates: impl IntoIterator<Item = &'a str>, most: usize) -> Option<&'a str> {
    if name.chars().count() > 64 {
        return None;
    }
    let lower = name.to_lowercase();
    candidates
        .into_iter()
        .filter_map(|candidate| {
            let most = most.min(candidate.chars().count().div_ceil(2));
            // Each change makes a name longer by one character at most.
            let near = lower.len().abs_diff(candidate.len()) <= most * MAX_CHARACTER;
            let changes = near.then(|| osa_distance(&lower, &candidate.to_lowercase()))?;
            (changes <= most).then_some((changes, candidate))
        })
        .min_by_key(|(changes, _)| *changes)
        .map(|(_, candidate)| candidate)
}

/// "did you mean `name`?"
#[must_use]
pub fn did_you_mean(name: &str) -> String {
    format!("did you mean `{name}`?")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn near_names_are_found_and_far_ones_are_not() {
        let names = ["circle", "ellipse", "rect", "text", "no_fill"];
        assert_eq!(nearest("circel", names), Some("circle"));
        assert_eq!(nearest("cirlce", names), Some("circle"));
        assert_eq!(nearest("Rect", names), Some("rect"));
        assert_eq!(nearest("noFill", names), Some("no_fill"));
        assert_eq!(nearest("elipse", names), Some("ellipse"));
        assert_eq!(nearest("potato", names), None);
        assert_eq!(nearest("", names), None);
        assert_eq!(nearest(&"x".repeat(10_000), names), None);
    }
}
