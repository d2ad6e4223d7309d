//! The first time: finds the blocks that are written to.
//!
//! All memory is mapped many times, and neighbours use different mappings: writes to each can be forbidden alone.

use super::{Blocks, Counts, STEP, Single, Written, class, replace};
use crate::memory_map::PAGE;
use std::ffi::{c_int, c_void};
use std::io;
use std::os::fd::{AsRawFd, FromRawFd, OwnedFd};
use std::ptr::null_mut;

/// How often memory is mapped. The blocks of a page use one mapping each, in turn.
const MAPPINGS: usize = 64;
/// The most memory, bytes. Blocks that find no room aren't watched.
const BYTES: usize = 1 << 30;

#[derive(Clone, Copy)]
struct Block {
    mapping: u16,
    class: u16,
    number: u32,
}

struct Watch {
    base: usize,
    /// Where the next block goes, and how many have gone before it on its page.
    next: usize,
    on_page: usize,
    counts: Counts,
    /// The block that is in use at each step of `STEP` bytes.
    used: Vec<Option<Block>>,
    /// Those that aren't, by class.
    unused: Vec<Vec<usize>>,
    /// Whether new blocks are left to Python.
    over: bool,
    /// A byte for each page of each mapping: whether it was written to.
    pages: usize,
}

static WATCH: Single<Option<Watch>> = Single::new(None);

/// Places blocks so that they can be watched. To be called before Python starts.
pub(crate) fn begin() -> io::Result<()> {
    // SAFETY: new mappings, over one that nobody has, and a new file.
    unsafe {
        let file = libc::memfd_create(c"watched".as_ptr(), libc::MFD_CLOEXEC);
        if file < 0 {
            return Err(io::Error::last_os_error());
        }
        let file = OwnedFd::from_raw_fd(file);
        let flags = libc::MAP_PRIVATE | libc::MAP_ANONYMOUS | libc::MAP_NORESERVE;
        let base = libc::mmap(null_mut(), BYTES * MAPPINGS, libc::PROT_NONE, flags, -1, 0);
        let pages = libc::mmap(null_mut(), BYTES / PAGE * MAPPINGS, libc::PROT_READ | libc::PROT_WRITE, flags, -1, 0);
        if libc::ftruncate(file.as_raw_fd(), BYTES as i64) != 0 || base == libc::MAP_FAILED || pages == libc::MAP_FAILED
        {
            return Err(io::Error::last_os_error());
        }
        for mapping in 0..MAPPINGS {
            let flags = libc::MAP_SHARED | libc::MAP_FIXED;
            let place = base.byte_add(mapping * BYTES);
            if libc::mmap(place, BYTES, libc::PROT_READ | libc::PROT_WRITE, flags, file.as_raw_fd(), 0)
                == libc::MAP_FAILED
            {
                return Err(io::Error::last_os_error());
            }
        }
        *WATCH.get() = Some(Watch {
            base: base as usize,
            next: 0,
            on_page: 0,
            counts: Counts::default(),
            used: Vec::new(),
            unused: Vec::new(),
            over: false,
            pages: pages as usize,
        });
    }
    replace::<Watch>()
}

/// Catches writes from now on, those of this process's children, too. New blocks are left to Python.
pub(crate) fn arm() -> io::Result<()> {
    let watch = Watch::all();
    watch.over = true;
    // SAFETY: the handler only uses the mappings.
    unsafe {
        let mut action: libc::sigaction = std::mem::zeroed();
        action.sa_sigaction = note as extern "C" fn(c_int, *mut libc::siginfo_t, *mut c_void) as usize;
        action.sa_flags = libc::SA_SIGINFO;
        if libc::sigaction(libc::SIGSEGV, &raw const action, null_mut()) != 0
            || libc::mprotect(watch.base as *mut c_void, BYTES * MAPPINGS, libc::PROT_READ) != 0
        {
            return Err(io::Error::last_os_error());
        }
    }
    Ok(())
}

/// The blocks that were written to.
pub(crate) fn written() -> Written {
    let watch = Watch::all();
    let mut written = Written::default();
    for (step, block) in watch.used.iter().enumerate() {
        let Some(Block { mapping, class, number }) = *block else { continue };
        let first = watch.address(mapping, step) - watch.base;
        let last = first + usize::from(class) * STEP - 1;
        // SAFETY: a byte for each page.
        if (first / PAGE..=last / PAGE).any(|page| unsafe { ((watch.pages + page) as *const u8).read() } != 0) {
            written.add(usize::from(class), number);
        }
    }
    written
}

extern "C" fn note(signal: c_int, info: *mut libc::siginfo_t, _: *mut c_void) {
    let Watch { base, pages, .. } = Watch::all();
    // SAFETY: the kernel's own description; the page is one of the mappings', or the next fault ends the process.
    unsafe {
        let address = (*info).si_addr() as usize;
        if !(*base..*base + BYTES * MAPPINGS).contains(&address) {
            libc::signal(signal, libc::SIG_DFL);
            return;
        }
        let page = (address - *base) / PAGE;
        ((*pages + page) as *mut u8).write(1);
        if libc::mprotect((*base + page * PAGE) as *mut c_void, PAGE, libc::PROT_READ | libc::PROT_WRITE) != 0 {
            libc::_exit(1);
        }
    }
}

impl Watch {
    fn add(&mut self, bytes: usize) -> Option<usize> {
        // A block that doesn't fit the page begins on one of its own.
        if self.next % PAGE + bytes > PAGE {
            self.next = self.next.next_multiple_of(PAGE);
        }
        if self.next.is_multiple_of(PAGE) {
            self.on_page = 0;
        }
        let start = self.next;
        (start + bytes <= BYTES).then_some(())?;
        self.next = start + bytes;
        if bytes > PAGE {
            self.next = self.next.next_multiple_of(PAGE);
        }
        let mapping = self.on_page % MAPPINGS;
        self.on_page += 1;
        Some(self.base + mapping * BYTES + start)
    }

    /// A block's mapping, and its place in `used`.
    fn place(&self, block: usize) -> (usize, usize) {
        let at = block - self.base;
        (at / BYTES, at % BYTES / STEP)
    }

    fn address(&self, mapping: u16, step: usize) -> usize {
        self.base + usize::from(mapping) * BYTES + step * STEP
    }
}

impl Blocks for Watch {
    fn all() -> &'static mut Self {
        // SAFETY: as the trait says.
        unsafe { WATCH.get() }.as_mut().expect("it has begun")
    }

    fn take(&mut self, bytes: usize) -> Option<*mut c_void> {
        let class = class(bytes)?;
        if self.over {
            return None;
        }
        let number = self.counts.next(class);
        if self.unused.len() <= class {
            self.unused.resize_with(class + 1, Vec::new);
        }
        let block = match self.unused[class].pop() {
            Some(block) => block,
            None => self.add(class * STEP)?,
        };
        let (mapping, step) = self.place(block);
        if self.used.len() <= step {
            self.used.resize(step + 1, None);
        }
        self.used[step] = Some(Block { mapping: mapping as u16, class: class as u16, number });
        Some(block as *mut c_void)
    }

    fn has(&self, block: *mut c_void) -> bool {
        (self.base..self.base + BYTES * MAPPINGS).contains(&(block as usize))
    }

    fn bytes(&self, block: *mut c_void) -> usize {
        self.used[self.place(block as usize).1].map_or(0, |block| usize::from(block.class) * STEP)
    }

    fn give_back(&mut self, block: *mut c_void) {
        let step = self.place(block as usize).1;
        if let Some(unused) = self.used[step].take() {
            self.unused[usize::from(unused.class)].push(block as usize);
        }
    }
}
