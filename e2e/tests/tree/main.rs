//! What holds of the repository itself. These tests read files; they start no server.

mod arrows;
mod dependencies;
mod mutants;
mod python_names;
mod typing;
