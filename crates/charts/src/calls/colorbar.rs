//! Colour bars.

mod change;
mod fit;
mod make;

use crate::handle::Class;

