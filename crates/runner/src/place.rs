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

type Malloc = extern "C" fn(*mut c_void, usize) -> *mut c_void;
type Calloc = extern "C" fn(*mut c_void, usize, usize) -> *mut c_void;
type Realloc = extern "C" fn(*mut c_void, *mut c_void, usize) -> *mut c_void;
type Free = extern "C" fn(*mut c_void, *mut c_void);

/// Has Python's objects and other small blocks made by these functions. To be called before Python starts.
fn replace(malloc: Malloc, calloc: Calloc, realloc: Realloc, free: Free) -> io::Result<()> {
    let empty =
        || PyMemAllocatorEx { ctx: std::ptr::null_mut(), malloc: None, calloc: None, realloc: None, free: None };
    let (mut objects, mut memory) = (empty(), empty());
    // SAFETY: no other thread uses the allocators, and the places are valid.
    unsafe {
        ffi::PyMem_GetAllocator(PyMemAllocatorDomain::PYMEM_DOMAIN_OBJ, &raw mut objects);
        ffi::PyMem_GetAllocator(PyMemAllocatorDomain::PYMEM_DOMAIN_MEM, &raw mut memory);
        let same = objects.ctx == memory.ctx && objects.malloc.map(|f| f as usize) == memory.malloc.map(|f| f as usize);
        if !same {
            return Err(io::Error::other("Python has two allocators"));
        }
        PYTHONS.get().get_or_insert(objects);
        set(PyMemAllocatorEx {
            malloc: Some(malloc),
            calloc: Some(calloc),
            realloc: Some(realloc),
            free: Some(free),
            ..objects
        });
    }
    Ok(())
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
