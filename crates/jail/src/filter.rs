//! Compiles the policy to classic BPF and installs it.
//!
//! For each rule the program has `if number ≠ rule: skip`, then the rule's alternatives, and then its verdict for everything
//! else. An alternative is a row of argument tests, each of which jumps to the next alternative when it fails.

use crate::kernel::{Error, check};
use crate::policy::POLICY;
use crate::rule::{ARCH, Arg, Rule, SYSCALL_LIMIT, Verdict, Width};

/// One instruction: operation, jump if true, jump if false, operand.
pub type Instruction = libc::sock_filter;

// seccomp(2): what the filter answers.
const KILL_PROCESS: u32 = 0x8000_0000;
const TRAP: u32 = 0x0003_0000;
const ALLOW: u32 = 0x7fff_0000;
// linux/filter.h: load a word of the call's description, jump if equal, jump if not below, mask, return.
const LOAD: u16 = 0x20;
const JUMP_EQUAL: u16 = 0x15;
const JUMP_AT_LEAST: u16 = 0x35;
const AND: u16 = 0x54;
const RETURN: u16 = 0x06;
// struct seccomp_data.
const NUMBER_AT: u32 = 0;
const ARCH_AT: u32 = 4;
const ARGS_AT: u32 = 16;

/// Compiles the policy.
///
/// # Panics
/// If a rule compiles to more than 255 instructions, which is how far a jump reaches. Any test or start would show it.
#[must_use]
pub fn compile() -> Vec<Instruction> {
    let mut program = vec![
        op(LOAD, ARCH_AT),
        jump(JUMP_EQUAL, ARCH, 1, 0),
        op(RETURN, answer(Verdict::KillAtOnce)),
        op(LOAD, NUMBER_AT),
        jump(JUMP_AT_LEAST, SYSCALL_LIMIT, 0, 1),
        op(RETURN, answer(Verdict::KillAtOnce)),
    ];
    for rule in POLICY {
        let body = body(rule);
        let skip = u8::try_from(body.len()).expect("a rule of at most 255 instructions");
        program.push(jump(JUMP_EQUAL, rule.number, 0, skip));
        program.extend(body);
    }
    program.push(op(RETURN, answer(Verdict::Kill)));
    program
}

fn body(rule: &Rule) -> Vec<Instruction> {
    let mut body = Vec::new();
    for alternative in rule.allow {
        let mut tests: Vec<Instruction> = alternative.iter().flat_map(|arg| test(*arg)).collect();
        let len = tests.len();
        // A failed test (jf = MAX so far) jumps behind this alternative's ALLOW.
        for (at, instruction) in tests.iter_mut().enumerate() {
            if instruction.code == JUMP_EQUAL {
                instruction.jf = (len - at) as u8;
            }
        }
        body.extend(tests);
        body.push(op(RETURN, ALLOW));
    }
    body.push(op(RETURN, answer(rule.otherwise)));
    body
}

/// Loads an argument's words and compares them. A 32-bit argument is compared by its low word, as the kernel reads it; a
/// 64-bit one by both words.
fn test(arg: Arg) -> Vec<Instruction> {
    let (mask, value) = arg.compare.bits();
    let at = ARGS_AT + 8 * u32::from(arg.index);
    let mut program = word(at, mask as u32, value as u32);
    if arg.width == Width::Long {
        program.extend(word(at + 4, (mask >> 32) as u32, (value >> 32) as u32));
    }
    program
}

fn word(at: u32, mask: u32, value: u32) -> Vec<Instruction> {
    let mut program = vec![op(LOAD, at)];
    if mask != u32::MAX {
        program.push(op(AND, mask));
    }
    program.push(jump(JUMP_EQUAL, value, 0, u8::MAX));
    program
}

/// What the filter returns for a verdict. On a trap the kernel doesn't make the call; it sends SIGSYS with the low 16 bits
/// (an error number, or 0 to kill) to the handler in `refusal.rs`.
#[must_use]
pub fn answer(verdict: Verdict) -> u32 {
    match verdict {
        Verdict::Allow => ALLOW,
        Verdict::Errno(errno) => TRAP | errno as u32,
        Verdict::Kill => TRAP,
        Verdict::KillAtOnce => KILL_PROCESS,
    }
}

fn op(code: u16, k: u32) -> Instruction {
    Instruction { code, jt: 0, jf: 0, k }
}

fn jump(code: u16, k: u32, jt: u8, jf: u8) -> Instruction {
    Instruction { code, jt, jf, k }
}

/// Installs the compiled policy; it can't be removed. `no_new_privs` must be set.
pub(crate) fn install() -> Result<(), Error> {
    let mut program = compile();
    let description = libc::sock_fprog { len: program.len() as u16, filter: program.as_mut_ptr() };
    // SAFETY: the description and the program it points to live through the call; the kernel copies both.
    let returned =
        unsafe { libc::syscall(libc::SYS_seccomp, libc::SECCOMP_SET_MODE_FILTER, 0_u32, &raw const description) };
    check("seccomp", returned).map(drop)
}
