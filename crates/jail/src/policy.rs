//! The system calls that a program may make: the one list, with a reason for each entry.
//!
//! A call that is not listed kills the process, and so does a call by another architecture's entry. A soft refusal (an
//! error number) is for calls that honest Python code makes by mistake, so that its author gets an exception with a line.
//! The kernel makes a softly refused call no more than any other.
//!
//! [`verdict`] defines in plain Rust what the list means, and tests compare the compiled filter with it.

use crate::descriptors::{JOB_FD, RESULT_FD};
use crate::rule::{ARCH, Arg, Compare, Rule, SYSCALL_LIMIT, Verdict, Width};
use libc::c_long;

const ALWAYS: &[&[Arg]] = &[&[]];
const NEVER: &[&[Arg]] = &[];

const fn int(index: u8, value: i32) -> Arg {
    Arg { index, width: Width::Int, compare: Compare::Eq(value as u32 as u64) }
}

/// Has no bits except these.
const fn only(index: u8, width: Width, bits: i32) -> Arg {
    Arg { index, width, compare: Compare::MaskedEq { mask: !(bits as u32 as u64), value: 0 } }
}

const fn rule(
    name: &'static str,
    number: c_long,
    allow: &'static [&'static [Arg]],
    otherwise: Verdict,
    why: &'static str,
) -> Rule {
    Rule { name, number: number as u32, allow, otherwise, why }
}

const fn soft(name: &'static str, number: c_long, errno: i32, why: &'static str) -> Rule {
    rule(name, number, NEVER, Verdict::Errno(errno), why)
}

const READ_WRITE: i32 = libc::PROT_READ | libc::PROT_WRITE;
const PRIVATE: i32 = libc::MAP_PRIVATE | libc::MAP_ANONYMOUS;
const HARMLESS_MAP: i32 = libc::MAP_NORESERVE | libc::MAP_STACK;

/// A private anonymous mapping, never executable, at no forced address.
const PRIVATE_MAP: &[Arg] = &[
    only(2, Width::Long, READ_WRITE),
    Arg {
        index: 3,
        width: Width::Long,
        compare: Compare::MaskedEq { mask: !(HARMLESS_MAP as u32 as u64), value: PRIVATE as u64 },
    },
];

/// A futex of this process alone. Without the flag the kernel identifies a word on a file's unwritten page by the file, so a
/// wait or wake on a page of the C library would reach every process that maps it, jailed or not. glibc, CPython, numpy and
/// Rust set the flag for all their locks. A call without it fails, like every call with arguments that aren't listed, and
/// glibc then aborts.
const fn futex(operation: i32) -> Arg {
    Arg {
        index: 1,
        width: Width::Int,
        compare: Compare::MaskedEq {
            mask: !(libc::FUTEX_CLOCK_REALTIME as u32 as u64),
            value: (operation | libc::FUTEX_PRIVATE_FLAG) as u64,
        },
    }
}

const FILES: &str = "there are no files; Python raises with the line";
const SOCKETS: &str = "there is no network; Python raises with the line";
const PROCESSES: &str = "there are no other processes or threads; Python raises with the line";
const SIGNALS: &str = "abort() and thread start pass through here before they fail in their own way";
const WAITS: &str = "a program has nothing to wait for";

/// The policy. Frequent calls come first, since the filter tries them in order.
pub const POLICY: &[Rule] = &[
    rule("mmap", libc::SYS_mmap, &[PRIVATE_MAP], Verdict::Errno(libc::EACCES), "memory for malloc and numpy"),
    rule("munmap", libc::SYS_munmap, ALWAYS, Verdict::Kill, "malloc and numpy give memory back"),
    rule("brk", libc::SYS_brk, ALWAYS, Verdict::Kill, "memory for malloc"),
    rule(
        "mremap",
        libc::SYS_mremap,
        &[&[only(3, Width::Long, libc::MREMAP_MAYMOVE)]],
        Verdict::Errno(libc::EACCES),
        "realloc of large blocks",
    ),
    rule(
        "mprotect",
        libc::SYS_mprotect,
        &[&[only(2, Width::Long, READ_WRITE)]],
        Verdict::Errno(libc::EACCES),
        "malloc grows its arenas with it; never executable",
    ),
    rule(
        "madvise",
        libc::SYS_madvise,
        &[
            &[int(2, libc::MADV_DONTNEED)],
            &[int(2, libc::MADV_FREE)],
            &[int(2, libc::MADV_HUGEPAGE)],
            &[int(2, libc::MADV_NOHUGEPAGE)],
        ],
        Verdict::Errno(libc::EACCES),
        "malloc gives memory back, numpy asks for huge pages",
    ),
    rule(
        "futex",
        libc::SYS_futex,
        &[
            &[futex(libc::FUTEX_WAKE)],
            &[futex(libc::FUTEX_WAIT)],
            &[futex(libc::FUTEX_WAIT_BITSET)],
            &[futex(libc::FUTEX_WAKE_BITSET)],
        ],
        Verdict::Errno(libc::EPERM),
        "CPython's locks, which are all private to the process",
    ),
    rule(
        "clock_gettime",
        libc::SYS_clock_gettime,
        // The eight fixed clocks; a negative number would be another process's CPU clock.
        &[&[only(0, Width::Int, 7)]],
        Verdict::Errno(libc::EINVAL),
        "time and datetime",
    ),
    rule("getrandom", libc::SYS_getrandom, ALWAYS, Verdict::Kill, "new random generators"),
    rule(
        "read",
        libc::SYS_read,
        &[&[int(0, JOB_FD)]],
        Verdict::Errno(libc::EBADF),
        "the job; no other descriptor is open",
    ),
    rule(
        "write",
        libc::SYS_write,
        &[&[int(0, RESULT_FD)]],
        Verdict::Errno(libc::EBADF),
        "the answer; no other descriptor is open",
    ),
    rule("exit_group", libc::SYS_exit_group, ALWAYS, Verdict::Kill, "the end"),
    rule("exit", libc::SYS_exit, ALWAYS, Verdict::Kill, "the end"),
    rule("rt_sigreturn", libc::SYS_rt_sigreturn, ALWAYS, Verdict::Kill, "back from the deadline's signal handler"),
    rule("restart_syscall", libc::SYS_restart_syscall, ALWAYS, Verdict::Kill, "a futex wait that a signal broke"),
    rule("sched_yield", libc::SYS_sched_yield, ALWAYS, Verdict::Kill, "OpenBLAS's locks"),
    rule("getpid", libc::SYS_getpid, ALWAYS, Verdict::Kill, "random's and numpy's fork checks"),
    // Files.
    soft("openat", libc::SYS_openat, libc::ENOENT, FILES),
    soft("newfstatat", libc::SYS_newfstatat, libc::ENOENT, FILES),
    soft("statx", libc::SYS_statx, libc::ENOENT, FILES),
    soft("fstat", libc::SYS_fstat, libc::EBADF, FILES),
    soft("openat2", libc::SYS_openat2, libc::ENOENT, FILES),
    soft("faccessat", libc::SYS_faccessat, libc::ENOENT, FILES),
    soft("faccessat2", libc::SYS_faccessat2, libc::ENOENT, FILES),
    soft("readlinkat", libc::SYS_readlinkat, libc::ENOENT, FILES),
    soft("getcwd", libc::SYS_getcwd, libc::ENOENT, FILES),
    soft("chdir", libc::SYS_chdir, libc::ENOENT, FILES),
    soft("getdents64", libc::SYS_getdents64, libc::EBADF, FILES),
    soft("mkdirat", libc::SYS_mkdirat, libc::EPERM, FILES),
    soft("unlinkat", libc::SYS_unlinkat, libc::EPERM, FILES),
    soft("renameat2", libc::SYS_renameat2, libc::EPERM, FILES),
    soft("linkat", libc::SYS_linkat, libc::EPERM, FILES),
    soft("symlinkat", libc::SYS_symlinkat, libc::EPERM, FILES),
    soft("fchmodat", libc::SYS_fchmodat, libc::EPERM, FILES),
    soft("fchownat", libc::SYS_fchownat, libc::EPERM, FILES),
    soft("utimensat", libc::SYS_utimensat, libc::EPERM, FILES),
    soft("truncate", libc::SYS_truncate, libc::EPERM, FILES),
    soft("ftruncate", libc::SYS_ftruncate, libc::EBADF, FILES),
    soft("statfs", libc::SYS_statfs, libc::ENOENT, FILES),
    soft("fstatfs", libc::SYS_fstatfs, libc::EBADF, FILES),
    soft("lseek", libc::SYS_lseek, libc::EBADF, FILES),
    soft("close", libc::SYS_close, libc::EBADF, "the two descriptors stay; no other is open"),
    soft("dup", libc::SYS_dup, libc::EMFILE, FILES),
    soft("dup3", libc::SYS_dup3, libc::EMFILE, FILES),
    soft("pipe2", libc::SYS_pipe2, libc::EMFILE, FILES),
    soft("fcntl", libc::SYS_fcntl, libc::EBADF, FILES),
    soft("ioctl", libc::SYS_ioctl, libc::ENOTTY, "Python asks every stream whether it is a terminal"),
    soft("readv", libc::SYS_readv, libc::EBADF, FILES),
    soft("writev", libc::SYS_writev, libc::EBADF, "glibc's last words before abort()"),
    soft("pread64", libc::SYS_pread64, libc::EBADF, FILES),
    soft("pwrite64", libc::SYS_pwrite64, libc::EBADF, FILES),
    soft("flock", libc::SYS_flock, libc::EBADF, FILES),
    soft("fsync", libc::SYS_fsync, libc::EBADF, FILES),
    soft("umask", libc::SYS_umask, libc::EPERM, FILES),
    // The network.
    soft("socket", libc::SYS_socket, libc::EPERM, SOCKETS),
    soft("socketpair", libc::SYS_socketpair, libc::EPERM, SOCKETS),
    soft("connect", libc::SYS_connect, libc::EPERM, SOCKETS),
    soft("bind", libc::SYS_bind, libc::EPERM, SOCKETS),
    soft("uname", libc::SYS_uname, libc::EPERM, "the host's name stays unknown"),
    // Processes and threads.
    soft("execve", libc::SYS_execve, libc::EPERM, PROCESSES),
    soft("clone", libc::SYS_clone, libc::EPERM, PROCESSES),
    soft("clone3", libc::SYS_clone3, libc::ENOSYS, "so that glibc falls back to clone, which says EPERM"),
    soft("wait4", libc::SYS_wait4, libc::ECHILD, PROCESSES),
    soft("waitid", libc::SYS_waitid, libc::ECHILD, PROCESSES),
    soft("kill", libc::SYS_kill, libc::EPERM, PROCESSES),
    soft("tgkill", libc::SYS_tgkill, libc::EPERM, SIGNALS),
    soft("tkill", libc::SYS_tkill, libc::EPERM, SIGNALS),
    soft("gettid", libc::SYS_gettid, libc::EPERM, SIGNALS),
    soft("rt_sigprocmask", libc::SYS_rt_sigprocmask, libc::EPERM, SIGNALS),
    soft("rt_sigaction", libc::SYS_rt_sigaction, libc::EPERM, "the deadline's handlers stay"),
    soft("prlimit64", libc::SYS_prlimit64, libc::EPERM, "limits stay"),
    soft("getrlimit", libc::SYS_getrlimit, libc::EPERM, "limits stay"),
    soft("setrlimit", libc::SYS_setrlimit, libc::EPERM, "limits stay"),
    soft(
        "clock_getres",
        libc::SYS_clock_getres,
        libc::EPERM,
        "time.get_clock_info; programs don't need a clock's resolution",
    ),
    soft("clock_settime", libc::SYS_clock_settime, libc::EPERM, "time.clock_settime"),
    soft("getrusage", libc::SYS_getrusage, libc::EPERM, "time.process_time uses a clock instead"),
    soft("getpriority", libc::SYS_getpriority, libc::EPERM, "os.getpriority and os.nice, where an operator offers os"),
    soft("sched_getaffinity", libc::SYS_sched_getaffinity, libc::EPERM, "os.cpu_count and thread pools"),
    soft("setitimer", libc::SYS_setitimer, libc::EPERM, "the CPU limit's timer stays"),
    // Waiting.
    soft("clock_nanosleep", libc::SYS_clock_nanosleep, libc::EPERM, WAITS),
    soft("nanosleep", libc::SYS_nanosleep, libc::EPERM, WAITS),
    soft("ppoll", libc::SYS_ppoll, libc::EPERM, WAITS),
    soft("pselect6", libc::SYS_pselect6, libc::EPERM, WAITS),
    // Older calls for the same, which only this architecture has.
    #[cfg(target_arch = "x86_64")]
    soft("open", libc::SYS_open, libc::ENOENT, FILES),
    #[cfg(target_arch = "x86_64")]
    soft("creat", libc::SYS_creat, libc::ENOENT, FILES),
    #[cfg(target_arch = "x86_64")]
    soft("stat", libc::SYS_stat, libc::ENOENT, FILES),
    #[cfg(target_arch = "x86_64")]
    soft("lstat", libc::SYS_lstat, libc::ENOENT, FILES),
    #[cfg(target_arch = "x86_64")]
    soft("access", libc::SYS_access, libc::ENOENT, FILES),
    #[cfg(target_arch = "x86_64")]
    soft("readlink", libc::SYS_readlink, libc::ENOENT, FILES),
    #[cfg(target_arch = "x86_64")]
    soft("mkdir", libc::SYS_mkdir, libc::EPERM, FILES),
    #[cfg(target_arch = "x86_64")]
    soft("rmdir", libc::SYS_rmdir, libc::EPERM, FILES),
    #[cfg(target_arch = "x86_64")]
    soft("unlink", libc::SYS_unlink, libc::EPERM, FILES),
    #[cfg(target_arch = "x86_64")]
    soft("rename", libc::SYS_rename, libc::EPERM, FILES),
    #[cfg(target_arch = "x86_64")]
    soft("link", libc::SYS_link, libc::EPERM, FILES),
    #[cfg(target_arch = "x86_64")]
    soft("symlink", libc::SYS_symlink, libc::EPERM, FILES),
    #[cfg(target_arch = "x86_64")]
    soft("chmod", libc::SYS_chmod, libc::EPERM, FILES),
    #[cfg(target_arch = "x86_64")]
    soft("chown", libc::SYS_chown, libc::EPERM, FILES),
    #[cfg(target_arch = "x86_64")]
    soft("dup2", libc::SYS_dup2, libc::EMFILE, FILES),
    #[cfg(target_arch = "x86_64")]
    soft("pipe", libc::SYS_pipe, libc::EMFILE, FILES),
    #[cfg(target_arch = "x86_64")]
    soft("fork", libc::SYS_fork, libc::EPERM, PROCESSES),
    #[cfg(target_arch = "x86_64")]
    soft("vfork", libc::SYS_vfork, libc::EPERM, PROCESSES),
    #[cfg(target_arch = "x86_64")]
    soft("alarm", libc::SYS_alarm, libc::EPERM, "the CPU limit's timer stays"),
    #[cfg(target_arch = "x86_64")]
    soft("poll", libc::SYS_poll, libc::EPERM, WAITS),
    #[cfg(target_arch = "x86_64")]
    soft("select", libc::SYS_select, libc::EPERM, WAITS),
];

/// The policy's verdict on a call.
#[must_use]
pub fn verdict(arch: u32, number: u32, args: [u64; 6]) -> Verdict {
    if arch != ARCH || number >= SYSCALL_LIMIT {
        return Verdict::KillAtOnce;
    }
    let holds = |arg: &Arg| {
        let seen = if arg.width == Width::Int { u64::from(u32::MAX) } else { u64::MAX };
        let (mask, value) = arg.compare.bits();
        args[usize::from(arg.index)] & mask & seen == value & seen
    };
    match POLICY.iter().find(|rule| rule.number == number) {
        Some(rule) if rule.allow.iter().any(|row| row.iter().all(holds)) => Verdict::Allow,
        Some(rule) => rule.otherwise,
        None => Verdict::Kill,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::filter::{answer, compile};

    #[test]
    fn no_call_is_named_twice_and_each_has_its_reason() {
        let mut numbers: Vec<u32> = POLICY.iter().map(|rule| rule.number).collect();
        numbers.sort_unstable();
        numbers.dedup();
        assert_eq!(numbers.len(), POLICY.len());
        assert!(POLICY.iter().all(|rule| !rule.why.is_empty() && !rule.name.is_empty()));
    }

    /// A row of tests in short: for each argument its index, its width in bits and the required value, after a stroke with
    /// the mask of the bits that must have it.
    fn short(row: &[Arg]) -> String {
        let test = |arg: &Arg| {
            let width = if arg.width == Width::Int { 32 } else { 64 };
            match arg.compare {
                Compare::Eq(value) => format!("{}:{width}={value:#x}", arg.index),
                Compare::MaskedEq { mask, value } => format!("{}:{width}={value:#x}/{mask:#x}", arg.index),
            }
        };
        row.iter().map(test).collect::<Vec<_>>().join(" ")
    }

    /// Written by hand and not derived from the table: a change that widens the policy must be repeated here.
    #[test]
    #[cfg(target_arch = "x86_64")]
    fn what_is_allowed_is_this_and_nothing_else() {
        let allowed: Vec<String> = POLICY
            .iter()
            .flat_map(|rule| rule.allow.iter().map(|row| format!("{} {}", rule.name, short(row)).trim().to_owned()))
            .collect();
        let expected: &[&str] = &[
            "mmap 2:64=0x0/0xfffffffffffffffc 3:64=0x22/0xfffffffffffdbfff",
            "munmap",
            "brk",
            "mremap 3:64=0x0/0xfffffffffffffffe",
            "mprotect 2:64=0x0/0xfffffffffffffffc",
            "madvise 2:32=0x4",
            "madvise 2:32=0x8",
            "madvise 2:32=0xe",
            "madvise 2:32=0xf",
            "futex 1:32=0x81/0xfffffffffffffeff",
            "futex 1:32=0x80/0xfffffffffffffeff",
            "futex 1:32=0x89/0xfffffffffffffeff",
            "futex 1:32=0x8a/0xfffffffffffffeff",
            "clock_gettime 0:32=0x0/0xfffffffffffffff8",
            "getrandom",
            "read 0:32=0x3",
            "write 0:32=0x4",
            "exit_group",
            "exit",
            "rt_sigreturn",
            "restart_syscall",
            "sched_yield",
            "getpid",
        ];
        assert_eq!(allowed, expected);
        assert!(POLICY.iter().all(|rule| rule.otherwise != Verdict::Allow && rule.otherwise != Verdict::Errno(0)));
    }

    /// Runs a filter as the kernel does.
    fn run(program: &[libc::sock_filter], arch: u32, number: u32, args: [u64; 6]) -> u32 {
        let mut data = [0_u32; 16];
        (data[0], data[1]) = (number, arch);
        for (i, arg) in args.iter().enumerate() {
            (data[4 + 2 * i], data[5 + 2 * i]) = (*arg as u32, (*arg >> 32) as u32);
        }
        let (mut at, mut word) = (0, 0);
        loop {
            let op = program[at];
            at += 1;
            let jump = |holds: bool| usize::from(if holds { op.jt } else { op.jf });
            match op.code {
                0x20 => word = data[op.k as usize / 4],
                0x54 => word &= op.k,
                0x15 => at += jump(word == op.k),
                0x35 => at += jump(word >= op.k),
                0x06 => return op.k,
                code => panic!("{code:#x}"),
            }
        }
    }

    #[test]
    fn the_compiled_filter_agrees_with_the_rules() {
        let program = compile();
        assert!(program.len() < 4096, "the kernel's limit");
        let interesting: Vec<u64> =
            [0, 1, 2, 3, 4, 5, 7, 8, 9, 14, 0x22, 0x32, 0x4022, 0x24022, 128, 129, 137, 138, 256, 384, 1 << 31]
                .into_iter()
                .flat_map(|n: u64| [n, n | 1 << 32, !n, n | 1 << 63])
                .collect();
        for number in (0..=SYSCALL_LIMIT).chain([0x4000_0000, 0x4000_0001, u32::MAX, 1 << 31]) {
            for a in &interesting {
                for index in 0..6 {
                    for base in [[0; 6], [0, 4096, 3, 0x22, u64::MAX, 0]] {
                        let mut args: [u64; 6] = base;
                        args[index] = *a;
                        for arch in [ARCH, 0x4000_0003] {
                            let expected = answer(verdict(arch, number, args));
                            assert_eq!(run(&program, arch, number, args), expected, "{number} {args:x?}");
                        }
                    }
                }
            }
        }
    }
}
