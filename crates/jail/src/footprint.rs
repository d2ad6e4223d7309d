//! The size of this process, from which memory limits are counted.

use crate::kernel::Error;
use std::fs::File;
use std::io;
use std::os::unix::fs::FileExt;

/// An open `/proc/self/statm`, which can still be read when `/proc` is gone.
#[derive(Debug)]
pub struct Footprint(File);

/// Sizes, bytes.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Sizes {
    /// Address space.
    pub(crate) total: u64,
    /// Private writable memory and stack.
    pub(crate) data: u64,
}

impl Footprint {
    /// Opens it for the calling process. It always gives this process's sizes, never a child's.
    ///
    /// # Errors
    /// [`Error`] where `/proc` is missing.
    pub fn open() -> Result<Self, Error> {
        File::open("/proc/self/statm").map(Self).map_err(|source| Error { step: "open /proc/self/statm", source })
    }

    pub(crate) fn sizes(&self) -> Result<Sizes, Error> {
        let mut buffer = [0; 256];
        let read = self.0.read_at(&mut buffer, 0).map_err(|source| Error { step: "read statm", source })?;
        parse(&buffer[..read]).ok_or_else(|| Error { step: "read statm", source: io::ErrorKind::InvalidData.into() })
    }
}

/// Fields of statm, in pages: size, resident, shared, text, (unused), data + stack, (unused) — proc(5).
fn parse(statm: &[u8]) -> Option<Sizes> {
    let mut fields = std::str::from_utf8(statm).ok()?.split_ascii_whitespace().map(str::parse::<u64>);
    let total = fields.next()?.ok()?;
    let data = fields.nth(4)?.ok()?;
    // SAFETY: only returns a number.
    let page = unsafe { libc::sysconf(libc::_SC_PAGESIZE) } as u64;
    Some(Sizes { total: total * page, data: data * page })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn this_process_has_a_size() {
        let sizes = Footprint::open().unwrap().sizes().unwrap();
        assert!(sizes.total > sizes.data && sizes.data > 0, "{sizes:?}");
        assert_eq!(parse(b"12"), None);
    }
}
