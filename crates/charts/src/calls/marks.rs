//! Many marks at once: points, hexagons, arrows and stream lines.

mod arrows;
mod hexagons;
mod legend_elements;
mod scatter;
mod stream;

use crate::handle::Class;

#[cfg(test)]
mod tests;
