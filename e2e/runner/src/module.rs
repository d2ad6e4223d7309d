//! The Python side of the machine's instructions.

use pyo3::prelude::*;

/// Makes the module known; before the interpreter starts.
pub(crate) fn register() {
    pyo3::append_to_inittab!(machine);
}

#[pymodule]
mod machine {
    use crate::instructions;
    use pyo3::exceptions::PyTypeError;
    use pyo3::prelude::*;
    use pyo3::types::{PyBytes, PyTuple};

    /// A whole number's low 64 bits, whatever its sign and size.
    fn bits(number: &Bound<'_, PyAny>) -> PyResult<u64> {
        // SAFETY: takes any object, and answers all ones with an exception set for one that isn't a number.
        let bits = unsafe { pyo3::ffi::PyLong_AsUnsignedLongLongMask(number.as_ptr()) };
        match PyErr::take(number.py()) {
            Some(error) if bits == u64::MAX => Err(error),
            _ => Ok(bits),
        }
    }

    /// The number and up to six arguments of a call.
    fn registers(number: &Bound<'_, PyAny>, arguments: &Bound<'_, PyTuple>) -> PyResult<[u64; 7]> {
        let mut registers = [0; 7];
        if arguments.len() > 6 {
            return Err(PyTypeError::new_err("a system call has six arguments"));
        }
        registers[0] = bits(number)?;
        for (register, argument) in registers[1..].iter_mut().zip(arguments) {
            *register = bits(&argument)?;
        }
        Ok(registers)
    }

    /// `syscall` with all 64 bits of every register; what the kernel answers.
    #[pyfunction]
    #[pyo3(signature = (number, *arguments))]
    fn syscall(number: &Bound<'_, PyAny>, arguments: &Bound<'_, PyTuple>) -> PyResult<i64> {
        Ok(instructions::syscall(&registers(number, arguments)?))
    }

    /// `int 0x80`: the 32-bit way in.
    #[pyfunction]
    #[pyo3(signature = (number, *arguments))]
    fn int80(number: &Bound<'_, PyAny>, arguments: &Bound<'_, PyTuple>) -> PyResult<i64> {
        Ok(instructions::int80(&registers(number, arguments)?))
    }

    /// `sysenter`: the other 32-bit way in.
    #[pyfunction]
    #[pyo3(signature = (number, *arguments))]
    fn sysenter(number: &Bound<'_, PyAny>, arguments: &Bound<'_, PyTuple>) -> PyResult<()> {
        instructions::sysenter(&registers(number, arguments)?);
        Ok(())
    }

    /// A far return to this address in this code segment.
    #[pyfunction]
    fn far_return(address: u64, segment: u16) {
        instructions::far_return(address, segment);
    }

    /// A far call to this address, below 4 GiB, in this code segment.
    #[pyfunction]
    fn far_call(address: u32, segment: u16) {
        instructions::far_call(address, segment);
    }

    /// A call of this address as a function.
    #[pyfunction]
    fn jump(address: u64) {
        instructions::jump(address);
    }

    /// The bytes that lie there.
    #[pyfunction]
    fn peek(py: Python<'_>, address: u64, length: usize) -> Bound<'_, PyBytes> {
        PyBytes::new(py, &instructions::peek(address, length))
    }

    /// Writes these bytes there.
    #[pyfunction]
    fn poke(address: u64, bytes: &[u8]) {
        instructions::poke(address, bytes);
    }

    /// Where a function of the C library lies; what a program with a bug would read out of the tables of its loader.
    #[pyfunction]
    fn symbol(name: &str) -> PyResult<u64> {
        Ok(instructions::symbol(&std::ffi::CString::new(name)?))
    }

    /// Where the contents of a bytes-like object lie, for as long as it is kept.
    #[pyfunction]
    fn address(object: &Bound<'_, PyAny>) -> PyResult<u64> {
        let mut view = pyo3::ffi::Py_buffer::new();
        // SAFETY: the view is an empty one of the right type; it is released below.
        if unsafe { pyo3::ffi::PyObject_GetBuffer(object.as_ptr(), &raw mut view, pyo3::ffi::PyBUF_SIMPLE) } != 0 {
            return Err(PyErr::fetch(object.py()));
        }
        let address = view.buf as u64;
        // SAFETY: the view was filled just now and is used no more.
        unsafe { pyo3::ffi::PyBuffer_Release(&raw mut view) };
        Ok(address)
    }
}
