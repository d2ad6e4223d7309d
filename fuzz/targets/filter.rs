//! Any call: the compiled filter answers what the policy says, and allows nothing that could do harm.

#![no_main]

use fuzz::Bytes;
use jail::{ARCH, Arg, Compare, Instruction, JOB_FD, POLICY, RESULT_FD, Rule, Verdict, Width};
use libfuzzer_sys::fuzz_target;
use std::sync::LazyLock;

static FILTER: LazyLock<Vec<Instruction>> = LazyLock::new(jail::compile);

fuzz_target!(|bytes: &[u8]| {
    let mut bytes = Bytes::new(bytes);
    let arch = if bytes.any::<u8>() < 240 { ARCH } else { bytes.any() };
    let rule = &POLICY[bytes.below(POLICY.len())];
    let number = match bytes.any::<u8>() {
        0..=199 => rule.number,
        200..=219 => rule.number ^ (1 << bytes.below(32)),
        _ => bytes.any(),
    };
    let args = arguments(&mut bytes, rule);
    let verdict = jail::verdict(arch, number, args);
    assert_eq!(fuzz::run_filter(&FILTER, arch, number, args), jail::answer(verdict), "{arch:#x} {number} {args:x?}");
    if verdict == Verdict::Allow {
        harmless(arch, number.into(), args);
    }
});

/// Any arguments, or those that a row of a rule asks for, a few of them changed by a bit.
fn arguments(bytes: &mut Bytes, rule: &Rule) -> [u64; 6] {
    let mut args: [u64; 6] = if bytes.any() { bytes.any() } else { [0; 6] };
    if !rule.allow.is_empty() {
        for Arg { index, width, compare } in rule.allow[bytes.below(rule.allow.len())] {
            let free = if *width == Width::Int { u64::MAX << 32 } else { 0 };
            let (mask, value) = match compare {
                Compare::Eq(value) => (!free, *value),
                Compare::MaskedEq { mask, value } => (mask & !free, *value),
            };
            let arg = &mut args[usize::from(*index)];
            *arg = (*arg & !mask) | (value & mask);
        }
    }
    for _ in 0..bytes.below(3) {
        args[bytes.below(6)] ^= 1 << bytes.below(64);
    }
    args
}

/// What must hold of an allowed call whatever the list says, as the kernel reads its arguments.
fn harmless(arch: u32, number: i64, args: [u64; 6]) {
    let call = || format!("{number} {args:x?}");
    let [a, _, c, d, ..] = args;
    assert!(arch == ARCH && number < 0x4000_0000, "{}", call());
    let protection = libc::PROT_READ | libc::PROT_WRITE;
    match number {
        libc::SYS_read => assert_eq!(a as i32, JOB_FD, "{}", call()),
        libc::SYS_write => assert_eq!(a as i32, RESULT_FD, "{}", call()),
        libc::SYS_mmap => {
            let kind = libc::MAP_PRIVATE | libc::MAP_ANONYMOUS;
            let free = libc::MAP_NORESERVE | libc::MAP_STACK;
            assert!(c & !(protection as u64) == 0 && d & !(free as u64) == kind as u64, "{}", call());
        }
        libc::SYS_mprotect => assert_eq!(c & !(protection as u64), 0, "{}", call()),
        libc::SYS_mremap => assert_eq!(d & !(libc::MREMAP_MAYMOVE as u64), 0, "{}", call()),
        libc::SYS_madvise => {
            let kinds = [libc::MADV_DONTNEED, libc::MADV_FREE, libc::MADV_HUGEPAGE, libc::MADV_NOHUGEPAGE];
            assert!(kinds.contains(&(c as i32)), "{}", call());
        }
        libc::SYS_futex => {
            let operation = args[1] as i32;
            let kinds = [libc::FUTEX_WAIT, libc::FUTEX_WAKE, libc::FUTEX_WAIT_BITSET, libc::FUTEX_WAKE_BITSET];
            let flags = libc::FUTEX_PRIVATE_FLAG | libc::FUTEX_CLOCK_REALTIME;
            // Without the flag another process could be woken.
            assert!(operation & libc::FUTEX_PRIVATE_FLAG != 0, "{}", call());
            assert!(kinds.contains(&(operation & !flags)), "{}", call());
        }
        libc::SYS_clock_gettime => assert!((0..8).contains(&(a as i32)), "{}", call()),
        // Whatever their arguments are.
        libc::SYS_munmap
        | libc::SYS_brk
        | libc::SYS_getrandom
        | libc::SYS_exit
        | libc::SYS_exit_group
        | libc::SYS_rt_sigreturn
        | libc::SYS_restart_syscall
        | libc::SYS_sched_yield
        | libc::SYS_getpid => {}
        _ => panic!("{} is allowed", call()),
    }
}
