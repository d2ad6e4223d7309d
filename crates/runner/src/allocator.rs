//! Memory of our own code: when it runs out the child ends with a status that says so, and large blocks are of huge pages.
//!
//! Python's allocations fail with `MemoryError`; Rust's abort, which would look like a crash. A child is new for each
//! job, and faulting in a chart's arrays page by page would take longer than drawing them; numpy asks the same for its.

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

/// From here on, a block is worth huge pages: numpy's threshold.
const HUGE: usize = 4 << 20;
const HUGE_PAGE: usize = 2 << 20;

/// Asks for huge pages where a new block of this size covers whole ones. It is advice: nothing is lost without them.
fn huge(pointer: *mut u8, size: usize) -> *mut u8 {
    if size >= HUGE {
        let skip = pointer.align_offset(HUGE_PAGE);
        let whole = size.saturating_sub(skip) & !(HUGE_PAGE - 1);
        // SAFETY: the range lies within a block that was just allocated; the advice changes none of its contents.
        unsafe {
            libc::madvise(pointer.wrapping_add(skip).cast(), whole, libc::MADV_HUGEPAGE);
        }
    }
    pointer
}

// SAFETY: every call goes to the system's allocator unchanged; only its failure is answered differently.
unsafe impl GlobalAlloc for Allocator {
    unsafe fn alloc(&self, layout: Layout) -> *mut u8 {
        // SAFETY: the caller's promise is passed on.
        huge(checked(unsafe { System.alloc(layout) }), layout.size())
    }

    unsafe fn dealloc(&self, pointer: *mut u8, layout: Layout) {
        // SAFETY: the caller's promise is passed on.
        unsafe { System.dealloc(pointer, layout) }
    }

    unsafe fn alloc_zeroed(&self, layout: Layout) -> *mut u8 {
        // SAFETY: the caller's promise is passed on.
        huge(checked(unsafe { System.alloc_zeroed(layout) }), layout.size())
    }

    unsafe fn realloc(&self, pointer: *mut u8, layout: Layout, new_size: usize) -> *mut u8 {
        // SAFETY: the caller's promise is passed on.
        huge(checked(unsafe { System.realloc(pointer, layout, new_size) }), new_size)
    }
}
