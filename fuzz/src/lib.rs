//! What the fuzz targets share: scenes and calls made from the fuzzer's bytes, and what must hold of what comes out.

mod bpf;
mod bytes;
mod drawing;
mod memory;
mod scenes;
mod svg;
mod values;

pub use bpf::run as run_filter;
pub use bytes::Bytes;
pub use drawing::Drawing;
pub use memory::within;
pub use scenes::scene;
pub use svg::check as check_svg;
pub use values::{keywords, values};
