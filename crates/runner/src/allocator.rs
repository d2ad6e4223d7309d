//! Memory that runs out in our own code ends the child with a status that says so.
//!
//! Python's allocations fail with `MemoryError`; Rust's abort, which would look like a crash.

use std::alloc::{GlobalAlloc, Layout, System};

pub(crate) struct Allocator;

/// Has malloc keep what a child's rehearsal freed, rather than give it to the kernel and fault it in anew for the job.
pub(crate) fn keep_pages() {
    const TRIM_ABOVE: i32 = 64 << 20;
    const GROW_BY: i32 = 512 << 10;
    const MAP_ABOVE: i32 = 1 << 20;
    // SAFETY: sets numbers of the allocator; the process has one thread.
    unsafe {
        libc::mallopt(libc::M_TRIM_THRESHOLD, TRIM_ABOVE);
        libc::mallopt(libc::M_TOP_PAD, GROW_BY);
        libc::mallopt(libc::M_MMAP_THRESHOLD, MAP_ABOVE);
    }
}

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
