//! Leaves no author's data in a process that serves another author next.
//!
//! A scene that takes a painter over can read all of its memory and show it in the picture, including what earlier pictures
//! left there. So freed memory is overwritten, and the stack is overwritten between jobs. A process must itself clear
//! what it keeps from job to job.

use std::alloc::{GlobalAlloc, Layout};
use std::hint::black_box;
use std::mem::MaybeUninit;
use std::sync::atomic::{AtomicBool, Ordering::Relaxed};

/// How deep the stack is overwritten, bytes. Painting uses less.
const STACK: usize = 256 << 10;

/// Whether freed memory is overwritten in this process. A process that serves only its operator doesn't need it.
static ENABLED: AtomicBool = AtomicBool::new(false);

/// An allocator that overwrites freed memory once [`enable_wipe_on_free`] was called.
#[derive(Debug)]
pub struct WipeOnFree<A>(pub A);

// SAFETY: every block comes from the inner allocator and goes back to it with its own layout; it is overwritten while it
// is still the caller's.
unsafe impl<A: GlobalAlloc> GlobalAlloc for WipeOnFree<A> {
    unsafe fn alloc(&self, layout: Layout) -> *mut u8 {
        // SAFETY: the caller's promise is passed on.
        unsafe { self.0.alloc(layout) }
    }

    unsafe fn alloc_zeroed(&self, layout: Layout) -> *mut u8 {
        // SAFETY: the caller's promise is passed on.
        unsafe { self.0.alloc_zeroed(layout) }
    }

    unsafe fn dealloc(&self, pointer: *mut u8, layout: Layout) {
        if ENABLED.load(Relaxed) {
            // SAFETY: the block is the caller's to give back, and as large as its layout says.
            unsafe { wipe(pointer, layout.size()) };
        }
        // SAFETY: the caller's promise is passed on.
        unsafe { self.0.dealloc(pointer, layout) }
    }

    unsafe fn realloc(&self, pointer: *mut u8, layout: Layout, new_size: usize) -> *mut u8 {
        if !ENABLED.load(Relaxed) {
            // SAFETY: the caller's promise is passed on.
            return unsafe { self.0.realloc(pointer, layout, new_size) };
        }
        // The inner allocator's `realloc` would leave a copy of a block that moves, and the tail of a block that shrinks.
        // SAFETY: the caller promises that the new size, rounded up to the alignment, is not too large, and isn't 0.
        let moved = unsafe { self.0.alloc(Layout::from_size_align_unchecked(new_size, layout.align())) };
        if !moved.is_null() {
            // SAFETY: both blocks are at least this long, and the new one is another; the old one is given back once.
            unsafe {
                pointer.copy_to_nonoverlapping(moved, layout.size().min(new_size));
                self.dealloc(pointer, layout);
            }
        }
        moved
    }
}

/// From now on, overwrites freed memory in this process. A process with a single job doesn't need it: its memory ends with it.
pub fn enable_wipe_on_free() {
    ENABLED.store(true, Relaxed);
}

/// Overwrites what functions that have returned left on the stack. To be called between jobs.
#[inline(never)]
pub fn wipe_stack() {
    let mut below = MaybeUninit::<[u8; STACK]>::uninit();
    // SAFETY: the array is this function's own.
    unsafe { wipe(below.as_mut_ptr().cast(), STACK) };
    black_box(&below);
}

/// # Safety
/// `size` bytes at `pointer` must be writable.
unsafe fn wipe(pointer: *mut u8, size: usize) {
    // SAFETY: the caller's promise. The compiler may not leave this one out.
    unsafe { libc::explicit_bzero(pointer.cast(), size) };
}
