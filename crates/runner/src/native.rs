//! `paintbox_native`: the functions that our own Python modules call.

use pyo3::prelude::*;

/// Registers the module. To be called before the interpreter starts.
pub(crate) fn register() {
    pyo3::append_to_inittab!(paintbox_native);
}

#[pymodule]
mod paintbox_native {
    use super::pyfunction;
    #[pymodule_export]
    use crate::renderer::{Renderer, find_face, measure};

    /// The settings of our own style, a line for each.
    #[pyfunction]
    fn paintbox_style() -> String {
        charts::paintbox_style()
    }

    /// The line of the program that is running; 0 if none is.
    #[pyfunction]
    fn running_line(py: pyo3::Python<'_>) -> u32 {
        crate::line::running(py)
    }

    /// A figure's size that is neither small nor large, inches.
    #[pyfunction]
    fn bounded_size(size: [f64; 2]) -> [f64; 2] {
        charts::bounded_size(size)
    }

    /// The files of the example data sets: their names and contents.
    #[pyfunction]
    fn data_sets() -> Vec<(&'static str, &'static [u8])> {
        crate::data_sets::DATA_SETS.to_vec()
    }

    /// The candidate nearest to a misspelt name.
    #[pyfunction]
    #[expect(clippy::needless_pass_by_value, reason = "what Python hands over is owned")]
    fn nearest(name: &str, candidates: Vec<String>) -> Option<String> {
        canvas::nearest(name, candidates.iter().map(String::as_str)).map(str::to_owned)
    }

    /// As `nearest`, with at most `most` changes.
    #[pyfunction]
    #[expect(clippy::needless_pass_by_value, reason = "what Python hands over is owned")]
    fn nearest_within(name: &str, candidates: Vec<String>, most: usize) -> Option<String> {
        canvas::nearest_within(name, candidates.iter().map(String::as_str), most).map(str::to_owned)
    }

    /// The canvas's function for a name in camel case.
    #[pyfunction]
    fn camel_case(name: &str) -> Option<&'static str> {
        canvas::camel_case(name)
    }

    /// The names of the canvas's functions.
    #[pyfunction]
    fn canvas_names() -> Vec<&'static str> {
        canvas::CANVAS.iter().map(|function| function.name).collect()
    }

    /// The family of ours that is nearest to a font's name.
    #[pyfunction]
    fn font_family(name: &str) -> &'static str {
        canvas::nearest_family(name)
    }

    /// Whether a text is a valid colour.
    #[pyfunction]
    fn is_color(text: &str) -> bool {
        canvas::parse_color(text).is_ok()
    }
}

/// A program's output, up to a limit. Replaces `sys.stdout` and `sys.stderr`.
#[pyclass]
pub(crate) struct Console {
    text: String,
    limit: usize,
    cut: bool,
    /// Which line printed which piece, if that is wanted.
    printed: Option<Vec<wire::Printed>>,
}

impl Console {
    pub(crate) fn new(limit: u32, printed: bool) -> Self {
        Self { text: String::new(), limit: limit as usize, cut: false, printed: printed.then(Vec::new) }
    }

    pub(crate) fn take(&mut self) -> wire::Console {
        let printed = self.printed.take().unwrap_or_default();
        wire::Console { text: std::mem::take(&mut self.text), cut: self.cut, printed }
    }

    pub(crate) fn note(&mut self, line: &str) {
        self.add(line, || 0);
    }

    /// Adds text that the line `of` printed.
    fn add(&mut self, text: &str, of: impl FnOnce() -> u32) {
        self.text.push_str(text);
        let Some(printed) = self.printed.as_mut().filter(|_| !text.is_empty()) else { return };
        // Beyond the most pieces, all that is left is one that nobody is known to have printed.
        let line = if printed.len() < wire::MAX_PRINTED - 1 { of() } else { 0 };
        let bytes = text.len() as u32;
        match printed.last_mut() {
            Some(last) if last.line == line => last.bytes = last.bytes.saturating_add(bytes),
            _ => printed.push(wire::Printed { bytes, line }),
        }
    }
}

#[pymethods]
impl Console {
    fn write(&mut self, py: Python<'_>, text: &Bound<'_, PyAny>) -> PyResult<usize> {
        let text = text.cast::<pyo3::types::PyString>()?.to_string_lossy();
        let room = self.limit.saturating_sub(self.text.len());
        let kept = &text[..text.floor_char_boundary(room)];
        self.cut |= kept.len() < text.len();
        self.add(kept, || crate::line::running(py));
        Ok(text.chars().count())
    }

    #[expect(clippy::unused_self, reason = "a stream has this method")]
    fn flush(&self) {}

    #[expect(clippy::unused_self, reason = "a stream has this method")]
    fn isatty(&self) -> bool {
        false
    }

    #[getter]
    #[expect(clippy::unused_self, reason = "a stream has this attribute")]
    fn encoding(&self) -> &'static str {
        "utf-8"
    }
}
