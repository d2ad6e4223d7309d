//! The nearest name that exists.

/// How many single changes (insert, delete, replace, swap two neighbours) make `a` into `b`, ignoring case:
/// the optimal string alignment distance (Damerau 1964). Given up, as `None`, past `most`.
fn distance(a: &str, b: &str, most: usize) -> Option<usize> {
    let a: Vec<char> = a.chars().flat_map(char::to_lowercase).collect();
    let b: Vec<char> = b.chars().flat_map(char::to_lowercase).collect();
    if a.len().abs_diff(b.len()) > most {
        return None;
    }
    let mut before: Vec<usize> = Vec::new();
    let mut above: Vec<usize> = (0..=b.len()).collect();
    for i in 1..=a.len() {
        let mut row = vec![i; b.len() + 1];
        for j in 1..=b.len() {
            let same = usize::from(a[i - 1] != b[j - 1]);
            let mut best = (above[j] + 1).min(row[j - 1] + 1).min(above[j - 1] + same);
            if i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1] {
                best = best.min(before[j - 2] + 1);
            }
            row[j] = best;
        }
        before = std::mem::replace(&mut above, row);
    }
    above.last().copied().filter(|d| *d <= most)
}

/// The candidate that `name` was probably meant to be, if any is near: at most one change in three
/// characters, three in all, ignoring case.
pub fn nearest<'a>(name: &str, candidates: impl IntoIterator<Item = &'a str>) -> Option<&'a str> {
    nearest_within(name, candidates, name.chars().count().div_ceil(3).min(3))
}

/// As [`nearest`], with at most `most` changes.
pub fn nearest_within<'a>(name: &str, candidates: impl IntoIterator<Item = &'a str>, most: usize) -> Option<&'a str> {
    if name.chars().count() > 64 {
        return None;
    }
    candidates
        .into_iter()
        .filter_map(|c| Some((distance(name, c, most.min(c.chars().count().div_ceil(2)))?, c)))
        .min_by_key(|(d, _)| *d)
        .map(|(_, c)| c)
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
