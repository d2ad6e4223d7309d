//! Memory that runs out in our own code ends the child with a status that says so.
//!
//! Python's allocations fail with `MemoryError`; Rust's abort, which would look like a crash.

use std::alloc::{GlobalAlloc, Layout, System};

pub(crate) struct Allocator;

fn checked(pointer: *mut u8) -> *mut u8 {
    if pointer.is_null() {
        // SAFETY: ends the process at once; nothing is unwound and no destructor runs.
        unsafe { libc::_exit(wire::EXIT_OUT_OF_MEMORY) }
    }
    pointer
}

// SAFETY: every call goes to the system's allocator unchanged; only its failure is answered differently.
unsafe impl GlobalAlloc for Allocator {
    unsafe fn alloc(&self, layout: Layout) -> *mut u8 {
        // SAFETY: the caller's promise is passed on.
        checked(unsafe { System.alloc(layout) })
    }

    unsafe fn dealloc(&self, pointer: *mut u8, layout: Layout) {
        // SAFETY: the caller's promise is passed on.
        unsafe { System.dealloc(pointer, layout) }
    }

    unsafe fn alloc_zeroed(&self, layout: Layout) -> *mut u8 {
        // SAFETY: the caller's promise is passed on.
        checked(unsafe { System.alloc_zeroed(layout) })
    }

    unsafe fn realloc(&self, pointer: *mut u8, layout: Layout, new_size: usize) -> *mut u8 {
        // SAFETY: the caller's promise is passed on.
        checked(unsafe { System.realloc(pointer, layout, new_size) })
    }
}
