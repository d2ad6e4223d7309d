//! The second time: blocks that children write to are taken from one region.

use super::{Counts, Single, Written, class, pythons, replace, set};
use crate::memory_map::PAGE;
use pyo3::ffi::PyMemAllocatorEx;
use std::ffi::c_void;
use std::io;
use std::ptr::null_mut;

/// Room for the blocks, bytes. Those that find none stay where Python puts them.
const BYTES: usize = 64 << 20;

struct Region {
    start: usize,
    end: usize,
    next: usize,
    counts: Counts,
    written: Written,
    /// How many of `written` have passed, by class.
    passed: Vec<usize>,
}

static REGION: Single<Region> = Single::new(Region {
    start: 0,
    end: 0,
    next: 0,
    counts: Counts(Vec::new()),
    written: Written(Vec::new()),
    passed: Vec::new(),
});

/// Before each block, its size.
const HEAD: usize = 16;

fn region() -> &'static mut Region {
    // SAFETY: no function here keeps it while it calls another one.
    unsafe { REGION.get() }
}

/// Takes these blocks from one region, from now on until [`end`]. To be called before Python starts.
pub(crate) fn begin(written: Written) -> io::Result<()> {
    // SAFETY: a new mapping.
    let start = unsafe {
        let flags = libc::MAP_PRIVATE | libc::MAP_ANONYMOUS | libc::MAP_NORESERVE;
        libc::mmap(null_mut(), BYTES, libc::PROT_READ | libc::PROT_WRITE, flags, -1, 0)
    };
    if start == libc::MAP_FAILED {
        return Err(io::Error::last_os_error());
    }
    let passed = vec![0; written.0.len()];
    let start = start as usize;
    *region() = Region { start, end: start + BYTES, next: start, counts: Counts::default(), written, passed };
    replace(malloc, calloc, realloc, free)
}

/// Leaves new blocks to Python again. The region's stay there for ever, and what it hasn't used is unmapped: children must not find
/// memory that nobody counts.
pub(crate) fn end() {
    let Region { end, next, counts, written, passed, .. } = region();
    (*counts, *written, *passed) = (Counts::default(), Written::default(), Vec::new());
    let used = next.next_multiple_of(PAGE);
    // SAFETY: nobody has these pages.
    unsafe { libc::munmap(used as *mut c_void, *end - used) };
    *end = used;
    // SAFETY: the last two still know the region.
    unsafe { set(PyMemAllocatorEx { realloc: Some(realloc), free: Some(free), ..*pythons() }) };
}

impl Region {
    /// Counts a block, and takes it if it is one of those that are written to.
    fn take(&mut self, bytes: usize) -> Option<*mut c_void> {
        let class = class(bytes)?;
        let number = self.counts.next(class);
        let (numbers, passed) = (self.written.0.get(class)?, self.passed.get_mut(class)?);
        while numbers.get(*passed).is_some_and(|next| *next < number) {
            *passed += 1;
        }
        (numbers.get(*passed) == Some(&number)).then_some(())?;
        let end = self.next + HEAD + class * super::STEP;
        (end <= self.end).then_some(())?;
        let head = self.next as *mut usize;
        self.next = end;
        // SAFETY: it is within the region, and nobody has it.
        unsafe {
            head.write(bytes);
            Some(head.byte_add(HEAD).cast())
        }
    }

    fn has(&self, block: *mut c_void) -> bool {
        (self.start..self.end).contains(&(block as usize))
    }
}

extern "C" fn malloc(context: *mut c_void, bytes: usize) -> *mut c_void {
    region().take(bytes).unwrap_or_else(|| pythons().malloc.map_or(null_mut(), |malloc| malloc(context, bytes)))
}

extern "C" fn calloc(context: *mut c_void, count: usize, each: usize) -> *mut c_void {
    // The region has never been used, so it is zero.
    let taken = count.checked_mul(each).and_then(|bytes| region().take(bytes));
    taken.unwrap_or_else(|| pythons().calloc.map_or(null_mut(), |calloc| calloc(context, count, each)))
}

extern "C" fn realloc(context: *mut c_void, block: *mut c_void, bytes: usize) -> *mut c_void {
    let taken = region().take(bytes);
    if !region().has(block) {
        let moved = pythons().realloc.map_or(null_mut(), |realloc| realloc(context, block, bytes));
        let Some(taken) = taken.filter(|_| !moved.is_null()) else { return moved };
        // SAFETY: both have at least so many bytes, and the first is not used any more.
        unsafe { taken.cast::<u8>().copy_from_nonoverlapping(moved.cast(), bytes) };
        free(context, moved);
        return taken;
    }
    // SAFETY: the block's head is before it.
    let had = unsafe { block.byte_sub(HEAD).cast::<usize>().read() };
    let new = taken.unwrap_or_else(|| pythons().malloc.map_or(null_mut(), |malloc| malloc(context, bytes)));
    if !new.is_null() {
        // SAFETY: both have at least so many bytes.
        unsafe { new.cast::<u8>().copy_from_nonoverlapping(block.cast(), had.min(bytes)) };
    }
    new
}

extern "C" fn free(context: *mut c_void, block: *mut c_void) {
    if !region().has(block)
        && let Some(free) = pythons().free
    {
        free(context, block);
    }
}
