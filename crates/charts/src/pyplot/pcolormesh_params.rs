//! The parameters of the functions in `pcolormesh.rs`.

use crate::args::rows;
use canvas::{Param, Type};

const ARGS: Param = Param::new(
    "args",
    Type::OneOf(&[Type::Data, Type::Grid]),
    "C, N×M; or X, Y and C: X of length M or M+1, Y of length N or N+1, or 2-D as C or one more",
)
.variadic();

pub(crate) const PCOLOR: &[Param] = &[
    ARGS,
    Param::new(
        "shading",
        Type::Choice(&["auto", "flat", "nearest"]),
        "whether X and Y are the corners ('flat') or the centres ('nearest') of the cells",
    )
    .or_none()
    .named(),
    rows::DATA,
];

pub(crate) const PCOLORMESH: &[Param] = &[
    ARGS,
    Param::new(
        "shading",
        Type::Choice(&["auto", "flat", "nearest", "gouraud"]),
        "whether X and Y are the corners ('flat') or the centres ('nearest') of the cells; 'gouraud' interpolates colours",
    )
    .or_none()
    .named(),
    rows::DATA,
];
