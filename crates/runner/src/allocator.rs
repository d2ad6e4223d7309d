//! An allocator that ends the child with a certain exit status when memory runs out in our own code.
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

/// Blocks of this size and more ask for huge pages, as numpy's arrays do, bytes. A child's memory is fresh, and a page fault
/// for each 4 KiB of it takes longer than copying an array.
const LARGE: usize = 4 << 20;
const PAGE: usize = 4096;

/// Asks for huge pages for the whole pages of a large block. It is a hint: its failure changes nothing.
fn large(pointer: *mut u8, size: usize) -> *mut u8 {
    if size >= LARGE && !pointer.is_null() {
        let skipped = pointer.align_offset(PAGE);
        // SAFETY: the pages are within the block, which is the caller's and stays as it is.
        unsafe {
            libc::madvise(pointer.wrapping_add(skipped).cast(), (size - skipped) & !(PAGE - 1), libc::MADV_HUGEPAGE)
        };
    }
    pointer
}

// SAFETY: every call goes to the system's allocator unchanged; only its failure is answered differently.
unsafe impl GlobalAlloc for Allocator {
    unsafe fn alloc(&self, layout: Layout) -> *mut u8 {
        // SAFETY: the caller's promise is passed on.
        large(checked(unsafe { System.alloc(layout) }), layout.size())
    }

    unsafe fn dealloc(&self, pointer: *mut u8, layout: Layout) {
        // SAFETY: the caller's promise is passed on.
        unsafe { System.dealloc(pointer, layout) }
    }

    unsafe fn alloc_zeroed(&self, layout: Layout) -> *mut u8 {
        // SAFETY: the caller's promise is passed on.
        large(checked(unsafe { System.alloc_zeroed(layout) }), layout.size())
    }

    unsafe fn realloc(&self, pointer: *mut u8, layout: Layout, new_size: usize) -> *mut u8 {
        // SAFETY: the caller's promise is passed on.
        large(checked(unsafe { System.realloc(pointer, layout, new_size) }), new_size)
    }
}
