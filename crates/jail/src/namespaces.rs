//! New mount, pid, network, IPC and UTS namespaces, and a user namespace where it takes one to make them.

use crate::kernel::{Error, check, die_with_parent};
use rustix::event::{PollFd, PollFlags, Timespec, pause, poll};
use rustix::process::{PidfdFlags, getegid, geteuid, getpid, pidfd_open};
use rustix::thread::{UnshareFlags, unshare_unsafe};
use std::fs;
use std::os::fd::OwnedFd;

const NAMESPACES: UnshareFlags = UnshareFlags::NEWNS
    .union(UnshareFlags::NEWPID)
    .union(UnshareFlags::NEWNET)
    .union(UnshareFlags::NEWIPC)
    .union(UnshareFlags::NEWUTS);

/// Enters new namespaces. Children that are forked afterwards live in the new pid namespace. The caller stays outside it, so
/// that they can't even name it. The first child must be that of [`start_init`].
pub(crate) fn enter() -> Result<String, Error> {
    let (uid, gid) = (geteuid(), getegid());
    let how = if uid.is_root() && unshare(NAMESPACES).is_ok() {
        "mount, pid, network, ipc, host name"
    } else {
        unshare(NAMESPACES | UnshareFlags::NEWUSER)?;
        map(uid.as_raw(), gid.as_raw())?;
        "user, mount, pid, network, ipc, host name"
    };
    Ok(how.to_owned())
}

fn unshare(flags: UnshareFlags) -> Result<(), Error> {
    // SAFETY: the process has one thread, and the flags leave its table of descriptors alone.
    unsafe { unshare_unsafe(flags) }.map_err(Error::at("unshare"))
}

/// Maps the user to the same number inside, so that the owner of its files doesn't change.
fn map(uid: u32, gid: u32) -> Result<(), Error> {
    let write = |step, file: &str, text: String| fs::write(file, text).map_err(|source| Error { step, source });
    write("uid map", "/proc/self/uid_map", format!("{uid} {uid} 1"))?;
    write("setgroups", "/proc/self/setgroups", "deny".to_owned())?;
    write("gid map", "/proc/self/gid_map", format!("{gid} {gid} 1"))
}

/// Forks process 1 of the new pid namespace, which only waits. A namespace needs it to have other processes, and when it
/// dies with the zygote, the kernel kills all of them.
pub(crate) fn start_init() -> Result<(), Error> {
    let parent = pidfd_open(getpid(), PidfdFlags::empty()).map_err(Error::at("pidfd_open"))?;
    // SAFETY: the process is single-threaded, so the child may go on running ordinary code.
    let pid = check("fork init", i64::from(unsafe { libc::fork() }))?;
    if pid != 0 {
        return Ok(());
    }
    // From here on it dies with its parent. If the parent is dead already, the kernel would never notify it.
    let tied = die_with_parent().is_ok() && !has_ended(&parent);
    // It must not keep a pipe or socket open whose end others wait for.
    // SAFETY: this process uses no descriptor from here on.
    unsafe { libc::syscall(libc::SYS_close_range, 0_u32, u32::MAX, 0_u32) };
    if tied {
        loop {
            pause();
        }
    }
    // SAFETY: ends this process at once, without running the zygote's exit handlers.
    unsafe { libc::_exit(1) }
}

/// Whether the process behind a pidfd has exited.
fn has_ended(pidfd: &OwnedFd) -> bool {
    // A pidfd is readable once its process has exited. A timeout of 0 doesn't wait.
    let mut polled = [PollFd::new(pidfd, PollFlags::IN)];
    poll(&mut polled, Some(&Timespec { tv_sec: 0, tv_nsec: 0 })).is_ok_and(|ready| ready > 0)
}
