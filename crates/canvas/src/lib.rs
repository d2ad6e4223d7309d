//! The drawing API: calls with dynamic values go in, a [`wire::Scene`] comes out.
//!
//! There is one table of functions, [`CANVAS`] (and [`PATH`] for path objects, [`TURTLE`] for turtles). The Python bindings, the
//! binding and checking of arguments, the hints and the type stubs are all made from it, so that adding a
//! function is one entry (in `table/`) and its drawing code. This crate knows no Python, opens no file and
//! reads no clock.
//!
//! ```text
//! call(canvas, function, positional, keywords)
//!   ├─ bind.rs     binds the arguments, as CPython would
//!   ├─ convert.rs  checks each by its Type
//!   └─ shapes/ …   lowers the call to few dull operations, counted against the limits as they are added
//! ```

#![expect(clippy::unnecessary_wraps, reason = "the table holds functions of one type")]
#![cfg_attr(test, expect(clippy::float_cmp, clippy::needless_pass_by_value, reason = "tests know their numbers"))]

mod args;
mod bind;
mod canvas;
mod color;
mod convert;
mod draw;
mod error;
mod function;
mod functions;
mod geometry;
mod hints;
mod image;
mod paint;
mod path;
mod reference;
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

pub use bind::{BindError, BoundArguments, bind, usage};
pub use canvas::Canvas;
pub use color::{map as colormap, parse as parse_color, to_text as color_text};
pub use error::{CallError, ErrorKind, number, shown};
pub use function::{Function, call};
pub use functions::turtle::call_turtle;
pub use paint::Paint;
pub use path::Path;
pub use reference::{Picture, pictures, reference, reference_json};
pub use scope::Scope;
pub use signature::{Default, Form, KeywordGroup, Param, ParamKind, Returns, Signature, Styled, Type};
pub use stubs::stubs;
pub use suggest::{nearest, nearest_within};
pub use table::{CANVAS, PATH, TURTLE};
pub use text::warm;
pub use turtle::{Turtle, Walk};
pub use unknown::{camel_case, unknown_name};
pub use value::{Object, Returned, Value};
