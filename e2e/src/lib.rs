//! The harness of the end-to-end tests: it starts the real `paintbox` on a free port and looks at it from outside.
//!
//! Nothing here links the product (one test reads the policy of `jail`, to try every row of it). [`Server`] is a running
//! service, [`Client`] speaks HTTP to it, [`cli`] runs the command line, [`each_row`] goes through a table, [`census`] counts processes, descriptors and memory through `/proc`, [`life`] what a child takes from birth to end, [`golden`] compares pictures,
//! [`mistakes`] are programs that are wrong, [`case`] reads the hostile corpus and [`after`] makes the checks that follow each of its cases. Everything here
//! panics when what it needs isn't there: a test that can't run has failed.

pub mod after;
pub mod case;
pub mod census;
pub mod cli;
mod client;
pub mod golden;
pub mod life;
pub mod mistakes;
pub mod mutant;
mod place;
pub mod raw;
mod rows;
mod server;
mod spawn;
mod walls;

pub use client::{Answer, Client, form_encoded};
pub use place::{here, program, science};
pub use rows::each_row;
pub use server::{Builder, Server, TOKEN};
pub use spawn::spawn;
pub use walls::Walls;
