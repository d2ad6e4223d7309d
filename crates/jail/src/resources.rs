//! Limits that the kernel enforces: memory, CPU time, files, processes.

use crate::footprint::Sizes;
use crate::kernel::{Error, check};
use rustix::process::{Resource, Rlimit, getpriority_process, setpriority_process, setrlimit};
use wire::ChildLimits;

/// The main stack. Deep recursion ends in Python's own guard well before this, or in a crash of this process alone.
const STACK_BYTES: u64 = 8 << 20;
/// The niceness of jails: a third of the processor time of a process at nice 0, when both want all.
const NICENESS: i32 = 5;
/// If the program ignores the CPU limit's signal, it comes again this often, µs.
const CPU_TIMER_INTERVAL_US: i64 = 50_000;

/// Makes this process and its children the first that the kernel kills when memory runs out (`oom_score_adj`, proc(5)).
pub(crate) fn prefer_for_oom_kill() -> Result<String, Error> {
    std::fs::write("/proc/self/oom_score_adj", "1000")
        .map(|()| "when memory runs out".to_owned())
        .map_err(|source| Error { step: "oom_score_adj", source })
}

/// Turns huge pages off, except where a process asks for them, as numpy does for large arrays (Linux 6.18, prctl(2));
/// older kernels turn them off altogether. The memory limit holds for them too.
pub(crate) fn no_huge_pages() -> Result<String, Error> {
    const EXCEPT_ADVISED: u64 = 1 << 1;
    disable_huge_pages([1, EXCEPT_ADVISED, 0, 0]).or_else(|_| disable_huge_pages([1, 0, 0, 0]))
}

/// `prctl` for huge pages: rustix doesn't know the flag.
fn prctl(option: i32, args: [u64; 4]) -> Result<i64, Error> {
    // SAFETY: both options take plain numbers, no pointer.
    check("THP", i64::from(unsafe { libc::prctl(option, args[0], args[1], args[2], args[3]) }))
}

/// Returns what the kernel then reports.
fn disable_huge_pages(args: [u64; 4]) -> Result<String, Error> {
    prctl(libc::PR_SET_THP_DISABLE, args)?;
    match prctl(libc::PR_GET_THP_DISABLE, [0; 4])? {
        0 => Err(Error { step: "THP", source: std::io::Error::other("the kernel leaves them on") }),
        1 => Ok(String::new()),
        _ => Ok("but where asked for".to_owned()),
    }
}

/// Gives the server and the zygotes priority, so that deadlines are kept. A process that is nicer already stays so, since
/// lowering the niceness takes privileges.
///
/// # Errors
/// [`Error`] if the kernel refuses.
pub fn lower_priority() -> Result<(), Error> {
    let now = getpriority_process(None).map_err(Error::at("nice"))?;
    setpriority_process(None, NICENESS.max(now)).map_err(Error::at("nice"))
}

/// Sets every limit of a process that is about to see a job. Memory is counted from `base`, its current size.
pub(crate) fn limit(limits: ChildLimits, base: Sizes) -> Result<(), Error> {
    let cpu_seconds = limits.cpu_ms.div_ceil(1000);
    for (step, resource, soft, hard) in [
        ("RLIMIT_AS", Resource::As, base.total + limits.memory_bytes, base.total + limits.memory_bytes),
        ("RLIMIT_DATA", Resource::Data, base.data + limits.memory_bytes, base.data + limits.memory_bytes),
        ("RLIMIT_STACK", Resource::Stack, STACK_BYTES, STACK_BYTES),
        // In whole seconds, as a backstop behind the interval timer. Soft equals hard, so it kills.
        ("RLIMIT_CPU", Resource::Cpu, cpu_seconds + 1, cpu_seconds + 1),
        ("RLIMIT_NOFILE", Resource::Nofile, 0, 0),
        ("RLIMIT_FSIZE", Resource::Fsize, 0, 0),
        ("RLIMIT_CORE", Resource::Core, 0, 0),
        ("RLIMIT_NPROC", Resource::Nproc, 0, 0),
        ("RLIMIT_MEMLOCK", Resource::Memlock, 0, 0),
        ("RLIMIT_MSGQUEUE", Resource::Msgqueue, 0, 0),
        ("RLIMIT_SIGPENDING", Resource::Sigpending, 16, 16),
    ] {
        let limit = Rlimit { current: Some(soft), maximum: Some(hard) };
        setrlimit(resource, limit).map_err(Error::at(step))?;
    }
    Ok(())
}

/// Requests SIGPROF when the CPU limit is used up, and repeatedly from then on.
pub(crate) fn start_cpu_timer(cpu_ms: u64) -> Result<(), Error> {
    let time = |us: i64| libc::timeval { tv_sec: us / 1_000_000, tv_usec: us % 1_000_000 };
    let timer = libc::itimerval { it_interval: time(CPU_TIMER_INTERVAL_US), it_value: time(cpu_ms as i64 * 1000) };
    // SAFETY: the structure lives through the call; no old value is asked for.
    let returned = unsafe { libc::setitimer(libc::ITIMER_PROF, &raw const timer, std::ptr::null_mut()) };
    check("setitimer", i64::from(returned)).map(drop)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_nicer_process_keeps_its_niceness() {
        // On Linux each thread has its own niceness; this one's ends with the thread.
        let thread = std::thread::spawn(|| {
            setpriority_process(None, NICENESS + 3).expect("a process may make itself nicer");
            lower_priority().expect("nothing is asked for that is refused");
            assert_eq!(getpriority_process(None), Ok(NICENESS + 3));
        });
        thread.join().expect("it ended well");
    }
}
