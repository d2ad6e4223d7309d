//! Strings on an axis.

use std::collections::HashMap;

/// Categories, numbered 0, 1, 2, … in the order in which they first came, as matplotlib's `StrCategoryConverter`
/// does: a string that comes again keeps its number, and later data can add more.
#[derive(Debug, Clone, Default)]
pub(crate) struct Categories {
    names: Vec<String>,
    numbers: HashMap<String, usize>,
}

impl Categories {
    /// The position of `name` on the axis. A new category comes after all others.
    pub(crate) fn place(&mut self, name: &str) -> f64 {
        if let Some(number) = self.numbers.get(name) {
            return *number as f64;
        }
        let number = self.names.len();
        self.names.push(name.to_owned());
        self.numbers.insert(name.to_owned(), number);
        number as f64
    }

    /// The names in order; each one's index is its place.
    pub(crate) fn names(&self) -> &[String] {
        &self.names
    }

    /// The category at a position, or nothing between and beyond the categories.
    pub(crate) fn label(&self, x: f64) -> &str {
        let near = x.round();
        if !((x - near).abs() < 1e-9 && near >= 0.0 && near < self.names.len() as f64) {
            return "";
        }
        &self.names[near as usize]
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_first_appearance_gives_the_number() {
        let mut categories = Categories::default();
        let places: Vec<f64> = ["b", "a", "b", "c", "a"].iter().map(|name| categories.place(name)).collect();
        assert_eq!(places, [0.0, 1.0, 0.0, 2.0, 1.0]);
        assert_eq!(categories.names(), ["b", "a", "c"]);
    }

    #[test]
    fn only_whole_places_have_names() {
        let mut categories = Categories::default();
        categories.place("x");
        categories.place("y");
        let labels: Vec<&str> =
            [-1.0, 0.0, 0.5, 1.0, 2.0, f64::NAN, f64::INFINITY].iter().map(|x| categories.label(*x)).collect();
        assert_eq!(labels, ["", "x", "", "y", "", "", ""]);
    }
}
