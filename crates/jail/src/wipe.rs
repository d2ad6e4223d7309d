//! Nothing of an author's is left in a process that serves another author next.
//!
//! A painter that a scene takes over can read all of its own memory, and choose what its picture shows: what earlier
//! pictures left there would be its to give away. So freed memory is overwritten, and so is the stack between jobs. What
//! a process keeps on purpose from job to job is its own to forget.

use std::alloc::{GlobalAlloc, Layout};
use std::hint::black_box;
use std::mem::MaybeUninit;
use std::sync::atomic::{AtomicBool, Ordering::Relaxed};

/// How deep the stack is overwritten, bytes: painting takes less.
const STACK: usize = 256 << 10;

/// Whether freed memory is overwritten in this process: one that only ever serves its own operator needn't.
static WIPES: AtomicBool = AtomicBool::new(false);

/// An allocator that can overwrite what is freed ([`wipe_freed`]).
#[derive(Debug)]
pub struct Wiping<A>(pub A);

// SAFETY: every block comes from the inner allocator and goes back to it with its own layout; it is overwritten while it
// is still the caller's.
unsafe impl<A: GlobalAlloc> GlobalAlloc for Wiping<A> {
    unsafe fn alloc(&self, layout: Layout) -> *mut u8 {
        // SAFETY: the caller's promise is passed on.
        unsafe { self.0.alloc(layout) }
    }

    unsafe fn alloc_zeroed(&self, layout: Layout) -> *mut u8 {
        // SAFETY: the caller's promise is passed on.
        unsafe { self.0.alloc_zeroed(layout) }
    }

    unsafe fn dealloc(&self, pointer: *mut u8, layout: Layout) {
        if WIPES.load(Relaxed) {
            // SAFETY: the block is the caller's to give back, and as large as its layout says.
            unsafe { wipe(pointer, layout.size()) };
        }
        // SAFETY: the caller's promise is passed on.
        unsafe { self.0.dealloc(pointer, layout) }
    }

    unsafe fn realloc(&self, pointer: *mut u8, layout: Layout, new_size: usize) -> *mut u8 {
        if !WIPES.load(Relaxed) {
            // SAFETY: the caller's promise is passed on.
            return unsafe { self.0.realloc(pointer, layout, new_size) };
        }
        // The inner one would leave a copy behind where it moves a block, and the end of one that shrinks.
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

/// Overwrites freed memory in this process from now on. A process with a single job takes it to its grave, and needn't.
pub fn wipe_freed() {
    WIPES.store(true, Relaxed);
}

/// Overwrites what returned functions left on the stack. To be called between jobs.
#[inline(never)]
pub fn wipe_stack() {
    let mut below = MaybeUninit::<[u8; STACK]>::uninit();
    // SAFETY: the array is this function's own.
    unsafe { wipe(below.as_mut_ptr().cast(), STACK) };
    black_box(&below);
}

/// # Safety
/// So many bytes may be written there.
unsafe fn wipe(pointer: *mut u8, size: usize) {
    // SAFETY: the caller's promise. The compiler may not leave this one out.
    unsafe { libc::explicit_bzero(pointer.cast(), size) };
}
