//! Users, groups, capabilities, and what a process may gain or show.

use crate::kernel::Error;
use rustix::process::{DumpableBehavior, Gid, Uid, geteuid, set_dumpable_behavior};
use rustix::thread::{
    CapabilitySet, CapabilitySets, clear_ambient_capability_set, remove_capability_from_bounding_set, set_capabilities,
    set_no_new_privs, set_thread_groups, set_thread_res_gid, set_thread_res_uid,
};

/// `nobody`, on every Linux.
const NOBODY: u32 = 65_534;

/// Switches from root to `nobody`, without supplementary groups. If the server isn't root, its user stays.
pub(crate) fn drop_user() -> Result<String, Error> {
    let uid = geteuid();
    if !uid.is_root() {
        return Ok(format!("already user {}", uid.as_raw()));
    }
    // These change the calling thread, which is the only one of the process.
    let (gid, uid) = (Gid::from_raw(NOBODY), Uid::from_raw(NOBODY));
    set_thread_groups(&[]).map_err(Error::at("setgroups"))?;
    set_thread_res_gid(gid, gid, gid).map_err(Error::at("setresgid"))?;
    set_thread_res_uid(uid, uid, uid).map_err(Error::at("setresuid"))?;
    Ok(format!("user {NOBODY}"))
}

/// Empties the bounding set, so that no program that is executed later can gain a capability. Takes `CAP_SETPCAP`.
pub(crate) fn drop_bounding_set() {
    for capability in 0..64 {
        // Fails without that capability, and past the last one. The sets that are emptied later matter then.
        let _ = remove_capability_from_bounding_set(CapabilitySet::from_bits_retain(1 << capability));
    }
}

/// Empties the process's ambient, effective, permitted and inheritable sets.
pub(crate) fn drop_capabilities() -> Result<String, Error> {
    clear_ambient_capability_set().map_err(Error::at("ambient set"))?;
    let none = CapabilitySet::empty();
    let sets = CapabilitySets { effective: none, permitted: none, inheritable: none };
    set_capabilities(None, sets).map_err(Error::at("capset"))?;
    Ok(String::new())
}

/// Makes set-user-id bits and file capabilities of executed programs ineffective.
pub(crate) fn forbid_new_privileges() -> Result<(), Error> {
    set_no_new_privs(true).map_err(Error::at("no_new_privs"))
}

/// Forbids core dumps of this process, and ptrace and `/proc/<pid>/mem` by other processes of its user.
pub(crate) fn forbid_dumps() -> Result<(), Error> {
    set_dumpable_behavior(DumpableBehavior::NotDumpable).map_err(Error::at("dumpable"))
}
