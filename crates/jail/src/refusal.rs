//! What happens to a refused call inside the process that made it: the kernel has not made the call, and says so with
//! SIGSYS. A soft refusal is counted and answered with its error number; any other is reported by its number, and the
//! process ends itself by a call that the kernel kills for.
//!
//! None of this is a wall. The call isn't made whatever this code does, and a program that overwrote the counts would
//! only spoil the operator's statistics. The handler itself can't be changed: its code is read-only, and the calls that
//! replace it or block its signal are refused too.

use crate::kernel::{Error, check};
use crate::lock::RESULT_FD;
use crate::rule::NUMBERS;
use libc::{c_int, c_void};
use std::sync::atomic::{AtomicU32, Ordering::Relaxed};

/// How often each call was refused softly.
static SOFT: [AtomicU32; NUMBERS as usize] = [const { AtomicU32::new(0) }; NUMBERS as usize];

/// The start of the kernel's `siginfo_t` for SIGSYS (sigaction(2)).
#[repr(C)]
struct Refused {
    signal: c_int,
    /// What the filter returned beside the trap: an error number, or 0 for a death.
    errno: c_int,
    code: c_int,
    _padding: c_int,
    _address: *const c_void,
    number: u32,
    _arch: u32,
}

/// `si_code` of a SIGSYS that a filter caused; anybody else's has another.
const SYS_SECCOMP: c_int = 1;

/// Installs the handler. Before the filter, which refuses to have it replaced.
pub(crate) fn handle() -> Result<(), Error> {
    // SAFETY: an all-zero `sigaction` is a valid one.
    let mut action: libc::sigaction = unsafe { std::mem::zeroed() };
    action.sa_sigaction = refused as *const () as usize;
    action.sa_flags = libc::SA_SIGINFO;
    // SAFETY: fills a mask that lives through the call: no other signal interrupts the handler.
    unsafe { libc::sigfillset(&raw mut action.sa_mask) };
    // SAFETY: the handler has the signature that SA_SIGINFO asks for and lives as long as the program.
    let returned = unsafe { libc::sigaction(libc::SIGSYS, &raw const action, std::ptr::null_mut()) };
    check("handle refusals", i64::from(returned)).map(drop)
}

/// The calls that were refused softly so far in this process, and how often.
#[must_use]
pub fn refusals() -> Vec<(u32, u32)> {
    let counts = SOFT.iter().map(|count| count.load(Relaxed));
    (0..).zip(counts).filter(|(_, count)| *count > 0).collect()
}

extern "C" fn refused(_signal: c_int, info: *const Refused, context: *mut libc::ucontext_t) {
    // SAFETY: the kernel passes a whole `siginfo_t` to a handler with SA_SIGINFO, which starts with these fields for
    // this signal.
    let &Refused { errno, code, number, .. } = unsafe { &*info };
    if code != SYS_SECCOMP || errno == 0 {
        die(number);
    }
    if let Some(count) = SOFT.get(number as usize) {
        // A count, not a lock: one thread, and no other signal runs meanwhile.
        count.store(count.load(Relaxed).saturating_add(1), Relaxed);
    }
    // SAFETY: the kernel passes the interrupted context, which nothing else refers to while the handler runs.
    *unsafe { answer_register(context) } = -i64::from(errno) as _;
}

/// Where the interrupted code looks for the call's answer.
#[cfg(target_arch = "x86_64")]
unsafe fn answer_register<'a>(context: *mut libc::ucontext_t) -> &'a mut libc::greg_t {
    // SAFETY: the caller has the context to itself.
    unsafe { &mut (*context).uc_mcontext.gregs[libc::REG_RAX as usize] }
}

/// Where the interrupted code looks for the call's answer.
#[cfg(target_arch = "aarch64")]
unsafe fn answer_register<'a>(context: *mut libc::ucontext_t) -> &'a mut u64 {
    // SAFETY: the caller has the context to itself.
    unsafe { &mut (*context).uc_mcontext.regs[0] }
}

/// Reports the call and makes one that no kernel has, for which the kernel kills the process.
fn die(number: u32) -> ! {
    let report = wire::refusal(number);
    // SAFETY: writes a buffer that lives through the call.
    unsafe { libc::write(RESULT_FD, report.as_ptr().cast(), report.len()) };
    loop {
        // SAFETY: the filter kills for it.
        unsafe { libc::syscall(libc::c_long::from(NUMBERS)) };
    }
}
