//! Numbers in, numbers out: nothing here knows of charts.

pub(crate) mod arc;
pub(crate) mod arrow_style;
pub(crate) mod box_style;
pub(crate) mod connection;
pub(crate) mod contour;
pub(crate) mod hexbin;
pub(crate) mod histogram;
pub(crate) mod kernel;
pub(crate) mod levels;
pub(crate) mod mesh;
pub(crate) mod near;
pub(crate) mod places;
pub(crate) mod simplify;
pub(crate) mod stats;
pub(crate) mod streamlines;
pub(crate) mod style_text;
pub(crate) mod triangles;
