//! Handles refused calls inside the process that made them: the kernel doesn't make the call and sends SIGSYS. The handler
//! counts a soft refusal and returns its error number. For any other refusal it reports the call's number and then makes a
//! call for which the kernel kills the process.
//!
//! None of this is a wall. The call isn't made whatever this code does, and a program that overwrites the counts spoils
//! only the operator's statistics. The handler itself can't be changed: its code is read-only, and the calls that would
//! replace it or block its signal are refused too.

use crate::descriptors::RESULT_FD;
use crate::kernel::{Error, check};
use crate::rule::SYSCALL_LIMIT;
use libc::{c_int, c_void};
use std::sync::atomic::{AtomicU32, Ordering::Relaxed};

/// How often each call was refused softly.
static SOFT: [AtomicU32; SYSCALL_LIMIT as usize] = [const { AtomicU32::new(0) }; SYSCALL_LIMIT as usize];

/// The start of the kernel's `siginfo_t` for SIGSYS (sigaction(2)).
#[repr(C)]
struct Refused {
    signal: c_int,
    /// The filter's data for the trap: an error number, or 0 to kill.
    errno: c_int,
    code: c_int,
    _padding: c_int,
    _address: *const c_void,
    number: u32,
    _arch: u32,
}

/// `si_code` of a SIGSYS that a filter caused; a signal that a process sent has another code.
const SYS_SECCOMP: c_int = 1;

/// Installs the handler. To be called before the filter is installed, which forbids replacing it.
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

/// The calls that were softly refused so far in this process, and how often.
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
        // Not atomic as a whole: there is one thread, and no other signal runs meanwhile.
        count.store(count.load(Relaxed).saturating_add(1), Relaxed);
    }
    // SAFETY: the kernel passes the interrupted context, which nothing else refers to while the handler runs.
    *unsafe { answer_register(context) } = -i64::from(errno) as _;
}

/// The register in which the interrupted code expects the call's result.
#[cfg(target_arch = "x86_64")]
unsafe fn answer_register<'a>(context: *mut libc::ucontext_t) -> &'a mut libc::greg_t {
    // SAFETY: the caller has the context to itself.
    unsafe { &mut (*context).uc_mcontext.gregs[libc::REG_RAX as usize] }
}

/// The register in which the interrupted code expects the call's result.
#[cfg(target_arch = "aarch64")]
unsafe fn answer_register<'a>(context: *mut libc::ucontext_t) -> &'a mut u64 {
    // SAFETY: the caller has the context to itself.
    unsafe { &mut (*context).uc_mcontext.regs[0] }
}

/// Reports the call, then makes one with an unknown number, for which the kernel kills the process.
fn die(number: u32) -> ! {
    let report = wire::refusal(number);
    // SAFETY: writes a buffer that lives through the call.
    unsafe { libc::write(RESULT_FD, report.as_ptr().cast(), report.len()) };
    loop {
        // SAFETY: the filter kills for it.
        unsafe { libc::syscall(libc::c_long::from(SYSCALL_LIMIT)) };
    }
}
