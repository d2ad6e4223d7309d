//! Users, groups and capabilities.

use crate::kernel::{Error, check, prctl};

/// `nobody`, on every Linux.
const NOBODY: u32 = 65_534;

/// Switches from root to `nobody`, without supplementary groups. If the server isn't root, its user stays.
pub(crate) fn drop_user() -> Result<String, Error> {
    // SAFETY: only returns a number.
    let uid = unsafe { libc::geteuid() };
    if uid != 0 {
        return Ok(format!("already user {uid}"));
    }
    // SAFETY: these calls take numbers and an empty list.
    unsafe {
        check("setgroups", i64::from(libc::setgroups(0, std::ptr::null())))?;
        check("setresgid", i64::from(libc::setresgid(NOBODY, NOBODY, NOBODY)))?;
        check("setresuid", i64::from(libc::setresuid(NOBODY, NOBODY, NOBODY)))?;
    }
    Ok(format!("user {NOBODY}"))
}

#[repr(C)]
struct Header {
    version: u32,
    pid: i32,
}

#[repr(C)]
#[derive(Clone, Copy, Default)]
struct Sets {
    effective: u32,
    permitted: u32,
    inheritable: u32,
}

/// Empties the bounding set, so that no program that is executed later can gain a capability. Takes `CAP_SETPCAP`.
pub(crate) fn drop_bounding_set() {
    for capability in 0..64 {
        // Fails without that capability, and past the last one. The sets that are emptied later matter then.
        let _ = prctl("bounding set", libc::PR_CAPBSET_DROP, [capability, 0, 0, 0]);
    }
}

/// Empties the process's ambient, effective, permitted and inheritable sets.
pub(crate) fn drop_capabilities() -> Result<String, Error> {
    prctl("ambient set", libc::PR_CAP_AMBIENT, [libc::PR_CAP_AMBIENT_CLEAR_ALL as u64, 0, 0, 0])?;
    // _LINUX_CAPABILITY_VERSION_3, which has two of each set.
    let header = Header { version: 0x2008_0522, pid: 0 };
    let sets = [Sets::default(); 2];
    // SAFETY: both structures have the kernel's layout for this version and live through the call.
    check("capset", unsafe { libc::syscall(libc::SYS_capset, &raw const header, sets.as_ptr()) })?;
    Ok(String::new())
}
