//! Names of columns: every column gets a unique name.

use std::collections::HashSet;

/// Turns the names of the heading into usable names.
pub(crate) fn finish(heading: &[String]) -> Vec<String> {
    let heading: Vec<String> = heading.iter().map(|name| tidy(name)).collect();
    // A name of the heading isn't given to another column.
    let given: HashSet<&String> = heading.iter().filter(|name| !name.is_empty()).collect();
    let mut used = HashSet::with_capacity(heading.len());
    let mut names = Vec::with_capacity(heading.len());
    for (i, name) in heading.iter().enumerate() {
        let (stem, mut number) = if name.is_empty() { ("column", i + 1) } else { (name.as_str(), 2) };
        let mut unique = if name.is_empty() { format!("column_{number}") } else { name.clone() };
        let is_first = !name.is_empty() && !used.contains(name);
        while !is_first && (used.contains(&unique) || given.contains(&unique)) {
            unique = format!("{stem}_{number}");
            number += 1;
        }
        used.insert(unique.clone());
        names.push(unique);
    }
    names
}

fn tidy(name: &str) -> String {
    name.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// Adds notes about new names of columns that are kept.
pub(crate) fn say(heading: &[String], names: &[String], kept: &[bool], notes: &mut Vec<String>) {
    let columns = heading.iter().zip(names).zip(kept).filter(|(_, kept)| **kept).map(|(pair, _)| pair);
    let changed = columns.map(|(was, name)| (tidy(was), name)).filter(|(was, name)| was != *name);
    let (unnamed, twice): (Vec<_>, Vec<_>) = changed.partition(|(was, _)| was.is_empty());
    match unnamed.as_slice() {
        [] => {}
        [(_, one)] => notes.push(format!("A column has no name; it is called {one:?}.")),
        [(_, one), (_, another)] => {
            notes.push(format!("Two columns have no name; they are called {one:?} and {another:?}."));
        }
        [(_, one), .., (_, last)] => {
            notes.push(format!("{} columns have no name; they are called {one:?} to {last:?}.", unnamed.len()));
        }
    }
    if let Some((name, unique)) = twice.first() {
        let more = if twice.len() == 1 { String::new() } else { format!(", and so on for {} columns", twice.len()) };
        notes.push(format!("Columns have the same name {name:?}; the second is called {unique:?}{more}."));
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn named(heading: &[&str]) -> (Vec<String>, Vec<String>) {
        let heading: Vec<String> = heading.iter().map(|name| (*name).to_owned()).collect();
        let (names, mut notes) = (finish(&heading), Vec::new());
        say(&heading, &names, &vec![true; names.len()], &mut notes);
        (names, notes)
    }

    #[test]
    fn each_column_has_a_name_of_its_own() {
        assert_eq!(named(&[" a ", "b\nc"]), (vec!["a".into(), "b c".into()], vec![]));
        let (names, notes) = named(&["", "a", "a", "a_2", "a", "column_6", ""]);
        assert_eq!(names, ["column_1", "a", "a_3", "a_2", "a_4", "column_6", "column_7"]);
        assert!(
            notes[0].contains("\"column_1\" and \"column_7\"") && notes[1].contains("the second is called \"a_3\""),
            "{notes:?}"
        );
    }

    proptest! {
        #[test]
        fn names_are_never_empty_and_never_the_same(heading in proptest::collection::vec("[a ]?(_[12])?|column_[1-5]", 0..12)) {
            let names = finish(&heading);
            let different: HashSet<&String> = names.iter().collect();
            prop_assert_eq!(different.len(), heading.len());
            prop_assert!(names.iter().all(|name| !name.is_empty()));
        }
    }
}
