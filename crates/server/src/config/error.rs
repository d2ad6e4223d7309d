//! Why a configuration can't be used.

use std::path::PathBuf;

/// An invalid configuration. Nothing was started; the operator has to fix it.
#[derive(Debug, thiserror::Error)]
pub enum ConfigError {
    /// The file that was named is not there or can't be read.
    #[error("can't read the configuration file {path}: {source}", path = path.display())]
    File {
        /// The file.
        path: PathBuf,
        /// What the system said.
        source: std::io::Error,
    },
    /// The file of a secret is not there or can't be read.
    #[error("can't read the secret in {path}: {source}", path = path.display())]
    Secret {
        /// The file.
        path: PathBuf,
        /// What the system said.
        source: std::io::Error,
    },
    /// An unknown key or a value of the wrong type.
    #[error("{place}: {problem}")]
    Wrong {
        /// The file or variable, and the key.
        place: String,
        /// What is wrong, and what would be right.
        problem: String,
    },
    /// A value out of its range.
    #[error("{key} is {value}, but it must be {expected}")]
    Range {
        /// The key, with its section.
        key: String,
        /// What it is.
        value: String,
        /// What it may be, in words.
        expected: &'static str,
    },
}
