//! The parts of pyplot-shaped charts that need no state: numbers in, numbers and outlines out.

#[cfg_attr(not(test), expect(dead_code, reason = "for the charts to use"))]
pub(crate) mod colormap;
#[cfg_attr(not(test), expect(dead_code, reason = "for the charts to use"))]
pub(crate) mod contour;
#[cfg_attr(not(test), expect(dead_code, reason = "for the charts to use"))]
pub(crate) mod contour_levels;
#[cfg_attr(not(test), expect(dead_code, reason = "for the charts to use"))]
pub(crate) mod cycle;
#[cfg_attr(not(test), expect(dead_code, reason = "for the charts to use"))]
pub(crate) mod hatch;
#[cfg_attr(not(test), expect(dead_code, reason = "for the charts to use"))]
pub(crate) mod hexbin;
#[cfg_attr(not(test), expect(dead_code, reason = "for the charts to use"))]
pub(crate) mod histogram;
#[cfg_attr(not(test), expect(dead_code, reason = "for the charts to use"))]
pub(crate) mod markers;
#[cfg_attr(not(test), expect(dead_code, reason = "for the charts to use"))]
pub(crate) mod norm;
#[cfg_attr(not(test), expect(dead_code, reason = "for the charts to use"))]
pub(crate) mod reduce;
#[cfg_attr(not(test), expect(dead_code, reason = "for the charts to use"))]
pub(crate) mod stats;
#[cfg_attr(not(test), expect(dead_code, reason = "for the charts to use"))]
pub(crate) mod stream;
#[cfg_attr(not(test), expect(dead_code, reason = "for the charts to use"))]
pub(crate) mod style;
