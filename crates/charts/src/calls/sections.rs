//! A section of the table made of parts, each of which lies beside its functions.

use super::nothing;
use crate::table::Entry;

/// How many entries the parts have.
pub(super) const fn count(parts: &[&[Entry]]) -> usize {
    let (mut sum, mut i) = (0, 0);
    while i < parts.len() {
        sum += parts[i].len();
        i += 1;
    }
    sum
}

/// The entries of all parts, in order.
pub(super) const fn join<const N: usize>(parts: &[&[Entry]]) -> [Entry; N] {
    const NOBODYS: Entry = Entry::new("", &[], "", nothing, "", "");
    let mut all = [NOBODYS; N];
    let (mut at, mut i) = (0, 0);
    while i < parts.len() {
        let mut j = 0;
        while j < parts[i].len() {
            let Entry { name, on, signature, summary, example, property, run } = parts[i][j];
            all[at] = Entry { name, on, signature, summary, example, property, run };
            at += 1;
            j += 1;
        }
        i += 1;
    }
    all
}
