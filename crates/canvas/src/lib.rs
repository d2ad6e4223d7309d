//! The drawing API: calls with dynamic values go in, a [`wire::Scene`] comes out.
//!
//! There is one table of functions, [`CANVAS`] (and [`PATH`] for path objects, [`TURTLE`] for turtles). The Python bindings, the
//! binding and checking of arguments, the hints and the type stubs are all made from it. A function is one row and one handler,
//! side by side in `functions/`. This crate knows no Python, opens no file and reads no clock.
//!
//! ```text
//! call(canvas, function, positional, keywords)
//!   ├─ bind.rs      binds the arguments, as CPython does
//!   ├─ convert.rs   checks each by its Type
//!   ├─ functions/   lowers the call to a few simple shapes
//!   └─ draw.rs      adds them to the canvas as operations, counted against the limits
//! ```
//!
//! The files are in layers, each using only those below it:
//!
//! ```text
//! lib
//! completion  reference  stubs  unknown  what others see of the tables
//! table                           the rows of all functions, joined
//! functions/                      each function: its row and its handler
//! function  args  convert  hints  a call: its arguments checked, and what was probably meant by wrong ones
//! bind  words  image  color       arguments bound to parameters; types in words; images and colours from values
//! value  signature                what values and parameters are
//! turtle  draw  text/             what draws on a canvas
//! canvas  scope                   the picture so far
//! style  svg_path  geometry  grid  what pictures are made of
//! paint  path  transform
//! error  suggest
//! ```

#![expect(clippy::unnecessary_wraps, reason = "the table holds functions of one type")]
#![cfg_attr(test, expect(clippy::float_cmp, clippy::needless_pass_by_value, reason = "tests know their numbers"))]

mod args;
mod bind;
mod canvas;
mod color;
mod completion;
mod convert;
mod draw;
mod error;
mod function;
mod functions;
mod geometry;
pub mod grid;
mod hints;
mod image;
mod paint;
mod path;
mod reference;
mod returned;
mod scope;
mod signature;
mod stubs;
mod style;
pub mod suggest;
mod svg_path;
mod table;
#[cfg(test)]
mod testing;
pub mod text;
mod transform;
mod turtle;
mod unknown;
mod value;
mod words;

pub use bind::{BindError, BoundArguments, bind, usage};
pub use canvas::Canvas;
pub use color::{map as colormap, parse as parse_color, to_text as color_text};
pub use completion::{
    array as json_array, completed_functions, completed_keywords, completed_param, completed_returns,
    object as json_object,
};
pub use error::{CallError, ErrorKind, number, shown};
pub use function::{Function, call};
pub use functions::turtle::{call_turtle, nearest_family};
pub use paint::Paint;
pub use path::{FAR, Path, lower};
pub use reference::{Picture, idle_table, pictures, quoted, reference, reference_json};
pub use returned::Returned;
pub use scope::Scope;
pub use signature::{Default, Effect, Form, KeywordGroup, Param, ParamKind, Returns, Signature, Styled, Type, listed};
pub use stubs::stubs;
pub use suggest::{nearest, nearest_within};
pub use table::{CANVAS, PATH, TURTLE};
pub use text::warm;
pub use turtle::{Turtle, Walk};
pub use unknown::{camel_case, unknown_name};
pub use value::{Object, Value};
