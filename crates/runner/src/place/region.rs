//! The second time: blocks that children write to are taken from one region.

use super::{Blocks, Counts, STEP, Single, Written, class, leave, replace};
use crate::memory_map::PAGE;
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
    *Region::all() = Region { start, end: start + BYTES, next: start, counts: Counts::default(), written, passed };
    replace::<Region>()
}

/// Leaves new blocks to Python again. The region's stay there for ever, and what it hasn't used is unmapped: children must not find
/// memory that nobody counts.
pub(crate) fn end() {
    let Region { end, next, counts, written, passed, .. } = Region::all();
    (*counts, *written, *passed) = (Counts::default(), Written::default(), Vec::new());
    let used = next.next_multiple_of(PAGE);
    // SAFETY: nobody has these pages.
    unsafe { libc::munmap(used as *mut c_void, *end - used) };
    *end = used;
    leave::<Region>();
}

impl Blocks for Region {
    fn all() -> &'static mut Self {
        // SAFETY: as the trait says.
        unsafe { REGION.get() }
    }

    /// Counts a block, and takes it if it is one of those that are written to.
    fn take(&mut self, bytes: usize) -> Option<*mut c_void> {
        // After the end, too: children don't count.
        if self.written.0.is_empty() {
            return None;
        }
        let class = class(bytes)?;
        let number = self.counts.next(class);
        let (numbers, passed) = (self.written.0.get(class)?, self.passed.get_mut(class)?);
        while numbers.get(*passed).is_some_and(|next| *next < number) {
            *passed += 1;
        }
        (numbers.get(*passed) == Some(&number)).then_some(())?;
        let end = self.next + HEAD + class * STEP;
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

    fn bytes(&self, block: *mut c_void) -> usize {
        // SAFETY: the block's head is before it.
        unsafe { block.byte_sub(HEAD).cast::<usize>().read() }
    }

    /// It isn't used again: most of these blocks live as long as their process.
    fn give_back(&mut self, _: *mut c_void) {}
}
