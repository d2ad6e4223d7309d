//! Places the objects that children write to side by side.
//!
//! Python counts references within objects, so a program writes to many more objects than it changes. They are scattered over all that
//! was imported, and a child copies a page for each. So Python is started twice. The first time, in a process of its own, each block
//! of memory lies on pages that have no other one, and writes to them are caught while a program of ours runs (`place/watch.rs`). The
//! second time, the blocks that were written to are taken from one place (`place/region.rs`). Blocks are known by their size and their
//! number among those of this size. Where the two times differ, a block is in the wrong place, and nothing else happens.

pub(crate) mod region;
pub(crate) mod watch;

use pyo3::ffi::{self, PyMemAllocatorDomain, PyMemAllocatorEx};
use std::cell::UnsafeCell;
use std::ffi::c_void;
use std::io;
use std::ptr::null_mut;

/// Sizes are told apart by this, bytes.
const STEP: usize = 16;
/// Larger blocks stay where they are, bytes.
const LARGEST: usize = 32 << 10;

/// The class of a block by its size; `None` for a large one.
fn class(bytes: usize) -> Option<usize> {
    (bytes <= LARGEST).then(|| bytes.max(1).div_ceil(STEP))
}

/// The numbers of the blocks that are written to, in order, by class.
#[derive(Debug, Default)]
pub(crate) struct Written(Vec<Vec<u32>>);

impl Written {
    fn add(&mut self, class: usize, number: u32) {
        if self.0.len() <= class {
            self.0.resize_with(class + 1, Vec::new);
        }
        self.0[class].push(number);
    }

    pub(crate) fn to_bytes(&self) -> Vec<u8> {
        let classes = self.0.iter().enumerate();
        let all = classes.flat_map(|(class, numbers)| numbers.iter().flat_map(move |number| [class as u32, *number]));
        all.flat_map(u32::to_ne_bytes).collect()
    }

    pub(crate) fn from_bytes(bytes: &[u8]) -> Self {
        let mut written = Self::default();
        let (numbers, _) = bytes.as_chunks::<{ size_of::<u32>() }>();
        let (blocks, _) = numbers.as_chunks::<2>();
        for [class, number] in blocks {
            written.add(u32::from_ne_bytes(*class) as usize, u32::from_ne_bytes(*number));
        }
        written.0.iter_mut().for_each(|numbers| numbers.sort_unstable());
        written
    }
}

/// Numbers blocks by class.
#[derive(Debug, Default)]
struct Counts(Vec<u32>);

impl Counts {
    fn next(&mut self, class: usize) -> u32 {
        if self.0.len() <= class {
            self.0.resize(class + 1, 0);
        }
        let number = self.0[class];
        self.0[class] += 1;
        number
    }
}

/// A value of the process's only thread.
struct Single<T>(UnsafeCell<T>);

// SAFETY: a zygote has one thread, and so has each of its children.
unsafe impl<T> Sync for Single<T> {}

impl<T> Single<T> {
    const fn new(value: T) -> Self {
        Self(UnsafeCell::new(value))
    }

    /// # Safety
    /// No other reference to the value may be in use.
    #[expect(clippy::mut_from_ref, reason = "the callers promise that there is one")]
    unsafe fn get(&self) -> &mut T {
        // SAFETY: the caller's promise.
        unsafe { &mut *self.0.get() }
    }
}

/// Python's own allocator of small blocks.
static PYTHONS: Single<Option<PyMemAllocatorEx>> = Single::new(None);

/// Python's own allocator, once it is replaced.
fn pythons() -> &'static PyMemAllocatorEx {
    // SAFETY: it is only written to before Python starts.
    unsafe { PYTHONS.get() }.as_ref().expect("it is replaced")
}

/// Blocks that Python's own allocator doesn't have.
trait Blocks: 'static {
    /// The ones of this process.
    ///
    /// No function here keeps them while it calls another one.
    fn all() -> &'static mut Self;

    /// A new block, unless it is to be Python's.
    fn take(&mut self, bytes: usize) -> Option<*mut c_void>;

    fn has(&self, block: *mut c_void) -> bool;

    /// The size of one of these blocks, at least what was asked for.
    fn bytes(&self, block: *mut c_void) -> usize;

    fn give_back(&mut self, block: *mut c_void);
}

/// Has Python's objects and other small blocks taken from `B`, where it gives one. To be called before Python starts.
fn replace<B: Blocks>() -> io::Result<()> {
    let empty = || PyMemAllocatorEx { ctx: null_mut(), malloc: None, calloc: None, realloc: None, free: None };
    let (mut objects, mut memory) = (empty(), empty());
    // SAFETY: no other thread uses the allocators, and the places are valid.
    unsafe {
        ffi::PyMem_GetAllocator(PyMemAllocatorDomain::PYMEM_DOMAIN_OBJ, &raw mut objects);
        ffi::PyMem_GetAllocator(PyMemAllocatorDomain::PYMEM_DOMAIN_MEM, &raw mut memory);
        let address = |allocator: &PyMemAllocatorEx| (allocator.ctx, allocator.malloc.map(|malloc| malloc as usize));
        if address(&objects) != address(&memory) {
            return Err(io::Error::other("Python has two allocators"));
        }
        *PYTHONS.get() = Some(objects);
        set(PyMemAllocatorEx {
            malloc: Some(malloc::<B>),
            calloc: Some(calloc::<B>),
            realloc: Some(realloc::<B>),
            free: Some(free::<B>),
            ..objects
        });
    }
    Ok(())
}

/// Leaves new blocks to Python again. `B` keeps those that it has.
fn leave<B: Blocks>() {
    // SAFETY: the last two still know the blocks of `B`.
    unsafe { set(PyMemAllocatorEx { realloc: Some(realloc::<B>), free: Some(free::<B>), ..*pythons() }) };
}

/// # Safety
/// Each function must know the blocks of those before.
unsafe fn set(mut allocator: PyMemAllocatorEx) {
    // SAFETY: the caller's promise; the value is copied.
    unsafe {
        ffi::PyMem_SetAllocator(PyMemAllocatorDomain::PYMEM_DOMAIN_OBJ, &raw mut allocator);
        ffi::PyMem_SetAllocator(PyMemAllocatorDomain::PYMEM_DOMAIN_MEM, &raw mut allocator);
    }
}

extern "C" fn malloc<B: Blocks>(context: *mut c_void, bytes: usize) -> *mut c_void {
    B::all().take(bytes).unwrap_or_else(|| pythons().malloc.map_or(null_mut(), |malloc| malloc(context, bytes)))
}

extern "C" fn calloc<B: Blocks>(context: *mut c_void, count: usize, each: usize) -> *mut c_void {
    let taken = count.checked_mul(each).and_then(|bytes| Some((B::all().take(bytes)?, bytes)));
    let Some((block, bytes)) = taken else {
        return pythons().calloc.map_or(null_mut(), |calloc| calloc(context, count, each));
    };
    // SAFETY: the block has so many bytes.
    unsafe { block.cast::<u8>().write_bytes(0, bytes) };
    block
}

extern "C" fn realloc<B: Blocks>(context: *mut c_void, block: *mut c_void, bytes: usize) -> *mut c_void {
    let taken = B::all().take(bytes);
    let (old, had) = if B::all().has(block) {
        (block, B::all().bytes(block))
    } else {
        let moved = pythons().realloc.map_or(null_mut(), |realloc| realloc(context, block, bytes));
        if taken.is_none() || moved.is_null() {
            return moved;
        }
        (moved, bytes)
    };
    let new = taken.unwrap_or_else(|| pythons().malloc.map_or(null_mut(), |malloc| malloc(context, bytes)));
    if !new.is_null() {
        // SAFETY: both have at least so many bytes, and the old one is not used any more.
        unsafe { new.cast::<u8>().copy_from_nonoverlapping(old.cast(), had.min(bytes)) };
        free::<B>(context, old);
    }
    new
}

extern "C" fn free<B: Blocks>(context: *mut c_void, block: *mut c_void) {
    if B::all().has(block) {
        B::all().give_back(block);
    } else if let Some(free) = pythons().free {
        free(context, block);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_written_to_can_be_sent() {
        let mut written = Written::default();
        for (class, number) in [(4, 7), (4, 2), (1, 0), (2048, u32::MAX)] {
            written.add(class, number);
        }
        let sent = Written::from_bytes(&written.to_bytes());
        assert_eq!((&sent.0[1], &sent.0[4], &sent.0[2048]), (&vec![0], &vec![2, 7], &vec![u32::MAX]));
        assert_eq!(sent.0.iter().map(Vec::len).sum::<usize>(), 4);
        assert_eq!([1, 16, 17, LARGEST, LARGEST + 1].map(class), [Some(1), Some(1), Some(2), Some(2048), None]);
    }
}
