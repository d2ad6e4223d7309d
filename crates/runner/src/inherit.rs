//! Lets children inherit the page tables of libraries.
//!
//! `fork` copies the page tables of private mappings that have pages of their own, and leaves those of other files to page
//! faults: a child would fault libraries' code in again, some 150 times. With one page of its own, which `fork` shares, a mapping
//! counts as the former.

use std::fs;
use std::io;

/// A mapping of a file, as `/proc/self/maps` shows it.
#[derive(Clone, Copy)]
struct Mapping<'a> {
    path: &'a str,
    start: usize,
    end: usize,
    protection: i32,
}

/// Gives every library's constants and code a page of their own, and maps all of this program's, so that a child's first chart of a
/// kind waits for none of it. What the kernel doesn't allow stays as it is: children then fault as before.
pub(crate) fn page_tables() -> io::Result<()> {
    let program = fs::read_link("/proc/self/exe")?;
    let maps = fs::read_to_string("/proc/self/maps")?;
    for Mapping { path, start, end, protection } in maps.lines().filter_map(constant) {
        let place = start as *mut libc::c_void;
        // SAFETY: the mapping is there, since this process has one thread. A byte is written as it is, and the protection is
        // what it was. The mapping stays executable meanwhile, because this very code may be in it.
        unsafe {
            if libc::mprotect(place, end - start, protection | libc::PROT_WRITE) != 0 {
                continue;
            }
            let byte = place.cast::<u8>();
            byte.write_volatile(byte.read_volatile());
            if libc::mprotect(place, end - start, protection) != 0 {
                return Err(io::Error::last_os_error());
            }
            if program.as_os_str() == path {
                libc::madvise(place, end - start, libc::MADV_POPULATE_READ);
            }
        }
    }
    Ok(())
}

/// A line's mapping, if it is private, of a file, and can be read but not written.
fn constant(line: &str) -> Option<Mapping<'_>> {
    let mut fields = line.split_ascii_whitespace();
    let (range, flags) = (fields.next()?, fields.next()?);
    let path = fields.nth(3)?;
    let protection = match flags {
        "r--p" => libc::PROT_READ,
        "r-xp" => libc::PROT_READ | libc::PROT_EXEC,
        _ => return None,
    };
    let (start, end) = range.split_once('-')?;
    let address = |text| usize::from_str_radix(text, 16).ok();
    path.starts_with('/').then_some(Mapping { path, start: address(start)?, end: address(end)?, protection })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn libraries_constants_and_code_are_found_and_nothing_else() {
        let found = |line| constant(line).map(|mapping| (mapping.start, mapping.end, mapping.protection));
        let line = "7f0000001000-7f0000003000 r-xp 00001000 fe:00 1234       /usr/lib/libm.so.6";
        assert_eq!(found(line), Some((0x7f00_0000_1000, 0x7f00_0000_3000, libc::PROT_READ | libc::PROT_EXEC)));
        assert!(found("7f0000001000-7f0000003000 r--p 00001000 fe:00 1234 /usr/lib/with space.so").is_some());
        for other in [
            "7f0000001000-7f0000003000 rw-p 00001000 fe:00 1234 /usr/lib/libm.so.6",
            "7f0000001000-7f0000003000 r--s 00001000 fe:00 1234 /usr/lib/gconv",
            "7f0000001000-7f0000003000 ---p 00001000 fe:00 1234 /usr/lib/libm.so.6",
            "7f0000001000-7f0000003000 r--p 00000000 00:00 0",
            "7ffc00001000-7ffc00003000 r-xp 00000000 00:00 0 [vdso]",
            "7ffc00001000-7ffc00003000 r--p 00000000 00:00 0 [vvar]",
            "",
        ] {
            assert_eq!(found(other), None, "{other}");
        }
    }

    #[test]
    fn what_is_mapped_reads_and_runs_as_before() {
        let before = fs::read_to_string("/proc/self/maps").expect("maps");
        page_tables().expect("done");
        assert_eq!(format!("{:.3}", 2f64.sqrt().sin()), "0.988");
        let after = fs::read_to_string("/proc/self/maps").expect("maps");
        // The kernel may join neighbours that have become alike.
        let joined = |maps: &str| {
            let mut joined: Vec<(usize, usize, i32)> = Vec::new();
            for Mapping { start, end, protection, .. } in maps.lines().filter_map(constant) {
                match joined.last_mut() {
                    Some(last) if last.1 == start && last.2 == protection => last.1 = end,
                    _ => joined.push((start, end, protection)),
                }
            }
            joined
        };
        assert_eq!(joined(&before), joined(&after), "no protection has changed");
        assert!(after.lines().count() <= before.lines().count(), "no mapping is split");
    }
}
