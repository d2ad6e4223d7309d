//! The recorded mutations: `e2e/mutants.toml`, each a change of one place that breaks a wall, and the case that must
//! fail for it.

use crate::place::here;
use std::fs;

/// One change.
#[derive(Debug, Clone)]
pub struct Mutant {
    /// The wall, and what is done to it.
    pub what: String,
    /// The file, from the top of the repository.
    pub file: String,
    /// What is there once.
    pub find: String,
    /// What is put there.
    pub replace: String,
    /// A test program of `e2e/tests/`, or a crate.
    pub suite: String,
    /// A case of the corpus, or a test's full name.
    pub case: String,
}

impl Mutant {
    /// The source with the change.
    ///
    /// # Panics
    /// When what is to be changed isn't there exactly once.
    #[must_use]
    pub fn apply(&self, source: &str) -> String {
        let found = source.matches(&self.find).count();
        assert_eq!(found, 1, "{}: {:?} is {found} times in {}", self.what, self.find, self.file);
        source.replacen(&self.find, &self.replace, 1)
    }
}

/// All of them, in the file's order.
#[must_use]
pub fn mutants() -> Vec<Mutant> {
    let text = fs::read_to_string(here("mutants.toml")).expect("e2e/mutants.toml is there");
    let table: toml::Table = text.parse().unwrap_or_else(|error| panic!("e2e/mutants.toml: {error}"));
    let read = |mutant: &toml::Value| {
        let field = |name: &str| {
            let value = mutant.get(name).and_then(toml::Value::as_str);
            value.unwrap_or_else(|| panic!("{name} is missing in {mutant}")).to_owned()
        };
        Mutant {
            what: field("what"),
            file: field("file"),
            find: field("find"),
            replace: field("replace"),
            suite: field("suite"),
            case: field("case"),
        }
    };
    table["mutant"].as_array().expect("a list of mutants").iter().map(read).collect()
}
