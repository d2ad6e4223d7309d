//! seaborn's example data sets (`data-sets/README.md`), which are read without a network.

/// A file in the folder of the data sets, by its name.
macro_rules! files {
    ($($name:literal),*) => {
        [$(($name, include_bytes!(concat!("../data-sets/", $name)).as_slice())),*]
    };
}

/// Each file's name and content; `.gz` is compressed.
pub(crate) const DATA_SETS: [(&str, &[u8]); 9] = files!(
    "anscombe.csv",
    "diamonds.csv.gz",
    "flights.csv",
    "geyser.csv",
    "iris.csv",
    "mpg.csv",
    "penguins.csv",
    "tips.csv",
    "titanic.csv"
);
