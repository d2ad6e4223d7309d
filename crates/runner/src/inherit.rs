//! Lets children inherit the page tables of libraries.
//!
//! `fork` copies the page tables of private mappings that have had pages of their own, and leaves those of other files to page
//! faults: a child would fault libraries' code in again, some 150 times. What is copied takes time for each page, so only pages that
//! children use are kept.

use crate::memory_map::{self, Mapping};
use crate::scout::{self, Pages};
use std::io;

/// Gives every library's constants and code a page of their own, and maps those of `used` and no others. What the kernel doesn't
/// allow stays as it is: children then fault as before.
pub(crate) fn page_tables(used: &Pages) -> io::Result<()> {
    for Mapping { addresses, protection, .. } in memory_map::constants()? {
        let place = addresses.start as *mut libc::c_void;
        // SAFETY: the mapping is there, since this process has one thread. A byte is written as it is, and the protection is
        // what it was. The mapping stays executable meanwhile, because this very code may be in it.
        unsafe {
            if libc::mprotect(place, addresses.len(), protection | libc::PROT_WRITE) != 0 {
                continue;
            }
            let byte = place.cast::<u8>();
            byte.write_volatile(byte.read_volatile());
            if libc::mprotect(place, addresses.len(), protection) != 0 {
                return Err(io::Error::last_os_error());
            }
        }
    }
    scout::constants()?.without(used).unmap();
    used.map();
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_mapped_reads_and_runs_as_before() {
        let before = memory_map::read().expect("maps");
        page_tables(&Pages::default()).expect("done");
        assert_eq!(format!("{:.3}", 2f64.sqrt().sin()), "0.988");
        let after = memory_map::read().expect("maps");
        // The kernel may join neighbours that have become alike.
        let joined = |mappings: &[Mapping]| {
            let mut joined: Vec<(std::ops::Range<usize>, i32)> = Vec::new();
            for mapping in mappings.iter().filter(|mapping| mapping.is_constant()) {
                match joined.last_mut() {
                    Some((last, protection))
                        if last.end == mapping.addresses.start && *protection == mapping.protection =>
                    {
                        last.end = mapping.addresses.end;
                    }
                    _ => joined.push((mapping.addresses.clone(), mapping.protection)),
                }
            }
            joined
        };
        assert_eq!(joined(&before), joined(&after), "no protection has changed");
        assert!(after.len() <= before.len(), "no mapping is split");
    }
}
