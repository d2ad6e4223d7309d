//! What this process has mapped.

use std::fs;
use std::io;
use std::ops::Range;

/// Bytes of a page.
pub(crate) const PAGE: usize = 4096;

/// A private mapping that can be read, as `/proc/self/maps` shows it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Mapping {
    pub(crate) addresses: Range<usize>,
    /// Protection as `mprotect` takes it.
    pub(crate) protection: i32,
    /// The file, `[heap]` or `[stack]`; empty for other memory.
    pub(crate) name: String,
}

impl Mapping {
    pub(crate) fn is_writable(&self) -> bool {
        self.protection & libc::PROT_WRITE != 0
    }

    /// Whether it is a file's constants or code.
    pub(crate) fn is_constant(&self) -> bool {
        !self.is_writable() && self.name.starts_with('/')
    }
}

pub(crate) fn read() -> io::Result<Vec<Mapping>> {
    Ok(fs::read_to_string("/proc/self/maps")?.lines().filter_map(mapping).collect())
}

/// The mappings of files' constants and code.
pub(crate) fn constants() -> io::Result<Vec<Mapping>> {
    let mut mappings = read()?;
    mappings.retain(Mapping::is_constant);
    Ok(mappings)
}

fn mapping(line: &str) -> Option<Mapping> {
    let mut fields = line.splitn(6, ' ');
    let (addresses, flags) = (fields.next()?, fields.next()?);
    let protection = match flags {
        "r--p" => libc::PROT_READ,
        "r-xp" => libc::PROT_READ | libc::PROT_EXEC,
        "rw-p" => libc::PROT_READ | libc::PROT_WRITE,
        _ => return None,
    };
    let (start, end) = addresses.split_once('-')?;
    let address = |text| usize::from_str_radix(text, 16).ok();
    let name = fields.nth(3)?.trim_start().to_owned();
    Some(Mapping { addresses: address(start)?..address(end)?, protection, name })
}

/// Advises the kernel on whole pages. What it doesn't know, it leaves.
pub(crate) fn advise(pages: &Range<usize>, advice: i32) {
    // SAFETY: the callers' pages are theirs, and every advice here leaves their contents as they are.
    unsafe { libc::madvise(pages.start as *mut libc::c_void, pages.len(), advice) };
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn private_mappings_that_can_be_read_are_found_and_nothing_else() {
        let code =
            mapping("7f0000001000-7f0000003000 r-xp 00001000 fe:00 1234       /usr/lib/libm.so.6").expect("code");
        assert_eq!(code.addresses, 0x7f00_0000_1000..0x7f00_0000_3000);
        assert_eq!((code.protection, code.is_constant()), (libc::PROT_READ | libc::PROT_EXEC, true));
        let constants = mapping("7f0000001000-7f0000003000 r--p 00001000 fe:00 1234 /usr/lib/with space.so");
        assert_eq!(constants.expect("constants").name, "/usr/lib/with space.so");
        let variables = mapping("7f0000001000-7f0000003000 rw-p 00001000 fe:00 1234 /usr/lib/libm.so.6");
        assert!(variables.is_some_and(|variables| variables.is_writable() && !variables.is_constant()));
        let heap = mapping("55d000000000-55d000100000 rw-p 00000000 00:00 0                          [heap]");
        assert!(heap.is_some_and(|heap| heap.name == "[heap]" && heap.is_writable()));
        let vdso = mapping("7ffc00001000-7ffc00003000 r-xp 00000000 00:00 0                          [vdso]");
        assert!(vdso.is_some_and(|vdso| !vdso.is_constant()));
        let nameless = mapping("7f0000001000-7f0000003000 rw-p 00000000 00:00 0 ");
        assert_eq!(nameless.expect("memory").name, "");
        for other in [
            "7f0000001000-7f0000003000 r--s 00001000 fe:00 1234 /usr/lib/gconv",
            "7f0000001000-7f0000003000 ---p 00001000 fe:00 1234 /usr/lib/libm.so.6",
            "",
        ] {
            assert_eq!(mapping(other), None, "{other}");
        }
    }
}
