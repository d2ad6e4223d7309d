//! Figures, and axes on them.

mod current;
mod figures;
mod grids;
mod layout;
mod mosaic;
mod places;
mod subplots;


