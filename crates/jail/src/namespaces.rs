//! New mount, pid, network, IPC and UTS namespaces, and a user namespace where it takes one to make them.

use crate::kernel::{Error, check, die_with_parent};
use std::fs;
use std::os::fd::{AsRawFd as _, FromRawFd as _, OwnedFd};

const NAMESPACES: i32 =
    libc::CLONE_NEWNS | libc::CLONE_NEWPID | libc::CLONE_NEWNET | libc::CLONE_NEWIPC | libc::CLONE_NEWUTS;

/// Enters new namespaces. Children that are forked afterwards live in the new pid namespace. The caller stays outside it, so
/// that they can't even name it. The first child must be that of [`start_init`].
pub(crate) fn enter() -> Result<String, Error> {
    // SAFETY: `geteuid` and `getegid` only return numbers.
    let (uid, gid) = unsafe { (libc::geteuid(), libc::getegid()) };
    let how = if uid == 0 && unshare("unshare", NAMESPACES).is_ok() {
        "mount, pid, network, ipc, host name"
    } else {
        unshare("unshare", NAMESPACES | libc::CLONE_NEWUSER)?;
        map(uid, gid)?;
        "user, mount, pid, network, ipc, host name"
    };
    Ok(how.to_owned())
}

fn unshare(step: &'static str, flags: i32) -> Result<(), Error> {
    // SAFETY: takes flags only; the process is single-threaded, as unsharing users needs.
    check(step, i64::from(unsafe { libc::unshare(flags) })).map(drop)
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
    // SAFETY: takes numbers only.
    let parent = check("pidfd_open", unsafe { libc::syscall(libc::SYS_pidfd_open, libc::getpid(), 0) })?;
    // SAFETY: the descriptor was opened just now and is nobody else's.
    let parent = unsafe { OwnedFd::from_raw_fd(parent as i32) };
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
            // SAFETY: waits for a signal; no handler is installed that could run.
            unsafe { libc::pause() };
        }
    }
    // SAFETY: ends this process at once, without running the zygote's exit handlers.
    unsafe { libc::_exit(1) }
}

/// Whether the process behind a pidfd has exited.
fn has_ended(pidfd: &OwnedFd) -> bool {
    let mut polled = libc::pollfd { fd: pidfd.as_raw_fd(), events: libc::POLLIN, revents: 0 };
    // A pidfd is readable once its process has exited. A timeout of 0 doesn't wait.
    // SAFETY: one descriptor is polled, in a structure that lives through the call.
    unsafe { libc::poll(&raw mut polled, 1, 0) > 0 }
}
