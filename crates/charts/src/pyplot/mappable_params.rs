//! The parameters of the functions in `mappable.rs`.

use crate::args::rows;
use crate::args::types;
use canvas::{Param, Type};

pub(crate) const SET_CLIM: &[Param] = &[
    Param::new(
        "vmin",
        Type::OneOf(&[Type::Number, Type::Pair]),
        "value at the low end of the colormap; or a pair of both ends",
    )
    .or_none(),
    Param::new("vmax", Type::Number, "value at the high end of the colormap").or_none(),
];

pub(crate) const ARTIST_SET_CMAP: &[Param] = &[Param::new("cmap", types::COLORMAP, "a colormap or its name")];

pub(crate) const GET_CMAP: &[Param] = &[
    Param::new("name", types::COLORMAP, "name of the colormap; if not given, rcParams[\"image.cmap\"]").or_none(),
    Param::new("lut", Type::Whole, "number of colours, 1 to 4,096").or_none(),
];

pub(crate) const SET_NORM: &[Param] =
    &[Param::new("norm", types::NORM, "how values map to colours: a norm, or 'linear', 'log' or 'symlog'")];

pub(crate) const TO_RGBA: &[Param] = &[
    Param::new("x", Type::Numbers, "the values"),
    rows::ALPHA,
    Param::new(
        "bytes",
        Type::Flag,
        "whether channels are whole numbers from 0 to 255 instead of fractions from 0 to 1",
    )
    .or_flag(false),
    Param::new("norm", Type::Flag, "whether to apply the norm first").or_flag(true),
];

pub(crate) const SCI: &[Param] =
    &[Param::new("im", types::ARTIST, "the artist that clim(), set_cmap() and colorbar() will use")];

pub(crate) const SCALAR_MAPPABLE: &[Param] = &[rows::NORM, rows::CMAP];

pub(crate) const SET_ARRAY: &[Param] =
    &[Param::new("A", Type::Image, "the new values, as many as before; N×M for an image")];

pub(crate) const SET_EXTENT: &[Param] =
    &[Param::new("extent", Type::Four, "left, right, bottom and top edges, data units")];

pub(crate) const SET_INTERPOLATION: &[Param] = &[Param::new("s", types::INTERPOLATION, "interpolation between pixels")];
