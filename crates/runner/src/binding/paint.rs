//! Gradients and patterns as Python sees them.

use canvas::Paint;
use pyo3::prelude::*;

/// A paint that isn't just a colour.
#[pyclass(name = "paint", module = "paintbox", frozen)]
pub(crate) struct PaintObject {
    pub(crate) paint: Paint,
}

#[pymethods]
impl PaintObject {
    fn __repr__(&self) -> String {
        let name = self.paint.name();
        format!("<{}>", name.strip_prefix("a ").unwrap_or(name))
    }
}
