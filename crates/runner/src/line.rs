//! The line of the program that is running.

use pyo3::ffi;
use pyo3::intern;
use pyo3::prelude::*;

/// The name of the program's code, as in `python/errors.py`.
const PROGRAM: &str = "<program>";
/// How far out the program's frame is looked for.
const MOST_FRAMES: usize = 200;

/// The line, from 1, of the program's innermost frame; 0 if none of its frames is near.
pub(crate) fn running(py: Python<'_>) -> u32 {
    // SAFETY: the interpreter is held; the frame is borrowed, or null if no Python code runs.
    let mut frame = unsafe { Bound::from_borrowed_ptr_or_opt(py, ffi::PyEval_GetFrame().cast()) };
    for _ in 0..MOST_FRAMES {
        let Some(current) = frame else { return 0 };
        let pointer = current.as_ptr().cast::<ffi::PyFrameObject>();
        // SAFETY: `current` is a frame and alive. Its code is a new reference and never null.
        let code = unsafe { Bound::from_owned_ptr(py, ffi::PyFrame_GetCode(pointer).cast()) };
        if code.getattr(intern!(py, "co_filename")).is_ok_and(|name| name.eq(PROGRAM).unwrap_or(false)) {
            // SAFETY: `current` is a frame and alive.
            let line = unsafe { ffi::PyFrame_GetLineNumber(pointer) };
            return u32::try_from(line).unwrap_or(0);
        }
        // SAFETY: `current` is a frame and alive. The frame outside of it is a new reference, or null.
        frame = unsafe { Bound::from_owned_ptr_or_opt(py, ffi::PyFrame_GetBack(pointer).cast()) };
    }
    0
}
