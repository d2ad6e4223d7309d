//! What the functions of `mappable.rs` take.

use crate::args::rows;
use crate::args::types;
use canvas::{Param, Type};

pub(crate) const SET_CLIM: &[Param] = &[
    Param::new(
        "vmin",
        Type::OneOf(&[Type::Number, Type::Pair]),
        "the number at the low end of the colours; or a pair of both ends",
    )
    .or_none(),
    Param::new("vmax", Type::Number, "the number at the high end of the colours").or_none(),
];

pub(crate) const ARTIST_SET_CMAP: &[Param] = &[Param::new("cmap", types::COLORMAP, "a colour map or its name")];

pub(crate) const GET_CMAP: &[Param] = &[
    Param::new("name", types::COLORMAP, "name of the colour map; the settings' own unless given").or_none(),
    Param::new("lut", Type::Whole, "how many colours it has, 1 to 4,096").or_none(),
];

pub(crate) const SET_NORM: &[Param] = &[Param::new(
    "norm",
    types::NORM,
    "how numbers become places in the colour map: a norm, or 'linear', 'log' or 'symlog'",
)];

pub(crate) const TO_RGBA: &[Param] = &[
    Param::new("x", Type::Numbers, "the numbers"),
    rows::ALPHA,
    Param::new("bytes", Type::Flag, "whether the parts are whole numbers 0–255 in place of fractions 0–1")
        .or_flag(false),
    Param::new("norm", Type::Flag, "whether the numbers go through the norm first").or_flag(true),
];

pub(crate) const SCI: &[Param] =
    &[Param::new("im", types::ARTIST, "what clim(), set_cmap() and colorbar() are about from now on")];

pub(crate) const SCALAR_MAPPABLE: &[Param] = &[rows::NORM, rows::CMAP];

pub(crate) const SET_ARRAY: &[Param] =
    &[Param::new("A", Type::Image, "other numbers, as many as before; of an image N×M")];

pub(crate) const SET_EXTENT: &[Param] =
    &[Param::new("extent", Type::Four, "left, right, bottom and top edges, data units")];

pub(crate) const SET_INTERPOLATION: &[Param] = &[Param::new("s", types::INTERPOLATION, "how pixels are enlarged")];
