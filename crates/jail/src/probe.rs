//! Harmless forbidden calls, which `paintbox check` tries in a real child.

/// Tries harmless calls that the filter refuses softly, and returns for each whether it was refused. Call it only after
/// [`lock`](crate::lock()).
#[must_use]
pub fn probe() -> Vec<(String, bool)> {
    // SAFETY: each call either fails or gives a descriptor or number that is never used; the pointers are to
    // strings that live through the calls.
    let results = unsafe {
        [
            ("open a file", libc::syscall(libc::SYS_openat, libc::AT_FDCWD, c"/".as_ptr(), libc::O_RDONLY)),
            ("make a socket", libc::syscall(libc::SYS_socket, libc::AF_INET, libc::SOCK_STREAM, 0)),
            ("start a process", libc::syscall(libc::SYS_clone, libc::SIGCHLD, 0, 0, 0, 0)),
            (
                "run a program",
                libc::syscall(libc::SYS_execve, c"/bin/true".as_ptr(), std::ptr::null::<u8>(), std::ptr::null::<u8>()),
            ),
            ("send a signal", libc::syscall(libc::SYS_kill, 1, 0)),
            (
                "map executable memory",
                libc::syscall(
                    libc::SYS_mmap,
                    0,
                    4096,
                    libc::PROT_READ | libc::PROT_EXEC,
                    libc::MAP_PRIVATE | libc::MAP_ANONYMOUS,
                    -1,
                    0,
                ),
            ),
        ]
    };
    results.into_iter().map(|(name, returned)| (name.to_owned(), returned < 0)).collect()
}
