//! Colour maps, norms and colour bars.

use crate::entry::Entry;
use crate::pyplot::{color_convert, colorbar, colorbar_methods, colormap, no_effect, norm};

pub(super) const COLORBARS: &[&Entry] = &[
    &colorbar::COLORBAR,
    &colorbar_methods::SET_LABEL,
    &colorbar_methods::SET_TICKS,
    &colorbar_methods::SET_TICKLABELS,
    &colorbar_methods::AX,
    &colorbar_methods::OUTLINE,
    &colorbar_methods::MAPPABLE,
    &colorbar_methods::MINORTICKS_ON,
    &colorbar_methods::MINORTICKS_OFF,
    &colorbar_methods::REMOVE,
    &no_effect::UPDATE_TICKS,
    &no_effect::UPDATE_NORMAL,
    &no_effect::SET_ALPHA,
];

pub(super) const COLORS: &[&Entry] = &[
    &colormap::LISTED_COLORMAP,
    &colormap::LINEAR_SEGMENTED_COLORMAP_FROM_LIST,
    &color_convert::TO_RGBA,
    &color_convert::TO_RGB,
    &color_convert::TO_HEX,
    &colormap::CALL,
    &colormap::REVERSED,
    &colormap::RESAMPLED,
    &colormap::COPY,
    &colormap::N,
    &colormap::NAME,
    &colormap::COLORS,
    &colormap::SET_UNDER,
    &colormap::SET_OVER,
    &colormap::SET_BAD,
    &colormap::SET_EXTREMES,
    &colormap::WITH_EXTREMES,
];

pub(super) const NORMS: &[&Entry] = &[
    &norm::NORMALIZE,
    &norm::LOG_NORM,
    &norm::SYM_LOG_NORM,
    &norm::POWER_NORM,
    &norm::TWO_SLOPE_NORM,
    &norm::CENTERED_NORM,
    &norm::BOUNDARY_NORM,
    &norm::CALL,
    &norm::INVERSE,
    &norm::VMIN,
    &norm::VMAX,
    &norm::AUTOSCALE,
    &norm::AUTOSCALE_NONE,
    &norm::SCALED,
];
