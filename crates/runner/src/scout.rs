//! Finds out which memory children use, by sending one ahead.
//!
//! After `fork`, the kernel copies each page of the zygote's at the first write to it, and looks each page of a file up at the first
//! read, which takes a trap each. Which pages those are is nearly the same for every program. So one child runs programs of ours while
//! the zygote starts, and tells which pages it needed; later children have them before they wait for a job.

use crate::memory_map::{self, Mapping, PAGE, advise};
use std::fs::File;
use std::io::{self, Read, Write};
use std::ops::Range;
use std::os::unix::fs::FileExt;

/// In an entry of `/proc/self/pagemap`: the page is in memory.
const PRESENT: u64 = 1 << 63;
/// It is a file's, as it is in the file.
const OF_FILE: u64 = 1 << 61;
/// No other process has the page.
const OWN: u64 = 1 << 56;

/// Ranges of addresses, whole pages each, in order.
#[derive(Debug, Default)]
pub(crate) struct Pages(Vec<Range<usize>>);

impl Pages {
    /// Has the pages copied for this process. What the kernel doesn't do now, it does at the first write.
    pub(crate) fn copy(&self) {
        self.0.iter().for_each(|pages| advise(pages, libc::MADV_POPULATE_WRITE));
    }

    /// Has them mapped, so that `fork` does the same for children.
    pub(crate) fn map(&self) {
        self.0.iter().for_each(|pages| advise(pages, libc::MADV_POPULATE_READ));
    }

    /// Unmaps them. They must be pages of files as they are in the file: the next use maps them again.
    pub(crate) fn unmap(&self) {
        self.0.iter().for_each(|pages| advise(pages, libc::MADV_DONTNEED));
    }

    /// These pages except those of `other`.
    pub(crate) fn without(&self, other: &Self) -> Self {
        let mut left = Vec::new();
        for pages in &self.0 {
            let mut start = pages.start;
            for hole in other.0.iter().filter(|hole| hole.start < pages.end && pages.start < hole.end) {
                left.push(start..hole.start);
                start = hole.end;
            }
            left.push(start..pages.end);
        }
        left.retain(|pages| pages.start < pages.end);
        Self(left)
    }

    fn to_bytes(&self) -> Vec<u8> {
        self.0.iter().flat_map(|pages| [pages.start, pages.end]).flat_map(usize::to_ne_bytes).collect()
    }

    fn from_bytes(bytes: &[u8]) -> Self {
        let (numbers, _) = bytes.as_chunks::<{ size_of::<usize>() }>();
        let (ranges, _) = numbers.as_chunks::<2>();
        Self(ranges.iter().map(|[start, end]| usize::from_ne_bytes(*start)..usize::from_ne_bytes(*end)).collect())
    }
}

/// The pages that a child of this process has written to once it has done `work`.
///
/// # Errors
/// When no child can be forked, or it fails.
pub(crate) fn written(fork: impl FnOnce() -> libc::pid_t, work: impl FnOnce() -> io::Result<()>) -> io::Result<Pages> {
    let mut mappings = memory_map::read()?;
    mappings.retain(Mapping::is_writable);
    let found = told_by_child(fork, || {
        work()?;
        Ok(with_flags(&mappings, PRESENT | OWN)?.to_bytes())
    });
    Ok(Pages::from_bytes(&found?))
}

/// The pages of files' constants and code that a child of this process has used once it has done `work`.
///
/// # Errors
/// As [`written`].
pub(crate) fn used(fork: impl FnOnce() -> libc::pid_t, work: impl FnOnce() -> io::Result<()>) -> io::Result<Pages> {
    let found = told_by_child(fork, || {
        let mapped = constants()?;
        // Neighbours that the kernel expects to be used as well don't count.
        memory_map::constants()?.iter().for_each(|mapping| advise(&mapping.addresses, libc::MADV_RANDOM));
        mapped.unmap();
        work()?;
        Ok(constants()?.to_bytes())
    });
    Ok(Pages::from_bytes(&found?))
}

/// The pages of files' constants and code that this process has mapped.
pub(crate) fn constants() -> io::Result<Pages> {
    with_flags(&memory_map::constants()?, PRESENT | OF_FILE)
}

/// What a child of this process finds out.
///
/// # Errors
/// When no child can be forked, or it fails.
pub(crate) fn told_by_child(
    fork: impl FnOnce() -> libc::pid_t,
    find: impl FnOnce() -> io::Result<Vec<u8>>,
) -> io::Result<Vec<u8>> {
    let (mut from, mut to) = io::pipe()?;
    let pid = fork();
    if pid == 0 {
        // SAFETY: only sets a flag of this process.
        unsafe { libc::prctl(libc::PR_SET_PDEATHSIG, libc::SIGKILL) };
        let told = find().and_then(|found| to.write_all(&found));
        // SAFETY: ends the process at once, without destructors and exit handlers.
        unsafe { libc::_exit(i32::from(told.is_err())) }
    }
    if pid < 0 {
        return Err(io::Error::last_os_error());
    }
    drop(to);
    let mut bytes = Vec::new();
    from.read_to_end(&mut bytes)?;
    let mut status = 0;
    // SAFETY: the place lives through the call; the child is this process's own and not reaped yet.
    let reaped = unsafe { libc::waitpid(pid, &raw mut status, 0) };
    if reaped != pid || status != 0 {
        return Err(io::Error::other(format!("the child that was sent ahead ended with {status}")));
    }
    Ok(bytes)
}

/// The pages of these mappings whose entries have all of these flags; none where the kernel doesn't tell.
fn with_flags(mappings: &[Mapping], flags: u64) -> io::Result<Pages> {
    let Ok(pagemap) = File::open("/proc/self/pagemap") else { return Ok(Pages::default()) };
    let mut found: Vec<Range<usize>> = Vec::new();
    for Mapping { addresses, .. } in mappings {
        let mut entries = vec![0; addresses.len() / PAGE * size_of::<u64>()];
        pagemap.read_exact_at(&mut entries, (addresses.start / PAGE * size_of::<u64>()) as u64)?;
        let (entries, _) = entries.as_chunks();
        for (at, entry) in entries.iter().enumerate() {
            if u64::from_ne_bytes(*entry) & flags != flags {
                continue;
            }
            let start = addresses.start + at * PAGE;
            match found.last_mut() {
                Some(last) if last.end == start => last.end += PAGE,
                _ => found.push(start..start + PAGE),
            }
        }
    }
    Ok(Pages(found))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn pages_can_be_taken_from_others_and_sent() {
        let pages = Pages(vec![0..2, 4..10, 20..21]);
        let without = |other: &Pages| pages.without(other).0;
        assert_eq!(without(&Pages::default()), pages.0);
        assert_eq!(without(&Pages(vec![1..5, 6..7, 9..30])), [0..1, 5..6, 7..9]);
        assert!(without(&pages).is_empty());
        assert_eq!(Pages::from_bytes(&pages.to_bytes()).0, pages.0);
    }
}
