//! Images and fields of numbers.

mod arrays;
mod contours;
mod image;
pub(super) mod mappable;
mod meshes;
#[cfg(test)]
mod tests;
use crate::handle::Class;

