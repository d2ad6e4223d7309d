//! An empty, read-only root directory.

use crate::kernel::{Error, check};
use std::ffi::CStr;
use std::io;

/// A directory that exists on every system, to mount the new root on (in our mount namespace only).
const MOUNT_POINT: &CStr = c"/tmp";

/// Replaces `/` by an empty, read-only tmpfs.
pub(crate) fn replace() -> Result<String, Error> {
    let flags = libc::MS_NOSUID | libc::MS_NODEV | libc::MS_NOEXEC;
    // Our mounts must not propagate to the host.
    mount("make / private", None, c"/", None, libc::MS_REC | libc::MS_PRIVATE, None)?;
    mount(
        "mount an empty root",
        Some(c"none"),
        MOUNT_POINT,
        Some(c"tmpfs"),
        flags,
        Some(c"size=4k,nr_inodes=2,mode=555"),
    )?;
    chdir("enter the empty root", MOUNT_POINT)?;
    // Stacks the old root on the new one, in the same directory (pivot_root(2), "pivot_root(".", ".")").
    // SAFETY: both arguments are strings that live through the call.
    check("pivot_root", unsafe { libc::syscall(libc::SYS_pivot_root, c".".as_ptr(), c".".as_ptr()) })?;
    // SAFETY: as above.
    check("leave the old root", i64::from(unsafe { libc::umount2(c".".as_ptr(), libc::MNT_DETACH) }))?;
    chdir("enter /", c"/")?;
    mount("make / read-only", None, c"/", None, libc::MS_REMOUNT | libc::MS_BIND | libc::MS_RDONLY | flags, None)?;
    Ok(String::new())
}

/// The reason why there is no empty root without a mount namespace.
pub(crate) fn no_namespace() -> Error {
    Error { step: "empty root", source: io::Error::other("it needs a mount namespace") }
}

fn mount(
    step: &'static str,
    source: Option<&CStr>,
    target: &CStr,
    kind: Option<&CStr>,
    flags: u64,
    options: Option<&CStr>,
) -> Result<(), Error> {
    let pointer = |text: Option<&CStr>| text.map_or(std::ptr::null(), CStr::as_ptr);
    // SAFETY: every pointer is null or a string that lives through the call.
    let returned =
        unsafe { libc::mount(pointer(source), target.as_ptr(), pointer(kind), flags, pointer(options).cast()) };
    check(step, i64::from(returned)).map(drop)
}

fn chdir(step: &'static str, to: &CStr) -> Result<(), Error> {
    // SAFETY: the string lives through the call.
    check(step, i64::from(unsafe { libc::chdir(to.as_ptr()) })).map(drop)
}
