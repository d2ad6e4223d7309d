//! Fills the holes in a zygote's memory, so that its children's objects go to pages of their own, side by side.
//!
//! Importing leaves free blocks between objects that stay, on thousands of pages. A child would put its new objects there, and the kernel
//! would copy each of these pages.

use crate::memory_map::{PAGE, advise};
use pyo3::{Python, ffi};
use std::cell::Cell;
use std::ffi::c_void;

/// The blocks that Python's allocator for objects makes: multiples of this, up to the largest, bytes.
const STEP: usize = 16;
const LARGEST_SMALL: usize = 512;
/// Larger holes of the C library's are left, bytes: few objects go there.
const LARGEST: usize = 64 << 10;
/// Python's arenas, bytes: 1 MiB from version 3.10 on.
const ARENA: usize = 1 << 20;

thread_local! {
    /// The first arena that was made while holes were filled; 0 before.
    static NEW_ARENA: Cell<usize> = const { Cell::new(0) };
    static ORIGINAL: Cell<Option<ffi::PyObjectArenaAllocator>> = const { Cell::new(None) };
}

/// Fills them with blocks that nobody uses.
pub(crate) fn fill(_: Python<'_>) {
    fill_python();
    fill_c();
}

fn fill_python() {
    NEW_ARENA.set(0);
    let mut original = ffi::PyObjectArenaAllocator { ctx: std::ptr::null_mut(), alloc: None, free: None };
    // SAFETY: the interpreter is held, and the places are valid.
    unsafe {
        ffi::PyObject_GetArenaAllocator(&raw mut original);
        ORIGINAL.set(Some(original));
        let mut watching = ffi::PyObjectArenaAllocator { alloc: Some(allocate), ..original };
        ffi::PyObject_SetArenaAllocator(&raw mut watching);
    }
    // The largest first: it takes all free pools, until a new arena is made.
    for bytes in (STEP..=LARGEST_SMALL).rev().step_by(STEP) {
        // SAFETY: a block that is freed at once or never.
        unsafe {
            loop {
                let block = ffi::PyObject_Malloc(bytes);
                let new = NEW_ARENA.get();
                if block.is_null() || new != 0 && (block as usize).wrapping_sub(new) < ARENA {
                    ffi::PyObject_Free(block);
                    break;
                }
            }
        }
    }
    // SAFETY: the allocator that was there before.
    unsafe { ffi::PyObject_SetArenaAllocator(&raw mut original) };
}

extern "C" fn allocate(context: *mut c_void, bytes: usize) -> *mut c_void {
    let Some(alloc) = ORIGINAL.get().and_then(|original| original.alloc) else { return std::ptr::null_mut() };
    let arena = alloc(context, bytes);
    if NEW_ARENA.get() == 0 {
        NEW_ARENA.set(arena as usize);
    }
    arena
}

/// Where the C library's heap has free memory up to its end, and that end.
fn top() -> (usize, usize) {
    // SAFETY: these only report.
    let (end, free) = unsafe { (libc::sbrk(0) as usize, libc::mallinfo2().keepcost) };
    (end - free, end)
}

/// Gives the pages at the end of the C library's heap back, which were used before: a fresh page costs a child less than a copy.
pub(crate) fn empty_top() {
    let (start, end) = top();
    // The free memory begins with a head.
    let pages = (start + 2 * size_of::<usize>()).next_multiple_of(PAGE)..end & !(PAGE - 1);
    if !pages.is_empty() {
        advise(&pages, libc::MADV_DONTNEED);
    }
}

fn fill_c() {
    let (top, _) = top();
    for bytes in (STEP..=LARGEST).rev().step_by(STEP) {
        // SAFETY: a block that is freed at once or never.
        unsafe {
            loop {
                let block = libc::malloc(bytes - size_of::<usize>());
                // Beyond all holes.
                if block.is_null() || block as usize >= top {
                    libc::free(block);
                    break;
                }
            }
        }
    }
}
