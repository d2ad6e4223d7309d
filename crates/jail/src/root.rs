//! An empty, read-only root directory.

use crate::kernel::Error;
use rustix::mount::{MountFlags, MountPropagationFlags, UnmountFlags, mount, mount_change, mount_remount, unmount};
use rustix::process::{chdir, pivot_root};
use std::ffi::CStr;
use std::io;

/// A directory that exists on every system, to mount the new root on (in our mount namespace only).
const MOUNT_POINT: &CStr = c"/tmp";

/// Replaces `/` by an empty, read-only tmpfs.
pub(crate) fn replace() -> Result<String, Error> {
    let flags = MountFlags::NOSUID | MountFlags::NODEV | MountFlags::NOEXEC;
    // Our mounts must not propagate to the host.
    mount_change(c"/", MountPropagationFlags::REC | MountPropagationFlags::PRIVATE)
        .map_err(Error::at("make / private"))?;
    mount(c"none", MOUNT_POINT, c"tmpfs", flags, c"size=4k,nr_inodes=2,mode=555")
        .map_err(Error::at("mount an empty root"))?;
    chdir(MOUNT_POINT).map_err(Error::at("enter the empty root"))?;
    // Stacks the old root on the new one, in the same directory (pivot_root(2), "pivot_root(".", ".")").
    pivot_root(c".", c".").map_err(Error::at("pivot_root"))?;
    unmount(c".", UnmountFlags::DETACH).map_err(Error::at("leave the old root"))?;
    chdir(c"/").map_err(Error::at("enter /"))?;
    mount_remount(c"/", MountFlags::BIND | MountFlags::RDONLY | flags, c"").map_err(Error::at("make / read-only"))?;
    Ok(String::new())
}

/// The reason why there is no empty root without a mount namespace.
pub(crate) fn no_namespace() -> Error {
    Error { step: "empty root", source: io::Error::other("it needs a mount namespace") }
}
